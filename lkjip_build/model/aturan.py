"""The rules of counting by year: data/aturan.yml.

Formulas, caps, scales, deadlines and the counting of days differ between offices and change over the years, so they are
data, each with its legal basis or the words "kebijakan instansi".
"""

from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from pydantic import Field

from lkjip_build.model.nilai import Angka, Bulan, Desimal, Kode, Tahun, Teks, YaTidak
from lkjip_build.model.rekaman import Rekaman

TERCAPAI = Fraction(100)
"""The capaian of a target that was just met, in percent."""


class RumusTurun(StrEnum):
    """How capaian is counted where less is better."""

    SELISIH = "selisih"  # (2T − R) / T
    NISBAH = "nisbah"  # T / R


class RumusTetap(StrEnum):
    """How capaian is counted where the target is to be hit, neither missed nor passed."""

    SIMPANGAN = "simpangan"  # 100 − |R − T| / T
    PERSIS = "persis"  # 100 where R = T, else 0


class RumusRentang(StrEnum):
    """How capaian is counted outside a range target; inside it is 100."""

    BATAS_TERDEKAT = "batas-terdekat"  # the formula of the direction, with the nearer bound as the target
    NOL = "nol"  # 0


class RumusEfisiensi(StrEnum):
    """How efficiency is counted for a sasaran whose target is met."""

    SELISIH_SERAPAN = "selisih-serapan"  # capaian − serapan
    SISA_PAGU = "sisa-pagu"  # 100 − serapan


class RataRata(StrEnum):
    """What the average of a year is taken over."""

    INDIKATOR = "indikator"
    SASARAN = "sasaran"


class SatuanHari(StrEnum):
    """Whether all days count, or only those that are worked."""

    KERJA = "kerja"
    KALENDER = "kalender"

    @property
    def kerja(self) -> bool:
        match self:
            case SatuanHari.KERJA:
                return True
            case SatuanHari.KALENDER:
                return False
            case _:
                assert_never(self)


class HariNol(StrEnum):
    """Whether the day a step begins counts: `penerimaan` is day 0, `inklusif` is day 1."""

    PENERIMAAN = "penerimaan"
    INKLUSIF = "inklusif"

    @property
    def inklusif(self) -> bool:
        match self:
            case HariNol.INKLUSIF:
                return True
            case HariNol.PENERIMAAN:
                return False
            case _:
                assert_never(self)


class RumusCapaian(Rekaman):
    """The formulas of capaian."""

    turun: RumusTurun = Field(
        description="Rumus bila makin kecil makin baik. selisih: (2 × target − realisasi) / target. "
        "nisbah: target / realisasi."
    )
    tetap: RumusTetap = Field(
        RumusTetap.SIMPANGAN,
        description="Rumus bila target harus tepat. simpangan: 100 dikurangi selisihnya dalam persen target. "
        "persis: 100 bila tepat, selain itu 0.",
    )
    rentang: RumusRentang = Field(
        RumusRentang.BATAS_TERDEKAT,
        description="Rumus di luar target rentang; di dalamnya selalu 100. batas-terdekat: rumus menurut arah dengan "
        "batas rentang terdekat sebagai target. nol: 0.",
    )
    dasar: Teks = Field(description="Dasar pemilihan rumus, atau kebijakan instansi.")


class Batas(Rekaman):
    """Caps on capaian, in percent; empty means none. The uncapped value is always kept and shown."""

    tampil: Angka | None = Field(None, description="Batas atas capaian yang ditampilkan. Kosong berarti tanpa batas.")
    rata_rata: Angka | None = Field(None, description="Batas atas capaian dalam rata-rata. Kosong berarti tanpa batas.")
    bawah: Angka | None = Field(None, description="Batas bawah capaian dalam tampilan dan rata-rata.")
    dasar: Teks = Field(description="Dasar pembatasan, atau kebijakan instansi.")


class Kategori(Rekaman):
    """One band: capaian of at least `bawah` percent, up to the next band."""

    nama: Teks = Field(description="Nama kategori, misalnya Sangat Tinggi.")
    bawah: Angka = Field(description="Batas bawah kategori, termasuk angka itu sendiri.")


class SkalaKategori(Rekaman):
    """The bands of capaian, from high to low, without gap or overlap because each ends where the next begins."""

    nama: Teks = Field(description="Nama skala.")
    dasar: Teks = Field(description="Dasar skala, atau kebijakan instansi.")
    kategori: tuple[Kategori, ...] = Field(min_length=2, description="Kategori dari yang tertinggi.")


class Predikat(Rekaman):
    """One SAKIP predicate: a score above `di_atas`."""

    nama: Teks = Field(description="Predikat, misalnya BB.")
    sebutan: Teks = Field(description="Arti predikat, misalnya Sangat Baik.")
    di_atas: Angka | None = Field(None, description="Batas bawah yang tidak termasuk; kosong untuk predikat terendah.")


class SkalaPredikat(Rekaman):
    """The SAKIP predicates; lower bounds are exclusive, so 80,00 is BB."""

    nama: Teks = Field(description="Nama skala predikat.")
    dasar: Teks = Field(description="Dasar skala.")
    predikat: tuple[Predikat, ...] = Field(min_length=2, description="Predikat dari yang tertinggi.")


class Efisiensi(Rekaman):
    """The definition of efficiency; only a sasaran whose target is met has one."""

    rumus: RumusEfisiensi = Field(
        description="selisih-serapan: capaian dikurangi serapan anggaran. sisa-pagu: 100 dikurangi serapan anggaran."
    )
    dasar: Teks = Field(description="Dasar pengertian efisiensi ini, atau kebijakan instansi.")


class Tenggat(Rekaman):
    """The statutory deadline, counted from the end of the reporting year."""

    bulan: Bulan = Field(description="Bulan terakhir penyampaian di tahun berikutnya; 2 berarti akhir Februari.")
    dasar: Teks = Field(description="Dasar tenggat.")


class HitungHari(Rekaman):
    """How the days of mutu baku are counted."""

    satuan: SatuanHari = Field(description="kerja atau kalender.")
    hari_nol: HariNol = Field(description="penerimaan: hari mulai dihitung 0. inklusif: hari mulai dihitung 1.")
    dasar: Teks = Field(description="Dasar cara menghitung hari.")


class Himpunan(Rekaman):
    """One rule set, in force for the report years `mulai` to `sampai`."""

    kode: Kode = Field(description="Kode himpunan aturan, tercantum pada setiap angka terbit.")
    mulai: Tahun = Field(description="Tahun laporan pertama yang memakai aturan ini.")
    sampai: Tahun | None = Field(None, description="Tahun laporan terakhir; kosong berarti masih berlaku.")
    capaian: RumusCapaian = Field(description="Rumus capaian.")
    batas: Batas = Field(description="Batas atas dan bawah capaian.")
    rata_rata: RataRata = Field(description="Rata-rata setahun dihitung dari indikator atau dari sasaran.")
    desimal: Desimal = Field(2, description="Banyak angka di belakang koma pada persentase yang dicetak.")
    skala: SkalaKategori = Field(description="Skala kategori capaian.")
    predikat: SkalaPredikat | None = Field(None, description="Skala predikat SAKIP.")
    efisiensi: Efisiensi | None = Field(
        None, description="Pengertian efisiensi. Kosong berarti efisiensi tidak dihitung."
    )
    tenggat: Tenggat = Field(description="Tenggat penyampaian laporan.")
    hari: HitungHari = Field(description="Cara menghitung hari.")

    @cached_property
    def ambang(self) -> tuple[Fraction, ...]:
        """What a capaian reaches or misses, in percent, rising: its target, and the lower bounds of the bands."""
        return tuple(sorted({TERCAPAI, *(Fraction(band.bawah) for band in self.skala.kategori)}))

    def berlaku(self, tahun: int) -> bool:
        """Tell whether the set governs the report of `tahun`."""
        return self.mulai <= tahun <= (self.sampai or tahun)


class SkorJenjang(Rekaman):
    """The scores of steps that declare none: the lowest, and each next one by one more."""

    terendah: Angka = Field(description="Skor jenjang terendah; setiap jenjang berikutnya satu lebih tinggi.")
    dasar: Teks = Field(description="Dasar penskoran, atau kebijakan instansi.")


class Aturan(Rekaman):
    """All rule sets, and what holds for every year."""

    himpunan: tuple[Himpunan, ...] = Field(min_length=1, description="Himpunan aturan menurut tahun laporan.")
    terbitkan_draf: YaTidak = Field(
        True, description="tidak: laporan yang belum ditandatangani tidak ikut diterbitkan."
    )

    jenjang: SkorJenjang | None = Field(
        None, description="Skor jenjang yang tidak ditulis di renstra.yml. Kosong berarti setiap skala menulis skornya."
    )

    def for_tahun(self, tahun: int) -> Himpunan | None:
        """Return the rule set that governs the report of `tahun`, or None."""
        return next((himpunan for himpunan in self.himpunan if himpunan.berlaku(tahun)), None)
