"""The bytes of one file of the disk, or the problem why there are none."""

import stat
from math import ceil
from pathlib import Path

from lkjip_build.limits import FILE_BYTES, FOLDER_BYTES, FOLDER_FILES
from lkjip_build.problems import Location, Problem


def read_bytes(file: Path, path: str) -> bytes | Problem:
    """Return the content of a plain file of a size that an office types.

    It is asked for its kind and size first: a pipe would keep us waiting for ever, and a huge file is never read whole.
    What the system refuses is a problem at `path`.
    """
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            return _unreadable(path, "ini bukan berkas biasa", "ganti dengan berkas biasa, atau hapus dari folder data")
        if found.st_size > FILE_BYTES:
            return _too_large(path, found.st_size)
        with file.open("rb") as stream:
            raw = stream.read(FILE_BYTES + 1)  # it may have grown since
    except FileNotFoundError:
        return _unreadable(path, "berkas ini hilang sebelum sempat dibaca", "kembalikan berkasnya, lalu periksa lagi")
    except PermissionError:
        return _unreadable(path, "berkas ini tidak boleh dibaca", "beri izin baca pada berkas ini, lalu periksa lagi")
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        remedy = "salin berkasnya dari cadangan atau riwayat git, lalu periksa lagi"
        return _unreadable(path, f"berkas ini gagal dibaca; kata sistem: {error}", remedy)
    return raw if len(raw) <= FILE_BYTES else _too_large(path, len(raw))


def folder_problem(files: list[Path], name: str) -> Problem | None:
    """Return LKJ044 where the data files of a folder are more, or larger together, than those of any office."""
    remedy = "pindahkan yang bukan data dari folder ini, atau sebut folder yang benar dengan --data"
    if len(files) > FOLDER_FILES:
        message = f"folder ini berisi {len(files)} berkas data, paling banyak {FOLDER_FILES}"
        return Problem(Location(name), "LKJ044", message, remedy=remedy)
    if (size := sum(_size(file) for file in files)) > FOLDER_BYTES:
        message = f"berkas data di folder ini {_megabytes(size)}, paling besar {_megabytes(FOLDER_BYTES)}"
        return Problem(Location(name), "LKJ044", message, remedy=remedy)
    return None


def _size(file: Path) -> int:
    """Return the size of a file that will be read; what is too large by itself or gone is told elsewhere."""
    try:
        size = file.stat().st_size
    except OSError:
        return 0
    return size if size <= FILE_BYTES else 0


def _unreadable(path: str, message: str, remedy: str) -> Problem:
    return Problem(Location(path), "LKJ046", message, remedy=remedy)


def _too_large(path: str, size: int) -> Problem:
    message = f"berkas ini {_megabytes(size)}, paling besar {_megabytes(FILE_BYTES)}"
    return Problem(Location(path), "LKJ043", message, remedy="hapus yang bukan data, atau bagi isinya menurut tahun")


def _megabytes(size: int) -> str:
    """Return a size rounded up, so that one byte more than a limit shows as more."""
    return f"{ceil(size / 100_000) / 10:.1f} MB".replace(".", ",")
