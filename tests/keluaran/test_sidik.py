"""The fingerprint of a page or a report: the same for the same data, another where and only where its words change."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pengaturan import ROOT

PROGRAM = """
import json, sys
from datetime import date
from pathlib import Path
from lkjip_build.build import inspect, situs_of, terbitan
from lkjip_build.isi import sidik
from lkjip_build.keluaran.html import halaman
from lkjip_build.susunan import peta
data, hari_ini = Path(sys.argv[1]), date(2026, 11, 23)
inspection = inspect(data, hari_ini)
situs = situs_of(inspection, inspection.data, data, hari_ini, draf=True)
semua = {f"LKjIP {tahun}": terbitan(situs, tahun).dokumen for tahun in situs.semua_tahun}
reports = {nama: [sidik(one), repr(one)] for nama, one in semua.items()}
sources = {path: lines for path, lines in inspection.lines.items()}
pages = [one.halaman() for one in peta.rancangan(situs, {}, {}, sources)]
print(json.dumps(reports | {page.uri: [sidik(page), halaman(page).source(inline=True)] for page in pages}))
"""


def fingerprints(data: Path, seed: str) -> dict[str, list[str]]:
    """The fingerprint and the text of each page of a data folder, from a process of its own."""
    env = {**os.environ, "PYTHONHASHSEED": seed}
    made = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(data)], check=True, env=env, cwd=ROOT, capture_output=True, text=True
    )
    pages: dict[str, list[str]] = json.loads(made.stdout)
    return pages


@pytest.mark.parametrize(
    "without", [("2023", "2024"), pytest.param((), marks=pytest.mark.lama)], ids=["two years", "all years"]
)
def test_a_fingerprint_follows_the_words_of_its_page_and_nothing_else(without: tuple[str, ...], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns(*without))
    before = fingerprints(tmp_path / "data", "1")
    assert fingerprints(tmp_path / "data", "2") == before
    kinerja = tmp_path / "data/2025/kinerja.csv"
    rows = kinerja.read_text(encoding="utf-8").splitlines(keepends=True)
    column = next(line for line in rows if line.startswith("indikator;")).split(";").index("realisasi")
    at = next(number for number, line in enumerate(rows) if line.startswith("iku-01;"))
    cells = rows[at].split(";")
    assert cells[column] != "84,44"
    cells[column] = "84,44"
    rows[at] = ";".join(cells)
    kinerja.write_text("".join(rows), encoding="utf-8")
    after = fingerprints(tmp_path / "data", "1")
    assert after.keys() == before.keys()
    marked = {uri for uri in before if before[uri][0] != after[uri][0]}
    changed = {uri for uri in before if before[uri][1] != after[uri][1]}
    assert marked == changed
    assert {"LKjIP 2025", "LKjIP 2026"} == {one for one in changed if one.startswith("LKjIP")}
    assert {"kinerja/2025/index.md", "indikator/iku-01/index.md", "sumber/2025/kinerja/index.md"} <= changed
    assert not changed & {"kinerja/2023/index.md", "sop/penyusunan-lkjip/index.md", "istilah/index.md"}
