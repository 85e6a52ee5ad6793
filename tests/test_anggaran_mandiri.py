"""The money of the shipped folder, worked out by a reader of its own: plain CSV and fractions, none of our code.

What page, report, workbook and open data of the built site show at each level must be this.
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import openpyxl
import pytest
from pengaturan import ROOT

TAHUN = (2023, 2024, 2025, 2026)
TW = ("tw1", "tw2", "tw3", "tw4")
Sums = dict[str, dict[str, int]]


def read(tahun: int) -> list[dict[str, str]]:
    with (ROOT / f"data/{tahun}/anggaran.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def levels(kode: str) -> Iterator[str]:
    """The codes that a line counts for: its program, its kegiatan, itself, and the whole."""
    parts = kode.split(".")
    yield from dict.fromkeys((".".join(parts[:3]), ".".join(parts[:5]), kode, ""))


def added(tahun: int) -> Sums:
    """Sums by code and column; `X_pagu` is the budget of the lines whose column X has a figure."""
    sums: Sums = defaultdict(lambda: defaultdict(int))
    for row in read(tahun):
        budget = int(row["pagu_perubahan"] or row["pagu"])
        for kode in levels(row["kode"]):
            sums[kode]["pagu"] += budget
            for column in ("realisasi", *TW):
                if row.get(column):
                    sums[kode][column] += int(row[column])
                    sums[kode][f"{column}_pagu"] += budget
    return sums


def rupiah(amount: int) -> str:
    return f"Rp{amount:,}".replace(",", ".")


def persen(spent: int, budget: int) -> str:
    """Two decimals, a half away from zero, by whole numbers alone."""
    hundredths = (Fraction(spent * 10000, budget) + Fraction(1, 2)).__floor__()
    return f"{hundredths // 100},{hundredths % 100:02} %"


def cells(page: Path, kode: str) -> dict[str, list[str]]:
    """The cells of a table's rows by the budget code in their header; the sum has an empty one."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    box = next(one for one in tree.iter() if one.get("id") == kode)
    found = {}
    for row in box.iter("tr"):
        head = next((one for one in row if one.tag == "th"), None)
        data = [_text(one) for one in row if one.tag == "td"]
        if head is not None and data:
            found[_text(next(iter(head.iter("small")), None))] = data
    return found


def _text(node: Element | None) -> str:
    return "" if node is None else " ".join("".join(node.itertext()).split())


@pytest.mark.parametrize("tahun", TAHUN)
def test_pages_show_these_sums(tahun: int, situs: Path) -> None:
    sums = added(tahun)
    for page, kode in (
        (f"kinerja/{tahun}", "tabel-anggaran"),
        (f"laporan/{tahun}/bab-3/realisasi-anggaran", "tabel-anggaran"),
        (f"laporan/{tahun}/lampiran-pengukuran", "tabel-pengukuran-anggaran"),
    ):
        shown = cells(situs / page / "index.html", kode)
        assert set(shown) == ({one for one in sums if one.count(".") in (0, 2)} if "kinerja" in page else set(sums))
        for code, row in shown.items():
            own = sums[code]
            wanted = [own["pagu"], own["realisasi"]]
            spent = [one for one in row if one.startswith("Rp")]
            assert [one.split(" semula")[0] for one in spent] == list(map(rupiah, wanted)), (page, code)
            assert persen(own["realisasi"], own["realisasi_pagu"]) in row, (page, code)


@pytest.mark.parametrize("tahun", TAHUN)
def test_quarters_show_these_sums(tahun: int, situs: Path) -> None:
    sums = added(tahun)
    report = situs / f"laporan/{tahun}/lampiran-pengukuran/index.html"
    if tahun < 2025:
        assert "tabel-anggaran-triwulan" not in report.read_text(encoding="utf-8")
        return
    shown = cells(report, "tabel-anggaran-triwulan")
    assert set(shown) == set(sums)
    for code, row in shown.items():
        assert row == [rupiah(sums[code][one]) if one in sums[code] else "belum ada" for one in TW], code
    shown = cells(situs / f"laporan/{tahun}/bab-3/realisasi-anggaran/index.html", "tabel-triwulan")
    assert set(shown) == {one for one in sums if one.count(".") in (0, 2)}
    for code, row in shown.items():
        own = sums[code]
        wanted = [
            f"{rupiah(own[one])} {persen(own[one], own[f'{one}_pagu'])}" if one in own else "belum ada" for one in TW
        ]
        assert row == wanted, code


@pytest.mark.parametrize("tahun", TAHUN)
def test_the_workbook_holds_these_sums(tahun: int, situs: Path) -> None:
    sums = added(tahun)
    book = openpyxl.load_workbook(situs / f"laporan/{tahun}/lkjip-{tahun}.xlsx", data_only=True)
    for code, row in rows_of(book["Realisasi Anggaran"]):
        own = sums[code]
        assert list(row[2:4]) == [own["pagu"], own["realisasi"]], code
        assert row[4] == pytest.approx(own["realisasi"] / own["realisasi_pagu"], abs=0.501e-4)
    assert ("Anggaran Triwulan" in book.sheetnames) == (tahun >= 2025)
    if tahun >= 2025:
        for code, row in rows_of(book["Anggaran Triwulan"]):
            assert [one for one in row[1:5] if isinstance(one, int | float)] == [
                sums[code][one] for one in TW if one in sums[code]
            ]


def rows_of(sheet: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    rows = list(sheet.iter_rows(min_row=6, values_only=True))
    assert len(rows) > 10
    for row in rows:
        yield (row[0].split("\n")[1] if "\n" in row[0] else ""), row


def test_open_data_hold_each_line(situs: Path) -> None:
    found = json.loads((situs / "data/anggaran.json").read_text(encoding="utf-8"))
    flat = list(csv.DictReader((situs / "data/anggaran.csv").read_text(encoding="utf-8").splitlines()))
    at = 0
    for tahun in TAHUN:
        for line, row in enumerate(read(tahun), 2):
            one, typed = found[at], flat[at]
            at += 1
            budget = int(row["pagu_perubahan"] or row["pagu"])
            assert (one["tahun"], one["kode"], one["pagu"], one["pagu_semula"]) == (
                tahun,
                row["kode"],
                budget,
                int(row["pagu"]),
            )
            assert one["sumber"] == f"data/{tahun}/anggaran.csv:{line}"
            for name in ("program", "kegiatan", "sub_kegiatan", "keluaran", "satuan"):
                assert (one[name] or "") == row.get(name, "") == typed[name]
            for name in ("realisasi", *TW, "target_keluaran", "realisasi_keluaran"):
                assert one[name] == (int(row[name]) if row.get(name) else None)
                assert typed[name] == row.get(name, "")
            assert one["serapan"] == pytest.approx(int(row["realisasi"]) / budget * 100, abs=1e-9)
    assert at == len(found) == len(flat)


@pytest.mark.parametrize("tahun", [2025, 2026])
def test_the_curve_is_of_the_whole(tahun: int, situs: Path) -> None:
    """The share of the targets is worked out from kinerja.csv and the plan's own words, for what rises."""
    whole = added(tahun)[""]
    tree = html5lib.parse(
        (situs / f"laporan/{tahun}/bab-3/realisasi-anggaran/index.html").read_text(encoding="utf-8"),
        namespaceHTMLElements=False,
    )
    box = next(one for one in tree.iter() if one.get("id") == "tabel-laju")
    table = next(box.iter("table"))
    shown = [[_text(one) for one in row if one.tag == "td"] for row in table.iter("tr")][1:]
    quarters = [one for one in TW if one in whole]
    assert [row[:2] for row in shown] == [
        [rupiah(whole[one]), persen(whole[one], whole[f"{one}_pagu"])] for one in quarters
    ]
    assert [row[2] for row in shown] == [f"{mean // 100},{mean % 100:02} %" for mean in reached(tahun, len(quarters))]


def _persen(cell: str) -> Fraction:
    """The number in a cell; a share such as 11/20 is 55."""
    return Fraction(cell.replace(",", ".")) * (100 if "/" in cell else 1)


def reached(tahun: int, until: int) -> list[int]:
    """The mean shares by quarter, in hundredths of a percent."""
    plan, kode = {}, ""
    for line in (ROOT / "data/renstra.yml").read_text(encoding="utf-8").splitlines():
        key, _, value = line.strip().removeprefix("- ").partition(":")
        if key == "kode":
            kode = value.strip()
            plan[kode] = {}
        elif kode and key in ("arah", "konsolidasi"):
            plan[kode][key] = value.strip()
    with (ROOT / f"data/{tahun}/kinerja.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    shares: list[list[Fraction]] = []
    for row in rows:
        own = plan[row["indikator"]]
        try:
            target = _persen(row["target_perubahan"] or row["target"])
            values = [_persen(row[one]) for one in TW[:until]]
        except ValueError:  # a range, a step of a scale, an empty cell
            continue
        if own["arah"] == "naik" and target > 0:
            so_far = [sum(values[: n + 1], Fraction(0)) for n in range(until)]
            made = {
                "jumlah": so_far,
                "rata-rata": [one / (n + 1) for n, one in enumerate(so_far)],
                "posisi-akhir": values,
            }[own["konsolidasi"]]
            shares.append([one / target for one in made])
    assert shares
    return [
        (sum((one[n] for one in shares), Fraction(0)) / len(shares) * 10000 + Fraction(1, 2)).__floor__()
        for n in range(until)
    ]
