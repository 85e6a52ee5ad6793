"""What was corrected after reports were signed: every correction of all years, the newest first."""

from collections.abc import Iterator

from lkjip_build.bahasa import segel as kata
from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, jawaban, p
from lkjip_build.susunan.kolom.koreksi import semua_koreksi
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.koreksi import tabel_semua_koreksi

JUDUL = "Perubahan sesudah ditandatangani"


def halaman(situs: Situs) -> Halaman:
    """Return the page of changes."""
    return Halaman(
        "perubahan/index.md",
        JUDUL,
        "Angka dan isi laporan yang dikoreksi sesudah laporannya ditandatangani, dengan isi semula dan alasannya.",
        f"{situs.folder}/pengesahan.csv",
        Bagian("", JUDUL, tuple(_isi(situs))),
    )


def _isi(situs: Situs) -> Iterator[Blok]:
    jumlah = sum(1 for _ in semua_koreksi(situs))
    sealed = sorted(situs.data.segel)
    yield jawaban(kata.jawaban_perubahan(jumlah, sealed))
    yield p(kata.CARA_PERUBAHAN)
    if jumlah:
        yield tabel_semua_koreksi(situs, "", JUDUL)
    elif sealed:
        yield Kosong("Belum ada yang dikoreksi.")
