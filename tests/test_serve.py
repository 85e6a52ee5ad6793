"""The preview: a saved file shows at once, a slip shows as a readable page, and mending it brings the site back."""

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
from collections.abc import Iterator
from pathlib import Path

import pytest
from pengaturan import ROOT, write_settings
from playwright.sync_api import Browser, expect

WAIT = 30


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def fetch(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=WAIT) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def wait_for(address: str, sign: str) -> str:
    """The page once it holds `sign`."""
    until = time.monotonic() + WAIT
    text = ""
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            _, text = fetch(address)
            if sign in text:
                return text
        time.sleep(0.2)
    raise AssertionError(f"{sign!r} never appeared at {address}; last seen: {text[-3000:]}")


class Office:
    """A data folder under a running preview."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        shutil.copytree(ROOT / "data", self.data)
        self.docs = folder / "docs"
        shutil.copytree(ROOT / "docs", self.docs)
        self.port = free_port()
        self.home = f"http://127.0.0.1:{self.port}/"
        write_settings(folder, self.data, self.docs, dev_addr=f"127.0.0.1:{self.port}")
        self.log = folder / "log.txt"

    @contextlib.contextmanager
    def serve(self, project: Path = ROOT) -> Iterator[None]:
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        with self.log.open("w") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-f", str(self.folder / "mkdocs.yml")],
                stdout=log,
                stderr=log,
                env=env,
                cwd=project,  # `python -m` looks for modules here first
            )
            try:
                yield
            finally:
                server.terminate()
                server.wait(timeout=WAIT)

    def replace(self, name: str, old: str, new: str) -> None:
        file = self.data / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_saved_number_a_slip_and_its_mending(office: Office) -> None:
    address = office.home + "kinerja/2025/"
    with office.serve():
        assert "100,47\u00a0%" in wait_for(address, "100,47")
        office.replace("2025/kinerja.csv", "85,6;85,4;Rekap", "87,2;85,8;Rekap")
        assert "100,94\u00a0%" in wait_for(address, "100,94")  # 85,8 / 85

        office.replace("2025/kinerja.csv", ";85,8;", ";delapan puluh;")
        for place in (address, office.home, office.home + "indikator/iku-01/"):
            page = wait_for(place, "Data perlu diperbaiki")
            assert "data/2025/kinerja.csv:2:8 (realisasi)" in page
            assert "bukan angka" in page
            assert "delapan puluh" in page
            assert "tulis angka saja" in page
        assert fetch(office.home + "panduan/")[0] == 200

        office.replace("2025/kinerja.csv", ";delapan puluh;", ";85,4;")
        wait_for(address, "100,47")
    assert "Watching paths" in office.log.read_text()
    assert "Traceback" not in office.log.read_text()


def test_the_first_build_may_meet_a_slip_already(office: Office) -> None:
    office.replace("renstra.yml", "arah: naik", "arah: naek")
    with office.serve():
        page = wait_for(office.home, "Data perlu diperbaiki")
        assert "maksud Anda &#x27;naik&#x27;?" in page or "maksud Anda &#39;naik&#39;?" in page
        office.replace("renstra.yml", "arah: naek", "arah: naik")
        wait_for(office.home, "indikator kinerja mencapai target")


def test_a_broken_setting_keeps_the_server_answering(office: Office) -> None:
    settings = office.folder / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    with office.serve():
        wait_for(office.home, "indikator kinerja mencapai target")
        settings.write_text(good.replace("name: material", "name: tidak-ada"), encoding="utf-8")
        page = wait_for(office.home, "Pratinjau gagal dibuat")
        assert "tidak-ada" in page
        settings.write_text(good, encoding="utf-8")
        wait_for(office.home, "indikator kinerja mencapai target")


def test_changed_code_counts_at_the_next_build(office: Office, tmp_path: Path) -> None:
    """The hook forgets our modules when one of them changed; a copy of the project is edited to see it."""
    project = tmp_path / "proyek"
    for name in ("lkjip_build", "hooks"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (office.folder / "mkdocs.yml").read_text(encoding="utf-8").replace(str(ROOT), str(project))
    (office.folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    with office.serve(project):
        wait_for(office.home, "Periksa sendiri")
        template = project / "lkjip_build/templates/halaman/beranda.md.jinja"
        template.write_text(template.read_text().replace("Periksa sendiri", "Lihat buktinya"))
        wait_for(office.home, "Lihat buktinya")
        code = project / "lkjip_build/pages/beranda.py"
        code.write_text(code.read_text().replace('f"Kinerja {situs', 'f"Rapor {situs'))
        wait_for(office.home, "Rapor Kecamatan Baturraden")


@pytest.mark.browser
def test_an_open_browser_follows(office: Office, browser: Browser) -> None:
    with office.serve():
        wait_for(office.home, "indikator kinerja mencapai target")
        page = browser.new_page()
        page.goto(office.home + "kinerja/2025/")
        expect(page.get_by_text("100,47").first).to_be_visible()
        office.replace("2025/kinerja.csv", ";85,4;Rekap", ";delapan puluh;Rekap")
        expect(page.locator(".masalah__tempat").first).to_contain_text("data/2025/kinerja.csv:2", timeout=WAIT * 1000)
        office.replace("2025/kinerja.csv", ";delapan puluh;Rekap", ";85,4;Rekap")
        expect(page.get_by_text(re.compile("100,47")).first).to_be_visible(timeout=WAIT * 1000)
        page.close()
