"""Signed means sealed: what was signed against what the data say today."""

from lkjip_build.compute.segel.isian import Alamat
from lkjip_build.compute.segel.lingkup import Isi, bandingkan, sidik_isi
from lkjip_build.compute.segel.selisih import (
    KoreksiSalah,
    Perubahan,
    Riwayat,
    Selisih,
    dikoreksi,
    perubahan,
    perubahan_tahun,
    sama,
)

__all__ = [
    "Alamat",
    "Isi",
    "KoreksiSalah",
    "Perubahan",
    "Riwayat",
    "Selisih",
    "bandingkan",
    "dikoreksi",
    "perubahan",
    "perubahan_tahun",
    "sama",
    "sidik_isi",
]
