"""The words that documents have beside their content: lists at the front, sheets of a workbook, signatures."""

from collections.abc import Sequence

DAFTAR_BAGIAN, DAFTAR_TABEL, DAFTAR_GAMBAR = "Daftar Isi", "Daftar Tabel", "Daftar Gambar"
CATATAN = "Catatan"
BELUM_ADA_DATA = "Belum ada datanya."
BUKAN_ANGKA = "Bukan angka"
ISI_ANGKA = "Isi sel ini dengan angka saja, misalnya 85,4, tanpa satuan."
TERPOTONG = " … (selengkapnya di LKjIP)"


def lambang(instansi: str) -> str:
    """Return what the emblem on a cover is, for who does not see it."""
    return f"Lambang yang dipakai {instansi}"


def isi_di(tempat: str) -> str:
    """Return where to write what is missing: `isi di 2025/laporan.yml: pengesahan`."""
    return f"isi di {tempat}"


def nip(bagian: Sequence[str]) -> str:
    """Return the line below a signature, or nothing."""
    return f"NIP. {' '.join(bagian)}" if bagian else ""


def ruas_tanda_tangan(jabatan: str) -> str:
    """Return what a reader is told of the empty field in which a signer's electronic signature goes."""
    return f"Ruang tanda tangan elektronik {jabatan}"


def nomor_halaman(nomor: str, jumlah: str) -> str:
    """Return `Halaman 2 dari 5` of both, which a program counts."""
    return f"Halaman {nomor} dari {jumlah}"


def lembar_tahun(nama: str, tahun: int) -> str:
    """Return the title of a sheet that has no table."""
    return f"{nama} tahun {tahun}"
