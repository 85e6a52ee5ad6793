"""The open data page: what can be downloaded."""

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.isi import Bagian, DaftarUnduhan, Halaman, p, tautan
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan_data import JANJI, KAMUS, contoh, lain, lisensi, unduhan


def halaman(situs: Situs) -> Halaman:
    """Return the page of downloads, which leads to what each column means."""
    judul = "Data terbuka"
    intro = p("Semua angka situs ini boleh diunduh. Isi unduhan sama dengan angka di halaman.")
    kamus = p(tautan(kata.JUDUL_KAMUS, KAMUS), ": ", kata.ISI_KAMUS)
    janji = p("Program yang perlu alamat tetap membaca ", tautan("data versi 1", JANJI), ".")
    return Halaman(
        judul,
        "Unduh semua angka situs ini sebagai Excel, CSV, dan JSON, dengan arti setiap kolom.",
        f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            judul,
            (intro,),
            (
                Bagian("unduhan", "Unduhan", tuple(unduhan(situs))),
                Bagian("lisensi", kata.JUDUL_LISENSI, tuple(lisensi(situs))),
                Bagian("cara-membaca", kata.JUDUL_CONTOH, tuple(contoh(situs))),
                Bagian("untuk-program", kata.JUDUL_LAIN, (janji, DaftarUnduhan(tuple(lain(situs))))),
                Bagian("arti-kolom", kata.JUDUL_ARTI, (kamus,)),
            ),
        ),
    )
