"""An editor for tests: its server in a thread over a copy of the shipped data, and requests as anybody makes them."""

import contextlib
import json
import shutil
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from bahan import HARI_INI
from pengaturan import CAP, ROOT
from playwright.sync_api import Browser, Page, expect

from lkjip_build.meja import Meja, Peladen, Pratinjau
from lkjip_build.meja.halaman import halaman


@dataclass(frozen=True)
class Jawaban:
    status: int
    kepala: dict[str, str]
    isi: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.isi)


@dataclass
class Penyunting:
    """A running editor. `kue` and `rahasia` are set by `masuk`."""

    data: Path
    peladen: Peladen
    kue: str = ""
    rahasia: str = ""
    selesai: threading.Event = field(default_factory=threading.Event)

    @property
    def asal(self) -> str:
        return f"127.0.0.1:{self.peladen.port}"

    def mentah(self, raw: bytes) -> Jawaban | None:
        """What comes back for these bytes; None where the connection ends without an answer."""
        with socket.create_connection(("127.0.0.1", self.peladen.port), timeout=30) as connection:
            with contextlib.suppress(OSError):  # refused while it is still being sent
                connection.sendall(raw)
            answer = b""
            with contextlib.suppress(ConnectionError):
                while some := connection.recv(65_536):
                    answer += some
        return urai(answer)

    def minta(
        self, metode: str, sasaran: str, isi: bytes = b"", kepala: Mapping[str, str | None] | None = None
    ) -> Jawaban:
        """Ask as the page does; `kepala` changes headers, or leaves them out."""
        usual: dict[str, str | None] = {"Host": self.asal}
        if metode == "POST":
            usual |= {
                "Origin": f"http://{self.asal}",
                "Content-Type": "application/json",
                "Content-Length": str(len(isi)),
                "Cookie": self.kue or None,
                "X-Lkjip": self.rahasia or None,
            }
        head = [f"{name}: {value}" for name, value in {**usual, **(kepala or {})}.items() if value is not None]
        found = self.mentah("\r\n".join([f"{metode} {sasaran} HTTP/1.1", *head, "", ""]).encode("latin-1") + isi)
        assert found is not None
        return found

    def masuk(self, token: str | None = None) -> Jawaban:
        said = self.minta("POST", "/masuk", json.dumps({"token": token or self.peladen.rahasia.token}).encode())
        if said.status == 200:
            self.kue = said.kepala["set-cookie"].partition(";")[0]
            self.rahasia = said.json["rahasia"]
        return said

    def panggil(self, nama: str, **isi: Any) -> Any:
        said = self.minta("POST", f"/api/{nama}", json.dumps(isi).encode())
        assert said.status == 200, said
        return said.json


def urai(raw: bytes) -> Jawaban | None:
    head, _, body = raw.partition(b"\r\n\r\n")
    if not head:
        return None
    first, *lines = head.decode().split("\r\n")
    kepala = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Jawaban(int(first.split(" ")[1]), kepala, body)


@contextlib.contextmanager
def penyunting(folder: Path, hari_ini: date = HARI_INI) -> Iterator[Penyunting]:
    """Run an editor over a copy of the shipped data in `folder`, with the preview of a site that has settings there."""
    data = folder / "data"
    if not data.exists():
        # Two years are enough, and are checked in half the time.
        shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("2023", "2024"))
    selesai = threading.Event()
    pratinjau = Pratinjau.di(data)
    meja = Meja(data, lambda: hari_ini, selesai.set, pratinjau)
    peladen = Peladen(halaman(), meja.tindakan, selesai, pratinjau.asal if pratinjau else "")
    thread = threading.Thread(target=peladen.layani, daemon=True)
    thread.start()
    try:
        yield Penyunting(data, peladen, selesai=selesai)
    finally:
        selesai.set()
        thread.join()
        if pratinjau:
            pratinjau.tutup()


def buka(
    browser: Browser,
    meja: Penyunting,
    lebar: int = 1280,
    tinggi: int = 900,
    warna: Literal["light", "dark"] = "light",
) -> Page:
    """The editor's page once it stands: what a test begins to listen to while the token is still being dropped from the
    address, the browser does not tell.
    """
    meja.peladen.rahasia._dipakai = False
    page = browser.new_page(viewport={"width": lebar, "height": tinggi}, color_scheme=warna)
    page.set_default_timeout(CAP * 1000)
    page.goto(meja.peladen.alamat)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def ubahan(kunci: str, kolom: str, semula: str, menjadi: str, lembar: str = "kinerja") -> dict[str, str]:
    return {"lembar": lembar, "kunci": kunci, "kolom": kolom, "semula": semula, "menjadi": menjadi}
