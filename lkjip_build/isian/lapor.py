"""Problems of the check told at the cells of a workbook that brought them."""

from collections.abc import Iterator, Sequence

from lkjip_build.bahasa import isian as kata
from lkjip_build.isian.gabung import Ubahan
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.problems import Problem
from lkjip_build.sunting import Rancangan, alamat_masalah


def di_buku(rancangan: Rancangan, semua: Sequence[Ubahan], folder: str) -> Iterator[str]:
    """Yield each change that is refused and each new error, at the cell where a person typed it."""
    by_change = {one.perubahan: one for one in semua}
    for refused in rancangan.ditolak:
        found = by_change.get(refused.perubahan)
        place = found.tempat if found else f"{folder}/{refused.perubahan.berkas}"
        yield f"{place}: {refused.alasan}"
    for problem in rancangan.kesalahan:
        yield kata.masalah(_tempat(problem, rancangan, semua, folder), problem.message, problem.remedy)


def _tempat(problem: Problem, rancangan: Rancangan, semua: Sequence[Ubahan], folder: str) -> str:
    berkas = problem.location.path.removeprefix(f"{folder}/")
    if berkas in rancangan.berkas:
        kunci, kolom = alamat_masalah(rancangan.berkas[berkas][1], problem)
        for one in semua:
            change = one.perubahan
            names = (change.kunci, change.kolom)
            if change.berkas == berkas and (names == (kunci, kolom) or names == (kunci, SELURUH)):
                return one.tempat
    return str(problem.location)
