"""Who may speak to the editor: its own page in the browser of who started it, and nobody else.

Cookies do not know ports, so that the cookie alone would let in a page of any other program on this computer: each call
also brings a second secret, in a header that only the editor's own page can set.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from threading import Lock

from lkjip_build.jembatan.tuan_rumah import bagi_kita

BADAN_BYTES = 2_000_000
"""The longest request: all prose of a year twice over."""
KEPALA = "x-lkjip"
"""The header with the second secret."""


@dataclass(frozen=True)
class Permintaan:
    """The head of a request: header names in small letters, each with all its values."""

    metode: str
    sasaran: str
    kepala: Mapping[str, Sequence[str]]

    def satu(self, name: str) -> str | None:
        """Return the value of a header that stands once, None where it is missing, empty where it stands twice."""
        values = self.kepala.get(name, ())
        return (values[0] if len(values) == 1 else "") if values else None


@dataclass
class Rahasia:
    """The secrets of one run: the token of the first address, once; the cookie and the header after it."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    kue: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    kepala: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    _dipakai: bool = False
    _lock: Lock = field(default_factory=Lock)

    def tukar(self, token: str) -> bool:
        """Tell whether this is the token, the first time that it is brought."""
        with self._lock:
            if self._dipakai or not secrets.compare_digest(token.encode(), self.token.encode()):
                return False
            self._dipakai = True
            return True


def nama_kue(port: int) -> str:
    return f"lkjip_{port}"


def tolak_kepala(minta: Permintaan, port: int) -> HTTPStatus | None:
    """Return why a request is refused by its head alone, before its body is read; None where it may go on."""
    asal = f"127.0.0.1:{port}"
    if not bagi_kita(minta.satu("host"), port, ["127.0.0.1"]):
        return HTTPStatus.MISDIRECTED_REQUEST
    if minta.metode not in ("GET", "POST"):
        return HTTPStatus.METHOD_NOT_ALLOWED
    if not minta.sasaran.startswith("/"):
        return HTTPStatus.BAD_REQUEST
    if minta.satu("sec-fetch-site") not in (None, "same-origin", "none"):
        return HTTPStatus.FORBIDDEN
    if minta.metode == "GET":
        return None
    if minta.satu("origin") != f"http://{asal}":
        return HTTPStatus.FORBIDDEN
    if minta.satu("content-type") != "application/json" or "transfer-encoding" in minta.kepala:
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE
    length = minta.satu("content-length")
    if length is None or not re.fullmatch(r"[0-9]{1,9}", length):
        return HTTPStatus.LENGTH_REQUIRED
    return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if int(length) > BADAN_BYTES else None


def dikenal(minta: Permintaan, rahasia: Rahasia, port: int) -> bool:
    """Tell whether a call brings both secrets."""
    try:
        kue = SimpleCookie(minta.satu("cookie") or "").get(nama_kue(port))
    except CookieError:
        return False
    brought = (kue.value if kue else "", minta.satu(KEPALA) or "")
    wanted = (rahasia.kue, rahasia.kepala)
    same = [secrets.compare_digest(one.encode(), other.encode()) for one, other in zip(brought, wanted, strict=True)]
    return all(same)
