"""Times, dates and numbers as real forms print them: kept as printed, with the reading that is certain."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from lkjip_build.model.sop import Nomor
from lkjip_build.model.tanggal_form import baca_tanggal_form
from lkjip_build.model.waktu_baku import JenisWaktu, Lama, baca_waktu

PASTI, RENTANG, PALING_LAMA = JenisWaktu.PASTI, JenisWaktu.RENTANG, JenisWaktu.PALING_LAMA
KIRA_KIRA, PER_KASUS = JenisWaktu.KIRA_KIRA, JenisWaktu.PER_KASUS
TANPA_BACAAN, TIDAK_TERCETAK = JenisWaktu.TANPA_BACAAN, JenisWaktu.TIDAK_TERCETAK


@pytest.mark.parametrize(
    ("teks", "jenis", "lama", "paling_cepat"),
    [
        # Counted on forms of offices and schools.
        ("5 menit", PASTI, "5 menit", None),
        ("60 Menit", PASTI, "60 menit", None),
        ("30 detik", PASTI, "30 detik", None),
        ("14 Hari kerja", PASTI, "14 hari", None),
        ("1 minggu", PASTI, "1 minggu", None),
        ("16 Menit (hari 1)", PASTI, "16 menit", None),
        ("1-3 Hari", RENTANG, "3 hari", "1 hari"),
        ("10-30 menit", RENTANG, "30 menit", "10 menit"),
        ("selambat-lambatnya 2 hari kerja", PALING_LAMA, "2 hari", None),
        ("paling lama satu hari kerja", PALING_LAMA, "1 hari", None),
        ("3 (tiga) hari kerja (maksimal 3 hari)", PALING_LAMA, "3 hari", None),
        ("60 (enam puluh) menit jika berkas telah lengkap", PASTI, "60 menit", None),
        ("74 (tujuh puluh empat) jam 10 (sepuluh) menit jika pejabat di tempat", PASTI, "4450 menit", None),
        ("+ 1 jam", KIRA_KIRA, "1 jam", None),
        ("5 menit/buku", PER_KASUS, "5 menit", None),
        ("10 menit/orang", PER_KASUS, "10 menit", None),
        ("5 menit (per orang)", PER_KASUS, "5 menit", None),
        ("1 jam untuk setiap 5 berkas", PER_KASUS, "1 jam", None),
        ("3 hari untuk masing-masing desa", PER_KASUS, "3 hari", None),
        ("H-14", TANPA_BACAAN, None, None),
        ("H-14 s.d H-7", TANPA_BACAAN, None, None),
        ("2 bulan sebelum", TANPA_BACAAN, None, None),
        ("1,5 bulan sebelum", TANPA_BACAAN, None, None),
        ("Sesuai jadwal", TANPA_BACAAN, None, None),
        ("Setiap hari", TANPA_BACAAN, None, None),
        ("Otomatis", TANPA_BACAAN, None, None),
        ("Apabila Camat berada ditempat", TANPA_BACAAN, None, None),
        ("", TIDAK_TERCETAK, None, None),
        ("-", TIDAK_TERCETAK, None, None),
        ("......", TIDAK_TERCETAK, None, None),
        # In common use.
        ("1 x 24 jam", PASTI, "24 jam", None),
        ("2 (dua) x 24 (dua puluh empat) jam", PASTI, "48 jam", None),
        ("± 15 menit", KIRA_KIRA, "15 menit", None),
        ("Kondisional", TANPA_BACAAN, None, None),
        ("1 Jam 30 menit", PASTI, "90 menit", None),
        ("30 mnt", PASTI, "30 menit", None),
        ("1 (satu) hari", PASTI, "1 hari", None),
        ("½ jam", PASTI, "30 menit", None),
        ("1/2 jam", PASTI, "30 menit", None),
        ("1½ jam", PASTI, "90 menit", None),
        ("2,5 jam", PASTI, "150 menit", None),
        ("setengah jam", PASTI, "30 menit", None),
        ("Maks. 3 hari", PALING_LAMA, "3 hari", None),
        ("3 hari maksimal", PALING_LAMA, "3 hari", None),
        ("7 HK", PASTI, "7 hari", None),
        ("2 hari/kerja", PASTI, "2 hari", None),
        ("5 menit.", PASTI, "5 menit", None),
        ("5 menit (±)", KIRA_KIRA, "5 menit", None),
        ("enam puluh lima menit", PASTI, "65 menit", None),
        ("1 tahun", PASTI, "1 tahun", None),
        ("dua belas hari", PASTI, "12 hari", None),
        ("seratus dua puluh menit", PASTI, "120 menit", None),
        ("30 menit s.d. 1 jam", RENTANG, "1 jam", "30 menit"),
        ("1 jam s.d. 2 hari", RENTANG, "2 hari", "1 jam"),
        ("1 menit 30 detik", PASTI, "90 detik", None),
        ("½ menit", PASTI, "30 detik", None),
        ("¼ jam", PASTI, "15 menit", None),
        ("¾ jam", PASTI, "45 menit", None),
        # What could be read in two ways is not read.
        ("3", TANPA_BACAAN, None, None),
        ("3 (dua) hari", TANPA_BACAAN, None, None),
        ("3 hari (maksimal 5 hari)", TANPA_BACAAN, None, None),
        ("setengah hari", TANPA_BACAAN, None, None),
        ("1 hari 2 jam", TANPA_BACAAN, None, None),
        ("60 hari 2 jam", TANPA_BACAAN, None, None),
        ("1 bulan 2 minggu", TANPA_BACAAN, None, None),
        ("± 1-3 hari", TANPA_BACAAN, None, None),
        ("½ detik", TANPA_BACAAN, None, None),
        ("3-1 hari", TANPA_BACAAN, None, None),
        ("3-3 hari", TANPA_BACAAN, None, None),
        ("60 menit s.d. 1 jam", TANPA_BACAAN, None, None),
        ("2 hari s.d. 1 jam", TANPA_BACAAN, None, None),
        ("0 menit", TANPA_BACAAN, None, None),
        ("1/0 jam", TANPA_BACAAN, None, None),
        ("20 hari kalender", TANPA_BACAAN, None, None),
        ("minimal 2 hari", TANPA_BACAAN, None, None),
        ("1 hari lebih", TANPA_BACAAN, None, None),
        ("3 hari (atau lebih)", TANPA_BACAAN, None, None),
        ("dua tiga hari", TANPA_BACAAN, None, None),
        ("dua puluh tiga puluh menit", TANPA_BACAAN, None, None),
        ("sepuluh lima belas menit", TANPA_BACAAN, None, None),
        ("1.30 jam", TANPA_BACAAN, None, None),
        ("3 hari (5 hari)", TANPA_BACAAN, None, None),
        ("3 hari (3-5 hari)", TANPA_BACAAN, None, None),
        ("1 hari jika lengkap, 3 hari jika tidak", TANPA_BACAAN, None, None),
        ("3 hari untuk KTP 5 hari untuk KK", TANPA_BACAAN, None, None),
        ("2 jam selama 5 hari", TANPA_BACAAN, None, None),
        ("1 x 6 bulan", TANPA_BACAAN, None, None),
        ("5 menit 10 menit", TANPA_BACAAN, None, None),
        ("1 jam dan 2 jam", TANPA_BACAAN, None, None),
    ],
)
def test_waktu_tercetak(teks: str, jenis: JenisWaktu, lama: str | None, paling_cepat: str | None) -> None:
    waktu = baca_waktu(teks)
    assert (waktu.jenis, waktu.lama and str(waktu.lama), waktu.paling_cepat and str(waktu.paling_cepat)) == (
        *(jenis, lama, paling_cepat),
    )
    assert waktu.teks == ("" if jenis is TIDAK_TERCETAK else teks)


@pytest.mark.parametrize(
    ("teks", "batas", "terhitung"),
    [
        ("3 hari", "3 hari", "3 hari"),
        ("1-3 hari", "3 hari", "3 hari"),
        ("paling lama 3 hari", "3 hari", "3 hari"),
        ("± 3 hari", None, "3 hari"),
        ("3 menit/buku", None, None),
        ("Kondisional", None, None),
    ],
)
def test_yang_dinilai_dan_yang_dihitung(teks: str, batas: str | None, terhitung: str | None) -> None:
    """A step is late against a longest time alone; about three days is counted and never judged."""
    waktu = baca_waktu(teks)
    assert (waktu.batas and str(waktu.batas), waktu.terhitung and str(waktu.terhitung)) == (batas, terhitung)


@given(st.text(max_size=80))
def test_tidak_ada_tulisan_yang_ditolak(teks: str) -> None:
    waktu = baca_waktu(teks)
    assert waktu.lama is None or waktu.lama.jumlah > 0


@given(st.integers(1, 9999), st.sampled_from(("menit", "jam", "hari", "minggu", "bulan")))
def test_lama_yang_ditulis_terbaca_kembali(jumlah: int, satuan: str) -> None:
    assert baca_waktu(f"{jumlah} {satuan}").lama == Lama(jumlah, satuan)


@pytest.mark.parametrize(
    ("teks", "iso"),
    [
        ("16 Juni 2023", "2023-06-16"),
        ("02 Oktober 2017", "2017-10-02"),
        ("02/01/2020", "2020-01-02"),
        ("2 Januari 2025.", "2025-01-02"),
        ("2 Januari\n2025", "2025-01-02"),
        ("Desember 2013", "2013-12"),
        ("JUNI 2020", "2020-06"),
        ("Nopember 2019", "2019-11"),
        ("... Januari 2020", "2020-01"),
        ("2020", "2020"),
        ("Senin, 2 Januari 2020", "2020-01-02"),
        ("Baturraden, 16 Juni 2023", "2023-06-16"),
        ("1945", "1945"),
        ("Desember 2199", "2199-12"),
    ],
)
def test_tanggal_tercetak(teks: str, iso: str) -> None:
    found = baca_tanggal_form(teks)
    assert found
    assert found.iso == iso
    assert found.hari == (date.fromisoformat(iso) if len(iso) == 10 else None)


@pytest.mark.parametrize("teks", ["..../..../....", "-", "……", " . . . ", ""])
def test_titik_dan_garis_tidak_mengisi_tanggal(teks: str) -> None:
    assert baca_tanggal_form(teks) is None


@pytest.mark.parametrize(
    "teks",
    ["Juny 2020", "32 Januari 2020", "13/2020", "Juni 20", "3020", "Revisi ke-1", "1944", "2200", "Juni 1944"],
)
def test_yang_tidak_terbaca_tercetak_dan_tidak_bertanggal(teks: str) -> None:
    found = baca_tanggal_form(teks)
    assert found
    assert (found.teks, found.hari, found.iso) == (teks, None, None)


def test_tanggal_dibandingkan_setepat_formulirnya() -> None:
    bulan, tahun, hari = (baca_tanggal_form(teks) for teks in ("Juni 2020", "2020", "2020-06-16"))
    assert bulan
    assert tahun
    assert hari
    assert (bulan.awal, bulan.akhir) == (date(2020, 6, 1), date(2020, 6, 30))
    assert (tahun.awal, tahun.akhir) == (date(2020, 1, 1), date(2020, 12, 31))
    kelak = baca_tanggal_form("Revisi ke-1")
    assert kelak
    assert not any(a.mendahului(b) for a in (bulan, tahun, hari, kelak) for b in (bulan, tahun, hari, kelak))
    juli = baca_tanggal_form("Juli 2020")
    assert juli
    assert bulan.mendahului(juli)
    assert not juli.mendahului(bulan)


class _Baris(BaseModel):
    no: Nomor


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [("4", "4"), ("4a", "4a"), ("A.1", "A.1"), ("B.12", "B.12"), ("1.", "1"), ("(2)", "2"), ("3 a", "3a")],
)
def test_nomor_langkah_seperti_di_formulir(teks: str, nomor: str) -> None:
    assert _Baris.model_validate({"no": teks}).no == nomor


@pytest.mark.parametrize("teks", ["", "4/5", "<b>", "langkah 4", "1.2.3.4", "12345"])
def test_yang_bukan_nomor_langkah_ditolak(teks: str) -> None:
    with pytest.raises(ValidationError):
        _Baris.model_validate({"no": teks})
