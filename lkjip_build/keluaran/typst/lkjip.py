"""The report of a year as a document to print, sign and archive (PDF/A-2a, PDF/UA-1), from its content model."""

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from lkjip_build.bahasa.dokumen import ruas_tanda_tangan
from lkjip_build.drawing.huruf import text_width
from lkjip_build.isi import (
    Bagian,
    Baris,
    BlokDokumen,
    Daftar,
    Dokumen,
    Gambar,
    JenisBagian,
    Kolom,
    Kosong,
    Paragraf,
    Penandatangan,
    PeranBaris,
    Potongan,
    Prosa,
    Rata,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.daftar_isi import TINGKAT, semua_daftar
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.tata_tabel import kata_terlebar, lebar_kolom, panjang, rata_sel, utuh
from lkjip_build.keluaran.typst.gambar import isi_gambar
from lkjip_build.keluaran.typst.mesin import compile_pdf, printable
from lkjip_build.keluaran.typst.ruas import ALAMAT, beri_ruas
from lkjip_build.keluaran.typst.teks import breakable, last_number
from lkjip_build.prosa import BlokProsa

LEBAR_TEGAK, LEBAR_MELINTANG = 453, 705
"""Points between the margins of a page that stands and of one that lies."""
HURUF = 7.5  # points; the letters of tables are 8, but `text_width` is careful
SISIP = 8  # left and right of a cell's text, in points
TERLEBAR = 0.4  # of the table, that a word may ask for its column


def lkjip_pdf(dokumen: Dokumen) -> bytes:
    """Return the PDF of a report; the same report gives the same bytes. DocumentError where Typst cannot set it."""
    made = compile_pdf("lkjip.typ", contents(dokumen), dokumen.tanggal)
    signers = [one for blok in dokumen.semua_blok if isinstance(blok, TandaTangan) for one in blok.pihak if one.ruas]
    return beri_ruas(made, {one.ruas: ruas_tanda_tangan(one.jabatan) for one in signers})


def contents(dokumen: Dokumen) -> dict[str, Any]:
    """Return the document as the template reads it: parts in reading order, texts and plain numbers only."""
    parts = [(bagian.jenis, _part(tingkat, inner)) for bagian in dokumen.bagian for tingkat, inner in bagian.semua()]
    return {
        "judul": dokumen.judul,
        "uraian": f"{dokumen.judul}, {dokumen.instansi}, {dokumen.pemerintah}",
        "penerbit": dokumen.instansi,
        "tahun": dokumen.tahun,
        "pemerintah": dokumen.pemerintah,
        "instansi": dokumen.instansi,
        "tempat": dokumen.tempat,
        "alamat": dokumen.alamat,
        "tanda": ", ".join(dokumen.tanda),
        "awal": [part for jenis, part in parts if jenis is JenisBagian.AWAL],
        "isi": [part for jenis, part in parts if jenis is not JenisBagian.AWAL],
        "daftar": [{"jenis": daftar.jenis.value, "judul": daftar.judul} for daftar in semua_daftar(dokumen)],
        "tingkat_isi": TINGKAT,
    }


def unprintable(dokumen: Dokumen) -> str:
    """Return the letters of a report that no font of ours has, each once; the PDF shows U+FFFD in their place."""
    used = set("".join(_texts(contents(dokumen)))) - {"\n"}
    return "".join(sorted(letter for letter in used if printable(letter) != letter))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in _texts(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in _texts(one))


def _part(tingkat: int, bagian: Bagian) -> dict[str, Any]:
    nomor = f"{bagian.nomor}." if tingkat > 1 and bagian.nomor else bagian.nomor
    return {
        "kode": bagian.kode,
        "tingkat": tingkat,
        "nomor": nomor,
        "judul": breakable(bagian.judul),
        "melintang": bagian.melintang,
        "blok": [made for blok in blok_dokumen(bagian) for made in _blocks(blok)],
    }


def _blocks(blok: BlokDokumen) -> Iterator[dict[str, Any]]:
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
            signers = [_signer(one) for one in blok.pihak]
            yield {"jenis": "tanda-tangan", "tempat_tanggal": blok.tempat_tanggal, "pihak": signers}
        case _:
            assert_never(blok)


def _signer(satu: Penandatangan) -> dict[str, str]:
    return {
        "peran": satu.peran,
        "jabatan": satu.jabatan,
        "nama": satu.nama,
        "pangkat": satu.pangkat,
        "nip": satu.nip_tercetak,
        "ruas": f"{ALAMAT}{satu.ruas}" if satu.ruas else "",
    }


def _prose(blok: BlokProsa) -> dict[str, Any]:
    return _table_of_prose(blok) if isinstance(blok, TabelProsa) else _text(blok)


def _text(blok: Paragraf | Daftar) -> dict[str, Any]:
    if isinstance(blok, Paragraf):
        return {"jenis": "paragraf", "kecil": blok.kecil, "isi": [_run(one) for one in blok.potongan]}
    return {"jenis": "daftar", "tanda": blok.tanda, "butir": [[_text(one) for one in butir] for butir in blok.butir]}


def _table_of_prose(tabel: TabelProsa) -> dict[str, Any]:
    rows = [[[_run(one) for one in sel.potongan] for sel in row] for row in (tabel.kepala, *tabel.baris)]
    return {"jenis": "tabel-prosa", "kolom": tabel.bagian, "rata": tabel.rata, "kepala": rows[0], "baris": rows[1:]}


def _run(potongan: Potongan) -> dict[str, Any]:
    return {
        "t": breakable(potongan.teks),
        "b": potongan.tebal,
        "i": potongan.miring,
        "u": potongan.tautan,
        "k": potongan.ke,
    }


def isi_tabel(tabel: Tabel) -> dict[str, Any]:
    """Return a table as `tabel.typ` reads it."""
    return {
        "jenis": "tabel",
        "kode": tabel.kode,
        "nomor": last_number(tabel.nomor),
        "judul": breakable(tabel.judul),
        "kolom": column_widths(tabel),
        "kepala": list(_rows(tabel.kepala, tabel.kolom, head=True)),
        "baris": list(_rows(tabel.baris, tabel.kolom, head=False)),
        "catatan": tabel.catatan,
        "terbagi": not utuh(tabel),
    }


def column_widths(tabel: Tabel) -> list[float]:
    """Return the widths of columns in points, none narrower than its longest word: Typst lets words leave a cell."""
    room = LEBAR_MELINTANG if tabel.melintang else LEBAR_TEGAK
    words = kata_terlebar(tabel, lambda word: text_width(word, HURUF) + SISIP)
    shares = [kolom.bagian for kolom in tabel.kolom]
    return lebar_kolom(shares, [min(word, room * TERLEBAR) for word in words], room)


def _rows(semua: Sequence[Baris], kolom: Sequence[Kolom], *, head: bool) -> Iterator[list[dict[str, Any]]]:
    for baris, boxes in zip(semua, petak(semua, len(kolom)), strict=True):
        yield [_cell(one, kolom[one.kolom].rata, baris.peran, head=head) for one in boxes if not one.lanjutan]


def _cell(kotak: Kotak, rata: Rata, peran: PeranBaris, *, head: bool) -> dict[str, Any]:
    sel = kotak.sel
    strong = head or peran.tebal
    return {
        "t": breakable(sel.teks),
        "k": breakable(sel.teks_kecil),
        "l": sel.lebar,
        "g": sel.tinggi,
        "r": rata_sel(sel, rata, kepala=head).value,
        "kuat": strong,
        "arsir": strong,
        "tegak": head,
        "panjang": panjang(sel),
    }
