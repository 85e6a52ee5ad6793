"""The days off that working days skip: data/hari-libur.csv."""

from enum import StrEnum

from pydantic import Field

from lkjip_build.model.nilai import Tanggal, Teks
from lkjip_build.model.rekaman import Rekaman


class JenisLibur(StrEnum):
    NASIONAL = "libur-nasional"
    CUTI_BERSAMA = "cuti-bersama"
    LOKAL = "lokal"


class HariLibur(Rekaman):
    """One day off."""

    tanggal: Tanggal = Field(description="Tanggal libur.")
    jenis: JenisLibur = Field(description="libur-nasional, cuti-bersama, atau lokal.")
    nama: Teks = Field(description="Nama hari libur.")
    dasar: Teks = Field(description="Keputusan yang menetapkannya, misalnya SKB 3 Menteri dan nomornya.")
