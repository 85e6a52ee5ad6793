"""An SOP as a process: the nodes and ways that BPMN knows, or what keeps it from being one.

Every step is a task; events and gateways stand beside them, and steps done alongside one another stand between a
parallel split and its join. A net of this build is sound (from wherever a case stands it can end, and then nothing is
left over) exactly when every step is reached from a start and reaches an end. `Halangan` says what is missing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from lkjip_build.compute.alur import Alur
from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.sop import JenisLangkah, Peran


class JenisSimpul(Enum):
    MULAI = auto()
    PILIHAN_MULAI = auto()
    """Where a case may begin at one of several steps."""
    GABUNG = auto()
    """Where several ways meet before a step."""
    BELAH = auto()
    TUGAS = auto()
    TEMU = auto()
    """Where what was done alongside is all done."""
    PUTUSAN = auto()
    SELESAI = auto()
    DITOLAK = auto()


@dataclass(frozen=True)
class Simpul:
    """A node; `langkah` is the step that it is, or stands with."""

    kode: str
    jenis: JenisSimpul
    langkah: str


@dataclass(frozen=True)
class Arus:
    """A way from node to node: by which answer, or to begin with which of these steps, where there is a choice."""

    dari: str
    ke: str
    jawaban: Keputusan | None = None
    mulai: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proses:
    """The nodes in the order in which they stand below one another, and their ways."""

    simpul: tuple[Simpul, ...]
    arus: tuple[Arus, ...]


@dataclass(frozen=True)
class TanpaUjung:
    """No step ends the work."""


@dataclass(frozen=True)
class TanpaJalan:
    """A step that is no end leads nowhere, or to a step that does not exist."""

    langkah: str


@dataclass(frozen=True)
class PutusanBersamaan:
    """A step that is done alongside others decides: one of its answers would leave them unfinished."""

    langkah: str


@dataclass(frozen=True)
class BersamaanBercabang:
    """Steps done alongside one another do not all go on to the same step."""

    langkah: tuple[str, ...]


@dataclass(frozen=True)
class TakTercapai:
    """No way leads to these steps."""

    langkah: tuple[str, ...]


@dataclass(frozen=True)
class TakBerujung:
    """From these steps no end is reached."""

    langkah: tuple[str, ...]


Halangan = TanpaUjung | TanpaJalan | PutusanBersamaan | BersamaanBercabang | TakTercapai | TakBerujung


def proses(alur: Alur) -> Proses | Halangan:
    """Return the process of an SOP, or the first thing that keeps it from being a sound one."""
    net = _Jaring(alur)
    return next(net.halangan(), None) or net.proses()


@dataclass(frozen=True)
class _Jaring:
    """Knots of steps (one, or several done alongside), each spoken of by its first step."""

    alur: Alur

    @cached_property
    def kepala(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self._kepala, self.alur.langkah)))

    @cached_property
    def awal(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self._kepala, self.alur.awal)))

    @cached_property
    def jalan(self) -> Mapping[str, tuple[tuple[str, Keputusan | None], ...]]:
        """For each knot where it leads, with the answer where there are two ways."""
        return {one: tuple(self._jalan(one)) for one in self.kepala}

    def _kepala(self, no: str) -> str:
        return self.alur.bersama(no)[0]

    def _jalan(self, kepala: str) -> Iterator[tuple[str, Keputusan | None]]:
        ways = {field: to for no in self.alur.bersama(kepala) for field, to in self.alur.sop.panah[no]}
        targets = list(dict.fromkeys(map(self._kepala, ways.values())))
        if len(targets) < 2:
            yield from ((target, None) for target in targets)
        else:
            yield from ((self._kepala(to), Keputusan(field)) for field, to in ways.items())

    def halangan(self) -> Iterator[Halangan]:
        if not self.alur.akhir:
            yield TanpaUjung()
        for no in self.alur.langkah:
            ways = self.alur.sop.panah[no]
            if not (ways or no in self.alur.akhir) or any(to not in self.alur.langkah for _, to in ways):
                yield TanpaJalan(no)
        for kepala in self.kepala:
            yield from self._halangan_bersama(self.alur.bersama(kepala))
        forward = {one: [to for to, _ in self.jalan[one]] for one in self.kepala}
        reached = _reach(self.awal, forward)
        if lost := self._langkah(one for one in self.kepala if one not in reached):
            yield TakTercapai(lost)
        backward = {one: [source for source in self.kepala if one in forward[source]] for one in self.kepala}
        ending = _reach(map(self._kepala, self.alur.akhir), backward)
        if lost := self._langkah(one for one in self.kepala if one not in ending):
            yield TakBerujung(lost)

    def _halangan_bersama(self, knot: tuple[str, ...]) -> Iterator[Halangan]:
        if len(knot) > 1:
            yield from (PutusanBersamaan(no) for no in knot if self.alur.is_keputusan(no))
            ways = {frozenset(self._kepala(to) for _, to in self.alur.sop.panah[no]) for no in knot}
            if len(ways) > 1 or len(next(iter(ways))) > 1:
                yield BersamaanBercabang(knot)

    def _langkah(self, semua_kepala: Iterable[str]) -> tuple[str, ...]:
        found = {no for one in semua_kepala for no in self.alur.bersama(one)}
        return tuple(no for no in self.alur.langkah if no in found)

    @cached_property
    def masuk(self) -> Counter[str]:
        """How many ways lead to each knot."""
        return Counter([*self.awal, *(to for ways in self.jalan.values() for to, _ in ways)])

    def pintu(self, kepala: str) -> str:
        """Return the first node of a knot."""
        if self.masuk[kepala] > 1:
            return f"gabung-{kepala}"
        return f"belah-{kepala}" if len(self.alur.bersama(kepala)) > 1 else f"langkah-{kepala}"

    def proses(self) -> Proses:
        simpul, arus = list(self._simpul_awal()), list(self._arus_awal())
        for one in self.kepala:
            nodes = list(self._simpul(one))
            simpul += nodes
            arus += self._arus(one, {node.jenis: node.kode for node in nodes})
        return Proses(tuple(simpul), tuple(arus))

    def _simpul_awal(self) -> Iterator[Simpul]:
        yield Simpul("mulai", JenisSimpul.MULAI, self.awal[0])
        if len(self.awal) > 1:
            semua = _gerbang("pilihan-mulai", self.awal)
            yield from (Simpul(satu.kode, JenisSimpul.PILIHAN_MULAI, self.awal[0]) for satu in semua)

    def _arus_awal(self) -> Iterator[Arus]:
        if len(self.awal) == 1:
            yield Arus("mulai", self.pintu(self.awal[0]))
        else:
            yield Arus("mulai", "pilihan-mulai")
            for satu in _gerbang("pilihan-mulai", self.awal):
                yield from (Arus(satu.kode, self.pintu(one), mulai=(one,)) for one in satu.ke)
                if satu.sisa:
                    yield Arus(satu.kode, satu.berikut, mulai=satu.sisa)

    def _simpul(self, kepala: str) -> Iterator[Simpul]:
        knot = self.alur.bersama(kepala)
        if self.masuk[kepala] > 1:
            yield Simpul(f"gabung-{kepala}", JenisSimpul.GABUNG, kepala)
        if len(knot) > 1:
            yield from (Simpul(satu.kode, JenisSimpul.BELAH, kepala) for satu in _gerbang(f"belah-{kepala}", knot))
        yield from (Simpul(f"langkah-{no}", JenisSimpul.TUGAS, no) for no in knot)
        if len(knot) > 1:
            yield Simpul(f"temu-{kepala}", JenisSimpul.TEMU, kepala)
        if len(self.jalan[kepala]) > 1:
            yield Simpul(f"putusan-{kepala}", JenisSimpul.PUTUSAN, kepala)
        if self.alur.langkah[kepala].jenis is JenisLangkah.SELESAI:
            rejects = any(Peran.TOLAK in self.alur.langkah[no].peran for no in knot)
            yield Simpul(f"ujung-{kepala}", JenisSimpul.DITOLAK if rejects else JenisSimpul.SELESAI, kepala)

    def _arus(self, kepala: str, kode: Mapping[JenisSimpul, str]) -> Iterator[Arus]:
        knot = self.alur.bersama(kepala)
        last = f"langkah-{kepala}"
        if JenisSimpul.GABUNG in kode:
            yield Arus(kode[JenisSimpul.GABUNG], f"belah-{kepala}" if len(knot) > 1 else last)
        if len(knot) > 1:
            last = kode[JenisSimpul.TEMU]
            for satu in _gerbang(f"belah-{kepala}", knot):
                yield from (Arus(satu.kode, f"langkah-{no}") for no in satu.ke)
                if satu.sisa:
                    yield Arus(satu.kode, satu.berikut)
            yield from (Arus(f"langkah-{no}", last) for no in knot)
        for jenis in (JenisSimpul.PUTUSAN, JenisSimpul.SELESAI, JenisSimpul.DITOLAK):
            if jenis in kode:
                yield Arus(last, kode[jenis])
                last = kode[jenis]
        yield from (Arus(last, self.pintu(to), jawaban) for to, jawaban in self.jalan[kepala])


@dataclass(frozen=True)
class _Gerbang:
    """One of the gateways that deal ways: a symbol has four sides, so more than three ways need a further gateway,
    `berikut`, for the rest of them.
    """

    kode: str
    ke: tuple[str, ...]
    sisa: tuple[str, ...]
    berikut: str


def _gerbang(kode: str, semua: tuple[str, ...]) -> Iterator[_Gerbang]:
    now, number = kode, 1
    while len(semua) > 3:
        number += 1
        further = f"{kode}_{number}"
        yield _Gerbang(now, semua[:2], semua[2:], further)
        now, semua = further, semua[2:]
    yield _Gerbang(now, semua, (), "")


def _reach(dari: Iterable[str], jalan: Mapping[str, list[str]]) -> set[str]:
    waiting = list(dari)
    reached = set(waiting)
    while waiting:
        ahead = set(jalan[waiting.pop()]) - reached
        reached |= ahead
        waiting += ahead
    return reached
