"""What was changed after signing, and how anybody can check what was signed, in words."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.model.pengesahan import SELURUH, TIDAK_ADA, Koreksi

EDISI = "EDISI DIKOREKSI"
CARA_SIDIK = (
    "Sidik ini dihitung dari isi laporan, bukan dari berkasnya: mengubah satu angka saja memberi sidik lain. Cocokkan "
    "dengan sidik laporan ini di situs dan di surat pengirimannya."
)


def dikoreksi(kolom: str, semua: Sequence[Koreksi]) -> str:
    """Return the note on a corrected figure: `Target dikoreksi 3 Mei 2026: semula 2, karena salah ketik.`"""
    return " ".join(_satu(kolom, one) for one in semua)


def _satu(kolom: str, koreksi: Koreksi) -> str:
    reason = kalimat(koreksi.alasan)
    if kolom == SELURUH:
        what = "ditambahkan" if koreksi.semula == TIDAK_ADA else "dihapus" if koreksi.menjadi == TIDAK_ADA else "diubah"
        return f"Baris ini {what} {tanggal(koreksi.tanggal)} sesudah laporan disahkan ({koreksi.oleh}): {reason}"
    name, before = kapital(sebut_kolom(kolom)), koreksi.semula or "kosong"
    return f"{name} dikoreksi {tanggal(koreksi.tanggal)}, semula {before} ({koreksi.oleh}): {reason}"


def memuat_koreksi(jumlah: int) -> str:
    """Return that figures of a page or report are corrected ones."""
    return f"Memuat {jumlah} isian yang dikoreksi sesudah laporan ditandatangani."


def edisi(tahun: int, jumlah: int, terakhir: date) -> str:
    """Return what a corrected edition of a report is, for its first lines."""
    return (
        f"Edisi ini memuat {jumlah} koreksi sesudah laporan {tahun} ditandatangani, yang terakhir {tanggal(terakhir)}; "
        "semuanya ada di lampiran. Laporan yang ditandatangani tetap disimpan seperti waktu itu."
    )


CARA_PERUBAHAN = (
    "Laporan yang sudah ditandatangani disahkan: isinya disimpan seperti waktu itu, dan situs ini tidak bisa terbit "
    "bila ada yang berubah tanpa dicatat. Setiap perubahan tercatat di sini dan ditunjukkan di angkanya."
)


def jawaban_perubahan(jumlah: int, disahkan: Sequence[int]) -> str:
    """Return in one sentence how much was corrected in the reports that are sealed."""
    if not disahkan:
        return "Belum ada laporan yang disahkan."
    years = dan(map(str, disahkan))
    if not jumlah:
        return f"Laporan {years} belum pernah dikoreksi sesudah disahkan."
    return f"{jumlah} koreksi pada laporan yang sudah disahkan ({years})."
