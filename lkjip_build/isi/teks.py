"""Text of ours in runs: sentences that carry their numbers, with links, marks and references.

What the office wrote is `Prosa` and keeps its own blocks; both are paragraphs and lists of the same runs, so that a
writer knows one kind of text only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.bab import Rujuk
from lkjip_build.bahasa.dokumen import isi_di
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.kumpulan import Kumpulan
from lkjip_build.drawing.percikan import KOSONG, Percikan
from lkjip_build.isi.angka import Angka
from lkjip_build.prosa import BlokProsa, Daftar, Gaya, Paragraf, Potongan


@dataclass(frozen=True)
class Kalimat(Paragraf):
    """A paragraph of ours with the numbers in it, each with its origin; `jawaban` marks the answer of a page."""

    angka: tuple[Angka, ...] = ()
    jawaban: bool = False


@dataclass(frozen=True)
class TandaPutusan(Potongan):
    """The mark of a verdict: its word, and on a page its drawing; `gambar_saja` shows the drawing alone, where rows and
    columns say the rest, and leaves the word to those who hear the page. Every other writer writes the word.
    """

    putusan: Putusan = Putusan.TIDAK_DINILAI
    gambar_saja: bool = False


@dataclass(frozen=True)
class GambarKecil(Potongan):
    """A drawing within a line, on a page; its words are what every other writer writes."""

    lukisan: Percikan | Kumpulan = KOSONG


@dataclass(frozen=True)
class Prosa:
    """What the office wrote, read into blocks. `asal` is its place: `2025/analisis.yml: S1.penyebab`, `angka` are the
    numbers that it refers to.
    """

    blok: tuple[BlokProsa, ...]
    asal: str
    angka: tuple[Angka, ...] = ()


@dataclass(frozen=True)
class Kosong:
    """What is missing and, in `asal`, where to write it: a draft on paper shows that, the public site does not, and a
    final document cannot be made with it.
    """

    teks: str
    asal: str = ""

    @property
    def arahan(self) -> str:
        return isi_di(self.asal) if self.asal else ""


def p(*bagian: str | Potongan | Rujuk, angka: Sequence[Angka] = (), kecil: bool = False) -> Kalimat:
    """Return a paragraph of plain texts and runs with the numbers that stand in it."""
    return Kalimat(runs(*bagian), kecil, tuple(angka))


def jawaban(teks: str, angka: Sequence[Angka] = ()) -> Kalimat:
    """Return the answer with which a page begins."""
    return Kalimat((Potongan(teks),), angka=tuple(angka), jawaban=True)


def runs(*bagian: str | Potongan | Rujuk) -> tuple[Potongan, ...]:
    return tuple(_potongan(one) for one in bagian if one != "")


def _potongan(one: str | Potongan | Rujuk) -> Potongan:
    if isinstance(one, Rujuk):
        return Potongan("", ke=one.ke)
    return Potongan(one) if isinstance(one, str) else one


def tebal(teks: str) -> Potongan:
    return Potongan(teks, tebal=True)


def kecil(teks: str) -> Potongan:
    return Potongan(teks, gaya=Gaya.KECIL)


def kode(teks: str) -> Potongan:
    """Return a name of a file, a column or a code, as it is typed."""
    return Potongan(teks, gaya=Gaya.KODE)


def tanda(putusan: Putusan, teks: str = "", *, ke: str = "", gambar_saja: bool = False) -> TandaPutusan:
    """Return the mark of a verdict with its word, or with other words (`teks`) that say it where it stands."""
    return TandaPutusan(teks or kata_putusan(putusan), ke=ke, putusan=putusan, gambar_saja=gambar_saja)


def belum(teks: str) -> Potongan:
    """Return the word for what is not there yet."""
    return Potongan(teks, gaya=Gaya.BELUM)


def lencana(teks: str, tingkat: int) -> Potongan:
    """Return the mark of a kategori; `tingkat` is 5 for the best band to 1 for the lowest."""
    return Potongan(teks, gaya=Gaya.LENCANA, tingkat=tingkat)


def tautan(teks: str, ke: str) -> Potongan:
    """Return a link to a place of the site: `/kinerja/2025/#s1`, from its root, or `#kode` on the same page."""
    return Potongan(teks, ke=ke)


def daftar(butir: Sequence[str | Paragraf], *, bernomor: bool = False) -> Daftar:
    """Return a list of one paragraph an item."""
    marks = tuple(f"{number}." for number in range(1, len(butir) + 1)) if bernomor else ()
    return Daftar(tuple((p(one) if isinstance(one, str) else one,) for one in butir), marks)
