"""The print of a capaian: the one place that knows what rounding must not make of it.

A capaian of 99,996 is not printed as 100,00, since its target was missed, and one of 90,996 not as 91,00 where a band
begins at 91: it gets as many decimals more as it takes. So a print never contradicts a verdict or a kategori.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa.angka import angka, round_below
from lkjip_build.model.aturan import TERCAPAI, Himpunan

DESIMAL_LEBIH = (
    "Bila pembulatan membuat target atau kategori di atasnya tampak tercapai, padahal belum, desimalnya dicetak lebih "
    "banyak."
)


def bulat_capaian(persen: Fraction, aturan: Himpunan) -> Decimal:
    """Return a capaian, or an average of some, as it is printed."""
    return round_below(persen, aturan.desimal, aturan.ambang)


def cetak_capaian(persen: Fraction | None, aturan: Himpunan) -> str:
    """Return `99,65 %`, or an en dash where there is none."""
    return "–" if persen is None else cetak_persen(bulat_capaian(persen, aturan))


def bulat_menuju(persen: Fraction, desimal: int, ambang: Sequence[Fraction] = (TERCAPAI,)) -> Decimal:
    """Return a share of a way as it is printed, which must not seem to be the whole."""
    return round_below(persen, desimal, ambang)


def cetak_persen(bulat: Decimal) -> str:
    """Return a percentage with the decimals that it has."""
    return f"{angka(bulat)}\u00a0%"
