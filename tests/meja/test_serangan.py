"""The editor attacked: other origins, rebinding, traversal, stale tokens, forms, floods, two editors, a kill."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from bahan import HARI_INI
from meja_uji import Penyunting, penyunting, ubahan
from pengaturan import ROOT

from lkjip_build.meja import SudahDibuka, kunci_folder
from lkjip_build.meja import peladen as modul
from lkjip_build.meja.penjaga import BADAN_BYTES, nama_kue
from lkjip_build.sunting import langkah_terakhir

KINERJA = "2026/kinerja.csv"
TW4 = ubahan("iku-01", "tw4", "", "86,4")


@pytest.fixture(scope="module")
def meja(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Penyunting]:
    """One editor that somebody has opened; no test here may change its data."""
    with penyunting(tmp_path_factory.mktemp("serangan")) as found:
        before = (found.data / KINERJA).read_bytes()
        assert found.masuk().status == 200
        yield found
        assert (found.data / KINERJA).read_bytes() == before


def buka(meja: Penyunting, **kepala: str | None) -> int:
    return meja.minta("POST", "/api/buka", b"{}", {name.replace("_", "-"): one for name, one in kepala.items()}).status


def test_its_own_page_is_let_in(meja: Penyunting) -> None:
    assert buka(meja) == 200
    assert buka(meja, Sec_Fetch_Site="same-origin") == 200


@pytest.mark.parametrize(
    "host",
    [
        "localhost:{port}",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:{port}.",
        "127.1:{port}",
        "[::1]:{port}",
        "0.0.0.0:{port}",
        "evil.example:{port}",
        "127.0.0.1:{port}@evil.example",
        "user@127.0.0.1:{port}",
        "127.0.0.1:0{port}",
        None,
    ],
)
@pytest.mark.parametrize("metode", ["GET", "POST"])
def test_another_name_for_this_computer_is_refused(meja: Penyunting, host: str | None, metode: str) -> None:
    given = host and host.format(port=meja.peladen.port)
    assert meja.minta(metode, "/" if metode == "GET" else "/api/buka", b"", {"Host": given}).status == 421


def test_two_hosts_are_refused(meja: Penyunting) -> None:
    raw = f"GET / HTTP/1.1\r\nHost: {meja.asal}\r\nHost: evil.example\r\n\r\n"
    answer = meja.mentah(raw.encode())
    assert answer is not None
    assert answer.status == 421


@pytest.mark.parametrize(
    "asal",
    [
        None,
        "null",
        "http://evil.example",
        "http://localhost:{port}",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:{port}/",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "",
    ],
)
def test_a_page_of_another_origin_is_refused(meja: Penyunting, asal: str | None) -> None:
    assert buka(meja, Origin=asal and asal.format(port=meja.peladen.port)) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "SAME-ORIGIN", ""])
def test_what_the_browser_calls_another_site_is_refused(meja: Penyunting, site: str) -> None:
    assert buka(meja, Sec_Fetch_Site=site) == 403


def test_the_cookie_alone_and_the_secret_alone_are_not_enough(meja: Penyunting) -> None:
    assert buka(meja, X_Lkjip=None) == 403
    assert buka(meja, X_Lkjip="x") == 403
    assert buka(meja, Cookie=None) == 403
    assert buka(meja, Cookie=meja.kue[:-1]) == 403
    assert buka(meja, Cookie=meja.kue.replace(str(meja.peladen.port), "1")) == 403
    assert buka(meja, Cookie="\x01") == 403
    assert buka(meja, X_Lkjip=meja.peladen.rahasia.token) == 403


def test_a_token_serves_once(meja: Penyunting) -> None:
    said = meja.minta("POST", "/masuk", json.dumps({"token": meja.peladen.rahasia.token}).encode())
    assert (said.status, "set-cookie" in said.kepala) == (403, False)
    for wrong in ({"token": "x"}, {"token": 1}, {}, [], "x", None):
        assert meja.minta("POST", "/masuk", json.dumps(wrong).encode()).status == 403


def test_the_cookie_is_kept_from_scripts_and_other_sites(tmp_path: Path) -> None:
    with penyunting(tmp_path) as fresh:
        said = fresh.masuk()
        assert said.kepala["set-cookie"].endswith("; HttpOnly; SameSite=Strict; Path=/")
        assert said.kepala["set-cookie"].startswith(f"{nama_kue(fresh.peladen.port)}=")
        assert fresh.peladen.alamat == f"http://{fresh.asal}/#{fresh.peladen.rahasia.token}"
        assert fresh.rahasia not in (fresh.kue, fresh.peladen.rahasia.token)


@pytest.mark.parametrize(
    "jenis",
    [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/json; a=b",
        None,
    ],
)
def test_a_form_is_refused(meja: Penyunting, jenis: str | None) -> None:
    assert buka(meja, Content_Type=jenis) == 415


@pytest.mark.parametrize(
    ("kepala", "status"),
    [
        ({"Transfer-Encoding": "chunked"}, 415),
        ({"Content-Length": None}, 411),
        ({"Content-Length": "-1"}, 411),
        ({"Content-Length": "1e9"}, 411),
        ({"Content-Length": "９"}, None),
        ({"Content-Length": str(BADAN_BYTES + 1)}, 413),
        ({"Content-Length": "50000000"}, 413),
    ],
)
def test_a_body_of_another_kind_or_size_is_refused(
    meja: Penyunting, kepala: dict[str, str | None], status: int | None
) -> None:
    if status is None:
        raw = f"POST /api/buka HTTP/1.1\r\nHost: {meja.asal}\r\nContent-Length: ９\r\n\r\n".encode()
        answer = meja.mentah(raw)
        assert answer is not None
        assert answer.status == 400
    else:
        assert meja.minta("POST", "/api/buka", b"{}", kepala).status == status


def test_fifty_megabytes_are_refused_before_they_are_read(meja: Penyunting) -> None:
    body = b" " * 50_000_000
    assert meja.minta("POST", "/api/buka", body).status == 413


@pytest.mark.parametrize("metode", ["PUT", "DELETE", "OPTIONS", "TRACE", "HEAD", "PATCH", "CONNECT", "get"])
def test_other_methods_are_refused(meja: Penyunting, metode: str) -> None:
    assert meja.minta(metode, "/").status == 405


@pytest.mark.parametrize(
    "sasaran",
    [
        "/../data/instansi.yml",
        "/..%2fdata/instansi.yml",
        "/%2e%2e/data/instansi.yml",
        "/%252e%252e/data/instansi.yml",
        "/..\\data\\instansi.yml",
        "//meja.js",
        "/./meja.js",
        "/MEJA.JS",
        "/meja.js::$DATA",
        "/meja.js%00",
        "/meja.js/",
        "/meja.js?x",
        "/data/instansi.yml",
        "/peladen.py",
        "/aset/meja.js",
        "/api/buka",
    ],
)
def test_only_its_own_files_are_served(meja: Penyunting, sasaran: str) -> None:
    assert meja.minta("GET", sasaran).status == 404


def test_no_action_is_done_for_who_lacks_a_secret(meja: Penyunting) -> None:
    known = set(meja.peladen.tindakan)
    assert {"simpan", "gambar", "tulisan", "pratinjau", "ambil", "kirim", "tahun-baru", "selesai"} <= known
    before = {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()}
    for nama in known:
        for kepala in ({"Cookie": None}, {"X-Lkjip": None}, {"Origin": "http://127.0.0.1:1"}):
            assert meja.minta("POST", f"/api/{nama}", b"{}", kepala).status == 403, (nama, kepala)
    assert {one: one.read_bytes() for one in meja.data.rglob("*") if one.is_file()} == before
    assert not meja.selesai.is_set()


@pytest.mark.parametrize("sasaran", ["/api/", "/api/../buka", "/api/_aman", "/api/__class__", "/buka", "/api/Buka"])
def test_only_its_own_actions_are_called(meja: Penyunting, sasaran: str) -> None:
    assert meja.minta("POST", sasaran, b"{}").status == 404


def test_a_target_in_absolute_form_is_refused(meja: Penyunting) -> None:
    assert meja.minta("GET", f"http://{meja.asal}/").status == 400


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"lain": 1}',
        b'{"tahun": "2026"}',
        b'{"ubahan": {}}',
        b'{"ubahan": [{"lembar": "kinerja"}]}',
        b'{"catatan": ["x"]}',
        b"[" * 100_000,
        b'{"tetap": "ya"}',
        b"\xff",
    ],
)
def test_what_is_no_request_of_the_page_is_refused(meja: Penyunting, isi: bytes) -> None:
    assert meja.minta("POST", "/api/coba", isi).status == 400


@pytest.mark.parametrize(
    "masuk",
    [
        ubahan("iku-01", "indikator", "iku-01", "iku-99"),
        ubahan("iku-01", "__class__", "", "x"),
        ubahan("../../x", "tw4", "", "x"),
        ubahan("iku-01", "tw4", "", "x", "../kinerja"),
        ubahan("2025/laporan.yml|penutup", "isi", "", "x", "naskah"),
        ubahan("pengesahan.yml|x", "isi", "", "x", "naskah"),
        ubahan("2026/laporan.yml|../x", "isi", "", "x", "naskah"),
        {"lembar": "siklus", "kunci": "", "kolom": "baru", "baris": {"lain": "x"}},
        {"lembar": "naskah", "kunci": "", "kolom": "baru", "baris": {"isi": "x"}},
    ],
)
def test_only_cells_that_the_page_shows_are_changed(meja: Penyunting, masuk: dict[str, object]) -> None:
    assert "tidak ada di berkas ini" in meja.panggil("simpan", tahun=2026, ubahan=[masuk])["tolak"]


def test_the_page_says_nothing_before_the_token_and_forbids_everything_but_itself(meja: Penyunting) -> None:
    page = meja.minta("GET", "/")
    assert b"Baturraden" not in page.isi
    assert meja.rahasia.encode() not in page.isi
    assert page.kepala["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    assert page.kepala["referrer-policy"] == "no-referrer"
    assert page.kepala["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in page.kepala
    assert b"innerHTML" not in b"".join(one for one, _ in meja.peladen.berkas.values())


def test_who_trickles_is_cut_off_and_locks_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "TENGGAT_KEPALA", 1.0)
    with penyunting(tmp_path) as fresh, ExitStack() as stack:
        assert fresh.masuk().status == 200
        slow = [
            stack.enter_context(socket.create_connection(("127.0.0.1", fresh.peladen.port)))
            for _ in range(modul.BERSAMAAN - 4)
        ]
        for _ in range(3):
            for one in slow:
                one.send(b"G")
            assert buka(fresh) == 200
        for one in slow:
            one.settimeout(30)
            assert one.recv(1) == b""


def test_more_connections_than_slots_are_closed_at_once(tmp_path: Path) -> None:
    with penyunting(tmp_path) as fresh, ExitStack() as stack:
        for _ in range(modul.BERSAMAAN):
            stack.enter_context(socket.create_connection(("127.0.0.1", fresh.peladen.port)))
        for _ in range(200):
            one = stack.enter_context(socket.create_connection(("127.0.0.1", fresh.peladen.port)))
            one.settimeout(0.05)
            try:
                if one.recv(1) == b"":
                    return
            except TimeoutError:
                continue
        pytest.fail("no connection was closed")


def test_a_head_without_end_is_cut_off(meja: Penyunting) -> None:
    assert meja.mentah(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 10_000) is None


@pytest.mark.parametrize(
    "raw", [b"\r\n\r\n", b"GET\r\n\r\n", b"\xff\xfe\r\n\r\n", b"GET / HTTP/9\r\n\r\n", b"GET / HTTP/1.1\r\nx\r\n\r\n"]
)
def test_what_is_no_head_is_refused(meja: Penyunting, raw: bytes) -> None:
    answer = meja.mentah(raw)
    assert answer is not None
    assert answer.status == 400


def test_it_listens_on_this_computer_alone(meja: Penyunting) -> None:
    assert meja.peladen.socket.getsockname()[0] == "127.0.0.1"


def test_nobody_for_long_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "DIAM", 0)
    peladen = modul.Peladen("", {}, threading.Event())
    peladen.layani()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", peladen.port))


def test_what_a_killed_editor_left_in_the_making_is_swept(tmp_path: Path) -> None:
    folder = tmp_path / "data/2026"
    folder.mkdir(parents=True)
    (folder / "kinerja.csv").write_text("indikator;target\n")
    (folder / ".kinerja.csv.999999999.baru").write_text("indik")
    (folder / ".milik-orang").write_text("x")
    with kunci_folder(tmp_path / "data"):
        assert sorted(one.name for one in folder.iterdir()) == [".milik-orang", "kinerja.csv"]


def test_two_editors_of_one_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with kunci_folder(tmp_path / "data"):
        with pytest.raises(SudahDibuka), kunci_folder(tmp_path / "data"):
            pass
        other = tmp_path / "lain"
        other.mkdir()
        with kunci_folder(other):
            pass
    with kunci_folder(tmp_path / "data"):
        pass


def mulai(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Start the command, and return it with the address that it prints."""
    # Whoever runs the tests in the background has them inherit that Ctrl+C is not heard.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    run = f"{heard}; from lkjip_build.cli import main; main()"
    words = [sys.executable, "-c", run, "sunting", "--tanpa-peramban", "--data", str(folder)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, cwd=folder.parent
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process, process.stdout.readline().strip()


@pytest.mark.lama
def test_killed_it_leaves_the_folder_free(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    with ExitStack() as stack:

        def open_one() -> tuple[subprocess.Popen[str], str]:
            process, address = mulai(data)
            stack.enter_context(process)
            stack.callback(process.kill)
            return process, address

        first, address = open_one()
        assert address.startswith("http://127.0.0.1:")
        second, _ = open_one()
        assert second.wait() == 1
        assert second.stderr is not None
        assert second.stderr.read().startswith("Tidak jadi: folder ini sedang dibuka di meja isian lain")
        first.send_signal(signal.SIGKILL)
        first.wait()
        third, address = open_one()
        assert address.startswith("http://127.0.0.1:")
        third.send_signal(signal.SIGINT)
        assert third.wait() == 0


_SIMPAN_TERUS = """
import sys
from datetime import date
from pathlib import Path
from lkjip_build.build import inspect_sources
from lkjip_build.sources import read_folder
from lkjip_build.sunting import Perubahan, rancang, simpan
folder, old = Path(sys.argv[1]), None
today = date(2026, 11, 1)
for number in range(1, 10_000):
    sources = read_folder(folder)
    before = inspect_sources(sources, "data", today)
    change = Perubahan("2026/kinerja.csv", "iku-01", "tw4", old, old := f"8{number % 9},{number}")
    simpan(folder, rancang(folder, sources, before, [change], today), tetap=True)
    print(number, flush=True)
"""


@pytest.mark.lama
def test_killed_while_saving_a_file_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    data = Path(shutil.copytree(ROOT / "data", tmp_path / "data"))
    original = (data / KINERJA).read_bytes()
    command = [sys.executable, "-c", _SIMPAN_TERUS, str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert process.stdout is not None
    for _ in range(3):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    raw = (data / KINERJA).read_bytes()
    assert raw.count(b"\n") == original.count(b"\n")
    cell = raw.splitlines()[1].split(b";")[7]
    assert raw == original.replace(b";86,2;;", b";86,2;" + cell + b";", 1)
    step = langkah_terakhir(data)
    assert step is not None
    assert raw in step.berkas[KINERJA]


def test_two_pages_save_one_after_the_other(tmp_path: Path) -> None:
    with penyunting(tmp_path) as fresh:
        fresh.masuk()
        said: list[dict[str, object]] = []
        changes = [ubahan("iku-01", "tw4", "", "86,4"), ubahan("iku-02", "tw4", "", "96,5")]
        threads = [
            threading.Thread(target=lambda one=one: said.append(fresh.panggil("simpan", tahun=2026, ubahan=[one])))
            for one in changes
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [one["tersimpan"] for one in said] == [True, True]
        text = (fresh.data / KINERJA).read_text()
        assert ";86,2;86,4;" in text
        assert ";96;96,5;" in text
        again = fresh.panggil("simpan", tahun=2026, ubahan=[TW4])
        assert again["tersimpan"] is False
        assert "sekarang berisi '86,4', bukan (kosong)" in again["ditolak"][0]["alasan"]


def test_a_failure_of_the_program_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with penyunting(tmp_path) as fresh:
        fresh.masuk()
        monkeypatch.setattr("lkjip_build.meja.tindakan.read_folder", lambda folder: 1 / 0)
        assert fresh.panggil("buka")["tolak"].startswith("program gagal (ZeroDivisionError")


def test_the_day_is_the_callers(tmp_path: Path) -> None:
    with penyunting(tmp_path) as fresh:
        fresh.masuk()
        said = fresh.panggil("buka")
        assert (said["hari_ini"], said["tahun"]) == (HARI_INI.isoformat(), 2026)
        assert fresh.panggil("buka", tahun=1999)["tahun"] == 2026
        fresh.panggil("selesai")
        assert fresh.peladen.selesai.is_set()
