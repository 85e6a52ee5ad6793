"""A document of few pages, a form, a letter or a sheet beside a report, to print and sign (PDF/A-2a, PDF/UA-1)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from lkjip_build.isi import Bagian, Lembar, Tabel
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.keluaran.typst.kepala import beri_kepala, tabel_dalam
from lkjip_build.keluaran.typst.lkjip import (
    HURUF,
    HURUF_KOP,
    LEBAR_MELINTANG,
    LEBAR_TEGAK,
    isi_blok,
    isi_tabel,
    terlekat,
    ukuran_kertas,
)
from lkjip_build.keluaran.typst.mesin import compile_pdf
from lkjip_build.keluaran.typst.teks import fitted, in_one_line


def lembar_pdf(lembar: Lembar) -> bytes:
    """Return the PDF of the document; the same content gives the same bytes. DocumentError where Typst cannot."""
    room = LEBAR_MELINTANG if lembar.melintang else LEBAR_TEGAK
    data = {
        "judul": lembar.judul,
        "untuk": lembar.untuk,
        "penerbit": lembar.instansi,
        "kop": [fitted(one.upper(), room, HURUF, tebal=True) for one in (lembar.pemerintah, lembar.instansi)],
        "alamat": fitted(lembar.alamat, room, HURUF),
        "kaki": in_one_line(lembar.kaki, room * 0.75, HURUF_KOP),
        "melintang": lembar.melintang,
        "kertas": ukuran_kertas(lembar.kertas),
        "tanda": lembar.tanda,
        "pembuka": lembar.pembuka,
        "terpisah": lembar.terpisah,
        "bagian": [{"judul": one.judul, "blok": terlekat(_blok(one, room))} for one in lembar.bagian],
    }
    blok = [one for bagian in lembar.bagian for one in blok_dokumen(bagian)]
    return compile_pdf("lembar.typ", data, lembar.tanggal, lengkapi=partial(beri_kepala, semua=tabel_dalam(blok)))


def _blok(bagian: Bagian, room: float) -> Iterator[dict[str, Any]]:
    """Yield the blocks of a part; a table fills the page, and has a name where the content gives none."""
    for blok in blok_dokumen(bagian):
        if isinstance(blok, Tabel):
            yield isi_tabel(replace(blok, kode=blok.kode or "tabel"), room)
        else:
            yield from isi_blok(blok)
