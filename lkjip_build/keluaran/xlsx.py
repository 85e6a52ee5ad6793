"""The report's forms as an Excel workbook: a sheet for each, with real numbers that a clerk can sum and sort."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import cycle
from typing import Any, assert_never

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet  # type: ignore[import-untyped]

from lkjip_build.bahasa.angka import POIN_PERSEN
from lkjip_build.bahasa.dokumen import BUKAN_ANGKA, ISI_ANGKA, TERPOTONG, nomor_halaman
from lkjip_build.isi import Angka, Dokumen, JenisAngka, Kertas, Lembar, Rata
from lkjip_build.isi.buku_kerja import buku_kerja
from lkjip_build.isi.lebar_lembar import HURUF
from lkjip_build.isi.lembar import LembarKerja, PeranLembar, SelLembar
from lkjip_build.isi.lembar_formulir import buku_formulir
from lkjip_build.keluaran.rumus import EXCEL, rumus_teks
from lkjip_build.keluaran.warna import ABU, GARIS, GRAFIK, KELOMPOK, MERAH
from lkjip_build.keluaran.xml import xml_text

NOMOR_KERTAS = {Kertas.A4: 9, Kertas.F4: 14}
"""As Excel numbers paper; its Folio of 8½ × 13 inches is F4, to the millimetre."""
BARIS_GRAFIK = 15  # rows that a chart covers
TERPANJANG = 32_767  # characters that Excel takes in a cell
BARIS_TERTINGGI = 409  # points of a row at most
TERBESAR = 10**15  # a number that a clerk may type at most
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}

Rupa = dict[str, object]
"""The look of a cell, as XlsxWriter names its properties."""
HURUF_LEMBAR: Rupa = {"font_name": "Arial", "font_size": HURUF}
"""Letters of cells, and of the style by which programs count the width of columns: without it they count in a font that
only Excel has, and a sheet is wider elsewhere.
"""


@lru_cache(maxsize=16)
def lkjip_xlsx(dokumen: Dokumen) -> bytes:
    """Return the XLSX of a numbered report's forms; the same content gives the same bytes."""
    about = _Tentang(dokumen.judul, dokumen.instansi, dokumen.tanda_sebaris, dokumen.tanggal, dokumen.kertas)
    return _tulis(about, buku_kerja(dokumen))


def lembar_xlsx(lembar: Lembar) -> bytes:
    """Return the XLSX of a form, a sheet for each part with who signs it; the same content gives the same bytes."""
    edges = (lembar.judul, lembar.instansi, lembar.tanda, lembar.tanggal)
    about = _Tentang(*edges, lembar.kertas, tegak=not lembar.melintang)
    return _tulis(about, buku_formulir(lembar))


@dataclass(frozen=True)
class _Tentang:
    """What all sheets of a workbook say at their edges, and how they lie."""

    judul: str
    instansi: str
    tanda: str
    tanggal: date
    kertas: Kertas
    tegak: bool = False


def _tulis(tentang: _Tentang, semua: Iterable[LembarKerja]) -> bytes:
    made = io.BytesIO()
    letters = dict(HURUF_LEMBAR)  # XlsxWriter writes into it, and the next workbook of the process would differ
    options = {"in_memory": True, "strings_to_urls": False, "default_format_properties": letters}
    buku = _Buku(xlsxwriter.Workbook(made, options), tentang)
    for lembar in semua:
        buku.add(lembar)
    buku.workbook.close()
    return made.getvalue()


class _Lembar(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas are written as they are: XlsxWriter looks in each for thirty functions of newer Excel, and
    finds them in quoted texts too.
    """

    def write_as_is(self, row: int, column: int, formula: str, look: Any, value: float | str) -> None:
        self._check_dimensions(row, column)
        self.table[row][column] = CellFormulaTuple(formula.removeprefix("="), look, value)


class _Buku:
    def __init__(self, workbook: Any, tentang: _Tentang) -> None:
        self.workbook = workbook
        self.tentang = tentang
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        moment = datetime(tentang.tanggal.year, tentang.tanggal.month, tentang.tanggal.day)
        title, author = xml_text(tentang.judul)[:255], xml_text(tentang.instansi)[:255]
        workbook.set_properties({"title": title, "author": author, "created": moment})

    def add(self, lembar: LembarKerja) -> None:
        """Add a sheet that prints on its paper, across but for a form that stands, its table's head on every page."""
        sheet = self.workbook.add_worksheet(lembar.nama, _Lembar)
        if not self.tentang.tegak:
            sheet.set_landscape()
        sheet.set_paper(NOMOR_KERTAS[self.tentang.kertas])
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.55)
        sheet.set_header(f"&L{_coded(self.tentang.instansi)}&R&B{_coded(self.tentang.tanda)}")
        sheet.set_footer(f"&L{_coded(self.tentang.judul)}&R{nomor_halaman('&P', '&N')}")
        for at, width in enumerate(lembar.lebar):
            sheet.set_column(at, at, width)
        for row, baris in enumerate(lembar.baris):
            if baris.peran.berbingkai or baris.peran is PeranLembar.ALINEA:
                # Excel fits no row to merged cells, and LibreOffice none at all when it converts.
                sheet.set_row(row, min(baris.tinggi, BARIS_TERTINGGI))
            for sel in baris.sel:
                self._cell(sheet, lembar.nama, row, sel, _look(sel, baris.peran))
        if lembar.datar:
            self._tabel(sheet, lembar)
        _angka_saja(sheet, lembar)
        if lembar.isi > lembar.kepala:
            sheet.freeze_panes(lembar.isi, 0)
            sheet.repeat_rows(lembar.kepala, lembar.isi - 1)
        last = len(lembar.baris) - 1
        if lembar.kurva:
            sheet.insert_chart(last + 2, 0, self._chart(lembar))
            last += 2 + BARIS_GRAFIK
        sheet.print_area(0, 0, last, len(lembar.lebar) - 1)

    def _tabel(self, sheet: Any, lembar: LembarKerja) -> None:
        """Name the table of a sheet, in the look that it has."""
        head = lembar.baris[lembar.kepala]
        names = [
            {"header": xml_text(sel.teks), "header_format": self._format(_look(sel, head.peran))} for sel in head.sel
        ]
        given = {"name": lembar.nama_tabel, "columns": names, "style": None, "autofilter": False}
        _berhasil(sheet.add_table(lembar.kepala, 0, lembar.akhir - 1, len(lembar.lebar) - 1, given))

    def _chart(self, lembar: LembarKerja) -> Any:
        """Return the lines of a sheet's curves over its first column; they follow the cells when these are edited."""
        last = max(row for row, baris in enumerate(lembar.baris) if baris.peran is PeranLembar.ISI)
        chart = self.workbook.add_chart({"type": "line"})
        for column, color in zip(lembar.kurva, cycle(GRAFIK), strict=False):
            chart.add_series(
                {
                    "name": [lembar.nama, lembar.kepala, column],
                    "categories": [lembar.nama, lembar.isi, 0, last, 0],
                    "values": [lembar.nama, lembar.isi, column, last, column],
                    "line": {"color": f"#{color}", "width": 2.25},
                    "marker": {"type": "circle", "fill": {"color": f"#{color}"}, "border": {"color": f"#{color}"}},
                }
            )
        chart.set_y_axis({"num_format": "0\\ %", "min": 0})
        chart.set_legend({"position": "bottom"})
        return chart

    def _cell(self, sheet: Any, nama: str, row: int, sel: SelLembar, look: Rupa) -> None:
        at = sel.kolom
        if sel.lebar > 1 or sel.tinggi > 1:
            sheet.merge_range(row, at, row + sel.tinggi - 1, at + sel.lebar - 1, "", self._format(look))
        if sel.angka is not None:
            look = look | {"num_format": _number_format(sel.angka)}
        formula = rumus_teks(sel.rumus, nama, EXCEL) if sel.rumus is not None else None
        if formula:
            held = xml_text(sel.teks) if sel.angka is None else sel.nilai
            sheet.write_as_is(row, at, formula, self._format(look), held)
        elif sel.angka is not None:
            sheet.write_number(row, at, sel.nilai, self._format(look))
        else:
            self._text(sheet, row, at, sel.teks, look)

    def _text(self, sheet: Any, row: int, column: int, text: str, look: Rupa) -> None:
        """Write a text that stays one, also when its cell is edited and left again."""
        clean = xml_text(text)
        if len(clean) > TERPANJANG:
            clean = clean[: TERPANJANG - len(TERPOTONG)] + TERPOTONG
        quoted = {"quote_prefix": True} if clean.startswith(_FORMULA) else {}
        form = self._format(look | quoted)
        if clean:
            sheet.write_string(row, column, clean, form)
        else:
            sheet.write_blank(row, column, None, form)

    def _format(self, look: Rupa) -> Any:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format(HURUF_LEMBAR | look)
        return self._formats[key]


def _angka_saja(sheet: Any, lembar: LembarKerja) -> None:
    """Let cells that hold a typed number take numbers only."""
    cells = [(row, sel.kolom) for row, baris in enumerate(lembar.baris) for sel in baris.sel if sel.diketik]
    if cells:
        rule = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -TERBESAR,
            "maximum": TERBESAR,
            "error_title": BUKAN_ANGKA,
            "error_message": ISI_ANGKA,
            "other_cells": [(row, column, row, column) for row, column in cells[1:]],
        }
        _berhasil(sheet.data_validation(*cells[0], *cells[0], rule))


def _berhasil(hasil: int) -> None:
    """XlsxWriter only warns of what it leaves out."""
    if hasil:
        raise ValueError(f"XlsxWriter left something out ({hasil})")


def _look(sel: SelLembar, peran: PeranLembar) -> Rupa:
    if not peran.berbingkai:
        return _role(peran)
    indent = {"indent": 1} if sel.rata is Rata.KIRI else {}
    return _BOX | _role(peran) | {"align": _RATA[sel.rata]} | indent


_BOX: Rupa = {"border": 1, "border_color": f"#{GARIS}", "text_wrap": True, "valign": "top"}


def _role(peran: PeranLembar) -> Rupa:
    match peran:
        case PeranLembar.JUDUL:
            return {"bold": True, "font_size": 13}
        case PeranLembar.TANDA:
            return {"bold": True, "font_color": f"#{MERAH}"}
        case PeranLembar.KEPALA:
            return {"bold": True, "bg_color": f"#{ABU}", "valign": "vcenter"}
        case PeranLembar.KELOMPOK:
            return {"bold": True, "bg_color": f"#{KELOMPOK}"}
        case PeranLembar.JUMLAH:
            return {"bold": True, "bg_color": f"#{ABU}"}
        case PeranLembar.KETERANGAN:
            return {"italic": True}
        case PeranLembar.ALINEA:
            return {"text_wrap": True, "valign": "top"}
        case PeranLembar.PENANDA:
            return {"align": "center", "text_wrap": True, "valign": "top"}
        case PeranLembar.KANTOR | PeranLembar.ISI:
            return {}
    assert_never(peran)


def _number_format(angka: Angka) -> str:
    """Return a format that LibreOffice too shows with Indonesian signs; Excel takes those of its computer."""
    digits = "[$-421]#,##0" + ("." + "0" * angka.desimal + "#" * angka.desimal_lebih if angka.desimal else "")
    match angka.jenis:
        case JenisAngka.ANGKA:
            return digits
        case JenisAngka.PERSEN:
            return f"{digits}\\ %"
        case JenisAngka.POIN:
            unit = f'" {POIN_PERSEN}"'
            return ";".join(digits.replace("]", f"]{sign}") + unit for sign in ('"+"', '"−"', ""))
        case JenisAngka.RUPIAH:
            return digits.replace("]", ']"Rp"')
    assert_never(angka.jenis)


def _coded(text: str) -> str:
    """Return a text for a print header, where `&` begins a code and 255 characters are all there is room for."""
    return xml_text(text)[:90].replace("&", "&&").replace("\n", " ")
