"""An office under a running preview: files that tests change, addresses that they read.

Nothing waits for seconds: `wait_for` waits for a sign, and gives up at once where the server ended.
"""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from bahan import write_data
from pengaturan import CAP, ROOT, write_settings

SITE = "Apakah janji kinerja ditepati?"
YEARS = {year: {"target": "80", "realisasi": str(80 + year % 10)} for year in (2024, 2025)}


class Kantor:
    """A small data folder with two years and one indikator, pages written by hand, settings, and a server."""

    def __init__(self, folder: Path, *, shipped: bool = False, project: Path = ROOT) -> None:
        self.folder, self.project = folder, project
        self.data, self.docs = folder / "data", folder / "docs"
        if shipped:
            shutil.copytree(ROOT / "data", self.data)
        else:
            write_data(self.data, [{"kode": "iku-01", "tahun": YEARS}])
        (self.docs / "panduan").mkdir(parents=True)
        (self.docs / "panduan/index.md").write_text("# Panduan\n")
        with socket.socket() as sock:
            sock.bind(("127.0.0.1", 0))
            self.home = f"http://127.0.0.1:{sock.getsockname()[1]}/"
        self.settings = self.write_settings(folder)
        self.log = folder / "log.txt"
        self.server: subprocess.Popen[bytes] | None = None
        self.marks = 0

    def write_settings(self, folder: Path) -> Path:
        address = self.home.removeprefix("http://").rstrip("/")
        changes = {"dev_addr": address, "site_url": self.home, "nav": [{"Panduan": "panduan/index.md"}]}
        file = write_settings(folder, self.data, self.docs, **changes)
        file.write_text(file.read_text(encoding="utf-8").replace(str(ROOT), str(self.project)), encoding="utf-8")
        return file

    def mkdocs(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "mkdocs", *map(str, words)]

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}

    @contextlib.contextmanager
    def serve(self) -> Iterator["Kantor"]:
        with self.log.open("w") as log:
            self.server = subprocess.Popen(
                self.mkdocs("serve", "-f", self.settings),
                stdout=log,
                stderr=log,
                env=self.environment,
                cwd=self.project,  # `python -m` looks for modules here first
            )
            try:
                yield self
            finally:
                self.server.terminate()
                self.server.wait(timeout=CAP)

    def fetch(self, address: str, accept: str = "text/html") -> tuple[int, str]:
        request = urllib.request.Request(self.home + address, headers={"Accept": accept})
        try:
            with urllib.request.urlopen(request, timeout=CAP) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def wait_for(self, address: str, sign: str | Callable[[str], bool]) -> str:
        """Return the page at an address once it holds the sign."""
        until = time.monotonic() + CAP
        seen = ""
        while time.monotonic() < until:
            with contextlib.suppress(OSError):
                _, seen = self.fetch(address)
                if sign in seen if isinstance(sign, str) else sign(seen):
                    return seen
            assert self.server is not None
            assert self.server.poll() is None, f"the server ended: {self.log.read_text()[-3000:]}"
            time.sleep(0.05)
        raise AssertionError(f"{sign!r} never appeared at {address}; last seen: {seen[-3000:]}")

    def settle(self) -> None:
        """Wait until everything written so far is built: a mark written last is on its page."""
        self.marks += 1
        page = self.docs / "panduan/index.md"
        page.write_text(f"# Panduan\n\nTanda ke-{self.marks}.\n")
        self.wait_for("panduan/", f"Tanda ke-{self.marks}.")

    def replace(self, name: str, old: str, new: str) -> None:
        file = self.data / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


def line_of(page: str) -> str:
    """The words of the line that says which save a page shows."""
    (found,) = re.findall(r'<p role="status">(.*?)</p>', page)
    return re.sub("<[^>]+>", "", found)


def without_line(page: str) -> str:
    """A page of the preview as the build wrote it."""
    made, times = re.subn(r'<link [^>]*pratinjau\.css">.*?pratinjau\.js"></script>\n', "", page, flags=re.DOTALL)
    assert times == 1, "each page carries the line once"
    return made
