"""Workbooks that wait in the folder `masuk` of the data: told while they wait, put aside once they were taken."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lkjip_build import limits
from lkjip_build.bahasa import isian as kata
from lkjip_build.build import Inspection, inspect_sources
from lkjip_build.isian.ambilan import Ambilan, ambilan
from lkjip_build.isian.buka import BukuDitolak
from lkjip_build.jejak import named
from lkjip_build.sources import MASUK, Sources, read_folder
from lkjip_build.sources.isi_folder import is_sampah

SELESAI = "selesai"
"""Where in `masuk` a workbook lies that was taken."""


def menunggu(folder: Path) -> tuple[Path, ...]:
    """Return the files that wait in a data folder, by name. Links are no files, and a folder that is a link has none:
    nothing outside is reached.
    """
    place = folder / MASUK
    if place.is_symlink() or not place.is_dir():
        return ()
    with suppress(OSError):
        files = [one for one in place.iterdir() if one.is_file() and not one.is_symlink() and not is_sampah(one.name)]
        return tuple(sorted(files))
    return ()


def selesaikan(folder: Path, file: Path) -> Path | None:
    """Put a workbook aside that was taken from `masuk`, and return where it lies now; None for one of elsewhere, which
    stays. Nothing is overwritten: of two of the same name the second gets a number. Raises OSError.
    """
    if file.resolve() not in [one.resolve() for one in menunggu(folder)]:
        return None
    place = folder / MASUK / SELESAI
    place.mkdir(exist_ok=True)
    number, target = 1, place / file.name
    while target.exists():
        number += 1
        target = place / f"{file.stem} ({number}){file.suffix}"
    return file.rename(target)


@dataclass(frozen=True)
class Menunggu:
    """A workbook that waits: what taking it would do, or a sentence why it cannot be read."""

    nama: str
    ambilan: Ambilan | None
    ditolak: str = ""

    @property
    def kalimat(self) -> str:
        """What it would change, in a sentence."""
        if (found := self.ambilan) is None:
            return kata.menunggu_ditolak(self.nama, self.ditolak)
        return kata.menunggu(self.nama, found.tahun, len(found.ubahan), len(found.masalah))


def isi_menunggu(file: Path) -> bytes:
    """Return the bytes of a file that waits. Raises BukuDitolak for one that no workbook of ours is as large as, which
    is not read at all, and for one that the system does not give.
    """
    try:
        if file.stat().st_size > limits.WORKBOOK_BYTES:
            raise BukuDitolak(kata.TERLALU_BESAR)
        return file.read_bytes()
    except OSError as error:
        raise BukuDitolak(kata.TAK_TERBUKA) from error


def semua_menunggu(folder: Path, sources: Sources, sebelum: Inspection, hari_ini: date) -> Iterator[Menunggu]:
    """Yield each workbook that waits in a data folder as it was read. Nothing is written."""
    for file in menunggu(folder):
        try:
            yield Menunggu(file.name, ambilan(folder, sources, sebelum, isi_menunggu(file), hari_ini))
        except BukuDitolak as refusal:
            yield Menunggu(file.name, None, str(refusal))
        except Exception as error:  # noqa: BLE001 - told with its name instead of ending what tells of it
            yield Menunggu(file.name, None, named(error))


def kabar_masuk(folder: Path, hari_ini: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a sentence for each workbook that waits, and line by line what to do, what stands against that, and what it
    would change. Nothing is written.
    """
    if not menunggu(folder):
        return
    sources = read_folder(folder)
    for one in semua_menunggu(folder, sources, inspect_sources(sources, folder.name, hari_ini), hari_ini):
        if (found := one.ambilan) is None:
            yield one.kalimat, ()
        else:
            yield one.kalimat, (kata.CARA_AMBIL, *found.masalah, *found.catatan, *map(str, found.ubahan))
