"""What must hold of every comparison with the end of the Renstra, whatever the figures."""

from fractions import Fraction
from typing import Any

from bahan import HARI_INI, himpunan, renstra_of
from hypothesis import strategies as st
from sifat import sifat

from lkjip_build.compute.banding import Banding, compute_banding
from lkjip_build.compute.besaran import bounds, score
from lkjip_build.compute.capaian import is_tercapai
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.compute.renstra import BandingRenstra
from lkjip_build.model import Data
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.laporan import Kinerja, Laporan, LaporanFakta
from lkjip_build.model.renstra import Renstra

AWAL, AKHIR = 2023, 2026
TAHUN = range(AWAL, AKHIR + 1)
ATURAN = Aturan.model_validate({"himpunan": [himpunan()]})
INSTANSI = Instansi.model_validate({"nama": "Uji", "kabupaten": "Uji", "provinsi": "Uji", "status_data": "contoh"})

cacah = st.integers(0, 30).map(str)
target = st.one_of(
    st.none(), cacah, st.tuples(st.integers(0, 15), st.integers(16, 30)).map(lambda one: f"{one[0]}-{one[1]}")
)
isi = st.one_of(st.none(), cacah)


@st.composite
def indikator(draw: st.DrawFn) -> dict[str, Any]:
    """An indikator with its plan and the rows of some years: full, in quarters, or empty."""
    made: dict[str, Any] = {
        "kode": "iku-01",
        "satuan": draw(st.sampled_from(("kejadian", "indeks"))),
        "arah": draw(st.sampled_from(("naik", "turun", "tetap"))),
        "konsolidasi": draw(st.sampled_from(("jumlah", "rata-rata", "posisi-akhir"))),
        "renstra": draw(st.sampled_from(("akhir", "kumulatif"))),
    }
    begin = draw(st.sampled_from((None, 2024)))
    end = draw(st.sampled_from((None, 2025)))
    changed = draw(st.sampled_from((None, None, *TAHUN)))
    base = draw(isi)
    limits = draw(st.sampled_from((None, ["-50", "50"])))
    optional = {
        "mulai": begin and str(begin),
        "berakhir": end and str(end),
        "perubahan_ukuran": changed and {str(changed): "baru"},
        "kondisi_awal": base,
        "batas": limits,
    }
    made |= {key: value for key, value in optional.items() if value is not None}
    made["target_renstra"] = {str(tahun): one for tahun in TAHUN if (one := draw(target)) is not None}
    years: dict[int, dict[str, str]] = {}
    for tahun in range(begin or AWAL, draw(st.sampled_from(TAHUN)) + 1):
        if tahun > (end or AKHIR):
            break
        quarters = draw(st.lists(cacah, max_size=4))
        row = {f"tw{number}": one for number, one in enumerate(quarters, 1)}
        years[tahun] = row | ({"realisasi": one} if (one := draw(isi)) is not None else {})
    return made | {"tahun": years}


def banding(one: dict[str, Any]) -> Banding | None:
    """The comparisons of the newest year, or None without a year."""
    renstra = Renstra.model_validate(renstra_of([one], (AWAL, AKHIR)))
    context = {"indikator": {each.kode: each for each in renstra.semua_indikator}}
    laporan = {
        tahun: Laporan(
            tahun=tahun,
            fakta=LaporanFakta.model_validate({}),
            kinerja=(Kinerja.model_validate({"indikator": "iku-01", **row}, context=context),),
        )
        for tahun, row in one["tahun"].items()
    }
    if not laporan:
        return None
    data = Data(INSTANSI, ATURAN, renstra, laporan=laporan)
    return compute_banding(compute_rekap(data, HARI_INI), data, max(laporan))["iku-01"]


@sifat(indikator(), contoh=500)
def test_nothing_is_judged_before_the_covered_years_reach_those_of_the_target(one: dict[str, Any]) -> None:
    if (found := banding(one)) is None:
        return
    renstra = found.renstra
    if renstra.sampai is None or renstra.sampai < renstra.akhir:
        assert renstra.tercapai is None or (renstra.tercapai is False and renstra.terlampaui)
        # A share of a sum that must stay small looks like a success while the sum is short.
        assert renstra.capaian is None or one["renstra"] == "akhir" or one["arah"] == "naik"
    if renstra.terlampaui:
        assert (renstra.tercapai, renstra.capaian) == (False, None)
        assert is_broken(one, renstra)
    elif renstra.tercapai is not None:
        assert renstra.tercapai is is_tercapai(renstra.target, renstra.realisasi, found.baris.indikator.arah)


def is_broken(one: dict[str, Any], renstra: BandingRenstra) -> bool:
    """Whether no coming year can mend it: counted from the typed cells alone."""
    if one["arah"] == "naik" or one["renstra"] != "kumulatif" or "batas" in one:
        return False
    spent = Fraction(0)
    for row in one["tahun"].values():
        quarters = [row.get(f"tw{number}") for number in range(1, 5)]
        if "realisasi" in row:
            spent += Fraction(row["realisasi"])
        elif one["konsolidasi"] == "jumlah":
            spent += sum(Fraction(text) for text in quarters if text)
    limit = sum(
        Fraction(typed.rpartition("-")[2]) for year, typed in one["target_renstra"].items() if berlaku(one, int(year))
    )
    return spent > limit


def berlaku(one: dict[str, Any], tahun: int) -> bool:
    return int(one.get("mulai", AWAL)) <= tahun <= int(one.get("berakhir", AKHIR))


@sifat(indikator(), contoh=500)
def test_a_broken_limit_is_told_at_once(one: dict[str, Any]) -> None:
    """Of a whole plan under one measure: the other way about of the test above."""
    whole = all(str(tahun) in one["target_renstra"] for tahun in TAHUN if berlaku(one, tahun))
    found = banding(one)
    if found is None or not whole or "perubahan_ukuran" in one or not is_broken(one, found.renstra):
        return
    assert found.renstra.tercapai is False


@sifat(indikator(), contoh=500)
def test_the_target_stands_in_the_plan_or_is_the_sum_of_named_years(one: dict[str, Any]) -> None:
    if (found := banding(one)) is None or found.renstra.target is None:
        return
    renstra, plan = found.renstra, found.baris.indikator.target_renstra
    match one["renstra"]:
        case "akhir":
            assert renstra.target == plan[renstra.akhir]
            assert renstra.mulai == renstra.akhir
        case _:
            named = [plan[tahun] for tahun in range(renstra.mulai, renstra.akhir + 1)]
            low, high = (sum((bounds(each)[side] for each in named), Fraction(0)) for side in (0, 1))
            assert bounds(renstra.target) == (low, high)


@sifat(indikator(), contoh=500)
def test_the_way_is_whole_exactly_where_the_target_is_met(one: dict[str, Any]) -> None:
    if (found := banding(one)) is None or (way := found.renstra.kemajuan) is None:
        return
    baris, renstra = found.baris, found.renstra
    assert (way.persen >= 100) is is_tercapai(renstra.target, renstra.realisasi, baris.indikator.arah)
    assert (way.persen <= 0) is (way.kini >= way.dari if one["arah"] == "turun" else way.kini <= way.dari)
    low, high = bounds(renstra.target)
    inside = low < high and low <= score(renstra.realisasi) <= high
    assert not inside or way.persen == 100
    assert one["arah"] != "tetap"
    assert one["renstra"] == "akhir"
    assert not any(AWAL <= int(tahun) <= renstra.akhir for tahun in one.get("perubahan_ukuran", {}))
    assert not is_tercapai(renstra.target, baris.indikator.kondisi_awal, baris.indikator.arah)
