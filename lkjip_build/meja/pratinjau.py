"""The site of the office beside the editor: a preview on a port of its own, which has no right to change anything.

Its pages run scripts of the site. They come from another origin than the editor's page, know neither of its secrets and
stand in a frame that cannot lead away from it.
"""

import http.client
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

from lkjip_build.bahasa import meja as kata
from lkjip_build.sunting import TidakJadi

_SABAR = 20
"""Seconds for one answer; the first page is made when it is asked for."""


class Pratinjau:
    """The preview of an office with settings in `setelan`; it begins when somebody looks for the first time."""

    def __init__(self, setelan: Path) -> None:
        self.setelan = setelan
        self._socket = socket.socket()  # holds the port until the preview takes it
        self._socket.bind(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self._proses: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    @staticmethod
    def di(folder: Path) -> "Pratinjau | None":
        """Return the preview of a data folder; None where no settings of a site stand beside it."""
        settings = folder.resolve().parent / "mkdocs.yml"
        return Pratinjau(settings) if folder.name == "data" and settings.is_file() else None

    @property
    def asal(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def alamat(self) -> str | None:
        """Return the address of the site's first page, without the sign at its end; None while it is being made. Raises
        TidakJadi where the preview has ended.
        """
        with self._lock:
            if self._proses is None:
                self._proses = self._mulai()
            if self._proses.poll() is not None:
                self._akhiri()
                raise TidakJadi(kata.PRATINJAU_MATI)
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SABAR)
        try:
            connection.request("GET", "/", headers={"Accept": "text/html"})
            said = connection.getresponse()
            path = urlsplit(said.getheader("Location") or "/").path
            return self.asal + path.rstrip("/")
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def tutup(self) -> None:
        """End the preview."""
        self._socket.close()
        self._akhiri()

    def _akhiri(self) -> None:
        if self._proses is not None:
            self._proses.kill()
            self._proses.communicate()
            self._proses = None

    def _mulai(self) -> subprocess.Popen[bytes]:
        self._socket.close()
        return subprocess.Popen(
            [sys.executable, "-m", "lkjip_build.jembatan.samping", str(self.setelan), str(self.port)],
            cwd=self.setelan.parent,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdin=subprocess.PIPE,  # its end ends the preview
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
