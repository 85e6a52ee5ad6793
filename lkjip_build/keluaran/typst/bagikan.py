"""Pictures for sharing as PNG: some in one run of Typst, those beside one that is new."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from lkjip_build.drawing.percikan import Percikan
from lkjip_build.drawing.tanda_putusan import SISI, lambang
from lkjip_build.isi.kartu_bagikan import KartuBagikan
from lkjip_build.keluaran.simpan import Isi, Simpan, selalu_baru
from lkjip_build.keluaran.svg import jalur_svg, percikan_svg
from lkjip_build.keluaran.typst.mesin import compile_png
from lkjip_build.keluaran.warna import GRAFIK, WARNA_PUTUSAN

TITIK_PER_INCI = 54
"""Makes 600 × 315 pixels, the least that messengers show large: 25 to 50 kB."""
SEKALI = 8
"""Pictures of a run: one by one costs a third more, and all of a large site some 270 kB of memory each."""


def files(
    semua: Sequence[tuple[str, Callable[[], KartuBagikan]]], simpan: Simpan = selalu_baru
) -> dict[str, Callable[[], bytes]]:
    """Return how to make each picture, by its path in the site."""
    isi = {path: Isi("bagikan", compose) for path, compose in semua}
    paths = list(isi)
    run_of = {path: number // SEKALI for number, path in enumerate(paths)}

    @lru_cache(maxsize=1)
    def drawn(run: int) -> dict[str, bytes]:
        some = paths[run * SEKALI : (run + 1) * SEKALI]
        pages = compile_png("bagikan.typ", [_halaman(isi[path].tersamar) for path in some], TITIK_PER_INCI)
        return dict(zip(some, pages, strict=True))

    def write(path: str, _: KartuBagikan) -> bytes:
        return drawn(run_of[path])[path]

    return {path: partial(one.tulis, "png", partial(write, path), simpan) for path, one in isi.items()}


def _halaman(kartu: KartuBagikan) -> dict[str, Any]:
    return {
        "judul": kartu.judul,
        "kalimat": kartu.kalimat,
        "situs": kartu.situs,
        "tanda": kartu.tanda,
        "putusan": [
            {
                "teks": teks,
                "warna": WARNA_PUTUSAN[putusan],
                "svg": _svg(
                    SISI, SISI, jalur_svg(lambang(putusan)).replace("currentColor", f"#{WARNA_PUTUSAN[putusan]}")
                ),
            }
            for teks, putusan in kartu.putusan
        ],
        "percikan": _svg_percikan(kartu.percikan) if kartu.percikan else "",
    }


def _svg_percikan(drawn: Percikan) -> str:
    reached, target = (f"#{colour}" for colour in GRAFIK)
    style = (
        f"circle{{fill:{reached}}}.percikan__lubang{{fill:#fff;stroke:{reached};stroke-width:1.5}}"
        f".percikan__garis{{fill:none;stroke:{reached};stroke-width:1.5}}"
        f".percikan__target{{fill:none;stroke:{target};stroke-width:2}}"
    )
    return _svg(drawn.lebar, drawn.tinggi, f"<style>{style}</style>{percikan_svg(drawn)}")


def _svg(lebar: int, tinggi: int, isi: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {lebar} {tinggi}">{isi}</svg>'
