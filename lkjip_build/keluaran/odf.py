"""What every OpenDocument file has: its root elements, what it is about, its archive; and text with its blanks."""

import re
from collections.abc import Mapping
from datetime import date

from lkjip_build.keluaran.arsip import arsip
from lkjip_build.keluaran.xml import isi, unsur

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_RUANG_NAMA = {
    **{name: f"{_OASIS}{name}:1.0" for name in ("office", "style", "text", "table", "meta", "config", "manifest")},
    "number": f"{_OASIS}datastyle:1.0",
    "of": f"{_OASIS}of:1.2",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
}
GAMBAR = {
    "draw": f"{_OASIS}drawing:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
"""Names of a document with pictures, links and fonts."""
_SELA = re.compile(r"\t|\n|^ +| {2,}| +$")


def akar(tag: str, *inner: str, lain: Mapping[str, str] | None = None) -> str:
    """Return the root of a file of the archive."""
    names = {f"xmlns:{name}": uri for name, uri in (_RUANG_NAMA | dict(lain or {})).items()}
    return unsur(tag, names | {f"{tag.split(':')[0]}:version": "1.3"}, *inner)


def baris(text: str) -> str:
    """Return a text with its line breaks, tabs and blanks, which XML would run together."""
    return _SELA.sub(_sela, isi(text))


def _sela(found: "re.Match[str]") -> str:
    if found[0] in {"\t", "\n"}:
        return unsur("text:tab" if found[0] == "\t" else "text:line-break")
    return unsur("text:s", {"text:c": len(found[0])})


def meta(judul: str, penerbit: str, tanggal: date) -> str:
    """Return what a document is about; `tanggal` is when it says to have been made."""
    told = (
        ("dc:title", judul),
        ("dc:creator", penerbit),
        ("meta:creation-date", f"{tanggal.isoformat()}T00:00:00"),
        ("dc:language", "id-ID"),
    )
    return akar("office:document-meta", unsur("office:meta", None, *(unsur(tag, None, isi(one)) for tag, one in told)))


_MEDIA = {"png": "image/png", "jpg": "image/jpeg", "ttf": "application/x-font-ttf"}


def paket(jenis: str, parts: Mapping[str, str], lampiran: Mapping[str, bytes] | None = None) -> bytes:
    """Return the file of this kind, with pictures and fonts by their places; the same parts give the same bytes."""
    attached = lampiran or {}
    kinds = {"/": jenis} | dict.fromkeys(parts, "text/xml")
    kinds |= {name: _MEDIA[name.rpartition(".")[2]] for name in attached}
    entries = ({"manifest:full-path": path, "manifest:media-type": kind} for path, kind in kinds.items())
    listed = akar("manifest:manifest", *(unsur("manifest:file-entry", one) for one in entries))
    texts = {**parts, "META-INF/manifest.xml": listed}
    files = ((name, f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()) for name, root in texts.items())
    return arsip((("mimetype", jenis.encode()), *files, *attached.items()), polos="mimetype".__eq__)
