"""Templates to pages: Markdown outside, our own HTML in fragments, and no text of the data that is not escaped.

A template is Markdown. Inside `{% call sisip() %}` stands HTML, which is kept out of Markdown's way: the page holds a
placeholder comment, and the fragment is put in after Markdown has run (by the hook) or inline (by `lkjip tulis`). Every
`{{ value }}` is escaped for the place it stands in, by `finalize`: Markdown signs outside a fragment, HTML signs
inside.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from lkjip_build.bahasa import angka, tanggal
from lkjip_build.isi.sumber import berkas_sumber as sumber_uri
from lkjip_build.keluaran.html.halaman import Page, escape_markdown
from lkjip_build.keluaran.html.teks import blok_teks
from lkjip_build.prosa import BlokProsa, urai

TEMPLATES = Path(__file__).parent.parent / "templates"


class Renderer:
    """Renders the pages of one build; `extra` are names that every template knows."""

    def __init__(self, extra: Mapping[str, Any]) -> None:
        self._fragments: list[str] = []
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
            return " ".join(text.split("\n")) if self._in_html else Markup(escape_markdown(text))

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
        return Markup(re.sub(r"\s*\n\s*", "\n", str(svg)))

    def page(self, template: str, uri: str, title: str, description: str, sumber: str, **context: Any) -> Page:
        """Return the page that `template` makes of the context."""
        self._fragments = []
        meta = context.pop("meta", {})
        body = self._env.get_template(template).render(context, judul=title)
        return Page(uri, title, description, body, sumber, tuple(self._fragments), meta)


def tanda_meta(tanda: str) -> dict[str, str]:
    return {"tanda": tanda} if tanda else {}


def prosa(text: str | None) -> Markup:
    """Return the HTML of prose from a data file."""
    if not text:
        return Markup('<p class="kosong">Belum ditulis.</p>')
    return blok(urai(text))


def blok(semua: Iterable[BlokProsa]) -> Markup:
    """Return the HTML of blocks of text."""
    return Markup("\n".join(blok_teks(one, str) for one in semua))


__all__ = ["Page", "Renderer", "blok", "escape_markdown", "prosa", "sumber_uri"]
