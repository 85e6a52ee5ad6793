"""The words of the open data: kinds of values, what a file is for, notes for who opens one."""

from collections.abc import Sequence
from typing import assert_never

from lkjip_build.bahasa import angka
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.nilai_ukur import Jenjang

KOLOM_KAMUS = ("Kolom", "Nama", "Jenis", "Satuan", "Arti", "Asal", "Contoh")
"""The heads of the dictionary of columns."""
KAMUS = "kamus"
"""The sheet with the dictionary."""
CATATAN = "baca dulu"
"""The sheet with what a reader must know first."""
TABEL = "Tabel"
"""The head of the column with the name of a table."""

BUKU = "Semua tabel (Excel)"
SEMUA = "Unduh semua (ZIP)"
GUNA_SEMUA = "semua tabel dalam semua bentuk, dengan penjelasan; untuk disimpan dan diolah"
GUNA_BUKU = "semua tabel dalam satu berkas, dengan arti setiap kolom; untuk dibuka dan dihitung sendiri"
GUNA_EXCEL = "Untuk Excel: satu tabel dengan titik koma dan koma desimal, untuk Excel berbahasa Indonesia."
GUNA_CSV = "CSV: tabel yang sama untuk program komputer, dengan koma dan titik desimal."
GUNA_JSON = "JSON: isi yang sama, untuk program komputer yang membaca rekaman demi rekaman."
KOLOM_UNDUHAN = ("Tabel", "Untuk Excel", "CSV", "JSON")
TABEL_DEMI_TABEL = "Tabel demi tabel"
UNTUK_PROGRAM = (
    ("paket", "Paket data (datapackage.json)", "kolom, kunci, dan sidik setiap tabel: Frictionless Data Package 2"),
    ("katalog", "Katalog (katalog.jsonld)", "untuk portal data: DCAT 3"),
    ("csvw", "Metadata CSV (csv-metadata.json)", "kolom setiap CSV: CSV on the Web"),
)
METADATA_BPS = "Metadata statistik BPS (Excel)"
GUNA_METADATA_BPS = "formulir MS-Keg, MS-Ind, dan MS-Var terisi dari data; yang belum diisi disebut satu per satu"
GUNA_MS = "isian formulir itu, untuk program"
KUTIPAN = "Sebutkan sumbernya begini"
JUDUL_LISENSI = "Lisensi dan kutipan"
JUDUL_CONTOH = "Membacanya dengan Excel, Python, atau R"
JUDUL_ARTI = "Arti kolom"
JUDUL_KAMUS = "Kamus data"
ISI_KAMUS = "jenis, satuan, arti, asal, dan contoh setiap kolom."
JUDUL_KAMUS_KUNCI = "Kamus berkas JSON"
ISI_KAMUS_KUNCI = "arti setiap kunci di siklus.json dan sop/KODE.json."
JUDUL_KAMUS_BERKAS = "Kamus berkas sumber"
ISI_KAMUS_BERKAS = "arti setiap kolom di berkas yang diisi pegawai."
KOLOM_KUNCI = ("Kunci", "Arti")
SKEMA_JSON = "Untuk program, kolom yang sama sebagai JSON Schema: "
JUDUL_LAIN = "Berkas lain untuk program"
JUDUL_JANJI = "Data versi 1: alamat yang dijanjikan tetap"
SEMUA_UNDUHAN = "Semua unduhan dan arti kolomnya"
URAIAN_JANJI = (
    "Berkas di alamat ini boleh diandalkan program lain. Nama berkas, nama kolom, dan artinya tidak berubah selama "
    "versi 1 diterbitkan."
)


def janji(versi: str) -> tuple[str, ...]:
    """Return the terms of the place that stays."""
    return (
        f"Susunan kolomnya versi {versi}. Kolom baru boleh ditambahkan di mana saja; bacalah kolom menurut namanya.",
        "Kolom tidak dihapus dan tidak berganti arti. Bila harus, versi baru dibuat di alamat baru.",
        "Angkanya selalu yang terbaru, sama dengan di halaman situs. Koreksi sesudah pengesahan ada di perubahan.csv.",
        "Bila versi baru terbit, versi ini tetap ada sedikitnya dua belas bulan.",
    )


def berkas(tabel: str, bentuk: str) -> str:
    """Return the words of a link to a file of a table, which say all without the head of their column."""
    return f"{tabel} ({bentuk.removeprefix('Untuk ')})"


def cara_excel(buku: str) -> str:
    """Return how the data are opened in Excel."""
    return (
        f"Buka {buku}, atau klik dua kali CSV di kolom Untuk Excel. Bila angka terbaca sebagai teks, pilih Data, lalu "
        "Dari Teks/CSV, dan pilih pembatas titik koma. Tanda ' di depan isian seperti '3/4 mencegah Excel mengubahnya "
        "menjadi tanggal."
    )


PEMERINTAHAN = "Pemerintahan"
KATA_KUNCI = ("kinerja", "LKjIP", "SAKIP", "kecamatan", "anggaran", "indikator")


def judul_paket(kantor: str) -> str:
    return f"Data kinerja {kantor}"


def uraian_paket(kantor: str, kabupaten: str) -> str:
    return (
        f"Target, realisasi, capaian, anggaran, dan penyusunan laporan kinerja {kantor}, {kabupaten}. Sel kosong "
        "berarti belum ada atau tidak berlaku, bukan nol."
    )


def uraian_indikator(indikator: str, kantor: str) -> str:
    return f"Target, realisasi, dan capaian {indikator} {kantor}, tahun demi tahun."


def judul_kolom(tabel: str) -> str:
    return f"Kolom {tabel}.csv dan {tabel}.json"


def judul_kunci(berkas: str, milik: str) -> str:
    return f"Kunci {berkas}: {milik}"


def letak_kunci(jalan: str) -> str:
    """Return where keys of a file stand, by their way with a point behind it."""
    return f"Ada di {jalan.removesuffix('.')}; [] berarti daftar." if jalan else "Titik berarti di dalamnya, [] daftar."


def judul_csv(tabel: str) -> str:
    return f"{tabel} (CSV)"


def jenis(satu: JenisData) -> str:
    """Return the kind of a value in the words of a reader."""
    match satu:
        case JenisData.TEKS:
            return "teks"
        case JenisData.BULAT:
            return "bilangan bulat"
        case JenisData.ANGKA:
            return "angka"
        case JenisData.TANGGAL:
            return "tanggal (tahun-bulan-hari)"
        case JenisData.WAKTU:
            return "waktu (ISO 8601)"
        case JenisData.YA_TIDAK:
            return "ya/tidak (true/false)"
        case JenisData.DAFTAR:
            return "beberapa kode, dipisah spasi"
        case JenisData.ALAMAT:
            return "alamat"
        case _:
            assert_never(satu)


def skala(semua: Sequence[Jenjang]) -> str:
    """Return the steps of a scale with their scores: `Belum ada (0); Ada (1)`; empty without one."""
    return "; ".join(f"{one.nama} ({angka.angka(one.skor)})" for one in semua)


def catatan_buku(kantor: str, tanda: str) -> tuple[str, ...]:
    """Return the notes of the workbook, a line each; `tanda` is what marks its figures as examples, or nothing."""
    return (
        f"Data kinerja {kantor}",
        *((f"{tanda}. Jangan dikutip sebagai kinerja yang sebenarnya.",) if tanda else ()),
        "Setiap lembar satu tabel. Baris pertama nama kolomnya; artinya ada di lembar kamus.",
        "Angka tersimpan sebagai angka, tanggal sebagai tanggal. Persen ditulis sebagai angka persennya: 98,5 berarti "
        "98,5 persen.",
        "Sel kosong berarti belum ada atau tidak berlaku, bukan nol.",
        "Kolom yang namanya berakhir _teks berisi nilai seperti tercetak di situs, misalnya rentang 80–90.",
        "Kolom sumber menyebut berkas dan baris asalnya; kolom alamat halaman yang menunjukkannya.",
    )


BACA_DULU = "BACA-DULU.txt"


def baca_dulu(
    judul: str,
    tanda: str,
    buku: str,
    tabel: Sequence[tuple[str, str]],
    lisensi: str,
    kutipan: str,
    versi: str,
) -> str:
    """Return the readme of all data as one file; the lines end as Notepad wants them."""
    lines = (
        judul,
        *((f"{tanda}. Jangan dikutip sebagai kinerja yang sebenarnya.",) if tanda else ()),
        "",
        f"Mulai dari {buku}: semua tabel, dengan arti setiap kolom.",
        "Folder excel: setiap tabel sebagai CSV untuk Excel berbahasa Indonesia (titik koma, koma desimal).",
        "Berkas CSV dan JSON di luar folder itu untuk program komputer (koma, titik desimal, UTF-8).",
        "Folder contoh: cara membacanya dengan Python dan R.",
        "",
        "Isi tabel:",
        *(f"- {files}: {said}" for files, said in tabel),
        "",
        "Sel kosong berarti belum ada atau tidak berlaku, bukan nol.",
        f"Versi susunan kolom: {versi}. datapackage.json menjelaskan semua kolom bagi program.",
        "",
        lisensi,
        kutipan,
    )
    return "".join(f"{line}\r\n" for line in lines)
