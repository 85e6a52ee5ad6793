"""The columns of open data on what each indikator is: the dictionary of the figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa.data_terbuka import skala as kata_skala
from lkjip_build.isi import KolomOf
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.renstra import Arah, CaraRenstra, Indikator, Induk, JenisIndikator, Konsolidasi, Tujuan
from lkjip_build.prosa import polos
from lkjip_build.susunan.kolom.data import SATUANNYA, data_angka, data_teks, data_tempat, hanya_data, kolom_alamat
from lkjip_build.susunan.kolom.kinerja import TANPA_SASARAN, alamat_indikator, kode_sasaran
from lkjip_build.susunan.situs import Situs


@dataclass(frozen=True)
class IndikatorSitus:
    """An indikator with what it measures, in the site that it stands in."""

    situs: Situs
    tujuan: Tujuan
    induk: Induk
    indikator: Indikator


def semua_indikator(situs: Situs) -> Iterator[IndikatorSitus]:
    """Yield every indikator of the plan in its order, then those that only sealed reports have."""
    for tujuan, induk in situs.data.renstra.semua_induk:
        yield from (IndikatorSitus(situs, tujuan, induk, one) for one in induk.indikator)
    for tujuan, induk, one in situs.induk_terdahulu:
        yield IndikatorSitus(situs, tujuan, induk, one)


def _teks(
    kode: str,
    judul: str,
    arti: str,
    nilai: Callable[[Indikator], object],
    contoh: str,
    *,
    wajib: bool = False,
    pilihan: tuple[str, ...] = (),
) -> KolomOf[IndikatorSitus]:
    def value(satu: IndikatorSitus) -> str | None:
        found = nilai(satu.indikator)
        return None if found is None or found == "" else str(found)

    return hanya_data(kode, judul, arti, value, NilaiData(JenisData.TEKS, contoh, "renstra.yml", "", wajib, pilihan))


def _angka(
    kode: str,
    judul: str,
    arti: str,
    nilai: Callable[[Indikator], int | float | None],
    contoh: str,
    satuan: str = SATUANNYA,
) -> KolomOf[IndikatorSitus]:
    data = NilaiData(JenisData.ANGKA if satuan else JenisData.BULAT, contoh, "renstra.yml", satuan)
    return hanya_data(kode, judul, arti, lambda satu: nilai(satu.indikator), data)


def _polos(text: str | None) -> str | None:
    return polos(text) if text else None


KOLOM_DATA: tuple[KolomOf[IndikatorSitus], ...] = (
    _teks("indikator", "Kode indikator", "Kode indikator.", lambda one: one.kode, "iku-01", wajib=True),
    hanya_data(
        "tujuan", "Tujuan", "Kode tujuan.", lambda satu: satu.tujuan.kode,
        NilaiData(JenisData.TEKS, "T1", "renstra.yml", wajib=True),
    ),
    hanya_data(
        "sasaran", "Sasaran", f"Kode sasaran; {TANPA_SASARAN}.", lambda satu: kode_sasaran(satu.induk),
        NilaiData(JenisData.TEKS, "S1", "renstra.yml"),
    ),
    hanya_data(
        "nama_induk", "Nama induk", "Nama sasaran; bila sasaran kosong, nama tujuannya.", lambda satu: satu.induk.nama,
        NilaiData(JenisData.TEKS, "Meningkatnya kualitas layanan", "renstra.yml", wajib=True),
    ),
    _teks("nama", "Indikator", "Nama indikator.", lambda one: one.nama, "Indeks Kepuasan Masyarakat", wajib=True),
    _teks("singkatan", "Singkatan", "Singkatan yang dikenal.", lambda one: one.singkatan, "IKM"),
    _teks(
        "jenis", "Jenis", "iku: indikator kinerja utama. ikk: indikator kunci.", lambda one: one.jenis, "iku",
        wajib=True, pilihan=tuple(JenisIndikator),
    ),
    _teks("satuan", "Satuan", "Satuan target dan realisasi.", lambda one: one.satuan, "persen", wajib=True),
    _teks(
        "arah", "Arah",
        "naik: makin besar makin baik. turun: makin kecil makin baik. tetap: makin dekat ke target makin baik.",
        lambda one: one.arah, "naik", wajib=True, pilihan=tuple(Arah),
    ),
    _teks(
        "konsolidasi", "Konsolidasi", "Cara empat triwulan menjadi setahun.", lambda one: one.konsolidasi,
        "posisi-akhir", wajib=True, pilihan=tuple(Konsolidasi),
    ),
    _teks(
        "renstra", "Cara Renstra",
        "akhir: angka tahun terakhir terhadap target tahun terakhir Renstra. kumulatif: jumlah semua tahun.",
        lambda one: one.renstra, "akhir", wajib=True, pilihan=tuple(CaraRenstra),
    ),
    _teks(
        "skala", "Skala", "Jenjang dari yang terendah dengan skornya, bila nilainya bukan angka.",
        lambda one: kata_skala(one.skala), "Belum ada (0); Ada (1)",
    ),
    _angka(
        "batas_bawah", "Batas bawah", "Nilai terkecil yang mungkin; kosong bila tidak terbatas.",
        lambda one: data_angka(one.batas_berlaku.bawah), "0",
    ),
    _angka(
        "batas_atas", "Batas atas", "Nilai terbesar yang mungkin; kosong bila tidak terbatas.",
        lambda one: data_angka(one.batas_berlaku.atas), "100",
    ),
    _teks("definisi", "Definisi", "Apa yang diukur.", lambda one: _polos(one.definisi), "Nilai kepuasan warga"),
    _teks("rumus", "Cara mengukur", "Cara menghitung realisasi.", lambda one: one.rumus, "layanan tepat waktu ÷ semua"),
    _teks("alasan", "Alasan dipilih", "Mengapa indikator ini dipilih.", lambda one: one.alasan, "Janji layanan"),
    _teks("sumber_data", "Sumber data", "Dari mana angkanya berasal.", lambda one: one.sumber_data, "Survei"),
    _teks(
        "penanggung_jawab", "Penanggung jawab", "Unit yang mengumpulkan angkanya.", lambda one: one.penanggung_jawab,
        "Seksi Pelayanan",
    ),
    _angka(
        "kondisi_awal", "Kondisi awal", "Nilai sebelum periode Renstra; kosong bila belum dicatat, atau bila rentang.",
        lambda one: data_angka(one.kondisi_awal), "81.2",
    ),
    _teks(
        "kondisi_awal_teks", "Kondisi awal tercetak", "Nilai sebelum periode Renstra seperti tercetak di situs.",
        lambda one: data_teks(one.kondisi_awal), "81,2",
    ),
    _teks(
        "standar_nasional_teks", "Standar nasional", "Standar nasional seperti tercetak di situs.",
        lambda one: cetak.nilai(one.standar_nasional.nilai) if one.standar_nasional else None, "88,31",
    ),
    _teks(
        "sumber_standar_nasional", "Sumber standar nasional", "Dokumen yang menetapkan standar nasionalnya.",
        lambda one: one.standar_nasional.sumber if one.standar_nasional else None, "PermenPANRB 14/2017",
    ),
    _teks(
        "konsep", "Konsep", "Konsep statistik yang diukur, menurut metadata BPS.", lambda one: one.konsep,
        "Kepuasan masyarakat",
    ),
    _teks(
        "ukuran", "Ukuran", "Bentuk ukurannya menurut metadata BPS.", lambda one: one.ukuran, "Indeks",
    ),
    _teks(
        "klasifikasi", "Klasifikasi penyajian", "Penyajiannya dipilah menurut apa, menurut metadata BPS.",
        lambda one: one.klasifikasi, "Menurut jenis layanan",
    ),
    hanya_data(
        "komposit", "Komposit", "Apakah disusun dari indikator lain; kosong bila kantor belum menyebutnya.",
        lambda satu: satu.indikator.komposit, NilaiData(JenisData.YA_TIDAK, "false", "renstra.yml"),
    ),
    hanya_data(
        "pembangun", "Indikator pembangun", "Kode indikator yang menyusun indikator komposit.",
        lambda satu: list(satu.indikator.pembangun), NilaiData(JenisData.DAFTAR, "iku-02 iku-03", "renstra.yml"),
    ),
    _angka(
        "mulai", "Dipakai sejak", "Tahun pertama indikator dipakai, bila di tengah Renstra.",
        lambda one: one.mulai, "2025", "",
    ),
    _angka(
        "berakhir", "Dipakai sampai", "Tahun terakhir indikator dipakai, bila dihentikan.",
        lambda one: one.berakhir, "2025", "",
    ),
    hanya_data(
        "sumber", "Sumber", "Berkas dan baris asalnya.", lambda satu: data_tempat(satu.indikator.location()),
        NilaiData(JenisData.TEKS, "renstra.yml:18", "tempat isian kantor", wajib=True),
    ),
    kolom_alamat(
        lambda satu: satu.situs.alamat_terbuka(alamat_indikator(satu.indikator.kode)), "indikator/iku-01/"
    ),
)  # fmt: skip
"""The columns of indikator.csv and indikator.json, in order."""
