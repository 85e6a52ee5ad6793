"""The report of a year as it stood on the day of its signing."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_build import checks, katalog
from lkjip_build.build.inspeksi import Inspection, semua_siklus, situs_of
from lkjip_build.compute.segel import sidik_isi
from lkjip_build.compute.siklus import hitung_siklus, sampai_tanda_tangan
from lkjip_build.model import Data
from lkjip_build.problems import in_order

if TYPE_CHECKING:
    from lkjip_build.isi import Dokumen, Terbitan
    from lkjip_build.susunan.situs import Situs


def terbitan(situs: "Situs", tahun: int) -> "Terbitan":
    """Return the report of a year as it is published, its headings at once, the rest when somebody asks for it."""
    from lkjip_build.isi import Terbitan
    from lkjip_build.susunan import kerangka

    day = _hari_tanda_tangan(situs, tahun)
    then = replace(situs, data=_data_saat(situs.data.untuk(tahun), tahun, day)) if day else situs
    return Terbitan(kerangka(then, tahun), partial(laporan_tahun, situs, tahun))


def laporan_tahun(situs: "Situs", tahun: int) -> "Dokumen":
    """Return the report of a year as it is published: of a signed one as on the day of signing."""
    from lkjip_build.susunan import susun

    return susun(saat_ditandatangani(situs, tahun), tahun)


def saat_ditandatangani(situs: "Situs", tahun: int) -> "Situs":
    """Return the site as it stood on the day that the report of a year was signed, for the report itself: no later step
    of the log, no later year, no day but that one. The site itself where the report is not signed.

    So the file that is signed is the file that is published, on whatever day it is made.
    """
    menurut = situs.data.untuk(tahun)
    aturan, day = menurut.aturan.for_tahun(tahun), _hari_tanda_tangan(situs, tahun)
    if day is None or aturan is None:
        return situs
    from lkjip_build.compute.rekap import compute_rekap

    sop = menurut.sop.get(situs.data.laporan[tahun].fakta.sop)
    data = _data_saat(menurut, tahun, day)
    found, dikonfirmasi = checks.periksa(data, day, katalog.rules())
    return replace(
        situs,
        data=data,
        rekap=compute_rekap(data, day),
        siklus={**situs.siklus, tahun: hitung_siklus(data.laporan[tahun], sop, aturan, data.libur, day, day)},
        problems=tuple(one for one in found if one.rule.terbit),
        dikonfirmasi=dikonfirmasi,
        hari_ini=day,
    )


def _hari_tanda_tangan(situs: "Situs", tahun: int) -> date | None:
    siklus = situs.siklus.get(tahun)
    return siklus.tanggal_tanda_tangan if siklus and situs.data.untuk(tahun).aturan.for_tahun(tahun) else None


def _data_saat(data: Data, tahun: int, day: date) -> Data:
    """Return the data as they stood on the day that the report of a year was signed."""
    laporan = data.laporan[tahun]
    then = sampai_tanda_tangan(laporan, data.sop.get(laporan.fakta.sop), day)
    reviu = laporan.fakta.reviu
    if reviu and not (reviu.tanggal and reviu.tanggal <= day):
        then = then.model_copy(update={"fakta": laporan.fakta.model_copy(update={"reviu": None})})
    earlier = {year: one for year, one in data.laporan.items() if year < tahun}
    return replace(data, laporan={**earlier, tahun: then}, segel={})


def sidik_ditandatangani(sah: Data, tahun: int, hari_ini: date) -> str:
    """Return the fingerprint of the report of a year that the data of its seal give, as it was computed when it was
    sealed: of what stood at the signing.
    """
    laporan = sah.laporan[tahun]
    if aturan := sah.aturan.for_tahun(tahun):
        sop = sah.sop.get(laporan.fakta.sop)
        signed = sah.ditandatangani.get(tahun)
        if day := hitung_siklus(laporan, sop, aturan, sah.libur, hari_ini, signed).tanggal_tanda_tangan:
            sah = _data_saat(sah, tahun, day)
    return sidik_isi(sah, tahun)


def situs_disahkan(sah: Data, tahun: int, folder: str, hari_ini: date) -> "Situs":
    """Return the site that the facts of a seal give, as it stood when the report of a year was signed."""
    found, dikonfirmasi = checks.periksa(sah, hari_ini, katalog.rules())
    siklus, _ = semua_siklus(sah, hari_ini)
    inspection = Inspection(sah, in_order(found), {}, siklus, dikonfirmasi)
    return saat_ditandatangani(situs_of(inspection, sah, Path(folder), hari_ini, draf=True), tahun)
