"""Cells with a number in them: its print, and always its origin."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata
from lkjip_build.compute.besaran import Besaran
from lkjip_build.isi import Angka, Asal, Masukan, Sel, bilangan, dihitung, kecil, runs, sel, teks
from lkjip_build.isi import angka as isi_angka
from lkjip_build.isi.rumus import Fungsi, bagi, hitung
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang, Rentang, tulis_nilai
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.waktu_baku import Lama, WaktuBaku


def bulat(jumlah: int, asal: Asal) -> Sel:
    return sel(isi_angka.bulat(jumlah, asal))


def nomor(urutan: int) -> Sel:
    """Return the number of a row, which is a name and needs no origin."""
    return teks(str(urutan))


def nilai(value: Besaran | None, asal: Asal, kosong: str = cetak.BELUM_ADA) -> Sel:
    """Return the cell of a target or realisasi; a range or a step of a scale is a text with its numbers beside it, and
    a share its number with its parts beside it.
    """
    match value:
        case None:
            return sel(None, kosong, isian=asal)
        case Decimal() | Fraction():
            return sel(bilangan(value, asal))
        case Nisbah():
            percent, *parts = semua_angka(value, asal)
            said = (*runs(f"{cetak.nilai(value.persen)}\u00a0% "), kecil(f"({cetak.bagian(value)})"))
            return Sel(said, percent, angka_kecil=tuple(parts))
        case Rentang() | Jenjang():
            typed = asal if isinstance(value, Jenjang) else None
            return replace(teks(cetak.nilai(value)), angka_kecil=semua_angka(value, asal), isian=typed)
        case _:
            assert_never(value)


def semua_angka(value: Besaran | None, asal: Asal) -> tuple[Angka, ...]:
    """Return the numbers that the print of a value shows: both ends of a range, the score of a step under its name, the
    per cent of a share and its parts.
    """
    match value:
        case None:
            return ()
        case Decimal() | Fraction():
            return (bilangan(value, asal),)
        case Nisbah():
            parts = (bilangan(value.pembilang, asal), bilangan(value.penyebut, asal))
            return (bilangan(value.persen, _asal_persen(value, asal)), *parts)
        case Rentang():
            return bilangan(value.bawah, asal), bilangan(value.atas, asal)
        case Jenjang():
            return (Angka(value.skor, value.nama, asal),)
        case _:
            assert_never(value)


def _asal_persen(value: Nisbah, asal: Asal) -> Asal:
    """Return how the per cent of a share came about: divided from what was typed, or as the share itself did. Its parts
    are typed into the formula.
    """
    share = hitung(Fungsi.KALI, bagi(value.pembilang, value.penyebut), Decimal(100))
    if not asal.tempat:
        return replace(asal, rumus=share)
    typed = (Masukan(kata.TERTULIS, tulis_nilai(value), place) for place in asal.tempat)
    made = dihitung(kata.bagi(cetak.nilai(value.pembilang), cetak.nilai(value.penyebut)), *typed, rumus=share)
    return replace(made, kunci=asal.tempat[0] if asal.tempat[0].field else None)


def persen(value: Fraction | Decimal | None, desimal: int, asal: Asal) -> Sel:
    made = None if value is None else isi_angka.persen(value, desimal, asal)
    return sel(made, isian=isi_angka.membulatkan(asal, desimal + 2))


def capaian(value: Fraction | None, aturan: Himpunan, asal: Asal) -> Sel:
    return sel(None if value is None else isi_angka.capaian(value, aturan, asal))


def rupiah(value: Decimal | None, asal: Asal) -> Sel:
    return sel(None if value is None else isi_angka.rupiah(value, asal), cetak.BELUM_ADA, isian=asal)


def selisih(value: Decimal | Fraction, cetakan: str, desimal: int, asal: Asal) -> Sel:
    """Return the cell of a difference, printed with its sign."""
    return sel(Angka(value, cetakan, asal, desimal=desimal))


def lama(value: Lama | None, asal: Asal) -> Sel:
    """Return the cell of a span of time: `2 hari`."""
    return teks("–") if value is None else replace(teks(str(value)), angka_kecil=(angka_lama(value, asal),))


def waktu_baku(value: WaktuBaku | None, asal: Asal) -> Sel:
    """Return the cell of a printed time, with its figure where it has a reading."""
    if value is None or not value.teks:
        return teks("–")
    numbers = (angka_lama(value.lama, asal),) if value.lama and str(value.lama) in value.teks else ()
    return berangka(value.teks, numbers)


def angka_lama(value: Lama, asal: Asal) -> Angka:
    """Return the number of a span of time, as its unit follows it."""
    return Angka(Decimal(value.jumlah), str(value.jumlah), asal)


def berangka(kata: str, angka: Sequence[Angka]) -> Sel:
    """Return a cell of words with the numbers that stand in them."""
    return replace(teks(kata), angka_kecil=tuple(angka))
