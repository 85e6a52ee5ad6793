"""What the search and the list of all pages say."""

KELOMPOK_INDIKATOR = "Indikator"
KELOMPOK_KINERJA = "Kinerja setiap tahun"
KELOMPOK_LAPORAN = "Laporan"
KELOMPOK_LAMPIRAN = "Lampiran laporan"
KELOMPOK_SIKLUS = "Penyusunan laporan"
KELOMPOK_SOP = "SOP"
KELOMPOK_DATA = "Data terbuka"
KELOMPOK_TENTANG = "Tentang situs ini"
KELOMPOK_ISTILAH = "Arti kata"
KELOMPOK_KANTOR = "Kantor"

PETA = "Peta situs"
URAIAN_PETA = "Semua halaman untuk umum, menurut jenisnya, dengan daftar indikator dan arti kata dari A sampai Z."


def huruf(kata: str) -> str:
    """Return the letter under which a word stands in a list from A to Z: its first, or `0–9` where that is none."""
    first = kata[:1].upper()
    return first if first.isalpha() else "0–9"
