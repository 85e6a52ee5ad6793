"""What each data file is, and when it is filled in."""

from enum import StrEnum
from typing import assert_never

SALINAN = "seperti diketik kantor; NIP dan NIK disamarkan"


class JenisBerkas(StrEnum):
    """The data files that the office fills in, named as in the data dictionary."""

    LAPORAN = "TAHUN/laporan.yml"
    KINERJA = "TAHUN/kinerja.csv"
    RENCANA_AKSI = "TAHUN/rencana-aksi.csv"
    ANGGARAN = "TAHUN/anggaran.csv"
    ANALISIS = "TAHUN/analisis.yml"
    SIKLUS = "TAHUN/siklus.csv"
    KEPEGAWAIAN = "TAHUN/kepegawaian.csv"
    SARANA = "TAHUN/sarana-prasarana.csv"
    KONFIRMASI_TAHUN = "TAHUN/konfirmasi.csv"
    PENGESAHAN = "TAHUN/pengesahan.yml"
    KOREKSI = "TAHUN/koreksi.csv"
    LIBUR = "hari-libur.csv"
    KODE_ANGGARAN = "kode-anggaran.csv"
    KONFIRMASI = "konfirmasi.csv"
    DAFTAR_SEGEL = "pengesahan.csv"
    INSTANSI = "instansi.yml"
    ATURAN = "aturan.yml"
    RENSTRA = "renstra.yml"
    ISTILAH = "istilah.yml"
    SOP = "sop/NAMA.yml"
    PEMANTAUAN = "sop/NAMA.pemantauan.csv"


def seperti_disahkan(tahun: str) -> str:
    """Return that a file is shown as it was when a report was sealed."""
    return f"Seperti waktu laporan {tahun} disahkan; isinya kini lain."


def uraian_berkas(jenis: JenisBerkas, nama: str) -> str:
    """Return what a file holds and when it is filled in; `nama` is its year or the code of its SOP."""
    match jenis:
        case JenisBerkas.LAPORAN:
            return (
                f"Fakta dan naskah laporan {nama}: Perjanjian Kinerja, surat edaran, reviu, dan teks bab-babnya. "
                "Diisi selama laporan disusun."
            )
        case JenisBerkas.KINERJA:
            return (
                f"Target dan realisasi setiap indikator pada {nama}. Target diisi saat Perjanjian Kinerja ditetapkan, "
                "angka triwulan setiap triwulan, realisasi setelah tahun berakhir."
            )
        case JenisBerkas.RENCANA_AKSI:
            return (
                f"Target setiap triwulan {nama} dan aksi untuk mencapainya, dengan penanggung jawabnya. "
                "Diisi setelah Perjanjian Kinerja ditetapkan."
            )
        case JenisBerkas.ANGGARAN:
            return (
                f"Pagu, realisasi belanja, dan keluaran setiap kegiatan atau sub kegiatan pada {nama}. Pagu diisi saat "
                "anggaran ditetapkan, angka triwulan setiap triwulan, realisasi setelah tahun berakhir."
            )
        case JenisBerkas.ANALISIS:
            return (
                f"Penyebab, solusi, efisiensi, dan tindak lanjut setiap sasaran pada {nama}. "
                "Ditulis saat laporan disusun."
            )
        case JenisBerkas.SIKLUS:
            return (
                f"Langkah SOP yang dikerjakan untuk laporan {nama}: siapa, mulai kapan, dan selesai kapan. "
                "Dicatat setiap kali langkah dimulai dan selesai."
            )
        case JenisBerkas.KEPEGAWAIAN:
            return (
                f"Banyak pegawai pada akhir {nama} menurut golongan, pendidikan, dan jenis kelamin, tanpa nama orang. "
                "Diisi saat laporan disusun; boleh tidak ada."
            )
        case JenisBerkas.SARANA:
            return (
                f"Sarana dan prasarana kantor pada akhir {nama}, dengan jumlah dan kondisinya. "
                "Diisi saat laporan disusun; boleh tidak ada."
            )
        case JenisBerkas.KONFIRMASI_TAHUN:
            return (
                f"Angka {nama} yang tampak ganjil tetapi dipastikan benar, dengan alasannya. "
                "Diisi bila pemeriksaan menandai sebuah angka."
            )
        case JenisBerkas.PENGESAHAN:
            return f"Laporan {nama} seperti ditandatangani: janji, hasil, penilaian, dan isi datanya. Ditulis program."
        case JenisBerkas.KOREKSI:
            return f"Apa yang dikoreksi sesudah laporan {nama} disahkan, dengan isi semula dan alasannya."
        case JenisBerkas.DAFTAR_SEGEL:
            return "Daftar pengesahan semua tahun, supaya yang hilang terlihat. Ditulis program."
        case JenisBerkas.KONFIRMASI:
            return (
                "Angka rencana yang tampak ganjil tetapi dipastikan benar, dengan alasannya. "
                "Diisi bila pemeriksaan menandai sebuah angka."
            )
        case JenisBerkas.KODE_ANGGARAN:
            return (
                "Nama setiap kode program, kegiatan, dan sub kegiatan menurut nomenklatur, berlaku untuk semua tahun. "
                "Boleh tidak ada: nama lalu diambil dari anggaran.csv."
            )
        case JenisBerkas.LIBUR:
            return "Hari libur nasional, cuti bersama, dan libur setempat. Diisi setiap tahun setelah ditetapkan."
        case JenisBerkas.INSTANSI:
            return "Nama kantor, pejabat, dan desa. Diubah bila ada yang berganti."
        case JenisBerkas.ATURAN:
            return (
                "Rumus capaian, skala kategori, tenggat, dan cara menghitung hari, dengan dasarnya. "
                "Diubah bila aturannya berganti."
            )
        case JenisBerkas.RENSTRA:
            return (
                "Tujuan, sasaran, dan indikator dengan target Renstra. "
                "Ditulis sekali untuk satu masa Renstra, diubah bila Renstranya diubah."
            )
        case JenisBerkas.ISTILAH:
            return "Arti kata dan singkatan di situs ini. Ditambah bila ada istilah baru."
        case JenisBerkas.SOP:
            return f"Isi formulir SOP {nama}: pelaksana, langkah, dan mutu bakunya. Diubah bila SOP-nya direvisi."
        case JenisBerkas.PEMANTAUAN:
            return (
                f"Hasil pemantauan SOP {nama}: langkah mana yang berjalan baik, mana yang tidak, dan tindakannya. "
                "Diisi setiap enam bulan."
            )
    assert_never(jenis)
