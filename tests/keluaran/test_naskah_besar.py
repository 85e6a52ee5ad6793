"""Prose that nobody should write: tables of thirty columns, cells beyond the head, a caption of a page."""

from io import BytesIO

import docx
import pytest
from contoh_lkjip import a_bagian, a_dokumen, a_tabel
from pypdf import PdfReader

from lkjip_build.isi import Prosa
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.prosa import Cacat, TabelProsa, baca, urai


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def tabel(kolom: int, baris: int) -> str:
    head = [f"K{at}" for at in range(kolom)]
    rows = (row(*(f"{at}x{number}" for at in range(kolom))) for number in range(baris))
    return "\n".join((row(*head), row(*["---"] * kolom), *rows))


def written(teks: str) -> tuple[PdfReader, set[str]]:
    """The PDF of a report with this prose, and the cells and paragraphs of its Word document."""
    dokumen = a_dokumen(a_bagian("bab-1", Prosa(urai(teks), "2025/analisis.yml: S1.penyebab")))
    word = docx.Document(BytesIO(lkjip_docx(dokumen)))
    cells = {cell.text for table in word.tables for one in table.rows for cell in one.cells}
    return PdfReader(BytesIO(lkjip_pdf(dokumen))), cells | {one.text for one in word.paragraphs}


@pytest.mark.parametrize("kolom", [12, 30])
def test_columns_without_end_stay_between_the_margins_with_every_cell(kolom: int) -> None:
    """More than twelve columns are no table but text, and a problem tells so."""
    read = baca(tabel(kolom, 3))
    assert [type(one) is TabelProsa for one in read.blok] == [kolom == 12]
    assert [(one.baris, one.ada, one.mestinya) for one in read.cacat if isinstance(one, Cacat)] == (
        [] if kolom == 12 else [(1, 30, 12)]
    )
    pdf, word = written(tabel(kolom, 3))
    places: list[tuple[float, str]] = []
    for page in pdf.pages:
        page.extract_text(visitor_text=lambda text, _cm, tm, *_: places.append((tm[4], text.strip())))
    text = "".join("".join(page.extract_text().split()) for page in pdf.pages)
    wanted = [f"{at}x{number}" for at in range(kolom) for number in range(3)]
    assert [one for one in wanted if one not in text or one not in " ".join(word)] == []
    assert max(x for x, said in places if said) < 210 / 25.4 * 72 - 20


def test_a_caption_of_a_page_is_said_whole() -> None:
    judul = " ".join(f"kata{number}" for number in range(400))
    dokumen = a_dokumen(a_bagian("bab-1", a_tabel("tabel-1", ["a", "b"], judul=judul)))
    pdf = " ".join(page.extract_text() for page in PdfReader(BytesIO(lkjip_pdf(dokumen))).pages)
    word = "\n".join(one.text for one in docx.Document(BytesIO(lkjip_docx(dokumen))).paragraphs)
    assert [number for number in range(400) if f"kata{number}" not in pdf or f"kata{number}" not in word] == []


def test_four_hundred_rows_have_their_head_on_every_page() -> None:
    pdf, word = written(tabel(3, 400))
    assert {f"2x{number}" for number in range(400)} <= word
    pages = [page.extract_text() for page in pdf.pages if "1x" in page.extract_text()]
    assert len(pages) > 5
    assert [number for number, text in enumerate(pages) if "K0" not in text] == []


def test_cells_beyond_the_head_are_lost_nowhere() -> None:
    pdf, word = written("\n".join((row("a", "b"), row("---", "---"), row("c", "d", "lebih", "lagi"))))
    assert any("lebih" in one for one in word)
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "lebih" in text
    assert "lagi" in text


def test_lists_nested_twelve_deep_say_every_item() -> None:
    dokumen = a_dokumen(
        a_bagian("bab-1", Prosa(urai("\n".join("  " * level + f"- butir{level}" for level in range(12))), "x"))
    )
    word = "\n".join(one.text for one in docx.Document(BytesIO(lkjip_docx(dokumen))).paragraphs)
    pdf = "".join(page.extract_text() for page in PdfReader(BytesIO(lkjip_pdf(dokumen))).pages)
    assert [level for level in range(12) if f"butir{level}" not in word or f"butir{level}" not in pdf] == []
