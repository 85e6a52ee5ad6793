"""The order in which the rows of a log happened, whatever order they were typed in.

Moments decide. Where they leave the order open (a day without times, two equal times), the log is read in favour of the
SOP: among all orders that the moments allow, the one with the fewest breaks of the flow is taken. That is a shortest
path over the sets of rows of such a day, so a day of more than `_TERBANYAK` rows is read by end and number instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from lkjip_build.compute.alur import Alur
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.nilai import Saat

_TERBANYAK = 8

# Breaks of the flow, overlaps, then the rows themselves, so that a tie has one answer.
_Jalan = tuple[int, int, tuple[int, ...]]


def saat(kejadian: Kejadian) -> Saat | None:
    """Return the moment that places a row: its beginning, or its end where only that is known."""
    return kejadian.mulai or kejadian.selesai


def mendahului(satu: Saat, lain: Saat) -> bool:
    """Tell whether `satu` was surely before `lain`; two moments of one day need a time of day each."""
    if satu.tanggal != lain.tanggal:
        return satu.tanggal < lain.tanggal
    return satu.jam is not None and lain.jam is not None and satu.jam < lain.jam


def urutkan(siklus: Sequence[Kejadian], alur: Alur | None) -> tuple[Kejadian, ...]:
    """Return the rows that have a date, in the order they happened; the order of the input has no effect."""
    bertanggal = [(momen, satu) for satu in siklus if (momen := saat(satu))]
    bertanggal.sort(key=lambda pasangan: _kunci(pasangan[0], pasangan[1], alur))
    log = _Log(tuple(momen for momen, _ in bertanggal), tuple(satu for _, satu in bertanggal), alur)
    terbaik: dict[int | None, _Jalan] = {None: (0, 0, ())}
    for kelompok in log.kelompok():
        terbaik = log.lalui(kelompok, terbaik)
    return tuple(log.baris[nomor] for nomor in min(terbaik.values())[2])


def _kunci(momen: Saat, kejadian: Kejadian, alur: Alur | None) -> tuple[datetime, bool, datetime, int, tuple[str, ...]]:
    """A total order of rows, save those that say the same in everything."""
    akhir = kejadian.selesai
    rincian = (kejadian.mulai, akhir, kejadian.keputusan, kejadian.pelaksana, kejadian.keluaran, kejadian.bukti)
    return (
        momen.urutan,
        momen.jam is not None,
        akhir.urutan if akhir else datetime.max,
        alur.urutan.get(kejadian.langkah, len(alur.urutan)) if alur else 0,
        tuple(str(isi) for isi in (kejadian.langkah, *rincian, kejadian.catatan)),
    )


@dataclass(frozen=True)
class _Log:
    """Rows sorted by moment; rows are spoken of by their position."""

    momen: tuple[Saat, ...]
    baris: tuple[Kejadian, ...]
    alur: Alur | None

    def kelompok(self) -> Iterator[range]:
        """Yield the runs of rows whose moments leave their order open."""
        awal = 0
        for _, sehari in groupby(self.momen, lambda momen: momen.tanggal):
            semua = list(sehari)
            runs = [semua] if any(momen.jam is None for momen in semua) else [list(g) for _, g in groupby(semua)]
            for run in runs:
                akhir = awal + len(run)
                lebar = len(run) if len(run) <= _TERBANYAK else 1
                yield from (range(nomor, nomor + lebar) for nomor in range(awal, akhir, lebar))
                awal = akhir

    def lalui(self, kelompok: range, terbaik: dict[int | None, _Jalan]) -> dict[int | None, _Jalan]:
        """Return the best way through one more run, for every row of the flow that it can end with."""
        kini = {(frozenset[int](), akhir): jalan for akhir, jalan in terbaik.items()}
        for _ in kelompok:
            lanjut: dict[tuple[frozenset[int], int | None], _Jalan] = {}
            for (terpakai, akhir), (putus, tumpang, jalan) in kini.items():
                for nomor in self.boleh(kelompok, terpakai):
                    calon = (putus + self.putus(akhir, nomor), tumpang + self.tumpang(akhir, nomor), (*jalan, nomor))
                    kunci = (terpakai | {nomor}, nomor if self.in_alur(nomor) else akhir)
                    lanjut[kunci] = min(lanjut.get(kunci, calon), calon)
            kini = lanjut
        return {akhir: jalan for (_, akhir), jalan in kini.items()}

    def boleh(self, kelompok: range, terpakai: frozenset[int]) -> Iterator[int]:
        """Yield the rows that may come next: those that no other remaining row surely precedes."""
        sisa = [nomor for nomor in kelompok if nomor not in terpakai]
        for nomor in sisa:
            if not any(mendahului(self.momen[lain], self.momen[nomor]) for lain in sisa):
                yield nomor

    def in_alur(self, nomor: int) -> bool:
        return self.alur is not None and self.baris[nomor].langkah in self.alur.langkah

    def putus(self, dari: int | None, ke: int) -> int:
        if self.alur is None or not self.in_alur(ke):
            return 0
        if dari is None:
            return int(self.baris[ke].langkah not in self.alur.awal)
        sebelum = self.baris[dari]
        may_follow = (*self.alur.tujuan(sebelum.langkah, sebelum.keputusan), *self.alur.bersama(sebelum.langkah)[1:])
        return int(self.baris[ke].langkah not in may_follow)

    def tumpang(self, dari: int | None, ke: int) -> int:
        """Count a row that goes on after one with no end, or with an end surely after its own beginning."""
        if dari is None:
            return 0
        selesai = self.baris[dari].selesai
        return int(selesai is None or mendahului(self.momen[ke], selesai))
