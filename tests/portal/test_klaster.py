"""The same offices on a Dask cluster: the same bytes, and whatever a cluster does, the portal is published."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from kantor_buatan import UKURAN, Kantor, tulis_kantor
from pengaturan import CAP, ROOT

from lkjip_build.portal.simpanan import sidik_isi

pytest.importorskip("distributed", reason="paket tambahan dask tidak terpasang: klaster tidak diuji")
pytestmark = pytest.mark.lama
ENV = {**os.environ, "SOURCE_DATE_EPOCH": "1776211200", "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}


def jalankan(*words: str, **env: str) -> "subprocess.Popen[str]":
    """Start a program of the cluster whose log can be read."""
    command = [sys.executable, "-W", "ignore", "-m", *words]
    pipe = subprocess.PIPE  # not where the program lies, which -m would look into first
    return subprocess.Popen(command, env={**ENV, **env}, cwd="/", stdout=pipe, stderr=subprocess.STDOUT, text=True)


def tunggu(program: "subprocess.Popen[str]", tanda: str) -> str:
    """Return what the log says at a sign."""
    assert program.stdout
    until = time.monotonic() + 4 * CAP
    for line in program.stdout:
        if found := re.search(tanda, line):
            return found[1]
        assert time.monotonic() < until
    raise AssertionError(f"{tanda} never appeared")


class Klaster:
    """A scheduler and workers that a test starts and ends itself."""

    def __init__(self) -> None:
        self.semua: list[subprocess.Popen[str]] = []
        scheduler = self._mulai("distributed.cli.dask_scheduler", "--port", "0", "--dashboard-address", ":0")
        self.alamat = tunggu(scheduler, r"Scheduler at:\s+(tcp://\S+)").replace(r"//0.0.0.0", "//127.0.0.1")

    def _mulai(self, *words: str, **env: str) -> "subprocess.Popen[str]":
        self.semua.append(jalankan(*words, **env))
        return self.semua[-1]

    def pekerja(self, utas: int = 1, **env: str) -> "subprocess.Popen[str]":
        words = ("distributed.cli.dask_worker", self.alamat, "--nthreads", str(utas), "--no-dashboard", "--no-nanny")
        started = self._mulai(*words, **env)
        tunggu(started, r"Registered to:\s+(\S+)")
        return started

    def akhiri(self) -> None:
        for one in reversed(self.semua):
            one.kill()
            one.communicate()


@contextlib.contextmanager
def klaster() -> Iterator[Klaster]:
    made = Klaster()
    try:
        yield made
    finally:
        made.akhiri()


def portal(folder: Path, keluaran: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "lkjip_build", "portal", str(folder), str(keluaran), "--tanpa-dokumen", *words]
    return subprocess.run(command, env=ENV, capture_output=True, text=True, check=False, timeout=20 * CAP)


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("klaster") / "kantor"
    for nomor in range(1, 5):
        tulis_kantor(folder, Kantor(nomor, semua_tahun=(2025,), ukuran=UKURAN[:3]))
    (folder / "contoh-04/data/2025/kinerja.csv").write_text("rusak\n")
    return folder


def test_a_cluster_of_two_workers_gives_the_bytes_of_this_machine(kantor: Path, tmp_path: Path) -> None:
    here = portal(kantor, tmp_path / "lokal", "--proses", "1")
    assert here.returncode == 0, here.stderr
    shutil.rmtree(kantor / ".cache")
    with klaster() as made:
        made.pekerja()
        made.pekerja()
        there = portal(kantor, tmp_path / "dask", "--mesin", "dask", "--alamat", made.alamat)
    assert there.returncode == 0, there.stderr
    assert "3 dari 4 kantor terbit, 4 dibuat lagi" in there.stdout
    assert "Traceback" not in there.stderr
    assert sidik_isi(tmp_path / "dask") == sidik_isi(tmp_path / "lokal")


def test_workers_that_would_give_other_sites_are_refused(kantor: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lkjip_build", tmp_path / "lain/lkjip_build", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "lain/lkjip_build/assets/cari.js").write_text("// lain\n")
    shutil.rmtree(kantor / ".cache", ignore_errors=True)
    with klaster() as made:
        made.pekerja(PYTHONPATH=str(tmp_path / "lain"))
        made.pekerja(utas=2)
        told = portal(kantor, tmp_path / "situs", "--mesin", "dask", "--alamat", made.alamat)
        assert told.returncode == 1
        assert "versi programnya lain; pasang versi yang sama" in told.stderr
        assert "memakai 2 utas; jalankan dengan --nthreads 1" in told.stderr
        assert "Tidak jadi: klaster tidak punya pekerja yang bisa dipakai." in told.stderr
        assert not (tmp_path / "situs").exists()
        made.pekerja()
        done = portal(kantor, tmp_path / "situs", "--mesin", "dask", "--alamat", made.alamat)
    assert done.returncode == 0, done.stderr
    assert "3 dari 4 kantor terbit" in done.stdout


def test_a_cluster_that_is_not_there_is_a_sentence(kantor: Path, tmp_path: Path) -> None:
    shutil.rmtree(kantor / ".cache", ignore_errors=True)
    told = portal(kantor, tmp_path / "situs", "--mesin", "dask", "--alamat", "tcp://127.0.0.1:9")
    assert told.returncode == 1
    assert "klaster di tcp://127.0.0.1:9 tidak menjawab" in told.stderr
    assert "Traceback" not in told.stderr


def test_what_a_cluster_that_goes_away_leaves_is_done_here(kantor: Path, tmp_path: Path) -> None:
    shutil.rmtree(kantor / ".cache", ignore_errors=True)
    with klaster() as made:
        made.pekerja()
        words = ["portal", str(kantor), str(tmp_path / "situs"), "--tanpa-dokumen", "--mesin", "dask"]
        run = jalankan("lkjip_build", *words, "--alamat", made.alamat)
        until = time.monotonic() + 4 * CAP
        while not list((kantor / ".cache/lkjip/portal").glob("*/*/sidik")) and time.monotonic() < until:
            time.sleep(0.05)
        for one in made.semua:
            one.send_signal(signal.SIGKILL)
        told, _ = run.communicate(timeout=20 * CAP)
    assert run.returncode == 0, told
    assert "3 dari 4 kantor terbit" in told
    assert "Traceback" not in told


def test_a_worker_that_dies_is_replaced_by_another(kantor: Path, tmp_path: Path) -> None:
    shutil.rmtree(kantor / ".cache", ignore_errors=True)
    mark = tmp_path / "mati"
    (tmp_path / "pembunuh").mkdir()
    (tmp_path / "pembunuh/sitecustomize.py").write_text(
        "import os, pathlib, lkjip_build.portal.ringkas as r, lkjip_build.portal.tugas as t\n"
        f"mark = pathlib.Path({str(mark)!r})\n"
        "def dies_once(*told, asli=r.ringkasan_of):\n"
        "    if not mark.exists():\n        mark.touch()\n        os._exit(9)\n"
        "    return asli(*told)\n"
        "t.ringkasan_of = dies_once\n"
    )
    with klaster() as made:
        made.pekerja(PYTHONPATH=str(tmp_path / "pembunuh"))
        made.pekerja()
        told = portal(kantor, tmp_path / "situs", "--mesin", "dask", "--alamat", made.alamat)
    assert told.returncode == 0, told.stderr
    assert mark.exists()
    assert "3 dari 4 kantor terbit" in told.stdout
