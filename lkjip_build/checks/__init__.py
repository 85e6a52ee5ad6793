"""Rules over the whole data: each yields problems at the place to edit.

A rule is a module in one of the folders here: it holds its `Rule` (or several, where one walk over the data finds more
than one thing) and a generator that has the name of the module. No list names it: a module that stands here is asked.
What several rules need stands in `bantu`; `konfirmasi` parts what is confirmed from what remains.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

from lkjip_build.checks.konfirmasi import Dikonfirmasi, pilah
from lkjip_build.jejak import unforeseen
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

Pemeriksaan = Callable[[Data, date], Iterator[Problem]]
_BUKAN_ATURAN = "bantu"


def _modules(package: Path) -> list[ModuleType]:
    """Return the modules of rules, in the order of the codes that they name."""
    files = sorted(package.glob("*/*.py"))
    files = [file for file in files if file.stem != "__init__" and file.parent.name != _BUKAN_ATURAN]
    found = [import_module(f"{__name__}.{file.parent.name}.{file.stem}") for file in files]
    return sorted(found, key=lambda module: min((rule.code for rule in rules_in(module)), default=""))


def rules_in(module: ModuleType) -> list[Rule]:
    """Return the rules that a module names, its own and those of other modules."""
    return [value for value in vars(module).values() if isinstance(value, Rule)]


SEMUA: tuple[Pemeriksaan, ...] = tuple(
    getattr(module, module.__name__.rpartition(".")[2]) for module in _modules(Path(__file__).parent)
)

SEGEL = tuple(rule for rule in SEMUA if rule.__module__.startswith(f"{__name__}.segel."))
"""The rules that hold signed years against their seals."""


def run(data: Data, hari_ini: date, rules: Mapping[str, Rule]) -> tuple[Problem, ...]:
    """Return what the rules find in the data and nobody has confirmed; `hari_ini` decides what is overdue.

    `rules` are all that a confirmation may name, as `katalog.rules` has them.
    """
    return periksa(data, hari_ini, rules)[0]


def periksa(
    data: Data, hari_ini: date, rules: Mapping[str, Rule]
) -> tuple[tuple[Problem, ...], tuple[Dikonfirmasi, ...]]:
    """Return the problems that remain, and those that konfirmasi.csv answers for.

    A rule that fails is a problem of the folder, and the other rules are asked all the same. A sealed year is checked
    by the plan and the rules of its signing, where these are others today; only whether it is as it was signed is
    asked of today's.
    """
    apart = [tahun for tahun in data.segel if data.untuk(tahun) is not data]
    found, dikonfirmasi = _menurut(data, hari_ini, rules, lambda tahun: tahun not in map(str, apart))
    for tahun in apart:
        more, sure = _menurut(data.untuk(tahun), hari_ini, rules, str(tahun).__eq__)
        found, dikonfirmasi = (*found, *more), (*dikonfirmasi, *sure)
    return (*found, *(problem for rule in SEGEL for problem in _asked(rule, data, hari_ini))), dikonfirmasi


def _menurut(
    data: Data, hari_ini: date, rules: Mapping[str, Rule], of_tahun: Callable[[str], bool]
) -> tuple[tuple[Problem, ...], tuple[Dikonfirmasi, ...]]:
    asked = [problem for rule in SEMUA if rule not in SEGEL for problem in _asked(rule, data, hari_ini)]
    found, dikonfirmasi = pilah(data, asked, rules)
    return (
        tuple(one for one in found if of_tahun(_tahun(one.location.path))),
        tuple(one for one in dikonfirmasi if of_tahun(_tahun(one.problem.location.path))),
    )


def _tahun(path: str) -> str:
    """Return the folder of a data file inside the data folder: its year, where it has one."""
    return "".join(path.split("/")[1:2])


def _asked(rule: Pemeriksaan, data: Data, hari_ini: date) -> Iterator[Problem]:
    try:
        yield from rule(data, hari_ini)
    except Exception as error:  # noqa: BLE001 - told with its rule instead of hiding what all others find
        folder = data.instansi.location().path.partition("/")[0]
        yield unforeseen(error, folder, f"menjalankan pemeriksaan '{rule.__name__}'")


__all__ = ["SEMUA", "Dikonfirmasi", "Pemeriksaan", "periksa", "rules_in", "run"]
