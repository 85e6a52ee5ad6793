"""Benchmark: our build against stock Material building the pages that `lkjip tulis` wrote, in one run.

`python tests/ukur.py [YEARS INDIKATOR]` prints CPU seconds of whole processes and their ratio; without arguments it
measures the shipped data, and how soon a save is seen. Machines are noisy: quote ratios. Drawing is measured by
`python tests/drawing/ukur_waktu.py`.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ukur_dokumen
from generator import DATA, write_data
from kantor_uji import Kantor
from pengaturan import write_settings

ROOT = Path(__file__).parents[1]
STOCK = """site_name: Ukur
theme: {name: material, language: id, features: [navigation.prune]}
markdown_extensions: [attr_list, tables, admonition]
"""
# The same build with the writers of PDF, Word, Excel and ODS left out, and so what they import: a difference of whole
# processes would count what both share, such as reading and computing, as time of the documents.
WITHOUT_DOCUMENTS = """
import sys, types, lkjip_build.keluaran as keluaran
for name in ("lkjip", "sop"):
    written = types.SimpleNamespace(files=lambda *_: {}, lembar=lambda *_: {})
    sys.modules[f"lkjip_build.keluaran.{name}"] = written
    setattr(keluaran, name, written)
from mkdocs.__main__ import cli
cli()
"""


def cpu_seconds(*command: str, cwd: Path) -> float:
    """Return user and system seconds of a command and its children; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, *command], cwd=cwd, check=True, env=env, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def server_seconds(pid: int) -> float:
    """Return user and system seconds of a process that runs (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def saves(folder: Path) -> None:
    """Print what a save of the shipped data costs until it is seen: CPU of the server, and the clock."""
    kantor = Kantor(folder, shipped=True)
    steps = [
        ("one cell, kinerja/2025", "kinerja/2025/", "85,6;85,4;Rekap", "87,2;85,8;Rekap", "100,94"),
        ("one cell, an indikator", "indikator/iku-01/", "87,2;85,8;Rekap", "87,3;85,9;Rekap", "101,06"),
        ("one cell, Bab III", "laporan/2025/bab-3/", "87,3;85,9;Rekap", "85,6;85,4;Rekap", "100,47"),
        ("a data error", "kinerja/2025/", ";85,4;Rekap", ";delapan;Rekap", "Data perlu diperbaiki"),
        ("mended", "kinerja/2025/", ";delapan;Rekap", ";85,4;Rekap", "100,47"),
        ("the same error", "kinerja/2025/", ";85,4;Rekap", ";delapan;Rekap", "Data perlu diperbaiki"),
        ("mended again", "kinerja/2025/", ";delapan;Rekap", ";85,4;Rekap", "100,47"),
    ]
    with kantor.serve():
        assert kantor.server
        kantor.wait_for("kinerja/2025/", "100,47")
        for name, address, old, new, sign in steps:
            time.sleep(1)  # the build before is over, and its silence not yet begun
            before, began = server_seconds(kantor.server.pid), time.monotonic()
            kantor.replace("2025/kinerja.csv", old, new)
            kantor.wait_for(address, sign)
            cpu, clock = server_seconds(kantor.server.pid) - before, time.monotonic() - began
            print(f"saved {name}: seen after {cpu:.2f} s of CPU, {clock:.2f} s by the clock")  # noqa: T201


def measure(folder: Path, data: Path) -> None:
    ours, stock = folder / "ours", folder / "stock"
    ours.mkdir()
    stock.mkdir()
    write_settings(ours, data, ROOT / "docs")
    (stock / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    wrote = cpu_seconds(
        "-m", "lkjip_build", "tulis", str(stock / "docs"), "--data", str(data), "--docs", str(ROOT / "docs"), cwd=ROOT
    )
    checked = cpu_seconds("-m", "lkjip_build", "periksa", "--data", str(data), cwd=ROOT)
    built = cpu_seconds("-m", "mkdocs", "build", "--quiet", cwd=ours)
    plain = cpu_seconds("-m", "mkdocs", "build", "--quiet", cwd=stock)
    bare = cpu_seconds("-c", WITHOUT_DOCUMENTS, "build", "--quiet", cwd=ours)
    pages = sum(1 for _ in (stock / "docs").rglob("*.md"))
    print(f"{pages} pages; CPU s: periksa {checked:.2f}, tulis {wrote:.2f}, ours {built:.2f}, stock {plain:.2f}")  # noqa: T201
    print(f"ours / stock = {built / plain:.2f}")  # noqa: T201
    print(f"without documents {bare:.2f}; ours without them / stock = {bare / plain:.2f}")  # noqa: T201


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        source = DATA
        if len(sys.argv) == 3:
            source = place / "data"
            write_data(source, int(sys.argv[1]), int(sys.argv[2]))
        else:
            (place / "kantor").mkdir()
            saves(place / "kantor")
            ukur_dokumen.dokumen()
        measure(place, source)
