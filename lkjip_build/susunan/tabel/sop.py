"""The steps of an SOP as the report prints them."""

from lkjip_build.bahasa import blok as kata
from lkjip_build.bahasa.sop import alur, berikutnya, pelaksana
from lkjip_build.isi import Baris, Kolom, Tabel, tabel, teks, tertulis
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.susunan.sel import waktu_baku
from lkjip_build.susunan.tabel.definisi import NO

KOLOM = (
    NO,
    Kolom("aktivitas", kata.AKTIVITAS, 5),
    Kolom("pelaksana", kata.PELAKSANA, 4),
    Kolom("kelengkapan", kata.KELENGKAPAN, 5),
    Kolom("waktu", kata.WAKTU, 2),
    Kolom("output", kata.OUTPUT, 4),
    Kolom("berikutnya", "Berikutnya", 3),
    Kolom("keterangan", kata.KETERANGAN, 4),
)


def tabel_sop(sop: Sop, kode: str) -> Tabel:
    """Return the steps of an SOP with where each leads."""
    return tabel(kode, "Langkah SOP", KOLOM, (_row(one, sop) for one in sop.langkah), melintang=True)


TUGAS = (
    Kolom("langkah", "Langkah", 5),
    Kolom("siapa", "Siapa", 4),
    Kolom("waktu", "Paling lama", 2),
    Kolom("sesudah", "Sesudah itu", 5),
)


def tabel_tugas(sop: Sop, kode: str) -> Tabel:
    """Return who does what in how long, and what comes after it, each step leading to its row in the form."""
    rows = (
        Baris(
            (
                teks(f"{one.no}. {one.aktivitas}", ke=f"#langkah-{one.no}", kepala=True),
                teks(pelaksana(one, sop)),
                waktu_baku(one.mutu_baku.baku, tertulis(one.mutu_baku.location("waktu"))),
                teks(alur(one, sop)),
            )
        )
        for one in sop.langkah
    )
    return tabel(kode, "Langkah, dari yang pertama sampai selesai", TUGAS, rows)


def _row(langkah: Langkah, sop: Sop) -> Baris:
    baku = langkah.mutu_baku
    return Baris(
        (
            teks(langkah.no),
            teks(langkah.aktivitas, kepala=True),
            teks(pelaksana(langkah, sop)),
            teks("; ".join(baku.kelengkapan)),
            waktu_baku(baku.baku, tertulis(baku.location("waktu"))),
            teks(baku.output),
            teks(berikutnya(langkah, sop)),
            teks(langkah.keterangan or "–"),
        )
    )
