"""Every tujuan with indikator of its own and every sasaran of a year in one row: targets met, and the average."""

from collections.abc import Iterator

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.sasaran import kepala
from lkjip_build.bahasa.tahun import TANPA_TUJUAN, batas_rata_rata
from lkjip_build.isi import Baris, PeranBaris, Tabel, baris_of, catatan, tabel, teks
from lkjip_build.model.aturan import RataRata
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_batas, yang_disebut
from lkjip_build.susunan.kolom import sasaran
from lkjip_build.susunan.kolom.kinerja import kategori
from lkjip_build.susunan.kolom.sasaran import IndukTahun
from lkjip_build.susunan.sel import bulat, capaian

KOLOM = (sasaran.NAMA, sasaran.JUMLAH, sasaran.DIHITUNG, sasaran.TERCAPAI, sasaran.RATA_RATA, sasaran.KATEGORI)


def tabel_sasaran(bahan: Bahan, kode: str, judul: str) -> Tabel:
    """Return the tujuan and sasaran of a year, and the whole year below them."""
    rekap = bahan.rekap
    rows = [baris_of(KOLOM, IndukTahun(one, rekap.aturan)) for one in rekap.semua_induk]
    name = sasaran.NAMA.berjudul(kepala(rekap.semua_induk))
    return tabel(kode, judul, [one.kolom for one in (name, *KOLOM[1:])], [*rows, *_year(bahan)])


def _year(bahan: Bahan) -> Iterator[Baris]:
    rekap, aturan = bahan.rekap, bahan.rekap.aturan
    semua = bahan.semua_baris
    if not semua:
        return
    by_sasaran = aturan.rata_rata is RataRata.SASARAN
    outside = TANPA_TUJUAN if rekap.tujuan_di_luar_rata_rata else ""
    note = rangkai_sel(kata.RATA_RATA_DARI_SASARAN if by_sasaran else "", outside)
    yield Baris(
        (
            teks("Semua indikator", note, kepala=True),
            bulat(len(semua), asal.cacah_indikator(semua)),
            bulat(rekap.dihitung, asal.cacah_dihitung(semua, aturan)),
            sasaran.tercapai(semua),
            capaian(rekap.rata_rata, aturan, asal.rata_rata_tahun(rekap)),
            kategori(rekap.kategori, aturan),
        ),
        PeranBaris.JUMLAH,
    )
    # Of every row above, also of a tujuan that the year leaves out.
    if why := batas_rata_rata(semua, aturan):
        yield catatan(why, len(KOLOM), yang_disebut(why, fakta_batas(aturan)))
