"""Where files of open data stand, besides the CSV and JSON of a table: `data/NAMA.csv`."""

import re
import unicodedata

from lkjip_build.privasi import samarkan

TERPANJANG = 60
"""Letters of the name of a file that systems and people still handle."""
_JENIS = ("kecamatan", "kelurahan", "distrik", "kapanewon", "kemantren")
"""Kinds of office, which a short name of one leaves out."""


def berkas_excel(nama: str) -> str:
    """Return the CSV of a table for Excel on a computer that speaks Indonesian."""
    return f"data/excel/{nama}.csv"


def berkas_skema(nama: str) -> str:
    """Return the JSON Schema of a table."""
    return f"data/skema/{nama}.schema.json"


def sebutan_berkas(kantor: str) -> str:
    """Return the short name of an office for the name of a file, which tells no number of a person: `Kecamatan
    Sukamaju` → `sukamaju`.
    """
    plain = unicodedata.normalize("NFKD", samarkan(kantor)).encode("ascii", "ignore").decode().lower()
    words = re.findall("[a-z0-9]+", plain)
    short = words[1:] if words[:1] and words[0] in _JENIS and words[1:] else words
    return "-".join(short)[:TERPANJANG].rstrip("-") or "kantor"
