"""A published site against the built one: nothing is told of an honest server, and each lie of another."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from peladen_bohong import HARI_INI, SITUS, Server, diperiksa, menyala

from lkjip_build.bahasa.periksa_situs import Kelainan, TemuanSitus, laporan
from lkjip_build.cli import main
from lkjip_build.perintah.periksa_situs import Folder, bandingkan
from lkjip_build.perintah.periksa_situs.sumber import UTUH, Jawaban


@pytest.mark.parametrize("awalan", ["/", "/kinerja/baturraden/"])
def test_an_honest_server_has_nothing_told_of_it(awalan: str) -> None:
    assert diperiksa(lambda server: None, awalan) == []


KEBOHONGAN: list[tuple[str, Callable[[Server], object], list[tuple[Kelainan, str]]]] = [
    ("page gone", lambda one: one.files.pop("kinerja/2025/index.html"), [(Kelainan.HILANG, "kinerja/2025/")]),
    (
        "page altered",
        lambda one: one.files.update({"index.html": SITUS["index.html"].replace(b"Beranda", b"beranda")}),
        [(Kelainan.BERBEDA, "/")],
    ),
    (
        "file cut",
        lambda one: one.files.update({"data/kinerja.csv": b"tahun,"}),
        [(Kelainan.BERBEDA, "data/kinerja.csv")],
    ),
    (
        "signed report replaced",
        lambda one: one.files.update({"laporan/2025/lkjip-2025.pdf": b"%PDF-1.7 lain"}),
        [
            (Kelainan.BERBEDA, "laporan/2025/lkjip-2025.pdf"),
            (Kelainan.DISAHKAN_BERUBAH, "laporan/2025/lkjip-2025.pdf"),
        ],
    ),
    (
        "draft replaced",
        lambda one: one.files.update({"laporan/2026/lkjip-2026.pdf": b"%PDF-1.7 lain"}),
        [(Kelainan.BERBEDA, "laporan/2026/lkjip-2026.pdf")],
    ),
    (
        "anything found",
        lambda one: setattr(one, "tak_ada", 200),
        [(Kelainan.BUKAN_404, "/halaman-yang-tidak-ada-periksa-situs/")],
    ),
    (
        "a page that is none",
        lambda one: one.files.update({"404.html": b"<h1>Not Found</h1> nginx"}),
        [(Kelainan.BUKAN_404, "/halaman-yang-tidak-ada-periksa-situs/"), (Kelainan.BERBEDA, "404.html")],
    ),
    ("wrong type", lambda one: one.jenis.update(json="text/plain"), [(Kelainan.SALAH_JENIS, "data/kinerja.json")]),
    (
        "no headers",
        lambda one: one.kepala.clear(),
        [(Kelainan.KEPALA_KURANG, "/")] * 4 + [(Kelainan.KEPALA_KURANG, "data/")],
    ),
    (
        "settings laid open",
        lambda one: (one.files.update({".env": b"x"}), one.jenis.update({"env": "text/plain"})),
        [(Kelainan.TERBUKA, ".env")],
    ),
    (
        "source map",
        lambda one: (one.files.update({"assets/situs.js.map": b"{}"}), one.jenis.update(map="application/json")),
        [(Kelainan.LEBIH, "assets/situs.js.map")],
    ),
    (
        "old page in its map",
        lambda one: one.files.update({"sitemap.xml": b"<loc>https://x.go.id/kinerja/2019/</loc>"}),
        [(Kelainan.LEBIH, "kinerja/2019/"), (Kelainan.BERBEDA, "sitemap.xml")],
    ),
    ("folder listed", lambda one: setattr(one, "daftar", "assets/"), [(Kelainan.DAFTAR_FOLDER, "assets/")]),
    (
        "sent elsewhere",
        lambda one: one.pindah.update({"kinerja/2025/": "https://judi.example/"}),
        [(Kelainan.PINDAH, "kinerja/2025/")],
    ),
    (
        "broken link",
        lambda one: one.files.update({"index.html": SITUS["index.html"] + b'<a href="kinerja/2018/">Lama</a>'}),
        [(Kelainan.BERBEDA, "/")],
    ),
]


@pytest.mark.parametrize(("nama", "lie", "wanted"), KEBOHONGAN, ids=[one[0] for one in KEBOHONGAN])
def test_every_lie_is_told(nama: str, lie: Callable[[Server], object], wanted: list[tuple[Kelainan, str]]) -> None:
    assert diperiksa(lie) == wanted


def test_a_folder_is_compared_whole_with_what_lies_beside(tmp_path: Path) -> None:
    for path, content in SITUS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / ".htaccess").write_bytes(b"Options -Indexes")  # as our recipe says
    (tmp_path / ".well-known/pki-validation").mkdir(parents=True)
    (tmp_path / ".well-known/pki-validation/x.txt").write_bytes(b"x")
    assert bandingkan(Folder(tmp_path), SITUS, HARI_INI) == []
    (tmp_path / "gaji pegawai.xlsx").write_bytes(b"x")
    (tmp_path / ".env").write_bytes(b"x")
    (tmp_path / "assets/situs.css").unlink()
    found = {(one.kelainan, one.alamat) for one in bandingkan(Folder(tmp_path), SITUS, HARI_INI)}
    assert found == {
        (Kelainan.LEBIH, "gaji pegawai.xlsx"),
        (Kelainan.TERBUKA, ".env"),
        (Kelainan.HILANG, "assets/situs.css"),
    }


def test_links_that_were_built_broken_are_told(tmp_path: Path) -> None:
    broken = {**SITUS, "index.html": b'<a href="kinerja/2018/?a=1#b">Lama</a><a href="mailto:a@b.id">Surel</a>'}
    for path, content in broken.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (found,) = bandingkan(Folder(tmp_path), broken, HARI_INI)
    assert (found.kelainan, found.alamat, found.isi) == (Kelainan.TAUTAN_PUTUS, "/", "kinerja/2018/?a=1#b")


class _Https(Folder):
    """A site that says of its certificate what the test wants."""

    alamat = "https://kinerja.contoh.go.id/"  # type: ignore[assignment]
    until: date | str = HARI_INI

    def ambil(self, jalan: str, terbanyak: int, kepala: Mapping[str, str] = UTUH) -> Jawaban:
        status, headers, content = Server().jawab(jalan)
        return Jawaban(status, {name.lower(): value for name, value in headers.items()}, content)

    def semua(self) -> set[str]:  # type: ignore[override]
        return {*SITUS}

    def sertifikat(self) -> date | str:  # type: ignore[override]
        return self.until


@pytest.mark.parametrize(
    ("until", "wanted"),
    [
        (date(2026, 12, 14), []),
        (date(2026, 12, 13), [Kelainan.SERTIFIKAT_SEGERA_HABIS]),
        (date(2026, 11, 23), [Kelainan.SERTIFIKAT_SEGERA_HABIS]),
        (date(2026, 11, 22), [Kelainan.SERTIFIKAT_HABIS]),
        ("self-signed certificate", [Kelainan.SERTIFIKAT_HABIS]),
    ],
)
def test_the_certificate_has_a_day(tmp_path: Path, until: date | str, wanted: list[Kelainan]) -> None:
    site = _Https(tmp_path, berkepala=True)
    object.__setattr__(site, "until", until)
    assert [one.kelainan for one in bandingkan(site, SITUS, HARI_INI)] == wanted


def test_the_command_ends_as_it_found(tmp_path: Path) -> None:
    built, published = tmp_path / "site", tmp_path / "terbit"
    for path, content in SITUS.items():
        (built / path).parent.mkdir(parents=True, exist_ok=True)
        (built / path).write_bytes(content)
    shutil.copytree(built, published)
    run = partial(CliRunner().invoke, main)
    fine = run(["periksa-situs", str(published), "--situs", str(built)])
    assert (fine.exit_code, fine.output.splitlines()[-1]) == (0, "Kesimpulan: situs terbit sama dengan hasil bangun.")
    (published / "index.html").write_bytes(b"lain")
    lie = run(["periksa-situs", str(published), "--situs", str(built)])
    assert lie.exit_code == 1
    assert "  /: isinya berbeda dari hasil bangun (ukurannya lain)." in lie.output
    assert run(["periksa-situs", str(tmp_path / "tak-ada"), "--situs", str(built)]).exit_code == 2
    (tmp_path / "kosong").mkdir()
    assert run(["periksa-situs", str(published), "--situs", str(tmp_path / "kosong")]).exit_code == 2
    with menyala(Server()) as address:
        assert run(["periksa-situs", address, "--situs", str(built)]).exit_code == 0
    gone = run(["periksa-situs", "http://127.0.0.1:9/", "--situs", str(built)])
    assert gone.exit_code == 1
    assert gone.output.count("tidak satu pun berkas situs terbaca ([Errno 111] Connection refused).") == 1


def test_advice_on_the_server_fails_only_who_asks_for_it(tmp_path: Path) -> None:
    for path, content in SITUS.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    server = Server()
    server.kepala.clear()
    with menyala(server) as address:
        soft = CliRunner().invoke(main, ["periksa-situs", address, "--situs", str(tmp_path)])
        hard = CliRunner().invoke(main, ["periksa-situs", address, "--situs", str(tmp_path), "--ketat"])
    assert (soft.exit_code, hard.exit_code) == (0, 1)
    assert "5 saran untuk server:" in soft.output


def test_what_a_server_says_cannot_command_the_terminal() -> None:
    told = laporan("x", 1, [TemuanSitus(Kelainan.PINDAH, "/", "https://a/\x1b[2J" + "a" * 9000)])
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) <= 400
