"""The report of a year as a document to print, sign and archive (PDF/A-2a, PDF/UA-1), from its content model."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, assert_never

from pikepdf import Pdf

from lkjip_build.bahasa.dokumen import nomor_halaman, ruas_tanda_tangan
from lkjip_build.drawing.fon import lebar_huruf, tak_tercetak
from lkjip_build.isi import (
    Bagian,
    Baris,
    BlokDokumen,
    Daftar,
    Dokumen,
    FormulirTercetak,
    Gambar,
    Gaya,
    JenisBagian,
    Kertas,
    Kolom,
    Kosong,
    Paragraf,
    Penandatangan,
    Potongan,
    Prosa,
    Rata,
    Sel,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.daftar_isi import TINGKAT, semua_daftar
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.muka import semua_melintang
from lkjip_build.isi.petak import petak
from lkjip_build.isi.tata_tabel import BARIS_UTUH, PANJANG, ikatan, kata_terlebar, lebar_kolom, panjang, rata_sel, utuh
from lkjip_build.keluaran.typst.formulir import RUANG_HALAMAN, susun_formulir
from lkjip_build.keluaran.typst.gambar import isi_gambar, svg_foto
from lkjip_build.keluaran.typst.kepala import beri_kepala, tabel_dalam
from lkjip_build.keluaran.typst.mesin import compile_pdf, query
from lkjip_build.keluaran.typst.ruas import ALAMAT, beri_ruas
from lkjip_build.keluaran.typst.sop import kepala_formulir
from lkjip_build.keluaran.typst.teks import breakable, capped, fitted, in_one_line, last_number
from lkjip_build.prosa import BlokProsa, beralamat

LEBAR_TEGAK, LEBAR_MELINTANG = 453, 705
"""Points between the margins of a page of A4 that stands and of one that lies. Tables and charts fill larger paper too,
and what fits these fits there.
"""
HURUF, HURUF_BESAR = 10, 13  # points: of a page's words, and of the names on the cover
HURUF_KOP = 8  # of the running head
INDEN = 60  # of the innermost list, in points
CELAH = 10  # between those who sign side by side
HURUF_SEL, HURUF_KECIL = 8, 7  # points: a cell's words and the smaller ones below them
SISIP = 8  # left and right of a cell's text, in points
TERLEBAR = 0.4  # of the table, that a word may ask for its column


def lkjip_pdf(dokumen: Dokumen) -> bytes:
    """Return the PDF of a report; the same report gives the same bytes. DocumentError where Typst cannot set it."""
    signers = [one for blok in dokumen.semua_blok if isinstance(blok, TandaTangan) for one in blok.pihak if one.ruas]
    ruas = {one.ruas: ruas_tanda_tangan(one.jabatan) for one in signers}
    data, parts = contents(dokumen)

    def complete(pdf: Pdf) -> None:
        beri_ruas(pdf, ruas)
        beri_kepala(pdf, semua_kepala(dokumen))

    return compile_pdf("lkjip.typ", data, dokumen.tanggal, parts, complete)


@dataclass(frozen=True)
class HalamanCetak:
    """How many pages the chapters and annexes have in print, and the number of the page of each part, table and figure
    by its kode.
    """

    jumlah: int
    nomor: Mapping[str, str]


def halaman_cetak(dokumen: Dokumen) -> HalamanCetak:
    """Return on which page what stands in the PDF of a report. DocumentError where Typst cannot set it."""
    data, parts = contents(dokumen)
    found = query("lkjip.typ", data, "halaman", parts)
    return HalamanCetak(found["jumlah"], dict(found["tempat"]))


def semua_kepala(dokumen: Dokumen) -> Iterator[Tabel | None]:
    """Yield the tables of a report as its PDF has them, with the cells that are heads of rows; None for one without."""
    for blok in dokumen.semua_blok:
        if isinstance(blok, FormulirTercetak):
            yield from kepala_formulir(susun_formulir(blok.dokumen, dokumen.kertas.value))
        else:
            yield from tabel_dalam([blok])


def contents(dokumen: Dokumen) -> tuple[dict[str, Any], Iterator[dict[str, Any]]]:
    """Return the document as the template reads it, texts and plain numbers only: what stands on the cover and all
    pages, and the parts in reading order, those before the lists first.
    """
    emblem = dokumen.lambang
    cover = partial(fitted, lebar=LEBAR_TEGAK, ukuran=HURUF_BESAR, tebal=True)
    semua = sorted(dokumen.bagian, key=lambda one: one.jenis is not JenisBagian.AWAL)
    parts = [(bagian.jenis, tingkat, inner) for bagian in semua for tingkat, inner in bagian.semua()]
    awal = sum(jenis is JenisBagian.AWAL for jenis, *_ in parts)
    data = {
        "judul": dokumen.judul,
        "uraian": f"{dokumen.judul}, {dokumen.instansi}, {dokumen.pemerintah}",
        "penerbit": dokumen.instansi,
        "tahun": dokumen.tahun,
        "pemerintah": cover(dokumen.pemerintah.upper()),
        "instansi": cover(dokumen.instansi.upper()),
        "tempat": cover(dokumen.tempat),
        "alamat": cover(dokumen.alamat),
        "lambang": {"svg": svg_foto(emblem.foto), "uraian": emblem.uraian} if emblem else None,
        "kop": in_one_line(dokumen.instansi, LEBAR_TEGAK / 2, HURUF_KOP),
        "kaki": nomor_halaman("{nomor}", "{jumlah}"),
        "tanda": ", ".join(dokumen.tanda),
        "awal": awal,
        "isi": len(parts) - awal,
        "daftar": [{"jenis": daftar.jenis.value, "judul": daftar.judul} for daftar in semua_daftar(dokumen)],
        "tingkat_isi": TINGKAT,
        "kertas": ukuran_kertas(dokumen.kertas),
    }
    ranks = [(tingkat, inner) for _, tingkat, inner in parts]
    lying = zip(ranks, semua_melintang(ranks), strict=True)
    return data, (_part(*one, dokumen.kertas, melintang=wide) for one, wide in lying)


def ukuran_kertas(kertas: Kertas) -> dict[str, int]:
    """Return a sheet that stands, in millimetres."""
    return {"lebar": kertas.pendek, "tinggi": kertas.panjang}


def unprintable(dokumen: Dokumen) -> str:
    """Return the letters of a report that no font of ours has, each once; the PDF shows a box in their place."""
    data, parts = contents(dokumen)
    return "".join(sorted(tak_tercetak("".join(_texts([data, *parts])))))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in _texts(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in _texts(one))


def _part(tingkat: int, bagian: Bagian, kertas: Kertas, *, melintang: bool) -> dict[str, Any]:
    nomor = f"{bagian.nomor}." if tingkat > 1 and bagian.nomor else bagian.nomor
    return {
        "kode": bagian.kode,
        "tingkat": tingkat,
        "nomor": nomor,
        "judul": breakable(bagian.judul),
        "melintang": melintang,
        "kertas": next((_paper(one, kertas) for one in bagian.blok if isinstance(one, FormulirTercetak)), None),
        "ruang": bagian.ruang,
        "blok": terlekat(made for blok in blok_dokumen(bagian) for made in isi_blok(blok, kertas)),
    }


def terlekat(semua: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return blocks as templates read them, the last words above a block to sign on its page."""
    blok = list(semua)
    for one, after in pairwise(blok):
        if one["jenis"] == "paragraf" and after["jenis"] == "tanda-tangan":
            one["lekat"] = True
    return blok


def _paper(satu: FormulirTercetak, kertas: Kertas) -> dict[str, Any]:
    """Return the pages of a form, and the words below each before the number that it has in the report."""
    dokumen, data = satu.dokumen, susun_formulir(satu.dokumen, kertas.value)
    mark = f" ({dokumen.tanda})" if dokumen.tanda else ""
    room = data["kertas"]["isi"] - 2 * RUANG_HALAMAN - lebar_huruf(mark, HURUF_KOP)
    named = in_one_line(dokumen.judul, room, HURUF_KOP)
    number = nomor_halaman("{nomor}", "{jumlah}")
    return {**data["kertas"], "kaki": f"{named}{mark} · {number[0].lower()}{number[1:]}"}


def isi_blok(blok: BlokDokumen, kertas: Kertas = Kertas.A4) -> Iterator[dict[str, Any]]:
    """Yield a block as templates read it, for a document on this paper."""
    match blok:
        case Paragraf() | Daftar():
            yield _text(blok)
        case Prosa():
            yield from map(_prose, blok.blok)
        case Tabel():
            yield isi_tabel(blok)
        case Gambar():
            yield isi_gambar(blok)
        case Kosong():
            yield {"jenis": "kosong", "teks": blok.teks, "arahan": breakable(blok.arahan)}
        case TandaTangan():
            room = LEBAR_TEGAK / max(2, len(blok.pihak)) - CELAH
            signers = [_signer(one, room) for one in blok.pihak]
            said = fitted(blok.tempat_tanggal, LEBAR_TEGAK / 2, HURUF)
            yield {"jenis": "tanda-tangan", "tempat_tanggal": said, "pihak": signers}
        case FormulirTercetak():
            yield {"jenis": "formulir", "isi": susun_formulir(blok.dokumen, kertas.value)}
        case _:
            assert_never(blok)


def _signer(satu: Penandatangan, lebar: float) -> dict[str, str]:
    return {
        "peran": fitted(satu.peran, lebar, HURUF),
        "jabatan": fitted(satu.jabatan, lebar, HURUF),
        "nama": fitted(satu.nama, lebar, HURUF, tebal=True),
        "pangkat": fitted(satu.pangkat, lebar, HURUF),
        "nip": satu.nip_tercetak,
        "ruas": f"{ALAMAT}{satu.ruas}" if satu.ruas else "",
    }


def _prose(blok: BlokProsa) -> dict[str, Any]:
    return _table_of_prose(blok) if isinstance(blok, TabelProsa) else _text(blok)


def _text(blok: Paragraf | Daftar) -> dict[str, Any]:
    if isinstance(blok, Paragraf):
        return {
            "jenis": "paragraf",
            "kecil": blok.kecil,
            "lekat": blok.mengantar,
            "isi": [_run(one, _words(one)) for one in beralamat(blok.potongan)],
        }
    return {"jenis": "daftar", "tanda": blok.tanda, "butir": [[_text(one) for one in butir] for butir in blok.butir]}


def _words(potongan: Potongan) -> str:
    """Return the text of a run with room to break; a code that a line can hold stays whole, to be copied as it is."""
    whole = potongan.gaya is Gaya.KODE
    return fitted(potongan.teks, LEBAR_TEGAK - INDEN, HURUF) if whole else breakable(potongan.teks)


def _table_of_prose(tabel: TabelProsa) -> dict[str, Any]:
    semua = (tabel.kepala, *tabel.baris)
    least = [
        max(map(_word, " ".join(sel.teks for sel in kolom).split()), default=0) for kolom in zip(*semua, strict=True)
    ]
    least = capped([min(word, LEBAR_TEGAK * TERLEBAR) for word in least], LEBAR_TEGAK)
    widths = lebar_kolom(tabel.bagian, least, LEBAR_TEGAK)

    def cell(row: Sequence[Paragraf]) -> list[list[dict[str, Any]]]:
        pairs = zip(row, widths, strict=True)
        return [
            [_run(one, fitted(one.teks, lebar - SISIP, HURUF_SEL, tebal=True)) for one in beralamat(sel.potongan)]
            for sel, lebar in pairs
        ]

    head, *rows = map(cell, semua)
    long = any(sum(len(sel.teks) for sel in row) > PANJANG for row in tabel.baris)
    whole = len(rows) <= BARIS_UTUH and not long
    return {
        "jenis": "tabel-prosa",
        "terbagi": not whole,
        "kolom": widths,
        "rata": tabel.rata,
        "kepala": head,
        "baris": rows,
    }


def _word(word: str) -> float:
    """Return how wide a column must be to hold a word, be it bold."""
    return lebar_huruf(word, HURUF_SEL, tebal=True) + SISIP


def _run(potongan: Potongan, teks: str) -> dict[str, Any]:
    return {
        "t": teks,
        "b": potongan.tebal,
        "i": potongan.miring,
        "u": potongan.tautan,
        "k": potongan.ke if potongan.merujuk else "",
    }


def isi_tabel(tabel: Tabel, lebar: float = 0) -> dict[str, Any]:
    """Return a table as `tabel.typ` reads it, for a page with `lebar` points between its margins; 0: of the report."""
    room = lebar or (LEBAR_MELINTANG if tabel.melintang else LEBAR_TEGAK)
    widths = column_widths(tabel, room)
    heads = _rows(tabel.kepala, tabel.kolom, widths, head=True)
    rows = _rows(tabel.baris, tabel.kolom, widths, head=False)
    ties = ikatan(tabel)
    return {
        "jenis": "tabel",
        "kode": tabel.kode,
        "nomor": last_number(tabel.nomor),
        "judul": breakable(tabel.judul),
        "kolom": widths,
        "kepala": [{**one, "ikatan": 1} for one in heads] if ties else list(heads),
        "baris": [{**one, "ikatan": tie} for one, tie in zip(rows, ties, strict=True)] if ties else list(rows),
        "terikat": bool(ties),
        "catatan": breakable(tabel.catatan),
        "terbagi": not utuh(tabel),
    }


def column_widths(tabel: Tabel, room: float) -> list[float]:
    """Return the widths of columns in points, none narrower than its longest word: Typst lets words leave a cell."""
    words = kata_terlebar(tabel, _word, lambda word: lebar_huruf(word, HURUF_KECIL) + SISIP)
    shares = [kolom.bagian for kolom in tabel.kolom]
    return lebar_kolom(shares, capped([min(word, room * TERLEBAR) for word in words], room), room)


def _rows(
    semua: Sequence[Baris], kolom: Sequence[Kolom], widths: Sequence[float], *, head: bool
) -> Iterator[dict[str, Any]]:
    for baris, boxes in zip(semua, petak(semua, len(kolom)), strict=True):
        strong = head or baris.peran.tebal
        cells = (
            _cell(one.sel, kolom[one.kolom].rata, sum(widths[one.kolom :][: one.sel.lebar]), head=head, strong=strong)
            for one in boxes
            if not one.lanjutan
        )
        yield {"kuat": strong, "sel": list(cells)}


def _cell(sel: Sel, rata: Rata, lebar: float, *, head: bool, strong: bool) -> dict[str, Any]:
    """Return a cell: its text and side, and what few cells have: runs that look or lead elsewhere, smaller words,
    columns and rows spanned, room to part between pages.
    """
    made: dict[str, Any] = {
        "t": fitted(sel.teks, lebar - SISIP, HURUF_SEL, tebal=strong),
        "r": rata_sel(sel, rata, kepala=head).value,
    }
    if any(one.tebal or one.miring or one.tautan or one.merujuk for one in sel.isi):
        made["s"] = [_run(one, fitted(one.teks, lebar - SISIP, HURUF_SEL, tebal=True)) for one in beralamat(sel.isi)]
    if sel.kecil:
        made["k"] = fitted(sel.teks_kecil, lebar - SISIP, HURUF_KECIL)
    if sel.lebar > 1:
        made["l"] = sel.lebar
    if sel.tinggi > 1:
        made["g"] = sel.tinggi
    if panjang(sel):
        made["p"] = True
    return made
