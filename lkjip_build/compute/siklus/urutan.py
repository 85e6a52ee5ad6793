"""The order in which the rows of a log happened, whatever order they were typed in.

Moments decide. Where they leave the order open (a day without times, two equal times), the log is read in favour of the
SOP: among all orders that the moments allow, the one with the fewest breaks of the flow is taken. That is a shortest
path over the sets of rows of such a day, so a day of more than `_TERBANYAK` rows is read by end and number instead.
Where two answers of one decision fit the SOP as well in either order, the one that sends back is read last: a report is
not called signed by an order that nobody wrote down.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, pairwise
from typing import Self

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
    urut = [log.baris[nomor] for nomor in min(terbaik.values())[2]]
    for satu, lain in _tak_pasti(urut, alur) if alur else ():
        if alur and _is_kembali(urut[satu], alur) and not _is_kembali(urut[lain], alur):
            urut[satu], urut[lain] = urut[lain], urut[satu]
    return tuple(urut)


def tak_pasti(urut: Sequence[Kejadian], alur: Alur) -> tuple[tuple[Kejadian, Kejadian], ...]:
    """Return the pairs of rows, in the order in which they are read, that answer one decision differently and may as
    well stand the other way round: neither their moments nor the SOP tell which came first.
    """
    return tuple((urut[satu], urut[lain]) for satu, lain in _tak_pasti(urut, alur))


def _tak_pasti(urut: Sequence[Kejadian], alur: Alur) -> Iterator[tuple[int, int]]:
    """Yield the places of those rows. A row is held against the one before it of its step and day."""
    terakhir: dict[tuple[str, date], int] = {}
    nomor_alur = [nomor for nomor, satu in enumerate(urut) if satu.langkah in alur.langkah]
    dalam = [urut[nomor] for nomor in nomor_alur]
    for nomor, kejadian in enumerate(dalam):
        momen = saat(kejadian)
        if momen is None or not alur.is_keputusan(kejadian.langkah):
            continue
        kunci = (kejadian.langkah, momen.tanggal)
        sebelum, terakhir[kunci] = terakhir.get(kunci), nomor
        if sebelum is None:
            continue
        mulai = max(0, sebelum - 1)
        if _bisa_tertukar(dalam[mulai : nomor + 2], sebelum - mulai, nomor - mulai, alur):
            yield nomor_alur[sebelum], nomor_alur[nomor]


def _bisa_tertukar(sekitar: Sequence[Kejadian], satu: int, lain: int, alur: Alur) -> bool:
    """Tell whether two rows may change places: neither moment forbids it, and it fits the SOP no less."""
    dulu, kemudian = sekitar[satu], sekitar[lain]
    if not (dulu.keputusan and kemudian.keputusan) or dulu.keputusan is kemudian.keputusan:
        return False
    if dulu.selesai and kemudian.selesai and mendahului(dulu.selesai, kemudian.selesai):
        return False
    antara = sekitar[satu + 1 : lain]
    if any(_mendahului(dulu, one) for one in (*antara, kemudian)) or any(_mendahului(one, kemudian) for one in antara):
        return False
    tertukar = [*sekitar[:satu], kemudian, *sekitar[satu + 1 : lain], dulu, *sekitar[lain + 1 :]]
    return _Log.of(tertukar, alur).harga() <= _Log.of(sekitar, alur).harga()


def _mendahului(satu: Kejadian, lain: Kejadian) -> bool:
    momen, berikut = saat(satu), saat(lain)
    return momen is not None and berikut is not None and mendahului(momen, berikut)


def _is_kembali(kejadian: Kejadian, alur: Alur) -> bool:
    return kejadian.keputusan is not None and alur.is_kembali(kejadian.langkah, kejadian.keputusan)


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

    @classmethod
    def of(cls, baris: Sequence[Kejadian], alur: Alur) -> Self:
        """Return dated rows in an order that is given."""
        rows = [(momen, satu) for satu in baris if (momen := saat(satu))]
        return cls(tuple(momen for momen, _ in rows), tuple(satu for _, satu in rows), alur)

    def harga(self) -> tuple[int, int]:
        """Return how often the rows as they stand break the flow, and how often they overlap."""
        pairs = [*pairwise(range(len(self.baris)))]
        return sum(self.putus(*pair) for pair in pairs), sum(self.tumpang(*pair) for pair in pairs)

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
