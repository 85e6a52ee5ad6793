"""The one way to change facts in the data files: a cell, a row, a value, a block of prose, and not a byte besides.

Changes are values (`Perubahan`). `rancang` works out what they make of the files and what the whole of the check says
of that; `simpan` writes it, whole or not at all; `urungkan` puts the bytes of the last step back.
"""

from lkjip_build.sunting.perubahan import Baris, Isi, Penolakan, Perubahan, kunci_baris
from lkjip_build.sunting.rancangan import Koreksian, Rancangan, rancang
from lkjip_build.sunting.riwayat import Langkah, TidakJadi, langkah_terakhir, simpan, urungkan
from lkjip_build.sunting.tempat import alamat_masalah

__all__ = [
    "Baris",
    "Isi",
    "Koreksian",
    "Langkah",
    "Penolakan",
    "Perubahan",
    "Rancangan",
    "TidakJadi",
    "alamat_masalah",
    "kunci_baris",
    "langkah_terakhir",
    "rancang",
    "simpan",
    "urungkan",
]
