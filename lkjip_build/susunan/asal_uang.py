"""Where amounts of money come from: the budget lines, their sums, the shares that were spent, and efficiency."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.efisiensi import TIDAK_DINILAI
from lkjip_build.bahasa.kata import alasan_efisiensi
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.compute.alasan import AlasanEfisiensi
from lkjip_build.compute.anggaran import RekapProgram, Terpakai
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.compute.putusan import Putusan
from lkjip_build.isi import Asal, Masukan, dihitung, tertulis
from lkjip_build.isi.rumus import (
    Fungsi,
    Hitung,
    Langkah,
    Rumus,
    bagi,
    di_bawah,
    dibulatkan,
    hitung,
    jika,
    jumlah,
    positif,
)
from lkjip_build.model.aturan import Himpunan, RumusEfisiensi
from lkjip_build.model.laporan import Anggaran
from lkjip_build.susunan.rumus_capaian import langkah


def uang(baris: Anggaran, kolom: str) -> Asal:
    """Return the place of an amount of a budget line."""
    return tertulis(baris.location(kolom))


def pagu(baris: Anggaran) -> Asal:
    """Return the place of the budget of a line that counts."""
    return uang(baris, kolom_pagu(baris))


def kolom_pagu(baris: Anggaran) -> str:
    """Return the column of the budget that counts."""
    return "pagu" if baris.pagu_perubahan is None else "pagu_perubahan"


def cacah_program(semua: Sequence[RekapProgram]) -> Asal:
    """Return which programmes were counted."""
    return dihitung(kata.CACAH_PROGRAM, *(Masukan("", one.kode, one.baris[0].location()) for one in semua))


def jumlah_pagu(semua: Sequence[Anggaran], *, murni: bool = False) -> Asal:
    """Return the budget lines that were added up: what counts now, or (`murni`) what counted first."""
    amounts = ((one, one.pagu if murni else one.pagu_berlaku, "pagu" if murni else kolom_pagu(one)) for one in semua)
    return _sum(kata.PAGU, amounts, _pagu(semua, murni=murni))


def _pagu(semua: Sequence[Anggaran], *, murni: bool = False) -> Rumus:
    return jumlah(one.location("pagu" if murni else kolom_pagu(one)) for one in semua)


def _terpakai(terpakai: Terpakai) -> Rumus:
    """Return what was spent of some lines; a line that is filled later counts then."""
    places = tuple(one.location(terpakai.kolom) for one in terpakai.semua)
    if terpakai.lengkap:
        return jumlah(places)
    return jika(positif(Hitung(Fungsi.CACAH, places)), jumlah(places), cetak.BELUM_ADA)


def _serapan(terpakai: Terpakai) -> Rumus:
    """Return the share that was spent, of the lines that tell it."""
    spent = jumlah(one.location(terpakai.kolom) for one in terpakai.semua)
    whole = _pagu(terpakai.semua)
    if not terpakai.lengkap:
        whole = jumlah(_bila_terisi(one, terpakai.kolom) for one in terpakai.semua)
    return jika(positif(whole), bagi(spent, whole), "–")


def _bila_terisi(baris: Anggaran, kolom: str) -> Rumus:
    filled = hitung(Fungsi.BERANGKA, baris.location(kolom))
    return jika(filled, baris.location(kolom_pagu(baris)), Decimal(0))


def jumlah_terpakai(terpakai: Terpakai) -> Asal:
    """Return the budget lines of which what was spent was added up: those that have the figure."""
    kolom = terpakai.kolom
    amounts = ((one, terpakai.nilai(one), kolom) for one in terpakai.terisi)
    known = ((one, amount, name) for one, amount, name in amounts if amount is not None)
    return _sum(kata.terpakai(kolom), known, _terpakai(terpakai))


def _sum(apa: str, amounts: Iterable[tuple[Anggaran, Decimal, str]], rumus: Rumus) -> Asal:
    parts = [Masukan(one.kode, cetak.rupiah(amount), one.location(column)) for one, amount, column in amounts]
    return dihitung(kata.jumlah(len(parts), apa), *parts, rumus=rumus)


def cacah_baris(terpakai: Terpakai, cara: str = kata.CACAH_BARIS) -> Asal:
    """Return which budget lines were counted, with what was spent of each."""
    kolom = terpakai.kolom
    return dihitung(
        cara,
        *(Masukan(one.kode, cetak.rupiah(terpakai.nilai(one)), one.location(kolom)) for one in terpakai.semua),
    )


def serapan(baris: Anggaran, kolom: str = "realisasi") -> Asal:
    """Return how the share of a line came about."""
    spent, whole = baris.location(kolom), baris.location(kolom_pagu(baris))
    filled = hitung(Fungsi.DAN, hitung(Fungsi.BERANGKA, spent), positif(whole))
    return dihitung(
        kata.SERAPAN_CARA,
        Masukan(kata.terpakai(kolom), cetak.rupiah(getattr(baris, kolom)), spent),
        Masukan(kata.PAGU, cetak.rupiah(baris.pagu_berlaku), whole),
        rumus=jika(filled, bagi(spent, whole), "–"),
    )


def serapan_jumlah(terpakai: Terpakai) -> Asal:
    """Return how the share of sums came about: of the lines that tell what was spent."""
    return dihitung(
        kata.SERAPAN_CARA,
        Masukan(kata.REALISASI, cetak.rupiah(terpakai.jumlah)),
        Masukan(kata.PAGU if terpakai.lengkap else kata.PAGU_TERISI, cetak.rupiah(terpakai.pagu)),
        rumus=_serapan(terpakai),
    )


def efisiensi(one: EfisiensiSasaran, rumus: RumusEfisiensi, aturan: Himpunan) -> Asal:
    """Return how the efficiency of a sasaran came about, or would."""
    formula = rumus_efisiensi(one, rumus, aturan.desimal)
    spent = Masukan(kata.SERAPAN, cetak.persen(one.semua.serapan, aturan.desimal))
    if rumus is RumusEfisiensi.SISA_PAGU:
        return dihitung(kata.EFISIENSI_SISA, spent, rumus=formula)
    gained = Masukan(kata.RATA_RATA, cetak_capaian(one.rekap.rata_rata, aturan))
    return dihitung(kata.EFISIENSI_SELISIH, gained, spent, rumus=formula)


def rumus_efisiensi(one: EfisiensiSasaran, rumus: RumusEfisiensi, desimal: int) -> Rumus | None:
    """Return the efficiency of a sasaran as a formula, or why it is not judged, as `compute.efisiensi` asks for
    it; None without a budget, which no correction gives it.
    """
    terpakai, semua = one.semua.terpakai, one.rekap.baris
    if not terpakai.semua:
        return None
    missed = hitung(Fungsi.CACAH_ISI, *(langkah("hasil", satu) for satu in semua), kata_putusan(Putusan.TIDAK_TERCAPAI))
    counted = Hitung(Fungsi.CACAH, tuple(langkah("rata", satu) for satu in semua))
    filled = Hitung(Fungsi.CACAH, tuple(satu.location(terpakai.kolom) for satu in terpakai.semua))
    whole = _pagu(terpakai.semua)
    average = Langkah("rata-rata", f"{one.rekap.induk.kode} {semua[0].tahun}")
    gained: Rumus = Decimal(1) if rumus is RumusEfisiensi.SISA_PAGU else average
    share = bagi(jumlah(satu.location(terpakai.kolom) for satu in terpakai.semua), whole)
    points = hitung(Fungsi.KALI, Decimal(100), hitung(Fungsi.KURANG, gained, share))
    made: Rumus = dibulatkan(points, desimal)
    for alasan, holds in (
        (AlasanEfisiensi.ANGGARAN_BELUM_LENGKAP, hitung(Fungsi.KURANG_DARI, filled, Decimal(len(terpakai.semua)))),
        (AlasanEfisiensi.TANPA_ANGGARAN, hitung(Fungsi.PALING_BANYAK, whole, Decimal(0))),
        (AlasanEfisiensi.CAPAIAN_BELUM_LENGKAP, hitung(Fungsi.KURANG_DARI, counted, Decimal(len(semua)))),
        (AlasanEfisiensi.TARGET_BELUM_TERCAPAI, positif(missed)),
    ):
        made = jika(holds, di_bawah(TIDAK_DINILAI, alasan_efisiensi(alasan)), made)
    return made
