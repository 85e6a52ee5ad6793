"""`lkjip sahkan --berkas` keeps the signed file that comes back in the seal that is there, and refuses any other."""

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from builders import lengkap, write_folder
from click.testing import CliRunner
from kantor_sah import salin

from lkjip_build.build import build, inspect
from lkjip_build.cli import main

NAMA = "lkjip-2025-pindaian.pdf"
HARI_INI = date(2027, 1, 4)


def pindaian(halaman: int = 1, kata_kunci: str = "") -> bytes:
    """A scan, which says nothing of what it shows; or a copy of a report that says of which year it is."""
    made, pdf = BytesIO(), pikepdf.new()
    for _ in range(halaman):
        pdf.add_blank_page()
    if kata_kunci:
        pdf.docinfo["/Keywords"] = kata_kunci
    pdf.save(made, deterministic_id=True)
    return made.getvalue()


def sahkan(data: Path, isi: bytes, tahun: str = "2025") -> tuple[int, str]:
    file = data.parent / "dari surel.pdf"
    file.write_bytes(isi)
    done = CliRunner().invoke(main, ["sahkan", tahun, "--data", str(data), "--berkas", str(file)])
    return done.exit_code, done.output


def isi_folder(data: Path) -> dict[str, bytes]:
    return {str(one.relative_to(data)): one.read_bytes() for one in data.rglob("*") if one.is_file()}


def kesalahan(data: Path) -> list[str]:
    return [one.code for one in inspect(data, HARI_INI).problems if one.severity == "error"]


def test_a_scan_is_kept_in_the_sealing_that_is_there(tmp_path: Path) -> None:
    data = salin(tmp_path)
    before = isi_folder(data)
    code, told = sahkan(data, pindaian())
    assert code == 0, told
    after = isi_folder(data)
    assert sorted(name for name in after if after[name] != before.get(name)) == [
        f"2025/dokumen/{NAMA}",
        "2025/pengesahan.yml",
        "pengesahan.csv",
    ]
    assert after[f"2025/dokumen/{NAMA}"] == pindaian()
    assert after["2025/pengesahan.yml"].startswith(before["2025/pengesahan.yml"])
    assert after["pengesahan.csv"].startswith(before["pengesahan.csv"])
    assert kesalahan(data) == []
    read = inspect(data, HARI_INI).data
    assert read is not None
    (sealing,) = read.segel[2025].segel.pengesahan
    assert [(one.nama, one.jenis) for one in sealing.kembali] == [(NAMA, "pindaian")]


def test_it_is_published_as_it_is_and_called_what_it_is(tmp_path: Path) -> None:
    data = salin(tmp_path)
    sahkan(data, pindaian())
    site = build(data, HARI_INI)
    assert site.berkas[f"laporan/2025/{NAMA}"]() == pindaian()
    page = site.halaman["laporan/2025/index.md"]().source(inline=True)
    assert "pindaian laporan yang ditandatangani" in page
    assert hashlib.sha256(pindaian()).hexdigest() in page


def test_the_first_sealing_may_have_it_with_it(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", lengkap())
    code, told = sahkan(data, pindaian())
    assert code == 0, told
    assert kesalahan(data) == []
    listed = (data / "pengesahan.csv").read_text(encoding="utf-8").splitlines()
    assert [line.rpartition(";")[0] for line in listed] == [
        "tahun;ditandatangani",
        "2025;2026-02-05",
        "2025;2026-02-05",
    ]


def test_more_than_one_is_kept_and_none_twice(tmp_path: Path) -> None:
    data = salin(tmp_path)
    assert sahkan(data, pindaian())[0] == 0
    assert sahkan(data, pindaian(2))[0] == 0
    assert (data / "2025/dokumen/lkjip-2025-pindaian-2.pdf").read_bytes() == pindaian(2)
    assert kesalahan(data) == []
    before = isi_folder(data)
    code, told = sahkan(data, pindaian())
    assert (code, NAMA in told) == (1, True)
    assert isi_folder(data) == before


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (b"", "bukan PDF"),
        (b"PK\x03\x04 dokumen", "bukan PDF"),
        (pindaian()[:-40], "rusak atau terpotong"),
        (pindaian(kata_kunci="LKjIP, 2024"), "ini berkas laporan 2024"),
    ],
    ids=["empty", "no PDF", "cut off", "another year"],
)
def test_what_is_no_signed_copy_is_refused_and_nothing_is_written(tmp_path: Path, isi: bytes, words: str) -> None:
    data = salin(tmp_path)
    before = isi_folder(data)
    code, told = sahkan(data, isi)
    assert (code, words in told) == (1, True), told
    assert isi_folder(data) == before


def test_our_own_file_without_a_signature_is_refused(tmp_path: Path) -> None:
    data = salin(tmp_path)
    own = (data / "2025/dokumen/lkjip-2025.pdf").read_bytes()
    for content in (own, own + b"\n"):
        code, told = sahkan(data, content)
        assert (code, "belum bertanda tangan" in told) == (1, True)


def test_nothing_of_a_first_sealing_is_written_where_its_file_is_refused(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", lengkap())
    before = isi_folder(data)
    assert sahkan(data, b"bukan")[0] == 1
    assert isi_folder(data) == before


def test_a_file_of_another_in_its_place_is_not_overwritten(tmp_path: Path) -> None:
    data = salin(tmp_path)
    (data / "2025/dokumen" / NAMA).write_bytes(b"lain")
    code, told = sahkan(data, pindaian())
    assert (code, "pindahkan dulu" in told) == (1, True)


def test_a_seal_edited_by_hand_takes_no_file(tmp_path: Path) -> None:
    data = salin(tmp_path, {"2025/pengesahan.yml": ("oleh: Camat", "oleh: Bupati")})
    code, told = sahkan(data, pindaian())
    assert (code, "tidak seperti waktu ditulis" in told) == (1, True)


@pytest.mark.parametrize(
    ("berkas", "old", "new", "kode"),
    [
        ("2025/pengesahan.yml", "jenis: pindaian", "jenis: tanda-tangan-elektronik", "LKJ701"),
        ("2025/pengesahan.yml", "\n    jenis: pindaian", "\n    jenis: kuitansi", "LKJ701"),
    ],
)
def test_a_note_changed_by_hand_is_seen(tmp_path: Path, berkas: str, old: str, new: str, kode: str) -> None:
    data = salin(tmp_path)
    sahkan(data, pindaian())
    text = (data / berkas).read_text(encoding="utf-8")
    assert old in text
    (data / berkas).write_text(text.replace(old, new), encoding="utf-8")
    assert kode in kesalahan(data)


def test_a_note_or_its_row_or_its_file_taken_away_is_seen(tmp_path: Path) -> None:
    data = salin(tmp_path)
    untouched = isi_folder(data)
    sahkan(data, pindaian())
    added = isi_folder(data)
    for name, kode in {
        "2025/pengesahan.yml": "LKJ708",
        "pengesahan.csv": "LKJ708",
        f"2025/dokumen/{NAMA}": "LKJ707",
    }.items():
        if name in untouched:
            (data / name).write_bytes(untouched[name])
        else:
            (data / name).unlink()
        assert kesalahan(data) == [kode], name
        told = CliRunner().invoke(main, ["verifikasi", "2025", "--data", str(data)])
        assert told.exit_code == 1, name
        (data / name).write_bytes(added[name])
    assert kesalahan(data) == []
    assert CliRunner().invoke(main, ["verifikasi", "2025", "--data", str(data)]).exit_code == 0


def test_a_note_of_another_sealing_is_seen(tmp_path: Path) -> None:
    """The fingerprint of a note holds that of its sealing, so that it cannot be moved."""
    first, other = salin(tmp_path / "a"), write_folder(tmp_path / "b" / "data", lengkap())
    sahkan(first, pindaian())
    sahkan(other, pindaian(2))
    note = (first / "2025/pengesahan.yml").read_text(encoding="utf-8").partition("  kembali:\n")[2]
    seal = other / "2025/pengesahan.yml"
    head = seal.read_text(encoding="utf-8").partition("  kembali:\n")[0]
    seal.write_text(f"{head}  kembali:\n{note}", encoding="utf-8")
    assert "LKJ701" in kesalahan(other)
