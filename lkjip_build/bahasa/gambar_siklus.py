"""The words in and beside the drawings of a cycle: labels, what a drawing shows, how to read it."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import Enum, auto
from typing import assert_never

from lkjip_build.bahasa.tanggal import rentang, tanggal_ringkas
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.model.waktu_baku import WaktuBaku


class TandaGaris(Enum):
    """What a timeline may show that its reader must be told of."""

    MELEBIHI = auto()
    BERJALAN = auto()
    RENCANA = auto()
    DIKEMBALIKAN = auto()
    MENUNGGU = auto()


def judul_garis(siklus: Siklus) -> str:
    return f"Garis waktu laporan {siklus.tahun}"


def label_rencana(selesai: date) -> str:
    return f"s.d. {tanggal_ringkas(selesai)}"


def label_tunggu(hari: int) -> str:
    return f"{hari} hari"


def label_tenggat(tenggat: date) -> str:
    return f"Tenggat {tanggal_ringkas(tenggat)}"


def label_hari_ini(hari_ini: date) -> str:
    return f"Hari ini {tanggal_ringkas(hari_ini)}"


def uraian_garis(siklus: Siklus, rentang_kerja: tuple[date, date] | None, *, rencana: bool) -> str:
    """Return what a timeline shows: when steps were done, the returns, and whether it holds a plan."""
    return " ".join(_uraian(siklus, rentang_kerja, rencana=rencana))


def _uraian(siklus: Siklus, rentang_kerja: tuple[date, date] | None, *, rencana: bool) -> Iterator[str]:
    if rentang_kerja:
        yield f"{len(siklus.pelaksanaan)} pelaksanaan langkah, {rentang(*rentang_kerja)}."
    if siklus.putaran:
        yield f"Dikembalikan {siklus.putaran} kali."
    if rencana:
        yield "Batang kosong: jadwal paling lambat langkah yang belum dikerjakan."
    yield "Angkanya ada di tabel di atas."


def kunci_garis(ada: Collection[TandaGaris]) -> tuple[str, ...]:
    """Return how to read a timeline that shows these."""
    return (
        "Satu kolom satu hari",
        "kolom abu-abu bukan hari kerja",
        *(_kunci(tanda) for tanda in TandaGaris if tanda in ada),
        "garis tegak putus-putus adalah tenggat",
    )


def _kunci(tanda: TandaGaris) -> str:
    match tanda:
        case TandaGaris.MELEBIHI:
            return "batang bergaris miring melebihi mutu baku"
        case TandaGaris.BERJALAN:
            return "batang bertepi putus-putus masih berjalan"
        case TandaGaris.RENCANA:
            return "batang kosong adalah jadwal paling lambat"
        case TandaGaris.DIKEMBALIKAN:
            return "tanda silang berarti dikembalikan"
        case TandaGaris.MENUNGGU:
            return "garis titik-titik berarti menunggu"
        case _:
            assert_never(tanda)


LEGENDA_LANGKAH = "Garis putus-putus: mutu baku. Batang bergaris miring: melebihi mutu baku."


def pernah_melebihi(semua: Sequence[Pelaksanaan]) -> str:
    """Return the mark beside the times of a year of which one exceeded the standard, or nothing."""
    return "melebihi" if any(satu.melebihi for satu in semua) else ""


def lama_setahun(semua: Sequence[Pelaksanaan]) -> str:
    """Return the times of all executions of a step in one year: `7 + 2 + 2 hari`."""
    if not semua:
        return "tidak dikerjakan"
    satuan = next((satu.lama.satuan for satu in semua if satu.lama), None)
    if satuan is None:
        return "tidak diketahui"
    return f"{' + '.join(str(satu.lama.jumlah) if satu.lama else '?' for satu in semua)} {satuan}"


def uraian_langkah(baku: WaktuBaku, semua: Sequence[tuple[int, Sequence[Pelaksanaan]]]) -> str:
    """Return what the drawing of a step over the years shows; `semua` are the years with the executions of each."""
    return " ".join(
        [
            f"Mutu baku {baku}." if baku.teks else "Mutu baku tidak tercetak.",
            *(f"Laporan {tahun}: {lama_setahun(isi)}." for tahun, isi in semua),
        ]
    )
