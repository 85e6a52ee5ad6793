"""What all descriptions of the open data say alike: their title, what they are about, whose they are, which years."""

from dataclasses import dataclass
from datetime import datetime, time

from lkjip_build.bahasa import data_terbuka as kata
from lkjip_build.model.lisensi import Lisensi
from lkjip_build.susunan.log_siklus import WIB
from lkjip_build.susunan.situs import TANDA_CONTOH, Situs
from lkjip_build.susunan.terbuka.nama import sebutan_berkas

VERSI = "1.0.0"
"""Of the names and meanings of columns: the first number changes where a column goes or means another thing."""


@dataclass(frozen=True)
class Sampul:
    """The head of every description; `alamat` is the site's own address with a slash behind it, or empty; `diperbarui`
    is a moment as ISO 8601, or None.
    """

    nama: str
    judul: str
    uraian: str
    kantor: str
    kabupaten: str
    kata_kunci: tuple[str, ...]
    tahun: tuple[int, ...]
    sumber: tuple[str, ...]
    alamat: str
    surel: str | None
    diperbarui: str | None
    lisensi: Lisensi | None


def sampul(situs: Situs) -> Sampul:
    """Return the head of the descriptions of a site's data."""
    instansi = situs.data.instansi
    mark = f"{TANDA_CONTOH}. " if situs.contoh else ""
    day = instansi.diperbarui
    return Sampul(
        f"kinerja-{sebutan_berkas(instansi.nama)}",
        kata.judul_paket(instansi.nama),
        f"{mark}{kata.uraian_paket(instansi.nama, instansi.kabupaten)}",
        instansi.nama,
        instansi.kabupaten,
        kata.KATA_KUNCI,
        tuple(sorted(situs.semua_tahun)),
        (situs.data.renstra.nama, *instansi.sumber),
        situs.alamat_situs,
        instansi.surel,
        datetime.combine(day, time.min, WIB).isoformat() if day else None,
        instansi.lisensi,
    )
