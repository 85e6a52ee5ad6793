"""`make mutasi`: which small changes to our own code no test sees. Prints the survivors; takes minutes, so it is not in
`make test`.

Tools that mutate Python start a test run for each mutant, which is seconds. Here each mutant is a fork of one pytest
session that has everything loaded and has noted which lines each test runs. The code of one function is put in place of
its own, and only what runs the changed line is asked: first the bad-data cases, from the files or the records that were
read before where the mutant cannot touch these, then the quick tests. A change outside functions imports the package
anew.

    python tests/mutasi_kode.py [-n 2] [--cepat] [FILE.py[:LINE] ...]
"""

import argparse
import ast
import gc
import os
import resource
import signal
import sys
import tempfile
import threading
import time
import types
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice, takewhile
from mmap import mmap
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol
from mutan import Mutan, mutan_of
from mutan_kasus import TERBACA, baca_lagi, baca_semua, berlaku, kata_aturan, seluruhnya
from mutan_pasang import ROOT, lupakan, modul_of, muat_ulang, paket_of, pasang

from lkjip_build import checks

_CSV = ("test_sources", "test_buku_csv", "test_buku_mati", "test_csv_ubah", "perintah/test_rapikan")
_YAML = ("test_buku_yaml", "test_tata_letak", "test_batas_ukuran", "test_gerbang")
_NILAI = ("test_nilai", "test_satuan", "test_nisbah", "test_waktu_baku", "perintah/test_skema")
_KASUS = ("test_masalah", "test_kasus", "test_siklus_kasus", "test_kasus_jalur", "test_kasus_pemantauan")
_SOP = ("test_keadaan_sop", "test_perbaikan")
UJI = {
    "sources": (*_CSV, *_YAML, "test_masalah"),
    "load": (*_YAML, "test_load", "test_syarat", "test_masalah", *_SOP, "perintah/test_skema"),
    "model": (*_NILAI, *_KASUS, "test_load", "test_syarat", "test_wajar", *_SOP, "compute", "bahasa"),
    "checks": ("test_masalah", "test_wajar", "test_salinan", "test_syarat", "test_anggaran_mandiri", *_SOP),
}
"""The packages, and the tests that a mutant of each is held against after the bad-data cases, save those that are slow;
of test_masalah.py only what needs a folder on disk."""

_LAMA = 2  # seconds of CPU, with its children's: tests that take longer are left out
_DETIK_UJI = 5  # of CPU for the tests of one mutant, the quickest first
_UJI_ULANG = 400  # tests, the quickest first, for a mutant that needs everything imported anew
_DETIK, _DETIK_KASUS = 300, 25  # of CPU for one mutant, and for its cases alone: one that never ends is seen
_DETIK_UTUH = 900  # for all cases and all tests with nothing changed, as many of them as run in this time
_BERUTAS = tuple(str(ROOT / "lkjip_build/keluaran" / name) for name in ("lkjip.py", "sop.py", "typst/"))
"""What sets a PDF has threads of its own, which a fork does not have: a test that asks it would wait for ever."""
_TERPISAH = "situs"
"""The fixture of a built site: it is made by a process of its own, where no mutant is, for each test anew."""
_DIAM = 40  # seconds without work: one that waits for ever, at a pipe, is seen
_BITA = 6_000_000_000  # of memory: one that gathers without end is seen


def uji_of(paket: set[str]) -> list[str]:
    """Return the paths of the tests of these packages."""
    names = dict.fromkeys(name for one in UJI if one in paket for name in UJI[one])
    paths = (ROOT / "tests" / name for name in names)
    return [str(path if path.is_dir() else path.with_suffix(".py")) for path in paths]


class Jalan(NamedTuple):
    """What ran: the file and the qualified name of each function, and in the files asked for the lines, a bit each."""

    fungsi: set[tuple[str, str]]
    baris: dict[str, int]

    def lewat(self, mutan: Mutan) -> bool:
        """Tell whether the statement ran that a mutant changes."""
        return any(self.baris.get(str(mutan.berkas), 0) >> line & 1 for line in mutan.ruas)

    def banyak(self, mutan: Mutan) -> int:
        """Return how many lines ran of the file of a mutant: the more, the likelier what runs them sees it."""
        return self.baris.get(str(mutan.berkas), 0).bit_count()


def dijalani(run: Callable[[], object], files: list[Path]) -> Jalan:
    """Return what runs, with the lines of these files."""
    lupakan()  # what is kept from the test before would not run
    seen: set[types.CodeType] = set()
    lines: dict[str, set[int]] = {str(file): set() for file in files}
    line_of = {file: _pencatat(ran) for file, ran in lines.items()}

    def note(frame: types.FrameType, _: str, __: object) -> Callable[..., object] | None:
        seen.add(frame.f_code)
        return line_of.get(frame.f_code.co_filename)

    sys.settrace(note)
    try:
        run()
    finally:
        sys.settrace(None)
    return Jalan(
        {(code.co_filename, code.co_qualname.split(".<locals>")[0]) for code in seen},
        {file: sum(1 << line for line in ran) for file, ran in lines.items() if ran},
    )


def _pencatat(ran: set[int]) -> Callable[..., object]:
    def note(frame: types.FrameType, _: str, __: object) -> Callable[..., object]:
        ran.add(frame.f_lineno)
        return note

    return note


Pemanggil = dict[Any, Jalan]
"""What each case (by its name) and each test runs."""


def terlihat(mutan: Mutan, pemanggil: Pemanggil, *, cepat: bool) -> bool:
    """Tell whether a test fails with the mutant; runs in a fork of its own."""
    # What is read stays the same where only the places of it are asked wrongly, which `load` does.
    paket = "load" if mutan.berkas.name == "tree.py" else paket_of(mutan.berkas)
    name = (str(mutan.berkas), mutan.fungsi.removesuffix("()"))
    callers = [one for one in pemanggil if name in pemanggil[one].fungsi]
    if callers and pasang(mutan):  # what nothing calls may have made a table when it was imported
        near = [one for one in callers if pemanggil[one].lewat(mutan)]
        cases = sorted((one for one in near if isinstance(one, str)), key=lambda one: pemanggil[one].banyak(mutan))
        return gagal(paket, [*reversed(cases), *(one for one in near if not isinstance(one, str))], berubah_of(mutan))
    muat_ulang(mutan)
    if gagal("load" if paket == "checks" else paket, list(TERBACA)):  # new checks do not know records of old classes
        return True
    if cepat:
        return False
    ids = terkait(mutan.berkas, pemanggil)
    files = sorted({str(ROOT / one.partition("::")[0]) for one in ids})
    with tempfile.TemporaryDirectory() as folder:
        options = [*_PILIHAN, _SEDIKIT, "-x", f"--basetemp={folder}/uji"]
        return bool(files) and pytest.main([*options, *files], plugins=[Hanya(ids)]) != 0


def terkait(berkas: Path, pemanggil: Pemanggil) -> set[str]:
    """Return the names of the quickest tests that call a function of the file, or of its package where none does."""
    tests = [one for one in pemanggil if not isinstance(one, str)]
    for where in (berkas, ROOT / "lkjip_build" / paket_of(berkas)):
        near = [one for one in tests if any(Path(file).is_relative_to(where) for file, _ in pemanggil[one].fungsi)]
        if near:
            return {one.nodeid for one in near[:_UJI_ULANG]}
    return set()


_PENENTU = mmap(-1, 2)
"""The number of the case that saw the last mutant, or of the one that is asked, told by the child."""

_BERJASA: defaultdict[str, int] = defaultdict(int)
"""When each case last saw a mutant: it is asked first about the next, which is most often beside it."""


def hargai(penentu: int, kini: int) -> None:
    """Let the case of this number go first from now on."""
    if penentu:
        _BERJASA[list(TERBACA)[penentu - 1]] = kini


_DASAR: dict[str, dict[str, list[Any] | None]] = {}
"""What the rules of a module find in each case as they are: where that stays the same, nothing else can differ."""


def dengar(berkas: Path) -> None:
    """Note what the rules of a file find, where it is a module of rules."""
    modul = modul_of(berkas)
    if modul not in _DASAR and any(rule.__module__ == modul for rule in checks.SEMUA):
        _DASAR[modul] = {name: kata_aturan(name, modul) for name in TERBACA if TERBACA[name].muatan[0]}


def berubah_of(mutan: Mutan) -> Callable[[str], bool]:
    """Return what tells whether the rules of the mutant's file find anything else in a case than before."""
    modul = modul_of(mutan.berkas)
    if modul not in _DASAR:
        return lambda _: True
    return lambda name: kata_aturan(name, modul) != _DASAR[modul][name]


class Hanya:
    """Runs these tests only."""

    def __init__(self, ids: set[str]) -> None:
        self.ids = ids

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out the others."""
        items[:] = [item for item in items if item.nodeid in self.ids]


def gagal(
    paket: str, semua: list[Any], berubah: Callable[[str], bool] = lambda _: True, *, detik: int = _DETIK_UJI
) -> bool:
    """Tell whether one of these cases fails, save those where nothing is `berubah`, or one of these tests in so many
    seconds.
    """
    lupakan()
    baca_lagi()
    _, akhir = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(max(detik, _DETIK_KASUS), akhir), akhir))
    number_of = {one: number for number, one in enumerate(TERBACA, 1)}
    try:
        for one in sorted((one for one in semua if isinstance(one, str)), key=_BERJASA.__getitem__, reverse=True):
            _PENENTU[:2] = number_of[one].to_bytes(2)
            if berubah(one) and not berlaku(one, paket):
                return True
    except Exception:  # noqa: BLE001  whatever breaks is seen
        return True
    _PENENTU[:2] = bytes(2)
    resource.setrlimit(resource.RLIMIT_CPU, (akhir, akhir))
    ends = time.process_time() + detik
    in_time = takewhile(lambda _: time.process_time() < ends, (one for one in semua if not isinstance(one, str)))
    return not all(map(lulus, in_time))


def lulus(item: pytest.Item) -> bool:
    return all(report.passed for report in runtestprotocol(item, log=False, nextitem=None))


@contextmanager
def _sebentar() -> Iterator[None]:
    """Break off a test that takes longer than what is asked."""

    def stop(_: int, __: object) -> None:
        # Goes through what catches every `Exception`; without the way to it, which may lead over what has no line.
        pytest.fail("terlalu lama", pytrace=False)

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _LAMA)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _jaga() -> None:
    while True:
        worked = sum(os.times()[:4])
        time.sleep(_DIAM)
        if sum(os.times()[:4]) - worked < _DIAM / 1000:
            os._exit(1)


def salah_lihat(files: list[Path], pemanggil: Pemanggil, *, cepat: bool) -> Iterator[str]:
    """Name where something fails although nothing is changed: there, every mutant would count as seen."""
    utuh = {file: [_utuh(file, fungsi) for fungsi in {one.fungsi for one in mutan_of(file)}] for file in files}
    paket = {paket_of(file): file for file in reversed(files)}
    fungsi = [one for file in files for one in utuh[file] if one.fungsi]
    if di_anak(lambda: tanpa_perubahan(list(paket), fungsi, list(pemanggil)), 2 * _DETIK_UTUH):
        yield "fungsi dipasang tanpa perubahan"
    for name, file in paket.items():
        luar = any(not one.fungsi for other in files if paket_of(other) == name for one in utuh[other])
        # In half the time: on a machine as busy as this a mutant must not run out of it without being seen by a test.
        if luar and di_anak(lambda file=file: terlihat(_utuh(file, ""), pemanggil, cepat=cepat), _DETIK // 2):
            yield f"{name}: berkas dimuat ulang tanpa perubahan"


def tanpa_perubahan(paket: list[str], semua: list[Mutan], pemanggil: list[Any]) -> bool:
    """Tell whether something fails with each of these functions put in place as it is."""
    for one in semua:
        pasang(one)
    tests = [one for one in pemanggil if not isinstance(one, str)]
    return any(gagal(one, list(TERBACA)) for one in paket) or gagal(paket[0], tests, detik=_DETIK_UTUH)


def _utuh(berkas: Path, fungsi: str) -> Mutan:
    tree = ast.parse(berkas.read_text(encoding="utf-8"))
    return Mutan(berkas, 0, fungsi, tree, tree, tree, range(0))


_PILIHAN = (
    *("-s", "-o", "addopts=", "-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:xdist"),
    f"--rootdir={ROOT}",
)
_SEDIKIT = "--hypothesis-profile=mutasi"


def di_anak(run: Callable[[], bool], detik: int = _DETIK) -> bool:
    """Return what a child process answers, whose words go nowhere; one that breaks or never ends answers True."""
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (detik, detik))
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

    def __init__(self, lines_of: dict[Path, set[int]], number: int, *, cepat: bool) -> None:
        self.lines_of, self.number, self.cepat = lines_of, number, cepat
        self.files = list(lines_of)

    def _mutan(self) -> Iterator[Mutan]:
        for file, lines in self.lines_of.items():
            yield from (mutan for mutan in mutan_of(file) if not lines or mutan.baris in lines)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self) -> None:
        """Few examples for each property, always the same."""
        from hypothesis import settings

        settings.register_profile("mutasi", max_examples=10, deadline=None, derandomize=True)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Note what each case and each quick test runs, then print the survivors and how many there are per file."""
        baca_semua()
        paket = {paket_of(file) for file in self.files}
        pemanggil: Pemanggil = {
            name: dijalani(lambda name=name: seluruhnya(name, paket), self.files) for name in TERBACA
        }
        calls: Pemanggil = {}
        timed: list[tuple[float, int, pytest.Item]] = []
        for number, item in enumerate([] if self.cepat else session.items):
            assert isinstance(item, pytest.Function)
            if _TERPISAH in item.fixturenames or (
                item.nodeid.startswith("tests/test_masalah.py") and not _di_cakram(item)
            ):
                continue
            began = sum(os.times()[:4])
            passed: list[bool] = []
            with _sebentar():
                called = dijalani(lambda item=item, passed=passed: passed.append(lulus(item)), self.files)
            took = sum(os.times()[:4]) - began
            forks = not any(file.startswith(_BERUTAS) for file, _ in called.fungsi)
            if all(passed) and took < _LAMA and forks:  # one that fails anyway sees nothing
                timed.append((took, number, item))
                calls[item] = called
        pemanggil |= {item: calls[item] for *_, item in sorted(timed)}
        if found := list(salah_lihat(self.files, pemanggil, cepat=self.cepat)):
            raise pytest.UsageError(f"Gagal, padahal tidak ada yang diubah: {'; '.join(found)}")
        lines = self._lines(pemanggil)
        for line in sorted(lines, key=lambda line: (line.split(":")[0], int(line.split(":")[1]))):
            sys.stdout.write(f"{line}\n")
        total = Counter(_shown(mutan.berkas) for mutan in self._mutan())
        left = Counter(line.split(":")[0] for line in lines)
        sys.stdout.write("".join(f"{name}: {left[name]} of {total[name]}\n" for name in sorted(total)))
        sys.stdout.write(f"{len(lines)} of {total.total()} mutants survive\n")
        return True

    def _lines(self, pemanggil: Pemanggil) -> list[str]:
        gc.freeze()  # or the collector of each child would go through all that was noted, and copy it
        workers = []
        for number in range(self.number):
            read, write = os.pipe()
            if os.fork() == 0:
                os.close(read)
                with os.fdopen(write, "w", encoding="utf-8") as out:
                    for kini, mutan in enumerate(islice(self._mutan(), number, None, self.number), 1):
                        dengar(mutan.berkas)
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


def _di_cakram(item: pytest.Function) -> bool:
    """Tell whether a test is a bad-data case that was not kept."""
    kasus = item.callspec.params.get("kasus") if hasattr(item, "callspec") else None
    return kasus is not None and kasus.id not in TERBACA


def main() -> None:
    """Print each survivor as `file:line: original → changed`, then how many there are in each file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-n", type=int, default=os.cpu_count() or 1, help="how many at once")
    parser.add_argument("--cepat", action="store_true", help="the bad-data cases only")
    parser.add_argument("berkas", nargs="*", help="a file, or file:line to ask again about a survivor")
    args = parser.parse_args()
    lines_of: dict[Path, set[int]] = defaultdict(set)
    for one in args.berkas or [
        str(file) for paket in UJI for file in sorted((ROOT / "lkjip_build" / paket).rglob("*.py"))
    ]:
        file, _, line = one.partition(":")
        lines_of[Path(file).resolve()].update([int(line)] if line else [])
    os.environ["CI"] = "true"
    sesi = Sesi(lines_of, args.n, cepat=args.cepat)
    tests = uji_of({paket_of(file) for file in lines_of})
    with tempfile.TemporaryDirectory() as folder:  # of its own: pytest removes those of all but its last three runs
        sys.exit(pytest.main([*_PILIHAN, _SEDIKIT, f"--basetemp={folder}/uji", *tests], plugins=[sesi]))


if __name__ == "__main__":
    main()
