"""Only what a reader took leaves the office: not what lies beside it, behind links, or in a year that is held back."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import HARI_INI, TERKECIL, write_folder
from click.testing import CliRunner
from pengaturan import ROOT, write_settings
from pypdf import PdfReader
from situs_uji import ENV

from lkjip_build.build import build, inspect
from lkjip_build.cli import main
from lkjip_build.load.gerbang import tak_dibaca
from lkjip_build.sources import IsiFolder, isi_folder
from lkjip_build.sources.isi_folder import is_sampah

RAHASIA = "sandirahasia"
# All of these are passed over in silence or told as a warning, so that the site is published beside them.
ASING = {
    "gaji pegawai.csv": f"nama;gaji\n{RAHASIA};1\n",
    "arsip/catatan.yml": f"sandi: {RAHASIA}\n",
    "arsip/lama/surat.txt": RAHASIA,
    "2025/catatan.txt": RAHASIA,
    "2025/gambar/foto.png": RAHASIA,
    "2025/dokumen/anggaran.xlsx": RAHASIA,
    "sop/lama/x.yml": f"nama: {RAHASIA}\n",
    "2025/~$kinerja.xlsx": RAHASIA,
    "2025/.~lock.kinerja.csv#": RAHASIA,
    "2025/.kinerja.csv.swp": RAHASIA,
    "2025/kinerja.csv~": RAHASIA,
    "2025/._kinerja.csv": RAHASIA,
    ".git/config.yml": f"a: {RAHASIA}\n",
    "Thumbs.db": RAHASIA,
    "desktop.ini": RAHASIA,
}


def office(folder: Path) -> Path:
    """A folder with the smallest data, all that is strange beside it, and links to a secret."""
    secret = write_folder(folder / "luar", {"kinerja.csv": RAHASIA, "a/b.yml": f"a: {RAHASIA}\n"})
    data = write_folder(folder / "data", {**TERKECIL, **ASING})
    (data / "2025/tautan.txt").symlink_to(secret / "kinerja.csv")
    (data / "luar").symlink_to(secret)
    (data / "lingkar").symlink_to(data)
    os.mkfifo(data / "pipa.csv")
    (data / os.fsdecode(b"\xff\xfe.yml")).write_text(RAHASIA)
    return data


def hand_written(folder: Path) -> Path:
    docs = write_folder(
        folder / "docs",
        {"panduan/index.md": "# Panduan\n", ".rahasia.md": RAHASIA, "~$surat.docx": RAHASIA, "Thumbs.db": RAHASIA},
    )
    (docs / "panduan/tautan.md").symlink_to(folder / "luar/kinerja.csv")
    (docs / "luar").symlink_to(folder / "luar")
    return docs


def everything_in(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the name and the text of every file, of documents as a reader of them sees it."""
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        raw = file.read_bytes()
        text = raw.decode("utf-8", "replace")
        if file.suffix == ".pdf":
            text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)
        elif file.suffix in {".docx", ".odt", ".xlsx", ".ods"}:
            parts = zipfile.ZipFile(io.BytesIO(raw))
            text = "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
        yield file, f"{file.relative_to(folder)}\n{text}"


def leaks(folder: Path) -> list[str]:
    """Return the files that hold what was in a strange file, or tell its name, which the manual has as an example."""
    found = ((str(file), text) for file, text in everything_in(folder))
    return [
        file for file, text in found if RAHASIA in text or ("gaji pegawai" in text and "panduan/masalah" not in file)
    ]


def test_what_nobody_reads_is_not_in_a_built_site(tmp_path: Path) -> None:
    data = office(tmp_path)
    docs = hand_written(tmp_path)
    settings = write_settings(tmp_path, data, docs, nav=[{"Panduan": ["panduan/index.md"]}])
    (docs / ".gitkeep").touch()
    built = [sys.executable, "-m", "mkdocs", "build", "-f", str(settings)]
    said = subprocess.run(built, check=True, env=ENV, capture_output=True, text=True).stderr
    assert "Dilewati, karena tautan atau sisa program: luar/" in said
    assert ".gitkeep" not in said  # every new office has one, and it is published by nobody
    site = tmp_path / "site"
    assert leaks(site) == []
    copies = {str(file.relative_to(site / "data/sumber")) for file in (site / "data/sumber").rglob("*.*")}
    assert copies == set(TERKECIL)
    assert (site / "panduan/index.html").is_file()
    assert not (site / "luar").exists()


def test_what_nobody_reads_is_not_in_written_pages_or_documents(tmp_path: Path) -> None:
    data, docs = office(tmp_path), hand_written(tmp_path)
    written = CliRunner().invoke(main, ["tulis", str(tmp_path / "hasil"), "--data", str(data), "--docs", str(docs)])
    assert written.exit_code == 0, written.output
    assert f"dilewati, karena tautan ke tempat lain: {docs / 'luar'}" in written.output
    made = CliRunner().invoke(main, ["dokumen", "2025", "--data", str(data), "--ke", str(tmp_path / "dokumen")])
    assert made.exit_code == 0, made.output
    assert {file.suffix for file in (tmp_path / "dokumen").iterdir()} == {".pdf", ".docx", ".odt", ".xlsx", ".ods"}
    assert leaks(tmp_path / "hasil") == []
    assert leaks(tmp_path / "dokumen") == []


def test_each_strange_thing_is_told_once_or_passed_over(tmp_path: Path) -> None:
    problems = inspect(office(tmp_path), HARI_INI).problems
    assert [(problem.code, problem.location.path) for problem in problems] == [
        ("LKJ009", "data/2025/catatan.txt"),
        ("LKJ009", "data/2025/dokumen"),
        ("LKJ235", "data/2025/gambar/foto.png"),
        ("LKJ023", "data/2025/tautan.txt"),
        ("LKJ009", "data/??.yml"),
        ("LKJ009", "data/arsip"),
        ("LKJ009", "data/gaji pegawai.csv"),
        ("LKJ023", "data/lingkar"),
        ("LKJ023", "data/luar"),
        ("LKJ009", "data/pipa.csv"),
        ("LKJ009", "data/sop/lama"),
    ]


def test_what_an_unread_thing_is_meant_for() -> None:
    isi = IsiFolder(
        berkas=("2025/kinerja.camat.csv", "2025/lkjip.anggaran.csv", "sop/k/ktp.yaml"),
        tautan=("sop/foto.jpg", "sop/lama/x.yml", "sop/pelayanan/x.yml"),  # where SOPs stand, and where none does
    )
    told = [(one.masalah.code, one.masalah.location.path, one.maksud) for one in tak_dibaca(isi, (), "data")]
    assert told == [
        ("LKJ020", "data/2025/kinerja.camat.csv", "2025/kinerja.csv"),
        ("LKJ020", "data/2025/lkjip.anggaran.csv", "2025/anggaran.csv"),
        ("LKJ020", "data/sop/k/ktp.yaml", "sop/k/ktp.yml"),
        ("LKJ022", "data/sop/foto.jpg", "sop/foto.jpg"),
        ("LKJ023", "data/sop/lama/x.yml", "sop/lama/x.yml"),
        ("LKJ022", "data/sop/pelayanan/x.yml", "sop/pelayanan/x.yml"),
    ]


def test_one_of_two_folders_is_to_take_the_name_that_both_are_meant_for() -> None:
    isi = IsiFolder(("2024 final/kinerja.csv", "2024 lama/kinerja.csv"))
    for one in tak_dibaca(isi, (), "data"):
        assert (one.masalah.remedy or "").startswith("pilih satu dari 2024 final dan 2024 lama: namai 2024, lalu hapus")
        assert one.maksud == "2024"


def test_a_file_with_the_name_of_a_folder_is_only_unknown() -> None:
    told = [(one.masalah.code, one.masalah.location.path) for one in tak_dibaca(IsiFolder(("2025", "sop")), (), "data")]
    assert told == [("LKJ009", "data/2025"), ("LKJ009", "data/sop")]


def test_a_copy_of_an_sop_is_told_once() -> None:
    """Its table stands beside it and is told with it."""
    dibaca = ["sop/ktp.yml", "sop/umum/ktp.yml", "sop/ktp-salinan.yml"]
    dibaca += [name.replace(".yml", ".pemantauan.csv") for name in dibaca]
    told = [one.masalah.location.path for one in tak_dibaca(IsiFolder(tuple(dibaca)), dibaca, "data")]
    assert told == ["data/sop/ktp-salinan.yml"]


def test_pages_do_not_name_what_is_not_published(tmp_path: Path) -> None:
    site = build(office(tmp_path), HARI_INI)
    assert any(problem.code == "LKJ009" for problem in site.problems)
    quality = site.halaman["mutu-data/index.md"]().source(inline=True)
    for code in ("LKJ009", "LKJ023", "gaji", "arsip", "tautan.txt"):
        assert code not in quality


def test_the_gate_closes_when_the_reader_takes_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the gate the files beside the data would be published, so the tests above see what they are for."""
    data = office(tmp_path)
    whole = inspect(data, HARI_INI)
    assert whole.data
    assert "data/gaji pegawai.csv" in whole.lines

    class Everything(frozenset[str]):
        def __contains__(self, name: object) -> bool:
            return True

    object.__setattr__(whole.data, "dibaca", Everything())
    monkeypatch.setattr("lkjip_build.build.inspect", lambda folder, hari_ini: whole)
    # The pages of data files know the kinds of files and would stop at one that is none.
    monkeypatch.setattr("lkjip_build.susunan.halaman_sumber.rancangan", lambda situs, sources: iter(()))
    assert "data/sumber/gaji pegawai.csv" in build(data, HARI_INI).berkas


def test_a_second_folder_of_a_year_is_not_published_with_drafts_held_back(tmp_path: Path) -> None:
    """It was, word for word; now it stops the site, and its lines are in nothing that would be written."""
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    aturan = (data / "aturan.yml").read_text(encoding="utf-8")
    (data / "aturan.yml").write_text(aturan.replace("terbitkan_draf: ya", "terbitkan_draf: tidak"), encoding="utf-8")
    assert not [path for path in build(data, HARI_INI).berkas if "2026" in path]
    shutil.copytree(data / "2026", data / "2026 - Copy")
    site = build(data, HARI_INI)
    assert not site.publishable
    assert [(one.code, one.location.path) for one in site.problems if one.severity == "error"] == [
        ("LKJ021", "data/2026 - Copy")
    ]


def test_a_linked_table_is_not_read(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", TERKECIL)
    elsewhere = tmp_path / "kinerja.csv"
    (data / "2025/kinerja.csv").rename(elsewhere)
    (data / "2025/kinerja.csv").symlink_to(elsewhere)
    inspection = inspect(data, HARI_INI)
    assert [(one.code, one.location.path) for one in inspection.problems] == [("LKJ022", "data/2025/kinerja.csv")]
    assert "data/2025/kinerja.csv" not in inspection.lines


def test_a_folder_behind_a_link_may_be_the_data_folder_itself(tmp_path: Path) -> None:
    write_folder(tmp_path / "asli", TERKECIL)
    (tmp_path / "data").symlink_to(tmp_path / "asli")
    assert inspect(tmp_path / "data", HARI_INI).problems == ()


def test_the_scan_ends_and_never_raises(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/naik").symlink_to("..")
    (tmp_path / "diri").symlink_to("diri")
    (tmp_path / "baris\nbaru.csv").write_text("x")
    assert isi_folder(tmp_path).tautan == ("a/naik", "diri")
    assert isi_folder(tmp_path).aneh == ("baris?baru.csv",)
    assert isi_folder(tmp_path / "tidak-ada") == isi_folder(tmp_path / "baris\nbaru.csv")


def test_a_folder_that_the_system_does_not_open_is_told(tmp_path: Path) -> None:
    """A way longer than the system takes cannot be opened by anyone, root included."""
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(20):
            Path("x" * 250).mkdir()
            os.chdir("x" * 250)
        deep = isi_folder(tmp_path)
    finally:
        os.chdir(here)
        subprocess.run(["rm", "-r", "x" * 250], cwd=tmp_path, check=True)
    assert len(deep.tertutup) == 1
    assert deep.berkas == ()


def test_a_folder_that_is_closed_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.yml").touch()
    opened = os.scandir
    closed: list[Path] = []

    def scandir(folder: Path) -> Any:
        if folder != tmp_path and not closed:
            closed.append(folder)
            raise PermissionError(str(folder))
        return opened(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    isi = isi_folder(tmp_path)
    assert isi.tertutup == (closed[0].name,)
    assert isi.berkas == tuple(f"{name}/x.yml" for name in "abc" if name != closed[0].name)


@pytest.mark.parametrize(("name", "sampah"), [("#kinerja.csv#", True), ("#kinerja.csv", False), ("surat#", False)])
def test_what_an_editor_leaves_begins_and_ends_with_its_sign(name: str, *, sampah: bool) -> None:
    assert is_sampah(name) is sampah


def test_an_empty_folder_with_links_tells_them(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "2025").symlink_to(tmp_path)
    problems = inspect(data, HARI_INI).problems
    assert [(one.code, one.location.path) for one in problems] == [("LKJ001", "data"), ("LKJ022", "data/2025")]
