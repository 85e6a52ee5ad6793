"""`lkjip verifikasi` says whether a year is as it was signed; each outcome has its code."""

from pathlib import Path

import pytest
from builders import write_folder
from click.testing import CliRunner
from segel_uji import Berkas, disahkan, tersegel

from lkjip_build.cli import main

KOREKSI = "tanggal;berkas;kunci;kolom;semula;menjadi;alasan;oleh\n"
BENAR = "2026-05-03;kinerja.csv;iku-02;target;20;19;Salah ketik;Kasi Perencanaan\n"


def verifikasi(folder: Path, files: Berkas, *options: str, tahun: str = "2025") -> tuple[int, str]:
    data = write_folder(folder / "data", files)
    done = CliRunner().invoke(main, ["verifikasi", tahun, "--data", str(data), *options])
    return done.exit_code, done.output


def ganti(nama: str, old: str, new: str) -> Berkas:
    files = tersegel()
    text = files[nama]
    assert isinstance(text, str)
    assert old in text
    return files | {nama: text.replace(old, new)}


def test_a_year_as_it_was_signed_says_so_with_its_fingerprints(tmp_path: Path) -> None:
    code, told = verifikasi(tmp_path, tersegel())
    assert code == 0
    assert told.startswith("Laporan 2025 seperti ditandatangani; tidak ada yang berubah.\n")
    assert "ditandatangani 5 Februari 2026 oleh Camat Uji, Budi, disahkan 20 November 2026" in told
    assert "terdaftar di pengesahan.csv" in told
    assert "yang dihitung lagi dari isi pengesahan sama dengan itu." in told
    assert "lkjip-2025.pdf: berkas yang ditandatangani, bita demi bita (SHA-256 2085cfad" in told


def test_a_recorded_correction_is_told_with_its_day_and_is_no_fault(tmp_path: Path) -> None:
    files = ganti("2025/kinerja.csv", "iku-02;20;", "iku-02;19;") | {"2025/koreksi.csv": KOREKSI + BENAR}
    code, told = verifikasi(tmp_path, files)
    assert code == 0
    assert told.startswith("Laporan 2025 seperti ditandatangani, kecuali 1 koreksi yang tercatat.\n")
    sentence = "Sejak 3 Mei 2026 target iku-02 di kinerja.csv dikoreksi dari '20' menjadi '19' (Kasi Perencanaan): "
    assert f"{sentence}Salah ketik." in told


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (
            lambda: ganti("2025/kinerja.csv", "iku-02;20;", "iku-02;19;"),
            "Target iku-02 di kinerja.csv berubah dari '20' menjadi '19' TANPA CATATAN",
        ),
        (
            lambda: tersegel() | {"2025/koreksi.csv": KOREKSI + BENAR},
            "target iku-02 di kinerja.csv berubah dari '19' menjadi '20' TANPA CATATAN",
        ),
        (
            lambda: tersegel() | {"2025/koreksi.csv": KOREKSI + BENAR.replace(";20;", ";21;")},
            "Koreksi 3 Mei 2026 TIDAK cocok dengan yang disahkan: target iku-02 di kinerja.csv; semula '21'.",
        ),
        (
            lambda: ganti("2025/kinerja.csv", "iku-01;83;", "iku-01;delapan puluh;"),
            "Sebagian 2025/kinerja.csv tidak terbaca",
        ),
        (lambda: ganti("instansi.yml", "nama: Kec", "nam: Kec"), "Data sekarang tidak dibandingkan"),
        (lambda: tersegel() | {"2025/dokumen/lkjip-2025.pdf": b"x"}, "lkjip-2025.pdf: BUKAN lagi berkas"),
        (
            lambda: {nama: isi for nama, isi in tersegel().items() if "dokumen" not in nama},
            "lkjip-2025.pdf: TIDAK ADA",
        ),
        (lambda: ganti("2025/pengesahan.yml", "realisasi: 83,5", "realisasi: 84,5"), "tidak cocok dengan sidiknya"),
        (
            lambda: {nama: isi for nama, isi in tersegel().items() if nama != "2025/pengesahan.yml"},
            "yang ditandatangani 5 Februari 2026 terdaftar di pengesahan.csv, tetapi tidak ada di foldernya",
        ),
        (lambda: tersegel() | {"pengesahan.csv": "tahun;ditandatangani;sidik\n"}, "TIDAK terdaftar di pengesahan.csv"),
    ],
)
def test_every_difference_is_told_and_ends_with_one(tmp_path: Path, files: object, words: str) -> None:
    assert callable(files)
    code, told = verifikasi(tmp_path, files())
    assert (code, told.splitlines()[0]) == (
        1,
        "Laporan 2025 TIDAK lagi seperti ditandatangani; yang berbeda disebut di bawah.",
    )
    assert words.casefold() in told.casefold()


def test_a_fault_of_another_year_says_nothing_of_this_one(tmp_path: Path) -> None:
    files = tersegel() | {"2026/laporan.yml": "sop: penyusunan-lkjip\n", "2026/kinerja.csv": "indikator;target\nx;y\n"}
    assert verifikasi(tmp_path, files)[0] == 0


def test_both_sealings_of_a_year_are_told(tmp_path: Path) -> None:
    code, told = verifikasi(tmp_path, disahkan(tersegel()))
    assert code == 0
    assert "Pengesahan ke-1: " in told
    assert "Pengesahan ke-2: " in told
    assert "lkjip-2025-ke-2.pdf: berkas yang ditandatangani" in told


def test_a_year_that_is_not_sealed_and_a_wrong_command_have_their_codes(tmp_path: Path) -> None:
    code, told = verifikasi(tmp_path, tersegel(), tahun="2024")
    assert (code, told) == (3, "Laporan 2024 belum disahkan, jadi tidak ada yang bisa dicocokkan.\n")
    assert verifikasi(tmp_path, {}, tahun="besok")[0] == 2
    gone = CliRunner().invoke(main, ["verifikasi", "2025", "--data", str(tmp_path / "tidak-ada")])
    assert gone.exit_code == 2


def test_documents_made_anew_are_compared_only_when_asked(tmp_path: Path) -> None:
    files = tersegel()
    assert "dibuat lagi" not in verifikasi(tmp_path, files)[1]
    code, told = verifikasi(tmp_path, files, "--ulang")
    assert code == 0
    assert "lkjip-2025.pdf dibuat lagi dari isi pengesahan: bitanya berbeda" in told
