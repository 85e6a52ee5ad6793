"""The front page answers in one glance: a mark for every promise and year, what moved, and nothing invented."""

import re
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI, write_data
from hypothesis import given
from hypothesis import strategies as st
from test_halaman_indikator import plain, rows

from lkjip_build.build import Site, build, inspect
from lkjip_build.compute.gerak import semua_gerak
from lkjip_build.compute.putusan import Gerak
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.limits import NAMA_SINGKAT
from lkjip_build.model.renstra import Indikator

BERJALAN = {"target": "80", **{f"target_tw{n}": str(20 * n) for n in range(1, 5)}, "tw1": "20", "tw2": "40"}


def kantor(banyak: int, meleset: int, *, realisasi: str = "") -> list[dict[str, Any]]:
    """An office with so many indikator in sasaran of ten; so many missed 2025, and every third is behind in 2026."""
    semua = []
    for number in range(banyak):
        year = {"target": "80", "realisasi": realisasi or ("79" if number < meleset else "81")}
        running = {**BERJALAN, "tw3": "59" if number % 3 == 0 else "60"}
        tahun = {2024: {"target": "80", "realisasi": "80"}, 2025: year, 2026: running}
        one = {"kode": f"iku-{number + 1:02}", "sasaran": f"S{number // 10 + 1}", "nama_singkat": f"Janji {number + 1}"}
        semua.append({**one, "tahun": tahun})
    return semua


def terbit(folder: Path, semua: list[dict[str, Any]]) -> Site:
    made = build(write_data(folder / "data", semua), HARI_INI)
    assert made.publishable, made.problems
    return made


def halaman(made: Site, uri: str) -> str:
    return made.halaman[uri]().source(inline=True)


def beranda(folder: Path, semua: list[dict[str, Any]]) -> str:
    return halaman(terbit(folder, semua), "index.md")


def tanda(text: str) -> list[tuple[str, str]]:
    """The marks of the strip: where each leads, and its words."""
    strip = text.partition('<table class="pita">')[2].partition("</table>")[0]
    marks = re.findall(r'<a href="([^"]+)"><span class="putusan[^>]+>.*?<span class="hanya-suara">([^<]+)<', strip)
    return [(address, words) for address, words in marks]


def test_every_promise_of_every_year_has_a_mark_with_words_that_leads_to_its_row(tmp_path: Path) -> None:
    made = terbit(tmp_path, kantor(4, 1))
    found = tanda(halaman(made, "index.md"))
    assert [words for _, words in found] == [
        *("Janji 1 2024: tercapai", "Janji 1 2025: tidak tercapai", "Janji 1 2026: tertinggal"),
        *("Janji 2 2024: tercapai", "Janji 2 2025: tercapai", "Janji 2 2026: di jalur"),
        *("Janji 3 2024: tercapai", "Janji 3 2025: tercapai", "Janji 3 2026: di jalur"),
        *("Janji 4 2024: tercapai", "Janji 4 2025: tercapai", "Janji 4 2026: tertinggal"),
    ]
    for address, _ in found:
        path, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in halaman(made, f"{path}index.md")


def test_the_answer_and_the_running_year_stand_above_the_strip(tmp_path: Path) -> None:
    text = plain(beranda(tmp_path, kantor(13, 3)))
    finished = text.index("Pada 2025, 10 dari 13 indikator kinerja mencapai target, 3 tidak tercapai")
    running = text.index("Sampai triwulan III (September) 2026: 8 dari 13 indikator di jalur, 5 tertinggal.")
    assert finished < running < text.index("Semua indikator, semua tahun")
    body = text.partition("# Apakah")[2]
    assert body.count("8 dari 13") == 2  # in the answer, and below the year in the strip


def test_the_words_of_the_marks_stand_above_the_strip_also_of_an_empty_cell(tmp_path: Path) -> None:
    semua = kantor(3, 1)
    semua[0] |= {"mulai": 2025, "tahun": {2025: semua[0]["tahun"][2025], 2026: semua[0]["tahun"][2026]}}
    text = plain(beranda(tmp_path, semua))
    strip = text[text.index("Semua indikator, semua tahun") :]
    assert 0 < strip.index("Tidak tercapai") < strip.index("– tidak dijanjikan tahun itu") < strip.index("Janji 1 –")
    whole = plain(beranda(tmp_path / "penuh", kantor(3, 1)))
    assert "tidak dijanjikan tahun itu" not in whole


def test_the_mark_of_a_draft_stands_behind_the_answer_that_has_its_figures(tmp_path: Path) -> None:
    text = plain(beranda(tmp_path, kantor(3, 1)))
    assert (
        text.index("Sampai triwulan III (September) 2026:")
        < text.index("DRAF: angka 2025")
        < text.index("Semua indikator")
    )


def test_a_year_names_what_was_missed_before_its_average(tmp_path: Path) -> None:
    made = terbit(tmp_path, kantor(13, 3))
    text = plain(halaman(made, "kinerja/2025/index.md"))
    assert "Tidak tercapai: Janji 1, Janji 2, Janji 3." in text
    assert text.index("Janji 3.") < text.index("Rata-rata capaian: ")
    assert "Tertinggal: " in plain(halaman(made, "kinerja/2026/index.md"))
    site = terbit(tmp_path / "banyak", kantor(12, 10))
    many = plain(halaman(site, "kinerja/2025/index.md"))
    assert "Janji 7, Janji 8, dan 2 lainnya." in many
    # The number says what it counts.
    assert "2: banyak indikator, dari iku-09; iku-10" in plain(halaman(site, "kinerja/2025/asal/index.md"))
    none = plain(halaman(terbit(tmp_path / "semua", kantor(4, 0)), "kinerja/2025/index.md"))
    assert "Tidak tercapai: " not in none


def test_a_year_that_is_over_says_in_a_word_what_was_kept_and_why_something_has_no_verdict(tmp_path: Path) -> None:
    semua = kantor(4, 1)
    semua[1]["tahun"][2025] = {"realisasi": "81"}
    made = terbit(tmp_path, semua)
    text = plain(halaman(made, "kinerja/2025/index.md"))
    assert "Sebagian janji ditepati. Pada 2025, 2 dari 4 indikator kinerja mencapai target" in text
    assert "Tidak dinilai: Janji 2 (targetnya belum ditetapkan)." in text
    assert "janji ditepati" not in plain(halaman(made, "kinerja/2026/index.md"))


def test_above_fifteen_promises_the_strip_counts_by_sasaran_and_folds_the_marks(tmp_path: Path) -> None:
    text = beranda(tmp_path, kantor(30, 14))
    strip, fold = text.split("<summary>Setiap indikator</summary>")
    table = [[plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in strip.split("<tr>")]
    assert ["Sasaran S1", "10 dari 10", "0 dari 10", "6 dari 10"] in table
    assert ["Sasaran S2", "10 dari 10", "6 dari 10", "7 dari 10"] in table
    assert ["Sasaran S3", "10 dari 10", "10 dari 10", "7 dari 10"] in table
    assert ["Tercapai atau di jalur", "30 dari 30", "16 dari 30", "20 dari 30"] in table
    assert len(tanda(fold)) == 90
    assert strip.count('<svg class="kumpulan"') == 9
    missed = strip.partition('aria-label="10 tidak tercapai"')[2].partition("</svg>")[0]
    assert missed.count('class="putusan--tidak-tercapai"') == 10
    assert "kinerja/2025/#s2" in strip


def test_that_nothing_is_there_of_the_year_that_runs_is_said(tmp_path: Path) -> None:
    semua = kantor(3, 1)
    said = f"Target dan angka {HARI_INI.year} belum dimuat di situs ini."
    assert HARI_INI.year == 2026
    assert said not in beranda(tmp_path / "ada", semua)
    for one in semua:
        del one["tahun"][2026]
    assert said in beranda(tmp_path / "tiada", semua)


def test_an_office_that_kept_every_promise_has_no_list_of_missed_ones(tmp_path: Path) -> None:
    text = plain(beranda(tmp_path, kantor(5, 0)))
    assert "Pada 2025, seluruh 5 indikator kinerja mencapai target" in text
    assert "Tidak tercapai pada 2025" not in text


def test_a_year_whose_figures_are_unknown_is_not_judged(tmp_path: Path) -> None:
    semua = kantor(3, 0)
    for one in semua:
        one["tahun"] = {2025: {"target": "80"}}
    text = beranda(tmp_path, semua)
    assert [words for _, words in tanda(text)] == [f"Janji {n} 2025: belum ada data" for n in (1, 2, 3)]
    assert "Belum ada kinerja yang bisa dinilai" in plain(text)
    assert "putusan--tercapai" not in text


def test_what_moved_is_told_by_verdict(tmp_path: Path) -> None:
    years = {
        "naik": (("80", "79"), ("80", "81")),
        "turun": (("80", "81"), ("80", "79")),
        "lebih": (("80", "81"), ("80", "84")),
        "kurang": (("80", "84"), ("80", "81")),
        "tetap": (("80", "80"), ("81", "81")),
        "kosong": (("80", "80"), ("80", "")),
    }
    semua = [
        {
            "kode": f"iku-{name}",
            "nama_singkat": name,
            "tahun": {2024 + at: {"target": target, "realisasi": reached} for at, (target, reached) in enumerate(both)},
        }
        for name, both in years.items()
    ]
    made = write_data(tmp_path / "data", semua)
    data = inspect(made, HARI_INI).data
    assert data
    moved = semua_gerak(compute_rekap(data, HARI_INI), data, 2025)
    found = {one.baris.indikator.nama_singkat: one.gerak for one in moved}
    assert found == {
        "naik": Gerak.JADI_TERCAPAI,
        "turun": Gerak.TAK_LAGI_TERCAPAI,
        "lebih": Gerak.TETAP,
        "kurang": Gerak.TETAP,
        "tetap": Gerak.TETAP,
        "kosong": Gerak.TIDAK_DIBANDINGKAN,
    }
    text = plain(halaman(build(made, HARI_INI), "index.md"))
    assert "Tidak tercapai pada 2024, tercapai pada 2025: naik." in text
    assert "Tercapai pada 2024, tidak tercapai pada 2025: turun." in text
    # A figure that moves without its verdict is told on its own page, perhaps in the opposite words of its capaian.
    assert not re.search(r"(lebih|kurang)\.", text)


def test_dates_of_figures_are_known_ones(tmp_path: Path) -> None:
    text = plain(beranda(tmp_path, kantor(2, 0)))
    assert "Triwulan IV 2026 berakhir 31 Desember 2026; angkanya baru bisa ada sesudah itu." in text


def test_the_money_stands_by_program(tmp_path: Path) -> None:
    lines = [
        {"kode": "7.01.01.2.01", "program": "Layanan", "pagu": "1000000", "realisasi": "900000"},
        {"kode": "7.01.02.2.01", "program": "Desa", "pagu": "3000000", "realisasi": "2700000"},
    ]
    folder = write_data(tmp_path / "data", kantor(2, 0), anggaran={2025: lines})
    page = build(folder, HARI_INI).halaman["index.md"]()
    assert rows(page, "Terpakai menurut program, 2025") == [
        ["Program Layanan", "Rp900.000"],
        ["Program Desa", "Rp2.700.000"],
    ]


NAMA = st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_characters="\u007f"), min_size=1)


@given(nama=NAMA.filter(str.strip), singkatan=st.none() | st.just("IKM"))
def test_a_promise_has_a_name_that_fits_its_row(nama: str, singkatan: str | None) -> None:
    one = Indikator.model_construct(kode="x", nama=nama.strip(), singkatan=singkatan, nama_singkat=None)
    short = one.sebutan_singkat
    assert 0 < len(short) <= NAMA_SINGKAT
    if singkatan:
        assert short == singkatan
    elif len(nama.strip()) <= NAMA_SINGKAT:
        assert short == nama.strip()
    else:
        assert nama.strip().startswith(short.removesuffix("…"))


@pytest.mark.parametrize("uri", ["index.md", "indikator/index.md"])
def test_no_kategori_stands_beside_a_verdict_in_colour(uri: str, tmp_path: Path) -> None:
    text = halaman(terbit(tmp_path, kantor(13, 3)), uri)
    assert "kategori--" not in text
    assert "Sangat Tinggi" not in text
