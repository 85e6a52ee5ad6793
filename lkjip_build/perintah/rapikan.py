"""What tidies the CSV files: helper columns filled in, rows in the order of the plan; no fact changes.

Nothing is written here. Each file is edited as typed, then read again as everybody reads it: what does not say the same
as before, helper columns and the order of rows aside, is refused.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lkjip_build.bahasa import rapikan as kata
from lkjip_build.compute.anggaran import kode_order
from lkjip_build.load import load
from lkjip_build.model import Data
from lkjip_build.model.nilai import parse_tanggal
from lkjip_build.model.pembantu import SEMUA, Pembantu, pemilik_of, sama
from lkjip_build.problems import Problem
from lkjip_build.sources import Document, Sources, read_file, typed_table, with_files
from lkjip_build.sources.berkas import read_bytes


class Urutan(NamedTuple):
    """How the rows of a file stand: by what `kunci` makes of a cell of `kolom`."""

    berkas: str
    kolom: str
    kunci: Callable[[Data], Callable[[str], Any]]


def _by_rencana(data: Data) -> Callable[[str], int]:
    places = {one.kode: number for number, one in enumerate(data.renstra.semua_indikator)}
    return lambda kode: places[kode]


def _by_kode(data: Data) -> Callable[[str], Any]:
    # A row that sums the others has a word for its code, and stands below them.
    return lambda kode: (not kode[0].isdecimal(), kode_order(kode))


def _by_tanggal(data: Data) -> Callable[[str], date]:
    return parse_tanggal


# A log is left as typed: its moments say in what order things happened. So is konfirmasi.csv, which has none.
URUTAN = (
    Urutan("kinerja.csv", "indikator", _by_rencana),
    Urutan("anggaran.csv", "kode", _by_kode),
    Urutan("hari-libur.csv", "tanggal", _by_tanggal),
)


_DIKENAL = {one.berkas for one in (*SEMUA, *URUTAN)}


class Ganti(NamedTuple):
    """A helper cell that held something else; the row by its line in the file as it is."""

    baris: int
    kode: str
    kolom: str
    semula: str
    menjadi: str


@dataclass(frozen=True)
class Rapi:
    """A file that is to change: `raw` is what it holds, `isi` what it shall hold.

    `kolom` are the columns added, `diisi` how many empty cells are filled in each, `semua_ganti` the other cells,
    `dipindahkan` the fewest rows that one would have to move by hand.
    """

    path: str
    raw: bytes
    isi: bytes
    kolom: tuple[str, ...]
    diisi: Mapping[str, int]
    semua_ganti: tuple[Ganti, ...]
    dipindahkan: int

    @property
    def diganti(self) -> Mapping[str, int]:
        return Counter(one.kolom for one in self.semua_ganti)


@dataclass(frozen=True)
class Dilewati:
    """A file that is left alone, and why."""

    path: str
    alasan: str


class _Tolak(Exception):
    """Why a file is left alone."""


def rapikan(
    folder: Path, sources: Sources, data: Data, problems: Sequence[Problem]
) -> tuple[tuple[Rapi, ...], tuple[Dilewati, ...]]:
    """Return the files of a data folder that are to change, and those that are left alone.

    `sources` is what was read from the folder, `data` and `problems` what came of it. A file with an error, or of which
    a file that it leans on has one, is left alone.
    """
    changed: list[Rapi] = []
    left: list[Dilewati] = []
    for name in sources.isi.berkas:
        if name not in data.dibaca or _berkas(name) not in _DIKENAL:
            continue
        path = f"{folder.name}/{name}"
        try:
            _refuse_faulty(folder.name, name, problems)
            changed += _rapi(path, _raw(folder / name, path, sources.documents[name]), sources.documents[name], data)
        except _Tolak as refusal:
            left.append(Dilewati(path, str(refusal)))
    verified, unlike = _verified(folder.name, sources, changed)
    return verified, (*left, *unlike)


def _berkas(name: str) -> str:
    return name.rpartition("/")[2]


def _raw(file: Path, path: str, document: Document) -> bytes:
    """Return the bytes that a document was read from."""
    raw = read_bytes(file, path)
    if isinstance(raw, Problem):
        raise _Tolak(raw.message)
    if read_file(raw, path).document != document:
        raise _Tolak(kata.BERUBAH)
    return raw


def _rapi(path: str, raw: bytes, document: Document, data: Data) -> Iterator[Rapi]:
    """Yield how one file is to change; nothing where it is tidy."""
    table = typed_table(raw)
    kolom: list[str] = []
    diisi: Counter[str] = Counter()
    semua_ganti: list[Ganti] = []
    for pembantu in (one for one in SEMUA if one.berkas == _berkas(path)):
        texts, others = _isian(pembantu, pembantu.arti(data), document)
        if pembantu.kolom not in table.titles:
            table = table.with_column(pembantu.kolom, pembantu.kode)
            kolom.append(pembantu.kolom)
        if texts:
            table = table.with_cells(pembantu.kolom, texts)
        diisi[pembantu.kolom] = len(texts) - len(others)
        semua_ganti += others
    order = _order(_berkas(path), data, document)
    if moved := _moved(order):
        table = table.with_order(order)
    try:
        isi = table.to_bytes()
    except UnicodeEncodeError as error:
        raise _Tolak(kata.huruf_tak_tertulis(error.object[error.start], table.codec)) from error
    if isi != raw:
        yield Rapi(path, raw, isi, tuple(kolom), +diisi, tuple(semua_ganti), moved)


def _refuse_faulty(folder: str, name: str, problems: Sequence[Problem]) -> None:
    """Refuse a file with errors in it, in laporan.yml beside it or in what says what its codes mean."""
    tahun, slash, _ = name.rpartition("/")
    leans_on = [one.asal for one in SEMUA if one.berkas == _berkas(name)]
    leans_on += [f"{tahun}/laporan.yml"] if slash else []
    paths = {folder, *(f"{folder}/{one}" for one in (name, *leans_on))}
    errors = [one for one in problems if one.severity == "error" and one.location.path in paths]
    if errors:
        raise _Tolak(kata.karena_masalah(len(errors), str(errors[0].location), errors[0].message))


def _rows(document: Document) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table, an empty cell as an empty text."""
    for row in document.tree if isinstance(document.tree, list) else ():
        if isinstance(row, dict):
            yield {name: str(cell or "") for name, cell in row.items()}


def _isian(pembantu: Pembantu, arti: Mapping[str, str], document: Document) -> tuple[dict[int, str], list[Ganti]]:
    """Return the helper texts to write, by the number of their row, and those of them that replace another text.

    A text that belongs to another code is refused: it may be the code that is wrong.
    """
    texts: dict[int, str] = {}
    others: list[Ganti] = []
    for number, row in enumerate(_rows(document)):
        kode, semula = row[pembantu.kode], row.get(pembantu.kolom, "")
        menjadi = arti.get(kode)
        if menjadi is None or sama(semula, menjadi):
            continue
        texts[number] = menjadi
        if semula:
            line = document.locate(number).line
            if pemilik := pemilik_of(semula, arti):
                raise _Tolak(kata.milik_lain(line, kode, pembantu.kolom, pemilik))
            others.append(Ganti(line, kode, pembantu.kolom, semula, menjadi))
    return texts, others


def _order(berkas: str, data: Data, document: Document) -> list[int]:
    """Return the numbers of the rows in the order they shall have; rows that are equal in that keep theirs."""
    rows = list(_rows(document))
    order = list(range(len(rows)))
    for urutan in URUTAN:
        if urutan.berkas == berkas:
            kunci = urutan.kunci(data)
            keys = [kunci(row[urutan.kolom]) for row in rows]
            order.sort(key=keys.__getitem__)
    return order


def _moved(order: Sequence[int]) -> int:
    """Return the fewest rows to move: those outside the longest run that already stands in order."""
    tails: list[int] = []
    for number in order:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(order) - len(tails)


def _verified(folder: str, sources: Sources, changed: Sequence[Rapi]) -> tuple[tuple[Rapi, ...], list[Dilewati]]:
    """Return the files that still say the same when they are read again, and those that do not."""
    made, unlike = {}, set()
    for one in changed:
        name = one.path.removeprefix(f"{folder}/")
        document = read_file(one.isi, one.path).document
        if document is None or _facts(document) != _facts(sources.documents[name]):
            unlike.add(one.path)
        else:
            made[name] = one.isi
    _, told = load(with_files(sources, folder, made), folder)
    unlike |= {one.location.path for one in told if one.severity == "error"} & {one.path for one in changed}
    left = [Dilewati(one.path, kata.TIDAK_TERBACA_SAMA) for one in changed if one.path in unlike]
    return tuple(one for one in changed if one.path not in unlike), left


def _facts(document: Document) -> tuple[set[str], list[list[tuple[str, str]]]]:
    """Return the columns and rows of a table without its helper columns and the order of its rows."""
    helpers = {one.kolom for one in SEMUA if one.berkas == _berkas(document.path)}
    rows = ([(name, cell) for name, cell in row.items() if name not in helpers] for row in _rows(document))
    return set(document.header) - helpers, sorted(rows)
