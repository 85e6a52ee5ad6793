"""Bytes to text: the encodings that Indonesian Excel and common editors write."""

import re

from lkjip_build.problems import Location, Problem

# Control characters, and those that no reader sees: zero width, soft hyphen, marks of writing direction.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_AS_UTF8 = "di Excel pilih Simpan Sebagai > CSV UTF-8; di editor lain simpan sebagai UTF-8"


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file written by any common Indonesian Excel or editor.

    UTF-8 with or without byte order mark, UTF-16 with one (Excel "Teks Unicode"), else cp1252. A workbook, a mixture,
    undefined bytes and unseen characters are problems: what is guessed wrongly here would be published wrongly. Letters
    that an earlier program garbled are a warning.
    """
    if raw.startswith(_WORKBOOK):
        return None, [_unreadable(path, 0, "berkas ini buku kerja Excel, bukan teks")]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif raw.count(0) * 4 > len(raw):
        return None, [_unreadable(path, 0, "berkas ini tampaknya UTF-16 tanpa tanda pengenal")]
    elif _UTF8_PAIR.search(raw):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            broken = error
            continue
        if found := unseen(text):
            line = text.count("\n", 0, found.start()) + 1
            column = found.start() - text.rfind("\n", 0, found.start())
            return None, [unseen_problem(Location(path, line, column if path.endswith(".yml") else 0), found[0])]
        return text, _garbled(text, path)
    line = raw.count(b"\n", 0, broken.start) + 1
    return None, [_unreadable(path, line, "ada huruf yang pengodeannya tidak terbaca di baris ini")]


def unseen(text: str) -> re.Match[str] | None:
    """Return the first character that no reader can see, or None."""
    return _UNSEEN.search(text)


def unseen_problem(place: Location, character: str) -> Problem:
    """Return the problem of a character that `unseen` found."""
    return Problem(
        place,
        "LKJ008",
        f"ada karakter tak terlihat (kode {ord(character):#04x}) di baris ini",
        remedy="hapus karakter itu: ketik ulang isian di baris ini, jangan disalin dari aplikasi lain",
    )


def _unreadable(path: str, line: int, message: str) -> Problem:
    return Problem(Location(path, line), "LKJ002", message, remedy=_AS_UTF8)


def _garbled(text: str, path: str) -> list[Problem]:
    """Find letters that were UTF-8, read as cp1252 and saved again: Excel does it to a file without its mark."""
    first: tuple[int, str, str] | None = None
    lines: set[int] = set()
    for line, content in enumerate(text.split("\n"), 1):
        for run in re.finditer(r"[^\x00-\x7f]{2,}|\ufffd", content):
            if (meant := _ungarbled(run[0])) is not None:
                first = first or (line, run[0], meant)
                lines.add(line)
    if first is None:
        return []
    line, written, meant = first
    more = f" (dan di {len(lines) - 1} baris lain)" if len(lines) > 1 else ""
    remedy = f"ganti '{written}' dengan '{meant}'" if meant else "ketik ulang huruf itu"
    return [
        Problem(
            Location(path, line),
            "LKJ010",
            f"huruf '{written}' tampak rusak{more}",
            written,
            f"{remedy}, lalu simpan sebagai CSV UTF-8" if path.endswith(".csv") else remedy,
        )
    ]


def _ungarbled(run: str) -> str | None:
    if "\ufffd" in run:
        return ""
    try:
        return run.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
