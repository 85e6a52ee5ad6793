"""What the system refuses, as one Indonesian sentence: where, why, what stays as it was, what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeGuard

OPEN_ELSEWHERE = (5, 32)
"""Windows: access denied, sharing violation. Both mean that another program has the file open."""

_FULL = ("ruang penyimpanan penuh", "kosongkan ruang")
_FORBIDDEN = ("tidak ada izin", "minta izin untuk folder itu atau pilih folder lain")
_IN_THE_WAY = ("yang ada di situ bukan folder", "pindahkan berkas itu atau pilih folder lain")
_OPEN = ("berkas atau foldernya sedang dibuka program lain", "tutup dulu di Excel, Word, atau penjelajah berkas")
_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: ("jatah ruang penyimpanan habis", "kosongkan ruang"),
    errno.EFBIG: ("berkas melebihi ukuran yang diperbolehkan sistem", "naikkan batas itu atau pilih penyimpanan lain"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("penyimpanan ini hanya bisa dibaca", "pilih folder di penyimpanan yang bisa ditulis"),
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: ("yang ada di situ folder, bukan berkas", "pindahkan folder itu atau pilih nama lain"),
    errno.ENOTEMPTY: ("folder itu baru saja diisi program lain", "periksa isinya"),
    errno.ENOENT: ("berkas atau folder itu hilang selagi dikerjakan", "kembalikan dulu"),
    errno.ENAMETOOLONG: ("namanya terlalu panjang", "pakai nama atau folder yang lebih pendek"),
    errno.EIO: ("penyimpanan rusak atau terputus", "periksa penyimpanannya"),
    errno.EMFILE: ("terlalu banyak berkas terbuka", "tutup program lain"),
    errno.EBUSY: _OPEN,
}


class SystemFailure(Exception):
    """What the system refused; its text is the sentence for staff."""


def is_of_system(error: BaseException | None) -> TypeGuard[OSError]:
    """Tell an error of the system from one of a program: a missing template of Jinja is an OSError without a number."""
    return isinstance(error, OSError) and error.errno is not None


def sentence(error: OSError, path: Path, stays: str, *, shown_as: tuple[Path, Path] | None = None) -> str:
    """Return the sentence for an error met while `path` was being written; `stays` says what is as it was.

    `shown_as` names the folder in the making and the folder it becomes: nobody knows the first by its name.
    """
    where = str(error.filename2 or error.filename or path)  # of a copy that failed, where it went
    if shown_as:
        where = where.replace(str(shown_as[0]), str(shown_as[1]))
    if getattr(error, "winerror", None) in OPEN_ELSEWHERE:
        why, remedy = _OPEN
    else:
        unknown = (f"sistem menolak dengan galat {error.errno}", "sampaikan pesan ini ke pengelola komputer")
        why, remedy = _REASONS.get(error.errno or 0, unknown)
    return f"'{where}': {why}; {stays}; {remedy}, lalu ulangi"


@contextmanager
def told(path: Path, stays: str, shown_as: tuple[Path, Path] | None = None) -> Iterator[None]:
    """Turn an error of the system into a `SystemFailure`; arguments as in `sentence`."""
    try:
        yield
    except OSError as error:
        if not is_of_system(error):
            raise
        raise SystemFailure(sentence(error, path, stays, shown_as=shown_as)) from error
