"""Numbers and values as Indonesian readers write them (id-ID), rounded half up only here."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import assert_never

from lkjip_build.compute.besaran import Besaran
from lkjip_build.limits import PERCENT_DECIMALS
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.satuan import Satuan

LOCALE = "id_ID"
_LUAS = Context(prec=100)
"""Room for every number that a file may hold."""
BELUM_DIISI = "belum diisi"
BELUM_ADA = "belum ada"


def round_half_up(value: Fraction | Decimal, decimals: int) -> Decimal:
    """Return the value with exactly `decimals` decimals; a half goes away from zero, as readers were taught."""
    if isinstance(value, Decimal):
        made = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _LUAS)
        return made or abs(made)  # no minus before zero
    return _bulat(value, decimals)


def _bulat(value: Fraction, decimals: int) -> Decimal:
    """Round in whole numbers, which is several times as fast as in fractions."""
    above, below = value.numerator * 10**decimals, value.denominator
    whole = (2 * abs(above) + below) // (2 * below)
    return Decimal(whole if above >= 0 else -whole).scaleb(-decimals, _LUAS)


def round_below(value: Fraction, decimals: int, ambang: Sequence[Fraction]) -> Decimal:
    """Return the value rounded to `decimals`, or to as many more as it takes not to reach one of `ambang` (rising) that
    it misses.

    What `limits.PERCENT_DECIMALS` do not tell apart is cut off there instead of rounded.
    """
    reached = bisect_right(ambang, value)
    for places in range(decimals, PERCENT_DECIMALS + 1):
        made = _bulat(value, places)
        if bisect_right(ambang, Fraction(made)) == reached:
            return made
    return Decimal((value * 10**PERCENT_DECIMALS).__floor__()).scaleb(-PERCENT_DECIMALS, _LUAS)


def angka(value: Decimal | Fraction, decimals: int | None = None) -> str:
    """Return `1.069,32`; without `decimals` a Decimal keeps those it was typed with."""
    if decimals is not None:
        value = round_half_up(value, decimals)
    elif isinstance(value, Fraction):
        raise TypeError("a Fraction needs a number of decimals")
    return _cetak(f"{value:f}")


@lru_cache(maxsize=4096)
def _cetak(digits: str) -> str:
    """Return the print of a number; as text, since `1.0` and `1.00` are one key as numbers."""
    from babel.numbers import format_decimal  # here, so that words without numbers need not load it

    places = len(digits.partition(".")[2])
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(Decimal(digits), format=pattern, locale=LOCALE).replace("-", "−")


def persen(value: Fraction | Decimal | None, decimals: int = 2) -> str:
    """Return `104,96 %`, with a space that does not break; an en dash where there is no value."""
    return "–" if value is None else f"{angka(value, decimals)}\u00a0%"


def rupiah(value: Decimal | None) -> str:
    """Return `Rp1.250.000`, without sen where there are none."""
    if value is None:
        return BELUM_ADA
    return f"Rp{angka(value, 0 if value == value.to_integral_value() else 2)}"


def nilai(value: Besaran | None, satuan: Satuan | None = None, kosong: str = BELUM_ADA) -> str:
    """Return a value with its unit: `82,5 %`, `12 desa`, a score alone, the name of a step, or the words for nothing.
    A share says its per cent and its parts with or without a unit: `85,71 % (30 dari 35)`.
    """
    match value:
        case None:
            return kosong
        case Jenjang():
            return value.nama
        case Nisbah():
            return f"{ringkas(value.persen)}\u00a0% ({bagian(value)})"  # breaks between the two only
        case Decimal():
            text = angka(value)
        case Fraction():
            text = ringkas(value)
        case Rentang():
            text = f"{angka(value.bawah)}–{angka(value.atas)}"
        case _:
            assert_never(value)
    return f"{text}\u00a0{satuan.pendek}" if satuan and satuan.pendek else text


def bagian(value: Nisbah) -> str:
    """Return the parts of a share: `30 dari 35`."""
    return f"{angka(value.pembilang)}\u00a0dari\u00a0{angka(value.penyebut)}"


def nilai_ringkas(value: Besaran, satuan: Satuan | None = None) -> str:
    """Return a value computed from others with two decimals at most, for figures that nobody typed."""
    return nilai(Fraction(value) if isinstance(value, Decimal) else value, satuan)


def ringkas(value: Fraction, decimals: int = 2) -> str:
    """Return a computed number with so many decimals at most, and no zeros behind them."""
    short = round_half_up(value, decimals)
    return angka(round_half_up(short, 0) if short == short.to_integral_value() else short.normalize())


def nilai_kalimat(value: Besaran, satuan: Satuan | None = None) -> str:
    """Return a value as it stands in a sentence: a step of a scale in quotes, for its name may be `Belum ada`."""
    return f"“{value.nama}”" if isinstance(value, Jenjang) else nilai(value, satuan)


def bertanda(text: str) -> str:
    """Return a printed difference with its sign; nothing before a zero."""
    is_zero = not text.strip("0,.−")
    return text if is_zero or text.startswith("−") else f"+{text}"


POIN_PERSEN = "poin persen"


def poin_persen(selisih: Fraction | Decimal, desimal: int) -> str:
    """Return a difference of percentages with its sign: `+1,25 poin persen`."""
    return f"{bertanda(angka(selisih, desimal))} {POIN_PERSEN}"


def ukuran_berkas(jumlah: int) -> str:
    """Return `12 kB` or `1,4 MB` (thousands, as file managers of phones count)."""
    if jumlah < 1_000_000:
        return f"{angka(max(round_half_up(Fraction(jumlah, 1000), 0), Decimal(1)))} kB"
    return f"{angka(Fraction(jumlah, 1_000_000), 1)} MB"


def kalimat(text: str) -> str:
    """Return a text that ends as a sentence, whether or not its writer put the full stop."""
    return text if text.rstrip().endswith((".", "!", "?")) else f"{text.rstrip()}."
