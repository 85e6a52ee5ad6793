"""What every page says to a screen reader, read from its HTML: language, title, headings, tables, pictures, names."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest
from halaman_situs import alamat
from lxml.html import HtmlElement as Element

Pohon = dict[str, Element]


@pytest.fixture(scope="module")
def pohon(situs: Path) -> Pohon:
    made = {}
    for address in alamat(situs):
        file = situs / address / "index.html" if address.endswith("/") or not address else situs / address
        made[address] = lxml.html.document_fromstring(file.read_text(encoding="utf-8"))
    assert len(made) > 150
    return made


def words(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def has_class(node: Element, name: str) -> bool:
    return name in (node.get("class") or "").split()


def found_on(pohon: Pohon, faults: Callable[[Element], Iterator[str]]) -> list[str]:
    return [f"/{address}: {fault}" for address, tree in pohon.items() for fault in faults(tree)]


def test_every_page_says_its_language_and_has_a_title_of_its_own(pohon: Pohon) -> None:
    titles = Counter(tree.findtext(".//title") for tree in pohon.values())
    assert [title for title, often in titles.items() if often > 1 or not title] == []
    assert {tree.get("lang") for tree in pohon.values()} == {"id"}


def headings(tree: Element) -> Iterator[str]:
    levels = [(int(one.tag[1]), words(one)) for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    if [level for level, _ in levels].count(1) != 1 or levels[0][0] != 1:
        yield f"first or only h1: {levels[:2]}"
    for (before, _), (level, text) in pairwise(levels):
        if level > before + 1:
            yield f"h{level} after h{before}: {text}"
        if not text:
            yield f"empty h{level}"


def test_headings_are_a_tree_below_one_first(pohon: Pohon) -> None:
    assert found_on(pohon, headings) == []


def tables(tree: Element) -> Iterator[str]:
    """Yield what a table does not say. The form of an SOP is a sheet of boxes, whose heads stand above each pair; the
    caption of a table of a single row or column is its head; what spans a whole row is a remark on the row above.
    """
    for table in tree.iter("table"):
        name = words(table.find("caption")) if table.find("caption") is not None else ""
        fold = table.getparent()
        region = next((one for one in table.iterancestors() if one.get("role") == "region"), None)
        if fold.tag == "details":
            name = name or words(fold.find("summary"))
        elif region is None or not region.get("aria-label") or region.get("tabindex") != "0":
            yield f"no region that scrolls: {name}"
        name = name or (region.get("aria-label") if region is not None else "")
        if not name:
            yield "a table without a name"
        if has_class(table, "sop-identitas"):
            continue
        heads = table.findall("thead/tr/th")
        if not heads or not {one.get("scope") for one in heads} <= {"col", "colgroup"}:
            yield f"heads of columns: {name}"
        rows = [row for part in ("tbody", "tfoot") for row in table.findall(f"{part}/tr")]
        named = {one.get("scope") for row in rows for one in row.findall("th")}
        if not named <= {"row", "rowgroup"}:
            yield f"heads of rows: {name}"
        bare = [row for row in rows if row.find("th") is None and not has_class(row, "catatan-angka")]
        if len(heads) == 1 and any(row.find("th[@scope='row']") is not None for row in rows):
            yield f"heads of nothing: {name}"
        if len(rows) > 1 and len(heads) > 1 and bare:
            yield f"{len(bare)} of {len(rows)} rows without a head: {name}"


def test_every_table_has_a_name_and_heads_of_its_columns_and_rows(pohon: Pohon) -> None:
    assert sum(1 for tree in pohon.values() for _ in tree.iter("table")) > 300
    assert found_on(pohon, tables) == []


def named(tree: Element) -> Iterator[str]:
    ids = Counter(one.get("id") for one in tree.iter() if isinstance(one.tag, str) and one.get("id"))
    yield from (f"id twice: {one}" for one, often in ids.items() if often > 1)
    for picture in tree.iter("svg", "img"):
        if picture.get("aria-hidden") == "true" or any(one.tag == "svg" for one in picture.iterancestors()):
            continue
        labels = (picture.get("aria-labelledby") or "").split()
        if not (picture.get("alt") or picture.get("aria-label") or (labels and all(one in ids for one in labels))):
            yield f"picture without a name: {dict(picture.attrib)}"
        if picture.tag == "svg" and picture.get("role") != "img":
            yield f"picture that is none: {dict(picture.attrib)}"
    parts = [one.get("aria-label") for one in tree.xpath("//nav | //aside | //form | //div[@role='region']")]
    yield from (f"parts of one name: {one}" for one, often in Counter(parts).items() if often > 1 or not one)
    for link in tree.iter("a", "button"):
        shown = link.get("aria-label") or words(link) or " ".join(link.xpath(".//svg/@aria-label"))
        if not shown.strip():
            yield f"nameless: {dict(link.attrib)}"
        if re.fullmatch("(klik )?(di sini|ini|selengkapnya|baca|lihat)", shown.strip().lower()):
            yield f"a link whose words say nothing: {shown} {link.get('href')}"


def test_pictures_links_and_parts_of_a_page_have_names(pohon: Pohon) -> None:
    assert found_on(pohon, named) == []
