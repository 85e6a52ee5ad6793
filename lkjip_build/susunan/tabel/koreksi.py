"""What was corrected after signing, of one year or of all."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_build.isi import Baris, KolomOf, Tabel, baris_of, tabel
from lkjip_build.susunan.kolom import koreksi
from lkjip_build.susunan.kolom.koreksi import KoreksiTahun
from lkjip_build.susunan.situs import Situs

_SETAHUN = (koreksi.TANGGAL, koreksi.APA, koreksi.SEMULA, koreksi.MENJADI, koreksi.ALASAN)
_SEMUA = (koreksi.TANGGAL, koreksi.TAHUN, koreksi.APA, koreksi.SEMULA, koreksi.MENJADI, koreksi.ALASAN)


def tabel_koreksi(situs: Situs, tahun: int, kode: str, judul: str) -> Tabel:
    """Return the corrections of a year, the newest first."""
    rows = (_baris(_SETAHUN, one) for one in koreksi.semua_koreksi(situs) if one.tahun == tahun)
    return tabel(kode, judul, [one.kolom for one in _SETAHUN], rows)


def tabel_semua_koreksi(semua: Sequence[KoreksiTahun], judul: str, *, tertutup: bool = False) -> Tabel:
    """Return corrections of any years in their order, each with its anchor."""
    rows = (replace(_baris(_SEMUA, one), kode=one.jangkar) for one in semua)
    return replace(tabel("", judul, [one.kolom for one in _SEMUA], rows), tertutup=tertutup)


def _baris(kolom: Sequence[KolomOf[KoreksiTahun]], satu: KoreksiTahun) -> Baris:
    """Return a row whose numbers are told by what was corrected and when: many are of one day."""
    return baris_of(kolom, satu, sebutan=f"{satu.nama}, {satu.kolom.lower()}, {satu.koreksi.tanggal:%d-%m-%Y}")
