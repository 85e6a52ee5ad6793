"""The pages of the cycle, read as citizens, the camat and the clerk would: words, tables, drawings."""

import html
import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from bersama import SIMPANAN, Dibuat, terbitan
from pengaturan import ROOT

from lkjip_build.build import build
from lkjip_build.katalog import rules
from lkjip_build.keluaran.html import Page

HARI_INI = date(2026, 11, 23)
KEPALA = "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"
BERJALAN = """\
1;camat;2027-02-10 08.00;2027-02-10 08.05;;Disposisi Camat;disposisi-1.pdf;
2;sekcam;2027-02-10 09.00;2027-02-10 09.07;;Disposisi Sekcam;disposisi-2.pdf;
3;kasi;2027-02-10;2027-02-19;;draft LKjIP;draft.docx;
4;sekcam;2027-02-19;;;;;
"""


def plain(fragment: str) -> str:
    spaced = re.sub(r"<small[^>]*>", " | ", fragment)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", spaced)).replace("\u00a0", " ").split())


def rows(page: Page, caption: str) -> list[list[str]]:
    table = next(part for part in page.source(inline=True).split("<table")[1:] if f"<caption>{caption}" in part)
    body = table.split("</table>")[0].split("</thead>")[1]
    return [
        [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL)
    ]


def section(page: Page, title: str) -> str:
    """The part of a page under a heading, up to the next of its level, without the folds of origins."""
    part = page.source(inline=True).split(f"\n## {title}")[1].split("\n## ")[0]
    return re.sub(r'<details class="asal">.*?</details>', "", part, flags=re.DOTALL)


def cerita(page: Page) -> list[str]:
    part = section(page, "Jalannya penyusunan")
    return [
        plain(item) for item in re.findall(r'<li><span class="nomor-butir">\d+\.</span>(.*?)</li>', part, re.DOTALL)
    ]


def states(page: Page) -> list[tuple[str, str]]:
    line = page.source(inline=True).split('<ol class="garis-status">')[1].split("</ol>")[0]
    return re.findall(r"<li ?([^>]*)>([^<]*)</li>", line)


@pytest.fixture(scope="module")
def halaman() -> Mapping[str, Page]:
    """The pages of the shipped data."""
    return Dibuat(terbitan(HARI_INI).halaman)


def pages_with(folder: Path, files: Mapping[str, str], hari_ini: date = HARI_INI) -> Mapping[str, Page]:
    """The pages of the shipped data with some files of other content."""
    shutil.copytree(ROOT / "data", folder / "data")
    for name, content in files.items():
        (folder / "data" / name).write_text(content, encoding="utf-8")
    site = build(folder / "data", hari_ini, simpanan=SIMPANAN)
    assert site.publishable, site.problems
    return Dibuat(site.halaman)


@pytest.fixture(scope="module")
def berjalan(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    """The correction of the draft of 2026 has been under way for five working days."""
    folder = tmp_path_factory.mktemp("berjalan")
    return pages_with(folder, {"2026/siklus.csv": KEPALA + BERJALAN}, date(2027, 2, 26))


def test_a_late_year_says_where_the_time_went(halaman: Mapping[str, Page]) -> None:
    page = halaman["siklus/2025/index.md"]
    text = plain(page.source(inline=True))
    assert "Laporan 2025 terkirim pada 4 Maret 2026, terlambat 12 hari kalender dari tenggat 20 Februari 2026." in text
    # 9 + 3 + 3 + 2 + 1 days on the steps; 10 + 1 + 1 between them.
    assert "Dari langkah pertama sampai terkirim: 30 hari kerja." in text
    assert "Dari 30 hari itu, 18 hari untuk mengerjakan langkah dan 12 hari menunggu di antaranya." in text
    assert (
        "Melebihi mutu baku: langkah 3, 9 hari padahal mutu bakunya 7 hari; "
        "langkah 5, 3 hari padahal mutu bakunya 2 hari." in text
    )
    assert "Paling lama menunggu 10 hari kerja. Langkah 2" in text


def test_each_execution_is_told_with_who_when_how_long_and_why(halaman: Mapping[str, Page]) -> None:
    told = cerita(halaman["siklus/2025/index.md"])
    assert len(told) == 8
    assert told[0] == (
        "Pada 19 Januari 2026 pukul 08.20 sampai 08.25, Camat menginstruksikan penyusunan LKjIP. "
        "Lamanya 5 menit, tepat sesuai mutu baku."
    )
    assert told[2] == (
        "Sesudah itu berlalu 10 hari kerja sebelum langkah berikutnya dimulai. Dari 2 sampai 13 Februari 2026, Kasi "
        "Perencanaan dan Keuangan menyusun draft LKjIP. Lamanya 9 hari, 2 hari lebih lama dari mutu baku 7 hari. "
        "Catatannya: Baru dimulai setelah laporan keuangan diterima."
    )
    assert told[4] == (
        "Dari 20 sampai 25 Februari 2026, Camat mengoreksi dan menandatangani LKjIP. Lamanya 3 hari, 1 hari lebih lama "
        "dari mutu baku 2 hari. Keputusannya Tidak, jadi kembali ke langkah 4. Catatannya: Jumlah temuan pemeriksaan "
        "harus dicocokkan dengan Inspektorat."
    )


def test_correction_rounds_are_chapters_that_count_on(halaman: Mapping[str, Page]) -> None:
    def titles(tahun: int) -> list[str]:
        part = section(halaman[f"siklus/{tahun}/index.md"], "Jalannya penyusunan")
        firsts = re.findall(r'<ol class="bertanda">\n<li><span class="nomor-butir">(\d+)\.', part)
        return [*re.findall(r"^### (.*?) \{", part, re.MULTILINE), *firsts]

    assert titles(2024) == ["Penyusunan pertama", "Putaran koreksi 1", "Putaran koreksi 2", "1", "5", "7"]
    assert titles(2025) == ["Penyusunan pertama", "Putaran koreksi 1", "1", "6"]
    assert titles(2023) == ["1"]


def test_a_clean_year_says_so(halaman: Mapping[str, Page]) -> None:
    text = plain(halaman["siklus/2023/index.md"].source(inline=True))
    assert "Setiap langkah selesai dalam mutu bakunya." in text
    assert "Urutan, pelaksana, dan keputusan sesuai SOP." in text
    assert "tidak pernah dikembalikan" in text


def test_the_table_stands_before_the_drawing_that_names_itself(halaman: Mapping[str, Page]) -> None:
    source = halaman["siklus/2025/index.md"].source(inline=True)
    assert source.index("<caption>Pelaksanaan setiap langkah") < source.index("<figure")
    for svg in re.findall(r"<svg.*?</svg>", source, re.DOTALL):
        judul, uraian = re.findall(r'<(?:title|desc) id="([^"]+)">', svg)
        assert f'role="img" aria-labelledby="{judul} {uraian}"' in svg
        assert "Garis waktu laporan 2025" in svg
        assert "8 pelaksanaan langkah, 19 Januari sampai 4 Maret 2026. Dikembalikan 1 kali." in plain(svg)
        assert ">Tenggat 20 Feb<" in svg
        assert svg.count('class="gw-batang"') == 8
        assert svg.count('fill="url(#') == 2  # the two that exceeded their standard
        assert svg.count("<polyline") == 1
    assert source.count("<svg") == 2
    ids = re.findall(r' id="([^"]+)"', source)
    assert len(ids) == len(set(ids))


def test_a_row_tells_its_wait_its_time_and_its_evidence(halaman: Mapping[str, Page]) -> None:
    table = rows(halaman["siklus/2025/index.md"], "Pelaksanaan setiap langkah")
    assert table[2] == [
        "3. Menyusun draft LKjIP", "Kasi Perencanaan dan Keuangan", "2 Feb 2026 | menunggu 10 hari kerja",
        "13 Feb 2026", "9 hari", "7 hari | terlampaui", "–",
        "CONTOH-draf-1.docx | Baru dimulai setelah laporan keuangan diterima",
    ]  # fmt: skip
    assert table[5][0] == "4. Mengoreksi draft LKjIP | kali ke-2"


def test_the_schedule_of_2026_counts_back_from_a_sunday(halaman: Mapping[str, Page]) -> None:
    """The worked example: 28 February 2027 is a Sunday; 5 and 6 February are off."""
    page = halaman["siklus/2026/index.md"]
    text = plain(page.source(inline=True))
    assert "Penyusunan laporan 2026 belum dimulai." in text
    assert "hari kerja terakhir Jumat, 26 Februari 2027" in text
    table = rows(page, "Paling lambat mulai dan selesai")
    assert [(row[0][0], row[2], row[3], row[4]) for row in table] == [
        ("1", "Rabu, 10 Februari 2027", "Rabu, 10 Februari 2027", "belum"),
        ("2", "Rabu, 10 Februari 2027", "Rabu, 10 Februari 2027", "belum"),
        ("3", "Rabu, 10 Februari 2027", "Jumat, 19 Februari 2027", "belum"),
        ("4", "Jumat, 19 Februari 2027", "Rabu, 24 Februari 2027", "belum"),
        ("5", "Rabu, 24 Februari 2027", "Jumat, 26 Februari 2027", "belum"),
        ("6", "Jumat, 26 Februari 2027", "Jumat, 26 Februari 2027", "belum"),
    ]
    assert page.source(inline=True).count("gw-rencana") == 12  # six empty bars in each proportion
    assert "Hari dihitung sebagai hari kerja" in text
    assert "Hari langkah dimulai tidak ikut dihitung" in text
    assert "Tenggat menurut aturan: Akhir Februari tahun berikutnya" in text


def test_a_year_not_signed_says_that_it_is_a_draft(halaman: Mapping[str, Page]) -> None:
    said = "DRAF&#58; angka 2026 masih sementara\n{ .tanda }"
    assert halaman["siklus/2026/index.md"].markdown.count(said) == 1
    assert "{ .tanda }" not in halaman["siklus/2025/index.md"].markdown


def test_a_running_cycle_shows_what_is_late_and_what_is_left(berjalan: Mapping[str, Page]) -> None:
    page = berjalan["siklus/2026/index.md"]
    assert cerita(page)[-1] == (
        "Sejak 19 Februari 2027, Sekcam mengoreksi draft LKjIP, belum selesai. Masih berjalan, sudah 5 hari kerja. "
        "Mutu bakunya 3 hari, jadi sudah terlampaui."
    )
    table = rows(page, "Paling lambat mulai dan selesai")
    assert [row[4] for row in table] == ["sudah", "sudah", "sudah", "belum, sudah lewat", "belum", "belum"]
    assert rows(page, "Pelaksanaan setiap langkah")[3][3] == "masih berjalan"
    svg = page.source(inline=True)
    assert svg.count("gw-berjalan") == 2
    assert svg.count("gw-rencana") == 4  # signing and sending, twice
    assert ">Hari ini 26 Feb<" in svg
    assert "Batang bertepi putus-putus masih berjalan" in svg


@pytest.mark.parametrize("uri", ["sop/penyusunan-lkjip/index.md", "siklus/index.md", "siklus/2026/index.md"])
def test_the_state_is_marked_on_every_page_of_the_report(berjalan: Mapping[str, Page], uri: str) -> None:
    line = states(berjalan[uri])
    assert [nama for _, nama in line] == [
        "diinstruksikan", "ditugaskan", "disusun", "dikoreksi", "terparaf", "ditandatangani", "terkirim",
    ]  # fmt: skip
    assert [nama for marks, nama in line if "aria-current" in marks] == ["disusun"]
    assert [nama for marks, nama in line if "selesai" in marks] == [nama for _, nama in line[:2]]


def test_an_sop_of_another_shape_has_words_and_no_line_of_states(tmp_path: Path) -> None:
    langkah = (("Menulis", "mulai", "2 hari"), ("Pengiriman", "proses", "1 bulan"), ("Arsip", "selesai", "1 jam"))
    lurus = "nama: Lurus\ndisahkan: {jabatan: Camat}\npelaksana: [{kode: camat, nama: Camat}]\nlangkah:\n" + "".join(
        f"  - {{no: {no}, aktivitas: {nama}, pelaksana: [camat], jenis: {jenis}, "
        f"mutu_baku: {{waktu: {waktu}, output: naskah}}}}\n"
        for no, (nama, jenis, waktu) in enumerate(langkah, 1)
    )
    laporan = (ROOT / "data/2026/laporan.yml").read_text(encoding="utf-8")
    assert "sop: penyusunan-lkjip" in laporan
    pages = pages_with(
        tmp_path,
        {
            "sop/lurus.yml": lurus,
            "2026/laporan.yml": laporan.replace("sop: penyusunan-lkjip", "sop: lurus"),
            "2026/siklus.csv": KEPALA + "1;camat;2027-02-01;2027-02-02;;naskah;b;\n2;camat;2027-02-03;;;;;\n",
        },
        date(2027, 2, 4),
    )
    for uri in ("siklus/2026/index.md", "kinerja/2026/index.md", "index.md"):
        source = pages[uri].source(inline=True)
        assert "sampai langkah 2" in source or "Penyusunan laporan 2026 sudah dimulai." in source
        assert "garis-status" not in source
    assert cerita(pages["siklus/2026/index.md"])[1].startswith(
        "Sesudah itu berlalu 1 hari kerja sebelum langkah berikutnya dimulai. "
        "Sejak 3 Februari 2027, Camat mengerjakan langkah 2 (Pengiriman), belum selesai."
    )
    # Two SOPs, two tables over the years.
    overview = pages["siklus/index.md"].source(inline=True)
    assert "## Lama setiap langkah&#58; Lurus" in overview
    assert "## Lama setiap langkah&#58; Penyusunan Laporan Kinerja" in overview


RUSAK = """\
1;tim;2026-01-19 08.20;2026-01-19 08.25;;Disposisi Camat;B/CONTOH/01/2026;
3;kasi;2026-02-02;2026-02-13;;laporan lain;;
4;sekcam;2026-02-10;2026-02-20;;Draft LKjIP terparaf;https://arsip.example/paraf.pdf;
5;camat;2026-02-20;2026-02-25;tidak;Catatan koreksi;javascript:alert(1);Angka <b>salah</b>
3;kasi;2026-02-26;2026-02-24;ya;draft LKjIP;x;
9;camat;2026-02-27;;;;;
4;sekcam;;2026-02-27;ya;Draft LKjIP terparaf;b;
5;camat;2026-03-02;2026-03-03;ya;LKjIP;b;
6;pengadministrasi;2026-03-04 15.40;2026-03-05 07.49;;LKjIP terkirim;b;
2;sekcam;2026-03-09;2026-03-09;;Disposisi Sekcam;b;
"""


@pytest.fixture(scope="module")
def rusak(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Page]:
    return pages_with(tmp_path_factory.mktemp("rusak"), {"2025/siklus.csv": KEPALA + RUSAK})


def test_each_finding_is_told_and_names_its_row(rusak: Mapping[str, Page]) -> None:
    found = section(rusak["siklus/2025/index.md"], "Sesuai SOP atau tidak")
    assert found.count("<li>") >= 8
    assert found.count("<li>") == found.count("</code></a></li>")
    assert '<a href="../../sumber/2025/siklus/#baris-2"><code>2025/siklus.csv baris 2</code></a>' in found


def test_every_finding_has_a_heading_in_the_guide() -> None:
    guide = (ROOT / "lkjip_build/panduan/masalah.md").read_text(encoding="utf-8")
    wanted = [kode for kode in rules() if kode.startswith("LKJ6")]
    assert len(wanted) == 16
    assert [kode for kode in wanted if f"{{ #{kode.lower()} }}" not in guide] == []


def test_a_damaged_log_is_told_without_guessing(rusak: Mapping[str, Page]) -> None:
    told = " ".join(cerita(rusak["siklus/2025/index.md"]))
    assert "Mulai 27 Februari 2026, Camat mengerjakan langkah 9; kapan selesainya tidak dicatat." in told
    assert "Sampai 27 Februari 2026, Sekcam mengoreksi draft LKjIP; kapan mulainya tidak dicatat." in told
    assert "Dari 4 Maret 2026 pukul 15.40 sampai 5 Maret 2026 pukul 07.49, Pengadministrasi Umum" in told
    assert "Dari langkah 5 kembali ke langkah 3 (Menyusun draft LKjIP): bacaan lain SOP yang diterima." in told
    text = plain(rusak["siklus/2025/index.md"].source(inline=True))
    assert "hari untuk mengerjakan langkah" not in text  # overlapping rows do not add up
    assert "Langkah 9" in text  # a row of its own in the drawing


def test_evidence_is_a_link_only_where_it_is_an_address(rusak: Mapping[str, Page]) -> None:
    source = rusak["siklus/2025/index.md"].source(inline=True)
    assert '<a href="https://arsip.example/paraf.pdf" rel="noopener noreferrer">' in source
    assert 'href="javascript' not in source
    assert "javascript:alert(1)" in source
    assert "Angka &lt;b&gt;salah&lt;/b&gt;" in source


def test_dates_a_century_apart_are_not_drawn(tmp_path: Path) -> None:
    log = KEPALA + "1;camat;1951-01-05;1951-01-05;;Disposisi Camat;b;\n"
    page = pages_with(tmp_path, {"2025/siklus.csv": log})["siklus/2025/index.md"].source(inline=True)
    assert "Garis waktunya tidak digambar: tanggalnya terlalu berjauhan." in page
    assert "<svg" not in page


def test_the_overview_has_a_row_for_each_year(halaman: Mapping[str, Page]) -> None:
    page = halaman["siklus/index.md"]
    assert "2 dari 3 laporan terkirim tepat waktu." in page.source(inline=True)
    assert rows(page, "Siklus penyusunan laporan setiap tahun") == [
        ["2026", "belum dimulai", "belum", "–", "–", "belum", "28 Februari 2027", "belum bisa dinilai"],
        ["2025", "terkirim", "19 Januari 2026", "1", "30 hari kerja", "4 Maret 2026", "20 Februari 2026", "terlambat"],
        ["2024", "terkirim", "13 Januari 2025", "2", "19 hari kerja", "12 Februari 2025", "21 Februari 2025",
         "tepat waktu"],
        ["2023", "terkirim", "15 Januari 2024", "0", "12 hari kerja", "31 Januari 2024", "16 Februari 2024",
         "tepat waktu"],
    ]  # fmt: skip


def test_each_step_stands_beside_its_standard_over_the_years(halaman: Mapping[str, Page]) -> None:
    page = halaman["siklus/index.md"]
    table = rows(page, "Lama setiap langkah menurut tahun laporan")
    assert table[2] == ["3. Menyusun draft LKjIP", "7 hari", "6 hari", "7 + 2 + 2 hari", "9 hari | melebihi"]
    assert table[4] == ["5. Mengoreksi dan menandatangani LKjIP", "2 hari", "1 hari", "1 hari", "3 + 1 hari | melebihi"]
    source = page.source(inline=True)
    charts = re.findall(r"<svg.*?</svg>", source, re.DOTALL)
    assert len(charts) == 6
    assert source.index("<caption>Lama setiap langkah") < source.index("<svg")
    assert "Mutu baku 7 hari. Laporan 2023: 6 hari. Laporan 2024: 7 + 2 + 2 hari. Laporan 2025: 9 hari." in charts[2]
    assert charts[2].count('class="gw-batang"') == 5
    assert charts[2].count('fill="url(#') == 1


def test_a_year_cut_short_shows_the_steps_not_done(tmp_path: Path) -> None:
    pages = pages_with(tmp_path, {"2025/siklus.csv": KEPALA + RUSAK.splitlines()[0] + "\n"})
    table = rows(pages["siklus/index.md"], "Lama setiap langkah menurut tahun laporan")
    assert [row[-1] for row in table] == ["5 menit", *["tidak dikerjakan"] * 5]
    assert rows(pages["siklus/index.md"], "Siklus penyusunan")[1][-1] == "lewat tenggat"
