"""Sites built from Python: two offices in one process have no part in each other, and a failure is a sentence."""

import json
import pickle
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pengaturan import ROOT, write_settings
from pohon import tree
from situs_uji import ENV

from lkjip_build.jembatan.situs import HasilSitus, bangun_situs

HARI_INI = date(2026, 11, 23)
SENDIRI: dict[str, Any] = {"plugins": ["lkjip"], "hooks": [], "theme": "lkjip"}
"""An office whose program is installed, named in its settings and nothing more."""
BERURUTAN = """
import json, pickle, sys
from datetime import date
from pathlib import Path
from mkdocs.config import load_config
from lkjip_build.jembatan.situs import bangun_situs

semua = json.loads(sys.argv[1])
pratinjau = load_config(str(Path(semua[0][0], "mkdocs.yml")))  # a preview that was begun before, and ended
pratinjau.plugins.on_startup(command="serve", dirty=False)
pratinjau.plugins.on_config(pratinjau)
pratinjau.plugins.on_shutdown()
for kantor, situs in semua:
    hasil = bangun_situs(kantor, situs, hari_ini=date.fromisoformat(sys.argv[2]))
    assert pickle.loads(pickle.dumps(hasil)) == hasil
    assert (hasil.terbit, hasil.gagal) == (True, ()), hasil
"""


def kantor(folder: Path, kasus: str, **changes: Any) -> Path:
    """A small office: the data of a real report, one page by hand."""
    shutil.copytree(ROOT / "tests/situs" / kasus / "data", folder / "data")
    (folder / "docs/panduan").mkdir(parents=True)
    (folder / "docs/panduan/index.md").write_text("# Panduan\n", encoding="utf-8")
    (folder / "docs/pengembang").mkdir()
    (folder / "docs/pengembang/index.md").write_text("# Catatan\n", encoding="utf-8")
    nav = ["panduan/index.md", "pengembang/index.md"]
    write_settings(folder, folder / "data", folder / "docs", **{"nav": nav, "site_name": kasus, **changes})
    return folder


@pytest.mark.parametrize("kedua", [False, pytest.param(True, marks=pytest.mark.lama)], ids=["one order", "both"])
def test_two_offices_in_one_process_are_built_as_each_alone(tmp_path: Path, kedua: bool) -> None:
    """After a preview, each after the other, and as `mkdocs build` does it: the same bytes."""
    demak = kantor(tmp_path / "demak", "demak-2020", **SENDIRI)
    salatiga = kantor(tmp_path / "salatiga", "salatiga-2020")
    for nomor, urutan in enumerate(([salatiga, demak], [demak, salatiga])[: 1 + kedua]):
        semua = [(str(one), str(tmp_path / f"{one.name}-{nomor}")) for one in urutan]
        command = [sys.executable, "-c", BERURUTAN, json.dumps(semua), HARI_INI.isoformat()]
        subprocess.run(command, check=True, cwd="/", env={**ENV, "SOURCE_DATE_EPOCH": "1"})
        for one in urutan:
            shutil.rmtree(one / ".cache")  # documents are to be made again
    for one in ("demak", "salatiga") if kedua else ():
        assert tree(tmp_path / f"{one}-0") == tree(tmp_path / f"{one}-1")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "--strict"], check=True, cwd=demak, env=ENV)
    assert tree(demak / "site") == tree(tmp_path / "demak-0")
    for one, lain in (("demak", b"Salatiga"), ("salatiga", b"Demak")):
        berkas = tree(tmp_path / f"{one}-0")
        assert "kinerja/2020/index.html" in berkas
        assert [path for path, content in berkas.items() if lain in content] == []
        assert [path for path, content in berkas.items() if b"Baturraden" in content or b"Banyumas" in content] == []


def test_names_come_from_the_data_and_settings_count_where_they_say_something(tmp_path: Path) -> None:
    """In every page, and escaped in it; a few lines of settings are enough for a strict build."""
    utuh = kantor(tmp_path / "demak", "demak-2020", **SENDIRI)
    instansi = utuh / "data/instansi.yml"
    text = instansi.read_text(encoding="utf-8")
    nama = next(line for line in text.splitlines() if line.startswith("nama:"))
    more = "alamat_situs: https://contoh.invalid/kinerja/\nrepositori: https://contoh.invalid/repo\n"
    instansi.write_text(text.replace(nama, 'nama: "Dinas <b>Uji</b> & Coba"') + more, encoding="utf-8")
    (utuh / "mkdocs.yml").write_text('site_name: ""\ntheme: lkjip\nplugins: [lkjip]\n')
    shutil.rmtree(utuh / "docs")
    (utuh / "docs").mkdir()
    assert bangun_situs(utuh, utuh / "site", hari_ini=HARI_INI).gagal == ()
    for path, content in tree(utuh / "site").items():
        if path.endswith(".html"):
            assert b"Kinerja Dinas &lt;b&gt;Uji&lt;/b&gt; &amp; Coba</title>" in content, path
            assert b"<p>Dinas &lt;b&gt;Uji&lt;/b&gt; &amp; Coba, " in content, path
            assert b"<b>Uji" not in content, path
    page = (utuh / "site/kinerja/2020/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://contoh.invalid/kinerja/kinerja/2020/">' in page
    assert "https://contoh.invalid/repo/edit/main/data/2020/kinerja.csv" in page
    (utuh / "mkdocs.yml").write_text("site_name: Nama lain\ncopyright: Hak lain\ntheme: lkjip\nplugins: [lkjip]\n")
    assert bangun_situs(utuh, utuh / "site", hari_ini=HARI_INI).terbit
    page = (utuh / "site/kinerja/2020/index.html").read_text(encoding="utf-8")
    assert "Nama lain</title>" in page
    assert "<p>Hak lain</p>" in page


@pytest.fixture
def utuh(tmp_path: Path) -> Path:
    return kantor(tmp_path / "demak", "demak-2020", **SENDIRI)


def gagal(kantor: Path, situs: Path) -> HasilSitus:
    """Build what cannot be built over a site that is there; that stays, and nothing stands beside it."""
    situs.mkdir(exist_ok=True)
    (situs / "index.html").write_text("lama")
    hasil = bangun_situs(kantor, situs, hari_ini=HARI_INI)
    assert not hasil.ada
    assert tree(situs) == {"index.html": b"lama"}
    assert [one.name for one in situs.parent.iterdir() if one.name.startswith(f".{situs.name}")] == []
    assert pickle.loads(pickle.dumps(hasil)) == hasil
    assert "Traceback" not in "".join(hasil.gagal)
    return hasil


def test_errors_in_the_data_are_told_with_their_places(utuh: Path) -> None:
    renstra = utuh / "data/renstra.yml"
    renstra.write_text(renstra.read_text(encoding="utf-8").replace("arah: naik", "arah: naek", 1), encoding="utf-8")
    hasil = gagal(utuh, utuh / "site")
    assert "Data belum bisa diterbitkan; situs lama tidak diubah." in hasil.gagal[0]
    assert "naek" in hasil.gagal[0]
    assert any(one.rule.severity == "error" for one in hasil.masalah)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "tidak ada mkdocs.yml; buat dengan lkjip mulai"),
        ("site_name: [", "while parsing"),
        ("site_name: A\ntheme: tidak-ada\n", "tidak-ada"),
        ("site_name: A\nplugins: []\n", "tidak memakai program ini; tulis plugins: [lkjip]"),
        ("site_name: A\nplugins: [lkjip]\ntheme: lkjip\nextra: {tukar: cepat}\n", "'cepat' di extra: tukar"),
        ("site_name: A\nplugins: [lkjip]\ntheme: lkjip\nextra: {folder_data: lain}\n", "tidak ada atau kosong"),
    ],
)
def test_settings_that_build_nothing_are_told(text: str | None, said: str, utuh: Path) -> None:
    settings = utuh / "mkdocs.yml"
    settings.unlink()
    if text is not None:
        settings.write_text(text)
    hasil = gagal(utuh, utuh / "site")
    assert said in " ".join(hasil.gagal)


def test_a_warning_is_not_published(utuh: Path) -> None:
    (utuh / "docs/panduan/index.md").write_text("[rusak](tidak-ada.md)\n")
    assert "'tidak-ada.md'" in " ".join(gagal(utuh, utuh / "site").gagal)


def test_an_unchanged_site_is_left_as_it_is(utuh: Path) -> None:
    first = bangun_situs(utuh, utuh / "situs saya", hari_ini=HARI_INI)
    assert (first.terbit, first.dibiarkan, first.gagal) == (True, False, ())
    assert {one.rule.severity for one in first.masalah} <= {"warning", "info"}
    inode = (utuh / "situs saya").stat().st_ino
    again = bangun_situs(utuh, utuh / "situs saya", hari_ini=HARI_INI)
    assert (again.terbit, again.dibiarkan, again.ada) == (False, True, True)
    assert (utuh / "situs saya").stat().st_ino == inode
