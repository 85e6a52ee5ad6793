"""Places of whole files, for what is missing from them, and of lines of a text."""

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Location
from lkjip_build.sources import TEKS


def berkas(laporan: Laporan, name: str) -> Location:
    """Return the place of a file of the report's year, such as `kinerja.csv`."""
    return Location(_beside(laporan.fakta.location().path, name))


def berkas_data(data: Data, name: str) -> Location:
    """Return the place of a file at the top of the data folder, such as `hari-libur.csv`."""
    return Location(_beside(data.instansi.location().path, name))


def _beside(path: str, name: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{name}"


def baris_teks(record: Rekaman, name: str, line: int) -> Location:
    """Return the place of a line of a text: exact below `|`, where the lines of the file are those of the text; else
    the text as a whole.
    """
    whole, first = record.location(name), record.location(name, TEKS)
    return whole if first == whole else Location(first.path, first.line + line - 1, 0, first.field)
