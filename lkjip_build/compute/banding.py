"""A year's figure held against others: earlier years, the end of the Renstra, the national standard, an old print.

These are the comparisons that Bab III of a report asks for (PermenPANRB 53/2014). What cannot be compared truly is not
compared, and says why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lkjip_build.compute.besaran import selisih
from lkjip_build.compute.capaian import is_tercapai
from lkjip_build.compute.rekap import BarisKinerja, Rekap
from lkjip_build.compute.renstra import BandingRenstra, banding_renstra
from lkjip_build.compute.seri import Putus, putus_seri
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Nilai

TOLERANSI_TERBIT = Fraction(1, 10)
"""Printed percentages are often cut off, or come from decimals nobody printed; within this they agree."""


@dataclass(frozen=True)
class BandingLalu:
    """This year against the year before.

    `selisih_realisasi` is in the unit of the indikator (None for steps of a scale), `selisih_capaian` in percentage
    points of the uncapped capaian. A difference is None where a value is missing or `putus` breaks that series.
    """

    sebelum: BarisKinerja
    selisih_realisasi: Decimal | Fraction | None
    selisih_capaian: Fraction | None
    putus: tuple[Putus, ...]


@dataclass(frozen=True)
class BandingStandar:
    """The realisasi of the year against the national standard; None where there is no realisasi yet."""

    standar: Nilai
    sumber: str
    selisih: Decimal | Fraction | None
    tercapai: bool | None


@dataclass(frozen=True)
class Terbit:
    """A percentage printed in an earlier report against the one computed here, uncapped; `selisih` is print − ours."""

    tercetak: Decimal
    selisih: Fraction | None

    @property
    def sama(self) -> bool:
        return self.selisih is not None and abs(self.selisih) <= TOLERANSI_TERBIT


@dataclass(frozen=True)
class Banding:
    """Everything one indikator is held against in one year; `sebelum` are its earlier years, rising."""

    baris: BarisKinerja
    sebelum: tuple[BarisKinerja, ...]
    lalu: BandingLalu | None
    renstra: BandingRenstra
    standar: BandingStandar | None


def compute_banding(rekap: Rekap, data: Data, tahun: int) -> dict[str, Banding]:
    """Return the comparisons of a year by kode of indikator, in the order of the Renstra."""
    return {baris.indikator.kode: banding(rekap, data, baris) for baris in rekap.tahun[tahun].semua_baris}


def banding(rekap: Rekap, data: Data, baris: BarisKinerja) -> Banding:
    """Return what an indikator is held against in one year."""
    aturan = {year: one.aturan for year, one in rekap.tahun.items()}
    sebelum = tuple(one for one in rekap.seri[baris.indikator.kode] if one.tahun < baris.tahun)
    last = sebelum[-1] if sebelum and sebelum[-1].tahun == baris.tahun - 1 else None
    standar = baris.indikator.standar_nasional
    return Banding(
        baris,
        sebelum,
        _lalu(baris, last, aturan) if last else None,
        banding_renstra((*sebelum, baris), data.renstra.periode, aturan[baris.tahun]),
        _standar(baris, standar.nilai, standar.sumber) if standar else None,
    )


def _lalu(baris: BarisKinerja, before: BarisKinerja, aturan: Mapping[int, Himpunan]) -> BandingLalu:
    putus = putus_seri((before, baris), aturan)
    now, then = baris.capaian.persen, before.capaian.persen
    comparable = not any(one.memutus_capaian for one in putus)
    return BandingLalu(
        before,
        None if any(one.memutus_realisasi for one in putus) else selisih(baris.realisasi, before.realisasi),
        now - then if comparable and now is not None and then is not None else None,
        putus,
    )


def _standar(baris: BarisKinerja, standar: Nilai, sumber: str) -> BandingStandar:
    return BandingStandar(
        standar,
        sumber,
        selisih(baris.realisasi, standar),
        is_tercapai(standar, baris.realisasi, baris.indikator.arah),
    )


def terbit(baris: BarisKinerja) -> Terbit | None:
    """Return the comparison with the printed percentage of `capaian_terbit`, or None where none was typed."""
    tercetak = baris.kinerja.capaian_terbit
    if tercetak is None:
        return None
    persen = baris.capaian.persen
    return Terbit(tercetak, None if persen is None else Fraction(tercetak) - persen)


def beda_terbit(rekap: Rekap) -> Iterator[tuple[BarisKinerja, Terbit]]:
    """Yield the rows whose printed percentage does not agree with the computed one, newest year first."""
    for tahun in sorted(rekap.tahun, reverse=True):
        for baris in rekap.tahun[tahun].semua_baris:
            printed = terbit(baris)
            if printed is not None and not printed.sama:
                yield baris, printed
