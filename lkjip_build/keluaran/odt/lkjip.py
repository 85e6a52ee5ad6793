"""The report of a year as an OpenDocument text (ODF 1.3), which goes on being written in where Word is not at hand.

Headings, tables and pictures are LibreOffice's own; page numbers of the contents are references to their places, which
hold those of the PDF until a program has laid the pages out.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest
from typing import assert_never

from lkjip_build.bahasa.dokumen import nomor_halaman
from lkjip_build.isi import (
    Bagian,
    BlokDokumen,
    Daftar,
    Dokumen,
    FormulirTercetak,
    Gambar,
    JenisBagian,
    Kosong,
    Paragraf,
    Prosa,
    Tabel,
    TabelProsa,
    TandaTangan,
)
from lkjip_build.isi.daftar_isi import TINGKAT, DaftarIsi, JenisDaftar, semua_daftar
from lkjip_build.isi.gambar import Foto
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.muka import Muka
from lkjip_build.keluaran.kantor.halaman import lebar_lambang, letak
from lkjip_build.keluaran.odf import GAMBAR, akar, baris, meta, paket
from lkjip_build.keluaran.odt.gaya import (
    AKHIR,
    GayaOtomatis,
    alinea,
    gaya_dokumen,
    lebar_isi,
    nama_halaman,
    nomor_tempat,
    rujukan,
)
from lkjip_build.keluaran.odt.huruf import berkas_huruf, muka_huruf, setelan
from lkjip_build.keluaran.odt.teks import Penulis
from lkjip_build.keluaran.typst.gambar import lebar_foto, semua_png
from lkjip_build.keluaran.typst.lkjip import halaman_cetak
from lkjip_build.keluaran.typst.sop import semua_lembar
from lkjip_build.keluaran.xml import unsur
from lkjip_build.prosa import BlokProsa

JENIS = "application/vnd.oasis.opendocument.text"


@lru_cache(maxsize=16)
def lkjip_odt(dokumen: Dokumen) -> bytes:
    """Return the ODT of a numbered report; the same content gives the same bytes.

    DocumentError where a figure cannot be drawn.
    """
    return _Naskah(dokumen).tulis()


class _Naskah:
    def __init__(self, dokumen: Dokumen) -> None:
        self.isi = dokumen
        self.gaya = GayaOtomatis()
        self.letak = letak(dokumen)
        self.cetak = halaman_cetak(dokumen)
        parts = [bagian.kode for _, bagian in dokumen.semua_bagian()]
        numbers = {one.kode: one.nomor for one in dokumen.semua_tabel}
        numbers |= {one.kode: one.nomor for one in dokumen.semua_gambar}
        self.penulis = Penulis(self.gaya, numbers, (*parts, *numbers))
        self.gambar: list[tuple[str, bytes]] = []
        self.drawn = self._drawn()
        self.melintang, self.angka = False, ""

    def tulis(self) -> bytes:
        body = [*self._sampul()]
        front = [one for one in self.isi.bagian if one.jenis is JenisBagian.AWAL]
        for bagian in front:
            body += self._bagian(1, bagian, "i")
        body += self._semua_daftar()
        for bagian in self.isi.bagian:
            if bagian not in front:
                body += self._bagian(1, bagian, "1")
        body.append(alinea("Akhir", unsur("text:bookmark", {"text:name": AKHIR})))
        content = akar(
            "office:document-content",
            muka_huruf(),
            unsur("office:automatic-styles", None, *self.gaya.semua),
            unsur("office:body", None, unsur("office:text", None, *body)),
            lain=GAMBAR,
        )
        parts = {
            "content.xml": content,
            "styles.xml": gaya_dokumen(self.isi, self.cetak.jumlah),
            "meta.xml": meta(self.isi.judul, self.isi.instansi, self.isi.tanggal),
            "settings.xml": setelan(),
        }
        return paket(JENIS, parts, dict(self.gambar) | berkas_huruf())

    def _sampul(self) -> Iterator[str]:
        isi = self.isi
        emblem, place = isi.lambang, "Sampul" if isi.alamat else "Sampul-bawah"
        first = self.gaya.halaman_baru("Sampul" if emblem else "Sampul-atas", nama_halaman("", melintang=False), None)
        if emblem:
            width = lebar_lambang(emblem.foto)
            size = (width, width * emblem.foto.tinggi / emblem.foto.lebar)
            yield alinea(first, self._gambar(emblem.foto.isi, emblem.foto.jenis, size, "Lambang", emblem.uraian))
        for style, text in (
            ("Sampul-lambang" if emblem else first, isi.pemerintah.upper()),
            ("Sampul", isi.instansi.upper()),
            ("Judul", isi.judul),
            *([("Sampul-bawah", isi.alamat)] if isi.alamat else []),
            (place, isi.tempat),
        ):
            yield alinea(style, baris(text))

    def _mulai(self, gaya: str, angka: str, *, melintang: bool, baru: bool) -> str:
        """Return the style of a paragraph that goes on with pages of this kind: on a new one where the kind changes, or
        where it has to begin one (`baru`).
        """
        turned, counted = melintang != self.melintang, angka != self.angka
        self.melintang, self.angka = melintang, angka
        if turned or counted:
            return self.gaya.halaman_baru(gaya, nama_halaman(angka, melintang=melintang), 1 if counted else None)
        return self.gaya.ganti_halaman(gaya) if baru else gaya

    def _bagian(self, tingkat: int, bagian: Bagian, angka: str) -> Iterator[str]:
        level = min(tingkat, 4)
        lying, follows = self.letak.melintang[bagian.kode], bagian.kode in self.letak.menyusul
        kind = "Judul-menyusul" if follows else f"Judul-{level}"
        style = self._mulai(kind, angka, melintang=lying, baru=tingkat == 1 and not follows)
        given = {"text:style-name": style, "text:outline-level": level}
        yield unsur("text:h", given, _ditandai(bagian.kode, baris(bagian.judul_lengkap)))
        semua = blok_dokumen(bagian)
        for blok, after in zip_longest(semua, semua[1:]):
            ends = after is None and bagian.kode in self.letak.lekat
            yield from self._blok(blok, lekat=ends or isinstance(after, TandaTangan))
        for one in bagian.bagian:
            yield from self._bagian(tingkat + 1, one, angka)

    def _blok(self, blok: BlokDokumen, *, lekat: bool) -> Iterator[str]:
        """Yield a block; with `lekat` its last words stay on the page of the next one."""
        wide = lebar_isi(self.isi, melintang=self.melintang)
        match blok:
            case Paragraf() | Daftar() | Kosong():
                yield from self.penulis.blok(blok, lekat=lekat)
            case Prosa():
                for place, one in enumerate(blok.blok, 1):
                    yield from self._prosa(one, wide, lekat=lekat and place == len(blok.blok))
            case Tabel():
                yield alinea("Keterangan", *_keterangan(blok.kode, blok.nomor, blok.judul))
                yield self.penulis.tabel(blok, wide)
                if blok.catatan:
                    yield alinea("Kecil", baris(blok.catatan))
            case Gambar():
                yield alinea("Gambar", self.drawn[blok.kode])
                yield alinea("Keterangan", *_keterangan(blok.kode, blok.nomor, blok.judul))
                if blok.legenda:
                    yield alinea("Kecil", baris(blok.legenda))
            case TandaTangan():
                yield self.penulis.tanda_tangan(blok, wide)
            case FormulirTercetak():
                yield from self._formulir(blok, wide)
            case _:
                assert_never(blok)

    def _prosa(self, blok: BlokProsa, lebar: float, *, lekat: bool) -> Iterator[str]:
        match blok:
            case Paragraf() | Daftar():
                yield from self.penulis.blok(blok, lekat=lekat)
            case TabelProsa():
                yield self.penulis.tabel_prosa(blok, lebar)
            case _:
                assert_never(blok)

    def _formulir(self, blok: FormulirTercetak, lebar: float) -> Iterator[str]:
        """Yield the sheets of a form as pictures, and its tables, which can be read and edited."""
        room = Muka(self.melintang, kertas=self.isi.kertas)
        sheets = semua_lembar(blok.dokumen, self.isi.kertas.value)
        for number, one in enumerate(sheets, 1):
            scale = min(1, room.lebar_isi / 20 / one.lebar, room.tinggi_lembar / 20 / one.tinggi)
            name = f"{blok.dokumen.judul}, {nomor_halaman(str(number), str(len(sheets)))}"
            size = (one.lebar * scale, one.tinggi * scale)
            yield alinea("Gambar", self._gambar(one.png, "png", size, name, one.uraian))
        for satu in blok.uraian:
            if isinstance(satu, Tabel):
                yield self.penulis.tabel(satu, lebar)

    def _drawn(self) -> dict[str, str]:
        """Return all figures as they stand in the text, drawn in one run."""
        made: dict[str, str] = {}
        drawings = []
        for _, bagian in self.isi.semua_bagian():
            page = Muka(self.letak.melintang[bagian.kode], kertas=self.isi.kertas)
            room, tall = page.lebar_isi / 20, page.tinggi_gambar / 20
            for one in bagian.blok:
                if isinstance(one, Gambar):
                    lukisan = one.panel[0].lukisan
                    if isinstance(lukisan, Foto):
                        width = min(room, lebar_foto(lukisan))
                        size = (width, width * lukisan.tinggi / lukisan.lebar)
                        made[one.kode] = self._gambar(lukisan.isi, lukisan.jenis, size, one.nomor, one.uraian)
                    else:
                        drawings.append((one, room, tall))
        for (one, *_), (png, width) in zip(drawings, semua_png(drawings), strict=True):
            across, down = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
            made[one.kode] = self._gambar(png, "png", (width, width * down / across), one.nomor, one.uraian)
        return made

    def _gambar(self, isi: bytes, jenis: str, ukuran: tuple[float, float], nama: str, uraian: str) -> str:
        """Return a picture in its line, so wide and high in points, with its name and what it shows."""
        number = len(self.gambar) + 1
        path = f"Pictures/gambar-{number}.{jenis}"
        self.gambar.append((path, isi))
        size = {"svg:width": f"{ukuran[0]:.1f}pt", "svg:height": f"{ukuran[1]:.1f}pt"}
        link = {"xlink:href": path, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
        return unsur(
            "draw:frame",
            {"draw:name": f"{number}. {nama}", "text:anchor-type": "as-char", **size},
            unsur("draw:image", link),
            unsur("svg:title", None, baris(nama)),
            unsur("svg:desc", None, baris(uraian)),
        )

    def _semua_daftar(self) -> Iterator[str]:
        for at, daftar in enumerate(semua_daftar(self.isi)):
            style = self._mulai("Judul-1" if at == 0 else "Judul-daftar", "i", melintang=False, baru=at == 0)
            yield alinea(style, baris(daftar.judul))
            yield from self._daftar(daftar)

    def _daftar(self, daftar: DaftarIsi) -> Iterator[str]:
        lines = [
            alinea(
                f"Daftar-{min(butir.tingkat, 3) if daftar.jenis is JenisDaftar.BAGIAN else 2}",
                rujukan(butir.kode, baris(f"{butir.teks}\t") + nomor_tempat(butir.kode, self.cetak.nomor[butir.kode])),
            )
            for butir in daftar.butir
        ]
        if daftar.jenis is not JenisDaftar.BAGIAN:
            yield from lines
            return
        source = unsur("text:table-of-content-source", {"text:outline-level": TINGKAT})
        body = unsur("text:index-body", None, *lines)
        yield unsur("text:table-of-content", {"text:name": daftar.judul}, source, body)


def _ditandai(kode: str, isi: str) -> str:
    return unsur("text:bookmark-start", {"text:name": kode}) + isi + unsur("text:bookmark-end", {"text:name": kode})


def _keterangan(kode: str, nomor: str, judul: str) -> Iterator[str]:
    """Yield a caption; its number is a place of its own, which references repeat."""
    yield _ditandai(kode, _ditandai(f"nomor-{kode}", baris(nomor)) + baris(f" {judul}"))
