"""The cycle beyond the worked cases: every state, the rules of counting, SOPs of other shapes."""

from datetime import date
from typing import Any

import pytest
from pembangun import BERSIH, KEPALA, LENGKAP, a_kejadian, a_laporan, a_siklus, a_sop, an_aturan, log_csv, semua_libur

from lkjip_build.bahasa.siklus import keadaan
from lkjip_build.compute.siklus import DasarTenggat, NamaLangkah, Siklus, Status, hitung_siklus
from lkjip_build.compute.siklus.temuan import (
    Bertentangan,
    Dilewati,
    PelaksanaLain,
    TanpaHariLibur,
    TanpaKeputusan,
    UrutanTakPasti,
)
from lkjip_build.problems import Location


@pytest.mark.parametrize(
    ("banyak", "tambahan", "status", "putaran", "final"),
    [
        (0, "", Status.BELUM_DIMULAI, 0, False),
        (1, "", Status.DIINSTRUKSIKAN, 0, False),
        (2, "", Status.DITUGASKAN, 0, False),
        (2, "3;kasi;2027-02-10;;;;;", Status.DITUGASKAN, 0, False),
        (3, "", Status.DISUSUN, 0, False),
        (3, "4;sekcam;2027-02-19;;;;;", Status.DISUSUN, 0, False),
        (3, "4;sekcam;2027-02-19;2027-02-22;tidak;;b;", Status.DIKOREKSI, 1, False),
        (4, "", Status.TERPARAF, 0, False),
        (4, "5;camat;2027-02-24;;;;;", Status.TERPARAF, 0, False),
        (4, "5;camat;2027-02-24;2027-02-25;tidak;;b;", Status.DIKOREKSI, 1, False),
        (5, "", Status.DITANDATANGANI, 0, True),
        (5, "6;pengadministrasi;2027-02-26 14.00;;;;;", Status.DITANDATANGANI, 0, True),
        (6, "", Status.TERKIRIM, 0, True),
    ],
)
def test_keadaan_setiap_tahap(banyak: int, tambahan: str, status: Status, putaran: int, final: bool) -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:banyak], tambahan])), hari_ini=date(2027, 2, 26))
    assert (siklus.status, siklus.putaran, siklus.final) == (status, putaran, final)
    assert siklus.temuan == ()


def test_draf_yang_kembali_tetap_dikoreksi_saat_disusun_lagi() -> None:
    baris = [*BERSIH[:3], "4;sekcam;2027-02-19;2027-02-22;tidak;;b;", "3;kasi;2027-02-22;2027-02-23;;draft LKjIP;b;"]
    siklus = a_siklus(log_csv(KEPALA + "\n".join(baris)))
    assert (siklus.status, siklus.putaran, siklus.langkah_kini) == (Status.DIKOREKSI, 1, "4")


def test_pengiriman_tanpa_tanda_tangan_bukan_final() -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:4], BERSIH[5]])))
    assert (siklus.status, siklus.final, siklus.tepat_waktu) == (Status.TERKIRIM, False, True)


@pytest.mark.parametrize("langkah", ["5;camat", "4;sekcam"])
def test_tanda_tangan_yang_dibatalkan_membuatnya_draf_lagi(langkah: str) -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:5], f"{langkah};2027-02-27;2027-02-27;tidak;;b;"])))
    assert not siklus.final
    assert siklus.tanggal_tanda_tangan is None


@pytest.mark.parametrize(
    ("edaran", "nominal", "menurut"),
    [
        ("", date(2027, 2, 28), DasarTenggat.ATURAN),
        ("20 Februari 2027", date(2027, 2, 20), DasarTenggat.SURAT_EDARAN),
        ("28 Februari 2027", date(2027, 2, 28), DasarTenggat.ATURAN),
        ("15 Maret 2027", date(2027, 2, 28), DasarTenggat.ATURAN),
    ],
)
def test_tenggat_adalah_yang_lebih_awal(edaran: str, nominal: date, menurut: DasarTenggat) -> None:
    fakta: dict[str, Any] = {"tenggat_surat_edaran": edaran, "surat_edaran": "400/1/2027"} if edaran else {}
    tenggat = a_siklus(**fakta).tenggat
    assert (tenggat.nominal, tenggat.menurut) == (nominal, menurut)
    assert tenggat.dasar == ("400/1/2027" if menurut is DasarTenggat.SURAT_EDARAN else "akhir Februari")
    assert tenggat.edaran_lambat == (date(2027, 3, 15) if edaran.startswith("15") else None)


@pytest.mark.parametrize(
    ("kirim", "tepat"), [("2027-02-28 09.00", True), ("2027-03-01 09.00", False)], ids=["tepat tenggat", "sehari lewat"]
)
def test_tepat_waktu_dinilai_dari_tanggal_kirim(kirim: str, tepat: bool) -> None:
    akhir = a_kejadian(6, kirim, kirim, pelaksana="pengadministrasi", bukti="b")
    siklus = a_siklus((*LENGKAP[:5], akhir), hari_ini=date(2027, 3, 10))
    assert siklus.tepat_waktu is tepat
    assert siklus.tanggal_tanda_tangan == date(2027, 2, 26)
    assert not siklus.lewat_tenggat


def test_belum_terkirim_sesudah_tenggat_disebut_lewat() -> None:
    siklus = a_siklus(LENGKAP[:5], hari_ini=date(2027, 3, 3))
    assert (siklus.tepat_waktu, siklus.lewat_tenggat) == (None, True)


def jadwal(satuan: str, hari_nol: str) -> list[tuple[int, int]]:
    siklus = a_siklus(aturan=an_aturan(satuan, hari_nol))
    assert all(satu.mulai.month == satu.selesai.month == 2 for satu in siklus.jadwal)
    return [(satu.mulai.day, satu.selesai.day) for satu in siklus.jadwal]


def test_jadwal_mundur_bila_hari_mulai_dihitung_satu() -> None:
    """Domain: a clean run of twelve days that ends on 26 February 2027 has 11 February as its first working day."""
    assert jadwal("kerja", "inklusif") == [(11, 11), (11, 11), (11, 19), (22, 24), (25, 26), (26, 26)]


def test_jadwal_mundur_hari_kalender_mulai_di_hari_kerja() -> None:
    # 26 − 2 = 24; 24 − 3 = 21 is a Sunday, so Friday 19; 19 − 7 = 12.
    assert jadwal("kalender", "penerimaan") == [(12, 12), (12, 12), (12, 19), (19, 24), (24, 26), (26, 26)]


def lama(
    waktu: str, mulai: str, selesai: str, satuan: str = "kerja", hari_nol: str = "penerimaan"
) -> tuple[str, object]:
    sop = a_sop({"jenis": "mulai", "mutu_baku": {"waktu": waktu, "output": "x"}}, {"jenis": "selesai"})
    satu = a_siklus([a_kejadian(1, mulai, selesai)], sop=sop, aturan=an_aturan(satuan, hari_nol)).pelaksanaan[0]
    return str(satu.lama), satu.melebihi


def test_lama_menurut_satuan_formulir() -> None:
    # Friday 12 to Friday 19 February 2027.
    assert lama("5 hari", "2027-02-12", "2027-02-19") == ("5 hari", False)
    assert lama("5 hari", "2027-02-12", "2027-02-19", hari_nol="inklusif") == ("6 hari", True)
    assert lama("6 hari", "2027-02-12", "2027-02-19", satuan="kalender") == ("7 hari", True)
    assert lama("1 minggu", "2027-02-12", "2027-02-19") == ("7 hari", False)
    assert lama("1 minggu", "2027-02-12", "2027-02-20") == ("8 hari", True)
    assert lama("1 bulan", "2027-01-31", "2027-02-28") == ("28 hari", False)
    assert lama("1 bulan", "2027-01-12", "2027-02-13") == ("32 hari", True)
    assert lama("1 jam", "2027-02-12 08.00", "2027-02-12 09.00") == ("60 menit", False)
    assert lama("1 jam", "2027-02-12 08.00", "2027-02-12 09.01") == ("61 menit", True)


def test_tunggu_bila_hari_mulai_dihitung_satu_tidak_menghitung_hari_mulai_lagi() -> None:
    """From Friday 19 to Tuesday 23 February one working day, the Monday, belongs to neither step."""
    log = [a_kejadian(3, "2027-02-11", "2027-02-19"), a_kejadian(4, "2027-02-23", "2027-02-24")]
    assert [
        a_siklus(log, aturan=an_aturan("kerja", nol)).pelaksanaan[1].tunggu for nol in ("inklusif", "penerimaan")
    ] == [*(1, 2)]


def kalender_kurang(siklus: Siklus) -> list[int]:
    return [satu.tahun for satu in siklus.temuan if isinstance(satu, TanpaHariLibur)]


def test_tahun_salah_ketik_yang_tidak_punya_hari_libur_disebut() -> None:
    siklus = a_siklus([a_kejadian(1, "2062-02-10 08.00", "2062-02-10 08.05")])
    assert kalender_kurang(siklus) == [2062]


def test_jadwal_yang_mundur_ke_tahun_tanpa_hari_libur_tidak_dihitung() -> None:
    sop = a_sop({"jenis": "mulai", "mutu_baku": {"waktu": "300 hari", "output": "x"}}, {"jenis": "selesai"})
    siklus = a_siklus(sop=sop, tahun=2025)
    assert siklus.jadwal == ()
    assert kalender_kurang(siklus) == [2025]


def test_sop_tanpa_peran_tidak_punya_keadaan() -> None:
    """What is not written is not guessed: without roles nothing is signed or sent, however far the log has come."""
    sop = a_sop({"jenis": "mulai"}, {"jenis": "keputusan", "ya": "3", "tidak": "1"}, {"jenis": "selesai"})
    log = [
        a_kejadian(
            no, f"2027-02-0{no}", f"2027-02-0{no}", pelaksana="camat", bukti="b", keputusan="ya" if no == 2 else ""
        )
        for no in (1, 2, 3)
    ]
    berjalan, selesai = a_siklus(log[:2], sop=sop), a_siklus(log, sop=sop)
    assert (berjalan.status, berjalan.final) == (Status.BERJALAN, False)
    assert (selesai.status, selesai.final, selesai.tanggal_kirim, selesai.tamat) == (Status.BERJALAN, False, None, True)
    assert (selesai.tahapan, selesai.lewat_tenggat, selesai.tepat_waktu) == ((), False, None)
    assert berjalan.temuan == selesai.temuan == ()


def test_peran_menentukan_keadaan_bukan_nomor_dan_bukan_bentuk() -> None:
    """Numbers as a form in two parts has them; the paraf and the signature are no decisions."""
    sop = a_sop(
        {"no": "A.1", "jenis": "mulai", "peran": ["instruksi"]},
        {"no": "A.2", "jenis": "proses", "peran": ["susun"]},
        {"no": "B.1", "jenis": "keputusan", "ya": "B.2", "tidak": "A.2", "peran": ["koreksi"]},
        {"no": "B.2", "jenis": "keputusan", "ya": "B.3", "tidak": "A.2", "peran": ["koreksi"]},
        {"no": "B.3", "jenis": "proses", "peran": ["paraf"]},
        {"no": "B.4", "jenis": "proses", "peran": ["tanda-tangan"]},
        {"no": "B.5", "jenis": "selesai", "peran": ["arsip", "kirim"]},
    )
    log = [
        a_kejadian(no, f"2027-02-{day:02}", f"2027-02-{day:02}", pelaksana="camat", bukti="b", keputusan=putusan)
        for day, (no, putusan) in enumerate(
            (("A.1", ""), ("A.2", ""), ("B.1", "ya"), ("B.2", "ya"), ("B.3", ""), ("B.4", ""), ("B.5", "")), 1
        )
    ]
    semua = [a_siklus(log[:n], sop=sop) for n in range(1, 8)]
    assert [siklus.status for siklus in semua] == [
        *("diinstruksikan", "disusun", "dikoreksi", "dikoreksi", "terparaf", "ditandatangani", "terkirim")
    ]
    assert [siklus.final for siklus in semua] == [False] * 5 + [True] * 2


@pytest.mark.parametrize(
    ("baris", "final"),
    [
        ([("1", ""), ("2", ""), ("3", "")], True),
        ([("1", ""), ("2", ""), ("3", ""), ("4", "ya"), ("1", "")], False),  # further back than its own return leads
        ([("1", ""), ("2", ""), ("3", ""), ("4", ""), ("1", "")], False),
        ([("1", ""), ("2", ""), ("3", ""), ("2", "")], False),  # back without any decision
        ([("1", ""), ("2", ""), ("3", ""), ("3", "")], True),  # once more is not back
    ],
)
def test_mundur_tanpa_pengembalian_juga_membatalkan_tanda_tangan(baris: list[tuple[str, str]], final: bool) -> None:
    sop = a_sop(
        {"jenis": "mulai", "peran": ["susun"]}, {"jenis": "proses", "peran": ["paraf"]},
        {"jenis": "proses", "peran": ["tanda-tangan"]}, {"jenis": "keputusan", "ya": "5", "tidak": "3"},
        {"jenis": "selesai", "peran": ["kirim"]},
    )  # fmt: skip
    log = [
        a_kejadian(no, f"2027-02-{day:02}", f"2027-02-{day:02}", keputusan=putusan)
        for day, (no, putusan) in enumerate(baris, 1)
    ]
    assert a_siklus(log, sop=sop).final is final


def test_terkirim_dengan_satu_dari_dua_tanda_tangan_tetap_draf() -> None:
    """Of two signatures on one way the one behind alone is not enough, and the way taken may hold none at all."""
    dua = a_sop(
        {"jenis": "mulai", "peran": ["susun"]}, {"jenis": "proses", "peran": ["tanda-tangan"]},
        {"jenis": "proses", "peran": ["tanda-tangan"]}, {"jenis": "selesai", "peran": ["kirim"]},
    )  # fmt: skip
    for dilewati in ("2", "3"):
        log = [a_kejadian(no, f"2027-02-0{no}", f"2027-02-0{no}") for no in "1234" if no != dilewati]
        siklus = a_siklus(log, sop=dua)
        assert (siklus.status, siklus.final) == (Status.TERKIRIM, False)
        assert siklus.belum_tanda_tangan == NamaLangkah(dilewati, f"Kerja {dilewati}")
    lain = a_sop(
        {"jenis": "mulai"}, {"jenis": "keputusan", "ya": "3", "tidak": "4"},
        {"jenis": "proses", "peran": ["tanda-tangan"]}, {"jenis": "selesai", "peran": ["kirim"]},
    )  # fmt: skip
    log = [a_kejadian(no, f"2027-02-0{no}", f"2027-02-0{no}", keputusan="tidak" if no == "2" else "") for no in "124"]
    siklus = a_siklus(log, sop=lain)
    assert (siklus.status, siklus.final, siklus.belum_tanda_tangan) == (Status.TERKIRIM, False, None)


def test_tanpa_sop_hanya_baris_dan_tenggat() -> None:
    siklus = hitung_siklus(a_laporan(LENGKAP), None, an_aturan(), semua_libur(), date(2027, 3, 1))
    assert (siklus.status, siklus.final, siklus.langkah, siklus.jadwal) == (Status.BERJALAN, False, (), ())
    assert sorted(satu.langkah for satu in siklus.pelaksanaan) == ["1", "2", "3", "4", "5", "6"]
    assert siklus.tenggat.nominal == date(2027, 2, 28)


def test_temuan_menunjuk_barisnya() -> None:
    tempat = Location("data/2026/siklus.csv", 7, 2, "pelaksana")
    salah = a_kejadian(1, "2027-02-10 08.00", "2027-02-10 08.05", pelaksana="tim", bukti="b")
    siklus = a_siklus([salah.placed({("pelaksana",): tempat}, ())])
    langkah = NamaLangkah("1", "Menginstruksikan penyusunan LKjIP")
    assert siklus.temuan == (PelaksanaLain(langkah, tempat, date(2027, 2, 10), "Tim", ("Camat",)),)


SEHARI = (
    "5;camat;2027-02-26;2027-02-26;tidak;;b;",
    "5;camat;2027-02-26;2027-02-26;ya;LKjIP;b;",
    "4;sekcam;2027-02-26;2027-02-26;ya;Draft LKjIP terparaf;b;",
)

JAM_MULAI = (
    "5;camat;2027-02-26 09.00;2027-02-26;tidak;;b;",
    "5;camat;2027-02-26 14.00;2027-02-26;ya;LKjIP;b;",
)
JAM_SELESAI = (
    "5;camat;2027-02-26;2027-02-26 09.00;tidak;;b;",
    "5;camat;2027-02-26;2027-02-26 14.00;ya;LKjIP;b;",
)


@pytest.mark.parametrize(
    ("sesudah", "dibaca", "status", "final", "pasti"),
    [
        # Nothing tells the order: the return is read last, so that the report stays a draft.
        (SEHARI[:2], "5 tidak", Status.DIKOREKSI, False, False),
        # The step between them, or what followed, tells it.
        (SEHARI, "5 ya", Status.DITANDATANGANI, True, True),
        ((*SEHARI[:2], "6;pengadministrasi;2027-03-01 14.00;2027-03-01 14.10;;x;b;"), "6", Status.TERKIRIM, True, True),
        ((*SEHARI[:2], "4;sekcam;2027-03-01;2027-03-01;ya;x;b;"), "4 ya", Status.TERPARAF, False, True),
        # A time of day at one of the two tells nothing; at both it does, also at their ends alone.
        ((SEHARI[0], JAM_MULAI[1]), "5 tidak", Status.DIKOREKSI, False, False),
        (JAM_MULAI, "5 ya", Status.DITANDATANGANI, True, True),
        (JAM_SELESAI, "5 ya", Status.DITANDATANGANI, True, True),
        ((JAM_SELESAI[0].replace("09.00", "15.00"), JAM_SELESAI[1]), "5 tidak", Status.DIKOREKSI, False, True),
    ],
)
def test_dua_keputusan_sehari_tidak_ditebak(
    sesudah: tuple[str, ...], dibaca: str, status: Status, final: bool, pasti: bool
) -> None:
    for baris in (sesudah, sesudah[::-1]):
        siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:4], *baris])))
        terakhir = siklus.pelaksanaan[-1]
        assert " ".join(filter(None, (terakhir.langkah, terakhir.keputusan))) == dibaca
        assert (siklus.status, siklus.final) == (status, final)
        assert [type(satu) for satu in siklus.temuan].count(UrutanTakPasti) == (not pasti)


def test_dua_keputusan_sehari_dengan_langkah_tak_dikenal_di_antaranya() -> None:
    """A row that the SOP does not know says nothing of the order."""
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:4], SEHARI[0], "9;camat;2027-02-26;;;;;", SEHARI[1]])))
    assert (siklus.final, sum(isinstance(satu, UrutanTakPasti) for satu in siklus.temuan)) == (False, 1)


@pytest.mark.parametrize(
    ("jejak", "temuan"),
    [
        ("1 2-tidak 3 4", [Bertentangan]),
        ("1 3 2-tidak 4", [Bertentangan]),
        ("1 2-tidak 1 2-ya 3 4", []),
        ("1 2 3 4", [TanpaKeputusan]),
        ("1 2-ya 4", [Dilewati]),
    ],
)
def test_keputusan_di_antara_langkah_bersamaan_tetap_berlaku(jejak: str, temuan: list[type]) -> None:
    sop = a_sop(
        {"jenis": "mulai"},
        {"jenis": "keputusan", "ya": "4", "tidak": "1"},
        {"jenis": "proses", "bersamaan_dengan": ["2"]},
        {"jenis": "selesai"},
    )
    rows = (satu.partition("-") for satu in jejak.split())
    log = [
        a_kejadian(no, f"2027-02-{hari:02}", f"2027-02-{hari:02}", pelaksana="camat", bukti="b", keputusan=putusan)
        for hari, (no, _, putusan) in enumerate(rows, 1)
    ]
    assert [type(satu) for satu in a_siklus(log, sop=sop).temuan] == temuan


@pytest.mark.parametrize(
    ("keputusan", "sesudah", "status"),
    [
        ("", (), Status.TERPARAF),
        ("", BERSIH[5:], Status.TERKIRIM),
        ("tidak", BERSIH[5:], Status.TERKIRIM),
    ],
)
def test_keputusan_tanpa_jawaban_ya_bukan_tanda_tangan(
    keputusan: str, sesudah: tuple[str, ...], status: Status
) -> None:
    """What follows does not tell that it was signed."""
    baris = [*BERSIH[:4], f"5;camat;2027-02-24;2027-02-26;{keputusan};LKjIP;b;", *sesudah]
    siklus = a_siklus(log_csv(KEPALA + "\n".join(baris)))
    assert (siklus.status, siklus.final) == (status, False)
    expected = Bertentangan if keputusan else TanpaKeputusan
    assert [type(satu) for satu in siklus.temuan] == [expected]


def test_sesudah_keputusan_tanpa_jawaban_langkah_berikutnya_tidak_diketahui() -> None:
    baris = [*BERSIH[:4], "5;camat;2027-02-24;2027-02-25;;LKjIP;b;"]
    siklus = a_siklus(log_csv(KEPALA + "\n".join(baris)))
    assert (siklus.langkah_kini, [satu.no for satu in siklus.jadwal if satu.sudah]) == (None, ["1", "2", "3", "4"])
    assert "berikutnya" not in keadaan(siklus)
