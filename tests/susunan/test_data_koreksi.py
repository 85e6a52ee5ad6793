"""Open data of a sealed year tell what was corrected, when, and what was sealed."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import kantor_sah
import pytest

from lkjip_build.build import Site, build


@pytest.fixture(scope="module")
def site() -> Site:
    return kantor_sah.terbitan()


def loaded(site: Site, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(site.berkas[f"data/{name}.json"]())
    return rows


def test_a_corrected_target_is_told_with_its_day_and_what_was_sealed(site: Site) -> None:
    keys = ("indikator", "target", "realisasi", "capaian", "dikoreksi", "target_disahkan", "realisasi_disahkan")
    assert [[row[key] for key in keys] for row in loaded(site, "kinerja")] == [
        ["iku-01", 82, 83, 101.2195121951, None, None, None],
        ["iku-02", 6, 7, 83.3333333333, "2026-05-04", 5, None],
    ]
    rows = list(csv.DictReader(io.StringIO(str(site.berkas["data/kinerja.csv"]()))))
    assert [row["target_disahkan"] for row in rows] == ["", "5"]
    assert {row["dikoreksi"] for row in loaded(site, "anggaran")} == {None}
    assert {row["dikoreksi"] for row in loaded(site, "rencana-aksi")} == {None}


def test_every_correction_is_a_row_of_perubahan(site: Site) -> None:
    (row,) = loaded(site, "perubahan")
    assert row == {
        "tahun": 2025,
        "tanggal": "2026-05-04",
        "berkas": "kinerja.csv",
        "kunci": "iku-02",
        "kolom": "target",
        "semula": "5",
        "menjadi": "6",
        "alasan": "Salah salin; Perjanjian Kinerja memuat 6",
        "oleh": "Kasi Perencanaan",
        "sumber": "data/2025/koreksi.csv:2",
        "alamat": "sumber/2025/koreksi/#baris-2",
    }
    assert list(csv.DictReader(io.StringIO(str(site.berkas["data/perubahan.csv"]())))) == [
        {key: str(value) for key, value in row.items()}
    ]


def test_the_cycle_tells_when_its_report_was_sealed_and_by_which_fingerprint(site: Site) -> None:
    (year,) = loaded(site, "siklus")
    (seal,) = kantor_sah.situs().data.segel[2025].segel.pengesahan
    assert year["disahkan"] == {"tanggal": "2026-01-21", "sidik_isi": seal.sidik_isi}


def test_money_and_plans_of_action_tell_their_corrections_too(tmp_path: Path) -> None:
    changes = {
        "2025/anggaran.csv": (";50000000;;48000000;", ";51000000;;47500000;"),
        "2025/rencana-aksi.csv": ("setiap pekan", "setiap hari"),
    }
    folder = kantor_sah.koreksi(kantor_sah.salin(tmp_path, changes), date(2026, 5, 5))
    site = build(folder, kantor_sah.HARI_INI)
    (money,) = loaded(site, "anggaran")
    assert (money["dikoreksi"], money["pagu"], money["pagu_disahkan"]) == ("2026-05-05", 51000000, 50000000)
    assert (money["realisasi"], money["realisasi_disahkan"]) == (47500000, 48000000)
    plans = loaded(site, "rencana-aksi")
    assert [(row["indikator"], row["dikoreksi"]) for row in plans] == [("iku-01", None), ("iku-02", "2026-05-05")]
    assert [row["kolom"] for row in loaded(site, "perubahan")][-1] == "target", "the newest come first"


def test_a_correction_that_fills_or_empties_a_cell_is_told(tmp_path: Path) -> None:
    changes = {"2025/kinerja.csv": (";82;;80;81;82;83;83;", ";82;;80;81;82;83;;")}
    folder = kantor_sah.koreksi(kantor_sah.salin(tmp_path, changes), date(2026, 5, 5))
    row = loaded(build(folder, kantor_sah.HARI_INI), "kinerja")[0]
    assert row["dikoreksi"] == "2026-05-05"
    assert row["realisasi"] == 83, "it follows from the quarters, as the seal says too"
    assert row["realisasi_disahkan"] is None
