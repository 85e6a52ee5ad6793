"""What the site says of itself."""

from datetime import date

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.model.instansi import Instansi


def setelan(instansi: Instansi, alamat: str) -> dict[str, str]:
    """Return what a site is called and where it stands (`alamat`), by the names that an engine has for it; "" is not
    known.
    """
    return {
        "site_name": f"Kinerja {instansi.nama}",
        "site_description": f"Apakah janji kinerja {instansi.nama} ditepati, dan mana buktinya.",
        "copyright": f"{instansi.nama}, {instansi.kabupaten}",
        "site_url": alamat,
        "repo_url": instansi.repositori or "",
    }


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


def angka_diperbarui(hari: date | None) -> str:
    """Return the same as the end of a quotation or a source."""
    return f"Angka diperbarui {tanggal(hari)}."


def kemutakhiran(hari: date | None) -> str:
    """Return the same with how often the law wants it."""
    return (
        f"Terakhir diperbarui: {tanggal(hari)}. Angka kinerja diumumkan kembali sedikitnya setiap enam bulan "
        "(UU 14/2008 Pasal 9)."
    )


TANPA_ALAMAT = (
    "Alamat situs belum diketahui, jadi peta situs untuk mesin pencari kosong, halaman tidak menyebut alamat resminya "
    "(canonical), dan tautan yang dibagikan tampil tanpa gambar. Bila situsnya ditaruh di bawah folder, halaman 404 "
    "tampil polos. Isi alamat_situs di instansi.yml, atau SITE_URL."
)
BUKAN_ALAMAT = (
    "SITE_URL berisi '{}', yang bukan alamat situs; situs lama tidak diubah. Tulis alamatnya lengkap, misalnya "
    "https://kinerja.contoh.go.id/, atau kosongkan."
)
BACA_DULU = "BACA-DULU.txt"


def baca_dulu(nama: str, folder: str) -> str:
    """Return what a person who got the site as a file does with it; the lines end as Notepad wants them."""
    lines = (
        nama,
        "",
        "1. Ekstrak dulu seluruh berkas ZIP ini (di Windows: klik kanan, lalu Ekstrak Semua).",
        f"2. Buka folder {folder}, lalu klik dua kali index.html.",
        "",
        "Semua halaman, grafik, pencarian, dan unduhan bekerja tanpa internet. Di telepon, mintalah versi daringnya.",
    )
    return "".join(f"{line}\r\n" for line in lines)


def terakhir(hari: date | None) -> str:
    """Return when figures were last renewed, as a sentence of its own."""
    return f"Terakhir diperbarui {tanggal(hari)}." if hari else "Tanggal pembaruan terakhir belum dicatat."
