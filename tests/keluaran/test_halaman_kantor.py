"""How the Word and OpenDocument reports fall on pages when LibreOffice prints them, and what contents say of it."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zipfile import ZipFile

import pytest
from contoh_lkjip import TAHUN, a_bagian, a_dokumen, a_tabel, p, shipped
from libreoffice import printed, squeezed

from lkjip_build.isi import Bagian, JenisBagian, Kosong
from lkjip_build.isi.daftar_isi import JenisDaftar, semua_daftar
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.kantor.halaman import letak
from lkjip_build.keluaran.odt.lkjip import lkjip_odt
from lkjip_build.keluaran.typst.lkjip import halaman_cetak
from lkjip_build.susunan import Dokumen

MM = 72 / 25.4
ATAS, ATAS_MELINTANG, BAWAH = 23 * MM, 30 * MM, 20 * MM
PENULIS: dict[str, Callable[[Dokumen], bytes]] = {"docx": lkjip_docx, "odt": lkjip_odt}
SEDIKIT = 0.23
"""The share of pages that may be less than half full."""
LAMPIRAN = JenisBagian.LAMPIRAN


@dataclass(frozen=True)
class Cetakan:
    """A report as LibreOffice prints it."""

    dokumen: Dokumen
    halaman: list[Any]
    bab: dict[str, int]

    @cached_property
    def teks(self) -> list[str]:
        return [page.extract_text() for page in self.halaman]

    @cached_property
    def nomor(self) -> list[str]:
        """What the foot of each page says: nothing on the cover, then i, ii …, then 1, 2 …"""
        first = next(at for at, text in enumerate(self.teks) if "Halaman 1 dari" in text)
        romawi = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii"]
        return [romawi[at] if at < first else str(at - first + 1) for at in range(len(self.teks))]

    @cached_property
    def isi(self) -> str:
        """The lists in front, squeezed: from their heading to the first chapter."""
        start = next(at for at, text in enumerate(self.teks) if "DAFTAR ISI" in text.upper())
        return squeezed("".join(self.teks[start : self.nomor.index("1")]))

    def letak_keterangan(self, teks: str) -> str:
        """The number of the page with the caption of a table or figure."""
        return next(nomor for nomor, page in self._setelah_daftar if squeezed(teks) in page)

    @cached_property
    def _setelah_daftar(self) -> list[tuple[str, str]]:
        lists = {at for at, text in enumerate(self.teks) if "....." in text}
        return [(self.nomor[at], squeezed(text)) for at, text in enumerate(self.teks) if at not in lists]


def _outline(pdf: Any, semua: Any) -> Iterator[tuple[str, int]]:
    for one in semua:
        if isinstance(one, list):
            yield from _outline(pdf, one)
        else:
            yield one.title, pdf.get_destination_page_number(one)


@pytest.fixture(scope="module")
def cetak(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int, str], Cetakan]:
    made: dict[tuple[int, str], Cetakan] = {}

    def once(tahun: int, jenis: str) -> Cetakan:
        if (tahun, jenis) not in made:
            dokumen = shipped(tahun)
            pdf = printed(tmp_path_factory.mktemp(jenis), f"laporan.{jenis}", PENULIS[jenis](dokumen))
            made[tahun, jenis] = Cetakan(dokumen, list(pdf.pages), dict(_outline(pdf, pdf.outline)))
        return made[tahun, jenis]

    return once


semua_cetakan = pytest.mark.parametrize(
    ("tahun", "jenis"),
    [
        pytest.param(tahun, jenis, marks=() if tahun == TAHUN[0] else pytest.mark.lama)
        for tahun in TAHUN
        for jenis in PENULIS
    ],
)


@pytest.mark.parametrize("tahun", [TAHUN[0], *(pytest.param(one, marks=pytest.mark.lama) for one in TAHUN[1:])])
def test_every_line_of_the_contents_names_the_page_of_its_place(
    tahun: int, cetak: Callable[[int, str], Cetakan]
) -> None:
    """In OpenDocument, whose contents are references that LibreOffice counts itself."""
    laporan = cetak(tahun, "odt")
    lines = [(daftar.jenis, butir.teks) for daftar in semua_daftar(laporan.dokumen) for butir in daftar.butir]
    found, at = [], 0
    for _, line in lines:
        at = laporan.isi.index(squeezed(line), at)
        found.append(at)
        at += len(squeezed(line))
    said, places = [], []
    for (jenis, line), start, end in zip(lines, found, [*found[1:], len(laporan.isi)], strict=True):
        number = re.match(r"\.*([ivx]+|\d+)", laporan.isi[start + len(squeezed(line)) : end])
        said.append((line, number and number[1]))
        own = jenis is JenisDaftar.BAGIAN
        places.append((line, laporan.nomor[laporan.bab[line]] if own else laporan.letak_keterangan(line)))
    assert said == places
    assert len(said) > 40


def isi_halaman(page: Any) -> float:
    """How much of a page is used, from its upper margin to its last line or picture."""
    height = float(page.mediabox.height)
    top = height - (ATAS_MELINTANG if page.mediabox.width > height else ATAS)
    low = [top]

    def text(said: str, cm: list[float], tm: list[float], *_: object) -> None:
        if said.strip():
            low.append(tm[5] * cm[3] + cm[5])

    def picture(operator: bytes, _: object, cm: list[float], __: object) -> None:
        if operator == b"Do":
            low.append(min(cm[5], cm[5] + cm[3]))

    page.extract_text(visitor_text=text, visitor_operand_before=picture)
    return (top - min(one for one in low if BAWAH - 2 < one <= top)) / (top - BAWAH)


@semua_cetakan
def test_few_pages_are_less_than_half_full(tahun: int, jenis: str, cetak: Callable[[int, str], Cetakan]) -> None:
    """But for the cover; and only where a chapter, an annex or what stands before them ends, which nobody can know
    before pages are laid out.
    """
    laporan = cetak(tahun, jenis)
    used = [isi_halaman(page) for page in laporan.halaman]
    empty = {at: round(one, 2) for at, one in enumerate(used) if at and one < 0.5}
    parts = {laporan.bab[bagian.judul_lengkap] for bagian in laporan.dokumen.bagian}
    contents = next(at for at, text in enumerate(laporan.teks) if "DAFTAR ISI" in text.upper())
    assert [at for at in empty if at + 1 not in {*parts, contents, len(used)}] == [], empty
    assert len(empty) <= SEDIKIT * len(used), empty
    assert min(used) > 0.1, empty


@semua_cetakan
def test_no_heading_and_no_caption_of_a_table_is_the_last_line_of_a_page(
    tahun: int, jenis: str, cetak: Callable[[int, str], Cetakan]
) -> None:
    laporan = cetak(tahun, jenis)
    isi = laporan.dokumen
    heads = {squeezed(bagian.judul_lengkap).lower() for _, bagian in isi.semua_bagian()}
    heads |= {squeezed(tabel.judul_lengkap).lower() for tabel in isi.semua_tabel}
    edges = (squeezed(isi.judul).lower(), squeezed(isi.instansi).lower())
    for number, text in enumerate(laporan.teks, 1):
        lines = [squeezed(one).lower() for one in text.split("\n") if one.strip()]
        last = [one for one in lines if not one.startswith(edges)][-1:]
        assert not heads.intersection(last), number


# How parts stand on pages


def _annex(kode: str, *blok: Any) -> Bagian:
    return a_bagian(kode, *blok, jenis=LAMPIRAN)


WIDE = a_tabel("tabel-1", ["a", "b"], melintang=True)


def test_an_annex_of_sentences_goes_on_below_the_annex_before_it() -> None:
    table = a_tabel("tabel-2", ["a"])
    made = letak(
        a_dokumen(
            a_bagian("bab-1", p("a")),
            a_bagian("bab-2", p("b")),
            _annex("l1", p("c")),
            _annex("l2", p("d")),
            _annex("l3", table),
            _annex("l4", Kosong("belum", "")),
        )
    )
    assert made.menyusul == {"l2", "l4"}


def test_sentences_lie_with_the_part_that_lies_beside_them() -> None:
    part = a_bagian("bab-2", bagian=(a_bagian("a", p("x")), a_bagian("b", WIDE), a_bagian("c", p("y"))))
    made = letak(
        a_dokumen(a_bagian("bab-1", p("a")), part, a_bagian("bab-3", p("z")), _annex("l1", WIDE), _annex("l2", p("b")))
    )
    lying = {kode for kode, wide in made.melintang.items() if wide}
    assert lying == {"bab-2", "a", "b", "l1", "l2"}


def test_one_sentence_that_ends_a_chapter_takes_the_words_above_it_along() -> None:
    one, two = a_bagian("c", p("satu")), a_bagian("c", p("satu"), p("dua"))
    for last, tied in ((one, {"b"}), (two, set())):
        dokumen = a_dokumen(a_bagian("bab-1", bagian=(a_bagian("a", p("x")), a_bagian("b", p("atas")), last)))
        assert letak(dokumen).lekat == tied
        word = ZipFile(io.BytesIO(lkjip_docx(dokumen))).read("word/document.xml").decode()
        assert ('<w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">atas' in word) == bool(tied)
        text = ZipFile(io.BytesIO(lkjip_odt(dokumen))).read("content.xml").decode()
        assert ('<text:p text:style-name="Isi-lekat">atas' in text) == bool(tied)


def test_both_documents_begin_no_page_for_such_an_annex() -> None:
    dokumen = a_dokumen(a_bagian("bab-1", p("a")), _annex("l1", p("b")), _annex("l2", p("c")))
    word = ZipFile(io.BytesIO(lkjip_docx(dokumen))).read("word/document.xml").decode()
    assert word.count('<w:pageBreakBefore w:val="0"/>') == 1
    text = ZipFile(io.BytesIO(lkjip_odt(dokumen))).read("content.xml").decode()
    assert re.findall(r'<text:h text:style-name="([^"]+)"', text).count("Judul-menyusul") == 1


def test_page_numbers_of_the_contents_are_references_that_hold_those_of_the_pdf() -> None:
    dokumen = shipped(2023)
    text = ZipFile(io.BytesIO(lkjip_odt(dokumen))).read("content.xml").decode()
    held = dict(re.findall(r'<text:bookmark-ref text:ref-name="([^"]+)">([^<]+)</text:bookmark-ref>', text))
    lines = [butir.kode for daftar in semua_daftar(dokumen) for butir in daftar.butir]
    assert held == {kode: halaman_cetak(dokumen).nomor[kode] for kode in lines}


def test_heads_and_feet_of_the_odt_have_their_second_half_at_the_right_margin() -> None:
    with ZipFile(io.BytesIO(lkjip_odt(shipped(2023)))) as made:
        styles = made.read("styles.xml").decode()
    stops = dict(re.findall(r'style:name="(Tepi[^"]*)".{0,90}?style:position="(\d+)mm" style:type="right"', styles))
    assert stops == {"Tepi": "160", "Tepi-melintang": "257"}
    edges = re.findall(r'<text:p text:style-name="(Tepi[^"]*)">(.*?)</text:p>', styles)
    assert len(edges) == 12
    assert [one for _, one in edges if one and one.count("<text:tab/>") != 1] == []
