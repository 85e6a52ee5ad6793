"""The report's forms as an OpenDocument spreadsheet, for LibreOffice and every other program of that kind.

The format is a zip of XML, of which a few elements are enough: OpenDocument 1.3, part 3.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import assert_never

from lkjip_build.bahasa.dokumen import BUKAN_ANGKA, ISI_ANGKA
from lkjip_build.isi import Angka, Dokumen, JenisAngka
from lkjip_build.isi.buku_kerja import buku_kerja
from lkjip_build.isi.lembar import LembarKerja, SelLembar
from lkjip_build.keluaran.odf import akar, meta, paket
from lkjip_build.keluaran.odf import baris as teks_baris
from lkjip_build.keluaran.ods.gaya import Gaya, halaman
from lkjip_build.keluaran.rumus import OPEN, kolom_a1, rumus_teks
from lkjip_build.keluaran.xml import isi, unsur

JENIS = "application/vnd.oasis.opendocument.spreadsheet"
_ANGKA_SAJA = "angka-saja"


@lru_cache(maxsize=16)
def lkjip_ods(dokumen: Dokumen) -> bytes:
    """Return the ODS of a numbered report's forms; the same content gives the same bytes."""
    semua = buku_kerja(dokumen)
    parts = {
        "content.xml": _content(semua),
        "styles.xml": halaman(dokumen),
        "meta.xml": meta(dokumen.judul, dokumen.instansi, dokumen.tanggal),
        "settings.xml": _settings(semua),
    }
    return paket(JENIS, parts)


def _content(semua: Sequence[LembarKerja]) -> str:
    gaya = Gaya()
    tables = [_table(lembar, gaya) for lembar in semua]
    named = [_named(lembar) for lembar in semua if lembar.datar]
    ranges = [unsur("table:database-ranges", None, *named)] if named else []
    return akar(
        "office:document-content",
        unsur("office:automatic-styles", None, *gaya.semua),
        unsur("office:body", None, unsur("office:spreadsheet", None, _angka_saja(), *tables, *ranges)),
    )


def _named(lembar: LembarKerja) -> str:
    where = f"'{lembar.nama}'"
    last = f"{kolom_a1(len(lembar.lebar) - 1)}{lembar.akhir}"
    given = {"table:name": lembar.nama_tabel, "table:target-range-address": f"{where}.A{lembar.isi}:{where}.{last}"}
    return unsur("table:database-range", given)


def _angka_saja() -> str:
    """Return the rule of cells that take numbers only."""
    told = {"table:title": BUKAN_ANGKA, "table:message-type": "stop", "table:display": "true"}
    given = {
        "table:name": _ANGKA_SAJA,
        "table:condition": "of:cell-content-is-decimal-number() and cell-content()<1000000000000000",
        "table:allow-empty-cell": "true",
    }
    message = unsur("table:error-message", told, unsur("text:p", None, isi(ISI_ANGKA)))
    return unsur("table:content-validations", None, unsur("table:content-validation", given, message))


def _table(lembar: LembarKerja, gaya: Gaya) -> str:
    columns = (unsur("table:table-column", {"table:style-name": gaya.kolom(lebar)}) for lebar in lembar.lebar)
    rows = list(_rows(lembar, gaya))
    heads = rows[lembar.kepala : lembar.isi]
    last = f"{kolom_a1(len(lembar.lebar) - 1)}{len(lembar.baris)}"
    printed = f"'{lembar.nama}'.A1:'{lembar.nama}'.{last}"
    return unsur(
        "table:table",
        {"table:name": lembar.nama, "table:style-name": gaya.lembar, "table:print-ranges": printed},
        *columns,
        *rows[: lembar.kepala],
        *([unsur("table:table-header-rows", None, *heads)] if heads else []),
        *rows[lembar.isi :],
    )


def _rows(lembar: LembarKerja, gaya: Gaya) -> Iterator[str]:
    """Yield the rows with all their columns: what a cell spans is written as covered, in its look."""
    covered: dict[tuple[int, int], str] = {}
    for row, baris in enumerate(lembar.baris):
        own: dict[int, str] = {}
        for sel in baris.sel:
            style = gaya.sel(sel, baris.peran)
            own[sel.kolom] = _cell(sel, lembar.nama, style)
            spanned = unsur("table:covered-table-cell", {"table:style-name": style})
            covered |= {(row + y, sel.kolom + x): spanned for y in range(sel.tinggi) for x in range(sel.lebar)}
        cells = (own.get(at) or covered.get((row, at)) or unsur("table:table-cell") for at in range(len(lembar.lebar)))
        yield unsur("table:table-row", {"table:style-name": gaya.baris(baris)}, *cells)


def _cell(sel: SelLembar, nama: str, style: str) -> str:
    look: dict[str, object] = {"table:style-name": style}
    if sel.lebar > 1 or sel.tinggi > 1:
        look |= {"table:number-columns-spanned": sel.lebar, "table:number-rows-spanned": sel.tinggi}
    if sel.diketik:
        look |= {"table:content-validation-name": _ANGKA_SAJA}
    if not sel.teks:
        return unsur("table:table-cell", look)
    formula = rumus_teks(sel.rumus, nama, OPEN) if sel.rumus is not None else None
    if formula:
        look |= {"table:formula": formula}
    value = {"office:value-type": "string"} if sel.angka is None else _value(sel.angka, sel.nilai)
    lines = (unsur("text:p", None, teks_baris(line)) for line in sel.teks.split("\n"))
    return unsur("table:table-cell", look | value, *lines)


def _value(angka: Angka, nilai: float) -> dict[str, object]:
    value = {"office:value": repr(nilai)}
    match angka.jenis:
        case JenisAngka.ANGKA | JenisAngka.POIN:
            return {"office:value-type": "float", **value}
        case JenisAngka.PERSEN:
            return {"office:value-type": "percentage", **value}
        case JenisAngka.RUPIAH:
            return {"office:value-type": "currency", "office:currency": "IDR", **value}
    assert_never(angka.jenis)


def _settings(semua: Sequence[LembarKerja]) -> str:
    """Return the view, in which the head of each table stays while its rows move."""
    sheets = (unsur("config:config-item-map-entry", {"config:name": one.nama}, *_frozen(one)) for one in semua)
    tables = unsur("config:config-item-map-named", {"config:name": "Tables"}, *sheets)
    view = unsur("config:config-item-map-entry", None, _item("ViewId", "string", "view1"), tables)
    views = unsur("config:config-item-map-indexed", {"config:name": "Views"}, view)
    settings = unsur("config:config-item-set", {"config:name": "ooo:view-settings"}, views)
    return akar("office:document-settings", unsur("office:settings", None, settings))


def _frozen(lembar: LembarKerja) -> Iterator[str]:
    if lembar.isi > lembar.kepala:
        yield _item("HorizontalSplitMode", "short", 0)
        yield _item("VerticalSplitMode", "short", 2)
        yield _item("HorizontalSplitPosition", "int", 0)
        yield _item("VerticalSplitPosition", "int", lembar.isi)
        yield _item("ActiveSplitRange", "short", 2)
        yield _item("PositionLeft", "int", 0)
        yield _item("PositionRight", "int", 0)
        yield _item("PositionTop", "int", 0)
        yield _item("PositionBottom", "int", lembar.isi)


def _item(name: str, kind: str, value: object) -> str:
    return unsur("config:config-item", {"config:name": name, "config:type": kind}, str(value))
