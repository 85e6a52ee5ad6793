"""The files of a report that a reader can download, described by what they really hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

from lkjip_build.bahasa.angka import angka, round_half_up

SEBUTAN = {
    "pdf": "untuk dicetak, ditandatangani, dan diarsipkan (PDF/A)",
    "docx": "untuk disunting (Word)",
    "xlsx": "formulir dengan angka (Excel)",
    "ods": "formulir dengan angka (LibreOffice)",
}


@dataclass(frozen=True)
class Berkas:
    """One file beside the report's page; `ukuran` is printed, `sha256` in hexadecimal."""

    berkas: str
    jenis: str
    sebutan: str
    ukuran: str
    sha256: str


def semua_unduhan(tahun: int, files: Mapping[str, bytes]) -> tuple[Berkas, ...]:
    """Return the downloads of a year among files by their path in the site."""
    folder = f"laporan/{tahun}/"
    return tuple(
        _unduhan(path.removeprefix(folder), content) for path, content in files.items() if path.startswith(folder)
    )


def _unduhan(berkas: str, content: bytes) -> Berkas:
    jenis = berkas.rsplit(".", 1)[-1]
    return Berkas(berkas, jenis.upper(), SEBUTAN.get(jenis, ""), ukuran(len(content)), sha256(content).hexdigest())


def ukuran(jumlah: int) -> str:
    """Return `12 kB` or `1,4 MB` (thousands, as file managers of phones count)."""
    if jumlah < 1_000_000:
        return f"{angka(max(round_half_up(Fraction(jumlah, 1000), 0), round_half_up(Fraction(1), 0)))} kB"
    return f"{angka(Fraction(jumlah, 1_000_000), 1)} MB"
