"""The office itself: data/instansi.yml."""

from enum import StrEnum

from pydantic import Field

from lkjip_build.model.nilai import Cacah, Kode, KodeWilayah, Luas, Nip, Tahun, Tanggal, Teks, Url, YaTidak
from lkjip_build.model.rekaman import Rekaman


class StatusData(StrEnum):
    CONTOH = "contoh"
    RESMI = "resmi"


class Pejabat(Rekaman):
    """An office holder who appears in the report."""

    jabatan: Teks = Field(description="Nama jabatan lengkap, misalnya Camat Baturraden.")
    kode: Kode = Field(description="Kode singkat yang dipakai di berkas lain, misalnya camat.")
    nama: Teks | None = Field(None, description="Nama dan gelar. Kosong berarti belum diisi.")
    pangkat: Teks | None = Field(None, description="Pangkat dan golongan, misalnya Pembina Tingkat I.")
    nip: Nip | None = Field(None, description="NIP 18 angka. Di web hanya tiga angka terakhir yang tampil.")
    mulai: Tanggal | None = Field(None, description="Tanggal mulai menjabat. Kosong berarti belum diisi.")
    sampai: Tanggal | None = Field(None, description="Tanggal terakhir menjabat. Kosong berarti masih menjabat.")
    keterangan: Teks | None = Field(None, description="Keterangan, misalnya sejak kapan menjabat.")
    atasan: Kode | None = Field(
        None, description="Kode atasan langsungnya, untuk bagan organisasi. Kosong pada pimpinan kantor."
    )
    fungsional: YaTidak = Field(False, description="ya: kelompok jabatan fungsional; garisnya putus-putus di bagan.")
    indikator: tuple[Kode, ...] = Field(
        (), description="Kode indikator yang dijanjikan jabatan ini dalam Perjanjian Kinerja dengan atasannya."
    )


class Desa(Rekaman):
    """A village of the kecamatan."""

    kode: KodeWilayah = Field(description="Kode wilayah desa menurut Kemendagri, misalnya 33.02.22.2001.")
    nama: Teks = Field(description="Nama desa.")
    luas: Luas | None = Field(None, description="Luas wilayah dalam satuan_luas. Kosong berarti belum diisi.")
    penduduk: Cacah | None = Field(None, description="Banyak penduduk, dalam jiwa. Kosong berarti belum diisi.")


class SatuanLuas(StrEnum):
    KM2 = "km2"
    HA = "ha"


class Wilayah(Rekaman):
    """How the figures of the desa are to be read: their unit, their year and who published them."""

    satuan_luas: SatuanLuas = Field(SatuanLuas.KM2, description="Satuan luas desa: km2 atau ha.")
    tahun_penduduk: Tahun | None = Field(None, description="Tahun data penduduk, misalnya 2024.")
    sumber: Teks | None = Field(None, description="Sumber luas dan penduduk, misalnya kecamatan dalam angka dari BPS.")


class DasarHukum(Rekaman):
    """A regulation that the report rests on, and why."""

    peraturan: Teks = Field(description="Jenis, nomor, dan tahun peraturan.")
    tentang: Teks | None = Field(None, description="Judul peraturan tanpa kata tentang. Kosong berarti tidak ditulis.")
    kaitan: Teks | None = Field(None, description="Kaitannya dengan laporan ini, dalam satu kalimat.")


class Instansi(Rekaman):
    """The office whose performance is reported."""

    nama: Teks = Field(description="Nama instansi, misalnya Kecamatan Baturraden.")
    kabupaten: Teks = Field(description="Nama kabupaten atau kota lengkap, misalnya Kabupaten Banyumas.")
    provinsi: Teks = Field(description="Nama provinsi.")
    kode_wilayah: KodeWilayah | None = Field(None, description="Kode wilayah Kemendagri, misalnya 33.02.22.")
    alamat: Teks | None = Field(None, description="Alamat kantor. Kosong berarti belum diisi.")
    telepon: Teks | None = Field(None, description="Nomor telepon kantor. Kosong berarti belum diisi.")
    surel: Teks | None = Field(None, description="Alamat surel kantor. Kosong berarti belum diisi.")
    situs: Url | None = Field(None, description="Alamat situs resmi, diawali https://.")
    alamat_situs: Url | None = Field(
        None,
        description="Alamat tempat situs kinerja ini diterbitkan, diawali https://. Kosong berarti belum ada; lambang "
        "saat dibagikan, peta untuk mesin pencari, dan alamat di data terbuka menunggunya.",
    )
    status_data: StatusData = Field(
        description="contoh: angka ilustrasi, setiap halaman diberi tanda. resmi: angka yang sudah ditetapkan kantor."
    )
    diperbarui: Tanggal | None = Field(
        None, description="Tanggal terakhir angka situs ini diperbarui; tampil di beranda dan halaman mutu data."
    )
    tampilkan_nip: YaTidak = Field(
        False, description="ya: NIP lengkap di dokumen yang ditandatangani. Di web NIP selalu disamarkan."
    )
    sumber: tuple[Teks, ...] = Field((), description="Sumber fakta tentang kantor ini.")
    pejabat: tuple[Pejabat, ...] = Field((), description="Pejabat yang disebut dalam laporan.")
    wilayah: Wilayah = Field(
        default_factory=lambda: Wilayah(), description="Satuan, tahun, dan sumber luas dan penduduk desa."
    )
    desa: tuple[Desa, ...] = Field((), description="Desa di wilayah kecamatan.")
    dasar_hukum: tuple[DasarHukum, ...] = Field(
        (), description="Dasar hukum laporan. Kosong berarti laporan memakai dasar hukum SOP dan Renstra."
    )
