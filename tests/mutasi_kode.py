"""`make mutasi`: which small changes to our own code no test sees. Prints the survivors; takes minutes, so it is not in
`make test`.

Tools that mutate Python start a test run for each mutant, which is seconds. Here each mutant is a fork of a process
that has everything loaded, with the code of one function put in place of its own, and runs only the tests that call
that function: first the bad-data cases, without pytest and read before where only a rule changed, then the quick tests.
A change outside functions imports the package anew in the fork.

    python tests/mutasi_kode.py [-n 2] [--cepat] [FILE.py ...]
"""

import argparse
import importlib
import importlib.abc
import importlib.util
import os
import resource
import sys
import tempfile
import types
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAKET = ("sources", "model", "load", "checks")
UJI = {
    "sources": ("test_sources", "test_load"),
    "model": ("test_nilai", "test_kasus"),
    "load": ("test_load",),
    "checks": ("test_kasus", "test_salinan"),
}
"""The quick tests that the mutants of a package are held against after the bad-data cases."""

_DETIK = 60  # of CPU for one mutant: one that never ends is seen

sys.path.insert(0, str(ROOT / "tests"))
from mutan import Mutan, mutan_of  # noqa: E402

_TERBACA: dict[str, tuple[Any, Any]] = {}


def kasus_uji(*, terbaca: bool = False) -> list[tuple[str, Callable[[], bool]]]:
    """Return the bad-data cases by name, as functions that tell whether the problems are those expected; `terbaca`
    ones take the data that were read before.
    """
    from builders import sources_of
    from test_masalah import HARI_INI, SEMUA, Kasus, described

    from lkjip_build import checks
    from lkjip_build.load import load
    from lkjip_build.problems import in_order

    def holds(kasus: Kasus) -> bool:
        if kasus.id not in _TERBACA or not terbaca:
            _TERBACA[kasus.id] = load(sources_of(kasus.files()), "data")
        data, problems = _TERBACA[kasus.id]
        found = in_order((*problems, *(checks.run(data, kasus.isi.get("hari_ini", HARI_INI)) if data else ())))
        return [described(problem) for problem in found] == kasus.isi["masalah"]

    semua = [*SEMUA, Kasus("tanpa salah", "builders", {"masalah": []})]
    return [(kasus.id, lambda kasus=kasus: holds(kasus)) for kasus in semua]


def dipanggil(run: Callable[[], object]) -> set[tuple[str, str]]:
    """Return the file and the qualified name of each function of ours that runs."""
    seen: set[types.CodeType] = set()

    def note(frame: types.FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code)

    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(None)
    return {(code.co_filename, code.co_qualname.split(".<locals>")[0]) for code in seen}


def pasang(mutan: Mutan) -> bool:
    """Put the changed code of the mutant's function into the loaded function; False where that cannot be done."""
    name = mutan.fungsi.removesuffix("()")
    module = sys.modules.get(_module(mutan.berkas))
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
    function.__code__ = code
    return True


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for const in code.co_consts:
        if isinstance(const, types.CodeType):
            yield from _codes(const)


def _module(berkas: Path) -> str:
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
        exec(compile(self.mutan.sumber, str(self.mutan.berkas), "exec"), module.__dict__)


def muat_ulang(mutan: Mutan) -> None:
    """Forget the package and the tests, so that they are imported anew with the mutant."""
    for name in list(sys.modules):
        file = getattr(sys.modules[name], "__file__", None) or ""
        if name.split(".")[0] == "lkjip_build" or Path(file).parent == ROOT / "tests":
            del sys.modules[name]
    sys.meta_path.insert(0, _Pemuat(_module(mutan.berkas), mutan))


def terlihat(mutan: Mutan, pemanggil: dict[str, set[tuple[str, str]]], *, cepat: bool) -> bool:
    """Tell whether a test fails with the mutant; runs in a fork of its own."""
    name = (str(mutan.berkas), mutan.fungsi.removesuffix("()"))
    try:
        if pasang(mutan):
            rule = mutan.berkas.parent.name == "checks"
            kasus = [one for one in kasus_uji(terbaca=rule) if name in pemanggil.get(one[0], ())]
        else:
            muat_ulang(mutan)
            kasus = [one for one in kasus_uji() if one[0] in pemanggil]
        if not all(holds() for _, holds in kasus):
            return True
    except Exception:  # noqa: BLE001  whatever breaks is seen
        return True
    if cepat:
        return False
    with tempfile.TemporaryDirectory() as folder:
        options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--hypothesis-profile=mutasi"]
        files = [str(ROOT / f"tests/{name}.py") for name in UJI[mutan.berkas.parent.name]]
        return pytest.main([*options, f"--basetemp={folder}/uji", f"--rootdir={ROOT}", *files]) != 0


def jalankan(mutan: Mutan, pemanggil: dict[str, set[tuple[str, str]]], *, cepat: bool) -> bool:
    """Tell whether the mutant is seen, by a child process whose words go nowhere."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_DETIK, _DETIK))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        seen = True
        try:
            seen = terlihat(mutan, pemanggil, cepat=cepat)
        finally:
            os._exit(seen)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def main() -> None:
    """Print each survivor as `file:line: original → changed`, then how many there are in each file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=os.cpu_count() or 1, help="how many at once")
    parser.add_argument("--cepat", action="store_true", help="the bad-data cases only")
    parser.add_argument("berkas", nargs="*", type=Path)
    args = parser.parse_args()
    files = [one.resolve() for one in args.berkas] or [
        one for paket in PAKET for one in sorted((ROOT / "lkjip_build" / paket).rglob("*.py"))
    ]
    from hypothesis import settings

    settings.register_profile("mutasi", max_examples=10, deadline=None, derandomize=True)
    os.environ["CI"] = "true"
    # What only a folder on disk can show is left to the tests.
    pemanggil = {name: dipanggil(holds) for name, holds in kasus_uji() if holds()}
    total = Counter(_shown(file) for file in files for _ in mutan_of(file))
    workers = []
    for number in range(args.n):
        read, write = os.pipe()
        if os.fork() == 0:
            os.close(read)
            with os.fdopen(write, "w", encoding="utf-8") as out:
                semua = (mutan for file in files for mutan in mutan_of(file))
                for mutan in islice(semua, number, None, args.n):
                    if not jalankan(mutan, pemanggil, cepat=args.cepat):
                        line = f"{mutan}\n".replace(f"{ROOT}/", "")
                        sys.stderr.write(line)  # as they are found, for who waits
                        out.write(line)
            os._exit(0)
        os.close(write)
        workers.append(read)
    lines = [line for read in workers for line in os.fdopen(read, encoding="utf-8").read().splitlines()]
    for line in sorted(lines, key=lambda line: (line.split(":")[0], int(line.split(":")[1]))):
        sys.stdout.write(f"{line}\n")
    for _ in workers:
        os.wait()
    left = Counter(line.split(":")[0] for line in lines)
    sys.stdout.write("".join(f"{name}: {left[name]} of {total[name]}\n" for name in sorted(total)))
    sys.stdout.write(f"{len(lines)} of {total.total()} mutants survive\n")


if __name__ == "__main__":
    main()
