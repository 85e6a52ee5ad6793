"""The words of the workbook in which a year is filled in, and of what is told when it is read."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.bahasa.sunting import diubah, kutip
from lkjip_build.bahasa.tanggal import tanggal as tanggal_panjang

KUNCI = "kunci (jangan diubah)"
PETUNJUK = "Petunjuk"
INDIKATOR = "Indikator"
CAPAIAN = "Capaian"
SASARAN = "Sasaran"
SATUAN = "Satuan"
ARAH = "Arah"
AKTIVITAS = "Kegiatan menurut SOP"
BERKAS = "Berkas"
BAGIAN = "Bagian"
ISI = "Isi"
NAMA_LEMBAR = {
    "kinerja": "Kinerja",
    "anggaran": "Anggaran",
    "rencana-aksi": "Rencana Aksi",
    "siklus": "Siklus",
    "kepegawaian": "Kepegawaian",
    "sarana-prasarana": "Sarana Prasarana",
    "naskah": "Naskah",
}
_JUDUL = {
    "indikator": "Kode indikator",
    **{f"tw{number}": f"Triwulan {roman}" for number, roman in enumerate(TRIWULAN, 1)},
    **{f"target_tw{number}": f"Target triwulan {roman}" for number, roman in enumerate(TRIWULAN, 1)},
}
CAPAIAN_CATATAN = "Dihitung dari target dan realisasi di baris ini, menurut aturan tahun ini. Tidak dibaca kembali."
BARIS_ANGKA = "Isi sel putih saja; sel abu-abu terkunci. Yang kosong berarti belum ada, bukan 0."

BUKAN_XLSX = (
    "berkas ini bukan buku kerja Excel (.xlsx); simpan dari Excel sebagai Buku Kerja Excel (.xlsx), lalu ulangi"
)
XLS_LAMA = (
    "berkas ini buku kerja Excel lama (.xls) atau berkata sandi; buka di Excel, simpan sebagai Buku Kerja Excel "
    "(.xlsx) tanpa kata sandi, lalu ulangi"
)
ODS = "berkas ini lembar OpenDocument (.ods); buka, simpan sebagai .xlsx, lalu ulangi"
RUSAK = "buku kerja ini rusak atau tidak dibuat program lembar kerja; minta lagi dari pengirimnya, atau lkjip formulir"
TERLALU_BESAR = "buku kerja ini terlalu besar; hapus gambar dan lembar yang bukan isian, lalu simpan lagi"
TAK_ADA_TABEL = "tidak ada tabel isian di sini"
TANPA_KEADAAN = (
    "Lembar tersembunyi 'lkjip' tidak ada, jadi tidak diketahui apa yang berubah sejak formulir dibuat: semua yang "
    "berbeda dari data sekarang ditampilkan. Periksa satu per satu."
)
TAK_BERUBAH = "Tidak ada isi yang berubah; tidak ada yang ditulis."
TIDAK_DITULIS = "Tidak ada yang ditulis."
RUMUS_TANPA_NILAI = "sel ini berisi rumus yang belum dihitung"
BUKA_SIMPAN = "buka buku kerjanya di Excel dan simpan sekali, lalu ulangi; atau ketik hasilnya"
GALAT = "sel ini berisi galat rumus"
KETIK_HASIL = "perbaiki rumusnya, atau ketik hasilnya"
GABUNGAN = "sel ini bagian dari sel yang digabung, jadi isinya tidak pasti milik baris mana"
PISAHKAN = "pisahkan selnya (Beranda > Gabung & Tengah), lalu isi setiap baris"
KETIK_TEKS = "ketik sebagai teks: format selnya Teks, lalu ketik ulang"
BUKU_KERJA = "buku kerja"
BUAT_LAGI = "buat formulirnya dengan lkjip formulir, lalu isi yang itu"
JAM_SAJA = "sel ini hanya berisi jam"
JENIS_LAIN = "isi sel ini bukan teks, angka, atau tanggal"
KODE_JADI_ANGKA = "kode di sel ini menjadi angka, sehingga nol di ujungnya bisa hilang"
DI_LUAR_PILIHAN = "Di luar pilihan; akan diperiksa saat dibaca."
TERLALU_PANJANG = "(lebih panjang dari satu sel; ubah di berkasnya)"


def judul_kolom(kode: str) -> str:
    """Return the heading of a column of a data file."""
    return _JUDUL.get(kode) or kode.replace("_", " ").capitalize()


def bagian(uraian: str) -> str:
    """Return what a description calls its field: its first sentence."""
    return uraian.partition(".")[0]


def judul_lembar(nama: str, tahun: int, kantor: str) -> str:
    return f"{nama} {tahun}, {kantor}"


def petunjuk(tahun: int, kantor: str, tanggal: date, lembar: Sequence[str]) -> list[str]:
    """Return the lines of the sheet of instructions."""
    return [
        f"Formulir isian {tahun}, {kantor}",
        f"Dibuat {tanggal_panjang(tanggal)} dari berkas data. Isi, simpan, lalu kembalikan berkas ini.",
        "",
        f"Lembar: {', '.join(lembar)}.",
        "1. Isi sel putih. Sel abu-abu (kode, nama, satuan, capaian) terkunci tanpa kata sandi; tidak perlu diubah.",
        "2. Tulis angka seperti biasa: 82,5 atau 1.069. Bagian: 30/35. Rentang target: 80-90. Uang: 19800000.",
        "3. Kosong berarti belum ada, bukan 0.",
        "4. Tanggal: 2026-01-19; dengan jam: 2026-01-19 08.20.",
        "5. Baris baru ditulis di baris kosong di bawah tabel. Baris yang dihapus dari sini tidak menghapus datanya.",
        "6. Boleh mengurutkan baris (semua kolom sekaligus), menyaring, mengganti nama lembar, menambah kolom sendiri; "
        "kolom sendiri tidak dibaca.",
        "7. Kolom Capaian menghitung sendiri dari isian di barisnya.",
        "8. Petugas data membaca kembali dengan: lkjip ambil NAMA-BERKAS.xlsx. Sebelum ditulis, setiap perubahan "
        "ditampilkan dulu.",
    ]


def tempat(lembar: str, sel: str, nama: str = "") -> str:
    """Return a cell as a person finds it: lembar Kinerja, sel H2, Indeks Kepuasan Masyarakat."""
    return f"lembar {lembar}, sel {sel}" + (f", {nama}" if nama else "")


def ubahan(tempat: str, kolom: str, semula: str | None, menjadi: str | None) -> str:
    """Return one change, old and new."""
    return f"{tempat}, {kolom}: {diubah(semula, menjadi)}"


def baris_baru(tempat: str, isi: Sequence[tuple[str, str]]) -> str:
    return f"{tempat}: baris baru ({'; '.join(f'{judul_kolom(kolom)} {kutip(text)}' for kolom, text in isi)})"


def bentrok(tempat: str, kolom: str, asal: str | None, buku: str | None, kini: str | None) -> str:
    """Return a cell that two people changed: what it was, what the workbook says, what the data say now."""
    return (
        f"{tempat}, {kolom}: waktu formulir dibuat {kutip(asal)}, di buku kerja {kutip(buku)}, "
        f"di data sekarang {kutip(kini)}"
    )


def baris_hilang(tempat: str) -> str:
    return f"{tempat}: barisnya sudah tidak ada di data, jadi perubahannya tidak bisa ditulis"


def banyak_bentrok(banyak: int) -> str:
    return (
        f"{banyak} sel diubah di dua tempat dan dibiarkan seperti di data. Untuk memakai isi buku kerja, jalankan lagi "
        "dengan --utamakan-buku."
    )


def tak_ada_di_buku(lembar: str, kunci: Sequence[str]) -> str:
    """Return that rows of the data are not in the workbook, which removes nothing."""
    some = ", ".join(kunci[:5]) + ("…" if len(kunci) > 5 else "")
    return f"Lembar {lembar}: {len(kunci)} baris data tidak ada di buku kerja ({some}); tidak dihapus."


def kolom_sendiri(lembar: str, judul: Sequence[str]) -> str:
    return f"Lembar {lembar}: kolom {', '.join(judul)} tidak dibaca."


def kolom_hilang(lembar: str, judul: Sequence[str]) -> str:
    return f"Lembar {lembar}: kolom {', '.join(judul)} tidak ada, jadi isinya tidak berubah."


def dua_tabel(lembar: str, lain: str) -> tuple[str, str]:
    return f"tabel yang sama juga ada di lembar {lain}", f"hapus salah satu, misalnya salinan di lembar {lembar}"


def judul_ganda(judul: str) -> tuple[str, str]:
    return f"judul kolom '{judul}' ada dua kali", "ganti judul kolom tambahan Anda"


def kunci_lain(kunci: str, kode: str) -> tuple[str, str]:
    return (
        f"baris ini dibuat untuk '{kunci}', tetapi kodenya '{kode}'; mungkin hanya sebagian kolom yang diurutkan",
        "batalkan pengurutannya, lalu urutkan semua kolom sekaligus; baris baru ditulis di baris kosong",
    )


def kunci_ganda(kunci: str) -> tuple[str, str]:
    return f"baris '{kunci}' ada dua kali", "hapus salah satu, atau tulis baris baru di baris kosong di bawah tabel"


def tanggal_di_angka(hari: int, bulan: int) -> tuple[str, str]:
    return (
        f"sel ini menjadi tanggal; mungkin yang diketik {hari}/{bulan}",
        f"format selnya Teks, lalu ketik ulang, misalnya {hari}/{bulan}",
    )


def terlalu_lebar(lembar: str, baris: int, kolom: int) -> tuple[str, str]:
    return (
        f"lembar ini {baris} baris dan {kolom} kolom, jauh lebih besar dari tabel isian",
        "hapus isi di luar tabel, atau salin tabelnya ke formulir baru",
    )


def tahun_lain(buku: int) -> str:
    return f"buku kerja ini untuk {buku}, tahun yang tidak ada di folder data ini"


def ditulis(banyak: int, berkas: Sequence[str]) -> str:
    return f"{banyak} perubahan ditulis ke {', '.join(berkas)}."


def tanya(banyak: int) -> str:
    return f"Tulis {banyak} perubahan ini?"


PERBAIKI_DULU = "data sekarang punya kesalahan yang harus diperbaiki dulu; jalankan lkjip periksa"
TAK_TERBUKA = "berkas ini tidak bisa dibuka; tutup dulu di Excel, lalu ulangi"


CARA_AMBIL = (
    "Belum ditulis; buka meja isian (lkjip sunting) dan klik Ambil di samping namanya, atau jalankan lkjip ambil."
)


def menunggu(nama: str, tahun: int, banyak: int, masalah: int) -> str:
    """Return that a workbook waits, and what it would change."""
    isi = f"mengubah {banyak} isian" if banyak else "tidak mengubah apa-apa"
    perlu = f", {masalah} perlu dilihat" if masalah else ""
    return f"Buku kerja {nama} untuk {tahun} menunggu: {isi}{perlu}."


def menunggu_ditolak(nama: str, alasan: str) -> str:
    return f"Berkas {nama} di folder masuk tidak terbaca: {alasan}."


def pilih_menunggu(folder: str, semua: Sequence[str]) -> str:
    """Return that several workbooks wait, and that one has to be named."""
    contoh = f'"{semua[0]}"' if " " in semua[0] else semua[0]
    return (
        f"{len(semua)} berkas menunggu di {folder}: {', '.join(semua)}. Sebut satu yang diambil lebih dulu, misalnya "
        f"lkjip ambil {contoh}"
    )


def tak_ada_menunggu(folder: str) -> str:
    return (
        f"tidak ada buku kerja yang menunggu di {folder}; taruh di sana, atau sebut berkasnya: lkjip ambil BERKAS.xlsx"
    )


def berkas_tak_ada(berkas: str) -> str:
    return f"berkas '{berkas}' tidak ada, juga tidak di folder masuk"


def disisihkan(ke: str) -> str:
    return f"Buku kerjanya dipindahkan ke {ke}."


def tak_disisihkan(berkas: str) -> str:
    return f"{berkas} tidak bisa dipindahkan; tutup di Excel, lalu hapus sendiri dari folder itu."


def masih_menunggu(nama: str) -> str:
    """Return that a workbook stays where it is, as something in it was not saved."""
    return (
        f"Buku kerja {nama} masih menunggu, karena tidak semua isinya tersimpan: ambil lagi sisanya, atau hapus "
        "berkasnya dari folder masuk bila tidak dipakai."
    )


def masalah(tempat: str, pesan: str, perbaikan: str | None) -> str:
    """Return a problem of the check at a cell."""
    return f"{tempat}: {pesan}" + (f"\n    Perbaikan: {perbaikan}" if perbaikan else "")
