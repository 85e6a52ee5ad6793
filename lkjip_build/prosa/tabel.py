"""Tables of prose: a row of heads, a row of dashes, rows of cells, each line between upright strokes.

    | Desa    | Nilai |
    | ------- | ----: |
    | Rempoah | 84,5  |

A colon at the right of the dashes sets the column to the right, at both ends to the middle; a column of numbers goes
to the right by itself. There is no way to write an upright stroke inside a cell. A row with another number of cells
than the heads is told, and every cell of it is kept.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.prosa.blok import Rata
from lkjip_build.prosa.cacat import Cacat, JenisCacat

KOLOM_TERBANYAK = 12
_GARIS = re.compile(r"(?=...):?-+:?")
_ANGKA = re.compile(r"(?:Rp\.? ?)?[-−+]?[0-9][0-9.,]*(?: ?%| persen)?|[-–]?")


@dataclass(frozen=True)
class TabelMentah:
    """The cells of a table as typed, with the index of the first line after it; no cells where it is too wide for any
    page, so that its lines stay text.
    """

    sel: tuple[tuple[str, ...], ...]
    rata: tuple[Rata, ...]
    akhir: int


def is_baris_tabel(bare: str) -> bool:
    return bare.startswith("|")


def baca_tabel(lines: Sequence[str], start: int, cacat: list[Cacat]) -> TabelMentah | None:
    """Return the table whose heads are `lines[start]`, or None where no table begins there.

    Findings are added to `cacat`.
    """
    if start + 2 >= len(lines) or not all(is_baris_tabel(line) for line in lines[start : start + 3]):
        return None
    ruled = _cells(lines[start + 1])
    if not all(_GARIS.fullmatch(cell) for cell in ruled):
        return None
    end = start + 2
    while end < len(lines) and is_baris_tabel(lines[end]):
        end += 1
    rows = [_cells(line) for line in lines[start:end]]
    wanted = len(rows[0])
    for number, row in enumerate(rows, start + 1):
        if len(row) != wanted:
            cacat.append(Cacat(number, JenisCacat.SEL, lines[number - 1], len(row), wanted))
    widest = max(len(row) for row in rows)
    if widest > KOLOM_TERBANYAK:
        cacat.append(Cacat(start + 1, JenisCacat.LEBAR, lines[start], widest, KOLOM_TERBANYAK))
        return TabelMentah((), (), end)
    del rows[1]
    filled = tuple((*row, *[""] * (widest - len(row))) for row in rows)
    rata = (_rata(ruled[at] if at < len(ruled) else "", [row[at] for row in filled[1:]]) for at in range(widest))
    return TabelMentah(filled, tuple(rata), end)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _rata(ruled: str, cells: Sequence[str]) -> Rata:
    if ruled.endswith(":"):
        return Rata.TENGAH if ruled.startswith(":") else Rata.KANAN
    numbers = not ruled.startswith(":") and any(cells) and all(_ANGKA.fullmatch(cell) for cell in cells)
    return Rata.KANAN if numbers else Rata.KIRI
