"""Empty signature fields in a PDF that Typst made: ours to place, the office's to sign.

Typst knows links and no form fields. So the template lays an empty box in a link with an address of ours where a
signature goes, which gives the annotation its rectangle and the tag its place in the reading order; here both become a
field. Whoever signs adds to these bytes, so the field has to be there before anybody takes their fingerprint.
"""

import re
from codecs import BOM_UTF16_BE
from collections.abc import Iterator, Mapping

from lkjip_build.keluaran.typst.mesin import DocumentError
from lkjip_build.keluaran.typst.objek import ObjekPdf, rujukan

ALAMAT = "urn:lkjip:ruas:"
"""How the address of such a link begins; the name of the field follows."""
_TAUTAN = re.compile(
    rb"<</Type/Annot/Subtype/Link/Rect\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\].*?"
    rb"/URI\(%s([^()\\]*)\).*?/StructParent (\d+)" % ALAMAT.encode(),
    re.DOTALL,
)
_ELEMEN = re.compile(rb"(<</Type/StructElem)/S/Link(/P.*)/K\[(<<.*>>)\]>>", re.DOTALL)
_TERCETAK_TERKUNCI = 132
"""Flags of an annotation: it prints, and nobody may move it."""
_TAMBAH_SAJA = 3
"""Flags of a form: it has signature fields, and programs are to add to the file, never to write it anew."""


def beri_ruas(pdf: ObjekPdf, ruas: Mapping[str, str]) -> None:
    """Make an empty signature field of the link with each name, `ruas` says what for. DocumentError where the links are
    not these names, each once.
    """
    links = list(_links(pdf))
    names = sorted(name for name, _, _ in links)
    if names != sorted(ruas):
        raise DocumentError(f"ruas tanda tangan: {names} bukan {sorted(ruas)}")
    if not links:
        return
    for name, number, found in links:
        _to_field(pdf, number, found, name, ruas[name])
    fields = b" ".join(b"%d 0 R" % number for _, number, _ in links)
    form = pdf.tambah(b"<</Fields[%s]/SigFlags %d>>" % (fields, _TAMBAH_SAJA))
    catalog = pdf.semua[pdf.akar()]
    pdf.semua[pdf.akar()] = b"%s/AcroForm %d 0 R>>" % (catalog.removesuffix(b">>"), form)


def _links(pdf: ObjekPdf) -> Iterator[tuple[str, int, re.Match[bytes]]]:
    """Yield the links that are to become fields: name, number, and what they hold."""
    for number, isi in pdf.semua.items():
        if found := _TAUTAN.match(isi):
            yield found[5].decode(), number, found


def _to_field(pdf: ObjekPdf, number: int, link: re.Match[bytes], name: str, what: str) -> None:
    left, low, right, high, _, parent = link.groups()
    # PDF/A wants an appearance of every field, also of one that shows nothing.
    box = b"%.3f %.3f" % (float(right) - float(left), float(high) - float(low))
    empty = pdf.tambah(b"<</Type/XObject/Subtype/Form/BBox[0 0 %s]/Length 3>>\nstream\nq Q\nendstream" % box)
    page = next(one for one, isi in pdf.semua.items() if isi.startswith(b"<</Type/Page/") and _names(isi, number))
    pdf.semua[number] = (
        b"<</Type/Annot/Subtype/Widget/FT/Sig/Rect[%s]/F %d/StructParent %s/P %d 0 R/T%s/TU%s/AP<</N %d 0 R>>>>"
        % (b" ".join((left, low, right, high)), _TERCETAK_TERKUNCI, parent, page, _text(name), _text(what), empty)
    )
    tree = pdf.semua[rujukan(pdf.semua[pdf.akar()], b"/StructTreeRoot")]
    element = rujukan(tree[tree.index(b"/ParentTree") :], rb"(?:\[| )%s" % parent)
    # Not a list of one: pyHanko would take signing in a field that stands deeper for a change of the content.
    made, count = _ELEMEN.subn(rb"\1/S/Form\2/K\3>>", pdf.semua[element])
    if not count:
        raise DocumentError(f"ruas tanda tangan: {name} tidak bertanda")
    pdf.semua[element] = made


def _names(page: bytes, number: int) -> bool:
    return re.search(rb"/Annots\[[^\]]*\b%d 0 R" % number, page) is not None


def _text(text: str) -> bytes:
    return b"<%s>" % (BOM_UTF16_BE + text.encode("utf-16-be", "replace")).hex().encode()
