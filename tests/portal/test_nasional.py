"""The tables of many portals say what the portals say; DuckDB, which is not ours, adds them up again."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from kantor_buatan import HARI_INI, Kantor, ringkas, tulis_kantor

from lkjip_build.cli import main
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.keluaran.data.berkas import tulis
from lkjip_build.portal.kantor import semua_kantor
from lkjip_build.susunan.portal import peta
from lkjip_build.susunan.portal.portal import Portal

duckdb = pytest.importorskip("duckdb", reason="paket tambahan nasional tidak terpasang: Parquet tidak diuji")


def tulis_portal(folder: Path, kantor: list[RingkasanKantor]) -> None:
    for path, compose in peta.berkas(Portal("Uji", tuple(kantor))).items():
        if path.endswith(".csv"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(str(tulis(compose())), encoding="utf-8")


def tanya(pertanyaan: str, tabel: Path) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = duckdb.execute(pertanyaan, [str(tabel)]).fetchall()
    return found


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> list[RingkasanKantor]:
    folder = tmp_path_factory.mktemp("kantor")
    for nomor in (1, 2, 41):
        tulis_kantor(folder, Kantor(nomor))
    offices, _ = semua_kantor(folder)
    return [ringkas(one, HARI_INI) for one in offices]


def test_portals_are_gathered_whole_and_add_up(kantor: list[RingkasanKantor], tmp_path: Path) -> None:
    tulis_portal(tmp_path / "asal/provinsi/kabupaten-1", kantor[:2])
    tulis_portal(tmp_path / "asal/provinsi/kab'upaten", kantor[2:])
    (tmp_path / "asal/bukan-portal").mkdir()
    tulis_portal(tmp_path / "asal/versi-lain", kantor)
    (tmp_path / "asal/versi-lain/data/kantor.csv").write_text("kantor,lain\nx,1\n")
    done = CliRunner().invoke(main, ["gabung", str(tmp_path / "asal"), str(tmp_path / "tabel")])
    assert done.exit_code == 0, done.output
    assert "dilewati, kolom datanya lain (dibuat versi lain): versi-lain\n2 portal digabung di " in done.output
    rows = sum(1 for one in kantor for _ in one.semua_janji)
    assert f"kinerja {rows} baris" in done.output
    table = tmp_path / "tabel/kinerja.parquet"
    met_of = "count(*) FILTER (putusan = 'tercapai')"
    found = tanya(f"SELECT portal, {met_of}, sum(realisasi) FROM read_parquet(?) GROUP BY ALL ORDER BY 1", table)
    for (portal, met, total), some in zip(found, (kantor[2:], kantor[:2]), strict=True):
        janji = [one for office in some for _, one in office.semua_janji]
        assert portal in {"provinsi/kabupaten-1", "provinsi/kab'upaten"}
        assert met == sum(1 for one in janji if one.putusan is Putusan.TERCAPAI)
        assert total == pytest.approx(float(sum(one.realisasi for one in janji if one.realisasi is not None)))  # type: ignore[arg-type]
    kinds = dict(
        duckdb.execute("SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet(?))", [str(table)]).fetchall()
    )
    assert (kinds["tahun"], kinds["capaian"], kinds["nama"]) == ("BIGINT", "DOUBLE", "VARCHAR")
    summary = (tmp_path / "tabel/ringkas.csv").read_text().splitlines()
    assert summary[0].startswith("provinsi,kabupaten,tahun,kantor,tercapai,dinilai")
    assert len(summary) == 1 + len({(one.kabupaten, year.tahun) for one in kantor for year in one.semua_tahun})
    assert sorted(one.name for one in (tmp_path / "tabel").iterdir()) == [
        *("dokumen.parquet", "kantor.parquet", "kinerja.parquet", "perubahan.parquet", "ringkas.csv")
    ]


def test_a_folder_without_portals_gives_empty_tables(tmp_path: Path) -> None:
    (tmp_path / "asal").mkdir()
    done = CliRunner().invoke(main, ["gabung", str(tmp_path / "asal"), str(tmp_path / "tabel")])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("0 portal digabung")
    assert duckdb.execute(
        "SELECT count(*) FROM read_parquet(?)", [str(tmp_path / "tabel/kinerja.parquet")]
    ).fetchall() == [(0,)]


def test_without_duckdb_the_command_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    done = CliRunner().invoke(main, ["gabung", str(tmp_path), str(tmp_path / "tabel")])
    assert done.exit_code == 1
    assert 'pip install "lkjip-build[nasional]"' in done.output
