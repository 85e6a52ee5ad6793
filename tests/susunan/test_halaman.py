"""The report's pages say what its content says: every cell, heading, sentence and link."""

import hashlib
import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import html5lib
from bersama import terbitan
from situs_laporan import HARI_INI, SEMUA_TAHUN, laporan

from lkjip_build.build import Site
from lkjip_build.isi import Bagian, FormulirTercetak, Kosong, Paragraf, Tabel
from lkjip_build.keluaran.html.halaman import Page


def site() -> Site:
    return terbitan(HARI_INI, pratinjau=True)


@cache
def halaman() -> Mapping[str, Page]:
    return {uri: make() for uri, make in site().halaman.items() if uri.startswith("laporan/")}


def tree(uri: str) -> Any:
    return html5lib.parse(halaman()[uri].source(inline=True), namespaceHTMLElements=False)


def words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def semua_halaman(tahun: int) -> Iterator[tuple[str, Bagian, int]]:
    """The pages of a report: their Markdown path, the part that each shows, and its level in the report. A sasaran has
    a page of its own.
    """
    for bagian in laporan(tahun).bagian:
        yield _uri(tahun, bagian.kode), _tanpa_sendiri(bagian), 1
        for level, one in bagian.semua():
            if one.sendiri:
                yield _uri(tahun, f"{bagian.kode}/{one.kode}"), one, level


def _tanpa_sendiri(bagian: Bagian) -> Bagian:
    return replace(bagian, bagian=tuple(_tanpa_sendiri(one) for one in bagian.bagian if not one.sendiri))


@SEMUA_TAHUN
def test_every_cell_of_every_table_is_read_back(tahun: int) -> None:
    cells = 0
    for uri, bagian, _ in semua_halaman(tahun):
        # A table without a caption is what a phone folds away of the one before it; see keluaran/test_lipatan.py.
        every = tree(uri).iter("table")
        found = {words(table.find("caption")): table for table in every if table.find("caption") is not None}
        blocks = [blok for _, one in bagian.semua() for blok in one.blok]
        said = [inner for one in blocks for inner in (one.uraian if isinstance(one, FormulirTercetak) else (one,))]
        tables = [blok for blok in said if isinstance(blok, Tabel)]
        assert list(found) == [f"{one.nomor} {one.judul}".strip() for one in tables]
        for one in tables:
            shown = [[words(cell) for cell in row] for row in found[f"{one.nomor} {one.judul}".strip()].iter("tr")]
            meant = [
                [" ".join(f"{sel.teks} {sel.teks_kecil}".split()) for sel in baris.sel]
                for baris in (*one.kepala, *one.baris)
            ]
            assert shown == meant
            cells += sum(map(len, shown))
    assert cells > 700


@SEMUA_TAHUN
def test_every_heading_sentence_and_gap_is_read_back(tahun: int) -> None:
    for uri, bagian, level in semua_halaman(tahun):
        source = halaman()[uri].source(inline=True)
        headings = [html.unescape(line) for line in source.splitlines() if re.match("#+ ", line)]
        meant = [
            f"{'#' * tingkat} {one.judul_lengkap if level == 1 else one.judul}"
            + (f" {{ #{one.kode} }}" if tingkat > 1 else "")
            for tingkat, one in bagian.semua()
        ]
        assert headings[: len(meant)] == meant
        assert all("-rencana }" in one for one in headings[len(meant) :])
        shown = words(tree(uri)).replace("**", "")
        for blok in (blok for _, one in bagian.semua() for blok in one.blok):
            if isinstance(blok, Paragraf):
                assert " ".join(blok.teks.split()) in shown
            elif isinstance(blok, Kosong):
                assert blok.teks in shown, "which file it is missing in is for who fills it"
                assert not blok.asal or blok.asal not in shown


@cache
def anchors(uri: str) -> set[str]:
    """The anchors of any page of the site: of its HTML, and of its headings as Markdown."""
    page = site().halaman[uri]()
    source = page.source(inline=True)
    nodes = html5lib.parse(source, namespaceHTMLElements=False).iter()
    return {node.get("id") for node in nodes if node.get("id")} | set(re.findall(r"\{ #([\w-]+) \}", source)) | {"isi"}


@SEMUA_TAHUN
def test_every_link_leads_to_a_place_that_is_there(tahun: int) -> None:
    """References, numbers that lead to their line, names that lead to their page, files to download."""
    pages, looked = set(site().halaman), 0
    for uri in halaman():
        if not uri.startswith(f"laporan/{tahun}/"):
            continue
        for link in tree(uri).iter("a"):
            page, _, anchor = link.get("href").partition("#")
            there = posixpath.normpath(posixpath.join(posixpath.dirname(uri), page))
            target = f"{there}/index.md".removeprefix("./")
            assert target in pages or there in site().berkas, (uri, link.get("href"))
            assert not anchor or anchor in anchors(target), (uri, link.get("href"))
            looked += 1
    assert looked > 500


@SEMUA_TAHUN
def test_downloads_are_described_by_what_they_hold(tahun: int) -> None:
    shown = words(tree(f"laporan/{tahun}/index.md"))
    files = {path: make() for path, make in site().berkas.items() if path.startswith(f"laporan/{tahun}/lkjip-")}
    assert f"laporan/{tahun}/lkjip-{tahun}.pdf" in files
    for content in files.values():
        assert isinstance(content, bytes)
        assert hashlib.sha256(content).hexdigest() in shown
        assert f"{round(len(content) / 1000)} kB" in shown


def test_the_list_of_reports_tells_how_far_each_is() -> None:
    rows = [[words(cell) for cell in row] for row in tree("laporan/index.md").iter("tr")][1:]
    assert [row[0] for row in rows] == ["LKjIP 2026", "LKjIP 2025", "LKjIP 2024", "LKjIP 2023"]
    assert rows[0][1:4] == ["belum dimulai DRAF, DATA CONTOH", "belum", "belum"]
    assert rows[1][1:4] == ["terkirim DATA CONTOH", "3 Maret 2026", "4 Maret 2026 terlambat"]


def test_the_menu_has_each_year_with_its_parts_second_after_the_front_page() -> None:
    entry = site().nav[1]
    assert isinstance(entry, Mapping)
    years = list(entry["Laporan"])
    assert years[0] == {"Semua laporan": "laporan/index.md"}
    inner = dict(pair for one in dict(years[2])["LKjIP 2025"] for pair in one.items())
    chapter = inner["Bab III Akuntabilitas Kinerja"]
    assert chapter[0] == {"Ringkasan": "laporan/2025/bab-3/index.md"}
    assert chapter[3] == {"Tujuan T2": "laporan/2025/bab-3/tujuan-t2/index.md"}
    assert "Kelengkapan" not in inner


def _uri(tahun: int, kode: str) -> str:
    return f"laporan/{tahun}/{kode}/index.md"


def page(uri: str) -> str:
    """The source of any page, each run of spaces one."""
    found = site().halaman[uri]()
    return " ".join(found.source(inline=True).split())


def test_the_lowest_predikat_has_a_bound_and_the_method_tells_keluaran() -> None:
    said = page("metodologi/index.md")
    assert "30 atau kurang" in said
    assert "di bawah itu" not in said
    assert "Yang dihasilkan suatu sub kegiatan" in said


def test_a_change_of_a_share_says_that_it_is_not_of_the_print() -> None:
    said = "Perubahan realisasi dihitung dari angka yang belum dibulatkan"
    plain = {kode: re.sub(r"<[^>]+>", "", page(f"indikator/{kode}/index.md")) for kode in ("iku-10", "iku-01")}
    assert said in plain["iku-10"]
    assert said not in plain["iku-01"]


def test_tables_of_a_year_say_that_its_figures_may_still_change() -> None:
    captions = {year: re.findall("<caption>(.*?)</caption>", page(f"kinerja/{year}/index.md")) for year in (2025, 2026)}
    assert len(captions[2026]) > 10
    assert all(one.endswith("(angka sementara)") for one in captions[2026])
    assert not any("angka sementara" in one for one in captions[2025])
