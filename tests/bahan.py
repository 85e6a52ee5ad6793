"""The smallest data folder that shows one thing: indikator, their years, money and rule sets, written and read back."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lkjip_build.build import inspect
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.problems import has_errors

HARI_INI = date(2026, 11, 1)
_KINERJA = (
    "indikator",
    "target",
    "target_perubahan",
    "tw1",
    "tw2",
    "tw3",
    "tw4",
    "realisasi",
    "sumber_data",
    "catatan",
)
_RENCANA = ("indikator", *(f"target_tw{n}" for n in range(1, 5)), "aksi", "kegiatan", "penanggung_jawab")
_ANGGARAN = ("kode", "program", "kegiatan", "sasaran", "pagu", "pagu_perubahan", "realisasi", "catatan")
_ANGGARAN_RINCI = (
    *("sub_kegiatan", "tw1", "tw2", "tw3", "tw4"),
    *("keluaran", "satuan", "target_keluaran", "realisasi_keluaran"),
)
_CAPAIAN = ("turun", "tetap", "rentang")
_BATAS = {"batas_tampil": "tampil", "batas_rata_rata": "rata_rata", "batas_bawah": "bawah"}

SKALA = [
    {"nama": "Sangat Tinggi", "bawah": "91"},
    {"nama": "Tinggi", "bawah": "76"},
    {"nama": "Sedang", "bawah": "66"},
    {"nama": "Rendah", "bawah": "51"},
    {"nama": "Sangat Rendah", "bawah": "0"},
]
PREDIKAT = [
    {"nama": "AA", "sebutan": "Sangat Memuaskan", "di_atas": "90"},
    {"nama": "A", "sebutan": "Memuaskan", "di_atas": "80"},
    {"nama": "BB", "sebutan": "Sangat Baik", "di_atas": "70"},
    {"nama": "B", "sebutan": "Baik", "di_atas": "60"},
    {"nama": "CC", "sebutan": "Cukup", "di_atas": "50"},
    {"nama": "C", "sebutan": "Kurang", "di_atas": "30"},
    {"nama": "D", "sebutan": "Sangat Kurang"},
]


def himpunan(mulai: int = 2020, sampai: int | None = None, **changes: Any) -> dict[str, Any]:
    """A rule set as text, plain formulas and no caps unless `changes` says so (`turun`, `batas_bawah`, `skala` …)."""
    made: dict[str, Any] = {
        "kode": f"aturan-{mulai}",
        "mulai": str(mulai),
        "capaian": {"turun": "selisih", "dasar": "uji"},
        "batas": {"dasar": "uji"},
        "rata_rata": "indikator",
        "skala": {"nama": "uji", "dasar": "uji", "kategori": SKALA},
        "predikat": {"nama": "uji", "dasar": "uji", "predikat": PREDIKAT},
        "efisiensi": {"rumus": "selisih-serapan", "dasar": "uji"},
        "tenggat": {"bulan": "2", "dasar": "uji"},
        "hari": {"satuan": "kerja", "hari_nol": "penerimaan", "dasar": "uji"},
    }
    if sampai is not None:
        made["sampai"] = str(sampai)
    for key, value in changes.items():
        if key in _CAPAIAN:
            made["capaian"][key] = str(value)
        elif key in _BATAS:
            made["batas"][_BATAS[key]] = str(value)
        elif key == "efisiensi":
            made[key] = {"rumus": value, "dasar": "uji"} if value else None
        elif key == "skala":
            made[key]["kategori"] = value
        else:
            made[key] = str(value)
    return {key: value for key, value in made.items() if value is not None}


def a_himpunan(**changes: Any) -> Himpunan:
    return Himpunan.model_validate(himpunan(**changes))


def write_data(
    folder: Path,
    indikator: Sequence[Mapping[str, Any]],
    anggaran: Mapping[int, Sequence[Mapping[str, str]]] | None = None,
    aturan: Sequence[Mapping[str, Any]] | None = None,
    periode: tuple[int, int] = (2023, 2026),
    jenjang: str = "0",
) -> Path:
    """Write a data folder. An indikator is a mapping like in renstra.yml with two keys more: `sasaran`, which is T1 for
    the tujuan itself, and `tahun` with its row of each year (empty for none), which may hold the columns of
    rencana-aksi.csv too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    years = sorted({int(year) for one in indikator for year in one["tahun"]})
    dump(folder / "instansi.yml", {"nama": "Uji", "kabupaten": "Uji", "provinsi": "Uji", "status_data": "contoh"})
    dump(
        folder / "aturan.yml",
        {"himpunan": list(aturan or [himpunan()]), "jenjang": {"terendah": jenjang, "dasar": "uji"}},
    )
    dump(folder / "renstra.yml", renstra_of(indikator, periode))
    for year in years:
        inner = folder / str(year)
        inner.mkdir(exist_ok=True)
        dump(inner / "laporan.yml", {"perjanjian_kinerja": [{"versi": "murni"}, {"versi": "perubahan"}]})
        rows = [
            {"indikator": one["kode"], **row}
            for one in indikator
            for key, row in one["tahun"].items()
            if int(key) == year and row is not None
        ]
        columns = (*_KINERJA, "capaian_terbit") if any("capaian_terbit" in row for row in rows) else _KINERJA
        write_csv(inner / "kinerja.csv", columns, rows)
        if any(name in row for row in rows for name in _RENCANA[1:]):
            write_csv(inner / "rencana-aksi.csv", _RENCANA, rows)
        if anggaran and year in anggaran:
            more = [name for name in _ANGGARAN_RINCI if any(row.get(name) for row in anggaran[year])]
            write_csv(inner / "anggaran.csv", (*_ANGGARAN, *more), anggaran[year])
    return folder


def renstra_of(indikator: Sequence[Mapping[str, Any]], periode: tuple[int, int]) -> dict[str, Any]:
    usual = {"satuan": "nilai", "arah": "naik", "konsolidasi": "posisi-akhir"}
    by_sasaran: dict[str, list[dict[str, Any]]] = {}
    for one in indikator:
        meta = {key: value for key, value in one.items() if key not in ("sasaran", "tahun")}
        row = {"nama": f"Indikator {one['kode']}"} | usual | meta
        by_sasaran.setdefault(one.get("sasaran", "S1"), []).append(row)
    own = by_sasaran.pop("T1", [])
    sasaran = [{"kode": kode, "nama": f"Sasaran {kode}", "indikator": rows} for kode, rows in by_sasaran.items()]
    tujuan = [{"kode": "T1", "nama": "Tujuan", "indikator": own, "sasaran": sasaran}]
    return {"nama": "Renstra", "periode": {"awal": str(periode[0]), "akhir": str(periode[1])}, "tujuan": tujuan}


def dump(path: Path, tree: Any) -> None:
    path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")  # JSON is YAML


def write_csv(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    lines = [";".join(columns), *(";".join(str(row.get(name, "") or "") for name in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_data(folder: Path) -> Data:
    """Return the data of a folder that must be free of errors."""
    inspection = inspect(folder, HARI_INI)
    assert inspection.data is not None, inspection.problems
    assert not has_errors(inspection.problems), inspection.problems
    return inspection.data
