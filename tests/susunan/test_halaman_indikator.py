"""The page of an indikator explains each of its figures and marks where they cannot be compared; a year compares."""

import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI, himpunan, write_data
from bersama import Dibuat

from lkjip_build.build import build
from lkjip_build.keluaran.html import Page


def pages_of(folder: Path, *semua: dict[str, Any], **more: Any) -> Mapping[str, Page]:
    site = build(write_data(folder / "data", semua, **more), HARI_INI)
    assert site.publishable, site.problems
    return Dibuat(site.halaman)


def rows(page: Page, caption: str) -> list[list[str]]:
    """Return the body cells of the table with that caption, as plain text."""
    text = page.source(inline=True)
    table = next(part for part in text.split("<table")[1:] if f"<caption>{caption}" in part).split("</table>")[0]
    body = table.split("</thead>")[1]
    return [
        [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)
    ]


def plain(fragment: str) -> str:
    spaced = re.sub(r"<small>", " | ", fragment)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", spaced)).replace("\u00a0", " ").split())


SEMUA = {
    2023: {"target": "4", "realisasi": "5"},
    2024: {"target": "4", "target_perubahan": "5", "realisasi": "12", "capaian_terbit": "41,67"},
    2025: {"target": "3", "realisasi": "2", "capaian_terbit": "133"},
    2026: {"target": "2"},
}
ATURAN = [himpunan(2020, 2023, batas_bawah=0), himpunan(2024, turun="nisbah", desimal=1)]


def test_every_year_with_a_capaian_shows_its_own_sum_rule_and_line(tmp_path: Path) -> None:
    one = {"kode": "iku-01", "arah": "turun", "tahun": SEMUA}
    page = pages_of(tmp_path, one, aturan=ATURAN)["indikator/iku-01/index.md"]
    assert rows(page, "Capaian setiap tahun") == [
        [
            "2025",
            "3 ÷ 2 × 100 = 150,0 % | target ÷ realisasi × 100",
            "laporan cetak menulis 133 %, 17,00 poin persen lebih rendah dari hitungan ini.",
            "aturan-2024",
        ],
        [
            "2024",
            "5 ÷ 12 × 100 ≈ 41,7 % | target ÷ realisasi × 100",
            "memakai target PK perubahan; semula 4; laporan cetak menulis 41,67 %; "
            "sama, atau berbeda paling banyak 0,1 poin persen.",
            "aturan-2024",
        ],
        [
            "2023",
            "(2 × 4 − 5) ÷ 4 × 100 = 75,00 % | (2 × target − realisasi) ÷ target × 100",
            "",
            "aturan-2020",
        ],
    ]
    plain_years = {2024: {"target": "4", "realisasi": "5"}, 2025: {"target": "3", "realisasi": "2"}}
    page_without = pages_of(tmp_path / "tanpa", {**one, "tahun": plain_years}, aturan=ATURAN)[
        "indikator/iku-01/index.md"
    ]
    assert [row[2:] for row in rows(page_without, "Capaian setiap tahun")] == [["aturan-2024"]] * 2  # no empty column
    # The kode of a rule set is for programs: its name says for which reports it holds, and both lead to its formulas.
    shown = page.source(inline=True)
    assert "<dt>Aturan tahun 2024 dan sesudahnya (aturan-2024)</dt>" in shown
    assert "<dt>Aturan tahun 2020 sampai 2023 (aturan-2020)</dt>" in shown
    assert 'href="../../metodologi/#aturan-2020">aturan-2020</a>' in shown
    fold = (
        page.source(inline=True).split("<caption>Capaian setiap tahun")[1].split("<details")[1].split("</details>")[0]
    )
    for year, capaian in (("2025", "150,0"), ("2024", "41,7"), ("2023", "75,00")):
        (told,) = [
            line
            for line in fold.split("<li>")
            if plain(line).startswith(f"{year}: ") and f"Hitungan {capaian}" in plain(line)
        ]
        assert f'href="../../sumber/{year}/kinerja/#baris-2"' in told
    assert "dicetak dengan 1 angka di belakang koma, setengah dibulatkan ke atas. Tanpa batas atas." in page.source(
        inline=True
    )
    assert "Tanpa batas atas, paling rendah 0\u00a0%." in page.source(inline=True)


def test_a_changed_formula_is_marked_in_words_in_the_row_and_in_the_chart(tmp_path: Path) -> None:
    one = {"kode": "iku-01", "arah": "turun", "tahun": SEMUA}
    page = pages_of(tmp_path, one, aturan=ATURAN)["indikator/iku-01/index.md"]
    text = page.source(inline=True)
    assert "\n\nRumus capaian berubah mulai 2024; capaian sebelumnya tidak sebanding.\n\n" in text
    table = {row[0] for row in rows(page, "Indikator iku-01")}
    assert any(cell.startswith("2024") and "rumus berubah" in cell for cell in table)
    assert not any(cell.startswith("2025") and "berubah" in cell for cell in table)
    # The realisasi itself stays comparable, so its line runs on across the mark.
    assert text.count('class="grafik-sumbu"') == 2  # of the chart for a wide screen, and of that for a narrow one
    assert [len(points.split()) for points in lines(text, "grafik-realisasi")] == [3]


def test_a_changed_measure_breaks_the_line(tmp_path: Path) -> None:
    years = {year: {"target": "70", "realisasi": str(60 + year % 10)} for year in (2022, 2023, 2024, 2025)}
    one = {"kode": "iku-01", "perubahan_ukuran": {"2024": "<b>LKE</b> baru"}, "tahun": years}
    page = pages_of(tmp_path, one)["indikator/iku-01/index.md"]
    text = page.source(inline=True)
    assert "Cara mengukur berubah mulai 2024 (<b>LKE</b> baru)" in html.unescape(text)
    assert "<b>" not in text
    assert [len(points.split()) for points in lines(text, "grafik-realisasi")] == [2, 2]
    mark = float(re.findall(r'class="grafik-sumbu" x1="([\d.]+)"', text)[0])
    left, right = lines(text, "grafik-realisasi")
    assert float(left.split()[-1].split(",")[0]) < mark < float(right.split()[0].split(",")[0])


def lines(text: str, name: str) -> list[str]:
    """The lines of the chart for a wide screen."""
    return re.findall(rf'class="{name}" points="([^"]+)"', text.partition('class="grafik__sempit"')[0])


def test_a_changed_scale_breaks_the_kategori_alone(tmp_path: Path) -> None:
    years = {year: {"target": "80", "realisasi": "60"} for year in (2023, 2024, 2025)}
    bands = [{"nama": "Baik", "bawah": "70"}, {"nama": "Kurang", "bawah": "0"}]
    page = pages_of(
        tmp_path, {"kode": "iku-01", "tahun": years}, aturan=[himpunan(2020, 2024), himpunan(2025, skala=bands)]
    )["indikator/iku-01/index.md"]
    text = page.source(inline=True)
    assert "Skala kategori berubah mulai 2025; kategori sebelumnya tidak sebanding." in text
    assert 'class="grafik-sumbu"' not in text


def test_an_unbroken_series_says_nothing_of_breaks(tmp_path: Path) -> None:
    years = {year: {"target": "80", "realisasi": "60"} for year in (2024, 2025)}
    page = pages_of(tmp_path, {"kode": "iku-01", "tahun": years})["indikator/iku-01/index.md"]
    assert "tidak sebanding" not in page.source(inline=True)


@pytest.mark.parametrize(("realisasi", "predikat"), [("80,00", "BB (Sangat Baik)"), ("80,01", "A (Memuaskan)")])
def test_a_sakip_score_shows_its_predicate(realisasi: str, predikat: str, tmp_path: Path) -> None:
    one = {"kode": "iku-01", "predikat": "ya", "tahun": {2025: {"target": "80", "realisasi": realisasi}}}
    page = pages_of(tmp_path, one)["indikator/iku-01/index.md"]
    assert f"predikat {predikat}" in page.source(inline=True)


def test_an_indikator_without_a_row_has_a_page_that_says_so(tmp_path: Path) -> None:
    other = {"kode": "iku-02", "tahun": {2025: {"target": "1", "realisasi": "1"}}}
    page = pages_of(tmp_path, {"kode": "iku-01", "tahun": {}}, other)["indikator/iku-01/index.md"]
    assert rows(page, "Indikator iku-01")[0][1:] == [
        "Belum ada data",
        "belum ditetapkan",
        "belum ada",
        "– | target belum ditetapkan",
        "2025/kinerja.csv | tanpa baris",
    ]


def test_a_year_stands_beside_last_year_and_the_renstra(tmp_path: Path) -> None:
    years = {2024: {"target": "84", "realisasi": "83,16"}, 2025: {"target": "85", "realisasi": "85,85"}}
    one = {"kode": "iku-01", "target_renstra": {"2026": "86"}, "tahun": years}
    page = pages_of(tmp_path, one)["kinerja/2025/index.md"]
    assert rows(page, "Realisasi 2025") == [
        ["Sasaran S1: Sasaran S1"],
        [
            "Indikator iku-01 | satuan: nilai",
            "83,16 | capaian 99,00 %",
            "85,85 | capaian 101,00 %",
            "+2,69 | capaian +2,00 poin persen",
            "86",
            "85,85 | tahun 2025",
            "99,83 %",
            "– | kondisi awal belum dicatat",
        ],
    ]


def test_shared_money_stands_once_in_the_table_of_efficiency(tmp_path: Path) -> None:
    semua = [
        {"kode": "iku-01", "sasaran": "S1", "tahun": {2025: {"target": "1", "realisasi": "1"}}},
        {"kode": "iku-02", "sasaran": "S2", "tahun": {2025: {"target": "2", "realisasi": "1"}}},
    ]
    lines = [
        {"kode": "7.01.01.2.01", "program": "P", "sasaran": "S1", "pagu": "1000000", "realisasi": "900000"},
        {"kode": "7.01.01.2.02", "program": "P", "sasaran": "S1 S2", "pagu": "3000000", "realisasi": "2700000"},
        {"kode": "7.01.01.2.03", "program": "P", "pagu": "500000", "realisasi": "450000"},
    ]
    page = pages_of(tmp_path, *semua, anggaran={2025: lines})["kinerja/2025/index.md"]
    assert rows(page, "Anggaran dan efisiensi") == [
        ["S1: Sasaran S1", "Rp1.000.000", "Rp3.000.000", "90,00 %", "100,00 %", "+10,00 poin persen"],
        ["S2: Sasaran S2", "–", "Rp3.000.000", "90,00 %", "50,00 %", "tidak dinilai | tidak semua target tercapai"],
        ["Tanpa sasaran", "Rp500.000", "–", "90,00 %", "–", "–"],
        [
            "Setiap kegiatan sekali | seluruh pagu Rp4.500.000",
            *("Rp1.000.000", "Rp3.000.000", "90,00 %", "75,00 % | 2 dari 2 indikator dihitung", "–"),
        ],
    ]


def test_a_print_that_differs_stands_on_the_page_of_data_quality(tmp_path: Path) -> None:
    one = {"kode": "iku-01", "arah": "turun", "tahun": SEMUA}
    text = pages_of(tmp_path, one, aturan=ATURAN)["mutu-data/index.md"].source(inline=True)
    assert "Berbeda dari laporan cetak" in text
    assert "2025: laporan cetak menulis 133\u00a0%, 17,00 poin persen lebih rendah dari hitungan ini." in text
    assert "data/2025/kinerja.csv:2:11 (capaian_terbit)" in text
    assert "41,67" not in text


def test_the_method_names_every_rule_that_counts(tmp_path: Path) -> None:
    one = {"kode": "iku-01", "tahun": {2025: {"target": "1", "realisasi": "1"}}}
    aturan = [himpunan(2020, tetap="persis", rentang="nol", efisiensi="sisa-pagu", batas_tampil=120)]
    text = pages_of(tmp_path, one, aturan=aturan)["metodologi/index.md"].source(inline=True).replace("\u00a0", " ")
    for words in (
        "100 bila realisasi tepat sama dengan target, selain itu 0",
        "Di dalam rentang: 100 %. Di luarnya: 0 %.",
        "100 − serapan anggaran",
        "paling tinggi 120 %",
        "91 % atau lebih",
        "Nilai tepat di batas masuk predikat yang lebih rendah.",
    ):
        assert words in text
