"""What a report lacks is told item by item, and only a complete one can be made final."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from builders import NASKAH, lengkap, write_folder
from click.testing import CliRunner
from pengaturan import ROOT
from situs_laporan import HARI_INI, TAHUN_TERBIT, laporan, situs_at, situs_terbit

from lkjip_build.cli import main
from lkjip_build.isi import Kosong
from lkjip_build.susunan.butir import Butir, Keadaan
from lkjip_build.susunan.kelengkapan import bisa_ditandatangani, kelengkapan


def butir_of(folder: Path, files: dict[str, str]) -> tuple[Butir, ...]:
    return kelengkapan(situs_at(write_folder(folder / "data", files)), 2025)


def belum(semua: tuple[Butir, ...]) -> list[str]:
    return [f"{one.bagian}: {one.butir}" for one in semua if one.keadaan is Keadaan.BELUM]


def test_a_folder_with_everything_can_be_signed(tmp_path: Path) -> None:
    semua = butir_of(tmp_path, lengkap())
    assert belum(semua) == []
    assert bisa_ditandatangani(semua)
    assert [one.butir for one in semua if one.keadaan is Keadaan.PERIKSA] == [
        "Bagan organisasi",
        "Kepegawaian",
        "Sarana dan prasarana",
        "Dasar Renstra",
        "Target Renstra tahun ini",
        "Rencana aksi",
        "4. Perbandingan dengan standar nasional",
        "Masa jabatan penanda tangan",
        "Pernyataan reviu",
    ]


@pytest.mark.parametrize("nama", NASKAH)
def test_each_missing_text_is_one_item(tmp_path: Path, nama: str) -> None:
    files = lengkap()
    files["2025/laporan.yml"] = files["2025/laporan.yml"].replace(f"{nama}: Sudah ditulis.\n", f"{nama}:\n")
    (missing,) = [one for one in butir_of(tmp_path, files) if one.keadaan is Keadaan.BELUM]
    assert missing.tindakan == f"tulis '{nama}' di 2025/laporan.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "2025/analisis.yml",
            "solusi: |\n    Solusinya begini.",
            "solusi:",
            "Bab III A, sasaran S1: 5. Penyebab dan solusi",
        ),
        ("2025/analisis.yml", "efisiensi: Hemat.", "efisiensi:", "Bab III A, sasaran S1: 6. Efisiensi sumber daya"),
        ("2025/anggaran.csv", ";80345000;", ";;", "Bab III B: Realisasi anggaran"),
        ("2025/kinerja.csv", "84,6;83,5;", "84,6;;", "Bab III A, sasaran S1: 1. Target dan realisasi"),
        ("2025/laporan.yml", "tanggal: 2025-01-20", "tanggal:", "Bab II: Perjanjian Kinerja murni"),
        ("2025/laporan.yml", "penandatangan: camat", "penandatangan:", "Lampiran: Penanda tangan"),
        ("instansi.yml", "nama: Budi", "nama:", "Lampiran: Penanda tangan"),
        ("instansi.yml", "status_data: resmi", "status_data: contoh", "Penetapan: Angka resmi"),
        ("renstra.yml", "rumus: Rata-rata survei", "rumus:", "Lampiran: Definisi indikator"),
    ],
)
def test_each_gap_is_found_at_its_item(tmp_path: Path, file: str, old: str, new: str, expected: str) -> None:
    files = lengkap()
    assert old in files[file]
    files[file] = files[file].replace(old, new)
    assert belum(butir_of(tmp_path, files)) == [expected]


def test_a_realisasi_that_will_never_come_is_confirmed_and_a_note_is_not_enough(tmp_path: Path) -> None:
    files = lengkap()
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(";84,6;83,5;Survei;", ";;;Survei;Survei batal")
    assert not bisa_ditandatangani(butir_of(tmp_path / "catatan", files))
    files["2025/konfirmasi.csv"] = (
        "kode;tempat;nilai;alasan;oleh;tanggal\n"
        "LKJ404;kinerja.csv/iku-01/realisasi;;Survei batal;Seksi Pelayanan;2026-01-20\n"
    )
    semua = butir_of(tmp_path / "konfirmasi", files)
    assert bisa_ditandatangani(semua)
    item = next(one for one in semua if one.butir == "1. Target dan realisasi")
    assert item.tindakan == "isi realisasi di 2025/kinerja.csv: iku-01 (sebabnya sudah dikonfirmasi)"


@pytest.mark.parametrize("tahun", TAHUN_TERBIT)
def test_whatever_the_document_shows_as_missing_is_an_item(tahun: int) -> None:
    gaps = [blok for blok in laporan(tahun).semua_blok if isinstance(blok, Kosong)]
    semua = kelengkapan(situs_terbit(), tahun)
    for blok in gaps:
        # A part that a report may go without is worth a look, and stops nothing.
        wanted = Keadaan.PERIKSA if " belum ada" in blok.teks else Keadaan.BELUM
        todo = " ".join(one.tindakan for one in semua if one.keadaan is wanted)
        file, _, field = blok.asal.partition(": ")
        assert file in todo
        assert (f"'{field.split('.')[-1]}'" in todo) or not field


def test_a_running_year_cannot_be_signed() -> None:
    situs = replace(situs_terbit(), hari_ini=HARI_INI)
    assert "Penetapan: Tahun berakhir" in belum(kelengkapan(situs, 2026))
    assert "Penetapan: Tahun berakhir" not in belum(kelengkapan(situs, 2025))


def test_the_command_lists_what_is_missing_and_fails() -> None:
    found = CliRunner().invoke(main, ["periksa", "--data", str(ROOT / "data"), "--laporan", "2025"])
    assert found.exit_code == 1
    assert "Penetapan: Angka resmi [belum]" in found.output
    assert "Laporan 2025 sudah ditandatangani, tetapi 2 dari 67 butir belum ada." in found.output
    unknown = CliRunner().invoke(main, ["periksa", "--data", str(ROOT / "data"), "--laporan", "2031"])
    assert unknown.exit_code == 2
    assert "tidak punya laporan 2031; yang ada: 2023, 2024, 2025, 2026" in unknown.output


def test_final_documents_are_refused_until_nothing_is_missing(tmp_path: Path) -> None:
    into = tmp_path / "keluar"
    run = CliRunner().invoke(main, ["dokumen", "2025", "--final", "--data", str(ROOT / "data"), "--ke", str(into)])
    assert run.exit_code == 1
    assert "masih ada yang belum" in run.output
    assert not into.exists()
    data = write_folder(tmp_path / "data", lengkap())
    run = CliRunner().invoke(main, ["dokumen", "2025", "--final", "--data", str(data), "--ke", str(into)])
    assert run.exit_code == 0, run.output
    assert (into / "lkjip-2025.pdf").read_bytes().startswith(b"%PDF")


def test_letters_that_cannot_be_printed_stop_a_final_document_and_are_told_for_a_draft(tmp_path: Path) -> None:
    files = lengkap()
    files["2025/laporan.yml"] = files["2025/laporan.yml"].replace("penutup: Sudah ditulis.", "penutup: Hebat 😀.")
    data = write_folder(tmp_path / "data", files)
    command = ["dokumen", "2025", "--data", str(data), "--ke", str(tmp_path / "keluar")]
    draft = CliRunner().invoke(main, command)
    assert draft.exit_code == 0
    assert "LKjIP 2025: huruf 😀" in draft.output
    final = CliRunner().invoke(main, [*command, "--final"])
    assert final.exit_code == 1
    assert "ganti dulu huruf itu" in final.output


def of_tujuan() -> dict[str, str]:
    """A complete folder whose tujuan has an indikator of its own."""
    files, head = lengkap(), "    nama: Tujuan\n"
    one = (
        "    indikator:\n      - {kode: iku-05, nama: Desa mandiri, satuan: desa, arah: naik, "
        "konsolidasi: posisi-akhir, definisi: Banyaknya., rumus: Jumlah, sumber_data: Daftar, "
        "penanggung_jawab: Seksi, kondisi_awal: 2, "
        "target_renstra: {2025: 3, 2026: 4}}\n"
    )
    files["renstra.yml"] = files["renstra.yml"].replace(head, head + one)
    row = "iku-02;20;"
    files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(row, f"iku-05;3;;;;;;3;Daftar;\n{row}")
    return files


def test_a_tujuan_with_indikator_is_explained_by_the_office_or_told_as_missing(tmp_path: Path) -> None:
    files = of_tujuan()
    assert belum(butir_of(tmp_path / "kosong", files)) == [
        "Bab III A, tujuan T1: 5. Penyebab dan solusi",
        "Bab IV: Rencana tindak lanjut tujuan T1",
    ]
    written = "T1:\n  penyebab: Satu desa bertambah.\n  solusi: Didampingi.\n  rencana_tindak_lanjut: Dilanjutkan.\n"
    files["2025/analisis.yml"] += written
    assert belum(butir_of(tmp_path / "terisi", files)) == []


def test_a_missing_plan_of_action_and_a_missing_standard_are_worth_a_look(tmp_path: Path) -> None:
    todo = {one.butir: one for one in butir_of(tmp_path, lengkap())}
    plan, standard = todo["Rencana aksi"], todo["4. Perbandingan dengan standar nasional"]
    assert (plan.keadaan, plan.tindakan) == (Keadaan.PERIKSA, "isi 2025/rencana-aksi.csv")
    assert standard.keadaan is Keadaan.PERIKSA
    assert standard.tindakan.startswith("bila ada standarnya, catat 'standar_nasional' di renstra.yml: iku-01")


def perlu_dilihat(folder: Path, file: str, old: str, new: str) -> list[Butir]:
    """The items worth a look that a change brings, to a folder with everything."""
    files = lengkap()
    assert old in files[file]
    before = butir_of(folder / "sebelum", files)
    files[file] = files[file].replace(old, new, 1)
    return [one for one in butir_of(folder / "sesudah", files) if one not in before and one.tindakan]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected", "said"),
    [
        (
            "2025/laporan.yml",
            "penutup: Sudah ditulis.",
            "penutup: Kepuasan warga 71,7 saja.",
            "Bab IV: Angka di dalam teks tidak ada di tabel",
            "'71,7' tidak ada di tabel tahun 2025",
        ),
        (
            "2025/laporan.yml",
            "ikhtisar: Sudah ditulis.",
            "ikhtisar: Capaian 45,9 persen.",
            "Bagian awal: Angka di dalam teks tidak ada di tabel",
            "'45,9 persen' tidak ada",
        ),
        (
            "2025/laporan.yml",
            "isu_strategis: Sudah ditulis.",
            "isu_strategis: Satu **isu besar.",
            "Bab I: Tanda tebal tidak berpasangan",
            "**",
        ),
        (
            "2025/analisis.yml",
            "Solusinya begini.",
            "Solusinya 61,25 persen.",
            "Bab III A, sasaran S1: Angka di dalam teks tidak ada di tabel",
            "'61,25 persen' tidak ada",
        ),
        (
            "2025/laporan.yml",
            "tanggal: 2025-01-20",
            "tanggal: 2026-01-20",
            "Bab II: Tanggal tidak cocok dengan tahun laporan",
            "2026",
        ),
    ],
)
def test_what_a_reviewer_would_stumble_over_is_told_at_its_part_and_line(
    tmp_path: Path, file: str, old: str, new: str, expected: str, said: str
) -> None:
    (one,) = perlu_dilihat(tmp_path, file, old, new)
    assert (f"{one.bagian}: {one.butir}", one.keadaan) == (expected, Keadaan.PERIKSA)
    assert said in one.tindakan
    assert one.tempat is not None
    lines = lengkap()[file].replace(old, new, 1).splitlines()
    assert one.tempat.path == f"data/{file}"
    assert any(part in lines[one.tempat.line - 1] for part in (new, new.partition(": ")[0]))


@pytest.mark.parametrize(
    ("file", "old", "new", "butir", "baris"),
    [
        ("2025/kinerja.csv", "84,6;83,5;", "84,6;;", "1. Target dan realisasi", "iku-01;"),
        ("2025/anggaran.csv", ";80345000;", ";;", "Realisasi anggaran", ";;"),
        ("2025/laporan.yml", "penutup: Sudah ditulis.", "penutup:", "Kesimpulan", "penutup:"),
        ("2025/analisis.yml", "efisiensi: Hemat.", "efisiensi:", "6. Efisiensi sumber daya", "efisiensi:"),
        ("renstra.yml", "rumus: Rata-rata survei", "rumus:", "Definisi indikator", "iku-01"),
        ("2025/laporan.yml", "tanggal: 2025-01-20", "tanggal:", "Perjanjian Kinerja murni", "murni"),
        ("instansi.yml", "    nama: Budi", "    nama:", "Penanda tangan", "camat"),
    ],
)
def test_each_gap_says_which_line_to_open(
    tmp_path: Path, file: str, old: str, new: str, butir: str, baris: str
) -> None:
    found = perlu_dilihat(tmp_path, file, old, new)
    one = next(one for one in found if one.butir == butir)
    assert one.tempat is not None
    assert one.tempat.path == f"data/{file}"
    lines = lengkap()[file].replace(old, new, 1).splitlines()
    around = " ".join(lines[max(0, one.tempat.line - 2) : one.tempat.line + 1])
    assert baris in around


def test_the_command_names_the_line_and_pages_that_are_nearly_empty(tmp_path: Path) -> None:
    files = lengkap()
    files["2025/laporan.yml"] = files["2025/laporan.yml"].replace(
        "penutup: Sudah ditulis.", "penutup: Ada 71,7 di sana."
    )
    data = write_folder(tmp_path / "data", files)
    (line,) = (n for n, text in enumerate(files["2025/laporan.yml"].splitlines(), 1) if "71,7" in text)
    run = CliRunner().invoke(main, ["periksa", "--data", str(data), "--laporan", "2025"])
    assert f"\n    {data.name}/2025/laporan.yml:{line}\n" in run.output
    run = CliRunner().invoke(main, ["dokumen", "2025", "--data", str(data), "--ke", str(tmp_path / "keluar")])
    assert run.exit_code == 0
    assert re.search(r"hampir kosong: lkjip-2025\.pdf, halaman ke-\d+ terisi \d+%", run.output)
