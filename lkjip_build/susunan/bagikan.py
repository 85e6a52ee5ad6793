"""The pictures for sharing: of the front page, of each year and of each indikator."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa import beranda as kata_beranda
from lkjip_build.bahasa import halaman_indikator as kata_indikator
from lkjip_build.bahasa import tahun as kata_tahun
from lkjip_build.bahasa.indikator import jawaban_pendek
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.drawing.percikan import draw_percikan
from lkjip_build.isi.kartu_bagikan import KartuBagikan
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator, putusan_of
from lkjip_build.susunan.putusan_indikator import baris_putusan
from lkjip_build.susunan.situs import TANDA_CONTOH, Situs

SITUS = "situs"
"""The picture of the front page, and of every page without one of its own."""


def semua_kartu(situs: Situs) -> Iterator[tuple[str, str, Callable[[], KartuBagikan]]]:
    """Yield each picture by the address of its page: the address, its kode, and how it is composed."""
    yield "/", SITUS, partial(_beranda, situs)
    for tahun in situs.semua_tahun:
        yield f"/kinerja/{tahun}/", str(tahun), partial(_tahun, situs.untuk(tahun), tahun)
    now = situs.data.renstra.semua_indikator
    for indikator in (*now, *(one for _, _, one in situs.induk_terdahulu)):
        yield alamat_indikator(indikator.kode), indikator.kode.lower(), partial(_indikator, situs, indikator)


def _beranda(situs: Situs) -> KartuBagikan:
    tahun = situs.tahun_dinilai
    said = jawaban_tahun(situs, tahun).teks if tahun is not None else kata_tahun.TANPA_KINERJA
    made = _tahun(situs, tahun).putusan if tahun is not None else ()
    return _kartu(situs, SITUS, kata_beranda.JUDUL, said, made)


def _tahun(situs: Situs, tahun: int) -> KartuBagikan:
    rows = situs.rekap.tahun[tahun].semua_baris
    marks = tuple(("", putusan_of(KinerjaTahun(situs, one))) for one in rows)
    return _kartu(situs, str(tahun), f"Kinerja tahun {tahun}", jawaban_tahun(situs, tahun).teks, marks)


def _indikator(situs: Situs, indikator: Indikator) -> KartuBagikan:
    seri = situs.rekap.seri.get(indikator.kode, ())
    marks = []
    for baris, until in [*baris_putusan(situs, seri)][-2:]:  # the card has room for two
        found = putusan_of(KinerjaTahun(situs, baris))
        marks.append((f"{kata_indikator.kepala_putusan(baris.tahun, until)}: {kata_putusan(found)}", found))
    drawn = draw_percikan(
        [(one.tahun, one.target, one.realisasi, one.tercapai) for one in seri], sorted(situs.rekap.tahun)
    )
    made = _kartu(situs, indikator.kode.lower(), indikator.judul, jawaban_pendek(seri), tuple(marks))
    return replace(made, percikan=drawn)


def _kartu(situs: Situs, kode: str, judul: str, kalimat: str, putusan: tuple[tuple[str, Putusan], ...]) -> KartuBagikan:
    instansi = situs.data.instansi
    office = f"{instansi.nama}, {instansi.kabupaten}"
    return KartuBagikan(kode, judul, kalimat, office, putusan, tanda=TANDA_CONTOH if situs.contoh else "")
