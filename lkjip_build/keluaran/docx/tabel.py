"""Tables of the report in Word: repeated header rows, spans, sums; and the block to sign."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from lkjip_build.isi import (
    Baris,
    BlokDokumen,
    Kolom,
    Paragraf,
    PeranBaris,
    Potongan,
    Rata,
    Sel,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.tata_tabel import bersama, rata_sel, terbagi
from lkjip_build.keluaran.docx.xml import Alinea, el, paragraph, run
from lkjip_build.keluaran.kantor.tabel import TITIK, column_widths
from lkjip_build.keluaran.warna import ABU, KELOMPOK

LEBAR_TANDA_TANGAN = 4300

_RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_LATAR = {PeranBaris.KELOMPOK: KELOMPOK, PeranBaris.JUMLAH: ABU}


Tulis = Callable[[tuple[Potongan, ...]], Iterable[str]]
"""Writes runs as Word's own: bold, linked, referring to other places."""


def table(tabel: Tabel, lebar: int, runs: Tulis) -> str:
    """Return the table, `lebar` twentieths of a point wide; `runs` writes what a cell says."""
    widths = column_widths(tabel, lebar)
    has_row_heads = any(sel.kepala for baris in tabel.baris for sel in baris.sel)
    rows = (
        *_rows(tabel.kepala, tabel, widths, runs, header=True),
        *_rows(tabel.baris, tabel, widths, runs, header=False),
    )
    return el("tbl", _frame(widths, f"{tabel.nomor} {tabel.judul}", has_row_heads=has_row_heads), *rows)


def prose_table(tabel: TabelProsa, lebar: int, runs: Tulis) -> str:
    """Return a table typed in prose, looking like the numbered ones; `runs` writes the runs of a cell."""
    rows = (tabel.kepala, *tabel.baris)
    plain = tuple(Baris(tuple(Sel((Potongan(sel.teks),)) for sel in row)) for row in rows)
    heads = [sel.teks for sel in tabel.kepala]
    kolom = tuple(Kolom("", *one) for one in zip(heads, tabel.bagian, tabel.rata, strict=True))
    widths = column_widths(Tabel("", "", kolom, plain[:1], plain[1:]), lebar)
    made = (_prose_row(row, tabel.rata, widths, runs, header=not place) for place, row in enumerate(rows))
    return el("tbl", _frame(widths, f"Tabel: {', '.join(filter(None, heads))}", has_row_heads=False), *made)


def _prose_row(
    row: Sequence[Paragraf],
    rata: Sequence[Rata],
    widths: Sequence[int],
    runs: Tulis,
    *,
    header: bool,
) -> str:
    cells = []
    for sel, side, width in zip(row, rata, widths, strict=True):
        shade = el("shd", val="clear", color="auto", fill=ABU) if header else ""
        line = paragraph("KepalaTabel" if header else "IsiTabel", *runs(sel.potongan))
        line.beri(el("keepNext") if header else el("jc", val=_RATA[side]))
        cells.append(el("tc", el("tcPr", el("tcW", w=width, type="dxa"), shade), str(line)))
    return el("tr", el("trPr", el("cantSplit"), el("tblHeader") if header else ""), *cells)


def _frame(widths: Sequence[int], caption: str, *, has_row_heads: bool) -> str:
    return el(
        "tblPr",
        el("tblStyle", val="TabelLaporan"),
        el("tblW", w=sum(widths), type="dxa"),
        el("tblLayout", type="fixed"),
        el("tblLook", firstRow=1, lastRow=0, firstColumn=int(has_row_heads), lastColumn=0, noHBand=1, noVBand=1),
        el("tblCaption", val=caption),
    ) + el("tblGrid", *(el("gridCol", w=width) for width in widths))


def _rows(baris: Sequence[Baris], tabel: Tabel, widths: Sequence[int], runs: Tulis, *, header: bool) -> Iterator[str]:
    for number, (one, row) in enumerate(zip(baris, petak(baris, len(widths)), strict=True)):
        keep = header or bersama(tabel, number)
        properties = [el("cantSplit")] if header or not terbagi(one) else []
        if header:
            properties.append(el("tblHeader"))
        cells = (_cell(kotak, one.peran, tabel, widths, runs, header=header, keep=keep) for kotak in row)
        yield el("tr", el("trPr", *properties), *cells)


def _cell(
    kotak: Kotak, peran: PeranBaris, tabel: Tabel, widths: Sequence[int], runs: Tulis, *, header: bool, keep: bool
) -> str:
    sel = kotak.sel
    properties = [el("tcW", w=sum(widths[kotak.kolom : kotak.kolom + sel.lebar]), type="dxa")]
    if sel.lebar > 1:
        properties.append(el("gridSpan", val=sel.lebar))
    if sel.tinggi > 1:
        properties.append(el("vMerge", val="continue" if kotak.lanjutan else "restart"))
    fill = ABU if header else _LATAR.get(peran)
    if fill:
        properties.append(el("shd", val="clear", color="auto", fill=fill))
    properties.append(el("vAlign", val="center" if header else "top"))
    if kotak.lanjutan:
        return el("tc", el("tcPr", *properties), str(paragraph("IsiTabel")))
    rata = rata_sel(sel, tabel.kolom[kotak.kolom].rata, kepala=header)
    said = (run(sel.teks, el("b")),) if peran.tebal else runs(sel.isi)
    lines = [paragraph("KepalaTabel" if header else "IsiTabel", *said)]
    if sel.kecil:
        lines.append(paragraph("KecilTabel", run(sel.teks_kecil)))
    for line in lines:
        if keep:
            line.beri(el("keepNext"))
        if not header:
            line.beri(el("jc", val=_RATA[rata]))
    return el("tc", el("tcPr", *properties), *map(str, lines))


def with_words(blok: Sequence[BlokDokumen], written: Sequence[list[Alinea | str]]) -> Iterator[Alinea | str]:
    """Yield what was written of blocks, the last words above a block to sign on its page."""
    for made, after in zip_longest(written, blok[1:]):
        last = made[-1] if made and isinstance(after, TandaTangan) else ""
        if isinstance(last, Alinea) and el("keepNext") not in last.sifat:
            last.beri(el("keepNext"))
        yield from made


def signatures(blok: TandaTangan, lebar: int) -> str:
    """Return the block to sign: a column for each who signs, one alone on the right; names stand side by side."""
    count = len(blok.pihak)
    width = lebar // count if count > 1 else LEBAR_TANDA_TANGAN
    rows = (
        ("TandaTangan", ["" for _ in blok.pihak[1:]] + [blok.tempat_tanggal]),
        ("TandaTangan", [one.peran for one in blok.pihak]),
        ("TandaTangan", [one.jabatan for one in blok.pihak]),
        ("NamaPenandatangan", [one.nama or TITIK for one in blok.pihak]),
        *([("TandaTangan", [one.pangkat for one in blok.pihak])] if any(one.pangkat for one in blok.pihak) else []),
        ("TandaTangan", [one.nip_tercetak for one in blok.pihak]),
    )
    return el(
        "tbl",
        el(
            "tblPr",
            el("tblStyle", val="TabelTandaTangan"),
            el("tblW", w=width * count, type="dxa"),
            el("jc", val="center" if count > 1 else "right"),
            el("tblLayout", type="fixed"),
            el("tblLook", val="0000"),
        ),
        el("tblGrid", *(el("gridCol", w=width) for _ in blok.pihak)),
        *(
            el("tr", el("trPr", el("cantSplit")), *(_plain_cell(width, paragraph(style, run(text))) for text in texts))
            for style, texts in rows
            if any(texts)
        ),
    )


def _plain_cell(width: int, content: Alinea) -> str:
    return el("tc", el("tcPr", el("tcW", w=width, type="dxa")), str(content))
