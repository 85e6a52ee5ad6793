"""What was signed, kept: data/TAHUN/pengesahan.yml, the list of all seals beside the years, and the corrections made
after signing.

A seal holds the text of every file that the report was made of, so that a person can read in it what was promised and
reached, and the program can type it again and compare it with today's, record by record.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from lkjip_build.model import pola
from lkjip_build.model.masalah_nilai import BENTUK_SALAH
from lkjip_build.model.nilai import Bulat, Isi, Kode, Prosa, Tahun, Tanggal, Teks, baca_teks
from lkjip_build.model.pesan import fault, short
from lkjip_build.model.rekaman import Rekaman

BENTUK = 1
"""The form of pengesahan.yml that this version of the program writes and reads."""


def _baca_sidik(text: str) -> str:
    sidik = text.casefold()
    if len(sidik) != 64 or set(sidik) - set("0123456789abcdef"):
        raise fault(
            BENTUK_SALAH, f"'{short(text)}' bukan sidik SHA-256", "kembalikan berkas ini seperti waktu ditulis program"
        )
    return sidik


Sidik = Annotated[str, baca_teks, AfterValidator(_baca_sidik), WithJsonSchema(pola.SIDIK)]
"""A SHA-256 in 64 hexadecimal digits."""


class BerkasSah(Rekaman):
    """A document as it was signed, in data/TAHUN/dokumen/."""

    nama: Teks = Field(description="Nama berkasnya di folder dokumen.")
    sidik: Sidik = Field(description="SHA-256 isinya.")
    ukuran: Bulat = Field(description="Besarnya dalam bita.")


class GambarSah(Rekaman):
    """A picture that the report showed when it was signed, in data/TAHUN/gambar/."""

    nama: Teks = Field(description="Nama berkasnya di folder gambar.")
    sidik: Sidik = Field(description="SHA-256 berkas itu.")


class JenisKembali(StrEnum):
    """How a report was signed that came back."""

    ELEKTRONIK = "tanda-tangan-elektronik"
    PINDAIAN = "pindaian"


class BerkasKembali(BerkasSah):
    """A signed file that came back after the sealing, and was added to it."""

    jenis: JenisKembali = Field(description="Bertanda tangan elektronik, atau pindaian naskah yang ditandatangani.")
    tanggal: Tanggal = Field(description="Tanggal ditambahkan.")
    segel: Sidik = Field(description="SHA-256 isian di atas dan sidik pengesahannya; terdaftar di pengesahan.csv.")


class PutusanSah(Rekaman):
    """What was promised, reached and judged of one indikator, as the report prints it."""

    indikator: Kode = Field(description="Kode indikator.")
    nama: Teks = Field(description="Nama indikator waktu itu.")
    target: Teks | None = Field(None, description="Target yang berlaku. Kosong berarti tidak ada.")
    realisasi: Teks | None = Field(None, description="Realisasi setahun. Kosong berarti tidak ada.")
    capaian: Teks | None = Field(None, description="Capaian dalam persen. Kosong berarti tidak dinilai.")
    putusan: Teks = Field(description="Tercapai, tidak tercapai, atau sebab tidak dinilai.")


class Pengesahan(Rekaman):
    """One sealing. A later one does not replace it."""

    ditandatangani: Tanggal = Field(description="Tanggal laporan ditandatangani.")
    oleh: Teks = Field(description="Siapa yang menandatangani.")
    bukti: Teks | None = Field(None, description="Bukti penandatanganan menurut catatan siklus.")
    alasan: Teks | None = Field(None, description="Mengapa disahkan walaupun penandatanganannya tidak tercatat.")
    tanggal: Tanggal = Field(description="Tanggal berkas ini ditulis.")
    aturan: Kode = Field(description="Kode himpunan aturan tahun itu.")
    program: Teks = Field(description="Versi program yang menulisnya.")
    putusan: tuple[PutusanSah, ...] = Field((), description="Janji, hasil, dan penilaiannya, untuk dibaca orang.")
    dokumen: tuple[BerkasSah, ...] = Field((), description="Dokumen yang ditandatangani.")
    gambar: tuple[GambarSah, ...] = Field((), description="Gambar yang dipasang di naskahnya waktu itu.")
    sidik_isi: Sidik = Field(description="SHA-256 isi laporan; tercetak di halaman terakhirnya.")
    fakta: dict[Teks, Isi] = Field(description="Isi setiap berkas data waktu itu.")
    sidik: Sidik = Field(description="SHA-256 semua isian di atas.")
    kembali: tuple[BerkasKembali, ...] = Field((), description="Berkas bertanda tangan yang ditambahkan kemudian.")

    @property
    def pdf(self) -> BerkasSah | None:
        """The PDF that was sealed; None where there was none."""
        return next((one for one in self.dokumen if one.nama.endswith(".pdf")), None)

    @property
    def semua_berkas(self) -> tuple[BerkasSah, ...]:
        return (*self.dokumen, *self.kembali)


class Segel(Rekaman):
    """All sealings of one year, the first first."""

    bentuk: Bulat = Field(description="Bentuk berkas ini.")
    tahun: Tahun = Field(description="Tahun laporan.")
    pengesahan: tuple[Pengesahan, ...] = Field(min_length=1, description="Setiap pengesahan, yang pertama lebih dulu.")

    @property
    def terakhir(self) -> Pengesahan:
        return self.pengesahan[-1]


class DaftarSegel(Rekaman):
    """One row of pengesahan.csv beside the years: that a seal was made or added to, so that its loss is seen."""

    tahun: Tahun = Field(description="Tahun laporan yang disahkan.")
    ditandatangani: Tanggal = Field(description="Tanggal laporan ditandatangani.")
    sidik: Sidik = Field(description="Sidik pengesahan di TAHUN/pengesahan.yml, atau segel berkas yang ditambahkan.")


TIDAK_ADA = "tidak ada"
"""What a correction says of a row that is not there, and SELURUH of the column of a whole row."""
SELURUH = "(baris)"


class Koreksi(Rekaman):
    """One row of koreksi.csv: a change of what was signed, with its reason; written by `lkjip koreksi`."""

    tanggal: Tanggal = Field(description="Tanggal koreksi.")
    berkas: Teks = Field(description="Berkas yang diubah: kinerja.csv di folder tahun ini, atau renstra.yml.")
    kunci: Teks = Field(description="Baris atau bagiannya, misalnya iku-01.")
    kolom: Teks = Field(description=f"Kolomnya; {SELURUH} bila barisnya ditambah atau dihapus.")
    semula: Prosa | None = Field(None, description="Isi sebelum dikoreksi; kosong berarti kosong.")
    menjadi: Prosa | None = Field(None, description="Isi sesudah dikoreksi; kosong berarti kosong.")
    alasan: Teks = Field(description="Mengapa dikoreksi; tampil bersama angkanya.")
    oleh: Teks = Field(description="Siapa yang mengoreksi: jabatan atau unit.")
