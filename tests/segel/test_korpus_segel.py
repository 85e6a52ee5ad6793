"""Damage of every kind to a signed year is told by an error at its place, or changes nothing that was signed.

The corpus is that of `korpus.py`, over the shipped years 2023 to 2025 as real and sealed. What a plain value in place
of another could hide in a year that is not signed, the seal tells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from builders import HARI_INI, sources_of
from korpus import HARUS_SAMA, Rusak, rusak_berkas, rusak_tahun
from pembaca_ingat import RENCANA, pembaca_ingat
from segel_uji import Berkas, disahkan
from test_mutasi import ASLI, _points_at, some_of_each

from lkjip_build import checks
from lkjip_build.build import inspect_sources
from lkjip_build.load import load
from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem
from lkjip_build.sources import Sources

TAHUN = (2023, 2024, 2025)
DAFTAR = "pengesahan.csv"
SEGEL = tuple(f"{tahun}/pengesahan.yml" for tahun in TAHUN)
WORDS = {
    *("nama", "singkatan", "nama_singkat", "definisi", "alasan", "sumber_data", "penanggung_jawab"),
    *("konsep", "ukuran", "klasifikasi", "komposit", "pembangun"),
}
"""Words of the plan about an indikator: a report shows those of its seal."""
LATER = {"siklus", "konfirmasi", "koreksi"}
"""Tables to which rows may come after the signing."""


@cache
def kantor() -> Berkas:
    """The shipped office with real figures, its three signed years sealed one after the other."""
    official = ASLI["instansi.yml"].replace("status_data: contoh", "status_data: resmi")
    official = official.replace("lisensi:\n", "lisensi: CC-BY-4.0\n")
    files: Berkas = {**ASLI, "instansi.yml": official}
    for tahun in TAHUN:
        files = disahkan(files, tahun, {f"lkjip-{tahun}.pdf": f"%PDF-1.7 laporan {tahun}\n".encode()})
    return files


def ingat() -> AbstractContextManager[None]:
    return pembaca_ingat(sources_of(kantor()).documents.values())


def plain(value: object, without: frozenset[str] = frozenset()) -> Any:
    """Return a record as what it means, in a form that can be counted."""
    match value:
        case Rekaman():
            fields = ((name, plain(getattr(value, name))) for name in type(value).model_fields if name not in without)
            return tuple(fields)
        case Mapping():
            return tuple(sorted((str(key), plain(one)) for key, one in value.items()))
        case tuple():
            return tuple(map(plain, value))
        case Decimal():
            return value.normalize()
        case str():
            return " ".join(value.split())
    return repr(value)


def signed(data: Data, tahun: int) -> dict[str, Any]:
    """Return what was signed of a year, table by table; made without the code that seals."""
    laporan = data.laporan[tahun]
    kinerja = {one.indikator for one in laporan.kinerja}
    found: dict[str, Any] = {
        name: Counter(plain(row, frozenset({"nama"})) for row in getattr(laporan, name))
        for name in ("kinerja", "rencana_aksi", "anggaran", "jumlah_anggaran", "siklus", "konfirmasi", "koreksi")
    }
    empty = plain(type(next(iter(laporan.analisis.values())))()) if laporan.analisis else None
    found["fakta"] = plain(laporan.fakta, frozenset({"reviu", "tautan"}))
    found["analisis"] = {kode: said for kode, one in laporan.analisis.items() if (said := plain(one)) != empty}
    found["rencana"] = {
        one.kode: (
            induk.kode,
            plain(one, frozenset(WORDS | {"target_renstra", "mulai", "berakhir"})),
            one.berlaku(tahun),
            plain(one.target_renstra.get(tahun)),
        )
        for _, induk in data.renstra.semua_induk
        for one in induk.indikator
        if one.kode in kinerja
    }
    found["aturan"] = plain(data.aturan.for_tahun(tahun), frozenset({"sampai"}))
    return found


def same(before: Mapping[int, Mapping[str, Any]], data: Data) -> bool:
    """Tell whether all that was signed still stands; rows may have come to the tables that go on."""
    for tahun, was in before.items():
        if tahun not in data.laporan:
            return False
        now = signed(data, tahun)
        if any(was[name] - now[name] if name in LATER else was[name] != now[name] for name in was):
            return False
    return True


@cache
def awal() -> tuple[dict[int, dict[str, Any]], frozenset[tuple[str, str]]]:
    inspection = inspect_sources(sources_of(kantor()), "data", HARI_INI)
    assert inspection.data is not None
    told = frozenset((one.location.path, one.message) for one in inspection.problems)
    return {tahun: signed(inspection.data, tahun) for tahun in TAHUN}, told


def judge(rusak: Rusak) -> tuple[str, tuple[Problem, ...]]:
    """Tell how a damaged copy ends: `dilaporkan`, `sama`, or `salah`.

    Where reading and the seals tell it already, the other rules, which can only tell more, are not asked.
    """
    files = {name: content for name, content in kantor().items() if name not in rusak.ubah}
    files |= {name: raw for name, raw in rusak.ubah.items() if raw is not None}
    sources = sources_of(files)
    data, found = load(sources, "data")
    if data is not None:
        found = (*found, *(one for rule in checks.SEGEL for one in rule(data, HARI_INI)))
    if told := [one for one in _new(found) if points_at(one, rusak, sources)]:
        return "dilaporkan", tuple(told)
    inspection = inspect_sources(sources, "data", HARI_INI)
    new = _new(inspection.problems)
    if any(points_at(one, rusak, sources) for one in new):
        return "dilaporkan", new
    if inspection.data is not None and not new and same(awal()[0], inspection.data):
        return "sama", new
    return "salah", new


def _new(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    errors = (one for one in problems if one.severity == "error")
    return tuple(one for one in errors if (one.location.path, one.message) not in awal()[1])


def points_at(problem: Problem, rusak: Rusak, sources: Sources) -> bool:
    """Tell whether a reader of the problem opens the damaged place: its line, or the text in YAML that goes on over
    it. Of a seal, which nobody mends by hand, the file is the place.
    """
    path, line = problem.location.path, problem.location.line
    if _points_at(problem, rusak) or (path.removeprefix("data/") in rusak.tempat and "/pengesahan.yml" in path):
        return True
    if path.removeprefix("data/") not in rusak.tempat or not path.endswith(".yml") or not line:
        return False
    lines = sources.lines[path]
    return any(line < at <= _end(lines, line) for at in rusak.lines)


def _end(lines: tuple[str, ...], first: int) -> int:
    """Return the last line of the text that a key of YAML has, by its indentation."""
    depth = _depth(lines[first - 1])
    at = first
    while at < len(lines) and (not lines[at].strip() or _depth(lines[at]) > depth):
        at += 1
    return at


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def text_of(name: str) -> str:
    text = kantor()[name]
    assert isinstance(text, str)
    return text


BAGIAN = [
    *(name for name in sorted(ASLI) if name in RENCANA or (name[:4].isdigit() and int(name[:4]) in TAHUN)),
    *SEGEL,
    "antartahun",
]


def copies(bagian: str) -> Iterator[Rusak]:
    if bagian == "antartahun":
        return rusak_tahun({name: text for name, text in kantor().items() if isinstance(text, str) and name != DAFTAR})
    return rusak_berkas(bagian, text_of(bagian))


def test_a_damage_of_every_kind_to_a_signed_year_is_told_or_changes_nothing() -> None:
    """Of each kind the first copy in one of six files."""
    first = (rusak for bagian in BAGIAN for rusak in some_of_each(copies(bagian), every=1000))
    _judge_all(some_of_each(first, every=6))


@pytest.mark.lama
@pytest.mark.parametrize("bagian", BAGIAN)
def test_every_second_damage_to_a_signed_year_is_told_or_changes_nothing(bagian: str) -> None:
    """Of all 9,900 copies half, the first of each kind among them: a copy costs a twentieth of a second."""
    _judge_all(some_of_each(copies(bagian), every=2))


def _judge_all(semua: Iterable[Rusak]) -> None:
    with ingat():
        putusan = [(rusak, *judge(rusak)) for rusak in semua]
    assert putusan
    salah = [(rusak, new) for rusak, hasil, new in putusan if hasil == "salah"]
    assert not salah, "\n".join(f"{rusak}: {[str(one) for one in new[:2]]}" for rusak, new in salah[:40])
    harmless = ((rusak, hasil) for rusak, hasil, _ in putusan if rusak.jenis in HARUS_SAMA)
    assert not [str(rusak) for rusak, hasil in harmless if hasil != "sama" and not rusak.tempat & set(SEGEL)]


def test_every_row_and_cell_of_the_list_of_seals_is_needed() -> None:
    lines = text_of(DAFTAR).splitlines()
    cells = [line.split(";") for line in lines]
    made = [lines[:at] + lines[at + 1 :] for at in range(1, len(lines))]
    for at, row in enumerate(cells[1:], 1):
        others = [["2022", *row[1:]], [row[0], "2020-01-01", row[2]], [*row[:2], row[2][::-1]], [*row[:2], ""]]
        made += [[*lines[:at], ";".join(other), *lines[at + 1 :]] for other in others]
    for one in made:
        rusak = Rusak("daftar", {DAFTAR: "\n".join([*one, ""]).encode()}, frozenset({DAFTAR}))
        assert judge(rusak)[0] == "dilaporkan", one


def test_a_reader_that_remembers_judges_the_same() -> None:
    chosen = [rusak for bagian in ("2024/kinerja.csv", "renstra.yml") for rusak in list(copies(bagian))[::140]]
    alone = [judge(rusak) for rusak in chosen]
    with ingat():
        assert [judge(rusak) for rusak in [*chosen, *chosen]] == [*alone, *alone]
