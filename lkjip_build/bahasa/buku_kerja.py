"""The words of the sheets that show how a workbook computes."""

from collections.abc import Sequence

from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.dokumen import lembar_tahun

KODE, INDIKATOR, ARAH = "Kode", "Indikator", "Arah"
TARGET_BAWAH, TARGET_ATAS, REALISASI = "Target terendah", "Target tertinggi", "Realisasi"
TARGET_ACUAN, HITUNGAN, RATA, TAMPIL = "Target acuan", "Capaian hitungan", "Dalam rata-rata", "Dengan batas"
AMBANG, TERCETAK, HASIL, KATEGORI = "Ambang di atasnya", "Capaian tercetak", "Hasil", "Kategori"
SASARAN, JUMLAH, DIHITUNG, TERCAPAI = "Tujuan atau sasaran", "Indikator", "Dihitung", "Mencapai target"
SETAHUN = "Setahun"
RATA_HITUNGAN, RATA_TERCETAK = "Rata-rata hitungan", "Rata-rata tercetak"
CATATAN_CAPAIAN = (
    "Yang bisa diubah di lembar ini hanya angka tanpa rumus: kedua batas target rentang, skor target, dan angka dari "
    "bagian. Target dan realisasi lain diubah di lembar Pengukuran Kinerja. Target acuan adalah batas rentang yang "
    "dilewati. Keterangan kecil dan kolom Catatan tidak ikut dihitung."
)
CATATAN_RATA_RATA = "Ambang di atasnya: batas kategori atau target berikutnya, yang tidak boleh tampak tercapai."


def hitungan_capaian(tahun: int) -> str:
    return lembar_tahun("Hitungan capaian", tahun)


def rata_rata_capaian(tahun: int) -> str:
    return lembar_tahun("Rata-rata capaian", tahun)


def rincian_pagu(tahun: int) -> str:
    return lembar_tahun("Pagu sebelum dan sesudah perubahan", tahun)


def kategori_kecil(nama: str) -> str:
    """Return the words of a kategori below a verdict."""
    return f"kategori {nama}"


def tak_dihitung(kolom: Sequence[str]) -> str:
    """Return that a sheet does not compute columns itself, or nothing."""
    return f"Tidak ikut dihitung ulang di buku kerja ini: {dan(kolom)}." if kolom else ""
