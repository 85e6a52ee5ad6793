"""`lkjip verifikasi BERKAS`: whether a downloaded file is the signed one, whatever its name, and what changed since."""

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from builders import HARI_INI, write_folder
from click.testing import CliRunner
from kantor_sah import DATA, salin
from pypdf import PdfReader
from segel_uji import disahkan, tersegel

from lkjip_build.build import build, inspect
from lkjip_build.cli import main
from lkjip_build.load.segel_sendiri import semua_segel
from lkjip_build.model.pengesahan import Pengesahan
from lkjip_build.sources import read_folder


def verifikasi(data: Path, isi: bytes, nama: str = "unduhan (1).pdf") -> tuple[int, str]:
    file = data.parent / nama
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(isi)
    done = CliRunner().invoke(main, ["verifikasi", str(file), "--data", str(data)])
    return done.exit_code, done.output


def dokumen(akhiran: str = "pdf") -> bytes:
    return (DATA / f"2025/dokumen/lkjip-2025.{akhiran}").read_bytes()


@pytest.mark.parametrize("akhiran", ["pdf", "docx", "xlsx", "ods"])
def test_each_signed_document_is_known_by_its_bytes(tmp_path: Path, akhiran: str) -> None:
    code, told = verifikasi(salin(tmp_path), dokumen(akhiran), "LAPORAN KAMI")
    assert code == 0
    assert told.splitlines()[:2] == [
        "LAPORAN KAMI adalah berkas laporan 2025 yang ditandatangani 20 Januari 2026 oleh Camat Sukamaju, Sri Rekaan, "
        "S.Sos, bita demi bita.",
        f"SHA-256 berkas ini {hashlib.sha256(dokumen(akhiran)).hexdigest()}.",
    ]


def test_what_differs_today_is_told_and_since_when(tmp_path: Path) -> None:
    code, told = verifikasi(salin(tmp_path), dokumen())
    assert code == 0
    assert "Laporan 2025 seperti ditandatangani, kecuali 1 koreksi yang tercatat." in told
    assert "Sejak 4 Mei 2026 target iku-02 di kinerja.csv dikoreksi dari '5' menjadi '6'" in told


def test_a_difference_that_nobody_recorded_ends_with_one(tmp_path: Path) -> None:
    data = salin(tmp_path)
    (data / "2025/koreksi.csv").unlink()
    code, told = verifikasi(data, dokumen())
    assert code == 1
    assert told.startswith("unduhan (1).pdf adalah berkas laporan 2025 yang ditandatangani 20 Januari 2026")
    assert (
        "Target iku-02 di kinerja.csv berubah dari '5' menjadi '6' TANPA CATATAN; sejak kapan tidak diketahui" in told
    )


def test_another_file_is_not_and_what_to_compare_is_said(tmp_path: Path) -> None:
    code, told = verifikasi(salin(tmp_path), dokumen()[:-1])
    assert code == 1
    assert told.splitlines() == [
        "unduhan (1).pdf BUKAN salah satu berkas yang disahkan; cetakan ulang dan simpanan ulang program lain juga "
        "bukan.",
        f"SHA-256 berkas ini {hashlib.sha256(dokumen()[:-1]).hexdigest()}.",
        "Berkas ini menyebut dirinya LKjIP 2025; siapa pun bisa menulisnya.",
        "Sidik isi yang tercetak di halaman terakhir laporan 2025, yang ditandatangani 20 Januari 2026: "
        f"{sealing().sidik_isi}; naskah dengan sidik lain bukan laporan itu.",
    ]
    assert "Berkas ini bukan PDF." in verifikasi(salin(tmp_path / "b"), b"halo")[1]


def test_a_file_of_an_earlier_sealing_says_that_there_is_a_later(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", disahkan(tersegel()))
    code, told = verifikasi(data, (data / "2025/dokumen/lkjip-2025.pdf").read_bytes())
    assert code == 0
    assert "Sesudah itu laporan 2025 disahkan lagi, ditandatangani 5 Februari 2026." in told


def test_a_seal_that_is_not_to_be_trusted_is_not_used_and_said(tmp_path: Path) -> None:
    data = salin(tmp_path, {"2025/pengesahan.yml": ("oleh: Camat", "oleh: Bupati")})
    code, told = verifikasi(data, dokumen())
    assert code == 1
    assert "Pengesahan laporan 2025 di folder data ini tidak seperti waktu ditulis, jadi tidak dipakai." in told


def test_without_a_seal_at_hand_it_says_how_to_compare(tmp_path: Path) -> None:
    code, told = verifikasi(tmp_path / "tidak-ada", dokumen())
    assert code == 3
    assert "Tidak ada pengesahan di folder data ini, jadi unduhan (1).pdf tidak bisa dicocokkan." in told
    assert hashlib.sha256(dokumen()).hexdigest() in told
    assert "sidik isi di halaman terakhir naskahnya dengan yang tertulis di situs" in told


def test_what_is_neither_a_year_nor_a_file_is_a_wrong_command(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["verifikasi", str(tmp_path / "tidak-ada.pdf")])
    assert done.exit_code == 2
    assert "bukan tahun, dan tidak ada berkas dengan nama itu" in done.output


def sealing() -> Pengesahan:
    return semua_segel(read_folder(DATA), "data")[0][2025].terakhir


def last_page(isi: bytes) -> str:
    return "".join(PdfReader(BytesIO(isi)).pages[-1].extract_text().split())


def test_the_last_page_alone_tells_the_signed_report_from_any_other(tmp_path: Path) -> None:
    """Who has the PDF or a print of it and nothing else compares its last page with the site and the program."""
    printed = sealing().sidik_isi
    assert printed in last_page(dokumen())
    site = build(DATA, date(2026, 5, 5))
    page = site.halaman["sumber/2025/pengesahan/index.md"]()
    assert printed in page.source(inline=True)
    told = CliRunner().invoke(main, ["verifikasi", "2025", "--data", str(DATA)]).output
    assert f"Sidik isi yang tercetak di laporannya {printed}" in told
    corrected = site.berkas["laporan/2025/lkjip-2025-dikoreksi.pdf"]()
    assert isinstance(corrected, bytes)
    assert printed not in last_page(corrected)


def test_the_folder_of_roots_is_known_and_not_published(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", tersegel() | {"sertifikat/akar.pem": b"x", "sertifikat/catatan.txt": b"x"})
    inspection = inspect(data, HARI_INI)
    told = [str(one.location) for one in inspection.problems if "sertifikat" in str(one.location)]
    assert told == ["data/sertifikat/catatan.txt"]
    assert not [name for name in build(data, HARI_INI).berkas if "sertifikat" in name]
