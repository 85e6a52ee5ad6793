"""Cut the fonts down that office documents bring along: `python tests/potong_huruf.py` writes them anew."""

from io import BytesIO
from pathlib import Path

from fontTools import subset

from lkjip_build.drawing.fon import FONTS
from lkjip_build.keluaran.kantor.huruf import FOLDER

LATIN = (0x20, 0x7F), (0xA0, 0x180)
TANDA = (0x2000, 0x2070), (0x20A0, 0x20D0), (0x2100, 0x2600)


def terpotong(file: Path) -> bytes:
    """A font with the letters of Latin and the common signs only."""
    options = subset.Options(hinting=False, recalc_timestamp=False, notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[one for first, last in (*LATIN, *TANDA) for one in range(first, last)])
    made = BytesIO()
    with subset.load_font(str(file), options) as font:
        cutter.subset(font)
        font.save(made)
    return made.getvalue()


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        (FOLDER / f"NotoSans-{weight}.ttf").write_bytes(terpotong(FONTS / f"NotoSans-{weight}.ttf"))
