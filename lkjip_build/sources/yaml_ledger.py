"""The ledger of a YAML text: every typed character is read, is a sign of layout, is a comment, or is told.

The parser gives the span of each scalar; what lies between two spans may only be layout and comments. A comment stands
on a line of its own. Behind something it is one only where that something is complete in itself and the comment is
plainly one, as in `arah: naik # lihat Perbup 47`; see `_is_comment`. All else behind a ` #` was most likely typed as
part of the value and is LKJ040: YAML drops it without a word.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lkjip_build.problems import Location, Problem, Rule

TEKS_SESUDAH_PAGAR = Rule(
    "LKJ040",
    "error",
    "Teks sesudah tanda # tidak terbaca",
    manual="""
Di berkas YAML, tanda `#` sesudah spasi memulai catatan: YAML membuang semua yang ada di belakangnya tanpa memberi tahu.
Catatan selalu boleh di barisnya sendiri. Di belakang isian, catatan hanya diterima bila jelas catatan, yaitu bila
sesudah `#` ada spasi dan

- di depannya tanda kutip penutup atau kurung penutup, seperti `{nama: Satu} # edisi 2015`; atau
- di depannya titik dua, koma, tanda hubung daftar, kurung pembuka, tanda `|` atau `>`, atau satu kata yang sudah
  lengkap (angka, tanggal, kode, atau kata berhuruf kecil), dan catatannya tidak diawali angka, seperti
  `arah: naik # lihat Perbup`.

Bila tanda `#` bagian dari isi, apit seluruh isinya dengan tanda kutip. Di dalam kurung, catatan tidak boleh memuat
kurung penutupnya.

Salah:

```
alamat: Jl. Raya Contoh #BanggaMelayaniBangsa
```

Benar:

```
alamat: "Jl. Raya Contoh #BanggaMelayaniBangsa"
```
""",
)

GARIS_MIRING_TERBALIK = Rule(
    "LKJ041",
    "error",
    r"Tanda \ mengubah teks dalam kutip ganda",
    manual=r"""
Di dalam kutip ganda YAML, tanda `\` bersama huruf di belakangnya berubah menjadi tanda lain: `\n` menjadi baris baru,
`\t` menjadi tab. Yang dikenal di sini hanya `\"` dan `\\`. Kutip tunggal membiarkan tanda `\` apa adanya; teks beberapa
baris ditulis di bawah tanda `|`.

Salah:

```
lokasi: "C:\new\data"
```

Benar:

```
lokasi: 'C:\new\data'
```
""",
)

YAML_TIDAK_TERBACA = Rule(
    "LKJ042",
    "error",
    "Teks YAML tidak terbaca",
    manual="""
Ada teks di berkas YAML yang tidak menjadi isi, nama isian, atau catatan, sehingga akan hilang: baris `%YAML`, atau isi
seperti `>5` yang oleh YAML dianggap pembuka teks panjang.

Salah:

```
target: >5
```

Benar:

```
target: ">5"
```
""",
)

_LAYOUT = re.compile(r"[\s:,\-\[\]{}?]*")
_PIECE = re.compile(r"(?P<comment>#[^\n]*)|^\.\.\.(?=\s|$)|(?P<lost>[^\s:,\-\[\]{}?#][^\n#]*)", re.MULTILINE)
_HEAD = re.compile(r"[|>][-+0-9]*")
# One word that is no name: a number, date or code has a digit, a choice is written small.
_COMPLETE = re.compile(r"\S*[0-9]\S*|[a-z_-]+|(?i:ya|tidak|true|false)")
_ESCAPE = re.compile(r"\\(.|\n)")
_KEPT = {'"', "\\", "/", "\n"}
_LONGEST_LINE = 200


class Scalar(NamedTuple):
    """A value or key as the parser found it: where, how it is written, what it became, and what it is called.

    `style` is the sign that opens it, empty for plain text; `flow` tells whether it stands within brackets; `marked`
    whether an anchor, alias or tag, which is told by itself, stands in the span.
    """

    start: int
    end: int
    style: str
    value: str
    field: str
    flow: bool
    marked: bool


def ledger_problems(text: str, path: str, scalars: Sequence[Scalar], end: int) -> Iterator[Problem]:
    """Yield what reaches no reader of the text up to `end`, given all its scalars in order."""
    before, position = None, 0
    for scalar in scalars:
        yield from _between(text, path, position, scalar.start, before)
        if not scalar.marked and text[scalar.start : scalar.end] != scalar.value:
            yield from _within(text, path, scalar)
        before, position = scalar, max(position, scalar.end)
    yield from _between(text, path, position, end, before)


def trailing_problem(text: str, path: str, last: Scalar) -> Problem | None:
    """Return the problem of a `#` behind the last scalar that was read before the parser stopped, or None."""
    found = re.compile(r"(?:[ \t]*[,:])?[ \t]+(#[^\n]*)").match(text, last.end)
    if found is None or _is_comment(text, found.start(1), found[1], last):
        return None
    return _dropped(text, path, found.start(1), found[1], last)


def place_of(text: str, path: str, index: int, field: str = "") -> Location:
    """Return the place of a character of the text."""
    return Location(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), field)


def as_quoted(text: str, start: int, end: int) -> str | None:
    """Return the line of a piece of text with the piece in quotes, or None where it has no short line of its own."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    line = text[first : last if last >= 0 else len(text)]
    if end > first + len(line) or len(line) > _LONGEST_LINE:
        return None
    piece = text[start:end]
    quoted = f'"{piece}"' if not re.search(r'["\\]', piece) else "'" + piece.replace("'", "''") + "'"
    return (line[: start - first] + quoted + line[end - first :]).strip()


def quoting(text: str, start: int, end: int) -> str:
    """Return what to do so that a piece of text is read as it stands."""
    line = as_quoted(text, start, end)
    return f"tulis: {line}" if line else 'apit seluruh isinya dengan tanda "…"'


def _between(text: str, path: str, start: int, end: int, before: Scalar | None) -> Iterator[Problem]:
    if _LAYOUT.fullmatch(text, start, end):
        return
    for piece in _PIECE.finditer(text, start, end):
        if piece["lost"]:
            remedy = "hapus teks ini, atau tulis sebagai 'nama: isi'"
            lost = piece["lost"].rstrip()
            yield YAML_TIDAK_TERBACA.at(
                place_of(text, path, piece.start()), f"'{_cut(lost)}' tidak terbaca", lost, remedy
            )
        elif piece["comment"] and not _is_comment(text, piece.start(), piece["comment"], before):
            yield _dropped(text, path, piece.start(), piece["comment"], before)


def _is_comment(text: str, at: int, comment: str, before: Scalar | None) -> bool:
    """Tell whether what a `#` opens is a comment.

    It is where it has its line for itself. Otherwise a blank must follow the `#`. Behind a closing quote or bracket,
    and behind `---`, that is enough. Behind a colon, comma, dash, opening bracket, the head of a long text or a word
    that is complete (a number, date or code, a word in small letters), no digit may follow, as `waktu: # 2 jam` may
    mean the 2. Behind any other text it is none.
    """
    ahead = text[text.rfind("\n", 0, at) + 1 : at].rstrip(" \t")
    if not ahead:
        return True
    if not re.match(r"#+(?:[ \t]|$)", comment):
        return False
    behind = before if before and before.value and _follows(text, before, at) else None
    if behind.style in ("'", '"') if behind else ahead[-1] in "]}" or ahead in ("---", "..."):
        return True
    return not re.match(r"#+\s*[0-9]", comment) and (behind is None or bool(_COMPLETE.fullmatch(behind.value)))


def _follows(text: str, scalar: Scalar, at: int) -> bool:
    """Tell whether only blanks stand between a scalar and a place behind it."""
    return not text[scalar.end : at].strip(" \t")


def _dropped(text: str, path: str, at: int, comment: str, before: Scalar | None) -> Problem:
    start, end, field, closed = at, at + len(comment.rstrip()), "", False
    if before and before.flow:
        end = at + len(re.sub(r"[\]},\s]+$", "", comment))
    if before and text[before.end : at].strip(" \t") in {"", ":"}:
        field = before.field
    if before and before.value and _follows(text, before, at):
        start, closed = before.start, before.style != ""
    elif text[:at].rstrip(" \t")[-1] in "]}":
        closed = True
    remedy = "bila ini catatan, pindahkan ke baris tersendiri"
    if before and before.flow and re.search(r"[\]}]", comment):  # as a comment it would leave the bracket open
        remedy = f"{remedy}, kecuali kurung penutupnya" if closed else quoting(text, start, end)
    elif not closed:
        remedy += f"; bila bagian dari isi, {quoting(text, start, end)}"
    return TEKS_SESUDAH_PAGAR.at(
        place_of(text, path, at, field),
        f"'{_cut(text[at:end])}' tidak terbaca, karena tanda # sesudah spasi memulai catatan",
        text[at:end],
        remedy,
    )


def _within(text: str, path: str, scalar: Scalar) -> Iterator[Problem]:
    """Yield what was typed within the span of a scalar and is not in its value."""
    written = text[scalar.start : scalar.end]
    if scalar.style == '"':
        for escape in _ESCAPE.finditer(written):
            if escape[1] not in _KEPT:
                yield escape_problem(text, path, scalar, scalar.start + escape.start(), escape[0])
                return
    elif scalar.style in ("|", ">"):
        head = _HEAD.match(written)
        first = written.split("\n", 1)[0]
        mark = head[0] if head else ""
        if re.search(r"[0-9]", mark) and not scalar.value.strip():
            yield YAML_TIDAK_TERBACA.at(
                place_of(text, path, scalar.start, scalar.field),
                f"'{mark}' terbaca sebagai pembuka teks panjang, bukan isi",
                mark,
                quoting(text, scalar.start, scalar.start + len(first.rstrip())),
            )
        comment = first[len(mark) :].strip()
        if comment and re.match(r"#+(?:[^\s#]|\s*[0-9])", comment):
            at = text.index(comment, scalar.start)
            yield TEKS_SESUDAH_PAGAR.at(
                place_of(text, path, at, scalar.field),
                f"'{_cut(comment)}' tidak terbaca, karena tanda # sesudah spasi memulai catatan",
                comment,
                "pindahkan ke baris tersendiri: di atas isian ini bila catatan, di bawahnya bila bagian dari teks",
            )


def escape_problem(text: str, path: str, scalar: Scalar, at: int, escape: str) -> Problem:
    """Return the problem of a `\\` within double quotes that YAML takes for a sign of its own."""
    first, last = text.rfind("\n", 0, scalar.start) + 1, text.find("\n", scalar.start)
    line = text[first : last if last >= 0 else len(text)]
    remedy = "pakai kutip tunggal '…'; baris baru ditulis sebagai teks di bawah tanda |"
    if scalar.end <= first + len(line) <= first + _LONGEST_LINE:
        inner = text[scalar.start + 1 : scalar.end - 1].replace('\\"', '"').replace("'", "''")
        remedy = f"tulis: {line[: scalar.start - first]}'{inner}'{line[scalar.end - first :]}"
    return GARIS_MIRING_TERBALIK.at(
        place_of(text, path, at, scalar.field),
        f"'{escape}' di dalam kutip ganda terbaca sebagai tanda khusus, bukan sebagai teks",
        escape,
        remedy,
    )


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
