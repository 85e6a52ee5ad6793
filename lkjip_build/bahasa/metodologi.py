"""The rules of counting in words, for the page of methods and the chapter that opens with them."""

from itertools import pairwise

from lkjip_build.bahasa.angka import angka
from lkjip_build.model.aturan import Himpunan


def atau_kurang(batas: str) -> str:
    """Return the scores of the lowest predikat: `30 atau kurang`."""
    return f"{batas} atau kurang"


def rentang_predikat(di_atas: str, sampai: str | None) -> str:
    """Return the scores of a predikat: `di atas 80 sampai 90`, of the highest `di atas 90`."""
    return f"di atas {di_atas}" if sampai is None else f"di atas {di_atas} sampai {sampai}"


def rentang_kategori(himpunan: Himpunan) -> tuple[str, ...]:
    """Return the capaian of each band of the scale, from the top: `91 % atau lebih`, …, `kurang dari 51 %`."""
    bands = himpunan.skala.kategori
    return (
        f"{angka(bands[0].bawah)}\u00a0% atau lebih",
        *(
            f"{angka(low.bawah)}\u00a0% sampai kurang dari {angka(high.bawah)}\u00a0%"
            for high, low in pairwise(bands[:-1])
        ),
        f"kurang dari {angka(bands[-2].bawah)}\u00a0%",
    )
