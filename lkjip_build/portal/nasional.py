"""The open data of many portals as one set of tables: Parquet, written and asked by DuckDB, an optional extra.

A portal is the smallest thing that a nation gathers: its `data/*.csv` are small, public, and have the office as key. So
no machine ever reads the offices of all, and what is gathered again is what a kabupaten published since.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lkjip_build.isi import KolomOf
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan.portal import kolom
from lkjip_build.utuh import Stage, dot_entries

MEMORI = "300MB"
"""What DuckDB may take; beyond it, it writes to disk."""
TABEL: Mapping[str, Sequence[KolomOf[Any]]] = MappingProxyType(
    {"kantor": kolom.KANTOR, "kinerja": kolom.KINERJA, "dokumen": kolom.DOKUMEN, "perubahan": kolom.PERUBAHAN}
)
_TINGKAT = ("", "*/", "*/*/")
"""Where portals stand: a folder that is one, folders of kabupaten, folders of provinsi with these."""
_JENIS = {JenisData.BULAT: "BIGINT", JenisData.ANGKA: "DOUBLE", JenisData.TANGGAL: "DATE"}
_RINGKAS = """
COPY (
  SELECT provinsi, kabupaten, tahun, count(*) AS kantor, sum(tercapai) AS tercapai,
    sum(tercapai + tidak_tercapai) AS dinilai, count(dikirim) AS laporan_terkirim,
    count(*) FILTER (dikirim > tenggat) AS terlambat, median(serapan) AS serapan_tengah
  FROM read_parquet({asal}) WHERE terbit = 'ya' AND tahun IS NOT NULL
  GROUP BY ALL ORDER BY provinsi, kabupaten, tahun
) TO {ke} (HEADER, DELIMITER ',')
"""


class TanpaDuckDB(Exception):
    """DuckDB is not installed."""


@dataclass(frozen=True)
class Gabungan:
    """What was gathered: how many portals, the rows of each table, and the portals that were left out."""

    portal: int
    baris: Mapping[str, int]
    dilewati: tuple[str, ...]


def gabungkan(folder: Path, keluaran: Path) -> Gabungan:
    """Gather the open data of the portals in a folder, or of provinsi below it, as Parquet in the folder `keluaran`,
    whole or not at all, with one table of each kabupaten and year (`ringkas.csv`). A portal whose columns are others,
    as it was made by another version, is left out and told.

    Raises TanpaDuckDB, and SystemFailure.
    """
    try:
        import duckdb
    except ImportError as error:
        raise TanpaDuckDB('perlu paket tambahan: pip install "lkjip-build[nasional]"') from error
    found = sorted(file.parents[1] for way in _TINGKAT for file in folder.glob(f"{way}data/kantor.csv"))
    portals = [one for one in found if _dikenal(one)]
    stage = Stage.begin(keluaran)
    with stage.filling() as made, duckdb.connect() as db:
        db.execute(f"SET memory_limit = '{MEMORI}'; SET temp_directory = {_kutip(made / '.sementara')}")
        rows = {name: _tabel(db, name, portals, folder, made) for name in TABEL}
        db.execute(_RINGKAS.format(asal=_kutip(made / "kantor.parquet"), ke=_kutip(made / "ringkas.csv")))
    stage.publish(dot_entries)
    return Gabungan(len(portals), rows, tuple(str(one.relative_to(folder)) for one in found if one not in portals))


def _dikenal(portal: Path) -> bool:
    """Tell whether the tables of a portal have the columns of this version."""
    return all(_kepala(portal / f"data/{name}.csv") == [one.kode for one in columns] for name, columns in TABEL.items())


def _kepala(file: Path) -> list[str]:
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            return next(csv.reader(lines), [])
    except (OSError, ValueError, csv.Error):
        return []


def _tabel(db: Any, nama: str, portals: Sequence[Path], folder: Path, made: Path) -> int:
    """Write one table of all portals, each row with its portal, and return how many rows that are."""
    columns = ", ".join(f"'{one.kode}': '{_jenis(one)}'" for one in TABEL[nama])
    files = ", ".join(_kutip(one / f"data/{nama}.csv") for one in portals)
    root = len(str(folder)) + 2
    form = "auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"', filename = true"
    source = f"read_csv([{files}], {form}, columns = {{{columns}}})"
    place = f"replace(substr(filename, {root}), '/data/{nama}.csv', '')"
    asked = f"SELECT {place} AS portal, * EXCLUDE filename FROM {source}"
    if not files:
        empty = ", ".join(f"NULL::{_jenis(one)} AS {one.kode}" for one in TABEL[nama])
        asked = f"SELECT NULL::VARCHAR AS portal, {empty} LIMIT 0"
    target = _kutip(made / f"{nama}.parquet")
    db.execute(f"COPY ({asked}) TO {target} (FORMAT parquet, COMPRESSION zstd)")
    (count,) = db.execute(f"SELECT count(*) FROM read_parquet({target})").fetchone()
    return int(count)


def _jenis(satu: KolomOf[Any]) -> str:
    return _JENIS.get(satu.data.jenis, "VARCHAR") if satu.data else "VARCHAR"


def _kutip(path: Path) -> str:
    """Return a path as SQL holds it."""
    return "'" + str(path).replace("'", "''") + "'"
