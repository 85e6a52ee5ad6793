"""Benchmark: CPU seconds of drawing SOPs of twelve pelaksana whose returns go anywhere, and how often lines cross."""

import time

from contoh_alur import jauh
from ukur import crossings, draw_petak

from lkjip_build.drawing.petak import cut
from lkjip_build.drawing.router import lay, route
from lkjip_build.drawing.tata import arrange


def measure(langkah: int, benih: int) -> str:
    alur = jauh(benih, langkah)
    began = time.process_time()
    lay(alur)
    laid = time.process_time()
    tata = arrange(route(alur))
    drawn = time.process_time()
    met = crossings(draw_petak(cut(tata), tata.lebar, tata.tinggi))
    return f"{langkah} steps: first laying {laid - began:.2f}, then the drawing {drawn - laid:.2f}, crossings {met}"


if __name__ == "__main__":
    for langkah in (15, 30, 60, 80):
        for benih in range(3):
            print(measure(langkah, benih))  # noqa: T201
