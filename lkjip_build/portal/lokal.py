"""Offices in processes of this machine.

A worker that dies takes the pool with it; what was not done then is done by a new pool, and an office on which workers
die twice is told as failed, so that it never stops the others.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from lkjip_build.portal.tugas import Hasil, Tugas, gagal, kerjakan

TERBANYAK = 2
"""Deaths of workers that an office survives."""


def di_mesin_ini(semua: Sequence[Tugas], pekerja: int) -> Iterator[Hasil]:
    """Yield the result of each office as it comes; a single one is done here, as a process costs more than it."""
    if len(semua) < 2 or pekerja < 2:
        yield from (kerjakan(one, sendirian=pekerja > 1) for one in semua)
        return
    left = {tugas.kantor.alamat: tugas for tugas in semua}
    deaths: Counter[str] = Counter()
    together = True
    while left:
        # After a death each is asked alone, so that the one that kills is known.
        some = list(left.values()) if together else [next(iter(left.values()))]
        for tugas, hasil in _sekali(some, min(pekerja, len(some))):
            if hasil is not None:
                del left[tugas.kantor.alamat]
                yield hasil
            elif together:
                together = False
            else:
                deaths[tugas.kantor.alamat] += 1
                if deaths[tugas.kantor.alamat] >= TERBANYAK:
                    del left[tugas.kantor.alamat]
                    yield gagal(tugas, "prosesnya mati dua kali, mungkin karena kehabisan memori")


def _sekali(semua: Sequence[Tugas], pekerja: int) -> Iterator[tuple[Tugas, Hasil | None]]:
    """Yield each task with its result, None where a worker died before it was done."""
    with ProcessPoolExecutor(pekerja, multiprocessing.get_context("spawn")) as pool:
        asked = {pool.submit(kerjakan, tugas): tugas for tugas in semua}
        for future in as_completed(asked):
            try:
                yield asked[future], future.result()
            except BrokenProcessPool:
                yield asked[future], None


def banyak_pekerja() -> int:
    """Return how many processes this machine has room for."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
