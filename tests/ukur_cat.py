"""Benchmark: what a first visit weighs and when it is painted, beside stock Material with the same pages, in one run.

    python tests/ukur_cat.py [ADDRESS ...]

A phone far away: 400 ms latency, 400 kbit/s, CPU ÷ 4, 390 px wide, gzip, nothing kept from before; medians of `KALI`.
"""

import functools
import gzip
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from generator import DATA
from peramban import open_browser
from playwright.sync_api import Browser
from ukur import Proyek

ALAMAT = ("", "indikator/iku-01/", "kinerja/2025/", "laporan/2025/bab-3/", "sop/penyusunan-lkjip/")
KALI = 7
JAUH = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}


class Kunjungan(NamedTuple):
    """A first visit: milliseconds to the first paint of content, bytes as sent, requests."""

    cat: float
    bita: int
    permintaan: int


class _Gzip(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> IO[bytes] | None:  # type: ignore[override]
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(file.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that is closed leaves its connections."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = _Server(("127.0.0.1", 0), functools.partial(_Gzip, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def kunjungi(browser: Browser, address: str) -> Kunjungan:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        remote = context.new_cdp_session(page)
        remote.send("Network.enable")
        remote.send("Network.emulateNetworkConditions", JAUH)
        remote.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        sizes: list[int] = []  # a picture that stands in a sheet is no request, and has none
        remote.on("Network.loadingFinished", lambda one: sizes.append(int(one["encodedDataLength"])))
        page.goto(address, wait_until="load", timeout=120_000)
        page.wait_for_timeout(500)
        painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        return Kunjungan(painted, sum(sizes), sum(map(bool, sizes)))


def ukur(browser: Browser, situs: dict[str, Path], semua: tuple[str, ...]) -> None:
    for alamat in semua:
        seen: dict[str, list[Kunjungan]] = {name: [] for name in situs}
        for _ in range(KALI):  # in turn, so that a slow minute falls on all
            for name, folder in situs.items():
                with served(folder) as home:
                    seen[name].append(kunjungi(browser, home + alamat))
        median = {name: statistics.median(one.cat for one in visits) for name, visits in seen.items()}
        said = (
            f"{name} {visits[0].bita / 1024:.1f} KiB, {visits[0].permintaan} requests, {median[name]:.0f} ms"
            for name, visits in seen.items()
        )
        sys.stdout.write(f"/{alamat}: {'; '.join(said)}; {median['ours'] / median['stock'] - 1:+.0%}\n")
        sys.stdout.flush()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        proyek = Proyek(Path(folder) / "proyek", DATA)
        proyek.anew()
        assert proyek.stock > 0
        sites = {"ours": proyek.folder / "site", "stock": proyek.folder / "mkdocs-material/site"}
        with open_browser() as browser:
            ukur(browser, sites, tuple(sys.argv[1:]) or ALAMAT)


if __name__ == "__main__":
    main()
