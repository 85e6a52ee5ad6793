"""What an office works with: how many pegawai of which kinds, and its sarana. No person is named here."""

from enum import StrEnum

from pydantic import Field

from lkjip_build.model.nilai import Cacah, Teks
from lkjip_build.model.rekaman import Rekaman


class Kelompok(StrEnum):
    """By what the pegawai are counted; each counts all of them."""

    GOLONGAN = "golongan"
    PENDIDIKAN = "pendidikan"
    JENIS_KELAMIN = "jenis-kelamin"


class Pegawai(Rekaman):
    """One row of kepegawaian.csv: how many pegawai are of one kind."""

    kelompok: Kelompok = Field(description="golongan, pendidikan, atau jenis-kelamin.")
    rincian: Teks = Field(description="Isi kelompoknya, misalnya III/d atau perempuan. Baris jumlah tidak ditulis.")
    jumlah: Cacah = Field(description="Banyak pegawai. Jumlah setiap kelompok sama: orangnya sama.")
    sumber: Teks | None = Field(
        None,
        description="Sumber hitungannya, misalnya daftar urut kepangkatan dengan tanggalnya; cukup di satu baris.",
        json_schema_extra={"kolom_opsional": True},
    )


class Sarana(Rekaman):
    """One row of sarana-prasarana.csv: what the office has of one kind, in one condition."""

    nama: Teks = Field(description="Nama sarana atau prasarana, misalnya gedung kantor.")
    jumlah: Cacah = Field(description="Banyaknya.")
    satuan: Teks = Field(description="Satuan hitungnya, misalnya unit atau buah.")
    kondisi: Teks | None = Field(None, description="Kondisinya, misalnya baik. Kosong berarti belum diperiksa.")
    keterangan: Teks | None = Field(
        None, description="Keterangan, bila perlu.", json_schema_extra={"kolom_opsional": True}
    )
