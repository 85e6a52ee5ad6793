"""The office itself: data/instansi.yml."""

from enum import StrEnum

from pydantic import Field

from lkjip_build.model.kertas import Kertas
from lkjip_build.model.lisensi import Lisensi
from lkjip_build.model.nilai import Cacah, Kode, KodeWilayah, Luas, Nip, Tahun, Tanggal, Teks, Url, YaTidak
from lkjip_build.model.rekaman import Rekaman


class StatusData(StrEnum):
    CONTOH = "contoh"
    RESMI = "resmi"


class JenisInstansi(StrEnum):
    KECAMATAN = "kecamatan"
    KELURAHAN = "kelurahan"
    DINAS = "dinas"
    BADAN = "badan"
    BAGIAN = "bagian"
    LAINNYA = "lainnya"


class Pejabat(Rekaman):
    """An office holder who appears in the report."""

    jabatan: Teks = Field(description="Nama jabatan lengkap, misalnya Camat Contoh.")
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
    """A desa or kelurahan of the kecamatan."""

    kode: KodeWilayah = Field(
        description="Kode wilayah desa atau kelurahan menurut Kemendagri, misalnya 99.01.02.2001."
    )
    nama: Teks = Field(description="Nama desa atau kelurahan.")
    luas: Luas | None = Field(None, description="Luas wilayah dalam satuan_luas. Kosong berarti belum diisi.")
    penduduk: Cacah | None = Field(None, description="Banyak penduduk, dalam jiwa. Kosong berarti belum diisi.")

    @property
    def kelurahan(self) -> bool:
        """Tell whether the code is that of a kelurahan: its last part begins with 1, that of a desa with 2."""
        return self.kode.rpartition(".")[2].startswith("1")


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

    nama: Teks = Field(description="Nama instansi, misalnya Kecamatan Contoh.")
    jenis: JenisInstansi = Field(
        JenisInstansi.KECAMATAN,
        description="Jenis instansi: kecamatan, kelurahan, dinas, badan, bagian, atau lainnya. Menentukan kepada siapa "
        "kantor berjanji dalam Perjanjian Kinerja dan tempat laporan ditandatangani.",
    )
    kabupaten: Teks = Field(
        description="Nama kabupaten atau kota lengkap, misalnya Kabupaten Contoh. Kantor pemerintah provinsi menulis "
        "nama provinsinya."
    )
    provinsi: Teks = Field(description="Nama provinsi.")
    kode_wilayah: KodeWilayah | None = Field(
        None,
        description="Kode wilayah Kemendagri: provinsi 99, kabupaten 99.01, kecamatan 99.01.02, kelurahan "
        "99.01.02.1001.",
    )
    tempat: Teks | None = Field(
        None,
        description="Tempat laporan ditandatangani. Kosong berarti nama kecamatan atau kelurahannya, dan pada kantor "
        "lain nama kabupaten atau provinsinya.",
    )
    alamat: Teks | None = Field(None, description="Alamat kantor. Kosong berarti belum diisi.")
    telepon: Teks | None = Field(None, description="Nomor telepon kantor. Kosong berarti belum diisi.")
    surel: Teks | None = Field(None, description="Alamat surel kantor. Kosong berarti belum diisi.")
    situs: Url | None = Field(None, description="Alamat situs resmi, diawali https://.")
    alamat_situs: Url | None = Field(
        None,
        description="Alamat tempat situs kinerja ini diterbitkan, diawali https://. Kosong berarti belum ada; lambang "
        "saat dibagikan, peta untuk mesin pencari, dan alamat di data terbuka menunggunya.",
    )
    repositori: Url | None = Field(
        None, description="Alamat repositori git berkas data ini, diawali https://. Kosong berarti tidak umum."
    )
    lisensi: Lisensi | None = Field(
        None,
        description="Lisensi data terbuka, misalnya CC-BY-4.0: boleh dipakai asalkan sumbernya disebut. Kosong berarti "
        "kantor belum menetapkannya.",
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
    kertas: Kertas = Field(
        Kertas.A4, description="Kertas laporan dan formulir: A4, atau F4 (215 × 330 mm). Kosong berarti A4."
    )
    sumber: tuple[Teks, ...] = Field((), description="Sumber fakta tentang kantor ini.")
    pejabat: tuple[Pejabat, ...] = Field((), description="Pejabat yang disebut dalam laporan.")
    wilayah: Wilayah = Field(
        default_factory=lambda: Wilayah(), description="Satuan, tahun, dan sumber luas dan penduduk desa."
    )
    desa: tuple[Desa, ...] = Field((), description="Desa dan kelurahan di wilayah kecamatan.")
    dasar_hukum: tuple[DasarHukum, ...] = Field(
        (), description="Dasar hukum laporan. Kosong berarti laporan memakai dasar hukum SOP dan Renstra."
    )

    @property
    def berwilayah(self) -> bool:
        """Tell whether the office governs an area of its own, which has a code and a name."""
        return self.jenis in (JenisInstansi.KECAMATAN, JenisInstansi.KELURAHAN)
