"""A mutant put in place of our own code in this process: into the loaded function, or by importing the package anew."""

import importlib.abc
import importlib.util
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mutan import Mutan

ROOT = Path(__file__).parents[1]


def pasang(mutan: Mutan) -> bool:
    """Put the changed code of the mutant's function into the loaded function; False where that cannot be done, or would
    miss the functions that this one has made already.
    """
    name = mutan.fungsi.removesuffix("()")
    module = sys.modules.get(modul_of(mutan.berkas))
    if not name or module is None:
        return False
    code = next(
        (one for one in _codes(compile(mutan.pohon, str(mutan.berkas), "exec")) if one.co_qualname == name), None
    )
    holder: Any = module
    for part in name.split("."):
        holder = vars(holder).get(part) if isinstance(holder, type | types.ModuleType) else None
    for wrapped in ("fget", "__func__", "__wrapped__", "wrapped"):
        holder = getattr(holder, wrapped, None) or holder
    function = holder if isinstance(holder, types.FunctionType) else None
    if code is None or function is None or len(code.co_freevars) != len(function.__code__.co_freevars):
        return False
    if any(one.co_name.isidentifier() for one in _codes(code) if one is not code):
        return False
    function.__code__ = code
    return True


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from _codes(const)


def paket_of(berkas: Path) -> str:
    """Return the package of ours that a file stands in, or below."""
    return berkas.relative_to(ROOT / "lkjip_build").parts[0]


def modul_of(berkas: Path) -> str:
    """Return the name of the module that a file is."""
    return ".".join(berkas.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


class _Pemuat(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from a changed source."""

    def __init__(self, name: str, mutan: Mutan) -> None:
        self.name, self.mutan = name, mutan

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name != self.name:
            return None
        found = importlib.util.spec_from_file_location(name, self.mutan.berkas)
        assert found
        found.loader = self
        return found

    def exec_module(self, module: types.ModuleType) -> None:
        exec(compile(self.mutan.pohon, str(self.mutan.berkas), "exec"), module.__dict__)


def muat_ulang(mutan: Mutan) -> None:
    """Forget the package and the tests, so that they are imported anew with the mutant; `sources` knows no other
    package, so what it read stays.
    """
    kept = () if paket_of(mutan.berkas) == "sources" else ("lkjip_build.sources", "lkjip_build.problems")
    for name in list(sys.modules):
        file = getattr(sys.modules[name], "__file__", None) or ""
        # With the package itself, as its attributes are the modules that were loaded before.
        ours = name.split(".")[0] == "lkjip_build" and not name.startswith(kept or "-")
        test = ROOT / "tests" in Path(file).parents and name != "__main__"
        if ours or test:
            del sys.modules[name]
    sys.meta_path.insert(0, _Pemuat(modul_of(mutan.berkas), mutan))


def lupakan() -> None:
    """Empty the caches of our functions: what they hold was computed without the mutant."""
    for name, module in list(sys.modules.items()):
        if name.startswith("lkjip_build."):
            for value in vars(module).values():
                clear = getattr(value, "cache_clear", None)
                if callable(clear):  # what stands for a value of a PDF says that it has any attribute
                    clear()
