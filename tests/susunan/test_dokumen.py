"""The content of the shipped reports: its parts in order, its numbers against the open data, its sentences."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from bersama import Dibuat, terbitan
from pengaturan import ROOT
from situs_laporan import (
    HARI_INI,
    SEMUA_TAHUN,
    TAHUN_TERBIT,
    baris,
    cetak,
    gambar,
    judul,
    laporan,
    situs_at,
    situs_terbit,
    tabel,
)

from lkjip_build.build import laporan_tahun
from lkjip_build.isi import FormulirTercetak, Gambar, JenisAngka, Kosong, Paragraf, Sel, Tabel


@pytest.fixture(scope="module")
def terbuka() -> dict[str, list[dict[str, Any]]]:
    """The open data of the shipped site by file name."""
    files = Dibuat(terbitan(HARI_INI, pratinjau=True).berkas)
    return {name: json.loads(files[f"data/{name}.json"]) for name in ("kinerja", "sasaran", "anggaran", "siklus")}


def of_year(rows: list[dict[str, Any]], tahun: int) -> list[dict[str, Any]]:
    return [row for row in rows if row["tahun"] == tahun]


def diukur(row: dict[str, Any]) -> str:
    """Return the kode of what a row measures."""
    return str(row["sasaran"] or row["tujuan"])


def number(sel: Sel) -> float | None:
    return None if sel.angka is None else float(round(Fraction(sel.angka.nilai), 10))


PUTUSAN = {"di-jalur": "Di jalur", "tertinggal": "Tertinggal", "belum-ada-data": "Belum ada data"}
ARAH = {"naik": "", "turun": "; makin kecil makin baik", "tetap": "; makin dekat ke target makin baik"}
PUTUSAN |= {"tercapai": "Tercapai", "tidak-tercapai": "Tidak tercapai", "tidak-dinilai": "Tidak dinilai"}


@SEMUA_TAHUN
def test_every_figure_of_the_year_is_the_one_of_the_open_data(tahun: int, terbuka: dict[str, Any]) -> None:
    rows = of_year(terbuka["kinerja"], tahun)
    assert rows
    for row in rows:
        sasaran = tabel(laporan(tahun), f"tabel-target-{diukur(row).lower()}")
        name, target, realisasi, capaian, hasil, *_ = baris(sasaran, row["nama"]).sel
        said = f"kategori {row['kategori']}" if row["kategori"] else ""
        assert hasil.teks == PUTUSAN[row["putusan"]]
        assert hasil.teks_kecil == said or (tahun == 2026 and hasil.teks_kecil.endswith("s.d. triwulan III"))
        assert name.teks_kecil == f"satuan: {row['satuan']}{ARAH[row['arah']]}"
        for sel, value in ((target, row["target"]), (realisasi, row["realisasi"])):
            plain = isinstance(value, int | float) and row["satuan"] != "jenjang"
            assert number(sel) == (value if plain else None)
            if isinstance(value, list):
                assert sel.teks == f"{value[0]}–{value[1]}"
        assert (number(capaian), capaian.teks) == (row["capaian"], row["capaian_tampil"] or "–")


@SEMUA_TAHUN
def test_averages_are_those_of_the_open_data(tahun: int, terbuka: dict[str, Any]) -> None:
    for row in of_year(terbuka["sasaran"], tahun):
        summary = baris(tabel(laporan(tahun), "tabel-sasaran"), f"{diukur(row)}: {row['nama']}").sel
        detail = tabel(laporan(tahun), f"tabel-target-{diukur(row).lower()}").baris[-1].sel
        assert [number(sel) for sel in summary[1:3]] == [row["jumlah_indikator"], row["dihitung"]]
        assert number(summary[4]) == number(detail[1]) == row["rata_rata"]
        assert summary[5].teks == detail[2].teks == (row["kategori"] or "–")


@SEMUA_TAHUN
def test_every_budget_line_is_the_one_of_the_open_data(tahun: int, terbuka: dict[str, Any]) -> None:
    rows = of_year(terbuka["anggaran"], tahun)
    found = tabel(laporan(tahun), "tabel-anggaran")
    for row in rows:
        _, sasaran, *cells = baris(found, row["sub_kegiatan"] or row["kegiatan"]).sel
        money = cells[:3]
        assert sasaran.teks == " ".join(row["sasaran"])
        assert [number(sel) for sel in money] == [row["pagu"], row["realisasi"], row["serapan"]]
    total = found.baris[-1].sel
    assert number(total[1]) == sum(row["pagu"] for row in rows)
    assert number(total[2]) == sum(row["realisasi"] for row in rows)


@SEMUA_TAHUN
def test_the_log_is_the_one_of_the_open_data(tahun: int, terbuka: dict[str, Any]) -> None:
    (row,) = of_year(terbuka["siklus"], tahun)
    part = next(one for _, one in laporan(tahun).semua_bagian() if one.kode == "lampiran-siklus")
    if not situs_terbit().siklus[tahun].pelaksanaan:
        assert any(isinstance(blok, Kosong) for blok in part.blok)
        return
    signed = row["ditandatangani"]["tanggal"] if row["ditandatangani"] else "9999"  # a signed report ends with it
    begun = {one["no"]: [run["mulai"] for run in one["pelaksanaan"]] for one in row["langkah"]}
    steps = [number for number, days in begun.items() if days and min(days)[:10] <= signed]
    log = [one.sel[0].teks.split(".")[0] for one in tabel(laporan(tahun), "tabel-siklus").baris]
    assert sorted(set(log)) == steps
    sentences = [one.teks for blok in part.blok for one in getattr(blok, "butir", ()) for one in one]
    assert sentences == [one["kalimat"] for one in row["temuan"]][: len(sentences)]


def test_one_number_is_printed_in_one_way_wherever_it_stands() -> None:
    """No two tables of a report print the same value of the same kind with the same decimals differently."""
    for tahun in TAHUN_TERBIT:
        printed: dict[tuple[Any, ...], set[str]] = {}
        for one in laporan(tahun).semua_tabel:
            for angka in (angka for row in one.baris for sel in row.sel for angka in sel.semua_angka):
                if angka.jenis is not JenisAngka.ANGKA:
                    printed.setdefault((angka.jenis, angka.nilai, angka.desimal), set()).add(angka.teks)
        assert {len(texts) for texts in printed.values()} == {1}


def test_the_parts_stand_in_the_order_of_the_regulation() -> None:
    assert [bagian.judul_lengkap for bagian in laporan(2025).bagian] == [
        "Kata Pengantar",
        "Ikhtisar Eksekutif",
        "Bab I Pendahuluan",
        "Bab II Perencanaan Kinerja",
        "Bab III Akuntabilitas Kinerja",
        "Bab IV Penutup",
        *(f"Lampiran {number} {name}" for number, name in enumerate(LAMPIRAN, 1)),
    ]


LAMPIRAN = (
    "Perjanjian Kinerja Tahun 2025",
    "Sidik Isi Laporan",
    "Pengukuran Kinerja Tahun 2025",
    "Definisi Indikator Kinerja",
    "Catatan Siklus Penyusunan Laporan",
    "SOP Penyusunan Laporan Kinerja Instansi Pemerintah (LKjIP)",
)


@SEMUA_TAHUN
def test_every_sasaran_has_its_seven_analyses_in_order(tahun: int) -> None:
    chapter = next(one for one in laporan(tahun).bagian if one.kode == "bab-3")
    capaian, uang = chapter.bagian
    assert [one.judul_lengkap for one in (capaian, uang)] == ["A. Capaian Kinerja Organisasi", "B. Realisasi Anggaran"]
    assert [one.kode for one in capaian.bagian] == ["sasaran-s1", "sasaran-s2", "tujuan-t2", "sasaran-s3", "sasaran-s4"]
    for induk in capaian.bagian:
        analyses = [
            "a. Target, realisasi, dan pembandingnya",
            "b. Penyebab dan solusi",
            "c. Efisiensi penggunaan sumber daya",
            "d. Program dan kegiatan penunjang",
        ]
        # A tujuan is compared by its figures, and its causes are told; money and programmes are told by its sasaran.
        wanted = analyses[:2] if induk.kode == "tujuan-t2" else analyses
        assert [one.judul_lengkap for one in induk.bagian] == wanted
        assert all(one.blok for one in induk.bagian)


def test_tables_and_figures_are_numbered_by_chapter_and_named_in_the_text() -> None:
    dokumen = laporan(2025)
    numbers = [one.nomor for one in (*dokumen.semua_tabel, *gambar(dokumen))]
    assert len(set(numbers)) == len(numbers)
    assert {"Tabel A.1", "Tabel 2.1", "Tabel 3.1", "Tabel L1.1", "Gambar 3.1", "Gambar 3.6"} <= set(numbers)
    runs = [run for blok in dokumen.semua_blok if isinstance(blok, Paragraf) for run in blok.potongan]
    named = {run.ke: run.teks for run in runs if run.ke}
    assert named["tabel-renstra"] == tabel(dokumen, "tabel-renstra").nomor == "Tabel 2.1"
    assert named["lampiran-definisi"] == "Lampiran 4"


def test_the_words_say_which_way_a_figure_went() -> None:
    part = next(one for _, one in laporan(2025).semua_bagian() if one.kode == "s1-target")
    texts = ["".join(one.teks for one in butir) for blok in part.blok for butir in getattr(blok, "butir", ())]
    assert texts[0] == (
        "Indeks Kepuasan Masyarakat: realisasinya 85,4, melampaui target 85. Naik 1,1 poin dari 84,3 pada 2024 "
        "(membaik)."
    )
    assert texts[1].endswith("Naik 1,75 poin persen dari 92,5\u00a0% pada 2024 (membaik).")
    assert texts[3].endswith("padahal targetnya “Diterapkan”. Sama seperti pada 2024.")
    assert texts[4].endswith("melampaui target 40\u00a0%.")  # new, so nothing to be held against


def test_one_table_of_a_sasaran_holds_the_year_and_all_it_is_held_against() -> None:
    part = next(one for _, one in laporan(2025).semua_bagian() if one.kode == "sasaran-s1")
    (found,) = (blok for _, one in part.semua() for blok in one.blok if isinstance(blok, Tabel))
    rows = [cetak(row) for row in found.baris]
    assert rows[:5] == [
        [
            "Indeks Kepuasan Masyarakat satuan: nilai",
            "85",
            "85,4",
            "100,47 %",
            "Tercapai kategori Sangat Tinggi",
            "+1,1 capaian +0,41 poin persen",
        ],
        ["2024", "84,25 semula 84", "84,3", "100,06 %", "Tercapai kategori Sangat Tinggi"],
        ["2023", "83", "83,5", "100,60 %", "Tercapai kategori Sangat Tinggi"],
        [
            "Akhir Renstra 2026",
            "86",
            "realisasi 2025",
            "99,30 %",
            "Kemajuan 84,62 % dari 82,10 menuju 86: sudah 3,30 dari 3,90",
        ],
        [
            "Persentase layanan yang selesai sesuai standar waktu satuan: persen",
            "94",
            "94,25",
            "100,27 %",
            "Tercapai kategori Sangat Tinggi",
            "+1,75 capaian −0,28 poin persen",
        ],
    ]
    assert rows[-1] == ["Rata-rata capaian 5 dari 5 indikator dihitung", "95,98 %", "Sangat Tinggi"]


def test_what_no_indikator_has_is_left_out_with_the_reason() -> None:
    first, later = (tabel(laporan(tahun), "tabel-target-s1") for tahun in (2023, 2025))
    assert [one.judul for one in later.kolom if one not in first.kolom] == ["Perubahan"]
    heads = {row.sel[0].teks for row in later.baris}
    assert "Akhir Renstra 2026" in heads
    assert "Standar nasional" not in heads
    why = "Standar nasional belum dicatat untuk satu indikator pun, jadi tidak ada barisnya."
    none = "Angka 2022 tidak ada, jadi perubahan dari tahun sebelumnya tidak ditampilkan."
    told = [
        " ".join(blok.teks for blok in laporan(tahun).semua_blok if isinstance(blok, Paragraf))
        for tahun in (2023, 2025)
    ]
    assert [[why in said, none in said] for said in told] == [[True, True], [True, False]]


def test_an_amendment_stands_side_by_side_and_says_what_changed() -> None:
    dokumen = laporan(2024)
    assert "D. Perubahan Perjanjian Kinerja Tahun 2024" in judul(dokumen)
    amended = [row for row in tabel(dokumen, "tabel-pk-perubahan").baris if len(row.sel) > 1]
    assert [cetak(row)[1:] for row in amended] == [
        ["Indeks Kepuasan Masyarakat", "nilai", "84", "84,25", "naik"],
        ["Kejadian gangguan ketenteraman dan ketertiban", "kejadian", "22", "26", "naik"],
    ]
    money = tabel(dokumen, "tabel-pk-perubahan-anggaran")
    assert {cetak(row)[-1] for row in money.baris} == {"bertambah", "berkurang"}
    texts = [blok.teks for blok in dokumen.semua_blok if isinstance(blok, Paragraf)]
    assert any(one.endswith("diukur terhadap target perubahan. Target 10 indikator lain tetap.") for one in texts)
    assert cetak(baris(tabel(dokumen, "tabel-target-s1"), "Indeks Kepuasan Masyarakat"))[1] == "84,25 semula 84"
    assert "C. Pernyataan Perubahan" in judul(dokumen)
    assert not any("Perubahan Perjanjian" in one for one in judul(laporan(2025)))


@SEMUA_TAHUN
def test_annexes_do_not_repeat_bab_2(tahun: int) -> None:
    """No row of a table of Bab II stands in an annex, but for its name and unit."""
    dokumen = laporan(tahun)
    chapter = next(one for one in dokumen.bagian if one.kode == "bab-2")
    in_chapter = {id(blok) for _, one in chapter.semua() for blok in one.blok}
    seen: dict[str, set[bool]] = {}
    for blok in dokumen.semua_tabel:
        here = id(blok) in in_chapter
        if here or blok.nomor.startswith("Tabel L"):
            for row in blok.baris:
                said = cetak(row)
                if len(said) > 1 and blok.kode != "tabel-rencana-aksi":
                    seen.setdefault(" | ".join(said[1:] if said[0].isdigit() else said), set()).add(here)
    assert sum(1 for places in seen.values() if True in places) > 20
    assert [row for row, places in seen.items() if len(places) == 2] == []


def test_why_an_iku_was_chosen_is_asked_for_in_a_draft_and_left_out_of_a_signed_report(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    text = (folder / "renstra.yml").read_text(encoding="utf-8")
    (folder / "renstra.yml").write_text(re.sub(r"\n +alasan: .*", "", text), encoding="utf-8")
    situs = situs_at(folder)
    name = "Indeks Kepuasan Masyarakat"
    said = [cetak(baris(tabel(laporan_tahun(situs, tahun), "tabel-iku"), name)) for tahun in (2025, 2026)]
    assert said[0][2:] == ["Rata-rata nilai survei empat triwulan"]
    assert said[1][2:] == ["belum diisi", "Rata-rata nilai survei empat triwulan"]
    filled = cetak(baris(tabel(laporan(2025), "tabel-iku"), name))
    assert filled[2:] == ["Kepuasan warga menunjukkan langsung mutu pelayanan", said[0][2]]


def test_marks_tell_drafts_and_examples_and_dates_do_not_follow_the_clock() -> None:
    assert laporan(2025).tanda == ("DATA CONTOH",)
    assert laporan(2026).tanda == ("DRAF", "DATA CONTOH")
    assert str(laporan(2025).tanggal) == "2026-03-03"
    assert str(laporan(2026).tanggal) == "2026-01-12"


def test_charts_tell_their_figures_in_words() -> None:
    figures = gambar(laporan(2025))
    (form,) = (one for one in laporan(2025).semua_blok if isinstance(one, FormulirTercetak))
    flow = form.uraian[-1]
    assert isinstance(flow, Gambar)
    assert [len(one.panel) for one in figures] == [4, 2, 1, 3, 2, 1]
    assert (
        "Indeks Kepuasan Masyarakat: 2023 target 83, realisasi 83,5; 2024 target 84,25, realisasi 84,3"
        in figures[0].uraian
    )
    assert (
        "Langkah 4, Sekcam: Mengoreksi draft LKjIP. Ya: lanjut ke langkah 5; Tidak: kembali ke langkah 3."
        in flow.uraian
    )
    assert figures[-1].uraian == (
        "TW I serapan 20,56\u00a0%, realisasi 62,28\u00a0% dari target setahun; TW II serapan 46,70\u00a0%, realisasi "
        "69,56\u00a0% dari target setahun; TW III serapan 70,27\u00a0%, realisasi 80,37\u00a0% dari target setahun; TW "
        "IV serapan 97,40\u00a0%, realisasi 103,24\u00a0% dari target setahun."
    )
    assert figures[-1].legenda.endswith("rata-rata realisasi terhadap target setahun.")
    assert [len(one.panel) for one in gambar(laporan(2024))] == [4, 2, 1, 3, 2]


def _paragraf(tahun: int, kode: str) -> str:
    """The plain sentences of a part of the report, lists and prose included, each on a line."""
    part = next(one for one in laporan(tahun).bagian if one.kode == kode)
    return "\n".join(_sentences(part)).replace("\u00a0", " ")


def _sentences(value: object) -> Iterator[str]:
    if isinstance(value, Paragraf):
        yield "".join(run.teks for run in value.potongan)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _sentences(one)
    elif is_dataclass(value) and not isinstance(value, Tabel):
        for one in fields(value):
            yield from _sentences(getattr(value, one.name))


def test_a_draft_of_a_running_year_tells_a_sasaran_by_its_quarters() -> None:
    summary, chapter = _paragraf(2026, "ikhtisar-eksekutif"), _paragraf(2026, "bab-3")
    glance = tabel(laporan(2026), "tabel-ikhtisar")
    assert [
        sum(sel.teks == said for row in glance.baris[:6] for sel in row.sel) for said in ("Di jalur", "Tertinggal")
    ] == [3, 2]
    assert "Dari 5 indikator sasaran ini, 3 di jalur dan 2 tertinggal sampai triwulan III" in chapter
    assert "dapat dinilai" not in summary + chapter
    # The figure of the quarters stands in the verdict, and nowhere else in the same item.
    assert "Indeks Kepuasan Masyarakat: realisasi 2026 belum ada karena tahunnya masih berjalan. Sampai" in chapter


def test_where_nothing_is_judged_no_count_of_targets_met_is_told() -> None:
    rows = tabel(laporan(2026), "tabel-sasaran").baris
    assert {one.sel[3].teks for one in rows} == {"–"}
    assert [one.sel[3].teks for one in tabel(laporan(2025), "tabel-sasaran").baris] == ["4", "0", "1", "2", "2", "9"]


def test_what_is_unknown_is_not_counted_as_missed() -> None:
    assert "Dari 2 indikator sasaran ini, 1 tidak mencapai target dan 1 tidak dinilai" in _paragraf(2025, "bab-3")
    verdicts = [sel.teks for row in tabel(laporan(2025), "tabel-ikhtisar").baris for sel in row.sel[2:3]]
    assert (verdicts.count("Tidak tercapai"), verdicts.count("Tidak dinilai")) == (3, 1)


def test_a_tujuan_has_its_causes_and_promises_none_elsewhere() -> None:
    signed = _paragraf(2025, "bab-3")
    assert "Satu dari tiga desa yang didampingi mencapai status mandiri" in signed
    assert "Penyebab, solusi, anggaran, dan program diuraikan menurut sasaran" not in signed
    gaps = [one.asal for one in laporan(2026).semua_blok if isinstance(one, Kosong)]
    assert "2026/analisis.yml: T2.penyebab" in gaps


def test_a_missing_plan_of_action_is_told_in_its_place() -> None:
    assert "Rencana aksi 2024 tidak tercatat." in _paragraf(2024, "bab-2")
    assert "tidak tercatat" not in _paragraf(2025, "bab-2")
    first = _paragraf(2025, "bab-1")
    assert "memuat Renstra, IKU, Perjanjian Kinerja, dan rencana aksi 2025." in first
    assert "memuat capaian setiap tujuan yang punya indikator, capaian setiap sasaran" in first


def test_an_empty_figure_of_a_signed_report_has_the_reason_of_the_office_once() -> None:
    chapter = _paragraf(2025, "bab-3")
    notes = [sel.teks for one in laporan(2025).semua_tabel for row in one.baris for sel in row.sel]
    said = [one for one in notes if "Laporan hasil evaluasi 2025 belum diterima" in one]
    assert said
    assert all(one.startswith("Realisasi 2025 tidak ada. Dikonfirmasi Kasi") for one in said)
    assert "padahal" not in " ".join(said)
    assert "dalam laporan yang sudah ditandatangani" not in chapter


def test_what_quarters_reached_of_the_year_is_called_no_capaian() -> None:
    heads = [one.judul for one in tabel(laporan(2026), "tabel-pengukuran-laju").kolom]
    assert heads[-1] == "Rata-rata realisasi terhadap target setahun"
    said = next(one for one in gambar(laporan(2026)) if one.kode == "gambar-laju")
    assert "capaian" not in f"{said.judul} {said.uraian}".casefold()
    assert "Uang yang terpakai setiap triwulan adalah jumlah dari awal tahun." in _paragraf(2026, "bab-3")


def test_the_page_of_a_report_claims_no_date_for_its_figures() -> None:
    site = terbitan(HARI_INI, pratinjau=True)
    page = site.halaman["laporan/2026/index.md"]().source(inline=True)
    assert "Berkas dan halaman dibuat dari data yang sama." in page
    assert "per 12" not in page
