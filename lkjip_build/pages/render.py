"""Templates to pages: Markdown outside, our own HTML in fragments, and no text of the data that is not escaped.

A template is Markdown. Inside `{% call sisip() %}` stands HTML, which is kept out of Markdown's way: the page holds a
placeholder comment, and the fragment is put in after Markdown has run (by the hook) or inline (by `lkjip tulis`). Every
`{{ value }}` is escaped for the place it stands in, by `finalize`: Markdown signs outside a fragment, HTML signs
inside.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lkjip_build.bahasa import angka, tanggal
from lkjip_build.prosa import BlokProsa, tulis_html, urai

TEMPLATES = Path(__file__).parent.parent / "templates"
PLACEHOLDER = re.compile(r"<!-- lkjip:(\d+) -->")
_DRAWING = re.compile(r"<!-- lkjip-gambar:(\d+) -->")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]{}<>&|~^#!$:]|^[-+=]")
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True)
class Page:
    """One page before the site engine sees it.

    `uri` is its Markdown path in the docs folder; `markdown` holds placeholders for the HTML `fragments`, and these
    hold placeholders for the `drawings`, which need not be searched. `sumber` is the data file the page comes from,
    relative to the project.
    """

    uri: str
    title: str
    description: str
    markdown: str
    sumber: str
    fragments: tuple[str, ...] = ()
    drawings: tuple[str, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)

    @property
    def sumber_terbit(self) -> str:
        """The address, from the site root, of the published copy of the data file."""
        return sumber_uri(self.sumber)

    @property
    def front_matter(self) -> dict[str, Any]:
        """Title and description escaped: MkDocs and Material put them into HTML as they are."""
        return {"title": html.escape(self.title), "description": html.escape(self.description), **self.meta}

    def with_fragments(self, text: str) -> str:
        """Return `text` with the fragments in the place of their comments."""
        return PLACEHOLDER.sub(lambda found: self.fragments[int(found[1])], text)

    def with_drawings(self, text: str) -> str:
        """Return `text` with the drawings in the place of their comments."""
        return _DRAWING.sub(lambda found: self.drawings[int(found[1])], text)

    def source(self, *, inline: bool) -> str:
        """Return the Markdown file: with the HTML inside, or with placeholders for an engine that puts it in later."""
        body = self.with_drawings(self.with_fragments(self.markdown)) if inline else self.markdown
        header = "".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in self.front_matter.items()
        )
        return f"---\n{header}---\n\n{body}"


class Renderer:
    """Renders the pages of one build; `extra` are names that every template knows."""

    def __init__(self, extra: Mapping[str, Any]) -> None:
        self._fragments: list[str] = []
        self._drawings: list[str] = []
        self._in_html = 0
        self._env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            finalize=self._finalize(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        for name in (
            "angka",
            "persen",
            "rupiah",
            "nilai",
            "tanggal",
            "nilai_ringkas",
            "hari_tanggal",
            "saat",
            "saat_pendek",
            "kalimat",
        ):
            self._env.filters[name] = getattr(angka, name, None) or getattr(tanggal, name)
        self._env.filters["prosa"] = prosa
        self._env.filters["blok"] = blok
        self._env.globals.update({"sisip": self._sisip, "gambar": self._gambar, **extra})

    def _finalize(self) -> Callable[[Context, object], object]:
        @pass_context  # keeps Jinja from folding constants before the place is known
        def finalize(context: Context, value: object) -> object:
            if isinstance(value, Markup):
                return value
            text = str(value)
            return " ".join(text.split("\n")) if self._in_html else escape_markdown(text)

        return finalize

    def _sisip(self, caller: Callable[[], str]) -> Markup:
        self._in_html += 1
        body = caller()
        self._in_html -= 1
        # Without blank lines and indentation the fragment stays one HTML block in every Markdown dialect.
        lines = (line.strip() for line in str(body).split("\n"))
        self._fragments.append("\n".join(line for line in lines if line))
        return Markup(f"<!-- lkjip:{len(self._fragments) - 1} -->\n")

    def _gambar(self, svg: Markup) -> Markup:
        self._drawings.append(re.sub(r"\s*\n\s*", "\n", str(svg)))
        return Markup(f"<!-- lkjip-gambar:{len(self._drawings) - 1} -->")

    def page(self, template: str, uri: str, title: str, description: str, sumber: str, **context: Any) -> Page:
        """Return the page that `template` makes of the context."""
        self._fragments, self._drawings = [], []
        meta = context.pop("meta", {})
        body = self._env.get_template(template).render(context, judul=title)
        return Page(uri, title, description, body, sumber, tuple(self._fragments), tuple(self._drawings), meta)


def sumber_uri(path: str) -> str:
    """Return where the copy of a data file is published: `data/2025/kinerja.csv` → `data/sumber/2025/kinerja.csv`."""
    return f"data/sumber/{path.split('/', 1)[-1]}"


def escape_markdown(text: str) -> Markup:
    """Return text that Markdown shows as it is: its signs become character references, newlines become spaces."""
    flat = _MARKDOWN_SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(text.split("\n")))
    return Markup(_LIST_NUMBER.sub(lambda start: f"{start[1]}&#{ord(start[2])};", flat))


def prosa(text: str | None) -> Markup:
    """Return the HTML of prose from a data file."""
    if not text:
        return Markup('<p class="kosong">Belum ditulis.</p>')
    return blok(urai(text))


def blok(semua: Iterable[BlokProsa], alamat: Mapping[str, str] | None = None) -> Markup:
    """Return the HTML of blocks of text. `alamat` are the addresses of the parts, tables and figures referred to."""
    return Markup(tulis_html(semua, alamat))


__all__ = ["Page", "Renderer", "blok", "escape_markdown", "prosa"]
