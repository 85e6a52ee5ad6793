"""Benchmark of the documents: what each costs for an indikator of a year, their memory, their size, one changed cell.

`python tests/ukur_dokumen.py` prints all rows; each is a process of its own, so that none is warmed by another.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator import DATA, write_data

from lkjip_build.isi import Dokumen

ROOT = Path(__file__).parents[1]
HARI_INI = date(2026, 11, 23)
CELL = ("85,6;85,4;Rekap", "85,6;{};Rekap")
"""A realisasi of 2025 as it is typed, and how it is changed."""


def dokumen() -> None:
    """Print all rows on documents."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        write_data(place / "5x100", 5, 100)
        write_data(place / "1x300", 1, 300)
        for name, *args in (
            ("formats", place / "5x100", "100"),
            ("peak", place / "1x300"),
            ("sizes", DATA),
            ("cell", DATA, place / "cell"),
        ):
            command = [sys.executable, str(Path(__file__)), name, *map(str, args)]
            subprocess.run(command, check=True, cwd=ROOT)


def formats(data: Path, indikator: int) -> None:
    """Print CPU milliseconds of each format for an indikator of a year: all years of a folder, one after another."""
    from lkjip_build.keluaran.lkjip import PENULIS

    reports = composed(data)
    spent = {jenis: sum(cpu_of(write, one) for one in reports) for jenis, write in PENULIS.items()}
    each = {jenis: seconds * 1000 / len(reports) / indikator for jenis, seconds in spent.items()}
    told = ", ".join(f"{jenis} {milliseconds:.2f}" for jenis, milliseconds in each.items())
    three = sum(each[jenis] for jenis in ("pdf", "docx", "xlsx"))
    print(f"documents, {len(reports)} years of {indikator} indikator, ms each: {told}; pdf + docx + xlsx {three:.2f}")  # noqa: T201


def peak(data: Path) -> None:
    """Print the peak memory of a process that makes all documents of the one year of a folder."""
    from lkjip_build.keluaran.lkjip import documents

    (report,) = composed(data)
    assert len(list(documents(report))) == 5
    print(f"documents of a year of 300 indikator: peak {most_memory():.0f} MiB")  # noqa: T201


def sizes(data: Path) -> None:
    """Print the size of each shipped PDF."""
    from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

    told = ", ".join(f"{one.tahun} {len(lkjip_pdf(one)) / 1000:.0f}" for one in composed(data))
    print(f"shipped PDF, kB: {told}")  # noqa: T201


def cell(data: Path, place: Path) -> None:
    """Print CPU milliseconds of a PDF that is made again after a realisasi changed, and of the first one."""
    from lkjip_build.keluaran.typst.lkjip import lkjip_pdf

    reports = []
    for number in range(12):
        changed = place / str(number) / "data"
        shutil.copytree(data, changed)
        file = changed / "2025/kinerja.csv"
        text = file.read_text(encoding="utf-8")
        assert CELL[0] in text
        file.write_text(text.replace(CELL[0], CELL[1].format(f"{71 + number},5")), encoding="utf-8")
        reports += [one for one in composed(changed) if one.tahun == 2025]
    first, *again = (cpu_of(lkjip_pdf, one) * 1000 for one in reports)
    print(f"PDF of 2025: first {first:.0f} ms, one cell changed {statistics.median(again):.0f} ms")  # noqa: T201


def composed(data: Path) -> list[Dokumen]:
    """Return the reports of all years of a folder, as they are handed to writers."""
    from lkjip_build.build import inspect, laporan_tahun, situs_of
    from lkjip_build.privasi import samarkan_isi

    found = inspect(data, HARI_INI)
    assert found.data is not None
    situs = situs_of(found, found.data, data, HARI_INI, draf=True)
    return [samarkan_isi(laporan_tahun(situs, tahun)) for tahun in sorted(situs.semua_tahun)]


def cpu_of(write: Callable[[Dokumen], bytes], report: Dokumen) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    write(report)
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if len(sys.argv) == 1:
        dokumen()
    else:
        name, data, *more = sys.argv[1:]
        match name:
            case "formats":
                formats(Path(data), int(more[0]))
            case "peak":
                peak(Path(data))
            case "sizes":
                sizes(Path(data))
            case "cell":
                cell(Path(data), Path(more[0]))
