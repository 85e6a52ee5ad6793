"""What examples and forms left behind in the texts of a report: "(contoh)", "belum diisi" and their like.

A word that means something else in its sentence ("menjadi contoh bagi desa lain") is none. Whoever means one of the
others can say it in other words; a signed report that calls itself an example cannot be mended.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from lkjip_build.isi.sumber import sebut_baris
from lkjip_build.model.instansi import Pejabat
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Path, Rekaman
from lkjip_build.privasi import samarkan
from lkjip_build.problems import Location
from lkjip_build.susunan.bahan import Bahan

_TANDA = re.compile(
    r"bukan angka resmi|belum diisi|\(contoh\)|"
    r"(?<!memberi )(?<!memberikan )(?<!menjadi )(?<!dijadikan )(?<!sebagai )\bcontoh\b(?! bagi\b| yang baik\b)",
    re.IGNORECASE,
)
_BUKAN_NASKAH = {Laporan: ("konfirmasi", "koreksi"), Pejabat: ("nip",)}


def sisa_contoh(bahan: Bahan) -> list[tuple[str, str]]:
    """Return each mark that stands in the texts of a year, with the places where it does."""
    found: dict[str, dict[Location, None]] = {}
    for record, field, text in _semua_teks(bahan):
        for mark in _TANDA.findall(" ".join(text.split())):
            found.setdefault(mark.casefold(), {})[record.location(*field)] = None
    return [(mark, _tempat(places)) for mark, places in sorted(found.items())]


def nip_di_naskah(bahan: Bahan) -> str:
    """Return the places of texts that hold a NIP or NIK, which is masked in every document; empty for none."""
    return _tempat(
        {record.location(*field): None for record, field, text in _semua_teks(bahan) if samarkan(text) != text}
    )


def _semua_teks(bahan: Bahan) -> Iterator[tuple[Rekaman, Path, str]]:
    """Yield the texts that the report and the pages of its year are made of, with their places."""
    data = bahan.situs.data
    plan = (one for rekap in bahan.rekap.semua_induk for one in (rekap.induk, *(row.indikator for row in rekap.baris)))
    for record in (bahan.laporan, data.instansi, bahan.rekap.aturan, bahan.sop):
        if record is not None:
            yield from _teks(record, record, ())
    yield data.renstra, ("nama",), data.renstra.nama
    for one in plan:
        for name in type(one).model_fields:
            if name not in {"indikator", "sasaran"}:
                yield from _teks(getattr(one, name), one, (name,))


def _teks(value: object, record: Rekaman, field: Path) -> Iterator[tuple[Rekaman, Path, str]]:
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield record, field, value
    elif isinstance(value, Rekaman):
        for name in type(value).model_fields:
            if name not in _BUKAN_NASKAH.get(type(value), ()):
                yield from _teks(getattr(value, name), value, (name,))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _teks(item, record, (*field, str(key)))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _teks(item, record, (*field, at))


def _tempat(places: Iterable[Location]) -> str:
    """Return places for people, those of a file together: `2025/kinerja.csv baris 2 sampai baris 6, baris 9`."""
    by_file: dict[str, list[int]] = {}
    for one in sorted(places, key=lambda one: (one.path, one.line)):
        lines = by_file.setdefault(sebut_baris(Location(one.path)), [])
        lines += [one.line] if one.line and one.line not in lines else []
    return ", ".join(f"{name} {_deret(lines)}".strip() for name, lines in by_file.items())


def _deret(lines: Sequence[int]) -> str:
    """Return lines of a file, those that follow each other as from the first to the last."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(f"baris {run[0]}" + (f" sampai baris {run[-1]}" if len(run) > 1 else "") for run in runs)
