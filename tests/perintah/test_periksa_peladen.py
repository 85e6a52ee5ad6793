"""What a server says beside the files: each word by which readers get something else than the office published."""

import shutil
import ssl
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from peladen_bohong import HARI_INI, SITUS, Server, diperiksa, menyala

from lkjip_build.bahasa.periksa_situs import Kelainan, TemuanSitus
from lkjip_build.build import today
from lkjip_build.cli import main
from lkjip_build.perintah.periksa_situs import Web, bandingkan

SETAHUN = "public, max-age=31536000, immutable"


def kepala(**semua: str) -> Callable[[Server], object]:
    """A server that says this in its headers."""
    return lambda one: one.kepala.update({name.replace("_", "-").title(): value for name, value in semua.items()})


BEDA: list[tuple[str, Callable[[Server], object], list[tuple[Kelainan, str]]]] = [
    ("kept a year", kepala(cache_control=SETAHUN), [(Kelainan.LAMA_DISIMPAN, "/")]),
    ("kept by what stands between", kepala(cache_control="s-maxage=99999"), [(Kelainan.LAMA_DISIMPAN, "/")]),
    ("kept ten minutes", kepala(cache_control="max-age=600"), []),
    ("kept a day", kepala(cache_control="max-age=86400"), []),
    ("kept, but asked", kepala(cache_control="no-cache, max-age=31536000"), []),
    ("length not told", kepala(cache_control="public"), [(Kelainan.KEPALA_KURANG, "/")]),
    ("any script", kepala(content_security_policy="default-src *"), [(Kelainan.KEBIJAKAN_LONGGAR, "/")]),
    (
        "scripts in the page",
        kepala(content_security_policy="default-src 'self'; script-src 'self' 'unsafe-inline'"),
        [(Kelainan.KEBIJAKAN_LONGGAR, "/")],
    ),
    (
        "of two policies one is strict",
        kepala(content_security_policy="default-src *, default-src 'self'"),
        [],
    ),
    (
        "nothing may be shown",
        kepala(content_security_policy="default-src 'none'"),
        [(Kelainan.KEBIJAKAN_SEMPIT, "/")] * 4,
    ),
    (
        "no style",
        kepala(content_security_policy="default-src 'self'; STYLE-SRC 'none'"),
        [(Kelainan.KEBIJAKAN_SEMPIT, "/")],
    ),
    (
        "hidden from search",
        kepala(x_robots_tag="noindex"),
        [(Kelainan.TAK_DICARI, "/"), (Kelainan.TAK_DICARI, "data/")],
    ),
    (
        "other letters",
        lambda one: one.jenis.update(html="text/html; charset=ISO-8859-1"),
        [(Kelainan.SALAH_JENIS, "/")],
    ),
    ("the same letters in capitals", lambda one: one.jenis.update(html="text/html; charset=UTF-8"), []),
    ("all sent elsewhere", lambda one: setattr(one, "semua", 301), [(Kelainan.SEMUA_PINDAH, "/")]),
    ("out of order", lambda one: setattr(one, "semua", 503), [(Kelainan.TAK_TERBUKA, "/")]),
    (
        "a year of before left there",
        lambda one: one.files.update({"kinerja/2020/index.html": b"lama", "siklus/2027/index.html": b"lama"}),
        [(Kelainan.LEBIH, "kinerja/2020/"), (Kelainan.LEBIH, "siklus/2027/")],
    ),
    (
        "its archive left there",
        lambda one: (one.files.update({"site.tar.gz": b"x"}), one.jenis.update(gz="application/gzip")),
        [(Kelainan.TERBUKA, "site.tar.gz")],
    ),
]


@pytest.mark.parametrize(("nama", "lie", "wanted"), BEDA, ids=[one[0] for one in BEDA])
def test_what_a_server_says_is_told_once(
    nama: str, lie: Callable[[Server], object], wanted: list[tuple[Kelainan, str]]
) -> None:
    assert diperiksa(lie) == wanted


def temuan(server: Server, dibangun: Mapping[str, bytes]) -> list[TemuanSitus]:
    server.files = dict(dibangun)
    with menyala(server) as address:
        return bandingkan(Web(address), dibangun, HARI_INI)


def test_a_header_that_comes_twice_counts_twice() -> None:
    """A hosting adds its policy to ours, and browsers follow both."""
    server = Server()
    server.kepala["content-security-policy"] = "default-src 'none'"  # sent as a line beside the honest one
    with menyala(server) as address:
        found = bandingkan(Web(address), SITUS, HARI_INI)
    assert {one.kelainan for one in found} == {Kelainan.KEBIJAKAN_SEMPIT}


def test_pictures_named_by_their_content_may_be_kept() -> None:
    server, photo = Server(), "gambar/0123456789abcdef.jpg"
    server.jenis["jpg"] = "image/jpeg"
    server.disimpan[photo] = SETAHUN
    assert temuan(server, {**SITUS, photo: b"\xff\xd8"}) == []
    server.disimpan["assets/situs.css"] = SETAHUN
    assert [one.kelainan for one in temuan(server, {**SITUS, photo: b"\xff\xd8"})] == [Kelainan.LAMA_DISIMPAN]


def test_an_example_is_to_be_hidden_from_search_also_where_a_file_cannot_say_so() -> None:
    example = {**SITUS, "index.html": SITUS["index.html"] + b'<meta name="robots" content="noindex">'}
    found = temuan(Server(), example)
    assert [(one.kelainan, one.alamat, one.isi) for one in found] == [
        (Kelainan.KEPALA_KURANG, "data/", "x-robots-tag: noindex")
    ]
    hidden = Server()
    hidden.kepala["X-Robots-Tag"] = "noindex"
    assert temuan(hidden, example) == []


@pytest.mark.parametrize(
    ("dibangun", "lain"),
    [("{}", False), ("HTTP://127.0.0.1:{port}", False), ("{}kinerja/", True), ("https://kinerja.contoh.go.id/", True)],
)
def test_a_site_that_was_built_for_another_address_is_told(dibangun: str, lain: bool) -> None:
    server = Server()
    with menyala(server) as address:
        named = dibangun.format(address, port=address.split(":")[2].strip("/"))
        built = {**SITUS, "index.html": f'<link rel="canonical" href="{named}">'.encode() + SITUS["index.html"]}
        server.files = dict(built)
        found = bandingkan(Web(address), built, HARI_INI)
    assert [(one.kelainan, one.isi) for one in found] == ([(Kelainan.ALAMAT_LAIN, named)] if lain else [])


def test_what_is_wrong_with_all_files_is_said_once_and_not_to_send_them_again(tmp_path: Path) -> None:
    for path, content in SITUS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    server = Server()
    server.semua = 503
    with menyala(server) as address:
        told = CliRunner().invoke(main, ["periksa-situs", address, "--situs", str(tmp_path)])
    assert told.exit_code == 1
    assert "1 yang tidak sama:" in told.output
    assert "(server menjawab 503)" in told.output
    assert "Unggah lagi" not in told.output


def sertifikat(folder: Path, nama: str) -> tuple[Path, ssl.SSLContext]:
    """A certificate that its owner made for a name, and a server that shows it."""
    found = shutil.which("openssl")
    if not found:
        pytest.skip("openssl tidak ada")
    key, made = folder / "kunci.pem", folder / "sertifikat.pem"
    command = [found, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", str(key), "-out", str(made)]
    subprocess.run(
        [*command, "-subj", f"/CN={nama}", "-addext", f"subjectAltName={nama}", "-days", "2"],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made, key)
    return made, context


@pytest.mark.parametrize(
    ("nama", "dipercaya", "wanted"),
    [
        (
            "IP:127.0.0.1",
            False,
            (Kelainan.SERTIFIKAT_HABIS, "dibuat sendiri, tidak oleh penerbit yang dikenal browser"),
        ),
        ("DNS:lain.go.id", True, (Kelainan.SERTIFIKAT_HABIS, "IP address mismatch")),
        ("IP:127.0.0.1", True, (Kelainan.SERTIFIKAT_SEGERA_HABIS, "berlaku sampai ")),
    ],
)
def test_a_certificate_that_browsers_refuse_is_the_one_thing_that_is_told(
    nama: str, dipercaya: bool, wanted: tuple[Kelainan, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, context = sertifikat(tmp_path, nama)
    if dipercaya:
        monkeypatch.setenv("SSL_CERT_FILE", str(made))
    with menyala(Server(), tls=context) as address:
        (found,) = bandingkan(Web(address), SITUS, today())
    assert found.kelainan == wanted[0]
    assert found.isi.startswith(wanted[1])
