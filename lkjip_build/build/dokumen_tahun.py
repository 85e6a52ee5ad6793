"""The documents of each report, signed or made anew, and the archive of its year."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_build.build.inspeksi import Inspection, situs_of
from lkjip_build.build.penandatanganan import terbitan
from lkjip_build.load.files import DOKUMEN
from lkjip_build.load.segel import nama_fakta
from lkjip_build.model import Data

if TYPE_CHECKING:
    from lkjip_build.isi import Rancangan, Terbitan
    from lkjip_build.keluaran.simpan import Simpan
    from lkjip_build.susunan.situs import Situs
    from lkjip_build.susunan.unduhan import Berkas


def arsip_tahun(
    inspection: Inspection, data: Data, folder: Path, hari_ini: date, tahun: int
) -> tuple[str, bytes] | None:
    """Return the archive of a year as the site has it, with its path in the site; None where the year is not published.

    A year that is not sealed has one with the documents as they are today.
    """
    from lkjip_build.keluaran.simpan import selalu_baru
    from lkjip_build.susunan import peta

    situs = situs_of(inspection, data, folder, hari_ini, draf=data.aturan.terbitkan_draf)
    if tahun not in situs.data.laporan:
        return None
    laporan = {tahun: terbitan(situs, tahun)}
    berkas = semua_berkas(situs, folder, laporan, selalu_baru)
    rancangan = tuple(peta.rancangan(situs, laporan, {tahun: unduhan_of(situs, tahun, berkas)}, {}))
    path, make = arsip_of(situs, laporan[tahun], berkas, rancangan, inspection)
    return path, make()


def arsip_of(
    situs: "Situs",
    laporan: "Terbitan",
    berkas: Mapping[str, Callable[[], bytes]],
    rancangan: "tuple[Rancangan, ...]",
    inspection: Inspection,
) -> tuple[str, Callable[[], bytes]]:
    """Return the path in the site of the archive of a report, and how to make it."""
    from lkjip_build.keluaran.arsip_tahun import arsip_zip
    from lkjip_build.susunan.arsip import alamat_arsip, arsip
    from lkjip_build.susunan.situs import TANDA_CONTOH

    tahun = laporan.kerangka.tahun

    def make() -> bytes:
        lines = {path.partition("/")[2]: lines for path, lines in inspection.lines.items()}
        lines = {name: one for name, one in lines.items() if name in situs.data.dibaca}
        isi = arsip(situs, laporan.dokumen, berkas, rancangan, lines, nama_fakta(lines, situs.data, tahun))
        return arsip_zip(isi, TANDA_CONTOH if situs.contoh else "")

    return alamat_arsip(tahun)[0].removeprefix("/"), make


def unduhan_of(
    situs: "Situs", tahun: int, berkas: Mapping[str, Callable[[], bytes]]
) -> "Callable[[], tuple[Berkas, ...]]":
    """Return how to list what the page of a report offers: its documents with their sizes and fingerprints."""
    from lkjip_build.susunan.unduhan import semua_unduhan

    segel = situs.data.segel[tahun].segel if tahun in situs.data.segel else None
    return partial(semua_unduhan, tahun, berkas, segel, situs.data.sertifikat)


def semua_berkas(
    situs: "Situs", folder: Path, laporan: "Mapping[int, Terbitan]", simpan: "Simpan"
) -> dict[str, Callable[[], bytes]]:
    """Return how to make the documents of the years, by their path in the site."""
    from lkjip_build.keluaran import lkjip

    return {**_disahkan(situs.data, folder, laporan), **lkjip.files(_dibuat(situs, laporan), simpan)}


def _dibuat(situs: "Situs", laporan: "Mapping[int, Terbitan]") -> "dict[int, Terbitan]":
    """Return the reports whose documents are made anew: of a sealed year only an edition with what was corrected since
    its last seal.
    """
    return {
        tahun: one
        for tahun, one in laporan.items()
        if tahun not in situs.data.segel or (tahun in situs.perubahan and situs.perubahan[tahun].baru)
    }


def _disahkan(data: Data, folder: Path, semua_tahun: Collection[int]) -> dict[str, Callable[[], bytes]]:
    """Return the signed documents of the sealed years by their path in the site, byte for byte, the last seal's first.

    LKJ707 has told that each is the one of its seal.
    """
    return {
        f"laporan/{tahun}/{one.nama}": (folder / str(tahun) / DOKUMEN / one.nama).read_bytes
        for tahun, tersegel in data.segel.items()
        if tahun in semua_tahun
        for pengesahan in reversed(tersegel.segel.pengesahan)
        for one in pengesahan.semua_berkas
    }
