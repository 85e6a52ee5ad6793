"""A report's forms as sheets of a workbook, before any format: a grid of cells with numbers that can be summed.

Widths are in letters and heights in lines of text; a writer converts them to its units.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from textwrap import wrap

from lkjip_build.bahasa import dokumen as kata
from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.isi.angka import Angka, JenisAngka
from lkjip_build.isi.halaman import Dokumen
from lkjip_build.isi.lebar_lembar import KATA, MELINTANG, TITIK_BARIS, TITIK_SISA, Ruang, semua_lebar
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.rumus import Langkah, Rumus, tercetak
from lkjip_build.isi.tabel import Baris, PeranBaris, Sel, Tabel
from lkjip_build.isi.tata_tabel import rata_sel
from lkjip_build.problems import Location
from lkjip_build.prosa import Rata


class PeranLembar(StrEnum):
    """What a row of a sheet is: above its table title, office and mark; below it a note; the rows of the table; and of
    a form its sentences and who signs.
    """

    JUDUL = "judul"
    KANTOR = "kantor"
    TANDA = "tanda"
    KEPALA = "kepala"
    ISI = "isi"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"
    KETERANGAN = "keterangan"
    ALINEA = "alinea"
    PENANDA = "penanda"

    @property
    def berbingkai(self) -> bool:
        """Whether the row's cells are framed, and break their lines."""
        return self in _BINGKAI


_BINGKAI = (PeranLembar.KEPALA, PeranLembar.ISI, PeranLembar.KELOMPOK, PeranLembar.JUMLAH)
_PERAN = {
    PeranBaris.ISI: PeranLembar.ISI,
    PeranBaris.KELOMPOK: PeranLembar.KELOMPOK,
    PeranBaris.JUMLAH: PeranLembar.JUMLAH,
    PeranBaris.CATATAN: PeranLembar.ISI,
}


@dataclass(frozen=True)
class SelLembar:
    """A cell at its column (from 0), `lebar` columns wide and `tinggi` rows high. Its small words are in `teks`, but
    those of a number are in the column of remarks.
    """

    kolom: int
    teks: str
    angka: Angka | None = None
    rata: Rata = Rata.KIRI
    lebar: int = 1
    tinggi: int = 1
    kunci: Location | Langkah | None = None
    rumus: Rumus | None = None
    bulat: bool = False

    @property
    def diketik(self) -> bool:
        """Whether a number is typed here, not computed."""
        return self.angka is not None and self.rumus is None and isinstance(self.kunci, Location)

    @property
    def nilai(self) -> float:
        """The number that a spreadsheet holds: 0.9965 where it shows 99,65 %; rounded where its formula rounds."""
        if self.angka is None:
            return 0.0
        exact = Fraction(self.angka.nilai)
        if self.rumus is not None and self.bulat:
            exact = Fraction(round_half_up(exact, self.angka.desimal))
        return float(exact / 100 if self.angka.jenis is JenisAngka.PERSEN else exact)


@dataclass(frozen=True)
class BarisLembar:
    """A row with the lines of text that its fullest cell takes."""

    peran: PeranLembar
    sel: tuple[SelLembar, ...] = ()
    garis: int = 1

    @property
    def tinggi(self) -> int:
        """How high it is, in points."""
        return self.garis * TITIK_BARIS + TITIK_SISA


@dataclass(frozen=True)
class LembarKerja:
    """A sheet: the widths of its columns and its rows, of which `kepala` names the first of the table's head and `isi`
    the first below it; without a table both are the row of what it says instead. `kurva` are the columns that a chart
    draws over the first one. `bantu` tells that it shows steps of other sheets.
    """

    nama: str
    lebar: tuple[float, ...]
    baris: tuple[BarisLembar, ...]
    kepala: int
    isi: int
    kurva: tuple[int, ...] = ()
    bantu: bool = False

    @property
    def lebar_teks(self) -> int:
        """Letters that a line across the sheet has room for."""
        return max(int(sum(self.lebar)), KATA)

    @property
    def akhir(self) -> int:
        """The row behind the last one of the table that is no sum."""
        return max((at for at, one in enumerate(self.baris, 1) if one.peran is PeranLembar.ISI), default=self.isi)

    @property
    def datar(self) -> bool:
        """Whether its table is one for programs too: columns named once in one row, then records, no cell spanning."""
        rows = self.baris[self.kepala : self.akhir]
        plain = all(one.peran is PeranLembar.ISI for one in rows[1:])
        names = [sel.teks for one in rows[:1] for sel in one.sel]
        spans = any(sel.lebar > 1 or sel.tinggi > 1 for one in rows for sel in one.sel)
        named = all(names) and len({name.casefold() for name in names}) == len(self.lebar)
        return named and plain and not spans and self.isi == self.kepala + 1 < self.akhir

    @property
    def nama_tabel(self) -> str:
        """The name that formulas and programs know its table by, which has no blanks."""
        words = "".join(letter if letter.isalnum() else " " for letter in self.nama).split()
        return "".join(word[:1].upper() + word[1:] for word in words)


def semua_lembar(dokumen: Dokumen) -> Iterator[LembarKerja]:
    """Yield the sheets of a numbered report, in the order that it gives its forms."""
    steps = {tabel.kode for tabel in dokumen.kertas_kerja}
    tables = {tabel.kode: tabel for tabel in (*dokumen.semua_tabel, *dokumen.kertas_kerja)}
    for form in dokumen.formulir:
        if form.tabel in tables:
            tabel = tables[form.tabel]
            curves = tuple(at for at, kolom in enumerate(tabel.kolom) if kolom.kode in form.kurva)
            yield replace(_lembar(dokumen, form.lembar, tabel), kurva=curves, bantu=form.tabel in steps)
        elif form.wajib:
            yield _kosong(dokumen, form.lembar)


def _atas(dokumen: Dokumen, judul: str) -> tuple[BarisLembar, ...]:
    return (
        _satu(PeranLembar.JUDUL, judul),
        _satu(PeranLembar.KANTOR, f"{dokumen.instansi}, {dokumen.pemerintah}"),
        _satu(PeranLembar.TANDA, dokumen.tanda_sebaris),
        BarisLembar(PeranLembar.KANTOR),
    )


def _satu(peran: PeranLembar, teks: str) -> BarisLembar:
    return BarisLembar(peran, (SelLembar(0, teks),))


def _kosong(dokumen: Dokumen, nama: str) -> LembarKerja:
    above = _atas(dokumen, kata.lembar_tahun(nama, dokumen.tahun))
    rows = (*above, _satu(PeranLembar.KETERANGAN, kata.BELUM_ADA_DATA))
    return LembarKerja(nama, (MELINTANG.huruf,), rows, len(above), len(above))


def _lembar(dokumen: Dokumen, nama: str, tabel: Tabel) -> LembarKerja:
    widths, table = baris_tabel(tabel)
    above = _atas(dokumen, tabel.judul)
    said = [_satu(PeranLembar.KETERANGAN, line) for line in wrap(tabel.catatan, int(sum(widths)))]
    below = (BarisLembar(PeranLembar.KETERANGAN), *said) if said else ()
    rows = (*above, *table, *below)
    return LembarKerja(nama, widths, rows, len(above), len(above) + len(tabel.kepala))


def baris_tabel(tabel: Tabel, ruang: Ruang = MELINTANG) -> tuple[tuple[float, ...], tuple[BarisLembar, ...]]:
    """Return the widths of a table's columns on a sheet of this paper, with one for remarks where it has any, and all
    its rows: by the columns' shares, unless letters would be too small so, or pages more than by what the columns hold.
    """
    remarks = [_catatan(baris, tabel) for baris in tabel.baris]
    choices = ((widths, _baris(tabel, widths, remarks)) for widths in semua_lebar(tabel, remarks, ruang))
    return min(choices, key=lambda one: ruang.beban(one[0], [row.garis for row in one[1]], len(tabel.kepala)))


def _baris(tabel: Tabel, widths: Sequence[float], remarks: Sequence[str]) -> tuple[BarisLembar, ...]:
    heads = _kepala(tabel, widths, catatan=any(remarks))
    return (*heads, *_isi(tabel, widths, remarks if any(remarks) else []))


def _kepala(tabel: Tabel, widths: Sequence[float], *, catatan: bool) -> Iterator[BarisLembar]:
    """Yield the header rows; the head of the remarks, where there are any, goes over all of them."""
    extra = SelLembar(len(tabel.kolom), kata.CATATAN, rata=Rata.TENGAH, tinggi=len(tabel.kepala))
    for number, boxes in enumerate(petak(tabel.kepala, len(tabel.kolom))):
        more = (extra,) if catatan and number == 0 else ()
        cells = tuple(_sel(kotak, tabel, kepala=True) for kotak in boxes if not kotak.lanjutan)
        yield BarisLembar(PeranLembar.KEPALA, (*cells, *more), _garis(boxes, widths))


def _isi(tabel: Tabel, widths: Sequence[float], remarks: Sequence[str]) -> Iterator[BarisLembar]:
    for number, (baris, boxes) in enumerate(zip(tabel.baris, petak(tabel.baris, len(tabel.kolom)), strict=True)):
        cells = tuple(_sel(kotak, tabel, kepala=False) for kotak in boxes if not kotak.lanjutan)
        lines = _garis(boxes, widths)
        if remarks:
            cells = (*cells, SelLembar(len(tabel.kolom), remarks[number]))
            lines = max(lines, garis_teks(remarks[number], widths[-1]))
        yield BarisLembar(_PERAN[baris.peran], cells, lines)


def _sel(kotak: Kotak, tabel: Tabel, *, kepala: bool) -> SelLembar:
    sel = kotak.sel
    teks = f"{sel.teks}\n{sel.teks_kecil}" if sel.kecil and sel.angka is None else sel.teks
    rata = rata_sel(sel, tabel.kolom[kotak.kolom].rata, kepala=kepala)
    came = sel.asal
    rumus = came.rumus if came else None
    rounds = rumus is not None and tercetak(rumus)
    return SelLembar(kotak.kolom, teks, sel.angka, rata, sel.lebar, sel.tinggi, _kunci(sel), rumus, rounds)


def _kunci(sel: Sel) -> Location | Langkah | None:
    """Return the step that the cell is, or the one cell of a data file that was typed, or is to be typed, here."""
    if sel.asal is None:
        return None
    places = sel.asal.tempat
    return sel.asal.kunci or (places[0] if len(places) == 1 and places[0].field else None)


def _catatan(baris: Baris, tabel: Tabel) -> str:
    """Return what the cells of a row's numbers say besides them, each with the name of its column: smaller words, and
    the parts of a share, which a sheet holds as one number.
    """
    made, at = [], 0
    for sel in baris.sel:
        if sel.angka is not None:
            whole = sel.teks if sel.berbagian else ""
            if said := "; ".join(filter(None, (whole, sel.teks_kecil))):
                made.append(f"{tabel.kolom[at].judul}: {said}")
        at += sel.lebar
    return "; ".join(made)


def _garis(boxes: Sequence[Kotak], widths: Sequence[float]) -> int:
    return max(_garis_sel(kotak, widths) for kotak in boxes)


def _garis_sel(kotak: Kotak, widths: Sequence[float]) -> int:
    """Return about how many lines a cell's text takes."""
    width = sum(widths[kotak.kolom : kotak.kolom + kotak.sel.lebar])
    small = garis_teks(kotak.sel.teks_kecil, width) if kotak.sel.kecil else 0
    return garis_teks(kotak.sel.teks, width) + small


def garis_teks(text: str, width: float) -> int:
    """Return about how many lines a text takes in so many letters."""
    room = max(1, int(width - 1))
    return sum(1 if len(line) <= room else max(1, len(wrap(line, room))) for line in text.split("\n"))
