"""The workbook in which a year is filled in: made from the data, read back, and merged into them cell by cell.

The text of every cell is that of the data file, so that a workbook which nobody edited changes nothing. What it was
made from travels along in a hidden sheet: only what differs from that was typed by somebody.
"""

from lkjip_build.isian.ambilan import Ambilan, ambilan
from lkjip_build.isian.baca import Bacaan, baca
from lkjip_build.isian.buka import BukuDitolak, buka
from lkjip_build.isian.gabung import Bentrok, Gabungan, Ubahan, gabung
from lkjip_build.isian.lembar import BukuIsian, Halangan
from lkjip_build.isian.masuk import Menunggu, isi_menunggu, kabar_masuk, menunggu, selesaikan, semua_menunggu
from lkjip_build.isian.susun import buku_isian
from lkjip_build.isian.tulis import tulis

__all__ = [
    "Ambilan",
    "Bacaan",
    "Bentrok",
    "BukuDitolak",
    "BukuIsian",
    "Gabungan",
    "Halangan",
    "Menunggu",
    "Ubahan",
    "ambilan",
    "baca",
    "buka",
    "buku_isian",
    "gabung",
    "isi_menunggu",
    "kabar_masuk",
    "menunggu",
    "selesaikan",
    "semua_menunggu",
    "tulis",
]
