"""`terbitkan_draf: tidak`: a report that is not signed stays in the office until it is."""

import html
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from bersama import SIMPANAN
from kantor_uji import Kantor
from pengaturan import ROOT
from test_situs import build as build_site

from lkjip_build.build import Site, build
from lkjip_build.isi import Nav

HARI_INI = date(2026, 11, 23)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data, whose report of 2026 is not begun, with drafts held back."""
    data = tmp_path_factory.mktemp("draf") / "data"
    shutil.copytree(ROOT / "data", data)
    aturan = data / "aturan.yml"
    text = aturan.read_text(encoding="utf-8")
    assert "terbitkan_draf: ya" in text
    aturan.write_text(text.replace("terbitkan_draf: ya", "terbitkan_draf: tidak"), encoding="utf-8")
    return data


def uris(site: Site) -> set[str]:
    return set(site.halaman)


def targets(nav: Nav) -> Iterator[str]:
    for item in nav:
        for inner in item.values() if isinstance(item, dict) else [item]:
            if isinstance(inner, str):
                yield inner
            else:
                yield from targets(inner)


def test_the_draft_is_left_out_of_pages_menu_and_open_data(folder: Path) -> None:
    site = build(folder, HARI_INI, simpanan=SIMPANAN)
    assert {"kinerja/2025/index.md", "siklus/2025/index.md"} <= uris(site)
    assert not {uri for uri in uris(site) if "2026" in uri}
    assert set(targets(site.nav)) <= uris(site)
    for name in ("kinerja.json", "sasaran.json", "anggaran.json", "siklus.json"):
        assert {row["tahun"] for row in json.loads(site.berkas[f"data/{name}"]())} == {2023, 2024, 2025}
    assert not [path for path in site.berkas if "2026" in path]
    assert "data/sumber/2025/kinerja.csv" in site.berkas
    assert "LKjIP 2026" not in str(site.berkas["data/siklus-log.csv"]())
    front = site.halaman["index.md"]()
    assert "Laporan kinerja 2025: terkirim" in html.unescape(front.source(inline=True))


def test_no_page_links_to_what_is_left_out(folder: Path) -> None:
    for page in build(folder, HARI_INI, simpanan=SIMPANAN).pages:
        assert "2026/" not in page.source(inline=True).replace("CONTOH/SE/01/2026", ""), page.uri


def test_the_preview_shows_the_draft_with_its_mark(folder: Path) -> None:
    site = build(folder, HARI_INI, simpanan=SIMPANAN, pratinjau=True)
    page = site.halaman["kinerja/2026/index.md"]()
    assert "DRAF&#58; angka 2026 masih sementara\n{ .tanda }" in page.markdown
    assert "siklus/2026/index.md" in set(targets(site.nav))
    assert "data/sumber/2026/kinerja.csv" in site.berkas


def test_what_is_wrong_in_a_draft_is_told_all_the_same(folder: Path) -> None:
    log = folder / "2026/siklus.csv"
    before = log.read_text(encoding="utf-8")
    log.write_text(before + "9;camat;2026-12-01;;;;;\n", encoding="utf-8")
    site = build(folder, HARI_INI, simpanan=SIMPANAN)
    log.write_text(before, encoding="utf-8")
    places = {problem.location.path for problem in site.problems}
    assert "data/2026/siklus.csv" in places
    quality = site.halaman["mutu-data/index.md"]()
    assert "data/2026/siklus.csv" not in quality.source(inline=True)


def test_an_office_with_drafts_alone_has_a_site_without_years(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "data")
    for tahun in (2023, 2024, 2025):
        shutil.rmtree(tmp_path / f"data/{tahun}")
    site = build(tmp_path / "data", HARI_INI)
    assert site.publishable
    assert not {uri for uri in uris(site) if "20" in uri}


@pytest.mark.lama
def test_mkdocs_serve_shows_what_mkdocs_build_leaves_out(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path, shipped=True)
    kantor.replace("aturan.yml", "terbitkan_draf: ya", "terbitkan_draf: tidak")
    (tmp_path / "terbit").mkdir()
    built = build_site(tmp_path / "terbit", kantor.data, kantor.docs, nav=[{"Panduan": "panduan/index.md"}])
    assert (built / "siklus/2025/index.html").is_file()
    assert not (built / "siklus/2026").exists()
    with kantor.serve():
        page = kantor.wait_for("siklus/2026/", "belum dimulai")
    assert "Laporan 2026" in page
