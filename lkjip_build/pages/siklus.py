"""The yearly cycle: where a report stands, what happened when, and what departed from the SOP."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.compute.siklus import TAHAPAN, Siklus, Status
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.situs import Situs


@dataclass(frozen=True)
class Tahap:
    """One state on the status line."""

    nama: str
    selesai: bool
    kini: bool


def status_line(siklus: Siklus) -> tuple[Tahap, ...]:
    """Return the states a report goes through with the present one marked; empty for an SOP of another shape."""
    if siklus.status not in TAHAPAN:
        return ()
    # A year with no correction passes over that state; it is shown all the same, since the SOP foresees it.
    position = TAHAPAN.index(siklus.status)
    return tuple(
        Tahap(
            siklus.sebutan if number == position else str(status),
            number < position or (number == position and status is Status.TERKIRIM),
            number == position,
        )
        for number, status in enumerate(TAHAPAN)
    )


def pages(situs: Situs, renderer: Renderer) -> Iterator[Page]:
    """Yield the overview of all cycles and the page of each year."""
    years = [tahun for tahun in situs.semua_tahun if tahun in situs.siklus]
    yield renderer.page(
        "halaman/siklus-semua.md.jinja",
        "siklus/index.md",
        "Siklus penyusunan laporan",
        "Kapan laporan kinerja setiap tahun disusun, dikoreksi, ditandatangani, dan dikirim.",
        f"{situs.folder}/aturan.yml",
        semua=[situs.siklus[tahun] for tahun in years],
    )
    for tahun in years:
        siklus = situs.siklus[tahun]
        yield renderer.page(
            "halaman/siklus.md.jinja",
            f"siklus/{tahun}/index.md",
            f"Siklus laporan {tahun}",
            siklus.kalimat,
            f"{situs.folder}/{tahun}/siklus.csv",
            siklus=siklus,
            tahapan=status_line(siklus),
            sop=situs.data.sop.get(situs.data.laporan[tahun].fakta.sop),
        )
