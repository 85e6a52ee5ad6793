"""Text of the report in Word: paragraphs, links, lists, captions, and what is still to be written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lkjip_build.isi import Daftar, Dokumen, Gambar, Kosong, Paragraf, Potongan, Tabel
from lkjip_build.keluaran.docx.berkas import BUTIR, TINGKAT_DAFTAR, Berkas
from lkjip_build.keluaran.docx.xml import Alinea, complex_field, el, link_to, paragraph, run
from lkjip_build.keluaran.kantor.tautan import web_address
from lkjip_build.prosa import beralamat

LEKUK = 360  # how far a level of a list is indented, in twentieths of a point
Teks = Paragraf | Kosong | Daftar


@dataclass(frozen=True)
class Tempat:
    """A place to refer to: its bookmarks, and the number that a reference repeats (`Tabel 3.2`)."""

    no: int
    nomor: str = ""

    @property
    def seluruh(self) -> str:
        """The bookmark of the whole heading or caption."""
        return f"_Toc{self.no:08d}"

    @property
    def sebutan(self) -> str:
        """The bookmark of a caption's number."""
        return f"_Ref{self.no:08d}"


def semua_tempat(dokumen: Dokumen) -> dict[str, Tempat]:
    """Return the places by kode, parts before tables and figures."""
    parts = [(bagian.kode, "") for _, bagian in dokumen.semua_bagian()]
    captions = [(blok.kode, blok.nomor) for blok in dokumen.semua_blok if isinstance(blok, Tabel | Gambar)]
    return {kode: Tempat(no, nomor) for no, (kode, nomor) in enumerate([*parts, *captions], 1)}


def heading(tingkat: int, teks: str, tempat: Tempat) -> Alinea:
    return paragraph(f"Heading{min(tingkat, 4)}", _marked(tempat.no * 2, tempat.seluruh, run(teks)))


def caption(style: str, nomor: str, judul: str, tempat: Tempat) -> Alinea:
    """Return a caption whose last number is a field; it begins anew at the first of a part."""
    kind, _, number = nomor.partition(" ")
    prefix, dot, last = number.rpartition(".")
    again = " \\r 1" if last == "1" else ""
    counted = (run(f"{kind} {prefix}{dot}"), complex_field(f"SEQ {kind} \\* ARABIC{again}", last))
    named = _marked(tempat.no * 2 + 1, tempat.sebutan, *counted)
    return paragraph(style, _marked(tempat.no * 2, tempat.seluruh, named, run(f" {judul}")))


def _marked(no: int, nama: str, *content: str) -> str:
    return "".join((el("bookmarkStart", id=no, name=nama), *content, el("bookmarkEnd", id=no)))


@dataclass(frozen=True)
class Penulis:
    """Writes the text blocks of one document."""

    berkas: Berkas
    tempat: Mapping[str, Tempat]

    def blok(self, blok: Teks, lekuk: int = 0) -> Iterator[Alinea]:
        """Yield the paragraphs of a block, `lekuk` levels indented."""
        if isinstance(blok, Paragraf):
            made = self._paragraph("Kecil" if blok.kecil else "Normal", lekuk, self.potongan(blok.potongan))
            if blok.mengantar:
                made.beri(el("keepNext"))
            yield made
        elif isinstance(blok, Kosong):
            words = (run(blok.teks, el("b")), run(f" ({blok.arahan})" if blok.arahan else ""))
            yield self._paragraph("BelumDitulis", lekuk, words)
        else:
            yield from self._list(blok, lekuk)

    def _list(self, blok: Daftar, lekuk: int) -> Iterator[Alinea]:
        """Yield a list. Word counts its items where they are numbered 1. 2. 3. from any number on; other marks are
        text before a tab, as typed.
        """
        number = BUTIR if not blok.tanda else self.berkas.daftar_baru(blok.mulai) if blok.mulai is not None else 0
        counted = el("numPr", el("ilvl", val=min(lekuk, TINGKAT_DAFTAR - 1)), el("numId", val=number))
        hanging = el("ind", left=(lekuk + 1) * LEKUK, hanging=LEKUK)
        for place, (first, *others) in enumerate(blok.butir):
            content = self.potongan(first.potongan) if isinstance(first, Paragraf) else ()
            mark = () if number else (run(f"{blok.tanda[place]}\t"),)
            yield paragraph("ListParagraph", *mark, *content).beri(counted if number else hanging)
            for one in others if isinstance(first, Paragraf) else (first, *others):
                yield from self.blok(one, lekuk + 1)

    def _paragraph(self, style: str, lekuk: int, content: Iterable[str]) -> Alinea:
        made = paragraph(style, *content)
        return made.beri(el("ind", left=lekuk * LEKUK)) if lekuk else made

    def potongan(self, semua: tuple[Potongan, ...]) -> Iterator[str]:
        """Yield runs: plain, linked to the web with the address behind, or referring to a part, table or figure."""
        for one in beralamat(semua):
            tempat = self.tempat.get(one.ke)
            if tempat and one.teks == tempat.nomor:
                yield complex_field(f"REF {tempat.sebutan} \\h", one.teks, *_letters(one))
            elif tempat:
                yield link_to(tempat.seluruh, run(one.teks, *_letters(one)))
            elif address := web_address(one.tautan):
                shown = run(one.teks, el("rStyle", val="Hyperlink"), *_letters(one))
                yield f'<w:hyperlink w:history="1" r:id="{self.berkas.tautan(address)}">{shown}</w:hyperlink>'
            else:
                yield run(one.teks, *_letters(one))


def _letters(potongan: Potongan) -> Iterator[str]:
    if potongan.tebal:
        yield el("b")
    if potongan.miring:
        yield el("i")
