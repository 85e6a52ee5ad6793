"""The verdicts that an indikator begins with, on its page and on the card that is shared of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.halaman_indikator import kepala_putusan, sifat_angka, target_akhir
from lkjip_build.bahasa.indikator import angka_target, tanpa_realisasi
from lkjip_build.bahasa.jalur import belum_ada, rincian
from lkjip_build.bahasa.perubahan import terhadap_sebelum
from lkjip_build.compute.banding import banding
from lkjip_build.compute.jalur import JalurIndikator
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import AlasanPutusan, Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import AngkaKunci, ButirKunci, Sel, tanda, teks
from lkjip_build.susunan import asal
from lkjip_build.susunan.fakta import fakta_indikator, fakta_lalu, yang_disebut
from lkjip_build.susunan.jalur import angka_sampai
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, putusan_of
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs


def baris_putusan(situs: Situs, seri: Sequence[BarisKinerja]) -> Iterator[tuple[BarisKinerja, int]]:
    """Yield the years, each with the quarter that it is judged by, 0 for a whole year: that of the front page, before
    it the newest one with a figure where it has none, and the running one.
    """
    known = [baris for baris in seri if baris.realisasi is not None]
    asked = [baris for baris in seri if baris.tahun == situs.tahun_dinilai]
    rows = (asked or known or list(seri))[-1:]
    if asked and asked[0].realisasi is None:
        rows = [*(one for one in known[-1:] if one.tahun < asked[0].tahun), *rows]
    running = [baris for baris in seri if situs.masa(baris.tahun) is Masa.BERJALAN]
    for baris in (*rows, *(one for one in running if one not in rows)):
        yield baris, situs.jalur[baris.tahun].nomor if baris in running and baris.tercapai is None else 0


def putusan_indikator(situs: Situs, seri: Sequence[BarisKinerja]) -> AngkaKunci:
    """Return these verdicts with the figures that they rest on."""
    butir = tuple(
        ButirKunci(
            kepala_putusan(baris.tahun, until),
            Sel((tanda(putusan_of(KinerjaTahun(situs, baris))),)),
            _angka(situs, seri, baris),
        )
        for baris, until in baris_putusan(situs, seri)
    )
    return AngkaKunci(butir or (ButirKunci("", Sel((tanda(Putusan.BELUM_ADA_DATA),)), teks("")),))


def _angka(situs: Situs, seri: Sequence[BarisKinerja], baris: BarisKinerja) -> Sel:
    """Return the figures of a year and what moved, and whether they may change; or why there are none."""
    aturan, final = situs.rekap.tahun[baris.tahun].aturan, sifat_angka(final=situs.is_final(baris.tahun))
    if baris.realisasi is not None:
        before = next((one for one in seri if one.tahun == baris.tahun - 1), None)
        said = rangkai_sel(angka_target(baris), terhadap_sebelum(baris, before))
        moved = fakta_lalu(banding(situs.rekap, situs.data, baris), aturan)
        return replace(teks(said, final), angka_kecil=yang_disebut(said, (*fakta_indikator(baris), *moved)))
    satu = situs.jalur[baris.tahun].by_kode.get(baris.indikator.kode)
    found = situs.jalur[baris.tahun].sampai(satu) if satu and situs.masa(baris.tahun) is Masa.BERJALAN else None
    if satu is None or found is None:
        why = tanpa_realisasi(baris, situs.masa(baris.tahun), triwulan=False)
        return teks(why, baris.kinerja.catatan or "")
    if found.alasan is AlasanPutusan.BELUM_ADA_DATA:
        return _belum_ada(situs, satu, found.nomor)
    said = rincian(baris, found)
    numbers = [*angka_sampai(satu, found, aturan)]
    if found.sejauh and found.melampaui is None and baris.target is not None:
        said = rangkai_sel(said, target_akhir(baris.target, found.sejauh.target, baris.indikator.satuan))
        numbers += semua_angka(baris.target, asal.target(baris))
    return replace(teks(said, final if found.putusan.diketahui else ""), angka_kecil=yang_disebut(said, numbers))


def _belum_ada(situs: Situs, satu: JalurIndikator, nomor: int) -> Sel:
    """Return which quarter has no figure yet, and what the last one that has it said."""
    baris = satu.baris
    last = next((one for one in reversed(satu.triwulan[: nomor - 1]) if one.sejauh), None)
    said = belum_ada(baris, nomor, last)
    numbers = angka_sampai(satu, last, situs.rekap.tahun[baris.tahun].aturan) if last else ()
    note = baris.kinerja.catatan or ""
    return replace(teks(said, note), angka_kecil=yang_disebut(said, numbers))
