"""How a capaian came about: the formula with its own numbers, what rounds and caps it, what was printed before."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import angka, nilai, poin_persen, ringkas, round_half_up
from lkjip_build.bahasa.asal import bagi
from lkjip_build.bahasa.capaian import DESIMAL_LEBIH, bulat_capaian, cetak_capaian
from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.kata import alasan_capaian, kapital
from lkjip_build.bahasa.triwulan import beda_triwulan
from lkjip_build.compute.besaran import Besaran, Bilangan, tepat
from lkjip_build.compute.capaian import Capaian, Rumus, predikat_of
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah

if TYPE_CHECKING:
    from lkjip_build.compute.banding import Terbit
    from lkjip_build.compute.rekap import BarisKinerja


SELISIH_REALISASI = (
    "Perubahan realisasi dihitung dari angka yang belum dibulatkan, jadi dapat sedikit berbeda dari selisih angka yang "
    "tercetak."
)
SELISIH = (
    "Perubahan realisasi dan capaian dihitung dari angka yang belum dibulatkan, capaian juga sebelum dibatasi. Jadi "
    "hasilnya dapat sedikit berbeda dari selisih angka yang tercetak."
)


def hitungan(capaian: Capaian, aturan: Himpunan) -> str:
    """Return the formula with its own numbers put in: `83,25 ÷ 82 × 100 ≈ 101,52 %`, or why there is none. A share
    stands in it as it was counted: `(30 ÷ 35 × 100) ÷ 90 × 100`.

    The sign is `=` where the printed percentage is exact, and follows from the numbers before it.
    """
    if capaian.alasan is not None:
        return f"tidak dapat dihitung: {alasan_capaian(capaian.alasan)}"
    if capaian.persen is None or capaian.target is None or capaian.realisasi is None or capaian.rumus is None:
        return ""
    if capaian.rumus in _TANPA_HITUNGAN:
        made = _with_numbers(capaian.rumus, nilai(capaian.target), nilai(capaian.realisasi))
        return f"{made}: {cetak_capaian(capaian.persen, aturan)}"
    made = _with_numbers(capaian.rumus, _suku(capaian.target), _suku(capaian.realisasi))
    rounded = bulat_capaian(capaian.persen, aturan) != capaian.persen
    sign = "≈" if rounded or any(map(_tercetak_bulat, (capaian.target, capaian.realisasi))) else "="
    return f"{made} {sign} {cetak_capaian(capaian.persen, aturan)}"


_TANPA_HITUNGAN = {Rumus.PERSIS, Rumus.DALAM_RENTANG, Rumus.LUAR_RENTANG, Rumus.NOL}
"""Formulas that only say whether a target was kept: 100 or 0, nothing to reckon."""


def _suku(satu: Bilangan) -> str:
    """Return a number as it stands in a formula; one that was computed with more decimals than elsewhere, so that who
    reckons after it comes to the same percentage.
    """
    match satu:
        case Nisbah():
            return f"({bagi(angka(satu.pembilang), angka(satu.penyebut))})"
        case Fraction():
            return ringkas(satu, _DESIMAL)
        case Decimal():
            return angka(satu)
        case _:
            assert_never(satu)


_DESIMAL = 4
"""As many as the mean of four quarters with two decimals has at most."""


def _tercetak_bulat(satu: Bilangan) -> bool:
    """Tell whether the print of a number in a formula is rounded: only what was computed may be."""
    return isinstance(satu, Fraction) and Fraction(round_half_up(satu, _DESIMAL)) != satu


def _with_numbers(rumus: Rumus, t: str, r: str) -> str:
    match rumus:
        case Rumus.NAIK:
            return f"{r} ÷ {t} × 100"
        case Rumus.SELISIH:
            return f"(2 × {t} − {r}) ÷ {t} × 100"
        case Rumus.NISBAH:
            return f"{t} ÷ {r} × 100"
        case Rumus.TETAP:
            return f"100 − |{r} − {t}| ÷ {t} × 100"
        case Rumus.PERSIS:
            return f"target {t}, realisasi {r}"
        case Rumus.DALAM_RENTANG:
            return f"{r} di dalam rentang target"
        case Rumus.LUAR_RENTANG:
            return f"{r} di luar rentang target"
        case Rumus.NOL:
            return f"target 0, realisasi {r}"
        case _:
            assert_never(rumus)


def semua_catatan(baris: "BarisKinerja", aturan: Himpunan, terbit: "Terbit | None") -> Iterator[str]:
    """Yield what else must be known of a computed capaian, as clauses; `terbit` is the percentage printed before."""
    capaian = baris.capaian
    if baris.kinerja.target_perubahan is not None:
        yield f"memakai target PK perubahan; {target_semula(baris)}"
    if isinstance(baris.target, Rentang) and capaian.rumus:
        inside = capaian.target is None or capaian.rumus in (Rumus.DALAM_RENTANG, Rumus.LUAR_RENTANG)
        nearest = "" if inside or capaian.target is None else f"; dipakai batas terdekat, {nilai(capaian.target)}"
        yield f"target rentang {nilai(baris.target)}{nearest}"
    steps = {one.nama: one for one in (baris.target, baris.realisasi) if isinstance(one, Jenjang)}
    if steps:
        yield f"skor jenjang: {dan(f'{nama} {angka(one.skor)}' for nama, one in steps.items())}"
    if capaian.dibatasi:
        yield f"ditampilkan {cetak_capaian(capaian.tampil, aturan)} karena batas: {batas(aturan)}"
    if capaian.dalam_rata_rata != capaian.tampil:
        yield f"dihitung {cetak_capaian(capaian.dalam_rata_rata, aturan)} di dalam rata-rata"
    if note := beda_triwulan(baris):
        yield note
    if terbit:
        yield kalimat_terbit(terbit, aturan.desimal)


def target_semula(baris: "BarisKinerja") -> str:
    """Return the first target where it was amended, in the words of a cell, or nothing."""
    if baris.kinerja.target_perubahan is None:
        return ""
    return f"semula {nilai(baris.kinerja.target, kosong='kosong')}"


def dibatasi(capaian: Capaian, aturan: Himpunan) -> str:
    """Return what a cap hides, in the words of a cell, or nothing."""
    return f"dibatasi; hasil hitung {cetak_capaian(capaian.persen, aturan)}" if capaian.dibatasi else ""


def capaian_ringkas(capaian: Capaian, aturan: Himpunan) -> str:
    """Return a capaian below a realisasi: `capaian 98,20 %` with what a cap hides, or why there is none."""
    if capaian.alasan is not None:
        return alasan_capaian(capaian.alasan)
    capped = dibatasi(capaian, aturan)
    return f"capaian {cetak_capaian(capaian.tampil, aturan)}{f' ({capped})' if capped else ''}"


def capaian_bergeser(selisih: Fraction | Decimal, desimal: int) -> str:
    """Return the change of a capaian in the words of a cell."""
    return f"capaian {poin_persen(selisih, desimal)}"


def capaian_kecil(capaian: Capaian, aturan: Himpunan) -> str:
    """Return what stands below a capaian in its cell: why there is none, or what a cap hides."""
    return alasan_capaian(capaian.alasan) if capaian.alasan is not None else dibatasi(capaian, aturan)


def batas(aturan: Himpunan) -> str:
    """Return how a shown capaian is kept within the caps of the rule set: `tanpa batas atas, paling rendah 0 %`."""
    above = batas_atas(aturan.batas.tampil)
    return above if aturan.batas.bawah is None else f"{above}, {batas_bawah(aturan.batas.bawah)}"


def batas_atas(high: Decimal | None) -> str:
    return "tanpa batas atas" if high is None else f"paling tinggi {angka(high)}\u00a0%"


def batas_bawah(low: Decimal | None) -> str:
    return "tanpa batas bawah" if low is None else f"paling rendah {angka(low)}\u00a0%"


def cara_cetak(aturan: Himpunan) -> str:
    """Return how the percentages of a rule set are rounded and capped."""
    return (
        f"Dihitung tanpa pembulatan, dicetak dengan {aturan.desimal} angka di belakang koma, setengah dibulatkan ke "
        f"atas. {kapital(batas(aturan))}. {DESIMAL_LEBIH}"
    )


def cara_capaian(aturan: Himpunan) -> str:
    """Return what a capaian is and how it is printed, as the opening of a chapter."""
    return (
        "Capaian membandingkan realisasi dengan target dalam persen. Dihitung tanpa pembulatan dan dicetak dengan "
        f"{aturan.desimal} angka di belakang koma; {batas(aturan)}. {DESIMAL_LEBIH}"
    )


def predikat(nilai_indikator: Besaran | None, aturan: Himpunan) -> str:
    """Return the SAKIP predicate of a score, such as `BB (Sangat Baik)`; empty without a score or a scale."""
    if aturan.predikat is None or nilai_indikator is None or isinstance(nilai_indikator, Jenjang | Rentang):
        return ""
    found = predikat_of(tepat(nilai_indikator), aturan.predikat)
    return f"{found.nama} ({found.sebutan})"


def kalimat_terbit(terbit: "Terbit", desimal: int) -> str:
    """Return what an earlier print says and whether it agrees with what is computed here."""
    printed = f"laporan cetak menulis {angka(terbit.tercetak)}\u00a0%"
    if terbit.selisih is None:
        return f"{printed}; di sini tidak dapat dihitung"
    if terbit.sama:
        return f"{printed}; sama, atau berbeda paling banyak 0,1 poin persen"
    # Enough decimals that a difference worth telling never prints as none.
    more = "lebih tinggi" if terbit.selisih > 0 else "lebih rendah"
    return f"{printed}, {angka(abs(terbit.selisih), max(desimal, 2))} poin persen {more} dari hitungan ini"
