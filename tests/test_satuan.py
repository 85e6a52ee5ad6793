"""What a unit is, however it is typed, and what its figures may be and how they are told."""

import pickle
from decimal import Decimal
from pathlib import Path

import pytest
from bahan import himpunan, read_data, write_data
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.bahasa.angka import nilai
from lkjip_build.model.nilai_ukur import parse_nilai
from lkjip_build.model.renstra import Arah, Indikator
from lkjip_build.model.satuan import BatasNilai, JenisSatuan, Satuan
from lkjip_build.privasi import samarkan_isi

PERSEN, NILAI, RUPIAH, HITUNGAN = JenisSatuan.PERSEN, JenisSatuan.NILAI, JenisSatuan.RUPIAH, JenisSatuan.HITUNGAN
NIK = "3302221507890001"


@pytest.mark.parametrize(
    ("teks", "jenis", "pendek", "selisih", "persen", "rp"),
    [
        ("persen", PERSEN, "%", "poin persen", True, False),
        ("%", PERSEN, "%", "poin persen", True, False),
        ("Persen (%)", PERSEN, "%", "poin persen", True, False),
        ("Prosentase", PERSEN, "%", "poin persen", True, False),
        ("poin persen", HITUNGAN, "poin persen", "poin persen", True, False),
        ("persen per tahun", HITUNGAN, "persen per tahun", "persen per tahun", True, False),
        ("Nilai", NILAI, "", "poin", False, False),
        ("indeks", NILAI, "", "poin", False, False),
        ("skor", NILAI, "", "poin", False, False),
        ("Poin", NILAI, "", "poin", False, False),
        ("nilai tambah", HITUNGAN, "nilai tambah", "nilai tambah", False, False),
        ("Rp", RUPIAH, "Rp", "rp", False, True),
        ("Juta Rupiah", RUPIAH, "Juta Rupiah", "juta rupiah", False, True),
        ("Rp juta", RUPIAH, "Rp juta", "rp juta", False, True),
        ("Desa", HITUNGAN, "Desa", "desa", False, False),
        ("layanan terpadu", HITUNGAN, "layanan terpadu", "layanan terpadu", False, False),
    ],
)
def test_a_unit_by_what_was_typed(
    teks: str, jenis: JenisSatuan, pendek: str, selisih: str, persen: bool, rp: bool
) -> None:
    satuan = Satuan.of(teks)
    assert (satuan.jenis, str(satuan), f"{satuan}") == (jenis, teks, teks)
    assert (satuan.pendek, satuan.selisih) == (pendek, selisih)
    assert (satuan.boleh_persen, satuan.boleh_rupiah) == (persen, rp)
    assert satuan.terukur == (jenis in {PERSEN, NILAI})
    assert satuan.batas == BatasNilai(Decimal(0), Decimal(100) if jenis is PERSEN else None)


@pytest.mark.parametrize("teks", ["persen", "nilai", "rupiah", "jenjang"])
def test_a_scale_decides_over_the_word_of_the_unit(teks: str) -> None:
    satuan = Satuan.of(teks, berskala=True)
    assert (satuan.jenis, satuan.pendek, satuan.terukur) == (JenisSatuan.JENJANG, teks, False)
    assert satuan.batas == BatasNilai(None, None)


@given(st.text(min_size=1), st.booleans())
def test_any_text_is_a_unit_that_prints_as_it_was_typed(teks: str, berskala: bool) -> None:
    satuan = Satuan.of(teks, berskala=berskala)
    assert str(satuan) == teks
    assert satuan.batas.memuat(Decimal(50))
    assert pickle.loads(pickle.dumps(satuan)) == satuan
    assert nilai(Decimal(3), satuan) == f"3\u00a0{'%' if satuan.jenis is PERSEN else teks}"


def indikator(folder: Path, **meta: object) -> Indikator:
    rows = {2025: {"target": "B" if "skala" in meta else "80"}}
    data = read_data(write_data(folder / "data", [{"kode": "iku-01", "tahun": rows, **meta}], aturan=[himpunan()]))
    return next(data.renstra.semua_indikator)


def test_an_indikator_knows_its_unit_wherever_its_scale_is_typed(tmp_path: Path) -> None:
    plain = indikator(tmp_path / "a", satuan=" persen ")
    assert (str(plain.satuan), plain.satuan.jenis, plain.batas_berlaku.atas) == ("persen", PERSEN, Decimal(100))
    scaled = indikator(tmp_path / "b", satuan="nilai", skala=["C", "B"])
    assert (str(scaled.satuan), scaled.satuan.jenis) == ("nilai", JenisSatuan.JENJANG)


def test_a_sign_may_stand_beside_every_spelling_of_per_cent() -> None:
    """`prosentase` had been per cent by its limits and not by its sign."""
    for teks in ("prosentase", "Prosen", "persentase (%)"):
        assert parse_nilai("82,5 %", satuan=Satuan.of(teks)) == Decimal("82.5")


def test_a_number_of_a_person_in_a_unit_is_masked_and_its_kind_stays() -> None:
    masked = samarkan_isi((Satuan.of(f"orang {NIK}"), Satuan.of("persen")))
    assert masked[0].teks.endswith("001")
    assert NIK not in str(masked[0])
    assert [one.jenis for one in masked] == [HITUNGAN, PERSEN]


@given(st.sampled_from(list(Arah)))
def test_a_direction_binds_on_one_side_at_least(arah: Arah) -> None:
    assert arah.berbatas_bawah or arah.berbatas_atas
    assert (arah.berbatas_bawah, arah.berbatas_atas) == {
        "naik": (True, False), "turun": (False, True), "tetap": (True, True)
    }[arah]  # fmt: skip
