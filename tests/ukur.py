"""Benchmark: what a save, a build, a check, a document and a drawing cost, each beside what it is to cost.

    python tests/ukur.py [ROW ...]

Prints seconds of CPU of whole processes, and ratios to stock Material building the pages that `lkjip tulis` wrote, in
the same run. Machines are noisy: quote ratios. The rows of large sites take minutes.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

from generator import DATA, write_data
from kantor_uji import Kantor
from pengaturan import write_settings

ROOT = Path(__file__).parents[1]
SETTINGS = """site_name: Ukur
theme: {name: THEME, language: id, font: false, features: [navigation.prune]}
markdown_extensions: [attr_list, tables]
"""
PEERS = {"properdocs": "material", "zensical": "material", "mkdocs": "materialx"}
"""Other engines and another theme for the same pages, where they are installed."""
BARE = "import yaml, pydantic\nclass Rekaman(pydantic.BaseModel):\n    nama: str\n"
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
KINERJA = "2025/kinerja.csv"


class Biaya(NamedTuple):
    """What a process cost: seconds of CPU, and MiB at its peak."""

    detik: float
    mib: int


def biaya(*command: str, cwd: Path) -> Biaya:
    """Return what a run of Python cost, with its children; it must succeed."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # people run compiled modules
    process = subprocess.Popen([sys.executable, *command], cwd=cwd, env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return Biaya(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def termurah(*command: str, cwd: Path = ROOT) -> float:
    """Return the seconds of the cheapest of some runs, after one that compiles."""
    return min([biaya(*command, cwd=cwd).detik for _ in range(6)][1:])


class Proyek:
    """A site of these data, and the same pages for other engines."""

    def __init__(self, folder: Path, data: Path) -> None:
        self.folder, self.data = folder, data
        folder.mkdir(parents=True, exist_ok=True)
        write_settings(folder, data, ROOT / "docs")

    def anew(self, *, documents: bool = True) -> Biaya:
        """Build with nothing kept from before."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)
        return self.again(documents=documents)

    def again(self, *, documents: bool = True) -> Biaya:
        program = ("-m", "mkdocs") if documents else ("-c", WITHOUT_DOCUMENTS)
        return biaya(*program, "build", "--quiet", cwd=self.folder)

    @property
    def pages(self) -> int:
        return sum(1 for _ in (self.folder / "site").rglob("index.html"))

    @cached_property
    def stock(self) -> float:
        """What stock Material costs."""
        return self.peer("mkdocs", "material")

    def peer(self, engine: str, theme: str) -> float:
        """Return what another engine or theme costs for the pages that `lkjip tulis` writes."""
        written, folder = self.folder / "ditulis", self.folder / f"{engine}-{theme}"
        if not written.exists():
            where = ("--data", str(self.data), "--docs", str(ROOT / "docs"))
            biaya("-m", "lkjip_build", "tulis", str(written), *where, cwd=ROOT)
        folder.mkdir()
        (folder / "docs").symlink_to(written)
        (folder / "mkdocs.yml").write_text(SETTINGS.replace("THEME", theme), encoding="utf-8")
        return biaya("-m", engine, "build", "--quiet", cwd=folder).detik


Hasil = Iterator[tuple[str, str, str]]
"""What was done, what it cost, and what it is to cost."""


def sendiri(folder: Path) -> Path:
    """Return a copy of the shipped data with a folder to itself, for what is kept beside it."""
    shutil.copytree(DATA, folder / "data")
    return folder / "data"


def bangun(folder: Path) -> Hasil:
    """Builds of the shipped data."""
    site = Proyek(folder, sendiri(folder))
    site.anew()
    stock = site.stock
    yield f"stock Material, {site.pages} pages", f"{stock:.2f} s", ""
    full = site.anew().detik
    yield "built anew", f"{full / stock:.2f} × stock", "1,6"
    yield "built again, nothing changed", f"{site.again().detik / stock:.2f} × stock", "0,5"
    table = site.data / KINERJA
    table.write_text(table.read_text(encoding="utf-8").replace(";85,4;Rekap", ";85,3;Rekap"), encoding="utf-8")
    yield "built again, one cell changed", f"{site.again().detik / stock:.2f} × stock", "0,7"
    yield "built anew without documents", f"{site.anew(documents=False).detik / stock:.2f} × stock", "1,0"
    for engine, theme in PEERS.items():
        themed = engine == "zensical" or entry_points(group="mkdocs.themes", name=theme)
        if importlib.util.find_spec(engine) and themed:
            yield f"{engine} with {theme}, same pages", f"{site.peer(engine, theme) / stock:.2f} × stock", ""
        else:
            yield f"{engine} with {theme}", "not installed", ""


def periksa(folder: Path) -> Hasil:
    """The check of the shipped data, beside a start of what it stands on."""
    checked = termurah("-m", "lkjip_build", "periksa")
    yield "lkjip periksa ÷ bare start", f"{checked / termurah('-c', BARE):.2f} ({checked:.2f} s)", "2,5"


def gambar(folder: Path) -> Hasil:
    """The drawing of an SOP of 60 steps whose returns go anywhere."""
    sys.path.append(str(ROOT / "tests/drawing"))
    from contoh_alur import jauh

    from lkjip_build.drawing.router import lay, route
    from lkjip_build.drawing.tata import arrange

    for benih in range(3):
        alur = jauh(benih, 60)
        began = time.process_time()
        lay(alur)
        arrange(route(alur))
        yield f"drawing of 60 steps, {benih + 1}", f"{time.process_time() - began:.2f} s", "0,5"


def besar(folder: Path) -> Hasil:
    """Builds of large sites, without documents."""
    cost: dict[int, float] = {}
    for indikator in (450, 950, 4900):
        write_data(folder / f"{indikator}/data", 1, indikator)
        site = Proyek(folder / f"{indikator}", folder / f"{indikator}/data")
        found = site.anew(documents=False)
        cost[indikator] = found.detik / site.pages
        yield f"{site.pages} pages, each", f"{cost[indikator] * 1000:.1f} ms; {found.mib} MiB", ""
        if indikator == 950:
            yield f"{site.pages} pages", f"{found.detik / site.stock:.2f} × stock", "0,13"
    yield "a page of 5000 ÷ one of 500", f"{cost[4900] / cost[450]:.2f}", "1,1; ≤ 250 MiB"


def simpan(folder: Path) -> Hasil:
    """A save of the shipped data until it is seen."""
    kantor = Kantor(folder, shipped=True)
    error, mended = (KINERJA, ";85,4;Rekap", ";delapan;Rekap"), (KINERJA, ";delapan;Rekap", ";85,4;Rekap")
    yield from _simpanan(
        kantor,
        [
            (
                "one cell, kinerja/2025",
                "kinerja/2025/",
                (KINERJA, "85,6;85,4;Rekap", "87,2;85,8;Rekap"),
                "100,94",
                "0,25",
            ),
            (
                "one cell, an indikator",
                "indikator/iku-01/",
                (KINERJA, "87,2;85,8;Rekap", "87,3;85,9;Rekap"),
                "101,06",
                "0,25",
            ),
            (
                "one cell, Bab III",
                "laporan/2025/bab-3/",
                (KINERJA, "87,3;85,9;Rekap", "85,6;85,4;Rekap"),
                "100,47",
                "0,25",
            ),
            (
                "prose",
                "laporan/2025/bab-3/sasaran-s1/",
                ("2025/analisis.yml", "pinjaman.", "pinjaman kantor."),
                "pinjaman kantor.",
                "0,4",
            ),
            ("a data error", "kinerja/2025/", error, "Data perlu diperbaiki", "0,3"),
            ("mended", "kinerja/2025/", mended, "100,47", "0,3"),
            ("the same error", "kinerja/2025/", error, "Data perlu diperbaiki", "0,3"),
            ("mended again", "kinerja/2025/", mended, "100,47", "0,3"),
        ],
    )


def simpan_besar(folder: Path) -> Hasil:
    """A save of large data until it is seen."""
    for years, indikator, target in ((5, 100, "0,5"), (1, 950, "0,8")):
        kantor = Kantor(folder / str(indikator))
        shutil.rmtree(kantor.data)
        write_data(kantor.data, years, indikator)
        row = next(
            line for line in (kantor.data / KINERJA).read_text(encoding="utf-8").splitlines() if "ind-0002" in line
        )
        cells = row.split(";")
        changed = ";".join([*cells[:7], "71,25", *cells[8:]])
        name = f"one cell of {years} × {indikator}, an indikator"
        yield from _simpanan(kantor, [(name, "indikator/ind-0002/", (KINERJA, row, changed), "71,25", target)])


Langkah = tuple[str, str, tuple[str, str, str], str, str]
"""What is saved; an address; the file with old and new text; the sign at that address; what it is to cost."""


def _simpanan(kantor: Kantor, steps: list[Langkah]) -> Hasil:
    with kantor.serve():
        assert kantor.server
        for address in dict.fromkeys(step[1] for step in steps):
            kantor.wait_for(address, "Pratinjau dari simpanan")
        for name, address, change, sign, target in steps:
            time.sleep(1)  # the build before is over, and its silence not yet begun
            before, began = server_seconds(kantor.server.pid), time.monotonic()
            kantor.replace(*change)
            kantor.wait_for(address, sign)
            cpu, clock = server_seconds(kantor.server.pid) - before, time.monotonic() - began
            yield f"saved {name}", f"{cpu:.2f} s, {clock:.2f} s by the clock", target


def dokumen(folder: Path) -> Hasil:
    """Documents, as ukur_dokumen.py prints them."""
    told = subprocess.run(
        [sys.executable, str(ROOT / "tests/ukur_dokumen.py")], check=True, capture_output=True, text=True
    )
    targets = ("5 ms", "600 MiB", "250 kB", "120 ms")
    for line, target in zip(told.stdout.splitlines(), targets, strict=True):
        yield (*line.split(": ", 1), target)  # type: ignore[misc]


def server_seconds(pid: int) -> float:
    """Return user and system seconds of a process that runs (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


ROWS: dict[str, Callable[[Path], Hasil]] = {
    one.__name__: one for one in (simpan, simpan_besar, bangun, dokumen, periksa, gambar, besar)
}

if __name__ == "__main__":
    print(f"load of the machine: {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")  # noqa: T201
    for row in sys.argv[1:] or ROWS:
        with tempfile.TemporaryDirectory() as scratch:
            for what, cost, target in ROWS[row](Path(scratch)):
                print(f"{what}: {cost}" + (f" (target {target})" if target else ""), flush=True)  # noqa: T201
