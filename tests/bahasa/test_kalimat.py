"""Worked sentences that the office can read and sign: tests/kasus/kalimat.csv.

A row gives the figures and the sentence they must make. Several indikator, sasaran or budget lines in a cell are parted
by `|`, and so are `konsolidasi` and `renstra`. An empty `keadaan_tahun` is a signed year. Where quarters count, the
third is just over. `f10` marks what once was said wrongly.
"""

import csv
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI, himpunan
from fakta import KINI, LALU, data_of

from lkjip_build.bahasa import (
    anggaran,
    efisiensi,
    hitungan,
    indikator,
    jalur_tahun,
    kata,
    kelengkapan,
    perubahan,
    renstra,
    sasaran,
    tahun,
    triwulan,
)
from lkjip_build.bahasa import jalur as kata_jalur
from lkjip_build.bahasa.angka import nilai
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import dan, rangkai, rangkai_sel
from lkjip_build.compute.banding import compute_banding, terbit
from lkjip_build.compute.efisiensi import compute_efisiensi
from lkjip_build.compute.jalur import compute_jalur
from lkjip_build.compute.masa import Masa, masa_tahun
from lkjip_build.compute.rekap import compute_rekap

AWAL_TRIWULAN_IV = date(KINI, 10, 1)
TABEL = Path(__file__).parents[1] / "kasus/kalimat.csv"
MASA = {
    "belum dimulai": Masa.BELUM_MULAI,
    "berjalan": Masa.BERJALAN,
    "penyusunan": Masa.PELAPORAN,
    "lewat": Masa.LEWAT,
    "": Masa.DITANDATANGANI,
}


def read_rows() -> list[dict[str, str]]:
    with TABEL.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";", restval=""))


class Fakta:
    """The facts of one row of the table."""

    def __init__(self, row: Mapping[str, str]) -> None:
        self.row = row
        self.masa = MASA[row["keadaan_tahun"]]
        rules = dict(part.split("=") for part in row["aturan"].split()) if row["aturan"] else {}
        self.data = data_of(_semua_indikator(row), _semua_anggaran(row), [himpunan(**rules)])
        over = self.masa not in (Masa.BELUM_MULAI, Masa.BERJALAN)
        self.semua = compute_rekap(self.data, HARI_INI if over else date(KINI, 11, 1))
        self.rekap = self.semua.tahun[KINI]
        self.baris = self.rekap.semua_induk[0].baris[0]
        self.seri = self.semua.seri[self.baris.indikator.kode]
        self.desimal = self.rekap.aturan.desimal

    @property
    def jawaban(self) -> str:
        masa = dict.fromkeys(self.semua.tahun, Masa.DITANDATANGANI)
        return indikator.jawaban(self.seri, {**masa, KINI: self.masa})

    @property
    def jalur(self) -> Any:
        return compute_jalur(self.semua, self.data, AWAL_TRIWULAN_IV)[KINI]

    @property
    def janji(self) -> str:
        first = self.jalur.semua[0]
        return kata_jalur.kalimat(first.baris, self.jalur.sampai(first), self.rekap.aturan)

    @property
    def banding(self) -> Any:
        return compute_banding(self.semua, self.data, KINI)[self.baris.indikator.kode]

    @property
    def terhadap_renstra(self) -> str:
        found = self.banding.renstra
        reached = cetak_capaian(found.capaian.tampil, self.rekap.aturan) if found.capaian else renstra.alasan(found)
        if found.realisasi is None:
            return reached
        return rangkai_sel(nilai(found.realisasi), renstra.cakupan(found), reached)

    @property
    def standar(self) -> str:
        found = self.banding.standar
        return renstra.standar_kecil(found) if found else renstra.STANDAR_BELUM_DICATAT

    @property
    def capaian(self) -> str:
        shown = self.baris.capaian
        return rangkai_sel(
            cetak_capaian(shown.tampil, self.rekap.aturan), hitungan.capaian_kecil(shown, self.rekap.aturan)
        )

    @property
    def catatan(self) -> str:
        made = hitungan.hitungan(self.baris.capaian, self.rekap.aturan)
        return rangkai((made, *hitungan.semua_catatan(self.baris, self.rekap.aturan, terbit(self.baris))))

    @property
    def efisiensi(self) -> str:
        found = compute_efisiensi(self.rekap)
        return efisiensi.kalimat(found.sasaran[0], found.rumus, self.desimal)

    @property
    def sebelum(self) -> Any:
        return self.banding.lalu.sebelum if self.banding.lalu else None

    @property
    def uang(self) -> Any:
        return self.rekap.anggaran

    @property
    def butir(self) -> tuple[int, int]:
        missing, total = self.row["butir"].split(" dari ")
        return int(missing), int(total)


def _semua_indikator(row: Mapping[str, str]) -> list[dict[str, Any]]:
    targets = row["target"].split("|")
    results = (row["realisasi"].split("|") + [""] * len(targets))[: len(targets)]
    groups = row["sasaran"].split("|") if row["sasaran"] else ["S1"] * len(targets)
    made = []
    for number, (target, realisasi, group) in enumerate(zip(targets, results, groups, strict=True), 1):
        quarters = dict(zip(("tw1", "tw2", "tw3", "tw4"), row["triwulan"].split("|"), strict=False))
        now = {"target": target, "realisasi": realisasi, "catatan": row["catatan"], **quarters}
        years: dict[int, Any] = {KINI: now | {"target_perubahan": row["target_perubahan"]}}
        if row["target_lalu"] or row["realisasi_lalu"]:
            years = {LALU: {"target": row["target_lalu"], "realisasi": row["realisasi_lalu"]}, **years}
        one: dict[str, Any] = {"kode": f"iku-{number:02}", "nama": "Indikator", "sasaran": group, "tahun": years}
        one |= {"satuan": row["satuan"] or "nilai", "arah": row["arah"] or "naik"}
        consolidated = (row["konsolidasi"] or "posisi-akhir").split("|")
        one |= dict(zip(("konsolidasi", "renstra"), consolidated, strict=False))
        if row["skala"]:
            one["skala"] = row["skala"].split("|")
        if row["ukuran_berubah"]:
            one["perubahan_ukuran"] = {str(KINI): row["ukuran_berubah"]}
        if row["target_akhir"]:
            one["target_renstra"] = dict(zip(("2026", "2025", "2024"), row["target_akhir"].split("|"), strict=False))
        if row["target_triwulan"]:
            names = ("target_tw1", "target_tw2", "target_tw3", "target_tw4")
            targets = zip(names, row["target_triwulan"].split("|"), strict=False)
            one["rencana"] = {name: value for name, value in targets if value}
        if row["standar"]:
            one["standar_nasional"] = {"nilai": row["standar"], "sumber": "Permen Uji"}
        if row["mulai"]:
            one["mulai"] = row["mulai"]
        made.append(one)
    return made


def _semua_anggaran(row: Mapping[str, str]) -> list[dict[str, str]]:
    if not row["pagu"]:
        return []
    budgets = row["pagu"].split("|")
    spent = (row["terpakai"].split("|") + [""] * len(budgets))[: len(budgets)]
    return [
        {"kode": f"7.01.{number:02}.2.01", "program": "Program", "sasaran": "S1", "pagu": pagu, "realisasi": paid}
        for number, (pagu, paid) in enumerate(zip(budgets, spent, strict=True), 1)
    ]


KALIMAT: Mapping[str, Callable[[Fakta], str]] = {
    "halaman indikator": lambda f: f.jawaban,
    "laporan: terhadap target": lambda f: indikator.butir_target(f.baris, f.sebelum, f.masa),
    "terhadap tahun lalu": lambda f: perubahan.terhadap_sebelum(f.baris, f.sebelum),
    "beranda: yang meleset": lambda f: indikator.meleset(f.baris),
    "sel: triwulan": lambda f: rangkai_sel(triwulan.usulan(f.baris), triwulan.sementara(f.baris)),
    "sel: hasil": lambda f: kata.hasil(f.baris.tercapai),
    "sel: capaian": lambda f: f.capaian,
    "hitungan": lambda f: f.catatan,
    "tahun": lambda f: tahun.jawaban(f.rekap, f.masa),
    "tahun berjalan": lambda f: jalur_tahun.jawaban(f.rekap, f.masa, f.jalur),
    "janji": lambda f: f.janji,
    "rata-rata tahun": lambda f: tahun.rata_rata(f.rekap),
    "sel: rata-rata": lambda f: tahun.rata_rata_sel(f.rekap),
    "sasaran": lambda f: sasaran.panjang(f.rekap.semua_induk[0], f.rekap.aturan),
    "sasaran: tahun berjalan": lambda f: sasaran.panjang(f.rekap.semua_induk[0], f.rekap.aturan, f.jalur),
    "beranda: kartu": lambda f: tahun.target_tercapai(f.rekap.semua_induk[0].baris, final=False),
    "terhadap akhir Renstra": lambda f: f.terhadap_renstra,
    "standar nasional": lambda f: f.standar,
    "anggaran": lambda f: anggaran.terpakai(f.uang, f.masa, f.desimal),
    "beranda: anggaran": lambda f: anggaran.ringkas(f.uang, f.masa),
    "efisiensi": lambda f: f.efisiensi,
    "kelengkapan": lambda f: kelengkapan.jawaban(KINI, *f.butir, ditandatangani=f.masa is Masa.DITANDATANGANI),
    "halaman laporan": lambda f: kelengkapan.butir_kurang(
        ("Kesimpulan",) * f.butir[0], ditandatangani=f.masa is Masa.DITANDATANGANI
    ),
}

ROWS = read_rows() if TABEL.exists() else []


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['no']}-{row['kalimat_untuk']}" for row in ROWS])
def test_the_sentence(row: Mapping[str, str]) -> None:
    # The table writes plain spaces; pages keep a number and its unit on one line.
    assert KALIMAT[row["kalimat_untuk"]](Fakta(row)).replace("\u00a0", " ") == row["kalimat"]


def test_the_table_covers_every_sentence_and_is_long_enough() -> None:
    assert {row["kalimat_untuk"] for row in ROWS} == set(KALIMAT)
    assert len(ROWS) >= 200
    assert sum(1 for row in ROWS if row["f10"]) >= 9
    assert [row["no"] for row in ROWS] == [str(number) for number in range(1, len(ROWS) + 1)]
    inputs = [tuple(value for key, value in row.items() if key not in ("no", "f10", "kalimat")) for row in ROWS]
    assert len(set(inputs)) == len(inputs)


@pytest.mark.parametrize(
    ("hari_ini", "tenggat", "ditandatangani", "masa"),
    [
        (date(2024, 12, 31), date(2026, 2, 28), False, Masa.BELUM_MULAI),
        (date(2025, 1, 1), date(2026, 2, 28), False, Masa.BERJALAN),
        (date(2025, 12, 31), date(2026, 2, 28), False, Masa.BERJALAN),
        (date(2026, 1, 1), date(2026, 2, 28), False, Masa.PELAPORAN),
        (date(2026, 2, 28), date(2026, 2, 28), False, Masa.PELAPORAN),
        (date(2026, 3, 1), date(2026, 2, 28), False, Masa.LEWAT),
        (date(2026, 1, 1), None, False, Masa.LEWAT),
        (date(2026, 1, 20), date(2026, 2, 28), True, Masa.DITANDATANGANI),
    ],
)
def test_where_a_year_stands_in_time(hari_ini: date, tenggat: date | None, ditandatangani: bool, masa: Masa) -> None:
    assert masa_tahun(2025, hari_ini, tenggat, ditandatangani=ditandatangani) is masa


def test_lists_are_written_in_one_style() -> None:
    assert [dan(range(count)) for count in range(5)] == ["", "0", "0 dan 1", "0, 1, dan 2", "0, 1, 2, dan 3"]
    assert rangkai(("satu", "", "dua")) == "satu; dua."
    assert rangkai(()) == ""
