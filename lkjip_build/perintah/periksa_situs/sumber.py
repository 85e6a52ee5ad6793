"""Where a published site is read from: a web server, or a folder. What a server says is data, never trusted."""

import http.client
import socket
import ssl
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlsplit

from lkjip_build.bahasa.periksa_situs import tak_berlaku

DETIK = 20
"""So long a server may keep silent."""


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

    def ambil(self, jalan: str, terbanyak: int) -> Jawaban:
        """Return what is at a path of the site, of its content `terbanyak` bytes and one."""

    def semua(self) -> Collection[str] | None:
        """Return its files; None where they cannot be listed."""

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

    def ambil(self, jalan: str, terbanyak: int) -> Jawaban:
        path = self.folder / (f"{jalan}index.html" if jalan == "" or jalan.endswith("/") else jalan)
        try:
            with path.open("rb") as file:
                return Jawaban(200, {}, file.read(terbanyak + 1))
        except FileNotFoundError:
            return Jawaban(404)
        except OSError as error:
            return Jawaban(0, galat=error.strerror or type(error).__name__)

    def semua(self) -> Collection[str]:
        return {one.relative_to(self.folder).as_posix() for one in self.folder.rglob("*") if one.is_file()}

    def sertifikat(self) -> None:
        return None


@dataclass(frozen=True)
class Web:
    """A site on a web server, at an address with http:// or https://; nothing is followed to another place."""

    alamat: str
    berkepala: bool = True

    def ambil(self, jalan: str, terbanyak: int) -> Jawaban:
        parts = urlsplit(self.alamat)
        connection = self._sambungan(parts.scheme, parts.netloc)
        try:
            connection.request(
                "GET", f"{parts.path.rstrip('/')}/{quote(jalan)}", headers={"Accept-Encoding": "identity"}
            )
            answer = connection.getresponse()
            headers: dict[str, str] = {}
            for name, value in answer.getheaders():  # one that comes twice counts twice, as browsers read it
                told = headers.get(name.lower())
                headers[name.lower()] = value if told is None else f"{told}, {value}"
            return Jawaban(answer.status, headers, answer.read(terbanyak + 1))
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
