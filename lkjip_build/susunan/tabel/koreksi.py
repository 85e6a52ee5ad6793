"""What was corrected after signing, of one year or of all."""

from lkjip_build.isi import Tabel, baris_of, tabel
from lkjip_build.susunan.kolom import koreksi
from lkjip_build.susunan.situs import Situs

_SETAHUN = (koreksi.TANGGAL, koreksi.APA, koreksi.SEMULA, koreksi.MENJADI, koreksi.ALASAN)
_SEMUA = (koreksi.TANGGAL, koreksi.TAHUN, koreksi.APA, koreksi.SEMULA, koreksi.MENJADI, koreksi.ALASAN)


def tabel_koreksi(situs: Situs, tahun: int, kode: str, judul: str) -> Tabel:
    """Return the corrections of a year, the newest first."""
    rows = (baris_of(_SETAHUN, one) for one in koreksi.semua_koreksi(situs) if one.tahun == tahun)
    return tabel(kode, judul, [one.kolom for one in _SETAHUN], rows)


def tabel_semua_koreksi(situs: Situs, kode: str, judul: str) -> Tabel:
    """Return the corrections of all years, the newest first."""
    return tabel(
        kode, judul, [one.kolom for one in _SEMUA], (baris_of(_SEMUA, one) for one in koreksi.semua_koreksi(situs))
    )
