"""Every published data file has a page on which each of its lines has an address, and every origin leads to one."""

import csv
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from bersama import terbitan
from builders import HARI_INI, TERKECIL, write_folder
from data_jahat import ALL
from data_jahat import write_data as write_hostile

from lkjip_build.bahasa.berkas import JenisBerkas
from lkjip_build.build import Site, build
from lkjip_build.isi.sumber import alamat_baris, halaman_sumber
from lkjip_build.keluaran.html import Page
from lkjip_build.problems import Location
from lkjip_build.susunan.halaman_kamus import BERKAS, kode_kamus

SALINAN = "data/sumber/"


@pytest.fixture(scope="module")
def contoh() -> Site:
    return terbitan(HARI_INI)


def site_of(folder: Path, changes: Mapping[str, str]) -> Site:
    site = build(write_folder(folder / "data", {**TERKECIL, **changes}), HARI_INI)
    assert site.publishable, site.problems
    return site


def copies(site: Site) -> dict[str, list[str]]:
    """The lines of every published copy, by its path in the data folder."""
    found = {path.removeprefix(SALINAN): make() for path, make in site.berkas.items() if path.startswith(SALINAN)}
    return {path: str(content).removesuffix("\n").split("\n") for path, content in found.items()}


def page_of(site: Site, name: str) -> Page:
    uri = f"{halaman_sumber(f'data/{name}')[1:]}index.md"
    return site.halaman[uri]()


def table_of(page: Page) -> Element:
    tree = html5lib.parse(page.source(inline=True).split("---\n", 2)[2], namespaceHTMLElements=False)
    (table,) = [one for one in tree.iter("table") if "berkas" in one.get("class", "").split()]
    return table


def rows_of(table: Element) -> dict[int, list[str]]:
    """The cells of each row by the number in its anchor; where a cell goes on over lines, they are joined as typed."""
    return {number_of(row): [text_of(cell) for cell in list(row)[1:]] for row in table.iter("tr") if row.get("id")}


def text_of(cell: Element) -> str:
    return "\n".join([cell.text or "", *("".join(more.itertext()) for more in cell.iter("span"))])


def number_of(node: Element) -> int:
    return int(node.get("id", "").removeprefix("baris-"))


def addresses_in(table: Element) -> list[int]:
    return sorted(number_of(node) for node in table.iter() if node.get("id"))


def check(site: Site) -> int:
    """Hold every page of a data file against the copy that is published beside it; return how many lines there are."""
    semua = copies(site)
    pages = {page.uri for page in site.pages if page.uri.startswith("sumber/")}
    assert pages == {"sumber/index.md", *(f"{halaman_sumber(f'data/{name}')[1:]}index.md" for name in semua)}
    for name, lines in semua.items():
        table = table_of(page_of(site, name))
        assert addresses_in(table) == list(range(1, len(lines) + 1)), name
        typed = typed_rows(lines) if name.endswith(".csv") else {at: [line] for at, line in enumerate(lines, 1)}
        assert {at: list(filter(None, row)) for at, row in rows_of(table).items()} == {
            at: list(filter(None, row)) for at, row in typed.items()
        }, name
    return sum(map(len, semua.values()))


def typed_rows(lines: list[str]) -> dict[int, list[str]]:
    """What a program that knows nothing of ours reads in a CSV: the cells of each row by the line it begins on."""
    hint = re.fullmatch("sep=(.)", lines[0])
    rest = [f"{line}\n" for line in lines[bool(hint) :]]
    head = next(line for line in rest if line.strip())
    reader = csv.reader(rest, delimiter=hint[1] if hint else max(";,\t", key=head.count))
    found = {1: [lines[0]]} if hint else {}
    at = first = 1 + bool(hint)
    for row in reader:
        found[at] = row
        at = first + reader.line_num
    return found


def test_every_line_of_the_shipped_files_has_its_address_and_its_text(contoh: Site) -> None:
    assert contoh.publishable, contoh.problems
    assert check(contoh) > 1000


def test_hostile_text_stands_in_its_line_as_it_was_typed(tmp_path: Path) -> None:
    data = write_hostile(tmp_path, ALL)
    istilah = data / "istilah.yml"
    typed = istilah.read_text(encoding="utf-8")
    istilah.write_text(f"# {ALL}\n{typed}", encoding="utf-8")
    site = build(data, HARI_INI)
    assert site.publishable, site.problems
    check(site)
    assert rows_of(table_of(page_of(site, "istilah.yml")))[1] == [f"# {ALL}"]


PANJANG = '''\
sep=;

indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan
iku-01;83;;;;;;83,5;"Rekap
survei ""IKM""";"satu

tiga"
;;;;;;;;;
iku-02;20;;;;;;21;Buku kejadian;
'''


def test_a_row_that_spans_lines_is_one_row_with_an_address_for_each_line(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"2025/kinerja.csv": PANJANG})
    check(site)
    table = table_of(page_of(site, "2025/kinerja.csv"))
    rows = {number_of(row): row for row in table.iter("tr")}
    assert list(rows) == [1, 2, 3, 4, 8, 9]
    assert rows_of(table)[4] == ["iku-01", "83", *[""] * 5, "83,5", 'Rekap\nsurvei "IKM"', "satu\n\ntiga"]
    assert [number_of(span) for span in rows[4].iter("span")] == [5, 6, 7]
    titles = PANJANG.split("\n")[2].split(";")
    assert [cell.get("data-kolom") for cell in rows[9]] == [None, *titles]
    assert [cell.get("scope") for cell in rows[3]] == ["col"] * 11


def test_comments_and_indentation_of_yaml_are_shown(tmp_path: Path) -> None:
    typed = "# Dicocokkan\nistilah:\n  - istilah: IKM\n    # dari survei\n\n    arti: |\n      satu\n        dua\n"
    site = site_of(tmp_path, {"istilah.yml": typed})
    found = rows_of(table_of(page_of(site, "istilah.yml")))
    assert [row[0] for row in found.values()] == typed.removesuffix("\n").split("\n")


def test_every_origin_on_the_site_leads_to_a_line_that_is_there(contoh: Site) -> None:
    lines = {halaman_sumber(f"data/{name}"): len(found) for name, found in copies(contoh).items()}
    seen = 0
    for page in contoh.pages:
        for link in re.findall(r'href="([^"]*)"', page.source(inline=True)):
            address, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join("/", page.uri.removesuffix("index.md"), address)) + "/"
            if target.startswith("/sumber/") and target != "/sumber/":
                assert target in lines, (page.uri, link)
                assert not anchor or 1 <= int(anchor.removeprefix("baris-")) <= lines[target], (page.uri, link)
                seen += bool(anchor)
    assert seen > 1000


def test_only_what_is_published_has_a_page(tmp_path: Path) -> None:
    """The report of 2025 is not signed in this folder, so with `terbitkan_draf: tidak` its files stay in the office."""
    begun = TERKECIL["2025/siklus.csv"].split("\n2;")[0] + "\n"
    changes = {"gaji pegawai.csv": "nama;gaji\nCamat;1\n", "2025/siklus.csv": begun}
    assert page_of(site_of(tmp_path / "a", changes), "2025/kinerja.csv")
    hidden = site_of(tmp_path / "b", {**changes, "aturan.yml": f"terbitkan_draf: tidak\n{TERKECIL['aturan.yml']}"})
    check(hidden)
    for site in (hidden, site_of(tmp_path / "c", changes)):
        assert "gaji" not in "".join(page.source(inline=True) for page in site.pages if page.uri.startswith("sumber/"))
    listed = hidden.halaman["sumber/index.md"]().source(inline=True)
    assert "renstra.yml" in listed
    assert "2025" not in listed


def test_files_repeat_the_pages_so_the_search_knows_only_their_list(contoh: Site) -> None:
    found = {uri: make() for uri, make in contoh.halaman.items() if uri.startswith("sumber/")}
    assert [uri for uri, page in found.items() if page.cari] == ["sumber/index.md"]
    excluded = [uri for uri, page in found.items() if 'search: {"exclude": true}' in page.source(inline=False)]
    assert excluded == [uri for uri in found if uri != "sumber/index.md"]


def test_the_figures_of_an_unsigned_year_are_marked_on_its_files(contoh: Site) -> None:
    assert page_of(contoh, "2026/kinerja.csv").meta["tanda"].startswith("DRAF: angka 2026")
    for name in ("2025/kinerja.csv", "renstra.yml"):
        assert "tanda" not in page_of(contoh, name).meta


def test_a_page_says_what_the_file_is_and_what_is_made_of_it(contoh: Site) -> None:
    data = contoh.halaman["data/kamus-berkas/index.md"]().source(inline=True)
    uris = set(contoh.halaman)
    for name in copies(contoh):
        page = page_of(contoh, name)
        assert page.description.endswith(".")
        text = page.source(inline=True)
        here = f"/{page.uri.removesuffix('index.md')}"
        links = [posixpath.normpath(posixpath.join(here, one)) for one in re.findall('href="(.*?)"', text)]
        assert f"/{SALINAN}{name}" in links
        made = [
            link
            for link in links
            if f"{link[1:]}/index.md" in uris - {"sumber/index.md", "data/index.md", "data/kamus-berkas/index.md"}
        ]
        assert len(made) == 1, (name, links)
        (kamus,) = [link.partition("#")[2] for link in links if link.startswith("/data/kamus-berkas/#")]
        assert f'id="{kamus}"' in data


def test_every_kind_of_file_is_in_the_dictionary_and_nothing_else() -> None:
    assert set(BERKAS) == set(JenisBerkas)
    assert len({kode_kamus(jenis) for jenis in JenisBerkas}) == len(JenisBerkas)


def test_addresses_of_lines() -> None:
    assert alamat_baris(Location("data/2025/kinerja.csv", 3)) == "/sumber/2025/kinerja/#baris-3"
    assert alamat_baris(Location("uji/sop/a-b.yml")) == "/sumber/sop/a-b/"
