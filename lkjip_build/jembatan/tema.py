"""What the theme needs of MkDocs: nothing of Material's own files is published, a wide table can be scrolled, and the
answer of a page does not wait for the style sheet of what stands below it.
"""

import html
import re

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from mkdocs.utils import get_relative_url

_HEADING_OR_TABLE = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>\n<thead>(?P<table>.*?)</table>", re.DOTALL
)
_FIRST_CELL = re.compile(r"<tr>\n<td([^>]*)>(.*?)</td>", re.DOTALL)
_ANSWER = re.compile(
    r'<main\b[^>]*>\s*(?:(?:<h1\b.*?</h1>|<p\b.*?</p>|<dl class="angka-kunci">.*?</dl>)\s*)*', re.DOTALL
)
_TAG_OR_LINK = re.compile(r'<a class="headerlink".*?</a>|<[^>]*>', re.DOTALL)


class _Templat(FileSystemLoader):
    """The templates of a theme. MkDocs asks for a list of them to publish what is no template: scripts, sheets, source
    maps, fourteen thousand icons. Pages need none of those.
    """

    def list_templates(self) -> list[str]:
        return []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave out the files of the theme."""
    theme = config.theme

    def environment() -> Environment:
        made = Theme.get_env(theme)
        made.loader = _Templat(theme.dirs)
        return made

    theme.get_env = environment  # type: ignore[method-assign]
    return config


def on_page_content(content: str, page: Page) -> str:
    """Put each table that Markdown made into a region that a keyboard can scroll, named by the heading above it; its
    first row heads its columns, the first cell of a row that row. Code wider than the page scrolls by keyboard too.
    """
    name = page.title

    def scrollable(found: re.Match[str]) -> str:
        nonlocal name
        if found["table"] is None:
            name = _TAG_OR_LINK.sub("", found["heading"]).strip()
            return found[0]
        label = html.escape(html.unescape(f"Tabel: {name}"))
        table = re.sub(r"<th\b", '<th scope="col"', found[0])
        table = _FIRST_CELL.sub(r'<tr>\n<th scope="row"\1>\2</th>', table)
        return f'<div class="gulir" role="region" aria-label="{label}" tabindex="0">{table}</div>'

    return _HEADING_OR_TABLE.sub(scrollable, content).replace("<pre><code", '<pre tabindex="0"><code')


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Ask for the second sheet below the answer: browsers paint what stands above it before that sheet is there."""
    sheet = "gambar" if page.meta.get("bergambar") else "isi"
    address = config.extra.get("aset", "") + get_relative_url(f"assets/{sheet}.css", page.url)
    link = f'<link rel="stylesheet" href="{address}">\n'
    return _ANSWER.sub(lambda found: found[0] + link, output, count=1)
