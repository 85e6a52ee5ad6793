"""More than ten thousand damaged copies of the shipped data: each is told at its place, or publishes the same figures.

`korpus.py` lists the kinds; `python tests/test_mutasi.py` prints how each ends, and which only a human can see. `make
test` judges some copies of every kind in every file, of the years the last that is whole; `make test-lama` all of them.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from builders import HARI_INI
from korpus import HARUS_SAMA, NILAI, UTUH, Rusak, rusak_berkas, rusak_tahun, semua_rusak
from pembaca_ingat import pembaca_ingat

from lkjip_build import checks
from lkjip_build.build.inspeksi import semua_siklus
from lkjip_build.load import load
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, has_errors
from lkjip_build.sources import FileRead, IsiFolder, Sources, read_file

DATA = Path(__file__).parents[1] / "data"
ASLI = {
    path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(DATA.rglob("*"))
    if path.suffix in {".yml", ".csv"}
}


@lru_cache
def awal_dibaca() -> dict[str, FileRead]:
    return {name: read_file(text.encode(), f"data/{name}") for name, text in ASLI.items()}


def ingat() -> AbstractContextManager[None]:
    return pembaca_ingat(one.document for one in awal_dibaca().values() if one.document is not None)


def inspected(
    read: dict[str, FileRead], *, sop: bool = True, siklus: bool = True
) -> tuple[Data | None, tuple[Problem, ...]]:
    """Do what `inspect` does, with files that have been read before; the rules of the SOP, which draw it, and what the
    logs hold against it only where these may have changed.
    """
    sources = Sources(
        {name: one.document for name, one in read.items() if one.document is not None},
        {f"data/{name}": one.lines for name, one in read.items()},
        tuple(problem for one in read.values() for problem in one.problems),
        IsiFolder(tuple(sorted(read))),
    )
    data, problems = load(sources, "data")
    if data is None:
        return None, problems
    rules = [rule for rule in checks.SEMUA if sop or not rule.__module__.startswith("lkjip_build.checks.sop.")]
    problems = (*problems, *(problem for rule in rules for problem in rule(data, HARI_INI)))
    if siklus and not has_errors(problems):
        problems = (*problems, *semua_siklus(data, HARI_INI)[1])
    return data, problems


@dataclass(frozen=True)
class Awal:
    """The shipped data: their figures, their words, and what is told of them."""

    angka: dict[str, Any]
    kata: Counter[str]
    masalah: frozenset[tuple[str, str, str]]


@lru_cache
def awal() -> Awal:
    data, problems = inspected(awal_dibaca())
    assert data is not None
    return Awal(figures(data), Counter(words(vars(data))), frozenset(map(gist, problems)))


def gist(problem: Problem) -> tuple[str, str, str]:
    return problem.location.path, problem.code, problem.message


def figures(data: Data) -> dict[str, Any]:
    """Return every figure, date, code and choice that pages are made of, without their order and without prose."""
    metadata = {"nama", "definisi", "rumus", "sumber_data", "penanggung_jawab", "satuan"}
    return {
        "renstra": {
            (induk.kode, indikator.kode): _fields(indikator, metadata)
            for _, induk in data.renstra.semua_induk
            for indikator in induk.indikator
        },
        "aturan": [_fields(one, {"dasar", "nama", "sebutan"}) for one in data.aturan.himpunan],
        "libur": {(libur.tanggal, libur.jenis) for libur in data.libur},
        "sop": {
            kode: [_fields(one, {"aktivitas", "kelengkapan", "output", "keterangan"}) for one in sop.langkah]
            for kode, sop in data.sop.items()
        },
        "laporan": {tahun: _figures_of(laporan) for tahun, laporan in data.laporan.items()},
    }


def _fields(value: object, prose: set[str]) -> object:
    """Return the record as plain dicts and lists, without the fields that hold prose."""
    if isinstance(value, Rekaman):
        return {name: _fields(getattr(value, name), prose) for name in type(value).model_fields if name not in prose}
    return [_fields(one, prose) for one in value] if isinstance(value, tuple) else value


def _figures_of(laporan: Laporan) -> dict[str, Any]:
    fakta = laporan.fakta
    return {
        "kinerja": {one.indikator: _fields(one, {"nama", "sumber_data", "catatan"}) for one in laporan.kinerja},
        "rencana_aksi": Counter((one.indikator, one.target, one.kegiatan) for one in laporan.rencana_aksi),
        "anggaran": {
            one.kode: (
                {lain.kode for lain in laporan.anggaran if lain.program == one.program},
                set(one.sasaran),
                (one.pagu, one.pagu_perubahan, one.realisasi, one.tw1, one.tw2, one.tw3, one.tw4),
                (one.target_keluaran, one.realisasi_keluaran),
            )
            for one in laporan.anggaran
        },
        "siklus": Counter(
            (one.langkah, one.pelaksana, one.mulai, one.selesai, one.keputusan) for one in laporan.siklus
        ),
        "fakta": (
            fakta.sop,
            fakta.tenggat_surat_edaran,
            {(one.versi, one.tanggal) for one in fakta.perjanjian_kinerja},
        ),
    }


def words(value: object) -> Iterator[str]:
    """Yield every text and value of the data, prose too, as one string each; what is empty says nothing."""
    if isinstance(value, Rekaman):
        for name in type(value).model_fields:
            yield from words(getattr(value, name))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from words(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from words(one)
    elif value is not None and str(value).strip():
        yield str(value)


@dataclass(frozen=True)
class Putusan:
    rusak: Rusak
    hasil: str
    baru: tuple[Problem, ...]


DI_TEKS = "LKJ464"
"""Told where prose has a figure that the tables have no more: the clerk may find there what no rule can see."""


def judge(rusak: Rusak) -> Putusan:
    """Tell how a damaged copy ends: `dilaporkan`, `sama` (no figure changed), `nilai` (an untold value), `salah`."""
    read = {name: one for name, one in awal_dibaca().items() if name not in rusak.ubah}
    for name, raw in rusak.ubah.items():
        if raw is not None:
            read[name] = read_file(raw, f"data/{name}")
    sop, siklus = (any(part in name for name in rusak.ubah) for part in ("sop/", "siklus.csv"))
    data, problems = inspected(read, sop=sop, siklus=sop or siklus)
    baru = tuple(problem for problem in problems if gist(problem) not in awal().masalah)
    if rusak.jenis in HARUS_SAMA:
        same = data is not None and not baru and figures(data) == awal().angka
        return Putusan(rusak, "sama" if same and Counter(words(vars(data))) == awal().kata else "salah", baru)
    if any(_points_at(problem, rusak) for problem in baru):
        return Putusan(rusak, "dilaporkan", baru)
    if rusak.jenis == "cp850" and data is not None:
        return Putusan(rusak, "sama" if Counter(words(vars(data))) == meant(rusak) else "salah", baru)
    untold = data is not None and not any(problem.severity == "error" for problem in baru)
    if untold and rusak.jenis in UTUH:
        return Putusan(rusak, "sama" if typed(rusak) in set(words(vars(data))) else "salah", baru)
    if untold and data is not None and figures(data) == awal().angka:
        return Putusan(rusak, "sama", baru)
    elsewhere = [problem for problem in baru if problem.code != DI_TEKS]
    return Putusan(rusak, "nilai" if rusak.jenis in NILAI and not elsewhere else "salah", baru)


def meant(rusak: Rusak) -> Counter[str]:
    """Return the words of the data if the damaged file had been saved in UTF-8."""
    ((name, raw),) = rusak.ubah.items()
    assert raw is not None
    data, _ = inspected(awal_dibaca() | {name: read_file(raw.decode("cp850").encode(), f"data/{name}")})
    return Counter(words(vars(data))) if data is not None else Counter()


def typed(rusak: Rusak) -> str:
    """Return what stands behind the colon of the damaged line."""
    (raw,), (line,) = rusak.ubah.values(), rusak.lines
    assert raw is not None
    return raw.decode().split("\n")[line - 1].partition(": ")[2].strip()


def _points_at(problem: Problem, rusak: Rusak) -> bool:
    """Tell whether a reader of the problem opens a damaged place at the damaged line, or is told to open it."""
    path, line = problem.location.path.removeprefix("data/"), problem.location.line
    told = f"{problem.message} {problem.remedy or ''}"
    if path in rusak.tempat:
        said = {int(number) for number in re.findall(r"baris ([0-9]+)", told)}
        said |= {line - 1} if "di baris sebelumnya" in problem.message else set()
        return not line or not rusak.lines or bool(rusak.lines & {line, *said})
    return any(_named(place, path, told) for place in rusak.tempat)


def _named(place: str, path: str, told: str) -> bool:
    """Tell whether a file is named together with its year, where it has one; a folder is its year."""
    tahun, _, name = place.rpartition("/")
    if not re.fullmatch("[0-9]{4}", tahun or name):
        return name in told
    year = re.search(rf"\b{tahun or name}\b", told) is not None
    return (year and not tahun) or (name in told and (year or path.split("/")[0] == tahun))


BAGIAN = [*sorted(ASLI), "antartahun"]
SEBAGIAN = [bagian for bagian in BAGIAN if not re.match("202[346]/", bagian)]
"""Each file, of the years those of one."""


def copies(bagian: str) -> Iterator[Rusak]:
    return rusak_berkas(bagian, ASLI[bagian]) if bagian in ASLI else rusak_tahun(ASLI)


def some_of_each(semua: Iterable[Rusak], every: int = 64) -> list[Rusak]:
    """Return the first copy of every kind and one of `every` of the others, the same ones each time."""
    kinds: dict[str, list[Rusak]] = {}
    for rusak in semua:
        kinds.setdefault(rusak.jenis, []).append(rusak)
    return [rusak for jenis in kinds.values() for rusak in jenis[::every]]


def test_each_file_of_a_year_is_judged_every_time() -> None:
    assert {Path(one).name for one in SEBAGIAN} == {Path(one).name for one in BAGIAN}


@pytest.mark.parametrize("bagian", SEBAGIAN)
def test_a_damage_of_every_kind_is_told_at_its_place_or_changes_no_figure(bagian: str) -> None:
    _judge_all(some_of_each(copies(bagian)))


@pytest.mark.lama
@pytest.mark.parametrize("bagian", BAGIAN)
def test_every_damage_is_told_at_its_place_or_changes_no_figure(bagian: str) -> None:
    _judge_all(copies(bagian))


def _judge_all(semua: Iterable[Rusak]) -> None:
    with ingat():
        putusan = [judge(rusak) for rusak in semua]
    assert putusan
    salah = [one for one in putusan if one.hasil == "salah"]
    assert not salah, "\n".join(
        [f"{len(salah)} dari {len(putusan)}", *(f"{one.rusak}: {one.baru[:3]}" for one in salah[:40])]
    )
    assert {one.rusak.jenis for one in putusan if one.hasil == "nilai"} <= set(NILAI)


def test_there_are_ten_thousand_copies_of_all_kinds() -> None:
    count = Counter(rusak.jenis for rusak in semua_rusak(ASLI))
    assert sum(count.values()) >= 10_000
    assert count.keys() >= {*NILAI, *HARUS_SAMA, *UTUH}


@pytest.mark.lama
def test_a_reader_that_remembers_reads_the_same() -> None:
    chosen = random.Random(2026).sample(list(semua_rusak(ASLI)), 40)
    plain = [judge(rusak) for rusak in chosen]
    with ingat():
        assert [judge(rusak) for rusak in [*chosen, *chosen]] == [*plain, *plain]


def main() -> None:
    """Print how the copies of each kind end, and which kinds only a human can see."""
    ends: dict[str, Counter[str]] = {}
    with ingat():
        for rusak in semua_rusak(ASLI):
            ends.setdefault(rusak.jenis, Counter())[judge(rusak).hasil] += 1
    columns = ("dilaporkan", "sama", "nilai", "salah")
    lines = [f"{'jenis':26}" + "".join(f"{one:>12}" for one in columns)]
    for jenis, count in [*sorted(ends.items()), ("jumlah", sum(ends.values(), Counter()))]:
        lines.append(f"{jenis:26}" + "".join(f"{count[one]:>12}" for one in columns))
    lines += ["", "A valid value in place of another, which only a human can see:"]
    lines += [f"  {jenis}: {about}" for jenis, about in NILAI.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
