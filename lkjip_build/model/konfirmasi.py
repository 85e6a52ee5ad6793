"""What looks wrong and is true: konfirmasi.csv, at the top for renstra.yml, in a year's folder for its tables."""

from pydantic import Field

from lkjip_build.model.nilai import Tanggal, Teks
from lkjip_build.model.rekaman import Rekaman


class Konfirmasi(Rekaman):
    """One anomaly that somebody answers for; it holds for this code, this place and this value only."""

    kode: Teks = Field(description="Kode masalah yang dikonfirmasi, misalnya LKJ406.")
    tempat: Teks = Field(
        description="Berkas, kode barisnya, dan nama kolomnya, misalnya kinerja.csv/iku-02/realisasi; salin dari pesan."
    )
    nilai: Teks | None = Field(
        None,
        description="Isian yang dikonfirmasi; bila isian itu berubah, tidak berlaku lagi. Kosong: isiannya kosong.",
    )
    alasan: Teks = Field(description="Mengapa angka ini benar; tampil bersama angkanya.")
    oleh: Teks = Field(description="Siapa yang memastikan: jabatan atau unit; tampil bersama angkanya.")
    tanggal: Tanggal = Field(description="Tanggal dipastikan.")
