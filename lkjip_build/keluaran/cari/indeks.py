"""Which pages say a word, and how much each is about it: all that can be weighed before anybody asks.

A page weighs a word by BM25 in each of its fields (title, headings, text), times what its kind is worth to a citizen.
A question then only adds up.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.isi.cari import JenisHalaman
from lkjip_build.keluaran.cari.kata import bermakna, pengakar
from lkjip_build.keluaran.html import Page

BOBOT_BAGIAN = (6.0, 2.0, 1.0)
"""What a word counts in the title and year, in headings and description, in the text."""

BOBOT_JENIS = {
    JenisHalaman.KINERJA: 1.25,
    JenisHalaman.INDIKATOR: 1.35,
    JenisHalaman.LAPORAN: 1.0,
    JenisHalaman.LAMPIRAN: 0.85,
    JenisHalaman.SIKLUS: 1.0,
    JenisHalaman.SOP: 1.0,
    JenisHalaman.DATA: 0.9,
    JenisHalaman.TENTANG: 1.0,
    JenisHalaman.ISTILAH: 0.53,
    JenisHalaman.KANTOR: 1.6,
}
TAHUN_TERBARU = 1.12
KEJENUHAN, PANJANG = 1.2, 0.6
"""BM25's k1 (how soon more of the same word says no more) and b (how much a long text is held against a page)."""

TERBANYAK = 400
"""A word of more pages than these keeps the best: nobody reads on."""

PENANYA_ARTI = "arti kata"
"""How people ask for the meaning of a word: its entry answers these words too, which pages say of other words."""

TAK_DICARI = (JenisHalaman.INDIKATOR, "unduh")
"""The part that says the page once more, for who passes it on or cites it."""

_TAHUN = re.compile(r"/((?:19|20)\d\d)/")


@dataclass(frozen=True)
class Dokumen:
    """What a question can find: a page, a word of the glossary or another site, as a result shows it."""

    jenis: JenisHalaman
    alamat: str
    judul: str
    uraian: str


@dataclass(frozen=True)
class Indeks:
    """The pages, for each stem the pages that have it (by their number, with the weight), and the words as they are
    written, each with the number of pages that have it.
    """

    dokumen: tuple[Dokumen, ...]
    akar: Mapping[str, tuple[tuple[int, float], ...]]
    ejaan: Mapping[str, int]


def buat(pages: Iterable[tuple[JenisHalaman, Page]], lain: Iterable[Dokumen] = ()) -> Indeks:
    """Return the index of pages, each with its kind, and of what is found besides, by its title and description."""
    akar = pengakar()
    found = [one for jenis, page in pages for one in _semua_dokumen(jenis, page)]
    found += [(one, (one.judul, one.uraian, "")) for one in lain]
    ejaan: Counter[str] = Counter()
    counted: list[tuple[Counter[str], ...]] = []
    for _, fields in found:
        words = [bermakna(one) for one in fields]
        ejaan.update({one for field in words for one in field if one.isalpha()})
        counted.append(tuple(Counter(map(akar, field)) for field in words))
    dokumen = tuple(one for one, _ in found)
    return Indeks(dokumen, _terbobot(dokumen, counted), ejaan)


def _semua_dokumen(jenis: JenisHalaman, page: Page) -> Iterator[tuple[Dokumen, tuple[str, ...]]]:
    """Yield a page and each of its entries that is found by itself, with the texts of their fields."""
    alamat = page.uri.removesuffix("index.md")
    parts = [one for one in page.cari if one.uraian is None and (jenis, one.jangkar) != TAK_DICARI]
    heads = " ".join((page.description, alamat.replace("/", " "), *(one.judul for one in parts[1:])))
    title = f"{page.title} {_tahun(alamat)}"
    yield Dokumen(jenis, alamat, page.title, page.description), (title, heads, " ".join(one.teks for one in parts))
    for one in page.cari:
        if one.uraian is not None:
            word = Dokumen(JenisHalaman.ISTILAH, f"{alamat}#{one.jangkar}", one.judul, one.uraian)
            yield word, (one.judul, PENANYA_ARTI, one.teks)


def _tahun(alamat: str) -> str:
    found = _TAHUN.search(f"/{alamat}")
    return found[1] if found else ""


def _terbobot(
    dokumen: Sequence[Dokumen], counted: Sequence[tuple[Counter[str], ...]]
) -> dict[str, tuple[tuple[int, float], ...]]:
    newest = max((_tahun(one.alamat) for one in dokumen), default="")
    many = max(1, len(counted))
    average = [max(1.0, sum(one[at].total() for one in counted) / many) for at in range(len(BOBOT_BAGIAN))]
    weighed: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (one, fields) in enumerate(zip(dokumen, counted, strict=True)):
        value = BOBOT_JENIS[one.jenis] * (TAHUN_TERBARU if newest and _tahun(one.alamat) == newest else 1)
        sums: defaultdict[str, float] = defaultdict(float)
        for weight, mean, field in zip(BOBOT_BAGIAN, average, fields, strict=True):
            flat = KEJENUHAN * (1 - PANJANG + PANJANG * field.total() / mean)
            for stem, often in field.items():
                sums[stem] += weight * often * (KEJENUHAN + 1) / (often + flat)
        for stem, total in sums.items():
            weighed[stem].append((number, total * value))
    return {stem: _terbaik(weighed[stem], len(dokumen)) for stem in sorted(weighed)}


def _terbaik(found: Sequence[tuple[int, float]], semua: int) -> tuple[tuple[int, float], ...]:
    """Return the pages of a word with its weights times how rare it is, the first pages first."""
    rare = math.log(1 + (semua - len(found) + 0.5) / (len(found) + 0.5))
    best = sorted(found, key=lambda one: -one[1])[:TERBANYAK]
    return tuple((number, weight * rare) for number, weight in sorted(best))
