"""How the heads of lanes are written, so that no word leaves its column.

It is decided once for a form: upright where all words fit, upright with the short names that the data declare, else
turned by a quarter. Turned, a word longer than the head is tall is cut. What has no room even then ends in an ellipsis.
Heads are printed in capitals.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.drawing.huruf import Pengukur, text_width, wrap

LINE = 1.25
"""From line to line, in letters."""
_WIDENED = 2.5
"""So many times the width that its lines ask for may a lane be, for one word of its name."""
_STEP = 4
FIRST_LANE = 3
"""The number of the form's column of the first pelaksana, after the number and the activity."""


@dataclass(frozen=True)
class RuangKepala:
    """The room of heads: sizes of letters from the best to the least, the width of all lanes, the height, the inset,
    and how wide text is.
    """

    huruf: tuple[float, ...]
    lebar: float
    tinggi: float
    sisip: float
    ukur: Pengukur = text_width


@dataclass(frozen=True)
class Kepala:
    """Heads as they are written: for each lane its width, its name, and the lines of that in capitals.

    `panjang` is the length of a line where heads are turned, and 0 where they stand upright. `dipendekkan` tells of
    each lane whether its head says less than its full name.
    """

    huruf: float
    panjang: float
    lebar: tuple[float, ...]
    nama: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    dipendekkan: tuple[bool, ...]

    def kepanjangan(self, nama: Sequence[str]) -> Iterator[tuple[int, str, str]]:
        """Yield each shortened head as (number of its column on the form, what it says, its full name)."""
        for i, (short, full) in enumerate(zip(self.dipendekkan, nama, strict=True)):
            if short:
                shown = self.nama[i] if self.nama[i] != full else " ".join(self.baris[i])
                yield i + FIRST_LANE, shown, full


def susun_kepala(
    nama: Sequence[str], singkatan: Sequence[str | None], lebar: Sequence[float], ruang: RuangKepala
) -> Kepala:
    """Return the heads of lanes whose lines ask for these widths."""
    short = tuple(singkat or panjang for panjang, singkat in zip(nama, singkatan, strict=True))
    for names in dict.fromkeys((tuple(nama), short)):
        for huruf in ruang.huruf:
            found = _upright(nama, names, lebar, huruf, ruang)
            if found:
                return found
    turned = [
        _turned(nama, names, lebar, huruf, ruang)
        for names in dict.fromkeys((tuple(nama), short))
        for huruf in ruang.huruf
    ]
    return next((one for one in turned if not any(one.dipendekkan)), turned[-1])


def _upright(
    nama: Sequence[str], names: tuple[str, ...], least: Sequence[float], huruf: float, ruang: RuangKepala
) -> Kepala | None:
    words = [_longest(name, huruf, ruang) + 2 * ruang.sisip for name in names]
    lebar = tuple(max(pair) for pair in zip(least, words, strict=True))
    if sum(lebar) > max(ruang.lebar, sum(least)):
        return None
    if any(word > _WIDENED * width for word, width in zip(words, least, strict=True)):
        return None
    baris = tuple(
        wrap(name.upper(), huruf, width - 2 * ruang.sisip, ruang.ukur) for name, width in zip(names, lebar, strict=True)
    )
    if max(map(len, baris)) * huruf * LINE > ruang.tinggi:
        return None
    return Kepala(huruf, 0, lebar, names, baris, tuple(a != b for a, b in zip(nama, names, strict=True)))


def _turned(
    nama: Sequence[str], names: tuple[str, ...], least: Sequence[float], huruf: float, ruang: RuangKepala
) -> Kepala:
    """Return turned heads as short as their names allow."""
    lebar = tuple(max(width, huruf * LINE + 2 * ruang.sisip) for width in least)
    room = [int((width - 2 * ruang.sisip) / (huruf * LINE)) for width in lebar]
    panjang = min(ruang.tinggi, max(_longest(name, huruf, ruang) for name in names))
    baris = _lines(names, huruf, panjang, ruang)
    while panjang < ruang.tinggi and any(len(lines) > most for lines, most in zip(baris, room, strict=True)):
        panjang = min(ruang.tinggi, panjang + _STEP)
        baris = _lines(names, huruf, panjang, ruang)
    cut = [len(lines) > most for lines, most in zip(baris, room, strict=True)]
    shown = tuple(
        (*lines[: most - 1], f"{wrap(lines[most - 1], huruf, panjang - 2 * huruf, ruang.ukur)[0]}…") if over else lines
        for lines, most, over in zip(baris, room, cut, strict=True)
    )
    short = tuple(over or a != b for over, a, b in zip(cut, nama, names, strict=True))
    return Kepala(huruf, panjang, lebar, names, shown, short)


def _lines(names: Sequence[str], huruf: float, panjang: float, ruang: RuangKepala) -> tuple[tuple[str, ...], ...]:
    return tuple(wrap(name.upper(), huruf, panjang, ruang.ukur) for name in names)


def _longest(name: str, huruf: float, ruang: RuangKepala) -> float:
    return max((ruang.ukur(word.upper(), huruf) for word in name.split()), default=0)
