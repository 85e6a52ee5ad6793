"""True figures pass, slipped ones are told: measured on real series and on every single slip of the shipped data."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
import yaml
from bahan import write_csv, write_data
from builders import HARI_INI
from hypothesis import given
from hypothesis import strategies as st
from pembaca_ingat import pembaca_ingat

from lkjip_build.build import inspect
from lkjip_build.checks.anggaran.nol_uang_di_tempatnya import nol_uang_di_tempatnya
from lkjip_build.checks.anggaran.triwulan_tidak_turun import triwulan_tidak_turun
from lkjip_build.checks.bantu.angka_ganjil import putuskan
from lkjip_build.checks.bantu.isian import UANG, semua_isian
from lkjip_build.checks.kinerja.dalam_batas import dalam_batas
from lkjip_build.checks.kinerja.koma_di_tempatnya import koma_di_tempatnya
from lkjip_build.checks.kinerja.realisasi_dekat_target import realisasi_dekat_target
from lkjip_build.checks.kinerja.triwulan_cocok_dengan_tahun import triwulan_cocok_dengan_tahun
from lkjip_build.load import load
from lkjip_build.problems import Problem
from lkjip_build.sources import FileRead, Sources, read_file

DATA = Path(__file__).parents[1] / "data"
ASLI = {
    path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(DATA.rglob("*"))
    if path.suffix in {".yml", ".csv"}
}
ATURAN = (dalam_batas, koma_di_tempatnya, realisasi_dekat_target, nol_uang_di_tempatnya)

# Renstra targets and indicative budgets of Kecamatan Asembagus 2026-2030 with their starting points, as published.
SERI_NYATA = (
    ("57.81", "76.1", "79.8", "84.2", "86.2", "89.8"),
    ("82.51", "85.1", "85.25", "85.4", "85.5", "85.8"),
    ("82.99", "88.56", "89.06", "89.56", "90.06", "90.81"),
    ("104", "110", "110", "110", "110", "110"),
    ("3151363319", "3024471342", "3195694909", "3299229655", "3460441137"),
    ("166017996", "26250000", "27562500", "28940625", "30387656"),
    ("142903200", "477210777", "501071316", "526124881", "552431125"),
    ("33055200", "36750000", "38587500", "40516875", "42542719"),
    ("37445600", "52500000", "55125000", "57881250", "60775313"),
    ("205535259", "130000000", "160250000", "115762500", "121550625"),
)
# What real series do: begin at nothing, stay small, fall, grow stepwise, level off.
SERI_WAJAR = (
    *(
        ("0", "3", "12"),
        ("0", "0", "0", "4"),
        ("12", "10", "4", "2", "1"),
        ("1", "1", "1", "10"),
        ("9", "10", "11", "12"),
    ),
    *(
        ("10", "20", "30", "45", "40", "60"),
        ("6", "4", "3", "2", "1"),
        ("5", "20", "50", "60"),
        ("2", "1", "0", "1", "35"),
    ),
    *(("0,2", "0,3", "1,4", "0,9"), ("-2,65", "3,3", "5,31", "5,04"), ("22", "26", "35", "19", "20")),
)


def numbers(seri: tuple[str, ...]) -> list[Decimal]:
    return [Decimal(text.replace(",", ".")) for text in seri]


@pytest.mark.parametrize("seri", [*SERI_NYATA, *SERI_WAJAR], ids=" ".join)
def test_a_true_series_has_no_slip(seri: tuple[str, ...]) -> None:
    values = numbers(seri)
    bulat = all(value == value.to_integral_value() for value in values)
    for at, value in enumerate(values):
        putusan = putuskan(value, [*values[:at], *values[at + 1 :]], bulat=bulat)
        assert putusan is None or putusan.maksud is None, value


@pytest.mark.parametrize(
    ("nilai", "tetangga", "bulat", "maksud"),
    [
        ("9425", "94 92 95 94", False, "94.25"),
        ("8.4", "84 83 84", False, "84"),
        ("0.84", "84 83 84", False, "84"),
        ("1200", "12 11 12", True, "12"),
        ("120", "12 11 12", True, "12"),
        ("12", "120 118", True, "120"),
        ("125", "12 11 12", True, None),  # no zero that could be one too many
        ("40", "4 5 4", True, None),  # counts below ten differ tenfold by nature
        ("400", "4 5 4", True, "4"),
        ("300", "12 11 12", False, None),  # moved back by one or two places it is 30 or 3
        ("420", "84 84 84", False, None),  # five times is far, and so is a fifth
        ("16.8", "84 84 84", False, None),
        ("800", "100 100 100", False, "80"),  # a fifth below the least, and a quarter above the greatest, is among them
        ("1250", "100 100 100", False, "125"),
        ("840", "42 84 84", False, "84"),  # what is double is of the same size
        ("840", "84 84 168", False, "84"),
        ("100", "10 10 10", True, "10"),
        ("10", "100 101 102", True, "100"),
        ("8.4", "0.84 0.83 0.84", False, "0.84"),
        ("150", "0 10 15 25", False, "15"),  # the middle is that of the figures above zero
    ],
)
def test_what_a_slip_was_meant_to_be(nilai: str, tetangga: str, bulat: bool, maksud: str | None) -> None:
    putusan = putuskan(Decimal(nilai), [Decimal(one) for one in tetangga.split()], bulat=bulat)
    assert putusan is not None
    assert putusan.maksud == (None if maksud is None else Decimal(maksud))


@pytest.mark.parametrize(
    ("nilai", "tetangga"),
    [
        ("8.4", "84"),  # one neighbour: either may be wrong
        ("840", "84 83 84 835"),  # two say the same
        ("840", "84 12 3 40"),  # the others do not agree
        ("840", "84 83 12"),  # two of three are less than three quarters
        ("415", "83 84 85"),  # just below five times
        ("0", "84 83 84"),
        ("4", "0 0 40 41"),  # zeros are figures too: this state begins at nothing
    ],
)
def test_what_is_no_witness(nilai: str, tetangga: str) -> None:
    assert putuskan(Decimal(nilai), [Decimal(one) for one in tetangga.split()], bulat=False) is None


@given(
    st.lists(st.decimals("20", "39", places=2), min_size=3, max_size=12),
    st.decimals("20", "39", places=2),
    st.sampled_from([-2, -1, 1, 2]),
)
def test_a_moved_comma_among_like_figures_is_always_found(others: list[Decimal], true: Decimal, places: int) -> None:
    slipped = true.scaleb(places)
    assert putuskan(true, others, bulat=False) is None
    putusan = putuskan(slipped, others, bulat=False)
    assert putusan is not None
    near = min(others) / Decimal("1.25") <= true <= max(others) * Decimal("1.25")
    assert putusan.maksud == (true if near else None)


TRIWULANAN = (triwulan_cocok_dengan_tahun, triwulan_tidak_turun)


@lru_cache
def read() -> dict[str, FileRead]:
    return {name: read_file(text.encode(), f"data/{name}") for name, text in ASLI.items()}


def told(changed: dict[str, FileRead]) -> tuple[Problem, ...]:
    sources = Sources(
        {name: one.document for name, one in changed.items() if one.document is not None},
        {f"data/{name}": one.lines for name, one in changed.items()},
        tuple(problem for one in changed.values() for problem in one.problems),
    )
    data, problems = load(sources, "data")
    if data is None:
        return problems
    found = [problem for rule in (*ATURAN, *TRIWULANAN) for problem in rule(data, HARI_INI)]
    return (*problems, *found)


def slips(text: str) -> Iterator[str]:
    """Yield the number with its comma moved, or zeros added or lost, by one and by two places; a share with zeros added
    to one of its parts.
    """
    if "/" in text:
        part, whole = text.split("/")
        yield from (f"{part}0/{whole}", f"{part}00/{whole}", f"{part}/{whole}0", f"{part}/{whole}00")
        return
    for places in (1, 2, -1, -2):
        moved = Decimal(text.replace(",", ".")).scaleb(places).normalize()
        yield f"{moved:f}".replace(".", ",")


def damaged() -> Iterator[tuple[str, int, str]]:
    """Yield (file, line from 1, new line) for every single slip of a figure that is not zero."""
    for name, text in ASLI.items():
        for number, line in enumerate(text.split("\n"), 1):
            if (
                name == "renstra.yml"
                and "definisi" not in line
                and ("kondisi_awal" in line or "target_renstra" in line)
            ):
                spans = [found.span(1) for found in re.finditer(r'"([0-9,]*[1-9][0-9,]*)"', line)]
            elif name.endswith("kinerja.csv") and number > 1:
                spans = _cells(line, range(2, 9))
            elif name.endswith("anggaran.csv") and number > 1:
                columns = text.split("\n")[0].split(";")
                spans = _cells(line, [columns.index(one) for one in UANG])
            else:
                continue
            for start, end in spans:
                for slip in slips(line[start:end]):
                    yield name, number, line[:start] + slip + line[end:]


def _cells(line: str, columns: Sequence[int]) -> list[tuple[int, int]]:
    found, start = [], 0
    for column, cell in enumerate(line.split(";")):
        if column in columns and re.fullmatch(r"[0-9]+(?:,[0-9]+)?|[0-9]+/[0-9]+", cell) and cell.strip("0,"):
            found.append((start, start + len(cell)))
        start += len(cell) + 1
    return found


def test_single_slips_of_the_shipped_figures_are_told_where_they_stand() -> None:
    """What stays untold is a first quarter of a state that builds up, and money of a year under way."""
    assert told(read()) == ()
    count: Counter[str] = Counter()
    # Of a figure's four slips each is met at some figure.
    with pembaca_ingat(one.document for one in read().values() if one.document is not None):
        for name, number, line in islice(damaged(), 0, None, 3):
            lines = ASLI[name].split("\n")
            lines[number - 1] = line
            found = told(read() | {name: read_file("\n".join(lines).encode(), f"data/{name}")})
            here = {one.severity for one in found if (one.location.path, one.location.line) == (f"data/{name}", number)}
            count["error" if "error" in here else "warning" if here else "untold"] += 1
    total = count.total()
    assert total > 400
    assert count["error"] / total > 0.8, count
    assert count["untold"] / total < 0.05, count


KASUS = yaml.load((Path(__file__).parent / "kasus/wajar.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
DITANYA = {"LKJ047", "LKJ406", "LKJ407", "LKJ440", "LKJ441", "LKJ442", "LKJ443", "LKJ444", "LKJ445"}


@pytest.mark.parametrize("kasus", KASUS, ids=itemgetter("nama"))
def test_kasus(kasus: dict[str, Any], tmp_path: Path) -> None:
    assert ditemukan(kasus["masukan"], tmp_path) == kasus["hasil"]


@pytest.mark.parametrize(
    ("angka", "kode"),
    [
        ("1,2", "LKJ442"),  # without its comma the least of the others
        ("9,5", "LKJ442"),  # the greatest
        ("0,15", "LKJ442"),
        ("0,1", None),  # neither 1 nor 10 is among them
        ("9,6", None),
        ("1,25", None),  # 12,5 is no whole number, and 125 is too large
    ],
)
def test_a_comma_is_told_where_the_figure_without_it_is_among_counts(
    angka: str, kode: str | None, tmp_path: Path
) -> None:
    masukan = {
        "satuan": "orang",
        "target_renstra": {"2023": "12", "2024": "40", "2025": angka},
        "tahun": {"2023": {"target": "90", "realisasi": "95"}},
    }
    told = {"renstra.yml/iku-01/target_renstra/2025": kode} if kode else {}
    assert ditemukan(masukan, tmp_path) == told


def ditemukan(masukan: dict[str, Any], tmp_path: Path) -> dict[str, str]:
    """Return the codes asked for by their places, in an office with one indikator."""
    indikator = {"kode": "iku-01"} | masukan
    konfirmasi = indikator.pop("konfirmasi", {})
    folder = write_data(tmp_path / "data", [indikator])
    for tahun, row in konfirmasi.items():
        whole = {**row, "alasan": "Memang begitu", "oleh": "Camat", "tanggal": "2026-01-20"}
        write_csv(folder / tahun / "konfirmasi.csv", list(whole), [whole])
    inspection = inspect(folder, HARI_INI)
    assert inspection.data is not None, inspection.problems
    tempat = {isian.lokasi: isian.tempat for isian in semua_isian(inspection.data)}
    return {
        tempat.get(one.location, one.location.path.split("/")[-1]): one.code
        for one in inspection.problems
        if one.code in DITANYA
    }
