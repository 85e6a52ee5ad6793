"""Places of whole files, for what is missing from them."""

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.problems import Location


def berkas(laporan: Laporan, name: str) -> Location:
    """Return the place of a file of the report's year, such as `kinerja.csv`."""
    return Location(_beside(laporan.fakta.location().path, name))


def berkas_data(data: Data, name: str) -> Location:
    """Return the place of a file at the top of the data folder, such as `hari-libur.csv`."""
    return Location(_beside(data.instansi.location().path, name))


def _beside(path: str, name: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return f"{folder}{slash}{name}"
