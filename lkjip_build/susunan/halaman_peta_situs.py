"""The list of all public pages, for who cannot or does not want to search."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from lkjip_build.bahasa import pencarian as kata
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.isi import Bagian, Blok, DaftarTautan, Halaman, Tautan, Terbitan, Terlipat, p
from lkjip_build.susunan import bab_3
from lkjip_build.susunan.halaman_bab_3 import semua_induk
from lkjip_build.susunan.halaman_istilah import alfabetis, jangkar_istilah
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.halaman_rencana_aksi import semua_tahun as tahun_berencana
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.situs import Situs

Butir = tuple[str, str]
"""A link: what it says and where it leads."""

_LAPORAN = (("Semua laporan", "/laporan/"), ("Perubahan sesudah ditandatangani", "/perubahan/"))
_DATA = (
    ("Unduhan", "/data/"),
    ("Kamus data", "/data/kamus/"),
    ("Kamus berkas JSON", "/data/kamus-kunci/"),
    ("Kamus berkas sumber", "/data/kamus-berkas/"),
    ("Data versi 1", "/data/v1/"),
    ("Berkas sumber setiap angka", "/sumber/"),
)
_TENTANG = (("Tentang situs ini", "/tentang/"), ("Cara menghitung", "/metodologi/"))


def halaman(situs: Situs, laporan: Mapping[int, Terbitan]) -> Halaman:
    """Return the page; `laporan` are the reports of the site by year."""
    parts = (
        Bagian("kinerja", kata.KELOMPOK_KINERJA, (_tautan(_kinerja(situs)),)),
        Bagian("indikator", kata.KELOMPOK_INDIKATOR, tuple(_indikator(situs))),
        Bagian(
            "laporan",
            kata.KELOMPOK_LAPORAN,
            (_tautan(_LAPORAN),),
            tuple(_laporan(situs, tahun, one) for tahun, one in laporan.items()),
        ),
        Bagian("penyusunan", kata.KELOMPOK_SIKLUS, (_tautan(_siklus(situs)),)),
        Bagian("data", kata.KELOMPOK_DATA, (_tautan(_DATA),)),
        Bagian("tentang", kata.KELOMPOK_TENTANG, (_tautan(_TENTANG),)),
        Bagian("istilah", kata.KELOMPOK_ISTILAH, (_tautan([("Semua istilah", "/istilah/")]), *_istilah(situs))),
    )
    return Halaman(
        kata.PETA,
        kata.URAIAN_PETA,
        f"{situs.folder}/renstra.yml",
        Bagian("", kata.PETA, (p(kata.URAIAN_PETA),), parts),
        cari=False,
    )


def _tautan(semua: Iterable[Butir]) -> Blok:
    return DaftarTautan(tuple(Tautan(*one) for one in semua))


def _kinerja(situs: Situs) -> Iterable[Butir]:
    yield "Beranda", "/"
    yield "Kinerja menurut tahun", "/kinerja/"
    for tahun in situs.semua_tahun:
        yield f"Kinerja {tahun}", f"/kinerja/{tahun}/"
        if tahun in tahun_berencana(situs):
            yield f"Rencana aksi {tahun}", alamat_rencana(tahun)


def _indikator(situs: Situs) -> Iterable[Blok]:
    now = (one for _, induk in situs.data.renstra.semua_induk for one in induk.indikator)
    semua = [*now, *(one for _, _, one in situs.induk_terdahulu)]
    yield _tautan([("Semua indikator", "/indikator/")])
    yield from _abjad([(one.judul, alamat_indikator(one.kode)) for one in semua])


def _laporan(situs: Situs, tahun: int, terbitan: Terbitan) -> Bagian:
    parts: list[Butir] = []
    for bagian in terbitan.kerangka.bagian:
        parts.append((bagian.judul_lengkap, f"/laporan/{tahun}/{bagian.kode}/"))
        if bagian.kode == bab_3.KEPALA.kode:
            parts += [(judul_induk(one), bab_3.alamat_induk(one)) for one in semua_induk(situs, tahun)]
            parts.append(("Realisasi anggaran", bab_3.alamat_anggaran(tahun)))
    links = _tautan([(f"Laporan {tahun} dan unduhannya", f"/laporan/{tahun}/"), *parts])
    judul = f"LKjIP {tahun}"
    return Bagian(f"laporan-{tahun}", judul, (Terlipat(f"Semua bagian {judul}", (links,)),))


def _siklus(situs: Situs) -> Iterable[Butir]:
    yield "Semua SOP", "/sop/"
    for sop in situs.data.sop.values():
        yield judul_sop(sop.nama), f"/sop/{sop.kode}/"
    yield "Siklus semua laporan", "/siklus/"
    for tahun in situs.semua_tahun:
        if tahun in situs.siklus:
            yield f"Siklus laporan {tahun}", f"/siklus/{tahun}/"


def _istilah(situs: Situs) -> Iterable[Blok]:
    semua = alfabetis(situs)
    anchors = jangkar_istilah(semua)
    yield from _abjad([(one.istilah, f"/istilah/#{anchor}") for one, anchor in zip(semua, anchors, strict=True)])


def _abjad(semua: Iterable[Butir]) -> Iterable[Blok]:
    """Yield links from A to Z below their letters."""
    ordered = sorted(semua, key=lambda one: (kata.huruf(one[0]), one[0].casefold()))
    for letter, links in groupby(ordered, key=lambda one: kata.huruf(one[0])):
        yield DaftarTautan(tuple(Tautan(*one) for one in links), letter)
