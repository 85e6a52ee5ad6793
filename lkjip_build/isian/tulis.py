"""The workbook as XLSX: locked keys, text cells that no spreadsheet turns into dates, choices, notes, live capaian."""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from math import ceil
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.worksheet import CellFormulaTuple, Worksheet  # type: ignore[import-untyped]

from lkjip_build.bahasa import isian as kata
from lkjip_build.isi.rumus import Petak
from lkjip_build.isian.lembar import KEADAAN, KUNCI, NASKAH, BukuIsian, Jenis, KolomIsian, Lembar
from lkjip_build.isian.rumus import BANTU, sel_capaian
from lkjip_build.keluaran.rumus import kolom_a1
from lkjip_build.keluaran.warna import ABU, GARIS, HIJAU, PUDAR
from lkjip_build.keluaran.xml import xml_text
from lkjip_build.model import Data
from lkjip_build.model.instansi import StatusData
from lkjip_build.susunan.situs import TANDA_CONTOH

BENTUK = 1
"""The form of the hidden sheet."""
KEPALA = 3
"""The row of the headings, from 0."""
DAFTAR = "pilihan"
"""The hidden sheet with what is offered, as a list in a cell holds 255 letters."""
_TERPANJANG = 255
_LANJUT = 200
"""Rows below a table that may be chosen from as well."""


def tulis(buku: BukuIsian, data: Data, tanggal: date) -> bytes:
    """Return the XLSX of a workbook; the same content of the same day gives the same bytes."""
    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    title, author = (
        xml_text(kata.judul_lembar(kata.PETUNJUK, buku.tahun, buku.kantor))[:255],
        xml_text(buku.kantor)[:255],
    )
    moment = datetime(tanggal.year, tanggal.month, tanggal.day)
    workbook.set_properties({"title": title, "author": author, "created": moment})
    penulis = _Penulis(workbook, buku, data)
    penulis.petunjuk(tanggal)
    for lembar in buku.lembar:
        penulis.lembar(lembar)
    penulis.daftar()
    penulis.keadaan()
    workbook.close()
    return made.getvalue()


class _LembarKerja(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas are written as they are, with the value that they give."""

    def write_as_is(self, row: int, column: int, formula: str, look: Any, value: float | str) -> None:
        self._check_dimensions(row, column)
        self.table[row][column] = CellFormulaTuple(formula, look, value)


class _Penulis:
    def __init__(self, workbook: Any, buku: BukuIsian, data: Data) -> None:
        self.workbook, self.buku, self.data = workbook, buku, data
        self.indikator = {one.kode: one for one in data.renstra.semua_indikator}
        self.kinerja = {one.indikator: one for one in reversed(data.laporan[buku.tahun].kinerja)}
        self.lists: dict[tuple[str, ...], str] = {}
        base = {"font_name": "Arial", "font_size": 10, "valign": "top"}
        box = base | {"border": 1, "border_color": f"#{GARIS}", "text_wrap": True}
        text = box | {"num_format": "@", "locked": False}
        locked = box | {"bg_color": f"#{ABU}", "font_color": f"#{PUDAR}"}
        self.looks = {
            name: workbook.add_format(look)
            for name, look in {
                "judul": base | {"bold": True, "font_size": 13},
                "nota": base | {"italic": True},
                "baris": base | {"text_wrap": True},
                "kepala": box | {"bold": True, "bg_color": f"#{HIJAU}", "font_color": "#FFFFFF", "valign": "vcenter"},
                "terkunci": locked,
                "angka": text | {"align": "right"},
                "teks": text,
                "capaian": locked | {"num_format": "[$-421]0.00\\ %;[$-421]-0.00\\ %", "align": "right"},
                "polos": {"num_format": "@"},
            }.items()
        }

    def petunjuk(self, tanggal: date) -> None:
        sheet = self.workbook.add_worksheet(kata.PETUNJUK, _LembarKerja)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 84)
        names = [one.nama for one in self.buku.lembar]
        for row, line in enumerate(kata.petunjuk(self.buku.tahun, self.buku.kantor, tanggal, names)):
            sheet.set_row(row, _tinggi([(80, line)]) + 4)
            sheet.write_string(row, 0, xml_text(line), self.looks["judul" if row == 0 else "baris"])
        sheet.protect("", {"format_columns": True, "format_rows": True})

    def lembar(self, lembar: Lembar) -> None:
        """Add the sheet of one table: a hidden key, then its columns, then hidden cells between typed and computed."""
        sheet = self.workbook.add_worksheet(lembar.nama, _LembarKerja)
        places = {one.kode: at for at, one in enumerate(lembar.kolom, 1)}
        bantu = BANTU if "capaian" in places else ()
        places |= {name: len(lembar.kolom) + 1 + at for at, name in enumerate(bantu)}
        sheet.write_string(0, 1, xml_text(lembar.judul), self.looks["judul"])
        mark = f"{TANDA_CONTOH}. " if self.data.instansi.status_data is StatusData.CONTOH else ""
        sheet.write_string(1, 1, mark + kata.BARIS_ANGKA, self.looks["nota"])
        sheet.set_column(0, 0, 10, None, {"hidden": True})
        sheet.set_row(KEPALA, _tinggi([(one.lebar * 0.8, one.judul) for one in lembar.kolom]))
        sheet.write_string(KEPALA, 0, kata.KUNCI, self.looks["kepala"])
        for at, kolom in enumerate(lembar.kolom, 1):
            sheet.set_column(at, at, kolom.lebar)
            sheet.write_string(KEPALA, at, kolom.judul, self.looks["kepala"])
            if kolom.catatan:
                sheet.write_comment(KEPALA, at, xml_text(kolom.catatan), {"x_scale": 2})
        for name in bantu:
            sheet.set_column(places[name], places[name], 10, None, {"hidden": True})
        self._baris(sheet, lembar, places)
        last = KEPALA + len(lembar.baris) + lembar.kosong
        self._pilihan(sheet, lembar, last)
        sheet.freeze_panes(KEPALA + 1, 3 if lembar.kode != NASKAH else 0)
        sheet.autofilter(KEPALA, 0, max(last, KEPALA + 1), len(lembar.kolom))
        sheet.ignore_errors({"number_stored_as_text": f"A1:{kolom_a1(max(places.values()))}{last + _LANJUT}"})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(KEPALA)
        allowed = (
            "format_cells",
            "format_columns",
            "format_rows",
            "sort",
            "autofilter",
            "insert_rows",
            "insert_columns",
        )
        sheet.protect("", dict.fromkeys(allowed, True))

    def _baris(self, sheet: Any, lembar: Lembar, places: Mapping[str, int]) -> None:
        for number, baris in enumerate(lembar.baris, KEPALA + 1):
            sheet.set_row(number, _tinggi([(one.lebar, baris.isi.get(one.kode, "")) for one in lembar.kolom]))
            sheet.write_string(number, 0, baris.kunci, self.looks["terkunci"])
            for at, kolom in enumerate(lembar.kolom, 1):
                locked = kolom.terkunci or (lembar.kode == NASKAH and not baris.kunci)
                self._sel(sheet, number, at, kolom, baris.isi.get(kolom.kode, ""), locked=locked)
            if "capaian" in places:
                self._capaian(sheet, lembar, number, places, baris.isi)
        first = KEPALA + 1 + len(lembar.baris)
        for number in range(first, first + lembar.kosong):
            sheet.write_blank(number, 0, None, self.looks["polos"])
            for at, kolom in enumerate(lembar.kolom, 1):
                self._sel(sheet, number, at, kolom, "", locked=kolom.terkunci)

    def _sel(self, sheet: Any, row: int, at: int, kolom: KolomIsian, text: str, *, locked: bool) -> None:
        look = self.looks["terkunci" if locked else "angka" if kolom.jenis is Jenis.ANGKA else "teks"]
        clean = xml_text(text)
        if clean:
            sheet.write_string(row, at, clean, look)
        else:
            sheet.write_blank(row, at, None, look)

    def _capaian(
        self, sheet: Any, lembar: Lembar, number: int, places: Mapping[str, int], isi: Mapping[str, str]
    ) -> None:
        """Write the formulas of a row whose indikator the plan has."""
        kode, aturan = isi.get("indikator", ""), self.data.aturan.for_tahun(self.buku.tahun)
        indikator = self.indikator.get(kode)
        if indikator is None or aturan is None:
            return
        cells = sel_capaian(Petak(lembar.nama, number, 0), places, isi, (indikator, self.kinerja.get(kode), aturan))
        for name, cell in cells.items():
            look = self.looks["capaian" if name == "capaian" else "terkunci"]
            sheet.write_as_is(number, places[name], cell.rumus, look, cell.nilai)

    def _pilihan(self, sheet: Any, lembar: Lembar, last: int) -> None:
        """Offer what may stand in a cell; something else may be typed, as the check judges it anyway."""
        for at, kolom in enumerate(lembar.kolom, 1):
            if kolom.pilihan:
                sheet.data_validation(KEPALA + 1, at, last + _LANJUT, at, self._aturan(kolom.judul, kolom.pilihan))
            for number, baris in enumerate(lembar.baris, KEPALA + 1):
                if steps := baris.pilihan.get(kolom.kode):
                    sheet.data_validation(number, at, number, at, self._aturan(kolom.judul, steps))

    def _aturan(self, judul: str, pilihan: tuple[str, ...]) -> dict[str, object]:
        source: object = [*pilihan]
        if len(",".join(pilihan)) > _TERPANJANG or any("," in one for one in pilihan):
            name = self.lists.setdefault(pilihan, f"pilihan_{len(self.lists) + 1}")
            source = f"={name}"
        return {
            "validate": "list",
            "source": source,
            "error_type": "information",
            "error_title": judul[:32],
            "error_message": kata.DI_LUAR_PILIHAN,
        }

    def daftar(self) -> None:
        """Add the hidden sheet of long lists, a column each."""
        if not self.lists:
            return
        sheet = self.workbook.add_worksheet(DAFTAR, _LembarKerja)
        for at, (choices, name) in enumerate(self.lists.items()):
            for row, one in enumerate(choices):
                sheet.write_string(row, at, xml_text(one))
            letter = kolom_a1(at)
            self.workbook.define_name(name, f"={DAFTAR}!${letter}$1:${letter}${len(choices)}")
        sheet.hide()

    def keadaan(self) -> None:
        """Add the hidden sheet with what the workbook was made from."""
        sheet = self.workbook.add_worksheet(KEADAAN, _LembarKerja)
        for row, cells in enumerate(_keadaan(self.buku)):
            for at, text in enumerate(cells):
                sheet.write_string(row, at, xml_text(text), self.looks["polos"])
        sheet.protect("")
        sheet.very_hidden()


def _tinggi(cells: Sequence[tuple[float, str]]) -> float:
    """Return the height of a row in points: LibreOffice fits none that it opens, and Excel at most 409."""
    lines = (sum(max(1, ceil(len(line) / lebar)) for line in text.split("\n")) for lebar, text in cells)
    return min(max(lines, default=1) * 13 + 4, 409)


def _keadaan(buku: BukuIsian) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the state: form and year, then each filled cell that is read, by sheet, key and column."""
    yield "lkjip", str(BENTUK), str(buku.tahun)
    for lembar in buku.lembar:
        for baris in lembar.baris:
            if baris.kunci:
                yield lembar.kode, baris.kunci, KUNCI, ""
                for kolom in lembar.kolom:
                    text = baris.isi.get(kolom.kode)
                    if text and (not kolom.terkunci or kolom.kode == lembar.kunci):
                        yield lembar.kode, baris.kunci, kolom.kode, text
