"""`lkjip verifikasi BERKAS` of an electronically signed file: what anybody with the file and the data is told."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from builders import write_folder

sys.path.append(str(Path(__file__).parent))
from kantor import laporan, sahkan, salin, verifikasi
from penanda import (
    AKAR,
    bertanda,
    changed_later,
    der,
    flipped,
    pem,
    penanda,
    pencap,
    rewritten,
    sertifikat,
    tanda_tangani,
)

BERLAKU = "Sertifikatnya berlaku pada waktu itu."
DIKENAL = "Sertifikatnya berujung pada sertifikat akar yang dipercaya instansi."
TAK_DIKENAL = "Sertifikatnya TIDAK berujung pada sertifikat akar yang dipercaya instansi."
UTUH = "Yang ditandatanganinya utuh."
TETAP = "Sesudah itu isi dokumennya tidak berubah."
KAMI = "Sebelum ditandatangani, berkas ini bita demi bita PDF yang disahkan."
BUKAN_KAMI = "TIDAK bisa dipastikan bahwa berkas ini hanya PDF yang disahkan ditambah tanda tangan."
TANPA_EKOR = "Tidak ada yang ditambahkan di belakang tanda tangan atau cap waktu yang terakhir."
DICABUT = "Diperiksa tanpa jaringan, jadi apakah sertifikatnya pernah dicabut tidak diketahui."
CAMAT = "Tanda tangan: Camat Uji, menurut sertifikat dari Akar Uji; 3 Maret 2026 pukul 09.15 WIB"
JAM_SENDIRI = f"{CAMAT} menurut jam komputer penanda tangan, tanpa cap waktu."


def berakar(folder: Path, name: str = "akar.pem", isi: bytes | None = None) -> Path:
    """The sealed office, which trusts a root."""
    data = salin(folder)
    (data / "sertifikat").mkdir()
    (data / "sertifikat" / name).write_bytes(pem(AKAR) if isi is None else isi)
    return data


@cache
def _dengan_kembalian() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        data = berakar(Path(folder))
        assert sahkan(data, tanda_tangani(laporan()))[0] == 0
        return {one.relative_to(data).as_posix(): one.read_bytes() for one in data.rglob("*") if one.is_file()}


def berisi_kembalian(folder: Path) -> Path:
    """The office that trusts a root, after the signed file came back to its seal."""
    return write_folder(folder / "data", _dengan_kembalian())


def test_a_signed_file_that_is_in_the_seal_is_told_with_its_five_facts(tmp_path: Path) -> None:
    data = berakar(tmp_path)
    signed = tanda_tangani(laporan(), cap=pencap())
    assert sahkan(data, signed)[0] == 0
    code, (answer, sha, *facts) = verifikasi(data, signed)
    assert code == 0
    assert answer.startswith(
        "unduhan (2).pdf adalah berkas bertanda tangan elektronik dari laporan 2025 yang ditandatangani "
        "5 Februari 2026 oleh Camat Uji, Budi, yang ditambahkan pada pengesahannya "
    )
    assert sha.startswith("SHA-256 berkas ini ")
    assert facts == [
        f"{CAMAT} menurut cap waktu dari penerbit yang dipercaya instansi. {UTUH} {DIKENAL} {BERLAKU} {TETAP}",
        KAMI,
        TANPA_EKOR,
        DICABUT,
    ]


def test_one_that_nobody_added_is_judged_by_its_signature(tmp_path: Path) -> None:
    code, (answer, _, *facts) = verifikasi(berakar(tmp_path), tanda_tangani(laporan()))
    assert code == 0
    assert "berawal dengan lkjip-2025.pdf dari laporan 2025" in answer
    assert "tidak terdaftar di pengesahan" in answer
    assert facts == [f"{JAM_SENDIRI} {UTUH} {DIKENAL} {BERLAKU} {TETAP}", KAMI, TANPA_EKOR, DICABUT]


@pytest.mark.parametrize("isi", [None, pem(sertifikat("Akar Lain"))], ids=["no root", "another root"])
def test_an_unknown_chain_is_told_apart(tmp_path: Path, isi: bytes | None) -> None:
    data = salin(tmp_path) if isi is None else berakar(tmp_path, isi=isi)
    signed = tanda_tangani(laporan())
    facts = [f"{JAM_SENDIRI} {UTUH} {TAK_DIKENAL} {BERLAKU} {TETAP}", KAMI, TANPA_EKOR, DICABUT]
    code, told = verifikasi(data, signed)
    assert (code, told[2:]) == (1, facts)
    sahkan(data, signed)
    code, told = verifikasi(data, signed)
    assert (code, told[2:]) == (0, facts)


def test_an_expired_chain_is_told_apart(tmp_path: Path) -> None:
    old = sertifikat("Camat Lain", "Akar Uji", datetime(2020, 1, 1, tzinfo=UTC), 365)
    code, told = verifikasi(berakar(tmp_path), tanda_tangani(laporan(), oleh=penanda("Camat Lain", old)))
    assert code == 1
    assert f"{UTUH} {DIKENAL} Sertifikatnya TIDAK berlaku pada waktu itu. {TETAP}" in told[2]
    assert told[3:] == [KAMI, TANPA_EKOR, DICABUT]


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (lambda: flipped(tanda_tangani(laporan()), 3000), "BUKAN salah satu berkas yang disahkan"),
        (lambda: flipped(tanda_tangani(laporan()), len(laporan()) + 3000), "TIDAK utuh"),
        (lambda: tanda_tangani(laporan()) + b"\n% ekor\n", "TIDAK menjamin berkas ini sampai bita terakhir"),
        (lambda: changed_later(tanda_tangani(laporan())), "Sesudah itu ADA perubahan lain pada dokumennya."),
        (lambda: tanda_tangani(changed_later(laporan())), BUKAN_KAMI),
        (lambda: tanda_tangani(rewritten(laporan())), "BUKAN salah satu berkas yang disahkan"),
        (lambda: rewritten(tanda_tangani(laporan())), "BUKAN salah satu berkas yang disahkan"),
        (bertanda, "BUKAN salah satu berkas yang disahkan"),
        (lambda: tanda_tangani(laporan())[:-40], "ditambah sesuatu di belakangnya"),
        (lambda: laporan() + b"\n% ekor\n", "ditambah sesuatu di belakangnya"),
        (lambda: laporan()[:-40], "rusak atau terpotong"),
    ],
    ids=[
        "flipped",
        "flipped behind",
        "appended",
        "changed later",
        "changed before",
        "rewritten, signed",
        "signed, rewritten",
        "another document",
        "signed, cut off",
        "appended, unsigned",
        "cut off",
    ],
)
def test_whatever_was_done_to_it_is_told_and_ends_with_one(
    tmp_path: Path, isi: Callable[[], bytes], words: str
) -> None:
    data = berisi_kembalian(tmp_path)
    code, told = verifikasi(data, isi())
    assert (code, words in " ".join(told)) == (1, True), told
    if "ekor" in words:
        assert UTUH in told[2]


def test_signed_twice(tmp_path: Path) -> None:
    data = berisi_kembalian(tmp_path)
    code, told = verifikasi(data, tanda_tangani(tanda_tangani(laporan()), ruas="kedua"))
    assert code == 0
    assert told[2].startswith("Tanda tangan ke-1: Camat Uji")
    assert told[2].endswith("Sesudah itu hanya ditambahkan tanda tangan lain, cap waktu, atau bukti pemeriksaannya.")
    assert told[3].startswith("Tanda tangan ke-2: Camat Uji")
    assert told[3].endswith(TETAP)
    assert told[4:] == [KAMI, TANPA_EKOR, DICABUT]


@pytest.mark.parametrize(("name", "isi"), [("akar.pem", pem(AKAR)), ("akar.crt", der(AKAR)), ("a b.cer", der(AKAR))])
def test_roots_of_the_office_may_have_any_usual_form(tmp_path: Path, name: str, isi: bytes) -> None:
    assert DIKENAL in " ".join(verifikasi(berakar(tmp_path, name, isi), tanda_tangani(laporan()))[1])


def test_what_is_no_root_is_named(tmp_path: Path) -> None:
    code, told = verifikasi(berakar(tmp_path, isi=b"bukan"), tanda_tangani(laporan()))
    assert code == 1
    assert "sertifikat/akar.pem bukan sertifikat, jadi tidak dipakai." in told
    assert TAK_DIKENAL in " ".join(told)


def test_without_a_data_folder_the_signature_is_told_and_nothing_of_ours(tmp_path: Path) -> None:
    code, told = verifikasi(tmp_path / "tidak-ada", tanda_tangani(laporan()))
    assert code == 3
    assert told[0] == "Tidak ada pengesahan di folder data ini, jadi unduhan (2).pdf tidak bisa dicocokkan."
    assert told[-3:] == [f"{JAM_SENDIRI} {UTUH} {TAK_DIKENAL} {BERLAKU} {TETAP}", TANPA_EKOR, DICABUT]


def test_without_pyhanko_it_says_what_it_cannot_tell_and_how_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, signed = berakar(tmp_path), tanda_tangani(laporan())
    monkeypatch.setitem(sys.modules, "pyhanko.keys", None)
    said = (
        "Tanda tangan elektroniknya belum diperiksa, karena pyHanko belum dipasang. Di folder proyek, jalankan "
        "pip install --no-deps --require-hashes -r requirements-tanda-tangan.lock."
    )
    code, told = verifikasi(data, signed)
    assert (code, told[2:]) == (1, [said])
    sahkan(data, signed)
    code, told = verifikasi(data, signed)
    assert (code, told[2:]) == (0, [said])
