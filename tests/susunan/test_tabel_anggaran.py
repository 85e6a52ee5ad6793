"""The budget of a year as a table, where kegiatan with and without sub kegiatan stand in one program."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import TERKECIL, write_folder
from situs_laporan import situs_at

from lkjip_build.bahasa import anggaran as kata
from lkjip_build.compute.anggaran import Uang
from lkjip_build.compute.masa import Masa
from lkjip_build.isi import PeranBaris
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.tabel.anggaran import tabel_anggaran, tabel_triwulan

ANGGARAN = """kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan
7.01.02.2.01.0001;Program Pelayanan;Koordinasi;Rapat koordinasi;S1;45200000;;42345000;
7.01.02.2.01.0003;Program Pelayanan;Koordinasi;Peningkatan efektivitas;S1;40000000;;38000000;
7.01.02.2.04;Program Pelayanan;Pelaksanaan;;S1;74800000;;72960000;
"""


def test_a_kegiatan_without_parts_stands_below_its_program_and_not_below_another_kegiatan(tmp_path: Path) -> None:
    situs = situs_at(write_folder(tmp_path / "data", {**TERKECIL, "2025/anggaran.csv": ANGGARAN}))
    bahan = Bahan(situs, 2025)
    assert bahan.rekap.anggaran is not None
    rows = tabel_anggaran(bahan, bahan.rekap.anggaran, "", "").baris
    assert [(row.peran, row.sel[0].teks_kecil or row.sel[0].teks) for row in rows] == [
        (PeranBaris.KELOMPOK, "7.01.02"),
        (PeranBaris.ISI, "7.01.02.2.04"),
        (PeranBaris.KELOMPOK, "7.01.02.2.01"),
        (PeranBaris.ISI, "7.01.02.2.01.0001"),
        (PeranBaris.ISI, "7.01.02.2.01.0003"),
        (PeranBaris.JUMLAH, "Jumlah"),
    ]


TRIWULAN = """kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;tw1;tw2;realisasi;catatan
7.01.02.2.01.0001;Program Pelayanan;Koordinasi;Rapat koordinasi;S1;45000000;50000000;10000000;{satu};20000000;
7.01.02.2.01.0003;Program Pelayanan;Koordinasi;Peningkatan efektivitas;S1;40000000;;5000000;15000000;15000000;
"""
HARI_INI = date(2025, 8, 1)


def bahan_of(folder: Path, anggaran: str) -> tuple[Bahan, Uang]:
    """The running year of the smallest folder: its report has not been begun."""
    files = {name: text for name, text in TERKECIL.items() if name != "2025/siklus.csv"}
    situs = situs_at(write_folder(folder, {**files, "2025/anggaran.csv": anggaran}))
    bahan = Bahan(replace(situs, hari_ini=HARI_INI), 2025)
    assert bahan.rekap.anggaran is not None
    return bahan, bahan.rekap.anggaran


def test_every_sum_says_what_the_budget_was_before_its_amendment(tmp_path: Path) -> None:
    bahan, uang = bahan_of(tmp_path / "data", TRIWULAN.format(satu=20000000))
    rows = tabel_anggaran(bahan, uang, "", "").baris
    assert [(row.sel[-3].teks, row.sel[-3].teks_kecil) for row in rows] == [
        ("Rp90.000.000", "semula Rp85.000.000"),
        ("Rp90.000.000", "semula Rp85.000.000"),
        ("Rp50.000.000", "semula Rp45.000.000"),
        ("Rp40.000.000", ""),
        ("Rp90.000.000", "semula Rp85.000.000"),
    ]


@pytest.mark.parametrize(("satu", "hingga"), [("20000000", "sampai triwulan II"), ("19000000", "sejauh ini")])
def test_spending_of_a_running_year_says_until_when(tmp_path: Path, satu: str, hingga: str) -> None:
    bahan, uang = bahan_of(tmp_path / "data", TRIWULAN.format(satu=satu))
    assert bahan.masa is Masa.BERJALAN
    heads = [one.judul for one in tabel_anggaran(bahan, uang, "", "").kolom]
    assert heads == ["Program, kegiatan, dan sub kegiatan", "Sasaran", "Pagu", f"Realisasi {hingga}", "Serapan"]
    assert (
        kata.terpakai(uang, bahan.masa, 2)
        == f"Dari pagu Rp90.000.000, {hingga} terpakai Rp35.000.000 atau 38,89\u00a0%."
    )
    assert kata.ringkas(uang, bahan.masa) == f"{hingga}: Rp35.000.000 dari Rp90.000.000"
    assert kata.tahun_uang(uang, 2025, bahan.masa) == f"2025 {hingga}"
    assert kata.tahun_uang(uang, 2025, Masa.PELAPORAN) == "2025"
    assert kata.judul_realisasi(uang, Masa.DITANDATANGANI) == "Realisasi"


def test_a_table_of_kegiatan_does_not_promise_sub_kegiatan(tmp_path: Path) -> None:
    head = TRIWULAN.partition("\n")[0]
    line = "7.01.02.2.04;Program Pelayanan;Pelaksanaan;;S1;74800000;;;;;"
    bahan, uang = bahan_of(tmp_path / "data", f"{head}\n{line}\n")
    kolom = tabel_anggaran(bahan, uang, "", "").kolom
    assert [kolom[0].judul, kolom[3].judul] == ["Program dan kegiatan", "Realisasi"]


def test_the_share_below_the_spending_of_a_program_says_of_what_it_is(tmp_path: Path) -> None:
    bahan, uang = bahan_of(tmp_path / "data", TRIWULAN.format(satu=20000000))
    made = tabel_triwulan(bahan, uang, "", "")
    assert "dari pagu semua program" in made.catatan
    assert [row.sel[2].teks_kecil for row in made.baris] == ["38,89\u00a0%", "38,89\u00a0%"]
