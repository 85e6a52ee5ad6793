"""The manual of problems, panduan/masalah.md: a section for each rule, in the words that stand beside the rule.

What comes before the sections is written by hand, in templates/panduan/masalah.md.
"""

import textwrap
from collections.abc import Iterable
from pathlib import Path

from lkjip_build import katalog
from lkjip_build.problems import Rule

_AWAL = Path(__file__).parents[1] / "templates/panduan/masalah.md"
_TANDA = "<!-- Dibuat oleh 'lkjip panduan': teks tiap masalah ada di samping aturannya di lkjip_build/. -->"
_LEBAR = 120


def files() -> dict[str, str]:
    """Return the text of each page of the manual that is made, by its file name."""
    rules = katalog.rules().values()
    parts = [_TANDA, _AWAL.read_text(encoding="utf-8").strip(), _bisa_dikonfirmasi(rules), *map(_bagian, rules)]
    return {"masalah.md": "\n\n".join(parts) + "\n"}


def _bisa_dikonfirmasi(rules: Iterable[Rule]) -> str:
    *codes, last = [rule.code for rule in rules if rule.konfirmasi]
    return _isi_baris(f"Yang bisa dikonfirmasi: {', '.join(codes)}, dan {last}.")


def _bagian(rule: Rule) -> str:
    """Return the section of a rule; the first paragraph of its manual goes on behind what the severity means."""
    first, *rest = rule.manual.strip("\n").split("\n\n")
    heading = f"## {rule.code}: {rule.title} {{ #{rule.code.lower()} }}"
    return "\n\n".join([heading, _isi_baris(f"{_akibat(rule)} {first}"), *rest])


def _akibat(rule: Rule) -> str:
    if rule.severity == "error":
        return "**Kesalahan**: situs tidak terbit sampai ini diperbaiki."
    shown = ", dan peringatannya tampil di halaman Mutu data" if rule.terbit else ""
    return f"**Peringatan**: situs tetap terbit{shown}."


def _isi_baris(text: str) -> str:
    return textwrap.fill(" ".join(text.split()), _LEBAR, break_long_words=False, break_on_hyphens=False)
