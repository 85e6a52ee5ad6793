"""Where the numbers of the Renstra come from: its targets and baselines, and what was reached of them so far."""

from collections.abc import Iterator

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.compute.banding import Banding
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.compute.renstra import BandingRenstra, Terlampaui
from lkjip_build.isi import Asal, Masukan, dihitung, tertulis
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Rentang
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Location
from lkjip_build.susunan import asal


def kondisi_awal(indikator: Indikator) -> Asal:
    return tertulis(indikator.location("kondisi_awal"))


def target_renstra(indikator: Indikator, tahun: int) -> Asal:
    return tertulis(indikator.location("target_renstra", str(tahun)))


def target_akhir(indikator: Indikator, renstra: BandingRenstra) -> Asal:
    """Return the place of the last target of the Renstra, or the targets that were added up."""
    if not renstra.dijumlahkan:
        return target_renstra(indikator, renstra.akhir)
    parts = [
        Masukan(str(tahun), cetak.nilai(value), indikator.location("target_renstra", str(tahun)))
        for tahun, value in sorted(indikator.target_renstra.items())
        if renstra.mulai <= tahun <= renstra.akhir
    ]
    return dihitung(kata.jumlah(len(parts), kata.TARGET), *parts)


def realisasi_sampai(banding: Banding) -> Asal:
    """Return the place of the latest realisasi, or the years that were added up."""
    renstra = banding.renstra
    years = [
        one
        for one in (*banding.sebelum, banding.baris)
        if renstra.dari is not None and renstra.sampai is not None and renstra.dari <= one.tahun <= renstra.sampai
    ]
    if not renstra.dijumlahkan:
        return asal.realisasi(years[-1]) if years else tertulis()
    return dihitung(kata.jumlah(len(years), kata.REALISASI), *(asal.reached(str(one.tahun), one) for one in years))


def capaian_akhir(banding: Banding, aturan: Himpunan) -> Asal:
    """Return how the capaian against the end of the Renstra came about."""
    renstra = banding.renstra
    if renstra.capaian is None:
        return dihitung("")
    exact = dihitung(
        asal.formula(renstra.capaian, renstra.target),
        Masukan(kata.REALISASI, asal.dengan_skor(renstra.realisasi), _only(realisasi_sampai(banding))),
        Masukan(kata.TARGET, asal.dengan_skor(renstra.target), _only(target_akhir(banding.baris.indikator, renstra))),
    )
    return asal.capped(exact, renstra.capaian, aturan)


def terlampaui(broken: Terlampaui) -> Asal:
    """Return the years, and the quarters of those without a figure, that broke a limit on their sum."""
    parts = [part for one in broken.dari for part in _bagian_tahun(one)]
    return dihitung(kata.jumlah(len(parts), kata.REALISASI), *parts)


def _bagian_tahun(one: BarisKinerja) -> Iterator[Masukan]:
    if one.realisasi is not None:
        yield Masukan(str(one.tahun), cetak.nilai(one.realisasi), one.kinerja.location("realisasi"))
        return
    for number, (roman, value) in enumerate(zip(TRIWULAN, one.kinerja.triwulan, strict=True), 1):
        if value is not None:
            yield Masukan(f"{one.tahun} triwulan {roman}", cetak.nilai(value), one.kinerja.location(f"tw{number}"))


def kemajuan(banding: Banding) -> Asal:
    """Return how the share of the way from the baseline came about."""
    renstra, way = banding.renstra, banding.renstra.kemajuan
    if isinstance(renstra.target, Rentang) and way and way.kini == way.menuju:
        aim = cetak.nilai(renstra.target)
        place = _only(target_akhir(banding.baris.indikator, renstra))
        return dihitung(kata.DALAM_RENTANG_CARA, _kini(banding), Masukan(kata.TARGET, aim, place))
    return dihitung(kata.KEMAJUAN_CARA, _kini(banding), _awal(banding), _menuju(banding))


def ditempuh(banding: Banding) -> Asal:
    """Return the two figures between which the way done lies."""
    return dihitung(kata.SELISIH_CARA, _kini(banding), _awal(banding))


def jarak(banding: Banding) -> Asal:
    """Return the baseline and the target between which the whole way lies."""
    return dihitung(kata.SELISIH_CARA, _menuju(banding), _awal(banding))


def lewat(banding: Banding) -> Asal:
    """Return the figure and the target that it has passed."""
    return dihitung(kata.SELISIH_CARA, _kini(banding), _menuju(banding))


def _kini(banding: Banding) -> Masukan:
    return Masukan(kata.REALISASI, asal.dengan_skor(banding.renstra.realisasi), _only(realisasi_sampai(banding)))


def _awal(banding: Banding) -> Masukan:
    indikator = banding.baris.indikator
    return Masukan(kata.KONDISI_AWAL, asal.dengan_skor(indikator.kondisi_awal), indikator.location("kondisi_awal"))


def _menuju(banding: Banding) -> Masukan:
    renstra = banding.renstra
    end = renstra.target
    if isinstance(end, Rentang) and renstra.kemajuan:
        end = renstra.kemajuan.menuju
    return Masukan(kata.TARGET, asal.dengan_skor(end), _only(target_akhir(banding.baris.indikator, renstra)))


def _only(found: Asal) -> Location | None:
    return found.tempat[0] if len(found.tempat) == 1 else None
