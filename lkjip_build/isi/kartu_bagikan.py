"""The picture that a messenger shows beside a link to a page."""

from dataclasses import dataclass

from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.percikan import Percikan


@dataclass(frozen=True)
class KartuBagikan:
    """What the picture says: the page's title, verdicts each with its year (or only the marks of many), one sentence,
    and the small chart of an indikator. `kode` names the file, `situs` the office, `tanda` stands on every picture.
    """

    kode: str
    judul: str
    kalimat: str
    situs: str
    putusan: tuple[tuple[str, Putusan], ...] = ()
    percikan: Percikan | None = None
    tanda: str = ""


def berkas_kartu(kode: str) -> str:
    """Return the path in the site of a picture."""
    return f"bagikan/{kode}.png"
