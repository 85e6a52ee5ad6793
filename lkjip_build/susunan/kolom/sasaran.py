"""The columns of a sasaran, or of a tujuan with indikator of its own, in a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.sasaran import nama
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk
from lkjip_build.isi import KANAN, KolomOf, Sel, teks
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.susunan import asal
from lkjip_build.susunan.kolom.data import data_persen, hanya_data, kolom_alamat
from lkjip_build.susunan.kolom.kinerja import TANPA_SASARAN, kategori, kode_sasaran
from lkjip_build.susunan.sel import bulat, capaian
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class IndukTahun:
    """A sasaran or tujuan in a year with the rule set of that year; `alamat` is where it stands for other programs."""

    rekap: RekapInduk
    aturan: Himpunan
    alamat: str = ""


def semua_induk(situs: Situs) -> Iterator[IndukTahun]:
    """Yield every sasaran, and every tujuan with indikator of its own, of every year, the oldest first."""
    for _, rekap in sorted(situs.rekap.tahun.items()):
        for one in rekap.semua_induk:
            yield IndukTahun(one, rekap.aturan, situs.alamat_terbuka(alamat_induk(one)))


def alamat_induk(rekap: RekapInduk) -> str:
    """Return where a sasaran or tujuan stands on the page of its year."""
    return f"/kinerja/{rekap.tahun}/#{rekap.induk.kode.lower()}"


def tercapai(semua: Sequence[BarisKinerja]) -> Sel:
    """Return how many targets were met; a dash where no target could be judged, as 0 would tell of misses."""
    if all(one.tercapai is None for one in semua):
        return teks("–")
    return bulat(sum(1 for one in semua if one.tercapai), asal.cacah_hasil(semua, tercapai=True))


def _tercapai(satu: IndukTahun) -> int | None:
    judged = any(one.tercapai is not None for one in satu.rekap.baris)
    return satu.rekap.tercapai if judged else None


TAHUN: KolomOf[IndukTahun] = KolomOf(
    "tahun",
    "Tahun",
    lambda satu: teks(str(satu.rekap.tahun)),
    "Tahun laporan.",
    lambda satu: satu.rekap.tahun,
    data=NilaiData(JenisData.BULAT, "2025", "nama folder tahun", wajib=True),
)
TUJUAN: KolomOf[IndukTahun] = KolomOf(
    "tujuan",
    "Tujuan",
    lambda satu: teks(satu.rekap.tujuan.kode),
    "Kode tujuan.",
    lambda satu: satu.rekap.tujuan.kode,
    data=NilaiData(JenisData.TEKS, "T1", "renstra.yml", wajib=True),
)
KODE: KolomOf[IndukTahun] = KolomOf(
    "sasaran",
    "Kode",
    lambda satu: teks(satu.rekap.induk.kode),
    f"Kode sasaran; {TANPA_SASARAN}.",
    lambda satu: kode_sasaran(satu.rekap.induk),
    data=NilaiData(JenisData.TEKS, "S1", "renstra.yml"),
)
NAMA: KolomOf[IndukTahun] = KolomOf(
    "nama",
    "Sasaran",
    lambda satu: teks(nama(satu.rekap), ke=alamat_induk(satu.rekap), kepala=True),
    "Nama sasaran; bila sasaran kosong, nama tujuannya.",
    lambda satu: satu.rekap.induk.nama,
    8,
    data=NilaiData(JenisData.TEKS, "Meningkatnya kualitas layanan", "renstra.yml", wajib=True),
)
RATA_RATA: KolomOf[IndukTahun] = KolomOf(
    "rata_rata",
    "Rata-rata capaian",
    lambda satu: capaian(satu.rekap.rata_rata, satu.aturan, asal.rata_rata(satu.rekap.baris, satu.aturan)),
    "Rata-rata capaian indikatornya dengan batas rata-rata aturannya, tanpa pembulatan; kosong bila tidak dapat "
    "dihitung.",
    lambda satu: data_persen(satu.rekap.rata_rata),
    3,
    KANAN,
    data=NilaiData(JenisData.ANGKA, "98.2471", "dihitung dari capaian indikatornya", "persen"),
)
KATEGORI: KolomOf[IndukTahun] = KolomOf(
    "kategori",
    "Kategori",
    lambda satu: kategori(satu.rekap.kategori, satu.aturan),
    "Kategori rata-ratanya menurut skala tahun itu.",
    lambda satu: satu.rekap.kategori,
    3,
    data=NilaiData(JenisData.TEKS, "Sangat Tinggi", "skala di aturan.yml"),
)
JUMLAH: KolomOf[IndukTahun] = KolomOf(
    "jumlah_indikator",
    "Indikator",
    lambda satu: bulat(len(satu.rekap.baris), asal.cacah_indikator(satu.rekap.baris)),
    "Banyak indikatornya tahun itu.",
    lambda satu: len(satu.rekap.baris),
    2,
    KANAN,
    data=NilaiData(JenisData.BULAT, "3", "renstra.yml", "indikator", wajib=True),
)
DIHITUNG: KolomOf[IndukTahun] = KolomOf(
    "dihitung",
    "Dihitung",
    lambda satu: bulat(satu.rekap.dihitung, asal.cacah_dihitung(satu.rekap.baris, satu.aturan)),
    "Banyak indikatornya yang capaiannya dapat dihitung.",
    lambda satu: satu.rekap.dihitung,
    2,
    KANAN,
    data=NilaiData(JenisData.BULAT, "3", "dihitung dari capaian indikatornya", "indikator", wajib=True),
)
TERCAPAI: KolomOf[IndukTahun] = KolomOf(
    "tercapai",
    "Mencapai target",
    lambda satu: tercapai(satu.rekap.baris),
    "Banyak indikatornya yang mencapai target; kosong bila belum ada yang dapat dinilai.",
    _tercapai,
    2,
    KANAN,
    data=NilaiData(JenisData.BULAT, "2", "dihitung dari realisasi dan target", "indikator"),
)

INDUK: KolomOf[IndukTahun] = hanya_data(
    "induk",
    "Kode induk",
    "Kode sasaran, atau kode tujuan bila yang diukur tujuannya sendiri.",
    lambda satu: satu.rekap.induk.kode,
    NilaiData(JenisData.TEKS, "S1", "renstra.yml", wajib=True),
)
ALAMAT: KolomOf[IndukTahun] = kolom_alamat(lambda satu: satu.alamat, "kinerja/2025/#s1")

KOLOM_DATA = (TAHUN, TUJUAN, KODE, INDUK, NAMA, RATA_RATA, KATEGORI, JUMLAH, DIHITUNG, TERCAPAI, ALAMAT)
"""The columns of sasaran.csv and sasaran.json, in order."""
