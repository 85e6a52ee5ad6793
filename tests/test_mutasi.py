"""Thousands of damaged copies of the shipped data: each is told at its place, or publishes the same figures.

`NILAI` of mutasi.py lists the kinds that change one valid value to another; only those may go untold.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from builders import HARI_INI
from mutasi import NILAI, Rusak, semua_rusak

from lkjip_build import checks
from lkjip_build.load import load
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem
from lkjip_build.sources import FileRead, Sources, read_file

DATA = Path(__file__).parents[1] / "data"
ASLI = {
    path.relative_to(DATA).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(DATA.rglob("*"))
    if path.suffix in {".yml", ".csv"}
}


def inspected(read: dict[str, FileRead], *, sop: bool = True) -> tuple[Data | None, tuple[Problem, ...]]:
    """Do what `inspect` does, with files that have been read before; the rules of the SOP, which draw it, only where
    it may have changed.
    """
    sources = Sources(
        {name: one.document for name, one in read.items() if one.document is not None},
        {f"data/{name}": one.lines for name, one in read.items()},
        tuple(problem for one in read.values() for problem in one.problems),
    )
    data, problems = load(sources, "data")
    if data is None:
        return None, problems
    rules = [rule for rule in checks.SEMUA if sop or rule.__module__ != "lkjip_build.checks.sop"]
    return data, (*problems, *(problem for rule in rules for problem in rule(data, HARI_INI)))


@lru_cache
def awal() -> tuple[dict[str, FileRead], dict[str, Any], Counter[tuple[str, str, str]]]:
    """Return the shipped files as read, their figures, and what is told of them."""
    read = {name: read_file(text.encode(), f"data/{name}") for name, text in ASLI.items()}
    data, problems = inspected(read)
    assert data is not None
    return read, figures(data), Counter(map(gist, problems))


def gist(problem: Problem) -> tuple[str, str, str]:
    return problem.location.path, problem.code, problem.message


def figures(data: Data) -> dict[str, Any]:
    """Return every figure, date, code and choice that pages are made of, without their order and without prose."""
    metadata = {"nama", "definisi", "rumus", "sumber_data", "penanggung_jawab", "satuan"}
    return {
        "renstra": {
            (sasaran.kode, indikator.kode): _fields(indikator, metadata)
            for sasaran in data.renstra.semua_sasaran
            for indikator in sasaran.indikator
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
        "kinerja": {one.indikator: _fields(one, {"sumber_data", "catatan"}) for one in laporan.kinerja},
        "anggaran": {
            one.kode: (
                {lain.kode for lain in laporan.anggaran if lain.program == one.program},
                set(one.sasaran),
                (one.pagu, one.pagu_perubahan, one.realisasi),
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


@dataclass(frozen=True)
class Putusan:
    rusak: Rusak
    hasil: str
    baru: tuple[Problem, ...]


def judge(rusak: Rusak) -> Putusan:
    """Tell how a damaged copy ends: `dilaporkan`, `sama` (no figure changed), `nilai` (an untold value), `salah`."""
    asli, angka, lama = awal()
    read = {name: one for name, one in asli.items() if name != rusak.berkas}
    if rusak.raw is not None:
        read[rusak.berkas] = read_file(rusak.raw, f"data/{rusak.berkas}")
    data, problems = inspected(read, sop=rusak.berkas.startswith("sop/"))
    baru = tuple(problem for problem in problems if gist(problem) not in lama)
    if any(_points_at(problem, rusak) for problem in baru):
        return Putusan(rusak, "dilaporkan", baru)
    if data is not None and figures(data) == angka and not any(problem.severity == "error" for problem in baru):
        return Putusan(rusak, "sama", baru)
    return Putusan(rusak, "nilai" if rusak.jenis in NILAI and not baru else "salah", baru)


def _points_at(problem: Problem, rusak: Rusak) -> bool:
    """Tell whether a reader of the problem opens the damaged file at the damaged line, or is told to open that file."""
    if problem.location.path == f"data/{rusak.berkas}":
        line = problem.location.line
        said = {int(number) for number in re.findall(r"baris ([0-9]+)", problem.message)}
        said |= {line - 1} if "di baris sebelumnya" in problem.message else set()
        return not line or not rusak.lines or bool(rusak.lines & {line, *said})
    named = rusak.berkas.split("/")[-1]
    return named in problem.message or named in (problem.remedy or "")


def test_every_damage_is_told_at_its_place_or_changes_no_figure() -> None:
    putusan = [judge(rusak) for rusak in semua_rusak(ASLI)]
    count = Counter(one.hasil for one in putusan)
    salah = [one for one in putusan if one.hasil == "salah"]
    shown = [f"{one.rusak.jenis} {one.rusak.berkas} {sorted(one.rusak.lines)}: {one.baru[:3]}" for one in salah]
    assert not salah, "\n".join([str(count), *shown[:40]])
    assert sum(count.values()) >= 3000
    assert count["dilaporkan"] >= 2000
    assert {one.rusak.jenis for one in putusan if one.hasil == "nilai"} <= NILAI
