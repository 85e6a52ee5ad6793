"""The money of a year at three levels: what is added up, what is only compared, and what real tables printed."""

import csv
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import pytest
from bahan import HARI_INI
from builders import TERKECIL, write_folder
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.build import inspect
from lkjip_build.compute.anggaran import RekapProgram, Tingkat, Uang, rekap_program, tingkat
from lkjip_build.compute.laju import laju_capaian
from lkjip_build.compute.rekap import RekapTahun, compute_rekap
from lkjip_build.model.angka import parse_angka
from lkjip_build.model.laporan import TRIWULAN, Anggaran, pisah_jumlah
from lkjip_build.problems import Problem

TESTS = Path(__file__).parents[1]
uang = st.integers(0, 10**12).map(Decimal)
kosong = st.none() | uang
baris = st.tuples(uang, kosong, kosong, kosong, kosong, kosong, kosong)


def a_row(kode: str, nama: tuple[str, ...], amounts: tuple[Decimal | None, ...]) -> Anggaran:
    text = dict(zip(("program", "kegiatan", "sub_kegiatan"), nama, strict=False))
    money = zip(("pagu", "pagu_perubahan", *TRIWULAN, "realisasi"), amounts, strict=True)
    return Anggaran.model_validate({"kode": kode, **text, **{key: str(one) for key, one in money if one is not None}})


@st.composite
def tabel_anggaran(draw: st.DrawFn) -> list[Anggaran]:
    """A table whose kegiatan are lines themselves or have one to three sub kegiatan."""
    rows = []
    for program in draw(st.lists(st.integers(1, 20), min_size=1, max_size=4, unique=True)):
        for kegiatan in draw(st.lists(st.integers(1, 20), min_size=1, max_size=3, unique=True)):
            kode, nama = f"7.01.{program:02}.2.{kegiatan:02}", (f"Program {program}", f"Kegiatan {kegiatan}")
            subs = draw(st.lists(st.integers(1, 9), max_size=3, unique=True))
            rows += [a_row(f"{kode}.{one:04}", (*nama, f"Sub {one}"), draw(baris)) for one in subs]
            if not subs:
                rows.append(a_row(kode, nama, draw(baris)))
    return list(draw(st.permutations(rows)))


def figures(some: Uang) -> list[Decimal | int | None]:
    """Every sum of some lines, and of how many it is."""
    spent = (some.terpakai, *some.triwulan)
    return [
        some.pagu,
        *(one.jumlah for one in spent),
        *(one.pagu for one in spent),
        *(len(one.terisi) for one in spent),
    ]


def added(parts: Iterable[list[Decimal | int | None]]) -> list[Decimal | int | None]:
    def total(column: tuple[Decimal | int | None, ...]) -> Decimal | int | None:
        known = [one for one in column if one is not None]
        return sum(known, start=known[0] * 0) if known else None

    return [total(column) for column in zip(*parts, strict=True)]


@given(tabel_anggaran())
def test_sums_agree_at_each_level(rows: list[Anggaran]) -> None:
    programs = rekap_program(rows, {})
    whole = Uang(tuple(rows))
    assert sorted(one.kode for program in programs for one in program.baris) == sorted(one.kode for one in rows)
    assert added(figures(one) for one in programs) == figures(whole)
    for program in programs:
        assert added(figures(one) for one in program.kegiatan) == figures(program)
        for kegiatan in program.kegiatan:
            assert added(figures(Uang((one,))) for one in kegiatan.baris) == figures(kegiatan)
            assert kegiatan.dirinci == (len(kegiatan.baris[0].kode.split(".")) == 6)


@given(tabel_anggaran(), baris, baris, baris)
def test_typed_sums_are_never_added(
    rows: list[Anggaran],
    total: tuple[Decimal | None, ...],
    program: tuple[Decimal | None, ...],
    kegiatan: tuple[Decimal | None, ...],
) -> None:
    first = rows[0]
    typed = [a_row("JUMLAH", ("Jumlah",), total), a_row(first.kode[:7], (first.program,), program)]
    if tingkat(first) is Tingkat.SUB_KEGIATAN:
        typed.append(a_row(first.kode[:12], (first.program, str(first.kegiatan)), kegiatan))
    lines, sums = pisah_jumlah([*typed, *rows])
    assert (list(lines), list(sums)) == (rows, typed)


@given(tabel_anggaran())
def test_a_share_is_of_the_lines_that_have_a_realisasi(rows: list[Anggaran]) -> None:
    whole = Uang(tuple(rows))
    known = [one for one in rows if one.realisasi is not None]
    budget = sum((one.pagu_berlaku for one in known), Decimal(0))
    spent = sum((one.realisasi or 0 for one in known), Decimal(0))
    assert whole.serapan == (Fraction(spent) / Fraction(budget) * 100 if budget else None)
    assert (whole.terisi, whole.lengkap) == (len(known), len(known) == len(rows))


@pytest.mark.parametrize(
    ("kode", "nama", "wanted"),
    [
        ("7.01.01", ("P",), Tingkat.PROGRAM),
        ("7.01.01", ("P", "K"), Tingkat.KEGIATAN),
        ("7.01.01.2.01", ("P", "K"), Tingkat.KEGIATAN),
        ("7.01.01.2.01", ("P",), Tingkat.KEGIATAN),
        ("7.01.01.2.01.0001", ("P", "K", "S"), Tingkat.SUB_KEGIATAN),
        ("7.01.01.2.01.0001", ("P", "K"), Tingkat.KEGIATAN),
        ("7.01.01.2.01", ("P", "K", "S"), Tingkat.KEGIATAN),
    ],
)
def test_the_code_tells_the_level(kode: str, nama: tuple[str, ...], wanted: Tingkat) -> None:
    assert tingkat(a_row(kode, nama, (Decimal(1), *[None] * 6))) is wanted


def test_codes_of_sub_kegiatan_without_their_column_stay_lines_of_two_levels() -> None:
    """Tables from before the column `sub_kegiatan` have the name of the sub kegiatan in that of the kegiatan."""
    rows = [a_row(f"7.01.01.2.01.000{n}", ("P", f"Sub {n}"), (Decimal(n), *[None] * 6)) for n in (1, 2)]
    (program,) = rekap_program(rows, {})
    assert [(one.kegiatan, one.dirinci) for one in program.kegiatan] == [("Sub 1", False), ("Sub 2", False)]


def test_lines_of_one_program_code_are_one_program_and_short_codes_go_by_name() -> None:
    nothing = (Decimal(1), *[None] * 6)
    rows = [
        a_row("7.01.01.2.01", ("Penunjang", "A"), nothing),
        a_row("7.01.01.2.02", ("Penunjang urusan", "B"), nothing),
        a_row("1.1", ("Lain", "C"), nothing),
        a_row("1.2", ("Lain", "D"), nothing),
    ]
    assert [(one.program, len(one.baris)) for one in rekap_program(rows, {})] == [("Lain", 2), ("Penunjang", 2)]


def year_of(folder: Path, changes: dict[str, str]) -> tuple[RekapTahun, tuple[Problem, ...]]:
    inspection = inspect(write_folder(folder / "data", {**TERKECIL, **changes}), HARI_INI)
    assert inspection.data is not None, inspection.problems
    return compute_rekap(inspection.data, HARI_INI).tahun[2025], inspection.problems


def test_names_come_from_the_table_of_codes(tmp_path: Path) -> None:
    table = "kode;nama\n7.01.02;Program Pelayanan\n7.01.02.2.01;Koordinasi\n7.01.02.2.01.0001;Rapat\n"
    rows = "kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan\n"
    rows += "7.01.02.2.01.0001;;;;S1;85200000;;80345000;\n7.01.02.2.01.0002;;Koordinator;Kerja;S1;74800000;;72960000;\n"
    year, problems = year_of(tmp_path, {"kode-anggaran.csv": table, "2025/anggaran.csv": rows})
    (program,) = year.program
    assert (program.program, [one.kegiatan for one in program.kegiatan]) == ("Program Pelayanan", ["Koordinasi"])
    assert [one.nama for one in program.baris] == ["Rapat", "Kerja"]
    assert [(one.code, one.location.line) for one in problems] == [("LKJ422", 3)]


def test_typed_sums_change_no_figure_of_the_year(tmp_path: Path) -> None:
    plain, _ = year_of(tmp_path / "a", {})
    sums = "JUMLAH;;;;1;;1;\n7.01.02;Program Pelayanan;;;2;3;4;\n"
    typed, problems = year_of(tmp_path / "b", {"2025/anggaran.csv": TERKECIL["2025/anggaran.csv"] + sums})
    assert plain.anggaran
    assert typed.anggaran
    assert figures(typed.anggaran) == figures(plain.anggaran)
    assert {one.code for one in problems} == {"LKJ461"}


# A quarterly table that a government printed: tests/kasus_nyata/anggaran.csv.

_TEXT = (TESTS / "kasus_nyata/anggaran.csv").read_text(encoding="utf-8")
NYATA = list(csv.DictReader(_TEXT.splitlines(), delimiter=";"))
_KODE = {"kegiatan": "5.02.02.2.01", "sub 1": "5.02.02.2.01.0001", "sub 2": "5.02.02.2.01.0002"}


def amount(text: str) -> Decimal:
    return parse_angka(text.replace(",", "."), rupiah=True) if text else Decimal(0)


def as_typed(quarters: Callable[[list[Decimal]], Iterable[Decimal]], *, leave_out: str = "") -> str:
    """The printed table as anggaran.csv, its codes made up, as none is printed: each sum as a row of its own."""
    made = ["kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;tw1;tw2;tw3;tw4;realisasi;catatan"]
    kegiatan = next(row["nama"] for row in NYATA if row["baris"] == "kegiatan")
    for row in NYATA:
        if row["baris"] == leave_out:
            continue
        sub, sasaran = ("", "") if row["baris"] == "kegiatan" else (row["nama"], "S1")
        spent = ";".join(map(str, quarters([amount(row[one]) for one in TRIWULAN])))
        head = f"{_KODE[row['baris']]};Program;{kegiatan};{sub};{sasaran};{amount(row['pagu'])};"
        made.append(f"{head};{spent};{amount(row['jumlah'])};")
    return "\n".join(made) + "\n"


def test_a_printed_table_foots_across_and_down(tmp_path: Path) -> None:
    """Polewali Mandar 2022 printed what each quarter spent alone; the sums from January on are what is typed here."""
    year, problems = year_of(tmp_path, {"2025/anggaran.csv": as_typed(accumulate)})
    assert problems == ()
    (program,) = year.program
    printed = {row["baris"]: row for row in NYATA}
    (kegiatan,) = program.kegiatan
    assert (kegiatan.pagu, kegiatan.realisasi) == (
        amount(printed["kegiatan"]["pagu"]),
        amount(printed["kegiatan"]["jumlah"]),
    )
    alone = [amount(printed["kegiatan"][one]) for one in TRIWULAN]
    assert [one.jumlah for one in kegiatan.triwulan] == list(accumulate(alone))
    shares = [kegiatan.serapan, *(Uang((one,)).serapan for one in kegiatan.baris)]
    assert [f"{float(one or 0):.2f}" for one in shares] == [row["persen"] for row in NYATA]


def test_quarters_typed_alone_are_told(tmp_path: Path) -> None:
    _, problems = year_of(tmp_path, {"2025/anggaran.csv": as_typed(list)})
    told = [(one.code, one.location.line, one.location.field) for one in problems]
    assert ("LKJ456", 3, "tw2") in told
    assert ("LKJ456", 4, "tw3") in told
    assert [line for code, line, _ in told if code == "LKJ457"] == [3, 4]
    assert not any(code == "LKJ461" for code, _, _ in told)


def test_a_table_that_was_cut_off_is_told_with_what_is_missing(tmp_path: Path) -> None:
    _, problems = year_of(tmp_path, {"2025/anggaran.csv": as_typed(accumulate, leave_out="sub 2")})
    (one,) = problems
    assert (one.code, one.location.line) == ("LKJ461", 2)
    assert "pagu tertulis Rp1.004.422.800, rinciannya kurang Rp195.992.600" in one.message
    assert "realisasi tertulis Rp1.000.972.958, rinciannya kurang Rp195.603.374" in one.message


# The share of the year's targets that is reached.


def test_what_is_reached_counts_only_what_can_be_told(tmp_path: Path) -> None:
    """iku-01 is a mean of 83, iku-03 a position of 40; iku-02 falls and iku-04 has steps, so both are left out."""
    year, _ = year_of(tmp_path, {})
    laju = laju_capaian(year, 4)
    assert [[one.baris.indikator.kode for one in quarter.bagian] for quarter in laju] == [["iku-01", "iku-03"]] * 4
    third = Fraction(824 + 832 + 838, 30) / 83 * 100
    assert laju[2].rata_rata == (third + Fraction(30, 40) * 100) / 2


def test_an_indikator_that_lacks_a_quarter_is_left_out_of_all(tmp_path: Path) -> None:
    kinerja = TERKECIL["2025/kinerja.csv"].replace("iku-03;40;;10;20;30;45;45", "iku-03;40;;10;;30;45;45")
    year, _ = year_of(tmp_path, {"2025/kinerja.csv": kinerja})
    assert [[one.baris.indikator.kode for one in quarter.bagian] for quarter in laju_capaian(year, 4)] == [
        ["iku-01"]
    ] * 4
    none = laju_capaian(year_of(tmp_path / "b", {"2025/kinerja.csv": kinerja.replace(";83,2;", ";;")})[0], 2)
    assert [one.rata_rata for one in none] == [None, None]


def test_programs_are_what_the_report_lists(tmp_path: Path) -> None:
    year, _ = year_of(tmp_path, {})
    assert all(isinstance(one, RekapProgram) for one in year.program)
    assert year.anggaran
    assert year.anggaran.baris == tuple(one for program in year.program for one in program.baris)
