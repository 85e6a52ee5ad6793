"""Pages as Markdown: headings and plain sentences as text, everything else as fragments of HTML put in afterwards.

What Markdown would have to read and never change (tables, cards, drawings) is kept out of its way: the text holds a
comment in the place of each fragment. An engine that runs our hook puts the fragments in after Markdown; for any other
they stand inline. No engine has to search the HTML: a page brings its own search entries.
"""

import html
import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import zip_longest
from typing import Any

from lkjip_build.isi import AngkaKunci, Bagian, Blok, GambarKecil, Gaya, Halaman, Kalimat, Potongan, Tabel, TandaPutusan
from lkjip_build.isi.asal import asal_teks, jangkar_asal, semua_asal
from lkjip_build.isi.sumber import berkas_sumber
from lkjip_build.keluaran.html.aset import bergambar
from lkjip_build.keluaran.html.cari import Temuan, semua_temuan
from lkjip_build.keluaran.html.penulis import Penulis
from lkjip_build.privasi import samarkan

PLACEHOLDER = re.compile(r"<!-- lkjip:(\d+) -->")
_MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]{}<>&|~^#!$:]|^[-+=]")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")  # not the space that keeps a number and its unit together
_LIST_NUMBER = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True)
class Page:
    """One page before the site engine sees it.

    `uri` is its Markdown path in the docs folder; `markdown` holds placeholders for the HTML `fragments`. `sumber` is
    the data file the page comes from, relative to the project. `cari` are its entries in the search.
    """

    uri: str
    title: str
    description: str
    markdown: str
    sumber: str
    fragments: tuple[str, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    cari: tuple[Temuan, ...] = ()

    @property
    def sumber_terbit(self) -> str:
        """The address, from the site root, of the published copy of the data file."""
        return berkas_sumber(self.sumber)

    @property
    def front_matter(self) -> dict[str, Any]:
        """Title and description escaped: MkDocs and Material put them into HTML as they are."""
        return {"title": html.escape(self.title), "description": html.escape(self.description), **self.meta}

    def with_fragments(self, text: str) -> str:
        """Return `text` with the fragments in the place of their comments."""
        return PLACEHOLDER.sub(lambda found: self.fragments[int(found[1])], text)

    def source(self, *, inline: bool) -> str:
        """Return the Markdown file: with the HTML inside, or with placeholders for an engine that puts it in later."""
        body = self.with_fragments(self.markdown) if inline else self.markdown
        header = "".join(
            f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in self.front_matter.items()
        )
        return f"---\n{header}---\n\n{body}"


def halaman(isi: Halaman) -> Page:
    """Return the page of a content page."""
    alamat = partial(relatif, isi.uri)
    writer = _Markdown(Penulis(alamat, asal_terpisah=bool(isi.asal)), alamat, isi.asal, isi.tanda)
    parts = [writer.bagian(tingkat, bagian) for tingkat, bagian in isi.isi.semua()]
    markdown = "\n\n".join([*parts, *map(writer.blok, isi.ekor)]) + "\n"
    meta: dict[str, Any] = {"tanda": writer.tanda} if writer.tanda else {}
    if isi.nyata:
        meta["nyata"] = True
    if isi.lebar:
        meta["hide"] = ["navigation"]
    if bergambar(writer.fragments):
        meta["bergambar"] = True
    if any("data-saring=" in one for one in writer.fragments):
        meta["disaring"] = True
    if not isi.cari:
        meta["search"] = {"exclude": True}
    return Page(
        isi.uri,
        isi.judul,
        isi.uraian,
        markdown,
        isi.sumber,
        tuple(writer.fragments),
        meta,
        tuple(semua_temuan(isi)) if isi.cari else (),
    )


def relatif(uri: str, ke: str) -> str:
    """Return the address of a place as seen from a page: of `#kode`, of a kode on the page, of `/kinerja/2025/#s1`."""
    if not ke.startswith("/"):
        return ke if ke.startswith("#") else f"#{ke}"
    path, mark, anchor = ke[1:].partition("#")
    here = uri.removesuffix("index.md")
    if path == here:
        return f"#{anchor}" if anchor else "./"
    made = _relpath(path or ".", here or ".")
    return f"{made}{'/' if path.endswith('/') or not path else ''}{mark}{anchor}"


@lru_cache(maxsize=4096)
def _relpath(path: str, start: str) -> str:
    return posixpath.relpath(path, start)


class _Markdown:
    """Writes a page. `tanda` stands behind its answer or key figures; on a page that has neither it is left to the
    engine's template.
    """

    def __init__(self, penulis: Penulis, alamat: Callable[[str], str], asal: str, tanda: str) -> None:
        self.penulis = penulis
        self.alamat = alamat
        self.asal = asal
        self.tanda = tanda
        self.fragments: list[str] = []

    def bagian(self, tingkat: int, bagian: Bagian) -> str:
        """Return a part: its heading, then its blocks, and after each table the origins of its numbers and of the
        sentences before it. A closed table would hide those of the sentences.
        """
        anchor = f" {{ #{bagian.kode} }}" if tingkat > 1 and bagian.kode else ""
        heading = escape_markdown(bagian.judul_lengkap).strip(" ")
        return "\n\n".join([f"{'#' * tingkat} {heading}{anchor}", *self.isi(bagian)])

    def isi(self, bagian: Bagian) -> Iterator[str]:
        sentences: list[Blok] = []
        for blok, after in zip_longest(bagian.blok, bagian.blok[1:]):
            if isinstance(blok, Tabel):
                if blok.tertutup:
                    yield from self.asal_teks(sentences)
                    sentences = []
                yield self.fragment(self.penulis.tabel(blok, asal_teks(sentences)))
                sentences = []
            else:
                sentences.append(blok)
                yield self.blok(blok)
                if self.tanda and is_answer(blok) and not is_answer(after):
                    yield f"{escape_markdown(self.tanda)}\n{{ .tanda }}"
                    self.tanda = ""
        yield from self.asal_teks(sentences)
        if self.asal and any(semua_asal(bagian.blok)):
            yield self.fragment(self.penulis.ke_asal(f"{self.asal}#{jangkar_asal(bagian)}", bagian.judul))

    def asal_teks(self, sentences: list[Blok]) -> Iterator[str]:
        if made := self.penulis.asal(asal_teks(sentences)):
            yield self.fragment(made)

    def blok(self, blok: Blok) -> str:
        if isinstance(blok, Kalimat) and not blok.kecil and all(map(is_plain, blok.potongan)):
            text = "".join(self.run(one) for one in blok.potongan).strip(" ")
            return f"{text}\n{{ .jawaban }}" if blok.jawaban else text
        return self.fragment(self.penulis.tulis(blok))

    def run(self, potongan: Potongan) -> str:
        text = str(escape_markdown(potongan.teks))
        return f"**{text}**" if potongan.tebal else text

    def fragment(self, made: str) -> str:
        self.fragments.append(made)
        return f"<!-- lkjip:{len(self.fragments) - 1} -->"


def is_answer(blok: Blok | None) -> bool:
    """Tell whether a block has the figures that a page begins with."""
    return isinstance(blok, AngkaKunci) or (isinstance(blok, Kalimat) and blok.jawaban)


def is_plain(potongan: Potongan) -> bool:
    """Tell whether Markdown can hold a run as people would type it: words, perhaps in bold, and nothing drawn."""
    if isinstance(potongan, GambarKecil | TandaPutusan):
        return False
    bold = not potongan.tebal or (potongan.teks.strip() == potongan.teks and potongan.teks[:1].isalnum())
    alone = not (potongan.tautan or potongan.ke or potongan.miring) and "\n" not in potongan.teks
    return alone and bold and potongan.gaya is Gaya.BIASA


def escape_markdown(text: str) -> str:
    """Return text that Markdown shows as it is: its signs become character references, blanks and newlines a space.

    Numbers of persons are masked before: neither `NIK&#58; 330…` nor what the next line begins with is one for certain.
    """
    flat = _MARKDOWN_SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", _BLANKS.sub(" ", samarkan(text)))
    return _LIST_NUMBER.sub(lambda start: f"{start[1]}&#{ord(start[2])};", flat)
