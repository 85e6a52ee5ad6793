"""Rows of figures with what they belong to."""

from collections.abc import Iterator

from lkjip_build.model import Data
from lkjip_build.model.laporan import Kinerja, Laporan
from lkjip_build.model.renstra import Indikator


def pairs(data: Data) -> Iterator[tuple[Laporan, Kinerja, Indikator]]:
    """Yield each row of figures with its report and its indikator, where that is known."""
    known = {indikator.kode: indikator for indikator in data.renstra.semua_indikator}
    for laporan in data.laporan.values():
        for kinerja in laporan.kinerja:
            if indikator := known.get(kinerja.indikator):
                yield laporan, kinerja, indikator
