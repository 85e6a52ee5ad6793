"""The report's forms as an Excel workbook: a sheet for each, with real numbers that a clerk can sum and sort."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from textwrap import wrap
from typing import Any, assert_never

import xlsxwriter  # type: ignore[import-untyped]

from lkjip_build.isi import Baris, Dokumen, JenisAngka, PeranBaris, Rata, Sel, Tabel
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.keluaran.docx.xml import xml_text

LEMBAR = {
    "formulir-pk": "Perjanjian Kinerja",
    "formulir-pk-anggaran": "PK Anggaran",
    "formulir-pk-perubahan": "PK Perubahan",
    "formulir-pk-perubahan-anggaran": "PK Perubahan Anggaran",
    "tabel-pengukuran": "Pengukuran Kinerja",
    "tabel-pengukuran-anggaran": "Realisasi Anggaran",
}
"""The sheets by the kode of their table, in order."""
WAJIB = ("formulir-pk", "tabel-pengukuran", "tabel-pengukuran-anggaran")
"""Forms that have a sheet also where the report has no table for them."""

A4 = 9
LEBAR = 130  # characters of a sheet's columns together
KEPALA = 4  # row of the header, from 0: below the title, the office, the mark and an empty row
TERPANJANG = 32_767  # characters that Excel takes in a cell
TERPOTONG = " … (selengkapnya di LKjIP)"
TINGGI_BARIS, BARIS_TERTINGGI = 13, 409  # points of a line of text, and of a row at most
LEBAR_CATATAN = 28
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_LATAR = {PeranBaris.KELOMPOK: "#F2F6F3", PeranBaris.JUMLAH: "#E4ECE6"}


@lru_cache(maxsize=16)
def lkjip_xlsx(dokumen: Dokumen) -> bytes:
    """Return the XLSX of a numbered report's forms; the same content gives the same bytes."""
    made = io.BytesIO()
    buku = _Buku(xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_urls": False}), dokumen)
    tables = {tabel.kode: tabel for tabel in dokumen.semua_tabel}
    for kode, nama in LEMBAR.items():
        if kode in tables:
            buku.form(nama, tables[kode])
        elif kode in WAJIB:
            buku.empty(nama)
    buku.workbook.close()
    return made.getvalue()


class _Buku:
    def __init__(self, workbook: Any, dokumen: Dokumen) -> None:
        self.workbook = workbook
        self.dokumen = dokumen
        self._formats: dict[tuple[tuple[str, object], ...], Any] = {}
        moment = datetime(dokumen.tanggal.year, dokumen.tanggal.month, dokumen.tanggal.day)
        title, author = xml_text(dokumen.judul)[:255], xml_text(dokumen.instansi)[:255]
        workbook.set_properties({"title": title, "author": author, "created": moment})

    def form(self, nama: str, tabel: Tabel) -> None:
        """Add the sheet of a table: as in the report, but numbers are numbers, and their remarks have a column."""
        sheet = self._sheet(nama, tabel.judul)
        remarks = [_remark(baris, tabel) for baris in tabel.baris]
        columns = len(tabel.kolom) + any(remarks)
        widths = _widths(tabel, remark=any(remarks))
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        self._rows(sheet, KEPALA, tabel.kepala, tabel, widths, [""] * len(tabel.kepala))
        body = KEPALA + len(tabel.kepala)
        self._rows(sheet, body, tabel.baris, tabel, widths, remarks)
        if any(remarks):
            self._remarks(sheet, tabel, body, remarks)
        last = body + len(tabel.baris) - 1
        if tabel.catatan:
            last += 2
            self._text(sheet, last, 0, tabel.catatan, {"italic": True})
        sheet.freeze_panes(body, 0)
        sheet.repeat_rows(KEPALA, body - 1)
        sheet.print_area(0, 0, last, columns - 1)

    def empty(self, nama: str) -> None:
        """Add the sheet of a form that the report has no data for."""
        sheet = self._sheet(nama, f"{nama} tahun {self.dokumen.tahun}")
        sheet.set_column(0, 0, LEBAR)
        self._text(sheet, KEPALA, 0, "Belum ada datanya.", {"italic": True})
        sheet.print_area(0, 0, KEPALA, 0)

    def _sheet(self, nama: str, judul: str) -> Any:
        dokumen = self.dokumen
        mark = " · ".join(dokumen.tanda)
        sheet = self.workbook.add_worksheet(nama)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        sheet.set_header(f"&L{_coded(dokumen.instansi)}&R&B{_coded(mark)}")
        sheet.set_footer(f"&L{_coded(dokumen.judul)}&RHalaman &P dari &N")
        self._text(sheet, 0, 0, judul, {"bold": True, "font_size": 13})
        self._text(sheet, 1, 0, f"{dokumen.instansi}, {dokumen.pemerintah}", {})
        self._text(sheet, 2, 0, mark, {"bold": True, "font_color": "#A3261C"})
        return sheet

    def _rows(
        self,
        sheet: Any,
        top: int,
        baris: Sequence[Baris],
        tabel: Tabel,
        widths: Sequence[float],
        remarks: Sequence[str],
    ) -> None:
        header = baris is tabel.kepala
        for row, (one, boxes) in enumerate(zip(baris, petak(baris, len(tabel.kolom)), strict=True), top):
            for kotak in boxes:
                if not kotak.lanjutan:
                    self._cell(sheet, row, kotak, _style(kotak, one.peran, tabel, header=header))
            # Excel fits no row to merged cells, and LibreOffice none at all when it converts.
            lines = max(max(_lines(kotak, widths) for kotak in boxes), _lines_of(remarks[row - top], widths[-1]))
            sheet.set_row(row, min(lines * TINGGI_BARIS + 4, BARIS_TERTINGGI))

    def _remarks(self, sheet: Any, tabel: Tabel, body: int, remarks: Sequence[str]) -> None:
        at = len(tabel.kolom)
        look = _box(header=True) | {"align": "center"}
        if len(tabel.kepala) > 1:
            sheet.merge_range(KEPALA, at, body - 1, at, "", self._format(look))
        self._text(sheet, KEPALA, at, "Catatan", look)
        for row, (baris, text) in enumerate(zip(tabel.baris, remarks, strict=True), body):
            self._text(sheet, row, at, text, _box(baris.peran) | {"align": "left", "indent": 1})

    def _cell(self, sheet: Any, row: int, kotak: Kotak, look: dict[str, object]) -> None:
        sel, at = kotak.sel, kotak.kolom
        if sel.lebar > 1 or sel.tinggi > 1:
            sheet.merge_range(row, at, row + sel.tinggi - 1, at + sel.lebar - 1, "", self._format(look))
        if _is_number(sel):
            sheet.write_number(row, at, _number(sel), self._format(look | {"num_format": _number_format(sel)}))
        else:
            self._text(sheet, row, at, f"{sel.teks}\n{sel.teks_kecil}" if sel.kecil else sel.teks, look)

    def _text(self, sheet: Any, row: int, column: int, text: str, look: dict[str, object]) -> None:
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

    def _format(self, look: dict[str, object]) -> Any:
        key = tuple(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({"font_name": "Arial", "font_size": 10} | look)
        return self._formats[key]


def _style(kotak: Kotak, peran: PeranBaris, tabel: Tabel, *, header: bool) -> dict[str, object]:
    rata = Rata.TENGAH if header else Rata.KIRI if kotak.sel.lebar > 1 else tabel.kolom[kotak.kolom].rata
    indent = {"indent": 1} if rata is Rata.KIRI else {}
    return _box(peran, header=header) | {"align": _RATA[rata]} | indent


def _box(peran: PeranBaris = PeranBaris.ISI, *, header: bool = False) -> dict[str, object]:
    fill = "#E4ECE6" if header else _LATAR.get(peran)
    return {
        "border": 1,
        "border_color": "#6F8077",
        "text_wrap": True,
        "valign": "vcenter" if header else "top",
        **({"bold": True} if fill else {}),
        **({"bg_color": fill} if fill else {}),
    }


def _is_number(sel: Sel) -> bool:
    return sel.angka is not None


def _number(sel: Sel) -> float:
    """Return what the cell holds: Excel shows 0.9965 as 99,65 %."""
    value = sel.angka.nilai if sel.angka else 0
    return float(value / 100 if sel.angka and sel.angka.jenis is JenisAngka.PERSEN else value)


def _number_format(sel: Sel) -> str:
    """Return a format that LibreOffice too shows with Indonesian signs; Excel takes those of its computer."""
    if sel.angka is None:
        return "@"
    digits = "[$-421]#,##0" + ("." + "0" * sel.angka.desimal if sel.angka.desimal else "")
    match sel.angka.jenis:
        case JenisAngka.ANGKA:
            return digits
        case JenisAngka.PERSEN:
            return f"{digits}\\ %"
        case JenisAngka.RUPIAH:
            return digits.replace("]", ']"Rp"')
    assert_never(sel.angka.jenis)


def _remark(baris: Baris, tabel: Tabel) -> str:
    """Return the smaller words below a row's numbers, each with the name of its column."""
    return "; ".join(_remarks_of(baris, tabel))


def _remarks_of(baris: Baris, tabel: Tabel) -> Iterator[str]:
    at = 0
    for sel in baris.sel:
        if _is_number(sel) and sel.kecil:
            yield f"{tabel.kolom[at].judul}: {sel.teks_kecil}"
        at += sel.lebar


def _widths(tabel: Tabel, *, remark: bool) -> list[float]:
    total = sum(kolom.bagian for kolom in tabel.kolom)
    room = LEBAR - LEBAR_CATATAN if remark else LEBAR
    least = [0] * len(tabel.kolom)
    for boxes in (*petak(tabel.kepala, len(least)), *petak(tabel.baris, len(least))):
        for kotak in boxes:
            if kotak.sel.lebar == 1:
                longest = max(map(len, re.split(r"[ \n\t]", kotak.sel.teks)))
                least[kotak.kolom] = max(least[kotak.kolom], min(longest, LEBAR // 3))
    shares = (kolom.bagian / total * room for kolom in tabel.kolom)
    widths = [max(share, word * 1.15 + 2) for share, word in zip(shares, least, strict=True)]
    return [*widths, LEBAR_CATATAN] if remark else widths


def _lines(kotak: Kotak, widths: Sequence[float]) -> int:
    """Return about how many lines a cell's text takes."""
    width = sum(widths[kotak.kolom : kotak.kolom + kotak.sel.lebar])
    return _lines_of(kotak.sel.teks, width) + (_lines_of(kotak.sel.teks_kecil, width) if kotak.sel.kecil else 0)


def _lines_of(text: str, width: float) -> int:
    return sum(max(1, len(wrap(line, max(1, int(width - 1))))) for line in text.split("\n"))


def _coded(text: str) -> str:
    """Return a text for a print header, where `&` begins a code and 255 characters are all there is room for."""
    return xml_text(text)[:90].replace("&", "&&").replace("\n", " ")
