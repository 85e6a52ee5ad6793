"""The rules of counting in words, for the page of methods and the chapter that opens with them."""

from itertools import pairwise
from typing import assert_never

from lkjip_build.bahasa.angka import angka
from lkjip_build.bahasa.daftar import rentang_tahun
from lkjip_build.model.aturan import HariNol, Himpunan, HitungHari, Kategori, Predikat, SatuanHari


def masa_berlaku(himpunan: Himpunan) -> str:
    """Return the report years of a rule set: `2023–2025`, `2026`, `2026 dan sesudahnya`."""
    if himpunan.sampai is None:
        return f"{himpunan.mulai} dan sesudahnya"
    return rentang_tahun(himpunan.mulai, himpunan.sampai)


def cara_hari(hari: HitungHari) -> str:
    """Return what a day is, and which one is the first."""
    match hari.satuan:
        case SatuanHari.KERJA:
            unit = "hari kerja"
        case SatuanHari.KALENDER:
            unit = "hari kalender"
        case _:
            assert_never(hari.satuan)
    match hari.hari_nol:
        case HariNol.PENERIMAAN:
            return f"{unit}; hari penerimaan dihitung hari ke-0"
        case HariNol.INKLUSIF:
            return f"{unit}; hari mulai dihitung hari ke-1"
        case _:
            assert_never(hari.hari_nol)


def kategori(himpunan: Himpunan) -> tuple[tuple[Kategori, str], ...]:
    """Return the bands of the scale, from the top, each with its capaian in words."""
    return tuple(zip(himpunan.skala.kategori, rentang_kategori(himpunan), strict=True))


def batas_predikat(predikat: Predikat) -> str:
    """Return the score above which a predicate is given."""
    return "di bawah itu" if predikat.di_atas is None else angka(predikat.di_atas)


def rentang_kategori(himpunan: Himpunan) -> tuple[str, ...]:
    """Return the capaian of each band of the scale, from the top: `91 % atau lebih`, …, `kurang dari 51 %`."""
    bands = himpunan.skala.kategori
    return (
        f"{angka(bands[0].bawah)}\u00a0% atau lebih",
        *(
            f"{angka(low.bawah)}\u00a0% sampai kurang dari {angka(high.bawah)}\u00a0%"
            for high, low in pairwise(bands[:-1])
        ),
        f"kurang dari {angka(bands[-2].bawah)}\u00a0%",
    )
