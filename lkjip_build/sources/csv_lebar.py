"""How many cells each row of a table has: what Excel adds or leaves out, and what is a slip that moves figures."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.csv_baris import NAMES

JUMLAH_SEL_LAIN = Rule(
    "LKJ007",
    "error",
    "Jumlah sel dalam baris tidak cocok dengan judul",
    manual="""
Baris ini punya sel lebih banyak atau lebih sedikit daripada judul kolomnya, jadi isinya bergeser. Sebab yang sering:
koma desimal di berkas yang juga memakai koma sebagai pemisah, satu titik koma terhapus (sel di sebelah kanannya
bergeser ke kiri), tanda kutip yang tidak ditutup, atau Excel yang membungkus seluruh baris dengan tanda kutip karena
berkasnya terbuka dalam satu kolom.

Sel kosong di ujung kanan yang ditambahkan Excel pada semua baris tidak dihitung. Satu baris yang lebarnya lain dari
baris di dekatnya tetap ditolak, walaupun selnya yang berlebih kosong: mungkin ada titik koma yang kurang atau berlebih
di tengahnya, dan realisasi pindah kolom tanpa terlihat.

Salah:

```
indikator,target,realisasi
iku-01,85,84,7
```

Benar:

```
indikator,target,realisasi
iku-01,85,"84,7"
```
""",
)

# Excel decides how many trailing empty cells it writes anew for every sixteen rows.
_EXCEL_BLOCK = 16


class Row(NamedTuple):
    """The cells of one record, and the lines (from 1) where it begins and ends."""

    line: int
    last: int
    cells: list[str]


def misfits(rows: Sequence[Row], width: int, delimiter: str) -> dict[int, int]:
    """Return the lines of the rows whose cells do not certainly stand under the `width` titles of the first of them,
    with the number of cells that is usual around each (0 where none is).

    Excel writes as many cells for each of sixteen rows as the widest of them has: so a slip in one row shows as a width
    of its own, and only what most rows of a block share is taken for Excel's doing, more cells only where the title row
    has them too. There even a row as wide as the titles counts only when most are and another is: it may be a padded
    row that lost a cell.
    """
    head = rows[0]
    shared = Counter(len(row.cells) for row in rows[1:] if any(row.cells) and not any(row.cells[width:]))
    found: dict[int, int] = {}
    for start in range(0, len(rows), _EXCEL_BLOCK):
        block = [row for row in rows[start : start + _EXCEL_BLOCK] if any(row.cells) and row is not head]
        usual, count = Counter(len(row.cells) for row in block).most_common(1)[0] if block else (0, 0)
        usual = usual if count * 2 > len(block) else 0
        filled = any(row.cells[-1] for row in block if len(row.cells) == usual)
        added = width < usual == len(head.cells) and shared[usual] > 1
        left_out = usual < width and start > 0 and count > 1 and filled
        accepted = usual if added or left_out else width
        for row in block:
            fits = len(row.cells) == accepted and not any(row.cells[width:])
            certain = len(head.cells) == width or (usual > 0 and shared[accepted] > 1)
            if not fits or not certain or (added and delimiter == "," and _like_decimals(row.cells)):
                found[row.line] = usual
    return found


def _like_decimals(cells: Sequence[str]) -> bool:
    """Tell whether two neighbouring cells may be one number with an unquoted decimal comma, which widens a row as
    padding does.
    """
    return any(one.removeprefix("-").isdecimal() and other.isdecimal() for one, other in pairwise(cells))


def sparse_columns(rows: Sequence[Row], header: Sequence[str]) -> list[str]:
    """Return the first columns, but not the last, that most rows leave empty: there a cell is lost most easily."""
    whole = [row.cells for row in rows if len(row.cells) >= len(header)]
    counts = [sum(not cells[column] for cells in whole) for column in range(len(header) - 1)]
    return [name for name, count in zip(header, counts, strict=False) if count * 2 > len(whole)][:2]


def width_problem(
    row: Row, path: str, header: Sequence[str], delimiter: str, sparse: Sequence[str], *, usual: int, head_width: int
) -> Problem:
    """Return the problem of a row that `misfits` found; `usual` is the width around it."""
    count, width, name = len(row.cells), len(header), NAMES[delimiter]
    wanted = f"seharusnya {width} seperti baris judul"
    remedy = _width_remedy(row.cells, header, delimiter, sparse)
    if count == width and usual > width:
        wanted = f"sedangkan baris lain di dekatnya {usual}"
        remedy = f"{_moved(sparse)}; atau hapus tanda {name} di ujung baris-baris lain"
    elif count == width and 0 < usual < width:
        wanted = f"sedangkan baris lain di dekatnya {usual}"
        remedy = f"bila isinya sudah di kolom yang benar, tambahkan tanda {name} di ujung baris-baris lain"
    elif count == width:
        wanted = f"sedangkan baris judul {head_width}, yang di ujung kosong"
        remedy = f"bila isinya sudah di kolom yang benar, hapus tanda {name} di ujung baris judul"
    elif head_width > width:
        wanted = f"sedangkan judul kolomnya {width}"
    elif count == usual and not any(row.cells[width:]) and delimiter != ",":
        remedy += "; bila tanda itu hanya di ujung setiap baris, tambahkan juga di ujung baris judul"
    message = f"baris ini berisi {count} sel, {wanted}"
    return JUMLAH_SEL_LAIN.at(Location(path, row.line), message, remedy=remedy)


def _width_remedy(cells: Sequence[str], header: Sequence[str], delimiter: str, sparse: Sequence[str]) -> str:
    other = next((sign for sign in NAMES if len(cells) == 1 and cells[0].count(sign) == len(header) - 1), None)
    if other:
        return f"pisahkan sel baris ini dengan {NAMES[delimiter]} seperti baris judul, bukan dengan {NAMES[other]}"
    if len(cells) < len(header):
        return _moved(sparse)
    if delimiter == ",":
        return 'angka atau teks yang memuat koma harus diapit tanda kutip: "82,5"'
    return f"hapus tanda {NAMES[delimiter]} yang berlebih, atau apit teks yang memuatnya dengan tanda kutip"


def _moved(sparse: Sequence[str]) -> str:
    usual = f" (biasanya {' atau '.join(sparse)})" if sparse else ""
    return f"sel baris ini bergeser ke kiri: sisipkan sel kosong di kolom yang kosong{usual}"
