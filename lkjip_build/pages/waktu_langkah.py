"""The time of each step over the years beside its mutu baku, for every SOP that governed a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.gambar_siklus import lama_setahun, uraian_langkah
from lkjip_build.compute.siklus import RingkasanLangkah, Siklus
from lkjip_build.drawing.batang_langkah import BatangLangkah, draw_batang
from lkjip_build.model.nilai import Lama
from lkjip_build.model.sop import Sop
from lkjip_build.pages.situs import Situs

_MENIT = {"menit": 1, "jam": 60}
_HARI = {"hari": 1, "minggu": 7}


@dataclass(frozen=True)
class Sel:
    """The executions of a step in one year: `7 + 2 + 2 hari`, and whether one of them exceeded the standard."""

    tahun: int
    isi: str
    lewat: bool


@dataclass(frozen=True)
class BarisLangkah:
    """One step over the years. `gambar` is None where no year has a known time."""

    no: int
    aktivitas: str
    baku: Lama
    sel: tuple[Sel, ...]
    gambar: BatangLangkah | None
    uraian: str


@dataclass(frozen=True)
class WaktuLangkah:
    """The steps of one SOP over the years that it governed, oldest first."""

    sop: Sop
    tahun: tuple[int, ...]
    baris: tuple[BarisLangkah, ...]


def waktu_langkah(situs: Situs) -> Iterator[WaktuLangkah]:
    """Yield a table for each SOP that a year with a log followed."""
    for kode, sop in situs.data.sop.items():
        semua = [
            siklus
            for tahun, siklus in sorted(situs.siklus.items())
            if situs.data.laporan[tahun].fakta.sop == kode and siklus.pelaksanaan
        ]
        if semua:
            baris = tuple(_baris(langkah, semua) for langkah in semua[0].langkah)
            yield WaktuLangkah(sop, tuple(siklus.tahun for siklus in semua), baris)


def _baris(langkah: RingkasanLangkah, semua: Sequence[Siklus]) -> BarisLangkah:
    kerja = [(siklus.tahun, [satu for satu in siklus.pelaksanaan if satu.langkah == langkah.no]) for siklus in semua]
    terukur = [
        (tahun, [(satu.lama.jumlah, satu.melebihi is True) for satu in isi if satu.lama]) for tahun, isi in kerja
    ]
    return BarisLangkah(
        langkah.no,
        langkah.aktivitas,
        langkah.baku,
        tuple(Sel(tahun, lama_setahun(isi), any(satu.melebihi for satu in isi)) for tahun, isi in kerja),
        draw_batang(terukur, _terukur(langkah.baku)),
        uraian_langkah(langkah.baku, kerja),
    )


def _terukur(baku: Lama) -> int | None:
    """Return a standard in the unit that executions are measured in; None for months, which have no fixed length."""
    per_satuan = (_MENIT | _HARI).get(baku.satuan)
    return None if per_satuan is None else baku.jumlah * per_satuan
