"""What was corrected after signing: told at the figure, on pages with figures made of it, and all on one page."""

import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import kantor_sah
import pytest
from bersama import terbitan
from situs_uji import words

from lkjip_build.bahasa.segel import jawaban_perubahan
from lkjip_build.build import Site, build, laporan_tahun
from lkjip_build.isi import Kalimat


def halaman(site: Site) -> dict[str, str]:
    return {page.uri.removesuffix("index.md"): page.source(inline=True) for page in site.pages}


@pytest.fixture(scope="module")
def semua() -> dict[str, str]:
    return halaman(kantor_sah.terbitan())


def test_a_corrected_figure_leads_to_its_row_on_the_page_of_changes(semua: dict[str, str]) -> None:
    anchor = "2025/kinerja.csv/iku-02/target/1"
    assert semua["perubahan/"].count(f'id="{anchor}"') == 1
    for page in ("kinerja/2025/", "indikator/iku-02/"):
        found = re.findall(r'<a href="[./]*perubahan/#([^"]+)">(dikoreksi [^<]+)</a>', semua[page])
        assert set(found) == {(anchor, "dikoreksi 4 Mei 2026")}, page
        assert "dikoreksi 4 Mei 2026, semula" not in semua[page]  # no note without its link, folded or not
    assert "perubahan/#" not in semua["indikator/iku-01/"]


def test_pages_with_figures_made_of_corrected_ones_say_so_once(semua: dict[str, str]) -> None:
    more = "; rata-rata dan jumlahnya dihitung dari isian yang sudah dikoreksi"
    said = "Memuat 1 isian yang dikoreksi sesudah laporan 2025 ditandatangani"
    for page, sentence in {
        "": f"{said}{more}.",
        "kinerja/2025/": f"{said}{more}.",
        "indikator/iku-02/": f"{said}.",
        "laporan/2025/ikhtisar-eksekutif/": f"{said}{more}. Semuanya ada di ",
        "kinerja/": "memuat 1 isian yang dikoreksi",
    }.items():
        assert words(semua[page]).casefold().count(sentence.casefold()) == 1, page
    assert "dikoreksi" not in semua["indikator/iku-01/"]


def test_without_a_correction_no_page_speaks_of_one(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path, {"2025/kinerja.csv": ("iku-02;6;", "iku-02;5;")})
    (folder / "2025/koreksi.csv").unlink()
    pages = halaman(build(folder, kantor_sah.HARI_INI))
    assert [uri for uri, text in pages.items() if "isian yang dikoreksi" in text or "perubahan/#2025" in text] == []
    assert "sesudah itu belum pernah dikoreksi" in pages["perubahan/"]


def test_a_corrected_text_is_no_part_of_an_average(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path, {"2025/kinerja.csv": ("iku-02;6;", "iku-02;5;")})
    (folder / "2025/koreksi.csv").unlink()
    file = folder / "2025/analisis.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(  penyebab: \S+ )", r"\1sebenarnya ", text, count=1), encoding="utf-8")
    situs = kantor_sah.situs(kantor_sah.koreksi(folder, date(2026, 5, 4)))
    (part,) = (one for one in laporan_tahun(situs, 2025).bagian if one.kode == "ikhtisar-eksekutif")
    told = [one.teks for one in part.blok if isinstance(one, Kalimat) and "Memuat" in one.teks]
    assert [one.partition(".")[0] for one in told] == [
        "Memuat 1 isian yang dikoreksi sesudah laporan 2025 ditandatangani"
    ]


def test_two_hundred_corrections_each_have_their_row_and_the_old_ones_are_folded(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    days = (date(2026, 1, 22) + timedelta(days=number // 3) for number in range(201))
    chain = [str(5 + number % 2) for number in range(201)]
    rows = [
        (day.isoformat(), "kinerja.csv", "iku-02", "target", old, new, f"Koreksi <b>{number}</b>", "Kasi")
        for number, (day, old, new) in enumerate(zip(days, chain, [*chain[1:], "6"], strict=True))
    ]
    site = build(kantor_sah.tulis_koreksi(folder, rows), date(2026, 5, 5))
    assert site.publishable, site.problems
    page = halaman(site)["perubahan/"]
    anchors = re.findall(r'id="(2025/kinerja\.csv/iku-02/target/\d+)"', page)
    assert len(anchors) == len(set(anchors)) == 201
    assert "Koreksi yang lebih lama: 181" in unescape(page)
    assert "<b>" not in page


SAH, TANPA = (2023, 2024), (2025,)
AKHIR = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("banyak", "sah", "akhir", "tanpa", "kalimat"),
    [
        (0, (), None, (), "Belum ada tanda tangan laporan yang tercatat di situs ini."),
        (
            0,
            (),
            None,
            TANPA,
            "Laporan 2025 ditandatangani, tetapi belum disahkan di situs ini. Perubahan sesudahnya tidak tercatat.",
        ),
        (0, SAH, None, (), "Laporan 2023 dan 2024 sudah disahkan dan sesudah itu belum pernah dikoreksi."),
        (
            0,
            SAH,
            None,
            TANPA,
            "Laporan 2023 dan 2024 sudah disahkan dan sesudah itu belum pernah dikoreksi. "
            "Laporan 2025 belum disahkan, jadi perubahan sesudahnya tidak tercatat.",
        ),
        (1, SAH, AKHIR, (), "Laporan 2023 dan 2024 sudah disahkan. Sesudah itu ada 1 koreksi, pada 4 Mei 2026."),
    ],
)
def test_nothing_is_claimed_of_a_report_that_nobody_sealed(
    banyak: int, sah: tuple[int, ...], akhir: date | None, tanpa: tuple[int, ...], kalimat: str
) -> None:
    assert jawaban_perubahan(banyak, sah, akhir, tanpa) == kalimat


def test_the_shipped_site_says_so_where_a_reader_asks() -> None:
    site = terbitan(date(2026, 11, 23))
    said = "Laporan 2023, 2024, dan 2025 ditandatangani, tetapi belum disahkan di situs ini."
    for uri in ("index.md", "perubahan/index.md"):
        text = words(site.halaman[uri]().source(inline=True))
        assert said in text, uri
        assert "ada laporan yang disahkan" not in text
        assert "ada angka yang dikoreksi" not in text
