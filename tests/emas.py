"""Golden pages: what a reader of the site reads, as one text file a page in `tests/emas/`.

`python tests/emas.py` makes them anew; the difference is read in review like any other change. Words, tables, links and
the words of drawings stand in full. The lines and shapes of a drawing are counted, and their numbers become one
fingerprint, so that a moved arrow is seen without filling the file.
"""

import hashlib
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from pengaturan import ROOT
from situs_uji import build

EMAS = Path(__file__).parent / "emas"
SITUS = {
    "contoh": ROOT / "data",
    "demak-2020": ROOT / "tests/situs/demak-2020/data",
    "salatiga-2020": ROOT / "tests/situs/salatiga-2020/data",
    "sukamaju-2025": ROOT / "tests/situs/sukamaju-2025/data",
}
# Written by hand in docs/, so git shows their changes already.
_DITULIS_TANGAN = ("panduan/", "pengembang/")
# Of the pages of data files, which only repeat these, one CSV and one YAML show how they read.
_SUMBER = re.compile(r"sumber/(?!(?:2020/kinerja|2025/kinerja|instansi)/).+")
_BLOK = {
    *("p", "div", "section", "figure", "figcaption", "details", "summary", "blockquote", "dl", "dt", "dd", "ul", "ol"),
    *("li", "table", "pre", "svg", "header", "footer", "nav", "form", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6"),
}
_BENTUK = {"path", "rect", "line", "circle", "polyline", "polygon", "ellipse"}


def semua_halaman(situs: Path) -> dict[str, str]:
    """Return the text of every page that is made from data, by the path of its golden file."""
    found = {}
    for file in sorted(situs.rglob("index.html")):
        address = file.relative_to(situs).parent.as_posix()
        if not (f"{address}/".startswith(_DITULIS_TANGAN) or _SUMBER.match(f"{address}/")):
            name = "beranda" if address == "." else address.replace("/", "--")
            found[f"{name}.txt"] = halaman(file.read_text(encoding="utf-8"))
    return found


def halaman(page: str) -> str:
    """Return a page as text: title and description, then the content of its main part, a block a line."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    for node in tree.iter():
        if isinstance(node.tag, str):
            node.tag = node.tag.rpartition("}")[2]  # drawings are in a namespace of their own
    head = [f"judul: {_flat(tree.findtext('.//title') or '')}"]
    meta = {one.get("name"): one.get("content") for one in tree.iter("meta")}
    head += [f"{name}: {meta[name]}" for name in ("description", "robots") if meta.get(name)]
    main = next(one for one in tree.iter("main") if one.get("id") == "isi")
    paragraphs = [one for one in tree.iter("p") if one.get("class", "").startswith("tanda-situs")]
    marks = [f"tanda: {_flat(_inner(one))}" for one in paragraphs]
    return "\n".join([*head, *marks, "", *_blocks(main, "")]) + "\n"


def _blocks(node: Element, indent: str) -> Iterator[str]:
    """Yield the lines of a block: its own words, broken by the blocks inside it."""
    words = node.text or ""
    for child in node:
        if child.get("class") == "lipatan":
            continue  # the table before it once more, for phones: test_situs.py reads both
        if child.tag in _BLOK or _has_block(child):
            yield from _line(words, indent)
            words = ""
            yield from _block(child, indent)
        elif isinstance(child.tag, str):
            words += _inline(child)
        words += child.tail or ""
    yield from _line(words, indent)


def _block(node: Element, indent: str) -> Iterator[str]:
    if node.tag == "table":
        yield from _table(node, indent)
    elif node.tag == "svg":
        yield from _drawing(node, indent)
    elif re.fullmatch("h[1-6]", node.tag):
        anchor = f" {{#{node.get('id')}}}" if node.get("id") else ""
        yield f"\n{indent}{'#' * int(node.tag[1])} {_flat(_inner(node))}{anchor}"
    elif node.tag in {"li", "dt", "dd", "summary"}:
        mark = {"li": "- ", "dt": ": ", "dd": ":   ", "summary": "> "}[node.tag]
        lines = [line.lstrip("\n") for line in _blocks(node, "")]
        yield from (f"{indent}{mark if not number else ' ' * len(mark)}{line}" for number, line in enumerate(lines))
    else:
        yield from _blocks(node, indent)


def _table(table: Element, indent: str) -> Iterator[str]:
    caption = table.find("caption")
    yield f"{indent}[tabel] {_flat(_inner(caption)) if caption is not None else '(tanpa judul)'}"
    for row in table.iter("tr"):
        cells = [("* " if cell.tag == "th" else "") + _flat(" ".join(_blocks(cell, ""))) for cell in row]
        yield f"{indent}| {' | '.join(cells)} |"


def _drawing(svg: Element, indent: str) -> Iterator[str]:
    shapes = [one for one in svg.iter() if one.tag in _BENTUK]
    count = ", ".join(f"{number} {tag}" for tag, number in sorted(Counter(one.tag for one in shapes).items()))
    numbers = [value for one in svg.iter() for value in sorted(one.attrib.items()) if value[0] not in ("class", "id")]
    print_ = hashlib.sha256(repr(numbers).encode()).hexdigest()[:8]
    yield f"{indent}[gambar] {svg.get('aria-label') or ''} ({count or 'tanpa bentuk'}; {print_})".replace("  ", " ")
    for text in svg.iter():
        if text.tag in {"title", "desc", "text"}:
            yield from _line(" ".join(text.itertext()), f"{indent}  {text.tag}: ")


def _inline(node: Element) -> str:
    if node.tag in {"script", "style"} or "headerlink" in node.get("class", ""):
        return ""
    if node.tag == "a" and node.get("href"):
        return f"[{_flat(_inner(node))}]({node.get('href')})"
    if node.tag == "img":
        return f"![{node.get('alt') or ''}]({node.get('src')})"
    return _inner(node) if node.tag != "br" else "\n"


def _inner(node: Element) -> str:
    return (node.text or "") + "".join(
        (_inline(child) if isinstance(child.tag, str) else "") + (child.tail or "") for child in node
    )


def _has_block(node: Element) -> bool:
    return any(isinstance(one.tag, str) and one.tag in _BLOK for one in node.iter())


def _line(words: str, indent: str) -> Iterator[str]:
    if flat := _flat(words):
        yield indent + flat


def _flat(words: str) -> str:
    # Bytes of documents hang on the versions of libraries; what a document says has tests of its own.
    words = re.sub(r"\b[0-9a-f]{64}\b", "(sidik)", re.sub(r"\b[0-9.]+(?=[\s\u00a0]kB\b)", "…", words))
    # The space that does not break is a decision of print, so it is kept apart from the plain one.
    return " ".join(words.replace("\u00a0", "\u2423").split()).replace("\u2423", "\u00a0")


def built(name: str, folder: Path) -> dict[str, str]:
    """Build one of `SITUS` in a folder and return its pages as text."""
    return semua_halaman(build(folder, SITUS[name]))


def main() -> None:
    """Write all golden pages anew."""
    for name in SITUS:
        with tempfile.TemporaryDirectory() as folder:
            found = built(name, Path(folder))
        shutil.rmtree(EMAS / name, ignore_errors=True)
        (EMAS / name).mkdir(parents=True)
        for file, text in found.items():
            (EMAS / name / file).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{name}: {len(found)} halaman\n")


if __name__ == "__main__":
    main()
