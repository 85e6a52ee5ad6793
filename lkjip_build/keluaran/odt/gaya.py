"""How the OpenDocument text looks: its named styles, its kinds of pages with heads and feet."""

from collections.abc import Mapping, Sequence

from lkjip_build.bahasa.dokumen import nomor_halaman
from lkjip_build.isi import Dokumen
from lkjip_build.keluaran.kantor.huruf import KELUARGA
from lkjip_build.keluaran.odf import GAMBAR, akar, baris
from lkjip_build.keluaran.odt.huruf import muka_huruf
from lkjip_build.keluaran.warna import ABU, GARIS, HIJAU, KELOMPOK, KUNYIT, MERAH, PUDAR, TEPI_KUNYIT
from lkjip_build.keluaran.xml import Atribut, unsur

TEPI_JILID, TEPI, ATAS = 30, 20, 23  # of a page, in millimetres
TINGKAT = 4
Sifat = tuple[Atribut, Atribut]
"""The properties of a style's paragraphs and of its letters."""


def _judul(ukuran: float, sebelum: int, sesudah: int) -> Sifat:
    space = {"fo:margin-top": f"{sebelum}pt", "fo:margin-bottom": f"{sesudah}pt", "fo:keep-with-next": "always"}
    return space, {"fo:font-size": f"{ukuran}pt", "fo:font-weight": "bold"}


_TENGAH = {"fo:text-align": "center"}
_TEBAL = {"fo:font-weight": "bold"}
_HIJAU = {"fo:color": f"#{HIJAU}"}
_KECIL = {"fo:font-size": "9pt", "fo:color": f"#{PUDAR}"}
_BAWAH = {"fo:margin-bottom": "6pt", "fo:line-height": "110%"}


def _bab(sebelum: int) -> Sifat:
    space, letters = _judul(15, sebelum, 16)
    return {**space, **_TENGAH}, {**letters, **_HIJAU, "fo:text-transform": "uppercase"}


def _sampul(sebelum: int) -> Atribut:
    return {**_TENGAH, "fo:margin-top": f"{sebelum}pt", "fo:margin-bottom": "4pt"}


_GAYA: dict[str, Sifat] = {
    "Isi": (_BAWAH, {}),
    "Isi-lekat": (_BAWAH | {"fo:keep-with-next": "always"}, {}),
    "Rapat": ({"fo:margin-bottom": "3pt"}, {}),
    "Judul": (
        _TENGAH | {"fo:margin-top": "180pt", "fo:margin-bottom": "12pt"},
        _TEBAL | _HIJAU | {"fo:font-size": "22pt"},
    ),
    "Sampul": (_TENGAH | {"fo:margin-bottom": "4pt"}, _TEBAL | {"fo:font-size": "13pt"}),
    "Sampul-atas": (_sampul(80), _TEBAL | {"fo:font-size": "13pt"}),
    "Sampul-lambang": (_sampul(15), _TEBAL | {"fo:font-size": "13pt"}),
    "Sampul-bawah": (_sampul(220), _TEBAL | {"fo:font-size": "13pt"}),
    "Judul-1": _bab(0),
    "Judul-daftar": _bab(20),
    "Judul-menyusul": _bab(24),
    "Judul-2": _judul(13, 16, 6),
    "Judul-3": _judul(11.5, 12, 4),
    "Judul-4": _judul(11, 10, 3),
    "Keterangan": _judul(10, 12, 4),
    "Gambar": (_TENGAH | {"fo:margin-top": "8pt"}, {}),
    "Kecil": ({"fo:margin-top": "3pt", "fo:margin-bottom": "8pt"}, _KECIL),
    "Belum": (
        {
            **{"fo:padding": "2mm", "fo:border-left": f"2.5pt solid #{TEPI_KUNYIT}", "fo:margin-bottom": "8pt"},
            "fo:background-color": f"#{KUNYIT}",
        },
        {},
    ),
    "Tanda": (_TENGAH | {"fo:keep-with-next": "always"}, {}),
    "Penanda": (_TENGAH | {"fo:margin-top": "55pt", "fo:keep-with-next": "always"}, _TEBAL),
    "Akhir": ({"fo:margin-top": "0pt", "fo:margin-bottom": "0pt", "fo:line-height": "1pt"}, {"fo:font-size": "1pt"}),
}
AKHIR = "akhir"
"""The place at the end of the report, whose page number is the number of pages."""
_SEL: dict[str, Sifat] = {
    "Sel": ({}, {"fo:font-size": "9pt"}),
    "Sel-tengah": (_TENGAH, {"fo:font-size": "9pt"}),
    "Sel-kanan": ({"fo:text-align": "end"}, {"fo:font-size": "9pt"}),
    "Kepala": (_TENGAH, _TEBAL | {"fo:font-size": "9pt"}),
    "Sel-kecil": ({}, {"fo:font-size": "7.5pt", "fo:color": f"#{PUDAR}"}),
}
LEKAT = "-lekat"
"""Ends the name of a cell's style whose row stays on the page of the next one."""
_SEL_LEKAT = {
    f"{nama}{LEKAT}": ({**alinea, "fo:keep-with-next": "always"}, huruf) for nama, (alinea, huruf) in _SEL.items()
}


def gaya_dokumen(dokumen: Dokumen, jumlah: int) -> str:
    """Return the styles of a report, whose chapters have about so many pages."""
    letters = {"style:font-name": KELUARGA, "fo:font-size": "10.5pt", "fo:language": "id", "fo:country": "ID"}
    lines = unsur("style:paragraph-properties", {"fo:orphans": 2, "fo:widows": 2})
    named = [
        unsur("style:default-style", {"style:family": "paragraph"}, lines, unsur("style:text-properties", letters)),
        *(_gaya(nama, *sifat) for nama, sifat in (_GAYA | _SEL | _SEL_LEKAT).items()),
        *(_baris_isi(tingkat, dokumen) for tingkat in range(1, TINGKAT)),
        *(_tepi(dokumen, melintang=melintang) for melintang in (False, True)),
        *(_potongan(nama, sifat) for nama, sifat in POTONGAN.items()),
        _daftar("Butir", butir=True),
        _daftar("Bertanda", butir=False),
    ]
    kinds = [(melintang, angka) for angka in ("", "i", "1") for melintang in (False, True)]
    layouts = [_tata(dokumen, angka, melintang=melintang) for melintang, angka in kinds]
    masters = [_induk(dokumen, angka, jumlah, melintang=melintang) for melintang, angka in kinds]
    return akar(
        "office:document-styles",
        muka_huruf(),
        unsur("office:styles", None, *named),
        unsur("office:automatic-styles", None, *layouts),
        unsur("office:master-styles", None, *masters),
        lain=GAMBAR,
    )


POTONGAN: Mapping[str, Atribut] = {
    "tebal": _TEBAL,
    "miring": {"fo:font-style": "italic"},
    "tebal-miring": _TEBAL | {"fo:font-style": "italic"},
    "tanda": _TEBAL | {"fo:color": f"#{MERAH}"},
    "rujukan": {"fo:color": "#000000", "style:text-underline-style": "none"},
}


def _potongan(nama: str, sifat: Atribut) -> str:
    return unsur("style:style", {"style:name": nama, "style:family": "text"}, unsur("style:text-properties", sifat))


def _gaya(nama: str, alinea: Atribut, huruf: Atribut) -> str:
    inner = [unsur(f"style:{kind}-properties", one) for kind, one in (("paragraph", alinea), ("text", huruf)) if one]
    return unsur("style:style", {"style:name": nama, "style:family": "paragraph"}, *inner)


def _baris_isi(tingkat: int, dokumen: Dokumen) -> str:
    """Return the style of a line of the contents: dots lead to its page number at the margin."""
    indent = (tingkat - 1) * 5
    at = dokumen.kertas.pendek - TEPI_JILID - TEPI - indent
    stop = {
        "style:position": f"{at}mm",
        "style:type": "right",
        "style:leader-style": "dotted",
        "style:leader-text": ".",
    }
    space = {"fo:margin-left": f"{indent}mm", "fo:margin-bottom": "2pt"}
    stops = unsur("style:tab-stops", None, unsur("style:tab-stop", stop))
    inner = [unsur("style:paragraph-properties", space, stops)]
    inner += [unsur("style:text-properties", _TEBAL)] if tingkat == 1 else []
    return unsur("style:style", {"style:name": f"Daftar-{tingkat}", "style:family": "paragraph"}, *inner)


def _nama_tepi(*, melintang: bool) -> str:
    return "Tepi-melintang" if melintang else "Tepi"


def _tepi(dokumen: Dokumen, *, melintang: bool) -> str:
    """Return the style of the head and foot of pages: what follows a tab stands at the right margin."""
    stop = {"style:position": f"{lebar_isi(dokumen, melintang=melintang)}mm", "style:type": "right"}
    stops = unsur("style:tab-stops", None, unsur("style:tab-stop", stop))
    inner = (unsur("style:paragraph-properties", None, stops), unsur("style:text-properties", _KECIL))
    given = {"style:name": _nama_tepi(melintang=melintang), "style:family": "paragraph"}
    return unsur("style:style", given, *inner)


def _daftar(nama: str, *, butir: bool) -> str:
    """Return the style of lists with bullets, or of those whose marks are text of their items, as typed."""
    levels = []
    for level in range(1, 7):
        place = {"text:list-level-position-and-space-mode": "label-alignment"}
        follow = "listtab" if butir else "nothing"
        label = {"text:label-followed-by": follow, "fo:text-indent": "-6mm", "fo:margin-left": f"{6 * level}mm"}
        space = unsur("style:list-level-properties", place, unsur("style:list-level-label-alignment", label))
        kind, mark = ("bullet", {"text:bullet-char": "•"}) if butir else ("number", {"style:num-format": ""})
        levels.append(unsur(f"text:list-level-style-{kind}", {"text:level": str(level), **mark}, space))
    return unsur("text:list-style", {"style:name": nama}, *levels)


def nama_halaman(angka: str, *, melintang: bool) -> str:
    """Return the name of a kind of pages: with numbers of this form, or none."""
    return f"{ {'': 'Sampul', 'i': 'Awal', '1': 'Isi'}[angka] }{'-melintang' if melintang else ''}"


def lebar_isi(dokumen: Dokumen, *, melintang: bool) -> float:
    """Return the room of a page between its margins, in millimetres."""
    return dokumen.kertas.panjang - 2 * TEPI if melintang else dokumen.kertas.pendek - TEPI_JILID - TEPI


def rujukan(ke: str, isi: str) -> str:
    """Return a link to a place in the document, which looks like its words."""
    look = {"text:style-name": "rujukan", "text:visited-style-name": "rujukan"}
    return unsur("text:a", {"xlink:type": "simple", "xlink:href": f"#{ke}", **look}, isi)


def nomor_tempat(tempat: str, nomor: str) -> str:
    """Return the number of the page on which a place stands, in the form of its page (iv, 4), as which LibreOffice
    reads and writes a reference without a format; `nomor` is as far as is known before pages are laid out.
    """
    return unsur("text:bookmark-ref", {"text:ref-name": tempat}, baris(nomor))


def _tata(dokumen: Dokumen, angka: str, *, melintang: bool) -> str:
    short, long = dokumen.kertas.pendek, dokumen.kertas.panjang
    wide, high = (long, short) if melintang else (short, long)
    left, top = (TEPI, TEPI_JILID - 10) if melintang else (TEPI_JILID, ATAS - 10)
    page = {
        **{"fo:page-width": f"{wide}mm", "fo:page-height": f"{high}mm"},
        "style:print-orientation": "landscape" if melintang else "portrait",
        **{"fo:margin-left": f"{left}mm", "fo:margin-right": f"{TEPI}mm"},
        **{"fo:margin-top": f"{top}mm", "fo:margin-bottom": f"{TEPI - 10}mm"},
        **({"style:num-format": angka} if angka else {}),
    }
    edges = (
        unsur(
            f"style:{name}-style",
            None,
            unsur("style:header-footer-properties", {"fo:min-height": "10mm", f"fo:margin-{inside}": "3mm"}),
        )
        for name, inside in (("header", "bottom"), ("footer", "top"))
    )
    name = nama_halaman(angka, melintang=melintang)
    return unsur(
        "style:page-layout", {"style:name": f"tata-{name}"}, unsur("style:page-layout-properties", page), *edges
    )


def _induk(dokumen: Dokumen, angka: str, jumlah: int, *, melintang: bool) -> str:
    name, edge = nama_halaman(angka, melintang=melintang), _nama_tepi(melintang=melintang)
    mark = unsur("text:span", {"text:style-name": "tanda"}, baris(dokumen.tanda_sebaris))
    head = f"{dokumen.instansi} · LKjIP {dokumen.tahun}" if angka else ""
    number = unsur("text:page-number", {"text:select-page": "current"}, "1")
    foot = ""
    if angka:
        said = nomor_halaman(number, nomor_tempat(AKHIR, str(jumlah))) if angka == "1" else number
        foot = baris(f"{dokumen.judul}\t") + said
    return unsur(
        "style:master-page",
        {"style:name": name, "style:page-layout-name": f"tata-{name}"},
        unsur("style:header", None, alinea(edge, baris(f"{head}\t"), mark)),
        unsur("style:footer", None, alinea(edge, foot)),
    )


def alinea(gaya: str, *isi: str) -> str:
    """Return a paragraph of a style."""
    return unsur("text:p", {"text:style-name": gaya}, *isi)


class GayaOtomatis:
    """The styles that a text asks for as it is written: of tables, their columns and cells, and of new pages."""

    def __init__(self) -> None:
        self.semua: list[str] = []
        self._nama: dict[object, str] = {}

    def halaman_baru(self, gaya: str, induk: str, mulai: int | None) -> str:
        """Return a paragraph style like `gaya` that begins a page of this kind, perhaps counting anew."""
        space = {"style:page-number": "auto" if mulai is None else mulai}
        given = {"style:parent-style-name": gaya, "style:master-page-name": induk}
        return self._baru(("halaman", gaya, induk, mulai), "paragraph", given, {"paragraph": space})

    def ganti_halaman(self, gaya: str) -> str:
        """Return a paragraph style like `gaya` that begins a page."""
        given = {"style:parent-style-name": gaya}
        return self._baru(("ganti", gaya), "paragraph", given, {"paragraph": {"fo:break-before": "page"}})

    def tabel(self, lebar: float, rata: str = "left") -> str:
        space = {
            "style:width": f"{lebar:.1f}mm",
            "table:align": rata,
            "fo:margin-bottom": "3mm",
            "table:border-model": "collapsing",
        }
        return self._baru(("tabel", lebar, rata), "table", {}, {"table": space})

    def kolom(self, lebar: float) -> str:
        wide = {"style:column-width": f"{lebar:.2f}mm"}
        return self._baru(("kolom", round(lebar, 2)), "table-column", {}, {"table-column": wide})

    def baris(self, *, utuh: bool) -> str:
        keep = {"fo:keep-together": "always" if utuh else "auto"}
        return self._baru(("baris", utuh), "table-row", {}, {"table-row": keep})

    def sel(self, latar: str = "", *, berbingkai: bool = True) -> str:
        box: dict[str, object] = {"fo:padding": "0.7mm 1mm"}
        if berbingkai:
            box |= {"fo:border": f"0.5pt solid #{GARIS}"}
        if latar:
            box |= {"fo:background-color": f"#{latar}"}
        return self._baru(("sel", latar, berbingkai), "table-cell", {}, {"table-cell": box})

    def _baru(self, key: object, family: str, given: Atribut, sifat: Mapping[str, Atribut]) -> str:
        if key not in self._nama:
            name = self._nama[key] = f"g{len(self._nama)}"
            inner = [unsur(f"style:{kind}-properties", one) for kind, one in sifat.items()]
            self.semua.append(unsur("style:style", {"style:name": name, "style:family": family} | dict(given), *inner))
        return self._nama[key]


LATAR_KEPALA, LATAR_KELOMPOK, LATAR_JUMLAH = ABU, KELOMPOK, ABU
SISI: Sequence[str] = ("", "-tengah", "-kanan")
