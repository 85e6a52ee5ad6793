"""An electronically signed report that comes back is kept where it is ours with a signature on top."""

import sys
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest

sys.path.append(str(Path(__file__).parent))
from penanda import kosong, tanda_tangani

sys.path.append(str(Path(__file__).parents[1]))
from builders import lengkap, write_folder
from click.testing import CliRunner

from lkjip_build.cli import main

NAMA = "lkjip-2025-tanda-tangan-elektronik.pdf"


@cache
def kantor() -> dict[str, bytes]:
    """The files of an office whose report is sealed and waits for its signature."""
    with TemporaryDirectory() as folder:
        data = write_folder(Path(folder) / "data", lengkap())
        done = CliRunner().invoke(main, ["sahkan", "2025", "--data", str(data)])
        assert done.exit_code == 0, done.output
        return {one.relative_to(data).as_posix(): one.read_bytes() for one in data.rglob("*") if one.is_file()}


def salin(folder: Path) -> Path:
    return write_folder(folder / "data", kantor())


def laporan() -> bytes:
    return kantor()["2025/dokumen/lkjip-2025.pdf"]


def sahkan(data: Path, isi: bytes) -> tuple[int, str]:
    file = data.parent / "kembali.pdf"
    file.write_bytes(isi)
    done = CliRunner().invoke(main, ["sahkan", "2025", "--data", str(data), "--berkas", str(file)])
    return done.exit_code, done.output


def rewritten(isi: bytes) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(isi)) as pdf:
        pdf.save(made)
    return made.getvalue()


def flipped(isi: bytes, at: int) -> bytes:
    return isi[:at] + bytes([isi[at] ^ 1]) + isi[at + 1 :]


def test_our_report_with_a_signature_is_kept_byte_for_byte(tmp_path: Path) -> None:
    data = salin(tmp_path)
    signed = tanda_tangani(laporan())
    code, told = sahkan(data, signed)
    assert code == 0, told
    assert (data / "2025/dokumen" / NAMA).read_bytes() == signed
    assert CliRunner().invoke(main, ["verifikasi", "2025", "--data", str(data)]).exit_code == 0


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (lambda: tanda_tangani(rewritten(laporan())), "disimpan ulang oleh program lain"),
        (lambda: rewritten(tanda_tangani(laporan())), "disimpan ulang oleh program lain"),
        (lambda: tanda_tangani(kosong()), "atau laporan lain"),
        (lambda: tanda_tangani(laporan())[:-40], "rusak atau terpotong"),
        (lambda: flipped(tanda_tangani(laporan()), len(laporan()) + 3000), "tidak utuh"),
    ],
    ids=["signed elsewhere", "rewritten since", "another report", "cut off", "a byte flipped"],
)
def test_what_is_not_ours_with_a_signature_is_refused(tmp_path: Path, isi: Callable[[], bytes], words: str) -> None:
    data = salin(tmp_path)
    code, told = sahkan(data, isi())
    assert (code, words in told) == (1, True), told
    assert not (data / "2025/dokumen" / NAMA).exists()


def test_without_pyhanko_it_is_kept_and_said_that_nobody_verified_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = tanda_tangani(laporan())
    monkeypatch.setitem(sys.modules, "pyhanko.keys", None)
    code, told = sahkan(salin(tmp_path), signed)
    assert (code, "belum diperiksa, karena pyHanko belum dipasang" in told) == (0, True)
