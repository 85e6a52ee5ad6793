"""Prose that keeps what was written: one parser, one result, and a writer for each output.

What is understood, in all outputs alike (for clerks: lkjip_build/panduan/tulisan.md):

- an empty line ends a paragraph; a line that ends in two blanks ends there on the page, too;
- `- kata`, `* kata`, `• …`: an item of a list; `1. …`, `2) …` (three digits at most), `a. …`, `b) …`: an item whose
  mark is printed as typed. Two more blanks before it put a list into the item above, six levels at most;
- `**tebal**`, `*miring*`, never beside a number (`potongan` has the rule and its one exception);
- `[teks](alamat)` with an address of http, https or mailto;
- tables between upright strokes (`tabel`), and `Tabel nama: Judul` above one, its title and what it is referred to by;
- `Gambar nama: berkas.jpg`, and below it `Keterangan: …` and `Uraian: …`: a picture, its title, what it shows;
- `{tabel:nama}`: what is meant by it, where somebody knows it (`susunan.naskah`).

Everything else is text: `#`, `>`, `+`, dashes below or between lines, entities, escapes, HTML, `_`, `` ` ``, `~~`,
definitions of references, pictures, indentation. A list's mark before a number is text, because `- 5` and `* 5` are
arithmetic. What looks like a mark and is none keeps its own line.

The text is read once, line by line, and lists nest to a fixed depth, so time grows as the text does and no writer can
run out of stack. Digits and letters come out of every writer as typed and in order, and so do all signs save the
marks above; tests/prosa holds it.
"""

from lkjip_build.prosa.baris import Tulisan, baca
from lkjip_build.prosa.blok import (
    BlokProsa,
    BlokTulisan,
    Daftar,
    GambarProsa,
    Gaya,
    Paragraf,
    Potongan,
    Rata,
    TabelBerjudul,
    TabelProsa,
)
from lkjip_build.prosa.cacat import Cacat, JenisCacat, Nama, PakaiGambar, Rujukan
from lkjip_build.prosa.polos import baris_polos, beralamat


def urai(teks: str) -> tuple[BlokTulisan, ...]:
    """Return the blocks of a prose text."""
    return baca(teks).blok


def polos(teks: str) -> str:
    """Return a prose text as one line without markup."""
    return " ".join(" ".join(line for blok in urai(teks) for line in baris_polos(blok)).split())


__all__ = [
    "BlokProsa",
    "BlokTulisan",
    "Cacat",
    "Daftar",
    "GambarProsa",
    "Gaya",
    "JenisCacat",
    "Nama",
    "PakaiGambar",
    "Paragraf",
    "Potongan",
    "Rata",
    "Rujukan",
    "TabelBerjudul",
    "TabelProsa",
    "Tulisan",
    "baca",
    "baris_polos",
    "beralamat",
    "polos",
    "urai",
]
