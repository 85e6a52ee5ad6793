"""The prose of a year's report as a whole: what its texts name and may refer to, wherever in it they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.prosa import prose_fields
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.prosa import Nama, PakaiGambar, baca


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


def gambar_laporan(laporan: Laporan) -> Iterator[tuple[Rekaman, str, PakaiGambar]]:
    """Yield every picture that the texts of a year's report show, with the record and field of its text."""
    for record, name, text in naskah_laporan(laporan):
        yield from ((record, name, one) for one in baca(text).gambar)


def gambar_dipakai(data: Data, tahun: int) -> Iterator[tuple[str, str]]:
    """Yield the name and the fingerprint of each picture that the report of a year shows, once."""
    for berkas in sorted({one.berkas for *_, one in gambar_laporan(data.laporan[tahun])}):
        if found := data.gambar.get(f"{tahun}/gambar/{berkas}"):
            yield berkas, found.sidik


RUAS_INDIKATOR = ("target", "realisasi", "capaian")
RUAS_TAHUN = ("pagu", "realisasi", "serapan")
"""What prose may refer to of an indikator in a year, and of the money of a year."""


@dataclass(frozen=True)
class AngkaDirujuk:
    """A figure that prose refers to; without `kode` one of the money of the year."""

    tahun: int
    kode: str
    ruas: str


def angka_dirujuk(isi: str, tahun: int) -> AngkaDirujuk:
    """Return what a reference in the report of a year means: `iku-09.target` of that year, `2024.iku-09.target` of
    another, `2025.serapan` of a year's money. Whether there is such a figure `nama_angka` tells.
    """
    before, _, ruas = isi.rpartition(".")
    first, _, rest = before.partition(".")
    if re.fullmatch(r"[0-9]{4}", first):
        return AngkaDirujuk(int(first), rest, ruas)
    return AngkaDirujuk(tahun, before, ruas)


def nama_angka(data: Data, tahun: int) -> Iterator[str]:
    """Yield every name by which the report of a year may refer to a figure: of its own year, or of one before it."""
    for lain in sorted((one for one in data.laporan if one <= tahun), reverse=True):
        laporan = data.laporan[lain]
        rows = {one.indikator for one in laporan.kinerja}
        for one in data.untuk(lain).renstra.semua_indikator:
            if one.kode in rows or one.berlaku(lain):
                yield from (f"{one.kode}.{ruas}" for ruas in RUAS_INDIKATOR if lain == tahun)
                yield from (f"{lain}.{one.kode}.{ruas}" for ruas in RUAS_INDIKATOR)
        if laporan.anggaran:
            yield from (f"{lain}.{ruas}" for ruas in RUAS_TAHUN)
