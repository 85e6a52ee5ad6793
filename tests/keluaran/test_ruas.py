"""The empty field for an electronic signature in a report that is signed: at its block, tagged, and nothing else."""

import sys
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1]))
from contoh_lkjip import HOSTILE, a_bagian, a_dokumen, p, shipped

from lkjip_build.isi import Dokumen, Penandatangan, TandaTangan
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
from lkjip_build.keluaran.typst.mesin import DocumentError

SELESAI, DRAF = 2025, 2026  # shipped years whose report is signed, and is not


@cache
def pdf(tahun: int) -> bytes:
    return lkjip_pdf(shipped(tahun))


@cache
def opened(content: bytes) -> pikepdf.Pdf:
    """The file, kept open: its objects die with it."""
    return pikepdf.open(BytesIO(content))


def fields(content: bytes) -> list[Any]:
    root = opened(content).Root
    return list(root.AcroForm.Fields) if "/AcroForm" in root else []


def a_report(*pihak: Penandatangan) -> Dokumen:
    sign = TandaTangan("Uji, 26 Februari 2026", pihak)
    return a_dokumen(a_bagian("bab-1", p("Sebelum."), sign, p("Sesudah.")), tanda=())


def lines_of(content: bytes) -> list[tuple[int, str, float]]:
    """The texts of all pages with their page and height."""
    found: list[tuple[int, str, float]] = []
    for number, page in enumerate(PdfReader(BytesIO(content)).pages):

        def put(text: str, now: list[float], of_text: list[float], *_: Any, number: int = number) -> None:
            if text.strip():
                found.append((number, text.strip(), now[1] * of_text[4] + now[3] * of_text[5] + now[5]))

        page.extract_text(visitor_text=put)
    return found


def test_a_signed_report_has_one_field_and_no_mark_of_ours_is_left() -> None:
    (one,) = fields(pdf(SELESAI))
    assert (str(one.T), one.FT, one.Subtype) == ("tanda-tangan-laporan", "/Sig", "/Widget")
    assert str(one.TU) == "Ruang tanda tangan elektronik Camat Baturraden"
    assert one.F == 4 | 128  # printed, locked
    assert not {"/V", "/A", "/Border", "/Contents"} & set(one.keys())
    assert one.AP.N.read_bytes() == b"q Q"
    found = opened(pdf(SELESAI))
    links = [link for page in found.pages for link in page.obj.get("/Annots", []) if "/A" in link]
    assert [str(link.A.URI) for link in links if str(link.A.get("/URI", "")).startswith("urn:")] == []
    assert found.Root.AcroForm.SigFlags == 1 | 2  # it has signature fields; programs are to add, not to rewrite
    assert one.objgen in {link.objgen for link in found.pages[1].obj.Annots}
    assert one.P.objgen == found.pages[1].obj.objgen


def test_a_draft_has_none() -> None:
    assert shipped(DRAF).tanda[0] == "DRAF"
    assert fields(pdf(DRAF)) == []
    assert b"urn:lkjip" not in pdf(DRAF)


def test_the_field_lies_between_the_post_and_the_name() -> None:
    signer = next(blok for blok in shipped(SELESAI).semua_blok if isinstance(blok, TandaTangan)).pihak[0]
    (one,) = fields(pdf(SELESAI))
    left, low, right, high = map(float, one.Rect)
    on_page = [(text, y) for number, text, y in lines_of(pdf(SELESAI)) if number == 1]
    post = next(y for text, y in on_page if text == signer.jabatan)
    name = next(y for text, y in on_page if text == signer.nama)
    assert name + 8 < low < high < post
    assert (round(right - left), round(high - low)) == (190, 50)


def test_nothing_that_is_seen_moves() -> None:
    camat = Penandatangan("Camat Uji", "Nama Camat", ("•••001",), pangkat="Pembina")
    bupati = Penandatangan("Bupati Uji", "", (), "Pihak Kedua")
    without = lkjip_pdf(a_report(bupati, camat))
    with_field = lkjip_pdf(a_report(bupati, replace(camat, ruas="satu")))
    assert lines_of(without) == lines_of(with_field)
    assert len(fields(with_field)) == 1


def test_the_field_is_tagged_at_its_place_in_the_reading_order() -> None:
    found = opened(pdf(SELESAI))
    (one,) = found.Root.AcroForm.Fields
    form = pikepdf.NumberTree(found.Root.StructTreeRoot.ParentTree)[int(one.StructParent)]
    assert form.S == "/Form"
    assert form.K.Obj.objgen == one.objgen
    beside = list(form.P.K)
    at = next(number for number, kid in enumerate(beside) if kid.objgen == form.objgen)
    assert [str(kid.S) for kid in beside[at - 1 : at + 2]] == ["/P", "/Form", "/P"]
    assert found.pages[1].obj.Tabs == "/S"


def test_claims_and_metadata_are_as_typst_wrote_them() -> None:
    made, plain = (PdfReader(BytesIO(lkjip_pdf(a_report(one)))) for one in (_camat("satu"), _camat("")))
    assert made.metadata == plain.metadata
    root: Any = made.trailer["/Root"]
    assert b"<pdfuaid:part>1<" in root["/Metadata"].get_data()
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert made.trailer["/ID"]


def _camat(ruas: str) -> Penandatangan:
    return Penandatangan("Camat Uji", "Nama Camat", (), ruas=ruas)


@pytest.mark.parametrize("tahun", [SELESAI])
def test_the_same_report_gives_the_same_bytes(tahun: int) -> None:
    assert lkjip_pdf(shipped(tahun)) == pdf(tahun)


def test_each_who_signs_has_a_field_of_another_name() -> None:
    made = lkjip_pdf(a_report(_camat("satu"), _camat("dua")))
    assert sorted(str(one.T) for one in fields(made)) == ["dua", "satu"]
    with pytest.raises(DocumentError, match="satu"):
        lkjip_pdf(a_report(_camat("satu"), _camat("satu")))


@pytest.mark.parametrize("jahat", [one for one in HOSTILE if len(one) < 60])
def test_a_hostile_post_stays_text(jahat: str) -> None:
    (one,) = fields(lkjip_pdf(a_report(Penandatangan(jahat, "Nama", (), ruas="satu"))))
    assert str(one.TU) == f"Ruang tanda tangan elektronik {jahat}"
