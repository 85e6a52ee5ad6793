"""The workbooks that wait in the data folder of a preview; taking one is for who asks for it."""

import importlib
from pathlib import Path

from lkjip_build.jembatan.bangunan import Tunggu

PACKAGE = "lkjip_build"


def menunggu(folder: Path) -> list[Tunggu]:
    """Return a sentence for each workbook that waits, and its lines. What reads them is asked by name, as a preview
    imports it anew when it changes, and only where the folder is there: it is large.
    """
    if not (folder / importlib.import_module(f"{PACKAGE}.sources").MASUK).is_dir():
        return []
    today = importlib.import_module(f"{PACKAGE}.build").today()
    return [*importlib.import_module(f"{PACKAGE}.isian").kabar_masuk(folder, today)]
