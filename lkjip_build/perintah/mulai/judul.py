"""The headings of a table of indikator as offices write them: in one row, or in several below merged cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa import mulai as kata
from lkjip_build.perintah.mulai.lembar import BukanTabel, Lembar

KUNCI: Mapping[str, frozenset[str]] = {
    "tujuan": frozenset({"tujuan", "tujuan strategis"}),
    "sasaran": frozenset({"sasaran", "sasaran strategis", "sasaran kegiatan", "sasaran program", "sasaran kinerja"}),
    "indikator": frozenset(
        {
            "indikator",
            "indikator kinerja",
            "indikator kinerja utama",
            "indikator kinerja utama iku",
            "indikator sasaran",
            "indikator kinerja sasaran",
            "iku",
        }
    ),
    "nama_singkat": frozenset({"nama singkat", "nama pendek"}),
    "satuan": frozenset({"satuan", "satuan ukuran"}),
    "arah": frozenset({"arah"}),
    "konsolidasi": frozenset({"konsolidasi"}),
    "definisi": frozenset({"definisi", "definisi operasional"}),
    "rumus": frozenset({"rumus", "formulasi", "formula", "formulasi pengukuran", "cara menghitung"}),
    "sumber_data": frozenset({"sumber data", "sumber"}),
    "penanggung_jawab": frozenset({"penanggung jawab", "pj"}),
    "kondisi_awal": frozenset({"kondisi awal", "baseline"}),
    "target": frozenset({"target", "target tahun", "target tahunan", "target kinerja"}),
    "realisasi": frozenset({"realisasi", "realisasi tahun", "realisasi kinerja"}),
    "nomor": frozenset({"no", "nomor", "no urut"}),
    "capaian": frozenset({"capaian", "capaian kinerja", "persentase capaian"}),
}
"""The usual headings; a number in front of the rows and a computed capaian are known and not needed."""
_UKURAN = re.compile(
    r"(?:(target|realisasi|capaian)\s*(?:kinerja)?\s*)?(?:(?:tahun(?: anggaran)?|thn|th|t ?a)\s*)?((?:19|20|21)\d\d)?"
)
_ANAK = re.compile(r"(?:(?:tw|triwulan|semester)\s*)?(?:[1-4]|i{1,3}|iv)", re.IGNORECASE)
"""What stands below a heading and is no value: a quarter by its number."""
_DICARI = 30  # rows above the heading: titles, names of the office
_BERTINGKAT = 2  # rows of headings below the first
_PENGANTAR = frozenset({"kinerja", "perjanjian kinerja", "pengukuran kinerja", "indikator kinerja"})
"""What stands over several columns and says no more than what the table is; `Anggaran` or `Triwulan I` would."""
_UTAMA = frozenset({"tujuan", "sasaran", "indikator", "satuan", "nomor"})
"""Columns that have one heading of full height."""
Judul = tuple[str, int | None]
"""What a column holds, and of which year where it says one."""


@dataclass(frozen=True)
class Kepala:
    """The headings of a table: their rows, what each column holds, the headings that say nothing known or what another
    column says already, and the number of rows down to the first below them.
    """

    lembar: Lembar
    baris: Sequence[Sequence[str]]
    kolom: Sequence[Judul | None]
    lain: Sequence[str]
    sesudah: int


def cari_kepala(buku: Sequence[Lembar]) -> Kepala:
    """Return the headings of the first sheet that has those of sasaran and indikator. Raises `BukanTabel`."""
    for lembar in buku:
        for at, row in enumerate(lembar[:_DICARI]):
            found = [_kolom(cell) for cell in row]
            if {"sasaran", "indikator"} <= {one[0] for one in found if one}:
                whole = {n for n, one in enumerate(found) if one and one[0] in _UTAMA}
                rows = [row]
                while len(rows) <= _BERTINGKAT and _lanjutan(lembar[at + len(rows) :], whole):
                    rows.append(lembar[at + len(rows)])
                return _kepala(lembar, rows, at + len(rows))
    raise BukanTabel(kata.TANPA_JUDUL)


def _kepala(lembar: Lembar, rows: Sequence[list[str]], sesudah: int) -> Kepala:
    known: list[Judul | None] = []
    strange: list[str] = []
    for words in _bersusun(rows):
        column = _gabung(words)
        if column in known:  # who reads the table takes the first of two
            column = None
        known.append(column)
        if words and column is None:
            strange.append(" ".join(words))
    return Kepala(lembar, rows, known, strange, sesudah)


def _bersusun(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return the headings over each column from the top. A merged cell holds its word in the first of its columns; it
    goes as far as there is something below it.
    """
    wide = max(map(len, rows))
    full = [[*row, *[""] * (wide - len(row))] for row in rows]
    columns: list[list[str]] = [[] for _ in range(wide)]
    for depth, row in enumerate(full):
        merged = ""
        for n, cell in enumerate(row):
            merged = (cell or merged) if any(one[n] for one in full[depth + 1 :]) else ""
            if said := cell or merged:
                columns[n].append(said)
    return columns


def _lanjutan(rows: Sequence[list[str]], utama: set[int]) -> bool:
    """Tell whether the first of these rows goes on with the headings: it says nothing below those of full height, and
    has words where figures would stand.
    """
    row = rows[0] if rows else []
    cells = [cell for cell in row if cell]
    return bool(cells) and not any(row[n] for n in utama if n < len(row)) and all(map(_is_judul, cells))


def _is_judul(cell: str) -> bool:
    if re.search(r"\d", cell):
        return bool(_ANAK.fullmatch(cell) or _ukuran(cell))
    return cell == "%" or any(letter.isalpha() for letter in cell)


def _kolom(cell: str) -> Judul | None:
    plain = _polos(cell)
    for kind, words in KUNCI.items():
        if plain in words:
            return kind, None
    match = _ukuran(cell)
    return (match[0] or "target", match[1]) if match else None


def _gabung(words: Sequence[str]) -> Judul | None:
    """Return what a column holds by all headings over it: one may say the year and another what is measured."""
    if len(words) < 2:
        return _kolom(words[0]) if words else None
    telling = [plain for one in words if (plain := _polos(one)) not in _PENGANTAR]
    read = [("capaian", None) if plain in ("", "persen") else _ukuran(plain) for plain in telling]
    if not all(read):
        return None
    kinds = [one[0] for one in read if one and one[0]]
    years = [one[1] for one in read if one and one[1]]
    return (kinds[-1] if kinds else "target"), (years[-1] if years else None)


def _ukuran(cell: str) -> tuple[str | None, int | None] | None:
    """Return what is measured and of which year, where a heading says one of the two; None where it says neither."""
    plain = _polos(cell)
    kind = next((one for one in ("target", "realisasi", "capaian") if plain in KUNCI[one]), None)
    if kind:
        return kind, None
    match = _UKURAN.fullmatch(plain)
    return (match[1], int(match[2]) if match[2] else None) if match and (match[1] or match[2]) else None


def _polos(cell: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", cell.lower()))
