"""Plans of action with what they belong to."""

from collections.abc import Iterator

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rencana_aksi import RencanaIndikator, rencana_by_indikator
from lkjip_build.model.renstra import Indikator


def semua_rencana(data: Data) -> Iterator[tuple[Laporan, Indikator, RencanaIndikator]]:
    """Yield the plan of each indikator in each year, where the indikator is known."""
    known = {indikator.kode: indikator for indikator in data.renstra.semua_indikator}
    for laporan in data.laporan.values():
        for kode, rencana in rencana_by_indikator(laporan.rencana_aksi).items():
            if indikator := known.get(kode):
                yield laporan, indikator, rencana
