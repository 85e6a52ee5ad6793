"""A site that a build would make again is left as it is; whatever could change a byte of it builds it anew."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pengaturan import ROOT
from pohon import tree
from situs_uji import ENV
from test_terbit import BARE, JALAN, Kantor

DATA = ROOT / "tests/situs/demak-2020/data"
DIBIARKAN = "Tidak ada yang berubah"
LAIN = {"env": {**ENV, "PYTHONPATH": JALAN, "SOURCE_DATE_EPOCH": "1700000000"}}


@pytest.fixture
def kantor(tmp_path: Path) -> Kantor:
    kantor = Kantor(tmp_path)
    shutil.copytree(DATA, tmp_path / "data")
    settings(kantor)
    assert DIBIARKAN not in kantor.build()
    return kantor


def settings(kantor: Kantor, **changes: Any) -> None:
    kantor.settings(**{**BARE, "extra": {"folder_data": str(kantor.folder / "data")}, **changes})


def test_an_unchanged_site_is_left_as_it_is(kantor: Kantor) -> None:
    before, inode = tree(kantor.site), kantor.site.stat().st_ino
    (kantor.site / ".well-known").mkdir()
    (kantor.site / ".well-known/security.txt").write_text("Contact: mailto:kantor@contoh.invalid\n")
    (kantor.docs / "index.md").touch()
    assert DIBIARKAN in kantor.build()
    assert kantor.site.stat().st_ino == inode
    shutil.rmtree(kantor.site / ".well-known")
    assert tree(kantor.site) == before


def _edit(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")


PERUBAHAN: dict[str, Callable[[Kantor], Any]] = {
    "a page": lambda kantor: _edit(kantor.docs / "index.md"),
    "a new page": lambda kantor: (kantor.docs / "baru.md").write_text("# Baru\n"),
    "a page gone": lambda kantor: (kantor.docs / "halaman-3.md").unlink(),
    "a data file": lambda kantor: _edit(kantor.folder / "data/instansi.yml"),
    "a data file gone": lambda kantor: next((kantor.folder / "data").rglob("*.csv")).unlink(),
    "a setting": lambda kantor: settings(kantor, site_name="Nama lain"),
    "a file of the site": lambda kantor: _edit(kantor.site / "index.html"),
    "a file of the site gone": lambda kantor: (kantor.site / "halaman-3/index.html").unlink(),
    "a strange file in the site": lambda kantor: (kantor.site / "asing.html").write_text("asing"),
    "the site gone": lambda kantor: shutil.rmtree(kantor.site),
    "the note damaged": lambda kantor: (kantor.folder / ".cache/lkjip/situs.json").write_text("{"),
}


SETIAP_KALI = ("a page", "a data file", "a setting", "a file of the site")
"""One change of each kind of thing is tried each time, the others among the long proofs."""


@pytest.mark.parametrize(
    "name", [one if one in SETIAP_KALI else pytest.param(one, marks=pytest.mark.lama) for one in PERUBAHAN]
)
def test_a_change_builds_the_site_anew(kantor: Kantor, name: str) -> None:
    PERUBAHAN[name](kantor)
    assert DIBIARKAN not in kantor.build()
    shown = tree(kantor.site)
    assert "asing.html" not in shown
    assert DIBIARKAN in kantor.build()
    shutil.rmtree(kantor.folder / ".cache")
    kantor.build()
    assert tree(kantor.site) == shown


def test_another_day_and_another_folder_are_another_build(kantor: Kantor) -> None:
    assert DIBIARKAN not in kantor.build(**LAIN)
    assert DIBIARKAN in kantor.build(**LAIN)
    assert DIBIARKAN not in kantor.build("-d", str(kantor.folder / "lain"), **LAIN)


def test_a_build_with_warnings_gives_them_each_time(kantor: Kantor) -> None:
    (kantor.docs / "index.md").write_text("[hilang](tidak-ada.md)\n")
    settings(kantor, validation={"links": {"not_found": "warn"}})
    for _ in range(2):
        printed = kantor.build()
        assert "tidak-ada.md" in printed
        assert DIBIARKAN not in printed
    kantor.build("-q")
    assert "tidak-ada.md" in kantor.build("--strict", code=1)


def test_with_code_of_somebody_else_nothing_is_left_out(kantor: Kantor) -> None:
    hook = kantor.folder / "milik_kantor.py"
    hook.write_text("def on_post_build(config): pass\n")
    settings(kantor, hooks=[str(hook)])
    for _ in range(2):
        assert DIBIARKAN not in kantor.build()


def test_a_failed_build_is_tried_again(kantor: Kantor) -> None:
    hook = kantor.folder / "gagal.py"
    page = kantor.docs / "index.md"
    hook.write_text("def on_post_build(config): raise RuntimeError\n")
    settings(kantor, hooks=[str(hook)])
    kantor.build(code=1)
    settings(kantor)
    assert DIBIARKAN in kantor.build()
    _edit(page)
    assert DIBIARKAN not in kantor.build()
