"""One indikator in words against the year before: which way it went, by how much, and whether for the better."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import nilai, round_half_up
from lkjip_build.bahasa.triwulan import realisasi
from lkjip_build.compute.besaran import Besaran, sama, score, selisih
from lkjip_build.model.renstra import Arah

if TYPE_CHECKING:
    from lkjip_build.compute.banding import Banding
    from lkjip_build.compute.rekap import BarisKinerja


def terhadap_sebelum(baris: "BarisKinerja", before: "BarisKinerja | None") -> str:
    """Return a year against the year before as a clause, or nothing where either figure is missing."""
    if before is None or before.realisasi is None or baris.realisasi is None:
        return ""
    if baris.tahun in baris.indikator.perubahan_ukuran:
        return f"tidak dibandingkan dengan {before.tahun} karena cara mengukurnya berubah"
    if sama(baris.realisasi, before.realisasi):
        return f"sama seperti pada {before.tahun}"
    moved = _gerak(baris.realisasi, before.realisasi, before)
    return f"{moved} pada {before.tahun}{_membaik(baris.realisasi, before.realisasi, baris.indikator.arah)}"


def _gerak(now: Besaran, then: Besaran, before: "BarisKinerja") -> str:
    """Return `turun 2 temuan dari 4 temuan`; steps of a scale have no difference, and what prints as 0 no amount. A
    difference of shares that is not that of the two figures as printed has none either: readers subtract.
    """
    change = selisih(now, then)
    size = "" if change is None or not _terhitung(change, now, then) else nilai(-change if change < 0 else change)
    amount = f" {size} {before.indikator.satuan.selisih}" if size.strip("0,") else " sedikit sekali" if size else ""
    return f"{'naik' if score(now) > score(then) else 'turun'}{amount} dari {realisasi(before)}"


def _terhitung(change: Fraction | Decimal, now: Besaran, then: Besaran) -> bool:
    """Tell whether a difference is the one that the printed figures have."""
    shown = [one if isinstance(one, Decimal) else round_half_up(score(one), 2) for one in (now, then)]
    return round_half_up(Fraction(change), 2) == round_half_up(Fraction(shown[0] - shown[1]), 2)


def _membaik(now: Besaran, then: Besaran, arah: Arah) -> str:
    """Return whether a change is for the better, in brackets; nothing where no direction is."""
    said = membaik(now, then, arah)
    return f" ({said})" if said else ""


def membaik(now: Besaran, then: Besaran, arah: Arah) -> str:
    """Return whether a change is for the better; nothing where there is none, or no direction is better."""
    if score(now) == score(then):
        return ""
    match arah:
        case Arah.NAIK:
            better = score(now) > score(then)
        case Arah.TURUN:
            better = score(now) < score(then)
        case Arah.TETAP:
            return ""
        case _:
            assert_never(arah)
    return "membaik" if better else "memburuk"


def perubahan_kecil(banding: "Banding") -> str:
    """Return why a change since the year before has no figure, in the words of a cell; empty where it has one."""
    lalu = banding.lalu
    if lalu is None:
        began = banding.baris.indikator.mulai == banding.baris.tahun
        return "indikator baru" if began else f"angka {banding.baris.tahun - 1} tidak ada"
    if banding.baris.realisasi is None or lalu.sebelum.realisasi is None:
        return "realisasi belum lengkap"
    return ""


def perubahan_sel(banding: "Banding") -> str:
    """Return the change of a realisasi without a difference, as a cell says it: `tetap`, `dari Gagasan`, `–`."""
    lalu = banding.lalu
    now, then = banding.baris.realisasi, lalu.sebelum.realisasi if lalu else None
    if lalu is None or now is None or then is None:
        return "–"
    if any(one.memutus_realisasi for one in lalu.putus):
        return "tidak sebanding"
    return "tetap" if sama(now, then) else f"dari {nilai(then)}"
