"""A page with every kind of block, and ways to put other texts into all of it."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

import html5lib
from markdown import Markdown
from pembangun import sop_lkjip

from lkjip_build.drawing.batang_langkah import draw_batang
from lkjip_build.drawing.gambar_sop import alur_of, draw
from lkjip_build.drawing.garis_waktu import draw_garis_waktu
from lkjip_build.drawing.grafik import draw_grafik
from lkjip_build.drawing.unsur_waktu import LEBAR, SEMPIT, Jeda, Kerja, Tanda
from lkjip_build.isi import (
    AngkaKunci,
    Bagian,
    Baris,
    BarisBerkas,
    BerkasBaris,
    Blok,
    ButirKunci,
    Daftar,
    DaftarAsal,
    DaftarMasalah,
    DaftarTautan,
    DaftarUnduhan,
    Gambar,
    GarisStatus,
    Gaya,
    Halaman,
    Kalimat,
    Kartu,
    Kolom,
    Kosong,
    KumpulanKartu,
    Masalah,
    Masukan,
    Navigasi,
    NilaiPilihan,
    Panel,
    Paragraf,
    Penandatangan,
    PeranBaris,
    Peringatan,
    Pilihan,
    Potongan,
    Prosa,
    Rata,
    Rincian,
    Saringan,
    Sel,
    SelBerkas,
    Tabel,
    TabelProsa,
    Tahap,
    TandaTangan,
    Tautan,
    Terlipat,
    Unduhan,
    dihitung,
    kepala,
    tertulis,
)
from lkjip_build.isi.angka import Angka
from lkjip_build.isi.butir_asal import ButirAsal
from lkjip_build.jembatan.setelan import EKSTENSI
from lkjip_build.keluaran.html import Page
from lkjip_build.problems import Location
from lkjip_build.susunan.formulir_sop import formulir, langkah_formulir

BACA = Location("data/2025/kinerja.csv", 3, field="realisasi")
ANGKA = Angka(Decimal("83.25"), "83,25", tertulis(BACA))
HASIL = Angka(Decimal(98), "98 %", dihitung("realisasi ÷ target", Masukan("realisasi", "83,25", BACA)))


@cache
def halaman() -> Halaman:
    """A page with each kind of block once or more, its parts three deep."""
    return Halaman(
        "judul halaman",
        "uraian halaman",
        "data/2025/kinerja.csv",
        Bagian(
            "",
            "judul halaman",
            tuple(_teks()),
            (
                Bagian("tabel", "bagian tabel", tuple(_tabel()), (Bagian("dalam", "bagian dalam", tuple(_daftar())),)),
                Bagian("", "bagian tanpa kode", tuple(_sop())),
            ),
        ),
        ekor=(Navigasi("bagian lain", (Tautan("sesudah", "/contoh/"),), urut=True),),
        alamat="/contoh/halaman/",
    )


def p(*potongan: Potongan, **lain: Any) -> Kalimat:
    return Kalimat(tuple(potongan), **lain)


def _teks() -> Iterator[Blok]:
    yield p(Potongan("jawaban halaman"), angka=(ANGKA,), jawaban=True)
    yield p(Potongan("kalimat biasa "), Potongan("tebal", tebal=True), angka=(HASIL,))
    yield p(
        Potongan("miring", miring=True),
        Potongan("kecil", gaya=Gaya.KECIL),
        Potongan("kode", gaya=Gaya.KODE),
        Potongan("belum", gaya=Gaya.BELUM),
        Potongan("lencana", gaya=Gaya.LENCANA, tingkat=5),
        Potongan("menuju", ke="/kinerja/2025/#s1"),
        Potongan("keluar", tautan="https://contoh.go.id/?a=1&b=2"),
    )
    yield p(Potongan("catatan kecil"), kecil=True)
    yield Paragraf((Potongan("paragraf"),))
    yield Prosa((Paragraf((Potongan("prosa"),)), _tabel_prosa()), "2025/laporan.yml: penutup")
    yield Kosong("belum ditulis", "2025/laporan.yml: penutup")
    yield AngkaKunci((ButirKunci("butir kunci", Sel((Potongan("98 %"),), HASIL), Sel((Potongan("keterangan"),))),))
    yield KumpulanKartu(
        (Kartu("kartu", (p(Potongan("isi kartu")),), "/kinerja/"), Kartu("kartu lain", (p(Potongan("isinya")),)))
    )
    yield GarisStatus((Tahap("tahap satu", True, False), Tahap("tahap dua", False, True)))
    yield Peringatan("peringatan", (p(Potongan("isi peringatan")),))
    yield DaftarTautan((Tautan("tautan daftar", "#dalam"),), "D")
    yield DaftarAsal((ButirAsal("nama asal", ("angka asal",), None, "cara asal"),))
    yield Navigasi("isi halaman", (Tautan("tautan navigasi", "#dalam", 2),))
    yield TandaTangan(
        "Baturraden, 1 Maret 2026",
        (
            Penandatangan("Camat", "nama camat", ("1970", "XXXX"), "pihak pertama", "Pembina"),
            Penandatangan("Bupati", "", ()),
        ),
    )


def _tabel_prosa() -> TabelProsa:
    kepala_prosa = (Paragraf((Potongan("desa"),)), Paragraf((Potongan("nilai"),)))
    rows = ((Paragraf((Potongan("Karangmangu"),)), Paragraf((Potongan("84,5"),))),)
    return TabelProsa(kepala_prosa, rows, (Rata.KIRI, Rata.KANAN))


def _tabel() -> Iterator[Blok]:
    kolom = (Kolom("nama", "kolom nama"), Kolom("realisasi", "kolom realisasi", rata=Rata.KANAN))
    rows = (
        Baris((Sel((Potongan("kelompok"),), lebar=2),), PeranBaris.KELOMPOK),
        Baris(
            (Sel((Potongan("nama baris"),), kepala=True), Sel((Potongan("83,25"),), ANGKA, (Potongan("kata kecil"),)))
        ),
        Baris((Sel((Potongan("catatan baris"),), lebar=2, angka_kecil=(HASIL,)),), PeranBaris.CATATAN),
        Baris((Sel((Potongan("jumlah"),), kepala=True), Sel((Potongan("–"),))), PeranBaris.JUMLAH),
    )
    yield Tabel("tabel-satu", "judul tabel", kolom, kepala(kolom), rows, catatan="catatan tabel")
    yield Rincian((("istilah", (p(Potongan("satu arti")),)), ("istilah lain", (p(Potongan("dua")), _daftar_kecil()))))
    yield Saringan(
        "tabel", (Pilihan("hasil", "saring menurut", (NilaiPilihan("satu", "pilihan saring"),)),), "baris saring"
    )
    yield Terlipat("lipatan", (p(Potongan("isi lipatan")), _daftar_kecil()))
    yield DaftarUnduhan((Unduhan("/data/kinerja.csv", "unduhan", "keterangan unduhan", "ab12"),))
    yield DaftarMasalah(
        (
            Masalah(
                (Potongan("pesan masalah"),),
                "data/2025/kinerja.csv:3",
                "LKJ404",
                "kalimat masalah",
                "saran masalah",
                "potongan berkas",
                "/panduan/masalah/#lkj404",
                "nama tempat",
                "/sumber/2025/kinerja/#baris-3",
            ),
        ),
        bernomor=True,
    )
    yield BerkasBaris(
        "2025/kinerja.csv",
        (BarisBerkas(3, (SelBerkas("iku-01"), SelBerkas("sel panjang", ((4, "lanjutannya"),)))),),
        BarisBerkas(2, (SelBerkas("kepala satu"), SelBerkas("kepala dua"))),
        (BarisBerkas(1, (SelBerkas("di atas kepala"),)),),
    )
    yield BerkasBaris("renstra.yml", (BarisBerkas(9, (SelBerkas("nama: Renstra"),)),))


def _daftar_kecil() -> Daftar:
    return Daftar(((p(Potongan("butir")),), (p(Potongan("butir lain")), Daftar(((p(Potongan("butir dalam")),),)))))


def _daftar() -> Iterator[Blok]:
    yield _daftar_kecil()
    yield Daftar(((p(Potongan("butir bernomor")),),), ("3)",))
    grafik = draw_grafik([(2024, Decimal(4), Decimal(5)), (2025, Decimal(4), Decimal(6))], (), str, tanda={2025})
    assert grafik
    yield Gambar(
        "gambar-grafik", "judul grafik", "uraian", (Panel("panel", grafik, "uraian panel"),), "legenda", (ANGKA,)
    )
    batang = draw_batang([(2024, ((7, False),)), (2025, ((9, True),))], 7)
    assert batang
    panel = Panel("panel batang", batang, "uraian batang", "panel kecil")
    yield Gambar("gambar-batang", "judul batang", "uraian", (panel, panel), "legenda batang")
    kerja = Kerja(0, date(2026, 1, 5), date(2026, 1, 9), "4", lewat=True)
    lebar, sempit = (
        draw_garis_waktu(
            ("nama lajur",),
            (kerja,),
            (Jeda(0, date(2026, 1, 9), date(2026, 1, 20), "jeda"),),
            (Tanda(date(2026, 1, 20), "tenggat", "tenggat"),),
            lambda hari: hari.weekday() < 5,
            bentuk,
        )
        for bentuk in (LEBAR, SEMPIT)
    )
    assert lebar
    assert sempit
    yield Gambar("garis-waktu", "judul waktu", "uraian", (Panel("panel waktu", lebar, "uraian waktu", sempit=sempit),))


def _sop() -> Iterator[Blok]:
    sop = sop_lkjip()
    drawn = draw(alur_of(sop))
    yield formulir(sop, ())
    yield langkah_formulir(sop, drawn, nip=False)
    yield Gambar(
        "gambar-sop", "judul alur", "uraian", (Panel("panel alur", drawn.swimlane, "uraian alur"),), nomor="G1"
    )


Ganti = Callable[[str, str, str], str]
"""The text to put in place of one: of the kind of value, the name of the field, and the text that stands there."""

_GEOMETRI = {"RuasPetak", "Location"}
_BUKAN_TEKS = {
    ("Petak", "kepala"),
    *(("Kembali", name) for name in ("garis", "panah")),
    # What no page draws: the form draws its cells, a bar has the label that it was given room for.
    *(("GambarSop", name) for name in ("rancangan", "tata", "swimlane")),
    *(("Lukisan", "jalan"), ("Batang", "kerja")),
    *(("Bagian", "kode"), ("Halaman", "uri")),  # addresses
}


def ganti(value: Any, pengganti: Ganti, kind: str = "", name: str = "") -> Any:
    """Return content with each text replaced, save shapes of drawings and what the engine computes itself."""
    if isinstance(value, Enum) or (kind, name) in _BUKAN_TEKS or name in {"jenis", "rata", "tautan"}:
        return value
    if isinstance(value, str):
        return pengganti(kind, name, value) if value else value
    if isinstance(value, tuple):
        return tuple(ganti(one, pengganti, kind, name) for one in value)
    if is_dataclass(value) and not isinstance(value, type) and type(value).__name__ not in _GEOMETRI:
        kind = type(value).__name__
        inner = {one.name: ganti(getattr(value, one.name), pengganti, kind, one.name) for one in fields(value)}
        return replace(value, **inner)
    return value


def markdown(text: str) -> str:
    """Convert text as the site does: its extensions, and one that MkDocs adds itself."""
    settings = {name: dict(options) for name, options in EKSTENSI.items()}
    return Markdown(extensions=["fenced_code", *EKSTENSI], extension_configs=settings).convert(text)


def body(page: Page, *, inline: bool) -> str:
    """The Markdown of a page without its front matter."""
    return page.source(inline=inline).split("\n---\n", 1)[1]


def pohon(page: Page, *, inline: bool) -> Any:
    """The page as a browser reads it: its HTML inside Markdown, or put in afterwards."""
    made = markdown(body(page, inline=inline))
    return html5lib.parse(made if inline else page.with_fragments(made), namespaceHTMLElements=False)
