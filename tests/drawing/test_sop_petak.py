"""The cells and the swimlane picture as a browser shows them, and as text that cannot break out."""

from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from contoh_alur import LAJUR, acak, jauh, seed
from lxml import html
from markupsafe import Markup, escape
from playwright.sync_api import Browser, Page
from ukur import SVG, check, crossings, draw_petak

import lkjip_build
from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, alur_per_baris
from lkjip_build.drawing.gambar_sop import draw
from lkjip_build.drawing.huruf import text_width
from lkjip_build.drawing.lukisan import paint
from lkjip_build.drawing.petak import cut
from lkjip_build.drawing.router import route
from lkjip_build.drawing.swimlane import HEAD_LINES, LABEL_MANY, NAMED_LANES, PHONE, swimlane
from lkjip_build.drawing.tata import PENUH, GayaLabel, arrange

CSS = (Path(lkjip_build.__file__).parent / "assets" / "sop.css").read_text(encoding="utf-8")
TEKS = ("Mengoreksi draft", "Surat edaran penyusunan LKjIP dari Sekda dan disposisi Camat " * 4, "LKjIP")


def page_of(alur: Alur) -> str:
    """A plain page with the form's table: rows of very different height, and the swimlane picture."""
    tata = arrange(route(alur))
    rows = "".join(
        f"<tr><th>{i + 1}</th><td>{TEKS[i % 3]}</td>"
        + "".join(f'<td class="sop-lajur">{SVG.module.petak(petak)}</td>' for petak in row)
        + f"<td>{TEKS[(i + 1) % 3]}</td><td>3 hari</td></tr>"
        for i, row in enumerate(cut(tata))
    )
    heads = "".join(f"<th>{escape(nama)}</th>" for nama in alur.lajur)
    picture = SVG.module.swimlane(swimlane(tata), "sop-1", "Alur", "Gambar alur SOP")
    return Markup(
        f"<!doctype html><html lang=id><title>SOP</title><style>table{{border-collapse:collapse;width:100%}}"
        f"td,th{{border:1px solid #889;padding:6px}}td.sop-lajur{{padding:0}}{CSS}</style>"
        f"{picture}<table><tr><th>No<th>Aktivitas{heads}<th>Output<th>Waktu</tr>{rows}</table>"
    )


def boxes(page: Page) -> list[list[tuple[float, float, float, float]]]:
    """Cells of the table as the browser laid them out, row by row."""
    return page.eval_on_selector_all(
        "tr:has(td)",
        """rows => rows.map(row => [...row.querySelectorAll('.sop-lajur')].map(cell => {
          const b = cell.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; }))""",
    )


@pytest.mark.browser
@pytest.mark.parametrize("width", [820, 1280])
@pytest.mark.parametrize("alur", [seed(), acak(5, 20, 6)], ids=["seed", "20 langkah"])
def test_lines_of_neighbouring_cells_meet_however_text_wraps(browser: Browser, alur: Alur, width: int) -> None:
    """Every piece of line that reaches a cell's edge goes on, at the same place, in the cell beside it."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.set_content(page_of(alur))
    cells = boxes(page)
    heights = {round(row[0][3] - row[0][1]) for row in cells}
    assert len(heights) > 1  # the text did wrap, so rows differ
    lines = page.eval_on_selector_all(
        ".sop-petak line",
        """lines => lines.map(line => { const b = line.getBoundingClientRect(), m = line.getScreenCTM();
          const n = (a, v) => line[a].baseVal.value;
          return [m.e + n('x1'), m.f + n('y1'), m.e + n('x2'), m.f + n('y2')]; })""",
    )
    page.close()
    assert len(lines) > len(alur.panah)
    ends = [(x, y, line[1] == line[3]) for line in lines for x, y in (line[:2], line[2:])]
    edges_x = sorted({c[0] for row in cells for c in row} | {cells[0][-1][2]})[1:-1]
    edges_y = sorted({row[0][1] for row in cells})[1:]
    met = 0
    for x, y, across in ends:
        if (min(abs(x - e) for e in edges_x) if across else min(abs(y - e) for e in edges_y)) < 2:
            partners = [
                (px, py)
                for px, py, p_across in ends
                if p_across == across
                and (px, py) != (x, y)
                and abs(px - x) <= (2.1 if across else 0.1)
                and abs(py - y) <= (0.1 if across else 2.1)
            ]
            assert partners, f"the line at {x}, {y} ends at a cell's edge"
            met += 1
    assert met >= 10


@pytest.mark.browser
def test_pixels_between_two_cells_are_ink(browser: Browser) -> None:
    """Step 5's Ya runs down and right to the last lane: no gap at any of the four cell edges it passes."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_content(page_of(seed()))
    found = page.evaluate(
        """() => [...document.querySelectorAll('tr:has(td)')][5].querySelectorAll('.sop-lajur').length"""
    )
    assert found == 5
    row = boxes(page)[5]
    middle = (row[0][1] + row[0][3]) / 2
    clip = {"x": row[0][2] - 10, "y": middle - 3, "width": row[3][2] - row[0][2] + 20, "height": 6}
    shot = page.screenshot(clip=clip, full_page=True)
    dark = page.evaluate(
        """async (bytes) => { const blob = new Blob([new Uint8Array(bytes)], {type: 'image/png'});
          const bitmap = await createImageBitmap(blob);
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), c = canvas.getContext('2d');
          c.drawImage(bitmap, 0, 0);
          const d = c.getImageData(0, 0, bitmap.width, bitmap.height).data, least = [];
          for (let x = 0; x < bitmap.width; x++) { let low = 255;
            for (let y = 0; y < bitmap.height; y++) low = Math.min(low, d[4 * (y * bitmap.width + x)]);
            least.push(low); }
          return Math.max(...least); }""",
        list(shot),
    )
    page.close()
    assert dark < 110  # the palest column of the whole stretch still holds dark ink


def test_spacers_hold_every_row_and_lane() -> None:
    tata = arrange(route(seed()))
    cells = cut(tata)
    assert [petak.ganjal_lebar for petak in cells[0]] == list(tata.lebar)
    assert [row[0].ganjal_tinggi for row in cells] == list(tata.tinggi)
    assert all(petak.ganjal_lebar == 0 for row in cells[1:] for petak in row)
    assert 'width="1" height="46"' in str(SVG.module.petak(cells[1][0]))
    assert str(SVG.module.petak(cells[1][4])) == ""  # nothing passes here: the cell stays empty


@pytest.mark.parametrize("gaya", [PENUH, LABEL_MANY, GayaLabel(21, singkat=True)], ids=["form", "picture", "letters"])
@pytest.mark.parametrize("benih", range(4))
def test_words_beside_lines_have_room_in_every_size(benih: int, gaya: GayaLabel) -> None:
    tata = arrange(route(jauh(benih, 24, 8)), gaya)
    gambar = paint(tata, tata.lebar, tata.tinggi)
    assert {kata.teks for kata in gambar.kata} == ({"Y", "T"} if gaya.singkat else {"Ya", "Tidak"})
    shapes = [(b.kiri, b.atas, b.kiri + b.lebar, b.atas + b.tinggi) for b in gambar.bentuk if b.jenis != "keputusan"]
    lines = [(r.x1, r.y1, r.x2, r.y2) for r in gambar.ruas]
    for a, b, c, d in (kata.kotak for kata in gambar.kata):
        assert not [box for box in (*shapes, *lines) if box[0] < c and box[2] > a and box[1] < d - 2 and box[3] > b]
        assert 0 <= a < c <= sum(tata.lebar)


def test_a_long_number_fits_its_symbol() -> None:
    nomor = ("1", "B.17", "0000.0000.0000", "4a")
    jenis = ("mulai", "keputusan", "keputusan", "selesai")
    langkah = tuple(LangkahAlur(no, j, (i % 2,)) for i, (no, j) in enumerate(zip(nomor, jenis, strict=True)))
    panah = tuple(Panah(a, b) for a, b in pairwise(nomor))
    gambar = swimlane(arrange(route(alur_per_baris(("A", "B"), langkah, panah))))
    for bentuk, one in zip(gambar.lukisan.bentuk, gambar.nomor, strict=True):
        assert text_width(bentuk.no, one.huruf) <= bentuk.lebar
    assert gambar.nomor[0].huruf == 11


def test_lanes_from_seven_on_have_numbers() -> None:
    for lanes in (NAMED_LANES, NAMED_LANES + 1, 20):
        gambar = draw(jauh(1, 12, lanes)).swimlane
        heads = [teks for lajur in gambar.lajur for _, teks in lajur.baris]
        assert gambar.bernomor == (lanes > NAMED_LANES)
        assert (heads == [str(n) for n in range(1, lanes + 1)]) == gambar.bernomor
        assert not gambar.bernomor or gambar.huruf * PHONE / gambar.lebar >= 8


def test_only_tracks_in_use_take_room() -> None:
    """The seed needs no track beside a symbol: lanes without decisions stay narrow, rows low."""
    tata = arrange(route(seed()))
    assert tata.lebar[2:] == (62, 62, 62)
    assert tata.tinggi[:3] == (46, 46, 46)


def test_the_swimlane_names_lanes_and_numbers_steps() -> None:
    gambar = swimlane(arrange(route(seed())))
    tree = html.fragment_fromstring(str(SVG.module.swimlane(gambar, "sop-9", "Alur LKjIP", "Enam langkah")))
    assert tree.get("aria-labelledby") == "sop-9-judul sop-9-uraian"
    assert [tree.get_element_by_id(f"sop-9-{i}").text for i in ("judul", "uraian")] == ["Alur LKjIP", "Enam langkah"]
    words = [text.text for text in tree.iter("text")]
    assert " ".join(words[:7]) == "Camat Sekcam Kasi Perencanaan dan Keuangan Tim Pengadministrasi"
    assert [w for w in words if w.isdigit()] == ["1", "2", "3", "3", "4", "5", "6"]
    assert words[-4:] == ["Ya", "Tidak", "Ya", "Tidak"]


def test_a_long_lane_name_wraps_inside_its_lane() -> None:
    """120 letters without a space are cut, many words take more lines; nothing leaves the lane."""
    banyak = "Kasubbag Perencanaan dan Keuangan merangkap Sekretaris Tim Penyusun Laporan Kinerja"
    nama = ("Kepala " + "Pe" * 60, banyak, "C")
    langkah = (LangkahAlur("1", "mulai", (0,)), LangkahAlur("2", "proses", (1,)), LangkahAlur("3", "selesai", (2,)))
    gambar = swimlane(arrange(route(alur_per_baris(nama, langkah, (Panah("1", "2"), Panah("2", "3"))))))
    assert len(gambar.lajur[1].baris) > HEAD_LINES
    assert "".join(t for _, t in gambar.lajur[0].baris) == "Kepala" + "Pe" * 60
    assert all(y < gambar.kepala for lajur in gambar.lajur for y, _ in lajur.baris)
    assert max(len(t) for lajur in gambar.lajur for _, t in lajur.baris) <= 24


def test_hostile_text_stays_text() -> None:
    alur = Alur(
        ("<script>alert(1)</script>", *LAJUR[1:]),
        seed().baris,
        (*seed().panah[:3], Panah("4", "5", '"><b>'), *seed().panah[4:]),
    )
    tata = arrange(route(alur))
    out = "".join(str(SVG.module.petak(p)) for row in cut(tata) for p in row)
    out += str(SVG.module.swimlane(swimlane(tata), "x", "</title><script>", "&"))
    assert "<script" not in out
    assert "<b>" not in out
    check(alur, draw_petak(cut(tata), tata.lebar, tata.tinggi))


def test_the_cells_and_the_absolute_picture_agree() -> None:
    """The swimlane shows the lines of the cells: same number of straights, same crossings."""
    alur = acak(3, 14, 5)
    tata = arrange(route(alur))
    sheet = draw_petak(cut(tata), tata.lebar, tata.tinggi)
    gambar = swimlane(tata)
    assert len(gambar.lukisan.ruas) == len(sheet.lines)
    assert len(gambar.lukisan.kepala) == len(sheet.heads)
    assert crossings(sheet) <= 2
    assert list(accumulate(tata.tinggi))[-1] + gambar.kepala + 2 == gambar.tinggi
