"""The verdicts of a year at a glance: a row for each indikator, or each sasaran where a page has no room for that."""

from dataclasses import replace

from lkjip_build.bahasa.sasaran import judul
from lkjip_build.bahasa.tahun import judul_ikhtisar
from lkjip_build.isi import Tabel, baris_of, kelompok, tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.kolom.rencana_aksi import sampai
from lkjip_build.susunan.tabel.sasaran import tabel_sasaran

_TERBANYAK = 20
"""So many indikator leave room on the page for what is said of them."""
KODE = "tabel-ikhtisar"


def tabel_ikhtisar(bahan: Bahan) -> Tabel:
    """Return the verdicts of the year with target and realisasi, in groups; in a running year those up to its quarter,
    which tell the figures so far.
    """
    title = judul_ikhtisar(bahan.tahun)
    if len(bahan.semua_baris) > _TERBANYAK:
        return tabel_sasaran(bahan, KODE, title)
    running = bahan.triwulan_berjalan
    verdict = (sampai(running),) if running else (replace(kinerja.PUTUSAN.berjudul("Hasil"), bagian=3),)
    reached = (kinerja.REALISASI,) if not running or any(one.realisasi is not None for one in bahan.semua_baris) else ()
    kolom = (kinerja.NAMA, kinerja.SATUAN, *verdict, kinerja.TARGET, *reached)
    rows = [
        row
        for rekap in bahan.rekap.semua_induk
        for row in (
            kelompok(judul(rekap), len(kolom)),
            *(baris_of(kolom, KinerjaTahun(bahan.situs, one)) for one in rekap.baris),
        )
    ]
    return replace(tabel(KODE, title, [one.kolom for one in kolom], rows), berulang=True)
