"""Why a comparison or a judgement is missing, and what broke a series: plain names, so that words need no tables."""

from enum import StrEnum


class AlasanBanding(StrEnum):
    """Why a comparison with the end of the Renstra has no percentage."""

    TANPA_TARGET_AKHIR = "tanpa-target-akhir"
    TANPA_REALISASI = "tanpa-realisasi"
    TAHUN_KURANG = "tahun-kurang"
    BELUM_AKHIR = "belum-akhir"
    BATAS_TERLAMPAUI = "batas-terlampaui"
    TIDAK_TERJUMLAH = "tidak-terjumlah"
    UKURAN_BERUBAH = "ukuran-berubah"
    TIDAK_DAPAT_DIHITUNG = "tidak-dapat-dihitung"


class AlasanEfisiensi(StrEnum):
    """Why the efficiency of a sasaran is not judged."""

    TANPA_ATURAN = "tanpa-aturan"
    TARGET_BELUM_TERCAPAI = "target-belum-tercapai"
    CAPAIAN_BELUM_LENGKAP = "capaian-belum-lengkap"
    TANPA_ANGGARAN = "tanpa-anggaran"
    ANGGARAN_BELUM_LENGKAP = "anggaran-belum-lengkap"


class JenisPutus(StrEnum):
    """What changed in a series."""

    UKURAN = "ukuran"  # the measure itself: neither realisasi nor capaian can be compared
    RUMUS = "rumus"  # the formula of capaian
    SKALA = "skala"  # the bands: only the kategori cannot be compared
