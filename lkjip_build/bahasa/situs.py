"""What the site says of itself."""

from datetime import date

from lkjip_build.bahasa.tanggal import tanggal


def tentang(nama: str, *, contoh: bool) -> str:
    """Return what the site is for, and where its figures come from."""
    data = "berkas data contoh" if contoh else "berkas data"
    return (
        f"Situs ini menjawab satu pertanyaan warga: apakah janji kinerja {nama} ditepati, dan mana buktinya. Isinya "
        f"dibuat langsung dari {data}; halaman setiap indikator menyebut berkas dan baris asal angkanya."
    )


def diperbarui(hari: date | None) -> str:
    """Return what stands at the foot of every page; nothing where the office has not told the day."""
    return f"Angka terakhir diperbarui: {tanggal(hari)}" if hari else ""
