"""The plan of action of a year as a document of its own."""

from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.bab import RUANG_TANDA_TANGAN
from lkjip_build.isi import Bagian, Lembar, TandaTangan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.tabel.rencana_aksi import tabel_rencana


def ada(bahan: Bahan) -> bool:
    """Tell whether the year has a plan of action."""
    return bool(bahan.laporan.rencana_aksi)


def nama(tahun: int) -> str:
    return f"rencana-aksi-{tahun}"


def judul(tahun: int) -> str:
    return kata.judul_rencana_aksi(tahun)


def lembar(bahan: Bahan) -> Lembar:
    """Return the plan to print and sign."""
    title = judul(bahan.tahun)
    signed = TandaTangan(f"{bahan.tempat}, {RUANG_TANDA_TANGAN}", (bahan.penandatangan(),))
    return kertas(
        bahan, nama(bahan.tahun), title, [Bagian("", "", (tabel_rencana(bahan, "rencana-aksi", title), signed))]
    )
