"""Documents that were made before: never another's, never a damaged one, and never in the way."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from bahan import write_data
from pengaturan import ROOT

from lkjip_build import simpanan
from lkjip_build.build import build
from lkjip_build.keluaran import lkjip as penulis
from lkjip_build.simpanan import Simpanan, simpanan_of

HARI_INI = date(2026, 11, 23)
TAHUN = (2024, 2025, 2026)


class Pembuat:
    """Makes these bytes, and counts how often."""

    def __init__(self, isi: bytes = b"isi") -> None:
        self.isi, self.kali = isi, 0

    def __call__(self) -> bytes:
        self.kali += 1
        return self.isi


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    make = Pembuat()
    for _ in range(3):
        assert Simpanan(tmp_path).ambil("lkjip.pdf", "a", make) == b"isi"
    assert make.kali == 1


def test_another_content_another_kind_and_another_program_are_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Simpanan(tmp_path)
    kept.ambil("lkjip.pdf", "a", Pembuat(b"lama"))
    assert kept.ambil("lkjip.pdf", "b", Pembuat(b"isi lain")) == b"isi lain"
    assert kept.ambil("lkjip.docx", "a", Pembuat(b"jenis lain")) == b"jenis lain"
    monkeypatch.setattr(simpanan, "sidik_program", lambda: "program lain")
    assert kept.ambil("lkjip.pdf", "a", Pembuat(b"program lain")) == b"program lain"


@pytest.mark.parametrize("rusak", [b"", b"pendek", bytes(32) + b"isi"])
def test_a_damaged_file_is_made_again(tmp_path: Path, rusak: bytes) -> None:
    kept, make = Simpanan(tmp_path), Pembuat()
    kept.ambil("lkjip.pdf", "a", make)
    (file,) = tmp_path.iterdir()
    file.write_bytes(rusak)
    assert kept.ambil("lkjip.pdf", "a", make) == b"isi"
    assert make.kali == 2
    assert kept.ambil("lkjip.pdf", "a", make) == b"isi"
    assert make.kali == 2


def test_where_nothing_can_be_kept_everything_is_made(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    make = Pembuat()
    for _ in range(2):
        assert Simpanan(tmp_path / "berkas").ambil("lkjip.pdf", "a", make) == b"isi"
    assert make.kali == 2


def test_what_was_not_asked_for_longest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simpanan, "TERBANYAK", 3 * (32 + 10))
    kept, made = Simpanan(tmp_path), {name: Pembuat(name.encode() * 10) for name in "abcd"}
    for second, name in enumerate("abcad"):  # `a` is asked for once more before `d` comes
        kept.ambil("lkjip.pdf", name, made[name])
        for file in tmp_path.iterdir():
            if file.stat().st_mtime > 10**9:
                simpanan.os.utime(file, (second, second))
    for name in "dca":
        kept.ambil("lkjip.pdf", name, made[name])
    assert {name: one.kali for name, one in made.items()} == {"a": 1, "b": 1, "c": 1, "d": 1}
    kept.ambil("lkjip.pdf", "b", made["b"])
    assert made["b"].kali == 2


def test_a_changed_file_of_the_program_is_another_program(tmp_path: Path) -> None:
    copy = tmp_path / "lkjip_build"
    shutil.copytree(ROOT / "lkjip_build", copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = simpanan.sidik_of(copy)
    assert before == simpanan.sidik_of(ROOT / "lkjip_build")
    for name in ("keluaran/typst/lkjip.typ", "keluaran/docx/gaya.py", "bahasa/dokumen.py"):
        file = copy / name
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        assert (before := simpanan.sidik_of(copy)) != simpanan.sidik_of(ROOT / "lkjip_build")
    (copy / "drawing/fonts" / "Baru.ttf").write_bytes(b"")
    assert simpanan.sidik_of(copy) != before


def shipped(data: Path) -> tuple[str, str]:
    shutil.copytree(ROOT / "data", data)
    return ";85,4;Rekap", ";85,3;Rekap"


def small(data: Path) -> tuple[str, str]:
    write_data(data, [{"kode": "iku-01", "tahun": {tahun: {"target": "80", "realisasi": "81,4"} for tahun in TAHUN}}])
    return ";81,4;", ";81,3;"


@pytest.mark.parametrize("kantor", [small, pytest.param(shipped, marks=pytest.mark.lama)])
def test_one_changed_cell_has_the_documents_of_its_year_and_of_later_ones_made_only(
    kantor: Callable[[Path], tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    old, new = kantor(data)
    first = build(data, HARI_INI, simpanan=simpanan_of(data)).files
    made: list[tuple[str, int]] = []
    for jenis, write in penulis.PENULIS.items():
        monkeypatch.setitem(
            penulis.PENULIS, jenis, lambda isi, jenis=jenis, write=write: made.append((jenis, isi.tahun)) or write(isi)
        )
    assert build(data, HARI_INI, simpanan=simpanan_of(data)).files == first
    assert made == []
    table = data / "2025/kinerja.csv"
    text = table.read_text(encoding="utf-8")
    assert text.count(old) == 1
    table.write_text(text.replace(old, new), encoding="utf-8")
    again = build(data, HARI_INI, simpanan=simpanan_of(data)).files
    assert sorted(made) == sorted((jenis, tahun) for jenis in penulis.PENULIS for tahun in (2025, 2026))
    assert again == build(data, HARI_INI).files
    assert {path for path in first if first[path] != again[path]} >= {"laporan/2025/lkjip-2025.pdf"}
