"""The words that the writer of pages puts around blocks, so that no template holds one."""

from lkjip_build.bahasa.sop import judul_sop

CARI_NAMA, SEMUA, HAPUS_SARINGAN = "Cari nama", "Semua", "Tampilkan semua lagi"
SARING_TABEL = "Saring daftar"
ASAL_ANGKA, ASAL_KALIMAT = "Asal angka", "Angka di dalam kalimat"
SIDIK_BERKAS = "Sidik berkas SHA-256"
BARIS = "Baris"
ISI = "Isi"
IDENTITAS_SOP = "Identitas SOP"
NO, AKTIVITAS, PELAKSANA, MUTU_BAKU, KETERANGAN = "No", "Aktivitas", "Pelaksana", "Mutu baku", "Keterangan"
KELENGKAPAN, WAKTU, OUTPUT = "Kelengkapan", "Waktu", "Output"
"""The heads of the form of an SOP (PermenPANRB 35/2012)."""


def semua_tampil(apa: str) -> str:
    """Return what a list says of its rows while it shows all; the script puts their number in the place of `{m}`."""
    return f"Menampilkan semua {{m}} {apa}"


def yang_tampil(apa: str) -> str:
    """Return what a list says while it shows some of its rows."""
    return f"Menampilkan {{n}} dari {{m}} {apa}"


def dihitung_dari(cara: str) -> str:
    """Return how a number came about, before the numbers that went in."""
    return f"{cara}, dari"


def isi_berkas(nama: str) -> str:
    return f"Isi {nama}"


def identitas(nama: str) -> str:
    return f"Identitas {judul_sop(nama)}"


def langkah_sop(nama: str) -> str:
    return f"Langkah {judul_sop(nama)}"


def arti(kode: str) -> str:
    """Return the words that lead to what a code means."""
    return f"{kode}: arti dan contohnya"
