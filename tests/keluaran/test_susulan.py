"""The sheet beside a signed report: what came later, and fingerprints for the letter; the signed file never changes."""

import io
from datetime import date
from pathlib import Path

import kantor_sah
import pytest
from pypdf import PdfReader

from lkjip_build.build import Site, build

LEMBAR, LAPORAN = "laporan/2025/lkjip-2025-susulan.pdf", "laporan/2025/lkjip-2025.pdf"
JAHAT = "<b>#strong[1]</b> $x$ \\ // *a*"


def isi(site: Site) -> bytes:
    content = site.berkas[LEMBAR]()
    assert isinstance(content, bytes)
    return content


def words(site: Site) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(isi(site))).pages).split())


def halaman(site: Site) -> str:
    return site.halaman["laporan/2025/index.md"]().source(inline=True)


@pytest.fixture(scope="module")
def site() -> Site:
    return kantor_sah.terbitan()


def test_it_says_that_it_is_no_part_of_what_was_signed(site: Site) -> None:
    said = words(site)
    assert "Lembar ini bukan bagian dari laporan yang ditandatangani 20 Januari 2026." in said
    assert len(PdfReader(io.BytesIO(isi(site))).pages) == 1


def test_it_gives_the_fingerprints_in_one_piece_for_the_letter(site: Site) -> None:
    (seal,) = kantor_sah.situs().data.segel[2025].segel.pengesahan
    pdf = next(one for one in seal.dokumen if one.nama.endswith(".pdf"))
    said = words(site)
    assert said.count(pdf.sidik) == said.count(seal.sidik_isi) == 2
    assert f"Sidik LKjIP 2025 yang kami kirim: SHA-256 lkjip-2025.pdf {pdf.sidik}, sidik isi {seal.sidik_isi}." in said


def test_sending_and_a_later_review_are_in_it_and_on_the_page_and_the_signed_file_stays(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    log, facts = folder / "2025/siklus.csv", folder / "2025/laporan.yml"
    *early, sent = log.read_text(encoding="utf-8").splitlines()
    assert sent.startswith("3;")
    told = facts.read_text(encoding="utf-8").splitlines(keepends=True)
    log.write_text("\n".join((*early, "")), encoding="utf-8")
    facts.write_text("".join(line for line in told if not line.startswith("reviu")), encoding="utf-8")
    before = build(folder, kantor_sah.HARI_INI)
    assert "Pengirimannya belum tercatat." in words(before)
    assert "direviu" not in words(before)

    log.write_text("\n".join((*early, sent.replace("R/02/2026", JAHAT), "")), encoding="utf-8")
    facts.write_text("".join(told), encoding="utf-8")
    after = build(folder, kantor_sah.HARI_INI)
    assert after.publishable, after.problems
    assert after.berkas[LAPORAN]() == before.berkas[LAPORAN]()
    said = words(after)
    review = "telah direviu oleh Inspektorat Kabupaten Rekaan pada 12 Maret 2026"
    for one in ("Laporan 2025 terkirim pada 22 Januari 2026", review):
        assert one in said
        assert halaman(after).count(one) == 1, one
    assert JAHAT in said
    assert "<b>" not in halaman(after)
    assert "Langkah sesudah laporan 2025 ditandatangani" in halaman(after)
    assert isi(after) == isi(build(folder, date(2027, 6, 1)))
