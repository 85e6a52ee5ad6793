"""Damage of every kind to a signed year is told by an error at its place, or changes nothing that was signed.

The corpus is that of `korpus.py`, over the shipped years 2023 to 2025 as real and sealed. What a plain value in place
of another could hide in a year that is not signed, the seal tells.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from builders import HARI_INI, sources_of
from korpus import Rusak, rusak_berkas, rusak_tahun
from segel_uji import Berkas, disahkan
from test_mutasi import ASLI, _points_at

from lkjip_build.build import inspect_sources
from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem

TAHUN = (2023, 2024, 2025)
RENCANA = ("renstra.yml", "aturan.yml")
SEGEL = tuple(f"{tahun}/pengesahan.yml" for tahun in TAHUN)
WORDS = {
    "nama",
    "singkatan",
    "definisi",
    "sumber_data",
    "penanggung_jawab",
}  # of the plan; a report has them in its seal
LATER = {"siklus", "konfirmasi", "koreksi"}
"""Tables to which rows may come after the signing."""


@cache
def kantor() -> Berkas:
    """The shipped office with real figures, its three signed years sealed one after the other."""
    files: Berkas = {**ASLI, "instansi.yml": ASLI["instansi.yml"].replace("status_data: contoh", "status_data: resmi")}
    for tahun in TAHUN:
        files = disahkan(files, tahun, {f"lkjip-{tahun}.pdf": f"%PDF-1.7 laporan {tahun}\n".encode()})
    return files


def plain(value: object, without: frozenset[str] = frozenset()) -> Any:
    """Return a record as what it means, in a form that can be counted."""
    match value:
        case Rekaman():
            fields = ((name, plain(getattr(value, name))) for name in type(value).model_fields if name not in without)
            return tuple(fields)
        case Mapping():
            return tuple(sorted((str(key), plain(one)) for key, one in value.items()))
        case tuple():
            return tuple(map(plain, value))
        case Decimal():
            return value.normalize()
        case str():
            return " ".join(value.split())
    return repr(value)


def signed(data: Data, tahun: int) -> dict[str, Any]:
    """Return what was signed of a year, table by table; made without the code that seals."""
    laporan = data.laporan[tahun]
    kinerja = {one.indikator for one in laporan.kinerja}
    found: dict[str, Any] = {
        name: Counter(plain(row, frozenset({"nama"})) for row in getattr(laporan, name))
        for name in ("kinerja", "rencana_aksi", "anggaran", "jumlah_anggaran", "siklus", "konfirmasi", "koreksi")
    }
    empty = plain(type(next(iter(laporan.analisis.values())))()) if laporan.analisis else None
    found["fakta"] = plain(laporan.fakta, frozenset({"reviu", "tautan"}))
    found["analisis"] = {kode: said for kode, one in laporan.analisis.items() if (said := plain(one)) != empty}
    found["rencana"] = {
        one.kode: (
            induk.kode,
            plain(one, frozenset(WORDS | {"target_renstra"})),
            plain(one.target_renstra.get(tahun)),
        )
        for _, induk in data.renstra.semua_induk
        for one in induk.indikator
        if one.kode in kinerja
    }
    found["aturan"] = plain(data.aturan.for_tahun(tahun), frozenset({"sampai"}))
    return found


@cache
def awal() -> tuple[dict[int, dict[str, Any]], frozenset[tuple[str, str]]]:
    inspection = inspect_sources(sources_of(kantor()), "data", HARI_INI)
    assert inspection.data is not None
    told = frozenset((one.location.path, one.message) for one in inspection.problems)
    return {tahun: signed(inspection.data, tahun) for tahun in TAHUN}, told


def same(data: Data) -> bool:
    """Tell whether all that was signed still stands; rows may have come to the tables that go on."""
    for tahun in TAHUN:
        before = awal()[0][tahun]
        if tahun not in data.laporan:
            return False
        now = signed(data, tahun)
        if any(before[name] - now[name] if name in LATER else before[name] != now[name] for name in before):
            return False
    return True


def judge(rusak: Rusak) -> tuple[str, tuple[Problem, ...]]:
    """Tell how a damaged copy ends: `dilaporkan`, `sama`, or `salah`."""
    files = {name: content for name, content in kantor().items() if name not in rusak.ubah}
    files |= {name: raw for name, raw in rusak.ubah.items() if raw is not None}
    inspection = inspect_sources(sources_of(files), "data", HARI_INI)
    errors = tuple(one for one in inspection.problems if one.severity == "error")
    new = tuple(one for one in errors if (one.location.path, one.message) not in awal()[1])
    if any(_points_at(one, rusak) for one in new):
        return "dilaporkan", new
    if inspection.data is not None and not new and same(inspection.data):
        return "sama", new
    return "salah", new


def text_of(name: str) -> str:
    text = kantor()[name]
    assert isinstance(text, str)
    return text


BAGIAN = [
    *(name for name in sorted(ASLI) if name in RENCANA or (name[:4].isdigit() and int(name[:4]) in TAHUN)),
    *SEGEL,
    "antartahun",
]


def copies(bagian: str) -> Iterator[Rusak]:
    if bagian == "antartahun":
        texts = {name: text for name, text in kantor().items() if isinstance(text, str) and name != "pengesahan.csv"}
        return rusak_tahun(texts)
    return rusak_berkas(bagian, text_of(bagian))
