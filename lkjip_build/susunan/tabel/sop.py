"""The steps of an SOP as the report prints them."""

from lkjip_build.bahasa import blok as kata
from lkjip_build.bahasa.sop import berikutnya, pelaksana
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
