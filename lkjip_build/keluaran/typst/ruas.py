"""Empty signature fields in a finished PDF: ours to place, the office's to sign.

Typst knows links and no form fields. So the template lays an empty box in a link with an address of ours where a
signature goes, which gives the annotation its rectangle and the tag its place in the reading order; here both become a
field. Whoever signs adds to these bytes, so the field has to be there before anybody takes their fingerprint.
"""

from collections.abc import Iterator, Mapping

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Page, Pdf, Stream, String

from lkjip_build.keluaran.typst.mesin import DocumentError

ALAMAT = "urn:lkjip:ruas:"
"""How the address of such a link begins; the name of the field follows."""
_TERCETAK_TERKUNCI = 132
"""Flags of an annotation: it prints, and nobody may move it."""
_TAMBAH_SAJA = 3
"""Flags of a form: it has signature fields, and programs are to add to the file, never to write it anew."""


def beri_ruas(pdf: Pdf, ruas: Mapping[str, str]) -> None:
    """Make an empty signature field of the link with each name, `ruas` says what for. DocumentError where the links are
    not these names, each once.
    """
    links = list(_links(pdf))
    names = sorted(name for name, _, _ in links)
    if names != sorted(ruas):
        raise DocumentError(f"ruas tanda tangan: {names} bukan {sorted(ruas)}")
    if not links:
        return
    parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for name, page, link in links:
        form = parents[int(link.StructParent)]
        # Not a list of one: pyHanko would take signing in a field that stands deeper for a change of the content.
        form.S, form.K = Name.Form, form.K[0]
        _to_field(pdf, page, link, name, ruas[name])
    fields = Array([link for _, _, link in links])
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=fields, SigFlags=_TAMBAH_SAJA))


def _links(pdf: Pdf) -> Iterator[tuple[str, Page, Object]]:
    """Yield the links that are to become fields with their names, page by page."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", Array()):
            address = str(link.A.URI) if "/A" in link and "/URI" in link.A else ""
            if address.startswith(ALAMAT):
                yield address.removeprefix(ALAMAT), page, link


def _to_field(pdf: Pdf, page: Page, link: Object, name: str, what: str) -> None:
    left, low, right, high = (float(one) for one in link.Rect.as_list())
    for key in ("/A", "/Border", "/Contents"):
        if key in link:
            del link[key]
    link.Subtype, link.FT, link.F = Name.Widget, Name.Sig, _TERCETAK_TERKUNCI
    link.T, link.TU, link.P = String(name), String(what), page.obj
    # PDF/A wants an appearance of every field, also of one that shows nothing.
    empty = Stream(pdf, b"q Q")
    empty.Type, empty.Subtype = Name.XObject, Name.Form
    empty.BBox = Array([0, 0, round(right - left, 3), round(high - low, 3)])
    link.AP = Dictionary(N=pdf.make_indirect(empty))
