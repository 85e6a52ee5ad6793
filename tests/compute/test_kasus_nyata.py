"""Percentages that governments printed, against ours: tests/kasus_nyata/capaian.csv and the folders of tests/situs.

A difference of more than 0,1 stands in the file with its cause; none is tuned away.
"""

import csv
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from bahan import HARI_INI, a_himpunan
from pydantic_core import PydanticCustomError

from lkjip_build.build import inspect
from lkjip_build.compute.banding import TOLERANSI_TERBIT, beda_terbit, terbit
from lkjip_build.compute.capaian import compute_capaian
from lkjip_build.compute.rekap import Rekap, compute_rekap
from lkjip_build.model.nilai import parse_angka
from lkjip_build.model.nilai_ukur import parse_nilai
from lkjip_build.model.renstra import Arah
from lkjip_build.model.satuan import Satuan

TESTS = Path(__file__).parents[1]
_TEXT = (TESTS / "kasus_nyata/capaian.csv").read_text(encoding="utf-8")
BARIS = list(csv.DictReader(_TEXT.splitlines(), delimiter=";"))


@pytest.mark.parametrize("baris", BARIS, ids=lambda baris: f"{baris['instansi']}: {baris['indikator']}")
def test_a_printed_percentage_is_ours_or_its_difference_has_a_cause(baris: dict[str, str]) -> None:
    target = parse_nilai(baris["target"], satuan=Satuan.of(baris["satuan"]))
    made = compute_capaian(target, parse_angka(baris["realisasi"]), Arah(baris["arah"]), a_himpunan())
    assert made.persen is not None
    agrees = abs(made.persen - Fraction(parse_angka(baris["tercetak"]))) <= TOLERANSI_TERBIT
    assert agrees == (not baris["sebab_beda"])
    assert baris["sumber_url"].startswith("https://")


def test_the_two_differences_are_the_known_ones() -> None:
    assert [baris["tercetak"] for baris in BARIS if baris["sebab_beda"]] == ["98.90%", "113 %"]


def test_a_printed_n_a_is_no_figure() -> None:
    """Inspektorat Sampang 2019 printed target 55% with realisasi and capaian n/a."""
    with pytest.raises(PydanticCustomError, match="'n/a' bukan angka"):
        parse_angka("n/a")


def test_one_figure_under_two_formulas_gives_the_two_published_percentages() -> None:
    """A kabupaten's system showed both on different screens."""
    t, r = Decimal("88.82"), Decimal("135.15")
    found = [compute_capaian(t, r, Arah.TURUN, a_himpunan(turun=turun)).persen for turun in ("selisih", "nisbah")]
    assert [round(float(persen or 0), 2) for persen in found] == [47.84, 65.72]


def rekap_of(nama: str) -> Rekap:
    inspection = inspect(TESTS / "situs" / nama / "data", HARI_INI)
    assert inspection.publishable, inspection.problems
    assert inspection.data is not None
    return compute_rekap(inspection.data, HARI_INI)


@pytest.mark.parametrize(
    ("nama", "jumlah", "kategori"), [("salatiga-2020", 3, "Sangat Baik"), ("demak-2020", 2, "Sangat Tinggi")]
)
def test_a_real_report_comes_out_as_printed(nama: str, jumlah: int, kategori: str) -> None:
    rekap = rekap_of(nama)
    rows = list(rekap.tahun[2020].semua_baris)
    printed = [terbit(baris) for baris in rows]
    assert len(rows) == jumlah
    assert all(one is not None and one.sama for one in printed)
    assert not list(beda_terbit(rekap))
    assert {baris.kategori for baris in rows} == {kategori}


def test_demak_averages_without_a_cap_as_printed() -> None:
    rekap = rekap_of("demak-2020").tahun[2020]
    assert rekap.rata_rata == Fraction(24192, 200)
    assert rekap.kategori == "Sangat Tinggi"


def test_a_wrong_print_is_told_with_its_difference() -> None:
    baris = next(rekap_of("salatiga-2020").tahun[2020].semua_baris)
    wrong = baris.kinerja.model_copy(update={"capaian_terbit": Decimal("113")})
    found = terbit(replace(baris, kinerja=wrong))
    assert found is not None
    assert not found.sama
    assert found.selisih == 113 - Fraction(1042, 991) * 100
