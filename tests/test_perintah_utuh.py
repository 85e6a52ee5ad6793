"""The commands write whole or not at all, and lose nothing that somebody else wrote."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pengaturan import ROOT
from pohon import mounted, plant, tree
from situs_uji import ENV

DATA = ROOT / "tests/situs/demak-2020/data"


def start(*arguments: object, **options: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "lkjip_build", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # Bytecode that a limit cuts off would stay, and no later process could load the module.
        env={**ENV, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        **options,  # type: ignore[call-overload]
    )


def lkjip(*arguments: object, code: int = 0, **options: object) -> str:
    """Run a command to its end; returns what it printed, on failure what it printed as errors."""
    with start(*arguments, **options) as process:
        printed, errors = process.communicate()
    assert process.returncode == code, printed + errors
    assert "Traceback" not in errors
    return errors if code else printed


def at_most(size: int) -> Callable[[], None]:
    """What makes the system refuse files above this size, in a process about to start."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    return plant(tmp_path / "docs", {"tentang.md": "# Tentang\n", "panduan/lama.md": "# Lama\n"})


@pytest.fixture
def tulis(tmp_path: Path, docs: Path) -> tuple[object, ...]:
    return ("tulis", tmp_path / "keluaran", "--data", DATA, "--docs", docs)


def test_tulis_again_leaves_no_stale_page_and_what_is_not_ours(
    tmp_path: Path, docs: Path, tulis: tuple[object, ...]
) -> None:
    lkjip(*tulis)
    first = tree(tmp_path / "keluaran")
    assert {"tentang.md", "panduan/lama.md", "index.md", "kinerja/2020/index.md"} <= first.keys()
    plant(tmp_path / "keluaran", {"mkdocs.yml": "milik saya", "panduan/foto.txt": "milik saya"})
    (docs / "panduan/lama.md").unlink()
    lkjip(*tulis)
    again = tree(tmp_path / "keluaran")
    assert again.keys() == first.keys() - {"panduan/lama.md"} | {"mkdocs.yml", "panduan/foto.txt"}
    assert again["mkdocs.yml"] == again["panduan/foto.txt"] == b"milik saya"
    record = ".lkjip-tulis.json"
    assert all(again[name] == first[name] for name in again.keys() & first.keys() - {record})

    plant(tmp_path / "keluaran", {"kinerja/2020/index.md": "disunting di tempat yang salah"})
    before = tree(tmp_path / "keluaran")
    told = lkjip(*tulis, code=2)
    assert "kinerja/2020/index.md' diubah orang sesudah ditulis lkjip; simpan perubahan itu di folder data atau" in told
    assert tree(tmp_path / "keluaran") == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"docs", "keluaran"}


def test_tulis_that_is_killed_or_refused_leaves_the_old_folder(
    tmp_path: Path, docs: Path, tulis: tuple[object, ...]
) -> None:
    def written() -> int:
        return sum(len(names) for half in tmp_path.glob(".keluaran.*") for _, _, names in os.walk(half))

    lkjip(*tulis)
    before = tree(tmp_path / "keluaran")
    (docs / "panduan/lama.md").unlink()
    with start(*tulis) as process:
        while process.poll() is None and not written():
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    killed = tree(tmp_path / "keluaran")
    assert killed == before or killed.keys() == before.keys() - {"panduan/lama.md"}
    told = lkjip(*tulis, code=1, preexec_fn=at_most(20_000))
    assert told.startswith(f"Tidak jadi: '{tmp_path / 'keluaran'}': ")
    assert told.endswith("isi yang lama tidak berubah; naikkan batas itu atau pilih penyimpanan lain, lalu ulangi.\n")
    assert len(told.splitlines()) == 1
    assert tree(tmp_path / "keluaran") == killed
    assert {entry.name for entry in tmp_path.iterdir()} == {"docs", "keluaran"}


def test_tulis_follows_no_link_out_of_the_handwritten_pages(
    tmp_path: Path, docs: Path, tulis: tuple[object, ...]
) -> None:
    plant(tmp_path, {"rahasia/isi.md": "rahasia"})
    (docs / "tautan.md").symlink_to(tmp_path / "rahasia/isi.md")
    (docs / "folder").symlink_to(tmp_path / "rahasia")
    lkjip(*tulis)
    assert not any(b"rahasia" in content for content in tree(tmp_path / "keluaran").values())


@pytest.mark.parametrize("inner", ["docs", "docs/keluaran"])
def test_tulis_does_not_write_into_its_sources(inner: str, tmp_path: Path, docs: Path) -> None:
    before = tree(docs)
    told = lkjip("tulis", tmp_path / inner, "--data", DATA, "--docs", docs, code=2)
    assert "ada di dalam folder asalnya; pilih folder lain" in told
    assert tree(docs) == before


def test_dokumen_that_is_stopped_keeps_the_old_report(tmp_path: Path) -> None:
    report = tmp_path / "lkjip-2020.pdf"
    lkjip("dokumen", "2020", "--data", DATA, "--ke", tmp_path)
    before = tree(tmp_path)
    assert before[report.name].startswith(b"%PDF")
    assert all(before.values())
    told = lkjip("dokumen", "2020", "--data", DATA, "--ke", tmp_path, code=1, preexec_fn=at_most(10_000))
    assert "melebihi ukuran yang diperbolehkan sistem; berkas yang lama tidak berubah; " in told
    assert len(told.splitlines()) == 1
    assert tree(tmp_path) == before


def test_dokumen_tells_what_it_wrote_before_a_failure(tmp_path: Path) -> None:
    (tmp_path / "lkjip-2020.docx").mkdir()
    with start("dokumen", "2020", "--data", DATA, "--ke", tmp_path) as process:
        printed, errors = process.communicate()
    assert process.returncode == 1
    assert "yang ada di situ folder, bukan berkas" in errors
    assert printed.splitlines() == [f"ditulis: {tmp_path / 'lkjip-2020.pdf'}"]


def test_dokumen_on_a_full_disk_leaves_no_empty_report(tmp_path: Path) -> None:
    with mounted(tmp_path / "penuh", "size=16k") as small:
        told = lkjip("dokumen", "2020", "--data", DATA, "--ke", small, code=1)
        assert f"Tidak jadi: '{small}/" in told
        assert "ruang penyimpanan penuh; tidak ada yang ditulis; kosongkan ruang, lalu ulangi." in told
        assert tree(small) == {}


def test_tahun_baru_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    data = shutil.copytree(ROOT / "data", tmp_path / "data")
    before = tree(tmp_path)
    told = lkjip("tahun-baru", "2027", "--data", data, code=1, preexec_fn=at_most(300))
    assert told.startswith(f"Tidak jadi: '{data / '2027'}': ")
    assert "tidak ada yang ditulis" in told
    assert tree(tmp_path) == before
    assert not [entry for entry in data.iterdir() if entry.name.startswith((".", "2027"))]
    lkjip("tahun-baru", "2027", "--data", data)
    assert {name.split("/")[1] for name in tree(tmp_path).keys() - before.keys()} == {"2027"}


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("berkas/skema", "yang ada di situ bukan folder; tidak ada yang ditulis; pindahkan berkas itu"),
        ("n" * 300, "namanya terlalu panjang; tidak ada yang ditulis; pakai nama atau folder yang lebih pendek"),
    ],
    ids=["a file", "too long"],
)
def test_a_place_that_cannot_be_is_told(place: str, why: str, tmp_path: Path) -> None:
    plant(tmp_path, {"berkas": ""})
    told = lkjip("skema", "--ke", tmp_path / place, code=1)
    assert told.startswith(f"Tidak jadi: '{tmp_path / place}")
    assert why in told
    assert len(told.splitlines()) == 1


def test_a_handwritten_page_that_cannot_be_read_is_told(tmp_path: Path, docs: Path, tulis: tuple[object, ...]) -> None:
    (docs / "hilang.md").mkdir(mode=0)
    if os.access(docs / "hilang.md", os.R_OK):
        pytest.skip("root may read everything")
    told = lkjip(*tulis, code=1)
    assert f"Tidak jadi: '{docs / 'hilang.md'}': tidak ada izin; tidak ada yang ditulis" in told
