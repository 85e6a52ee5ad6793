"""Rules of PDF/UA-1 that a machine can check (Matterhorn Protocol 1.1), read off the finished file.

Nothing here knows how our documents are made. Each rule yields what is wrong, in words; a good file yields nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, NameTree, NumberTree, Object, Pdf, Stream, parse_content_stream

MELUKIS = {*("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE")}
JUDUL = {f"/H{level}": level for level in range(1, 7)}
ANAK = {
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TR": {"/TH", "/TD"},
    "/L": {"/LI", "/L", "/Caption"},  # a list inside a list, as PDF 2.0 has it in so many words
    "/LI": {"/Lbl", "/LBody"},
}
"""What may stand directly in which element."""


@dataclass(frozen=True)
class Elemen:
    """An element of structure with the kinds above it."""

    isi: Object
    jenis: str
    di_dalam: tuple[str, ...]

    @property
    def anak(self) -> "list[Elemen]":
        return [Elemen(one, _kind(one), (*self.di_dalam, self.jenis)) for one in _kids(self.isi) if "/S" in one]


def _kind(one: Object) -> str:
    return str(one.S)


def _kids(one: Object) -> list[Object]:
    found = one.get("/K", Array())
    semua = list(found) if isinstance(found, Array) else [found]
    return [kid for kid in semua if isinstance(kid, Dictionary)]


def semua_elemen(pdf: Pdf) -> Iterator[Elemen]:
    """Yield all elements in reading order."""
    roles = {str(key): str(value) for key, value in pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary()).items()}
    left = [Elemen(one, _kind(one), ()) for one in reversed(_kids(pdf.Root.StructTreeRoot))]
    while left:
        one = left.pop()
        yield Elemen(one.isi, roles.get(one.jenis, one.jenis), one.di_dalam)
        left += reversed(one.anak)


def dokumen(pdf: Pdf) -> Iterator[str]:
    """06, 07, 11: the file names itself, its language and its standard."""
    root = pdf.Root
    if not str(root.get("/Lang", "")):
        yield "tanpa bahasa"
    if root.get("/MarkInfo", Dictionary()).get("/Marked") is not True:
        yield "tidak bertanda sebagai berstruktur"
    if root.get("/MarkInfo", Dictionary()).get("/Suspects", False) is True:
        yield "strukturnya diragukan"
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        yield "judulnya tidak ditampilkan"
    with pdf.open_metadata() as about:
        if not about.get("dc:title"):
            yield "tanpa judul"
        if str(about.get("pdfuaid:part")) != "1":
            yield "tidak menyatakan PDF/UA-1"


def isi_halaman(pdf: Pdf) -> Iterator[str]:
    """01: all that is painted is tagged or an artifact, never both, and every tag is known to the structure."""
    known = NumberTree(pdf.Root.StructTreeRoot.ParentTree) if "/ParentTree" in pdf.Root.StructTreeRoot else {}
    for number, page in enumerate(pdf.pages, 1):
        parents = page.obj.get("/StructParents")
        above: list[str] = []
        for operands, operator in parse_content_stream(page):
            name = str(operator)
            if name in {"BMC", "BDC"}:
                kind = "artefak" if operands[0] == Name.Artifact else "biasa"
                if name == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]:
                    kind = "berstruktur"
                    if parents is None or len(known[int(parents)]) <= int(operands[1].MCID):
                        yield f"halaman {number}: tanda yang tak dikenal strukturnya"
                if kind in {"artefak", "berstruktur"} and {"artefak", "berstruktur"} & set(above):
                    yield f"halaman {number}: tanda di dalam tanda"
                above.append(kind)
            elif name == "EMC":
                above.pop()
            elif name in MELUKIS and not {"artefak", "berstruktur"} & set(above):
                yield f"halaman {number}: {name} tanpa tanda"


def judul(pdf: Pdf) -> Iterator[str]:
    """14: headings begin at the first level and skip none."""
    before = 0
    for one in semua_elemen(pdf):
        level = JUDUL.get(one.jenis)
        if level is not None:
            if level > before + 1:
                yield f"judul tingkat {level} sesudah tingkat {before}"
            before = level


def gambar(pdf: Pdf) -> Iterator[str]:
    """13, 17: whoever does not see a figure or a formula is told what it shows."""
    for one in semua_elemen(pdf):
        if one.jenis in {"/Figure", "/Formula"} and not str(one.isi.get("/Alt", "")).strip():
            yield f"{one.jenis} tanpa uraian"


def susunan(pdf: Pdf) -> Iterator[str]:
    """09: tables and lists are made of their own parts."""
    for one in semua_elemen(pdf):
        wrong = {kid.jenis for kid in one.anak} - ANAK.get(one.jenis, {kid.jenis for kid in one.anak})
        if wrong:
            yield f"{', '.join(sorted(wrong))} di dalam {one.jenis}"


def tabel(pdf: Pdf) -> Iterator[str]:
    """15: each table has heads with their scope, a grid that closes, and cells that name heads that there are."""
    tree = pdf.Root.StructTreeRoot
    ids = set(NameTree(tree.IDTree)) if "/IDTree" in tree else set()
    for one in semua_elemen(pdf):
        if one.jenis != "/Table":
            continue
        rows = [row.anak for row in _baris(one)]
        cells = [cell for row in rows for cell in row]
        if not any(cell.jenis == "/TH" for cell in cells):
            yield "tabel tanpa kepala"
        if any(cell.jenis == "/TH" and "/Scope" not in _tentang(cell) for cell in cells):
            yield "kepala tabel tanpa lingkup"
        if any(str(name) not in ids for cell in cells for name in _tentang(cell).get("/Headers", Array())):
            yield "sel menyebut kepala yang tidak ada"
        if len(set(_lebar(rows))) > 1:
            yield f"baris tabel tidak sama lebar: {_lebar(rows)}"


def _baris(satu: Elemen) -> Iterator[Elemen]:
    for kid in satu.anak:
        yield from [kid] if kid.jenis == "/TR" else _baris(kid)


def _tentang(sel: Elemen) -> dict[str, Any]:
    found = sel.isi.get("/A", Array())
    semua = list(found) if isinstance(found, Array) else [found]
    return {str(key): value for one in semua if Name.Table == one.O for key, value in one.items()}


def _lebar(rows: list[list[Elemen]]) -> list[int]:
    """Return how many columns each row fills, with what reaches into it from above."""
    reaching: list[int] = []  # of each column, into how many rows below
    widths = []
    for row in rows:
        from_above = sum(left > 0 for left in reaching)
        own = sum(int(_tentang(cell).get("/ColSpan", 1)) for cell in row)
        widths.append(from_above + own)
        free = [at for at in range(widths[-1]) if at >= len(reaching) or not reaching[at]]
        reaching = [max(0, left - 1) for left in reaching] + [0] * (widths[-1] - len(reaching))
        for cell in row:
            about = _tentang(cell)
            for _ in range(int(about.get("/ColSpan", 1))):
                reaching[free.pop(0)] = int(about.get("/RowSpan", 1)) - 1
    return widths


def anotasi(pdf: Pdf) -> Iterator[str]:
    """28: a link or a field is in the structure, says where it leads or what it is for, and is reached in its order."""
    objr = {
        kid.Obj.objgen
        for one in semua_elemen(pdf)
        for kid in _kids(one.isi)
        if kid.get("/Type") == Name.OBJR and one.jenis in {"/Link", "/Form", "/Annot"}
    }
    for number, page in enumerate(pdf.pages, 1):
        semua = list(page.obj.get("/Annots", Array()))
        if semua and page.obj.get("/Tabs") != Name.S:
            yield f"halaman {number}: urutan tab bukan urutan bacaan"
        for one in semua:
            if one.objgen not in objr:
                yield f"halaman {number}: {one.Subtype} di luar struktur"
            if not str(one.get("/Contents", one.get("/TU", ""))):
                yield f"halaman {number}: {one.Subtype} tanpa uraian"


def huruf(pdf: Pdf) -> Iterator[str]:
    """10, 31: every font is inside the file and says which letters it draws."""
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Font and "/DescendantFonts" in one:
            (inner,) = one.DescendantFonts
            if not {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
                yield f"{one.BaseFont} tidak disertakan"
            if not isinstance(one.get("/ToUnicode"), Stream):
                yield f"{one.BaseFont} tidak menyebut hurufnya"


ATURAN: tuple[Callable[[Pdf], Iterator[str]], ...] = (
    *(dokumen, isi_halaman, judul, gambar),
    *(susunan, tabel, anotasi, huruf),
)


def cacat(berkas: bytes) -> list[str]:
    """Return all that is wrong with a file, each with the name of its rule."""
    with Pdf.open(BytesIO(berkas)) as pdf:
        return [f"{rule.__name__}: {one}" for rule in ATURAN for one in rule(pdf)]
