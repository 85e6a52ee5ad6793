"""What must not stand in a report that is signed, and who may not sign it: told with its place, refused by commands."""

from pathlib import Path

import pytest
from builders import NASKAH, lengkap, write_folder
from click.testing import CliRunner
from situs_laporan import situs_at

from lkjip_build.cli import main
from lkjip_build.susunan.butir import Butir, Keadaan
from lkjip_build.susunan.kelengkapan import kelengkapan

SISA = "Tulisan contoh sudah diganti"
Berkas = dict[str, str]


def ganti(file: str, old: str, new: str) -> Berkas:
    files = lengkap()
    assert old in files[file]
    return {**files, file: files[file].replace(old, new, 1)}


def belum(folder: Path, files: Berkas) -> list[Butir]:
    semua = kelengkapan(situs_at(write_folder(folder / "data", files)), 2025)
    return [one for one in semua if one.keadaan is Keadaan.BELUM]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("2025/kinerja.csv", ";Survei;", ";Survei (contoh);", "'(contoh)' di 2025/kinerja.csv baris 2"),
        ("2025/kinerja.csv", ";Survei;", ";Survei;Angka contoh", "'contoh' di 2025/kinerja.csv baris 2"),
        ("2025/siklus.csv", "draf-2.docx", "CONTOH-draf.docx", "'contoh' di 2025/siklus.csv baris 4"),
        ("2025/siklus.csv", "draf-1.docx", "B/CONTOH/01", "'contoh' di 2025/siklus.csv baris 2"),
        ("2025/anggaran.csv", "Koordinasi;", "Koordinasi (Contoh);", "'(contoh)' di 2025/anggaran.csv baris 2"),
        ("2025/laporan.yml", "penutup: Sudah", "penutup: Ini bukan angka resmi. Sudah",
         "'bukan angka resmi' di 2025/laporan.yml baris 13"),
        ("2025/laporan.yml", "ikhtisar: Sudah", "ikhtisar: |\n  Susunan\n  belum\n  diisi. Sudah",
         "'belum diisi' di 2025/laporan.yml baris 8"),
        ("2025/analisis.yml", "Hemat.", "Ini contoh untuk bentuk.", "'contoh' di 2025/analisis.yml baris 6"),
        ("instansi.yml", "nama: Budi", "nama: Budi (contoh)", "'(contoh)' di instansi.yml baris 9"),
        ("renstra.yml", "nama: Renstra Uji", "nama: Renstra Uji (contoh)", "'(contoh)' di renstra.yml baris 1"),
        ("renstra.yml", "rumus: Rata-rata survei", "rumus: Survei contoh", "'contoh' di renstra.yml baris 17"),
        ("renstra.yml", "nama: Sasaran", "nama: Sasaran (contoh)", "'(contoh)' di renstra.yml baris 8"),
        ("sop/penyusunan-lkjip.yml", "output: Draf}", "output: Draf contoh}",
         "'contoh' di sop/penyusunan-lkjip.yml baris 16"),
        ("aturan.yml", "nama: Dua tingkat", "nama: Dua tingkat (contoh)", "'(contoh)' di aturan.yml baris 8"),
    ],
)  # fmt: skip
def test_what_an_example_left_is_told_with_its_place(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    (missing,) = belum(tmp_path, ganti(file, old, new))
    assert (missing.butir, missing.tindakan) == (SISA, f"ganti tulisan {told}")


def test_marks_of_a_file_stand_together_each_line_once(tmp_path: Path) -> None:
    files = ganti("2025/kinerja.csv", "Survei;", "Survei (contoh);(contoh)")
    for said in ("Buku kejadian", "Berita acara"):
        files["2025/kinerja.csv"] = files["2025/kinerja.csv"].replace(said, f"{said} (contoh)")
    (missing,) = belum(tmp_path, files)
    assert missing.tindakan == "ganti tulisan '(contoh)' di 2025/kinerja.csv baris 2 sampai baris 3, baris 5"


@pytest.mark.parametrize(
    "said",
    [
        "Desa Satu menjadi contoh bagi desa lain.",
        "Camat memberi contoh dengan datang pagi.",
        "Sebagai contoh, loket dibuka sejak pukul tujuh.",
        "Desa percontohan bertambah, contohnya Desa Dua.",
        "Formulir yang belum lengkap diisi petugas.",
    ],
)
def test_a_sentence_that_means_something_else_is_no_example(tmp_path: Path, said: str) -> None:
    assert belum(tmp_path, ganti("2025/laporan.yml", "penutup: Sudah ditulis.", f"penutup: {said!r}")) == []


def test_comments_and_what_the_report_does_not_hold_may_say_contoh(tmp_path: Path) -> None:
    files = ganti("2025/laporan.yml", "sop: ", "# Contoh: belum diisi\nsop: ")
    files["istilah.yml"] = "istilah:\n  - {istilah: Contoh, arti: Ini contoh.}\n"
    assert belum(tmp_path, files) == []


@pytest.mark.parametrize("nothing", ["'-'", "'...'", "'–'", "'…'"])
def test_a_text_of_dashes_or_dots_is_empty(tmp_path: Path, nothing: str) -> None:
    files = ganti("2025/laporan.yml", f"{NASKAH[0]}: Sudah ditulis.", f"{NASKAH[0]}: {nothing}")
    files["2025/analisis.yml"] = files["2025/analisis.yml"].replace("efisiensi: Hemat.", f"efisiensi: {nothing}")
    assert [one.butir for one in belum(tmp_path, files)] == ["Kata pengantar", "6. Efisiensi sumber daya"]


@pytest.mark.parametrize(
    ("term", "told"),
    [
        ("mulai: 2026-02-05", ""),
        ("sampai: 2026-02-05", ""),
        ("mulai: 2020-01-01\n    sampai: 2027-01-01", ""),
        ("mulai: 2026-02-06", "sejak 6 Februari 2026"),
        ("sampai: 2026-02-04", "sampai 4 Februari 2026"),
        ("mulai: 2020-01-01\n    sampai: 2025-12-31", "sampai 31 Desember 2025"),
    ],
)
def test_who_signs_holds_office_on_the_day_of_signing(tmp_path: Path, term: str, told: str) -> None:
    found = belum(tmp_path, ganti("instansi.yml", "nama: Budi", f"nama: Budi\n    {term}"))
    assert [(one.butir, one.tindakan) for one in found] == (
        [
            (
                "Penanda tangan",
                f"Camat Uji di instansi.yml menjabat {told}, jadi tidak pada 5 Februari 2026; ganti 'penandatangan' di "
                "2025/laporan.yml, atau perbaiki masa jabatannya",
            )
        ]
        if told
        else []
    )


def test_a_whole_nip_is_there_where_it_is_asked_for(tmp_path: Path) -> None:
    asked = ganti("instansi.yml", "status_data:", "tampilkan_nip: ya\nstatus_data:")
    assert belum(tmp_path / "ada", asked) == []
    without = {**asked, "instansi.yml": asked["instansi.yml"].replace('    nip: "19730723 199303 1 001"\n', "")}
    (missing,) = belum(tmp_path / "kosong", without)
    assert missing.tindakan == "isi nip Camat Uji di instansi.yml, karena 'tampilkan_nip: ya' meminta NIP lengkap"
    text = asked["2025/laporan.yml"].replace("penutup: Sudah", "penutup: NIP 19730723 199303 1 001. Sudah")
    (missing,) = belum(tmp_path / "naskah", {**asked, "2025/laporan.yml": text})
    assert missing.tindakan.endswith("karena di sana tercetak disamarkan: 2025/laporan.yml baris 13")


def perintah(folder: Path, *arguments: str) -> tuple[int, str]:
    env = {"SOURCE_DATE_EPOCH": "1795132800"}
    done = CliRunner(env=env).invoke(main, [*arguments, "--data", str(folder)])
    return done.exit_code, done.output


@pytest.mark.parametrize("arguments", [("dokumen", "2025", "--final"), ("sahkan", "2025")])
def test_the_commands_refuse_with_the_place_and_write_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    files = ganti("2025/kinerja.csv", ";Survei;", ";Survei (contoh);")
    folder = write_folder(tmp_path / "data", files)
    more = ("--ke", str(tmp_path / "dokumen")) if arguments[0] == "dokumen" else ()
    code, told = perintah(folder, *arguments, *more)
    assert code == 1
    assert "ganti tulisan '(contoh)' di 2025/kinerja.csv baris 2" in told
    assert not (tmp_path / "dokumen").exists()
    assert not (folder / "pengesahan.csv").exists()


def test_a_report_that_was_signed_is_never_told_that_it_cannot_be(tmp_path: Path) -> None:
    files = ganti("2025/kinerja.csv", ";Survei;", ";Survei (contoh);")
    code, told = perintah(write_folder(tmp_path / "log", files), "periksa", "--laporan", "2025")
    assert (code, told.splitlines()[-1]) == (1, "Laporan 2025 sudah ditandatangani, tetapi 1 dari 37 butir belum ada.")
    unlogged = {**lengkap(), "2025/siklus.csv": "langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan\n"}
    code, told = perintah(write_folder(tmp_path / "belum", unlogged), "periksa", "--laporan", "2025")
    assert "belum bisa ditandatangani" in told
    assert code == 1


def test_a_year_sealed_with_a_reason_was_signed_though_its_log_does_not_tell(tmp_path: Path) -> None:
    log = lengkap()["2025/siklus.csv"].splitlines(keepends=True)
    files = {**lengkap(), "2025/siklus.csv": "".join(log[:2])}
    folder = write_folder(tmp_path / "data", files)
    code, told = perintah(
        folder, "sahkan", "2025", "--tanggal", "2026-02-05", "--alasan", "Ditandatangani di atas kertas"
    )
    assert code == 0, told
    code, told = perintah(folder, "periksa", "--laporan", "2025")
    assert "belum bisa" not in told
    assert told.splitlines()[-1] == "Laporan 2025 sudah ditandatangani dan lengkap."
