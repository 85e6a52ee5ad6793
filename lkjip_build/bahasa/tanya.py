"""The words of questions that commands ask at the terminal."""

from collections.abc import Iterable

YA_TIDAK = "[y/T]"
"""What may be answered; the capital is what just Enter means."""
JAWABAN = {
    **dict.fromkeys(("y", "ya", "yes"), True),
    **dict.fromkeys(("t", "tidak", "n", "no", ""), False),
}
JAWAB_YA_TIDAK = "jawab y (ya) atau t (tidak), lalu Enter"


def pilih_dari(semua: Iterable[str]) -> str:
    return f"tulis salah satu: {', '.join(semua)}"


def tahun_antara(awal: int, akhir: int) -> str:
    return f"tulis tahun dengan empat angka, {awal} sampai {akhir}"
