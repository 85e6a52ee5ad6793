"""Columns are declared once: the data outputs hold what they give, under their names."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

import pytest
from bersama import Dibuat, terbitan
from situs_laporan import HARI_INI, laporan, situs_terbit, tabel

from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.isi.tabel import rekaman_of
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.terbuka.tabel import SEMUA, TabelTerbuka


@cache
def files() -> Mapping[str, Any]:
    return Dibuat(terbitan(HARI_INI, pratinjau=True).berkas)


def rows(table: TabelTerbuka[Any]) -> list[dict[str, object]]:
    return [rekaman_of(table.kolom, row) for row in table.semua(situs_terbit())]


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_the_open_data_are_what_the_columns_give(table: TabelTerbuka[Any]) -> None:
    made = rows(table)
    assert json.loads(files()[f"data/{table.nama}.json"]) == made
    assert len(made) > 10 or table.nama == "perubahan"
    assert all(list(one) == [kolom.kode for kolom in table.kolom] for one in made)


def test_a_row_of_open_data_in_full() -> None:
    """Other sites read these names and values: they change only with a notice."""
    found = json.loads(files()["data/kinerja.json"])
    assert next(one for one in found if (one["tahun"], one["indikator"]) == (2025, "iku-02")) == {
        "tahun": 2025,
        "tujuan": "T1",
        "sasaran": "S1",
        "induk": "S1",
        "indikator": "iku-02",
        "nama": "Persentase layanan yang selesai sesuai standar waktu",
        "satuan": "persen",
        "arah": "naik",
        "target": 94,
        "target_bawah": None,
        "target_atas": None,
        "target_teks": "94",
        "target_semula": None,
        "target_semula_teks": None,
        "tw1": 93.5,
        "tw2": 94,
        "tw3": 94.5,
        "tw4": 95,
        "realisasi": 94.25,
        "realisasi_teks": "94,25",
        "realisasi_pembilang": None,
        "realisasi_penyebut": None,
        **{f"tw{quarter}_{side}": None for quarter in range(1, 5) for side in ("pembilang", "penyebut")},
        "capaian": 100.2659574468,
        "capaian_tampil": "100,27\u00a0%",
        "tercapai": True,
        "kategori": "Sangat Tinggi",
        "putusan": "tercapai",
        "status": "final",
        "keterangan": None,
        "dikoreksi": None,
        "target_disahkan": None,
        "target_disahkan_teks": None,
        "realisasi_disahkan": None,
        "realisasi_disahkan_teks": None,
        "sumber": "data/2025/kinerja.csv:3",
        "alamat": "sumber/2025/kinerja/#baris-3",
    }
    share = next(one for one in found if (one["tahun"], one["indikator"]) == (2024, "iku-10"))
    assert (share["realisasi"], share["realisasi_pembilang"], share["realisasi_penyebut"]) == (85.7142857143, 30, 35)
    quarters = [(share[f"tw{one}_pembilang"], share[f"tw{one}_penyebut"], share[f"tw{one}"]) for one in range(1, 5)]
    assert quarters == [(5, 7, 71.4285714286), (12, 15, 80), (20, 24, 83.3333333333), (30, 35, 85.7142857143)]
    assert next(one["keterangan"] for one in found if one["tahun"] == 2026) == "realisasi belum ada"
    limits = next(one for one in found if (one["tahun"], one["indikator"]) == (2025, "iku-08"))
    assert (limits["target"], limits["target_bawah"], limits["target_atas"]) == (None, 80, 90)
    assert limits["target_teks"] == "80–90"


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_the_csv_has_the_columns_in_their_order(table: TabelTerbuka[Any]) -> None:
    header = next(csv.reader(io.StringIO(files()[f"data/{table.nama}.csv"])))
    assert header == [one.kode for one in table.kolom]


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_every_column_of_data_says_what_it_holds(table: TabelTerbuka[Any]) -> None:
    assert table.uraian.endswith(".")
    assert len({one.kode for one in table.kolom}) == len(table.kolom)
    for one in table.kolom:
        assert one.nilai, one.kode
        assert one.arti.endswith("."), one.kode
        assert one.data, one.kode
        assert all((one.judul, one.data.contoh, one.data.dari)), one.kode


_JENIS: dict[JenisData, tuple[type, ...]] = {
    JenisData.BULAT: (int,),
    JenisData.ANGKA: (int, float),
    JenisData.YA_TIDAK: (bool,),
    JenisData.DAFTAR: (list,),
}


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_the_values_are_of_the_kind_that_is_declared(table: TabelTerbuka[Any]) -> None:
    seen: set[str] = set()
    for row in rows(table):
        for one in table.kolom:
            data, value = one.data, row[one.kode]
            assert data
            if value is None:
                assert not data.wajib, one.kode
                continue
            seen.add(one.kode)
            assert isinstance(value, _JENIS.get(data.jenis, (str,))), (one.kode, value)
            assert isinstance(value, bool) == (data.jenis is JenisData.YA_TIDAK), (one.kode, value)
            assert not data.pilihan or value in data.pilihan, (one.kode, value)
    assert len(seen) > len(table.kolom) / 2 or table.nama == "perubahan"


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_keys_are_never_empty_and_never_twice_and_lead_to_rows(table: TabelTerbuka[Any]) -> None:
    made = rows(table)
    keys = [tuple(row[kode] for kode in table.kunci) for row in made]
    assert len(set(keys)) == len(keys)
    assert not any(None in key for key in keys)
    by_name = {one.nama: one for one in SEMUA}
    for named in table.rujukan:
        there = {tuple(row[kode] for kode in named.kunci) for row in rows(by_name[named.ke])}
        assert {tuple(row[kode] for kode in named.kolom) for row in made} <= there


@pytest.mark.parametrize("table", SEMUA, ids=lambda one: one.nama)
def test_an_example_is_a_value_that_the_column_could_hold(table: TabelTerbuka[Any]) -> None:
    for one in table.kolom:
        assert one.data
        assert _terbaca(one.data), (one.kode, one.data.contoh)


def _terbaca(data: NilaiData) -> bool:
    match data.jenis:
        case JenisData.BULAT:
            return data.contoh.isdigit()
        case JenisData.ANGKA:
            return float(data.contoh) is not None
        case JenisData.YA_TIDAK:
            return data.contoh in ("true", "false")
        case JenisData.TANGGAL:
            return date.fromisoformat(data.contoh) is not None
        case JenisData.WAKTU:
            return datetime.fromisoformat(data.contoh).tzinfo is not None
        case _:
            return bool(data.contoh) and (not data.pilihan or data.contoh in data.pilihan)


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
