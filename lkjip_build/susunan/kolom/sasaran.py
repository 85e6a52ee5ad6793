"""The columns of a sasaran in a year."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa.sasaran import nama
from lkjip_build.compute.rekap import RekapSasaran
from lkjip_build.isi import KANAN, KolomOf, teks
from lkjip_build.model.aturan import Himpunan
from lkjip_build.susunan import asal
from lkjip_build.susunan.kolom.data import data_persen
from lkjip_build.susunan.kolom.kinerja import kategori
from lkjip_build.susunan.sel import bulat, capaian
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class SasaranTahun:
    """A sasaran in a year with the rule set of that year."""

    rekap: RekapSasaran
    aturan: Himpunan


def semua_sasaran(situs: Situs) -> Iterator[SasaranTahun]:
    """Yield every sasaran of every year, the oldest first."""
    for _, rekap in sorted(situs.rekap.tahun.items()):
        yield from (SasaranTahun(one, rekap.aturan) for one in rekap.sasaran)


def alamat_sasaran(rekap: RekapSasaran) -> str:
    """Return where a sasaran stands on the page of its year."""
    return f"/kinerja/{rekap.tahun}/#{rekap.sasaran.kode.lower()}"


TAHUN: KolomOf[SasaranTahun] = KolomOf(
    "tahun", "Tahun", lambda satu: teks(str(satu.rekap.tahun)), "Tahun laporan.", lambda satu: satu.rekap.tahun
)
KODE: KolomOf[SasaranTahun] = KolomOf(
    "sasaran",
    "Kode",
    lambda satu: teks(satu.rekap.sasaran.kode),
    "Kode sasaran.",
    lambda satu: satu.rekap.sasaran.kode,
)
NAMA: KolomOf[SasaranTahun] = KolomOf(
    "nama",
    "Sasaran",
    lambda satu: teks(nama(satu.rekap), ke=alamat_sasaran(satu.rekap), kepala=True),
    "Nama sasaran.",
    lambda satu: satu.rekap.sasaran.nama,
    8,
)
RATA_RATA: KolomOf[SasaranTahun] = KolomOf(
    "rata_rata",
    "Rata-rata capaian",
    lambda satu: capaian(satu.rekap.rata_rata, satu.aturan, asal.rata_rata(satu.rekap.baris, satu.aturan)),
    "Rata-rata capaian indikatornya dengan batas rata-rata aturannya, tanpa pembulatan; kosong bila tidak dapat "
    "dihitung.",
    lambda satu: data_persen(satu.rekap.rata_rata),
    3,
    KANAN,
)
KATEGORI: KolomOf[SasaranTahun] = KolomOf(
    "kategori",
    "Kategori",
    lambda satu: kategori(satu.rekap.kategori, satu.aturan),
    "Kategori rata-ratanya menurut skala tahun itu.",
    lambda satu: satu.rekap.kategori,
    3,
)
JUMLAH: KolomOf[SasaranTahun] = KolomOf(
    "jumlah_indikator",
    "Indikator",
    lambda satu: bulat(len(satu.rekap.baris), asal.cacah_indikator(satu.rekap.baris)),
    "Banyak indikatornya tahun itu.",
    lambda satu: len(satu.rekap.baris),
    2,
    KANAN,
)
DIHITUNG: KolomOf[SasaranTahun] = KolomOf(
    "dihitung",
    "Dihitung",
    lambda satu: bulat(satu.rekap.dihitung, asal.cacah_dihitung(satu.rekap.baris, satu.aturan)),
    "Banyak indikatornya yang capaiannya dapat dihitung.",
    lambda satu: satu.rekap.dihitung,
    2,
    KANAN,
)
TERCAPAI: KolomOf[SasaranTahun] = KolomOf(
    "tercapai",
    "Mencapai target",
    lambda satu: bulat(satu.rekap.tercapai, asal.cacah_hasil(satu.rekap.baris, tercapai=True)),
    "Banyak indikatornya yang mencapai target.",
    lambda satu: satu.rekap.tercapai,
    2,
    KANAN,
)

KOLOM_DATA = (TAHUN, KODE, NAMA, RATA_RATA, KATEGORI, JUMLAH, DIHITUNG)
"""The columns of sasaran.json, in order."""
