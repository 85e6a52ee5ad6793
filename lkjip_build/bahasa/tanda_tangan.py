"""What is said of a signed file that came back: why it is no such file, and what its signatures tell."""

CARA_PASANG = "pip install 'lkjip_build[tanda-tangan]'"
"""How pyHanko is installed."""
BUKAN_PDF = "berkas ini bukan PDF"
RUSAK = "PDF ini rusak atau terpotong; minta atau unduh lagi dari asalnya"
TERKUNCI = "PDF ini terkunci dengan kata sandi; simpan dulu tanpa kata sandi"
BELUM_DITANDATANGANI = "ini laporan yang disahkan itu sendiri, belum bertanda tangan"
BUKAN_BITA_KAMI = (
    "PDF ini bertanda tangan elektronik, tetapi tidak berawal dengan bita laporan yang disahkan: barangkali disimpan "
    "ulang oleh program lain sebelum ditandatangani, atau laporan lain; tanda tangani berkas di folder dokumen itu "
    "apa adanya"
)
TIDAK_UTUH = "tanda tangan elektroniknya tidak utuh: isinya berubah sesudah ditandatangani; unduh lagi dari asalnya"
TIDAK_DIPERIKSA = (
    f"Tanda tangan elektroniknya belum diperiksa, karena pyHanko belum dipasang; pasang dengan {CARA_PASANG}."
)


def laporan_lain(tahun: int) -> str:
    """Return that a file is of the report of another year."""
    return f"ini berkas laporan {tahun}"
