"""A chart as a picture that needs no style sheet: title, drawing, source, on white."""

from collections.abc import Iterator
from html import escape

from lkjip_build.drawing.grafik import Grafik
from lkjip_build.isi.data import GrafikData

_KEPALA, _BARIS = 44, 24
_TINTA, _KISI, _SUMBU, _REALISASI, _TARGET = "#16221c", "#d0dad3", "#6f8077", "#1b6a53", "#b1560f"
_HURUF = "system-ui, 'Noto Sans', sans-serif"


def grafik_svg(satu: GrafikData) -> str:
    """Return the picture; the chart stands below its title and above its notes."""
    drawn = satu.grafik
    height = _KEPALA + drawn.tinggi + _BARIS * len(satu.catatan) + 12
    below = _KEPALA + drawn.tinggi
    notes = "".join(_teks(16, below + 18 + _BARIS * at, one, ukuran=14) for at, one in enumerate(satu.catatan))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.lebar} {height}" width="{drawn.lebar}" '
        f'height="{height}" role="img" font-family="{_HURUF}">\n'
        f"<title>{escape(satu.judul)}</title>\n<desc>{escape(satu.uraian)}</desc>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{_teks(16, 28, satu.judul, ukuran=19, tebal=True)}\n'
        f'<g transform="translate(0 {_KEPALA})">{"".join(_isi(drawn))}</g>\n{notes}\n</svg>\n'
    )


def _isi(drawn: Grafik) -> Iterator[str]:
    for y, label in drawn.kisi:
        yield f'<path d="M{drawn.kiri} {y}H{drawn.kanan}" stroke="{_KISI}"/>'
        yield _teks(drawn.kiri - 8, y + 5, label, rata="end")
    for x, label in drawn.tahun:
        yield _teks(x, drawn.tinggi - 8, label, rata="middle")
    for x in drawn.putus:
        yield f'<path d="M{x} {drawn.atas}V{drawn.bawah}" stroke="{_SUMBU}" stroke-width="2" stroke-dasharray="2 4"/>'
    for line in drawn.garis_target:
        yield _garis(line, _TARGET, 'stroke-width="2" stroke-dasharray="6 4"')
    for line in drawn.garis_realisasi:
        yield _garis(line, _REALISASI, 'stroke-width="3"')
    for titik in drawn.titik:
        yield f'<circle cx="{titik.x}" cy="{titik.y}" r="5" fill="{_REALISASI}" stroke="#fff" stroke-width="1.5"/>'
        yield _teks(titik.x, titik.label_y, titik.label, rata="middle", tebal=True)
    for nama, colour in ((drawn.nama_target, _TARGET), (drawn.nama_realisasi, _REALISASI)):
        if nama:
            yield _teks(nama.x, nama.y, nama.teks, rata=nama.rata, warna=colour, tebal=True)


def _garis(line: tuple[tuple[float, float], ...], warna: str, gaya: str) -> str:
    points = " ".join(f"{x},{y}" for x, y in line)
    return f'<polyline points="{points}" fill="none" stroke="{warna}" {gaya}/>'


def _teks(
    x: float, y: float, teks: str, *, ukuran: int = 17, rata: str = "start", warna: str = _TINTA, tebal: bool = False
) -> str:
    weight = ' font-weight="700"' if tebal else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{ukuran}" text-anchor="{rata}" fill="{warna}"{weight}>{escape(teks)}</text>'
    )
