"""A workbook merged into the data of today, cell by cell: what was typed, what was typed twice, what is missing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa import isian as kata
from lkjip_build.isian.baca import Bacaan, BarisBaca, TabelBaca
from lkjip_build.isian.lembar import BukuIsian, Lembar
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sunting import Perubahan

Rows = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Ubahan:
    """A change, where it stands in the workbook, and the heading of its column."""

    perubahan: Perubahan
    tempat: str
    kolom: str

    def __str__(self) -> str:
        isi = self.perubahan.menjadi
        if isinstance(isi, tuple):
            return kata.baris_baru(self.tempat, isi)
        semula = self.perubahan.semula
        return kata.ubahan(self.tempat, self.kolom, semula if isinstance(semula, str) else None, isi)


@dataclass(frozen=True)
class Bentrok:
    """A cell that changed in the workbook and in the data; `ubahan` is what the workbook would make of it, None where
    its row is gone.
    """

    kalimat: str
    ubahan: Ubahan | None


@dataclass(frozen=True)
class Gabungan:
    """What a workbook changes; `catatan` are sentences on what it lacks."""

    ubahan: tuple[Ubahan, ...]
    bentrok: tuple[Bentrok, ...]
    catatan: tuple[str, ...]


def gabung(bacaan: Bacaan, kini: BukuIsian) -> Gabungan:
    """Return what a workbook changes of the data of today, held against what it was made from.

    A cell that nobody changed in the workbook changes nothing, whatever the data say now. A row that is missing is told
    and never removed. Without a state all that differs from today is a change.
    """
    changes: list[Ubahan] = []
    conflicts: list[Bentrok] = []
    notes: list[str] = [] if bacaan.keadaan is not None else [kata.TANPA_KEADAAN]
    sheets = {one.kode: one for one in kini.lembar}
    for tabel in bacaan.tabel:
        lembar = sheets[tabel.kode]
        today = {one.kunci: one.isi for one in lembar.baris if one.kunci and _ada(lembar, one.isi)}
        asal: Rows = today if bacaan.keadaan is None else bacaan.keadaan.get(tabel.kode, {})
        asal = {kunci: isi for kunci, isi in asal.items() if _ada(lembar, isi)}
        now = _sekarang(asal, today, lembar)
        fresh = {kunci: isi for kunci, isi in today.items() if kunci not in now.values()}
        for baris in tabel.baris:
            if baris.kunci in asal:
                _ubah(lembar, tabel, baris, asal[baris.kunci], now.get(baris.kunci), today, changes, conflicts)
            elif added := _baru(lembar, tabel, baris, fresh):
                changes.append(added)
        seen = {one.kunci for one in tabel.baris}
        if lost := [kunci for kunci in asal if kunci not in seen and kunci in now]:
            notes.append(kata.tak_ada_di_buku(tabel.nama, [_sebut(one) for one in lost]))
    return Gabungan(tuple(changes), tuple(conflicts), tuple(notes))


def _ada(lembar: Lembar, isi: Mapping[str, str]) -> bool:
    """Tell whether a row of a sheet stands in the data file: one that only offers an indikator has its code alone."""
    if lembar.kode != "kinerja":
        return True
    return any(isi.get(one.kode) for one in lembar.diisi)


def _sebut(kunci: str) -> str:
    return kunci.rpartition("|")[2]


def _sekarang(asal: Rows, today: Rows, lembar: Lembar) -> dict[str, str]:
    """Return the key that each row of the state has today: rows of one code that say the same first, the rest in their
    order, as the number behind a code moves when rows are added or removed above it.
    """
    columns = [one.kode for one in lembar.diisi]
    left: defaultdict[str, list[str]] = defaultdict(list)
    for kunci in today:
        left[kunci.partition(" ke-")[0]].append(kunci)
    found: dict[str, str] = {}
    for kunci, isi in asal.items():
        same = (one for one in left[kunci.partition(" ke-")[0]] if _cells(today[one], columns) == _cells(isi, columns))
        if (one := next(same, None)) is not None:
            found[kunci] = one
            left[kunci.partition(" ke-")[0]].remove(one)
    for kunci in asal:
        if kunci not in found and (rest := left[kunci.partition(" ke-")[0]]):
            found[kunci] = rest.pop(0)
    return found


def _cells(isi: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    return [isi.get(one, "") for one in columns]


def _ubah(
    lembar: Lembar,
    tabel: TabelBaca,
    baris: BarisBaca,
    asal: Mapping[str, str],
    kunci: str | None,
    today: Rows,
    changes: list[Ubahan],
    conflicts: list[Bentrok],
) -> None:
    """Sort the cells of a row into changes and conflicts."""
    for kolom in (one for one in lembar.diisi if one.kode in baris.isi):
        was, mine = asal.get(kolom.kode, ""), baris.isi[kolom.kode]
        place = kata.tempat(tabel.nama, baris.sel[kolom.kode], baris.nama)
        if mine == was:
            continue
        if kunci is None:
            conflicts.append(Bentrok(kata.baris_hilang(place), None))
            return
        now = today[kunci].get(kolom.kode, "")
        if now == mine:
            continue
        change = Ubahan(Perubahan(*lembar.alamat(kunci, kolom.kode), now or None, mine or None), place, kolom.judul)
        if now == was:
            changes.append(change)
        else:
            conflicts.append(Bentrok(kata.bentrok(place, kolom.judul, was, mine, now), change))


def _baru(lembar: Lembar, tabel: TabelBaca, baris: BarisBaca, fresh: dict[str, Mapping[str, str]]) -> Ubahan | None:
    """Return a row that is to be added; None where it says nothing of its own, or is in the data since."""
    if not lembar.berkas or lembar.kunci is None:
        return None
    typed = {kolom: text for kolom, text in baris.isi.items() if text}
    if not typed or (baris.kunci and not set(typed) - {lembar.kunci}):
        return None
    same = (
        kunci for kunci, isi in fresh.items() if all(isi.get(kolom, "") == text for kolom, text in baris.isi.items())
    )
    if (known := next(same, None)) is not None:
        del fresh[known]
        return None
    row = tuple(_isi_baris(lembar, baris, typed))
    first = next(iter(baris.sel.values()), "")
    change = Perubahan(lembar.berkas, typed.get(lembar.kunci, baris.kunci), SELURUH, None, row)
    return Ubahan(change, kata.tempat(tabel.nama, first, baris.nama), "")


def _isi_baris(lembar: Lembar, baris: BarisBaca, typed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    assert lembar.kunci is not None
    if lembar.kunci not in typed and baris.kunci:
        yield lembar.kunci, baris.kunci
    yield from ((kolom.kode, typed[kolom.kode]) for kolom in lembar.diisi if kolom.kode in typed)
