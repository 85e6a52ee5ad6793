"""A feed as Atom 1.0 (RFC 4287), which feed readers follow."""

from xml.etree import ElementTree

from lkjip_build.isi.data import UmpanData
from lkjip_build.keluaran.data.teks_xml import teks_xml


def atom(data: UmpanData) -> bytes:
    """Return the feed, UTF-8; the same input gives the same bytes. All texts are plain.

    Addresses are relative to that of the site, or to the feed's own where the site does not know where it is published.
    """
    feed = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "id"})
    if data.dasar:
        feed.set("xml:base", data.dasar)
    _teks(feed, "id", data.id)
    _teks(feed, "title", data.judul)
    _teks(feed, "updated", max(one.pada for one in data.butir))
    _teks(ElementTree.SubElement(feed, "author"), "name", data.oleh)
    ElementTree.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": data.alamat})
    ElementTree.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": data.halaman})
    for one in data.butir:
        entry = ElementTree.SubElement(feed, "entry")
        _teks(entry, "id", one.id)
        _teks(entry, "title", one.judul)
        _teks(entry, "updated", one.pada)
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": one.ke})
        _teks(entry, "content", one.isi)
    ElementTree.indent(feed)
    text: str = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _teks(parent: ElementTree.Element, nama: str, teks: str) -> None:
    ElementTree.SubElement(parent, nama).text = teks_xml(teks)
