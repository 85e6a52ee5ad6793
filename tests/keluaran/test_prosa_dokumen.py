"""Prose in PDF and Word: every sign that was typed, less the marks, read back from the files themselves."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
from contoh_lkjip import a_bagian, a_dokumen, p
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import example, given, settings
from hypothesis import strategies as st
from libreoffice import all_text, printed
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "prosa"))
from acuan import NASTY, SIGNS, TEXTS, pola, squeezed

from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.mesin import printable
from lkjip_build.susunan import Dokumen
from lkjip_build.susunan.naskah import Lingkup, blok_naskah

# A PDF is read back letter by letter only where each letter has one form of its own.
PRINTED = st.lists(
    st.sampled_from(NASTY) | SIGNS | st.text("abcdeghkmnop 0123456789,.%:;()\n", max_size=20), max_size=8
).map("".join)
BEGIN, END = "§§§", "¶¶¶"


def report(texts: Sequence[str]) -> Dokumen:
    """A report whose only chapter holds each text between two signs that stand nowhere else."""
    blocks = [
        blok
        for number, text in enumerate(texts)
        for blok in (p(BEGIN), *blok_naskah(text, "uji", Lingkup(f"uji-{number}")), p(END))
    ]
    return a_dokumen(a_bagian("bab-1", *blocks), tanda=())


def between(text: str) -> list[str]:
    return [part.split(END)[0] for part in squeezed(text).split(BEGIN)[1:]]


def of_pdf(content: bytes) -> str:
    """The text of all pages without running heads and page numbers."""
    lines: list[str] = []
    for page in PdfReader(BytesIO(content)).pages:
        found = page.extract_text().splitlines()
        head = next((at for at, line in enumerate(found) if "· LKjIP" in line), -1)
        lines += found[head + 1 : -1]
    return "\n".join(lines)


def of_word(content: bytes) -> str:
    word = docx.Document(BytesIO(content))
    numbers: dict[str, int] = {}
    return "\n".join(text for one in word.iter_inner_content() for text in _lines(word, one, numbers))


def _lines(word: docx.document.Document, block: Paragraph | Table, numbers: dict[str, int]) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (cell.text for row in block.rows for cell in row.cells)
        return
    mark = ""
    num = block._p.find(f"./{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    if num is not None and (number := num.get(qn("w:val"))) != "1":
        starts = word.part.numbering_part.element.xpath(f"./w:num[@w:numId='{number}']//w:startOverride/@w:val")
        numbers[number] = numbers.get(number, int(starts[0]) - 1) + 1
        mark = f"{numbers[number]}."
    yield mark + block.text


@settings(max_examples=12)
@example(list(NASTY))
@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_word_says_what_was_typed(texts: list[str]) -> None:
    found = between(of_word(lkjip_docx.__wrapped__(report(texts))))
    assert len(found) == len(texts)
    assert [(one, text) for one, text in zip(found, texts, strict=True) if not pola(text).fullmatch(one)] == []


@settings(max_examples=6)
@example(list(NASTY))
@given(st.lists(PRINTED, min_size=1, max_size=20))
def test_the_pdf_says_what_was_typed(texts: list[str]) -> None:
    found = between(of_pdf(lkjip_pdf(report(texts))))
    assert len(found) == len(texts)
    wanted = [pola(printable(text.replace("\t", " ")), butir="•") for text in texts]
    assert [(one, text) for one, text, want in zip(found, texts, wanted, strict=True) if not want.fullmatch(one)] == []


def test_libreoffice_prints_the_numbers_and_signs_of_prose(tmp_path: Path) -> None:
    pdf = printed(tmp_path, "naskah.docx", lkjip_docx(report(NASTY)))
    text = all_text(pdf)
    for typed in ("2*3*4", "2**10dan3**4", "45*2haridan3*30hari", ">90persen", "-5persen", "007.lisensi", "1.3.7."):
        assert typed in text


def test_a_bullet_before_a_number_is_no_minus_on_any_level(tmp_path: Path) -> None:
    made = report(["\n".join("  " * level + f"• {level}{level} desa" for level in range(6))])
    wanted = "".join(f"•{level}{level}desa" for level in range(6))
    assert between(of_pdf(lkjip_pdf(made))) == [wanted]
    assert wanted in all_text(printed(tmp_path, "butir.docx", lkjip_docx(made)))


def test_lists_and_rows_without_end_are_documents() -> None:
    deep = "\n".join("  " * level + f"- t{level}" for level in range(240))
    for text in (deep, "1. " * 500, "> " * 2_000):
        made = report([text])
        assert pola(text, butir="•").fullmatch(between(of_pdf(lkjip_pdf(made)))[0])
        assert pola(text).fullmatch(between(of_word(lkjip_docx(made)))[0])
    made = report(["| a | b |\n|---|---|\n" + "| c | d |\n" * 300])
    assert between(of_pdf(lkjip_pdf(made)))[0].replace("ab", "") == "cd" * 300  # the heads stand on every page
    assert between(of_word(lkjip_docx(made)))[0] == "ab" + "cd" * 300


@pytest.mark.parametrize(
    "write",
    [pytest.param(lkjip_docx.__wrapped__, id="docx"), pytest.param(lkjip_pdf, id="pdf", marks=pytest.mark.lama)],
)
def test_eight_times_as_many_lists_take_about_eight_times_as_long(write: Callable[[Dokumen], bytes]) -> None:
    used = []
    for count in (500, 4_000):
        made = report(["1. a\n\n- b\n\n" * count])
        begin = time.process_time()
        write(made)
        used.append(time.process_time() - begin)
    # Linear is 8 at most, as the rest of the document takes its time too; quadratic was 35.
    assert used[1] < 20 * used[0]
