"""A published site that somebody broke into, or that is spoiled where who looks at it does not see: each is told."""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from peladen_bohong import HARI_INI, SITUS, Server, diperiksa, menyala

from lkjip_build.bahasa.periksa_situs import Kelainan, sebut
from lkjip_build.cli import main
from lkjip_build.perintah.periksa_situs import Folder, Web, bandingkan

Jawaban = tuple[int, dict[str, str], bytes]
JUDI = b"<h1>Slot gacor</h1>"


def kecil(isi: bytes, path: str = "index.html") -> Callable[[Server], object]:
    return lambda one: one.gzip.update({path: isi})


def untuk(word: str, jawab: Callable[[str], Jawaban]) -> Callable[[Server], object]:
    return lambda one: one.untuk.update({word: jawab})


def semua_diganti(path: str) -> Jawaban:
    return 200, {"Content-Type": "text/html"}, JUDI


DI_SERVER: list[tuple[str, Callable[[Server], object], list[tuple[Kelainan, str]]]] = [
    ("the same as gzip", kecil(gzip.compress(SITUS["index.html"])), []),
    ("an old page as gzip", kecil(gzip.compress(b"<h1>2024</h1>")), [(Kelainan.BERBEDA, "/")]),
    ("more after the gzip", kecil(gzip.compress(SITUS["index.html"]) + JUDI), [(Kelainan.BERBEDA, "/")]),
    ("gzip that is none", kecil(b"rusak"), [(Kelainan.BERBEDA, "/")]),
    ("gzip without end", kecil(gzip.compress(SITUS["index.html"] + b" " * 9_000_000)), [(Kelainan.BERBEDA, "/")]),
    (
        "another site for search engines",
        untuk("Googlebot", semua_diganti),
        [(Kelainan.LAIN_UNTUK, "/"), (Kelainan.LAIN_UNTUK, "kinerja/2025/"), (Kelainan.LAIN_UNTUK, "sitemap.xml")],
    ),
    (
        "sent elsewhere who comes from a search",
        untuk("https://www.google.com/", lambda path: (302, {"Location": "https://judi.example/"}, b"")),
        [(Kelainan.LAIN_UNTUK, "/"), (Kelainan.LAIN_UNTUK, "kinerja/2025/"), (Kelainan.LAIN_UNTUK, "sitemap.xml")],
    ),
    ("false robots kept out", untuk("Googlebot", lambda path: (403, {}, b"bukan robot")), []),
    ("robots sent to the same host", untuk("Googlebot", lambda path: (302, {"Location": "/m/"}, b"")), []),
    (
        "readers sent on after five seconds",
        lambda one: one.kepala.update({"Refresh": "5; url=https://judi.example/"}),
        [(Kelainan.KEPALA_SISIPAN, "/")],
    ),
    (
        "another address as the proper one",
        lambda one: one.kepala.update({"Link": '</situs.css>; rel=preload, <https://judi.example/>; rel="canonical"'}),
        [(Kelainan.KEPALA_SISIPAN, "/")],
    ),
    ("own files named beforehand", lambda one: one.kepala.update({"Link": "<assets/situs.css>; rel=stylesheet"}), []),
    (
        "settings behind an answer to everything",
        lambda one: (
            setattr(one, "tak_ada", 200),
            one.files.update({".env": b"x"}),
            one.jenis.update({"env": "text/plain"}),
        ),
        [(Kelainan.BUKAN_404, "/halaman-yang-tidak-ada-periksa-situs/"), (Kelainan.TERBUKA, ".env")],
    ),
    (
        "an answer to everything that repeats the question",
        lambda one: (setattr(one, "tak_ada", 200), setattr(one, "menggema", True)),
        [(Kelainan.BUKAN_404, "/halaman-yang-tidak-ada-periksa-situs/")],
    ),
]


@pytest.mark.parametrize(("nama", "lie", "wanted"), DI_SERVER, ids=[one[0] for one in DI_SERVER])
def test_what_a_server_shows_to_some_is_told(
    nama: str, lie: Callable[[Server], object], wanted: list[tuple[Kelainan, str]]
) -> None:
    assert sorted(set(diperiksa(lie)), key=lambda one: one[1]) == sorted(wanted, key=lambda one: one[1])


@pytest.mark.parametrize(
    ("robots", "dilarang"),
    [
        (b"User-agent: *\nDisallow: /", True),
        (b"User-agent: *\nDisallow: /kinerja/", True),
        (b"User-agent: *\nDisallow: /admin/", False),
        (b"", False),
    ],
)
def test_only_the_rules_for_robots_at_the_top_of_a_server_count(robots: bytes, dilarang: bool) -> None:
    found = diperiksa(
        lambda one: (one.files.update({"/robots.txt": robots}), one.jenis.update(txt="text/plain")), "/kinerja/maju/"
    )
    assert found == ([(Kelainan.TAK_DICARI, "/")] if dilarang else [])


def test_a_page_hidden_from_search_alone_is_told() -> None:
    server = Server()
    plain = server.jawab

    def jawab(path: str, minta: object = None) -> Jawaban:
        status, headers, content = plain(path)
        return status, headers | ({"X-Robots-Tag": "none"} if path == "kinerja/2025/" else {}), content

    server.jawab = jawab  # type: ignore[method-assign,assignment]
    with menyala(server) as address:
        found = bandingkan(Web(address), SITUS, HARI_INI)
    assert [(one.kelainan, one.alamat) for one in found] == [(Kelainan.TAK_DICARI, "kinerja/2025/")]


@pytest.mark.parametrize(
    ("lokasi", "kelainan"),
    [("{}", Kelainan.BERPUTAR), ("{}lain/", Kelainan.BERPUTAR), ("{}akhir/", Kelainan.SEMUA_PINDAH)],
    ids=["to itself", "there and back", "there"],
)
def test_a_redirection_that_leads_back_is_no_advice_to_look_there(lokasi: str, kelainan: Kelainan) -> None:
    server = Server()
    with menyala(server) as address:
        server.untuk[""] = lambda path: (
            (200, {}, b"")
            if path == "akhir/"
            else (301, {"Location": address if path else lokasi.format(address)}, b"")
        )
        (found,) = bandingkan(Web(address), SITUS, HARI_INI)
    assert found.kelainan is kelainan
    assert ("mengalihkan kembali ke sini" in sebut(found)) == (kelainan is Kelainan.BERPUTAR)


@pytest.fixture
def terbit(tmp_path: Path) -> Path:
    folder = tmp_path / "terbit"
    for path, content in DI_FOLDER.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


RESEP = b"# Situs\nOptions -Indexes\nErrorDocument 404 /404.html\n  # Header always set X-Robots-Tag noindex\n"
DI_FOLDER = {**SITUS, "panduan/penerbitan/htaccess.txt": RESEP}


def temuan(folder: Path) -> list[tuple[Kelainan, str, str]]:
    return [(one.kelainan, one.alamat, one.isi) for one in bandingkan(Folder(folder), DI_FOLDER, HARI_INI)]


def test_a_link_is_no_file_of_the_site_even_where_it_shows_the_same(terbit: Path, tmp_path: Path) -> None:
    (terbit.parent / "kini").symlink_to(terbit)  # the whole of a site may be reached by one
    assert temuan(terbit.parent / "kini") == []
    elsewhere = tmp_path / "lain"
    terbit.joinpath("kinerja").rename(elsewhere)
    (terbit / "kinerja").symlink_to(elsewhere)
    (terbit / "rahasia").symlink_to("/etc")
    assert temuan(terbit) == [
        (Kelainan.LEBIH, "kinerja", ""),
        (Kelainan.HILANG, "kinerja/2025/", f"tidak terbaca: tautan ke {elsewhere}, bukan berkas"),
        (Kelainan.LEBIH, "rahasia", ""),
    ]


def test_what_is_no_file_is_not_waited_for(terbit: Path) -> None:
    (terbit / "data/kinerja.csv").unlink()
    os.mkfifo(terbit / "data/kinerja.csv")
    assert temuan(terbit) == [(Kelainan.HILANG, "data/kinerja.csv", "tidak terbaca: bukan berkas biasa")]


@pytest.mark.parametrize(
    ("aturan", "wanted"),
    [
        (RESEP, []),
        (b"Options -Indexes\nErrorDocument 404 /kinerja/404.html\nHeader always set X-Robots-Tag noindex", []),
        (
            RESEP + b"RewriteEngine On\nRewriteRule .* https://judi.example/ [R]\n",
            [(Kelainan.ATURAN_LAIN, ".htaccess", "RewriteEngine On dan 1 baris lain")],
        ),
    ],
)
def test_rules_beside_the_site_are_those_of_the_recipe(
    terbit: Path, aturan: bytes, wanted: list[tuple[Kelainan, str, str]]
) -> None:
    (terbit / ".htaccess").write_bytes(aturan)
    assert temuan(terbit) == wanted


def test_where_a_host_proves_its_name_no_program_lies(terbit: Path) -> None:
    place = terbit / ".well-known/acme-challenge"
    place.mkdir(parents=True)
    for name in ("bukti-0_a", ".htaccess", "x.PHP7", "judi.html"):
        (place / name).write_bytes(b"x")
    (terbit / ".well-known/security.txt").write_bytes(b"x")
    at = ".well-known/acme-challenge"
    assert temuan(terbit) == [(Kelainan.LEBIH, f"{at}/{one}", "") for one in (".htaccess", "judi.html", "x.PHP7")]


@pytest.mark.parametrize(
    "alamat",
    ["https://.go.id/", "https://localhost:abc/", "https://[::1", "https://", "http:", "http://a b/", "http://a/b c"],
)
def test_an_address_that_cannot_be_is_said_to_be_none(alamat: str, terbit: Path) -> None:
    said = CliRunner().invoke(main, ["periksa-situs", alamat, "--situs", str(terbit)])
    assert said.exit_code == 2
    assert f"'{alamat}' bukan alamat situs; tulis seperti https://kinerja.contoh.go.id/" in said.output


def test_what_follows_a_question_mark_is_no_part_of_the_address(terbit: Path) -> None:
    server = Server()
    server.files = dict(DI_FOLDER)
    server.jenis["txt"] = "text/plain"
    with menyala(server) as address:
        said = CliRunner().invoke(main, ["periksa-situs", f"{address}?dari=google#isi", "--situs", str(terbit)])
    assert (said.exit_code, "TIDAK sama" in said.output) == (0, False)
