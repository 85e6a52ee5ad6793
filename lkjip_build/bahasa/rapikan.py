"""What `lkjip rapikan` did to the data files, or would do, and why it leaves one alone."""

from collections.abc import Mapping, Sequence

from lkjip_build.model.pesan import one_line

SUDAH_RAPI = "Semua sudah rapi; tidak ada yang diubah."
HANYA_DILIHAT = "Tidak ada yang ditulis; jalankan tanpa --lihat untuk menulisnya."
BERUBAH = "berkas ini berubah selagi dibaca; tutup dulu di program lain, lalu ulangi"
TIDAK_TERBACA_SAMA = "hasilnya tidak terbaca sama dengan isinya sekarang; rapikan sendiri di Excel"


def perubahan(kolom: Sequence[str], diisi: Mapping[str, int], diganti: Mapping[str, int], dipindahkan: int) -> str:
    """Return what changes in a file: columns added, empty cells filled in and others replaced in each, rows moved."""
    parts = [f"kolom {name} ditambahkan" for name in kolom]
    parts += [f"{count} {name} diisi" for name, count in diisi.items()]
    parts += [f"{count} {name} diganti" for name, count in diganti.items()]
    parts += [f"{dipindahkan} baris dipindahkan"] if dipindahkan else []
    return ", ".join(parts)


def penggantian(baris: int, kode: str, kolom: str, semula: str, menjadi: str) -> str:
    """Return one cell that held something else."""
    return f"    baris {baris} ({kode}), {kolom}: '{one_line(semula)}' menjadi '{menjadi}'"


def karena_masalah(banyak: int, tempat: str, pesan: str) -> str:
    """Return why a file is left alone: what is wrong with it, or with one that it leans on."""
    first = f"{banyak} kesalahan, yang pertama" if banyak > 1 else "kesalahan"
    return f"ada {first} di {tempat}: {pesan}; jalankan lkjip periksa, perbaiki, lalu ulangi"


def milik_lain(baris: int, kode: str, kolom: str, pemilik: str) -> str:
    """Return why a file is left alone in which a row has the helper text of another code."""
    return (
        f"di baris {baris} kode {kode} diberi {kolom} milik {pemilik}; perbaiki kodenya, atau kosongkan sel {kolom} "
        "bila kodenya benar"
    )


def huruf_tak_tertulis(huruf: str, pengodean: str) -> str:
    """Return why a file is left alone whose encoding lacks a letter that is to be written."""
    return (
        f"huruf '{huruf}' tidak ada di pengodean berkas ini ({pengodean}); simpan dulu sebagai CSV UTF-8, lalu ulangi"
    )
