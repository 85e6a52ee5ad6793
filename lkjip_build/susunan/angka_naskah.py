"""Figures that prose refers to, printed as in the tables of the report and with their origin."""

from dataclasses import replace

from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.compute.naskah import AngkaDirujuk, angka_dirujuk
from lkjip_build.compute.rekap import RekapTahun
from lkjip_build.isi import Sel, teks
from lkjip_build.susunan import asal, asal_uang
from lkjip_build.susunan.kolom.kinerja import CAPAIAN, TARGET_BERLAKU, KinerjaTahun
from lkjip_build.susunan.sel import nilai, persen, rupiah
from lkjip_build.susunan.situs import Situs


def angka_naskah(situs: Situs, tahun: int, isi: str) -> Sel:
    """Return the cell of a figure that the report of a year refers to (`iku-09.target`). What is not known yet, or of a
    year that the site does not show, is said to be not there yet.
    """
    dirujuk = angka_dirujuk(isi, tahun)
    rekap = situs.rekap.tahun.get(dirujuk.tahun)
    made = (_indikator(situs, rekap, dirujuk) if dirujuk.kode else _uang(rekap, dirujuk.ruas)) if rekap else None
    if made and made.semua_angka:
        return replace(made, kecil=(), angka_kecil=() if made.angka and not made.berbagian else made.angka_kecil)
    return teks(BELUM_ADA)


def _indikator(situs: Situs, rekap: RekapTahun, dirujuk: AngkaDirujuk) -> Sel | None:
    baris = next((one for one in rekap.semua_baris if one.indikator.kode == dirujuk.kode), None)
    if baris is None:
        return None
    match dirujuk.ruas:
        case "target":
            return TARGET_BERLAKU.sel(KinerjaTahun(situs, baris))
        case "realisasi":
            return nilai(baris.realisasi, asal.realisasi(baris))
        case "capaian":
            return CAPAIAN.sel(KinerjaTahun(situs, baris))
        case _:
            return None


def _uang(rekap: RekapTahun, ruas: str) -> Sel | None:
    uang = rekap.anggaran
    if uang is None:
        return None
    match ruas:
        case "pagu":
            return rupiah(uang.pagu, asal_uang.jumlah_pagu(uang.baris))
        case "realisasi":
            return rupiah(uang.realisasi, asal_uang.jumlah_terpakai(uang.terpakai))
        case "serapan":
            return persen(uang.serapan, rekap.aturan.desimal, asal_uang.serapan_jumlah(uang.terpakai))
        case _:
            return None
