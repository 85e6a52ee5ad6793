"""The numbers that sentences say of a year, a sasaran or an indikator, each with its origin."""

from collections.abc import Sequence

from lkjip_build.bahasa import asal as kata
from lkjip_build.compute.rekap import BarisKinerja, RekapProgram, RekapSasaran, RekapTahun
from lkjip_build.isi import Angka, bulat, persen, rupiah
from lkjip_build.model.aturan import Himpunan
from lkjip_build.susunan import asal
from lkjip_build.susunan.sel import angka_isian


def angka_cacah(rekap: RekapTahun | RekapSasaran, aturan: Himpunan | None = None) -> tuple[Angka, Angka, Angka]:
    """Return how many indikator met their target, how many there are, and how many have a capaian."""
    rows = list(rekap.semua_baris) if isinstance(rekap, RekapTahun) else list(rekap.baris)
    rules = rekap.aturan if isinstance(rekap, RekapTahun) else aturan
    if rules is None:
        raise ValueError("a sasaran has no rule set of its own")
    return (
        bulat(rekap.tercapai, asal.cacah_hasil(rows, kata.CACAH_TERCAPAI)),
        bulat(len(rows), asal.cacah_indikator(rows)),
        bulat(rekap.dihitung, asal.cacah_dihitung(rows, rules)),
    )


def angka_jawaban(rekap: RekapTahun | None) -> Sequence[Angka]:
    """Return the numbers in the answer of a year: met, missed, unknown, and all."""
    if rekap is None:
        return ()
    rows = list(rekap.semua_baris)
    met, total, _ = angka_cacah(rekap)
    missed = bulat(rekap.bisa_dinilai - rekap.tercapai, asal.cacah_hasil(rows, kata.CACAH_TAK_TERCAPAI))
    unknown = bulat(len(rows) - rekap.bisa_dinilai, asal.cacah_hasil(rows, kata.CACAH_TAK_DINILAI))
    return tuple(one for one in (met, total, missed, unknown) if one.nilai)


def angka_nilai(baris: BarisKinerja) -> Sequence[Angka]:
    """Return the realisasi and the target of a year as sentences say them."""
    found = (angka_isian(baris.realisasi, asal.realisasi(baris)), angka_isian(baris.target, asal.target(baris)))
    return tuple(one for one in found if one)


def angka_anggaran(uang: RekapProgram, desimal: int) -> Sequence[Angka]:
    """Return the budget, what was spent of it, the share, and how many lines say so."""
    found = [rupiah(uang.pagu, asal.jumlah_pagu(uang.baris))]
    if uang.realisasi is not None:
        found.append(rupiah(uang.realisasi, asal.jumlah_realisasi(uang.baris)))
    if uang.serapan is not None:
        found.append(persen(uang.serapan, desimal, asal.serapan(uang)))
    return (*found, *asal.cacah_terisi(uang))
