"""The recipe for nginx as it is shipped, in a real nginx: the site arrives as built, with headers, in a folder too.

Without nginx the tests are skipped with a clear line; under `CI=true` that is a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from pengaturan import ROOT
from playwright.sync_api import Browser

from lkjip_build.perintah.periksa_situs import Web, bandingkan

RESEP = ROOT / "lkjip_build/panduan/penerbitan/nginx.conf"
HARI_INI = date(2026, 11, 23)
WATCH = "self.langgar = []; addEventListener('securitypolicyviolation', (e) => langgar.push(e.blockedURI));"


def nginx() -> str:
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        pesan = "nginx tidak ada; pasang paket Debian nginx-light"
        pytest.fail(pesan) if os.environ.get("CI") == "true" else pytest.skip(pesan)
    return program


def pintu() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def dibangun(folder: Path, alamat: str) -> dict[str, bytes]:
    """The smallest test office built for an address."""
    shutil.copytree(ROOT / "tests/situs/sukamaju-2025/data", folder / "data")
    (folder / "docs").mkdir()
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("custom_dir: lkjip_build/theme", f"custom_dir: {ROOT}/lkjip_build/theme")
    text = text.replace("hooks/lkjip.py", f"{ROOT}/hooks/lkjip.py")
    (folder / "mkdocs.yml").write_text(text[: text.index("nav:\n")], encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(folder / "mkdocs.yml")]
    env = {**os.environ, "SITE_URL": alamat, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, env=env)
    site = folder / "site"
    return {one.relative_to(site).as_posix(): one.read_bytes() for one in site.rglob("*") if one.is_file()}


@contextmanager
def menyala(folder: Path, root: Path, port: int, awalan: str) -> Iterator[None]:
    """The shipped recipe with its three lines changed, as the only server of an nginx of our own."""
    program = nginx()
    recipe = RESEP.read_text(encoding="utf-8")
    for line, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/kinerja;", f"root {root};"),
        ("error_page 404 /404.html;", f"error_page 404 {awalan}404.html;"),
    ):
        assert line in recipe
        recipe = recipe.replace(line, ours)
    work = folder / "nginx"
    work.mkdir()
    (work / "kinerja.conf").write_text(recipe, encoding="utf-8")
    who = "user root;\n" if os.geteuid() == 0 else ""
    places = "".join(
        f"  {name}_temp_path {work}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"{who}daemon off;\npid {work}/pid;\nerror_log {work}/error.log;\nevents {{}}\nhttp {{\n"
        f"  access_log off;\n  include /etc/nginx/mime.types;\n{places}  include {work}/kinerja.conf;\n}}\n",
        encoding="utf-8",
    )
    process = subprocess.Popen([program, "-p", str(work), "-c", str(work / "nginx.conf")], stderr=subprocess.PIPE)
    try:
        for _ in range(200):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, process.stderr and process.stderr.read().decode()
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.communicate()


@pytest.mark.browser
@pytest.mark.parametrize("awalan", [pytest.param("/", marks=pytest.mark.lama), "/kinerja/sukamaju/"])
def test_the_site_arrives_as_it_was_built_with_strict_headers(tmp_path: Path, browser: Browser, awalan: str) -> None:
    nginx()
    port = pintu()
    address = f"http://127.0.0.1:{port}{awalan}"
    files = dibangun(tmp_path, address)
    root = tmp_path / "www"
    shutil.copytree(tmp_path / "site", root / awalan.strip("/"))
    with menyala(tmp_path, root, port, awalan):
        assert bandingkan(Web(address), files, HARI_INI) == []
        (root / awalan.strip("/") / ".env").write_text("rahasia", encoding="utf-8")
        (root / awalan.strip("/") / "assets/situs.js.map").write_text("{}", encoding="utf-8")
        assert bandingkan(Web(address), files, HARI_INI) == []  # there, and not to be opened
        with urlopen(f"{address}data/kinerja.csv") as answer:
            assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
            assert answer.headers["Cache-Control"] == "no-cache"
        with urlopen(address) as answer:
            assert "Access-Control-Allow-Origin" not in answer.headers
            assert "Strict-Transport-Security" not in answer.headers  # this is http
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
        _dijelajahi(browser, address)


def _dijelajahi(browser: Browser, address: str) -> None:
    """Walk pages under the policy: nothing is blocked, nothing is missing, and the page for nothing has its style."""
    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda one: failed.append(one.url) if one.status >= 400 else None)
    page.add_init_script(WATCH)
    for path in ("", "kinerja/2025/", "data/", "data/v1/", "indikator/iku-01/", "laporan/2025/", "peta-situs/"):
        page.goto(address + path)
        assert page.evaluate("langgar") == [], path
    assert failed == []
    page.goto(f"{address}tidak/ada/")
    assert page.evaluate("langgar") == []
    assert failed == [f"{address}tidak/ada/"]
    assert page.inner_text("h1") == "Halaman tidak ditemukan"
    assert page.evaluate("document.styleSheets.length") >= 1
    page.close()
