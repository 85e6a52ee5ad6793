"""The data folder may have any name: no page and no problem speaks of `data/` where the office has another."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import kantor_sah
import pytest
from bersama import SIMPANAN
from pengaturan import ROOT

from lkjip_build.build import Site, build

HARI_INI = date(2026, 11, 23)
NAMA = "berkas-kita"


def site_of(folder: Path, **files: str) -> Site:
    """The site of the shipped data in a folder of another name, with some files of other content."""
    data = folder / NAMA
    shutil.copytree(ROOT / "data", data)
    for name, content in files.items():
        (data / name.replace("__", "/").replace("_", "-")).with_suffix(".csv").write_text(content, encoding="utf-8")
    site = build(data, HARI_INI, simpanan=SIMPANAN)
    assert site.publishable, site.problems
    return site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Without days off, with a log that departs from its SOP: every page that names places has some to name."""
    libur = "tanggal;jenis;nama;dasar\n2026-01-01;libur-nasional;Tahun Baru;contoh\n"
    log = "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n3;camat;2026-01-19;2026-01-20;;lain;;\n"
    return site_of(tmp_path_factory.mktemp("kantor"), hari_libur=libur, **{"2025__siklus": log})


def told(site: Site) -> Iterator[tuple[str, str]]:
    yield from ((page.uri, page.source(inline=True)) for page in site.pages)
    yield from ((one.code, f"{one.location} {one.message} {one.remedy}") for one in site.problems)
    yield from ((name, text) for name, text in site.files.items() if isinstance(text, str))


def salah_sebut(site: Site, asli: Path) -> list[tuple[str, str]]:
    """Where a file of a folder is named as if it lay in `data/`."""
    semua = sorted(file.relative_to(asli).as_posix() for file in asli.rglob("*") if file.is_file())
    assert len(semua) > 10
    return [(where, name) for where, text in told(site) for name in semua if f"data/{name}" in text]


@pytest.mark.lama
def test_nothing_names_a_folder_that_is_not_there(site: Site) -> None:
    assert salah_sebut(site, ROOT / "data") == []


def test_nothing_of_a_small_office_names_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Of one that is sealed: its seal and its corrections are named too."""
    data = shutil.copytree(kantor_sah.DATA, tmp_path / NAMA)
    assert salah_sebut(build(data, kantor_sah.HARI_INI, simpanan=SIMPANAN), kantor_sah.DATA) == []


def test_findings_name_their_rows_in_the_folder_as_it_is_called(site: Site) -> None:
    places = {one.code: str(one.location) for one in site.problems if one.code.startswith("LKJ6")}
    assert places["LKJ603"] == f"{NAMA}/2025/siklus.csv:2:2 (pelaksana)"
    page = site.halaman["siklus/2025/index.md"]().source(inline=True)
    assert '<a href="../../sumber/2025/siklus/#baris-2"><code>2025/siklus.csv baris 2</code></a>' in page
    assert '<a href="../../sumber/hari-libur/"><code>hari-libur.csv</code></a>' in page
    source = site.halaman["sumber/2025/siklus/index.md"]()
    assert source.sumber == f"{NAMA}/2025/siklus.csv"
    assert 'href="../../../data/sumber/2025/siklus.csv"' in source.source(inline=True)


def test_days_off_that_are_not_filled_in_are_told_once(site: Site) -> None:
    codes = [one.code for one in site.problems]
    assert "LKJ614" not in codes
    assert [str(one.location) for one in site.problems if one.code == "LKJ431" and "2026" in one.message] == [
        f"{NAMA}/hari-libur.csv:2:1 (tanggal)"
    ]


def test_a_first_year_is_asked_for_in_the_folder_as_it_is_called(tmp_path: Path) -> None:
    data = tmp_path / NAMA
    shutil.copytree(ROOT / "data", data)
    for year in data.glob("20*"):
        shutil.rmtree(year)
    site = build(data, HARI_INI)
    assert site.publishable, site.problems
    page = site.halaman["kinerja/index.md"]().source(inline=True)
    assert "Belum ada laporan satu tahun pun. Untuk memulai, buat folder tahun di dalam folder data." in page
    assert "data/" not in page.split("Untuk memulai")[1]
