"""The columns of a budget line in a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.compute.rekap import serapan
from lkjip_build.isi import KANAN, KolomOf, Potongan, Sel, tautan, teks
from lkjip_build.isi import rupiah as angka_rupiah
from lkjip_build.model.laporan import Anggaran
from lkjip_build.susunan import asal_uang
from lkjip_build.susunan.kolom.data import data_nilai, data_persen
from lkjip_build.susunan.sel import persen, rupiah
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class AnggaranTahun:
    """A budget line in a year with the site that it stands in."""

    situs: Situs
    tahun: int
    baris: Anggaran

    @property
    def desimal(self) -> int:
        return self.situs.rekap.tahun[self.tahun].aturan.desimal


def semua_anggaran(situs: Situs) -> Iterator[AnggaranTahun]:
    """Yield every budget line of every year, the oldest first, in the order of the file."""
    for tahun, laporan in sorted(situs.data.laporan.items()):
        yield from (AnggaranTahun(situs, tahun, baris) for baris in laporan.anggaran)


def _sasaran(satu: AnggaranTahun) -> Sel:
    runs: list[Potongan] = []
    known = {one.sasaran.kode for one in satu.situs.rekap.tahun[satu.tahun].sasaran}
    for kode in satu.baris.sasaran:
        runs += [Potongan(" ")] if runs else []
        runs.append(tautan(kode, f"/kinerja/{satu.tahun}/#{kode.lower()}") if kode in known else Potongan(kode))
    return Sel(tuple(runs)) if runs else teks("–")


def _pagu(satu: AnggaranTahun) -> Sel:
    """The budget that counts, with the first one below it where it was amended."""
    baris = satu.baris
    made = rupiah(baris.pagu_berlaku, asal_uang.uang(baris, asal_uang.kolom_pagu(baris)))
    if baris.pagu_perubahan is None:
        return made
    before = angka_rupiah(baris.pagu, asal_uang.uang(baris, "pagu"))
    return made.with_small(f"semula {before.teks}", angka=(before,))


def _kegiatan(satu: AnggaranTahun) -> Sel:
    return teks(satu.baris.kegiatan or satu.baris.program, satu.baris.kode, kepala=True)


TAHUN: KolomOf[AnggaranTahun] = KolomOf(
    "tahun", "Tahun", lambda satu: teks(str(satu.tahun)), "Tahun laporan.", lambda satu: satu.tahun
)
KODE: KolomOf[AnggaranTahun] = KolomOf(
    "kode", "Kode", lambda satu: teks(satu.baris.kode), "Kode program atau kegiatan.", lambda satu: satu.baris.kode
)
PROGRAM: KolomOf[AnggaranTahun] = KolomOf(
    "program", "Program", lambda satu: teks(satu.baris.program), "Nama program.", lambda satu: satu.baris.program
)
KEGIATAN: KolomOf[AnggaranTahun] = KolomOf(
    "kegiatan", "Program dan kegiatan", _kegiatan, "Nama kegiatan.", lambda satu: satu.baris.kegiatan, 7
)
SASARAN: KolomOf[AnggaranTahun] = KolomOf(
    "sasaran",
    "Sasaran",
    _sasaran,
    "Kode sasaran yang didukung.",
    lambda satu: list(satu.baris.sasaran),
    1.6,
)
PAGU: KolomOf[AnggaranTahun] = KolomOf(
    "pagu",
    "Pagu",
    _pagu,
    "Pagu yang berlaku (perubahan bila ada), dalam rupiah.",
    lambda satu: data_nilai(satu.baris.pagu_berlaku),
    3,
    KANAN,
)
REALISASI: KolomOf[AnggaranTahun] = KolomOf(
    "realisasi",
    "Realisasi",
    lambda satu: rupiah(satu.baris.realisasi, asal_uang.uang(satu.baris, "realisasi")),
    "Realisasi dalam rupiah; kosong berarti belum ada.",
    lambda satu: data_nilai(satu.baris.realisasi),
    3,
    KANAN,
)
SERAPAN: KolomOf[AnggaranTahun] = KolomOf(
    "serapan",
    "Serapan",
    lambda satu: persen(
        serapan(satu.baris.realisasi, satu.baris.pagu_berlaku), satu.desimal, asal_uang.serapan(satu.baris)
    ),
    "Realisasi dibagi pagu, dalam persen; kosong bila tidak dapat dihitung.",
    lambda satu: data_persen(serapan(satu.baris.realisasi, satu.baris.pagu_berlaku)),
    2,
    KANAN,
)

KOLOM_DATA = (TAHUN, KODE, PROGRAM, KEGIATAN, SASARAN, PAGU, REALISASI, SERAPAN)
"""The columns of anggaran.json, in order."""
