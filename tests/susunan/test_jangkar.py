"""Addresses last: an anchor of a page does not change with the state of what stands there."""

import re
import shutil
from datetime import date
from pathlib import Path

import kantor_sah
import pytest
from bersama import SIMPANAN, terbitan
from pengaturan import ROOT

from lkjip_build.build import Site, build

LOG = """\
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
1;camat;2027-01-11 08.00;2027-01-11 08.05;;Disposisi Camat;b;
2;sekcam;2027-01-11 09.00;2027-01-11 09.07;;Disposisi Sekcam;b;
3;kasi;2027-01-12;2027-01-19;;draft LKjIP;b;
4;sekcam;2027-01-19;2027-01-22;ya;Draft LKjIP terparaf;b;
5;camat;2027-01-22;2027-01-26;ya;LKjIP;b;
6;pengadministrasi;2027-01-26 14.00;2027-01-26 14.10;;LKjIP terkirim;b;
"""
HANYA_SEBELUM = {"jadwal-paling-lambat", "triwulan-demi-triwulan"}
"""What is told only of a year that runs, or of a report that is still to be made."""


@pytest.fixture(scope="module")
def terkirim(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped data after the report of the running year was made and sent."""
    data = tmp_path_factory.mktemp("terkirim") / "data"
    shutil.copytree(ROOT / "data", data)
    (data / "2026/siklus.csv").write_text(LOG, encoding="utf-8")
    return build(data, date(2027, 2, 1), simpanan=SIMPANAN)


def anchors(site: Site) -> dict[str, set[str]]:
    """The anchors of each page, of its HTML and of its headings as Markdown."""
    return {
        page.uri: {*re.findall(r'\sid="([^"]+)"', text), *re.findall(r"\{ #([\w-]+) \}", text)}
        for page in site.pages
        if (text := page.source(inline=True))
    }


def test_no_anchor_is_made_of_a_heading(terkirim: Site, tmp_path: Path) -> None:
    sealed = build(kantor_sah.salin(tmp_path), kantor_sah.HARI_INI)
    for site in (terbitan(date(2026, 11, 23)), terkirim, sealed):
        for page in site.pages:
            headings = re.findall(r"^##+ .*$", page.source(inline=True), re.MULTILINE)
            assert [one for one in headings if not one.endswith(" }")] == [], page.uri


def test_every_address_of_a_running_year_is_there_when_its_report_is_sent(terkirim: Site) -> None:
    before, after = anchors(terbitan(date(2026, 11, 23))), anchors(terkirim)
    assert before.keys() <= after.keys()
    for uri, found in before.items():
        if uri.endswith("/asal/index.md"):  # a part without numbers has no origins to tell
            continue
        lost = {one for one in found - after[uri] if not one.startswith("grafik-triwulan-")}
        assert lost <= HANYA_SEBELUM, uri
    assert len(before["kinerja/2026/index.md"]) > 20


def test_each_indikator_of_a_year_has_its_row_as_an_anchor() -> None:
    site = terbitan(date(2026, 11, 23))
    for page in site.pages:
        if re.fullmatch(r"kinerja/20\d\d/index\.md", page.uri):
            text = page.source(inline=True)
            rows = re.findall(r'<tr id="([\w-]+)">\n<th scope="row"><a href="\.\./\.\./indikator/([\w-]+)/"', text)
            assert len(rows) >= 10
            assert all(kode == indikator for kode, indikator in rows)
            assert {kode for kode, _ in rows} <= set(re.findall(r'href="#([\w-]+)"', text))
