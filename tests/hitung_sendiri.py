"""The figures of a data folder computed a second time: own reader, own formulas, fractions, none of our code.

It follows what the page on counting promises in words, and knows only what the data files say. What it gives is held
against every output in test_hitung_sendiri.py.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

Batas = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Baris:
    """One indikator in one year; all figures exact, capaian in percent, `nama` as in the plan. `sasaran` is empty where
    it measures the tujuan itself.
    """

    tahun: int
    tujuan: str
    sasaran: str
    indikator: str
    nama: str
    target: Batas | None
    realisasi: Fraction | None
    capaian: Fraction | None
    tercapai: bool | None
    kategori: str | None


@dataclass(frozen=True)
class Tahun:
    """One year: its rows, the mean of each sasaran, of each tujuan by its own indikator and of the year (""), and its
    money by code of programme ("" for all).
    """

    baris: tuple[Baris, ...]
    rata_rata: dict[str, Fraction | None]
    uang: dict[str, tuple[Fraction, Fraction | None]]
    desimal: int


def hitung(folder: Path) -> dict[int, Tahun]:
    """Return every year of a data folder."""
    renstra = _yaml(folder / "renstra.yml")
    aturan = _yaml(folder / "aturan.yml")["himpunan"]
    years = sorted(int(one.name) for one in folder.iterdir() if one.is_dir() and one.name.isdigit())
    return {tahun: _tahun(folder / str(tahun), tahun, renstra, _himpunan(aturan, tahun)) for tahun in years}


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)


def _himpunan(semua: list[dict[str, Any]], tahun: int) -> dict[str, Any]:
    return next(one for one in semua if int(one["mulai"]) <= tahun <= int(one.get("sampai") or tahun))


def tabel(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file by its titles; no file has none."""
    if not path.exists():
        return []
    lines = [line for line in path.read_text(encoding="utf-8-sig").splitlines(keepends=True) if line[:1] != "#"]
    sign = max(";,\t", key=lines[0].count)
    return [{k: (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(lines, delimiter=sign)]


def _tahun(folder: Path, tahun: int, renstra: dict[str, Any], aturan: dict[str, Any]) -> Tahun:
    rows = {row["indikator"]: row for row in tabel(folder / "kinerja.csv")}
    baris = tuple(
        _baris(rows[one["kode"]], one, induk, tahun, aturan) for induk, one in _semua(renstra) if one["kode"] in rows
    )
    kode = dict.fromkeys(one.sasaran or one.tujuan for one in baris)
    rata_rata = {one: _mean(row.capaian for row in baris if (row.sasaran or row.tujuan) == one) for one in kode}
    rata_rata[""] = _mean(
        (one.capaian for one in baris)
        if aturan["rata_rata"] == "indikator"
        else [rata_rata[one] for one in dict.fromkeys(row.sasaran for row in baris if row.sasaran)]
    )
    return Tahun(baris, rata_rata, _uang(tabel(folder / "anggaran.csv")), int(aturan.get("desimal") or 2))


def _semua(renstra: dict[str, Any]) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    for tujuan in renstra["tujuan"]:
        for one in tujuan.get("indikator") or []:
            yield (tujuan["kode"], ""), one
        for sasaran in tujuan["sasaran"]:
            for one in sasaran["indikator"]:
                yield (tujuan["kode"], sasaran["kode"]), one


def _mean(values: Iterable[Fraction | None]) -> Fraction | None:
    known = [max(one, Fraction(0)) for one in values if one is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def _baris(
    row: dict[str, str], plan: dict[str, Any], induk: tuple[str, str], tahun: int, aturan: dict[str, Any]
) -> Baris:
    target = _batas(row.get("target_perubahan") or row.get("target") or "", plan)
    realisasi = _nilai(row.get("realisasi") or "", plan)
    if realisasi is None:
        realisasi = _dari_triwulan(row, plan)
    capaian = _capaian(target, realisasi, plan["arah"], aturan["capaian"])
    return Baris(
        tahun,
        *induk,
        plan["kode"],
        " ".join(plan["nama"].split()),
        target,
        realisasi,
        capaian,
        None if target is None or realisasi is None else _tercapai(target, realisasi, plan["arah"]),
        _kategori(capaian, aturan["skala"]["kategori"]),
    )


def _dari_triwulan(row: dict[str, str], plan: dict[str, Any]) -> Fraction | None:
    """Return the year that four full quarters make."""
    cells = [row.get(f"tw{number}") or "" for number in (1, 2, 3, 4)]
    if not all(cells):
        return None
    if plan["konsolidasi"] == "posisi-akhir":
        return _nilai(cells[-1], plan)
    if plan["konsolidasi"] == "jumlah" and all("/" in one for one in cells):
        parts = [[_angka(part) for part in one.split("/")] for one in cells]
        return sum((top for top, _ in parts), Fraction(0)) / sum((below for _, below in parts), Fraction(0)) * 100
    values = [_nilai(one, plan) or Fraction(0) for one in cells]
    return sum(values, Fraction(0)) / (4 if plan["konsolidasi"] == "rata-rata" else 1)


def _nilai(text: str, plan: dict[str, Any]) -> Fraction | None:
    batas = _batas(text, plan)
    return batas[0] if batas else None


def _batas(text: str, plan: dict[str, Any]) -> Batas | None:
    """Return the least and the greatest number of a typed value."""
    if not text:
        return None
    if skala := plan.get("skala"):
        names = list(skala)
        skor = skala[text] if isinstance(skala, dict) else str(names.index(text))
        return _angka(skor), _angka(skor)
    if "/" in text:
        top, below = map(_angka, text.split("/"))
        return top / below * 100, top / below * 100
    ends = [_angka(part) for part in re.split(r"\s*(?:-|–|s\.?/?d\.?)\s*", text) if part]
    return ends[0], ends[-1]


def _angka(text: str) -> Fraction:
    """Return a typed number; a mark followed by other than three digits is decimal, and so is the last of two kinds."""
    bare = re.sub(r"(?i)rp|[%\s]", "", text)
    if "," in bare and "." in bare:
        last = max(bare.rfind(","), bare.rfind("."))
        return Fraction(re.sub(r"[.,]", "", bare[:last]) + "." + bare[last + 1 :])
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", bare):
        return Fraction(bare.replace(".", ""))
    return Fraction(bare.replace(",", "."))


def _tercapai(target: Batas, r: Fraction, arah: str) -> bool:
    low, high = target
    return (arah == "turun" or r >= low) and (arah == "naik" or r <= high)


def _capaian(target: Batas | None, r: Fraction | None, arah: str, rumus: dict[str, str]) -> Fraction | None:
    if target is None or r is None:
        return None
    low, high = target
    if low != high:
        if low <= r <= high:
            return Fraction(100)
        if rumus.get("rentang") == "nol":
            return Fraction(0)
    t = low if r < low else high
    if t < 0 or (t == 0 and arah == "naik"):
        return None
    if t == 0:
        return Fraction(100 if r == 0 else 0)
    if arah == "naik":
        return r / t * 100
    if arah == "turun":
        if rumus["turun"] == "selisih":
            return (2 * t - r) / t * 100
        return t / r * 100 if r else None
    if rumus.get("tetap") == "persis":
        return Fraction(100 if r == t else 0)
    return (1 - abs(r - t) / t) * 100


def _kategori(capaian: Fraction | None, skala: list[dict[str, str]]) -> str | None:
    if capaian is None:
        return None
    return next((one["nama"] for one in skala if capaian >= _angka(one["bawah"])), skala[-1]["nama"])


def _uang(rows: list[dict[str, str]]) -> dict[str, tuple[Fraction, Fraction | None]]:
    """Return pagu and realisasi of each programme and of all; what is typed as a total is no money of its own."""
    kode = [row["kode"] for row in rows]
    lines = [row for row in rows if row["kode"] != "JUMLAH" and not any(k.startswith(row["kode"] + ".") for k in kode)]
    sums: dict[str, tuple[Fraction, Fraction | None]] = {}
    for row in lines:
        pagu = _angka(row.get("pagu_perubahan") or row["pagu"])
        realisasi = _angka(row["realisasi"]) if row.get("realisasi") else None
        for part in ("", ".".join(row["kode"].split(".")[:3])):
            all_pagu, spent = sums.get(part, (Fraction(0), None))
            sums[part] = all_pagu + pagu, spent if realisasi is None else (spent or Fraction(0)) + realisasi
    return sums


def cetak(value: Fraction, desimal: int) -> str:
    """Return a number as an Indonesian prints it, rounded half up: 1.069,32."""
    scaled = abs(value) * 10**desimal
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(desimal + 1, "0")
    front, back = (digits[:-desimal], digits[-desimal:]) if desimal else (digits, "")
    sign = "−" if value < 0 and whole else ""
    return sign + f"{int(front):,}".replace(",", ".") + (f",{back}" if back else "")
