"""The clerk's desk: the tables of a year in the browser, on this computer alone, on the one core of `sunting`.

`peladen` is the server and `penjaga` who may speak to it; `isi` is what the page shows, `tindakan` what it may ask for.
"""

from lkjip_build.meja.kunci import SudahDibuka, kunci_folder
from lkjip_build.meja.peladen import Peladen
from lkjip_build.meja.pratinjau import Pratinjau
from lkjip_build.meja.tindakan import Meja

__all__ = ["Meja", "Peladen", "Pratinjau", "SudahDibuka", "kunci_folder"]
