"""What a workbook says: its tables, found by their headings wherever they stand, and what it was made from."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lkjip_build import limits
from lkjip_build.bahasa import isian as kata
from lkjip_build.isian.buka import BukuTerbuka
from lkjip_build.isian.lembar import KEADAAN, KUNCI, BukuIsian, Halangan, KolomIsian, Lembar
from lkjip_build.isian.sel import Tolak, teks_sel
from lkjip_build.keluaran.rumus import kolom_a1

_TERSENDIRI = 3
"""Headings that a row must share with a table to be its head."""
Keadaan = Mapping[str, Mapping[str, Mapping[str, str]]]
"""What a workbook was made from: by sheet, key and column."""


@dataclass(frozen=True)
class BarisBaca:
    """A row that says something: its key (empty for a new one), its texts and cells by column, what it is called."""

    kunci: str
    isi: Mapping[str, str]
    sel: Mapping[str, str]
    nama: str


@dataclass(frozen=True)
class TabelBaca:
    """A table as read: `kode` of its sheet, the name that the sheet has now, the columns that are there, the rows."""

    kode: str
    nama: str
    kolom: tuple[str, ...]
    baris: tuple[BarisBaca, ...]


@dataclass(frozen=True)
class Bacaan:
    """All that was read of a workbook. `keadaan` is None where the hidden sheet is gone; `catatan` are sentences."""

    tabel: tuple[TabelBaca, ...]
    keadaan: Keadaan | None
    halangan: tuple[Halangan, ...] = ()
    catatan: tuple[str, ...] = ()


@dataclass
class _Temuan:
    halangan: list[Halangan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    def tolak(self, tempat: str, pesan: str, perbaikan: str) -> None:
        self.halangan.append(Halangan(tempat, pesan, perbaikan))


def tahun_of(buku: BukuTerbuka) -> int | None:
    """Return the year that a workbook was made for; None where its hidden sheet is gone."""
    if KEADAAN not in buku.dihitung.sheetnames:
        return None
    sheet = buku.dihitung[KEADAAN]
    text = str(sheet.cell(1, 3).value or "")
    return int(text) if text.isdecimal() else None


def baca(buku: BukuTerbuka, bentuk: BukuIsian) -> Bacaan:
    """Return what a workbook says, given the sheets that it would have today."""
    found = _Temuan()
    tables: dict[str, TabelBaca] = {}
    for name in buku.ditulis.sheetnames:
        typed, computed = buku.ditulis[name], buku.dihitung[name]
        if name in (KEADAAN, "pilihan", kata.PETUNJUK) or not hasattr(typed, "cell"):
            continue
        if typed.max_row > limits.WORKBOOK_ROWS or typed.max_column > limits.WORKBOOK_COLUMNS:
            found.tolak(f"lembar {name}", *kata.terlalu_lebar(name, typed.max_row, typed.max_column))
            continue
        head = _kepala(computed, bentuk)
        if head is None:
            continue
        lembar, row, places = head
        if lembar.kode in tables:
            found.tolak(f"lembar {name}", *kata.dua_tabel(name, tables[lembar.kode].nama))
            continue
        tables[lembar.kode] = _tabel(lembar, name, (typed, computed), row, places, found)
    if not tables:
        found.tolak(kata.BUKU_KERJA, kata.TAK_ADA_TABEL, kata.BUAT_LAGI)
    return Bacaan(tuple(tables.values()), _keadaan(buku), tuple(found.halangan), tuple(found.catatan))


def _keadaan(buku: BukuTerbuka) -> Keadaan | None:
    if tahun_of(buku) is None:
        return None
    made: dict[str, dict[str, dict[str, str]]] = {}
    for row in buku.dihitung[KEADAAN].iter_rows(min_row=2, max_col=4, values_only=True):
        lembar, kunci, kolom, text = (str(one) if one is not None else "" for one in row)
        cells = made.setdefault(lembar, {}).setdefault(kunci, {})
        if kolom != KUNCI:
            cells[kolom] = text
    return made


def _judul(text: object) -> str:
    return " ".join(str(text if text is not None else "").casefold().split())


def _kepala(sheet: Any, bentuk: BukuIsian) -> tuple[Lembar, int, dict[str, list[int]]] | None:
    """Return the table whose headings a sheet has, the row of them, and where each stands."""
    best: tuple[float, Lembar, int, dict[str, list[int]]] | None = None
    last = min(sheet.max_row, limits.WORKBOOK_HEAD)
    for number, row in enumerate(sheet.iter_rows(min_row=1, max_row=last, values_only=True), 1):
        titles = [_judul(one) for one in row]
        for lembar in bentuk.lembar:
            names = {KUNCI: _judul(kata.KUNCI)} | {one.kode: _judul(one.judul) for one in lembar.kolom}
            places = {kode: [at for at, one in enumerate(titles) if one == name] for kode, name in names.items()}
            places = {kode: one for kode, one in places.items() if one}
            share = len(places) / len(names)
            if (
                len(places) >= _TERSENDIRI
                and any(one.kode in places for one in lembar.diisi)
                and share > (best[0] if best else 0.3)
            ):
                best = (share, lembar, number, places)
    return best[1:] if best else None


def _tabel(
    lembar: Lembar, nama: str, sheets: tuple[Any, Any], head: int, places: Mapping[str, list[int]], found: _Temuan
) -> TabelBaca:
    typed, computed = sheets
    for kode, columns in places.items():
        if len(columns) > 1:
            title = next((one.judul for one in lembar.kolom if one.kode == kode), kata.KUNCI)
            found.tolak(kata.tempat(nama, f"{kolom_a1(columns[1])}{head}"), *kata.judul_ganda(title))
    at = {kode: columns[0] for kode, columns in places.items()}
    read = [one for one in lembar.diisi if one.kode in at]
    if lost := [one.judul for one in lembar.diisi if one.kode not in at]:
        found.catatan.append(kata.kolom_hilang(nama, lost))
    known = {one for columns in places.values() for one in columns}
    own = [str(cell.value) for number, cell in enumerate(computed[head]) if cell.value and number not in known]
    if own := [one for one in own if not one.startswith("bantu ")]:
        found.catatan.append(kata.kolom_sendiri(nama, own))
    merged = _digabung(typed, head)
    rows = []
    for number in range(head + 1, typed.max_row + 1):
        row = _baris(lembar, nama, (typed, computed), number, at, read, merged, found)
        if row is not None:
            rows.append(row)
    _refuse_twice(lembar, nama, rows, found)
    return TabelBaca(lembar.kode, nama, tuple(one.kode for one in read), tuple(_unik(lembar, rows)))


def _digabung(sheet: Any, head: int) -> dict[tuple[int, int], str]:
    """Return the cells below the headings that are joined with others, and the range of each."""
    return {
        (row, column): str(area)
        for area in sheet.merged_cells.ranges
        if area.max_row > head
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _baris(
    lembar: Lembar,
    nama: str,
    sheets: tuple[Any, Any],
    number: int,
    at: Mapping[str, int],
    read: Sequence[KolomIsian],
    merged: Mapping[tuple[int, int], str],
    found: _Temuan,
) -> BarisBaca | None:
    """Return one row; None where it says nothing. What cannot be read is told, and left out of it."""
    typed, computed = sheets
    said = {kode: computed.cell(number, column + 1).value for kode, column in at.items()}
    kunci = str(said.get(KUNCI) or "").strip()
    called = str(said.get("indikator_nama") or said.get("bagian") or said.get("aktivitas") or "").strip()
    isi: dict[str, str] = {}
    sel: dict[str, str] = {}
    for kolom in read:
        column = at[kolom.kode]
        place = f"{kolom_a1(column)}{number}"
        sel[kolom.kode] = place
        text = teks_sel(typed.cell(number, column + 1), computed.cell(number, column + 1), kolom.jenis)
        if (number, column + 1) in merged:
            text = Tolak(kata.GABUNGAN, kata.PISAHKAN)
        if isinstance(text, Tolak):
            found.tolak(kata.tempat(nama, place, called), text.pesan, text.perbaikan)
        else:
            isi[kolom.kode] = text
    own = str(said.get(lembar.kunci or "") or "").strip()
    if not kunci and not any(isi.values()):
        return None
    if kunci and own and lembar.kunci and kunci.partition(" ke-")[0] != (isi.get(lembar.kunci) or own):
        place = f"{kolom_a1(at[lembar.kunci])}{number}"
        found.tolak(kata.tempat(nama, place), *kata.kunci_lain(kunci, own))
        return None
    if not kunci and lembar.kunci and not any(one.kode == lembar.kunci for one in read):
        kunci = own  # the hidden column was deleted, or never there
    return BarisBaca(kunci, isi, sel, called or own)


def _refuse_twice(lembar: Lembar, nama: str, rows: Sequence[BarisBaca], found: _Temuan) -> None:
    counts = Counter(one.kunci for one in rows if one.kunci)
    for kunci, count in counts.items():
        if count > 1:
            again = [one for one in rows if one.kunci == kunci][1]
            place = next(iter(again.sel.values()), "")
            found.tolak(kata.tempat(nama, place, again.nama), *kata.kunci_ganda(kunci))


def _unik(lembar: Lembar, rows: Sequence[BarisBaca]) -> Iterator[BarisBaca]:
    """Yield the rows whose key no other has."""
    counts = Counter(one.kunci for one in rows)
    yield from (one for one in rows if not one.kunci or counts[one.kunci] == 1)
