"""Bytes to text: the encodings that Indonesian Excel and common editors write."""

import re

from lkjip_build.problems import Location, Problem

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufffe\uffff]")
_UTF8_PAIR = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(raw: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file written by any common Indonesian Excel or editor.

    UTF-8 with or without byte order mark, UTF-16 with one (Excel "Teks Unicode"), else cp1252. A mixture, undefined
    bytes or control characters are problems: what is guessed wrongly here would be published wrongly.
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif _UTF8_PAIR.search(raw):
        encodings = ["utf-8-sig"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            broken = error
            continue
        found = _CONTROL.search(text)
        if found is None:
            return text.replace("\r\n", "\n").replace("\r", "\n"), []
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        return None, [
            Problem(
                Location(path, line, column if path.endswith(".yml") else 0),
                "LKJ008",
                f"ada karakter tak terlihat (kode {ord(found[0]):#04x}) di baris ini",
                remedy="hapus karakter itu: ketik ulang isian di baris ini, jangan disalin dari aplikasi lain",
            )
        ]
    return None, [
        Problem(
            Location(path, raw.count(b"\n", 0, broken.start) + 1),
            "LKJ002",
            "pengodean teks berkas ini tidak terbaca",
            remedy="di Excel pilih Simpan Sebagai > CSV UTF-8; di editor lain simpan sebagai UTF-8",
        )
    ]
