"""What a data folder says, what is wrong with it, and what is computed of it when nothing is."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_build import checks, katalog
from lkjip_build.checks import Dikonfirmasi
from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.checks.siklus.temuan import temuan_siklus
from lkjip_build.compute.segel import perubahan_tahun
from lkjip_build.compute.siklus import Siklus, hitung_siklus
from lkjip_build.jejak import unforeseen
from lkjip_build.load import load
from lkjip_build.model import Data
from lkjip_build.problems import Problem, has_errors, in_order
from lkjip_build.sources import Sources, read_folder

if TYPE_CHECKING:
    from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class Inspection:
    """What a data folder says and what is wrong with it.

    `dikonfirmasi` is what only looks wrong. `lines` are the source lines by path, for excerpts; `siklus` is the cycle
    of each year, of data without errors.
    """

    data: Data | None
    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    siklus: Mapping[int, Siklus] = field(default_factory=dict)
    dikonfirmasi: tuple[Dikonfirmasi, ...] = ()

    @property
    def publishable(self) -> bool:
        return self.data is not None and not has_errors(self.problems)


def inspect(folder: Path, hari_ini: date) -> Inspection:
    """Read, type and check a data folder; problems come sorted by place."""
    return inspect_sources(read_folder(folder), folder.name, hari_ini)


def inspect_sources(
    sources: Sources, folder: str, hari_ini: date, ditandatangani: Mapping[int, date] | None = None
) -> Inspection:
    """Type and check what was read from a data folder of this name. `ditandatangani` are days of signing that neither a
    log nor a seal tells yet.
    """
    data, problems = load(sources, folder)
    if data and ditandatangani:
        data = replace(data, ditandatangani={**data.ditandatangani, **ditandatangani})
    siklus: Mapping[int, Siklus] = {}
    dikonfirmasi: tuple[Dikonfirmasi, ...] = ()
    if data is not None:
        found, dikonfirmasi = checks.periksa(data, hari_ini, katalog.rules())
        problems = (*problems, *found)
        if not has_errors(problems):  # a log can be held only against an SOP that is whole
            siklus, found_in_logs = semua_siklus(data, hari_ini)
            problems = (*problems, *found_in_logs)
    return Inspection(data, in_order(problems), sources.lines, siklus, dikonfirmasi)


def semua_siklus(data: Data, hari_ini: date) -> tuple[dict[int, Siklus], list[Problem]]:
    """Return the cycle of each year that has rules, and what it holds against the SOP; a log on which the program fails
    is a problem of its file.
    """
    semua: dict[int, Siklus] = {}
    found: list[Problem] = []
    for tahun, laporan in data.laporan.items():
        menurut = data.untuk(tahun)
        if not (aturan := menurut.aturan.for_tahun(tahun)):
            continue
        signed = data.ditandatangani.get(tahun)
        try:
            siklus = hitung_siklus(laporan, menurut.sop.get(laporan.fakta.sop), aturan, menurut.libur, hari_ini, signed)
            found += temuan_siklus(siklus, data)
            semua[tahun] = siklus
        except Exception as error:  # noqa: BLE001 - told with its path instead of ending the work on all the others
            found.append(unforeseen(error, berkas(laporan, "siklus.csv").path, "menelusuri catatan ini"))
    return semua, found


def situs_of(inspection: Inspection, data: Data, folder: Path, hari_ini: date, *, draf: bool) -> "Situs":
    """Return data without errors together with all that is computed from them.

    Without `draf`, years whose report is not signed are left out, and so are their problems. The names of files that
    are not published are for the office alone: pages do not tell of them.
    """
    from lkjip_build.compute.rekap import compute_rekap
    from lkjip_build.susunan.situs import Situs

    hidden = {tahun for tahun, satu in inspection.siklus.items() if not (satu.final or draf)}
    shown = replace(data, laporan={tahun: satu for tahun, satu in data.laporan.items() if tahun not in hidden})
    siklus = {tahun: inspection.siklus[tahun] for tahun in shown.laporan}
    told = (satu for satu in inspection.problems if satu.rule.terbit)
    problems = tuple(satu for satu in told if not is_of(satu.location.path, hidden))
    dikonfirmasi = tuple(one for one in inspection.dikonfirmasi if not is_of(one.problem.location.path, hidden))
    perubahan = {tahun: perubahan_tahun(shown, tahun) for tahun in shown.segel if tahun in shown.laporan}
    return Situs(
        shown, compute_rekap(shown, hari_ini), siklus, problems, hari_ini, folder.name, dikonfirmasi, perubahan
    )


def is_of(path: str, semua_tahun: Collection[int]) -> bool:
    """Tell whether a data file is in the folder of one of the years."""
    return any(path.split("/")[1:2] == [str(tahun)] for tahun in semua_tahun)
