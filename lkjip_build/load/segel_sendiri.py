"""The seal of a year by itself, whatever is wrong with the rest of the folder."""

from dataclasses import dataclass

from lkjip_build.load import load
from lkjip_build.load.gerbang import TAHUN
from lkjip_build.load.reader import Reader
from lkjip_build.load.segel import read_segel, signed_on, sources_of, tak_terbaca
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import DaftarSegel, Segel
from lkjip_build.problems import Problem
from lkjip_build.sources import Sources


@dataclass(frozen=True)
class SegelDibaca:
    """The seal of a year with what it holds.

    `segel` is None where there is none or it is not to be trusted, which `problems` tell; `sah` are the data of each
    sealing (None where this version cannot type them), read from the seal alone. `daftar` is the list beside the years.
    """

    segel: Segel | None
    sah: tuple[Data | None, ...]
    daftar: tuple[DaftarSegel, ...]
    problems: tuple[Problem, ...]


def baca_segel(sources: Sources, folder: str, tahun: int) -> SegelDibaca:
    """Return what the seal of a year says and holds, with what is wrong with it and with the list of seals."""
    seal = [f"{folder}/{tahun}/pengesahan.yml", f"{folder}/pengesahan.csv"]
    reader = Reader(sources, folder, [one for one in sources.problems if one.location.path in seal])
    daftar = reader.rows("pengesahan.csv", DaftarSegel)
    segel = read_segel(reader, str(tahun))
    if segel is None:
        return SegelDibaca(None, (), daftar, tuple(reader.problems))
    alone = Sources({}, {}, ())
    sah = [load(sources_of(segel, one, alone, folder), folder) for one in segel.pengesahan]
    reader.problems += tak_terbaca(segel, [problem for _, problems in sah for problem in problems])
    typed = (
        signed_on(data, tahun, one)
        if data and tahun in data.laporan and not any(tak_terbaca(segel, problems))
        else None
        for one, (data, problems) in zip(segel.pengesahan, sah, strict=True)
    )
    return SegelDibaca(segel, tuple(typed), daftar, tuple(reader.problems))


def semua_segel(sources: Sources, folder: str) -> tuple[dict[int, Segel], tuple[int, ...]]:
    """Return the seals of a folder by year, and the years whose seal is not to be trusted; whatever is wrong with the
    rest.
    """
    reader = Reader(sources, folder)
    years = {path.split("/")[1] for path in sources.lines if path.endswith("/pengesahan.yml")}
    found = {int(tahun): read_segel(reader, tahun) for tahun in sorted(years) if TAHUN.fullmatch(tahun)}
    whole = {tahun: segel for tahun, segel in found.items() if segel}
    return whole, tuple(found.keys() - whole.keys())
