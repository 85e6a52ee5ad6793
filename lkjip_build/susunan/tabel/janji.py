"""All promises over all years, one mark each; for many of them first how many were kept, by sasaran."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa import beranda as kata
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.bahasa.sasaran import judul_pendek
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.drawing.kumpulan import draw_kumpulan, sebaris
from lkjip_build.isi import (
    TENGAH,
    Baris,
    Blok,
    GambarKecil,
    Kolom,
    PeranBaris,
    Rupa,
    Sel,
    Tabel,
    Terlipat,
    bulat,
    kelompok,
    p,
    tanda,
    tautan,
    teks,
)
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.susunan import asal
from lkjip_build.susunan.jalur import asal_baik
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator, alamat_tahun, putusan_of
from lkjip_build.susunan.layar import BARIS_TERBUKA
from lkjip_build.susunan.situs import Situs

SATU_PITA = 15
"""So many promises are read row by row; more are first told by sasaran."""
TAHUN_TERBANYAK = 6
"""So many years stand side by side on a phone."""


def tahun_pita(situs: Situs) -> tuple[int, ...]:
    """Return the years that a strip shows, rising."""
    return tuple(sorted(situs.rekap.tahun))[-TAHUN_TERBANYAK:]


def semua_janji(situs: Situs) -> list[tuple[Induk, list[Indikator]]]:
    """Return the indikator with a row in any year of the strip by what they measure, those of earlier plans last."""
    years = set(tahun_pita(situs))
    found: dict[str, tuple[Induk, list[Indikator]]] = {}
    today = ((induk, one) for _, induk in situs.data.renstra.semua_induk for one in induk.indikator)
    for induk, one in (*today, *((induk, one) for _, induk, one in situs.induk_terdahulu)):
        if any(baris.tahun in years for baris in situs.rekap.seri.get(one.kode, ())):
            found.setdefault(induk.kode, (induk, []))[1].append(one)
    return list(found.values())


def pita_janji(situs: Situs) -> Iterator[Blok]:
    """Yield the strip of all promises with what its marks mean; nothing where no year has any."""
    groups = semua_janji(situs)
    if not groups:
        return
    semua = [one for _, some in groups for one in some]
    yield _arti(situs, semua)
    if len(semua) <= SATU_PITA:
        yield _tabel(situs, kata.SEMUA_JANJI, [_baris(situs, one) for one in semua])
    else:
        yield _menurut_sasaran(situs, groups)
        if len(semua) > BARIS_TERBUKA:
            yield p(tautan(kata.SETIAP_JANJI, "/indikator/"), kecil=True)
            return
        rows = [
            baris for induk, some in groups for baris in (_kepala(situs, induk), *(_baris(situs, one) for one in some))
        ]
        yield Terlipat(kata.SETIAP_JANJI, (_tabel(situs, kata.SEMUA_JANJI, rows, jumlah=False),))


def _kolom(situs: Situs) -> tuple[Kolom, ...]:
    return (
        Kolom("nama", kata.INDIKATOR, 5),
        *(Kolom(str(tahun), str(tahun), 1, TENGAH) for tahun in tahun_pita(situs)),
    )


def _kepala_tahun(situs: Situs) -> Baris:
    def head(tahun: int) -> Sel:
        running = situs.masa(tahun) in (Masa.BERJALAN, Masa.BELUM_MULAI)
        said = kata.kepala_tahun(tahun, berjalan=running, disahkan=situs.is_final(tahun))
        return teks(str(tahun), said, ke=f"/kinerja/{tahun}/")

    return Baris((teks(kata.INDIKATOR), *map(head, tahun_pita(situs))))


def _tabel(situs: Situs, judul: str, rows: Sequence[Baris], *, jumlah: bool = True) -> Tabel:
    total = (_jumlah(situs),) if jumlah else ()
    return Tabel("", judul, _kolom(situs), (_kepala_tahun(situs),), (*rows, *total), rupa=Rupa.PITA)


def _kepala(situs: Situs, induk: Induk) -> Baris:
    return kelompok(judul_pendek(induk), len(_kolom(situs)))


def _baris(situs: Situs, indikator: Indikator) -> Baris:
    by_year = {baris.tahun: baris for baris in situs.rekap.seri.get(indikator.kode, ())}
    name = teks(indikator.sebutan_singkat, ke=alamat_indikator(indikator.kode), kepala=True)
    return Baris((name, *(_tanda(situs, by_year.get(tahun)) for tahun in tahun_pita(situs))))


def _tanda(situs: Situs, baris: BarisKinerja | None) -> Sel:
    if baris is None:
        return teks(kata.TANPA_BARIS)
    verdict = putusan_of(KinerjaTahun(situs, baris))
    said = f"{baris.indikator.sebutan_singkat} {baris.tahun}: {sebutan(verdict)}"
    return Sel((tanda(verdict, said, ke=alamat_tahun(baris), gambar_saja=True),))


def _jumlah(situs: Situs) -> Baris:
    """Return how many promises of each year were kept, or are on track."""
    cells = (_cacah(situs, tuple(situs.rekap.tahun[tahun].semua_baris)) for tahun in tahun_pita(situs))
    return Baris((teks(kata.TERCAPAI_DARI, kepala=True), *cells), PeranBaris.JUMLAH)


def _cacah(situs: Situs, semua: Sequence[BarisKinerja], ke: str = "") -> Sel:
    """Return of how many promises how many were kept, or are on track while the year runs; a dash where none can be
    judged.
    """
    verdicts = [(one, putusan_of(KinerjaTahun(situs, one))) for one in semua]
    if not any(verdict.diketahui for _, verdict in verdicts):
        return teks("–")
    number = sum(verdict.baik for _, verdict in verdicts)
    numbers = (bulat(number, asal_baik(verdicts)), bulat(len(semua), asal.cacah_indikator(semua)))
    return replace(teks(kata.dari(number, len(semua)), ke=ke), angka_kecil=numbers)


def _menurut_sasaran(situs: Situs, groups: Sequence[tuple[Induk, Sequence[Indikator]]]) -> Tabel:
    rows, wide = [], sebaris(max(len(some) for _, some in groups))
    for induk, some in groups:
        codes = {one.kode for one in some}
        cells = []
        for tahun in tahun_pita(situs):
            mine = [one for one in situs.rekap.tahun[tahun].semua_baris if one.indikator.kode in codes]
            place = f"/kinerja/{tahun}/#{induk.kode.lower()}"
            cells.append(_kumpulan(situs, mine, place, wide) if mine else teks(kata.TANPA_BARIS))
        rows.append(Baris((teks(judul_pendek(induk), kepala=True), *cells)))
    return _tabel(situs, kata.MENURUT_SASARAN, rows)


def _kumpulan(situs: Situs, semua: Sequence[BarisKinerja], ke: str, wide: int) -> Sel:
    """Return the marks of the promises of a sasaran in a year, so many in a row, and how many were kept."""
    verdicts = [putusan_of(KinerjaTahun(situs, one)) for one in semua]
    counts = Counter(verdicts)
    said = kata.rincian([(one, counts[one]) for one in Putusan if counts[one]])
    made = _cacah(situs, semua, ke)
    return replace(made, isi=(GambarKecil(said, ke=ke, lukisan=draw_kumpulan(verdicts, wide)), *made.isi))


def _arti(situs: Situs, semua: Sequence[Indikator]) -> Blok:
    """Return the marks that stand in the strip with their words, and what a cell without one means."""
    years = set(tahun_pita(situs))
    rows = [baris for one in semua for baris in situs.rekap.seri.get(one.kode, ()) if baris.tahun in years]
    found = {putusan_of(KinerjaTahun(situs, baris)) for baris in rows}
    marks = [part for one in Putusan if one in found for part in (tanda(one), " ")]
    empty = (kata.ARTI_TANPA_BARIS, " ") if len(rows) < len(semua) * len(years) else ()
    return p(*marks, *empty, tautan(kata.ARTI_TANDA, "/metodologi/#arti-tanda"))
