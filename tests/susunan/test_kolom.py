"""Columns are declared once: the data outputs hold what they give, under their names."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import pytest
from bersama import Dibuat, terbitan
from situs_laporan import HARI_INI, laporan, situs_terbit, tabel

from lkjip_build.isi import KolomOf
from lkjip_build.susunan.kolom import anggaran, kinerja, rencana_aksi, sasaran
from lkjip_build.susunan.situs import Situs


@cache
def files() -> Mapping[str, Any]:
    return Dibuat(terbitan(HARI_INI, pratinjau=True).berkas)


def rows(kolom: Sequence[KolomOf[Any]], semua: Callable[[Situs], Any]) -> list[dict[str, object]]:
    return [{one.kode: one.nilai(row) for one in kolom if one.nilai} for row in semua(situs_terbit())]


@pytest.mark.parametrize(
    ("nama", "kolom", "semua"),
    [
        ("kinerja", kinerja.KOLOM_DATA, kinerja.semua_kinerja),
        ("rencana-aksi", rencana_aksi.KOLOM_DATA, rencana_aksi.semua_aksi),
        ("sasaran", sasaran.KOLOM_DATA, sasaran.semua_induk),
        ("anggaran", anggaran.KOLOM_DATA, anggaran.semua_anggaran),
    ],
)
def test_the_open_data_are_what_the_columns_give(
    nama: str, kolom: Sequence[KolomOf[Any]], semua: Callable[[Situs], Any]
) -> None:
    made = rows(kolom, semua)
    assert json.loads(files()[f"data/{nama}.json"]) == made
    assert list(json.loads(files()[f"data/{nama}.json"])[0]) == [one.kode for one in kolom]
    assert len(made) > 10


def test_a_row_of_open_data_in_full() -> None:
    """Other sites read these names and values: they change only with a notice."""
    found = json.loads(files()["data/kinerja.json"])
    assert next(one for one in found if (one["tahun"], one["indikator"]) == (2025, "iku-02")) == {
        "tahun": 2025,
        "tujuan": "T1",
        "sasaran": "S1",
        "indikator": "iku-02",
        "nama": "Persentase layanan yang selesai sesuai standar waktu",
        "satuan": "persen",
        "arah": "naik",
        "target": 94,
        "realisasi": 94.25,
        "realisasi_pembilang": None,
        "realisasi_penyebut": None,
        "capaian": 100.2659574468,
        "capaian_tampil": "100,27\u00a0%",
        "kategori": "Sangat Tinggi",
        "putusan": "tercapai",
        "status": "final",
        "keterangan": None,
        "dikoreksi": None,
        "target_disahkan": None,
        "realisasi_disahkan": None,
        "sumber": "data/2025/kinerja.csv:3",
    }
    share = next(one for one in found if (one["tahun"], one["indikator"]) == (2024, "iku-10"))
    assert (share["realisasi"], share["realisasi_pembilang"], share["realisasi_penyebut"]) == (85.7142857143, 30, 35)
    assert next(one["keterangan"] for one in found if one["tahun"] == 2026) == "realisasi belum ada"
    assert next(one["target"] for one in found if (one["tahun"], one["indikator"]) == (2025, "iku-08")) == [80, 90]


@pytest.mark.parametrize(
    ("nama", "kolom"), [("kinerja", kinerja.KOLOM_DATA), ("rencana-aksi", rencana_aksi.KOLOM_DATA)]
)
def test_the_csv_has_the_columns_in_their_order(nama: str, kolom: Sequence[KolomOf[Any]]) -> None:
    header = next(csv.reader(io.StringIO(files()[f"data/{nama}.csv"])))
    assert header == [one.kode for one in kolom]


def test_every_column_of_data_says_what_it_means() -> None:
    for kolom in (kinerja.KOLOM_DATA, rencana_aksi.KOLOM_DATA, sasaran.KOLOM_DATA, anggaran.KOLOM_DATA):
        assert all(one.arti.endswith(".") and one.nilai for one in kolom)
        assert len({one.kode for one in kolom}) == len(kolom)


def test_a_cell_and_its_data_value_are_one_number() -> None:
    looked = 0
    for row in kinerja.semua_kinerja(situs_terbit()):
        for kolom in (kinerja.TARGET, kinerja.REALISASI, kinerja.CAPAIAN, *kinerja.TW):
            angka, value = kolom.sel(row).angka, kolom.nilai(row) if kolom.nilai else None
            if angka is None:
                assert value is None or isinstance(value, list) or row.baris.indikator.skala
            else:
                assert float(angka.nilai) == pytest.approx(float(str(value)))
                looked += 1
    assert looked > 200


def test_tables_are_made_of_the_same_columns() -> None:
    found = tabel(laporan(2025), "tabel-pengukuran")
    declared = (kinerja.NAMA, kinerja.SATUAN, kinerja.TARGET, *kinerja.TW, kinerja.REALISASI, kinerja.CAPAIAN)
    assert [one.kode for one in found.kolom] == [one.kode for one in (*declared, kinerja.HASIL)]
    assert [one.judul for one in found.kolom[:3]] == [one.judul for one in declared[:3]]
