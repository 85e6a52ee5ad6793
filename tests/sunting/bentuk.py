"""The shipped files as other programs leave them: line ends, byte order mark, no last line end, cp1252."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from pengaturan import ROOT

Bentuk = Callable[[bytes], bytes]


def _crlf(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


BENTUK: Mapping[str, Bentuk] = {
    "as shipped": lambda raw: raw,
    "crlf": _crlf,
    "bom": lambda raw: b"\xef\xbb\xbf" + raw,
    "crlf and bom": lambda raw: b"\xef\xbb\xbf" + _crlf(raw),
    "no last line end": lambda raw: raw.rstrip(b"\n"),
    "cp1252": lambda raw: raw.decode().replace("(contoh)", "(contoh – uji)").encode("cp1252"),
    "utf-16": lambda raw: b"\xff\xfe" + raw.decode().encode("utf-16-le"),
}


def semua_yaml() -> list[Path]:
    folders = [ROOT / "data", *sorted((ROOT / "tests/situs").glob("*/data"))]
    files = (file for folder in folders for file in sorted(folder.rglob("*.yml")))
    return [file for file in files if file.name != "pengesahan.yml"]


def salin(folder: Path, *tanpa: str) -> Path:
    """Copy the shipped data into a folder, without some of its years: what is checked less is checked sooner."""
    return Path(shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns(*tanpa)))


def semua_csv() -> list[Path]:
    return sorted((ROOT / "data").rglob("*.csv"))
