"""Where the numbers of the domain come from: the place of what was typed, the way of what was computed.

Pages and report ask here, so that one number has one origin wherever it stands. The words are of `bahasa.asal`.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.hitungan import batas
from lkjip_build.bahasa.kata import TRIWULAN, konsolidasi
from lkjip_build.bahasa.kata import rumus as kata_rumus
from lkjip_build.bahasa.tanggal import rentang_pendek, saat_pendek, tanggal
from lkjip_build.compute.banding import Banding, BandingLalu, BandingRenstra
from lkjip_build.compute.capaian import Capaian, Rumus
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran, RekapTahun
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.isi import Asal, Masukan, dihitung, tertulis
from lkjip_build.isi.sumber import sebut_baris
from lkjip_build.model.aturan import Himpunan, RataRata, RumusEfisiensi
from lkjip_build.model.laporan import Anggaran
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.renstra import Indikator, Sasaran, Tujuan
from lkjip_build.model.sop import Langkah
from lkjip_build.problems import Location


def target(baris: BarisKinerja) -> Asal:
    """Return the place of the target that counts."""
    return tertulis(_place_target(baris))


def target_murni(baris: BarisKinerja) -> Asal:
    return tertulis(baris.kinerja.location("target"))


def realisasi(baris: BarisKinerja) -> Asal:
    return tertulis(baris.kinerja.location("realisasi"))


def triwulan(baris: BarisKinerja, nomor: int) -> Asal:
    """Return the place of a quarter, from 1."""
    return tertulis(baris.kinerja.location(f"tw{nomor}"))


def dari_triwulan(baris: BarisKinerja) -> Asal:
    """Return how the year follows from its quarters, as far as they are filled."""
    quarters = enumerate(zip(TRIWULAN, baris.kinerja.triwulan, strict=True), 1)
    known = (
        Masukan(f"triwulan {roman}", cetak.nilai(value), baris.kinerja.location(f"tw{number}"))
        for number, (roman, value) in quarters
        if value is not None
    )
    return dihitung(konsolidasi(baris.indikator.konsolidasi), *known)


def capaian(baris: BarisKinerja, aturan: Himpunan) -> Asal:
    """Return how the capaian as shown came about: by its formula, and held back by the caps of the rule set."""
    return _capped(capaian_hitung(baris), baris.capaian, aturan)


def capaian_hitung(baris: BarisKinerja) -> Asal:
    """Return how the capaian before any cap came about."""
    return dihitung(
        _formula(baris.capaian, baris.target),
        Masukan(kata.REALISASI, _value(baris.realisasi), baris.kinerja.location("realisasi")),
        Masukan(kata.TARGET, _value(baris.target), _place_target(baris)),
    )


def _formula(found: Capaian, target: Nilai | None) -> str:
    if found.rumus is None:
        return ""
    way = kata_rumus(found.rumus)
    outside = isinstance(target, Rentang) and found.rumus not in (Rumus.DALAM_RENTANG, Rumus.LUAR_RENTANG)
    return kata.batas_terdekat(way, cetak.angka(found.target)) if outside and found.target is not None else way


def _capped(exact: Asal, found: Capaian, aturan: Himpunan) -> Asal:
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
    counts = cetak.persen(baris.capaian.dalam_rata_rata, aturan.desimal)
    return Masukan(baris.indikator.kode, counts, baris.kinerja.location("realisasi"))


def rata_rata_tahun(rekap: RekapTahun) -> Asal:
    """Return how the average of a year came about: over indikator, or over the averages of its sasaran."""
    if rekap.aturan.rata_rata is RataRata.INDIKATOR:
        return rata_rata(rekap.semua_baris, rekap.aturan)
    parts = [one for one in rekap.sasaran if one.rata_rata is not None]
    return dihitung(
        kata.rata_rata_sasaran(len(parts)),
        *(Masukan(one.sasaran.kode, cetak.persen(one.rata_rata, rekap.aturan.desimal)) for one in parts),
    )


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
    counted = [one for one in semua if one.capaian.tampil is not None] or semua
    shown = ((one, cetak.persen(one.capaian.tampil, aturan.desimal)) for one in counted)
    return dihitung(kata.CACAH_DIHITUNG, *(Masukan(one.indikator.kode, capaian, one.sumber) for one, capaian in shown))


def cacah_rencana(semua: Sequence[Tujuan] | Sequence[Sasaran] | Sequence[Indikator]) -> Asal:
    """Return which parts of the Renstra were counted."""
    return dihitung(kata.CACAH_RENCANA, *(Masukan(kata.KODE, one.kode, one.location()) for one in semua))


def cacah_sasaran(semua: Iterable[RekapSasaran]) -> Asal:
    return dihitung(
        kata.CACAH_SASARAN, *(Masukan(kata.SASARAN, one.sasaran.kode, one.sasaran.location()) for one in semua)
    )


def uang(baris: Anggaran, kolom: str) -> Asal:
    """Return the place of an amount of a budget line."""
    return tertulis(baris.location(kolom))


def kolom_pagu(baris: Anggaran) -> str:
    """Return the column of the budget that counts."""
    return "pagu" if baris.pagu_perubahan is None else "pagu_perubahan"


def jumlah_pagu(semua: Sequence[Anggaran], *, murni: bool = False) -> Asal:
    """Return the budget lines that were added up: what counts now, or (`murni`) what counted first."""
    amounts = ((one, one.pagu if murni else one.pagu_berlaku, "pagu" if murni else kolom_pagu(one)) for one in semua)
    return _sum(kata.PAGU, amounts)


def jumlah_realisasi(semua: Sequence[Anggaran]) -> Asal:
    """Return the budget lines whose realisasi was added up: those that have one."""
    return _sum(kata.REALISASI, ((one, one.realisasi, "realisasi") for one in semua if one.realisasi is not None))


def _sum(apa: str, amounts: Iterable[tuple[Anggaran, Decimal, str]]) -> Asal:
    parts = [Masukan(one.kode, cetak.rupiah(amount), one.location(column)) for one, amount, column in amounts]
    return dihitung(kata.jumlah(len(parts), apa), *parts)


def cacah_baris(semua: Sequence[Anggaran], cara: str = kata.CACAH_BARIS) -> Asal:
    """Return which budget lines were counted, with what was spent of each."""
    return dihitung(cara, *(Masukan(one.kode, cetak.rupiah(one.realisasi), one.location("realisasi")) for one in semua))


def serapan(baris: Anggaran) -> Asal:
    """Return how the share of a line came about."""
    return dihitung(
        kata.SERAPAN_CARA,
        Masukan(kata.REALISASI, cetak.rupiah(baris.realisasi), baris.location("realisasi")),
        Masukan(kata.PAGU, cetak.rupiah(baris.pagu_berlaku), baris.location(kolom_pagu(baris))),
    )


def serapan_jumlah(realisasi: Decimal | None, pagu: Decimal) -> Asal:
    """Return how the share of sums came about, which stand in the same table."""
    return dihitung(
        kata.SERAPAN_CARA,
        Masukan(kata.REALISASI, cetak.rupiah(realisasi)),
        Masukan(kata.PAGU, cetak.rupiah(pagu)),
    )


def efisiensi(one: EfisiensiSasaran, rumus: RumusEfisiensi, aturan: Himpunan) -> Asal:
    """Return how the efficiency of a sasaran came about."""
    spent = Masukan(kata.SERAPAN, cetak.persen(one.semua.serapan, aturan.desimal))
    if rumus is RumusEfisiensi.SISA_PAGU:
        return dihitung(kata.EFISIENSI_SISA, spent)
    gained = Masukan(kata.RATA_RATA, cetak.persen(one.rekap.rata_rata, aturan.desimal))
    return dihitung(kata.EFISIENSI_SELISIH, gained, spent)


def selisih_realisasi(baris: BarisKinerja, lalu: BandingLalu) -> Asal:
    """Return the two realisasi whose difference was taken."""
    return dihitung(kata.SELISIH_CARA, _reached(baris), _reached(lalu.sebelum))


def selisih_capaian(baris: BarisKinerja, lalu: BandingLalu, desimal: int) -> Asal:
    """Return the two capaian, uncapped, whose difference was taken."""
    return dihitung(kata.SELISIH_CARA, _percent(baris, desimal), _percent(lalu.sebelum, desimal))


def _reached(baris: BarisKinerja) -> Masukan:
    return Masukan(f"{kata.REALISASI} {baris.tahun}", cetak.nilai(baris.realisasi), baris.kinerja.location("realisasi"))


def _percent(baris: BarisKinerja, desimal: int) -> Masukan:
    return Masukan(
        f"{kata.CAPAIAN} {baris.tahun}",
        cetak.persen(baris.capaian.persen, desimal),
        baris.kinerja.location("realisasi"),
    )


def kondisi_awal(indikator: Indikator) -> Asal:
    return tertulis(indikator.location("kondisi_awal"))


def target_renstra(indikator: Indikator, tahun: int) -> Asal:
    return tertulis(indikator.location("target_renstra", str(tahun)))


def standar(indikator: Indikator) -> Asal:
    return tertulis(_place_standar(indikator))


def selisih_standar(banding: Banding) -> Asal:
    """Return the realisasi and the national standard whose difference was taken."""
    indikator = banding.baris.indikator
    limit = banding.standar.standar if banding.standar else None
    return dihitung(
        kata.SELISIH_CARA,
        _reached(banding.baris),
        Masukan(kata.STANDAR, cetak.nilai(limit), _place_standar(indikator)),
    )


def target_akhir(indikator: Indikator, renstra: BandingRenstra) -> Asal:
    """Return the place of the last target of the Renstra, or the targets that were added up."""
    if not renstra.dijumlahkan:
        return target_renstra(indikator, renstra.akhir)
    parts = [
        Masukan(str(tahun), cetak.nilai(value), indikator.location("target_renstra", str(tahun)))
        for tahun, value in sorted(indikator.target_renstra.items())
        if tahun <= renstra.akhir and (indikator.mulai or tahun) <= tahun
    ]
    return dihitung(kata.jumlah(len(parts), kata.TARGET), *parts)


def realisasi_sampai(banding: Banding) -> Asal:
    """Return the place of the latest realisasi, or the years that were added up."""
    renstra = banding.renstra
    years = [
        one
        for one in (*banding.sebelum, banding.baris)
        if renstra.dari is not None and renstra.sampai is not None and renstra.dari <= one.tahun <= renstra.sampai
    ]
    if not renstra.dijumlahkan:
        return tertulis(*(one.kinerja.location("realisasi") for one in years))
    parts = (Masukan(str(one.tahun), cetak.nilai(one.realisasi), one.kinerja.location("realisasi")) for one in years)
    return dihitung(kata.jumlah(len(years), kata.REALISASI), *parts)


def capaian_akhir(banding: Banding, aturan: Himpunan) -> Asal:
    """Return how the capaian against the end of the Renstra came about."""
    renstra = banding.renstra
    if renstra.capaian is None:
        return dihitung("")
    exact = dihitung(
        _formula(renstra.capaian, renstra.target),
        Masukan(kata.REALISASI, _value(renstra.realisasi), _only(realisasi_sampai(banding))),
        Masukan(kata.TARGET, _value(renstra.target), _only(target_akhir(banding.baris.indikator, renstra))),
    )
    return _capped(exact, renstra.capaian, aturan)


def lama(one: Pelaksanaan) -> Asal:
    """Return the two moments between which a step ran."""
    return dihitung(
        kata.LAMA_CARA,
        Masukan(kata.MULAI, saat_pendek(one.mulai), one.lokasi),
        Masukan(kata.SELESAI, saat_pendek(one.selesai), one.lokasi),
    )


def tunggu(sebelum: Pelaksanaan, satu: Pelaksanaan) -> Asal:
    """Return the two moments between which nobody worked on the report."""
    return dihitung(kata.TUNGGU_CARA, _end(sebelum), Masukan(kata.MULAI, saat_pendek(satu.mulai), satu.lokasi))


def pelaksanaan(sebelum: Pelaksanaan | None, satu: Pelaksanaan) -> Asal:
    """Return what is known of an execution: when the one before it ended, its own moments, its mutu baku."""
    before = (_end(sebelum),) if sebelum and satu.tunggu else ()
    standard = (Masukan(kata.MUTU_BAKU, str(satu.baku)),) if satu.baku else ()
    return dihitung(kata.PELAKSANAAN_CARA, *before, *lama(satu).masukan, *standard)


def _end(sebelum: Pelaksanaan) -> Masukan:
    return Masukan(kata.selesai_langkah(sebelum.langkah), saat_pendek(sebelum.selesai), sebelum.lokasi)


def mutu_baku(langkah: Langkah) -> Asal:
    return tertulis(langkah.mutu_baku.location("waktu"))


def temuan(lokasi: Location) -> Asal:
    """Return that something was found where the log of the cycle departs from the SOP."""
    return dihitung(kata.SIKLUS_CARA, Masukan(kata.CATATAN_SIKLUS, sebut_baris(lokasi), lokasi))


def siklus(satu: Siklus) -> Asal:
    """Return what the state of a report follows from: the lines of the log, exceeded standards, the deadline."""
    moments = (
        Masukan(kata.langkah(one.langkah), rentang_pendek(one.mulai, one.selesai), one.lokasi)
        for one in satu.pelaksanaan
    )
    exceeded = {one.langkah: str(one.baku) for one in satu.pelaksanaan if one.melebihi}
    standards = (Masukan(kata.mutu_baku_langkah(no), baku) for no, baku in sorted(exceeded.items()))
    due = Masukan(kata.TENGGAT, tanggal(satu.tenggat.nominal))
    return dihitung(kata.SIKLUS_CARA, *moments, *standards, due)


def semua_siklus(semua: Sequence[Siklus]) -> Asal:
    """Return which reports were counted, with the day each was sent and its last line in the log."""
    sent = [one for one in semua if one.tanggal_kirim and one.pelaksanaan]
    return dihitung(
        kata.SIKLUS_CARA,
        *(Masukan(f"laporan {one.tahun}", tanggal(one.tanggal_kirim), one.pelaksanaan[-1].lokasi) for one in sent),
    )


def _only(asal: Asal) -> Location | None:
    return asal.tempat[0] if len(asal.tempat) == 1 else None


def _place_target(baris: BarisKinerja) -> Location:
    return baris.kinerja.location("target" if baris.kinerja.target_perubahan is None else "target_perubahan")


def _place_standar(indikator: Indikator) -> Location:
    return indikator.location("standar_nasional", "nilai")


def _value(value: Nilai | None) -> str:
    if isinstance(value, Jenjang):
        return kata.skor(value.nama, cetak.angka(value.skor))
    return cetak.nilai(value)
