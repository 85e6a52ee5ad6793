"""The signed document: every number of the content in it, archivable and accessible, whatever the data hold."""

import re
import sys
from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from builders import TERKECIL
from pypdf import PdfReader

sys.path.append(str(Path(__file__).parents[1] / "susunan"))
from situs_laporan import SEMUA_TAHUN, gambar, laporan, laporan_of, tabel

from lkjip_build.isi import Kosong, Paragraf, PeranBaris, Prosa
from lkjip_build.isi.daftar_isi import semua_daftar
from lkjip_build.keluaran.lkjip import documents
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf, semua_kepala, unprintable
from lkjip_build.keluaran.typst.teks import KATA_TERPANJANG, breakable
from lkjip_build.susunan import Dokumen


@cache
def pdf(tahun: int) -> bytes:
    return lkjip_pdf(laporan(tahun))


def reader(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def letters(text: str) -> str:
    """Text without blanks and without the places where a long word may break."""
    return "".join(text.replace("\u200b", "").split())


@cache
def pages(content: bytes, tanda: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The lines of each page in reading order, without the watermark, running heads and page numbers."""
    found = []
    for page in reader(content).pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip() != ", ".join(tanda)]
        head = next((i for i, line in enumerate(lines) if "· LKjIP" in line), -1)
        body = lines[head + 1 :]
        numbered = body and re.fullmatch(r"[ivx]+|Halaman \d+ dari \d+", body[-1].strip())
        found.append(tuple(body[:-1] if numbered else body))
    return tuple(found)


@cache
def text_of(content: bytes, tanda: tuple[str, ...]) -> str:
    """The letters of all pages in reading order."""
    return letters(" ".join(line for page in pages(content, tanda) for line in page))


def check_tables(dokumen: Dokumen, content: bytes) -> int:
    """Every row of every table stands in the text after the one before it; returns the cells found."""
    text = text_of(content, dokumen.tanda)
    at, cells = 0, 0
    for one in dokumen.semua_tabel:
        # The list of tables names it first; the table itself is the last place.
        at = text.rindex(letters(f"{one.nomor} {one.judul}{one.kepala[0].sel[0].teks}"))
        for row in one.baris:
            words = letters("".join(sel.teks + sel.teks_kecil for sel in row.sel))
            found = text.find(words, at)
            assert found >= 0, (one.nomor, [sel.teks for sel in row.sel])
            at, cells = found, cells + len(row.sel)
    return cells


@SEMUA_TAHUN
def test_every_cell_is_read_back(tahun: int) -> None:
    assert check_tables(laporan(tahun), pdf(tahun)) > 700


@SEMUA_TAHUN
def test_every_sentence_and_every_line_of_prose_is_read_back(tahun: int) -> None:
    text = text_of(pdf(tahun), laporan(tahun).tanda)
    for blok in laporan(tahun).semua_blok:
        parts = blok.blok if isinstance(blok, Prosa) else (blok,)
        for one in parts:
            if isinstance(one, Paragraf | Kosong):
                assert letters(one.teks) in text
    for _, bagian in laporan(tahun).semua_bagian():
        assert letters(bagian.judul) in text or letters(bagian.judul.upper()) in text


@SEMUA_TAHUN
def test_no_page_begins_with_the_remark_of_a_table_before_it(tahun: int) -> None:
    said = [letters(one.catatan) for one in laporan(tahun).semua_tabel if one.catatan]
    first = [letters(page[0]) for page in pages(pdf(tahun), laporan(tahun).tanda) if page]
    assert len(first) > 20
    assert [line for line in first if any(one.startswith(line) for one in said)] == []


def nodes(node: Any) -> list[Any]:
    """All elements of the structure tree, in reading order."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [found for kid in node for found in nodes(kid)]
    if not isinstance(node, dict):
        return []
    own = [node] if "/S" in node else []
    return own + (nodes(node["/K"]) if "/K" in node else [])


@SEMUA_TAHUN
def test_it_is_archivable_and_accessible(tahun: int) -> None:
    found = reader(pdf(tahun))
    root: Any = found.trailer["/Root"]
    assert found.metadata is not None
    assert found.metadata.title == f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {tahun}"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - a PDF boolean
    assert root["/Lang"] == "id-ID"
    xmp = root["/Metadata"].get_data().decode()
    for claim in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert claim in xmp
    fonts = {str(f.get_object()["/BaseFont"]) for page in found.pages for f in page["/Resources"]["/Font"].values()}
    assert all("NotoSans" in name and "+" in name for name in fonts)


@SEMUA_TAHUN
def test_headings_tables_and_figures_are_tagged(tahun: int) -> None:
    dokumen = laporan(tahun)
    tree: Any = reader(pdf(tahun)).trailer["/Root"]
    elements = nodes(tree["/StructTreeRoot"]["/K"])
    counts = Counter(str(one["/S"]) for one in elements)
    levels = Counter(tingkat for tingkat, _ in dokumen.semua_bagian())
    assert counts["/H1"] == levels[1] + len(list(semua_daftar(dokumen)))  # contents, tables and figures
    assert [counts[f"/H{level}"] for level in (2, 3, 4)] == [levels[2], levels[3], levels[4]]
    semua = list(semua_kepala(dokumen))
    tables = [one for one in semua if one]
    assert counts["/Table"] == len(semua)
    boxes = len(semua) - len(tables)  # of the SOP's form: three pairs, each with its two heads
    assert boxes == 3
    assert counts["/THead"] == sum(bool(one.kepala) for one in tables) + boxes
    columns = sum(len(row.sel) for one in tables for row in one.kepala) + 2 * boxes
    rows = [row for one in tables for row in one.baris]  # a row that names a group does so in its first cell
    named = sum(any(sel.kepala for sel in row.sel) or row.peran is PeranBaris.KELOMPOK for row in rows)
    assert counts["/TH"] == columns + named + 1  # the office's name is the head of all rows of the identity
    alts = [str(one["/Alt"]) for one in elements if one["/S"] == "/Figure"]
    assert alts[:-1] == [one.uraian for one in gambar(dokumen)]
    assert "Langkah 5, keputusan, Camat: Ya: lanjut ke langkah 6; Tidak: lanjut ke langkah 4." in alts[-1]


def test_wide_tables_lie_across_and_the_rest_stands() -> None:
    sizes = Counter(page.mediabox.width > page.mediabox.height for page in reader(pdf(2025)).pages)
    assert sizes[True] >= 5
    assert sizes[False] >= 15


def test_the_running_head_names_office_chapter_and_mark() -> None:
    pages = [" ".join(page.extract_text().split()) for page in reader(pdf(2026)).pages]
    assert all("DRAF, DATA CONTOH" in text for text in pages)
    chapter = [text for text in pages if "Bab III Akuntabilitas Kinerja DRAF, DATA CONTOH" in text]
    assert len(chapter) >= 8
    assert all("Kecamatan Baturraden · LKjIP 2026" in text for text in pages[1:])


def test_pages_say_which_of_how_many_they_are_and_those_before_the_chapters_are_numbered_in_roman() -> None:
    last = [page.extract_text().splitlines()[-1] for page in reader(pdf(2025)).pages][1:]
    last = [re.sub(r"^SOP .* · halaman \d dari 2 ", "", one) for one in last]
    front = [one for one in last if not one.startswith("Halaman")]
    assert front == ["i", "ii", "iii", "iv"] == last[:4]
    rest = last[4:]
    assert rest == [f"Halaman {number} dari {len(rest)}" for number in range(1, len(rest) + 1)]


@SEMUA_TAHUN
def test_the_same_report_gives_the_same_bytes(tahun: int) -> None:
    assert lkjip_pdf(laporan(tahun)) == pdf(tahun)


@pytest.mark.parametrize(("asked", "shown"), [("tidak", "•" * 15 + "001"), ("ya", "19730723 199303 1 001")])
def test_the_full_nip_stands_under_the_signature_only_where_the_office_asks(
    tmp_path: Path, asked: str, shown: str
) -> None:
    instansi = TERKECIL["instansi.yml"] + f"tampilkan_nip: {asked}\n"
    analisis = TERKECIL["2025/analisis.yml"].replace("Hemat.", "Hemat kata 19730723 199303 1 001.")
    dokumen = laporan_of(tmp_path, {"instansi.yml": instansi, "2025/analisis.yml": analisis})
    text = text_of(dict(documents(dokumen))["lkjip-2025.pdf"], dokumen.tanda)
    assert letters(f"NIP. {shown}") in text
    assert letters("Hemat kata " + "•" * 15 + "001.") in text


def test_the_rank_of_who_signs_and_what_numbered_lanes_mean_are_printed(tmp_path: Path) -> None:
    instansi = TERKECIL["instansi.yml"].replace(
        "    jabatan: Camat Uji\n", "    jabatan: Camat Uji\n    pangkat: Pembina IV/a\n"
    )
    many = "".join(f"  - {{kode: p{i}, nama: Pelaksana tambahan {i}}}\n" for i in range(6))
    sop = TERKECIL["sop/penyusunan-lkjip.yml"].replace("langkah:\n", f"{many}langkah:\n", 1)
    dokumen = laporan_of(tmp_path, {"instansi.yml": instansi, "sop/penyusunan-lkjip.yml": sop})
    text = text_of(dict(documents(dokumen))["lkjip-2025.pdf"], dokumen.tanda)
    assert letters("Pembina IV/a") in text
    assert all(letters(f"Pelaksana tambahan {i}").upper() in text.upper() for i in range(6))


PANJANG = "Persentase " + "sangat panjang dan tetap harus terbaca seluruhnya " * 5 + "x" * 40
JAHAT = (
    '<script>alert(1)</script> #panic("x") $\\frac{1}{2}$ #image("/etc/passwd") \\documentclass{x} '
    "**tebal** 😀 שלום @ref <label> `kode` //"
)


def rows(count: int) -> dict[str, str]:
    """A folder with one sasaran of `count` indikator."""
    listed = "".join(
        f"""          - kode: iku-{i:02}
            nama: Indikator ke-{i} dari banyak
            satuan: persen
            arah: naik
            konsolidasi: posisi-akhir
            target_renstra: {{2025: {i}, 2026: {i + 1}}}
"""
        for i in range(1, count + 1)
    )
    renstra = f"""nama: Renstra Uji
periode: {{awal: 2025, akhir: 2026}}
tujuan:
  - kode: T1
    nama: Tujuan
    sasaran:
      - kode: S1
        nama: Sasaran
        indikator:
{listed}"""
    kinerja = "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan\n"
    kinerja += "".join(f"iku-{i:02};{i};;;;;;{i + 1};;\n" for i in range(1, count + 1))
    return {"renstra.yml": renstra, "2025/kinerja.csv": kinerja}


ANALISIS = "S1:\n  penyebab: |\n    {}\n"
KASUS: dict[str, dict[str, str | None]] = {
    "tanpa analisis": {"2025/analisis.yml": None},
    "tanpa anggaran": {"2025/anggaran.csv": None},
    "satu indikator": dict(rows(1)),
    "empat puluh indikator": dict(rows(40)),
    "nama 300 huruf": {"renstra.yml": rows(1)["renstra.yml"].replace("Indikator ke-1 dari banyak", PANJANG[:300])}
    | {"2025/kinerja.csv": rows(1)["2025/kinerja.csv"]},
    "sel sehalaman": {
        "renstra.yml": rows(1)["renstra.yml"].replace(
            "satuan: persen", "satuan: persen\n            definisi: " + "Kalimat yang diulang. " * 300
        ),
        "2025/kinerja.csv": rows(1)["2025/kinerja.csv"],
    },
    "PK tanpa tanggal": {"2025/laporan.yml": "perjanjian_kinerja:\n  - versi: murni\n    tanggal:\n"},
    "tanpa siklus": {"2025/siklus.csv": "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"},
    "naskah jahat": {"2025/analisis.yml": ANALISIS.format(JAHAT)},
}


@pytest.mark.parametrize("nama", KASUS)
def test_bad_input_gives_a_correct_document(tmp_path: Path, nama: str) -> None:
    dokumen = laporan_of(tmp_path, KASUS[nama])
    content = lkjip_pdf(dokumen)
    assert check_tables(dokumen, content) > 50
    text = text_of(content, dokumen.tanda)
    for blok in dokumen.semua_blok:
        if isinstance(blok, Kosong):
            assert letters(f"{blok.teks} (isi di {blok.asal})") in text


def test_what_is_missing_is_said_at_its_place(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path / "a", KASUS["PK tanpa tanggal"])
    gaps = [f"{blok.teks} {blok.asal}" for blok in dokumen.semua_blok if isinstance(blok, Kosong)]
    assert "Tanggal Perjanjian Kinerja murni 2025 belum diisi. 2025/laporan.yml: perjanjian_kinerja" in gaps
    dokumen = laporan_of(tmp_path / "b", KASUS["tanpa anggaran"])
    gaps = [f"{blok.teks} {blok.asal}" for blok in dokumen.semua_blok if isinstance(blok, Kosong)]
    assert gaps.count("Anggaran 2025 belum dicatat. 2025/anggaran.csv") == 4


def test_hostile_prose_stays_text(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path, KASUS["naskah jahat"])
    text = " ".join(page.extract_text() for page in reader(lkjip_pdf(dokumen)).pages)
    for part in ("<script>alert(1)</script>", '#panic("x")', "frac{1}{2}$", '#image("/etc/passwd")', "@ref <label>"):
        assert letters(part) in letters(text)
    assert "**tebal**" not in text
    assert "tebal" in text
    assert "😀" not in text
    assert "□" in text
    assert set(unprintable(dokumen)) == set("םולש😀")
    assert unprintable(laporan(2025)) == ""


def test_forty_indikator_make_several_figures_of_at_most_six_charts(tmp_path: Path) -> None:
    files = rows(40)
    changes: dict[str, str | None] = {
        **files,
        "2024/kinerja.csv": files["2025/kinerja.csv"].replace(";;\n", ",5;;\n"),  # another year's figures are an error
        "2024/laporan.yml": "sop: penyusunan-lkjip\n",
    }
    changes["renstra.yml"] = files["renstra.yml"].replace("awal: 2025", "awal: 2024")
    changes["aturan.yml"] = _older_rules()
    dokumen = laporan_of(tmp_path, changes)
    assert [len(one.panel) for one in gambar(dokumen) if one.kode != "gambar-sop"] == [6, 6, 6, 6, 6, 6, 4]
    assert len(tabel(dokumen, "tabel-target-s1").baris) == 40 * 3 + 1
    check_tables(dokumen, lkjip_pdf(dokumen))


def _older_rules() -> str:
    return TERKECIL["aturan.yml"].replace("mulai: 2025", "mulai: 2024")


def test_a_word_longer_than_a_cell_may_break_and_others_stay_whole() -> None:
    assert breakable("kata biasa saja") == "kata biasa saja"
    long = "x" * (KATA_TERPANJANG + 5)
    assert breakable(f"a {long}") == f"a {'x' * KATA_TERPANJANG}\u200b{'x' * 5}"
