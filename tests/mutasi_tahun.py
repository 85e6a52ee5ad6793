"""Damage that reaches over more than one file: what is copied from another year, cut off, renamed or lost."""

import random
import re
from collections.abc import Iterator, Mapping

Berkas = Mapping[str, str]
Perubahan = tuple[dict[str, str | None], frozenset[str]]
"""The changed files (None is no file), and the paths where a reader must look: files, or folders of a year."""

TABEL = ("kinerja.csv", "anggaran.csv", "siklus.csv")


def tahun_of(files: Berkas) -> list[str]:
    return sorted({name.split("/")[0] for name in files if name[:4].isdigit()})


def _pairs(files: Berkas) -> Iterator[tuple[str, str]]:
    return ((one, other) for one in tahun_of(files) for other in tahun_of(files) if one != other)


def tabel_tersalin(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """A whole table of another year is copied over a year's own, or all but a row of it."""
    for one, other in _pairs(files):
        for name in TABEL:
            source = files[f"{one}/{name}"]
            places = frozenset({f"{one}/{name}", f"{other}/{name}"})
            yield {f"{other}/{name}": source}, places
            lines = source.rstrip("\n").split("\n")
            if len(lines) > 4:
                del lines[rng.randrange(1, len(lines))]
                yield {f"{other}/{name}": "\n".join(lines) + "\n"}, places


def naskah_tersalin(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """laporan.yml or analisis.yml of another year is copied over a year's own."""
    for one, other in _pairs(files):
        for name in ("laporan.yml", "analisis.yml"):
            yield {f"{other}/{name}": files[f"{one}/{name}"]}, frozenset({f"{one}/{name}", f"{other}/{name}"})


def baris_anggaran_tersalin(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """Some rows of the budget are another year's."""
    for one, other in _pairs(files):
        for count in (1, 1, 2, 2, 3, 4, 5, 6):
            name = "anggaran.csv"
            here, there = (files[f"{tahun}/{name}"].rstrip("\n").split("\n") for tahun in (other, one))
            # The shorter table bounds both, for rows that are not there would be no copy but a loss.
            start = rng.randrange(1, min(len(here), len(there)) - count + 1)
            damaged = [*here[:start], *there[start : start + count], *here[start + count :]]
            yield {f"{other}/{name}": "\n".join(damaged) + "\n"}, frozenset({f"{one}/{name}", f"{other}/{name}"})


def baris_kinerja_tersalin(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """Some rows of the figures are another year's, which may be chance."""
    for one, other in _pairs(files):
        for count in (1, 1, 2, 3, 4, 6):
            name = "kinerja.csv"
            here, there = (files[f"{tahun}/{name}"].rstrip("\n").split("\n") for tahun in (other, one))
            by_kode = {line.split(";")[0]: line for line in there[1:]}
            start = rng.randrange(1, len(here) - count + 1)
            chosen = range(start, start + count)
            damaged = [by_kode.get(line.split(";")[0], line) if at in chosen else line for at, line in enumerate(here)]
            yield {f"{other}/{name}": "\n".join(damaged) + "\n"}, frozenset({f"{one}/{name}", f"{other}/{name}"})


def log_terpotong(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The log of a report that was sent ends after one of its rows, or has none."""
    for tahun in tahun_of(files):
        name = f"{tahun}/siklus.csv"
        lines = files[name].rstrip("\n").split("\n")
        for kept in range(1, len(lines)):
            yield {name: "\n".join(lines[:kept]) + "\n"}, frozenset({name})


def folder_hilang(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The folder of a year between two others is gone."""
    for tahun in tahun_of(files)[1:-1]:
        yield dict.fromkeys(_of(files, tahun)), frozenset({tahun})


def folder_tepi_hilang(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The folder of the first or the last year is gone."""
    for tahun in (tahun_of(files)[0], tahun_of(files)[-1]):
        yield dict.fromkeys(_of(files, tahun)), frozenset({tahun})


def rencana_pertama(files: Berkas) -> str:
    """Return the plan of actions that no year before has: that it is gone leaves no trace."""
    return min((name for name in files if name.endswith("/rencana-aksi.csv")), default="")


def rencana_pertama_hilang(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The plan of actions of the first year that has one is gone."""
    name = rencana_pertama(files)
    yield {name: None}, frozenset({name})


def berkas_tahun_hilang(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """One or two files of a year are gone."""
    for tahun in tahun_of(files):
        names = [name for name in _of(files, tahun) if name != rencana_pertama(files)]
        for _ in range(8):
            lost = rng.sample(names, rng.randint(1, 2))
            yield dict.fromkeys(lost), frozenset({tahun, *lost})


def folder_salah_nama(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The folder of a year gets a name that no other year has."""
    there = tahun_of(files)
    for tahun in there:
        before, after = str(int(there[0]) - 1), str(int(there[-1]) + 1)
        swapped = tahun[0] + tahun[2] + tahun[1] + tahun[3]
        for new in (before, after, swapped, tahun[:3], f"{tahun} - Copy", f"{tahun} ", f"thn{tahun}", f"{tahun}1"):
            lost = dict.fromkeys(_of(files, tahun))
            moved = {f"{new}/{name.split('/')[1]}": files[name] for name in _of(files, tahun)}
            yield {**lost, **moved}, frozenset({tahun, new, *moved})


def folder_tertukar(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """The folders of two years change their names."""
    for one, other in _pairs(files):
        if one < other:
            there = {name.replace(one, other, 1): files[name] for name in _of(files, one)}
            here = {name.replace(other, one, 1): files[name] for name in _of(files, other)}
            yield {**there, **here}, frozenset({one, other, *here, *there})


def dua_berkas_rusak(files: Berkas, rng: random.Random) -> Iterator[Perubahan]:
    """Two slips in two files at once: a figure that is none, and a key or column that is none."""
    names = sorted(files)
    for _ in range(200):
        one, other = rng.sample(names, 2)
        changed: dict[str, str | None] = {name: _slip(files[name], rng) for name in (one, other)}
        if all(changed[name] != files[name] for name in changed):
            yield changed, frozenset(changed)


def _slip(text: str, rng: random.Random) -> str:
    head, newline, rest = text.partition("\n")
    if ";" in head:
        return f"{head.replace('a', 'q', 1)}{newline}{rest}"
    keys = list(re.finditer(r"^\s*(?:- )?[a-z_]{4,}(?=: )", text, re.MULTILINE))
    found = rng.choice(keys)
    return f"{text[: found.end()]}qx{text[found.end() :]}"


def _of(files: Berkas, tahun: str) -> list[str]:
    return [name for name in files if name.startswith(f"{tahun}/")]
