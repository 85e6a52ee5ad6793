"""What was made of each office before, kept under the fingerprint of all that it was made of.

An office stands there whole or not at all, so that a run that was killed goes on where it stopped. A site that was
changed since is made again; the folder may be deleted at any time.
"""

import hashlib
import io
import os
import pickle
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.utuh import write_whole

TEMPAT = Path(".cache/lkjip")
_RINGKASAN, _SITUS, _SIDIK = "ringkasan", "situs", "sidik"
_AMAN = {"datetime", "decimal", "fractions"}


@dataclass(frozen=True)
class Kantor:
    """The folder of an office in the making or made."""

    folder: Path

    @property
    def situs(self) -> Path:
        return self.folder / _SITUS

    def tulis(self, ringkasan: RingkasanKantor) -> None:
        """Write the summary, and what the site is like as it was made."""
        (self.folder / _RINGKASAN).write_bytes(pickle.dumps(ringkasan))
        (self.folder / _SIDIK).write_text(sidik_isi(self.situs))

    def baca(self) -> RingkasanKantor | None:
        """Return the summary, if all that was kept is as it was made."""
        try:
            if (self.folder / _SIDIK).read_text() != sidik_isi(self.situs):
                return None
            made = _Pembaca(io.BytesIO((self.folder / _RINGKASAN).read_bytes())).load()
        except Exception:  # noqa: BLE001 - whatever was done to it, it is made again
            return None
        return made if isinstance(made, RingkasanKantor) else None


@dataclass(frozen=True)
class Simpanan:
    """All offices that were made, in a folder beside them; a path, so that workers find it too."""

    folder: Path

    @property
    def dokumen(self) -> Path:
        return self.folder / "dokumen"

    def kantor(self, alamat: str, sidik: str) -> Kantor:
        return Kantor(self.folder / "portal" / alamat / sidik)

    @contextmanager
    def baru(self, alamat: str, sidik: str) -> Iterator[Kantor]:
        """Lend the folder of an office in the making, and put it in its place if it was written whole."""
        place = self.kantor(alamat, sidik).folder
        made = place.with_name(f".{sidik[:16]}-{os.getpid()}")
        shutil.rmtree(made, ignore_errors=True)
        (made / _SITUS).mkdir(parents=True)
        try:
            yield Kantor(made)
            if (made / _SIDIK).exists():
                shutil.rmtree(place, ignore_errors=True)
                made.rename(place)
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def rapikan(self, dipakai: dict[str, str]) -> None:
        """Forget what is not used any more: offices that are gone, and what they were before."""
        root = self.folder / "portal"
        for office in root.iterdir() if root.is_dir() else ():
            for one in office.iterdir() if office.is_dir() else ():
                if dipakai.get(office.name) != one.name:
                    shutil.rmtree(one, ignore_errors=True)
            with suppress(OSError):
                office.rmdir()  # refused while something is in it

    def terbitan(self) -> str:
        """Return what was noted of the portal that was published last."""
        with suppress(OSError):
            return (self.folder / "portal.txt").read_text()
        return ""

    def catat(self, terbitan: str) -> None:
        write_whole(self.folder / "portal.txt", terbitan)


class _Pembaca(pickle.Unpickler):
    """Reads values of ours alone: a file in a folder that others write to must not name what is to be run."""

    def find_class(self, module: str, name: str) -> Any:
        known = module in _AMAN or (module.startswith("lkjip_build.") and name[:1].isupper())
        found = super().find_class(module, name) if known else None
        if isinstance(found, type):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def sidik_isi(folder: Path) -> str:
    """Return the fingerprint of every file below a folder, by its path in it, without the dot entries at its top."""
    made = hashlib.sha256()
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    for file in files:
        inner = file.relative_to(folder).as_posix()
        if not inner.startswith("."):
            made.update(f"{inner}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return made.hexdigest()


def tautkan(asal: Path, ke: Path) -> None:
    """Put a folder there too: its files by a second name where the system can, else copied."""
    shutil.copytree(asal, ke, copy_function=_tautkan)


def _tautkan(asal: str, ke: str) -> None:
    try:
        os.link(asal, ke)
    except OSError:
        shutil.copyfile(asal, ke)
