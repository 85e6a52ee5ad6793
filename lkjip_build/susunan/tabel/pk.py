"""The two tables of a Perjanjian Kinerja: indikator with targets, and programmes with their budget."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lkjip_build.bahasa.pk import perubahan_pagu, perubahan_target
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.sasaran import kepala_indikator
from lkjip_build.compute.anggaran import RekapProgram, Uang
from lkjip_build.compute.besaran import sama
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import KANAN, Baris, Kolom, KolomOf, PeranBaris, Sel, Tabel, baris_of, kelompok, tabel, teks
from lkjip_build.model.laporan import Anggaran
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.sel import nomor, rupiah
from lkjip_build.susunan.tabel.definisi import NO


def tabel_pk(
    bahan: Bahan,
    kode: str,
    judul: str,
    target: Sequence[KolomOf[KinerjaTahun]],
    dipilih: Callable[[BarisKinerja], bool] = lambda _: True,
) -> Tabel:
    """Return the indikator that are chosen by what they measure; `target` are the columns of targets."""
    name = kinerja.NAMA.berjudul(kepala_indikator(bahan.rekap.semua_induk))
    kolom = (name, kinerja.SATUAN, *target)
    return tabel(kode, judul, [NO, *(one.kolom for one in kolom)], _rows(bahan, kolom, dipilih))


def _moved(satu: KinerjaTahun) -> Sel:
    now = satu.baris.kinerja.target_perubahan
    return teks("–" if now is None else perubahan_target(satu.baris.kinerja.target, now))


_PERUBAHAN: KolomOf[KinerjaTahun] = KolomOf("perubahan", "Perubahan", _moved, "Naik, turun, atau berubah.", bagian=2.4)


def tabel_pk_perubahan(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the indikator whose target was amended, both targets side by side, with what changed in words."""
    name = kinerja.NAMA.berjudul(kepala_indikator(bahan.rekap.semua_induk))
    targets = (kinerja.TARGET_MURNI.berjudul("Target semula"), kinerja.TARGET_BERLAKU.berjudul("Target perubahan"))
    kolom = (name, kinerja.SATUAN, *targets, _PERUBAHAN)
    return tabel(kode, judul, [NO, *(one.kolom for one in kolom)], _rows(bahan, kolom, target_berubah))


def target_berubah(baris: BarisKinerja) -> bool:
    """Tell whether the target of an indikator was amended to another one."""
    amended = baris.kinerja.target_perubahan
    return amended is not None and (baris.kinerja.target is None or not sama(amended, baris.kinerja.target))


def _rows(
    bahan: Bahan, kolom: Sequence[KolomOf[KinerjaTahun]], dipilih: Callable[[BarisKinerja], bool]
) -> Iterator[Baris]:
    number = 0
    for rekap in bahan.rekap.semua_induk:
        chosen = [baris for baris in rekap.baris if dipilih(baris)]
        if chosen:
            yield kelompok(judul_induk(rekap), 1 + len(kolom))
        for baris in chosen:
            number += 1
            yield Baris((nomor(number), *baris_of(kolom, KinerjaTahun(bahan.situs, baris)).sel))


def _murni(semua: Sequence[Anggaran]) -> Sel:
    return rupiah(_pagu(semua)[0], asal_uang.jumlah_pagu(semua, murni=True))


def _berlaku(semua: Sequence[Anggaran]) -> Sel:
    return rupiah(_pagu(semua)[1], asal_uang.jumlah_pagu(semua))


PAGU_MURNI: KolomOf[Sequence[Anggaran]] = KolomOf(
    "pagu_murni", "Anggaran", _murni, "Jumlah pagu murni, dalam rupiah.", bagian=4, rata=KANAN
)
PAGU_BERLAKU: KolomOf[Sequence[Anggaran]] = KolomOf(
    "pagu_berlaku", "Anggaran", _berlaku, "Jumlah pagu yang berlaku, dalam rupiah.", bagian=4, rata=KANAN
)


_PERUBAHAN_PAGU: KolomOf[Sequence[Anggaran]] = KolomOf(
    "perubahan",
    "Perubahan",
    lambda semua: teks(perubahan_pagu(*_pagu(semua))),
    "Bertambah, berkurang, atau tetap.",
    bagian=2.4,
)


def _pagu(semua: Sequence[Anggaran]) -> tuple[Decimal, Decimal]:
    """Return what some lines had first, and what they have now."""
    zero = Decimal(0)
    return sum((one.pagu for one in semua), zero), sum((one.pagu_berlaku for one in semua), zero)


def tabel_pk_anggaran(
    bahan: Bahan, uang: Uang, kode: str, judul: str, pagu: Sequence[KolomOf[Sequence[Anggaran]]]
) -> Tabel:
    """Return the programmes with their sums; `pagu` are the columns of budgets."""
    return _programmes(bahan.rekap.program, uang, kode, judul, pagu)


def tabel_pk_anggaran_perubahan(bahan: Bahan, uang: Uang, kode: str, judul: str) -> Tabel:
    """Return the programmes whose budget was amended, both budgets side by side, with what changed in words, and the
    sum of all.
    """
    chosen = [one for one in bahan.rekap.program if pagu_berubah(one)]
    pagu = (PAGU_MURNI.berjudul("Anggaran semula"), PAGU_BERLAKU.berjudul("Anggaran perubahan"), _PERUBAHAN_PAGU)
    return _programmes(chosen, uang, kode, judul, pagu)


def pagu_berubah(program: RekapProgram) -> bool:
    """Tell whether the budget of a programme was amended to another one."""
    before, now = _pagu(program.baris)
    return before != now


def _programmes(
    semua: Sequence[RekapProgram], uang: Uang, kode: str, judul: str, pagu: Sequence[KolomOf[Sequence[Anggaran]]]
) -> Tabel:
    rows = [
        Baris((nomor(number), teks(program.program, kepala=True), *baris_of(pagu, program.baris).sel))
        for number, program in enumerate(semua, 1)
    ]
    label = teks("Jumlah semua program", kepala=True, lebar=2)
    total = Baris((label, *baris_of(pagu, uang.baris).sel), PeranBaris.JUMLAH)
    return tabel(kode, judul, [NO, Kolom("program", "Program", 9), *(one.kolom for one in pagu)], [*rows, total])
