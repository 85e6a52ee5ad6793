"""The glossary as a page: the words by letter, each with its anchor."""

from collections.abc import Iterator
from itertools import groupby

from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, Prosa, Rincian, Terlipat, kode, p
from lkjip_build.isi.halaman import jangkar
from lkjip_build.model.istilah import Istilah
from lkjip_build.prosa import urai
from lkjip_build.susunan.situs import Situs


def halaman(situs: Situs) -> Halaman:
    """Return the page of all words, in alphabetical order, those of a letter behind it."""
    semua = sorted(situs.data.glosarium.istilah, key=lambda one: one.istilah.casefold())
    letters = groupby(semua, lambda one: one.istilah[0].upper())
    blok: tuple[Blok, ...] = tuple(_huruf(letter, tuple(words)) for letter, words in letters)
    return Halaman(
        "Istilah",
        "Arti kata dan singkatan yang dipakai di situs ini.",
        f"{situs.folder}/istilah.yml",
        Bagian("", "Istilah", blok or (Kosong("Belum ada istilah.", "istilah.yml"),)),
    )


def alamat_istilah(istilah: str) -> str:
    """Return where a word is explained."""
    return f"/istilah/#{_kode(istilah)}"


def _kode(istilah: str) -> str:
    return jangkar(istilah)


def _huruf(letter: str, semua: tuple[Istilah, ...]) -> Blok:
    """Return the words of a letter closed: their names stand in its heading."""
    listed = Rincian(
        tuple((_nama(one), tuple(_arti(one))) for one in semua), tuple(_kode(one.istilah) for one in semua)
    )
    return Terlipat(f"{letter}: {', '.join(one.istilah for one in semua)}", (listed,))


def _nama(istilah: Istilah) -> str:
    return f"{istilah.istilah} ({istilah.kepanjangan})" if istilah.kepanjangan else istilah.istilah


def _arti(istilah: Istilah) -> Iterator[Blok]:
    yield Prosa(urai(istilah.arti), f"istilah.yml: {istilah.istilah}")
    if istilah.kolom:
        yield p("Di berkas data: ", kode(istilah.kolom), kecil=True)
    if istilah.sumber:
        yield p(f"Sumber: {istilah.sumber}", kecil=True)
