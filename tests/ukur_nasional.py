"""Simulation: all offices of a nation, generated, checked and computed on the processors of this machine.

    python tests/ukur_nasional.py [OFFICES] [FOLDER]

Offices stream through the workers a kabupaten at a time: texts are made in memory, read, checked, computed and summed
up by the code of every build; what is left of a kabupaten are its tables of open data, and of all of them Parquet.
Prints the seconds, the CPU, the peaks of memory, and what the tables say.
"""

import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from builders import sources_of
from kantor_buatan import HARI_INI, Kantor

from lkjip_build.antarkantor import periksa
from lkjip_build.build import inspect_sources
from lkjip_build.keluaran.data.berkas import tulis
from lkjip_build.portal.kantor import FolderKantor
from lkjip_build.portal.lokal import banyak_pekerja
from lkjip_build.portal.nasional import gabungkan
from lkjip_build.portal.penerbitan import nama_portal
from lkjip_build.portal.ringkas import ringkasan_of
from lkjip_build.susunan.portal import peta
from lkjip_build.susunan.portal.portal import Portal, berurutan

SEMUA = 7_288
SEKABUPATEN = 40


def sekabupaten(pertama: int, terakhir: int, folder: Path) -> tuple[int, int, int, int]:
    """Write the open data of the offices of one kabupaten; return how many offices, rows and findings, and the peak of
    memory of this worker in KiB.
    """
    told = []
    for nomor in range(pertama, terakhir + 1):
        office = FolderKantor(f"contoh-{nomor:04}", f"contoh-{nomor:04}", Path("data"))
        told.append(
            ringkasan_of(inspect_sources(sources_of(Kantor(nomor).berkas()), "data", HARI_INI), office, HARI_INI)
        )
    portal = Portal(nama_portal(told), berurutan(told))
    for path, compose in peta.berkas(portal).items():
        if path.endswith(".csv"):
            file = folder / f"{pertama:05}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(str(tulis(compose())), encoding="utf-8")
    rows = sum(1 for one in told for _ in one.semua_janji)
    return len(told), rows, len(periksa(told)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def semua_kabupaten(banyak: int) -> Iterator[tuple[int, int]]:
    for pertama in range(1, banyak + 1, SEKABUPATEN):
        yield pertama, min(pertama + SEKABUPATEN - 1, banyak)


def main(banyak: int, keluaran: Path) -> None:
    begun = time.perf_counter()
    offices = rows = found = worker = 0
    with tempfile.TemporaryDirectory() as parts:
        with ProcessPoolExecutor(banyak_pekerja(), multiprocessing.get_context("spawn")) as pool:
            asked = [pool.submit(sekabupaten, *one, Path(parts)) for one in semua_kabupaten(banyak)]
            for future in asked:
                more, lines, problems, peak = future.result()
                offices, rows, found, worker = offices + more, rows + lines, found + problems, max(worker, peak)
        computed = time.perf_counter()
        made = gabungkan(Path(parts), keluaran)
    ended = time.perf_counter()
    own = resource.getrusage(resource.RUSAGE_SELF)
    below = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = own.ru_utime + own.ru_stime + below.ru_utime + below.ru_stime
    size = sum(one.stat().st_size for one in keluaran.iterdir() if one.is_file())
    mib = own.ru_maxrss / 1024, worker / 1024
    said = (
        f"{offices} kantor, {rows} baris kinerja, {found} catatan antarkantor, {made.portal} portal: {made.baris}",
        f"hitung {computed - begun:.1f} s, tabel {ended - computed:.1f} s, CPU {cpu:.1f} s",
        f"CPU sekantor {cpu / offices * 1000:.0f} ms; tabel {size / 1e6:.1f} MB",
        f"puncak memori: pengatur {mib[0]:.0f} MiB, pekerja {mib[1]:.0f} MiB",
        *(keluaran / "ringkas.csv").read_text().splitlines()[:4],
    )
    sys.stdout.write("\n".join(said) + "\n")


if __name__ == "__main__":
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp()) / "nasional"
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SEMUA, folder)
    if len(sys.argv) < 3:
        shutil.rmtree(folder.parent)
