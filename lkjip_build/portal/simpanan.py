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
from datetime import date
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

    @property
    def waktu(self) -> str:
        """The fingerprint of the names and times of its site as it was made."""
        return (self.folder / _SIDIK).read_text().split()[0]

    def tulis(self, ringkasan: RingkasanKantor, hari: date) -> None:
        """Write the summary of a day, and what the site is like as it was made."""
        self.perbarui(ringkasan, hari)
        (self.folder / _SIDIK).write_text(f"{sidik_waktu(self.situs)}\n{sidik_isi(self.situs)}\n")

    def perbarui(self, ringkasan: RingkasanKantor, hari: date) -> None:
        """Write the summary of another day, of which the site is the same."""
        write_whole(self.folder / _RINGKASAN, pickle.dumps((hari, ringkasan)))

    def baca(self, hari: date | None = None) -> RingkasanKantor | None:
        """Return the summary of a day, of any without one, if all that was kept is as it was made."""
        try:
            made_on, made = _Pembaca(io.BytesIO((self.folder / _RINGKASAN).read_bytes())).load()
            if hari not in {None, made_on} or not isinstance(made, RingkasanKantor):
                return None
            waktu, isi = (self.folder / _SIDIK).read_text().split()
            if waktu != sidik_waktu(self.situs) and isi != sidik_isi(self.situs):  # bytes only where times are others
                return None
        except Exception:  # noqa: BLE001 - whatever was done to it, it is made again
            return None
        return made


@dataclass(frozen=True)
class Simpanan:
    """All offices that were made, in a folder beside them; a path, so that workers find it too."""

    folder: Path

    @property
    def dokumen(self) -> Path:
        return self.folder / "dokumen"

    @property
    def lalu(self) -> Path:
        """Where the portal waits that was published before the last: the next begins with its offices."""
        return self.folder / "portal-lalu"

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

    def sediakan(self, kantor: Path) -> None:
        """Have what the next portal begins with, where none was published before the one whose offices lie in `kantor`:
        their files by a second name, so that the first change costs no more than later ones. Where a file can have one
        name only, nothing is kept.
        """
        if self.lalu.exists():
            return
        made = self.lalu.with_name(f"{self.lalu.name}-baru")
        shutil.rmtree(made, ignore_errors=True)
        try:
            shutil.copytree(kantor, made / kantor.name, copy_function=os.link)
            made.rename(self.lalu)
        except OSError:
            shutil.rmtree(made, ignore_errors=True)


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
    for inner, file in sorted(_berkas(folder)):
        made.update(f"{inner}\0".encode() + hashlib.sha256(Path(file).read_bytes()).digest())
    return made.hexdigest()


def sidik_waktu(folder: Path) -> str:
    """Return the fingerprint of the size and time of every file of `sidik_isi`, of which no byte is read. A file keeps
    it under a second name; who writes to a file changes it.
    """
    told = sorted((inner, file.stat()) for inner, file in _berkas(folder))
    text = "".join(f"{inner}\0{one.st_size} {one.st_mtime_ns}\n" for inner, one in told)
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()


def _berkas(folder: Path) -> "Iterator[tuple[str, os.DirEntry[str]]]":
    """Yield the files below a folder with their path in it; a folder that is not there has none."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        with suppress(FileNotFoundError), os.scandir(f"{folder}/{inside}") as entries:
            for one in entries:
                if not inside and one.name.startswith("."):
                    continue
                if one.is_dir():
                    waiting.append(f"{inside}{one.name}/")
                else:
                    yield f"{inside}{one.name}", one


def tautkan(asal: Kantor, ke: Path) -> None:
    """Make the folder `ke` as the site of `asal` is, if it is not: files by a second name where the system can, else
    copied. What was noted of that site is believed first, as reading thousands of names is what this costs.
    """
    if (here := sidik_waktu(ke)) == asal.waktu or here == sidik_waktu(asal.situs):
        return
    shutil.rmtree(ke, ignore_errors=True)
    shutil.copytree(asal.situs, ke, copy_function=_tautkan)


def _tautkan(asal: str, ke: str) -> None:
    try:
        os.link(asal, ke)
    except OSError:
        shutil.copy2(asal, ke)
