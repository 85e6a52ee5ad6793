"""What the year of an indikator is held against in the table of its sasaran, in the words of heads and notes."""

from lkjip_build.bahasa.kata import TRIWULAN

CARA_MEMBACA, CARA_MEMBACA_SEMUA = "Cara membaca tabel ini", "Cara membaca tabel setiap sasaran"
STANDAR = "Standar nasional"
TANPA_STANDAR = "Standar nasional belum dicatat untuk satu indikator pun, jadi tidak ada barisnya."


def judul(induk: str, tahun: int) -> str:
    """Return the caption of the table of `sasaran S1` or `tujuan T1`."""
    return f"Kinerja {induk} tahun {tahun} dan pembandingnya"


def akhir_renstra(akhir: int) -> str:
    """Return the head of the row of the end of the Renstra."""
    return f"Akhir Renstra {akhir}"


def realisasi_tahun(tahun: int) -> str:
    """Return what stands in the place of a realisasi that was told above."""
    return f"realisasi {tahun}"


def sampai(nomor: int) -> str:
    """Return up to which quarter a running year is judged, in the words of a cell."""
    return f"s.d. triwulan {TRIWULAN[nomor - 1]}"


def tanpa_tahun_sebelum(tahun: int) -> str:
    """Return why a report holds its figures against no year before."""
    return f"Angka {tahun - 1} tidak ada, jadi perubahan dari tahun sebelumnya tidak ditampilkan."
