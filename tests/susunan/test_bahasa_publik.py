"""Plain Indonesian on public pages: short sentences of ours, and no word of jargon without its meaning."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from bersama import terbitan
from pydantic import BaseModel
from situs_laporan import HARI_INI, situs_terbit

from lkjip_build.bahasa.formulir import pernyataan_pertama
from lkjip_build.build import terbitan as semua_terbitan
from lkjip_build.isi import Bagian, Halaman, Terlipat, p
from lkjip_build.model.istilah import Glosarium
from lkjip_build.susunan import peta
from lkjip_build.susunan.penjelasan import dijelaskan, kata_blok, semua_jargon

TERPANJANG = 19
"""Words of a sentence of ours."""
NAMA = "Nama"
_AKHIR = re.compile(r"(?<=[.!?])[”\")]*\s+(?=[A-Z0-9“\"(])")


@cache
def nama_data() -> tuple[str, ...]:
    """Every text of several words that the office typed, the longest first: a name counts as one word."""
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            if " " in value:
                found.add(" ".join(value.split()).rstrip("."))
        elif isinstance(value, BaseModel):
            for name in type(value).model_fields:
                walk(getattr(value, name))
        elif isinstance(value, dict):
            for inner in value.values():
                walk(inner)
        elif isinstance(value, tuple | list | set | frozenset):
            for inner in value:
                walk(inner)
        elif is_dataclass(value) and not isinstance(value, type):
            for one in fields(value):
                walk(getattr(value, one.name))

    walk(situs_terbit().data)
    return tuple(sorted(found, key=len, reverse=True))


def semua_halaman() -> Iterator[tuple[str, Halaman]]:
    situs = situs_terbit()
    laporan = {tahun: semua_terbitan(situs, tahun) for tahun in situs.semua_tahun}
    for one in peta.rancangan(situs, laporan, dict.fromkeys(laporan, tuple), {}):
        page = one.halaman()
        if page.cari:  # what the search need not know is for staff
            yield one.alamat, page


def kalimat(teks: str) -> Iterator[str]:
    """Yield the sentences of a text of ours, without the names in it."""
    said = " ".join(teks.split())
    for name in nama_data():
        if name in said:
            said = said.replace(name, NAMA)
    yield from _AKHIR.split(said)


def test_no_sentence_of_ours_is_longer_than_nineteen_words() -> None:
    # The form of PermenPANRB 53/2014 that both parties sign.
    form = {pernyataan_pertama(tahun) for tahun in situs_terbit().semua_tahun}
    looked, long = 0, {}
    for address, page in semua_halaman():
        for blok in page.semua_blok:
            for said in kata_blok(blok):
                if said in form:
                    continue
                for one in kalimat(said):
                    looked += 1
                    count = sum(1 for word in one.split() if re.search(r"\w", word))
                    if count > TERPANJANG:
                        long[one] = (count, address)
    assert looked > 1000
    assert long == {}


def test_every_word_of_jargon_is_explained_where_a_page_first_uses_it() -> None:
    glosarium = situs_terbit().data.glosarium
    jargon = semua_jargon(glosarium)
    assert {"Mutu baku", "Renstra", "IKU", "Realisasi", "Pagu"} <= jargon.keys()
    pages = {page.uri: page.source(inline=True) for page in terbitan(HARI_INI).pages if page.cari}
    explained, missing = 0, []
    for address, page in semua_halaman():
        if address == "/istilah/":
            continue
        text = pages[f"{address[1:]}index.md"]
        # Kata of a link already, such as the name of a page, is where the reader goes to learn of it.
        used = " ".join(_plain(page))
        for word, pattern in jargon.items():
            if pattern.search(used):
                links = re.findall(rf'href="[^"]*istilah/#istilah-{re.escape(word.lower().replace(" ", "-"))}"', text)
                explained += len(links)
                if len(links) != 1:
                    missing.append((address, word, len(links)))
    assert missing == []
    assert explained > 300


def _plain(page: Halaman) -> Iterator[str]:
    for _, bagian in page.isi.semua():
        yield bagian.judul_lengkap
        for blok in bagian.blok:
            yield from kata_blok(blok)


def _glosarium(*kata: str) -> Glosarium:
    return Glosarium.model_validate({"istilah": [{"istilah": one, "arti": "artinya", "jargon": "ya"} for one in kata]})


def test_the_first_use_leads_to_the_meaning_and_no_other() -> None:
    page = Halaman(
        "J", "u", "data/x", Bagian("", "J", (p("Pagu dan realisasi. Realisasi."), Terlipat("T", (p("pagu"),))))
    )
    made = dijelaskan(page, _glosarium("Pagu", "Realisasi", "IKU"))
    runs = [(one.teks, one.ke) for one in made.isi.blok[0].potongan]  # type: ignore[union-attr]
    assert runs == [
        ("Pagu", "/istilah/#istilah-pagu"),
        (" dan ", ""),
        ("realisasi", "/istilah/#istilah-realisasi"),
        (". Realisasi.", ""),
    ]
    assert made.isi.blok[1] == page.isi.blok[1]


def test_a_word_that_only_a_heading_uses_is_named_below_the_opening() -> None:
    page = Halaman("J", "u", "data/x", Bagian("", "J", (p("Teks."),), (Bagian("a", "Serapan pagu", (p("iku-01"),)),)))
    made = dijelaskan(page, _glosarium("Serapan", "Pagu", "IKU"))
    assert made.isi.blok[-1].teks == "Arti kata: Pagu, Serapan."  # type: ignore[union-attr]
    assert dijelaskan(page, _glosarium("IKU")) == page


def test_what_the_title_says_is_named_in_the_opening_though_a_later_sentence_uses_it() -> None:
    later = Bagian("a", "Bagian", (p("SAKIP dan pagu."),))
    page = Halaman("Nilai SAKIP", "u", "data/x", Bagian("", "Nilai SAKIP", (p("Teks."),), (later,)))
    made = dijelaskan(page, _glosarium("SAKIP", "Pagu"))
    assert made.isi.blok[-1].teks == "Arti kata: SAKIP."  # type: ignore[union-attr]
    assert [one.ke for one in made.isi.bagian[0].blok[0].potongan if one.ke] == ["/istilah/#istilah-pagu"]  # type: ignore[union-attr]


def test_a_page_of_the_staff_explains_nothing() -> None:
    page = Halaman("J", "u", "data/x", Bagian("", "J", (p("Pagu"),)), cari=False)
    assert dijelaskan(page, _glosarium("Pagu")) == page


def test_a_word_of_a_note_that_waits_behind_its_title_is_named_in_sight() -> None:
    page = next(one for one in terbitan(HARI_INI).pages if one.uri == "laporan/2025/bab-3/sasaran-s1/index.md")
    text = page.source(inline=True)
    line = text[text.index("Arti kata: ") :].partition("\n\n")[0]
    assert "istilah-kumulatif" in line
    fold = text.partition("<summary>Cara membaca tabel ini</summary>")[2].partition("</details>")[0]
    assert "kumulatif" in fold
    assert "istilah/#" not in fold
