"""The yearly cycle: where a report stands, what happened when, and what departed from the SOP."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.compute.hari import Kalender
from lkjip_build.compute.siklus import TAHAPAN, Siklus, Status
from lkjip_build.isi import Tahap
from lkjip_build.pages.cerita_siklus import cerita, ringkasan
from lkjip_build.pages.gambar_siklus import gambar_siklus
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.render import tanda_meta as _tanda
from lkjip_build.pages.waktu_langkah import waktu_langkah
from lkjip_build.susunan.halaman_data import UNDUHAN_LOG
from lkjip_build.susunan.situs import Situs

_ALAMAT = re.compile(r"https?://[^\s<>\"'`]+")


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
        # Nobody passes through not having begun.
        if number == position or status is not Status.BELUM_DIMULAI
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
        jawaban=jawaban([situs.siklus[tahun] for tahun in years]),
        semua=[(situs.siklus[tahun], mulai(situs.siklus[tahun])) for tahun in years],
        waktu_langkah=list(waktu_langkah(situs)),
        unduhan=UNDUHAN_LOG,
    )
    kalender = Kalender.of(situs.data.libur)
    for tahun in years:
        siklus = situs.siklus[tahun]
        yield renderer.page(
            "halaman/siklus.md.jinja",
            f"siklus/{tahun}/index.md",
            f"Siklus laporan {tahun}",
            siklus.kalimat,
            f"{situs.folder}/{tahun}/siklus.csv",
            siklus=siklus,
            melebihi=sorted({str(satu.langkah) for satu in siklus.pelaksanaan if satu.melebihi}),
            tahapan=status_line(siklus),
            babak=cerita(siklus),
            ringkasan=ringkasan(siklus),
            garis=gambar_siklus(siklus, kalender, situs.hari_ini),
            sop=situs.data.sop.get(situs.data.laporan[tahun].fakta.sop),
            tautan_bukti=tautan_bukti,
            meta=_tanda(situs.tanda(tahun)),
        )


def jawaban(semua: Sequence[Siklus]) -> str:
    """Return in one sentence how many of the reports sent so far were on time."""
    terkirim = [siklus for siklus in semua if siklus.tanggal_kirim]
    if not terkirim:
        return "Belum ada laporan yang terkirim." if semua else ""
    tepat = sum(siklus.tepat_waktu is True for siklus in terkirim)
    return f"{tepat} dari {len(terkirim)} laporan yang sudah terkirim dikirim tepat waktu."


def mulai(siklus: Siklus) -> date | None:
    """Return the first day that the log knows."""
    momen = [satu.mulai or satu.selesai for satu in siklus.pelaksanaan]
    return min((satu.tanggal for satu in momen if satu), default=None)


def tautan_bukti(bukti: str) -> bool:
    """Tell whether evidence is an address that a page may link to."""
    return _ALAMAT.fullmatch(bukti) is not None
