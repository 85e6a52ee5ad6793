"""Where a report stands and how its time was counted, in the words of the site."""

import re
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pembangun import (
    BARIS,
    BERSIH,
    KEPALA,
    LENGKAP,
    a_kejadian,
    a_laporan,
    a_siklus,
    a_sop,
    an_aturan,
    log_csv,
    semua_libur,
    siklus_acak,
)

from lkjip_build.bahasa.cerita import cerita, ringkasan
from lkjip_build.bahasa.pelaksanaan import cara_hitung, keterangan_lama, selesai, sudah
from lkjip_build.bahasa.siklus import (
    bukti_tanda_tangan,
    dasar_tenggat,
    jawaban,
    keadaan,
    kesesuaian,
    ketepatan,
    keterangan_putaran,
    keterangan_tenggat,
    putaran,
    sebutan,
)
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.compute.siklus import (
    BerjalanTanpaKalender,
    CaraHitung,
    CatatanLama,
    KeteranganLama,
    LamaTanpaKalender,
    Siklus,
    SudahBerjalan,
    hitung_siklus,
)
from lkjip_build.model.aturan import HariNol, SatuanHari
from lkjip_build.model.laporan import Kejadian


def log(*baris: str) -> tuple[Kejadian, ...]:
    return log_csv(KEPALA + "\n".join(baris))


KEMBALI = "4;sekcam;2027-02-19;2027-02-22;tidak;;b;"
TERLAMBAT = (*BERSIH[:5], "6;pengadministrasi;2027-03-04 14.00;2027-03-04 14.10;;LKjIP terkirim;b;")


@pytest.mark.parametrize(
    ("baris", "tertulis"),
    [
        ((), "belum dimulai"),
        (BERSIH[:3], "disusun"),
        ((*BERSIH[:3], "4;sekcam;2027-02-19;;;;;"), "disusun"),  # not corrected before it is done
        ((*BERSIH[:3], KEMBALI), "dikoreksi (putaran 1)"),
        ((*BERSIH[:3], KEMBALI, "5;camat;2027-02-23;;;;;"), "disusun"),  # it went on: nothing was sent back
        (BERSIH, "terkirim"),
    ],
)
def test_sebutan_status(baris: tuple[str, ...], tertulis: str) -> None:
    assert sebutan(a_siklus(log(*baris))) == tertulis


def test_sebutan_sop_lain_menyebut_langkahnya() -> None:
    sop = a_sop({"jenis": "mulai"}, {"jenis": "proses"}, {"jenis": "selesai"})
    assert sebutan(a_siklus([a_kejadian(2, "2027-02-02", "2027-02-02")], sop=sop)) == "sampai langkah 2"


@pytest.mark.parametrize(
    ("baris", "hari_ini", "akhir"),
    [
        (BERSIH[:5], date(2027, 3, 3), "Tenggat 28 Februari 2027 sudah lewat 3 hari."),
        (
            BERSIH[:5],
            date(2027, 2, 28),
            "Tenggatnya 28 Februari 2027; hari kerja terakhir sebelumnya 26 Februari 2027.",
        ),
        (
            (*BERSIH[:4], BERSIH[5]),
            date(2027, 3, 3),
            "menandatangani LKjIP) tidak tercatat, jadi laporan ini masih draf.",
        ),
        (TERLAMBAT, date(2027, 3, 9), "terlambat 4 hari kalender dari tenggat 28 Februari 2027."),
        ((*BERSIH[:3], KEMBALI), date(2027, 2, 22), "hari kerja terakhir sebelumnya 26 Februari 2027."),
    ],
)
def test_keadaan_berakhir_dengan_tenggat_atau_yang_kurang(baris: tuple[str, ...], hari_ini: date, akhir: str) -> None:
    assert keadaan(a_siklus(log(*baris), hari_ini=hari_ini)).endswith(akhir)


def test_dikembalikan_hanya_bila_sungguh_kembali() -> None:
    kembali = keadaan(a_siklus(log(*BERSIH[:3], KEMBALI)))
    assert "Draf dikembalikan 1 kali untuk diperbaiki." in kembali
    lanjut = a_siklus(log(*BERSIH[:3], KEMBALI, *BERSIH[4:]))
    assert "dikembalikan" not in keadaan(lanjut)
    assert keterangan_putaran(lanjut) == "tidak pernah dikembalikan"
    assert putaran(lanjut) == "0"


def test_tanpa_sop_dikatakan_tidak_diperiksa() -> None:
    siklus = hitung_siklus(a_laporan(LENGKAP), None, an_aturan(), semua_libur(), date(2027, 3, 1))
    assert "SOP tahun ini tidak terbaca, jadi catatannya tidak diperiksa." in keadaan(siklus)
    assert "sesuai SOP" not in kesesuaian(siklus)


LAMBAT = ("3;kasi;2027-02-10;2027-02-23;;draft LKjIP;b;", "4;sekcam;2027-02-23;2027-02-24;ya;Draft LKjIP terparaf;b;")


@pytest.mark.parametrize(
    ("baris", "hari_ini", "tertulis"),
    [
        (BERSIH, date(2027, 3, 9), "Setiap langkah selesai dalam mutu bakunya. Laporan terkirim tepat waktu."),
        (
            TERLAMBAT,
            date(2027, 3, 9),
            "Setiap langkah selesai dalam mutu bakunya. Laporan terkirim 4 hari kalender sesudah tenggat.",
        ),
        (
            (*BERSIH[:2], *LAMBAT, *BERSIH[4:]),
            date(2027, 3, 9),
            "Yang melebihi waktu mutu baku: langkah 3. Laporan terkirim tepat waktu.",
        ),
        (
            (
                "1;camat;2027-02-10 08.00;2027-02-10 08.15;;Disposisi Camat;b;",
                "2;sekcam;2027-02-10 09.00;2027-02-10 09.17;;Disposisi Sekcam;b;",
                LAMBAT[0],
            ),
            date(2027, 3, 9),
            "Yang melebihi waktu mutu baku: langkah 1, 2, dan 3. "
            "Laporan belum terkirim, padahal tenggatnya sudah lewat.",
        ),
        ((*BERSIH[:3], "4;sekcam;2027-02-19;;;;;"), date(2027, 2, 19), ""),
    ],
)
def test_kesesuaian_menyebut_yang_ditepati_dan_yang_tidak(
    baris: tuple[str, ...], hari_ini: date, tertulis: str
) -> None:
    siklus = a_siklus(log(*baris), hari_ini=hari_ini)
    assert siklus.temuan == ()
    assert kesesuaian(siklus) == f"Urutan, pelaksana, dan keputusan sesuai SOP. {tertulis}".strip()


def test_langkah_yang_melebihi_diurutkan_menurut_nomor() -> None:
    biasa = {"jenis": "proses", "mutu_baku": {"waktu": "1 hari", "output": "Naskah"}}
    sop = a_sop(
        *[biasa | {"no": str(no), "lanjut": str(no + 1)} for no in range(9, 11)], {"no": "11", "jenis": "selesai"}
    )
    lama = [a_kejadian(no, f"2027-02-{no:02d}", f"2027-02-{no + 8}", pelaksana="camat", bukti="b") for no in (9, 10)]
    assert "langkah 9 dan 10." in kesesuaian(a_siklus(lama, sop=sop))


@pytest.mark.parametrize(
    ("baris", "hari_ini", "tertulis"),
    [
        (BERSIH, date(2027, 3, 9), "tepat waktu"),
        (TERLAMBAT, date(2027, 3, 9), "terlambat"),
        (BERSIH[:5], date(2027, 3, 1), "lewat tenggat"),
        (BERSIH[:5], date(2027, 2, 28), "belum bisa dinilai"),
    ],
)
def test_ketepatan(baris: tuple[str, ...], hari_ini: date, tertulis: str) -> None:
    assert ketepatan(a_siklus(log(*baris), hari_ini=hari_ini)) == tertulis


def test_jawaban_menghitung_yang_terkirim() -> None:
    tepat, terlambat, belum = a_siklus(log(*BERSIH)), a_siklus(log(*TERLAMBAT)), a_siklus()
    assert jawaban([tepat, terlambat, belum]) == "1 dari 2 laporan terkirim tepat waktu."
    assert jawaban([belum]) == "Belum ada laporan yang terkirim."
    assert jawaban([]) == ""


@pytest.mark.parametrize(
    ("keterangan", "tertulis"),
    [
        (CatatanLama.MULAI_KOSONG, "Lamanya tidak diketahui: waktu mulai tidak dicatat."),
        (CatatanLama.SELESAI_KOSONG, "Lamanya tidak diketahui: waktu selesai tidak dicatat."),
        (CatatanLama.SELESAI_LEBIH_AWAL, "Lamanya tidak diketahui: waktu selesai lebih awal daripada waktu mulai."),
        (CatatanLama.TANPA_JAM, "Lamanya tidak diketahui: jam mulai atau jam selesai tidak dicatat."),
        (CatatanLama.LEWAT_MALAM, "Melewati malam; dihitung terus menurut jam."),
        (CatatanLama.HARI_KALENDER, "Dihitung hari kalender."),
        (CatatanLama.BERJALAN, "Masih berjalan."),
        (
            LamaTanpaKalender(2027),
            "Lamanya tidak diketahui: hari libur nasional atau cuti bersama tahun 2027 belum diisi.",
        ),
        (BerjalanTanpaKalender(2027), "Masih berjalan; hari libur nasional atau cuti bersama tahun 2027 belum diisi."),
        (SudahBerjalan(5, SatuanHari.KERJA), "Masih berjalan, sudah 5 hari kerja."),
        (SudahBerjalan(5, SatuanHari.KALENDER), "Masih berjalan, sudah 5 hari kalender."),
    ],
)
def test_keterangan_lama(keterangan: KeteranganLama, tertulis: str) -> None:
    assert keterangan_lama(keterangan) == tertulis


def test_cara_hitung_menyebut_satuan_hari_nol_dan_dasar() -> None:
    kerja = cara_hitung(CaraHitung(SatuanHari.KERJA, HariNol.PENERIMAAN, "Perbup 1/2027."))
    assert kerja.startswith("Hari dihitung sebagai hari kerja: Senin sampai Jumat, tanpa libur nasional")
    assert "Hari langkah dimulai tidak ikut dihitung; hari berikutnya adalah hari pertama." in kerja
    assert kerja.endswith("Dasar: Perbup 1/2027.")
    kalender = cara_hitung(CaraHitung(SatuanHari.KALENDER, HariNol.INKLUSIF, "x"))
    assert kalender.startswith("Hari dihitung sebagai hari kalender, hari libur ikut dihitung.")
    assert "Hari langkah dimulai adalah hari pertama." in kalender


def test_tenggat_menyebut_dasarnya() -> None:
    aturan, edaran = a_siklus().tenggat, a_siklus(tenggat_surat_edaran="19 Februari 2027").tenggat
    assert keterangan_tenggat(aturan) == "hari kerja terakhir Jumat, 26 Februari 2027; menurut aturan"
    assert dasar_tenggat(aturan) == "Tenggat menurut aturan: akhir Februari."
    assert keterangan_tenggat(edaran) == "menurut surat edaran"
    assert dasar_tenggat(edaran) == "Tenggat menurut surat edaran: Surat edaran Sekda (nomor belum diisi)."
    bernomor = a_siklus(tenggat_surat_edaran="19 Februari 2027", surat_edaran="400/1/2027").tenggat
    assert dasar_tenggat(bernomor) == "Tenggat menurut surat edaran: 400/1/2027."
    lambat = a_siklus(tenggat_surat_edaran="15 Maret 2027").tenggat
    assert keterangan_tenggat(lambat) == keterangan_tenggat(aturan)
    assert dasar_tenggat(lambat) == (
        "Tenggat menurut aturan: akhir Februari. Surat edaran menyebut 15 Maret 2027; yang lebih lambat tidak dipakai."
    )


def test_jadwal_menyebut_yang_sudah_yang_lewat_dan_yang_dikerjakan() -> None:
    berjalan = log(*BERSIH[:3], "4;sekcam;2027-02-19;;;;;")
    assert [sudah(satu) for satu in a_siklus(berjalan, hari_ini=date(2027, 2, 22)).jadwal] == [
        *("sudah", "sudah", "sudah", "sedang dikerjakan", "belum", "belum"),
    ]
    assert [sudah(satu) for satu in a_siklus(berjalan, hari_ini=date(2027, 2, 26)).jadwal] == [
        *("sudah", "sudah", "sudah", "belum, sudah lewat", "belum", "belum"),
    ]


def test_hanya_baris_terakhir_masih_berjalan() -> None:
    siklus = a_siklus(log("1;camat;2027-02-10 08.00;;;;;", "2;sekcam;2027-02-10 09.00;;;;;"))
    assert [selesai(siklus, satu) for satu in siklus.pelaksanaan] == ["–", "masih berjalan"]


def kalimat_semua(siklus: Siklus) -> list[str]:
    return [
        keadaan(siklus),
        kesesuaian(siklus),
        *map(kalimat, siklus.temuan),
        *ringkasan(siklus),
        *(teks for babak in cerita(siklus) for teks in babak.isi),
    ]


@given(st.lists(BARIS, max_size=12), st.randoms(use_true_random=False), st.dates(date(2026, 1, 1), date(2028, 1, 1)))
@settings(max_examples=200)
def test_apa_pun_catatannya_kalimatnya_utuh(semua: list[Kejadian], acak: Random, hari_ini: date) -> None:
    for teks in kalimat_semua(siklus_acak(semua, acak, hari_ini)):
        assert re.match(r"[A-Z].*\.$", teks, re.DOTALL), teks
        assert not re.search(r"None|  |\.\.| [,.;]|hari kali", teks), teks


def test_putaran_sebelum_dimulai_bukan_nol() -> None:
    kosong = a_siklus()
    assert (putaran(kosong), keterangan_putaran(kosong)) == ("–", "belum dimulai")
    kembali = replace(a_siklus(LENGKAP), putaran=2)
    assert (putaran(kembali), keterangan_putaran(kembali)) == ("2", "kali dikembalikan")


@pytest.mark.parametrize(
    ("baris", "hari_ini", "tertulis"),
    [
        ((), date(2027, 1, 4), "penyusunannya belum dimulai"),
        (BERSIH, date(2027, 1, 4), "penyusunannya belum dimulai"),  # all of it is noted for days to come
        (BERSIH[:1], date(2027, 2, 26), "masih draf"),
        (BERSIH[:5], date(2027, 2, 25), "masih draf"),
        (BERSIH[:5], date(2027, 2, 26), "oleh Camat, langkah 5; bukti: b"),
    ],
)
def test_bukti_tanda_tangan(baris: tuple[str, ...], hari_ini: date, tertulis: str) -> None:
    assert bukti_tanda_tangan(a_siklus(log(*baris), hari_ini=hari_ini)) == tertulis


def test_sop_tanpa_tanda_tangan_disebut_juga_sebelum_dimulai() -> None:
    sop = a_sop({"jenis": "mulai", "peran": ["susun"]}, {"jenis": "selesai"})
    assert bukti_tanda_tangan(a_siklus((), sop=sop)) == "SOP ini tidak memuat tanda tangan"
