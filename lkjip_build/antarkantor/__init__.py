"""Many offices side by side: what is kept of each as one small value, and what only side by side looks wrong.

A rule here is asked with the summaries of all offices, where one in `checks` is asked with the data of one. What it
finds is for who gathers the offices; no public page tells of it, since two offices with the same figures may both be
right.
"""

from collections.abc import Callable, Iterator, Sequence

from lkjip_build.antarkantor.anggaran_sama import anggaran_sama
from lkjip_build.antarkantor.angka_jauh import angka_jauh
from lkjip_build.antarkantor.kantor_kembar import kantor_kembar
from lkjip_build.antarkantor.program_hilang import program_hilang
from lkjip_build.antarkantor.satuan_berbeda import satuan_berbeda
from lkjip_build.antarkantor.tabel_salinan import tabel_salinan
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.problems import Problem, in_order

SEMUA: tuple[Callable[[Sequence[RingkasanKantor]], Iterator[Problem]], ...] = (
    *(kantor_kembar, anggaran_sama, tabel_salinan, program_hilang, satuan_berbeda, angka_jauh),
)


def periksa(semua: Sequence[RingkasanKantor]) -> tuple[Problem, ...]:
    """Return what the rules find in the offices side by side, by place."""
    return in_order(problem for rule in SEMUA for problem in rule(semua))
