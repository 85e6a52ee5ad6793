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
GUNA_BUKU = "semua tabel dalam satu berkas, dengan arti setiap kolom; untuk dibuka dan dihitung sendiri"
GUNA_EXCEL = "satu tabel untuk Excel berbahasa Indonesia: angka dengan koma"
GUNA_JSON = "isi yang sama, untuk program komputer"

PEMERINTAHAN = "Pemerintahan"
KATA_KUNCI = ("kinerja", "LKjIP", "SAKIP", "kecamatan", "anggaran", "indikator")


def judul_paket(kantor: str) -> str:
    return f"Data kinerja {kantor}"


def uraian_paket(kantor: str, kabupaten: str) -> str:
    return (
        f"Target, realisasi, capaian, anggaran, dan penyusunan laporan kinerja {kantor}, {kabupaten}. Sel kosong "
        "berarti belum ada atau tidak berlaku, bukan nol."
    )


def judul_kolom(tabel: str) -> str:
    return f"Kolom {tabel}.csv dan {tabel}.json"


def judul_excel(tabel: str) -> str:
    return f"{tabel} (CSV untuk Excel)"


def judul_csv(tabel: str) -> str:
    return f"{tabel} (CSV)"


def judul_json(tabel: str) -> str:
    return f"{tabel} (JSON)"


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
