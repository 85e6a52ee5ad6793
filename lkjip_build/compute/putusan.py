"""What is known of a promise: the one vocabulary of verdicts, for a year that is over and for one that runs."""

from enum import StrEnum
from typing import assert_never


class Putusan(StrEnum):
    """The verdict on a target: of the year, or of the year so far."""

    TERCAPAI = "tercapai"
    TIDAK_TERCAPAI = "tidak-tercapai"
    DI_JALUR = "di-jalur"
    TERTINGGAL = "tertinggal"
    BELUM_ADA_DATA = "belum-ada-data"  # a figure is still to come
    TIDAK_DINILAI = "tidak-dinilai"  # nothing to hold the figure against, or none will come

    @property
    def baik(self) -> bool:
        """Tell whether the promise was kept, or is being kept so far."""
        return self in (Putusan.TERCAPAI, Putusan.DI_JALUR)

    @property
    def diketahui(self) -> bool:
        """Tell whether it says how a promise stands."""
        return self not in (Putusan.BELUM_ADA_DATA, Putusan.TIDAK_DINILAI)


class AlasanPutusan(StrEnum):
    """Why there is no verdict on a year so far."""

    TANPA_RENCANA = "tanpa-rencana"  # no quarter has a target
    TANPA_TARGET = "tanpa-target"  # this quarter has none, or one before it that is added up
    BELUM_WAKTUNYA = "belum-waktunya"  # the quarter is not over, and nobody expects a figure yet
    BELUM_ADA_DATA = "belum-ada-data"  # it is over and has no figure
    TRIWULAN_KURANG = "triwulan-kurang"  # a quarter before it that is added up has no figure
    TIDAK_TERJUMLAH = "tidak-terjumlah"  # steps of a scale have neither sum nor mean


class Gerak(StrEnum):
    """What became of a promise since the year before."""

    JADI_TERCAPAI = "jadi-tercapai"
    TAK_LAGI_TERCAPAI = "tak-lagi-tercapai"
    TETAP = "tetap"
    TIDAK_DIBANDINGKAN = "tidak-dibandingkan"


def putusan_setahun(*, tercapai: bool) -> Putusan:
    """Return the verdict on a year from whether its target was met."""
    return Putusan.TERCAPAI if tercapai else Putusan.TIDAK_TERCAPAI


def putusan_berjalan(*, tercapai: bool) -> Putusan:
    """Return the verdict on a year so far from whether the target so far was met."""
    return Putusan.DI_JALUR if tercapai else Putusan.TERTINGGAL


def putusan_usai(*, berangka: bool, disahkan: bool) -> Putusan:
    """Return what there is instead of a verdict on a year that is over: without its target nobody can judge a figure
    (`berangka`), and none is to come once the report is signed.
    """
    return Putusan.TIDAK_DINILAI if berangka or disahkan else Putusan.BELUM_ADA_DATA


def putusan_tanpa(alasan: AlasanPutusan) -> Putusan:
    """Return what there is instead of a verdict on a year so far."""
    match alasan:
        case AlasanPutusan.TANPA_RENCANA | AlasanPutusan.TANPA_TARGET | AlasanPutusan.TIDAK_TERJUMLAH:
            return Putusan.TIDAK_DINILAI
        case AlasanPutusan.BELUM_WAKTUNYA | AlasanPutusan.BELUM_ADA_DATA | AlasanPutusan.TRIWULAN_KURANG:
            return Putusan.BELUM_ADA_DATA
        case _:
            assert_never(alasan)
