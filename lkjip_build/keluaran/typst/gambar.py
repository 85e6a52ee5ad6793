"""Figures as our Typst templates draw them, and as PNG for documents that cannot draw; no browser is needed."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Any, assert_never

from lkjip_build.drawing.bagan import Bagan
from lkjip_build.drawing.batang_langkah import BatangLangkah
from lkjip_build.drawing.garis_waktu import GarisWaktu
from lkjip_build.drawing.grafik import Grafik
from lkjip_build.drawing.swimlane import Swimlane
from lkjip_build.isi import Gambar
from lkjip_build.isi.gambar import Foto
from lkjip_build.keluaran.typst.mesin import compile_png
from lkjip_build.keluaran.typst.teks import breakable, fitted, last_number

TITIK_PER_INCI = 200
LEBAR_FOTO, TINGGI_FOTO = 453, 400  # points: of a picture of the office at most
TITIK_FOTO = 110  # to the inch at least, below which a picture is seen to be coarse
GRAFIK_SENDIRI = 320  # width of a lone chart, in points
TITIK_PER_PIKSEL = 0.75
LEBAR_PANEL, HURUF = 215, 8  # points: of a chart beside another, and of its name


def semua_png(semua: Sequence[tuple[Gambar, float, float]]) -> list[tuple[bytes, float]]:
    """Return the pictures of figures and their widths, each for a page with room of so many points across and down.

    DocumentError where Typst cannot draw one.
    """
    drawn = [_page(*one) for one in semua]
    pictures = compile_png("gambar.typ", drawn, TITIK_PER_INCI)
    return [(png, page["lebar"]) for png, page in zip(pictures, drawn, strict=True)]


def _page(gambar: Gambar, lebar: float, tinggi: float) -> dict[str, Any]:
    drawn = isi_gambar(gambar)
    flow, tree = drawn["alur"], drawn["bagan"]
    if tree is not None:
        lebar = tree["lebar"] * min(1, lebar / tree["lebar"], tinggi / tree["tinggi"])
    elif flow is not None:
        lebar = flow["lebar"] * min(TITIK_PER_PIKSEL, lebar / flow["lebar"], tinggi / flow["tinggi"])
    elif len(drawn["panel"]) == 1:
        lebar = min(lebar, GRAFIK_SENDIRI)
    return {"gambar": drawn, "lebar": lebar}


def isi_gambar(gambar: Gambar) -> dict[str, Any]:
    """Return a figure as `lkjip.typ` and `gambar.typ` read it: charts side by side, one flow, or one
    chart of jabatan. TypeError for drawings
    that stand on pages only.
    """
    photo = gambar.panel[0].lukisan if isinstance(gambar.panel[0].lukisan, Foto) else None
    charts: list[dict[str, Any]] = []
    flows: list[dict[str, Any]] = []
    trees: list[dict[str, Any]] = []
    for panel in gambar.panel:
        match panel.lukisan:
            case Grafik():
                charts.append(
                    {"judul": fitted(panel.judul, LEBAR_PANEL, HURUF, tebal=True), "grafik": _chart(panel.lukisan)}
                )
            case Swimlane():
                flows.append(_flow(panel.lukisan))
            case Bagan():
                trees.append(_tree(panel.lukisan))
            case Foto():
                pass
            case GarisWaktu() | BatangLangkah():
                raise TypeError(f"{gambar.kode}: no document draws a {type(panel.lukisan).__name__}")
            case _:
                assert_never(panel.lukisan)
    return {
        "jenis": "gambar",
        "kode": gambar.kode,
        "nomor": last_number(gambar.nomor),
        "judul": breakable(gambar.judul),
        "uraian": gambar.uraian,
        "panel": charts,
        "alur": flows[0] if flows else None,
        "bagan": trees[0] if trees else None,
        "foto": _photo(photo) if photo else None,
        "legenda": gambar.legenda,
    }


def _photo(foto: Foto) -> dict[str, Any]:
    """Return a picture of the office, as wide as it is on paper."""
    return {"svg": svg_foto(foto), "lebar": lebar_foto(foto)}


def svg_foto(foto: Foto) -> str:
    """Return a drawing that holds a picture and nothing else: Typst takes no bytes from JSON."""
    size = f'width="{foto.lebar}" height="{foto.tinggi}"'
    kind = "jpeg" if foto.jenis == "jpg" else "png"
    data = f"data:image/{kind};base64,{b64encode(foto.isi).decode()}"
    xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<svg {xmlns} {size}><image {size} xlink:href="{data}"/></svg>'


def lebar_foto(foto: Foto) -> float:
    """Return the width of a picture on paper in points: as wide as its points are sharp, and no higher than most of a
    page.
    """
    return min(LEBAR_FOTO, foto.lebar * 72 / TITIK_FOTO, TINGGI_FOTO * foto.lebar / foto.tinggi)


def _chart(grafik: Grafik) -> dict[str, Any]:
    return {
        "lebar": grafik.lebar,
        "tinggi": grafik.tinggi,
        "kiri": grafik.kiri,
        "kanan": grafik.kanan,
        "atas": grafik.atas,
        "bawah": grafik.bawah,
        "kisi": grafik.kisi,
        "tahun": grafik.tahun,
        "putus": grafik.putus,
        "garis_target": [list(map(list, line)) for line in grafik.garis_target],
        "garis_realisasi": [list(map(list, line)) for line in grafik.garis_realisasi],
        "titik": [{"x": t.x, "y": t.y, "label": t.label, "label_y": t.label_y} for t in grafik.titik],
    }


def _tree(bagan: Bagan) -> dict[str, Any]:
    return {
        "lebar": bagan.lebar,
        "tinggi": bagan.tinggi,
        "huruf": bagan.huruf,
        "kotak": [
            {
                "x": one.x,
                "y": one.y,
                "w": one.lebar,
                "h": one.tinggi,
                "tengah": one.tengah,
                "putus": one.putus,
                "baris": [[line.y, line.teks, line.tebal] for line in one.baris],
            }
            for one in bagan.kotak
        ],
        "garis": [{"titik": list(map(list, one.titik)), "putus": one.putus} for one in bagan.garis],
    }


def _flow(gambar: Swimlane) -> dict[str, Any]:
    drawn = gambar.lukisan
    return {
        "lebar": gambar.lebar,
        "tinggi": gambar.tinggi,
        "kepala": gambar.kepala,
        "batas": gambar.batas[1:-1],
        "lajur": [{"x": one.x, "baris": one.baris} for one in gambar.lajur],
        "huruf": gambar.huruf,
        "huruf_label": gambar.huruf_label,
        "nomor": [
            {"teks": b.teks or b.no, "x": b.x, "y": n.y, "huruf": n.huruf}
            for b, n in zip(drawn.bentuk, gambar.nomor, strict=True)
        ],
        "ruas": [[r.x1, r.y1, r.x2, r.y2] for r in drawn.ruas],
        "kepala_panah": [[list(point) for point in head] for head in drawn.kepala],
        "bentuk": [
            {
                "jenis": b.jenis,
                "x": b.x,
                "y": b.y,
                "w": b.setengah_lebar,
                "h": b.setengah_tinggi,
            }
            for b in drawn.bentuk
        ],
        "kata": [{"teks": k.teks, "x": k.x, "y": k.y, "rata": k.rata} for k in drawn.kata],
    }
