"""Workbooks that wait in the folder `masuk` of the data: told while they wait, put aside once they were taken."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from lkjip_build.bahasa import isian as kata
from lkjip_build.build import inspect_sources
from lkjip_build.isian.ambilan import ambilan
from lkjip_build.isian.buka import BukuDitolak
from lkjip_build.jejak import named
from lkjip_build.sources import MASUK, read_folder
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


def kabar_masuk(folder: Path, hari_ini: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a sentence for each workbook that waits, and what it would change and what stands against that, line by
    line. Nothing is written.
    """
    files = menunggu(folder)
    if not files:
        return
    sources = read_folder(folder)
    before = inspect_sources(sources, folder.name, hari_ini)
    for file in files:
        try:
            found = ambilan(folder, sources, before, file.read_bytes(), hari_ini)
        except BukuDitolak as refusal:
            yield kata.menunggu_ditolak(file.name, str(refusal)), ()
        except OSError:
            yield kata.menunggu_ditolak(file.name, kata.TAK_TERBUKA), ()
        except Exception as error:  # noqa: BLE001 - told with its name instead of ending what tells of it
            yield kata.menunggu_ditolak(file.name, named(error)), ()
        else:
            told = (*found.masalah, *found.catatan, *map(str, found.ubahan))
            yield kata.menunggu(file.name, len(found.ubahan), len(found.masalah)), told
