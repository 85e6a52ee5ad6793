"""Changes of the data files as values, and the names by which rows are known."""

from collections import Counter
from dataclasses import dataclass

from lkjip_build.bahasa import sunting as kata
from lkjip_build.sources import Document

Baris = tuple[tuple[str, str], ...]
"""A whole row or record: its filled cells by their columns; what stands deeper by the way to it (`pelaksana.1`)."""
Isi = str | Baris | None


@dataclass(frozen=True)
class Perubahan:
    """One value of a data file, before and after; None is an empty one.

    `berkas` is the name in the data folder (2026/kinerja.csv). Of a table `kunci` is the row, as `kunci_baris` names
    it, and `kolom` its column; of a YAML file `kunci` is the way to the record (`tujuan.1.sasaran.2`, places counted
    from 1, empty for the file itself) and `kolom` its key. With `model.pengesahan.SELURUH` for its column a change adds
    a row or an item of the list `kunci`, or one behind the item `kunci` (no `semula`), or removes it (no `menjadi`).
    """

    berkas: str
    kunci: str
    kolom: str
    semula: Isi
    menjadi: Isi


@dataclass(frozen=True)
class Bentrok:
    """One value that two people changed, each in another way; `asal` is what stood there before both."""

    berkas: str
    kunci: str
    kolom: str
    asal: Isi
    saya: Isi
    mereka: Isi


@dataclass(frozen=True)
class Penolakan:
    """A change that is not made, and why; where the file itself is refused, its first change. `disahkan` is the year
    whose signed report it touches: there a correction makes it. `bentrok` tells what stands there by now.
    """

    perubahan: Perubahan
    alasan: str
    disahkan: int | None = None
    bentrok: Bentrok | None = None


class Ditolak(Exception):
    """Carries the refusal of one change out of the work on its file."""

    def __init__(self, perubahan: Perubahan, alasan: str, bentrok: Bentrok | None = None) -> None:
        super().__init__(alasan)
        self.penolakan = Penolakan(perubahan, alasan, bentrok=bentrok)


def tolak_lain(one: Perubahan, kini: Isi) -> Ditolak:
    """Return the refusal of a change where something else stands by now than it begins with."""
    conflict = Bentrok(one.berkas, one.kunci, one.kolom, one.semula or None, one.menjadi or None, kini)
    return Ditolak(one, kata.berbeda(_teks(one.semula), _teks(kini)), conflict)


def _teks(isi: Isi) -> str | None:
    return "; ".join(text for _, text in isi) if isinstance(isi, tuple) else isi


def kunci_baris(document: Document) -> tuple[str, ...]:
    """Return the name of each row of a table: its first cell, and for the second of the same `iku-05 ke-2`."""
    seen: Counter[str] = Counter()
    names = []
    for row in document.tree if isinstance(document.tree, list) else ():
        first = str(row.get(document.header[0]) or "") if isinstance(row, dict) else ""
        seen[first] += 1
        names.append(first if seen[first] == 1 else f"{first} ke-{seen[first]}")
    return tuple(names)
