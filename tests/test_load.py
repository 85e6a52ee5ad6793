"""Text becomes records that know their place; what cannot become one is told once, and nothing ends in a traceback."""

import random
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from builders import HARI_INI, TERKECIL, sources_of, write_folder
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_build import checks, katalog
from lkjip_build.build import inspect
from lkjip_build.load import load
from lkjip_build.load.nama_sop import nama_folder_problem, usulan_nama
from lkjip_build.model import Data
from lkjip_build.model.nilai_ukur import Jenjang
from lkjip_build.printers import FORMATS
from lkjip_build.problems import Problem, in_order
from lkjip_build.sources import read_folder

BERKAS = sorted(TERKECIL)


def inspected(files: dict[str, str | bytes]) -> tuple[Data | None, tuple[Problem, ...]]:
    sources = sources_of(files)
    data, problems = load(sources, "data")
    found = checks.run(data, HARI_INI, katalog.rules()) if data else ()
    ordered = in_order((*problems, *found))
    for form in FORMATS.values():
        assert form(ordered, sources.lines) is not None
    return data, ordered


def test_records_hold_what_was_typed_and_where() -> None:
    data, problems = inspected(dict(TERKECIL))
    assert problems == ()
    assert data is not None
    first, *_, last = data.laporan[2025].kinerja
    assert (first.target, first.tw1, first.realisasi) == (Decimal(83), Decimal("82.4"), Decimal("83.5"))
    assert last.realisasi == Jenjang("Uji coba", Decimal(2))
    assert str(first.location("realisasi")) == "data/2025/kinerja.csv:2:8 (realisasi)"
    assert str(data.sop["penyusunan-lkjip"].langkah[1].mutu_baku.location("waktu")).startswith(
        "data/sop/penyusunan-lkjip.yml:24:"
    )
    assert data.cacat == frozenset()


def test_a_file_with_faults_does_not_make_its_rows_look_absent() -> None:
    """Twelve warnings about missing rows would hide the one header that causes them."""
    files = {**TERKECIL, "2025/kinerja.csv": TERKECIL["2025/kinerja.csv"].replace("realisasi", "realisai")}
    data, problems = inspected(files)
    assert [problem.code for problem in problems] == ["LKJ102"]
    assert data is not None
    assert data.cacat == {"2025/kinerja.csv"}


def test_what_is_not_typed_shows_no_nip_and_publishes_drafts() -> None:
    data, _ = load(sources_of(TERKECIL), "data")
    assert data is not None
    assert (data.instansi.tampilkan_nip, data.aturan.terbitkan_draf) == (False, True)


def test_a_broken_file_that_is_alone_is_told_once(tmp_path: Path) -> None:
    """No document says what the folder is; what is wrong in the file is told, and what nobody reads beside it."""
    folder = write_folder(tmp_path / "data", {"instansi.yml": "nama: a: b\n", "catatan.txt": "lihat"})
    data, problems = load(read_folder(folder), "data")
    assert data is None
    assert [(problem.code, problem.location.path) for problem in problems] == [
        ("LKJ003", "data/instansi.yml"),
        ("LKJ009", "data/catatan.txt"),
    ]


def test_a_row_with_a_formula_is_no_record() -> None:
    files = {**TERKECIL, "2025/kinerja.csv": TERKECIL["2025/kinerja.csv"].replace("Survei;", "Survei;=A1", 1)}
    data, problems = load(sources_of(files), "data")
    assert [problem.code for problem in problems] == ["LKJ213"]
    assert data is not None
    assert [row.indikator for row in data.laporan[2025].kinerja] == ["iku-02", "iku-03", "iku-04"]


def test_lines_of_a_note_in_a_table_are_no_swallowed_keys() -> None:
    """A cell of many lines is one cell, whatever its lines begin with; only YAML takes a key for text."""
    noted = TERKECIL["2025/kinerja.csv"].replace("Survei;", 'Survei;"lihat\ntarget: 83"', 1)
    data, problems = load(sources_of({**TERKECIL, "2025/kinerja.csv": noted}), "data")
    assert problems == ()
    assert data is not None
    assert data.laporan[2025].kinerja[0].catatan == "lihat\ntarget: 83"


@pytest.mark.parametrize(
    ("name", "text", "columns"),
    [
        ("hari-libur.csv", "tanggal;nama\n2026-01-01;Tahun Baru\n", ["jenis", "dasar"]),
        ("kode-anggaran.csv", "kode\n7.01.01\n", ["nama"]),
    ],
)
def test_each_column_that_is_lost_is_told(name: str, text: str, columns: list[str]) -> None:
    """A first row with a title of ours is the row of titles, however few there are."""
    _, problems = load(sources_of({**TERKECIL, name: text}), "data")
    assert [(problem.code, problem.location.field) for problem in problems] == [("LKJ101", one) for one in columns]


def test_an_unknown_column_is_told_with_what_was_typed() -> None:
    files = {**TERKECIL, "hari-libur.csv": "tanggal;jenis;nama;dasar;warna;;biru\n"}
    _, problems = load(sources_of(files), "data")
    assert [problem.value for problem in problems if problem.code == "LKJ102"] == ["warna", None, "biru"]


def test_an_sop_that_cannot_be_read_hides_none_behind_it() -> None:
    data, problems = load(sources_of({**TERKECIL, "sop/aaa.yml": "nama: a: b\n"}), "data")
    assert [problem.code for problem in problems] == ["LKJ003"]
    assert data is not None
    assert list(data.sop) == ["penyusunan-lkjip"]


def test_tables_that_cannot_be_read_without_the_plan_are_not_told_as_unknown() -> None:
    plan = "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
    files = {**TERKECIL, "renstra.yml": "nama: a: b\n", "2025/rencana-aksi.csv": plan}
    data, problems = load(sources_of(files), "data")
    assert data is None
    assert [(problem.code, problem.location.path) for problem in problems] == [("LKJ003", "data/renstra.yml")]


def test_a_file_that_other_years_have_is_told_as_lost_and_not_as_empty_too() -> None:
    year = {name.replace("2025/", "2026/"): text for name, text in TERKECIL.items() if name.startswith("2025/")}
    del year["2026/anggaran.csv"]
    _, problems = load(sources_of({**TERKECIL, **year}), "data")
    assert [(problem.code, problem.location.path) for problem in problems] == [("LKJ011", "data/2026")]


@pytest.mark.parametrize(
    ("kode", "usulan"),
    [("SOP Désa", "desa"), ("SOP!", "sop"), ("SOP-ktp", "sop-ktp"), ("KTP & KK", "ktp-kk"), ("ктп", "")],
)
def test_the_address_that_a_file_name_most_likely_means(kode: str, usulan: str) -> None:
    assert usulan_nama(kode) == usulan


def test_a_name_that_an_sop_only_resembles_is_not_taken() -> None:
    sop = TERKECIL["sop/penyusunan-lkjip.yml"]
    _, problems = load(sources_of({**TERKECIL, "sop/SOP-ktp.yml": sop, "sop/ktp!.yml": sop}), "data")
    assert [(problem.code, problem.remedy) for problem in problems] == [
        ("LKJ013", "ubah nama berkas menjadi sop/ktp.yml")
    ]


def test_a_folder_of_sops_has_at_most_sixty_letters() -> None:
    assert nama_folder_problem("data", "x" * 60) is None
    assert nama_folder_problem("data", "x" * 61) is not None


def test_all_files_are_told_about_at_once() -> None:
    broken = {
        "instansi.yml": "nama: a: b\n",
        "aturan.yml": "[]\n",
        "renstra.yml": "nama: x\nnama: y\n",
        "hari-libur.csv": "tanggal;jenis\n",
        "2025/laporan.yml": "sopp: x\n",
        "2025/anggaran.csv": "kode;kode\n",
        "2025/siklus.csv": "",
        "2025/analisis.yml": "S1: [1]\n",
        "sop/penyusunan-lkjip.yml": "\t- x\n",
    }
    _, problems = inspected({**TERKECIL, **broken})
    assert {problem.location.path.removeprefix("data/") for problem in problems} == set(broken)


STRUCTURE = st.text(";,\t\"'\n\r :-[]{}&*!|>#%@`0123456789.abS1\ufeff\u00a0â€", max_size=60).map(str.encode)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("sembarang") / "data", TERKECIL)


def inspected_with(folder: Path, name: str, raw: bytes) -> tuple[Problem, ...]:
    """Return the problems of the whole way that a build goes before it draws a page, with one file replaced; every
    printer can print them.
    """
    try:
        (folder / name).write_bytes(raw)
        inspection = inspect(folder, HARI_INI)
        for printer in FORMATS.values():
            printer(inspection.problems, inspection.lines)
        return inspection.problems
    finally:
        (folder / name).write_text(TERKECIL[name], encoding="utf-8")


SETIAP_KALI = ("instansi.yml", "renstra.yml", "2025/kinerja.csv", "2025/siklus.csv")
DICOBA = [one if one in SETIAP_KALI else pytest.param(one, marks=pytest.mark.lama) for one in BERKAS]
"""Some files of each kind are tried each time, the others among the long proofs."""


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=80) | STRUCTURE)
@pytest.mark.parametrize("name", DICOBA)
def test_any_bytes_as_any_file_give_problems_and_never_a_traceback(folder: Path, name: str, raw: bytes) -> None:
    assert all(problem.message for problem in inspected_with(folder, name, raw))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("name", DICOBA)
def test_bytes_strewn_into_any_file_give_problems_and_never_a_traceback(
    folder: Path, name: str, data: st.DataObject
) -> None:
    content = TERKECIL[name].encode()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(content)))
        gone = data.draw(st.integers(0, 3))
        content = content[:at] + data.draw(st.binary(max_size=3) | STRUCTURE) + content[at + gone :]
    assert all(problem.message for problem in inspected_with(folder, name, content))


DAMAGES: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: text.replace(";83,5;", ";delapan;").replace("iku-03", "iku-01"),
    lambda text: text.replace("2;camat", "4;camat").replace("2026-02-05", "2026-20-05"),
    lambda text: text.replace("7.01.02.2.04", "7.01.02.2.01").replace(";S1;", ";S9;"),
    lambda text: text.replace("2026-05-01", "2026-01-01").replace("Natal", ""),
)


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", [name for name in BERKAS if name.endswith(".csv")])
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_rows_changes_no_code(name: str, damage: Callable[[str], str], seed: int) -> None:
    header, *rows = damage(TERKECIL[name]).splitlines()
    _, before = inspected({**TERKECIL, name: "\n".join([header, *rows])})
    random.Random(seed).shuffle(rows)
    _, after = inspected({**TERKECIL, name: "\n".join([header, *rows])})
    assert sorted(problem.code for problem in after) == sorted(problem.code for problem in before)
