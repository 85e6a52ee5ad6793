"""Bytes to text: the encodings that Indonesian Excel and common editors write."""

import re

from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources.pengodean import BUKAN_TEKS, doubtful, garbled, seven_bit

KARAKTER_TAK_TERLIHAT = Rule(
    "LKJ008",
    "error",
    "Karakter tak terlihat di dalam teks",
    manual="""
Ada karakter yang tidak terlihat di layar, biasanya ikut tersalin dari halaman web atau aplikasi obrolan. Hapus isiannya
lalu ketik ulang.

Salah:

```
iku-01 (dengan spasi tanpa lebar di belakangnya)
```

Benar:

```
iku-01
```
""",
)

# Control characters, and those that no reader sees: zero width, soft hyphen, marks of writing direction, and what only
# one font knows, such as the bullets of Word, or none.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
    r"\ue000-\uf8ff\U00040000-\U0010ffff]"
)
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_AS_UTF8 = "di Excel pilih Simpan Sebagai > CSV UTF-8; di editor lain simpan sebagai UTF-8"


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file written by any common Indonesian Excel or editor.

    UTF-8 with or without byte order mark, UTF-16 with one (Excel "Teks Unicode"), else cp1252 where all its letters
    stand as Indonesian prose has them. A workbook, a mixture, another encoding and unseen characters are problems: what
    is guessed wrongly here would be published wrongly. Letters that an earlier program garbled are a warning.
    """
    encoding, fault = _encoding(raw, path)
    if fault:
        return None, [fault]
    try:
        text = normal(raw.decode(encoding))
    except UnicodeDecodeError as error:
        line = normal(raw[: error.start].decode("latin-1")).count("\n") + 1
        return None, [_unreadable(path, line, "ada huruf yang pengodeannya tidak terbaca di baris ini")]
    if found := unseen(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return None, [unseen_problem(Location(path, line, column if path.endswith(".yml") else 0), found[0])]
    if fault := seven_bit(text, path):
        return None, [fault]
    return text, garbled(text, path)


def _encoding(raw: bytes, path: str) -> tuple[str, Problem | None]:
    """Return the encoding to read with, or the problem of bytes that are no text, or of an encoding in doubt."""
    if raw.startswith(_WORKBOOK):
        return "", _unreadable(path, 0, "berkas ini buku kerja Excel, bukan teks")
    if raw and not raw.strip(b"\x00"):
        message = "berkas ini rusak: isinya hanya nol, mungkin komputer mati saat menyimpan"
        return "", BUKAN_TEKS.at(Location(path), message, remedy="kembalikan berkasnya dari riwayat git")
    if raw.startswith(_UTF32) or raw.count(0) * 2 > len(raw):
        return "", _unreadable(path, 0, "berkas ini tampaknya UTF-32")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", None
    if raw.count(0) * 4 > len(raw):
        return "", _unreadable(path, 0, "berkas ini tampaknya UTF-16 tanpa tanda pengenal")
    if raw.startswith(b"+/v"):
        return "", _unreadable(path, 0, "berkas ini tampaknya UTF-7")
    if _UTF8_PAIR.search(raw) or raw.isascii():
        return "utf-8-sig", None
    return "cp1252", doubtful(raw, path)


def normal(text: str) -> str:
    """Return the text with the line ends of every system as one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def codec_of(raw: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a file that `decode` reads, and the codec of what follows it."""
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            return mark, codec
    return b"", "utf-8" if _UTF8_PAIR.search(raw) or raw.isascii() else "cp1252"


def legible(raw: bytes) -> str:
    """Return the bytes of a file that may be in two encodings at once as text that can be shown, without what is
    unseen.
    """
    return _UNSEEN.sub("\ufffd", normal(raw.decode("utf-8", "replace").removeprefix("\ufeff")))


def unseen(text: str) -> re.Match[str] | None:
    """Return the first character that no reader can see, or None."""
    return _UNSEEN.search(text)


def unseen_problem(place: Location, character: str) -> Problem:
    """Return the problem of a character that `unseen` found."""
    return KARAKTER_TAK_TERLIHAT.at(
        place,
        f"ada karakter tak terlihat (kode {ord(character):#04x}) di baris ini",
        remedy="hapus karakter itu: ketik ulang isian di baris ini, jangan disalin dari aplikasi lain",
    )


def _unreadable(path: str, line: int, message: str) -> Problem:
    return BUKAN_TEKS.at(Location(path, line), message, remedy=_AS_UTF8)
