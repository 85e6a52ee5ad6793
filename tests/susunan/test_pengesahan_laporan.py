"""The page of a sealed report: sealed or corrected at a glance, the signed file, and how anybody can check it."""

import re
from hashlib import sha256
from pathlib import Path

import kantor_sah
import pytest
from click.testing import CliRunner
from situs_uji import words

from lkjip_build.build import Site, build
from lkjip_build.cli import main

PDF = kantor_sah.DATA / "2025/dokumen/lkjip-2025.pdf"


def halaman(site: Site, uri: str = "laporan/2025/") -> str:
    return site.halaman[f"{uri}index.md"]().source(inline=True)


def tanpa_koreksi(folder: Path) -> Path:
    made = kantor_sah.salin(folder, {"2025/kinerja.csv": ("iku-02;6;", "iku-02;5;")})
    (made / "2025/koreksi.csv").unlink()
    return made


@pytest.fixture(scope="module")
def dikoreksi() -> Site:
    return kantor_sah.terbitan()


def test_the_page_says_first_that_the_report_is_sealed_and_corrected(dikoreksi: Site, tmp_path: Path) -> None:
    said = words(halaman(dikoreksi))
    assert "Laporan ini disahkan 21 Januari 2026 dan sudah dikoreksi: 1 isian pada 4 Mei 2026." in said
    assert said.index("Laporan ini disahkan") < said.index("Unduh")
    plain = words(halaman(build(tanpa_koreksi(tmp_path), kantor_sah.HARI_INI)))
    assert "Laporan ini disahkan 21 Januari 2026 dan belum dikoreksi." in plain
    assert "dikoreksi:" not in plain
    assert "Edisi dikoreksi" not in plain


def test_the_signed_file_is_offered_with_its_fingerprint_and_the_corrected_edition_apart(dikoreksi: Site) -> None:
    page = halaman(dikoreksi)
    names = re.findall(r'<li><a href="([^"]+)">(LKjIP 2025[^<(]*)', page)
    signed, edition = "lkjip-2025", "lkjip-2025-dikoreksi"
    assert [(name, said.strip()) for name, said in names] == [
        *((f"{signed}.{kind}", "LKjIP 2025") for kind in ("pdf", "docx", "xlsx", "ods")),
        *((f"{edition}.{kind}", "LKjIP 2025, edisi dikoreksi") for kind in ("pdf", "docx", "odt", "xlsx", "ods")),
    ]
    sidik = sha256(PDF.read_bytes()).hexdigest()
    published = dikoreksi.berkas["laporan/2025/lkjip-2025.pdf"]()
    assert isinstance(published, bytes)
    assert sha256(published).hexdigest() == sidik
    assert page.count(sidik) == 2  # beside the file, and where it is told how to check
    (seal,) = kantor_sah.situs().data.segel[2025].segel.pengesahan
    assert seal.sidik_isi in page


def test_it_is_told_how_to_check_with_tools_that_everybody_has(dikoreksi: Site) -> None:
    said = words(halaman(dikoreksi))
    for command in (
        *("certutil -hashfile lkjip-2025.pdf SHA256", "sha256sum lkjip-2025.pdf", "shasum -a 256 lkjip-2025.pdf"),
        "lkjip verifikasi 2025",
    ):
        assert command in said
    assert "Ditandatangani 20 Januari 2026 oleh Camat Sukamaju, Sri Rekaan, S.Sos." in said
    assert "Semua isian laporan 2025 waktu disahkan" in said


def test_the_list_of_reports_offers_the_signed_files_and_leads_to_the_edition(dikoreksi: Site) -> None:
    page = halaman(dikoreksi, "laporan/")
    assert "2025/lkjip-2025.pdf" in page
    assert "dikoreksi.pdf" not in page
    assert "edisi dikoreksi" in page


def test_a_report_that_is_not_sealed_speaks_of_no_seal(tmp_path: Path) -> None:
    folder = tanpa_koreksi(tmp_path)
    for name in ("pengesahan.csv", "2025/pengesahan.yml"):
        (folder / name).unlink()
    page = words(halaman(build(folder, kantor_sah.HARI_INI)))
    assert "disahkan" not in page
    assert "sha256sum" not in page


def test_a_report_that_is_sealed_again_offers_both_and_was_not_corrected_since(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = kantor_sah.salin(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1778025600")  # 6 May 2026
    made = CliRunner().invoke(main, ["sahkan", "2025", "--data", str(folder)])
    assert made.exit_code == 0, made.output
    site = build(folder, kantor_sah.HARI_INI)
    assert site.publishable, site.problems
    page = halaman(site)
    said = words(page)
    assert "Laporan ini disahkan 21 Januari 2026, disahkan lagi 6 Mei 2026, dan sesudah itu belum dikoreksi." in said
    assert "Lihat perubahannya" in said
    names = re.findall(r'<li><a href="([^"]+\.pdf)">(LKjIP 2025[^<(]*)', page)
    assert [(name, which.strip()) for name, which in names] == [
        ("lkjip-2025-dikoreksi-ke-2.pdf", "LKjIP 2025, pengesahan ke-2"),
        ("lkjip-2025.pdf", "LKjIP 2025, pengesahan ke-1"),
    ]
    assert "laporan/2025/lkjip-2025-dikoreksi.pdf" not in site.berkas
    assert site.berkas["laporan/2025/lkjip-2025.pdf"]() == PDF.read_bytes()
