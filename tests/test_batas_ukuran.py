"""No file, readable or not, small or huge, gives a traceback; sizes are asked before the work that they would cost."""

import errno
import os
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import HARI_INI, TERKECIL, write_folder
from click.testing import CliRunner

from lkjip_build import build as build_module
from lkjip_build import checks, cli, jejak, limits, load, sources
from lkjip_build.build import build, inspect, inspeksi, lengkap
from lkjip_build.build import site as site_module
from lkjip_build.checks.sop.gambar_tidak_terlalu_besar import gambar_tidak_terlalu_besar
from lkjip_build.cli import data, terbit, umum
from lkjip_build.load import reader
from lkjip_build.printers import FORMATS
from lkjip_build.problems import Problem
from lkjip_build.sources import read_disk, read_folder, read_yaml
from lkjip_build.sources.berkas import folder_problem, read_bytes

DATA = Path(__file__).parents[1] / "data"


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.code, problem.location.path) for problem in problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "data", TERKECIL)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """As staff run it; all other tests let unforeseen faults through (see conftest)."""
    monkeypatch.delenv(jejak.VARIABLE)


# files that cannot be read


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "x.yml"
    os.mkfifo(pipe)
    assert told(read_disk(pipe, "data/x.yml").problems) == [("LKJ046", "data/x.yml")]


def test_a_socket_a_folder_and_a_lost_link_are_no_files(tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("a.yml", "b.csv", "c.yml")]
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(places[0]))
        places[1].mkdir()
        places[2].symlink_to(tmp_path / "tidak-ada.yml")
        said = [read_disk(place, f"data/{place.name}").problems[0] for place in places]
    assert [problem.code for problem in said] == ["LKJ046"] * 3
    assert "bukan berkas biasa" in said[0].message
    assert "bukan berkas biasa" in said[1].message
    assert "hilang" in said[2].message


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "berkas ini tidak boleh dibaca"),
        (FileNotFoundError(errno.ENOENT, "No such file"), "berkas ini hilang sebelum sempat dibaca"),
        (
            OSError(errno.EIO, "Input/output error"),
            "berkas ini gagal dibaca; kata sistem: [Errno 5] Input/output error",
        ),
    ],
)
def test_what_the_system_refuses_is_told_and_the_rest_is_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, message: str
) -> None:
    opened = Path.open

    def refuse(file: Path, *arguments: Any, **options: Any) -> Any:
        if file.name == "analisis.yml":
            raise error
        return opened(file, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    read = read_folder(folder)
    assert [(one.code, one.location.path, one.message) for one in read.problems] == [
        ("LKJ046", "data/2025/analisis.yml", message)
    ]
    assert set(read.documents) == set(TERKECIL) - {"2025/analisis.yml"}


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert told(read_disk(Path("a\0b.yml"), "data/a.yml").problems) == [("LKJ046", "data/a.yml")]


@pytest.mark.parametrize("name", [b"catatan\xff.yml", b"cata\ntan.csv", b"cata\x1btan.txt"])
def test_names_that_cannot_be_printed_go_through_every_output(folder: Path, name: bytes) -> None:
    (folder / os.fsdecode(name)).write_text("a;b\n1;2\n")
    problems = inspect(folder, HARI_INI).problems
    assert all(problem.location.path.isprintable() for problem in problems)
    assert "?" in "".join(problem.location.path for problem in problems)
    assert all(printer(problems, {}).encode() for printer in FORMATS.values())
    assert all(page.source(inline=True).encode() for page in build(folder, HARI_INI).pages)


# files that are too large


def test_a_huge_file_is_never_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = folder / "2025/analisis.yml"
    with huge.open("wb") as stream:
        stream.truncate(200_000_000)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("dibuka"))
    (problem,) = read_disk(huge, "data/2025/analisis.yml").problems
    assert problem.code == "LKJ043"
    assert problem.message == "berkas ini 200,0 MB, paling besar 4,0 MB"


def test_what_is_as_large_as_a_limit_is_read(tmp_path: Path) -> None:
    """Files with holes: each as large as a file may be, ten of them as large as a folder."""
    largest, one, empty = (tmp_path / name for name in ("a.csv", "b.csv", "c.csv"))
    for place, size in ((largest, limits.FILE_BYTES), (one, 1), (empty, 0)):
        place.touch()
        os.truncate(place, size)
    assert read_bytes(largest, "data/a.csv") == bytes(limits.FILE_BYTES)
    full = [largest] * (limits.FOLDER_BYTES // limits.FILE_BYTES)
    assert folder_problem([*full, tmp_path / "hilang.csv"], "data") is None
    assert folder_problem([*full, one], "data") is not None
    assert folder_problem([empty] * limits.FOLDER_FILES, "data") is None
    assert folder_problem([empty] * (limits.FOLDER_FILES + 1), "data") is not None
    os.truncate(largest, limits.FILE_BYTES + 1)  # told by itself, so it is not counted
    assert isinstance(read_bytes(largest, "data/a.csv"), Problem)
    assert folder_problem([*full, *[one] * 10], "data") is None


def test_a_file_that_grew_since_it_was_asked_is_not_read_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grown = folder / "2025/analisis.yml"
    small = grown.stat()
    with grown.open("wb") as stream:
        stream.truncate(limits.FILE_BYTES + 10)
    monkeypatch.setattr(Path, "stat", lambda *_, **__: small)
    assert told(read_disk(grown, "data/x.yml").problems) == [("LKJ043", "data/x.yml")]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{'  ' * depth}a:\n" for depth in range(1500)),
        ("- " * 190 + "\n") * 12,
        "".join(" " * depth + "- " * 190 + "\n" for depth in range(12)),
        "- " * 190 + "a",
        "a: " + "[" * 51 + "]" * 51,
        "[" * 100_000,
        "{a: " * 100_000,
    ],
)
def test_depth_is_counted_where_yaml_nests(text: str) -> None:
    document, problems = read_yaml(text, "data/x.yml")
    assert document is None
    assert [problem.code for problem in problems] == ["LKJ005"]
    assert problems[0].location.line <= limits.YAML_DEPTH + 1


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 49 + "]" * 49,
        "a: |\n  " + "[" * 3000 + "\n  " + "{" * 3000 + "\n",
        'a: "' + "[{" * 3000 + '"\n',
        "a: b " + "- ? : ( [".replace(": ", "") * 400 + "\n",
        "".join(f"- {{a: [{number}]}}\n" for number in range(500)),
        "a: |\n" + "".join(f"  {'> ' * 300}teks\n" for _ in range(20)),
    ],
)
def test_brackets_in_texts_and_lists_side_by_side_are_no_depth(text: str) -> None:
    document, problems = read_yaml(text, "data/x.yml")
    assert [str(problem) for problem in problems] == []
    assert document is not None


def test_the_limits_leave_room_for_the_shipped_data() -> None:
    files = [file for file in DATA.rglob("*") if file.suffix in {".yml", ".csv"}]
    assert max(file.stat().st_size for file in files) * 50 < limits.FILE_BYTES
    assert len(files) * 20 < limits.FOLDER_FILES
    rows = [file.read_text("utf-8").count("\n") for file in files if file.suffix == ".csv"]
    assert max(rows) * 50 < limits.CSV_ROWS
    assert limits.CELL_LETTERS > limits.PROSE_LETTERS


def test_the_largest_real_forms_may_be_drawn(folder: Path) -> None:
    """60 steps of 20 pelaksana, 20 of them decisions."""
    lanes = "".join(f"  - {{kode: p{number}, nama: P{number}}}\n" for number in range(20))
    steps = "".join(
        f"  - {{no: {number}, aktivitas: A, pelaksana: [p{number % 20}], jenis: {kind}{arrows}, mutu_baku:"
        " {kelengkapan: [D], waktu: 1 hari, output: D}}\n"
        for number in range(1, 61)
        for kind in [{1: "mulai", 60: "selesai"}.get(number, "keputusan" if number % 3 == 0 else "proses")]
        for arrows in [f", ya: {number + 1}, tidak: 1" if kind == "keputusan" else ""]
    )
    sop = folder / "sop/besar.yml"
    sop.write_text(f"nama: Besar\ndisahkan: {{jabatan: Camat}}\npelaksana:\n{lanes}langkah:\n{steps}")
    data, problems = load.load(read_folder(folder), "data")
    assert [str(problem) for problem in problems] == []
    assert data is not None
    assert len(data.sop["besar"].langkah) == 60
    assert list(gambar_tidak_terlalu_besar(data, HARI_INI)) == []


# what nobody foresaw


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("error", [RuntimeError("dua\nbaris"), RecursionError(), MemoryError(), KeyError("x")])
def test_a_fault_of_the_program_is_told_for_its_file_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    decode = sources.decode

    def fail(raw: bytes, path: str) -> Any:
        if path == "data/2025/analisis.yml":
            raise error
        return decode(raw, path)

    sources.read_file.cache_clear()
    monkeypatch.setattr(sources, "decode", fail)
    read = read_folder(folder)
    (problem,) = read.problems
    assert told(read.problems) == [("LKJ047", "data/2025/analisis.yml")]
    assert type(error).__name__ in problem.message
    assert "\n" not in problem.message
    assert "LKJIP_JEJAK=1" in (problem.remedy or "")
    assert set(read.documents) == set(TERKECIL) - {"2025/analisis.yml"}


def boom(*_: Any, **__: Any) -> Any:
    raise RecursionError("maximum recursion depth exceeded")


def aturan_rusak(data: Any, hari_ini: date) -> Any:
    yield from ()
    raise ZeroDivisionError


STAGES: list[tuple[str, Callable[[pytest.MonkeyPatch], None], str]] = [
    ("load", lambda patch: patch.setattr(reader, "swallowed_keys", boom), "data/instansi.yml"),
    ("load rows", lambda patch: patch.setattr(reader, "formula_problems", boom), "data/hari-libur.csv"),
    ("checks", lambda patch: patch.setattr(checks, "SEMUA", (aturan_rusak, *checks.SEMUA)), "data"),
    ("siklus", lambda patch: patch.setattr(inspeksi, "hitung_siklus", boom), "data/2025/siklus.csv"),
]


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize(("name", "damage", "path"), STAGES, ids=[stage[0] for stage in STAGES])
def test_every_stage_of_a_check_tells_its_own_faults(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, damage: Callable[[pytest.MonkeyPatch], None], path: str
) -> None:
    damage(monkeypatch)
    assert ("LKJ047", path) in told(inspect(folder, HARI_INI).problems)
    result = CliRunner().invoke(cli.main, ["periksa", "--data", str(folder)])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    monkeypatch.setenv(jejak.VARIABLE, "1")
    with pytest.raises((RecursionError, ZeroDivisionError)):
        inspect(folder, HARI_INI)


@pytest.mark.usefixtures("quiet")
def test_a_fault_while_pages_are_made_leaves_no_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_module, "situs_of", boom)
    site = build(folder, HARI_INI)
    assert not site.publishable
    assert told(site.problems) == [("LKJ047", "data")]


@pytest.mark.usefixtures("quiet")
def test_a_page_that_cannot_be_made_leaves_no_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = build(folder, HARI_INI)
    monkeypatch.setattr(site_module, "_halaman_tersamar", boom)
    assert site.publishable
    broken = lengkap(build(folder, HARI_INI), folder)
    assert not broken.publishable
    assert told(broken.problems) == [("LKJ047", "data")]
    assert lengkap(site, folder).pages


@pytest.mark.usefixtures("quiet")
def test_a_rule_that_fails_hides_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "2025/kinerja.csv").write_text(TERKECIL["2025/kinerja.csv"].replace("iku-01;83;", "iku-01;;"))
    monkeypatch.setattr(checks, "SEMUA", (aturan_rusak, *checks.SEMUA))
    codes = {problem.code for problem in inspect(folder, HARI_INI).problems}
    assert {"LKJ047", "LKJ403"} <= codes


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("command", [["periksa"], ["tulis", "keluaran"], ["tahun-baru", "2026"], ["dokumen", "2025"]])
def test_every_command_ends_in_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    monkeypatch.setattr(umum, "inspect_sources", boom)
    monkeypatch.setattr(data, "inspect", boom)
    monkeypatch.setattr(terbit, "build", boom)
    monkeypatch.chdir(folder.parent)
    result = CliRunner().invoke(cli.main, command)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "Tidak jadi: program gagal (RecursionError: maximum recursion depth exceeded)." in result.output
    assert "kirim pesan ini" in result.output
    monkeypatch.setenv(jejak.VARIABLE, "1")
    assert isinstance(CliRunner().invoke(cli.main, command).exception, RecursionError)
