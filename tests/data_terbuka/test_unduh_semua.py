"""All data as one file, the scripts that read them, and the place that stays."""

import csv
import io
import json
import shutil
import statistics
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from alat_data import ALAMAT, isi_data, kantor_kecil
from bersama import terbitan

from lkjip_build.susunan.terbuka.tabel import SEMUA
from lkjip_build.susunan.terbuka.unduh_semua import dijanjikan

HARI_INI = date(2026, 11, 23)


def test_the_zip_holds_every_table_in_every_form_as_published(tmp_path: Path) -> None:
    found = isi_data(kantor_kecil(tmp_path, lisensi="CC-BY-4.0", alamat_situs=ALAMAT, diperbarui="2026-11-01"))
    peti = zipfile.ZipFile(io.BytesIO(found["data/unduh-semua.zip"]))
    names = [name.removeprefix("kinerja-uji/") for name in peti.namelist()]
    forms = [
        f"{folder}{one.nama}.{kind}" for one in SEMUA for folder, kind in (("", "csv"), ("", "json"), ("excel/", "csv"))
    ]
    assert {"BACA-DULU.txt", "kinerja-uji.xlsx", "datapackage.json", "katalog.jsonld", "contoh/baca.py", *forms} < {
        *names
    }
    assert len(set(names)) == len(names)
    for name in names[1:]:
        assert peti.read(f"kinerja-uji/{name}") == found[f"data/{name}"]
    readme = peti.read("kinerja-uji/BACA-DULU.txt").decode()
    assert readme.startswith("Data kinerja Uji\r\nDATA CONTOH, bukan angka resmi.")
    assert "asalkan sumbernya disebut" in readme
    assert f"data kinerja, {ALAMAT}. Angka diperbarui 1 November 2026. Lisensi CC-BY-4.0." in readme


def test_the_example_in_python_runs_and_computes_what_the_page_does(tmp_path: Path) -> None:
    found = isi_data(terbitan(HARI_INI))
    for name in ("kinerja.csv", "contoh/baca.py"):
        (tmp_path / Path(name).name).write_bytes(found[f"data/{name}"])
    command = [sys.executable, "-I", str(tmp_path / "baca.py"), str(tmp_path / "kinerja.csv")]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    rows = [row for row in json.loads(found["data/kinerja.json"]) if row["capaian"] is not None]
    wanted = []
    for year in sorted({row["tahun"] for row in rows}):
        shares = [row["capaian"] for row in rows if row["tahun"] == year]
        wanted.append(f"{year}: {statistics.fmean(shares):.2f} persen, dari {len(shares)} indikator")
    assert ran.stdout.splitlines() == wanted
    assert len(wanted) >= 3


def test_the_example_in_r_runs(tmp_path: Path) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("R tidak ada; pasang paket Debian r-base-core")
    found = isi_data(terbitan(HARI_INI))
    for name in ("kinerja.csv", "contoh/baca.R"):
        (tmp_path / Path(name).name).write_bytes(found[f"data/{name}"])
    command = ["Rscript", "--vanilla", str(tmp_path / "baca.R"), str(tmp_path / "kinerja.csv")]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert "2023" in ran.stdout


def test_the_promised_place_holds_the_same_bytes_and_its_package_is_whole(tmp_path: Path) -> None:
    found = isi_data(kantor_kecil(tmp_path))
    for path in dijanjikan():
        assert found[f"data/v1/{path.removeprefix('data/')}"] == found[path]
    package = json.loads(found["data/v1/datapackage.json"])
    assert package["version"] == "1.0.0"
    assert all(f"data/v1/{one['path']}" in found for one in package["resources"])


PERTAMA = {
    "kinerja": ["tahun", "tujuan", "sasaran", "induk", "indikator", "nama", "satuan", "arah", "target", "target_bawah"],
    "indikator": ["indikator", "tujuan", "sasaran", "nama_induk", "nama", "singkatan", "jenis", "satuan", "arah"],
    "sasaran": ["tahun", "tujuan", "sasaran", "induk", "nama", "rata_rata", "kategori", "jumlah_indikator", "dihitung"],
}


@pytest.mark.parametrize("nama", PERTAMA)
def test_what_version_one_promised_is_still_there(tmp_path: Path, nama: str) -> None:
    text = isi_data(kantor_kecil(tmp_path))[f"data/v1/{nama}.csv"].decode()
    assert {*PERTAMA[nama]} <= {*next(csv.reader(io.StringIO(text)))}
