"""The medium-term plan: tujuan, sasaran, indikator and their Renstra targets: data/renstra.yml."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, TypeAlias, assert_never

from pydantic import BeforeValidator, ConfigDict, Field

from lkjip_build.limits import NAMA_SINGKAT
from lkjip_build.model import pola
from lkjip_build.model.nilai import Kode, NamaSingkat, Prosa, Tahun, Teks, Url, YaTidak
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.satuan import BatasNilai
from lkjip_build.model.ukuran import (
    BatasIndikator,
    NilaiIndikator,
    NilaiStandar,
    SatuanIndikator,
    Skala,
    with_ukuran,
)
from lkjip_build.privasi import samarkan


class Arah(StrEnum):
    """Which way is better, and so on which side of its target a realisasi may stand."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"

    @property
    def berbatas_bawah(self) -> bool:
        """Tell whether the target is the least to be reached, so that less misses it."""
        match self:
            case Arah.NAIK | Arah.TETAP:
                return True
            case Arah.TURUN:
                return False
            case _:
                assert_never(self)

    @property
    def berbatas_atas(self) -> bool:
        """Tell whether the target is the most that is allowed, so that more misses it."""
        match self:
            case Arah.TURUN | Arah.TETAP:
                return True
            case Arah.NAIK:
                return False
            case _:
                assert_never(self)


class Konsolidasi(StrEnum):
    """How the four quarters make the year."""

    JUMLAH = "jumlah"
    RATA_RATA = "rata-rata"
    POSISI_AKHIR = "posisi-akhir"

    @property
    def menjumlah(self) -> bool:
        """Tell whether the quarters add up."""
        match self:
            case Konsolidasi.JUMLAH:
                return True
            case Konsolidasi.RATA_RATA | Konsolidasi.POSISI_AKHIR:
                return False
            case _:
                assert_never(self)

    @property
    def merata(self) -> bool:
        """Tell whether the year is the mean of its quarters, so that a missing one changes it unseen."""
        match self:
            case Konsolidasi.RATA_RATA:
                return True
            case Konsolidasi.JUMLAH | Konsolidasi.POSISI_AKHIR:
                return False
            case _:
                assert_never(self)

    @property
    def memakai_semua(self) -> bool:
        """Tell whether every quarter goes into the year, and not the last alone."""
        match self:
            case Konsolidasi.JUMLAH | Konsolidasi.RATA_RATA:
                return True
            case Konsolidasi.POSISI_AKHIR:
                return False
            case _:
                assert_never(self)


class CaraRenstra(StrEnum):
    """How the years stand to the end of the Renstra: the last year alone, or all of them added up."""

    AKHIR = "akhir"
    KUMULATIF = "kumulatif"

    @property
    def menjumlah(self) -> bool:
        """Tell whether the years add up, realisasi and targets."""
        match self:
            case CaraRenstra.KUMULATIF:
                return True
            case CaraRenstra.AKHIR:
                return False
            case _:
                assert_never(self)


class TargetTriwulan(StrEnum):
    """Whether the target of a quarter is for that quarter alone or for the year up to its end."""

    PER_TRIWULAN = "per-triwulan"
    KUMULATIF = "kumulatif"

    @property
    def sejak_januari(self) -> bool:
        """Tell whether the target of a quarter holds those before it."""
        match self:
            case TargetTriwulan.KUMULATIF:
                return True
            case TargetTriwulan.PER_TRIWULAN:
                return False
            case _:
                assert_never(self)


class JenisIndikator(StrEnum):
    """Whether an indikator is one of those that the office is judged by (iku), or a further one (ikk)."""

    IKU = "iku"
    IKK = "ikk"

    @property
    def utama(self) -> bool:
        match self:
            case JenisIndikator.IKU:
                return True
            case JenisIndikator.IKK:
                return False
            case _:
                assert_never(self)


class StandarNasional(Rekaman):
    """A national standard that the indikator can be held against (PermenPANRB 53/2014: "if any")."""

    nilai: NilaiStandar = Field(description="Nilai standar nasional.")
    sumber: Teks = Field(description="Peraturan atau dokumen yang menetapkan standar ini.")


class Indikator(Rekaman):
    """One performance indicator with its metadata."""

    # Without a scale every value of the indikator is a number or a range; with one, only the scale can say.
    model_config = ConfigDict(json_schema_extra={"if": {"required": ["skala"]}, "else": pola.TANPA_SKALA})

    kode: Kode = Field(description="Kode tetap indikator, misalnya iku-01; menjadi alamat halamannya.")
    nama: Teks = Field(description="Nama indikator seperti di Perjanjian Kinerja.")
    singkatan: Teks | None = Field(
        None, description="Singkatan yang dikenal, misalnya IKM; tampil di judul halamannya dan ditemukan pencarian."
    )
    nama_singkat: NamaSingkat | None = Field(
        None,
        description=f"Nama pendek untuk tabel semua janji di beranda, paling panjang {NAMA_SINGKAT} huruf, misalnya "
        "Layanan tepat waktu. Untuk yang makin kecil makin baik, sebut batasnya: Batas temuan tersisa. "
        "Kosong berarti dipotong dari namanya.",
    )
    jenis: JenisIndikator = Field(JenisIndikator.IKU, description="iku: indikator kinerja utama. ikk: indikator kunci.")
    # Before the unit and the values, for which it decides what they are.
    skala: Skala = Field((), description="Jenjang dari yang terendah, bila nilainya bukan angka: [Belum ada, Ada].")
    satuan: SatuanIndikator = Field(description="Satuan ukuran, misalnya persen, nilai, desa.")
    arah: Arah = Field(
        description="naik: makin besar makin baik. turun: makin kecil makin baik. tetap: makin dekat makin baik."
    )
    konsolidasi: Konsolidasi = Field(
        description="Cara empat triwulan menjadi setahun: jumlah, rata-rata, atau posisi-akhir."
    )
    renstra: CaraRenstra = Field(
        CaraRenstra.AKHIR,
        description="Cara membandingkan dengan Renstra. akhir: angka tahun terakhir terhadap target tahun terakhir. "
        "kumulatif: jumlah realisasi semua tahun terhadap jumlah target semua tahun.",
    )
    target_triwulan: TargetTriwulan = Field(
        TargetTriwulan.PER_TRIWULAN,
        description="Cara target triwulan ditulis di rencana-aksi.csv. per-triwulan: seperti angka triwulannya, target "
        "triwulan itu saja (5, 5, 5, 5). kumulatif: target dari Januari sampai akhir triwulan itu (5, 10, 15, 20). "
        "Untuk posisi-akhir keduanya sama.",
    )
    batas: BatasIndikator | None = Field(
        None,
        description="Nilai terkecil dan terbesar yang mungkin: [bawah, atas]; satu ujung boleh kosong. Tanpa kunci "
        "ini: 0 sampai 100 bila satuannya persen, selain itu tidak lebih kecil dari 0.",
    )
    definisi: Prosa | None = Field(None, description="Apa yang diukur, dalam bahasa yang dipahami warga.")
    alasan: Teks | None = Field(None, description="Mengapa indikator ini dipilih; ada di Bab II laporan.")
    rumus: Teks | None = Field(None, description="Cara menghitung realisasi.")
    sumber_data: Teks | None = Field(None, description="Dari mana angkanya berasal.")
    penanggung_jawab: Teks | None = Field(None, description="Unit yang mengumpulkan angkanya.")
    kondisi_awal: NilaiIndikator | None = Field(None, description="Nilai sebelum periode Renstra.")
    target_renstra: dict[Tahun, NilaiIndikator] = Field(
        default_factory=dict, description="Target Renstra menurut tahun, misalnya {2025: 83, 2026: 84}."
    )
    standar_nasional: Annotated[StandarNasional | None, BeforeValidator(with_ukuran)] = Field(
        None, description="Standar nasional; kosong berarti tidak ada yang tercatat."
    )
    predikat: YaTidak = Field(False, description="ya: nilainya juga disebut dengan predikat SAKIP, misalnya BB.")
    perubahan_ukuran: dict[Tahun, Teks] = Field(
        default_factory=dict,
        description="Tahun cara mengukur berubah dan apa yang berubah, misalnya {2025: memakai 9 unsur survei}. Angka "
        "sebelum tahun itu ditandai tidak sebanding.",
    )
    # What the metadata form of BPS (MS-Ind) asks besides; an office that hands in none leaves them out.
    konsep: Teks | None = Field(
        None, description="Untuk metadata BPS: konsep yang diukur, misalnya kepuasan masyarakat. Boleh kosong."
    )
    ukuran: Teks | None = Field(
        None, description="Untuk metadata BPS: bentuk ukurannya, misalnya indeks, persentase, jumlah. Boleh kosong."
    )
    klasifikasi: Teks | None = Field(
        None,
        description="Untuk metadata BPS: penyajiannya dipilah menurut apa, misalnya menurut jenis layanan. Boleh "
        "kosong.",
    )
    komposit: YaTidak | None = Field(
        None,
        description="Untuk metadata BPS. ya: disusun dari indikator lain, yang disebut di pembangun. tidak: langsung "
        "dari data. Kosong berarti belum diisi.",
    )
    pembangun: tuple[Kode, ...] = Field(
        (), description="Kode indikator yang menyusun indikator komposit, misalnya [iku-02, iku-03]."
    )
    mulai: Tahun | None = Field(None, description="Tahun pertama indikator dipakai, bila di tengah Renstra.")
    berakhir: Tahun | None = Field(
        None, description="Tahun terakhir indikator dipakai, bila dihentikan di tengah Renstra."
    )

    @property
    def judul(self) -> str:
        """The name with its abbreviation: `Indeks Kepuasan Masyarakat (IKM)`."""
        return f"{self.nama} ({self.singkatan})" if self.singkatan and self.singkatan not in self.nama else self.nama

    @property
    def sebutan_singkat(self) -> str:
        """The name in a narrow row: the short one, the abbreviation, or the name cut at a word."""
        short = samarkan(self.nama_singkat or self.singkatan or self.nama)  # half a NIP is not found later
        if len(short) <= NAMA_SINGKAT:
            return short
        return f"{short[:NAMA_SINGKAT].rpartition(' ')[0] or short[: NAMA_SINGKAT - 1]}…"

    @property
    def batas_berlaku(self) -> BatasNilai:
        """The declared limits, else those that follow from the unit."""
        return self.batas or self.satuan.batas

    def berlaku(self, tahun: int) -> bool:
        """Tell whether the indikator is in use in `tahun`."""
        return (self.mulai or tahun) <= tahun <= (self.berakhir or tahun)


class Sasaran(Rekaman):
    """A strategic aim, measured by one or more indikator."""

    kode: Kode = Field(description="Kode sasaran, misalnya S1.")
    nama: Teks = Field(description="Pernyataan sasaran strategis.")
    indikator: tuple[Indikator, ...] = Field(min_length=1, description="Indikator yang mengukur sasaran ini.")


class Tujuan(Rekaman):
    """A goal of the Renstra, made of one or more sasaran; where the plan has it, measured by indikator of its own."""

    kode: Kode = Field(description="Kode tujuan, misalnya T1.")
    nama: Teks = Field(description="Pernyataan tujuan.")
    indikator: tuple[Indikator, ...] = Field(
        (), description="Indikator yang mengukur tujuan ini sendiri, bila Renstra punya; diukur seperti yang lain."
    )
    sasaran: tuple[Sasaran, ...] = Field(min_length=1, description="Sasaran strategis di bawah tujuan ini.")


Induk: TypeAlias = Tujuan | Sasaran
"""What an indikator measures."""


class Periode(Rekaman):
    """The first and last year of the Renstra."""

    awal: Tahun = Field(description="Tahun pertama Renstra.")
    akhir: Tahun = Field(description="Tahun terakhir Renstra.")

    def mencakup(self, tahun: int) -> bool:
        """Tell whether a year is one of the plan."""
        return self.awal <= tahun <= self.akhir


class Renstra(Rekaman):
    """The plan of the office."""

    nama: Teks = Field(description="Nama dokumen Renstra.")
    dasar: Teks | None = Field(None, description="Peraturan yang menetapkan Renstra. Kosong berarti belum diisi.")
    tautan: Url | None = Field(None, description="Alamat dokumen Renstra.")
    periode: Periode = Field(description="Tahun pertama dan terakhir.")
    tujuan: tuple[Tujuan, ...] = Field(min_length=1, description="Tujuan, sasaran, dan indikatornya.")

    @property
    def semua_sasaran(self) -> Iterator[Sasaran]:
        return (sasaran for tujuan in self.tujuan for sasaran in tujuan.sasaran)

    @property
    def semua_induk(self) -> Iterator[tuple[Tujuan, Induk]]:
        """Each tujuan, then its sasaran, beside the tujuan that they serve."""
        for tujuan in self.tujuan:
            yield tujuan, tujuan
            yield from ((tujuan, sasaran) for sasaran in tujuan.sasaran)

    @property
    def semua_indikator(self) -> Iterator[Indikator]:
        """Every indikator in the order of the plan: those of a tujuan before those of its sasaran."""
        return (indikator for _, induk in self.semua_induk for indikator in induk.indikator)
