"""The index of indikator: a row for each with verdict, series, figures and change, and lists that need no script."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from test_beranda import halaman, kantor, terbit
from test_halaman_indikator import pages_of, rows

from lkjip_build.drawing.percikan import draw_percikan
from lkjip_build.model.nilai_ukur import Rentang


def test_a_row_says_verdict_series_figures_and_change(tmp_path: Path) -> None:
    made = terbit(tmp_path, kantor(2, 1))
    page = made.halaman["indikator/index.md"]()
    text = page.source(inline=True)
    assert 'data-kolom="Realisasi 2025"' in text  # the year that the figures are of
    page = replace(page, markdown=text.replace("<br>", " "), fragments=())
    first, second = [row for row in rows(page, "Indikator dan hasil tahun 2025") if len(row) > 1]
    assert first[0] == "2025 tidak tercapai | 2026 tertinggal"
    assert first[1] == "Indikator iku-01 | satuan: nilai"
    assert first[3:] == ["79", "80", "98,75 %", "−1 | memburuk"]
    assert second[0] == "2025 tercapai | 2026 di jalur"
    assert second[3:] == ["81", "80", "101,25 %", "+1 | membaik"]
    assert 'aria-label="2024 80 (tercapai); 2025 79 (tidak tercapai); 2026 belum ada."' in text
    assert 'data-putusan="tidak-tercapai" data-putusan-2024="tercapai"' in text
    assert 'id="iku-01" data-sasaran="s1"' in text
    assert '<tr id="s1" class="kelompok">' in text


def test_lists_by_sasaran_and_verdict_lead_to_rows_without_a_script(tmp_path: Path) -> None:
    text = halaman(terbit(tmp_path, kantor(12, 1)), "indikator/index.md")
    fold = text.partition("Daftar menurut sasaran dan hasil")[2]
    assert '<a href="#s2">Sasaran S2</a>' in fold
    missed = fold.partition("2025, tidak tercapai")[2].partition("</li>")[0]
    assert re.findall(r'href="([^"]+)">([^<]+)', missed) == [("#iku-01", "Janji 1")]
    assert '<details class="saringan"' in text
    assert "hidden>" in text


def test_sorting_reads_raw_values(tmp_path: Path) -> None:
    text = halaman(terbit(tmp_path, kantor(2, 1)), "indikator/index.md")
    assert re.findall(r'data-kolom="Capaian" data-urut="([^"]*)"', text) == ["98.75", "101.25"]
    assert text.count("data-terurut") == 3


def test_an_indikator_without_any_figure_is_in_the_list(tmp_path: Path) -> None:
    other = {"kode": "iku-02", "tahun": {2025: {"target": "1", "realisasi": "1"}}}
    page = pages_of(tmp_path, {"kode": "iku-01", "tahun": {}, "mulai": "2026"}, other)["indikator/index.md"]
    row = next(row for row in rows(page, "Indikator dan hasil") if "iku-01" in " ".join(row))
    assert row[0] == "Belum ada data"
    assert row[2:] == ["–"] * 5


def test_a_small_chart_tells_met_and_missed_without_colour() -> None:
    series = [
        (2023, Decimal(80), Decimal(81), True),
        (2024, Decimal(80), Decimal(79), False),
        (2026, Rentang(Decimal(80), Decimal(90)), None, None),
    ]
    drawn = draw_percikan(series, [2023, 2024, 2025, 2026])
    assert drawn
    assert [one.tercapai for one in drawn.titik] == [True, False]
    assert len(drawn.garis) == 1
    assert len(drawn.target) == 4  # two years, and both ends of a range
    assert all(0 <= one.x <= drawn.lebar and 0 <= one.y <= drawn.tinggi for one in drawn.titik)
    assert draw_percikan(series[2:], [2026]) is None


def test_years_with_a_gap_are_not_joined() -> None:
    drawn = draw_percikan([(2023, None, Decimal(1), None), (2025, None, Decimal(2), None)], [2023, 2024, 2025])
    assert drawn
    assert drawn.garis == ()
    assert len(drawn.titik) == 2


def test_each_indikator_has_its_data_and_its_picture(tmp_path: Path) -> None:
    semua = kantor(2, 1)
    semua[0]["nama"] = 'Nilai <b>&"tebal"'
    made = terbit(tmp_path, semua)
    text = halaman(made, "indikator/iku-01/index.md")
    for ending in ("csv", "json", "svg"):
        assert f"../../data/indikator/iku-01.{ending}" in text
        assert f"data/indikator/iku-01.{ending}" in made.berkas
    table = str(made.berkas["data/indikator/iku-01.csv"]())
    assert [line.split(",")[0] for line in table.splitlines()] == ["tahun", "2024", "2025", "2026"]
    picture = str(made.berkas["data/indikator/iku-01.svg"]())
    root = ET.fromstring(picture)
    assert "<b>" not in picture
    assert "class=" not in picture
    said = ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert said[0] == 'Nilai <b>&"tebal"'
    assert {"realisasi", "target", "2024", "2025", "2026", "80", "79"} <= set(said)
    assert any(one.startswith("Data contoh, bukan angka resmi. Uji") for one in said)


def test_one_year_has_data_but_no_picture(tmp_path: Path) -> None:
    made = terbit(tmp_path, [{"kode": "iku-01", "tahun": {2025: {"target": "1", "realisasi": "1"}}}])
    assert "data/indikator/iku-01.csv" in made.berkas
    assert "data/indikator/iku-01.svg" not in made.berkas
    assert ".svg" not in halaman(made, "indikator/iku-01/index.md")


def test_a_row_of_the_running_year_says_that_there_are_no_data_where_its_neighbour_has_a_verdict(
    tmp_path: Path,
) -> None:
    semua = kantor(2, 0)
    semua[1]["tahun"][2026] = {key: word for key, word in semua[1]["tahun"][2026].items() if key != "tw3"}
    page = terbit(tmp_path, semua).halaman["indikator/index.md"]()
    first, second = [row for row in rows(page, "Indikator dan hasil tahun 2025") if len(row) > 1]
    assert first[0] == "2025 tercapai | 2026 tertinggal"
    assert second[0] == "2025 tercapai | 2026 belum ada data"


def test_tables_of_targets_say_the_direction_where_more_is_not_better(tmp_path: Path) -> None:
    def one(kode: str, arah: str) -> dict[str, object]:
        return {"kode": kode, "arah": arah, "tahun": {2025: {"target": "20", "realisasi": "19"}}}

    semua = (one("iku-01", "naik"), one("iku-02", "turun"), one("iku-03", "tetap"))
    pages = pages_of(tmp_path, *semua)
    said = {
        "iku-01": "satuan: nilai",
        "iku-02": "satuan: nilai; makin kecil makin baik",
        "iku-03": "satuan: nilai; makin dekat ke target makin baik",
    }
    for uri, caption in (("indikator/index.md", "Indikator dan hasil"), ("kinerja/2025/index.md", "Sasaran S1")):
        cells = [cell for row in rows(pages[uri], caption) for cell in row if "satuan:" in cell]
        assert [cell.partition(" | ")[2] for cell in cells] == list(said.values()), uri
