"""The facts that sentences are made of, each with its origin, so that every number in a sentence has one.

A sentence of `bahasa` is a function of facts and says those that it needs. `kalimat` gives it the numbers, out of
all facts that it was made from, which stand in it as printed.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.angka import angka as cetak
from lkjip_build.bahasa.bab import Rujuk
from lkjip_build.compute.anggaran import Terpakai, Uang
from lkjip_build.compute.banding import Banding
from lkjip_build.compute.durasi import JumlahWaktu, biaya_kembali, waktu_lurus
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapTahun
from lkjip_build.isi import Angka, Asal, Kalimat, Potongan, bilangan, bulat, capaian, p, persen, runs, rupiah, tertulis
from lkjip_build.model.aturan import Himpunan, RataRata
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal, asal_siklus, asal_uang
from lkjip_build.susunan.sel import angka_lama, semua_angka


def kalimat(*bagian: str | Potongan | Rujuk, fakta: Iterable[Angka] = (), kecil: bool = False) -> Kalimat:
    """Return a paragraph with the numbers, among the facts it was made from, that stand in it."""
    made = runs(*bagian)
    return p(*made, angka=yang_disebut("".join(one.teks for one in made), fakta), kecil=kecil)


def yang_disebut(teks: str, fakta: Iterable[Angka]) -> tuple[Angka, ...]:
    """Return the facts whose print stands in a text as a number of its own; of facts with one print the first, as often
    as the text says it.
    """
    left: dict[str, int] = {}
    found: list[Angka] = []
    for one in dict.fromkeys(fakta):
        left.setdefault(one.teks, _times(one.teks, teks))
        if left[one.teks]:
            left[one.teks] -= 1
            found.append(one)
    return tuple(found)


def _times(cetakan: str, teks: str) -> int:
    return len(re.findall(rf"(?<![\w.,]){re.escape(cetakan)}(?!\d|[.,]\d)", teks))


def fakta_tahun(rekap: RekapTahun) -> Iterator[Angka]:
    """Yield the counts of a year, then its average."""
    yield from fakta_hasil(tuple(rekap.semua_baris))
    yield from fakta_rata_rata(rekap)


def fakta_rata_rata(rekap: RekapTahun) -> Iterator[Angka]:
    """Yield the average of a year, over how much it is, and the caps that may hold it back."""
    if rekap.rata_rata is not None:
        yield capaian(rekap.rata_rata, rekap.aturan, asal.rata_rata_tahun(rekap))
    if rekap.aturan.rata_rata is RataRata.SASARAN:
        averaged = [one for one in rekap.sasaran if one.rata_rata is not None]
        yield from (bulat(len(some), asal.cacah_sasaran(some)) for some in (averaged, rekap.sasaran) if some)
    yield from fakta_dihitung(rekap.dalam_rata_rata, rekap.aturan)
    yield from _fakta_batas(rekap.aturan)


def fakta_dihitung(semua: Sequence[BarisKinerja], aturan: Himpunan) -> Iterator[Angka]:
    """Yield of how many indikator, out of how many, an average is."""
    if not semua:
        return
    yield bulat(sum(1 for one in semua if one.capaian.persen is not None), asal.cacah_dihitung(semua, aturan))
    yield bulat(len(semua), asal.cacah_indikator(semua))


def fakta_induk(rekap: RekapInduk, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the counts of a sasaran or tujuan, then its average."""
    yield from fakta_hasil(rekap.baris)
    yield from fakta_rata_rata_induk(rekap, aturan)


def fakta_rata_rata_induk(rekap: RekapInduk, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the average of a sasaran or tujuan, over how much it is, and the caps that may hold it back."""
    if rekap.rata_rata is not None:
        yield capaian(rekap.rata_rata, aturan, asal.rata_rata(rekap.baris, aturan))
    yield from fakta_dihitung(rekap.baris, aturan)
    yield from _fakta_batas(aturan)


def fakta_hasil(semua: Sequence[BarisKinerja]) -> Iterator[Angka]:
    """Yield how many indikator met their target, how many there are, missed it, or cannot be judged yet."""
    if not semua:
        return
    met = sum(1 for one in semua if one.tercapai)
    missed = sum(1 for one in semua if one.tercapai is False)
    yield bulat(len(semua), asal.cacah_indikator(semua))
    yield bulat(met, asal.cacah_hasil(semua, tercapai=True))
    # Sentences tell how many were missed only where others were not.
    if missed and missed < len(semua):
        yield bulat(missed, asal.cacah_hasil(semua, tercapai=False))
    if met + missed < len(semua):
        yield bulat(len(semua) - met - missed, asal.cacah_hasil(semua, tercapai=None))


def fakta_batas(aturan: Himpunan) -> Iterator[Angka]:
    """Yield how a rule set prints and caps: the decimals, and the caps in percent."""
    yield bulat(aturan.desimal, tertulis(aturan.location("desimal")))
    yield from _fakta_batas(aturan)


def _fakta_batas(aturan: Himpunan) -> Iterator[Angka]:
    for name in ("bawah", "tampil", "rata_rata"):
        cap: Decimal | None = getattr(aturan.batas, name)
        if cap is not None:
            yield persen_tertulis(cap, tertulis(aturan.batas.location(name)))


def persen_tertulis(nilai: Decimal, came: Asal) -> Angka:
    """Return a percentage with the decimals that it was typed with."""
    made = bilangan(nilai, came)
    return persen(nilai, made.desimal, came)


def fakta_uang(uang: Uang, desimal: int) -> Iterator[Angka]:
    """Yield the sums of a budget and of how many lines they are known."""
    yield rupiah(uang.pagu, asal_uang.jumlah_pagu(uang.baris))
    yield from fakta_terpakai(uang.terpakai, desimal)


def fakta_terpakai(spent: Terpakai, desimal: int) -> Iterator[Angka]:
    """Yield what was spent by one column, its share and the budget that this is of, and of how many lines it is."""
    if spent.jumlah is not None:
        yield rupiah(spent.jumlah, asal_uang.jumlah_terpakai(spent))
    if spent.serapan is not None:
        yield persen(spent.serapan, desimal, asal_uang.serapan_jumlah(spent))
    yield bulat(len(spent.terisi), asal_uang.cacah_baris(spent, kata.CACAH_TERISI))
    yield bulat(len(spent.semua), asal_uang.cacah_baris(spent))
    if not spent.lengkap:
        yield rupiah(spent.pagu, asal_uang.jumlah_pagu(spent.terisi))
        # Sentences say of how many lines twice: of how many out of all, and of which the share is.
        yield bulat(len(spent.terisi), asal_uang.cacah_baris(Terpakai(spent.terisi, spent.kolom)))


def fakta_indikator(baris: BarisKinerja) -> Iterator[Angka]:
    """Yield the figures of an indikator in a year."""
    yield from semua_angka(baris.realisasi, asal.realisasi(baris))
    yield from semua_angka(baris.target, asal.target(baris))
    if baris.sementara is not None:
        yield from semua_angka(baris.sementara, asal.dari_triwulan(baris))
    if baris.beda_triwulan is not None:
        yield from semua_angka(baris.beda_triwulan, asal.dari_triwulan(baris))


def fakta_lalu(banding: Banding, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the realisasi of a year and of the year before, and their differences without a sign."""
    lalu, baris = banding.lalu, banding.baris
    if lalu is None:
        return
    if lalu.selisih_realisasi is not None:
        change = lalu.selisih_realisasi
        yield bilangan(-change if change < 0 else change, asal.selisih_realisasi(baris, lalu))
    if lalu.selisih_capaian is not None:
        yield _points(lalu.selisih_capaian, aturan.desimal, asal.selisih_capaian(baris, lalu, aturan))
    for one in (lalu.sebelum, baris):
        yield from semua_angka(one.realisasi, asal.realisasi(one))


def fakta_efisiensi(one: EfisiensiSasaran, aturan: Himpunan) -> Iterator[Angka]:
    """Yield the efficiency of a sasaran without its sign."""
    if one.persen is not None and aturan.efisiensi is not None:
        yield _points(one.persen, aturan.desimal, asal_uang.efisiensi(one, aturan.efisiensi.rumus, aturan))


def fakta_rumus_efisiensi(aturan: Himpunan) -> Iterator[Angka]:
    """Yield the hundred of a definition of efficiency, which stands where the rule set chose it."""
    yield bilangan(Decimal(100), tertulis(aturan.location("efisiensi", "rumus")))


def _points(value: Fraction, desimal: int, came: Asal) -> Angka:
    size = abs(value)
    return Angka(size, cetak(size, desimal), came, desimal=desimal)


def fakta_sop(sop: Sop) -> Iterator[Angka]:
    """Yield the size of an SOP and its nominal time."""
    yield bulat(len(sop.langkah), asal_siklus.cacah_langkah(sop.langkah))
    yield bulat(len(sop.pelaksana), asal_siklus.cacah_pelaksana(sop.pelaksana))
    yield from _fakta_baku(sop, waktu_lurus(sop))


def fakta_kembali(sop: Sop) -> Iterator[Angka]:
    """Yield the number of steps of an SOP, its nominal time, and what each return adds."""
    yield bulat(len(sop.langkah), asal_siklus.cacah_langkah(sop.langkah))
    for total in (waktu_lurus(sop), *(cost.tambahan for cost in biaya_kembali(sop))):
        yield from _fakta_baku(sop, total)


def _fakta_baku(sop: Sop, total: JumlahWaktu) -> Iterator[Angka]:
    steps = [one for one in sop.langkah if one.no in total.dihitung]
    return (angka_lama(one, asal_siklus.jumlah_baku(steps, one.satuan)) for one in total.semua)
