"""`make mutasi`: which small changes to our own code no test sees. Prints the survivors; takes minutes, so it is not in
`make test`.

Tools that mutate Python start a test run for each mutant, which is seconds. Here each mutant is a fork of one pytest
session that has everything loaded and has noted which functions each test calls. The code of one function is put in
place of its own, and only what calls it runs: first the bad-data cases, from the files or the records that were read
before where the mutant cannot touch these, then the quick tests. A change outside functions imports the package anew.

    python tests/mutasi_kode.py [-n 2] [--cepat] [FILE.py ...]
"""

import argparse
import ast
import importlib
import importlib.abc
import importlib.util
import os
import resource
import sys
import tempfile
import threading
import time
import types
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from mmap import mmap
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

ROOT = Path(__file__).parents[1]
PAKET = ("sources", "model", "load", "checks")
UJI = {
    "sources": (
        *("test_sources", "test_syarat", "test_buku_csv", "test_buku_yaml", "test_buku_mati", "test_load"),
        *("test_batas_ukuran", "test_masalah"),
    ),
    "model": (
        *("test_nilai", "test_syarat", "test_kasus", "test_wajar", "compute/test_capaian", "compute/test_hari"),
        *("compute/test_kasus_nyata", "documents/test_skema"),
    ),
    "load": ("test_load", "test_syarat", "test_gerbang", "test_batas_ukuran", "test_masalah"),
    "checks": ("test_kasus", "test_wajar", "test_salinan", "test_batas_ukuran"),
}
"""The tests that the mutants of a package are held against after the bad-data cases; of these, test_masalah.py runs
those that need a folder on disk."""

_LAMA = 0.5  # seconds of CPU, with its children's: tests that take longer are left out
_DETIK_UJI = 5  # of CPU for the tests of one mutant, the quickest first
_DETIK, _DETIK_KASUS = 90, 25  # of CPU for one mutant, and for its cases alone: one that never ends is seen
_DIAM = 20  # seconds without work: one that waits for ever, at a pipe, is seen
_BITA = 6_000_000_000  # of memory: one that gathers without end is seen

sys.path.insert(0, str(ROOT / "tests"))
from mutan import Mutan, mutan_of  # noqa: E402


@dataclass(frozen=True)
class Terbaca:
    """A bad-data case with what the code as it is makes of it: its files, their texts, the records."""

    kasus: Any
    berkas: dict[str, str | bytes]
    sources: Any
    muatan: tuple[Any, Any]


_TERBACA: dict[str, Terbaca] = {}


def baca_semua() -> None:
    """Keep the cases that need no folder on disk; the others are left to the tests."""
    import builders
    from test_masalah import SEMUA, Kasus

    from lkjip_build.load import load

    builders.read_file = cache(builders.read_file)  # most files of most cases are the same
    for kasus in (Kasus("tanpa salah", "builders", {"masalah": []}), *SEMUA):
        berkas = kasus.files()
        sources = builders.sources_of(berkas)
        _TERBACA[kasus.id] = Terbaca(kasus, berkas, sources, load(sources, "data"))
    builders.read_file = builders.read_file.__wrapped__
    for name in [name for name in _TERBACA if not berlaku(name, "load")]:
        del _TERBACA[name]


def berlaku(name: str, paket: str) -> bool:
    """Tell whether a case gives the problems expected, with all work done anew that a mutant of `paket` can change."""
    from builders import sources_of
    from test_masalah import HARI_INI, described

    from lkjip_build import checks
    from lkjip_build.load import load
    from lkjip_build.problems import in_order

    one = _TERBACA[name]
    sources, (data, problems) = one.sources, one.muatan
    if paket == "sources":
        if _sama(name):
            return True
        sources = sources_of(one.berkas)
    if paket != "checks":
        data, problems = load(sources, "data")
    found = in_order((*problems, *(checks.run(data, one.kasus.isi.get("hari_ini", HARI_INI)) if data else ())))
    return [described(problem) for problem in found] == one.kasus.isi["masalah"]


_BACAAN: dict[tuple[str, str | bytes], bool] = {}


def _sama(name: str) -> bool:
    """Tell whether every file of a case reads as before; what many cases share is read once."""
    from lkjip_build.sources import read_file

    one = _TERBACA[name]
    for file, content in one.berkas.items():
        if (file, content) not in _BACAAN:
            path = f"data/{file}"
            read = read_file(content if isinstance(content, bytes) else content.encode(), path)
            problems = tuple(problem for problem in one.sources.problems if problem.location.path == path)
            _BACAAN[file, content] = (read.document, read.lines, read.problems) == (
                one.sources.documents.get(file),
                one.sources.lines[path],
                problems,
            )
        if not _BACAAN[file, content]:
            return False
    return True


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
        exec(compile(self.mutan.pohon, str(self.mutan.berkas), "exec"), module.__dict__)


def muat_ulang(mutan: Mutan) -> None:
    """Forget the package and the tests, so that they are imported anew with the mutant; `sources` knows no other
    package, so what it read stays.
    """
    kept = () if mutan.berkas.parent.name == "sources" else ("lkjip_build.sources", "lkjip_build.problems")
    for name in list(sys.modules):
        file = getattr(sys.modules[name], "__file__", None) or ""
        # With the package itself, as its attributes are the modules that were loaded before.
        ours = name.split(".")[0] == "lkjip_build" and not name.startswith(kept or "-")
        test = ROOT / "tests" in Path(file).parents and name not in {"mutan", "__main__"}
        if ours or test:
            del sys.modules[name]
    sys.meta_path.insert(0, _Pemuat(_module(mutan.berkas), mutan))


def lupakan() -> None:
    """Empty the caches of our functions: what they hold was computed without the mutant."""
    for name, module in list(sys.modules.items()):
        if name.startswith("lkjip_build."):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


Pemanggil = dict[Any, set[tuple[str, str]]]
"""What each case (by its name) and each test calls."""


def terlihat(mutan: Mutan, pemanggil: Pemanggil, *, cepat: bool) -> bool:
    """Tell whether a test fails with the mutant; runs in a fork of its own."""
    paket = mutan.berkas.parent.name
    if pasang(mutan):
        name = (str(mutan.berkas), mutan.fungsi.removesuffix("()"))
        return gagal(paket, [one for one in pemanggil if name in pemanggil[one]])
    muat_ulang(mutan)
    if gagal("load" if paket == "checks" else paket, list(_TERBACA)):  # new checks do not know records of old classes
        return True
    if cepat:
        return False
    with tempfile.TemporaryDirectory() as folder:
        files = [str(ROOT / f"tests/{name}.py") for name in UJI[paket]]
        hanya = Hanya({one.nodeid for one in pemanggil if not isinstance(one, str)})
        return pytest.main([*_PILIHAN, _SEDIKIT, "-x", f"--basetemp={folder}/uji", *files], plugins=[hanya]) != 0


_PENENTU = mmap(-1, 2)
"""The number of the case that saw the last mutant, or of the one that is asked, told by the child."""

_BERJASA: defaultdict[str, int] = defaultdict(int)
"""When each case last saw a mutant: it is asked first about the next, which is most often beside it."""


def hargai(penentu: int, kini: int) -> None:
    """Let the case of this number go first from now on."""
    if penentu:
        _BERJASA[list(_TERBACA)[penentu - 1]] = kini


class Hanya:
    """Runs these tests only."""

    def __init__(self, ids: set[str]) -> None:
        self.ids = ids

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        items[:] = [item for item in items if item.nodeid in self.ids]


def gagal(paket: str, semua: list[Any], detik: int = _DETIK_UJI) -> bool:
    """Tell whether one of these cases fails, or one of these tests in so many seconds."""
    lupakan()
    resource.setrlimit(resource.RLIMIT_CPU, (_DETIK_KASUS, _DETIK))
    number_of = {one: number for number, one in enumerate(_TERBACA, 1)}
    try:
        for one in sorted((one for one in semua if isinstance(one, str)), key=_BERJASA.__getitem__, reverse=True):
            _PENENTU[:2] = number_of[one].to_bytes(2)
            if not berlaku(one, paket):
                return True
    except Exception:  # noqa: BLE001  whatever breaks is seen
        return True
    _PENENTU[:2] = bytes(2)
    resource.setrlimit(resource.RLIMIT_CPU, (_DETIK, _DETIK))
    ends = time.process_time() + detik
    in_time = takewhile(lambda _: time.process_time() < ends, (one for one in semua if not isinstance(one, str)))
    return not all(map(lulus, in_time))


def lulus(item: pytest.Item) -> bool:
    return all(report.passed for report in runtestprotocol(item, log=False, nextitem=None))


def _jaga() -> None:
    while True:
        worked = sum(os.times()[:4])
        time.sleep(_DIAM)
        if sum(os.times()[:4]) - worked < _DIAM / 1000:
            os._exit(1)


def salah_lihat(files: list[Path], pemanggil: Pemanggil, *, cepat: bool) -> Iterator[str]:
    """Name where something fails although nothing is changed: there, every mutant would count as seen."""
    utuh = {file: [_utuh(file, fungsi) for fungsi in {one.fungsi for one in mutan_of(file)}] for file in files}
    for paket in dict.fromkeys(file.parent.name for file in files):
        of_paket = [file for file in files if file.parent.name == paket]
        semua = [one for file in of_paket for one in utuh[file] if one.fungsi]
        if di_anak(
            lambda paket=paket, semua=semua: not all(map(pasang, semua)) or gagal(paket, list(pemanggil), _DETIK)
        ):
            yield f"{paket}: fungsi dipasang tanpa perubahan"
        luar = any(not one.fungsi for file in of_paket for one in utuh[file])
        if luar and di_anak(lambda file=of_paket[0]: terlihat(_utuh(file, ""), pemanggil, cepat=cepat)):
            yield f"{paket}: berkas dimuat ulang tanpa perubahan"


def _utuh(berkas: Path, fungsi: str) -> Mutan:
    tree = ast.parse(berkas.read_text(encoding="utf-8"))
    return Mutan(berkas, 0, fungsi, tree, tree, tree)


_PILIHAN = (
    *("-s", "-o", "addopts=", "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:xdist"),
    f"--rootdir={ROOT}",
)
_SEDIKIT = "--hypothesis-profile=mutasi"


def di_anak(run: Callable[[], bool]) -> bool:
    """Return what a child process answers, whose words go nowhere; one that breaks or never ends answers True."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (_DETIK, _DETIK))
        resource.setrlimit(resource.RLIMIT_AS, (_BITA, _BITA))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        threading.Thread(target=_jaga, daemon=True).start()
        answer = True
        try:
            answer = run()
        finally:
            os._exit(answer)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


class Sesi:
    """The pytest session whose loop is over mutants instead of tests."""

    def __init__(self, files: list[Path], number: int, *, cepat: bool) -> None:
        self.files, self.number, self.cepat = files, number, cepat

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self) -> None:
        """Few examples for each property, always the same."""
        from hypothesis import settings

        settings.register_profile("mutasi", max_examples=10, deadline=None, derandomize=True)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Note what each case and each quick test calls, then print the survivors and how many there are per file."""
        baca_semua()
        paket = {file.parent.name for file in self.files}
        pemanggil: Pemanggil = {name: dipanggil(lambda name=name: _seluruhnya(name, paket)) for name in _TERBACA}
        calls: Pemanggil = {}
        timed: list[tuple[float, int, pytest.Item]] = []
        for number, item in enumerate([] if self.cepat else session.items):
            if item.nodeid.startswith("tests/test_masalah.py") and not _di_cakram(item):
                continue
            began = sum(os.times()[:4])
            passed: list[bool] = []
            called = dipanggil(lambda item=item, passed=passed: passed.append(lulus(item)))
            took = sum(os.times()[:4]) - began
            if all(passed) and took < _LAMA:  # one that fails anyway sees nothing
                timed.append((took, number, item))
                calls[item] = called
        pemanggil |= {item: calls[item] for *_, item in sorted(timed)}
        if found := list(salah_lihat(self.files, pemanggil, cepat=self.cepat)):
            raise pytest.UsageError(f"Gagal, padahal tidak ada yang diubah: {'; '.join(found)}")
        lines = self._lines(pemanggil)
        for line in sorted(lines, key=lambda line: (line.split(":")[0], int(line.split(":")[1]))):
            sys.stdout.write(f"{line}\n")
        total = Counter(_shown(file) for file in self.files for _ in mutan_of(file))
        left = Counter(line.split(":")[0] for line in lines)
        sys.stdout.write("".join(f"{name}: {left[name]} of {total[name]}\n" for name in sorted(total)))
        sys.stdout.write(f"{len(lines)} of {total.total()} mutants survive\n")
        return True

    def _lines(self, pemanggil: Pemanggil) -> list[str]:
        workers = []
        for number in range(self.number):
            read, write = os.pipe()
            if os.fork() == 0:
                os.close(read)
                with os.fdopen(write, "w", encoding="utf-8") as out:
                    semua = (mutan for file in self.files for mutan in mutan_of(file))
                    for kini, mutan in enumerate(islice(semua, number, None, self.number), 1):
                        if not di_anak(lambda mutan=mutan: terlihat(mutan, pemanggil, cepat=self.cepat)):
                            line = f"{mutan}\n".replace(f"{ROOT}/", "")
                            sys.stderr.write(line)  # as they are found, for who waits
                            out.write(line)
                        hargai(int.from_bytes(_PENENTU[:2]), kini)
                os._exit(0)
            os.close(write)
            workers.append(read)
        lines: list[str] = []
        for read in workers:
            with os.fdopen(read, encoding="utf-8") as found:
                lines += found.read().splitlines()
        for _ in workers:
            os.wait()
        return lines


def _di_cakram(item: pytest.Item) -> bool:
    """Tell whether a test is a bad-data case that was not kept."""
    assert isinstance(item, pytest.Function)
    kasus = item.callspec.params.get("kasus") if hasattr(item, "callspec") else None
    return kasus is not None and kasus.id not in _TERBACA


def _seluruhnya(name: str, paket: set[str]) -> None:
    """Do the work of a case from its files on, or from their texts where no mutant is in `sources`."""
    _BACAAN.clear()
    if "sources" in paket:
        _sama(name)
    berlaku(name, "load")


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
    os.environ["CI"] = "true"
    uji = {name: None for file in files for name in UJI[file.parent.name]}
    sesi = Sesi(files, args.n, cepat=args.cepat)
    paths = [str(ROOT / f"tests/{name}.py") for name in uji]
    sys.exit(pytest.main([*_PILIHAN, _SEDIKIT, *paths], plugins=[sesi]))


if __name__ == "__main__":
    main()
