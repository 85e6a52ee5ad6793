"""One indikator of the site, with the years it has."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.seri import Putus, putus_seri
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class SatuIndikator:
    """One indikator of the site."""

    situs: Situs
    induk: Induk
    indikator: Indikator

    @property
    def seri(self) -> tuple[BarisKinerja, ...]:
        return self.situs.rekap.seri.get(self.indikator.kode, ())

    @property
    def aturan(self) -> Mapping[int, Himpunan]:
        return {baris.tahun: self.situs.rekap.tahun[baris.tahun].aturan for baris in self.seri}

    @property
    def putus(self) -> tuple[Putus, ...]:
        return putus_seri(self.seri, self.aturan)

    @property
    def dijelaskan(self) -> list[BarisKinerja]:
        """The years with a realisasi or a printed percentage, newest first."""
        return [
            baris
            for baris in reversed(self.seri)
            if baris.realisasi is not None or baris.kinerja.capaian_terbit is not None
        ]
