"""The server of the editor: the standard library's sockets, one request a connection, and a deadline over each part.

What may be asked for is a set of paths; nothing is read from the disk by a name that somebody sends.
"""

import json
import socket
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from lkjip_build.meja.penjaga import BADAN_BYTES, Permintaan, Rahasia, dikenal, nama_kue, tolak_kepala

KEPALA_BYTES = 16_384
TENGGAT_KEPALA, TENGGAT_BADAN, TENGGAT_JAWAB = 4.0, 10.0, 10.0
"""Seconds for the whole head, the whole body and the whole answer: a limit for each read stops nobody who trickles."""
BERSAMAAN = 64
"""Connections at a time; a browser uses six."""
DIAM = 4 * 3600
"""Seconds without a call after which the editor ends."""
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
_KEPALA_TETAP = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Connection": "close",
}
_ASET = Path(__file__).parent / "aset"
_IKON = Path(__file__).parents[1] / "assets/ikon.svg"
_JENIS = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
Tindakan = Callable[[Any], Mapping[str, Any]]


@dataclass(frozen=True)
class Jawaban:
    status: HTTPStatus
    isi: bytes = b""
    jenis: str = "text/plain; charset=utf-8"
    kepala: Mapping[str, str] | None = None


class Putus(Exception):
    """The other side ended or was too slow."""


class Peladen:
    """The editor's server on a free port of this computer. `halaman` is its page; `tindakan` what may be called, by the
    last part of its path; one that raises ValueError answers 400. It answers until `selesai` is set. `bingkai` is
    the one origin whose pages may stand in a frame of the page.
    """

    def __init__(
        self, halaman: str, tindakan: Mapping[str, Tindakan], selesai: threading.Event, bingkai: str = ""
    ) -> None:
        self.rahasia = Rahasia()
        self.tindakan = tindakan
        self.kepala = {**_KEPALA_TETAP, "Content-Security-Policy": f"{CSP}; frame-src {bingkai}" if bingkai else CSP}
        self.berkas = {"/": (halaman.encode(), "text/html; charset=utf-8")}
        self.berkas["/ikon.svg"] = (_IKON.read_bytes(), "image/svg+xml")
        for file in _ASET.iterdir():
            if file.suffix in _JENIS:
                self.berkas[f"/{file.name}"] = (file.read_bytes(), _JENIS[file.suffix])
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(BERSAMAAN)
        self.port = int(self.socket.getsockname()[1])
        self.selesai = selesai
        self._slot = threading.BoundedSemaphore(BERSAMAAN)
        self._terakhir = time.monotonic()

    @property
    def alamat(self) -> str:
        """The address with the token, behind a sign that no browser sends anywhere."""
        return f"http://127.0.0.1:{self.port}/#{self.rahasia.token}"

    def layani(self) -> None:
        """Answer until somebody ends the editor or nobody has used it for long."""
        self.socket.settimeout(0.5)
        with self.socket:
            while not self.selesai.is_set() and time.monotonic() - self._terakhir < DIAM:
                with suppress(TimeoutError):
                    connection, _ = self.socket.accept()
                    if self._slot.acquire(blocking=False):
                        threading.Thread(target=self._satu, args=(connection,), daemon=True).start()
                    else:
                        connection.close()

    def _satu(self, connection: socket.socket) -> None:
        try:
            with connection, suppress(OSError, Putus):
                self._jawab(connection, self._terima(connection))
        finally:
            self._slot.release()

    def _terima(self, connection: socket.socket) -> Jawaban:
        """Return the answer to the request that a connection brings."""
        head, rest = _baca_kepala(connection)
        minta = _urai(head)
        if minta is None:
            return Jawaban(HTTPStatus.BAD_REQUEST)
        if (refused := tolak_kepala(minta, self.port)) is not None:
            return Jawaban(refused)
        if minta.metode == "GET":
            content = self.berkas.get(minta.sasaran)
            return Jawaban(HTTPStatus.OK, *content) if content else Jawaban(HTTPStatus.NOT_FOUND)
        if minta.sasaran != "/masuk" and not dikenal(minta, self.rahasia, self.port):
            return Jawaban(HTTPStatus.FORBIDDEN)
        body = _baca_badan(connection, rest, int(minta.satu("content-length") or 0))
        try:
            said = json.loads(body)
        except (ValueError, RecursionError):
            return Jawaban(HTTPStatus.BAD_REQUEST)
        if minta.sasaran == "/masuk":
            return self._masuk(said)
        return self._panggil(minta.sasaran, said)

    def _masuk(self, said: Any) -> Jawaban:
        """Return the second secret for the token, with the cookie; only once."""
        token = said.get("token") if isinstance(said, dict) else None
        if not isinstance(token, str) or not self.rahasia.tukar(token):
            return Jawaban(HTTPStatus.FORBIDDEN)
        cookie = f"{nama_kue(self.port)}={self.rahasia.kue}; HttpOnly; SameSite=Strict; Path=/"
        return _json({"rahasia": self.rahasia.kepala}, {"Set-Cookie": cookie})

    def _panggil(self, sasaran: str, said: Any) -> Jawaban:
        action = self.tindakan.get(sasaran.removeprefix("/api/")) if sasaran.startswith("/api/") else None
        if action is None:
            return Jawaban(HTTPStatus.NOT_FOUND)
        self._terakhir = time.monotonic()
        try:
            return _json(action(said))
        except ValueError:
            return Jawaban(HTTPStatus.BAD_REQUEST)

    def _jawab(self, connection: socket.socket, jawaban: Jawaban) -> None:
        lines = [f"HTTP/1.1 {jawaban.status.value} {jawaban.status.phrase}"]
        head = {**self.kepala, "Content-Type": jawaban.jenis, "Content-Length": str(len(jawaban.isi))}
        lines += [f"{name}: {value}" for name, value in {**head, **(jawaban.kepala or {})}.items()]
        connection.settimeout(TENGGAT_JAWAB)
        connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + jawaban.isi)
        connection.shutdown(socket.SHUT_WR)
        _buang(connection)


def _json(value: Mapping[str, Any], kepala: Mapping[str, str] | None = None) -> Jawaban:
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Jawaban(HTTPStatus.OK, content, "application/json", kepala)


def _terima_sampai(connection: socket.socket, until: float) -> bytes:
    """Return some bytes that come before a moment. Raises Putus where none do."""
    left = until - time.monotonic()
    if left <= 0:
        raise Putus
    connection.settimeout(left)
    try:
        some = connection.recv(65_536)
    except TimeoutError as error:
        raise Putus from error
    if not some:
        raise Putus
    return some


def _baca_kepala(connection: socket.socket) -> tuple[bytes, bytes]:
    until = time.monotonic() + TENGGAT_KEPALA
    read = b""
    while b"\r\n\r\n" not in read:
        if len(read) > KEPALA_BYTES:
            raise Putus
        read += _terima_sampai(connection, until)
    head, _, rest = read.partition(b"\r\n\r\n")
    return head, rest


def _baca_badan(connection: socket.socket, read: bytes, length: int) -> bytes:
    until = time.monotonic() + TENGGAT_BADAN
    parts, count = [read], len(read)
    while count < length:
        parts.append(_terima_sampai(connection, until))
        count += len(parts[-1])
    return b"".join(parts)[:length]


def _buang(connection: socket.socket) -> None:
    """Take a little of what is still being sent, so that who sends too much reads the answer before the end."""
    until, left = time.monotonic() + 1, BADAN_BYTES
    with suppress(Putus, OSError):
        while left > 0:
            left -= len(_terima_sampai(connection, until))


def _urai(head: bytes) -> Permintaan | None:
    """Return the head of a request; None where it is none of HTTP/1.1 as browsers write it."""
    try:
        first, *lines = head.decode("ascii").split("\r\n")
    except UnicodeDecodeError:
        return None
    words = first.split(" ")
    if len(words) != 3 or words[2] not in ("HTTP/1.1", "HTTP/1.0"):
        return None
    kepala: dict[str, list[str]] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not name or name != name.strip() or "\n" in line or "\r" in line:
            return None
        kepala.setdefault(name.lower(), []).append(value.strip(" \t"))
    return Permintaan(words[0], words[1], kepala)
