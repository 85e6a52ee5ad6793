"""The pages of documents that offices go on writing in: their paper, margins, and the room between these."""

from dataclasses import dataclass

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
