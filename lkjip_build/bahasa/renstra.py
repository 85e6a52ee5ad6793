"""A figure against the end of the Renstra and against the national standard, in the words of cells and notes."""

from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import bertanda, nilai
from lkjip_build.bahasa.daftar import dan, rangkai_sel, rentang_tahun
from lkjip_build.compute.alasan import AlasanBanding

if TYPE_CHECKING:
    from lkjip_build.compute.banding import BandingRenstra, BandingStandar

TANPA_TARGET = "belum diisi"
CARA_JUMLAH = (
    "Indikator yang triwulannya dijumlahkan juga dijumlahkan antartahun, realisasi maupun targetnya. Indikator lain: "
    "angka tahun terakhir terhadap target tahun terakhir Renstra."
)
STANDAR_BELUM_DICATAT = "belum dicatat"
TANPA_STANDAR = "Standar nasional untuk indikator sasaran ini belum dicatat."
STANDAR_LAIN = "Standar nasional untuk indikator lain dalam sasaran ini belum dicatat."


def judul_banding(tahun: int, akhir: int, *, standar: bool) -> str:
    """Return the caption of a year's comparisons; `standar` tells whether a national standard is among them."""
    others = [str(tahun - 1), *(["standar nasional"] if standar else []), f"target akhir Renstra {akhir}"]
    return f"Realisasi {tahun} terhadap {dan(others)}"


def cara_target(renstra: "BandingRenstra") -> str:
    """Return how the target of the end came about, or nothing."""
    return "jumlah target setiap tahun" if renstra.dijumlahkan and renstra.target is not None else ""


def cakupan(renstra: "BandingRenstra") -> str:
    """Return the years that the realisasi to date really covers; empty without one."""
    if renstra.dari is None or renstra.sampai is None:
        return ""
    years = rentang_tahun(renstra.dari, renstra.sampai)
    return f"jumlah {years}" if renstra.dijumlahkan and renstra.dari != renstra.sampai else f"tahun {years}"


def alasan(renstra: "BandingRenstra") -> str:
    """Return why there is no percentage against the end, or nothing."""
    match renstra.alasan:
        case None:
            return ""
        case AlasanBanding.TANPA_TARGET_AKHIR:
            return "target akhir belum diisi"
        case AlasanBanding.TANPA_REALISASI:
            return "realisasi belum ada"
        case AlasanBanding.TAHUN_KURANG:
            return f"realisasi {dan(renstra.tahun_kurang)} tidak ada"
        case AlasanBanding.BELUM_AKHIR:
            return f"dinilai setelah {renstra.akhir} lengkap"
        case AlasanBanding.TIDAK_TERJUMLAH:
            return "nilainya tidak dapat dijumlahkan"
        case AlasanBanding.UKURAN_BERUBAH:
            return "cara mengukur berubah"
        case AlasanBanding.TIDAK_DAPAT_DIHITUNG:
            return "tidak dapat dihitung"
        case _:
            assert_never(renstra.alasan)


def hasil_standar(standar: "BandingStandar") -> str:
    """Return whether the national standard is met."""
    if standar.tercapai is None:
        return "realisasi belum ada"
    return "memenuhi" if standar.tercapai else "belum memenuhi"


def standar_kecil(standar: "BandingStandar") -> str:
    """Return what stands below a national standard in its cell: the verdict with its difference, and the source."""
    gap = selisih_standar(standar)
    return rangkai_sel(f"{hasil_standar(standar)} ({gap})" if gap else hasil_standar(standar), standar.sumber)


def selisih_kecil(standar: "BandingStandar") -> str:
    """Return the difference from a national standard in the words of a cell, or nothing."""
    gap = selisih_standar(standar)
    return f"selisih {gap}" if gap else ""


def selisih_standar(standar: "BandingStandar") -> str:
    """Return the signed difference from the standard in the unit of the indikator, or nothing."""
    return bertanda(nilai(standar.selisih)) if standar.selisih else ""
