"""Rows of a table that a quoted cell has swallowed, told from the lines of a true note."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.csv_baris import BLANKS, NAMES, Record
from lkjip_build.sources.csv_lebar import JUMLAH_SEL_LAIN

KUTIP_MENELAN_BARIS = Rule(
    "LKJ030",
    "error",
    "Tanda kutip menelan baris lain",
    manual="""
Satu tanda kutip `"` di awal sel membuka teks yang baru selesai pada tanda kutip berikutnya. Bila tanda kutip itu
terselip, baris-baris di antaranya ikut menjadi isi satu sel, dan angkanya hilang dari tabel. Hapus kedua tanda kutip
itu. Catatan yang memang beberapa baris (di Excel: Alt+Enter) boleh; yang ditolak hanya catatan yang barisnya berbentuk
seperti baris tabel.

Salah:

```
kode;pagu;realisasi;catatan
7.01.01;19800000;19354000;"Selesai
7.01.02;2286300000;2231584900;
7.01.06;101200000;97463500;tepat waktu"
```

Benar:

```
kode;pagu;realisasi;catatan
7.01.01;19800000;19354000;Selesai
7.01.02;2286300000;2231584900;
7.01.06;101200000;97463500;tepat waktu
```
""",
)

_LONGEST_CODE = 40


class Likeness(NamedTuple):
    """What a row of one table looks like as a line.

    `width` is the number of its cells; `wordy` where rows begin with words, `spaced` where spaces follow their
    delimiters.
    """

    delimiter: str
    width: int
    wordy: bool
    spaced: bool

    def rows_in(self, lines: Sequence[str], first: int, record: Record) -> Iterator[int]:
        """Yield the lines (from 0) of a record that begins on `first` that are rows of their own.

        A line is one when it begins with a code and has more than half of the cells of a row; the last line also more
        than the cells that follow a note which ends there. It is one too when it has all cells and so has the line
        where the quote opened: where a true note stands before the last cell, the line where it begins is short of the
        cells behind it. A delimiter before a space is one of prose, but in a table that is spaced itself.
        """
        after_whole = self._cells(lines[first]) >= self.width
        behind = sum(cell.line == record.last for cell in record.cells)
        for number in range(first + 1, record.last + 1):
            line = lines[number]
            count = self._cells(line)
            if count < 2 or not line.strip(f'{BLANKS}"{self.delimiter}'):  # a row of nothing is none that is lost
                continue
            start = line.partition(self.delimiter)[0].strip(BLANKS + '"')
            one_word = len(start) <= _LONGEST_CODE and not re.search(r"\s", start)
            is_code = one_word and re.search(r"[0-9]", start)
            whole = after_whole and count >= self.width
            least = max(self.width // 2, behind + 1 if number == record.last else 0)
            if (is_code and count > least) or (whole and (one_word or self.wordy)):
                yield number

    def _cells(self, line: str) -> int:
        prose = 0 if self.spaced else line.count(f"{self.delimiter} ")
        return line.count(self.delimiter) - prose + 1


def likeness(lines: Sequence[str], start: int, delimiter: str, width: int) -> Likeness:
    """Return what the rows of a table of `width` columns look like, from its whole lines without a quote."""
    plain = [line for line in lines[start:] if '"' not in line and line.count(delimiter) + 1 >= width]
    wordy = any(re.search(r"\s", line.partition(delimiter)[0].strip(BLANKS)) for line in plain)
    return Likeness(delimiter, width, wordy, any(f"{delimiter} " in line for line in plain))


def quote_problem(
    record: Record, first: int, swallowed: Sequence[int], path: str, header: Sequence[str], delimiter: str
) -> Problem:
    """Return the problem of a record from line `first` (from 0) whose quotes do not close, or swallowed these lines."""
    ends = [cell.line + cell.text.count("\n") for cell in record.cells]
    column = len(ends) if record.broken else next(n for n, end in enumerate(ends, 1) if end >= swallowed[0])
    opening = record.cells[column - 1].line
    place = Location(path, opening + 1)
    if opening == first:
        place = Location(path, first + 1, column, header[column - 1] if column <= len(header) else "")
    if record.broken:
        return _unpaired(place)
    return _swallowing(place, opening + 2, ends[column - 1] + 1, delimiter)


def title_quote_problem(record: Record, first: int, path: str, delimiter: str) -> Problem | None:
    """Return the problem of a title row whose quotes do not close or hold a row: a title may have lines, not cells."""
    if record.broken:
        return _unpaired(Location(path, first + 1, len(record.cells)))
    for column, cell in enumerate(record.cells, 1):
        if "\n" in cell.text and delimiter in cell.text:
            place = Location(path, first + 1, column)
            return _swallowing(place, cell.line + 2, cell.line + cell.text.count("\n") + 1, delimiter)
    return None


def _unpaired(place: Location) -> Problem:
    message = 'tanda kutip " di baris ini tidak berpasangan'
    return JUMLAH_SEL_LAIN.at(place, message, remedy='tutup teksnya dengan tanda ", atau hapus tanda kutipnya')


def _swallowing(place: Location, first: int, last: int, delimiter: str) -> Problem:
    lines = f"baris {first}" if first == last else f"baris {first} sampai {last}"
    return KUTIP_MENELAN_BARIS.at(
        place,
        f'tanda kutip " di baris ini baru ditutup di baris {last}, sehingga {lines} terbaca sebagai isi satu sel',
        remedy=f'hapus tanda kutip " itu dan penutupnya di baris {last}; bila ini memang satu catatan panjang, hapus '
        f"tanda {NAMES[delimiter]} di dalamnya",
    )
