"""What quarters say of their year, in words: how a year follows from them, and which of them are not there."""

from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import nilai, nilai_kalimat, nilai_ringkas
from lkjip_build.bahasa.daftar import dan, rangkai_sel
from lkjip_build.bahasa.kata import TRIWULAN, konsolidasi, triwulan
from lkjip_build.model.nilai_ukur import Jenjang
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.renstra import Indikator, Konsolidasi

if TYPE_CHECKING:
    from lkjip_build.compute.rekap import BarisKinerja

_BANYAK = ("", "satu", "dua", "tiga", "empat")
_PEMBILANG_PENYEBUT = "dihitung dari jumlah pembilang dan penyebut"


def realisasi(baris: "BarisKinerja") -> str:
    """Return the realisasi of a year as a sentence says it, with how it came about where nobody typed it; empty without
    one.
    """
    if baris.realisasi is None:
        return ""
    said = nilai_kalimat(baris.realisasi, baris.indikator.satuan)
    return f"{said}, {usulan(baris)}" if baris.diusulkan else said


def usulan(baris: "BarisKinerja") -> str:
    """Return how the realisasi of a year was computed from its quarters; empty where it was typed."""
    if not baris.diusulkan:
        return ""
    return f"{_PEMBILANG_PENYEBUT} empat triwulan" if _berbagian(baris) else "dihitung dari empat triwulan"


def sementara(baris: "BarisKinerja") -> str:
    """Return the figure of the quarters so far where the year has none, in the words of a cell, or nothing."""
    if baris.sementara is None:
        return ""
    so_far = f"s.d. triwulan {TRIWULAN[baris.triwulan_terisi - 1]}: {nilai_ringkas(baris.sementara)}"
    return rangkai_sel(so_far, _catatan_sementara(baris))


def sementara_kalimat(baris: "BarisKinerja") -> str:
    """Return the figure of the quarters so far as a clause, or nothing."""
    made = baris.sementara
    if made is None:
        return ""
    figure = nilai_kalimat(made) if isinstance(made, Jenjang) else nilai_ringkas(made, baris.indikator.satuan)
    so_far = f"angka sementara sampai {triwulan(baris.triwulan_terisi)}: {figure}"
    return rangkai_sel(so_far, _catatan_sementara(baris))


def _catatan_sementara(baris: "BarisKinerja") -> str:
    """Return what must be known of a value of quarters: that shares were added up, or that a mean lacks a quarter."""
    if _berbagian(baris):
        return _PEMBILANG_PENYEBUT
    lost = baris.triwulan_terlewat
    if not lost or not baris.indikator.konsolidasi.merata:
        return ""
    known = _BANYAK[baris.triwulan_terisi - len(lost)]
    return f"rata-rata {known} triwulan, triwulan {dan(TRIWULAN[number - 1] for number in lost)} belum ada"


def _berbagian(baris: "BarisKinerja") -> bool:
    made = baris.realisasi if baris.diusulkan else baris.sementara
    return isinstance(made, Nisbah) and baris.indikator.konsolidasi.menjumlah


def cara_setahun(indikator: Indikator) -> str:
    """Return how the quarters of an indikator make its year, and what that means for shares where it may have them."""
    shares = indikator.satuan.boleh_nisbah and indikator.konsolidasi.menjumlah
    own = "yang ditulis sebagai pembilang/penyebut dijumlahkan sendiri-sendiri" if shares else ""
    return rangkai_sel(konsolidasi(indikator.konsolidasi), own)


def dari_triwulan(baris: "BarisKinerja") -> str:
    """Return how a value follows from the quarters that are filled, in the words of its origin."""
    known = [one for one in baris.kinerja.triwulan if one is not None]
    match baris.indikator.konsolidasi:
        case Konsolidasi.JUMLAH:
            what = "pembilang dan penyebut" if any(isinstance(one, Nisbah) for one in known) else "angka"
            return f"{what} {_BANYAK[len(known)]} triwulan dijumlahkan"
        case Konsolidasi.RATA_RATA:
            return f"rata-rata {_BANYAK[len(known)]} triwulan"
        case Konsolidasi.POSISI_AKHIR:
            return f"angka {triwulan(baris.triwulan_terisi)}"
        case _:
            assert_never(baris.indikator.konsolidasi)


def beda_triwulan(baris: "BarisKinerja") -> str:
    """Return that four quarters contradict the typed year, or nothing."""
    if baris.beda_triwulan is None:
        return ""
    return (
        f"empat triwulan memberi {nilai_ringkas(baris.beda_triwulan)}, setahun tertulis {nilai(baris.realisasi)}; "
        "yang dipakai angka setahun"
    )
