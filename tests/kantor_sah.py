"""The sealed office of the tests (tests/situs/sukamaju-2025): as it stands, and with what happens to it afterwards."""

import csv
import io
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from pengaturan import ROOT

from lkjip_build.build import Site, build, inspect, situs_of
from lkjip_build.compute.segel import perubahan_tahun
from lkjip_build.model.pengesahan import Koreksi
from lkjip_build.perintah.koreksi import berkas_koreksi
from lkjip_build.susunan.situs import Situs

DATA = ROOT / "tests/situs/sukamaju-2025/data"
HARI_INI = date(2026, 5, 5)
ALASAN, OLEH = "Salah salin", "Kasi Perencanaan"
KEPALA = ";".join(Koreksi.model_fields) + "\n"


def salin(folder: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """Copy the office; in each file of `changes` a text takes the place of another."""
    made = folder / "data"
    shutil.copytree(DATA, made)
    for name, (old, new) in (changes or {}).items():
        text = (made / name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        (made / name).write_text(text.replace(old, new), encoding="utf-8")
    return made


def koreksi(folder: Path, tanggal: date, alasan: str = ALASAN, oleh: str = OLEH) -> Path:
    """Record what changed since the signing, as `lkjip koreksi` does."""
    data = inspect(folder, HARI_INI).data
    assert data is not None
    found = perubahan_tahun(data, 2025).tak_tercatat
    assert found
    text = berkas_koreksi(data.laporan[2025].koreksi, found, tanggal, alasan, oleh)
    (folder / "2025/koreksi.csv").write_text(text, encoding="utf-8")
    return folder


def tulis_koreksi(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write koreksi.csv anew with these rows."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    (folder / "2025/koreksi.csv").write_text(KEPALA + out.getvalue(), encoding="utf-8")
    return folder


def situs(folder: Path = DATA, hari_ini: date = HARI_INI) -> Situs:
    """The site of an office without errors."""
    inspection = inspect(folder, hari_ini)
    assert inspection.data is not None, inspection.problems
    assert inspection.publishable, inspection.problems
    return situs_of(inspection, inspection.data, folder, hari_ini, draf=True)


@cache
def terbitan() -> Site:
    """What the office offers as it stands; made once in a process, and changed by nobody."""
    return build(DATA, HARI_INI)
