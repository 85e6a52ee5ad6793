"""A packed PDF is the PDF that Typst wrote: object by object, letter by letter, read by programs that are not ours."""

import zlib
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from contoh_lkjip import a_bagian, a_dokumen, a_tabel, p, shipped
from hypothesis import example, given
from hypothesis import strategies as st
from pypdf import PdfReader

from lkjip_build.keluaran.typst.lkjip import contents, lkjip_pdf
from lkjip_build.keluaran.typst.mesin import compile_pdf
from lkjip_build.keluaran.typst.objek import ObjekPdf, rujukan

TERBESAR = 250_000
"""Bytes of a shipped report that is signed."""


def plain(objek: dict[int, bytes]) -> bytes:
    """A PDF of these objects, each in full, with one table, as Typst writes it."""
    made = b"%PDF-1.7\n%\x80\x80\x80\x80\n\n"
    places = {}
    for number, isi in objek.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n\n" % (number, isi)
    size = max(objek) + 1
    rows = [b"%010d 00000 n\r\n" % places[one] if one in places else b"0000000000 65535 f\r\n" for one in range(size)]
    table = b"xref\n0 %d\n%s" % (size, b"".join(rows))
    return made + table + b"trailer\n<</Size %d/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n%d\n%%%%EOF" % (size, len(made))


def a_stream(isi: bytes, kamus: bytes = b"") -> bytes:
    packed = zlib.compress(isi)
    return b"<</Length %d/Filter/FlateDecode%s>>\nstream\n%s\nendstream" % (len(packed), kamus, packed)


def a_pdf(more: int, isi: bytes = b"q Q") -> dict[int, bytes]:
    semua = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>",
        4: a_stream(isi),
    }
    return semua | {5 + 2 * one: b"[%d (endstream) (7 0 R)]" % one for one in range(more)}


@pytest.mark.parametrize("more", [0, 1, 246, 247, 248, 600])
def test_every_object_is_read_back(more: int) -> None:
    semua = a_pdf(more)
    packed = ObjekPdf(plain(semua)).kemas()
    with pikepdf.open(BytesIO(packed)) as found, pikepdf.open(BytesIO(plain(semua))) as before:
        assert found.check_pdf_syntax() == []
        assert len(found.pages) == 1
        for number in semua:
            if number != 4:
                one, other = found.get_object(number, 0), before.get_object(number, 0)
                assert one.unparse(resolved=True) == other.unparse(resolved=True)
        assert found.pages[0].Contents.read_bytes() == b"q Q"
        assert found.trailer.ID == before.trailer.ID
    assert len(PdfReader(BytesIO(packed)).pages) == 1
    assert ObjekPdf(plain(semua)).kemas() == packed


def test_what_is_added_is_there_too() -> None:
    pdf = ObjekPdf(plain(a_pdf(3)))
    number = pdf.tambah(b"(baru)")
    pdf.semua[pdf.akar()] = b"<</Type/Catalog/Pages 2 0 R/Baru %d 0 R>>" % number
    with pikepdf.open(BytesIO(pdf.kemas())) as found:
        assert str(found.Root.Baru) == "baru"
        assert rujukan(pdf.semua[pdf.akar()], b"/Baru") == number
    with pytest.raises(ValueError, match="Lama"):
        rujukan(pdf.semua[pdf.akar()], b"/Lama")


@given(st.lists(st.integers(0, 0xFFFF), min_size=1, max_size=40))
@example([0x5C, 0x3030, 0x3031])  # a backslash, and three zeros that are letters
def test_letters_of_a_page_stay_what_they_are(glyphs: list[int]) -> None:
    """Of any numbers of letters, written in any way that a string may have them."""
    raw = b"".join(one.to_bytes(2, "big") for one in glyphs)
    text = b"".join(_as_typst(one) for one in raw)
    page = b"BT[(%s)20(%s)]TJ ET" % (text, text)
    packed = ObjekPdf(plain(a_pdf(0, page))).kemas()
    with pikepdf.open(BytesIO(packed)) as found:
        shown = next(one for one in pikepdf.parse_content_stream(found.pages[0]) if str(one.operator) == "TJ")
        parts: list[Any] = [one for one in shown.operands[0] if isinstance(one, pikepdf.String)]
        assert [bytes(one) for one in parts] == [raw, raw]


def _as_typst(one: int) -> bytes:
    if one in b"()\\":
        return b"\\%c" % one
    return bytes((one,)) if 32 <= one < 127 else b"\\%03o" % one


@pytest.mark.parametrize(
    "isi", [b"", b"%PDF-1.7\n", plain(a_pdf(2))[:-40], plain(a_pdf(2)).replace(b"endobj", b"endobk")]
)
def test_what_typst_did_not_write_is_refused(isi: bytes) -> None:
    with pytest.raises(ValueError, match=r"PDF|utuh"):
        ObjekPdf(isi)


def test_a_report_is_the_one_that_typst_wrote() -> None:
    kept: list[dict[int, bytes]] = []
    dokumen = a_dokumen(a_bagian("bab-1", p("Kata \\000 dan (kurung)."), a_tabel("tabel-a", ("a", "b"))))
    data, parts = contents(dokumen)
    packed = compile_pdf("lkjip.typ", data, date(2026, 2, 26), parts, lambda pdf: kept.append(dict(pdf.semua)))
    assert b"\nxref" not in packed
    with pikepdf.open(BytesIO(packed)) as found:
        assert found.check_pdf_syntax() == []
        assert {number for number in kept[0] if found.get_object(number, 0) is None} == set()
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(packed)).pages)
    assert "Kata \\000 dan (kurung)." in text


def test_a_shipped_report_is_small() -> None:
    made = {tahun: lkjip_pdf(shipped(tahun)) for tahun in (2023, 2024, 2025)}
    assert {tahun: len(one) for tahun, one in made.items() if len(one) > TERBESAR or b"\nxref" in one} == {}
