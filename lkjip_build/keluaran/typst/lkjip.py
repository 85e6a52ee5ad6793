"""The report of a year as a document to print, sign and archive (PDF/A-2a, PDF/UA-1), from its content model."""

from collections.abc import Iterator
from typing import Any

from lkjip_build.drawing.grafik import Grafik
from lkjip_build.drawing.swimlane import Swimlane
from lkjip_build.isi import (
    Bagian,
    Baris,
    Blok,
    Daftar,
    Dokumen,
    Gambar,
    JenisBagian,
    Kolom,
    Kosong,
    Paragraf,
    PeranBaris,
    Potongan,
    Prosa,
    Rata,
    Sel,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.keluaran.typst.mesin import compile_pdf, printable

PANJANG = 300
"""A cell with more characters may be divided between pages; a shorter row stays whole."""
BARIS_UTUH = 8
"""A table of so many rows stays on one page."""
KATA_TERPANJANG = 30
"""Letters in a row after which a line may break anywhere, so that no word leaves its cell."""


def lkjip_pdf(dokumen: Dokumen) -> bytes:
    """Return the PDF of a report; the same report gives the same bytes. DocumentError where Typst cannot set it."""
    return compile_pdf("lkjip.typ", contents(dokumen), dokumen.tanggal)


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
        "ada_tabel": any(dokumen.semua_tabel),
        "ada_gambar": any(dokumen.semua_gambar),
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
        "blok": [made for blok in bagian.blok for made in _blocks(blok)],
    }


def _blocks(blok: Blok) -> Iterator[dict[str, Any]]:
    if isinstance(blok, Prosa):
        for one in blok.blok:
            yield _table_of_prose(one) if isinstance(one, TabelProsa) else _text(one)
    elif isinstance(blok, Paragraf | Daftar):
        yield _text(blok)
    elif isinstance(blok, Tabel):
        yield _table(blok)
    elif isinstance(blok, Gambar):
        yield _figure(blok)
    elif isinstance(blok, Kosong):
        yield {"jenis": "kosong", "teks": blok.teks, "asal": breakable(blok.asal)}
    elif isinstance(blok, TandaTangan):
        signers = [
            {"peran": one.peran, "jabatan": one.jabatan, "nama": one.nama, "nip": list(one.nip)} for one in blok.pihak
        ]
        yield {"jenis": "tanda-tangan", "tempat_tanggal": blok.tempat_tanggal, "pihak": signers}


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


def _table(tabel: Tabel) -> dict[str, Any]:
    return {
        "jenis": "tabel",
        "kode": tabel.kode,
        "nomor": _number(tabel.nomor),
        "judul": breakable(tabel.judul),
        "kolom": [kolom.bagian for kolom in tabel.kolom],
        "kepala": [_row(baris, tabel.kolom, head=True) for baris in tabel.kepala],
        "baris": [_row(baris, tabel.kolom) for baris in tabel.baris],
        "catatan": tabel.catatan,
        "terbagi": len(tabel.baris) > BARIS_UTUH or any(_is_long(sel) for baris in tabel.baris for sel in baris.sel),
    }


def _row(baris: Baris, kolom: tuple[Kolom, ...], *, head: bool = False) -> list[dict[str, Any]]:
    cells, at = [], 0
    for sel in baris.sel:
        cells.append(_cell(sel, kolom[min(at, len(kolom) - 1)].rata, baris.peran, head=head))
        at += sel.lebar
    return cells


def _cell(sel: Sel, rata: Rata, peran: PeranBaris, *, head: bool) -> dict[str, Any]:
    strong = head or peran is not PeranBaris.ISI
    aligned = Rata.TENGAH if head else Rata.KIRI if sel.kepala or (strong and sel.angka is None) else rata
    return {
        "t": breakable(sel.teks),
        "k": breakable(sel.teks_kecil),
        "l": sel.lebar,
        "g": sel.tinggi,
        "r": aligned.value,
        "kuat": strong,
        "arsir": strong,
        "tegak": head,
        "panjang": _is_long(sel),
    }


def _is_long(sel: Sel) -> bool:
    return len(sel.teks) + len(sel.teks_kecil) > PANJANG


def _figure(gambar: Gambar) -> dict[str, Any]:
    return {
        "jenis": "gambar",
        "kode": gambar.kode,
        "nomor": _number(gambar.nomor),
        "judul": breakable(gambar.judul),
        "uraian": gambar.uraian,
        "panel": [
            {"judul": breakable(one.judul), "grafik": _chart(one.lukisan)}
            for one in gambar.panel
            if isinstance(one.lukisan, Grafik)
        ],
        "alur": next((_flow(one.lukisan) for one in gambar.panel if isinstance(one.lukisan, Swimlane)), None),
        "legenda": gambar.legenda,
    }


def _chart(grafik: Grafik) -> dict[str, Any]:
    return {
        "lebar": grafik.lebar,
        "tinggi": grafik.tinggi,
        "kiri": grafik.kiri,
        "kanan": grafik.kanan,
        "atas": grafik.atas,
        "bawah": grafik.bawah,
        "kisi": grafik.kisi,
        "tahun": grafik.tahun,
        "putus": grafik.putus,
        "garis_target": [list(map(list, line)) for line in grafik.garis_target],
        "garis_realisasi": [list(map(list, line)) for line in grafik.garis_realisasi],
        "titik": [{"x": t.x, "y": t.y, "label": t.label, "label_y": t.label_y} for t in grafik.titik],
    }


def _flow(gambar: Swimlane) -> dict[str, Any]:
    drawn = gambar.lukisan
    return {
        "lebar": gambar.lebar,
        "tinggi": gambar.tinggi,
        "kepala": gambar.kepala,
        "batas": gambar.batas[1:-1],
        "lajur": [{"x": one.x, "baris": one.baris} for one in gambar.lajur],
        "ruas": [[r.x1, r.y1, r.x2, r.y2] for r in drawn.ruas],
        "kepala_panah": [[list(point) for point in head] for head in drawn.kepala],
        "bentuk": [
            {
                "jenis": b.jenis,
                "teks": b.teks or str(b.no),
                "x": b.x,
                "y": b.y,
                "w": b.setengah_lebar,
                "h": b.setengah_tinggi,
            }
            for b in drawn.bentuk
        ],
        "kata": [{"teks": k.teks, "x": k.x, "y": k.y, "rata": k.rata} for k in drawn.kata],
    }


def _number(nomor: str) -> str:
    """Return `3.2` of `Tabel 3.2`; the template adds the word again."""
    return nomor.split(" ", 1)[-1]


def breakable(text: str) -> str:
    """Return text with room to break inside words longer than a cell can hold."""
    if all(len(word) <= KATA_TERPANJANG for word in text.split()):
        return text
    return " ".join(
        "\u200b".join(word[at : at + KATA_TERPANJANG] for at in range(0, len(word), KATA_TERPANJANG))
        for word in text.split(" ")
    )
