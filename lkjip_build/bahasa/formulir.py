"""The words of the forms and letters beside the report: what is promised, reviewed and sent."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.bab import RUANG_TANDA_TANGAN
from lkjip_build.bahasa.kata import isian
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.model.laporan import Reviu

PENGANTAR = "Untuk dicetak, diisi, dan ditandatangani. Isinya dari data yang sama dengan laporan."
PERNYATAAN_PEMBUKA = (
    "Untuk pemerintahan yang efektif, terbuka, dan bertanggung jawab atas hasil, yang bertanda tangan di bawah ini:"
)
PERNYATAAN_KEDUA = (
    "Pihak Kedua mengawasi dan mengevaluasi capaian perjanjian ini, serta mengambil tindakan yang diperlukan untuk "
    "memberi penghargaan atau sanksi."
)
PERNYATAAN, LAMPIRAN = "Pernyataan", "Lampiran Perjanjian Kinerja"
TANPA_ANGGARAN = "Anggaran menurut program ada di Perjanjian Kinerja pimpinan."

JUDUL_REVIU = "Pernyataan Telah Direviu"
DAFTAR_UJI = "Daftar uji reviu"
ASAL_DAFTAR_UJI = (
    "Pokok yang diuji mengikuti PermenPANRB 53/2014. Kalimatnya disusun sendiri dan belum dicocokkan dengan naskah "
    "peraturan; bila Inspektorat punya formulir, pakai formulir itu."
)
KOLOM_UJI = ("Yang diuji", "Ya", "Tidak", "Catatan")
DAFTAR_REVIU: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Format",
        (
            "Laporan memuat data pokok kantor.",
            "Laporan memuat target kinerja.",
            "Laporan memuat capaian kinerja yang memadai.",
            "Laporan dilengkapi lampiran yang mendukung isinya.",
            "Laporan memuat perbaikan yang akan dilakukan.",
            "Laporan memuat akuntabilitas keuangan.",
        ),
    ),
    (
        "Cara menyusun",
        (
            "Laporan disusun unit yang bertugas menyusunnya.",
            "Informasi di dalamnya didukung data yang memadai.",
            "Ada tata cara penyampaian data dari unit kerja kepada penyusun.",
            "Setiap unit kerja punya penanggung jawab pengumpulan data.",
            "Data yang dipakai dapat diyakini keandalannya.",
            "Analisisnya diketahui unit kerja yang bersangkutan.",
            "Laporan merangkum kinerja unit di bawahnya.",
        ),
    ),
    (
        "Isi",
        (
            "Tujuan dan sasarannya sama dengan Perjanjian Kinerja.",
            "Tujuan dan sasarannya selaras dengan Renstra.",
            "Bila tidak sama atau tidak selaras, ada penjelasannya.",
            "Indikatornya sama dengan Perjanjian Kinerja.",
            "Indikatornya sama dengan indikator kinerja utama.",
            "Bila tidak sama, ada penjelasannya.",
            "Capaian dibandingkan dengan tahun lalu, dan dengan standar nasional bila ada.",
            "Indikatornya cukup untuk mengukur sasaran.",
            "Bila tidak cukup, ada penjelasannya.",
            "Indikatornya jelas, terukur, dapat dicapai, relevan, dan berbatas waktu.",
        ),
    ),
)

SURAT_PENUTUP = "Demikian kami sampaikan. Terima kasih."


def judul_perjanjian(tahun: int, *, perubahan: bool) -> str:
    return f"Perjanjian Kinerja {'Perubahan ' if perubahan else ''}Tahun {tahun}"


def pernyataan_pertama(tahun: int) -> str:
    """Return the promise of the lower party of a Perjanjian Kinerja."""
    return (
        f"Pihak Pertama berjanji mewujudkan target kinerja tahun {tahun} menurut lampiran perjanjian ini untuk "
        "mencapai target jangka menengah yang ditetapkan dalam dokumen perencanaan. Berhasil atau gagalnya target itu "
        "menjadi tanggung jawab Pihak Pertama."
    )


def judul_rencana_aksi(tahun: int) -> str:
    return f"Rencana Aksi Tahun {tahun}"


def judul_pengukuran(tahun: int) -> str:
    return f"Pengukuran Kinerja Tahun {tahun}"


def pernyataan_reviu(instansi: str, tahun: int) -> Sequence[str]:
    """Return what the reviewer declares, a paragraph each; it is true once it is signed."""
    return (
        f"Kami telah mereviu Laporan Kinerja {instansi} tahun {tahun} menurut pedoman reviu laporan kinerja. Isi "
        f"laporan itu menjadi tanggung jawab pimpinan {instansi}.",
        "Reviu ini memberi keyakinan terbatas bahwa laporan disajikan akurat, andal, dan absah.",
        "Dari reviu ini tidak kami temukan hal yang membuat isi laporan itu diragukan keandalannya.",
    )


def reviu_tercatat(reviu: Reviu | None) -> str:
    """Return what the data know of the review, or that they know none."""
    if reviu is None:
        return "Reviu laporan ini belum tercatat; formulir ini untuk diisi."
    document = f", dalam dokumen {reviu.dokumen}" if reviu.dokumen else ""
    return f"Tercatat direviu oleh {reviu.oleh}, tanggalnya {isian(tanggal(reviu.tanggal, ''))}{document}."


def pereviu(reviu: Reviu | None) -> str:
    return reviu.oleh if reviu else "Pereviu"


def judul_surat(tahun: int) -> str:
    return f"Surat Pengantar LKjIP {tahun}"


def kepala_surat(tahun: int) -> Sequence[tuple[str, str]]:
    """Return the lines above a letter of sending: their names, and what stands there or is to be filled in."""
    return (
        ("Nomor", RUANG_TANDA_TANGAN),
        ("Sifat", "Biasa"),
        ("Lampiran", "Satu berkas"),
        ("Hal", f"Penyampaian LKjIP tahun {tahun}"),
        ("Kepada", f"Yth. {RUANG_TANDA_TANGAN}"),
    )


def isi_surat(instansi: str, tahun: int, ditandatangani: date) -> str:
    """Return what a letter of sending says of the report that goes with it."""
    return (
        f"Bersama surat ini kami sampaikan Laporan Kinerja Instansi Pemerintah (LKjIP) {instansi} tahun {tahun}, yang "
        f"ditandatangani {tanggal(ditandatangani)}."
    )


PERIKSA_SURAT = (
    "Keaslian berkasnya dapat diperiksa dengan sidik di atas. Caranya ada di bagian Periksa keasliannya pada halaman "
    "laporan di situs kantor."
)
