"""The glossary as a page."""

import re
from collections.abc import Iterator, Sequence

from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, Prosa, Rincian, kode, p
from lkjip_build.model.istilah import Istilah
from lkjip_build.privasi import samarkan
from lkjip_build.prosa import urai
from lkjip_build.susunan.situs import Situs


def halaman(situs: Situs) -> Halaman:
    """Return the page of all words, in alphabetical order."""
    semua = alfabetis(situs)
    listed = Rincian(tuple((nama(one), tuple(_arti(one))) for one in semua), jangkar_istilah(semua))
    blok: Blok = listed if semua else Kosong("Belum ada istilah.", "istilah.yml")
    return Halaman(
        "Istilah",
        "Arti kata dan singkatan yang dipakai di situs ini.",
        f"{situs.folder}/istilah.yml",
        Bagian("", "Istilah", (blok,)),
    )


def alfabetis(situs: Situs) -> list[Istilah]:
    """Return all words in alphabetical order."""
    return sorted(situs.data.glosarium.istilah, key=lambda one: one.istilah.casefold())


def jangkar_istilah(semua: Sequence[Istilah]) -> tuple[str, ...]:
    """Return the anchor of each word on the page, each once."""
    made: list[str] = []
    for one in semua:
        masked = samarkan(one.istilah)  # before its signs go: what they held apart is not found later
        slug = "istilah-" + (re.sub(r"[\W_]+", "-", masked.lower()).strip("-") or "lain")
        while slug in made:
            slug += "-"
        made.append(slug)
    return tuple(made)


def nama(istilah: Istilah) -> str:
    """Return a word with what it stands for."""
    return f"{istilah.istilah} ({istilah.kepanjangan})" if istilah.kepanjangan else istilah.istilah


def _arti(istilah: Istilah) -> Iterator[Blok]:
    yield Prosa(urai(istilah.arti), f"istilah.yml: {istilah.istilah}")
    if istilah.sinonim:
        yield p(f"Dicari juga dengan: {', '.join(istilah.sinonim)}", kecil=True)
    if istilah.kolom:
        yield p("Di berkas data: ", kode(istilah.kolom), kecil=True)
    if istilah.sumber:
        yield p(f"Sumber: {istilah.sumber}", kecil=True)
