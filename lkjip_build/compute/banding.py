"""A year's figure held against others: earlier years, the end of the Renstra, the national standard, an old print.

These are the comparisons that Bab III of a report asks for (PermenPANRB 53/2014). What cannot be compared truly is not
compared, and says why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from lkjip_build.compute.alasan import AlasanBanding
from lkjip_build.compute.capaian import Besaran, Capaian, compute_capaian, is_tercapai, jumlah, selisih
from lkjip_build.compute.rekap import BarisKinerja, Rekap
from lkjip_build.compute.seri import Putus, putus_seri
from lkjip_build.model import Data
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Indikator, Periode

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
class BandingRenstra:
    """The Renstra to date against its end.

    Of an indikator whose quarters add up (`jumlah`) years add up too: the sum of realisasi against the sum of all
    yearly targets. Of any other the latest known realisasi stands against the target of the last year. `dari` to
    `sampai` are the years that `realisasi` covers, `akhir` the year of the target.
    """

    akhir: int
    dijumlahkan: bool
    target: Besaran | None
    realisasi: Besaran | None
    dari: int | None
    sampai: int | None
    capaian: Capaian | None
    alasan: AlasanBanding | None
    tahun_kurang: tuple[int, ...] = ()


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
    aturan = {year: one.aturan for year, one in rekap.tahun.items()}
    return {
        baris.indikator.kode: _banding(baris, rekap.seri[baris.indikator.kode], aturan, data.renstra.periode)
        for baris in rekap.tahun[tahun].semua_baris
    }


def _banding(
    baris: BarisKinerja, seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan], periode: Periode
) -> Banding:
    sebelum = tuple(one for one in seri if one.tahun < baris.tahun)
    last = sebelum[-1] if sebelum and sebelum[-1].tahun == baris.tahun - 1 else None
    standar = baris.indikator.standar_nasional
    return Banding(
        baris,
        sebelum,
        _lalu(baris, last, aturan) if last else None,
        banding_renstra((*sebelum, baris), periode, aturan[baris.tahun]),
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


def banding_renstra(seri: Sequence[BarisKinerja], periode: Periode, aturan: Himpunan) -> BandingRenstra:
    """Return the Renstra to date: `seri` are the rows of one indikator up to the year in question, rising."""
    indikator = seri[-1].indikator
    inside = [baris for baris in seri if baris.tahun >= periode.awal]
    akhir = min(periode.akhir, indikator.berakhir or periode.akhir)
    if indikator.konsolidasi.menjumlah:
        return _summed(indikator, inside, seri[-1].tahun, periode, akhir, aturan)
    last = next((baris for baris in reversed(inside) if baris.realisasi is not None), None)
    target = indikator.target_renstra.get(akhir)
    year = last.tahun if last else None
    made = BandingRenstra(akhir, False, target, last.realisasi if last else None, year, year, None, None)
    return _against(made, indikator, aturan)


def _summed(
    indikator: Indikator, inside: Sequence[BarisKinerja], tahun: int, periode: Periode, akhir: int, aturan: Himpunan
) -> BandingRenstra:
    begin = max(periode.awal, indikator.mulai or periode.awal)
    target = _total([indikator.target_renstra.get(year) for year in range(begin, akhir + 1)])
    by_tahun = {baris.tahun: baris.realisasi for baris in inside}
    # The running year counts only once its realisasi is there; an earlier year without one leaves a hole in the sum.
    last = max((year for year, realisasi in by_tahun.items() if realisasi is not None), default=None)
    years = list(range(begin, last + 1)) if last is not None else []
    missing = tuple(year for year in years if by_tahun.get(year) is None)
    realisasi = None if missing else _total([by_tahun[year] for year in years])
    dari, sampai = (years[0], years[-1]) if years else (None, None)
    made = BandingRenstra(akhir, True, target, realisasi, dari, sampai, None, None, missing)
    if missing:
        return replace(made, alasan=AlasanBanding.TAHUN_KURANG)
    if years and realisasi is None:
        return replace(made, alasan=AlasanBanding.TIDAK_TERJUMLAH)
    # A sum that may not grow without end says nothing before all its years are in.
    if indikator.arah.berbatas_atas and target is not None and years and tahun < akhir:
        return replace(made, alasan=AlasanBanding.BELUM_AKHIR)
    return _against(made, indikator, aturan)


def _against(made: BandingRenstra, indikator: Indikator, aturan: Himpunan) -> BandingRenstra:
    if made.target is None:
        return replace(made, alasan=AlasanBanding.TANPA_TARGET_AKHIR)
    if made.realisasi is None or made.dari is None:
        return replace(made, alasan=AlasanBanding.TANPA_REALISASI)
    if any(made.dari < tahun <= made.akhir for tahun in indikator.perubahan_ukuran):
        return replace(made, alasan=AlasanBanding.UKURAN_BERUBAH)
    capaian = compute_capaian(made.target, made.realisasi, indikator.arah, aturan)
    if capaian.persen is None:
        return replace(made, alasan=AlasanBanding.TIDAK_DAPAT_DIHITUNG)
    return replace(made, capaian=capaian)


def _total(values: Iterable[Besaran | None]) -> Besaran | None:
    """Return the sum of values; None where there is none, one is missing, or they cannot be added up."""
    known = list(values)
    return None if not known or None in known else jumlah(one for one in known if one is not None)


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
