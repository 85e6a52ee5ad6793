"""A data folder as an action of the editor finds it: its files, what the check says, its tables and records."""

from dataclasses import dataclass

from lkjip_build.build import Inspection
from lkjip_build.isian import BukuIsian
from lkjip_build.isian.lembar import Lembar
from lkjip_build.meja.formulir import Tampilan, formulir
from lkjip_build.sources import Sources


@dataclass(frozen=True)
class Baca:
    """A data folder as it lies there now."""

    sources: Sources
    inspection: Inspection
    buku: BukuIsian
    tampilan: tuple[Tampilan, ...] = ()

    def record(self, kode: str | None) -> Tampilan | None:
        """Return a record of a shared file; None where there is none of that name."""
        return next((one for one in self.tampilan if one.kode == kode), None)

    def lembar(self, kode: str | None) -> Lembar | None:
        """Return a table of the year or the form of a record; None where there is none of that name."""
        found = next((one for one in self.buku.lembar if one.kode == kode), None)
        shown = self.record(kode)
        return found or (formulir(shown, self.sources) if shown else None)
