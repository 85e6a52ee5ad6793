"""A small model checker for BPMN: it reads the bytes of a file and plays the token game, knowing nothing of ours.

A token lies on a sequence flow. A task, an event and an exclusive gateway take one token from any way in; a task and a
parallel gateway put one on every way out, an exclusive gateway on one of them; a parallel gateway takes one from every
way in.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import heappop, heappush
from itertools import count

from lxml import etree

NS = {"m": "http://www.omg.org/spec/BPMN/20100524/MODEL"}
SIMPUL = {"startEvent", "task", "exclusiveGateway", "parallelGateway", "endEvent"}
TERBANYAK = 20_000  # more reachable states than any SOP of a test has

Tanda = tuple[int, ...]
"""A state: the flows that hold a token, in order, a flow as often as it holds one."""


@dataclass(frozen=True)
class Jaring:
    """The nodes of a process by their id, as (kind, name), and its flows as (from, to)."""

    simpul: dict[str, tuple[str, str]]
    arus: tuple[tuple[str, str], ...]

    @cached_property
    def masuk(self) -> dict[str, list[int]]:
        return {one: [i for i, (_, to) in enumerate(self.arus) if to == one] for one in self.simpul}

    @cached_property
    def keluar(self) -> dict[str, list[int]]:
        return {one: [i for i, (source, _) in enumerate(self.arus) if source == one] for one in self.simpul}

    @cached_property
    def awal(self) -> Tanda:
        return tuple(sorted(i for one in self.jenis("startEvent") for i in self.keluar[one]))

    def jenis(self, nama: str) -> list[str]:
        return [one for one, (kind, _) in self.simpul.items() if kind == nama]

    def tugas(self, nama: str) -> str:
        (found,) = (one for one, (kind, name) in self.simpul.items() if (kind, name) == ("task", nama))
        return found

    def langkah(self, tanda: Tanda) -> Iterator[tuple[str, Tanda]]:
        """Every node that may act in a state, with the state after it."""
        for one, (kind, _) in self.simpul.items():
            ways_in, ways_out = self.masuk[one], self.keluar[one]
            if kind == "parallelGateway":
                if ways_in and all(i in tanda for i in ways_in):
                    yield one, _ubah(tanda, ways_in, ways_out)
            elif kind != "startEvent":
                for i in set(ways_in) & set(tanda):
                    choices = [[out] for out in ways_out] if kind == "exclusiveGateway" else [ways_out]
                    yield from ((one, _ubah(tanda, [i], out)) for out in choices)

    def tampak(self, simpul: str) -> str | None:
        """The name of a task; what else acts is not seen."""
        kind, nama = self.simpul[simpul]
        return nama if kind == "task" else None

    def dengan_jalan(self, dari: str, ke: str) -> "Jaring":
        """The net with one more answer: from the decision of task `dari` back to task `ke`."""
        gateway = self.arus[self.keluar[self.tugas(dari)][0]][1]
        target = self.tugas(ke)
        before = self.arus[self.masuk[target][0]][0]
        if self.simpul[before][0] == "exclusiveGateway" and len(self.keluar[before]) == 1:
            target = before
        assert self.simpul[gateway][0] == "exclusiveGateway"
        return replace(self, arus=(*self.arus, (gateway, target)))


def _ubah(tanda: Tanda, ambil: Sequence[int], taruh: Sequence[int]) -> Tanda:
    left = Counter(tanda)
    left.subtract(ambil)
    left.update(taruh)
    return tuple(sorted(left.elements()))


def baca(bpmn: bytes) -> Jaring:
    """The net of a file."""
    process = etree.fromstring(bpmn).find("m:process", NS)
    assert process is not None
    nodes = {
        one.get("id"): (etree.QName(one).localname, one.get("name") or "")
        for one in process
        if etree.QName(one).localname in SIMPUL
    }
    flows = process.findall("m:sequenceFlow", NS)
    return Jaring(nodes, tuple((one.get("sourceRef"), one.get("targetRef")) for one in flows))


def cacat(jaring: Jaring) -> list[str]:
    """Everything that keeps a net from being sound: no single start, a state of no return, a second token on a flow,
    an end that leaves something over, a node that never acts.
    """
    if len(jaring.jenis("startEvent")) != 1 or jaring.masuk[jaring.jenis("startEvent")[0]]:
        return ["one start event without a way in"]
    after: dict[Tanda, set[Tanda]] = {}
    acted = set(jaring.jenis("startEvent"))
    waiting = [jaring.awal]
    while waiting:
        now = waiting.pop()
        if now in after:
            continue
        after[now] = set()
        for one, then in jaring.langkah(now):
            acted.add(one)
            if jaring.simpul[one][0] == "endEvent" and then:
                return [f"{one} leaves tokens over"]
            if len(set(then)) < len(then):
                return [f"{one} puts a second token on a flow"]
            after[now].add(then)
            waiting.append(then)
        assert len(after) < TERBANYAK
    ending = {()}
    while more := {one for one, ahead in after.items() if ahead & ending} - ending:
        ending |= more
    lost = {f"no end from {one}" for one in after.keys() - ending}
    return sorted(lost | {f"{one} never acts" for one in jaring.simpul.keys() - acted})


def biaya(jaring: Jaring, jejak: Sequence[str], *, tamat: bool = False) -> int:
    """The cost of the cheapest alignment of a log with any run of the net: one for each event too many and each task
    too few. A log that is not `tamat` may stop anywhere.
    """
    order = count()
    queue: list[tuple[int, int, int, Tanda]] = [(0, next(order), 0, jaring.awal)]
    done: set[tuple[int, Tanda]] = set()
    while queue:
        cost, _, read, now = heappop(queue)
        if read == len(jejak) and not (tamat and now):
            return cost
        if (read, now) in done:
            continue
        done.add((read, now))
        if read < len(jejak):
            heappush(queue, (cost + 1, next(order), read + 1, now))
        for one, then in jaring.langkah(now):
            name = jaring.tampak(one)
            heappush(queue, (cost + (name is not None), next(order), read, then))
            if name is not None and read < len(jejak) and name == jejak[read]:
                heappush(queue, (cost, next(order), read + 1, then))
    raise AssertionError("the net has no end")
