"""Letters whose encoding is in doubt: bytes of an old DOS program, UTF-7, and text that was garbled before."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from lkjip_build.problems import Location, Problem, Rule

BUKAN_TEKS = Rule(
    "LKJ002",
    "error",
    "Berkas tidak terbaca sebagai teks",
    manual="""
Isi berkas tidak bisa dibaca sebagai teks: biasanya buku kerja Excel yang hanya diganti namanya, berkas yang separuhnya
disalin dari program lain, atau berkas yang rusak saat disimpan. Di Excel pilih *Simpan Sebagai*, lalu jenis *CSV
UTF-8*.

Salah:

```
kinerja.xlsx diganti namanya menjadi kinerja.csv
```

Benar:

```
kinerja.xlsx disimpan sebagai CSV UTF-8 dengan nama kinerja.csv
```
""",
)

HURUF_RUSAK = Rule(
    "LKJ010",
    "warning",
    "Huruf tampak rusak",
    manual="""
Huruf seperti `â€“` muncul bila berkas UTF-8 dibuka Excel dengan cara lama lalu disimpan, dan `ÔÇô` bila dibuka di
jendela DOS. Angkanya tidak berubah, tetapi teksnya rusak. Ketik ulang huruf itu, lalu simpan sebagai *CSV UTF-8*.

Salah:

```
Survei â€“ triwulan
```

Benar:

```
Survei – triwulan
```
""",
)

PENGODEAN_TIDAK_PASTI = Rule(
    "LKJ032",
    "error",
    "Pengodean huruf tidak pasti",
    manual="""
Huruf di luar abjad biasa (é, °, ², tanda pisah) disimpan program lama dengan cara yang berbeda-beda. Di baris ini huruf
itu terbaca janggal, dan pesannya menyebut apa yang mungkin dimaksud. Ketik ulang katanya, lalu simpan sebagai *CSV
UTF-8*; program tidak menebak.

Salah:

```
r‚gime, dari program DOS
```

Benar:

```
régime, disimpan sebagai UTF-8
```
""",
)

_LOWER = "àáâäåæçèéêëìíîïñòóôöøùúûü"
_UPPER = "ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÛÜ"
_OLD = ("cp850", "cp437", "mac-roman")  # DOS, DOS of the United States, old Macintosh
_RESAVE = "simpan sebagai UTF-8 (di Excel: Simpan Sebagai > CSV UTF-8)"
# What é, ä, ê, ë, ï of a DOS program become where they are read as cp1252: no sign that follows a letter.
_DOS_SIGNS = "‚„ˆ‰‹"
_UTF7 = re.compile(r"\+([A-Za-z0-9+/]{2,})-")


def likely(text: str, at: int) -> bool:
    """Tell whether a character that is not ASCII stands where one of Indonesian prose can: a letter with a mark within
    a word of its case, a quote or dash of print, a sign of measure beside a figure. Anything else is rare enough that
    it is more likely the byte of another encoding.
    """
    sign, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    between = before.isalpha() and after.isalpha()
    if sign in _LOWER:
        cubic = sign == "ü" and re.search(r"(?:^|[^a-z])[kcdm]?m$", text[max(0, at - 3) : at])
        return not cubic and (before.isalpha() or (after.islower() and not before.isdigit()))
    if sign in _UPPER:
        return not before.islower() and (before.isalpha() or after.isalpha())
    if sign in "–—‘’²³€©®™§·\u00a0":
        return True
    if sign in "“”•…½¼¾×÷±":
        return not between
    if sign == "‰":
        return not before.isalpha() and not after.isalpha()
    return sign in "°º" and not before.isalpha()


def doubtful(raw: bytes, path: str) -> Problem | None:
    """Return the problem of bytes that are no UTF-8 and whose letters read as cp1252 are not likely, or None.

    It names the first word as cp1252 reads it and, where an old encoding gives likely letters, as that reads it.
    """
    text = raw.decode("cp1252", "replace")
    places = [found.start() for found in re.finditer(r"[^\x00-\x7f]", text)]
    odd = [at for at in places if not likely(text, at)]
    if not odd:
        return None
    ends = [found.end() for found in re.finditer(rb"\r\n|\r|\n", raw)]
    lines = {bisect_right(ends, at) + 1 for at in odd}
    meant = _old_reading(raw, places, odd)
    written = _word(text, odd[0])
    place = Location(path, min(lines))
    if text[odd[0]] == "\ufffd":
        message = "ada huruf yang pengodeannya tidak terbaca di baris ini"
        message += f"; mungkin maksudnya '{meant}'" if meant else ""
        return BUKAN_TEKS.at(place, message, remedy=f"ketik ulang huruf itu, lalu {_RESAVE}")
    message = f"huruf '{text[odd[0]]}' di baris ini tidak lazim, jadi pengodean berkas ini tidak pasti"
    if meant:
        message = f"huruf di baris ini terbaca '{written}', tetapi mungkin maksudnya '{meant}'"
    message += f" (begitu juga di {len(lines) - 1} baris lain)" if len(lines) > 1 else ""
    remedy = f"ketik ulang '{written}' sebagai '{meant}'" if meant else "ketik ulang huruf itu"
    return PENGODEAN_TIDAK_PASTI.at(place, message, written, f"{remedy}, lalu {_RESAVE}")


def _old_reading(raw: bytes, places: Sequence[int], odd: Sequence[int]) -> str:
    """Return the first odd word as the old encoding reads it that makes all letters likely, or all odd ones; or ""."""
    for wanted in (places, odd):
        for encoding in _OLD:
            text = raw.decode(encoding, "replace")
            if all(likely(text, at) for at in wanted):
                return _word(text, odd[0])
    return ""


def _word(text: str, at: int) -> str:
    before = re.search(r"[^\s;,]{0,20}$", text[max(0, at - 20) : at])
    after = re.match(r"[^\s;,]{0,20}", text[at:])
    return (before[0] if before else "") + (after[0] if after else "")


def seven_bit(text: str, path: str) -> Problem | None:
    """Return the problem of letters written in UTF-7, such as `+IBM-` for a dash, in a text of ASCII only, or None."""
    for found in _UTF7.finditer(text) if text.isascii() else ():
        meant = found[0].encode().decode("utf-7", "replace")
        before, after = text[max(0, found.start() - 3) : found.start()], text[found.end() : found.end() + 1]
        if not meant.isascii() and all(likely(before + meant + after, len(before) + at) for at in range(len(meant))):
            place = Location(path, text.count("\n", 0, found.start()) + 1)
            message = f"huruf di baris ini terbaca '{found[0]}', tetapi mungkin maksudnya '{meant}'"
            return PENGODEAN_TIDAK_PASTI.at(
                place, message, found[0], f"ganti '{found[0]}' dengan '{meant}', lalu {_RESAVE}"
            )
    return None


def garbled(text: str, path: str) -> list[Problem]:
    """Find letters that were UTF-8, read in another encoding and saved again: Excel does it to a file without its mark,
    a DOS window to all.
    """
    first: tuple[int, str, str] | None = None
    lines: set[int] = set()
    line, counted = 1, 0
    for run in re.finditer(rf"[^\x00-\x7f]{{2,}}|\ufffd|(?<=[A-Za-z])[{_DOS_SIGNS}]", text):
        meant = _ungarbled(run[0])
        if meant is None:
            continue
        line, counted = line + text.count("\n", counted, run.start()), run.start()
        first = first or (line, run[0], meant)
        lines.add(line)
    if first is None:
        return []
    line, written, meant = first
    more = f" (dan di {len(lines) - 1} baris lain)" if len(lines) > 1 else ""
    remedy = f"ganti '{written}' dengan '{meant}'" if meant else "ketik ulang huruf itu"
    return [
        HURUF_RUSAK.at(
            Location(path, line),
            f"huruf '{written}' tampak rusak{more}",
            written,
            f"{remedy}, lalu simpan sebagai CSV UTF-8" if path.endswith(".csv") else remedy,
        )
    ]


def _ungarbled(run: str) -> str | None:
    if "\ufffd" in run:
        return ""
    if run in _DOS_SIGNS:
        return run.encode("cp1252").decode("cp850")
    for encoding in ("cp1252", "cp850"):
        try:
            return run.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return None
