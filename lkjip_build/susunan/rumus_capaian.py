"""The rules of capaian as formulas, step by step: the same that `compute.capaian` computes exactly.

Percentages are shares here (1 is 100 %). Comparisons are of rounded differences, as a spreadsheet divides in binary
fractions: 7 ÷ 25 × 100 is not quite 28 there.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from lkjip_build.bahasa.angka import round_half_up
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi.angka import DESIMAL_LEBIH
from lkjip_build.isi.rumus import Fungsi, Langkah, Rumus, bagi, dibulatkan, hitung, jika, jumlah, positif
from lkjip_build.model.aturan import Himpunan, RumusRentang, RumusTetap, RumusTurun, SkalaKategori
from lkjip_build.model.nilai_ukur import Jenjang, Nilai, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Arah, Indikator, Konsolidasi
from lkjip_build.problems import Location

TANPA = "–"
NOL, SATU = Decimal(0), Decimal(1)
DIGIT = 12
"""Decimals of a share that are told apart."""


def langkah(apa: str, baris: BarisKinerja, *, tercetak: bool = False) -> Langkah:
    """Return the name of a step of an indikator's year."""
    return Langkah(apa, f"{baris.indikator.kode} {baris.tahun}", tercetak)


def berangka(isi: Iterable[Rumus], nilai: Rumus, selain: Rumus = TANPA) -> Rumus:
    """Return a formula that holds where all operands are numbers."""
    known = [hitung(Fungsi.BERANGKA, one) for one in isi]
    return jika(known[0] if len(known) == 1 else hitung(Fungsi.DAN, *known), nilai, selain)


def sel_ukur(nilai: Nilai | None, tempat: Location, indikator: Indikator) -> Rumus | None:
    """Return the number of a typed value from its cell: of a step its score; None of a range, whose cell is a text."""
    match nilai:
        case Rentang():
            return None
        case Jenjang():
            return skor(tempat, indikator)
        case None:
            return skor(tempat, indikator) if indikator.skala else berangka([tempat], tempat)
        case Decimal() | Nisbah():
            return berangka([tempat], tempat)
        case _:
            assert_never(nilai)


def skor(tempat: Rumus, indikator: Indikator) -> Rumus:
    """Return the score of the step that a cell names."""
    made: Rumus = TANPA
    for one in reversed(indikator.skala):
        made = jika(hitung(Fungsi.PERSIS, tempat, one.nama), one.skor, made)
    return made


def dari_triwulan(baris: BarisKinerja) -> Rumus | None:
    """Return the year from its quarters; None of shares that are added up by their parts, which no cell holds."""
    places = [baris.kinerja.location(f"tw{number}") for number in range(1, 5)]
    match baris.indikator.konsolidasi:
        case Konsolidasi.JUMLAH:
            return None if any(isinstance(one, Nisbah) for one in baris.kinerja.triwulan) else jumlah(places)
        case Konsolidasi.RATA_RATA:
            return hitung(Fungsi.RATA_RATA, *places)
        case Konsolidasi.POSISI_AKHIR:
            return places[-1]
        case _:
            assert_never(baris.indikator.konsolidasi)


def lebih_dekat(low: Rumus, high: Rumus, r: Rumus) -> Rumus:
    """Return the bound of a target that a realisasi misses first."""
    return jika(hitung(Fungsi.KURANG_DARI, r, low), low, high)


def capaian(
    target: Nilai | None, arah: Arah, aturan: Himpunan, t: Rumus, r: Rumus, batas: tuple[Rumus, Rumus]
) -> Rumus:
    """Return the capaian of a realisasi `r` before any cap; `t` is the target that counts, `batas` are both ends."""
    made = berangka([t, r], _dari_angka(arah, aturan, t, r))
    if not isinstance(target, Rentang):
        return made
    low, high = batas
    inside = hitung(
        Fungsi.DAN,
        hitung(Fungsi.BERANGKA, r),
        hitung(Fungsi.PALING_BANYAK, low, r),
        hitung(Fungsi.PALING_BANYAK, r, high),
    )
    match aturan.capaian.rentang:
        case RumusRentang.BATAS_TERDEKAT:
            return jika(inside, SATU, made)
        case RumusRentang.NOL:
            return jika(inside, SATU, berangka([r], NOL))
        case _:
            assert_never(aturan.capaian.rentang)


def _dari_angka(arah: Arah, aturan: Himpunan, t: Rumus, r: Rumus) -> Rumus:
    match arah:
        case Arah.NAIK:
            return jika(positif(t), bagi(r, t), TANPA)
        case Arah.TURUN:
            kept = hitung(Fungsi.PALING_BANYAK, r, NOL)
            return _menurut_tanda(t, kept, _turun(aturan.capaian.turun, t, r))
        case Arah.TETAP:
            return _menurut_tanda(t, hitung(Fungsi.SAMA, r, NOL), _tetap(aturan.capaian.tetap, t, r))
        case _:
            assert_never(arah)


def _menurut_tanda(t: Rumus, kept: Rumus, rumus: Rumus) -> Rumus:
    """Return a formula for targets above zero; of zero all or nothing, below it nothing can be told."""
    return jika(positif(t), rumus, jika(hitung(Fungsi.SAMA, t, NOL), jika(kept, SATU, NOL), TANPA))


def _turun(rumus: RumusTurun, t: Rumus, r: Rumus) -> Rumus:
    match rumus:
        case RumusTurun.SELISIH:
            return bagi(hitung(Fungsi.KURANG, hitung(Fungsi.KALI, Decimal(2), t), r), t)
        case RumusTurun.NISBAH:
            return jika(positif(r), bagi(t, r), TANPA)
        case _:
            assert_never(rumus)


def _tetap(rumus: RumusTetap, t: Rumus, r: Rumus) -> Rumus:
    match rumus:
        case RumusTetap.SIMPANGAN:
            off = hitung(Fungsi.MUTLAK, hitung(Fungsi.KURANG, r, t))
            return bagi(hitung(Fungsi.KURANG, t, off), t)
        case RumusTetap.PERSIS:
            return jika(_sama(r, t), SATU, NOL)
        case _:
            assert_never(rumus)


def _beda(one: Rumus, other: Rumus) -> Rumus:
    return dibulatkan(hitung(Fungsi.KURANG, one, other), 10)


def _sama(one: Rumus, other: Rumus) -> Rumus:
    return hitung(Fungsi.SAMA, _beda(one, other), NOL)


def dibatasi(persen: Rumus, bawah: Decimal | None, atas: Decimal | None) -> Rumus:
    """Return a capaian held between caps in percent."""
    made = persen
    if bawah is not None:
        made = hitung(Fungsi.TERBESAR, bawah / 100, made)
    if atas is not None:
        made = hitung(Fungsi.TERKECIL, atas / 100, made)
    return berangka([persen], made)


def tercapai(arah: Arah, batas: tuple[Rumus, Rumus], r: Rumus, kata: Sequence[str]) -> Rumus:
    """Return whether a target was met, in the words for yes, for no, and for what cannot be told."""
    yes, no, unknown = kata
    low, high = batas
    conditions = [
        *([hitung(Fungsi.PALING_SEDIKIT, _beda(r, low), NOL)] if arah.berbatas_bawah else []),
        *([hitung(Fungsi.PALING_SEDIKIT, _beda(high, r), NOL)] if arah.berbatas_atas else []),
    ]
    met = conditions[0] if len(conditions) == 1 else hitung(Fungsi.DAN, *conditions)
    return berangka([low, high, r], jika(met, yes, no), unknown)


def kategori(persen: Rumus, skala: SkalaKategori) -> Rumus:
    """Return the name of the band of a capaian."""
    *upper, last = skala.kategori
    made: Rumus = last.nama
    for band in reversed(upper):
        made = jika(hitung(Fungsi.PALING_SEDIKIT, dibulatkan(persen, DIGIT), band.bawah / 100), band.nama, made)
    return berangka([persen], made)


def ambang_berikut(persen: Rumus, aturan: Himpunan) -> Rumus:
    """Return what a capaian misses next: its target or the lower bound of a band."""
    made: Rumus = TANPA
    for one in reversed(aturan.ambang):
        made = jika(hitung(Fungsi.KURANG_DARI, dibulatkan(persen, DIGIT), _bagian(one)), _bagian(one), made)
    return berangka([persen], made)


def _bagian(persen: Fraction) -> Decimal:
    return round_half_up(persen / 100, DIGIT).normalize()


def dicetak(persen: Rumus, ambang: Rumus, aturan: Himpunan) -> Rumus | None:
    """Return a capaian as it is printed, with the decimals that keep it below what it misses (`bahasa.capaian`). A text
    is more than any number, so none is next where `ambang` is a dash. None where a bound has more decimals than a
    print, which may then fall below what was reached.
    """
    if any(Fraction(round_half_up(one, aturan.desimal)) != one for one in aturan.ambang):
        return None
    places = aturan.desimal + 2
    made: Rumus = hitung(Fungsi.POTONG, persen, Decimal(places + DESIMAL_LEBIH))
    for more in reversed(range(places, places + DESIMAL_LEBIH)):
        short = dibulatkan(persen, more)
        made = jika(hitung(Fungsi.KURANG_DARI, short, ambang), short, made)
    return berangka([persen], made)
