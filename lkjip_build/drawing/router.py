"""From a diagram to its routes: which way each arrow takes over the grid.

Order matters, because a line laid first takes the straight way: joins of one step's symbols, then short arrows
forward, then returns by the rows they span. Afterwards arrows that got in each other's way are taken up
together and laid again in either order, and what lowers the cost of the whole picture is kept.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah, RuteGagal, Sisi
from lkjip_build.drawing.grid import FREE, Grid, Path, Titik
from lkjip_build.drawing.search import BEND, CROSSING, SHARED_DIVISOR, Jatah, Query, find_path
from lkjip_build.limits import ROUTER_VISITS

TRACKS = ((3, 1), (7, 3), (12, 5))  # (K, M), tried in turn until every arrow finds a way
SECOND_SYMBOL = 40
MERGE = 30
ROUNDS = 2
TRIES = 6

# Arrows come from above, and leave at a side or below; what reads against that must be worth it.
EXIT_FORWARD: dict[Sisi, int] = {"kiri": 0, "kanan": 0, "bawah": 4, "atas": 60}
EXIT_RETURN: dict[Sisi, int] = {"kiri": 0, "kanan": 0, "bawah": 30, "atas": 30}
ENTRY_FORWARD: dict[Sisi, int] = {"atas": 0, "kiri": 12, "kanan": 12, "bawah": 70}
ENTRY_RETURN: dict[Sisi, int] = {"bawah": 0, "kiri": 0, "kanan": 0, "atas": 30}


@dataclass(frozen=True)
class Rute:
    """An arrow and its way: grid points from the centre of its source symbol to the centre of its target."""

    panah: Panah
    titik: tuple[Titik, ...]


@dataclass(frozen=True)
class Rancangan:
    """A routed diagram. `sambungan` are the plain lines between the symbols of one step."""

    alur: Alur
    rute: tuple[Rute, ...]
    sambungan: tuple[tuple[Titik, ...], ...]


@dataclass(frozen=True)
class Hamparan:
    """A first laying: every arrow has a way on a grid of `jalur` tracks, which may still be shortened."""

    jalur: tuple[int, int]
    jalan: tuple[Path, ...]


@lru_cache(maxsize=256)
def lay(alur: Alur) -> Hamparan:
    """Return a first way for every arrow; raise RuteGagal with the step numbers where one has none.

    This alone finds what cannot be drawn, at a fraction of the work of a good drawing.
    """
    nomor = {langkah.no for langkah in alur.semua_langkah}
    for panah in alur.panah:
        if panah.asal not in nomor or panah.tujuan not in nomor:
            raise RuteGagal(panah.asal, panah.tujuan, "langkah-tidak-ada")
        if panah.asal == panah.tujuan:
            raise RuteGagal(panah.asal, panah.tujuan, "ke-diri-sendiri")
    for jalur in TRACKS:
        board = _Board.of(alur, jalur)
        stuck = board.lay_all()
        if stuck is None:
            return Hamparan(jalur, tuple(board.paths[i] for i in range(len(alur.panah))))
    assert stuck is not None
    by_hand = stuck.sisi_asal or stuck.sisi_tujuan
    raise RuteGagal(stuck.asal, stuck.tujuan, "sisi-terpakai" if by_hand else "tidak-ada-jalan")


@lru_cache(maxsize=256)
def route(alur: Alur) -> Rancangan:
    """Return the routes of a diagram; raise RuteGagal with the step numbers where an arrow has no way."""
    board = _laid(alur)
    board.improve()
    return board.result()


def sketch(alur: Alur) -> Rancangan:
    """Return the routes of a first laying, for who only needs to know what room a diagram takes; RuteGagal as above."""
    return _laid(alur).result()


def _laid(alur: Alur) -> "_Board":
    first = lay(alur)
    board = _Board.of(alur, first.jalur)
    for i, path in enumerate(first.jalan):
        board.put(i, path)
    return board


@dataclass
class _Board:
    """The grid while it is being filled: where each step stands, and the path of each arrow laid so far."""

    alur: Alur
    grid: Grid
    row: dict[str, int] = field(init=False)
    centres: dict[str, dict[int, int]] = field(init=False)
    joins: list[Path] = field(init=False)
    paths: dict[int, Path] = field(init=False, default_factory=dict)
    jatah: Jatah = field(init=False, default_factory=Jatah)

    @classmethod
    def of(cls, alur: Alur, jalur: tuple[int, int]) -> "_Board":
        return cls(alur, Grid(len(alur.lajur), len(alur.baris), *jalur))

    def __post_init__(self) -> None:
        placed = [(row, langkah) for row, satu in enumerate(self.alur.baris) for langkah in satu]
        self.row = {langkah.no: row for row, langkah in placed}
        self.group = {langkah.no: i for i, (_, langkah) in enumerate(placed, start=1)}
        self.centres = {langkah.no: self._stand(row, langkah) for row, langkah in placed}
        self.joins = [path for row, langkah in placed for path in self._join(row, langkah)]
        for i, path in enumerate(self.joins, start=len(placed) + 1):
            self.grid.add(path, i)

    def _stand(self, row: int, langkah: LangkahAlur) -> dict[int, int]:
        centres = [self.grid.centre(lajur, row) for lajur in langkah.lajur]
        for centre in centres:
            self.grid.block(centre)
        return {centre: SECOND_SYMBOL if i else 0 for i, centre in enumerate(centres)}

    def _join(self, row: int, langkah: LangkahAlur) -> Iterator[Path]:
        for left, right in pairwise(sorted(langkah.lajur)):
            a, b = self.grid.centre(left, row), self.grid.centre(right, row)
            yield tuple(range(a, b + 1, self.grid.stride))

    def lay_all(self) -> Panah | None:
        """Lay every arrow; return the one that finds no way.

        An arrow that is stuck, say because others took all sides of its symbol, is laid first in the next try.
        """
        order = sorted(range(len(self.alur.panah)), key=self._order)
        for _ in range(TRIES):
            stuck = next((i for i in order if not self.lay(i)), None)
            if stuck is None:
                return None
            for i in tuple(self.paths):
                self.lift(i)
            order = [stuck, *(i for i in order if i != stuck)]
        return self.alur.panah[order[0]]

    def _order(self, i: int) -> tuple[int, bool, int, int, int]:
        panah = self.alur.panah[i]
        span = self.row[panah.tujuan] - self.row[panah.asal]
        by_hand = panah.sisi_asal is None and panah.sisi_tujuan is None
        return (by_hand, span <= 0, abs(span), self.row[panah.asal], i)

    def lay(self, i: int) -> bool:
        """Find a path for arrow `i` and take its points.

        A return merges with other returns only, as it reads badly where it joins a line forward; that is left
        for the case that nothing else is free.
        """
        panah = self.alur.panah[i]
        back = self._back(panah)
        for mixed in (False, True):
            trunk, ways = self._trunk(panah, mixed)
            exits = _sides(EXIT_RETURN if back else EXIT_FORWARD, panah.sisi_asal)
            entries = _sides(ENTRY_RETURN if back else ENTRY_FORWARD, panah.sisi_tujuan)
            query = Query(
                group=self._group(panah),
                starts=self.centres[panah.pangkal],
                goals=self.centres[panah.ujung],
                exits=entries if panah.cabang else exits,
                entries=exits if panah.cabang else entries,
                trunk=trunk,
            )
            path = find_path(self.grid, query, self.jatah)
            if path is not None:
                self.put(i, path + ways.get(path[-1], ()))
                return True
        return False

    def _back(self, panah: Panah) -> bool:
        return self.row[panah.tujuan] <= self.row[panah.asal]

    def lift(self, i: int) -> Path:
        """Take arrow `i` up again."""
        path = self.paths.pop(i)
        self.grid.remove(path, self._group(self.alur.panah[i]))
        return path

    def put(self, i: int, path: Path) -> None:
        self.paths[i] = path
        self.grid.add(path, self._group(self.alur.panah[i]))

    def _group(self, panah: Panah) -> int:
        """Return whose line an arrow is: lines of one group may merge. Branches are their step's, after all others."""
        return self.group[panah.ujung] + panah.cabang * (len(self.group) + len(self.joins))

    def _trunk(self, panah: Panah, mixed: bool) -> tuple[dict[int, int], dict[int, Path]]:
        """Return for each drawn point on the way to the target what the rest costs, and the rest itself.

        Where three lines meet already no fourth may join: it would look like a crossing.
        """
        cost: dict[int, int] = {}
        rest: dict[int, Path] = {}
        neighbours: dict[int, set[int]] = defaultdict(set)
        for i, path in self.paths.items():
            other = self.alur.panah[i]
            if self._group(other) != self._group(panah):
                continue
            for before, point, after in zip(path, path[1:], path[2:], strict=False):
                neighbours[point] |= {before, after}
            if self._back(other) != self._back(panah) and not mixed:
                continue
            by_hand = panah.sisi_asal if panah.cabang else panah.sisi_tujuan
            if by_hand not in (None, self.grid.sides[path[-2] - path[-1]]):
                continue
            left = MERGE * SHARED_DIVISOR
            for at in range(len(path) - 2, 0, -1):
                left += self.grid.length(path[at], path[at + 1])
                cost[path[at]] = left // SHARED_DIVISOR
                rest[path[at]] = path[at + 1 :]
        return {point: c for point, c in cost.items() if len(neighbours[point]) < 3}, rest

    def improve(self) -> None:
        """Lay arrows that disturb each other again, in both orders, and keep what costs less.

        What was tried in vain is tried again only once one of it has moved. A form of many far returns has hundreds of
        such pairs, each a search over the whole grid; what is drawn when the searches have taken up `ROUTER_VISITS`
        states for each arrow is right as it is, only less short.
        """
        self.jatah = Jatah(ROUTER_VISITS * len(self.paths))
        clock = 0
        moved = dict.fromkeys(self.paths, 0)
        tried: dict[tuple[int, ...], int] = {}
        for _ in range(ROUNDS):
            before = clock
            for pair in self._rivals():
                if max(moved[i] for i in pair) <= tried.get(pair, -1):
                    continue
                if self._try(pair):
                    clock += 1
                    moved |= dict.fromkeys(pair, clock)
                tried[pair] = clock
                if self.jatah.habis:
                    return
            if clock == before:
                return

    def _rivals(self) -> list[tuple[int, ...]]:
        """Return what is worth laying again: winding or crossing arrows, alone and with what is in their way."""
        points = {i: set(path[1:-1]) for i, path in self.paths.items()}
        crossing = {(i, j) for i in points for j in points if i < j and self._foreign(i, j) and points[i] & points[j]}
        bad = {i for pair in crossing for i in pair} | {i for i in points if len(self._bends(i)) > 2}
        siblings = {
            (min(i, j), max(i, j))
            for i in bad
            for j in points
            if i != j and self.alur.panah[i].asal == self.alur.panah[j].asal
        }
        return [*((i,) for i in sorted(bad)), *sorted(crossing | siblings)]

    def _foreign(self, i: int, j: int) -> bool:
        return self._group(self.alur.panah[i]) != self._group(self.alur.panah[j])

    def _bends(self, i: int) -> list[int]:
        path = self.paths[i]
        return [b for a, b, c in zip(path, path[1:], path[2:], strict=False) if b - a != c - b]

    def _try(self, pair: tuple[int, ...]) -> bool:
        """Lay some arrows again in either order; tell whether that made the picture cheaper."""
        best = self.cost(pair)
        old = keep = {i: self.lift(i) for i in pair}
        for order in dict.fromkeys((pair, tuple(reversed(pair)))):
            if all(self.lay(i) for i in order):
                cost = self.cost(pair)
                if cost < best:
                    best, keep = cost, {i: self.paths[i] for i in pair}
            for i in pair:
                if i in self.paths:
                    self.lift(i)
        for i, path in keep.items():
            self.put(i, path)
        return keep is not old

    def cost(self, pair: tuple[int, ...]) -> int:
        """Return the price of the lines that lead where some arrows lead: what is drawn, once, and the sides in use.

        Lines to other steps cost the same however these lie.
        """
        groups = {self._group(self.alur.panah[i]) for i in pair}
        mine = {i: path for i, path in self.paths.items() if self._group(self.alur.panah[i]) in groups}
        stretches = {(a, b) if a < b else (b, a) for path in mine.values() for a, b in pairwise(path)}
        bends = {bend for i in mine for bend in self._bends(i)}
        sides = sum(self._side_cost(self.alur.panah[i], path) for i, path in mine.items())
        length = sum(self.grid.length(a, b) for a, b in stretches)
        along_x, along_y = self.grid.owners
        points = {point for path in mine.values() for point in path}
        crossings = sum(along_x[p] > FREE and along_y[p] > FREE and along_x[p] != along_y[p] for p in points)
        return length + BEND * len(bends) + CROSSING * crossings + sides

    def _side_cost(self, panah: Panah, path: Path) -> int:
        back = self._back(panah)
        exits, entries = (EXIT_RETURN, ENTRY_RETURN) if back else (EXIT_FORWARD, ENTRY_FORWARD)
        path = path[::-1] if panah.cabang else path
        exit_, entry = self.grid.sides[path[1] - path[0]], self.grid.sides[path[-2] - path[-1]]
        second = self.centres[panah.asal][path[0]] + self.centres[panah.tujuan][path[-1]]
        return exits[exit_] + entries[entry] + second

    def result(self) -> Rancangan:
        laid = ((panah, self.paths[i]) for i, panah in enumerate(self.alur.panah))
        ways = ((panah, path[::-1] if panah.cabang else path) for panah, path in laid)
        rute = tuple(Rute(panah, tuple(map(self.grid.titik, path))) for panah, path in ways)
        return Rancangan(self.alur, rute, tuple(tuple(map(self.grid.titik, path)) for path in self.joins))


def _sides(costs: dict[Sisi, int], by_hand: Sisi | None) -> dict[Sisi, int]:
    return costs if by_hand is None else {by_hand: 0}
