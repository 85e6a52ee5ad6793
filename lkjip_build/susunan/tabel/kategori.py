"""The scale of kategori: its bands with the capaian that each covers."""

from dataclasses import replace
from itertools import pairwise

from lkjip_build.isi import Baris, Kolom, Sel, Tabel, lencana, tabel, teks, tertulis
from lkjip_build.model.aturan import Himpunan, Kategori
from lkjip_build.susunan.fakta import persen_tertulis
from lkjip_build.susunan.situs import kategori_level

KOLOM = (Kolom("kategori", "Kategori", 4), Kolom("capaian", "Capaian", 6))


def tabel_kategori(aturan: Himpunan, kode: str, judul: str) -> Tabel:
    """Return the bands from the highest; each ends where the next begins."""
    bands = aturan.skala.kategori
    spans = [
        _span("{} atau lebih", bands[0]),
        *(_span("{} sampai kurang dari {}", low, high) for high, low in pairwise(bands[:-1])),
        _span("kurang dari {}", bands[-2]),
    ]
    rows = (
        Baris((teks(lencana(band.nama, kategori_level(band.nama, aturan.skala)), kepala=True), span))
        for band, span in zip(bands, spans, strict=True)
    )
    return tabel(kode, judul, KOLOM, rows, catatan=f"Skala: {aturan.skala.nama}.")


def _span(pola: str, *batas: Kategori) -> Sel:
    ends = tuple(persen_tertulis(band.bawah, tertulis(band.location("bawah"))) for band in batas)
    return replace(teks(pola.format(*(one.teks for one in ends))), angka_kecil=ends)
