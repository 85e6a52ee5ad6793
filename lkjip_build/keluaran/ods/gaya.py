"""How an OpenDocument spreadsheet looks: the styles of its cells, and the page that it is printed on."""

from typing import assert_never

from lkjip_build.bahasa.angka import POIN_PERSEN
from lkjip_build.bahasa.dokumen import nomor_halaman
from lkjip_build.isi import Angka, Dokumen, JenisAngka, Rata
from lkjip_build.isi.lembar import BarisLembar, PeranLembar, SelLembar
from lkjip_build.keluaran.odf import akar
from lkjip_build.keluaran.warna import ABU, GARIS, KELOMPOK, MERAH
from lkjip_build.keluaran.xml import Atribut, isi, unsur

TITIK_PER_HURUF = 5.5  # points of a column's width
_RATA = {Rata.KIRI: "start", Rata.TENGAH: "center", Rata.KANAN: "end"}
_INDONESIA = {"number:language": "id", "number:country": "ID"}
_TINGGI_SENDIRI = "style:use-optimal-row-height"


class Gaya:
    """The styles of a workbook's sheets, columns, rows and cells, each made once."""

    def __init__(self) -> None:
        self.semua: list[str] = []
        self._names: dict[object, str] = {}
        self.lembar = self._style("table", None, {"style:master-page-name": "Cetak"})

    def kolom(self, lebar: float) -> str:
        return self._style("table-column", lebar, {}, {"style:column-width": f"{lebar * TITIK_PER_HURUF:.2f}pt"})

    def baris(self, baris: BarisLembar) -> str:
        """Return the style of a row. No program fits one to merged cells, so framed rows have their height."""
        if not baris.peran.berbingkai:
            return self._style("table-row", 0, {}, {_TINGGI_SENDIRI: "true"})
        high = f"{baris.tinggi}pt"
        return self._style("table-row", baris.garis, {}, {"style:row-height": high, _TINGGI_SENDIRI: "false"})

    def sel(self, sel: SelLembar, peran: PeranLembar) -> str:
        form = self._form(sel.angka)
        indent = {"fo:margin-left": "2mm"} if peran.berbingkai and sel.rata is Rata.KIRI else {}
        more: dict[str, Atribut] = {"paragraph": {"fo:text-align": _RATA[sel.rata]} | indent, "text": _letters(peran)}
        box = {"style:text-align-source": "fix"} | _box(peran)
        return self._style("table-cell", (form, sel.rata, peran), {"style:data-style-name": form}, box, **more)

    def _style(
        self, family: str, key: object, given: Atribut, properties: Atribut | None = None, **more: Atribut
    ) -> str:
        if (family, key) not in self._names:
            name = self._names[family, key] = f"g{len(self._names)}"
            kinds = {family: properties or {}} | more
            inner = (unsur(f"style:{kind}-properties", one) for kind, one in kinds.items() if one)
            self.semua.append(unsur("style:style", {"style:name": name, "style:family": family} | dict(given), *inner))
        return self._names[family, key]

    def _form(self, angka: Angka | None) -> str:
        """Return how a number is shown, with Indonesian signs; a text stays one, also when its cell is edited."""
        key = ("angka", angka and (angka.jenis, angka.desimal, angka.desimal_lebih))
        if key not in self._names:
            name = self._names[key] = f"g{len(self._names)}"
            self.semua.append(_form(name, angka))
        return self._names[key]


def _form(name: str, angka: Angka | None) -> str:
    if angka is None:
        return unsur("number:text-style", {"style:name": name}, unsur("number:text-content"))
    given = {"style:name": name, **_INDONESIA}
    most = angka.desimal + angka.desimal_lebih
    places = {"number:decimal-places": most, "number:min-decimal-places": angka.desimal}
    digits = unsur("number:number", places | {"number:min-integer-digits": 1, "number:grouping": "true"})
    match angka.jenis:
        case JenisAngka.ANGKA:
            return unsur("number:number-style", given, digits)
        case JenisAngka.PERSEN:
            return unsur("number:percentage-style", given, digits, unsur("number:text", None, "\u00a0%"))
        case JenisAngka.POIN:
            return _poin(name, given, digits)
        case JenisAngka.RUPIAH:
            return unsur("number:currency-style", given, unsur("number:currency-symbol", _INDONESIA, "Rp"), digits)
    assert_never(angka.jenis)


def _poin(name: str, given: Atribut, digits: str) -> str:
    """Return how a difference is shown: with its sign, which a zero has none of."""
    unit = unsur("number:text", None, f" {POIN_PERSEN}")
    below, zero = f"{name}-kurang", f"{name}-nol"
    other = {**given, "style:volatile": "true"}
    return (
        unsur("number:number-style", {**other, "style:name": below}, unsur("number:text", None, "−"), digits, unit)
        + unsur("number:number-style", {**other, "style:name": zero}, digits, unit)
        + unsur(
            "number:number-style",
            given,
            unsur("number:text", None, "+"),
            digits,
            unit,
            unsur("style:map", {"style:condition": "value()<0", "style:apply-style-name": below}),
            unsur("style:map", {"style:condition": "value()=0", "style:apply-style-name": zero}),
        )
    )


def _box(peran: PeranLembar) -> dict[str, object]:
    if not peran.berbingkai:
        return {}
    fills = {PeranLembar.KEPALA: ABU, PeranLembar.KELOMPOK: KELOMPOK, PeranLembar.JUMLAH: ABU}
    return {
        "fo:border": f"0.75pt solid #{GARIS}",
        "fo:padding": "0.7mm",
        "fo:wrap-option": "wrap",
        "style:vertical-align": "middle" if peran is PeranLembar.KEPALA else "top",
        **({"fo:background-color": f"#{fills[peran]}"} if peran in fills else {}),
    }


def _letters(peran: PeranLembar) -> dict[str, object]:
    bold = {"fo:font-weight": "bold"}
    match peran:
        case PeranLembar.JUDUL:
            return {**bold, "fo:font-size": "13pt"}
        case PeranLembar.TANDA:
            return {**bold, "fo:color": f"#{MERAH}"}
        case PeranLembar.KEPALA | PeranLembar.KELOMPOK | PeranLembar.JUMLAH:
            return {**bold}
        case PeranLembar.KETERANGAN:
            return {"fo:font-style": "italic"}
        case PeranLembar.KANTOR | PeranLembar.ISI | PeranLembar.ALINEA | PeranLembar.PENANDA:
            return {}
    assert_never(peran)


def halaman(dokumen: Dokumen) -> str:
    """Return the letters of all cells, and the page: across, one page wide, with office, mark and page numbers."""
    letters = {"fo:font-family": "Arial", "fo:font-size": "10pt", "fo:language": "id", "fo:country": "ID"}
    page = {
        **{"fo:page-width": f"{dokumen.kertas.panjang}mm", "fo:page-height": f"{dokumen.kertas.pendek}mm"},
        **{"style:print-orientation": "landscape"},
        **{"fo:margin": "10mm", "style:scale-to-X": 1, "style:scale-to-Y": 0},
    }
    cell = unsur("style:default-style", {"style:family": "table-cell"}, unsur("style:text-properties", letters))
    bold = unsur("style:text-properties", {"fo:font-weight": "bold"})
    layout = unsur(
        "style:page-layout",
        {"style:name": "halaman"},
        unsur("style:page-layout-properties", page),
        *(_edge_style(name, side) for name, side in (("header", "bottom"), ("footer", "top"))),
    )
    numbers = nomor_halaman(unsur("text:page-number", None, "1"), unsur("text:page-count", None, "1"))
    mark = unsur("text:span", {"text:style-name": "tebal"}, isi(dokumen.tanda_sebaris))
    master = unsur(
        "style:master-page",
        {"style:name": "Cetak", "style:page-layout-name": "halaman"},
        _edge("header", isi(dokumen.instansi), mark),
        _edge("footer", isi(dokumen.judul), numbers),
    )
    return akar(
        "office:document-styles",
        unsur("office:styles", None, cell),
        unsur(
            "office:automatic-styles",
            None,
            unsur("style:style", {"style:name": "tebal", "style:family": "text"}, bold),
            layout,
        ),
        unsur("office:master-styles", None, master),
    )


def _edge_style(name: str, inside: str) -> str:
    given = {"fo:min-height": "6mm", "fo:margin-left": "0mm", "fo:margin-right": "0mm", f"fo:margin-{inside}": "2mm"}
    return unsur(f"style:{name}-style", None, unsur("style:header-footer-properties", given))


def _edge(name: str, left: str, right: str) -> str:
    sides = {"left": left, "right": right}
    regions = (unsur(f"style:region-{side}", None, unsur("text:p", None, one)) for side, one in sides.items())
    return unsur(f"style:{name}", None, *regions)
