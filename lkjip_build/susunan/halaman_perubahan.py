"""What was corrected after reports were signed: every correction of all years, the newest first."""

from collections.abc import Iterator

from lkjip_build.bahasa import segel as kata
from lkjip_build.isi import Bagian, Blok, Halaman, Kosong, jawaban, p, tautan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.kolom.koreksi import KoreksiTahun, semua_koreksi
from lkjip_build.susunan.koreksi import asal_cacah, jawaban_perubahan
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.koreksi import tabel_semua_koreksi
from lkjip_build.susunan.umpan import ALAMAT, ada_umpan

JUDUL = "Perubahan sesudah ditandatangani"
TERLIHAT = 20
"""The newest corrections, which stand open; the older ones are one touch away, so that a phone can hold hundreds."""


def halaman(situs: Situs) -> Halaman:
    """Return the page of changes."""
    return Halaman(
        JUDUL,
        "Angka dan isi laporan yang dikoreksi sesudah laporannya ditandatangani, dengan isi semula dan alasannya.",
        f"{situs.folder}/pengesahan.csv",
        Bagian("", JUDUL, tuple(_isi(situs, tuple(semua_koreksi(situs))))),
    )


def _isi(situs: Situs, semua: tuple[KoreksiTahun, ...]) -> Iterator[Blok]:
    said = jawaban_perubahan(situs)
    yield jawaban(said, angka_teks(said, asal_cacah(situs)))
    yield p(kata.CARA_PERUBAHAN)
    if ada_umpan(situs):
        yield p(
            kata.CARA_IKUT,
            tautan(ALAMAT, f"/{ALAMAT}"),
            kata.CARA_DATA,
            tautan("perubahan.csv", "/data/perubahan.csv"),
            ".",
        )
    if semua:
        yield tabel_semua_koreksi(semua[:TERLIHAT], JUDUL)
    elif situs.data.segel:
        yield Kosong("Belum ada yang dikoreksi.")
    if older := semua[TERLIHAT:]:
        yield tabel_semua_koreksi(older, kata.selebihnya(len(older)), tertutup=True)
