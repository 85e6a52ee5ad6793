"""`lkjip rapikan` fills in names and orders rows; every fact and every byte that it does not name stays."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from builders import HARI_INI, TERKECIL, write_folder
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_build.build import inspect, inspect_sources
from lkjip_build.cli import main
from lkjip_build.model import Data
from lkjip_build.perintah import rapikan as perintah
from lkjip_build.sources import read_folder
from lkjip_build.utuh import file as file_module

AKAR = Path(__file__).parents[2]
KINERJA = "2025/kinerja.csv"
JUDUL = "indikator;target;target_perubahan;tw1;tw2;tw3;tw4;realisasi;sumber_data;catatan"
NAMA = {
    "iku-01": "Indeks kepuasan",
    "iku-02": "Kejadian gangguan",
    "iku-03": "Layanan daring",
    "iku-04": "Kematangan inovasi",
}
BARIS = TERKECIL[KINERJA].splitlines()[1:]
BERNAMA = [line.replace(line[:6], f"{line[:6]};{NAMA[line[:6]]}", 1) for line in BARIS]
JUDUL_BERNAMA = JUDUL.replace("indikator", "indikator;nama")
RAPI = "\n".join([JUDUL_BERNAMA, *BERNAMA, ""])


def rapikan(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["rapikan", "--data", str(folder), *options])


def small(tmp_path: Path, **files: str | bytes) -> Path:
    """Write the smallest folder with other texts for some files, named by `kinerja`, `anggaran`, `libur`, `renstra`."""
    names = {"kinerja": KINERJA, "anggaran": "2025/anggaran.csv", "libur": "hari-libur.csv", "renstra": "renstra.yml"}
    return write_folder(tmp_path / "data", {**TERKECIL, **{names[name]: text for name, text in files.items()}})


def stamps(folder: Path) -> dict[Path, tuple[int, bytes]]:
    return {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.rglob("*") if file.is_file()}


def facts(folder: Path) -> Any:
    """All records of a folder, without helper columns and the order of rows."""
    data = inspect(folder, HARI_INI).data
    assert isinstance(data, Data)
    nameless = {
        tahun: sorted(repr(one.model_copy(update={"nama": None})) for one in laporan.kinerja)
        for tahun, laporan in data.laporan.items()
    }
    others = {tahun: repr(laporan.model_copy(update={"kinerja": ()})) for tahun, laporan in data.laporan.items()}
    days = sorted(map(repr, data.libur))
    return nameless, others, days, repr(data.renstra), data.cacat


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped data as offices have them before: without names."""
    folder = Path(shutil.copytree(AKAR / "data", tmp_path / "data"))
    for file in folder.glob("*/kinerja.csv"):
        head, *rows = file.read_text(encoding="utf-8").splitlines()
        at = head.split(";").index("nama")
        cut = [";".join(cell for number, cell in enumerate(one.split(";")) if number != at) for one in (head, *rows)]
        file.write_text("\n".join([*cut, ""]), encoding="utf-8")
    return folder


def test_the_shipped_data_are_tidy() -> None:
    result = rapikan(AKAR / "data", "--lihat")
    assert (result.exit_code, result.output) == (0, "Semua sudah rapi; tidak ada yang diubah.\n")


def test_shipped_data_without_names_become_the_shipped_data(shipped: Path) -> None:
    before = facts(shipped)
    result = rapikan(shipped)
    assert result.exit_code == 0
    assert "data/2023/kinerja.csv: kolom nama ditambahkan, 12 nama diisi\n" in result.output
    assert facts(shipped) == before
    for file in (AKAR / "data").rglob("*.*"):
        assert (shipped / file.relative_to(AKAR / "data")).read_bytes() == file.read_bytes()
    assert rapikan(shipped).output == "Semua sudah rapi; tidak ada yang diubah.\n"


def test_lihat_writes_nothing_and_says_what_would_change(tmp_path: Path) -> None:
    rows = [BERNAMA[3], BERNAMA[0].replace("Indeks kepuasan", "Indeks lama"), BERNAMA[1].replace(NAMA["iku-02"], "")]
    folder = small(tmp_path, kinerja="\n".join([JUDUL_BERNAMA, *rows, BERNAMA[2], ""]))
    before = stamps(folder)
    result = rapikan(folder, "--lihat")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "data/2025/kinerja.csv: 1 nama diisi, 1 nama diganti, 1 baris dipindahkan",
        "    baris 3 (iku-01), nama: 'Indeks lama' menjadi 'Indeks kepuasan'",
        "Tidak ada yang ditulis; jalankan tanpa --lihat untuk menulisnya.",
    ]
    assert stamps(folder) == before
    assert rapikan(folder).output.splitlines() == result.output.splitlines()[:2]
    assert (folder / KINERJA).read_text(encoding="utf-8") == RAPI
    after = stamps(folder)
    assert {file for file in after if after[file] != before[file]} == {folder / KINERJA}


def test_names_that_differ_in_blanks_and_case_stay(tmp_path: Path) -> None:
    folder = small(tmp_path, kinerja=RAPI.replace("Indeks kepuasan", '"INDEKS   Kepuasan "'))
    assert rapikan(folder).output == "Semua sudah rapi; tidak ada yang diubah.\n"


def test_a_name_of_another_indikator_is_never_written_over(tmp_path: Path) -> None:
    text = RAPI.replace("iku-02;Kejadian gangguan", "iku-02;layanan  daring")
    folder = small(tmp_path, kinerja=text)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert result.output == (
        "data/2025/kinerja.csv: tidak disentuh, karena di baris 3 kode iku-02 diberi nama milik iku-03; "
        "perbaiki kodenya, atau kosongkan sel nama bila kodenya benar\n"
    )
    assert (folder / KINERJA).read_text(encoding="utf-8") == text
    assert [one.code for one in inspect(folder, HARI_INI).problems] == ["LKJ446"]


def test_budget_lines_stand_by_code_and_days_off_by_date(tmp_path: Path) -> None:
    head, first, second = TERKECIL["2025/anggaran.csv"].splitlines()
    tenth = first.replace("7.01.02.2.01", "7.01.02.2.10")
    titles, *days = TERKECIL["hari-libur.csv"].splitlines()
    typed = days[0].replace("2026-01-01", "1 Januari 2026")
    folder = small(
        tmp_path,
        kinerja=RAPI,
        anggaran="\n".join([head, tenth, second, first, ""]),
        libur="\n".join([titles, *days[1:], typed]),
    )
    assert rapikan(folder).output.splitlines() == [
        "data/2025/anggaran.csv: 2 baris dipindahkan",
        "data/hari-libur.csv: 1 baris dipindahkan",
    ]
    assert (folder / "2025/anggaran.csv").read_text(encoding="utf-8").splitlines() == [head, first, second, tenth]
    assert (folder / "hari-libur.csv").read_text(encoding="utf-8") == "\n".join([titles, typed, *days[1:]])


def test_a_log_and_confirmations_are_left_as_typed(tmp_path: Path) -> None:
    folder = small(tmp_path, kinerja=RAPI)
    head, *rows = (folder / "2025/siklus.csv").read_text(encoding="utf-8").splitlines()
    (folder / "2025/siklus.csv").write_text("\n".join([head, *reversed(rows)]), encoding="utf-8")
    assert rapikan(folder).output == "Semua sudah rapi; tidak ada yang diubah.\n"


RUSAK = {
    "unknown code": (RAPI.replace("iku-02;", "iku-22;"), "kode 'iku-22' tidak ada di renstra.yml"),
    "code twice": (RAPI.replace("iku-02;Kejadian gangguan", "iku-01;"), "indikator 'iku-01' sudah dipakai di baris 2"),
    "shifted row": (RAPI.replace(";Survei;", ";Survei"), "baris ini berisi 10 sel, seharusnya 11"),
    "a value that is none": (RAPI.replace(";83;", ";delapan;"), "'delapan' bukan angka"),
    # A table has no comments: every line is a row, and a row of one cell is refused.
    "a comment": (RAPI.replace("iku-02", "# gangguan\niku-02"), "baris ini berisi 1 sel, seharusnya 11"),
    "no text": (b"PK\x03\x04buku kerja", "berkas ini buku kerja Excel, bukan teks"),
    "no titles": ("", "berkas ini kosong"),
}


@pytest.mark.parametrize("name", RUSAK)
def test_a_file_with_an_error_is_not_touched_and_the_others_go_on(name: str, tmp_path: Path) -> None:
    content, said = RUSAK[name]
    titles, first, *days = TERKECIL["hari-libur.csv"].splitlines()
    folder = small(tmp_path, kinerja=content, libur="\n".join([titles, *days, first, ""]))
    before = (folder / KINERJA).read_bytes()
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "data/hari-libur.csv: 1 baris dipindahkan\n" in result.output
    assert "data/2025/kinerja.csv: tidak disentuh, karena ada kesalahan di data/2025/kinerja.csv" in result.output
    assert said in result.output
    assert "jalankan lkjip periksa" in result.output
    assert (folder / KINERJA).read_bytes() == before
    assert (folder / "hari-libur.csv").read_text(encoding="utf-8") == TERKECIL["hari-libur.csv"]


def test_a_year_whose_facts_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (folder / "2025/laporan.yml").write_text("sop: [", encoding="utf-8")
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "data/2025/kinerja.csv: tidak disentuh, karena ada kesalahan di data/2025/laporan.yml" in result.output


def test_without_a_plan_nothing_is_done(tmp_path: Path) -> None:
    folder = small(tmp_path, renstra="nama: [")
    before = stamps(folder)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "Tidak jadi: perbaiki dulu kesalahan di atas." in result.output
    assert stamps(folder) == before


def test_a_file_in_cp1252_stays_one_and_is_refused_a_letter_that_it_lacks(tmp_path: Path) -> None:
    known = TERKECIL["renstra.yml"].replace("Indeks kepuasan", "Indeks – kepuasan")
    typed = TERKECIL[KINERJA].replace("Survei", "Survei – warga").replace("\n", "\r\n")
    folder = small(tmp_path, renstra=known, kinerja=typed.encode("cp1252"))
    assert rapikan(folder).exit_code == 0
    wanted = RAPI.replace("Survei", "Survei – warga").replace("Indeks", "Indeks –").replace("\n", "\r\n")
    assert (folder / KINERJA).read_bytes() == wanted.encode("cp1252")
    (folder / "renstra.yml").write_text(known.replace("kepuasan", "≥ 80"), encoding="utf-8")
    before = stamps(folder)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert result.output == (
        "data/2025/kinerja.csv: tidak disentuh, karena huruf '≥' tidak ada di pengodean berkas ini (cp1252); "
        "simpan dulu sebagai CSV UTF-8, lalu ulangi\n"
    )
    assert stamps(folder) == before


HOSTILE = {
    'a; "b", c': '"a; ""b"", c"',
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "dua\n\n              baris": "dua baris",
    "=1+1": "",
    "@SUM(A1)": "",
    "- minus": "",
}


@pytest.mark.parametrize("nama", HOSTILE)
def test_a_hostile_name_stays_text_or_is_left_out(nama: str, tmp_path: Path) -> None:
    quoted = "'" + nama.replace("'", "''") + "'"
    folder = small(tmp_path, renstra=TERKECIL["renstra.yml"].replace("nama: Indeks kepuasan", f"nama: {quoted}"))
    before = facts(folder)
    assert rapikan(folder).exit_code == 0
    assert (folder / KINERJA).read_text(encoding="utf-8") == RAPI.replace("Indeks kepuasan", HOSTILE[nama])
    assert facts(folder) == before
    assert not [one for one in inspect(folder, HARI_INI).problems if one.code in {"LKJ446", "LKJ213", "LKJ007"}]
    assert rapikan(folder).output == "Semua sudah rapi; tidak ada yang diubah.\n"


def test_what_would_not_read_as_before_is_refused(tmp_path: Path) -> None:
    """A name that no reader takes for a text of its encoding, though the encoding has its letters."""
    folder = small(tmp_path, renstra=TERKECIL["renstra.yml"].replace("Indeks kepuasan", "Indeks Ã© kepuasan"))
    typed = TERKECIL[KINERJA].replace("Survei", "Survei – warga").encode("cp1252")
    (folder / KINERJA).write_bytes(typed)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert result.output == (
        "data/2025/kinerja.csv: tidak disentuh, karena hasilnya tidak terbaca sama dengan isinya sekarang; "
        "rapikan sendiri di Excel\n"
    )
    assert (folder / KINERJA).read_bytes() == typed


def test_a_file_that_its_owner_protects_is_not_replaced(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (folder / KINERJA).chmod(0o444)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "hanya bisa dibaca; berkas yang lama tidak berubah; cabut tanda hanya-bacanya, lalu ulangi" in result.output
    assert (folder / KINERJA).read_text(encoding="utf-8") == TERKECIL[KINERJA]
    assert list((folder / "2025").glob(".*")) == []


def test_what_somebody_saves_meanwhile_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small(tmp_path)
    ask = perintah.rapikan

    def saved_behind(*arguments: Any) -> Any:
        answer = ask(*arguments)
        (folder / KINERJA).write_text(TERKECIL[KINERJA].replace("83,5", "83,9"), encoding="utf-8")
        return answer

    monkeypatch.setattr(perintah, "rapikan", saved_behind)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "berkas ini baru saja diubah program lain; perubahan itu tidak ditimpa" in result.output
    assert "83,9" in (folder / KINERJA).read_text(encoding="utf-8")
    assert list((folder / "2025").glob(".*")) == []


def test_a_file_that_changes_while_the_folder_is_read_is_not_touched(tmp_path: Path) -> None:
    folder = small(tmp_path)
    sources = read_folder(folder)
    inspection = inspect_sources(sources, folder.name, HARI_INI)
    assert inspection.data is not None
    (folder / KINERJA).write_text(TERKECIL[KINERJA].replace("83,5", "83,9"), encoding="utf-8")
    changed, left = perintah.rapikan(folder, sources, inspection.data, inspection.problems)
    assert changed == ()
    assert [(one.path, one.alasan[:41]) for one in left] == [
        ("data/2025/kinerja.csv", "berkas ini berubah selagi dibaca; tutup d")
    ]


def test_a_file_open_in_excel_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = small(tmp_path)

    def held(self: Path, target: Path) -> Path:
        error = PermissionError(13, "held", str(target))
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(file_module, "PATIENCE", ())
    monkeypatch.setattr(Path, "replace", held)
    result = rapikan(folder)
    assert result.exit_code == 1
    assert "sedang dibuka program lain; berkas yang lama tidak berubah; tutup dulu di Excel" in result.output
    assert (folder / KINERJA).read_text(encoding="utf-8") == TERKECIL[KINERJA]


CATATAN = st.sampled_from(["", "biasa", "dua\nbaris", 'ada "kutip"', "a; b, c", "tepat – waktu", "baris\n\nkosong"])


@st.composite
def typed_kinerja(draw: st.DrawFn) -> tuple[bytes, Mapping[str, str]]:
    """Return kinerja.csv as somebody may have left it, with the notes of each indikator."""
    delimiter, end = draw(st.sampled_from(";,\t")), draw(st.sampled_from(["\n", "\r\n"]))
    columns = JUDUL.split(";")
    with_names = draw(st.booleans())
    if with_names:
        columns.insert(draw(st.integers(0, len(columns))), "nama")
    notes = {kode: draw(CATATAN) for kode in NAMA}
    quoted = draw(st.sets(st.sampled_from(columns)))
    records = [dict(zip(columns, columns, strict=True))]
    for line in draw(st.permutations(BARIS)):
        row = dict(zip(JUDUL.split(";"), line.split(";"), strict=True))
        kode = row["indikator"]
        names = st.sampled_from(["", NAMA[kode], NAMA[kode].upper(), "Nama lama"])
        records.append({**row, "catatan": notes[kode], "nama": draw(names)})
    text = ""
    for number, record in enumerate(records):
        cells = (record[name].replace("\n", end) for name in columns)
        text += delimiter.join(
            f'"{cell.replace(chr(34), chr(34) * 2)}"'
            if name in quoted or any(sign in cell for sign in f'{delimiter}"\n')
            else cell
            for name, cell in zip(columns, cells, strict=True)
        )
        last = number == len(records) - 1
        text += "" if last and draw(st.booleans()) else end + (end * draw(st.integers(0, 1)) if not last else "")
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return f"{mark}{text}".encode(), notes


@settings(max_examples=40)
@given(typed_kinerja())
def test_any_table_reads_the_same_and_a_second_run_finds_nothing(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[bytes, Mapping[str, str]]
) -> None:
    raw, notes = made
    folder = small(tmp_path_factory.mktemp("rapi"), kinerja=raw)
    before = facts(folder)
    result = rapikan(folder)
    assert result.exit_code == 0, result.output
    assert facts(folder) == before
    data = inspect(folder, HARI_INI).data
    assert data is not None
    rows = data.laporan[2025].kinerja
    assert [one.indikator for one in rows] == list(NAMA)
    assert [(one.nama or "").casefold() for one in rows] == [nama.casefold() for nama in NAMA.values()]
    assert [one.catatan or "" for one in rows] == list(notes.values())
    after = (folder / KINERJA).read_bytes()
    assert after.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")
    assert after.count(b"\r\n") == raw.count(b"\r\n")
    assert after.endswith(b"\n") == raw.endswith(b"\n")
    assert sorted(after.count(one) - raw.count(one) for one in (b";", b",", b"\t"))[:2] == [0, 0]
    assert rapikan(folder).output == "Semua sudah rapi; tidak ada yang diubah.\n"
    assert (folder / KINERJA).read_bytes() == after
