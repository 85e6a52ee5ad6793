"""The pages of the indikator that offices share: all of them, and each across the offices."""

from collections.abc import Iterator

from lkjip_build.bahasa import indeks as kata_indeks
from lkjip_build.bahasa import portal as kata
from lkjip_build.bahasa.angka import nilai, persen
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.compute.ringkasan import Janji
from lkjip_build.drawing.percikan import draw_percikan
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    GambarKecil,
    Halaman,
    Kolom,
    Kosong,
    Rancangan,
    Rupa,
    Sel,
    Tabel,
    jawaban,
    kepala,
    p,
    tabel,
    tanda,
    teks,
)
from lkjip_build.susunan.portal.portal import Bersama, Deret, Portal, alamat_kantor, sel_kantor

ALAMAT = "/indikator/"


def rancangan(portal: Portal) -> Iterator[Rancangan]:
    """Yield the list, and a page for each."""
    yield Rancangan(ALAMAT, lambda: _semua(portal))
    for one in portal.bersama:
        yield Rancangan(one.alamat, lambda one=one: _satu(portal, one))  # type: ignore[misc]


def _semua(portal: Portal) -> Halaman:
    kolom = (
        Kolom("", kata.INDIKATOR, 6),
        Kolom("", kata.KANTOR, 2, KANAN),
        *(Kolom("", str(tahun), 2, KANAN) for tahun in sorted(portal.semua_tahun)),
    )
    rows = [
        Baris(
            (
                teks(one.nama, f"satuan: {one.satuan}", ke=one.alamat, kepala=True),
                teks(str(len(one.deret))),
                *(teks(kata.sekian_dari(*one.cacah(tahun))) for tahun in sorted(portal.semua_tahun)),
            )
        )
        for one in portal.bersama
    ]
    blocks: tuple[Blok, ...] = (Kosong(kata.TANPA_BERSAMA),)
    if rows:
        blocks = (p(kata.CARA_BERSAMA), tabel("", kata.JUDUL_BERSAMA, kolom, rows))
    return Halaman(kata.BERSAMA, kata.CARA_BERSAMA, "", Bagian("", kata.BERSAMA, blocks))


def _satu(portal: Portal, bersama: Bersama) -> Halaman:
    tahun = portal.tahun_dinilai
    kolom = (
        Kolom("kantor", kata.KANTOR, 5, terurut=True),
        Kolom("seri", kata.SERI, 3),
        Kolom("realisasi", kata_indeks.kepala_realisasi(tahun), 2, KANAN),
        Kolom("target", kata.TARGET, 2, KANAN),
        Kolom("capaian", kata.CAPAIAN, 2, KANAN),
        Kolom("hasil", kata.PUTUSAN, 3, terurut=True),
    )
    rows = tuple(_baris(portal, bersama, one, tahun) for one in bersama.deret)
    judul = f"{bersama.nama} ({bersama.satuan})"
    blocks: tuple[Blok, ...] = (
        jawaban(kata.jawaban_indikator(bersama.nama, tahun, *bersama.cacah(tahun))),
        p(kata.TANPA_PERINGKAT, kecil=True),
        Tabel("kantor", judul, kolom, kepala(kolom), rows, rupa=Rupa.INDEKS),
        p(kata_indeks.CARA_SERI, kecil=True),
    )
    return Halaman(
        bersama.nama, f"{bersama.nama} di {len(rows)} kantor.", "", Bagian("", bersama.nama, blocks), lebar=True
    )


def _baris(portal: Portal, bersama: Bersama, deret: Deret, tahun: int | None) -> Baris:
    found = deret.janji(tahun)
    other = deret.terbaru.satuan != bersama.satuan
    name = sel_kantor(deret.kantor, kata.satuan_lain(deret.terbaru.satuan) if other else "")
    cells = tuple(teks("–") for _ in range(4)) if found is None else _sel(deret, found)
    return Baris((name, _seri(portal, deret), *cells), kode=deret.kantor.alamat)


def _sel(deret: Deret, janji: Janji) -> tuple[Sel, ...]:
    ke = f"{alamat_kantor(deret.kantor)}indikator/{janji.kode.lower()}/"
    return (
        teks(nilai(janji.realisasi), ke=ke if janji.realisasi is not None else ""),
        teks(nilai(janji.target, kosong="–")),
        teks(persen(janji.capaian) if janji.capaian is not None else "–"),
        Sel((tanda(janji.putusan, kata_putusan(janji.putusan)),)),
    )


def _seri(portal: Portal, deret: Deret) -> Sel:
    rows = [(tahun, one.target, one.realisasi, one.tercapai) for tahun, one in deret.semua]
    drawn = draw_percikan(rows, sorted(portal.semua_tahun))
    if drawn is None:
        return teks("–")
    said = kata_indeks.uraian_seri([(tahun, reached, met) for tahun, _, reached, met in rows])
    return Sel((GambarKecil(said, lukisan=drawn),))
