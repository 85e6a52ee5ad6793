"""The preview answers only who names this computer, unless the office lets others ask."""

import socket
from pathlib import Path

import pytest
from kantor_uji import SITE, Kantor
from pengaturan import CAP

from lkjip_build.jembatan.tuan_rumah import bagi_kita

CERITA = "/kinerja/2025/"


def tanya(kantor: Kantor, *heads: str) -> tuple[str, str]:
    """The status and the body of what comes back for a request with these lines in its head."""
    host, port = kantor.home.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=CAP) as connection:
        connection.sendall("\r\n".join([f"GET {CERITA} HTTP/1.1", *heads, "Accept: text/html", "", ""]).encode())
        answer = b""
        while some := connection.recv(65_536):
            answer += some
    head, _, body = answer.decode().partition("\r\n\r\n")
    return head.split(" ", 2)[1], body


def test_a_name_of_elsewhere_is_refused(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path)
    with kantor.serve():
        kantor.wait_for("", SITE)
        port = int(kantor.home.rstrip("/").rpartition(":")[2])
        evil = (
            ["Host: evil.example"],
            [f"Host: evil.example:{port}"],
            [f"Host: 127.0.0.1:{port + 1}"],
            ["Host: 127.0.0.1"],
            [f"Host: 127.0.0.1:{port}.evil.example"],
            [f"Host: 127.0.0.1:{port}", "Host: evil.example"],
            ["Host: evil.example", f"Host: 127.0.0.1:{port}"],
            [],
        )
        for heads in evil:
            status, body = tanya(kantor, *heads)
            assert (status, body) == (
                "421",
                f"Pratinjau ini hanya menjawab di http://127.0.0.1:{port}/; untuk alamat lain tulis dev_addr di "
                "mkdocs.yml.\n",
            ), heads
        for name in ("127.0.0.1", "localhost", "[::1]"):
            assert tanya(kantor, f"Host: {name}:{port}")[0] == "200"


def test_an_office_may_let_other_computers_ask(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path)
    text = kantor.settings.read_text(encoding="utf-8")
    port = kantor.home.rstrip("/").rpartition(":")[2]
    assert f"127.0.0.1:{port}" in text
    kantor.settings.write_text(text.replace(f"dev_addr: 127.0.0.1:{port}", f"dev_addr: 0.0.0.0:{port}"))
    with kantor.serve():
        kantor.wait_for("", SITE)
        assert tanya(kantor, f"Host: komputer-kasi:{port}")[0] == "200"


@pytest.mark.parametrize(
    ("host", "port", "is_ours"),
    [
        ("127.0.0.1", 80, True),
        ("127.0.0.1:80", 80, True),
        ("127.0.0.1", 8000, False),
        ("localhost:8000", 8000, True),
        ("LOCALHOST:8001", 8000, False),
        ("", 80, False),
        (None, 80, False),
        ("evil.example", 80, False),
    ],
)
def test_only_the_usual_port_may_be_left_out(host: str | None, port: int, is_ours: bool) -> None:
    assert bagi_kita(host, port) == is_ours
