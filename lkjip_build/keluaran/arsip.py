"""Files that are zip archives, whose bytes do not tell when or where they were written."""

import io
import zipfile
from collections.abc import Callable, Iterable

_TANGGAL = (1980, 1, 1, 0, 0, 0)


def arsip(isi: Iterable[tuple[str, bytes]], *, polos: Callable[[str], bool] = lambda name: False) -> bytes:
    """Return the archive of (name, content) in this order; `polos` tells of a name whether it is stored as it is."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in isi:
            entry = zipfile.ZipInfo(name, _TANGGAL)
            entry.compress_type = zipfile.ZIP_STORED if polos(name) else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content)
    return made.getvalue()
