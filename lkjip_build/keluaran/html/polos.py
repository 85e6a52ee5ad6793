"""Pages as whole HTML files that need no site: for an archive, opened from a folder in any browser."""

import re
from collections.abc import Callable
from html import escape

from markupsafe import Markup

from lkjip_build.isi import Bagian, Blok, Halaman, Tabel
from lkjip_build.isi.asal import asal_teks
from lkjip_build.keluaran.html.penulis import Penulis, environment

_KE_LUAR = re.compile(r'<a\b[^>]*\bhref=""[^>]*>(.*?)</a>', re.DOTALL)


def halaman_polos(
    isi: Halaman, alamat: Callable[[str], str], *, arsip: str, gaya: str, awal: str, tanda: str = ""
) -> str:
    """Return a page as HTML. `alamat` gives the address of a place as seen from it, empty for one that the archive does
    not hold: what would lead there is plain text. `arsip` names the archive, `gaya` and `awal` are the addresses of its
    style and of its first page, `tanda` what the site says on every page.
    """
    penulis = Penulis(alamat)
    parts = [_bagian(penulis, tingkat, bagian) for tingkat, bagian in isi.isi.semua()]
    body = "\n".join([*parts, *map(penulis.tulis, isi.ekor)])
    marks = " · ".join(filter(None, (tanda, isi.tanda)))
    return (
        environment()
        .get_template("arsip/halaman.html.jinja")
        .render(
            judul=isi.judul,
            arsip=arsip,
            gaya=gaya,
            awal=awal,
            tanda=marks,
            isi=Markup(_KE_LUAR.sub(r"\1", body)),  # Penulis escapes every text
        )
        + "\n"
    )


def _bagian(penulis: Penulis, tingkat: int, bagian: Bagian) -> str:
    """Return a part as on the site: heading, blocks, and after each table and row of sentences their origins."""
    level = min(tingkat, 6)
    anchor = f' id="{escape(bagian.kode)}"' if bagian.kode else ""
    made = [f"<h{level}{anchor}>{escape(bagian.judul_lengkap, quote=False)}</h{level}>"]
    sentences: list[Blok] = []
    for blok in bagian.blok:
        if isinstance(blok, Tabel):
            made.append(penulis.tabel(blok, asal_teks(sentences)))
            sentences = []
        else:
            sentences.append(blok)
            made.append(penulis.tulis(blok))
    made.append(penulis.asal(asal_teks(sentences)))
    return "\n".join(filter(None, made))
