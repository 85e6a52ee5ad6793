"""Text and tables of the report as OpenDocument: runs, lists, cells that span."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lkjip_build.isi import (
    Baris,
    Daftar,
    Kolom,
    Kosong,
    Paragraf,
    PeranBaris,
    Potongan,
    Rata,
    Sel,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.muka import PER_MM
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.tata_tabel import bersama, rata_sel, terbagi
from lkjip_build.keluaran.kantor.tabel import TITIK, column_widths
from lkjip_build.keluaran.kantor.tautan import web_address
from lkjip_build.keluaran.odf import baris
from lkjip_build.keluaran.odt.gaya import (
    LATAR_JUMLAH,
    LATAR_KELOMPOK,
    LATAR_KEPALA,
    LEKAT,
    GayaOtomatis,
    alinea,
    rujukan,
)
from lkjip_build.keluaran.xml import unsur
from lkjip_build.prosa import beralamat

LEBAR_TANDA_TANGAN = 76.0  # of who signs alone, in millimetres
_SEL = {Rata.KIRI: "Sel", Rata.TENGAH: "Sel-tengah", Rata.KANAN: "Sel-kanan"}
_LATAR = {PeranBaris.KELOMPOK: LATAR_KELOMPOK, PeranBaris.JUMLAH: LATAR_JUMLAH}


class Penulis:
    """Writes blocks of text; `nomor` are the numbers of tables and figures by kode, `tempat` all places there are."""

    def __init__(self, gaya: GayaOtomatis, nomor: Mapping[str, str], tempat: Iterable[str]) -> None:
        self.gaya = gaya
        self._nomor = nomor
        self._tempat = set(tempat)

    def blok(self, blok: Paragraf | Daftar | Kosong, *, lekat: bool = False) -> Iterator[str]:
        """Yield the paragraphs of a block; one that introduces the next, or with `lekat`, stays on its page."""
        match blok:
            case Paragraf():
                style = "Kecil" if blok.kecil else "Isi-lekat" if lekat or blok.mengantar else "Isi"
                yield alinea(style, *self.potongan(blok.potongan))
            case Kosong():
                said = unsur("text:span", {"text:style-name": "tebal"}, baris(blok.teks))
                yield alinea("Belum", said, baris(f" ({blok.arahan})" if blok.arahan else ""))
            case Daftar():
                yield self._daftar(blok)

    def _daftar(self, daftar: Daftar) -> str:
        """Return a list; numbers and letters stand as typed, as text before their item."""
        items = []
        for place, butir in enumerate(daftar.butir):
            mark = baris(f"{daftar.tanda[place]}\t") if daftar.tanda else ""
            inner = []
            for one in butir:
                if isinstance(one, Daftar):
                    inner.append(self._daftar(one))
                else:
                    inner.append(alinea("Rapat", mark, *self.potongan(one.potongan)))
                    mark = ""
            items.append(unsur("text:list-item", None, *inner))
        return unsur("text:list", {"text:style-name": "Bertanda" if daftar.tanda else "Butir"}, *items)

    def potongan(self, semua: Sequence[Potongan]) -> Iterator[str]:
        """Yield runs: plain, leading to the web, or to a part, table or figure."""
        for one in beralamat(tuple(semua)):
            style = "-".join(filter(None, ("tebal" if one.tebal else "", "miring" if one.miring else "")))
            text = baris(one.teks)
            shown = unsur("text:span", {"text:style-name": style}, text) if style else text
            if one.ke in self._tempat and one.teks == self._nomor.get(one.ke):
                given = {"text:reference-format": "text", "text:ref-name": f"nomor-{one.ke}"}
                shown = unsur("text:bookmark-ref", given, text)
            elif one.ke in self._tempat:
                shown = rujukan(one.ke, shown)
            elif address := web_address(one.tautan):
                shown = unsur("text:a", {"xlink:type": "simple", "xlink:href": address}, shown)
            yield shown

    def tabel(self, tabel: Tabel, lebar: float) -> str:
        """Return a table so many millimetres wide, its head on every page."""
        widths = [one / PER_MM for one in column_widths(tabel, round(lebar * PER_MM))]
        heads = [*self._rows(tabel.kepala, tabel, kepala=True)]
        return self._tabel(
            f"{tabel.nomor} {tabel.judul}".strip(), widths, heads, self._rows(tabel.baris, tabel, kepala=False)
        )

    def tabel_prosa(self, tabel: TabelProsa, lebar: float) -> str:
        """Return a table typed in prose, looking like the numbered ones."""
        rows = [Baris(tuple(Sel(sel.potongan) for sel in row)) for row in (tabel.kepala, *tabel.baris)]
        heads = [sel.teks for sel in tabel.kepala]
        kolom = tuple(Kolom("", *one) for one in zip(heads, tabel.bagian, tabel.rata, strict=True))
        return self.tabel(Tabel("", ", ".join(filter(None, heads)), kolom, tuple(rows[:1]), tuple(rows[1:])), lebar)

    def _tabel(self, nama: str, widths: Sequence[float], heads: Sequence[str], rows: Iterable[str]) -> str:
        columns = (unsur("table:table-column", {"table:style-name": self.gaya.kolom(one)}) for one in widths)
        head = [unsur("table:table-header-rows", None, *heads)] if heads else []
        given, title = {"table:style-name": self.gaya.tabel(sum(widths))}, unsur("table:title", None, baris(nama))
        return unsur("table:table", given, title, *columns, *head, *rows)

    def _rows(self, semua: Sequence[Baris], tabel: Tabel, *, kepala: bool) -> Iterator[str]:
        for number, (one, boxes) in enumerate(zip(semua, petak(semua, len(tabel.kolom)), strict=True)):
            tied = LEKAT if kepala or bersama(tabel, number) else ""
            cells = [cell for kotak in boxes for cell in self._sel(kotak, one.peran, tabel, tied, kepala=kepala)]
            style = self.gaya.baris(utuh=kepala or not terbagi(one))
            yield unsur("table:table-row", {"table:style-name": style}, *cells)

    def _sel(self, kotak: Kotak, peran: PeranBaris, tabel: Tabel, ikat: str, *, kepala: bool) -> Iterator[str]:
        """Yield a cell and those that it covers; `ikat` ends the names of its styles."""
        sel = kotak.sel
        style = self.gaya.sel(LATAR_KEPALA if kepala else _LATAR.get(peran, ""))
        covered = unsur("table:covered-table-cell", {"table:style-name": style})
        if kotak.lanjutan:
            yield from [covered] * sel.lebar
            return
        given: dict[str, object] = {"table:style-name": style, "office:value-type": "string"}
        if sel.lebar > 1 or sel.tinggi > 1:
            given |= {"table:number-columns-spanned": sel.lebar, "table:number-rows-spanned": sel.tinggi}
        said = list(self.potongan(sel.isi))
        if peran.tebal and not kepala:
            said = [unsur("text:span", {"text:style-name": "tebal"}, baris(sel.teks))]
        side = _SEL[rata_sel(sel, tabel.kolom[kotak.kolom].rata, kepala=kepala)]
        lines = [alinea(f"{'Kepala' if kepala else side}{ikat}", *said)]
        if sel.kecil:
            lines.append(alinea(f"Sel-kecil{ikat}", baris(sel.teks_kecil)))
        yield unsur("table:table-cell", given, *lines)
        yield from [covered] * (sel.lebar - 1)

    def tanda_tangan(self, blok: TandaTangan, lebar: float) -> str:
        """Return the block to sign: a column for each who signs, one alone on the right."""
        count = len(blok.pihak)
        width = lebar / count if count > 1 else LEBAR_TANDA_TANGAN
        rows = (
            ("Tanda", ["" for _ in blok.pihak[1:]] + [blok.tempat_tanggal]),
            ("Tanda", [one.peran for one in blok.pihak]),
            ("Tanda", [one.jabatan for one in blok.pihak]),
            ("Penanda", [one.nama or TITIK for one in blok.pihak]),
            ("Tanda", [one.pangkat for one in blok.pihak]),
            ("Tanda", [one.nip_tercetak for one in blok.pihak]),
        )
        cell = {"table:style-name": self.gaya.sel(berbingkai=False), "office:value-type": "string"}
        keep = {"table:style-name": self.gaya.baris(utuh=True)}
        made = []
        for style, texts in rows:
            cells = [unsur("table:table-cell", cell, alinea(style, baris(one))) for one in texts]
            made += [unsur("table:table-row", keep, *cells)] if any(texts) else []
        columns = unsur("table:table-column", {"table:style-name": self.gaya.kolom(width)}) * count
        style = self.gaya.tabel(width * count, "center" if count > 1 else "right")
        return unsur("table:table", {"table:style-name": style}, columns, *made)
