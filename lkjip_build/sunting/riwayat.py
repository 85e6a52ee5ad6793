"""Changes written, whole or not at all, and the last of them taken back byte for byte.

Before anything is written the bytes of all files, before and after, are kept beside the data folder. So a step that was
broken off can be taken back as well; only a file that somebody changed since then refuses it.
"""

import base64
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lkjip_build.bahasa import sunting as kata
from lkjip_build.simpanan import TEMPAT
from lkjip_build.sunting.perubahan import Perubahan
from lkjip_build.sunting.rancangan import Rancangan
from lkjip_build.utuh import SystemFailure, write_whole

TERBANYAK = 50
"""Steps that are kept."""


class TidakJadi(Exception):
    """Why nothing was written, in a sentence."""


@dataclass(frozen=True)
class Langkah:
    """One step of the history: its changes, and its files before (None: not there) and after."""

    berkas_riwayat: Path
    perubahan: tuple[Perubahan, ...]
    berkas: Mapping[str, tuple[bytes | None, bytes]]


def simpan(folder: Path, rancangan: Rancangan, *, tetap: bool = False) -> None:
    """Write what was worked out. Raises TidakJadi where changes are refused or bring new errors (`tetap` keeps those)
    and SystemFailure where a file changed meanwhile or the system refuses; then every file is as it was.
    """
    if rancangan.ditolak:
        raise TidakJadi(rancangan.ditolak[0].alasan)
    if rancangan.kesalahan and not tetap:
        raise TidakJadi(rancangan.kesalahan[0].message)
    if not rancangan.berkas:
        return
    for name, (before, _) in rancangan.berkas.items():
        if _read(folder / name) != before:
            raise TidakJadi(f"{folder.name}/{name}: {kata.BERUBAH}")
    step = _kept(folder, rancangan)
    try:
        _write(folder, {name: (before, after) for name, (before, after) in rancangan.berkas.items()})
    except BaseException:
        step.unlink()
        raise


def langkah_terakhir(folder: Path) -> Langkah | None:
    """Return the last step that can be taken back."""
    for file in reversed(_steps(folder)):
        with suppress(OSError, ValueError, KeyError, TypeError):  # a damaged one is as good as none
            return _typed(file, json.loads(file.read_text(encoding="utf-8")))
    return None


def urungkan(folder: Path) -> Langkah:
    """Put the files of the last step back as they were, byte for byte, and return it. Raises TidakJadi where there is
    none or a file changed since, and SystemFailure.
    """
    step = langkah_terakhir(folder)
    if step is None:
        raise TidakJadi(kata.TAK_ADA_RIWAYAT)
    now = {name: _read(folder / name) for name in step.berkas}
    for name, both in step.berkas.items():
        if now[name] not in both:
            raise TidakJadi(f"{folder.name}/{name}: {kata.BERUBAH_SESUDAHNYA}")
    _write(folder, {name: (now[name], before) for name, (before, _) in step.berkas.items()})
    step.berkas_riwayat.unlink()
    return step


def _write(folder: Path, files: Mapping[str, tuple[bytes | None, bytes | None]]) -> None:
    """Write files that hold the first now and shall hold the second; what was written is put back where one fails."""
    done: list[str] = []
    try:
        for name, (now, then) in files.items():
            if now == then:
                continue
            _put(folder / name, now, then)
            done.append(name)
    except BaseException:
        for name in done:
            with suppress(OSError, SystemFailure):
                _put(folder / name, files[name][1], files[name][0])
        raise


def _put(file: Path, now: bytes | None, then: bytes | None) -> None:
    if then is None:
        file.unlink()
    else:
        write_whole(file, then, instead_of=now)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _place(folder: Path) -> Path:
    folder = folder.resolve()
    return folder.parent / TEMPAT / "sunting" / folder.name


def _steps(folder: Path) -> list[Path]:
    place = _place(folder)
    return sorted(place.glob("[0-9]*.json")) if place.is_dir() else []


def _kept(folder: Path, rancangan: Rancangan) -> Path:
    """Write a step into the history, and return its file."""
    before = _steps(folder)
    number = int(before[-1].stem) + 1 if before else 1
    file = _place(folder) / f"{number:06}.json"
    said = {
        "perubahan": [asdict(one) for one in rancangan.perubahan],
        "berkas": {name: [_coded(old), _coded(new)] for name, (old, new) in rancangan.berkas.items()},
    }
    write_whole(file, json.dumps(said, ensure_ascii=False))
    for old in before[: len(before) + 1 - TERBANYAK]:
        with suppress(OSError):
            old.unlink()
    return file


def _coded(raw: bytes | None) -> str | None:
    return None if raw is None else base64.b64encode(raw).decode()


def _decoded(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)


def _typed(file: Path, said: Any) -> Langkah:
    perubahan = tuple(
        Perubahan(**{key: _isi(value) if key in ("semula", "menjadi") else value for key, value in one.items()})
        for one in said["perubahan"]
    )
    berkas = {name: (_decoded(old), _decoded(new) or b"") for name, (old, new) in said["berkas"].items()}
    return Langkah(file, perubahan, berkas)


def _isi(value: Any) -> Any:
    return tuple((kolom, text) for kolom, text in value) if isinstance(value, list) else value
