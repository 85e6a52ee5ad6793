"""The pages of documents: which of them lie; of those that offices go on writing in paper, margins, and the room
between these.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.isi.halaman import Bagian, JenisBagian
from lkjip_build.model.kertas import Kertas

PER_MM = 1440 / 25.4  # twentieths of a point
TEPI_JILID, TEPI = 1701, 1134  # 3 cm where it is bound, 2 cm elsewhere


@dataclass(frozen=True)
class Muka:
    """A kind of page. `angka` is the form of its page number; without one, the page has no foot."""

    melintang: bool = False
    angka: str = ""
    kertas: Kertas = Kertas.A4

    @property
    def ukuran(self) -> tuple[int, int]:
        """Its width and height in twentieths of a point."""
        short, long = round(self.kertas.pendek * PER_MM), round(self.kertas.panjang * PER_MM)
        return (long, short) if self.melintang else (short, long)

    @property
    def lebar_isi(self) -> int:
        """The text's width in twentieths of a point."""
        return self.ukuran[0] - (2 * TEPI if self.melintang else TEPI_JILID + TEPI)

    @property
    def tinggi_gambar(self) -> int:
        """The height that a figure may take beside its heading and caption."""
        return self.tinggi_lembar - 2000

    @property
    def tinggi_lembar(self) -> int:
        """The height that a picture may take alone."""
        return self.ukuran[1] - TEPI_JILID - TEPI - 400


def semua_melintang(parts: Sequence[tuple[int, Bagian]]) -> Iterator[bool]:
    """Yield for each part, given with its level, whether it goes on pages that lie: sentences alone do after an annex
    that does, or before a part that does, as a page of their own would stay nearly empty.
    """
    lying = False
    for number, (tingkat, bagian) in enumerate(parts):
        after = lying and tingkat == 1 and bagian.jenis is JenisBagian.LAMPIRAN
        before = tingkat > 1 and any(one.melintang for _, one in parts[number + 1 : number + 2])
        lying = bagian.melintang or (bagian.lentur and (after or before))
        yield lying
