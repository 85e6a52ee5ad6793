"""The letters that office documents bring along, so that lines and pages break alike on every machine.

They are those of the PDF, cut down to what Indonesian and its neighbours write (`tests/potong_huruf.py`); whatever else
is typed later comes from the machine's own fonts. Their licence (SIL OFL 1.1) allows that and reserves no name.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

KELUARGA = "Noto Sans"
PENGGANTI = "Arial"
"""What a program takes that reads no embedded fonts: narrower, so that what fits in ours fits in it."""
FOLDER = Path(__file__).parent / "huruf"


@cache
def semua_huruf() -> Mapping[str, bytes]:
    """Return the fonts as TrueType by their weight, Regular and Bold; programs slant them where text is italic."""
    return {weight: (FOLDER / f"NotoSans-{weight}.ttf").read_bytes() for weight in ("Regular", "Bold")}
