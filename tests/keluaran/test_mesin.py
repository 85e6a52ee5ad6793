"""What Typst is asked: only changed files are written, and no answer depends on what was asked before."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from contoh_lkjip import HOSTILE, a_bagian, a_dokumen, a_tabel, p, shipped
from pengaturan import ROOT

from lkjip_build.isi import Dokumen, Gambar
from lkjip_build.keluaran.docx.lkjip import lkjip_docx
from lkjip_build.keluaran.typst import mesin
from lkjip_build.keluaran.typst.gambar import semua_png
from lkjip_build.keluaran.typst.lkjip import contents, lkjip_pdf
from lkjip_build.keluaran.typst.mesin import DocumentError, compile_pdf, printable
from lkjip_build.keluaran.typst.sop import semua_lembar

TANGGAL = date(2026, 2, 26)


@pytest.fixture
def ruang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that Typst reads, of a process that has compiled nothing yet."""
    monkeypatch.setattr(mesin, "mkdtemp", lambda prefix: str(tmp_path))
    mesin._ruang.cache_clear()
    yield tmp_path
    mesin._ruang.cache_clear()


def stamps(folder: Path) -> dict[str, int]:
    return {file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in folder.rglob("*.*")}


def report(nilai: str, nama: str = "Bagian") -> Dokumen:
    """A report of three chapters, with the value in a table of the second."""
    return a_dokumen(
        a_bagian("bab-1", p(f"{nama} satu.")),
        a_bagian("bab-2", p("Tabel."), a_tabel("tabel-a", ("Indikator", nilai), ("Lain", "7"))),
        a_bagian("bab-3", p("Penutup.")),
    )


def test_one_changed_cell_writes_its_part_and_nothing_else(ruang: Path) -> None:
    lkjip_pdf(report("81"))
    before = stamps(ruang)
    assert {"lkjip/data.json", "lkjip/bagian-0.json", "lkjip/bagian-2.json", "lkjip/lkjip.typ"} <= before.keys()
    lkjip_pdf(report("81"))
    assert stamps(ruang) == before
    lkjip_pdf(report("82"))
    after = stamps(ruang)
    assert {name for name in after if after[name] != before.get(name)} == {"lkjip/bagian-1.json"}


def test_what_stands_on_all_pages_is_small() -> None:
    """Else one changed cell would cost the whole report."""
    data, parts = contents(shipped(2025))
    assert len(json.dumps(data)) < 2000
    assert len(list(parts)) == sum(1 for _ in shipped(2025).semua_bagian())


def test_a_changed_value_is_seen_whatever_was_compiled_before() -> None:
    first = {nilai: lkjip_pdf(report(nilai)) for nilai in ("81", "82", "83")}
    assert len(set(first.values())) == 3
    for nilai in ("83", "81", "82", "81"):
        assert lkjip_pdf(report(nilai)) == first[nilai]
    assert lkjip_pdf(report("81", "Lain")) not in first.values()
    assert lkjip_pdf(replace(report("81"), tanggal=date(2026, 2, 27))) != first["81"]


FRESH = """
import sys
from hashlib import sha256
from io import BytesIO
sys.path[:0] = {paths!r}
from contoh_lkjip import shipped
from lkjip_build.keluaran.typst.lkjip import lkjip_pdf
print(sha256(lkjip_pdf(shipped(2023))).hexdigest())
"""


@cache
def fresh(temp: Path) -> str:
    """The fingerprint of a report that a process of its own makes; `temp` is its folder of temporary files."""
    code = FRESH.format(paths=[str(ROOT), str(ROOT / "tests")])
    env = {**os.environ, "TMPDIR": str(temp)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    return run.stdout.strip()


def test_a_fresh_process_gives_the_bytes_of_one_that_has_compiled_other_reports(tmp_path: Path) -> None:
    for dokumen in (report("81"), shipped(2024), report("82")):
        lkjip_pdf(dokumen)
    assert sha256(lkjip_pdf(shipped(2023))).hexdigest() == fresh(tmp_path)
    assert list(tmp_path.iterdir()) == []  # nothing of the process is left


def test_what_typst_forgets_changes_no_byte(ruang: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [lkjip_pdf(report(nilai)) for nilai in ("81", "82")]
    monkeypatch.setattr(mesin, "INGATAN", 1)
    assert [lkjip_pdf(report(nilai)) for nilai in ("81", "82")] == made


def test_it_forgets_before_it_remembers_more_than_fits(ruang: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, parts = contents(report("81"))
    limit = 2 * sum(len(json.dumps(one, ensure_ascii=False)) for one in (data, *parts))
    monkeypatch.setattr(mesin, "INGATAN", limit)
    sizes = []
    for number in range(30):
        lkjip_pdf(report(str(number), f"Nama {number}"))
        sizes.append(mesin._ruang(os.getpid(), mesin.FOLDER)._diingat)
    assert max(sizes) <= limit
    assert any(later < earlier for earlier, later in pairwise(sizes))


def test_threads_get_their_own_documents() -> None:
    values = [str(number) for number in range(12)]
    serial = [lkjip_pdf(report(nilai)) for nilai in values]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda nilai: lkjip_pdf(report(nilai)), values)) == serial


def test_files_that_something_cleared_away_are_written_again(ruang: Path) -> None:
    made = lkjip_pdf(report("81"))
    for file in ruang.rglob("*.*"):
        file.unlink()
    assert lkjip_pdf(report("81")) == made


def test_a_file_that_was_not_written_whole_is_written_again(ruang: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = lkjip_pdf(report("81"))
    write = Path.write_text

    def full(file: Path, text: str, **how: str) -> int:
        write(file, text[: len(text) // 2], **how)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_text", full)
        with pytest.raises(OSError, match="space"):
            lkjip_pdf(report("82"))
    assert lkjip_pdf(report("81")) == made


def test_a_changed_template_is_seen(
    ruang: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    templates = tmp_path_factory.mktemp("templates")
    monkeypatch.setattr(mesin, "FOLDER", templates)

    def write(text: str, stamp: int) -> bytes:
        file = templates / "coba.typ"
        file.write_text(
            f'#set document(title: "A")\n#set text(font: "Noto Sans", lang: "id")\n{text} #json("data.json").a'
        )
        os.utime(file, ns=(stamp, stamp))
        return compile_pdf("coba.typ", {"a": "b"}, TANGGAL)

    first = write("Satu", 1)
    assert write("Dua", 2) != first
    assert write("Satu", 3) == first
    with pytest.raises(DocumentError, match="coba"):
        write("#panic()", 4)
    assert write("Satu", 5) == first


@pytest.mark.parametrize(
    "teks", [*HOSTILE, "a東\x00é\n", 'kata "kutip"', "C:\\data\\nama", "\\n", '\\"', "\t", "\x7f", "a\rb", "\u2028"]
)
def test_the_text_of_a_file_is_that_of_its_printable_data(teks: str) -> None:
    data = {"a": [teks, {"b": (teks, 1, 0.5, True, None)}]}
    assert json.loads(mesin._json(data)) == json.loads(json.dumps(printable(data)))


def test_typst_is_asked_once_for_all_figures_that_are_new(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    draw = mesin._pages
    semua_lembar.cache_clear()
    monkeypatch.setattr(mesin, "_gambar", {})
    monkeypatch.setattr(mesin, "_pages", lambda *args: asked.append(len(args[1])) or draw(*args))
    lkjip_docx(replace(shipped(2025), judul="Satu"))
    lkjip_docx(replace(shipped(2025), judul="Dua"))
    assert sorted(asked) == [2, 6]  # the sheets of the SOP's form have a template of their own
    lkjip_docx(replace(shipped(2024), judul="Tiga"))
    assert len(asked) == 3
    assert len(mesin._gambar) == sum(asked)


def test_pictures_are_those_of_their_pages_and_the_oldest_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mesin, "_gambar", {})
    monkeypatch.setattr(mesin, "GAMBAR", 2)
    figures = [blok for blok in shipped(2025).semua_blok if isinstance(blok, Gambar)][:4]
    alone = [semua_png([(one, 400, 400)])[0] for one in figures]
    assert semua_png([(one, 400, 400) for one in reversed(figures)]) == alone[::-1]
    assert semua_png([(one, 400, 400) for one in (*figures, *figures)]) == alone * 2
    assert len(mesin._gambar) == 2
    assert semua_png([]) == []


@pytest.mark.parametrize("tahun", [2023, 2024, 2025])
def test_a_shipped_report_is_packed_and_small(tahun: int) -> None:
    made = lkjip_pdf(shipped(tahun))
    assert len(made) < 280_000
    assert b"/ObjStm" in made
    with pikepdf.open(BytesIO(made)) as found:
        assert found.check_pdf_syntax() == []


def test_what_a_killed_process_left_is_removed_after_a_day(tmp_path: Path) -> None:
    for name, hours in (("lkjip-typst-lama", 25), ("lkjip-typst-baru", 1), ("lain", 25)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "data.json").write_text("{}")
        then = time.time() - hours * 3600
        os.utime(tmp_path / name, (then, then))
    mesin._buang_lama(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["lain", "lkjip-typst-baru"]
