"""What every form has: the office above it, the mark of examples, a date in its metadata."""

from collections.abc import Iterable
from datetime import date

from lkjip_build.isi import Bagian, Lembar
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.situs import CONTOH


def kertas(
    bahan: Bahan,
    nama: str,
    judul: str,
    bagian: Iterable[Bagian],
    hari: date | None = None,
    *,
    untuk: str = "",
    kaki: str = "",
    pembuka: str = "",
    terpisah: bool = False,
) -> Lembar:
    """Return a document of the office with these parts; `hari` is its own date where it has one, `kaki` what its
    foot says besides its heading."""
    instansi = bahan.instansi
    return Lembar(
        nama,
        judul,
        untuk,
        f"{judul}, {kaki or instansi.nama}",
        f"Pemerintah {instansi.kabupaten}",
        instansi.nama,
        instansi.alamat or "",
        tuple(bagian),
        hari or bahan.tanggal_dokumen,
        CONTOH if bahan.situs.contoh else "",
        pembuka,
        terpisah,
        instansi.kertas,
    )
