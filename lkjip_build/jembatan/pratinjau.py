"""The preview: `mkdocs serve` with a watcher and answers of our own.

How it thinks: a stamp of all files (`perubahan.py`), taken ten times a second, is the truth. The site is built anew
when two stamps in a row are equal and differ from the one that was built, so that a program that saves by deleting and
renaming is not caught halfway, and a save during a build is built after it. Whatever becomes of a build, every address
answers at once: with its page, with the problems of the data, or with the failure of the program; and every page says
which save it shows.
"""

import html
import json
import logging
import posixpath
import re
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer

from lkjip_build.jembatan.bangunan import JEMBATAN, TODAY, Builds, Simpanan, Tunggu, today
from lkjip_build.jembatan.langsung import Langsung
from lkjip_build.jembatan.perubahan import Stamp, changed, stamp
from lkjip_build.jembatan.tuan_rumah import bagi_kita

log = logging.getLogger("mkdocs.hooks.pratinjau")
INTERVAL = 0.1  # seconds between two stamps
SELDOM = 5  # every so manieth stamp looks at the code too, which only developers change
SILENCE = 30  # stamps without a change before links are checked, a page at a time
PATIENCE = 20  # seconds a request waits for a running build
LINE = (JEMBATAN / "pratinjau.html").read_text(encoding="utf-8")
PARTS = {"/pratinjau/pratinjau.css": "text/css", "/pratinjau/pratinjau.js": "text/javascript"}
"""What the line loads, by address: a page allows nothing inline."""
OK, FOUND, MISSING, UNAVAILABLE = "200 OK", "302 Found", "404 Not Found", "503 Service Unavailable"
MISDIRECTED = "421 Misdirected Request"
LAIN = "untuk alamat lain tulis dev_addr di mkdocs.yml."
HTML = "text/html"
HOME = "index.html"
_RELATIVE = re.compile(rb'(\b(?:href|src)=")(?![/#]|[a-z]+:)(?:\./?(?="))?')
Answer = tuple[str, str, bytes]  # status, type, body or address


class Pratinjau(LiveReloadServer):
    """The server of MkDocs without its observer, and with an answer at every address.

    `builds` are the builds of this preview, `langsung` makes its pages. `broken` tells whether the site that
    was built last is the list of problems of the data; `refresh` takes new data into that site, and tells whether that
    was enough. `terbuka` tells that the office let other computers ask; else only pages of this one are answered.
    """

    def __init__(
        self,
        server: LiveReloadServer,
        builds: Builds,
        langsung: Langsung,
        broken: Callable[[], bool],
        refresh: Callable[[], bool],
    ) -> None:
        host, port = server.server_address[:2]
        self.terbuka = host not in ("127.0.0.1", "::1")
        super().__init__(server.builder, str(host), int(port), server.root, server.mount_path)
        server.server_close()
        self.builds, self.langsung = builds, langsung
        self.broken, self.refresh = broken, refresh
        self.turn = 0
        self.seen, self.far = builds.built, stamp(builds.far)

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Do nothing: what is watched follows from the settings of each build."""

    # The watcher

    def _build_loop(self) -> None:
        log.info("Memantau %s", ", ".join(dict.fromkeys(path.name for path in (*self.builds.near, *self.builds.far))))
        quiet = 0
        while not self._shutdown:
            time.sleep(INTERVAL)
            before, self.seen = self.seen, self._look()
            if self.seen == before != self.builds.built:
                self._rebuild()
                quiet = 0
            quiet += 1
            if quiet > SILENCE:
                self.langsung.periksa_tautan()

    def _look(self) -> Stamp:
        self.turn += 1
        if self.seen != self.builds.built or self.turn % SELDOM == 0:
            self.far = stamp(self.builds.far)
        return {**self.far, **stamp(self.builds.near), **today()}

    def _rebuild(self) -> None:
        with self._epoch_cond:
            wanted = self._wanted_epoch = max(self._visible_epoch + 1, round(time.monotonic() * 1000))
            self._epoch_cond.notify_all()
        paths = changed(self.builds.built, self.seen)
        for place in self.builds.tetap:
            if any(Path(path).is_relative_to(place) for path in paths):
                self.builds.outdated = place.name
        self.builds.simpanan = Simpanan(datetime.now(), tuple(map(self.builds.name, paths)))
        self.builds.built = self.seen
        began = time.monotonic()
        near = self.builds.near[0]
        only_data = self.builds.built and all(path == TODAY or Path(path).is_relative_to(near) for path in paths)
        self.builds.attempt(self._refresh if only_data else self._begin_anew)
        took = f"{time.monotonic() - began:.1f}".replace(".", ",")
        log.info(
            "%s", "; ".join(filter(None, (f"Simpanan {self.builds.simpanan}", f"{took} detik", self.builds.kabar)))
        )
        with self._epoch_cond:
            self._visible_epoch = wanted
            self._epoch_cond.notify_all()

    def _refresh(self) -> None:
        if not self.refresh():
            self.builder()

    def _begin_anew(self) -> None:
        self.langsung.lupakan()
        self.builder()

    # The answers

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not (self.terbuka or bagi_kita(environ.get("HTTP_HOST"), self.server_port)):
            start_response(MISDIRECTED, [("Content-Type", "text/plain; charset=utf-8")])
            return [f"Pratinjau ini hanya menjawab di http://127.0.0.1:{self.server_port}/; {LAIN}\n".encode()]
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if asked := re.fullmatch(r"/pratinjau/(\d+)/(\d+)", path):
            status, kind, body = OK, "application/json", self._news(int(asked[1]), int(asked[2]))
        elif path in PARTS:
            status, kind, body = OK, PARTS[path], (JEMBATAN / posixpath.basename(path)).read_bytes()
        else:
            page = "text/html" in environ.get("HTTP_ACCEPT", "") or not posixpath.splitext(path)[1]
            status, kind, body = self._answer(path, page or path.endswith(".html"))
        where = [("Location", body.decode())] if status == FOUND else []
        length = ("Content-Length", str(len(body)))
        start_response(status, [("Content-Type", kind), length, ("Cache-Control", "no-store"), *where])
        return [body]

    def _news(self, visible: int, wanted: int) -> bytes:
        """Wait until a build begins or ends that the asking page does not know of."""

        def known() -> tuple[int, int]:
            return self._visible_epoch, self._wanted_epoch

        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: known() != (visible, wanted), timeout=self.poll_response_timeout)
            return json.dumps(known()).encode()

    def _answer(self, path: str, page: bool) -> Answer:
        """Return status, type and body for an address; `page` tells that a reader expects a page there.

        No answer mixes two builds: when one began while we read, we wait and read again.
        """
        while True:
            with self._epoch_cond:
                ready = self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch, PATIENCE)
                epoch = self._visible_epoch
            if not ready:
                return UNAVAILABLE, HTML, self._with_line(_BUILDING, epoch, "Sedang dibuat ulang")
            answer = self._read(path, page, epoch)
            with self._epoch_cond:
                if self._wanted_epoch == epoch:
                    return answer

    def _read(self, path: str, page: bool, epoch: int) -> Answer:
        simpanan = str(self.builds.simpanan)
        if self.builds.failure:
            text = f"Gagal dibuat dari simpanan {simpanan}"
            return UNAVAILABLE, HTML, self._with_line(_failure_page(self.builds.failure), epoch, text)
        if path == "/" != self.mount_path:
            return FOUND, HTML, quote(self.mount_path).encode()
        broken = self.broken()
        text = f"Simpanan {simpanan}: data perlu diperbaiki" if broken else f"Pratinjau dari simpanan {simpanan}"
        text += f" · {self.builds.kabar}" if self.builds.kabar else ""
        inner = path[len(self.mount_path) :] + ("index.html" if path.endswith("/") else "")
        inside = (path + "/").startswith(self.mount_path)
        file = posixpath.normpath("/" + inner).lstrip("/")
        try:
            content = self.langsung.isi(file) if inside else None
            if content is not None and not file.endswith(".html"):
                return OK, self._guess_type(file), content  # type: ignore[no-untyped-call]
            if content is not None and not (broken and file == HOME):
                return OK, HTML, self._with_line(content, epoch, text, self.mount_path if broken else "")
            if (
                content is None
                and inside
                and not path.endswith("/")
                and self.langsung.isi(f"{file}/{HOME}") is not None
            ):
                return FOUND, HTML, (quote(path) + "/").encode()
            if broken and page:
                problems = _moved(self.langsung.isi(HOME) or b"", self.mount_path)
                return UNAVAILABLE, HTML, self._with_line(problems, epoch, text)
            missing = self.langsung.isi("404.html") if page else None
        except Exception as error:
            log.exception("%s gagal dibuat", path)
            text = f"Gagal dibuat dari simpanan {simpanan}"
            return UNAVAILABLE, HTML, self._with_line(_failure_page([f"{type(error).__name__}: {error}"]), epoch, text)
        return MISSING, HTML, self._with_line(missing or b"404 Not Found", epoch, text)

    def _with_line(self, page: bytes, epoch: int, text: str, problems: str = "") -> bytes:
        """Return a page with the line that says which save it shows; `problems` is the address of what is wrong."""
        if self.builds.outdated:
            text += f". Folder {self.builds.outdated} berubah: hentikan pratinjau, lalu nyalakan lagi"
        line = html.escape(text) + (f' <a href="{quote(problems)}">Lihat masalahnya</a>' if problems else "")
        waiting = "".join(map(_waiting, self.builds.menunggu))
        named = LINE.replace("{{epoch}}", str(epoch)).replace("{{menunggu}}", waiting)
        filled = named.replace("{{baris}}", line).encode()
        before, end, after = page.rpartition(b"</body>")
        return before + filled + end + after if end else page + filled


def _waiting(told: Tunggu) -> str:
    """Return what is said of a workbook that waits; its lines are folded away."""
    sentence, lines = html.escape(told[0]), told[1]
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    if not items:
        return f'<p class="menunggu">{sentence}</p>'
    return f'<details class="menunggu"><summary>{sentence}</summary><ul tabindex="0">{items}</ul></details>'


def _moved(home: bytes, mount: str) -> bytes:
    """Return the page of the root as it must be to stand at another address."""
    return _RELATIVE.sub(lambda found: found[1] + quote(mount).encode(), home)


def _plain_page(title: str, body: str) -> bytes:
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>"
        ":root{color-scheme:light dark;background:Canvas;color:CanvasText}"
        "body{margin:0;min-height:100vh;display:flex;flex-direction:column;font:1rem/1.5 system-ui,sans-serif}"
        "main{box-sizing:border-box;width:100%;max-width:44rem;margin:0 auto;padding:1rem}"
        "pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;padding:.75rem}"
        f"</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"
    ).encode()


_BUILDING = _plain_page("Pratinjau sedang dibuat", "<p>Halaman ini memuat ulang sendiri begitu selesai.</p>")


def _failure_page(messages: Iterable[str]) -> bytes:
    listed = "\n".join(html.escape(message) for message in messages)
    return _plain_page(
        "Pratinjau gagal dibuat",
        "<p>Bukan datanya yang salah, melainkan program atau setelannya. "
        f"Batalkan perubahan terakhir; halaman ini memuat ulang sendiri.</p><pre>{listed}</pre>",
    )
