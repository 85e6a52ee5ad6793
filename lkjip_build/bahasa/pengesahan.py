"""What a seal says to a reader, and how anybody can check a signed report, in words."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.model.pengesahan import Pengesahan

JUDUL = "Periksa keasliannya"
CARA = "Sidik, isi segel, dan cara memeriksanya"
DITANDATANGANI = "Yang ditandatangani"
DIKOREKSI = "Edisi dikoreksi"
LEMBAR = "Lembar susulan"
ARSIP = "Arsip lengkap"
ISI_ARSIP = "dokumen, data, aturan, data terbuka, dan halamannya dalam satu berkas (BagIt), bisa dibaca tanpa situs ini"
SESUDAH = "Sesudah ditandatangani"
SIDIK = "Sidik laporan yang ditandatangani"
UNTUK_SURAT = "Untuk surat pengiriman"
BUKAN_BAGIAN = "langkah sesudah ditandatangani; bukan bagian dari laporan yang ditandatangani"
BELUM_DIKIRIM = "Pengirimannya belum tercatat."
TETAP = "Berkas ini disimpan seperti waktu disahkan, dan tidak pernah diubah."
BUKAN_YANG_DITANDATANGANI = "Isinya sama dengan halaman situs ini. Edisi ini bukan berkas yang ditandatangani."
CETAKAN = (
    "Yang Anda pegang cetakannya? Cocokkan sidik isi di halaman terakhirnya dengan yang di atas, lalu bandingkan "
    "angkanya dengan PDF di halaman ini: sidik yang tercetak mudah disalin."
)
SAMA = (
    "Bandingkan hasilnya dengan sidik di atas. Bila semua hurufnya sama, berkas itu yang disahkan, dan tidak ada yang "
    "berubah di dalamnya."
)
BATAS = (
    "Sidik di halaman ini setepercaya situs ini. Supaya yakin, bandingkan juga dengan yang disimpan orang lain: "
    "cetakan, surat pengiriman, arsip yang pernah diunduh, atau umpan "
)


def keadaan(disahkan: Sequence[date], jumlah: int, terakhir: date | None) -> str:
    """Return when a report was sealed and whether it was corrected since the last time, in the words that a reader sees
    first.
    """
    said = f"Laporan ini disahkan {tanggal(disahkan[0])} dan"
    if len(disahkan) > 1:
        said = f"Laporan ini disahkan {tanggal(disahkan[0])}, disahkan lagi {tanggal(disahkan[-1])}, dan sesudah itu"
    if not jumlah or terakhir is None:
        return f"{said} belum dikoreksi."
    last = f", terakhir {tanggal(terakhir)}" if jumlah > 1 else f" pada {tanggal(terakhir)}"
    return f"{said} sudah dikoreksi: {jumlah} isian{last}."


def judul_pengesahan(nomor: int, dari: int) -> str:
    """Return the name of one sealing among all of a year."""
    return "Disahkan" if dari == 1 else f"Pengesahan ke-{nomor}"


def ditandatangani(satu: Pengesahan) -> str:
    """Return when and by whom a report was signed, and what shows it."""
    proof = f" Bukti: {satu.bukti}." if satu.bukti else ""
    why = f" Disahkan tanpa catatan penandatanganan: {satu.alasan}." if satu.alasan else ""
    return f"{tanggal(satu.ditandatangani)} oleh {satu.oleh}.{proof}{why}"


def disahkan(satu: Pengesahan) -> str:
    """Return when a report was sealed, by which rules and program."""
    return f"{tanggal(satu.tanggal)}; himpunan aturan: {satu.aturan}; versi program: {satu.program}"


def cakupan(tahun: int) -> str:
    """Return what a seal covers, and what it only keeps."""
    return (
        f"Semua isian laporan {tahun} waktu disahkan: target, realisasi, anggaran, rencana aksi, analisis, dan catatan "
        "siklus; juga janjinya di Renstra dan aturan penilaiannya. Nama kantor dan pejabat, SOP, dan hari libur "
        "ditampilkan seperti waktu itu."
    )


def judul_unduhan(tahun: int, jenis: str, ukuran: str, mana: str = "") -> str:
    """Return the name of a file of a report and which of several it is, as a list of links shows no heading."""
    which = f", {mana}" if mana else ""
    return f"LKjIP {tahun}{which} ({jenis}, {ukuran})"


def pembuka(ditandatangani: date) -> str:
    """Return what the sheet beside a report is, for who holds both."""
    return (
        f"Lembar ini bukan bagian dari laporan yang ditandatangani {tanggal(ditandatangani)}. Isinya yang terjadi "
        "sesudah itu, supaya laporannya sendiri tidak perlu diubah."
    )


def langkah_sesudah(tahun: int) -> str:
    return f"Langkah sesudah laporan {tahun} ditandatangani"


def kalimat_surat(tahun: int) -> str:
    """Return how the sentence of a letter of sending begins that names the fingerprints of what is sent."""
    return f"Sidik LKjIP {tahun} yang kami kirim: "


def unduh(nama: str) -> str:
    return f"Unduh {nama} dari halaman ini, atau pakai berkas yang Anda terima."
