"""A form of few pages as a workbook: a sheet for each of its parts, its tables on one grid, its sentences across all of
it, and below them who signs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lkjip_build.isi.buku_kerja import berumus
from lkjip_build.isi.halaman import Bagian, Lembar, blok_dokumen
from lkjip_build.isi.lebar_lembar import MELINTANG, TEGAK
from lkjip_build.isi.lembar import BarisLembar, LembarKerja, PeranLembar, SelLembar, baris_tabel, garis_teks
from lkjip_build.isi.tabel import Tabel
from lkjip_build.isi.tanda_tangan import Penandatangan, TandaTangan
from lkjip_build.isi.teks import Kosong
from lkjip_build.prosa import Daftar, Paragraf, Rata

LEBAR_TANPA_TABEL = (24.0,) * 4
RUANG_TANDA = 4  # rows, in which one signs
NAMA_TERPANJANG = 31  # letters that a sheet's name may have


def buku_formulir(lembar: Lembar) -> tuple[LembarKerja, ...]:
    """Return the sheets of a form. TypeError for a block that no form has."""
    return berumus([_sheet(lembar, one) for one in lembar.bagian])


@dataclass(frozen=True)
class _Petak:
    """The columns that all rows of a sheet share: those of its widest table."""

    lebar: tuple[float, ...]

    def seluruhnya(self, peran: PeranLembar, teks: str) -> BarisLembar:
        """Return a row of one text across the sheet."""
        lines = garis_teks(teks, sum(self.lebar))
        return BarisLembar(peran, (SelLembar(0, teks, lebar=len(self.lebar)),), lines)

    def penanda(self, semua: Sequence[str]) -> BarisLembar:
        """Return a row with a text for each who signs, side by side; one alone stands on the right."""
        parts = semua if len(semua) > 1 else ("", *semua)
        edges = [round(at * len(self.lebar) / len(parts)) for at in range(len(parts) + 1)]
        cells = (
            SelLembar(left, text, rata=Rata.TENGAH, lebar=right - left)
            for text, left, right in zip(parts, edges, edges[1:], strict=False)
            if right > left
        )
        return BarisLembar(PeranLembar.PENANDA, tuple(cells))


def _sheet(lembar: Lembar, bagian: Bagian) -> LembarKerja:
    blok = blok_dokumen(bagian)
    room = MELINTANG if lembar.melintang else TEGAK
    tables = {id(one): baris_tabel(one, room) for one in blok if isinstance(one, Tabel)}
    grid = _Petak(max((widths for widths, _ in tables.values()), key=len, default=LEBAR_TANPA_TABEL))
    rows = [
        BarisLembar(PeranLembar.JUDUL, (SelLembar(0, lembar.judul),)),
        BarisLembar(PeranLembar.KANTOR, (SelLembar(0, f"{lembar.instansi}, {lembar.pemerintah}"),)),
        BarisLembar(PeranLembar.TANDA, (SelLembar(0, lembar.tanda),)),
        BarisLembar(PeranLembar.KANTOR, (SelLembar(0, bagian.judul),)),
    ]
    for one in blok:
        rows.append(BarisLembar(PeranLembar.KANTOR))
        match one:
            case Tabel():
                widths, table = tables[id(one)]
                rows += _fitted(table, widths, grid.lebar)
                rows += [grid.seluruhnya(PeranLembar.ALINEA, one.catatan)] if one.catatan else []
            case Paragraf() | Daftar() | Kosong():
                rows += [grid.seluruhnya(PeranLembar.ALINEA, text) for text in _texts(one)]
            case TandaTangan():
                rows += _signers(grid, one)
            case _:
                raise TypeError(f"{type(one).__name__}: a block that no workbook of a form holds")
    return LembarKerja((bagian.judul or lembar.judul)[:NAMA_TERPANJANG], grid.lebar, tuple(rows), 0, 0)


def _fitted(rows: Sequence[BarisLembar], widths: Sequence[float], grid: Sequence[float]) -> Iterator[BarisLembar]:
    """Yield the rows of a table on a grid of as many columns or more; its widest takes those that are too many."""
    more, widest = len(grid) - len(widths), max(range(len(widths)), key=widths.__getitem__)
    for row in rows:
        cells = (
            replace(
                sel,
                kolom=sel.kolom + (more if sel.kolom > widest else 0),
                lebar=sel.lebar + (more if sel.kolom <= widest < sel.kolom + sel.lebar else 0),
            )
            for sel in row.sel
        )
        yield replace(row, sel=tuple(cells))


def _texts(blok: Paragraf | Daftar | Kosong) -> Iterator[str]:
    match blok:
        case Paragraf():
            yield blok.teks
        case Kosong():
            yield blok.teks
        case Daftar():
            for at, butir in enumerate(blok.butir):
                mark = blok.tanda[at] if blok.tanda else "•"
                texts = [text for one in butir for text in _texts(one)]
                yield from (f"{mark if not number else ' '} {text}" for number, text in enumerate(texts))


def _signers(grid: _Petak, blok: TandaTangan) -> Iterator[BarisLembar]:
    def row(read: str) -> BarisLembar:
        return grid.penanda([getattr(one, read) for one in blok.pihak])

    yield grid.penanda(("",) * (len(blok.pihak) - 1) + (blok.tempat_tanggal,))
    for read in ("peran", "jabatan"):
        yield row(read)
    yield from [BarisLembar(PeranLembar.KANTOR)] * RUANG_TANDA
    yield grid.penanda([_name(one) for one in blok.pihak])
    for read in ("pangkat", "nip_tercetak"):
        if any(getattr(one, read) for one in blok.pihak):
            yield row(read)


def _name(satu: Penandatangan) -> str:
    return satu.nama or "…" * 14
