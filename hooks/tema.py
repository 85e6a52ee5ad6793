"""What the theme needs of MkDocs: nothing of Material's own files is published, and a wide table can be scrolled."""

import html
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_HEADING_OR_TABLE = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>\n<thead>(?P<table>.*?)</table>", re.DOTALL
)
_TAG_OR_LINK = re.compile(r'<a class="headerlink".*?</a>|<[^>]*>', re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out the files of the theme: scripts, source maps, workers, sheets. What pages need is `assets/situs.*`."""
    for file in list(files):
        if file.src_dir in config.theme.dirs and not file.src_uri.endswith((".html", ".xml")):
            files.remove(file)
    return files


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put each table that Markdown made into a region that a keyboard can scroll, named by the heading above it; code
    that is wider than the page scrolls by keyboard too.
    """
    name = page.title

    def scrollable(found: re.Match[str]) -> str:
        nonlocal name
        if found["table"] is None:
            name = _TAG_OR_LINK.sub("", found["heading"]).strip()
            return found[0]
        label = html.escape(html.unescape(f"Tabel: {name}"))
        return f'<div class="gulir" role="region" aria-label="{label}" tabindex="0">{found[0]}</div>'

    return _HEADING_OR_TABLE.sub(scrollable, content).replace("<pre><code", '<pre tabindex="0"><code')
