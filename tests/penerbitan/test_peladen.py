"""The recipes for nginx and Apache as they are shipped, in the real ones: the site arrives as built, with headers, in a
folder too.
"""

import gzip
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from peladen_uji import Peladen, apache, dibangun, menyala, nginx, pintu
from playwright.sync_api import Browser

from lkjip_build.perintah.periksa_situs import Web, bandingkan

HARI_INI = date(2026, 11, 23)
WATCH = "self.langgar = []; addEventListener('securitypolicyviolation', (e) => langgar.push(e.blockedURI));"
FOTO = "laporan/2025/gambar/0123456789abcdef.jpg"


@dataclass(frozen=True)
class Terbit:
    """A built site in the folder of a server: its files, where they lie, and the address that they were built for."""

    berkas: dict[str, bytes]
    root: Path
    port: int
    awalan: str

    @property
    def situs(self) -> Path:
        return self.root / self.awalan.strip("/")

    @property
    def alamat(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.awalan}"


@pytest.fixture(scope="module", params=[pytest.param("/", marks=pytest.mark.lama), "/kinerja/sukamaju/"])
def terbit(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terbit]:
    folder, port = tmp_path_factory.mktemp("kantor"), pintu()
    files = dibangun(folder, f"http://127.0.0.1:{port}{request.param}")
    with tempfile.TemporaryDirectory() as place:  # not below a folder that only we may enter
        made = Terbit(files, Path(place), port, request.param)
        made.root.chmod(0o755)
        shutil.copytree(folder / "site", made.situs, dirs_exist_ok=True)
        yield made


@pytest.mark.browser
@pytest.mark.parametrize("peladen", [nginx, apache])
def test_the_site_arrives_as_it_was_built_with_strict_headers(
    terbit: Terbit, peladen: Peladen, tmp_path: Path, browser: Browser
) -> None:
    with menyala(peladen, tmp_path / "peladen", terbit.root, terbit.port, terbit.awalan):
        address = terbit.alamat
        assert bandingkan(Web(address), terbit.berkas, HARI_INI) == []
        (terbit.situs / ".env").write_text("rahasia", encoding="utf-8")
        (terbit.situs / "assets/situs.js.map").write_text("{}", encoding="utf-8")
        assert bandingkan(Web(address), terbit.berkas, HARI_INI) == []  # there, and not to be opened
        with urlopen(f"{address}data/kinerja.csv") as answer:
            assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
        with urlopen(address) as answer:
            assert "Access-Control-Allow-Origin" not in answer.headers
            assert "Strict-Transport-Security" not in answer.headers  # this is http
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        _dijelajahi(browser, address)


@pytest.mark.parametrize("peladen", [nginx, apache])
def test_what_lies_in_hidden_folders_stays_shut_and_a_certificate_can_be_renewed(
    terbit: Terbit, peladen: Peladen, tmp_path: Path
) -> None:
    """A copy of the office's git, uploaded by mistake, holds every word that was ever typed; a host proves that it owns
    its name by a file below `.well-known`, without which its certificate ends.
    """
    shut = (".git/config", ".git/HEAD", ".env", "laporan/.git/config", "data/.well-known-lain/x", "assets/situs.js.map")
    proof = ".well-known/acme-challenge/token"
    for path in (*shut, proof):
        (terbit.situs / path).parent.mkdir(parents=True, exist_ok=True)
        (terbit.situs / path).write_text("x", encoding="utf-8")
    with menyala(peladen, tmp_path / "peladen", terbit.root, terbit.port, terbit.awalan):
        for path in (*shut, ".git/", "%2egit/config"):
            assert (path, ditolak(terbit.alamat + path)[0] in {403, 404}) == (path, True)
        with urlopen(terbit.alamat + proof) as answer:
            assert answer.read() == b"x"


@pytest.mark.browser
@pytest.mark.parametrize("peladen", [nginx, apache])
def test_a_reader_is_sent_again_only_what_changed(terbit: Terbit, peladen: Peladen, tmp_path: Path) -> None:
    """Names stay while their content changes, so that a browser asks first; a picture is named by its content."""
    photo = terbit.situs / FOTO
    photo.parent.mkdir(parents=True, exist_ok=True)
    photo.write_bytes(b"\xff\xd8\xff")
    with menyala(peladen, tmp_path / "peladen", terbit.root, terbit.port, terbit.awalan):
        for path in ("", "assets/situs.css", "assets/situs.js", "data/kinerja.csv"):
            with urlopen(Request(terbit.alamat + path, headers={"Accept-Encoding": "gzip"})) as answer:
                told = answer.headers
                assert (path, told["Cache-Control"]) == (path, "no-cache")
                assert (path, told["Content-Encoding"]) == (path, "gzip")
                assert gzip.decompress(answer.read()) == terbit.berkas[path or "index.html"]
            known = {"If-None-Match": told["ETag"]} if told["ETag"] else {}
            again = Request(
                terbit.alamat + path,
                headers={"Accept-Encoding": "gzip", "If-Modified-Since": told["Last-Modified"], **known},
            )
            assert (path, *ditolak(again)) == (path, 304, b"")
        with urlopen(terbit.alamat + FOTO) as answer:
            assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert ditolak(f"{terbit.alamat}assets/")[0] in {403, 404}


def ditolak(minta: str | Request) -> tuple[int, bytes]:
    """The status and content of an answer that is no success."""
    with pytest.raises(HTTPError) as told:
        urlopen(minta)
    with told.value as answer:
        return answer.code, answer.read()


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
