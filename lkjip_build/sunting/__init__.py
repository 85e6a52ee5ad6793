"""The one way to change facts in the data files: a cell, a row, a value, a block of prose, and not a byte besides.

Changes are values (`Perubahan`). `rancang` works out what they make of the files and what the whole of the check says
of that; `simpan` writes it, whole or not at all; `urungkan` puts the bytes of the last step back.
"""

from lkjip_build.sunting.perubahan import Baris, Bentrok, Isi, Penolakan, Perubahan, kunci_baris
from lkjip_build.sunting.rancangan import Koreksian, Rancangan, rancang
from lkjip_build.sunting.riwayat import Langkah, TidakJadi, langkah_terakhir, simpan, urungkan
from lkjip_build.sunting.teks_yaml import isi_butir
from lkjip_build.sunting.tempat import alamat_masalah
from lkjip_build.sunting.tiga import Tiga, tiga
from lkjip_build.sunting.tiga_yaml import TakTergabung

__all__ = [
    "Baris",
    "Bentrok",
    "Isi",
    "Koreksian",
    "Langkah",
    "Penolakan",
    "Perubahan",
    "Rancangan",
    "TakTergabung",
    "TidakJadi",
    "Tiga",
    "alamat_masalah",
    "isi_butir",
    "kunci_baris",
    "langkah_terakhir",
    "rancang",
    "simpan",
    "tiga",
    "urungkan",
]
