"""Where a published site is read from: a web server, or a folder. What a server says is data, never trusted."""

import http.client
import os
import socket
import ssl
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit

from lkjip_build.bahasa.periksa_situs import BUKAN_BERKAS, TAK_ADA_BERKAS, tak_berlaku, tautan_ke

DETIK = 20
"""So long a server may keep silent."""
UTUH = {"Accept-Encoding": "identity"}
"""Asks for a file as it is."""
DIKECILKAN = {"Accept-Encoding": "gzip"}
"""Asks for a file as browsers do."""


def alamat_berkas(path: str) -> str:
    """Return where a reader finds a file: a page at its folder."""
    return path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path


@dataclass(frozen=True)
class Jawaban:
    """What came for a path: the status as HTTP counts it, the headers by lower-case names, the content."""

    status: int
    kepala: Mapping[str, str] = field(default_factory=dict)
    isi: bytes = b""
    galat: str = ""


class Terbitan(Protocol):
    """A published site."""

    @property
    def berkepala(self) -> bool:
        """Tell whether its files come with headers."""

    @property
    def alamat(self) -> str:
        """Return where it is."""

    def ambil(self, jalan: str, terbanyak: int, kepala: Mapping[str, str] = UTUH) -> Jawaban:
        """Return what is at a path of the site, of its content `terbanyak` bytes and one; a path that begins with / is
        one of the whole server. `kepala` is what a server is told of who asks.
        """

    def semua(self) -> Collection[str] | None:
        """Return what lies in it besides folders; None where that cannot be listed."""

    def sertifikat(self) -> date | str | None:
        """Return until when the certificate holds, why it does not, or None where there is none."""


@dataclass(frozen=True)
class Folder:
    """A site that lies in a folder, such as one that was mounted or fetched."""

    folder: Path
    berkepala: bool = False

    @property
    def alamat(self) -> str:
        return str(self.folder)

    def ambil(self, jalan: str, terbanyak: int, kepala: Mapping[str, str] = UTUH) -> Jawaban:
        path = self.folder / (f"{jalan}index.html" if jalan == "" or jalan.endswith("/") else jalan)
        try:
            if link := self._tautan(path):
                return Jawaban(0, galat=tautan_ke(str(link.readlink())))
            if path.exists() and not path.is_file():  # a pipe would be waited for without end
                return Jawaban(0, galat=BUKAN_BERKAS)
            with path.open("rb") as file:
                return Jawaban(200, {}, file.read(terbanyak + 1))
        except FileNotFoundError:
            return Jawaban(404, galat=TAK_ADA_BERKAS)
        except OSError as error:
            return Jawaban(0, galat=error.strerror or type(error).__name__)

    def _tautan(self, path: Path) -> Path | None:
        """Return the link by which a path leaves the folder, or may tomorrow: no site is built with one."""
        below = [path, *path.parents][: len(path.relative_to(self.folder).parts)]
        return next((one for one in reversed(below) if one.is_symlink()), None)

    def semua(self) -> Collection[str]:
        found = set()
        for place, folders, files in os.walk(self.folder):
            links = [one for one in folders if (Path(place) / one).is_symlink()]
            found |= {(Path(place) / one).relative_to(self.folder).as_posix() for one in (*files, *links)}
        return found

    def sertifikat(self) -> None:
        return None


def _sepadat(banyak: int) -> int:
    """Return how long so many bytes and one can be as gzip at most."""
    return banyak + banyak // 100 + 1024


def _dibuka(raw: bytes, terbanyak: int) -> bytes:
    """Return what gzip holds, no more than was asked for. What follows it is kept, so that it is seen, and so is what
    is no gzip.
    """
    unpacked = zlib.decompressobj(wbits=31)
    try:
        return unpacked.decompress(raw, terbanyak + 1) + unpacked.unused_data
    except zlib.error:
        return raw


@dataclass(frozen=True)
class Web:
    """A site on a web server, at an address with http:// or https://; nothing is followed to another place."""

    alamat: str
    berkepala: bool = True

    def ambil(self, jalan: str, terbanyak: int, kepala: Mapping[str, str] = UTUH) -> Jawaban:
        parts = urlsplit(self.alamat)
        connection = self._sambungan(parts.scheme, parts.netloc)
        base = "" if jalan.startswith("/") else f"{quote(parts.path.rstrip('/'), safe='/%')}/"
        try:
            connection.request("GET", f"{base}{quote(jalan)}", headers={**UTUH, **kepala})
            answer = connection.getresponse()
            headers: dict[str, str] = {}
            for name, value in answer.getheaders():  # one that comes twice counts twice, as browsers read it
                told = headers.get(name.lower())
                headers[name.lower()] = value if told is None else f"{told}, {value}"
            small = "gzip" in headers.get("content-encoding", "") and not jalan.endswith(".gz")
            raw = answer.read(_sepadat(terbanyak) if small else terbanyak + 1)
            return Jawaban(answer.status, headers, _dibuka(raw, terbanyak) if small else raw)
        except (OSError, http.client.HTTPException) as error:
            return Jawaban(0, galat=str(error) or type(error).__name__)
        finally:
            connection.close()

    def _sambungan(self, scheme: str, netloc: str) -> http.client.HTTPConnection:
        if scheme == "https":
            return http.client.HTTPSConnection(netloc, timeout=DETIK)
        return http.client.HTTPConnection(netloc, timeout=DETIK)

    def semua(self) -> None:
        return None

    def sertifikat(self) -> date | str | None:
        parts = urlsplit(self.alamat)
        if parts.scheme != "https" or parts.hostname is None:
            return None
        try:
            with (
                socket.create_connection((parts.hostname, parts.port or 443), DETIK) as plain,
                ssl.create_default_context().wrap_socket(plain, server_hostname=parts.hostname) as secure,
            ):
                told = secure.getpeercert() or {}
        except ssl.SSLCertVerificationError as error:
            return tak_berlaku(error.verify_code, error.verify_message)
        except ssl.SSLError as error:
            return error.reason or str(error)
        except OSError:  # silence says nothing of a certificate
            return None
        return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told["notAfter"])), UTC).date()
