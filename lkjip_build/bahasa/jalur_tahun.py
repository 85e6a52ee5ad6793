"""A running year against its quarterly targets, in words: how many promises are on track, behind, or not judged."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa import tahun
from lkjip_build.bahasa.daftar import bersama, dan, semua
from lkjip_build.bahasa.jalur import sampai
from lkjip_build.bahasa.kata import triwulan
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import Putusan
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai import BULAN

if TYPE_CHECKING:
    from lkjip_build.compute.jalur import JalurIndikator, JalurTahun
    from lkjip_build.compute.rekap import RekapInduk, RekapTahun

TANPA_PUTUSAN = (Putusan.BELUM_ADA_DATA, Putusan.TIDAK_DINILAI)
"""What there is instead of a verdict."""

SUDAH, MELEWATI = "sudah mencapai target", "sudah melewati batas setahun"


def jawaban(rekap: "RekapTahun", masa: Masa, jalur: "JalurTahun") -> str:
    """Return the answer of a year: while it runs whether it is on track, else how many targets were met."""
    if masa is not Masa.BERJALAN or not jalur.semua:
        return tahun.jawaban(rekap, masa)
    if not jalur.direncanakan:
        return bersama((tahun.jawaban(rekap, masa), *_tanpa_target(jalur, rekap.aturan)))
    if not jalur.nomor:
        return (
            f"Tahun {jalur.tahun} masih berjalan: belum ada angka triwulan, jadi belum bisa dikatakan di jalur atau "
            "tidak."
        )
    until = f"{triwulan(jalur.nomor)} ({BULAN[3 * jalur.nomor - 1]}) {jalur.tahun}"
    return f"Sampai {until}: {', '.join(_cacah(jalur))}."


def di_jalur(jumlah: int, semua: int) -> str:
    """Return how many promises are on track, in the words of a cell."""
    return f"{jumlah} dari {semua} di jalur"


def sampai_dengan(nomor: int) -> str:
    return f"s.d. {triwulan(nomor)}"


def _cacah(jalur: "JalurTahun") -> Iterator[str]:
    """Yield how many promises have each verdict, those on track first."""
    total, fine, met = len(jalur.semua), len(jalur.of(Putusan.DI_JALUR)), len(jalur.of(Putusan.TERCAPAI))
    broken = len(terlampaui(jalur))
    if total == 1:
        yield f"satu-satunya indikator {MELEWATI if broken else sebutan(jalur.putusan(jalur.semua[0]))}"
        return
    unknown = {one: len(jalur.of(one)) for one in TANPA_PUTUSAN}
    for one, number in ((Putusan.DI_JALUR, fine), *unknown.items()):
        if number == total:
            yield f"{semua(total, 'indikator')} {sebutan(one)}"
            return
    if fine:
        yield f"{fine} dari {total} indikator di jalur"
    elif met:
        yield f"{met} dari {total} indikator {SUDAH}"
    else:
        # Of what cannot be judged nobody knows that it is not on track.
        yield f"dari {total} indikator" if any(unknown.values()) else f"tidak satu pun dari {total} indikator di jalur"
    for number, said in (
        (met if fine else 0, SUDAH),
        (len(jalur.of(Putusan.TERTINGGAL)), "tertinggal"),
        (broken, MELEWATI),
        (len(jalur.of(Putusan.TIDAK_TERCAPAI)) - broken, "tidak mencapai target"),
        *((number, sebutan(one)) for one, number in unknown.items()),
    ):
        if number:
            yield f"{number} {said}"


def hasil_berjalan(rekap: "RekapInduk", noun: str, jalur: "JalurTahun") -> str:
    """Return how many indikator of a sasaran or tujuan have each verdict while the year runs:
    `dari 5 indikator, 3 di jalur dan 2 tertinggal sampai triwulan III. Capaian setahun belum ada`. Nothing where no
    quarter judges any of them.
    """
    kode = {one.indikator.kode for one in rekap.baris}
    mine = [one for one in jalur.semua if one.baris.indikator.kode in kode]
    so_far = [one for one in mine if one.baris.tercapai is None]
    if not any(jalur.putusan(one).diketahui for one in so_far):
        return ""
    said = Counter(cacahan(jalur, one) for one in mine)
    verdicts = [one for one in URUTAN_CACAHAN if said[one]]
    until = f" sampai {triwulan(jalur.nomor)}"
    year = "" if len(so_far) < len(mine) else ". Capaian setahun belum ada"
    if len(mine) == 1:
        return f"satu-satunya {noun} {verdicts[0]}{until}{year}"
    if len(verdicts) == 1:
        return f"{semua(len(mine), noun)} {verdicts[0]}{until}{year}"
    return f"dari {len(mine)} {noun}, {dan(f'{said[one]} {one}' for one in verdicts)}{until}{year}"


URUTAN_CACAHAN = (SUDAH, "tidak mencapai target", "di jalur", "tertinggal", MELEWATI, *map(sebutan, TANPA_PUTUSAN))


def cacahan(jalur: "JalurTahun", satu: "JalurIndikator") -> str:
    """Return a verdict in the words that a count of verdicts has for it."""
    match jalur.putusan(satu):
        case Putusan.TERCAPAI:
            return SUDAH
        case Putusan.TIDAK_TERCAPAI:
            return MELEWATI if satu.baris.tercapai is None else "tidak mencapai target"
        case Putusan.DI_JALUR | Putusan.TERTINGGAL | Putusan.BELUM_ADA_DATA | Putusan.TIDAK_DINILAI as one:
            return sebutan(one)
        case _:
            assert_never(jalur.putusan(satu))


def terlampaui(jalur: "JalurTahun") -> "tuple[JalurIndikator, ...]":
    """Return the indikator whose sum is over the limit of the year before the year has a realisasi."""
    return tuple(one for one in jalur.of(Putusan.TIDAK_TERCAPAI) if one.baris.tercapai is None)


def _tanpa_target(jalur: "JalurTahun", aturan: Himpunan) -> Iterator[str]:
    """Yield what can be said of a running year without targets of quarters: broken limits, and what is missing."""
    broken = terlampaui(jalur)
    for one in broken:
        if found := jalur.sampai(one):
            yield f"{one.baris.indikator.nama} {sampai(one.baris, found)}."
    if len(broken) < len(jalur.semua):
        who = "yang lain " if broken else ""
        yield f"Target triwulan belum diisi, jadi {who}belum bisa dikatakan di jalur atau tidak."
