"""Documents that were made before, kept by what they are made of.

A document follows from its content, the program, its fonts and templates, and the libraries that write it. All of that
is in the name under which it is kept, so nothing kept can be out of date, and the folder may be deleted at any time.
"""

import contextlib
import hashlib
import os
import sys
import threading
import zlib
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

TEMPAT = Path(".cache/lkjip")
"""Beside the data folder."""
TERBANYAK = 300_000_000
"""Bytes that are kept; what was not asked for longest goes first."""
_PUSTAKA = ("babel", "lxml", "pikepdf", "pillow", "python-docx", "typst", "xlsxwriter")


class Simpanan:
    """The folder of what was made before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._besar: int | None = None

    def ambil(self, nama: str, sidik_isi: str, make: Callable[[], bytes]) -> bytes:
        """Return what was made before under this name of this content, else make it and keep it.

        A file that was damaged is made again; where nothing can be kept, everything is made.
        """
        kunci = hashlib.sha256("\0".join((nama, sidik_isi, sidik_program())).encode()).hexdigest()
        file = self.folder / kunci
        with contextlib.suppress(OSError):
            sidik, content = _pisah(file.read_bytes())
            if hashlib.sha256(content).digest() == sidik:
                os.utime(file)
                return content
        made = make()
        with contextlib.suppress(OSError):
            self._tulis(file, hashlib.sha256(made).digest() + made)
        return made

    def _tulis(self, file: Path, raw: bytes) -> None:
        """Keep a file without waiting for the disk: one that a power cut left in half is noticed and made again."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.{os.getpid()}.{threading.get_ident()}")  # a preview makes several at once
        part.write_bytes(raw)
        part.replace(file)
        self._besar = self._rapikan() if self._besar is None else self._besar + len(raw)
        if self._besar > TERBANYAK:
            self._besar = self._rapikan()

    def _rapikan(self) -> int:
        """Remove what was not asked for longest where more than TERBANYAK bytes are kept; returns how many stay."""
        facts = [(one.stat(), one) for one in self.folder.iterdir() if one.is_file()]
        total = 0
        for stat, one in sorted(facts, key=lambda fact: fact[0].st_mtime, reverse=True):
            total += stat.st_size
            if total > TERBANYAK:
                one.unlink()
        return min(total, TERBANYAK)


def _pisah(raw: bytes) -> tuple[bytes, bytes]:
    return raw[:32], raw[32:]


def simpanan_of(data: Path) -> Simpanan:
    """Return what is kept for a data folder."""
    return Simpanan(data.resolve().parent / TEMPAT / "dokumen")


@cache
def sidik_program() -> str:
    """Return the fingerprint of this program."""
    return sidik_of(Path(__file__).parent)


def sidik_of(package: Path) -> str:
    """Return the fingerprint of what makes documents: every file of the package, and the libraries."""
    made = hashlib.sha256(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}".encode())
    for name in _PUSTAKA:
        made.update(f"{name} {version(name)}\0".encode())
    for file in sorted(package.rglob("*")):
        if file.is_file() and file.suffix != ".pyc":
            content = file.read_bytes()
            made.update(f"{file.relative_to(package).as_posix()}\0{len(content)}\0".encode())
            made.update(content)
    return made.hexdigest()
