"""The glossary as a page."""

from collections.abc import Iterator

from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, Prosa, Rincian, kode, p
from lkjip_build.model.istilah import Istilah
from lkjip_build.prosa import urai
from lkjip_build.susunan.situs import Situs


def halaman(situs: Situs) -> Halaman:
    """Return the page of all words, in alphabetical order."""
    semua = sorted(situs.data.glosarium.istilah, key=lambda one: one.istilah.casefold())
    listed = Rincian(tuple((_nama(one), tuple(_arti(one))) for one in semua))
    blok: Blok = listed if semua else Kosong("Belum ada istilah.", "istilah.yml")
    return Halaman(
        "Istilah",
        "Arti kata dan singkatan yang dipakai di situs ini.",
        f"{situs.folder}/istilah.yml",
        Bagian("", "Istilah", (blok,)),
    )


def _nama(istilah: Istilah) -> str:
    return f"{istilah.istilah} ({istilah.kepanjangan})" if istilah.kepanjangan else istilah.istilah


def _arti(istilah: Istilah) -> Iterator[Blok]:
    yield Prosa(urai(istilah.arti), f"istilah.yml: {istilah.istilah}")
    if istilah.kolom:
        yield p("Di berkas data: ", kode(istilah.kolom), kecil=True)
    if istilah.sumber:
        yield p(f"Sumber: {istilah.sumber}", kecil=True)
