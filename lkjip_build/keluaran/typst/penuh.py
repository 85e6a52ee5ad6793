"""How full the pages of a finished PDF are: one that is nearly empty makes a report look unfinished."""

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Matrix, Name, Page, Pdf, parse_content_stream

MM = 72 / 25.4
ATAS, BAWAH = 26 * MM, 20 * MM
HAMPIR_KOSONG = 0.25
_PENTING = "q Q cm BMC BDC EMC Tm Tj TJ Do"


def hampir_kosong(pdf: bytes) -> Iterator[tuple[int, float]]:
    """Yield each page, from 1 on, that is less than a quarter full, with how full it is; the cover is meant to be."""
    with Pdf.open(BytesIO(pdf)) as found:
        for number, page in enumerate(found.pages, 1):
            if number > 1 and (full := _terisi(page)) < HAMPIR_KOSONG:
                yield number, full


def _terisi(page: Page) -> float:
    """Return the share of a page above the last of its content, without what stands on every page."""
    height = float(page.mediabox[3])
    room = height - ATAS - BAWAH
    return max(0.0, (height - ATAS - min(_dasar(page), default=height - ATAS)) / room)


def _dasar(page: Page) -> Iterator[float]:
    """Yield where each text and each picture of the content stands, from the lower edge of the page."""
    above, at, text, outside = [], Matrix(), Matrix(), []
    for one in parse_content_stream(page, _PENTING):
        operands = one.operands
        match str(one.operator):
            case "q":
                above.append(at)
            case "Q":
                at = above.pop()
            case "cm":
                at = Matrix(*map(float, operands)) @ at
            case "Tm":
                text = Matrix(*map(float, operands))
            case "BMC" | "BDC":
                outside.append(operands[0] == Name.Artifact)
            case "EMC":
                outside.pop()
            case "Tj" | "TJ" if not any(outside):
                yield (text @ at).f
            case "Do" if not any(outside):
                yield at.f
