"""Helper columns: text for the eye beside a code, so that a row is known at sight. They decide nothing.

Rules compare them with what the code means, `lkjip rapikan` fills them in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.pesan import one_line
from lkjip_build.model.rekaman import Rekaman


class Pembantu(NamedTuple):
    """A helper column of a file of each year: it stands behind the column `kode`, and `arti` is what each code means.

    `asal` is the file that says so, `baris` are the file's records.
    """

    berkas: str
    kolom: str
    kode: str
    asal: str
    baris: Callable[[Laporan], Sequence[Rekaman]]
    arti: Callable[[Data], Mapping[str, str]]


def nama_indikator(data: Data) -> dict[str, str]:
    """Return the nama of each indikator as a cell can hold it; without those that a spreadsheet would take for a
    formula.
    """
    semua = ((one.kode, one_line(one.nama)) for one in data.renstra.semua_indikator)
    return {kode: nama for kode, nama in semua if not re.match(r"[=+@-]", nama)}


def sama(satu: str, lain: str) -> bool:
    """Tell whether two texts are the same but for blanks and case."""
    return one_line(satu).casefold() == one_line(lain).casefold()


def pemilik_of(teks: str, arti: Mapping[str, str]) -> str | None:
    """Return the first code that means this text, or None."""
    return next((kode for kode, nama in arti.items() if sama(nama, teks)), None)


SEMUA = (
    Pembantu("kinerja.csv", "nama", "indikator", "renstra.yml", lambda one: one.kinerja, nama_indikator),
    Pembantu("rencana-aksi.csv", "nama", "indikator", "renstra.yml", lambda one: one.rencana_aksi, nama_indikator),
)
