"""Efficiency in words: its definition, and of a sasaran whether it was efficient or why that is not judged."""

from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import angka, poin_persen, round_half_up
from lkjip_build.bahasa.kata import alasan_efisiensi, rumus_efisiensi
from lkjip_build.compute.alasan import AlasanEfisiensi
from lkjip_build.model.aturan import RumusEfisiensi

if TYPE_CHECKING:
    from lkjip_build.compute.efisiensi import EfisiensiSasaran

SEKALI = (
    "Kegiatan yang mendukung beberapa sasaran tampil sebagai anggaran bersama di setiap sasaran itu, tetapi dalam "
    "jumlah dihitung sekali."
)
TIDAK_DINILAI = "tidak dinilai"
TANPA_KEGIATAN = "Tidak ada kegiatan dalam anggaran yang menyebut sasaran ini."


def pengertian(rumus: RumusEfisiensi | None) -> str:
    """Return the definition of efficiency in force, or that there is none."""
    if rumus is None:
        return f"Efisiensi tidak dihitung: {alasan_efisiensi(AlasanEfisiensi.TANPA_ATURAN)}."
    return (
        f"Efisiensi = {rumus_efisiensi(rumus)}, dari angka yang belum dibulatkan. Hanya untuk sasaran yang semua "
        "targetnya tercapai: uang yang tersisa sementara target meleset bukan penghematan."
    )


def pengantar(rumus: RumusEfisiensi | None) -> str:
    """Return what stands above a table of efficiency: its definition, and that shared money is not counted twice."""
    return pengertian(rumus) if rumus is None else f"{pengertian(rumus)} {SEKALI}"


def sel(one: "EfisiensiSasaran", desimal: int) -> str:
    """Return the efficiency of a sasaran in the words of a cell."""
    if one.persen is not None:
        return poin_persen(one.persen, desimal)
    return TIDAK_DINILAI if one.alasan else "–"


def sel_kecil(one: "EfisiensiSasaran") -> str:
    """Return why the efficiency of a sasaran is not judged, in the words of a cell, or nothing."""
    return alasan_efisiensi(one.alasan) if one.persen is None and one.alasan else ""


def kalimat(one: "EfisiensiSasaran", rumus: RumusEfisiensi | None, desimal: int) -> str:
    """Return whether a sasaran was efficient, or why that is not judged."""
    if one.persen is None or rumus is None:
        reason = alasan_efisiensi(one.alasan or AlasanEfisiensi.CAPAIAN_BELUM_LENGKAP)
        return f"Efisiensi sasaran ini tidak dinilai: {reason}."
    amount = f"{angka(abs(one.persen), desimal)} poin persen"
    if round_half_up(one.persen, desimal) == 0:
        return f"Semua target tercapai; {_seimbang(rumus)}."
    if one.persen > 0:
        return f"Semua target tercapai dengan efisiensi {amount}."
    return f"Semua target tercapai, tetapi tidak efisien: selisihnya −{amount}."


def _seimbang(rumus: RumusEfisiensi) -> str:
    match rumus:
        case RumusEfisiensi.SELISIH_SERAPAN:
            return "serapan anggarannya sebanding dengan rata-rata capaiannya"
        case RumusEfisiensi.SISA_PAGU:
            return "seluruh anggarannya terpakai"
        case _:
            assert_never(rumus)
