"""The SOP as a graph: what may follow a step, which ways lead back, and which steps no way avoids.

Drawing, cycle, times and exports ask here, so that they never take one form for different flows. Steps done alongside
one another are one knot of the graph: whoever enters it does all of them, in any order.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.sop import JenisLangkah, Langkah, Peran, Sop


@dataclass(frozen=True)
class NamaLangkah:
    """A step as it is spoken of: its number and its activity, empty where the SOP has no such step."""

    no: str
    aktivitas: str


@dataclass(frozen=True)
class Alur:
    """The graph of an SOP, by the numbers of its steps."""

    sop: Sop

    @cached_property
    def langkah(self) -> dict[str, Langkah]:
        return {satu.no: satu for satu in self.sop.langkah}

    @cached_property
    def urutan(self) -> dict[str, int]:
        """The row of each step on the form, from 0."""
        return {satu.no: row for row, satu in enumerate(self.sop.langkah)}

    @cached_property
    def awal(self) -> tuple[str, ...]:
        """The steps that a case can begin with: those of jenis mulai, else the first row."""
        starts = [satu.no for satu in self.sop.langkah if satu.jenis is JenisLangkah.MULAI]
        return self._simpul(starts or [self.sop.langkah[0].no])

    @cached_property
    def akhir(self) -> tuple[str, ...]:
        """The steps that end a case."""
        return tuple(satu.no for satu in self.sop.langkah if satu.jenis is JenisLangkah.SELESAI)

    @cached_property
    def kembali_lain(self) -> dict[str, tuple[str, ...]]:
        """For a decision: the steps that another reading of the form returns to."""
        return {
            tafsir.langkah: tuple(no for no in tafsir.kembali_ke if no in self.langkah) for tafsir in self.sop.tafsir
        }

    @cached_property
    def utama(self) -> tuple[str, ...]:
        """The way of a clean case, from the first start: at a decision the answer that leads forward, Ya before
        Tidak, and no rejection where another end is in reach.
        """
        return self.jalan(self.awal[0])

    def jalan(self, dari: str) -> tuple[str, ...]:
        """Return the steps of a clean case from `dari` onwards."""
        way: list[str] = []
        knot: tuple[str, ...] = self._simpul([dari]) if dari in self.langkah else ()
        while knot and knot[0] not in way:
            way += knot
            knot = next(iter(self._maju_baik(knot)), ())
        return tuple(way[way.index(dari) :]) if dari in way else ()

    def _maju_baik(self, knot: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        ahead = [self._simpul([no]) for no in self.maju[knot[0]]]
        yield from (one for one in ahead if one[0] in self._menuju_terima)
        yield from ahead

    def tujuan(self, no: str, keputusan: Keputusan | None) -> tuple[str, ...]:
        """Return the steps that may follow `no`; a decision not yet told may go either way."""
        arrows = self.sop.panah[no]
        if self.langkah[no].jenis is not JenisLangkah.KEPUTUSAN:
            return tuple(dict.fromkeys(tujuan for one in self.bersama(no) for _, tujuan in self.sop.panah[one]))
        ways = {
            Keputusan.YA: tuple(tujuan for field, tujuan in arrows if field == "ya"),
            Keputusan.TIDAK: tuple(tujuan for field, tujuan in arrows if field == "tidak"),
        }
        back = self.jawaban_kembali(no) or (Keputusan.TIDAK,)
        ways[back[-1]] += self.kembali_lain.get(no, ())
        return ways[keputusan] if keputusan else ways[Keputusan.YA] + ways[Keputusan.TIDAK]

    def bersama(self, no: str) -> tuple[str, ...]:
        """Return the steps done alongside `no`, itself among them."""
        return self.sop.bersama[no]

    def is_kembali(self, no: str, keputusan: Keputusan) -> bool:
        """Tell whether this answer sends the work back."""
        targets = (tujuan for field, tujuan in self.sop.panah[no] if field == keputusan.value)
        return any(self.is_mundur(no, tujuan) for tujuan in targets if tujuan in self.langkah)

    def jawaban_kembali(self, no: str) -> tuple[Keputusan, ...]:
        """Return the answers of a decision that send the work back, Ya before Tidak."""
        return tuple(answer for answer in Keputusan if self.is_kembali(no, answer))

    def is_kembali_ke(self, dari: str, ke: str) -> bool:
        """Tell whether going to `ke` from the decision `dari` is a return; what a detour of a return decides is none of
        its own.
        """
        return self.is_mundur(dari, ke) and bool(self._sesudah[dari] & frozenset(self.akhir))

    @cached_property
    def yang_mengembalikan(self) -> tuple[str, ...]:
        """The decisions that can send the work back, in the order of the form."""
        return tuple(no for no in self.langkah if self.is_keputusan(no) and self.jawaban_kembali(no))

    @property
    def is_koreksi(self) -> bool:
        """Tell whether each of them corrects; a return from one that does not is not called a correction."""
        return all(Peran.KOREKSI in self.langkah[no].peran for no in self.yang_mengembalikan)

    def is_mundur(self, dari: str, ke: str) -> bool:
        """Tell whether going to `ke` from `dari` is going back: to a step before it, or to one whose ways only lead to
        such a step.
        """
        ends = frozenset(self.akhir)
        return ke in self.langkah and (self.is_sebelum(ke, dari) or not self._sesudah[ke] & ends)

    def jawaban_maju(self, no: str) -> tuple[Keputusan, ...]:
        """Return the answers of a decision that lead forward, Ya before Tidak."""
        return tuple(answer for answer in Keputusan if self.is_maju(no, answer))

    def is_maju(self, no: str, keputusan: Keputusan) -> bool:
        """Tell whether this answer leads forward, towards an end that rejects nothing."""
        targets = [tujuan for field, tujuan in self.sop.panah[no] if field == keputusan.value]
        ahead = [tujuan for tujuan in targets if tujuan in self.langkah and not self.is_sebelum(tujuan, no)]
        return any(tujuan in self._menuju_terima for tujuan in ahead)

    def is_sebelum(self, dulu: str, kemudian: str) -> bool:
        """Tell whether `dulu` stands before `kemudian`, or is it: going there from it is going back."""
        return kemudian in self._sesudah.get(dulu, frozenset())

    def di_antara(self, dari: str, sampai: str) -> frozenset[str]:
        """Return the steps on the ways forward from `dari` to `sampai`, both among them."""
        return frozenset(no for no in self.langkah if self.is_sebelum(dari, no) and self.is_sebelum(no, sampai))

    def dengan(self, peran: Peran) -> tuple[str, ...]:
        """Return the steps that have a role, in the order of the form."""
        return tuple(satu.no for satu in self.sop.langkah if peran in satu.peran)

    def is_terelakkan(self, no: str, dari: Iterable[str] | None = None) -> bool:
        """Tell whether a case can go from `dari` (else from a start) to an end that rejects nothing without `no`."""
        without = {no, *self._menolak}
        reached = self._reach([one for one in dari or self.awal if one not in without], without)
        return any(one in reached for one in self._terima)

    def wajib(self, peran: Peran, dari: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the steps with a role that no way to a good end avoids, from a start or from the steps `dari`."""
        onwards = [no for no in dari if no in self.langkah]
        return tuple(
            no
            for no in self.dengan(peran)
            if not self.is_terelakkan(no) or (onwards and not self.is_terelakkan(no, onwards))
        )

    def tujuan_mundur(self, dari: str, ke: str) -> str:
        """Return the earliest step before `dari`, or it, that going to `ke` can lead back to; `ke` where it is one."""
        seen, waiting, back = {ke}, [ke] if ke in self.langkah else [], []
        while waiting:
            now = waiting.pop()
            if self.is_sebelum(now, dari):
                back.append(now)
                continue
            for one in self.bersama(now):
                for _, to in self.sop.panah[one]:
                    if to in self.langkah and to not in seen:
                        seen.add(to)
                        waiting.append(to)
        return max(back, key=lambda no: len(self.di_antara(no, dari)), default=dari)

    def sebut(self, no: str) -> NamaLangkah:
        return NamaLangkah(no, self.langkah[no].aktivitas if no in self.langkah else "")

    def nama(self, pelaksana: str) -> str:
        """Return the name of a pelaksana, or the kode itself where the SOP has no such column."""
        return self.sop.nama_pelaksana.get(pelaksana, pelaksana)

    def semua_pelaksana(self, no: str) -> str:
        """Return the names of all pelaksana of a step."""
        return ", ".join(self.nama(kode) for kode in self.langkah[no].pelaksana)

    def is_keputusan(self, no: str) -> bool:
        return self.langkah[no].jenis is JenisLangkah.KEPUTUSAN

    def terlewati(self, dari: Iterable[str], ke: str) -> tuple[str, ...] | None:
        """Return the steps jumped over when `ke` is done where one of `dari` was due; None when `ke` is not ahead."""
        ways = [self.jalan(awal) for awal in dari]
        return min((way[: way.index(ke)] for way in ways if ke in way), key=len, default=None)

    @cached_property
    def maju(self) -> dict[str, tuple[str, ...]]:
        """For each step those that its knot leads forward to. A way leads back when it goes to a knot that the search
        from the starts, Ya first, has entered and not yet left.
        """
        ahead: dict[str, tuple[str, ...]] = {}
        entered: set[str] = set()
        for start in (*self.awal, *self.langkah):
            head = self._simpul([start])[0]
            if head in ahead or head in entered:
                continue
            stack = [(head, iter(self._keluar(head)))]
            entered.add(head)
            ahead[head] = ()
            while stack:
                now, ways = stack[-1]
                target = next(ways, None)
                if target is None:
                    entered.discard(now)
                    stack.pop()
                elif target not in entered:
                    ahead[now] += (target,)
                    if target not in ahead:
                        ahead[target] = ()
                        entered.add(target)
                        stack.append((target, iter(self._keluar(target))))
        return {no: ahead[self._simpul([no])[0]] for no in self.langkah}

    def _keluar(self, head: str) -> tuple[str, ...]:
        """Return the heads of the knots that a knot leads to, by Ya first."""
        knot = self.bersama(head)
        targets = (no for one in knot for _, no in self.sop.panah[one] if no in self.langkah)
        return tuple(dict.fromkeys(self._simpul([no])[0] for no in targets))

    def _simpul(self, semua_no: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for no in semua_no for one in self.bersama(no)))

    @cached_property
    def _sesudah(self) -> dict[str, frozenset[str]]:
        return {no: frozenset(self._reach([no], set())) for no in self.langkah}

    @cached_property
    def _menolak(self) -> frozenset[str]:
        return frozenset(self.dengan(Peran.TOLAK))

    @cached_property
    def _terima(self) -> frozenset[str]:
        return frozenset(self.akhir) - self._menolak

    @cached_property
    def _menuju_terima(self) -> frozenset[str]:
        ahead = {no: self._reach([no], set(self._menolak)) for no in self.langkah if no not in self._menolak}
        return frozenset(no for no, reached in ahead.items() if reached & self._terima)

    def _reach(self, dari: Iterable[str], tanpa: set[str]) -> set[str]:
        """Return the steps on the ways forward from `dari`; none goes through a knot with a step of `tanpa`."""
        reached: set[str] = set()
        waiting = list(dari)
        while waiting:
            knot = self.bersama(waiting.pop())
            if knot[0] in reached or tanpa.intersection(knot):
                continue
            reached.update(knot)
            waiting += self.maju[knot[0]]
        return reached
