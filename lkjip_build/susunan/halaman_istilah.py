"""The glossary as a page: the words by letter, each with its anchor."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, Rincian, Terlipat, kode, p
from lkjip_build.model.istilah import Istilah
from lkjip_build.privasi import samarkan
from lkjip_build.susunan.naskah import blok_halaman
from lkjip_build.susunan.situs import Situs

ALAMAT_ISTILAH = "/istilah/"
URAIAN = "Arti kata, singkatan, dan nama kolom data di situs ini, menurut abjad."


def halaman(situs: Situs) -> Halaman:
    """Return the page of all words, in alphabetical order, those of a letter behind it."""
    semua = alfabetis(situs)
    letters = groupby(zip(semua, jangkar_istilah(semua), strict=True), lambda one: one[0].istilah[0].upper())
    blok: tuple[Blok, ...] = tuple(_huruf(letter, tuple(words)) for letter, words in letters)
    return Halaman(
        "Istilah",
        URAIAN,
        f"{situs.folder}/istilah.yml",
        Bagian("", "Istilah", (p(URAIAN), *blok) if blok else (Kosong("Belum ada istilah.", "istilah.yml"),)),
    )


def alfabetis(situs: Situs) -> list[Istilah]:
    """Return all words in alphabetical order."""
    return sorted(situs.data.glosarium.istilah, key=lambda one: one.istilah.casefold())


def alamat_istilah(istilah: str) -> str:
    """Return where a word is explained."""
    return f"{ALAMAT_ISTILAH}#{_jangkar(istilah)}"


def jangkar_istilah(semua: Sequence[Istilah]) -> tuple[str, ...]:
    """Return the anchor of each word on the page, each once."""
    made: list[str] = []
    for one in semua:
        anchor = _jangkar(one.istilah)
        while anchor in made:
            anchor += "-"
        made.append(anchor)
    return tuple(made)


def _jangkar(istilah: str) -> str:
    masked = samarkan(istilah)  # before its signs go: what they held apart is not found later
    return "istilah-" + (re.sub(r"[\W_]+", "-", masked.lower()).strip("-") or "lain")


def _huruf(letter: str, semua: Sequence[tuple[Istilah, str]]) -> Blok:
    """Return the words of a letter closed: their names stand in its heading."""
    words = tuple((nama(one), tuple(_arti(one, anchor))) for one, anchor in semua)
    listed = Rincian(words, tuple(anchor for _, anchor in semua))
    return Terlipat(f"{letter}: {', '.join(one.istilah for one, _ in semua)}", (listed,))


def nama(istilah: Istilah) -> str:
    """Return a word with what it stands for."""
    return f"{istilah.istilah} ({istilah.kepanjangan})" if istilah.kepanjangan else istilah.istilah


def _arti(istilah: Istilah, anchor: str) -> Iterator[Blok]:
    yield from blok_halaman(istilah.arti, f"istilah.yml: {istilah.istilah}", anchor)
    if istilah.sinonim:
        yield p(f"Dicari juga dengan: {', '.join(istilah.sinonim)}", kecil=True)
    if istilah.kolom:
        yield p("Di berkas data: ", kode(istilah.kolom), kecil=True)
    if istilah.sumber:
        yield p(f"Sumber: {istilah.sumber}", kecil=True)
