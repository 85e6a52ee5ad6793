"""`lkjip libur`: rows for hari-libur.csv from a package that may be missing, old, or without the year."""

import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from lkjip_build.build import inspect
from lkjip_build.cli import main

ROOT = Path(__file__).parents[2]

ISI = {
    ("public", 2028): {date(2028, 1, 1): "Tahun Baru Masehi", date(2028, 2, 26): "Hari Raya Idul Fitri (perkiraan)"},
    ("government", 2028): {date(2028, 2, 25): "Cuti Bersama Hari Raya Idul Fitri; Cuti Lain"},
    ("public", 2029): {date(2029, 1, 1): "Tahun Baru Masehi"},
}

DASAR = (
    '"SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2028 '
    '(menurut paket holidays 0.107.1; belum dicocokkan dengan naskah SKB)"'
)


@pytest.fixture
def paket(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package of the same shape as the real one, which knows 2028 whole and 2029 by half."""
    made = ModuleType("holidays")

    def country_holidays(code: str, *, years: int, categories: Sequence[str], language: str) -> dict[date, str]:
        assert (code, language) == ("ID", "id")
        return ISI.get((categories[0], years), {})

    vars(made).update(__version__="0.107.1", country_holidays=country_holidays)
    monkeypatch.setitem(sys.modules, "holidays", made)
    return made


def libur(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["libur", *arguments])


def test_the_rows_stand_in_the_order_of_the_days(paket: ModuleType) -> None:
    done = libur("2028")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "tanggal;jenis;nama;dasar",
        "2028-01-01;libur-nasional;Tahun Baru Masehi;" + DASAR,
        '2028-02-25;cuti-bersama;"Cuti Bersama Hari Raya Idul Fitri; Cuti Lain";' + DASAR,
        "2028-02-26;libur-nasional;Hari Raya Idul Fitri (perkiraan);" + DASAR,
    ]
    assert "Cocokkan dengan naskah SKB 3 Menteri" in done.stderr


def test_the_file_written_is_one_that_the_site_reads(paket: ModuleType, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    file = folder / "hari-libur.csv"
    file.unlink()
    assert libur("2028", "--ke", str(file)).exit_code == 0
    data = inspect(folder, date(2028, 1, 1)).data
    assert data is not None
    assert [(satu.tanggal.isoformat(), str(satu.jenis)) for satu in data.libur] == [
        ("2028-01-01", "libur-nasional"),
        ("2028-02-25", "cuti-bersama"),
        ("2028-02-26", "libur-nasional"),
    ]


def test_a_file_that_is_there_is_left_alone(paket: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "hari-libur.csv"
    file.write_text("punya kantor", encoding="utf-8")
    done = libur("2028", "--ke", str(file))
    assert done.exit_code == 2
    assert "sudah ada" in done.stderr
    assert file.read_text(encoding="utf-8") == "punya kantor"


def test_a_year_without_cuti_bersama_is_refused(paket: ModuleType, tmp_path: Path) -> None:
    done = libur("2029", "--ke", str(tmp_path / "libur.csv"))
    assert done.exit_code == 1
    assert done.stderr.startswith("Tidak jadi: paket 'holidays' 0.107.1 belum memuat cuti bersama 2029")
    assert list(tmp_path.iterdir()) == []


def test_a_year_without_anything_is_refused(paket: ModuleType) -> None:
    assert "belum memuat libur nasional 2031" in libur("2031").stderr


def test_an_old_package_is_refused(paket: ModuleType) -> None:
    vars(paket)["__version__"] = "0.90"
    done = libur("2028")
    assert done.exit_code == 1
    assert "0.90 terlalu lama" in done.stderr
    assert "pip install --upgrade 'holidays>=0.107'" in done.stderr


def test_without_the_package_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)  # Python then says that there is none
    done = libur("2028")
    assert done.exit_code == 1
    assert "pip install 'holidays>=0.107'" in done.stderr
