"""The workbook of a year: what nobody typed changes nothing, what somebody typed arrives, what is unsure is told."""

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import kantor_sah
import openpyxl
import pytest
from bentuk import salin
from buku_uji import ambil, buat, isi, ketik, letak, perubahan, rancangan, tulis_kembali, ubah
from click.testing import CliRunner
from libreoffice import converted, recalculated
from pengaturan import ROOT

from lkjip_build import limits
from lkjip_build.build import inspect
from lkjip_build.cli import main
from lkjip_build.isian import BukuDitolak, buka
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sunting import Perubahan

KINERJA = "2026/kinerja.csv"
LAMA = ("2023", "2024", "2025")
"""Years that these tests do without."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped office, for what only reads it."""
    return salin(tmp_path_factory.mktemp("isian"), *LAMA)


@pytest.fixture(scope="module")
def buku(data: Path) -> bytes:
    return buat(data)


@pytest.fixture(scope="module")
def tw4(buku: bytes) -> str:
    """The cell of the fourth quarter of the first indikator."""
    return letak(buku, "Kinerja", "Triwulan IV", "iku-01")


@pytest.mark.parametrize(
    "tahun", [pytest.param(2023, marks=pytest.mark.lama), pytest.param(2024, marks=pytest.mark.lama), 2025, 2026]
)
def test_a_workbook_that_nobody_edited_changes_nothing(tahun: int) -> None:
    read, merged = ambil(ROOT / "data", buat(ROOT / "data", tahun), tahun)
    assert (read.halangan, read.catatan) == ((), ())
    assert (merged.ubahan, merged.bentrok, merged.catatan) == ((), (), ())


def test_the_same_day_gives_the_same_bytes(data: Path, buku: bytes) -> None:
    assert buat(data) == buku


@pytest.mark.lama
@pytest.mark.parametrize("jalan", [("xlsx",), ("ods", "xlsx")])
def test_libreoffice_opens_it_and_saves_it_and_nothing_changes(
    tmp_path: Path, data: Path, buku: bytes, jalan: tuple[str, ...]
) -> None:
    raw, name = buku, "isian.xlsx"
    for number, to in enumerate(jalan):
        out = tmp_path / str(number)
        out.mkdir()
        raw = converted(tmp_path, name, raw, to, out=out)
        name = f"isian{number}.{to}"
    read, merged = ambil(data, raw)
    assert (read.halangan, read.catatan) == ((), ())
    assert (merged.ubahan, merged.bentrok, merged.catatan) == ((), (), ())


@pytest.mark.lama
def test_what_is_typed_in_libreoffice_arrives(tmp_path: Path, buku: bytes, tw4: str) -> None:
    office = salin(tmp_path, *LAMA)
    row = letak(buku, "Naskah", "Isi", "laporan.yml")
    edited = ubah(buku, ketik("Kinerja", tw4, "86,4"), ketik("Naskah", row, "Satu.\n\nDua."))
    merged = tulis_kembali(office, converted(tmp_path, "isian.xlsx", edited, "xlsx", out=tmp_path))
    assert len(merged.ubahan) == 2
    assert b";86,2;86,4;" in (office / KINERJA).read_bytes()


@pytest.mark.lama
@pytest.mark.parametrize("tahun", [2024, 2025])
def test_capaian_is_computed_by_a_spreadsheet_as_by_us(tmp_path: Path, tahun: int) -> None:
    raw = buat(ROOT / "data", tahun)
    cached = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)["Kinerja"]
    made = recalculated(tmp_path, {"isian.xlsx": raw})["isian.xlsx"]["Kinerja"]
    column = letak(raw, "Kinerja", "Capaian", "iku-01").rstrip("0123456789")
    rows = [row for row in range(5, cached.max_row + 1) if cached[f"B{row}"].value]
    assert len(rows) > 8
    for row in rows:
        one, other = cached[f"{column}{row}"].value, made[f"{column}{row}"].value
        assert one == other or one == pytest.approx(other, abs=1e-9), row


DIKETIK: list[tuple[str, str, float | str]] = [
    ("85", "84,7", 84.7 / 85),
    ("85", "84.7", 84.7 / 85),
    ("1.000,00", "1.069,5", 1.0695),
    ("1.000", "1.069", "–"),
    ("80-90", "85", 1),
    ("80-90", "72", 0.9),
    ("85", " 85 ", 1),
    ("85", "n/a", "–"),
    ("", "85", "–"),
]
"""Target and realisasi as typed, and the capaian, a dash where our parser too reads no number."""


@pytest.mark.lama
def test_a_text_is_computed_as_our_parser_reads_it(tmp_path: Path, buku: bytes) -> None:
    target, realisasi, capaian = (letak(buku, "Kinerja", one, "iku-01") for one in ("Target", "Realisasi", "Capaian"))
    files = {
        f"b{number}.xlsx": ubah(buku, ketik("Kinerja", target, one or None), ketik("Kinerja", realisasi, other))
        for number, (one, other, _) in enumerate(DIKETIK)
    }
    made = recalculated(tmp_path, files)
    found = [made[name]["Kinerja"][capaian].value for name in files]
    assert found == [one if isinstance(one, str) else pytest.approx(one) for _, _, one in DIKETIK]


def test_a_figure_that_is_typed_is_the_only_change(buku: bytes, tw4: str, tmp_path: Path) -> None:
    office = salin(tmp_path, *LAMA)
    before = isi(office)
    merged = tulis_kembali(office, ubah(buku, ketik("Kinerja", tw4, "86,4")))
    assert perubahan(merged) == [Perubahan(KINERJA, "iku-01", "tw4", None, "86,4")]
    assert [str(one) for one in merged.ubahan] == [
        f"lembar Kinerja, sel {tw4}, Indeks Kepuasan Masyarakat, Triwulan IV: (kosong) menjadi '86,4'"
    ]
    after = isi(office)
    assert after.pop(KINERJA) == before.pop(KINERJA).replace(b";86,2;;", b";86,2;86,4;", 1)
    assert after == before


ANGKA: list[tuple[object, str, str]] = [
    (86.4, "General", "86,4"),
    (86, "General", "86"),
    (1731, "General", "1731"),
    (0.4981, "0.00%", "49,81 %"),
    (0.1 + 0.2, "General", "0,3"),
    ("  86,40 ", "@", "86,40"),
    ("30/35", "@", "30/35"),
]
"""What a spreadsheet holds of a figure, its format, and the figure that was typed."""


def test_a_number_that_a_spreadsheet_made_its_own_is_read(data: Path, buku: bytes, tw4: str) -> None:
    column, first = tw4.rstrip("0123456789"), int(tw4.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))

    def edit(workbook: Any) -> None:
        for row, (value, form, _) in enumerate(ANGKA, first):
            workbook["Kinerja"][f"{column}{row}"] = value
            workbook["Kinerja"][f"{column}{row}"].number_format = form

    read, merged = ambil(data, ubah(buku, edit))
    assert read.halangan == ()
    assert [one.menjadi for one in perubahan(merged)] == [text for _, _, text in ANGKA]


def halangan(data: Path, raw: bytes) -> list[str]:
    read, merged = ambil(data, raw)
    assert perubahan(merged) == []
    return [f"{one.tempat}: {one.pesan}" for one in read.halangan]


def test_a_share_that_became_a_date_is_told(data: Path, buku: bytes, tw4: str) -> None:
    told = halangan(data, ubah(buku, ketik("Kinerja", tw4, datetime.datetime(2026, 4, 3))))
    assert told == [
        f"lembar Kinerja, sel {tw4}, Indeks Kepuasan Masyarakat: sel ini menjadi tanggal; mungkin yang diketik 3/4"
    ]


def test_a_formula_is_read_by_its_value_and_asked_for_where_it_has_none(data: Path, buku: bytes, tw4: str) -> None:
    told = halangan(data, ubah(buku, ketik("Kinerja", tw4, "=80+6.4")))
    assert told == [f"lembar Kinerja, sel {tw4}, Indeks Kepuasan Masyarakat: sel ini berisi rumus yang belum dihitung"]


@pytest.mark.lama
def test_a_formula_that_was_computed_is_read(tmp_path: Path, data: Path, buku: bytes, tw4: str) -> None:
    def edit(workbook: Any) -> None:
        workbook["Kinerja"][tw4].number_format = "General"
        workbook["Kinerja"][tw4] = "=80+6.4"

    made = converted(tmp_path, "isian.xlsx", ubah(buku, edit), "xlsx", out=tmp_path / "out")
    _, merged = ambil(data, made)
    assert [one.menjadi for one in perubahan(merged)] == ["86,4"]


def test_an_error_value_is_told(data: Path, buku: bytes, tw4: str) -> None:
    told = halangan(data, ubah(buku, ketik("Kinerja", tw4, "#REF!")))
    assert told[0].endswith("sel ini berisi galat rumus")


def test_merged_cells_are_told(data: Path, buku: bytes, tw4: str) -> None:
    below = tw4.rstrip("0123456789") + str(int(tw4.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) + 1)

    def edit(workbook: Any) -> None:
        workbook["Kinerja"][tw4] = "86,4"
        workbook["Kinerja"].merge_cells(f"{tw4}:{below}")

    told = halangan(data, ubah(buku, edit))
    assert [one.partition(": ")[2][:45] for one in told] == ["sel ini bagian dari sel yang digabung, jadi i"] * 2


def test_sorted_rows_are_known_by_their_hidden_key(data: Path, buku: bytes, tw4: str) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Kinerja"]
        sheet[tw4] = "86,4"
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5) if row[1].value]
        for number, row in enumerate(sorted(rows, key=lambda row: str(row[2])), 5):
            for column, value in enumerate(row, 1):
                sheet.cell(number, column).value = value

    read, merged = ambil(data, ubah(buku, edit))
    assert read.halangan == ()
    assert perubahan(merged) == [Perubahan(KINERJA, "iku-01", "tw4", None, "86,4")]


def test_columns_sorted_without_their_key_are_told(data: Path, buku: bytes) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Kinerja"]
        for column in range(2, 16):
            one, other = sheet.cell(5, column), sheet.cell(6, column)
            one.value, other.value = other.value, one.value

    told = halangan(data, ubah(buku, edit))
    assert [one.partition(": ")[2][:60] for one in told] == [
        "baris ini dibuat untuk 'iku-01', tetapi kodenya 'iku-02'; mu",
        "baris ini dibuat untuk 'iku-02', tetapi kodenya 'iku-01'; mu",
    ]


def test_inserted_columns_and_rows_renamed_sheets_and_filters_do_not_matter(data: Path, buku: bytes, tw4: str) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Kinerja"]
        sheet[tw4] = "86,4"
        sheet.insert_cols(4, 2)
        sheet.insert_rows(1, 3)
        sheet["D7"] = "Catatan saya"
        sheet["D8"] = "lihat buku"
        sheet.row_dimensions[9].hidden = True
        sheet.title = "Angka TW IV"

    read, merged = ambil(data, ubah(buku, edit))
    assert read.halangan == ()
    assert read.catatan == ("Lembar Angka TW IV: kolom Catatan saya tidak dibaca.",)
    assert perubahan(merged) == [Perubahan(KINERJA, "iku-01", "tw4", None, "86,4")]
    assert merged.ubahan[0].tempat.startswith("lembar Angka TW IV, sel ")


def test_a_missing_row_or_column_or_sheet_removes_nothing(data: Path, buku: bytes) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Kinerja"]
        sheet.delete_rows(6)
        sheet.delete_cols(int(openpyxl.utils.column_index_from_string(letak(buku, "Kinerja", "Catatan", "iku-01")[0])))
        workbook.remove(workbook["Anggaran"])

    read, merged = ambil(data, ubah(buku, edit))
    assert (read.halangan, perubahan(merged)) == ((), [])
    assert read.catatan == ("Lembar Kinerja: kolom Catatan tidak ada, jadi isinya tidak berubah.",)
    assert merged.catatan == ("Lembar Kinerja: 1 baris data tidak ada di buku kerja (iku-02); tidak dihapus.",)


def baris_kosong(buku: bytes, lembar: str) -> int:
    sheet = openpyxl.load_workbook(io.BytesIO(buku))[lembar]
    return next(row for row in range(5, sheet.max_row + 1) if not sheet.cell(row, 2).value)


def test_a_new_row_is_added_once_however_often_it_is_read(tmp_path: Path, buku: bytes) -> None:
    office = salin(tmp_path, *LAMA)
    row = baris_kosong(buku, "Siklus")
    cells = {"Langkah": "1", "Pelaksana": "camat", "Bukti": "Disposisi 5/2027"}
    edits = []
    sheet = openpyxl.load_workbook(io.BytesIO(buku))["Siklus"]
    for cell in sheet[4]:
        if cell.value in cells:
            edits.append(ketik("Siklus", f"{cell.column_letter}{row}", cells[cell.value]))
        if cell.value == "Mulai":
            edits.append(ketik("Siklus", f"{cell.column_letter}{row}", datetime.datetime(2027, 1, 4, 8, 15)))
    edited = ubah(buku, *edits)
    added = (("langkah", "1"), ("pelaksana", "camat"), ("mulai", "2027-01-04 08.15"), ("bukti", "Disposisi 5/2027"))
    _, merged = ambil(office, edited)
    assert perubahan(merged) == [Perubahan("2026/siklus.csv", "1", SELURUH, None, added)]
    tulis_kembali(office, edited)
    assert (office / "2026/siklus.csv").read_text().splitlines()[1:] == [
        "1;camat;2027-01-04 08.15;;;;Disposisi 5/2027;"
    ]
    assert perubahan(ambil(office, edited)[1]) == []


def test_a_copied_row_is_told(data: Path, buku: bytes) -> None:
    def edit(workbook: Any) -> None:
        sheet = workbook["Rencana Aksi"]
        row = next(number for number in range(5, 99) if not sheet.cell(number, 2).value)
        for column in range(1, 12):
            sheet.cell(row, column).value = sheet.cell(5, column).value

    assert halangan(data, ubah(buku, edit))[0].endswith("baris 'iku-01' ada dua kali")


def test_two_workbooks_are_merged_cell_by_cell(tmp_path: Path, buku: bytes) -> None:
    office = salin(tmp_path, *LAMA)
    first = ubah(buku, ketik("Kinerja", letak(buku, "Kinerja", "Triwulan IV", "iku-01"), "86,4"))
    second = ubah(
        buku,
        ketik("Kinerja", letak(buku, "Kinerja", "Triwulan IV", "iku-01"), "86,9"),
        ketik("Kinerja", letak(buku, "Kinerja", "Triwulan IV", "iku-02"), "96,5"),
    )
    tulis_kembali(office, first)
    _, merged = ambil(office, second)
    assert perubahan(merged) == [Perubahan(KINERJA, "iku-02", "tw4", None, "96,5")]
    assert [one.kalimat.partition(": ")[2] for one in merged.bentrok] == [
        "waktu formulir dibuat (kosong), di buku kerja '86,9', di data sekarang '86,4'"
    ]
    assert merged.bentrok[0].ubahan is not None
    assert merged.bentrok[0].ubahan.perubahan == Perubahan(KINERJA, "iku-01", "tw4", "86,4", "86,9")


def test_a_row_of_a_code_with_several_is_followed_when_others_move(tmp_path: Path, buku: bytes) -> None:
    office = salin(tmp_path, *LAMA)
    file = office / "2026/rencana-aksi.csv"
    lines = file.read_text().splitlines(keepends=True)
    second = next(n for n, line in enumerate(lines) if "Memasang papan" in line)
    file.write_text("".join([*lines[:second], "iku-01;;;;;;Aksi sisipan;;\n", *lines[second:]]))
    sheet = openpyxl.load_workbook(io.BytesIO(buku))["Rencana Aksi"]
    column = next(cell.column_letter for cell in sheet[4] if cell.value == "Penanggung jawab")
    row = next(row[0].row for row in sheet.iter_rows(min_row=5) if row[0].value == "iku-01 ke-2")
    _, merged = ambil(office, ubah(buku, ketik("Rencana Aksi", f"{column}{row}", "Kasubag Umum")))
    assert perubahan(merged) == [
        Perubahan("2026/rencana-aksi.csv", "iku-01 ke-3", "penanggung_jawab", "Sekretariat", "Kasubag Umum")
    ]


def test_a_row_that_is_gone_from_the_data_is_told(tmp_path: Path, buku: bytes) -> None:
    office = salin(tmp_path, *LAMA)
    file = office / KINERJA
    file.write_text("".join(line for line in file.read_text().splitlines(True) if not line.startswith("iku-01;")))
    _, merged = ambil(office, ubah(buku, ketik("Kinerja", letak(buku, "Kinerja", "Triwulan IV", "iku-01"), "86,4")))
    assert perubahan(merged) == []
    assert [
        one.kalimat.endswith("barisnya sudah tidak ada di data, jadi perubahannya tidak bisa ditulis")
        for one in merged.bentrok
    ] == [True]


def test_without_its_state_all_that_differs_is_shown(tmp_path: Path, buku: bytes, tw4: str) -> None:
    office = salin(tmp_path, *LAMA)
    file = office / KINERJA
    file.write_bytes(file.read_bytes().replace(b";86,2;", b";86,3;", 1))

    def edit(workbook: Any) -> None:
        workbook["Kinerja"][tw4] = "86,4"
        workbook.remove(workbook["lkjip"])

    _, merged = ambil(office, ubah(buku, edit))
    assert [(one.kolom, one.semula, one.menjadi) for one in perubahan(merged)] == [
        ("tw3", "86,3", "86,2"),
        ("tw4", None, "86,4"),
    ]
    assert merged.catatan[0].startswith("Lembar tersembunyi 'lkjip' tidak ada")


def test_a_table_that_stands_twice_is_told(data: Path, buku: bytes) -> None:
    told = halangan(data, ubah(buku, lambda workbook: workbook.copy_worksheet(workbook["Kinerja"])))
    assert told == ["lembar Kinerja Copy: tabel yang sama juga ada di lembar Kinerja"]


def test_a_workbook_of_something_else_is_told(data: Path) -> None:
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    assert halangan(data, made.getvalue()) == ["buku kerja: tidak ada tabel isian di sini"]


def test_one_cell_far_away_is_told_and_costs_nothing(data: Path, buku: bytes) -> None:
    told = halangan(data, ubah(buku, ketik("Siklus", "XFD1048576", "x")))
    assert told == ["lembar Siklus: lembar ini 1048576 baris dan 16384 kolom, jauh lebih besar dari tabel isian"]


def zip_of(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(500), r"\(.xls\) atau berkata sandi"),
        (b"indikator;target\n", "bukan buku kerja Excel"),
        (b"", "bukan buku kerja Excel"),
        (zip_of(content_xml=b"<x/>"), "OpenDocument"),
        (zip_of(word__document_xml=b"<x/>"), "bukan buku kerja Excel"),
        (zip_of(xl__workbook_xml=b"<x"), "rusak"),
        (zip_of(xl__workbook_xml=b"<x/>", xl__besar_xml=bytes(limits.WORKBOOK_UNPACKED)), "terlalu besar"),
        (b"PK\x03\x04" + bytes(limits.WORKBOOK_BYTES), "terlalu besar"),
    ],
)
def test_what_is_no_workbook_is_refused_with_a_sentence(raw: bytes, why: str) -> None:
    with pytest.raises(BukuDitolak, match=why):
        buka(raw)


def test_a_problem_of_the_check_is_told_at_the_cell(tmp_path: Path, buku: bytes, tw4: str) -> None:
    office = salin(tmp_path, *LAMA)
    before = isi(office)
    file = tmp_path / "isian.xlsx"
    file.write_bytes(ubah(buku, ketik("Kinerja", tw4, "Ada")))
    done = CliRunner().invoke(main, ["ambil", str(file), "--data", str(office), "--ya"])
    assert done.exit_code == 1
    assert f"lembar Kinerja, sel {tw4}, Indeks Kepuasan Masyarakat: " in done.stderr
    assert "Perbaikan:" in done.stderr
    assert "Tidak jadi: Tidak ada yang ditulis." in done.stderr
    assert isi(office) == before


def test_the_command_asks_before_it_writes(tmp_path: Path) -> None:
    office, runner, file = salin(tmp_path, *LAMA), CliRunner(), tmp_path / "isian.xlsx"
    made = runner.invoke(main, ["formulir", "2026", "--ke", str(file), "--data", str(office)])
    assert (made.exit_code, made.stdout) == (0, f"ditulis: {file}\n")
    again = runner.invoke(main, ["ambil", str(file), "--data", str(office)])
    assert (again.exit_code, again.stdout) == (0, "Tidak ada isi yang berubah; tidak ada yang ditulis.\n")
    raw = file.read_bytes()
    cell = letak(raw, "Kinerja", "Triwulan IV", "iku-01")
    file.write_bytes(ubah(raw, ketik("Kinerja", cell, "86,4")))
    before = isi(office)
    no = runner.invoke(main, ["ambil", str(file), "--data", str(office)], input="n\n")
    assert (no.exit_code, isi(office)) == (1, before)
    assert f"lembar Kinerja, sel {cell}, Indeks Kepuasan Masyarakat, Triwulan IV: (kosong) menjadi '86,4'" in no.stdout
    yes = runner.invoke(main, ["ambil", str(file), "--data", str(office)], input="y\n")
    assert yes.exit_code == 0
    assert yes.stdout.endswith("1 perubahan ditulis ke data/2026/kinerja.csv.\n")
    assert b";86,2;86,4;" in (office / KINERJA).read_bytes()


def test_a_conflict_is_left_to_the_data_unless_the_workbook_is_preferred(tmp_path: Path, buku: bytes, tw4: str) -> None:
    office, file = salin(tmp_path, *LAMA), tmp_path / "isian.xlsx"
    raw = (office / KINERJA).read_bytes()
    (office / KINERJA).write_bytes(raw.replace(b";86,2;;", b";86,2;86,1;", 1))
    file.write_bytes(ubah(buku, ketik("Kinerja", tw4, "86,4")))
    words = ["ambil", str(file), "--data", str(office), "--ya"]
    left = CliRunner().invoke(main, words)
    assert left.exit_code == 1
    assert "1 sel diubah di dua tempat" in left.stderr
    assert b";86,1;" in (office / KINERJA).read_bytes()
    assert CliRunner().invoke(main, [*words, "--utamakan-buku"]).exit_code == 0
    assert b";86,2;86,4;" in (office / KINERJA).read_bytes()


def test_a_year_that_is_not_there_is_told(tmp_path: Path, buku: bytes) -> None:
    office, file = salin(tmp_path), tmp_path / "isian.xlsx"
    file.write_bytes(buku)
    for one in (office / "2026").iterdir():
        one.unlink()
    done = CliRunner().invoke(main, ["ambil", str(file), "--data", str(office)])
    assert done.stderr == "Tidak jadi: buku kerja ini untuk 2026, tahun yang tidak ada di folder data ini.\n"
    none = CliRunner().invoke(main, ["formulir", "2031", "--data", str(office)])
    assert "tidak punya laporan 2031; yang ada: 2023, 2024, 2025" in none.stderr


def sheet_xml(raw: bytes, lembar: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        names = openpyxl.load_workbook(io.BytesIO(raw)).sheetnames
        return parts.read(f"xl/worksheets/sheet{names.index(lembar) + 1}.xml").decode()


def test_keys_are_locked_figures_are_text_and_choices_are_offered(buku: bytes) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(buku))
    sheet = workbook["Kinerja"]
    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden
    assert [sheet.cell(5, column).protection.locked for column in (1, 2, 3)] == [True, True, True]
    figures = [cell for cell in sheet[5] if sheet.cell(4, cell.column).value in ("Target", "Triwulan I", "Realisasi")]
    assert [(cell.number_format, cell.protection.locked, cell.alignment.horizontal) for cell in figures] == [
        ("@", False, "right")
    ] * 3
    assert "Target Perjanjian Kinerja murni" in sheet[letak(buku, "Kinerja", "Target", "iku-01")[0] + "4"].comment.text
    assert workbook["lkjip"].sheet_state == "veryHidden"
    offered = {str(one.sqref).split(":")[0]: one.formula1 for one in workbook["Siklus"].data_validations.dataValidation}
    assert '"ya,tidak"' in offered.values()
    skala = next(one for one in workbook["Kinerja"].data_validations.dataValidation if "Uji coba" in one.formula1)
    assert skala.formula1 == '"Belum ada,Gagasan,Uji coba,Diterapkan,Direplikasi"'


def test_the_capaian_that_is_shown_is_the_one_that_is_published() -> None:
    raw = buat(ROOT / "data", 2025)
    sheet = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)["Kinerja"]
    column = letak(raw, "Kinerja", "Capaian", "iku-01").rstrip("0123456789")
    shown = {sheet[f"B{row}"].value: sheet[f"{column}{row}"].value for row in range(5, sheet.max_row + 1)}
    assert shown["iku-01"] == pytest.approx(85.4 / 85)
    assert shown["iku-05"] == pytest.approx(45 / 40)
    assert shown["iku-06"] == "–"


def test_what_a_cell_cannot_hold_is_left_to_its_file(tmp_path: Path) -> None:
    office = salin(tmp_path, *LAMA)
    file = office / "2026/laporan.yml"
    long = "  kata kata kata kata kata kata\n" * 1100
    file.write_text(file.read_text().replace("penutup:\n", f"penutup: |\n{long}"))
    raw = buat(office)
    sheet = openpyxl.load_workbook(io.BytesIO(raw))["Naskah"]
    row = next(row for row in sheet.iter_rows(min_row=5) if row[2].value == "Kesimpulan")
    assert row[3].value == "(lebih panjang dari satu sel; ubah di berkasnya)"
    assert row[3].protection.locked
    assert perubahan(ambil(office, raw)[1]) == []


def test_an_indikator_without_a_row_is_offered_and_added_when_it_is_filled(tmp_path: Path) -> None:
    office = salin(tmp_path, *LAMA)
    file = office / KINERJA
    file.write_text("".join(line for line in file.read_text().splitlines(True) if not line.startswith("iku-10;")))
    raw = buat(office)
    assert perubahan(ambil(office, raw)[1]) == []
    cell = letak(raw, "Kinerja", "Target", "iku-10")
    _, merged = ambil(office, ubah(raw, ketik("Kinerja", cell, "94")))
    assert perubahan(merged) == [
        Perubahan(KINERJA, "iku-10", SELURUH, None, (("indikator", "iku-10"), ("target", "94")))
    ]
    made = rancangan(office, merged)
    assert made.baik


def test_the_shipped_data_are_as_they_were() -> None:
    assert inspect(ROOT / "data", datetime.date(2026, 11, 1)).publishable


def test_a_signed_year_is_corrected_from_a_workbook_with_its_reason(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    file, runner = tmp_path / "isian.xlsx", CliRunner()
    assert runner.invoke(main, ["formulir", "2025", "--ke", str(file), "--data", str(folder)]).exit_code == 0
    raw = file.read_bytes()
    kode = openpyxl.load_workbook(io.BytesIO(raw))["Kinerja"]["B5"].value
    file.write_bytes(ubah(raw, ketik("Kinerja", letak(raw, "Kinerja", "Realisasi", kode), "81")))
    words = ["ambil", str(file), "--data", str(folder), "--ya"]
    no = runner.invoke(main, words)
    assert no.exit_code == 1
    assert "lkjip koreksi 2025" in no.stderr
    assert runner.invoke(main, [*words, "--alasan", "Salah salin", "--oleh", "Kasi"]).exit_code == 0
    assert (folder / "2025/koreksi.csv").read_text().splitlines()[-1].endswith(";81;Salah salin;Kasi")
