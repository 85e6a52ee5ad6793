"""What taking a workbook would do to a data folder, worked out before anything is written."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkjip_build.bahasa import isian as kata
from lkjip_build.build import Inspection
from lkjip_build.isian.baca import baca, tahun_of
from lkjip_build.isian.buka import BukuDitolak, buka
from lkjip_build.isian.gabung import Bentrok, Ubahan, gabung
from lkjip_build.isian.lapor import di_buku
from lkjip_build.isian.susun import buku_isian
from lkjip_build.sources import Sources
from lkjip_build.sunting import Koreksian, Rancangan, rancang


@dataclass(frozen=True)
class Ambilan:
    """What a workbook changes of the year that it is for, and what of it is not taken.

    `catatan` tell what it lacks, `halangan` what cannot be read, `bentrok` what somebody else changed too and stays;
    `ditolak` what the core or the check says of the changes, at their cells. `rancangan` is None where nothing changes.
    """

    tahun: int
    ubahan: tuple[Ubahan, ...]
    catatan: tuple[str, ...]
    halangan: tuple[str, ...]
    bentrok: tuple[Bentrok, ...]
    tersisa: int
    ditolak: tuple[str, ...]
    rancangan: Rancangan | None

    @property
    def seluruhnya(self) -> bool:
        """Tell whether all that was typed in it is among the changes."""
        return not (self.halangan or self.tersisa)

    @property
    def tuntas(self) -> bool:
        """Tell whether nothing in it waits any more for who looked at its conflicts: the data say what it says, or
        what was chosen instead.
        """
        return not (self.ubahan or self.halangan or any(one.ubahan is None for one in self.bentrok))

    @property
    def masalah(self) -> tuple[str, ...]:
        """What a person has to look at before it is taken."""
        return (*self.halangan, *(one.kalimat for one in self.bentrok), *self.ditolak)


def ambilan(
    folder: Path,
    sources: Sources,
    sebelum: Inspection,
    raw: bytes,
    hari_ini: date,
    koreksi: Koreksian | None = None,
    *,
    utamakan_buku: bool = False,
) -> Ambilan:
    """Return what a workbook changes of a data folder as it was read. Raises BukuDitolak for one that cannot be read,
    that is of no year of the folder, or while the data themselves cannot be read.
    """
    opened = buka(raw)
    if sebelum.data is None or not sebelum.data.laporan:
        raise BukuDitolak(kata.PERBAIKI_DULU)
    tahun = tahun_of(opened) or max(sebelum.data.laporan)
    if tahun not in sebelum.data.laporan:
        raise BukuDitolak(kata.tahun_lain(tahun))
    now = buku_isian(sources, sebelum.data, tahun)
    read = baca(opened, now)
    merged = gabung(read, now)
    chosen = [one.ubahan for one in merged.bentrok if one.ubahan] if utamakan_buku else []
    changes = (*merged.ubahan, *chosen)
    asked = [one.perubahan for one in changes]
    planned = rancang(folder, sources, sebelum, asked, hari_ini, koreksi) if changes else None
    return Ambilan(
        tahun,
        changes,
        (*read.catatan, *merged.catatan),
        tuple(map(str, read.halangan)),
        merged.bentrok,
        len(merged.bentrok) - len(chosen),
        tuple(di_buku(planned, changes, folder.name)) if planned else (),
        planned,
    )
