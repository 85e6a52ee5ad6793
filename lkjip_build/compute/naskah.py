"""The prose of a year's report as a whole: what its texts name, wherever in it they stand."""

from collections.abc import Iterator

from lkjip_build.model.laporan import Laporan
from lkjip_build.model.prosa import prose_fields
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.prosa import Nama, baca


def naskah_laporan(laporan: Laporan) -> Iterator[tuple[Rekaman, str, str]]:
    """Yield every prose text of a year's report with its record and the name of its field."""
    for record in (laporan.fakta, *laporan.analisis.values()):
        for name in prose_fields(type(record)):
            if text := getattr(record, name):
                yield record, name, text


def nama_laporan(laporan: Laporan) -> Iterator[tuple[Rekaman, str, Nama]]:
    """Yield every name that the texts of a year's report give, with the record and field of its text."""
    for record, name, text in naskah_laporan(laporan):
        yield from ((record, name, one) for one in baca(text).nama)
