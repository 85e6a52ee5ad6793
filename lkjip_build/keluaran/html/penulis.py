"""Blocks as HTML: one template for each kind, all compiled once in a process."""

import re
from dataclasses import replace
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import assert_never

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from lkjip_build.bahasa import blok as kata
from lkjip_build.isi import (
    AngkaKunci,
    BerkasBaris,
    Blok,
    Daftar,
    DaftarAsal,
    DaftarMasalah,
    DaftarTautan,
    DaftarUnduhan,
    FormulirSop,
    FormulirTercetak,
    Gambar,
    GarisStatus,
    Kosong,
    KumpulanKartu,
    LangkahFormulir,
    Navigasi,
    Paragraf,
    Peringatan,
    Prosa,
    Rincian,
    Saringan,
    Tabel,
    TandaTangan,
    Terlipat,
)
from lkjip_build.isi.asal import asal_tabel
from lkjip_build.isi.butir_asal import ButirAsal
from lkjip_build.isi.petak import kelompok_baris, petak, semua_lipat
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.keluaran.html.teks import Alamat, blok_teks, kalimat, potongan, rentang, sel

TEMPLATES = Path(__file__).parents[2] / "templates"
_BLANK = re.compile(r"\s*\n\s*")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates, compiled once in a process; a preview that changes them loads this module anew."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_flat,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _flat(value: object) -> object:
    """Texts of cells stay on their line: a fragment has no line of its own that begins with a sign of Markdown."""
    return value if isinstance(value, Markup) else str(value).replace("\n", " ")


class Penulis:
    """Writes the blocks of one page; `alamat` gives the address of a place as seen from it. `asal_terpisah` where the
    origins of its numbers stand on a page of their own.
    """

    def __init__(self, alamat: Alamat, *, asal_terpisah: bool = False) -> None:
        self.alamat = alamat
        self.asal_terpisah = asal_terpisah
        self._dikenal = {
            "tulis": lambda blok: Markup(self.tulis(blok)),
            "ringkas": lambda blok: Markup(self.ringkas(blok)),
            "runs": lambda semua: Markup(potongan(semua, alamat)),
            "tanpa_tautan": lambda semua: Markup(potongan((replace(one, tautan="", ke="") for one in semua), alamat)),
            "sel": lambda satu: Markup(sel(satu, alamat)),
            "rentang": lambda satu: Markup(rentang(satu)),
            "kalimat": lambda paragraf: Markup(kalimat(paragraf, alamat)),
            "alamat": alamat,
            "kata": kata,
            "jenis": lambda value: type(value).__name__,
        }

    def tabel(self, tabel: Tabel, sebelum: tuple[ButirAsal, ...] = ()) -> str:
        """Return a table with the origins of its numbers below it, after those of the sentences before it."""
        return self._tabel(tabel, self.asal((*sebelum, *asal_tabel(tabel))))

    def _tabel(self, tabel: Tabel, asal: str = "") -> str:
        heads = list(petak(tabel.kepala, len(tabel.kolom)))
        folds = semua_lipat(tabel, tabel.lipatan) if tabel.lipatan else []
        rows = kelompok_baris(tabel)
        return self._blok("tabel", tabel, kepala=heads, badan=rows, lipatan=folds, tulis_asal=Markup(asal))

    def tulis(self, blok: Blok) -> str:
        """Return the HTML of a block, without blank lines and indentation, so that it is one block in every dialect of
        Markdown.
        """
        match blok:
            case Paragraf() | Daftar():
                return blok_teks(blok, self.alamat)
            case Prosa():
                return "\n".join(blok_teks(one, self.alamat) for one in blok.blok)
            case Tabel():
                return self._tabel(blok)
            case Kosong():
                return self._blok("kosong", blok)
            case Gambar():
                return self._blok("gambar", blok)
            case TandaTangan():
                return self._blok("tanda-tangan", blok)
            case AngkaKunci():
                return self._blok("angka-kunci", blok)
            case KumpulanKartu():
                return self._blok("kartu", blok)
            case GarisStatus():
                return self._blok("garis-status", blok)
            case Rincian():
                return self._blok("rincian", blok)
            case Terlipat():
                return self._blok("terlipat", blok)
            case DaftarUnduhan():
                return self._blok("unduhan", blok)
            case DaftarMasalah():
                return self._blok("masalah", blok)
            case Peringatan():
                return self._blok("peringatan", blok)
            case Navigasi():
                return self._blok("navigasi", blok)
            case Saringan():
                return self._blok("saringan", blok)
            case DaftarTautan():
                return self._blok("daftar-tautan", blok)
            case DaftarAsal():
                return self._asal(blok.butir, terbuka=True)
            case BerkasBaris():
                return self._blok("berkas", blok)
            case FormulirSop():
                return self._blok("formulir-sop", blok)
            case LangkahFormulir():
                return self._blok("langkah-formulir", blok)
            case FormulirTercetak():  # the printed pages of a form; a screen shows what says the same
                return "\n".join(map(self.tulis, blok.uraian))
        assert_never(blok)

    def ringkas(self, blok: Blok) -> str:
        """Return the HTML of a block that stands alone in a cell: a paragraph needs no paragraph there."""
        return kalimat(blok, self.alamat) if isinstance(blok, Paragraf) else self.tulis(blok)

    def asal(self, semua: tuple[ButirAsal, ...]) -> str:
        """Return the fold that tells where numbers come from, or nothing for none."""
        return self._asal(semua) if semua and not self.asal_terpisah else ""

    def _asal(self, semua: tuple[ButirAsal, ...], *, terbuka: bool = False) -> str:
        return self._template("asal", asal=semua, terbuka=terbuka, baris=alamat_baris, sebut=sebut_baris)

    def ke_asal(self, ke: str, apa: str) -> str:
        """Return the link to the page that tells the origins; in a list of links it names its part."""
        of = f'<span class="hanya-suara">: {escape(apa)}</span>'
        return f'<p class="asal"><a href="{escape(self.alamat(ke))}">{kata.ASAL_ANGKA}{of}</a></p>'

    def _blok(self, nama: str, blok: Blok, **lain: object) -> str:
        return self._template(nama, blok=blok, **lain)

    def _template(self, nama: str, **isi: object) -> str:
        made = environment().get_template(f"blok/{nama}.html.jinja").render(self._dikenal, **isi)
        return _BLANK.sub("\n", made).strip()


__all__ = ["Penulis"]
