"""Electronic signatures in a PDF that came back: what can be told of them without a network, as facts kept apart.

Nothing here signs. pikepdf tells a signed file from a scan; pyHanko verifies, where it is installed.
"""

from lkjip_build.tanda_tangan.berkas import KeadaanPdf, berawal_dengan, keadaan_pdf, tahun_tertulis
from lkjip_build.tanda_tangan.fakta import (
    BelumDipasang,
    Kemudian,
    Pemeriksaan,
    Rantai,
    SumberWaktu,
    TandaTanganElektronik,
)
from lkjip_build.tanda_tangan.pemeriksaan import periksa, semua_akar

__all__ = [
    "BelumDipasang",
    "KeadaanPdf",
    "Kemudian",
    "Pemeriksaan",
    "Rantai",
    "SumberWaktu",
    "TandaTanganElektronik",
    "berawal_dengan",
    "keadaan_pdf",
    "periksa",
    "semua_akar",
    "tahun_tertulis",
]
