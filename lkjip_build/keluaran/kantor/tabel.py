"""Tables of documents that offices go on writing in: how wide their columns are, in the letters that these bring."""

from lkjip_build.drawing.fon import lebar_tebal
from lkjip_build.isi import Tabel
from lkjip_build.isi.tata_tabel import kata_terlebar, lebar_kolom
from lkjip_build.keluaran.typst.teks import capped

HURUF = 9  # points of a cell's letters, measured as if all were bold
SISIP = 160  # left and right of a cell's text, in twentieths of a point
TERLEBAR = 0.4  # of the table, that a word may ask for its column
TITIK = "…" * 14
"""Where a name is to be written by hand."""


def column_widths(tabel: Tabel, lebar: int) -> list[int]:
    """Return the widths of columns in a table of `lebar`, in twentieths of a point; where all words need more, the
    longest break, and no number does for their sake.
    """
    words = kata_terlebar(tabel, word_width)
    widest = lebar * TERLEBAR
    shares = [kolom.bagian for kolom in tabel.kolom]
    least = capped([min(word, widest) for word in words], lebar)
    return [round(width) for width in lebar_kolom(shares, least, lebar)]


def word_width(word: str) -> float:
    """Return how wide a column has to be for a word to stand whole in it, in twentieths of a point."""
    return lebar_tebal(word, HURUF) * 20 + SISIP
