"""The cell of a capaian in the report: what a cap hides stands below it, and nothing where none does."""

from fractions import Fraction
from pathlib import Path

import pytest
from bahan import HARI_INI, himpunan, read_data, write_data

from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.susunan.kolom.kinerja import CAPAIAN, KinerjaTahun
from lkjip_build.susunan.situs import Situs


@pytest.mark.parametrize(
    ("realisasi", "tertulis", "nilai", "kecil"),
    [
        ("130", "120,00\u00a0%", Fraction(120), "dibatasi; hasil hitung 130,00\u00a0%"),
        ("120", "120,00\u00a0%", Fraction(120), ""),
        ("90", "90,00\u00a0%", Fraction(90), ""),
    ],
)
def test_a_capped_capaian_shows_what_was_computed(
    tmp_path: Path, realisasi: str, tertulis: str, nilai: Fraction, kecil: str
) -> None:
    indikator = [{"kode": "iku-1", "tahun": {"2025": {"target": "100", "realisasi": realisasi}}}]
    folder = write_data(tmp_path / "data", indikator, aturan=[himpunan(batas_tampil="120")])
    data = read_data(folder)
    rekap = compute_rekap(data, HARI_INI)
    (baris,) = rekap.seri["iku-1"]
    made = CAPAIAN.sel(KinerjaTahun(Situs(data, rekap, {}, (), HARI_INI, "data"), baris))
    assert made.angka
    assert (made.teks, made.angka.nilai, made.teks_kecil) == (tertulis, nilai, kecil)
