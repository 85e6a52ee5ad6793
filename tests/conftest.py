"""What all tests share: one browser for the whole run, since Playwright allows only one at a time in a process, and the
shipped data as a site.

Property tests have no time limit per example, as machines are noisy; under `CI=true` they draw the same examples each
time, so that a landing is judged by its change and not by luck. Elsewhere they go on searching.
"""

import fcntl
import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pengaturan import CAP
from peramban import open_browser
from playwright.sync_api import Browser, expect
from situs_uji import build

settings.register_profile("tests", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("tests")
expect.set_options(timeout=CAP * 1000)

# What is collected and imported stays to the end. To search it for garbage over and over took a quarter of collecting
# and a fifteenth of the tests; this way Python searches rarely, and then only what tests made.
gc.set_threshold(50_000, 20, 20)

# A fault of the program is told as LKJ047, which a test could take for any other problem; here it fails the test.
os.environ["LKJIP_JEJAK"] = "1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a test that asks for it is skipped where there is none, and fails under `CI=true`."""
    with open_browser() as found:
        yield found


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data as a site, for what only reads it: built once, by the worker that needs it first."""
    workers = "PYTEST_XDIST_WORKER" in os.environ
    folder = (tmp_path_factory.getbasetemp().parent if workers else tmp_path_factory.getbasetemp()) / "situs-bersama"
    folder.mkdir(exist_ok=True)
    with (folder / "kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed, also where the build fails
        done = folder / "jadi"
        if not done.exists():
            build(folder)
            done.touch()
    return folder / "site"


# Files are given to workers whole: what takes longest begins first, so that no worker is left alone with it.
_LONGEST = (
    "test_meja_peramban.py",
    "test_tema.py",
    "test_axe.py",
    "test_privasi.py",
    "test_serve.py",
    "test_emas.py",
    "test_perintah_utuh.py",
    "test_lkjip_docx.py",
    "test_situs.py",
    "test_penerbitan.py",
    "test_pencarian.py",
    "test_cli.py",
    "test_masalah.py",
    "test_unduhan_bertanda.py",
    "test_mutasi.py",
    "test_perbaikan.py",
    "test_papan_ketik.py",
    "test_lkjip_pdf.py",
    "test_terbit.py",
    "test_alamat.py",
    "test_buku_isian.py",
)


def pytest_collection_finish() -> None:
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _LONGEST.index(item.path.name) if item.path.name in _LONGEST else len(_LONGEST))
