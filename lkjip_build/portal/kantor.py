"""Which offices a folder holds: a folder each, or a checkout with its data below."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lkjip_build.antarkantor import folder_kantor
from lkjip_build.antarkantor.alamat import alamat_of
from lkjip_build.compute.ringkasan import RingkasanKantor
from lkjip_build.limits import FOLDER_BYTES, FOLDER_FILES
from lkjip_build.problems import Problem
from lkjip_build.sources import isi_folder
from lkjip_build.sources.isi_folder import is_sampah

DATA, INSTANSI = "data", "instansi.yml"


@dataclass(frozen=True)
class FolderKantor:
    """A folder with the data of an office; `alamat` is its address within the portal, `nama` that of its folder."""

    alamat: str
    nama: str
    data: Path

    @property
    def sebutan(self) -> str:
        """Its data folder as messages call it, below the folder of all offices."""
        return self.nama if self.data.name == self.nama else f"{self.nama}/{self.data.name}"


def semua_kantor(folder: Path) -> tuple[list[FolderKantor], list[RingkasanKantor]]:
    """Return the offices of a folder by name, and what stands there and cannot be one, each with its reason."""
    found: dict[str, FolderKantor] = {}
    refused: list[RingkasanKantor] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if is_sampah(one.name) or not (one.is_symlink() or one.is_dir()):
            continue
        alamat = alamat_of(one.name)
        if problem := _problem(one, alamat, found):
            refused.append(RingkasanKantor(alamat, one.name, "", masalah=(problem,)))
        else:
            found[alamat] = FolderKantor(alamat, one.name, _data(one))
    return list(found.values()), refused


def _problem(folder: Path, alamat: str, found: dict[str, FolderKantor]) -> Problem | None:
    if folder.is_symlink() or (folder / DATA).is_symlink():
        return folder_kantor.tautan(folder.name)
    if not alamat:
        return folder_kantor.tanpa_alamat(folder.name)
    if alamat in found:
        return folder_kantor.alamat_sama(folder.name, found[alamat].nama)
    return None if _data(folder).is_dir() and _has_data(_data(folder)) else folder_kantor.kosong(folder.name)


def is_kantor(folder: Path) -> bool:
    """Tell whether a folder is that of one office, itself or by the data in it, and so holds none."""
    return (_data(folder) / INSTANSI).is_file()


def _data(folder: Path) -> Path:
    return folder if (folder / INSTANSI).is_file() else folder / DATA


def _has_data(folder: Path) -> bool:
    """Tell whether something lies in it; whether that is data the checks tell."""
    return any(not is_sampah(one.name) for one in folder.iterdir())


def sidik_data(folder: Path) -> str:
    """Return the fingerprint of what a data folder holds: of every byte where it is of the size of data, else of names
    and sizes, as nothing of it is read.
    """
    made = hashlib.sha256()
    for part in _isi(folder):
        made.update(len(part).to_bytes(8, "big") + part)
    return made.hexdigest()


def _isi(folder: Path) -> Iterator[bytes]:
    isi = isi_folder(folder)
    files = [(name, folder / name) for name in isi.berkas]
    yield repr((isi.tautan, isi.aneh, isi.tertutup)).encode()
    small = len(files) <= 4 * FOLDER_FILES and sum(file.stat().st_size for _, file in files) <= 4 * FOLDER_BYTES
    for name, file in files:
        yield name.encode()
        yield file.read_bytes() if small else str(file.stat().st_size).encode()
