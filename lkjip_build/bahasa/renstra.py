"""A figure against the end of the Renstra and against the national standard, in the words of cells and notes."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import angka, bertanda, nilai
from lkjip_build.bahasa.daftar import bersama, dan, rangkai_sel, rentang_tahun
from lkjip_build.bahasa.kata import triwulan
from lkjip_build.compute.alasan import AlasanBanding
from lkjip_build.compute.besaran import Besaran, Bilangan, beda
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.renstra import CaraRenstra, Indikator

if TYPE_CHECKING:
    from lkjip_build.compute.banding import BandingStandar
    from lkjip_build.compute.renstra import BandingRenstra, Kemajuan, Terlampaui

TANPA_TARGET = "belum diisi"
CARA_JUMLAH = (
    "Indikator yang dinyatakan kumulatif dijumlahkan antartahun, realisasi maupun targetnya. Batas yang dijumlahkan "
    "dinilai sesudah tahun terakhirnya, atau begitu sudah terlampaui."
)
CARA_KEMAJUAN = (
    "Kemajuan adalah bagian jalan dari kondisi awal ke target akhir yang sudah ditempuh. Tidak dihitung tanpa kondisi "
    "awal, bila kondisi awal sudah memenuhi target, dan bila target harus tepat. Begitu pula bila cara mengukurnya "
    "berubah, dan bagi angka kumulatif."
)
STANDAR_BELUM_DICATAT = "belum dicatat"


def cara(semua: Iterable["BandingRenstra"]) -> str:
    """Return how comparisons with the end of the Renstra were made, as far as these need it; empty for none."""
    found = list(semua)
    sums = CARA_JUMLAH if any(one.dijumlahkan for one in found) else ""
    return bersama((sums, CARA_KEMAJUAN if any(not one.dijumlahkan for one in found) else ""))


def judul_banding(tahun: int, akhir: int, berangka: Collection[int], *, standar: bool) -> str:
    """Return the caption of a year's comparisons; `berangka` are the years with a realisasi, `standar` tells whether a
    national standard is among them. It names no year without a figure.
    """
    others = [*(["standar nasional"] if standar else []), f"target Renstra sampai {akhir}"]
    if tahun in berangka:
        before = [str(tahun - 1)] if tahun - 1 in berangka else []
        return f"Realisasi {tahun} terhadap {dan([*before, *others])}"
    until = max((one for one in berangka if one < tahun), default=None)
    return f"Realisasi{f' sampai {until}' if until is not None else ''} terhadap {dan(others)}"


def kepala_kumulatif(renstra: "BandingRenstra") -> str:
    """Return which years stand against which, for the head of a row whose years are added up; else nothing."""
    match renstra.cara:
        case CaraRenstra.AKHIR:
            return ""
        case CaraRenstra.KUMULATIF:
            years = _jumlah_target(renstra)
            return f"{cakupan(renstra)} terhadap {years}" if renstra.dari is not None else years
        case _:
            assert_never(renstra.cara)


def _jumlah_target(renstra: "BandingRenstra") -> str:
    return f"jumlah target {rentang_tahun(renstra.mulai, renstra.akhir)}"


def cara_target(renstra: "BandingRenstra", akhir: int) -> str:
    """Return of which years the target of the end is; nothing where it is of the end of the Renstra itself."""
    if renstra.target is None:
        return ""
    match renstra.cara:
        case CaraRenstra.AKHIR:
            return "" if renstra.akhir == akhir else f"tahun {renstra.akhir}"
        case CaraRenstra.KUMULATIF:
            return _jumlah_target(renstra)
        case _:
            assert_never(renstra.cara)


def cakupan(renstra: "BandingRenstra") -> str:
    """Return the years that the realisasi to date really covers; empty without one."""
    if renstra.dari is None or renstra.sampai is None:
        return ""
    years = rentang_tahun(renstra.dari, renstra.sampai)
    return f"jumlah {years}" if renstra.dijumlahkan and renstra.dari != renstra.sampai else f"tahun {years}"


def alasan(renstra: "BandingRenstra") -> str:
    """Return why there is no percentage against the end, or nothing."""
    match renstra.alasan:
        case None:
            return ""
        case AlasanBanding.TANPA_TARGET_AKHIR:
            return _target_kurang(renstra)
        case AlasanBanding.TANPA_REALISASI:
            return "realisasi belum ada"
        case AlasanBanding.TAHUN_KURANG:
            return f"realisasi {dan(renstra.tahun_kurang)} tidak ada"
        case AlasanBanding.BELUM_AKHIR:
            return f"dinilai setelah {renstra.akhir} lengkap"
        case AlasanBanding.BATAS_TERLAMPAUI:
            return terlampaui(renstra.terlampaui) if renstra.terlampaui else ""
        case AlasanBanding.TIDAK_TERJUMLAH:
            return "nilainya tidak dapat dijumlahkan"
        case AlasanBanding.UKURAN_BERUBAH:
            return "cara mengukur berubah"
        case AlasanBanding.TIDAK_DAPAT_DIHITUNG:
            return "tidak dapat dihitung"
        case _:
            assert_never(renstra.alasan)


def _target_kurang(renstra: "BandingRenstra") -> str:
    match renstra.cara:
        case CaraRenstra.AKHIR:
            return "target akhir belum diisi"
        case CaraRenstra.KUMULATIF:
            return f"target {dan(renstra.target_kurang)} belum diisi"
        case _:
            assert_never(renstra.cara)


def terlampaui(satu: "Terlampaui") -> str:
    """Return a limit broken before its years are over: `batas 84 sudah terlampaui: 90 sampai 2026 triwulan III`."""
    last = satu.terakhir
    until = f"{last.tahun} {triwulan(last.triwulan_terisi)}" if last.realisasi is None else str(last.tahun)
    least = "sedikitnya " if satu.berlubang else ""
    return f"batas {nilai(satu.batas)} sudah terlampaui: {least}{angka(satu.jumlah)} sampai {until}"


def kemajuan(satu: "Kemajuan", awal: Besaran, tujuan: Besaran) -> str:
    """Return the way from the baseline: `dari 6 menuju 1: sudah 4 dari 5`.

    `awal` and `tujuan` are the baseline and the target as typed. A range has its nearer bound until it is reached;
    steps of a scale have their names, and their scores are what was done.
    """
    begin = _titik(awal, satu.dari)
    if isinstance(tujuan, Rentang) and satu.sampai:
        return f"dari {begin} menuju {nilai(tujuan)}: {_melewati(satu, 'rentang itu') or 'sudah di dalam rentang itu'}"
    return f"dari {begin} menuju {_titik(tujuan, satu.menuju)}: {_ditempuh(satu)}"


def kemajuan_sel(persen: str) -> str:
    """Return the share of the way in a cell that no heading explains."""
    return f"Kemajuan {persen}"


def tanpa_kondisi_awal(indikator: Indikator) -> str:
    """Return that an indikator has no baseline, in the words of a cell, or nothing where it has one."""
    if indikator.kondisi_awal is not None:
        return ""
    return "indikator baru, tanpa kondisi awal" if indikator.mulai else "kondisi awal belum dicatat"


def _titik(typed: Besaran, number: Bilangan) -> str:
    return nilai(typed) if isinstance(typed, Jenjang) else nilai(number)


def _ditempuh(satu: "Kemajuan") -> str:
    done = satu.ditempuh
    if done < 0:
        return f"mundur {nilai(-done)} dari kondisi awal"
    if done == 0:
        return "belum bergerak dari kondisi awal"
    return _melewati(satu, "target") or f"sudah {nilai(done)} dari {nilai(satu.jarak)}"


def _melewati(satu: "Kemajuan", apa: str) -> str:
    """Return by how much a figure is beyond its target, or nothing."""
    if satu.ditempuh <= satu.jarak:
        return ""
    side = "di atas" if beda(satu.menuju, satu.dari) > 0 else "di bawah"
    return f"sudah {nilai(beda(satu.ditempuh, satu.jarak))} {side} {apa}"


def hasil_standar(standar: "BandingStandar") -> str:
    """Return whether the national standard is met."""
    if standar.tercapai is None:
        return "realisasi belum ada"
    return "memenuhi" if standar.tercapai else "belum memenuhi"


def standar_kecil(standar: "BandingStandar") -> str:
    """Return what stands below a national standard in its cell: the verdict with its difference, and the source."""
    gap = selisih_standar(standar)
    return rangkai_sel(f"{hasil_standar(standar)} ({gap})" if gap else hasil_standar(standar), standar.sumber)


def selisih_kecil(standar: "BandingStandar") -> str:
    """Return the difference from a national standard in the words of a cell, or nothing."""
    gap = selisih_standar(standar)
    return f"selisih {gap}" if gap else ""


def selisih_standar(standar: "BandingStandar") -> str:
    """Return the signed difference from the standard in the unit of the indikator, or nothing."""
    return bertanda(nilai(standar.selisih)) if standar.selisih else ""
