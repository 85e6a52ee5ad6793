"""The catalogue: every rule there is, gathered from the modules that find faults. No list is kept by hand."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from lkjip_build import antarkantor, checks, jejak, load, model, sources
from lkjip_build.checks import rules_in
from lkjip_build.problems import Rule


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code, in the order of the codes."""
    found = {rule.code: rule for module in _modules() for rule in rules_in(module)}
    return {code: found[code] for code in sorted(found)}


def _modules() -> Iterator[ModuleType]:
    """Yield each module that may find a fault."""
    yield jejak
    for package in (sources, model, load, checks, antarkantor):
        yield package
        for one in walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(one.name)
