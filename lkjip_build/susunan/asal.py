"""Where the numbers of the domain come from: the place of what was typed, the way of what was computed.

Pages and report ask here, so that one number has one origin wherever it stands; the Renstra is in `asal_renstra`, money
in `asal_uang`, the making of reports in `asal_siklus`. The words are of `bahasa.asal`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa import triwulan as kata_triwulan
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.hitungan import batas
from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.bahasa.kata import rumus as kata_rumus
from lkjip_build.compute.banding import Banding, BandingLalu
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.capaian import Capaian, Rumus
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran, RekapTahun
from lkjip_build.isi import Asal, Masukan, dihitung, tertulis
from lkjip_build.isi.rumus import Langkah
from lkjip_build.model.aturan import Himpunan, RataRata
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.renstra import Indikator, Sasaran, Tujuan
from lkjip_build.problems import Location
from lkjip_build.susunan import rumus_capaian


def target(baris: BarisKinerja) -> Asal:
    """Return the place of the target that counts."""
    return tertulis(_place_target(baris))


def target_murni(baris: BarisKinerja) -> Asal:
    return tertulis(baris.kinerja.location("target"))


def realisasi(baris: BarisKinerja) -> Asal:
    """Return the place of the realisasi, or the quarters that propose it."""
    return dari_triwulan(baris) if baris.diusulkan else tertulis(_place_realisasi(baris))


def triwulan(baris: BarisKinerja, nomor: int) -> Asal:
    """Return the place of a quarter, from 1."""
    return tertulis(baris.kinerja.location(f"tw{nomor}"))


def dari_triwulan(baris: BarisKinerja) -> Asal:
    """Return how a value follows from the quarters that are filled, or from the last of them."""
    quarters = enumerate(zip(TRIWULAN, baris.kinerja.triwulan, strict=True), 1)
    known = [
        Masukan(f"triwulan {roman}", cetak.nilai(value), baris.kinerja.location(f"tw{number}"))
        for number, (roman, value) in quarters
        if value is not None
    ]
    used = known if baris.indikator.konsolidasi.memakai_semua else known[-1:]
    return dihitung(
        kata_triwulan.dari_triwulan(baris), *used, rumus=rumus_capaian.dari_triwulan(baris) if baris.diusulkan else None
    )


def capaian(baris: BarisKinerja, aturan: Himpunan) -> Asal:
    """Return how the capaian as shown came about: by its formula, and held back by the caps of the rule set."""
    made = capped(capaian_hitung(baris), baris.capaian, aturan)
    return replace(made, rumus=rumus_capaian.langkah("tercetak", baris, tercetak=True))


def capaian_hitung(baris: BarisKinerja) -> Asal:
    """Return how the capaian before any cap came about."""
    return dihitung(
        formula(baris.capaian, baris.target),
        reached(kata.REALISASI, baris),
        Masukan(kata.TARGET, dengan_skor(baris.target), _place_target(baris)),
    )


def capaian_dari(found: Capaian, target: Besaran | None, aturan: Himpunan, *masukan: Masukan) -> Asal:
    """Return how a capaian as shown came about from numbers that were themselves computed."""
    return capped(dihitung(formula(found, target), *masukan), found, aturan)


def formula(found: Capaian, target: Besaran | None) -> str:
    if found.rumus is None:
        return ""
    way = kata_rumus(found.rumus)
    outside = isinstance(target, Rentang) and found.rumus not in (Rumus.DALAM_RENTANG, Rumus.LUAR_RENTANG)
    return kata.batas_terdekat(way, cetak.nilai(found.target)) if outside and found.target is not None else way


def capped(exact: Asal, found: Capaian, aturan: Himpunan) -> Asal:
    if not found.dibatasi:
        return exact
    caps = (
        Masukan(kata.BATAS, f"{cetak.angka(cap)}\u00a0%", aturan.batas.location(name))
        for name, cap in (("bawah", aturan.batas.bawah), ("tampil", aturan.batas.tampil))
        if cap is not None and found.tampil == cap
    )
    return dihitung(kata.dibatasi(exact.cara, batas(aturan)), *exact.masukan, *caps)


def rata_rata(semua: Iterable[BarisKinerja], aturan: Himpunan) -> Asal:
    """Return how an average over indikator came about, each capaian as it counts there."""
    counted = [one for one in semua if one.capaian.dalam_rata_rata is not None]
    return dihitung(kata.rata_rata(len(counted)), *(_in_average(one, aturan) for one in counted))


def _in_average(baris: BarisKinerja, aturan: Himpunan) -> Masukan:
    counts = cetak_capaian(baris.capaian.dalam_rata_rata, aturan)
    return Masukan(baris.indikator.kode, counts, _place_realisasi(baris))


def rata_rata_tahun(rekap: RekapTahun) -> Asal:
    """Return how the average of a year came about: over indikator, or over the averages of its sasaran."""
    if rekap.aturan.rata_rata is RataRata.INDIKATOR:
        return rata_rata(rekap.semua_baris, rekap.aturan)
    parts = [one for one in rekap.sasaran if one.rata_rata is not None]
    return dihitung(
        kata.rata_rata_sasaran(len(parts)),
        *(Masukan(one.induk.kode, cetak_capaian(one.rata_rata, rekap.aturan)) for one in parts),
    )


def semua_rata_rata(semua: Iterable[BarisKinerja]) -> tuple[Langkah, ...]:
    """Return the steps of a workbook that an average over indikator is taken of."""
    return tuple(rumus_capaian.langkah("rata", one) for one in semua)


def semua_rata_rata_tahun(rekap: RekapTahun) -> tuple[Langkah, ...]:
    """Return the steps that the average of a year is taken of."""
    if rekap.aturan.rata_rata is RataRata.INDIKATOR:
        return semua_rata_rata(rekap.semua_baris)
    return tuple(Langkah("rata-rata", f"{one.induk.kode} {rekap.tahun}") for one in rekap.sasaran)


def cacah_indikator(semua: Sequence[BarisKinerja]) -> Asal:
    """Return which indikator were counted."""
    return dihitung(kata.CACAH_INDIKATOR, *(Masukan("", one.indikator.kode, one.indikator.location()) for one in semua))


def cacah_hasil(semua: Sequence[BarisKinerja], *, tercapai: bool | None) -> Asal:
    """Return which indikator met their target, missed it, or (None) cannot be judged; all of them where it is none."""
    counted = [one for one in semua if one.tercapai is tercapai] or semua
    parts = (Masukan(one.indikator.kode, kata.hasil(one.tercapai), one.sumber) for one in counted)
    return dihitung(kata.cacah_hasil(tercapai), *parts)


def cacah_dihitung(semua: Sequence[BarisKinerja], aturan: Himpunan) -> Asal:
    """Return which indikator have a capaian; all of them where none has."""
    counted = [one for one in semua if one.capaian.persen is not None] or semua
    shown = ((one, cetak_capaian(one.capaian.tampil, aturan)) for one in counted)
    return dihitung(kata.CACAH_DIHITUNG, *(Masukan(one.indikator.kode, capaian, one.sumber) for one, capaian in shown))


def cacah_rencana(semua: Sequence[Tujuan] | Sequence[Sasaran] | Sequence[Indikator]) -> Asal:
    """Return which parts of the Renstra were counted."""
    return dihitung(kata.CACAH_RENCANA, *(Masukan(kata.KODE, one.kode, one.location()) for one in semua))


def cacah_sasaran(semua: Iterable[RekapSasaran]) -> Asal:
    return dihitung(kata.CACAH_SASARAN, *(Masukan(kata.SASARAN, one.induk.kode, one.induk.location()) for one in semua))


def selisih_realisasi(baris: BarisKinerja, lalu: BandingLalu) -> Asal:
    """Return the two realisasi whose difference was taken."""
    return dihitung(kata.SELISIH_CARA, _reached_in(baris), _reached_in(lalu.sebelum))


def selisih_capaian(baris: BarisKinerja, lalu: BandingLalu, aturan: Himpunan) -> Asal:
    """Return the two capaian, uncapped, whose difference was taken."""
    return dihitung(kata.SELISIH_CARA, _percent(baris, aturan), _percent(lalu.sebelum, aturan))


def reached(sebutan: str, baris: BarisKinerja) -> Masukan:
    """Return a realisasi that went into another number, with how it came about where nobody typed it."""
    said = ", ".join(filter(None, (dengan_skor(baris.realisasi), kata_triwulan.usulan(baris))))
    return Masukan(sebutan, said, _place_realisasi(baris))


def _reached_in(baris: BarisKinerja) -> Masukan:
    return reached(f"{kata.REALISASI} {baris.tahun}", baris)


def _percent(baris: BarisKinerja, aturan: Himpunan) -> Masukan:
    return Masukan(
        f"{kata.CAPAIAN} {baris.tahun}",
        cetak_capaian(baris.capaian.persen, aturan),
        baris.kinerja.location("realisasi"),
    )


def standar(indikator: Indikator) -> Asal:
    return tertulis(_place_standar(indikator))


def selisih_standar(banding: Banding) -> Asal:
    """Return the realisasi and the national standard whose difference was taken."""
    indikator = banding.baris.indikator
    limit = banding.standar.standar if banding.standar else None
    return dihitung(
        kata.SELISIH_CARA,
        _reached_in(banding.baris),
        Masukan(kata.STANDAR, cetak.nilai(limit), _place_standar(indikator)),
    )


def _place_target(baris: BarisKinerja) -> Location:
    return baris.kinerja.location("target" if baris.kinerja.target_perubahan is None else "target_perubahan")


def _place_realisasi(baris: BarisKinerja) -> Location:
    """Return the place of a realisasi; that of one from quarters is in their row too."""
    return baris.kinerja.location("realisasi")


def _place_standar(indikator: Indikator) -> Location:
    return indikator.location("standar_nasional", "nilai")


def dengan_skor(value: Besaran | None) -> str:
    """Return a value as it enters a formula: a step of a scale with its score."""
    if isinstance(value, Jenjang):
        return kata.skor(value.nama, cetak.angka(value.skor))
    return cetak.nilai(value)
