"""A new year begins from the year before, harms nothing, and passes the check."""

import csv
import shutil
from decimal import Decimal
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from bahan import HARI_INI, himpunan, read_data, write_data
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from lkjip_build.build import build, inspect
from lkjip_build.cli import main
from lkjip_build.model.nilai_ukur import Jenjang, Rentang, parse_nilai, tulis_nilai
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.perintah.tahun_baru import TahunDitolak, tahun_baru, tanpa_target, tulis_yaml
from lkjip_build.problems import has_errors
from lkjip_build.sources import read_yaml

AKAR = Path(__file__).parents[2]


def begin(tahun: str, folder: Path) -> Result:
    return CliRunner().invoke(main, ["tahun-baru", tahun, "--data", str(folder)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data."""
    return Path(shutil.copytree(AKAR / "data", tmp_path / "data"))


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_office_without_a_year_begins_with_whichever(folder: Path) -> None:
    for year in folder.glob("20*"):
        shutil.rmtree(year)
    assert inspect(folder, HARI_INI).data is not None
    result = begin("2025", folder)
    assert result.exit_code == 0, result.output
    assert "Disalin dari" not in (folder / "2025/laporan.yml").read_text(encoding="utf-8")
    inspection = inspect(folder, HARI_INI)
    assert not has_errors(inspection.problems)
    assert inspection.data is not None
    fakta = inspection.data.laporan[2025].fakta
    assert (fakta.sop, fakta.penandatangan) == ("penyusunan-lkjip", "camat")  # its only SOP, its first pejabat
    assert "kinerja/2025/index.md" in build(folder, HARI_INI).halaman
    assert begin("2024", folder).exit_code == 1  # from now on years follow one another


def test_the_shipped_data_begin_2027_with_warnings_only_and_a_site(folder: Path) -> None:
    before = contents(folder)
    result = begin("2027", folder)
    assert result.exit_code == 0, result.output
    assert "Renstra belum punya target 2027 untuk: iku-01, iku-02" in result.output
    after = contents(folder)
    assert {path: after[path] for path in before} == before
    assert sorted(path.relative_to(folder).as_posix() for path in after.keys() - before.keys()) == [
        *("2027/analisis.yml", "2027/anggaran.csv", "2027/kepegawaian.csv", "2027/kinerja.csv", "2027/laporan.yml"),
        *("2027/rencana-aksi.csv", "2027/sarana-prasarana.csv", "2027/siklus.csv"),
    ]
    inspection = inspect(folder, HARI_INI)
    assert not has_errors(inspection.problems)
    assert inspection.data is not None
    assert {row.indikator for row in inspection.data.laporan[2027].kinerja} == {
        one.kode for one in inspection.data.renstra.semua_indikator
    }
    assert "kinerja/2027/index.md" in build(folder, HARI_INI).halaman


def test_a_year_inside_the_renstra_has_its_targets(folder: Path) -> None:
    typed = {
        row[0]: row[1]
        for row in csv.reader((folder / "2026/kinerja.csv").read_text(encoding="utf-8").splitlines(), delimiter=";")
    }
    shutil.rmtree(folder / "2026")
    renstra = folder / "renstra.yml"
    renstra.write_text(renstra.read_text(encoding="utf-8").replace('2026: "60"', "2026: 12/20"), encoding="utf-8")
    assert begin("2026", folder).exit_code == 0
    rows = list(csv.DictReader((folder / "2026/kinerja.csv").read_text(encoding="utf-8").splitlines(), delimiter=";"))
    known = {row["indikator"]: row for row in rows}
    assert known["iku-04"]["target"] == "Direplikasi"
    assert known["iku-05"]["target"] == "12/20"
    assert known["iku-06"]["target"] == "73,50"
    assert known["iku-08"]["target"] == "80-90"
    assert set(known) == set(typed) - {"indikator"}
    assert known["iku-01"]["nama"] == "Indeks Kepuasan Masyarakat"
    assert all(not value for row in rows for name, value in row.items() if name not in ("indikator", "nama", "target"))


def test_the_budget_begins_with_all_columns(folder: Path) -> None:
    begin("2027", folder)
    header = (folder / "2027/anggaran.csv").read_text(encoding="utf-8")
    assert header == (
        "kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;tw1;tw2;tw3;tw4;realisasi;keluaran;satuan;"
        "target_keluaran;realisasi_keluaran;catatan\n"
    )


def test_the_report_keeps_what_rarely_changes_and_leaves_the_rest_empty(folder: Path) -> None:
    begin("2027", folder)
    before, after = (
        yaml.safe_load((folder / year / "laporan.yml").read_text(encoding="utf-8")) for year in ("2026", "2027")
    )
    same = ("sop", "penandatangan", "gambaran_umum", "struktur_organisasi", "tugas_fungsi")
    assert {name: after[name] for name in same} == {name: before[name] for name in same}
    assert after["perjanjian_kinerja"] == [{"versi": "murni", "tanggal": None}]
    assert {name for name, value in after.items() if value} == {*same, "perjanjian_kinerja"}
    assert (
        (folder / "2027/laporan.yml")
        .read_text(encoding="utf-8")
        .startswith("# yaml-language-server: $schema=../../schemas/laporan")
    )
    assert list(yaml.safe_load((folder / "2027/analisis.yml").read_text(encoding="utf-8"))) == [
        "S1",
        "S2",
        "T2",
        "S3",
        "S4",
    ]


def refused(result: Result, words: str) -> None:
    assert result.exit_code == 1
    assert words in result.output
    assert "Traceback" not in result.output


def test_an_existing_year_is_never_touched(folder: Path) -> None:
    before = contents(folder)
    refused(begin("2026", folder), "sudah ada; tidak ada yang diubah")
    assert contents(folder) == before


def test_an_existing_folder_is_never_touched_even_when_empty(folder: Path) -> None:
    (folder / "2027").mkdir()
    refused(begin("2027", folder), "sudah ada; tidak ada yang diubah")
    assert not list((folder / "2027").iterdir())


def test_a_year_without_the_one_before_is_refused(folder: Path) -> None:
    refused(begin("2029", folder), "tahun 2028 tidak ada (tahun yang ada: 2023, 2024, 2025, 2026)")
    assert not (folder / "2029").exists()


def test_a_year_without_a_rule_set_is_refused(folder: Path) -> None:
    text = (folder / "aturan.yml").read_text(encoding="utf-8")
    (folder / "aturan.yml").write_text(text.replace("    sampai:\n", "    sampai: 2026\n", 1), encoding="utf-8")
    refused(begin("2027", folder), "aturan.yml tidak punya himpunan untuk 2027; kosongkan 'sampai'")
    assert not (folder / "2027").exists()


def test_faulty_data_are_shown_and_begin_nothing(folder: Path) -> None:
    text = (folder / "2026/kinerja.csv").read_text(encoding="utf-8")
    (folder / "2026/kinerja.csv").write_text(text.replace(";86;", ";delapan enam;", 1), encoding="utf-8")
    refused(begin("2027", folder), "'delapan enam' bukan angka")
    assert not (folder / "2027").exists()


@pytest.mark.parametrize("tahun", ["abc", "27", "20270", "-1"])
def test_what_is_no_year_is_a_usage_error(tahun: str, folder: Path) -> None:
    assert begin(tahun, folder).exit_code == 2


def test_an_indikator_that_has_ended_is_left_out_and_a_new_one_taken_in(tmp_path: Path) -> None:
    row: dict[str, Any] = {2025: {"target": "1"}}
    semua = [
        {"kode": "iku-01", "target_renstra": {"2026": "5"}, "tahun": row},
        {"kode": "iku-02", "berakhir": "2025", "tahun": row},
        {"kode": "iku-03", "mulai": "2026", "tahun": {}},
    ]
    data = read_data(write_data(tmp_path / "data", semua, aturan=[himpunan()]))
    assert [line.split(";")[:3] for line in tahun_baru(data, 2026)["kinerja.csv"].splitlines()[1:]] == [
        ["iku-01", "Indikator iku-01", "5"],
        ["iku-03", "Indikator iku-03", ""],
    ]
    assert tanpa_target(data, 2026) == ["iku-03"]
    with pytest.raises(TahunDitolak, match="2025 sudah ada"):
        tahun_baru(data, 2025)


def test_awkward_prose_and_names_survive(folder: Path) -> None:
    prose = 'Baris satu: "kutip" & <b>\n\n  menjorok\n# bukan komentar\n- bukan daftar\ntidak: ya\n'
    laporan = {
        "gambaran_umum": prose,
        "tugas_fungsi": "tidak",
        "struktur_organisasi": "2026-01-01",
        "penandatangan": "camat",
    }
    naskah = f"gambaran_umum: |\n{indent(prose, '  ')}"
    naskah += "".join(f"{name}: '{text}'\n" for name, text in laporan.items() if text != prose)
    (folder / "2026/laporan.yml").write_text(naskah, encoding="utf-8")
    assert begin("2027", folder).exit_code == 0
    data = read_data(folder)
    for name, value in laporan.items():
        assert getattr(data.laporan[2027].fakta, name) == value


angka = st.decimals(min_value=-(10**9), max_value=10**9, places=3) | st.decimals(min_value=0, max_value=10**9, places=2)


@given(angka)
def test_a_written_number_reads_back(value: Decimal) -> None:
    assert parse_nilai(tulis_nilai(value)) == value


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.decimals(min_value=1, max_value=10**3, places=1))
def test_a_written_range_reads_back(low: Decimal, width: Decimal) -> None:
    value = Rentang(low, low + width)
    assert parse_nilai(tulis_nilai(value)) == value


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.decimals(min_value=1, max_value=10**6, places=3))
def test_a_written_share_reads_back(part: Decimal, whole: Decimal) -> None:
    value = Nisbah(part, whole)
    assert parse_nilai(tulis_nilai(value)) == value


def test_a_written_step_reads_back() -> None:
    skala = (Jenjang("Belum ada", Decimal(0)), Jenjang("Ada", Decimal(1)))
    assert [parse_nilai(tulis_nilai(step), skala) for step in skala] == list(skala)


@given(st.text(st.sampled_from("ab1 é😀\t\n\"'#&*!%@>|-:\\,[]{}")).filter(str.strip))
def test_written_prose_reads_back_letter_by_letter(teks: str) -> None:
    """Nothing that we write is told as lost; blanks at the end of lines stay, and a tab is a blank."""
    document, problems = read_yaml(tulis_yaml("naskah", teks), "data/x.yml")
    assert [str(problem) for problem in problems] == []
    assert document is not None
    assert document.tree == {"naskah": teks.replace("\t", " ")}
