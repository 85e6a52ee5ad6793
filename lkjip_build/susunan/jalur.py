"""The running year against its quarterly targets: its sentences with the numbers in them, each with its origin."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata_asal
from lkjip_build.bahasa import jalur as kata
from lkjip_build.bahasa import jalur_tahun as kata_tahun
from lkjip_build.bahasa.kata import triwulan
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.jalur import JalurIndikator, JalurTahun, SampaiTriwulan, Sejauh
from lkjip_build.compute.putusan import AlasanPutusan, Putusan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import Angka, Asal, Kalimat, Masukan, bulat, capaian, dihitung, tertulis
from lkjip_build.isi.angka import decimals_of
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.rencana_aksi import KOLOM_TARGET
from lkjip_build.problems import Location
from lkjip_build.susunan import asal
from lkjip_build.susunan.fakta import fakta_induk, fakta_tahun, kalimat, yang_disebut
from lkjip_build.susunan.sel import semua_angka
from lkjip_build.susunan.situs import Situs


class Ucapan(NamedTuple):
    """A sentence with the numbers in it."""

    teks: str
    angka: tuple[Angka, ...]


def jawaban_tahun(situs: Situs, tahun: int) -> Ucapan:
    """Return the answer of a year with its numbers: on track or not while it runs, else how many targets were met."""
    rekap, jalur = situs.rekap.tahun[tahun], situs.jalur[tahun]
    said = kata_tahun.jawaban(rekap, situs.masa(tahun), jalur)
    counts = fakta_janji(jalur) if tahun == situs.tahun_direncanakan else ()
    broken = (angka for one in kata_tahun.terlampaui(jalur) for angka in fakta_sampai(jalur, one, rekap.aturan))
    return Ucapan(said, yang_disebut(said, (*counts, *fakta_tahun(rekap), *broken)))


def kalimat_indikator(situs: Situs, baris: BarisKinerja) -> Ucapan | None:
    """Return whether an indikator without a realisasi yet is on track; None where its quarters have no targets."""
    jalur, aturan = situs.jalur[baris.tahun], situs.rekap.tahun[baris.tahun].aturan
    satu = jalur.by_kode[baris.indikator.kode]
    found = jalur.sampai(satu)
    if baris.tercapai is not None or found is None or found.alasan is AlasanPutusan.TANPA_RENCANA:
        return None
    said = kata.kalimat(baris, found, aturan)
    return Ucapan(said, yang_disebut(said, (*angka_sampai(satu, found, aturan), *_setahun(satu, found))))


def bagian_indikator(situs: Situs, baris: BarisKinerja) -> Ucapan:
    """Return how much of its targets an indikator has so far, without the verdict; empty where none can be told."""
    jalur, aturan = situs.jalur[baris.tahun], situs.rekap.tahun[baris.tahun].aturan
    satu = jalur.by_kode[baris.indikator.kode]
    found = jalur.sampai(satu)
    said = kata.semua_bagian(baris, found, aturan) if found else ""
    return Ucapan(
        said, yang_disebut(said, (*angka_sampai(satu, found, aturan), *_setahun(satu, found))) if found else ()
    )


def _setahun(satu: JalurIndikator, found: SampaiTriwulan) -> Iterator[Angka]:
    """Yield the sum so far and the year's target that it is on its way to, where a sentence tells both."""
    if found.sejauh and kata.dari_setahun(satu.baris, found):
        yield from _angka(
            (found.sejauh.nilai,), kata.tercetak(found.sejauh)[1], _realisasi(satu, found.sejauh.triwulan)
        )
        yield from semua_angka(satu.baris.target, asal.target(satu.baris))


def fakta_janji(jalur: JalurTahun) -> Iterator[Angka]:
    """Yield how many promises a year has and how many have each verdict, in the order that the sentence tells them."""
    for putusan in (Putusan.DI_JALUR, None, *(one for one in Putusan if one is not Putusan.DI_JALUR)):
        counted = jalur.semua if putusan is None else jalur.of(putusan)
        if counted or putusan is Putusan.DI_JALUR:
            yield bulat(len(counted), _cacah(jalur, counted or jalur.semua, putusan and sebutan(putusan)))


def _cacah(jalur: JalurTahun, counted: tuple[JalurIndikator, ...], said: str | None) -> Asal:
    """Return which promises were counted by their verdict; without one all of them."""
    if said is None:
        return asal.cacah_indikator([one.baris for one in counted])
    parts = (Masukan(one.baris.indikator.kode, sebutan(jalur.putusan(one)), one.baris.sumber) for one in counted)
    return dihitung(kata_asal.cacah_janji(said), *parts)


def asal_baik(semua: Sequence[tuple[BarisKinerja, Putusan]]) -> Asal:
    """Return which promises were counted that were kept or are on track; all of them where none is."""
    counted = [(one, verdict) for one, verdict in semua if verdict.baik] or semua
    parts = (Masukan(one.indikator.kode, sebutan(verdict), one.sumber) for one, verdict in counted)
    return dihitung(kata_asal.cacah_janji(kata_asal.BAIK), *parts)


def kalimat_induk(rekap: RekapInduk, aturan: Himpunan, jalur: JalurTahun | None, teks: str) -> Kalimat:
    """Return what is said of a sasaran or tujuan with its counts and its average; `jalur` is that of a running year."""
    so_far = fakta_janji_induk(jalur, rekap) if jalur else ()
    return kalimat(teks, fakta=(*so_far, *fakta_induk(rekap, aturan)))


def fakta_janji_induk(jalur: JalurTahun, rekap: RekapInduk) -> Iterator[Angka]:
    """Yield how many indikator a sasaran or tujuan has and how many have each verdict, in the order of the sentence."""
    kode = {one.indikator.kode for one in rekap.baris}
    mine = tuple(one for one in jalur.semua if one.baris.indikator.kode in kode)
    yield bulat(len(mine), asal.cacah_indikator(rekap.baris))
    for said in kata_tahun.URUTAN_CACAHAN:
        if counted := tuple(one for one in mine if kata_tahun.cacahan(jalur, one) == said):
            yield bulat(len(counted), _cacah(jalur, counted, said))


def fakta_sampai(jalur: JalurTahun, satu: JalurIndikator, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the figures behind the verdict on an indikator up to the year's quarter."""
    if found := jalur.sampai(satu):
        yield from angka_sampai(satu, found, aturan)


def angka_sampai(satu: JalurIndikator, found: SampaiTriwulan, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the figures behind a verdict: realisasi, target, and the share of the target so far."""
    baris = satu.baris
    if found.melampaui is not None:
        known = [n for n in range(1, found.nomor + 1) if baris.kinerja.triwulan[n - 1] is not None]
        came = _realisasi(satu, tuple(known))
        yield Angka(found.melampaui, cetak.angka(found.melampaui), came, desimal=decimals_of(found.melampaui))
        yield from semua_angka(baris.target, asal.target(baris))
    if found.sejauh is None:
        return
    target, realisasi = kata.tercetak(found.sejauh)
    came_target, came = _target(satu, found), _realisasi(satu, found.sejauh.triwulan)
    low, high = found.sejauh.batas_target
    yield from _angka((found.sejauh.nilai,), realisasi, came)
    yield from _angka((low, high), target, came_target)
    if found.capaian and found.capaian.tampil is not None:
        parts = _bagian(found.sejauh, came, came_target)
        came = asal.capaian_dari(found.capaian, found.sejauh.target, aturan, *parts)
        yield capaian(found.capaian.tampil, aturan, came)


def _bagian(sejauh: Sejauh, came: Asal, came_target: Asal) -> tuple[Masukan, Masukan]:
    """Return what went into a share; of means their sums, from which it was computed without rounding."""
    names = (kata_asal.REALISASI, kata_asal.TARGET)
    if sejauh.pembagi > 1:
        names = (kata_asal.jumlah_dari(names[0]), kata_asal.jumlah_dari(names[1]))
    return (
        Masukan(names[0], asal.dengan_skor(sejauh.realisasi), _only(came)),
        Masukan(names[1], asal.dengan_skor(sejauh.target), _only(came_target)),
    )


def _angka(exact: tuple[Fraction, ...], printed: Besaran, came: Asal) -> Iterator[Angka]:
    """Yield the numbers in the print of a value, with what they are before print."""
    shown = (printed.bawah, printed.atas) if isinstance(printed, Rentang) else (printed,)
    for value, one in zip(exact, shown, strict=False):
        if not isinstance(one, Decimal):
            yield from semua_angka(one, came)
            continue
        yield Angka(_decimal(value, one), cetak.angka(one), came, desimal=decimals_of(one))


def _decimal(exact: Fraction, printed: Decimal) -> Decimal | Fraction:
    """Return the printed number where it is the exact one, so that its decimals stay as typed."""
    return printed if Fraction(printed) == exact else exact


def _realisasi(satu: JalurIndikator, semua: tuple[int, ...]) -> Asal:
    kinerja = satu.baris.kinerja
    if len(semua) == 1:
        return tertulis(kinerja.location(f"tw{semua[0]}"))
    parts = (Masukan(triwulan(n), cetak.nilai(kinerja.triwulan[n - 1]), kinerja.location(f"tw{n}")) for n in semua)
    return dihitung(_cara(satu, len(semua)), *parts)


def _target(satu: JalurIndikator, found: SampaiTriwulan) -> Asal:
    """Return the cell of the target to date, or the cells that were taken together for it."""
    cells = [
        (n, holder.location(KOLOM_TARGET[n - 1]), holder.target[n - 1])
        for n in (found.sejauh.triwulan_target if found.sejauh else ())
        if (holder := satu.rencana.pemegang(n))
    ]
    if len(cells) == 1:
        return tertulis(cells[0][1])
    return dihitung(
        _cara(satu, len(cells)),
        *(Masukan(f"{kata_asal.TARGET} {triwulan(n)}", cetak.nilai(value), place) for n, place, value in cells),
    )


def _cara(satu: JalurIndikator, banyak: int) -> str:
    """Return how several quarters were taken together."""
    if satu.baris.indikator.konsolidasi.menjumlah:
        return kata_asal.jumlah(banyak, kata_asal.TRIWULAN)
    return kata_asal.rata_rata(banyak, kata_asal.TRIWULAN)


def _only(came: Asal) -> Location | None:
    return came.tempat[0] if len(came.tempat) == 1 else None
