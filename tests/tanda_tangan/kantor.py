"""An office whose report is sealed and waits for its signature, and the report as it waits."""

import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1]))
from builders import lengkap, write_folder
from click.testing import CliRunner

from lkjip_build.cli import main


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


def perintah(*args: object) -> tuple[int, str]:
    """Run `lkjip`, and return its exit code and all that it said."""
    done = CliRunner().invoke(main, [str(one) for one in args])
    return done.exit_code, done.output


def sahkan(data: Path, isi: bytes) -> tuple[int, str]:
    """Add a file that came back to the seal."""
    file = data.parent / "kembali.pdf"
    file.write_bytes(isi)
    return perintah("sahkan", 2025, "--data", data, "--berkas", file)


def verifikasi(data: Path, isi: bytes) -> tuple[int, list[str]]:
    """Verify a file that somebody downloaded; return what is said of it, without what is said of its year."""
    file = data.parent / "unduhan (2).pdf"
    file.write_bytes(isi)
    code, told = perintah("verifikasi", file, "--data", data)
    return code, told.partition("\n\n")[0].splitlines()
