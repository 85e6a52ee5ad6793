"""The pass over values and files: content in dataclasses, JSON, CSV cells, comments of YAML."""

import pickle
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from lkjip_build.privasi.deret import mungkin_ada, samarkan

T = TypeVar("T")

KOLOM_ANGKA = frozenset(
    {"tahun", "target", "target_perubahan", "tw1", "tw2", "tw3", "tw4", "realisasi"}
    | {"target_tw1", "target_tw2", "target_tw3", "target_tw4"}
    | {"capaian", "capaian_terbit", "pagu", "pagu_perubahan", "target_keluaran", "realisasi_keluaran"}
    | {"pagu_semula", "serapan", "target_disahkan", "realisasi_disahkan", "pagu_disahkan", "jumlah"}
    | {"target_bawah", "target_atas", "target_semula", "realisasi_pembilang", "realisasi_penyebut", "rata_rata"}
    | {f"tw{nomor}_{sisi}" for nomor in range(1, 5) for sisi in ("pembilang", "penyebut")}
    | {"jumlah_indikator", "dihitung", "tercapai", "batas_bawah", "batas_atas", "kondisi_awal", "mulai", "berakhir"}
)
"""The columns of CSV files, typed or published, whose cells are figures."""
_SEL_ANGKA = re.compile(r'"?[-+]?[0-9.,\s]*"?')
_SEL_DIGIT = re.compile(r'"? *[0-9][0-9 ]*"?')
_SEL_SEL_DIGIT = re.compile(r'(?<![^;,\t\n])"?[0-9 ]+"?(?:[;,\t]"?[0-9 ]+"?)+')
_TEKS_JSON = re.compile(r'"(?:[^"\\]|\\.)*"')
_KOMENTAR = re.compile(r"(?<=\n)([ \t]*)(#+)")
_TANDA_KOMENTAR = re.compile("<a \ue000(#+)>")  # a letter that no data file may hold
_DOKUMEN = (".pdf", ".docx", ".odt", ".xlsx", ".ods", ".zip")
_BINER = (*_DOKUMEN, ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff", ".woff2")


def samarkan_berkas(path: str, content: str | bytes) -> str | bytes:
    """Return a file as it may be written. In JSON only texts, in CSV no cell of figures is touched.

    The bytes of a document (PDF, DOCX, ODT, XLSX, ODS, the ZIP of an archive) are no text: its content went through
    `samarkan_isi` before.
    """
    if isinstance(content, bytes):
        if path.endswith(_BINER):
            return content
        text = content.decode("utf-8", "surrogateescape")
        return samarkan(text).encode("utf-8", "surrogateescape") if mungkin_ada(text) else content
    if path.endswith(".yml"):  # a number may go on over the lines of a comment
        return _TANDA_KOMENTAR.sub(r"\1", samarkan(_KOMENTAR.sub("\\1<a \ue000\\2>", content)))
    masked = samarkan(content)
    if masked == content and not (path.endswith(".csv") and _digit_bersebelahan(content)):
        return content
    if path.endswith((".json", ".jsonld")):
        return _TEKS_JSON.sub(lambda found: samarkan(found[0]), content)
    return _csv(content) if path.endswith(".csv") else masked


def samarkan_baris(path: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a file as its copy shows them, as many as there were: a number may go on over lines."""
    return tuple(str(samarkan_berkas(path, "\n".join(lines))).split("\n")) if lines else ()


def samarkan_isi(value: T) -> T:
    """Return content (texts in dataclasses, tuples, lists and dicts) as a document may print it.

    Most content holds nothing to hide, and rebuilding it is dear, so all its texts are searched at once first.
    """
    # In this protocol a text stands between a zero byte and a letter, so that none is joined to another.
    packed = pickle.dumps(value, protocol=2).decode("utf-8", "replace")
    return _isi(value) if samarkan(packed) != packed else value


def _isi(value: Any) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else samarkan(value)
    if isinstance(value, tuple | list):
        made = [_isi(one) for one in value]
        return made if isinstance(value, list) else type(value)(*made) if hasattr(value, "_fields") else tuple(made)
    if isinstance(value, dict):
        return {_isi(key): _isi(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _isi(getattr(value, one.name)) for one in fields(value) if one.init})
    return value


def _digit_bersebelahan(text: str) -> bool:
    """Tell whether cells that hold nothing but digits stand side by side with enough of them for a NIK."""
    return any(sum(map(str.isdigit, found)) >= 16 for found in _SEL_SEL_DIGIT.findall(text))


def _csv(text: str) -> str:
    """Return a CSV with its texts masked: cell by cell, and over neighbouring cells that hold nothing but digits. The
    columns of figures keep what is a figure.
    """
    header = next((line for line in text.split("\n") if line.strip() and not line.lower().startswith("sep=")), "")
    sign = max(";,\t", key=header.count)
    names = [name.strip().strip('"').casefold() for name in header.removeprefix("\ufeff").split(sign)]
    figures = {at for at, name in enumerate(names) if name in KOLOM_ANGKA}
    made: list[str] = []
    digits: list[int] = []
    for at, cell in _sel(text, sign):
        if at in figures and _SEL_ANGKA.fullmatch(cell):
            made.append(cell)
            digits = []
        else:
            made.append(samarkan(cell))
            digits = [*digits, len(made) - 1] if _SEL_DIGIT.fullmatch(cell) else digits if cell == sign else []
            _samarkan_bersama(made, digits)
    return "".join(made)


def _samarkan_bersama(cells: list[str], digits: Sequence[int]) -> None:
    """Mask a number that goes on over cells; each cell keeps its share of it."""
    if len(digits) < 2:
        return
    together = "<wbr>".join(cells[at].strip('"') for at in digits)
    if (masked := samarkan(together)) != together:
        for at, part in zip(digits, masked.split("<wbr>"), strict=True):
            cells[at] = part


def _sel(text: str, sign: str) -> Iterator[tuple[int, str]]:
    """Yield the ordinal and the text of each cell, quotes included, and every separator as a cell of its own (-1)."""
    at = 0
    for found in re.finditer(rf'("(?:[^"]|"")*"[^{sign}\n]*|[^{sign}\n"][^{sign}\n]*)|([{sign}\n])|"', text):
        if found[2]:
            yield -1, found[2]
            at = 0 if found[2] == "\n" else at + 1
        else:
            yield at, found[0]
