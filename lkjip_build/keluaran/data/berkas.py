"""Open data as files: CSV, JSON, XES, Atom and SVG for other programs, and copies of the sources.

Names and fields are fixed by docs/pengembang/arsitektur.md; other sites read them, so a change there is announced in
CHANGELOG.md.
"""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import assert_never

from lkjip_build.isi.data import (
    BerkasData,
    BukuData,
    Dialek,
    GrafikData,
    LogData,
    PetiData,
    RincianData,
    SalinanData,
    TabelData,
    UmpanData,
)
from lkjip_build.keluaran.arsip import arsip
from lkjip_build.keluaran.data.atom import atom
from lkjip_build.keluaran.data.buku_data import buku_data
from lkjip_build.keluaran.data.csv_teks import to_csv, to_csv_excel
from lkjip_build.keluaran.data.grafik_svg import grafik_svg
from lkjip_build.keluaran.data.xes import xes


def files(semua: Mapping[str, Callable[[], BerkasData]]) -> dict[str, Callable[[], str | bytes]]:
    """Return how to write every data file, by its path in the site."""
    return {path: partial(_disusun, compose) for path, compose in semua.items()}


def _disusun(compose: Callable[[], BerkasData]) -> str | bytes:
    return tulis(compose())


def tulis(satu: BerkasData) -> str | bytes:
    """Return a file of open data as it is written."""
    match satu:
        case TabelData(dialek=Dialek.EXCEL):
            return to_csv_excel(satu.kolom, satu.baris)
        case TabelData():
            return to_csv(satu.kolom, satu.baris)
        case RincianData():
            return to_json_text(satu.isi)
        case LogData():
            return xes(satu)
        case UmpanData():
            return atom(satu)
        case GrafikData():
            return grafik_svg(satu)
        case SalinanData():
            return "\n".join(satu.baris) + "\n"
        case BukuData():
            return buku_data(satu)
        case PetiData():
            return arsip(satu.isi)
    assert_never(satu)


def to_json_text(value: object) -> str:
    """Return readable JSON that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
