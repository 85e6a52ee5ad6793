"""What the site says of itself."""


def tentang(nama: str, *, contoh: bool) -> str:
    """Return what the site is for, and where its figures come from."""
    data = "berkas data contoh" if contoh else "berkas data"
    return (
        f"Situs ini menjawab satu pertanyaan warga: apakah janji kinerja {nama} ditepati, dan mana buktinya. Isinya "
        f"dibuat langsung dari {data}; halaman setiap indikator menyebut berkas dan baris asal angkanya."
    )
