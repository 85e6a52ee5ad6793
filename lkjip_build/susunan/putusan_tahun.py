"""The verdicts of a year: as marks beside the way to each part, and by name what missed its target."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.indikator import sebab_tidak_dinilai
from lkjip_build.bahasa.putusan import sebutan as sebutan_putusan
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import Bagian, Blok, Kalimat, Navigasi, Potongan, TandaPutusan, Tautan, bulat, p, tanda, tautan
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, putusan_of
from lkjip_build.susunan.tabel.capaian import jangkar_indikator

_TANPA_TANDA: Mapping[str, tuple[TandaPutusan, ...]] = MappingProxyType({})
MELESET_TERBANYAK = 8
"""So many names stand above the list of a year, which has them all."""


def semua_tanda(bahan: Bahan, rekap: RekapInduk, halaman: str = "") -> tuple[TandaPutusan, ...]:
    """Return the marks of the indikator of a sasaran or tujuan, each leading to its row, on this page or another."""
    return tuple(
        tanda(
            found,
            f"{one.indikator.nama}: {sebutan_putusan(found)}",
            ke=f"{halaman}#{jangkar_indikator(one)}",
            gambar_saja=True,
        )
        for one, found in _putusan(bahan, rekap)
    )


def _putusan(bahan: Bahan, rekap: RekapInduk) -> Iterator[tuple[BarisKinerja, Putusan]]:
    return ((one, putusan_of(KinerjaTahun(bahan.situs, one))) for one in rekap.baris)


def arti_tanda(bahan: Bahan) -> Kalimat:
    """Return the marks that the year has, each with its word."""
    found = {one for rekap in bahan.rekap.semua_induk for _, one in _putusan(bahan, rekap)}
    return p(*(part for one in Putusan if one in found for part in (tanda(one), "\u2002 ")), kecil=True)


def isi_halaman(parts: Iterable[Bagian], tanda: Mapping[str, tuple[TandaPutusan, ...]] = _TANPA_TANDA) -> Navigasi:
    """Return the links to the parts of a page, each with the marks of its verdicts by the kode of the part."""
    links = (Tautan(one.judul_lengkap, f"#{one.kode}", tanda=tanda.get(one.kode, ())) for one in parts)
    return Navigasi("Isi halaman ini", tuple(links))


def semua_meleset(bahan: Bahan) -> Iterator[Blok]:
    """Yield which indikator missed their target, are behind while the year runs, or have no verdict, each by name;
    nothing of a year that nobody can judge.
    """
    found = [(one, verdict) for rekap in bahan.rekap.semua_induk for one, verdict in _putusan(bahan, rekap)]
    if not any(verdict.diketahui for _, verdict in found):
        return
    for verdict in (one for one in Putusan if not one.baik):
        rows = [one for one, mine in found if mine is verdict]
        if rows:
            names = [part for one in rows[:MELESET_TERBANYAK] for part in (", ", *_bernama(bahan, one, verdict))]
            rest = rows[MELESET_TERBANYAK:]
            more = kata.dan_lainnya(len(rest)) if rest else ""
            count = (bulat(len(rest), asal.cacah_indikator(rest)),) if rest else ()
            yield p(tanda(verdict), ": ", *names[1:], more, ".", angka=count)


def _bernama(bahan: Bahan, baris: BarisKinerja, verdict: Putusan) -> Iterator[Potongan | str]:
    """Yield the name of an indikator, and of a year that is over why it has no verdict."""
    yield tautan(baris.indikator.sebutan_singkat, f"#{jangkar_indikator(baris)}")
    masa = bahan.situs.masa(bahan.tahun)
    if verdict is Putusan.TIDAK_DINILAI and masa is not Masa.BERJALAN:
        yield sebab_tidak_dinilai(baris, masa)
