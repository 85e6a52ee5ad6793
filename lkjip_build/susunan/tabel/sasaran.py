"""Every sasaran of a year in one row: how many of its indikator met their target, and their average."""

from collections.abc import Iterator

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.tahun import batas_rata_rata
from lkjip_build.isi import Baris, PeranBaris, Tabel, baris_of, catatan, tabel, teks
from lkjip_build.model.aturan import RataRata
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_batas, yang_disebut
from lkjip_build.susunan.kolom import sasaran
from lkjip_build.susunan.kolom.kinerja import kategori
from lkjip_build.susunan.kolom.sasaran import SasaranTahun
from lkjip_build.susunan.sel import bulat, capaian

KOLOM = (sasaran.NAMA, sasaran.JUMLAH, sasaran.DIHITUNG, sasaran.TERCAPAI, sasaran.RATA_RATA, sasaran.KATEGORI)


def tabel_sasaran(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the sasaran of a year, and the whole year below them."""
    rekap = bahan.rekap
    rows = [baris_of(KOLOM, SasaranTahun(one, rekap.aturan)) for one in rekap.sasaran]
    return tabel(kode, judul, [one.kolom for one in KOLOM], [*rows, *_year(bahan)])


def _year(bahan: Bahan) -> Iterator[Baris]:
    rekap, aturan = bahan.rekap, bahan.rekap.aturan
    semua = bahan.semua_baris
    if not semua:
        return
    by_sasaran = aturan.rata_rata is RataRata.SASARAN
    yield Baris(
        (
            teks("Semua indikator", kata.RATA_RATA_DARI_SASARAN if by_sasaran else "", kepala=True),
            bulat(len(semua), asal.cacah_indikator(semua)),
            bulat(rekap.dihitung, asal.cacah_dihitung(semua, aturan)),
            bulat(rekap.tercapai, asal.cacah_hasil(semua, tercapai=True)),
            capaian(rekap.rata_rata, aturan, asal.rata_rata_tahun(rekap)),
            kategori(rekap.kategori, aturan),
        ),
        PeranBaris.JUMLAH,
    )
    if why := batas_rata_rata(semua, aturan):
        yield catatan(why, len(KOLOM), yang_disebut(why, fakta_batas(aturan)))
