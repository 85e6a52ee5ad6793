"""The steps of an SOP as the report prints them."""

from lkjip_build.bahasa.sop import berikutnya, pelaksana
from lkjip_build.isi import Baris, Kolom, Tabel, tabel, teks, tertulis
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.susunan.sel import lama, nomor
from lkjip_build.susunan.tabel.definisi import NO

KOLOM = (
    NO,
    Kolom("aktivitas", "Aktivitas", 5),
    Kolom("pelaksana", "Pelaksana", 4),
    Kolom("kelengkapan", "Kelengkapan", 5),
    Kolom("waktu", "Waktu", 2),
    Kolom("output", "Output", 4),
    Kolom("berikutnya", "Berikutnya", 3),
    Kolom("keterangan", "Keterangan", 4),
)


def tabel_sop(sop: Sop, kode: str) -> Tabel:
    """Return the steps of an SOP with where each leads."""
    return tabel(kode, "Langkah SOP", KOLOM, (_row(one, sop) for one in sop.langkah), melintang=True)


def _row(langkah: Langkah, sop: Sop) -> Baris:
    baku = langkah.mutu_baku
    return Baris(
        (
            nomor(langkah.no),
            teks(langkah.aktivitas, kepala=True),
            teks(pelaksana(langkah, sop)),
            teks("; ".join(baku.kelengkapan)),
            lama(baku.waktu, tertulis(baku.location("waktu"))),
            teks(baku.output),
            teks(berikutnya(langkah)),
            teks(langkah.keterangan or "–"),
        )
    )
