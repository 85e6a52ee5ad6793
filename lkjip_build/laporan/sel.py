"""Cells, rows and paragraphs in few words; numbers get their printed text here and nowhere else."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa import angka as bentuk
from lkjip_build.bahasa.bab import Rujuk
from lkjip_build.bahasa.hitungan import capaian_kecil, target_semula
from lkjip_build.bahasa.indikator import sementara
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.laporan.isi import Baris, Daftar, JenisSel, Kolom, Paragraf, PeranBaris, Potongan, Rata, Sel
from lkjip_build.model.nilai import Nilai

KIRI, TENGAH, KANAN = Rata.KIRI, Rata.TENGAH, Rata.KANAN


def p(*bagian: str | Potongan | Rujuk, kecil: bool = False) -> Paragraf:
    """Return a paragraph of plain texts, runs, and references, which say the number of a part, table or figure."""
    return Paragraf(tuple(_potongan(one) for one in bagian), kecil)


def _potongan(one: str | Potongan | Rujuk) -> Potongan:
    if isinstance(one, Rujuk):
        return Potongan("", ke=one.ke)
    return Potongan(one) if isinstance(one, str) else one


def tebal(teks: str) -> Potongan:
    return Potongan(teks, tebal=True)


def daftar(butir: Sequence[str | Paragraf], *, bernomor: bool = False) -> Daftar:
    marks = tuple(f"{number}." for number in range(1, len(butir) + 1)) if bernomor else ()
    return Daftar(tuple((p(one) if isinstance(one, str) else one,) for one in butir), marks)


def teks(isi: str, kecil: str = "", *, kepala: bool = False, lebar: int = 1, tinggi: int = 1) -> Sel:
    return Sel(isi, kecil=kecil, kepala=kepala, lebar=lebar, tinggi=tinggi)


def bulat(jumlah: int) -> Sel:
    return Sel(bentuk.angka(Decimal(jumlah)), Decimal(jumlah), JenisSel.ANGKA)


def nilai(value: Nilai | Fraction | None, kecil: str = "", kosong: str = bentuk.BELUM_ADA) -> Sel:
    """Return the cell of a target or realisasi; ranges and steps of a scale are texts."""
    if isinstance(value, Fraction):
        value = bentuk.round_half_up(value, 2)
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return Sel(bentuk.nilai(value), value, JenisSel.ANGKA, decimals, kecil)
    return Sel(bentuk.nilai(value, kosong=kosong), kecil=kecil)


def persen(value: Fraction | Decimal | None, desimal: int, kecil: str = "") -> Sel:
    return Sel(bentuk.persen(value, desimal), value, JenisSel.PERSEN, desimal, kecil)


def rupiah(value: Decimal | None, kecil: str = "") -> Sel:
    sen = 0 if value is None or value == value.to_integral_value() else 2
    return Sel(bentuk.rupiah(value), value, JenisSel.RUPIAH, sen, kecil)


def target(baris: BarisKinerja) -> Sel:
    """Return the target that counts, with the first one below it where it was amended."""
    return nilai(baris.target, target_semula(baris), kosong="belum ditetapkan")


def realisasi(baris: BarisKinerja) -> Sel:
    """Return the realisasi of the year, or the word for nothing with the quarters so far below it."""
    return nilai(baris.realisasi, sementara(baris))


def capaian(baris: BarisKinerja, desimal: int) -> Sel:
    """Return the capaian as shown, with why it is missing or what caps hide."""
    return persen(baris.capaian.tampil, desimal, capaian_kecil(baris.capaian, desimal))


def kategori(nama: str | None) -> Sel:
    return teks(nama or "–")


def kepala(*kolom: Kolom) -> tuple[Baris, ...]:
    """Return the header row that names each column."""
    return (Baris(tuple(teks(one.judul) for one in kolom)),)


def kelompok(sel: Sel) -> Baris:
    """Return a row that names the group below it."""
    return Baris((sel,), PeranBaris.KELOMPOK)
