"""The cycle beyond the worked cases: every state, the rules of counting, SOPs of other shapes, and the exports."""

from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from pembangun import a_kejadian, a_laporan, a_siklus, a_sop, an_aturan, log_csv, semua_libur

from lkjip_build.compute.siklus import TAHAPAN, DasarTenggat, Siklus, Status, hitung_siklus
from lkjip_build.keluaran.data.xes import xes
from lkjip_build.problems import Location
from lkjip_build.susunan.log_siklus import semua_kasus, to_json

KEPALA = "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"
BERSIH = (
    "1;camat;2027-02-10 08.00;2027-02-10 08.05;;Disposisi Camat;b;",
    "2;sekcam;2027-02-10 09.00;2027-02-10 09.07;;Disposisi Sekcam;b;",
    "3;kasi;2027-02-10;2027-02-19;;draft LKjIP;b;",
    "4;sekcam;2027-02-19;2027-02-24;ya;Draft LKjIP terparaf;b;",
    "5;camat;2027-02-24;2027-02-26;ya;LKjIP;b;",
    "6;pengadministrasi;2027-02-26 14.00;2027-02-26 14.10;;LKjIP terkirim;b;",
)
LENGKAP = log_csv(KEPALA + "\n".join(BERSIH))

XES = "{http://www.xes-standard.org/}"


@pytest.mark.parametrize(
    ("banyak", "tambahan", "sebutan", "final"),
    [
        (0, "", "belum dimulai", False),
        (1, "", "diinstruksikan", False),
        (2, "", "ditugaskan", False),
        (2, "3;kasi;2027-02-10;;;;;", "disusun", False),
        (3, "", "disusun", False),
        (3, "4;sekcam;2027-02-19;;;;;", "dikoreksi", False),
        (3, "4;sekcam;2027-02-19;2027-02-22;tidak;;b;", "dikoreksi (putaran 1)", False),
        (4, "", "terparaf", False),
        (4, "5;camat;2027-02-24;;;;;", "terparaf", False),
        (4, "5;camat;2027-02-24;2027-02-25;tidak;;b;", "dikoreksi (putaran 1)", False),
        (5, "", "ditandatangani", True),
        (5, "6;pengadministrasi;2027-02-26 14.00;;;;;", "ditandatangani", True),
        (6, "", "terkirim", True),
    ],
)
def test_keadaan_setiap_tahap(banyak: int, tambahan: str, sebutan: str, final: bool) -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:banyak], tambahan])), hari_ini=date(2027, 2, 26))
    assert (siklus.sebutan, siklus.final) == (sebutan, final)
    assert siklus.status in TAHAPAN
    assert siklus.temuan == ()


def test_draf_yang_kembali_tetap_dikoreksi_saat_disusun_lagi() -> None:
    baris = [*BERSIH[:3], "4;sekcam;2027-02-19;2027-02-22;tidak;;b;", "3;kasi;2027-02-22;2027-02-23;;draft LKjIP;b;"]
    siklus = a_siklus(log_csv(KEPALA + "\n".join(baris)))
    assert siklus.sebutan == "dikoreksi (putaran 1)"
    assert siklus.langkah_kini == 4


def test_pengiriman_tanpa_tanda_tangan_bukan_final() -> None:
    siklus = a_siklus(log_csv(KEPALA + "\n".join([*BERSIH[:4], BERSIH[5]])))
    assert (siklus.status, siklus.final, siklus.tepat_waktu) == (Status.TERKIRIM, False, True)
    assert siklus.kalimat.endswith("Tanda tangannya tidak tercatat.")


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
    assert siklus.kalimat.endswith("Tenggat 28 Februari 2027 sudah lewat 3 hari.")


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


def kalender_kurang(siklus: Siklus) -> list[str]:
    return [satu.kalimat[:30] for satu in siklus.temuan if satu.kode == "LKJ614"]


def test_tahun_salah_ketik_yang_tidak_punya_hari_libur_disebut() -> None:
    siklus = a_siklus([a_kejadian(1, "2062-02-10 08.00", "2062-02-10 08.05")])
    assert kalender_kurang(siklus) == ["Hari kerja tahun 2062 tidak da"]


def test_jadwal_yang_mundur_ke_tahun_tanpa_hari_libur_tidak_dihitung() -> None:
    sop = a_sop({"jenis": "mulai", "mutu_baku": {"waktu": "300 hari", "output": "x"}}, {"jenis": "selesai"})
    siklus = a_siklus(sop=sop, tahun=2025)
    assert siklus.jadwal == ()
    assert kalender_kurang(siklus) == ["Hari kerja tahun 2025 tidak da"]


def test_sop_tanpa_keputusan_punya_keadaan_umum() -> None:
    sop = a_sop({"jenis": "mulai"}, {"jenis": "proses"}, {"jenis": "selesai"})
    log = [a_kejadian(no, f"2027-02-0{no}", f"2027-02-0{no}", pelaksana="camat", bukti="b") for no in (1, 2, 3)]
    berjalan, selesai = a_siklus(log[:2], sop=sop), a_siklus(log, sop=sop)
    assert (berjalan.status, berjalan.sebutan, berjalan.final) == (Status.BERJALAN, "sampai langkah 2", False)
    assert (selesai.status, selesai.final) == (Status.TERKIRIM, True)
    assert berjalan.temuan == selesai.temuan == ()


def test_nomor_langkah_tidak_menentukan_keadaan() -> None:
    """Steps numbered in tens, with two corrections before the signature."""
    sop = a_sop(
        {"no": "10", "jenis": "mulai", "lanjut": "20"},
        {"no": "20", "jenis": "proses", "lanjut": "30"},
        {"no": "30", "jenis": "keputusan", "ya": "40", "tidak": "20"},
        {"no": "40", "jenis": "keputusan", "ya": "50", "tidak": "20"},
        {"no": "50", "jenis": "keputusan", "ya": "60", "tidak": "40"},
        {"no": "60", "jenis": "selesai"},
    )
    log = [
        a_kejadian(no, f"2027-02-0{no // 10}", f"2027-02-0{no // 10}", pelaksana="camat", bukti="b", keputusan=putusan)
        for no, putusan in ((10, ""), (20, ""), (30, "ya"), (40, "ya"), (50, "ya"), (60, ""))
    ]
    assert [a_siklus(log[:n], sop=sop).sebutan for n in range(1, 7)] == [
        *("diinstruksikan", "disusun", "dikoreksi", "terparaf", "ditandatangani", "terkirim")
    ]


def test_tanpa_sop_hanya_baris_dan_tenggat() -> None:
    siklus = hitung_siklus(a_laporan(LENGKAP), None, an_aturan(), semua_libur(), date(2027, 3, 1))
    assert (siklus.status, siklus.final, siklus.langkah, siklus.jadwal) == (Status.BERJALAN, False, (), ())
    assert sorted(satu.langkah for satu in siklus.pelaksanaan) == [1, 2, 3, 4, 5, 6]
    assert siklus.tenggat.nominal == date(2027, 2, 28)
    assert "SOP tahun ini tidak terbaca" in siklus.kalimat


def test_temuan_menunjuk_barisnya() -> None:
    tempat = Location("data/2026/siklus.csv", 7, 2, "pelaksana")
    salah = a_kejadian(1, "2027-02-10 08.00", "2027-02-10 08.05", pelaksana="tim", bukti="b")
    siklus = a_siklus([salah.placed({("pelaksana",): tempat}, ())])
    assert [(satu.kode, satu.lokasi) for satu in siklus.temuan] == [("LKJ603", tempat)]


def test_json_seperti_rancangan() -> None:
    isi = to_json(a_siklus(LENGKAP[:3], hari_ini=date(2027, 2, 22)))
    assert {kunci: isi[kunci] for kunci in ("tahun", "status", "putaran", "tenggat", "tepat_waktu", "temuan")} == {
        "tahun": 2026,
        "status": "disusun",
        "putaran": 0,
        "tenggat": "2027-02-28",
        "tepat_waktu": None,
        "temuan": [],
    }
    assert isi["langkah"][0] == {
        "no": 1,
        "mulai": "2027-02-10T08:00",
        "selesai": "2027-02-10T08:05",
        "lama": "5 menit",
        "baku": "5 menit",
        "terlambat": False,
    }
    assert isi["langkah"][2]["selesai"] == "2027-02-19"
    assert isi["langkah"][5] == {
        "no": 6,
        "mulai": None,
        "selesai": None,
        "lama": None,
        "baku": "10 menit",
        "terlambat": None,
    }


def test_baris_kejadian_untuk_penambangan_proses() -> None:
    (kasus,) = semua_kasus((a_siklus(LENGKAP[:4]),))
    baris = kasus.peristiwa
    assert baris[0] == (
        *("LKjIP 2026", "Menginstruksikan penyusunan LKjIP", "2027-02-10T08:00:00+07:00", "Camat", "start"),
    )
    # The draft has no times of day: it begins right after the step before it on that day, not before it at midnight.
    assert baris[4][1:] == (
        *("Menyusun draft LKjIP", "2027-02-10T09:07:00+07:00", "Kasi Perencanaan dan Keuangan", "start"),
    )
    assert [satu.timestamp for satu in baris] == sorted(satu.timestamp for satu in baris)
    assert len(baris) == 8


def test_langkah_yang_berjalan_hanya_punya_awal() -> None:
    (kasus,) = semua_kasus((a_siklus([a_kejadian(1, "2027-02-10 08.00")]),))
    baris = kasus.peristiwa
    assert [satu.lifecycle for satu in baris] == ["start"]


def test_xes_tersusun_menurut_skema() -> None:
    """IEEE 1849-2016: extension, global, classifier, attributes, then traces, in this order; keys of a classifier are
    declared as global.
    """
    semua = (a_siklus(LENGKAP), a_siklus(tahun=2025))
    log = ElementTree.fromstring(xes("Uji", semua_kasus(semua)))
    assert float(log.get("xes.version", "")) == 1849.2016
    anak = [satu.tag.removeprefix(XES) for satu in log]
    urutan = ["extension", "global", "classifier", "string", "trace"]
    assert anak == sorted(anak, key=urutan.index)
    assert {satu.get("prefix") for satu in log.iter(f"{XES}extension")} == {"concept", "time", "org", "lifecycle"}
    umum = {satu.get("key") for satu in log.findall(f"{XES}global[@scope='event']/*")}
    for classifier in log.findall(f"{XES}classifier"):
        assert set(classifier.get("keys", "").split()) <= umum
    assert len(log.findall(f"{XES}trace")) == 2
    for event in log.iter(f"{XES}event"):
        assert {satu.get("key") for satu in event} == umum
        assert datetime.fromisoformat(event.findall(f"{XES}date")[0].get("value", "")).utcoffset() is not None
    assert xes("Uji", semua_kasus(semua)) == xes("Uji", semua_kasus(semua))


def test_xes_tetap_sah_dengan_teks_yang_berbahaya() -> None:
    sop = a_sop({"jenis": "mulai", "aktivitas": '<script>&"]]>'}, {"jenis": "selesai"})
    log = ElementTree.fromstring(xes("Uji", semua_kasus((a_siklus([a_kejadian(1, "2027-02-10")], sop=sop),))))
    assert [satu.get("value") for satu in log.findall(f".//{XES}event/{XES}string[@key='concept:name']")] == [
        '<script>&"]]>'
    ]
