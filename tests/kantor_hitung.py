"""An office with every kind of target, direction and money, under several rule sets, and corrections of its figures."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bahan import himpunan, write_data

TAHUN = 2025
ATURAN: dict[str, dict[str, Any]] = {
    "selisih": himpunan(desimal=2, batas_bawah=0),
    "berbatas": himpunan(
        turun="nisbah", tetap="persis", rentang="nol", batas_tampil=120, batas_rata_rata=100, rata_rata="sasaran"
    ),
    "satu-desimal": himpunan(desimal=1, batas_tampil=110, efisiensi="sisa-pagu"),
}
SKALA = ["Belum ada", "Uji coba", "Diterapkan"]
INDIKATOR: Sequence[tuple[str, Mapping[str, Any], Mapping[str, str]]] = (
    ("a-naik", {}, {"target": "85,6", "realisasi": "85,4"}),
    ("b-naik-lebih", {}, {"target": "3", "realisasi": "7"}),
    ("c-naik-nol", {"satuan": "desa"}, {"target": "0", "realisasi": "2"}),
    ("d-turun", {"arah": "turun"}, {"target": "2,3", "realisasi": "4,5"}),
    ("e-turun-nol", {"arah": "turun"}, {"target": "0", "realisasi": "0"}),
    ("f-turun-jauh", {"arah": "turun"}, {"target": "2", "realisasi": "9"}),
    ("g-tetap", {"arah": "tetap"}, {"target": "80", "realisasi": "81,5"}),
    ("h-tetap-nol", {"arah": "tetap"}, {"target": "0", "realisasi": "1"}),
    ("i-rentang", {"arah": "tetap"}, {"target": "80-90", "realisasi": "92"}),
    ("j-rentang-naik", {}, {"target": "80-90", "realisasi": "79,99"}),
    ("k-bagian", {"satuan": "persen"}, {"target": "90", "realisasi": "30/35"}),
    ("l-bagian-target", {"satuan": "persen"}, {"target": "7/25", "realisasi": "28"}),
    ("m-jenjang", {"satuan": "jenjang", "skala": SKALA}, {"target": "Diterapkan", "realisasi": "Uji coba"}),
    ("n-kosong", {}, {"target": "72", "realisasi": ""}),
    ("o-tanpa-target", {}, {"target": "", "realisasi": "5"}),
    (
        "p-triwulan-rata",
        {"konsolidasi": "rata-rata"},
        {"target": "62,9", "tw1": "62,83", "tw2": "62,84", "tw3": "62,83", "tw4": "62,84"},
    ),
    (
        "q-triwulan-jumlah",
        {"konsolidasi": "jumlah"},
        {"target": "12", "tw1": "3", "tw2": "3,5", "tw3": "2", "tw4": "3"},
    ),
    ("r-triwulan-akhir", {}, {"target": "5", "tw1": "1", "tw2": "2", "tw3": "4", "tw4": "5"}),
    (
        "s-triwulan-bagian",
        {"satuan": "persen", "konsolidasi": "jumlah"},
        {"target": "80", "tw1": "1/7", "tw2": "5/7", "tw3": "6/7", "tw4": "7/7"},
    ),
    ("t-hampir", {}, {"target": "30000", "realisasi": "29999"}),
    ("u-perubahan", {}, {"target": "80", "target_perubahan": "75", "realisasi": "76"}),
)
ANGGARAN = (
    {
        "kode": "7.01.01.2.01",
        "program": "Penunjang",
        "kegiatan": "Satu",
        "sasaran": "S1",
        "pagu": "3000000",
        "pagu_perubahan": "3100000",
    },
    {"kode": "7.01.01.2.02", "program": "Penunjang", "kegiatan": "Dua", "sasaran": "S1, S2", "pagu": "7000000,50"},
    {"kode": "7.01.02.2.01", "program": "Pelayanan", "kegiatan": "Tiga", "sasaran": "S2", "pagu": "1600000"},
    {"kode": "7.01.02.2.02", "program": "Pelayanan", "kegiatan": "Empat", "sasaran": "S2", "pagu": "900000"},
)
REALISASI = ("2345678", "6999999,75", "1005360", "")
KOREKSI: Sequence[tuple[str, str, str, str]] = (
    ("kinerja.csv", "a-naik", "realisasi", "85,6"),
    ("kinerja.csv", "a-naik", "realisasi", "85,5999"),
    ("kinerja.csv", "b-naik-lebih", "realisasi", "2"),
    ("kinerja.csv", "d-turun", "realisasi", "0"),
    ("kinerja.csv", "e-turun-nol", "realisasi", "3"),
    ("kinerja.csv", "f-turun-jauh", "realisasi", "1,99"),
    ("kinerja.csv", "g-tetap", "realisasi", "80"),
    ("kinerja.csv", "h-tetap-nol", "realisasi", "0"),
    ("kinerja.csv", "i-rentang", "realisasi", "85"),
    ("kinerja.csv", "j-rentang-naik", "realisasi", "95"),
    ("kinerja.csv", "m-jenjang", "realisasi", "Diterapkan"),
    ("kinerja.csv", "n-kosong", "realisasi", "71,9950"),
    ("kinerja.csv", "o-tanpa-target", "target", "4"),
    ("kinerja.csv", "p-triwulan-rata", "tw4", "63,1"),
    ("kinerja.csv", "q-triwulan-jumlah", "tw1", "3,5"),
    ("kinerja.csv", "r-triwulan-akhir", "tw4", "4"),
    ("kinerja.csv", "t-hampir", "target", "29999"),
    ("kinerja.csv", "u-perubahan", "target_perubahan", "77"),
    ("kinerja.csv", "d-turun", "target", "0"),
    ("anggaran.csv", "7.01.02.2.01", "realisasi", "1600000"),
    ("anggaran.csv", "7.01.01.2.01", "pagu", "4000000"),
    ("anggaran.csv", "7.01.01.2.01", "pagu_perubahan", "4200000"),
    ("anggaran.csv", "7.01.02.2.02", "pagu", "950000"),
    ("anggaran.csv", "7.01.02.2.02", "realisasi", "123456"),
)
"""A figure of a file by the first cell of its line and its column, and what is typed instead."""


def tulis(folder: Path, aturan: str, koreksi: tuple[str, str, str, str] | None = None) -> Path:
    """Write the office under a rule set, with one figure corrected."""
    rows = [
        {"kode": kode, "sasaran": "S1" if kode < "j" else "S2" if kode < "t" else "T1", **meta, "tahun": {TAHUN: row}}
        for kode, meta, row in INDIKATOR
    ]
    money = [{**one, "realisasi": spent} for one, spent in zip(ANGGARAN, REALISASI, strict=True)]
    write_data(folder, rows, {TAHUN: money}, [ATURAN[aturan]])
    if koreksi:
        berkas, kunci, kolom, baru = koreksi
        path = folder / str(TAHUN) / berkas
        head, *lines = csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter=";")
        (changed,) = [line for line in lines if line[0] == kunci]
        changed[head.index(kolom)] = baru
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([head, *lines])
    return folder


def terketik(baru: str) -> float | str:
    """What a clerk types into a cell for it."""
    number = baru.replace(",", ".")
    return float(number) if number.replace(".", "").isdigit() else baru
