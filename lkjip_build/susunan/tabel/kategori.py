"""The scale of kategori: its bands with the capaian that each covers."""

from lkjip_build.bahasa.metodologi import rentang_kategori
from lkjip_build.isi import Baris, Kolom, Tabel, lencana, tabel, teks, tertulis
from lkjip_build.model.aturan import Himpunan
from lkjip_build.susunan.fakta import persen_tertulis, yang_disebut
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import kategori_level

KOLOM = (Kolom("kategori", "Kategori", 4), Kolom("capaian", "Capaian", 6))


def tabel_kategori(aturan: Himpunan, kode: str, judul: str) -> Tabel:
    """Return the bands from the highest; each ends where the next begins."""
    bands = aturan.skala.kategori
    ends = [persen_tertulis(band.bawah, tertulis(band.location("bawah"))) for band in bands]
    rows = (
        Baris(
            (
                teks(lencana(band.nama, kategori_level(band.nama, aturan.skala)), kepala=True),
                berangka(span, yang_disebut(span, ends)),
            )
        )
        for band, span in zip(bands, rentang_kategori(aturan), strict=True)
    )
    return tabel(kode, judul, KOLOM, rows, catatan=f"Skala: {aturan.skala.nama}.")
