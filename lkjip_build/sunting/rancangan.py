"""What changes make of a data folder, worked out before anything is written: the files, and what the check says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path

from lkjip_build.bahasa import sunting as kata
from lkjip_build.build import Inspection, inspect_sources
from lkjip_build.compute.segel import Selisih, perubahan_tahun
from lkjip_build.load.files import CSV_FILES, TAHUN_FILES, YAML_FILES
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem
from lkjip_build.sources import Sources, read_file, with_files
from lkjip_build.sources.berkas import read_bytes
from lkjip_build.sunting.gambar import GAMBAR, dengan_gambar, gambar_baru, perubahan_gambar
from lkjip_build.sunting.perubahan import Ditolak, Penolakan, Perubahan
from lkjip_build.sunting.tabel import tabel_baru, ubah_tabel
from lkjip_build.sunting.teks_yaml import ubah_yaml

_TAHUN = re.compile(r"[0-9]{4}/([^/]+)")
_SOP = re.compile(r"sop/(?:[^/]+/)?[^/]+\.yml")
_PROGRAM = frozenset({"pengesahan.csv", "pengesahan.yml"})
"""What `lkjip sahkan` writes, and nobody else."""


@dataclass(frozen=True)
class Koreksian:
    """Why and by whom what was signed is corrected."""

    alasan: str
    oleh: str


@dataclass(frozen=True)
class Rancangan:
    """What changes make of the files: `berkas` are those that change, as they are (None: not there yet) and shall be.

    `ditolak` are changes that are not made; then nothing is written. `kesalahan` are errors of the check that were not
    there before, `hasil` is all that the check finds of the folder as it shall be.
    """

    perubahan: tuple[Perubahan, ...]
    berkas: Mapping[str, tuple[bytes | None, bytes]] = field(default_factory=dict)
    ditolak: tuple[Penolakan, ...] = ()
    kesalahan: tuple[Problem, ...] = ()
    hasil: Inspection | None = None

    @property
    def baik(self) -> bool:
        return not self.ditolak and not self.kesalahan


def rancang(
    folder: Path,
    sources: Sources,
    sebelum: Inspection,
    semua: Sequence[Perubahan],
    hari_ini: date,
    koreksi: Koreksian | None = None,
    gambar: Mapping[str, bytes] | None = None,
) -> Rancangan:
    """Return what changes make of a data folder, and new pictures by their name in it.

    `sources` is what was read from it and `sebelum` what the check found. A file that changed since then refuses its
    changes. What was signed changes only together with a correction, which is written beside it.
    """
    made: dict[str, tuple[bytes | None, bytes]] = {}
    refused: list[Penolakan] = []
    try:
        made |= {nama: (None, raw) for nama, raw in gambar_baru(folder, sources, gambar or {})}
    except Ditolak as refusal:
        refused.append(refusal.penolakan)
    changes = (*semua, *map(perubahan_gambar, gambar or ()))
    for berkas, group in groupby(sorted(semua, key=lambda one: one.berkas), key=lambda one: one.berkas):
        ours = tuple(group)
        try:
            before = _raw(folder, sources, ours[0])
            after = _after(berkas, f"{folder.name}/{berkas}", before, ours)
            if after != before:
                made[berkas] = (before, after)
        except Ditolak as refusal:
            refused.append(refusal.penolakan)
    if refused:
        return Rancangan(changes, made, tuple(refused), hasil=sebelum)
    hasil = _inspected(folder, sources, made, hari_ini)
    signed = [(tahun, one) for tahun, one in _signed(hasil) if one.alamat not in _known(sebelum, tahun)]
    if signed and koreksi is None:
        return Rancangan(changes, made, (_refused(semua, *signed[0]),), hasil=hasil)
    if signed and koreksi is not None:
        rows = _rows(signed, koreksi, hari_ini)
        return rancang(folder, sources, sebelum, (*semua, *rows), hari_ini, koreksi, gambar)
    return Rancangan(changes, made, (), tuple(_new_errors(sebelum, hasil)), hasil)


def model_of(berkas: str) -> type[Rekaman] | None:
    """Return the records of a table or the record of a file; None for a file whose top is no single record."""
    found = _TAHUN.fullmatch(berkas)
    return (TAHUN_FILES if found else CSV_FILES | YAML_FILES).get(found[1] if found else berkas)


def _raw(folder: Path, sources: Sources, first: Perubahan) -> bytes | None:
    """Return the bytes of a file that may be changed, as they were read; None where a year has it not yet."""
    berkas, path = first.berkas, f"{folder.name}/{first.berkas}"
    if berkas.rpartition("/")[2] in _PROGRAM or not (model_of(berkas) or _SOP.fullmatch(berkas)):
        raise Ditolak(first, kata.BUKAN_UNTUK_DISUNTING)
    document = sources.documents.get(berkas)
    if document is None:
        tahun = berkas.partition("/")[0]
        new = path not in sources.lines and f"{tahun}/laporan.yml" in sources.documents
        if not new or (folder / berkas).exists():
            raise Ditolak(first, kata.BERUBAH if new else kata.BUKAN_UNTUK_DISUNTING)
        return None
    raw = read_bytes(folder / berkas, path)
    if isinstance(raw, Problem):
        raise Ditolak(first, raw.message)
    if read_file(raw, path).document != document:
        raise Ditolak(first, kata.BERUBAH)
    return raw


def _after(berkas: str, path: str, before: bytes | None, semua: Sequence[Perubahan]) -> bytes:
    if not berkas.endswith(".csv"):
        return ubah_yaml(before or b"", path, semua)
    model = model_of(berkas)
    assert model is not None
    return ubah_tabel(tabel_baru(model) if before is None else before, path, model, semua)


def _inspected(
    folder: Path, sources: Sources, made: Mapping[str, tuple[bytes | None, bytes]], hari_ini: date
) -> Inspection:
    files = {name: after for name, (_, after) in made.items() if not GAMBAR.fullmatch(name)}
    then = dengan_gambar(with_files(sources, folder.name, files), made)
    return inspect_sources(then, folder.name, hari_ini)


def _signed(inspection: Inspection) -> Iterator[tuple[int, Selisih]]:
    """Yield what is no longer as it was signed and stands in no correction."""
    if (data := inspection.data) is None:
        return
    for tahun in data.segel:
        yield from ((tahun, one) for one in perubahan_tahun(data, tahun).tak_tercatat)


def _known(inspection: Inspection, tahun: int) -> set[object]:
    return {one.alamat for year, one in _signed(inspection) if year == tahun}


def _refused(semua: Sequence[Perubahan], tahun: int, found: Selisih) -> Penolakan:
    """Return the refusal of the change that touches what was signed."""
    names = (found.alamat.berkas, f"{tahun}/{found.alamat.berkas}")
    touched = (one for one in semua if one.berkas in names)
    return Penolakan(next(touched, semua[0]), kata.disahkan(tahun), tahun)


def _rows(signed: Iterable[tuple[int, Selisih]], koreksi: Koreksian, hari_ini: date) -> Iterator[Perubahan]:
    """Yield the rows of koreksi.csv that say what changes of what was signed."""
    for tahun, one in signed:
        row = {
            "tanggal": hari_ini.isoformat(),
            "berkas": one.alamat.berkas,
            "kunci": one.alamat.kunci,
            "kolom": one.alamat.kolom,
            "semula": one.semula or "",
            "menjadi": one.menjadi or "",
            "alasan": koreksi.alasan,
            "oleh": koreksi.oleh,
        }
        filled = tuple((name, text) for name, text in row.items() if text)
        yield Perubahan(f"{tahun}/koreksi.csv", str(one.alamat), SELURUH, None, filled)


def _new_errors(sebelum: Inspection, hasil: Inspection) -> Iterator[Problem]:
    """Yield the errors that were not there before, wherever their line has moved to."""
    before = Counter(_same(one) for one in sebelum.problems)
    for one in hasil.problems:
        if one.severity == "error":
            if before[_same(one)] > 0:
                before[_same(one)] -= 1
            else:
                yield one


def _same(one: Problem) -> tuple[str, str, str, str]:
    return one.code, one.location.path, one.location.field, one.message
