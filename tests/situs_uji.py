"""Real sites for tests: built strictly by MkDocs in a process of their own, and read as text, cells and pages."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html
from pengaturan import ROOT, write_settings

from lkjip_build.simpanan import simpanan_of

EPOCH = "1795392000"  # 23 November 2026
ENV = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}


def build(folder: Path, data: Path = ROOT / "data", docs: Path = ROOT / "docs", **changes: object) -> Path:
    """Build a site strictly in a process of its own; returns its folder."""
    settings = write_settings(folder, data, docs, **changes)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(settings)], check=True, env=ENV)
    return folder / "site"


def berbagi_dokumen(kantor: Path) -> None:
    """Let an office with a copy of the shipped data, or of an office of the tests, take documents of the same content
    from where the project keeps its own; their names hold the content and the program, so none can be another's.
    """
    kept = simpanan_of(ROOT / "data").folder
    kept.mkdir(parents=True, exist_ok=True)
    place = simpanan_of(kantor / "data").folder
    place.parent.mkdir(parents=True)
    place.symlink_to(kept, target_is_directory=True)


def read(situs: Path, address: str) -> str:
    return (situs / address / "index.html").read_text(encoding="utf-8")


def parse(page: str | bytes) -> Any:
    """A page of ours as a tree, in a fiftieth of the time that the parser of the standard takes. That hostile text is
    text also to that one, and each fragment what it should be, is asked elsewhere.
    """
    content = page.encode() if isinstance(page, str) else page
    return html.document_fromstring(content, html.HTMLParser(encoding="utf-8", remove_comments=True))


def words(page: str) -> str:
    """The visible words of a page, in one line."""
    return words_of(parse(page))


def words_of(tree: Any) -> str:
    """The same of a page that was parsed; its scripts and sheets are emptied."""
    for unseen in [*tree.iter("script"), *tree.iter("style")]:
        unseen.clear()
    return " ".join("".join(tree.itertext()).split())


def cells(page: str, caption: str) -> list[list[str]]:
    """The body rows of the table with this caption."""
    tree = parse(page)
    for table in tree.iter("table"):
        title = table.find("caption")
        if title is not None and caption in "".join(title.itertext()):
            rows = [row for part in table if part.tag in ("tbody", "tfoot") for row in part.iter("tr")]
            return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in rows]
    raise AssertionError(f"no table with the caption {caption!r}")


def rupiah(text: str) -> int:
    return int(text.removeprefix("Rp").replace(".", ""))


def pages(situs: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(situs.rglob("index.html")):
        yield file.relative_to(situs).as_posix(), file.read_text(encoding="utf-8")
