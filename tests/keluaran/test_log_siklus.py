"""The event log as it is published: for spreadsheets and for process-mining tools."""

import csv
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pengaturan import ROOT

from lkjip_build.build import build

HARI_INI = date(2026, 11, 23)
XES = "{http://www.xes-standard.org/}"


@pytest.fixture(scope="module")
def files() -> Mapping[str, str | bytes]:
    return build(ROOT / "data", HARI_INI).files


def rows(text: str | bytes) -> list[dict[str, str]]:
    assert isinstance(text, str)
    return list(csv.DictReader(text.splitlines()))


def test_the_csv_has_a_row_for_each_beginning_and_end(files: Mapping[str, str | bytes]) -> None:
    log = rows(files["data/siklus-log.csv"])
    assert list(log[0]) == ["case", "activity", "timestamp", "resource", "lifecycle"]
    assert {case: sum(row["case"] == case for row in log) for case in sorted({row["case"] for row in log})} == {
        "LKjIP 2023": 12,
        "LKjIP 2024": 20,
        "LKjIP 2025": 16,
    }
    assert log[0] == {
        "case": "LKjIP 2023",
        "activity": "Menginstruksikan penyusunan LKjIP",
        "timestamp": "2024-01-15T08:10:00+07:00",
        "resource": "Camat",
        "lifecycle": "start",
    }


def test_the_xes_tells_the_same_events(files: Mapping[str, str | bytes]) -> None:
    log = ElementTree.fromstring(files["data/siklus.xes"])
    told = [
        (trace.find(f"{XES}string").get("value"), *(part.get("value") for part in event))  # type: ignore[union-attr]
        for trace in log.iter(f"{XES}trace")
        for event in trace.iter(f"{XES}event")
    ]
    flat = rows(files["data/siklus-log.csv"])
    assert told == [(row["case"], row["activity"], row["resource"], row["lifecycle"], row["timestamp"]) for row in flat]


def test_the_files_are_listed_where_readers_look(files: Mapping[str, str | bytes]) -> None:
    pages = {page.uri: page.source(inline=True) for page in build(ROOT / "data", HARI_INI).pages}
    for name in ("siklus-log.csv", "siklus.xes"):
        assert f'href="{name}"' in pages["data/index.md"]
        assert f'href="../data/{name}"' in pages["siklus/index.md"]


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    sop = data / "sop/penyusunan-lkjip.yml"
    text = sop.read_text(encoding="utf-8")
    text = text.replace("aktivitas: Menginstruksikan penyusunan LKjIP", "aktivitas: '=HYPERLINK(\"x\")'")
    sop.write_text(text.replace("nama: Camat}", "nama: '@SUM(1)'}"), encoding="utf-8")
    log = rows(build(data, HARI_INI).files["data/siklus-log.csv"])
    assert (log[0]["activity"], log[0]["resource"]) == ('\'=HYPERLINK("x")', "'@SUM(1)")
