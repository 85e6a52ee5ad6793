"""A sasaran, or a tujuan with indikator of its own, in words: how many of its targets were met, and their average."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import bersama, dan, semua
from lkjip_build.bahasa.jalur_tahun import hasil_berjalan
from lkjip_build.bahasa.kata import induk, kapital
from lkjip_build.bahasa.putusan import tanpa_hasil
from lkjip_build.bahasa.tahun import batas_rata_rata
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.renstra import Induk, Sasaran, Tujuan

if TYPE_CHECKING:
    from lkjip_build.compute.jalur import JalurTahun
    from lkjip_build.compute.rekap import RekapInduk

SEBAB = "Sebab, yang sudah dilakukan, dan rencana berikutnya"
SEBAB_DAN_BANDING = "Sebab, rencana, dan perbandingan"


def nama(rekap: "RekapInduk") -> str:
    """Return `S1: Meningkatnya pelayanan`."""
    return f"{rekap.induk.kode}: {rekap.induk.nama}"


def sebutan(rekap: "RekapInduk") -> str:
    """Return `Sasaran S1`, or `Tujuan T1`."""
    return f"{kapital(induk(rekap.induk))} {rekap.induk.kode}"


def judul(rekap: "RekapInduk") -> str:
    """Return `Sasaran S1: Meningkatnya pelayanan`, or the same of a tujuan."""
    return f"{sebutan(rekap)}: {rekap.induk.nama}"


def sebab(rekap: "RekapInduk", *, dan_banding: bool = False) -> str:
    """Return the words of the way to what the report says about it, with comparisons or without: with its code, as a
    page has one for each.
    """
    return f"{SEBAB_DAN_BANDING if dan_banding else SEBAB}: {induk(rekap.induk)} {rekap.induk.kode}"


def judul_pendek(satu: Induk) -> str:
    """Return the name of a sasaran, and of a tujuan with the word, as it stands among sasaran."""
    match satu:
        case Tujuan():
            return f"Tujuan: {satu.nama}"
        case Sasaran():
            return satu.nama
        case _:
            assert_never(satu)


def kepala(semua: Iterable["RekapInduk"]) -> str:
    """Return the head of a column that names what is measured."""
    return "Tujuan dan sasaran" if _ada_tujuan(semua) else "Sasaran"


def kepala_indikator(semua: Iterable["RekapInduk"]) -> str:
    """Return the head of a column that holds indikator below what they measure."""
    if _ada_tujuan(semua):
        return "Tujuan, sasaran strategis, dan indikator kinerja"
    return "Sasaran strategis dan indikator kinerja"


def judul_capaian(semua: Iterable["RekapInduk"], tahun: int) -> str:
    """Return the caption of the averages of a year; a tujuan without indikator of its own has none."""
    also = ", dan tujuan yang punya indikator," if _ada_tujuan(semua) else ""
    return f"Capaian setiap sasaran{also} tahun {tahun}"


def _ada_tujuan(semua: Iterable["RekapInduk"]) -> bool:
    return any(isinstance(one.induk, Tujuan) for one in semua)


def _noun(satu: Induk) -> str:
    """Return what is counted where `satu` was named before. Those of a tujuan's sasaran are not its own."""
    match satu:
        case Tujuan():
            return "indikator di tingkat tujuan ini"
        case Sasaran():
            return "indikator sasaran ini"
        case _:
            assert_never(satu)


def panjang(rekap: "RekapInduk", aturan: Himpunan, jalur: "JalurTahun | None" = None, *, final: bool = False) -> str:
    """Return the opening of a sasaran's or tujuan's part of Bab III: how many targets were met, and the average.

    `jalur` is that of a running year, which tells first how many are on track; `final` whether its report is signed.
    """
    made = f"{kapital(_hasil(rekap, _noun(rekap.induk), jalur, final=final))}{_average(rekap, aturan)}."
    return bersama((made, batas_rata_rata(rekap.baris, aturan)))


def _hasil(rekap: "RekapInduk", noun: str, jalur: "JalurTahun | None", *, final: bool) -> str:
    return (hasil_berjalan(rekap, noun, jalur) if jalur else "") or _hasil_setahun(rekap, noun, final=final)


def _hasil_setahun(rekap: "RekapInduk", noun: str, *, final: bool) -> str:
    total, met = len(rekap.baris), rekap.tercapai
    judged = sum(1 for baris in rekap.baris if baris.tercapai is not None)
    unknown = tanpa_hasil(final=final)
    if not judged:
        return f"{semua(total, noun) if total > 1 else noun} {unknown}"
    if total == 1:
        return f"satu-satunya {noun} {'mencapai target' if met else 'tidak mencapai target'}"
    if met == total:
        return f"{semua(total, noun)} mencapai target"
    if not met and judged == total:
        return f"tidak satu pun dari {total} {noun} mencapai target"
    parts = [f"{met} mencapai target"] if met else []
    if met < judged:
        parts.append(f"{judged - met} tidak{'' if met else ' mencapai target'}")
    if judged < total:
        parts.append(f"{total - judged} {unknown}")
    return f"dari {total} {noun}, {dan(parts)}"


def _average(rekap: "RekapInduk", aturan: Himpunan) -> str:
    if rekap.rata_rata is None:
        return ""
    return f". Rata-rata capaian {cetak_capaian(rekap.rata_rata, aturan)}, kategori {rekap.kategori}"
