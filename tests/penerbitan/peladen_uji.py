"""The shipped recipes in real servers: the smallest test office built for an address, nginx or Apache in front of it.

Without a server the tests are skipped with a clear line; under `CI=true` that is a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pengaturan import ROOT
from situs_uji import berbagi_dokumen

RESEP = ROOT / "lkjip_build/panduan/penerbitan"
Peladen = Callable[[Path, Path, int, str], list[str]]
"""Sets a server up (in a work folder, for a root, on a port, for a prefix) and returns the command that runs it."""


def program(nama: str, paket: str) -> str:
    """Where a program is, also where only root looks for it."""
    found = shutil.which(nama) or shutil.which(nama, path="/usr/sbin")
    if found is None:
        pesan = f"{nama} tidak ada; pasang paket Debian {paket}"
        pytest.fail(pesan) if os.environ.get("CI") == "true" else pytest.skip(pesan)
    return found


def pintu() -> int:
    """A port of this computer that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def dibangun(folder: Path, alamat: str) -> dict[str, bytes]:
    """The smallest test office built for an address, in `site`."""
    shutil.copytree(ROOT / "tests/situs/sukamaju-2025/data", folder / "data")
    berbagi_dokumen(folder)
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


def disesuaikan(nama: str, *ganti: tuple[str, str]) -> str:
    """A recipe with the lines changed that an office changes."""
    recipe = (RESEP / nama).read_text(encoding="utf-8")
    for line, ours in ganti:
        assert line in recipe
        recipe = recipe.replace(line, ours)
    return recipe


def nginx(work: Path, root: Path, port: int, awalan: str) -> list[str]:
    """nginx with the recipe as its only server."""
    found = program("nginx", "nginx-light")
    recipe = disesuaikan(
        "nginx.conf",
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/kinerja;", f"root {root};"),
        ("error_page 404 /404.html;", f"error_page 404 {awalan}404.html;"),
    )
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
    return [found, "-p", str(work), "-c", str(work / "nginx.conf")]


MODUL = ("mpm_event", "authn_core", "authz_core", "autoindex", "deflate", "dir", "filter", "headers", "mime")
"""Those of a usual Apache that have a say; `autoindex` is there so that the recipe has to switch it off."""


def apache(work: Path, root: Path, port: int, awalan: str) -> list[str]:
    """Apache with the recipe as the .htaccess of the site, as a hosting has it."""
    found = program("apache2", "apache2-bin")
    recipe = disesuaikan("htaccess.txt", ("ErrorDocument 404 /404.html", f"ErrorDocument 404 {awalan}404.html"))
    (root / awalan.strip("/") / ".htaccess").write_text(recipe, encoding="utf-8")
    # Its workers never run as root.
    who = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    modules = "".join(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so\n" for one in MODUL)
    (work / "apache.conf").write_text(
        f"ServerRoot {work}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {work}/pid\n"
        f"DefaultRuntimeDir {work}\nErrorLog {work}/error.log\n{who}{modules}TypesConfig /etc/mime.types\n"
        f"DocumentRoot {root}\n<Directory {root}>\n  Options +Indexes\n  AllowOverride All\n  Require all granted\n"
        "</Directory>\n",
        encoding="utf-8",
    )
    return [found, "-f", str(work / "apache.conf"), "-D", "FOREGROUND"]


@contextmanager
def menyala(peladen: Peladen, work: Path, root: Path, port: int, awalan: str) -> Iterator[None]:
    """A server that answers until the test is over."""
    work.mkdir()
    process = subprocess.Popen(peladen(work, root, port, awalan), stderr=subprocess.PIPE)
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
