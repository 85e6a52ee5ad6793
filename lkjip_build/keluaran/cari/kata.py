"""Words as the search compares them. assets/cari.js does the same to a question; a test holds both equal."""

import re
import unicodedata
from collections.abc import Callable

from snowballstemmer import stemmer  # type: ignore[import-untyped]

Akar = Callable[[str], str]
"""Gives the stem of a word."""

_KATA = re.compile(r"[a-z]+-\d{1,2}(?!\d)|[a-z]{2,}|\b(?:19|20)\d\d\b", re.ASCII)

_TANPA_ARTI = """
ada adalah agar akan antara apa apakah atas atau bagaimana bagi bahwa belum berapa bila bisa dalam dan dapat dari
dengan di disingkat hal harus ialah ini itu jadi jika juga kalau kapan karena ke kenapa lagi lain maka mana mengapa
oleh pada para saat saja sampai sangat saya sebagai sebuah secara sedang sejak semua seperti serta siapa suatu sudah
supaya telah tentang tetapi tidak tiap untuk yaitu yakni yang
"""
TANPA_ARTI = frozenset(_TANPA_ARTI.split())
"""Words that tell no page from another."""


class _TanpaAksen(dict[int, int | None]):
    """Leaves out of a text the marks above and below letters; each letter is judged once."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.category(chr(letter)).startswith("M") else letter
        return self[letter]


_TANPA_AKSEN = _TanpaAksen()


def kata(teks: str) -> list[str]:
    """Return the words of a text in its order: letters of the Latin alphabet without accents, codes such as `iku-01`,
    and years. Other numbers are left out, as nobody searches for them and a page is full of them.
    """
    return _KATA.findall(unicodedata.normalize("NFKD", teks).translate(_TANPA_AKSEN).lower())


def bermakna(teks: str) -> list[str]:
    """Return the words of a text without those that tell no page from another."""
    return [one for one in kata(teks) if one not in TANPA_ARTI]


def pengakar() -> Akar:
    """Return a stemmer by Snowball's algorithm for Indonesian. It knows no dictionary: what counts is that the forms of
    a word mostly come out the same, not that the stem is one.
    """
    algorithm = stemmer("indonesian")
    known: dict[str, str] = {}

    def akar(satu: str) -> str:
        if satu not in known:
            known[satu] = str(algorithm.stemWord(satu))
        return known[satu]

    return akar
