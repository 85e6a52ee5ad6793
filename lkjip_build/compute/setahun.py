"""A year from its four quarters: what they propose where the year was not typed, and where they contradict it."""

from datetime import date

from lkjip_build.compute.besaran import Besaran, consolidate, setuju
from lkjip_build.model.laporan import Kinerja
from lkjip_build.model.renstra import Indikator


def usulan_setahun(kinerja: Kinerja, indikator: Indikator, tahun: int, hari_ini: date) -> Besaran | None:
    """Return what four full quarters propose for a year without a typed realisasi, by its `konsolidasi`.

    None before the year is over: its last quarter may still change, so it speaks only for the year so far.
    """
    if kinerja.realisasi is not None or hari_ini.year <= tahun:
        return None
    return setahun(kinerja, indikator)


def beda_triwulan(kinerja: Kinerja, indikator: Indikator) -> Besaran | None:
    """Return the year that four full quarters give where the typed one differs beyond its own decimals, else None."""
    made = setahun(kinerja, indikator)
    if made is None or kinerja.realisasi is None or setuju(made, kinerja.realisasi):
        return None
    return made


def setahun(kinerja: Kinerja, indikator: Indikator) -> Besaran | None:
    """Return the year that four full quarters give; None where one is empty or they cannot be taken together."""
    if any(nilai is None for nilai in kinerja.triwulan):
        return None
    return consolidate(kinerja.triwulan, indikator.konsolidasi)
