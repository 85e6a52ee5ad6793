"""The words of the verdicts: each says one thing wherever a reader meets it."""

from typing import assert_never

from lkjip_build.bahasa.kata import kapital
from lkjip_build.compute.putusan import Putusan


def sebutan(putusan: Putusan) -> str:
    """Return a verdict inside a sentence: `tidak tercapai`."""
    match putusan:
        case Putusan.TERCAPAI:
            return "tercapai"
        case Putusan.TIDAK_TERCAPAI:
            return "tidak tercapai"
        case Putusan.DI_JALUR:
            return "di jalur"
        case Putusan.TERTINGGAL:
            return "tertinggal"
        case Putusan.BELUM_ADA_DATA:
            return "belum ada data"
        case Putusan.TIDAK_DINILAI:
            return "tidak dinilai"
        case _:
            assert_never(putusan)


def kata_putusan(putusan: Putusan) -> str:
    """Return a verdict as a mark bears it: `Tidak tercapai`."""
    return kapital(sebutan(putusan))


def tanpa_hasil(*, final: bool) -> str:
    """Return what a count calls the indikator without a verdict: of a signed year none will come."""
    return sebutan(Putusan.TIDAK_DINILAI) if final else "belum dinilai"


def arti(putusan: Putusan) -> str:
    """Return what a verdict means, for the reader who asks."""
    match putusan:
        case Putusan.TERCAPAI:
            return "target setahun tercapai"
        case Putusan.TIDAK_TERCAPAI:
            return "target setahun tidak tercapai, atau batas setahun sudah terlampaui"
        case Putusan.DI_JALUR:
            return "tahunnya masih berjalan, dan target sampai triwulan ini tercapai"
        case Putusan.TERTINGGAL:
            return "tahunnya masih berjalan, dan target sampai triwulan ini tidak tercapai"
        case Putusan.BELUM_ADA_DATA:
            return "angkanya belum ada"
        case Putusan.TIDAK_DINILAI:
            return "tidak ada target atau angka yang bisa dibandingkan"
        case _:
            assert_never(putusan)
