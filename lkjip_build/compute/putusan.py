"""What is known of a promise: the one vocabulary of verdicts, for a year that is over and for one that runs."""

from enum import StrEnum


class Putusan(StrEnum):
    """The verdict on a target: of the year, or of the year so far."""

    TERCAPAI = "tercapai"
    TIDAK_TERCAPAI = "tidak-tercapai"
    DI_JALUR = "di-jalur"
    TERTINGGAL = "tertinggal"
    BELUM_DIKETAHUI = "belum-diketahui"


def putusan_setahun(tercapai: bool | None) -> Putusan:
    """Return the verdict on a year from whether its target was met, None where that is not known."""
    if tercapai is None:
        return Putusan.BELUM_DIKETAHUI
    return Putusan.TERCAPAI if tercapai else Putusan.TIDAK_TERCAPAI


def putusan_berjalan(tercapai: bool | None) -> Putusan:
    """Return the verdict on a year so far from whether the target so far was met."""
    if tercapai is None:
        return Putusan.BELUM_DIKETAHUI
    return Putusan.DI_JALUR if tercapai else Putusan.TERTINGGAL


class AlasanPutusan(StrEnum):
    """Why there is no verdict on a year so far."""

    TANPA_RENCANA = "tanpa-rencana"  # no quarter has a target
    TANPA_TARGET = "tanpa-target"  # this quarter has none, or one before it that is added up
    BELUM_WAKTUNYA = "belum-waktunya"  # the quarter is not over, and nobody expects a figure yet
    BELUM_ADA_DATA = "belum-ada-data"  # it is over and has no figure
    TRIWULAN_KURANG = "triwulan-kurang"  # a quarter before it that is added up has no figure
    TIDAK_TERJUMLAH = "tidak-terjumlah"  # steps of a scale have neither sum nor mean
