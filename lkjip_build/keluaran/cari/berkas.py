"""The index cut into scripts, each a call with a name and what stands under it.

    lkjipCari("indeks", {…})         first words of the shards, kinds, synonyms: what every question needs
    lkjipCari("kata-3", "abdi 4Q…")  stems in order, each with its pages: how far to the next one, and its weight
    lkjipCari("halaman-0", […])      pages in order: kind, address, title, description
    lkjipCari("ejaan-1", "abdi3 …")  words as written with how common they are, for who mistypes

How many there are follows from what the map of the site tells, so that their names are known before a page is made.
"""

import hashlib
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from typing import Any, TypeVar

from lkjip_build.isi.cari import JenisHalaman, Padanan
from lkjip_build.keluaran.cari.indeks import Dokumen, Indeks, buat
from lkjip_build.keluaran.cari.kata import TANPA_ARTI, bermakna, pengakar
from lkjip_build.keluaran.html import Page

T = TypeVar("T")

FOLDER = "cari/"
HALAMAN_SEPOTONG = 14
DOKUMEN_SEPOTONG = 26
EJAAN_SEPOTONG = 60
"""One block for so many pages, one shard of stems, one of words as written: 1 to 3 kB each as they travel on a site
such as the shipped one, 5 to 12 where every page has words of its own.
"""

NISBAH = 1.12
"""Weights are kept as one of 52 letters, each so many times the one before: 300 times from the least to the most."""

_HURUF = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PANJANG_PADANAN = 5
SERING = 10
"""A stem of fewer pages is never common."""


@dataclass(frozen=True)
class Pencarian:
    """What the search of a site is made of: its pages by their Markdown path, each with its kind and how it is made,
    and the words that mean the same. `label` names the kinds. `butir` is how many entries besides pages it has,
    `lain` what it leads to besides its own pages.
    """

    jenis: Mapping[str, JenisHalaman]
    padanan: tuple[Padanan, ...]
    label: Mapping[JenisHalaman, str]
    butir: int = 0
    lain: tuple[Dokumen, ...] = ()


def files(cari: Pencarian, halaman: Mapping[str, Callable[[], Page]]) -> dict[str, Callable[[], str]]:
    """Return how to make the scripts of the index, by their path in the site; the first that is made makes all."""

    @cache
    def all_of_them() -> Mapping[str, str]:
        found = ((jenis, halaman[uri]()) for uri, jenis in cari.jenis.items())
        return _berkas(cari, buat((one for one in found if one[1].cari), cari.lain))

    return {path: partial(_satu, all_of_them, path) for path in _nama(cari)}


def _satu(all_of_them: Callable[[], Mapping[str, str]], path: str) -> str:
    return all_of_them()[path]


def _nama(cari: Pencarian) -> list[str]:
    kinds = zip(("halaman", "kata", "ejaan"), _banyak(cari), strict=True)
    return [f"{FOLDER}indeks.js", *(f"{FOLDER}{kind}-{at}.js" for kind, many in kinds for at in range(many))]


def _banyak(cari: Pencarian) -> tuple[int, int, int]:
    """Return how many blocks of pages there are, how many shards of stems, and how many of words as written."""
    pages, entries = len(cari.jenis) + len(cari.lain), cari.butir
    return (
        max(1, math.ceil((pages + entries) / HALAMAN_SEPOTONG)),
        max(1, math.ceil((pages + entries / 8) / DOKUMEN_SEPOTONG)),
        max(1, math.ceil(pages / EJAAN_SEPOTONG)),
    )


def _berkas(cari: Pencarian, indeks: Indeks) -> dict[str, str]:
    blocks, shards, spellings = _banyak(cari)
    met = {one.jenis for one in indeks.dokumen}
    kinds = [one for one in JenisHalaman if one in met]
    rows = [[kinds.index(one.jenis), one.alamat, one.judul, one.uraian] for one in indeks.dokumen]
    least = min((weight for found in indeks.akar.values() for _, weight in found), default=1.0)
    most = max((weight for found in indeks.akar.values() for _, weight in found), default=1.0)
    least = max(least, most / NISBAH ** (len(_HURUF) - 1))
    words = [f"{stem} {_tertulis(found, least)}" for stem, found in indeks.akar.items()]
    typed = [f"{word}{min(9, many.bit_length())}" for word, many in sorted(indeks.ejaan.items())]
    pages = _potong(rows, [1] * len(rows), blocks)
    stems = _potong(words, [*map(len, words)], shards)
    spelt = _potong(typed, [*map(len, typed)], spellings)
    manifest: dict[str, object] = {
        "kata": [_pertama(one) for one in stems],
        "ejaan": [_pertama(one) for one in spelt],
        "halaman": [0, *accumulate(map(len, pages[:-1]))],
        "jenis": [cari.label[one] for one in kinds],
        "padanan": _padanan(cari.padanan, indeks),
        "tanpa": " ".join(sorted(TANPA_ARTI)),
    }
    parts: dict[str, list[Any]] = {
        "halaman": [*pages],
        "kata": [" ".join(one) for one in stems],
        "ejaan": [" ".join(one) for one in spelt],
    }
    told = json.dumps([manifest, parts], sort_keys=True)
    manifest["versi"] = hashlib.sha256(told.encode()).hexdigest()[:8]
    made = {"indeks": manifest, **{f"{kind}-{at}": one for kind, all_ in parts.items() for at, one in enumerate(all_)}}
    return {f"{FOLDER}{name}.js": f"lkjipCari({json.dumps(name)},{_json(one)})\n" for name, one in made.items()}


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _pertama(words: Sequence[str]) -> str:
    """Return the first word of a shard; one without words comes after all letters."""
    return re.split(r"[ \d]", words[0])[0] if words else "{"


def _tertulis(found: Sequence[tuple[int, float]], least: float) -> str:
    """Return the pages of a stem: `3Q1c` is the third page, and the one after it."""
    before, made = -1, []
    for number, weight in found:
        step = number - before
        level = min(len(_HURUF) - 1, max(0, round(math.log(weight / least, NISBAH))))
        made.append(f"{step if step > 1 else ''}{_HURUF[level]}")
        before = number
    return "".join(made)


def _potong(items: Sequence[T], sizes: Sequence[int], many: int) -> list[list[T]]:
    """Return the items in `many` runs of about the same size, of which only the last may be empty."""
    runs: list[list[T]] = []
    whole, done, at = sum(sizes), 0, 0
    for number in range(1, many + 1):
        begin = at
        while at < len(items) and (at == begin or number == many or done * many < whole * number):
            done += sizes[at]
            at += 1
        runs.append([*items[begin:at]])
    return runs


def _padanan(semua: Iterable[Padanan], indeks: Indeks) -> dict[str, str]:
    """Return what is also meant by a phrase, both in stems; a phrase may mean several things. Stems that many pages
    have are left out, as they would lead everywhere.
    """
    akar = pengakar()
    common = {stem for stem, found in indeks.akar.items() if len(found) > max(SERING, len(indeks.dokumen) / 4)}
    made: dict[str, list[str]] = {}
    for one in semua:
        meant = [akar(word) for word in bermakna(one.maksud)]
        for phrase in one.dicari:
            stems = [akar(word) for word in bermakna(phrase)]
            if stems and len(stems) <= _PANJANG_PADANAN:
                known = made.setdefault(" ".join(stems), [])
                known += [stem for stem in dict.fromkeys(meant) if stem not in {*common, *known, *stems}]
    return {phrase: " ".join(meant) for phrase, meant in sorted(made.items()) if meant}
