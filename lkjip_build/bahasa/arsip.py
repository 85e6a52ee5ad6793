"""The archive of a year, in words."""

from datetime import date

from lkjip_build.bahasa.tanggal import tanggal

ISI = (
    ("halaman", "halaman laporan dan angkanya, dibaca dengan peramban apa pun tanpa internet"),
    ("dokumen", "dokumen laporan"),
    ("isian", "berkas data yang menjadi laporan ini, beserta aturan hitungnya"),
    ("terbuka", "angka yang sama untuk program lain (CSV dan JSON)"),
)
"""The folders of an archive and what is in them."""
NIP_DISAMARKAN = (
    "NIP dan NIK di berkas data disamarkan, seperti di situs; karena itu sidik di pengesahan.yml dihitung ulang dari "
    "berkas kantor, bukan dari salinan ini. Dokumen tidak diubah."
)
CARA_MEMERIKSA = (
    "Di folder arsip ini jalankan sha256sum -c manifest-sha256.txt: berkas yang berubah atau hilang disebut. "
    "Alat BagIt mana pun juga menyebut berkas yang bertambah."
)


def judul(tahun: int) -> str:
    return f"Arsip laporan kinerja {tahun}"


def uraian(tahun: int, instansi: str) -> str:
    return f"Laporan kinerja (LKjIP) {tahun} {instansi}: dokumen, halaman, dan datanya."


def keadaan(tahun: int, ditandatangani: date | None, koreksi: int) -> str:
    """Return what an archive holds: the report as it was signed, with corrections, or one that may still change."""
    if ditandatangani is None:
        return f"Laporan {tahun} belum disahkan; isi arsip ini masih bisa berubah."
    said = f"Laporan {tahun} seperti ditandatangani {tanggal(ditandatangani)}"
    if not koreksi:
        return f"{said}; tidak ada yang dikoreksi sesudahnya."
    return f"{said}, dengan {koreksi} koreksi sesudahnya; dokumen yang ditandatangani tidak diubah."
