"""From the page of an indikator anybody tells within ten seconds whether its promise was kept."""

from pathlib import Path

import pytest
from bahan import HARI_INI, write_data
from test_beranda import BERJALAN, halaman, kantor, terbit
from test_halaman_indikator import plain

from lkjip_build.bahasa.beranda import ditepati, janji_ditepati
from lkjip_build.build import inspect, situs_of
from lkjip_build.susunan.bagikan import semua_kartu

TAHUN = {"target": "80", "realisasi": "81"}
KURANG = {"target": "80", "realisasi": "79"}


@pytest.mark.parametrize(
    ("tahun", "verdicts"),
    [
        ({2025: TAHUN}, ["2025 Tercapai 81, melampaui target 80 | angka sementara"]),
        ({2025: KURANG}, ["2025 Tidak tercapai 79, di bawah target 80 | angka sementara"]),
        ({2025: {"target": "80"}}, ["2025 Belum ada data realisasi 2025 tidak tercatat"]),
        ({2025: {"realisasi": "80"}}, ["2025 Tidak dinilai 80; targetnya belum ditetapkan | angka sementara"]),
        (
            {2025: TAHUN, 2026: {**BERJALAN, "tw3": "59"}},
            [
                "2025 Tercapai 81, melampaui target 80 | angka sementara",
                "2026, sampai September Tertinggal 59, di bawah target 60; target akhir tahun 80 | angka sementara",
            ],
        ),
        (
            {2025: KURANG, 2026: {**BERJALAN, "tw3": "61"}},
            [
                "2025 Tidak tercapai 79, di bawah target 80 | angka sementara",
                "2026, sampai September Di jalur 61, melampaui target 60; target akhir tahun 80 | angka sementara",
            ],
        ),
        (
            {2025: TAHUN, 2026: {**BERJALAN, "tw3": "61", "target": "60"}},
            [
                "2025 Tercapai 81, melampaui target 80 | angka sementara",
                "2026, sampai September Di jalur 61, melampaui target 60; target akhir tahun sama | angka sementara",
            ],
        ),
        ({}, ["2025 Belum ada data realisasi 2025 tidak tercatat"]),
    ],
)
def test_the_verdict_is_the_first_thing(tahun: dict[int, dict[str, str]], verdicts: list[str], tmp_path: Path) -> None:
    semua = [{"kode": "iku-01", "tahun": tahun}, {"kode": "iku-02", "tahun": {2025: TAHUN}}]
    text = halaman(terbit(tmp_path, semua), "indikator/iku-01/index.md")
    first = text.partition('<dl class="angka-kunci">')[2].partition("</dl>")[0]
    assert [plain(one) for one in first.split("</div>")[:-1]] == verdicts
    assert plain(text.partition('<dl class="angka-kunci">')[0]).endswith("# Indikator iku-01")


def test_a_box_says_what_moved_and_why_there_is_no_figure(tmp_path: Path) -> None:
    tahun = {2024: KURANG, 2025: TAHUN}
    semua = [{"kode": "iku-01", "tahun": tahun}, {"kode": "iku-02", "tahun": {**tahun, 2025: {"target": "80"}}}]
    made = terbit(tmp_path, semua)
    box = plain(halaman(made, "indikator/iku-01/index.md").partition("</dl>")[0])
    assert "81, melampaui target 80; naik 2 poin dari 79 pada 2024 (membaik)" in box
    text = plain(halaman(made, "indikator/iku-02/index.md").partition("</dl>")[0])
    assert "2024 Tidak tercapai 79, di bawah target 80" in text
    assert text.index("2024 Tidak tercapai") < text.index("2025 Belum ada data realisasi 2025 tidak tercatat")


def test_a_box_without_a_figure_says_of_which_quarter_and_what_the_last_one_said(tmp_path: Path) -> None:
    """That there are no data says the mark; a reader asks since when, and how it stood."""
    there = {"kode": "iku-01", "tahun": {2026: {**BERJALAN, "tw3": "60"}}}
    late = {"kode": "iku-02", "tahun": {2026: {**BERJALAN, "catatan": "Daftar belum diterima"}}}
    never = {
        "kode": "iku-03",
        "tahun": {2026: {name: one for name, one in BERJALAN.items() if name not in ("tw1", "tw2")}},
    }
    made = terbit(tmp_path, [there, late, never])
    said = {
        name: plain(halaman(made, f"indikator/{name}/index.md").partition("</dl>")[0]) for name in ("iku-02", "iku-03")
    }
    assert (
        "Belum ada data angka triwulan III belum ada; sampai triwulan II: 40, tepat mencapai target | "
        "Daftar belum diterima"
    ) in said["iku-02"]
    assert "Belum ada data angka triwulan III belum ada" in said["iku-03"]
    assert "sampai triwulan II" not in said["iku-03"]


@pytest.mark.parametrize(
    ("tercapai", "dinilai", "semua", "jawab"),
    [
        (13, 13, 13, "Ya."),
        (9, 12, 13, "Lebih dari separuh."),
        (7, 13, 13, "Lebih dari separuh."),
        (6, 12, 12, "Separuh."),
        (6, 11, 12, "Sebagian."),
        (6, 13, 13, "Kurang dari separuh."),
        (6, 12, 13, "Sebagian."),  # the one that nobody judged may have been kept
        (0, 13, 13, "Tidak."),
        (0, 12, 13, ""),
    ],
)
def test_the_answer_in_a_word_is_true_whatever_nobody_judged(
    tercapai: int, dinilai: int, semua: int, jawab: str
) -> None:
    assert ditepati(tercapai, dinilai, semua) == jawab
    whole = {"Ya.": "Semua janji ditepati.", "Tidak.": "Tidak satu pun janji ditepati.", "": ""}
    assert janji_ditepati(tercapai, dinilai, semua) == whole.get(jawab, f"{jawab[:-1]} janji ditepati.")


@pytest.mark.parametrize(
    ("sebelum", "kini", "kalimat"),
    [
        ("30/35", "18/19", "naik dari 85,71 % (30 dari 35) pada 2024 (membaik)"),  # 9,02 exactly, 9,03 as printed
        ("8/20", "9/20", "naik 5 poin persen dari 40 % (8 dari 20) pada 2024 (membaik)"),
        ("2/3", "1/3", "turun dari 66,67 % (2 dari 3) pada 2024 (memburuk)"),
        ("84,3", "85,4", "naik 1,1 poin persen dari 84,3 % pada 2024 (membaik)"),
    ],
)
def test_a_difference_is_told_where_who_subtracts_the_printed_figures_finds_it(
    sebelum: str, kini: str, kalimat: str, tmp_path: Path
) -> None:
    tahun = {2024: {"target": "80", "realisasi": sebelum}, 2025: {"target": "80", "realisasi": kini}}
    made = terbit(tmp_path, [{"kode": "iku-01", "satuan": "persen", "tahun": tahun}])
    box = plain(halaman(made, "indikator/iku-01/index.md").partition("</dl>")[0])
    assert f"; {kalimat} |" in box


def test_a_falling_limit_says_that_less_is_better(tmp_path: Path) -> None:
    tahun = {2024: TAHUN, 2025: TAHUN}
    text = halaman(terbit(tmp_path, [{"kode": "iku-01", "arah": "turun", "tahun": tahun}]), "indikator/iku-01/index.md")
    assert "Makin kecil makin baik: realisasi sebaiknya pada atau di bawah target. Satuan: nilai." in plain(text)
    assert 'class="grafik-nama-target"' in text
    assert 'class="grafik-nama-realisasi"' in text


@pytest.mark.parametrize(
    ("arah", "baik"),
    [
        ("naik", "Makin besar makin baik: realisasi sebaiknya di dalam rentang target atau di atasnya."),
        ("turun", "Makin kecil makin baik: realisasi sebaiknya di dalam rentang target atau di bawahnya."),
        ("tetap", ": realisasi sebaiknya di dalam rentang target."),
    ],
)
def test_a_chart_with_a_range_says_what_its_two_lines_mean(tmp_path: Path, arah: str, baik: str) -> None:
    one = {"kode": "iku-01", "arah": arah, "tahun": {2024: {**TAHUN, "target": "70-80"}, 2025: TAHUN}}
    assert baik in plain(halaman(terbit(tmp_path, [one]), "indikator/iku-01/index.md"))


def test_the_running_year_shows_the_path_of_its_targets(tmp_path: Path) -> None:
    text = halaman(terbit(tmp_path, kantor(2, 0)), "indikator/iku-02/index.md")
    chart = text.partition('id="grafik-triwulan-iku-02"')[2].partition("</figure>")[0]
    wide = chart.partition("grafik__sempit")[0]
    points = wide.partition('class="grafik-target" points="')[2].partition('"')[0]
    assert len(points.split()) == 4  # also that of the quarter to come
    assert "triwulan III target 60, realisasi 60; triwulan IV target 80, realisasi belum ada" in plain(chart)


def test_one_can_cite_share_and_go_on(tmp_path: Path) -> None:
    text = plain(halaman(terbit(tmp_path, kantor(3, 1)), "indikator/iku-02/index.md"))
    assert "Data contoh, bukan angka resmi. Indikator iku-02, Uji, 2025: 81, target 80. Hasil: tercapai." in text
    assert (
        "Data contoh, bukan angka resmi. Uji, Uji. “Indikator iku-02”. Kinerja Uji, halaman /indikator/iku-02/." in text
    )
    assert "‹ Indikator iku-01 Semua indikator Indikator iku-03 ›" in text
    assert "Mengukur sasaran Sasaran S1." in text


def test_the_picture_of_an_indikator_says_what_its_page_says_first(tmp_path: Path) -> None:
    """Also of one that the newest judged year does not have."""
    lama = {"kode": "iku-01", "berakhir": 2024, "tahun": {2024: KURANG}}
    data = write_data(tmp_path / "data", [lama, {"kode": "iku-02", "tahun": {2024: TAHUN, 2025: TAHUN}}])
    found = inspect(data, HARI_INI)
    assert found.data
    situs = situs_of(found, found.data, data, HARI_INI, draf=True)
    cards = {alamat: susun() for alamat, _, susun in semua_kartu(situs)}
    said = {alamat: [words for words, _ in card.putusan] for alamat, card in cards.items()}
    assert said["/indikator/iku-01/"] == ["2024: Tidak tercapai"]
    assert said["/indikator/iku-02/"] == ["2025: Tercapai"]
