"""The time of one step over the years: a small bar for each execution, grouped by year, beside its standard."""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.drawing.huruf import text_width

LEBAR, TINGGI, HURUF = 260, 140, 14
_ATAS, _BAWAH = 20, 24
_TERLEBAR = 30


@dataclass(frozen=True)
class Balok:
    """One execution: left, top, width, height."""

    x: float
    y: float
    lebar: float
    tinggi: float
    lewat: bool


@dataclass(frozen=True)
class Angka:
    """The number of an execution, centred on `x`: on its bar where that is tall enough, else above it."""

    x: float
    y: float
    teks: str
    dalam: bool
    lewat: bool


@dataclass(frozen=True)
class BatangLangkah:
    """The chart in SVG user units; `baku_y` is the height of the standard, `tahun` the years under the base."""

    balok: tuple[Balok, ...]
    angka: tuple[Angka, ...]
    tahun: tuple[tuple[float, str], ...]
    baku_y: float | None
    lebar: int = LEBAR
    tinggi: int = TINGGI
    dasar: int = TINGGI - _BAWAH
    huruf: int = HURUF


def draw_batang(seri: Sequence[tuple[int, Sequence[tuple[int, bool]]]], baku: int | None) -> BatangLangkah | None:
    """Return the chart of (tahun, ((jumlah, lewat), …)) rows, all in the unit of `baku`; None without any execution."""
    jumlah = [satu for _, semua in seri for satu, _ in semua]
    if not jumlah:
        return None
    puncak = max(*jumlah, baku or 0, 1)
    slot = LEBAR / len(seri)
    lebar = min(_TERLEBAR, slot * 0.85 / max(len(semua) for _, semua in seri))
    sela = min(2.0, lebar * 0.3)

    def y(nilai: int) -> float:
        return round(TINGGI - _BAWAH - nilai / puncak * (TINGGI - _BAWAH - _ATAS), 1)

    balok, angka = [], []
    for nomor, (_, semua) in enumerate(seri):
        kiri = slot * (nomor + 0.5) - lebar * len(semua) / 2
        for urutan, (nilai, lewat) in enumerate(semua):
            x = round(kiri + lebar * urutan, 1)
            # A step done on the day it was begun took 0 days; it still gets a sliver, unlike a step not done at all.
            tinggi = max(2.0, round(TINGGI - _BAWAH - y(nilai), 1))
            balok.append(Balok(x, TINGGI - _BAWAH - tinggi, round(lebar - sela, 1), tinggi, lewat))
            if text_width(str(nilai), HURUF) <= lebar + 2:
                dalam = tinggi >= HURUF + 6
                alas = round(TINGGI - _BAWAH - tinggi + (HURUF + 2 if dalam else -4), 1)
                angka.append(Angka(round(x + (lebar - sela) / 2, 1), alas, str(nilai), dalam, lewat))
    step = next(n for n in range(1, len(seri) + 1) if n * slot >= text_width("2025", HURUF) or n == len(seri))
    tahun = tuple(
        (round(slot * (nomor + 0.5), 1), str(satu))
        for nomor, (satu, _) in enumerate(seri)
        if (len(seri) - 1 - nomor) % step == 0
    )
    return BatangLangkah(tuple(balok), tuple(angka), tahun, None if baku is None else y(baku))
