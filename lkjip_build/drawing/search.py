"""The cheapest way from one step to another on the grid (A*).

A state is a point and the axis on which it was reached, so that bends can be priced. Costs are whole numbers
and ties fall to the lower state, so the same diagram always gives the same lines.
"""

from dataclasses import dataclass
from heapq import heappop, heappush

from lkjip_build.drawing.alur import Sisi
from lkjip_build.drawing.grid import FREE, Grid, Path

# Weights in units of one nominal pixel of length.
BEND = 45
CROSSING = 150
SHARED_DIVISOR = 4  # a stretch that the group has drawn already costs a quarter of a new one


@dataclass(frozen=True)
class Query:
    """What is asked: `starts` and `goals` map centre points to extra cost, `exits` and `entries` allowed sides.

    `trunk` maps the points which the group has drawn already to the cost of following its line to the goal.
    """

    group: int
    starts: dict[int, int]
    goals: dict[int, int]
    exits: dict[Sisi, int]
    entries: dict[Sisi, int]
    trunk: dict[int, int]


class Jatah:
    """How many states searches may still take up, all together; without a number as many as they like."""

    def __init__(self, sisa: int | None = None) -> None:
        self.sisa = sisa
        self.terpakai = 0

    @property
    def habis(self) -> bool:
        return self.sisa is not None and self.terpakai >= self.sisa


def find_path(grid: Grid, query: Query, jatah: Jatah) -> Path | None:
    """Return the points of the cheapest path, or None where there is none or `jatah` is used up.

    It begins at a start and ends at a goal, or at a point of the trunk from where the group's line goes on.
    """
    return _Walk(grid, query).run(jatah)


class _Walk:
    """The open and closed states of one search. A negative state is an end: nothing follows it."""

    def __init__(self, grid: Grid, query: Query) -> None:
        self.grid = grid
        self.query = query
        self.best: dict[int, int] = {}
        self.came: dict[int, int] = {}
        self.heap: list[tuple[int, int, int]] = []
        goals = [divmod(goal, grid.stride) for goal in query.goals]
        self.ahead_x = [min(abs(x - grid.xs[gx]) for gx, _ in goals) for x in grid.xs]
        self.ahead_y = [min(abs(y - grid.ys[gy]) for _, gy in goals) for y in grid.ys]
        self.near_x, self.near_y = _trunk_distance(grid, query.trunk)

    def run(self, jatah: Jatah) -> Path | None:
        """Take the most promising state until it is an end. The loop is flat because it is the hot one."""
        owners, steps, stride = self.grid.owners, self.grid.steps, self.grid.stride
        group, trunk, ahead_x, ahead_y = self.query.group, self.query.trunk, self.ahead_x, self.ahead_y
        heap, best, came = self.heap, self.best, self.came
        moves = self._first()
        while not jatah.habis:
            for point, step, cost, behind in moves:
                to, axis = point + step, 1 if step in (1, -1) else 0
                along, across = owners[axis][to], owners[1 - axis][to]
                if along not in (FREE, group):
                    self._arrive(point, step, cost, behind)
                    continue
                reached = cost + steps[axis][point if step > 0 else to]
                if group in (along, across):
                    if to in trunk:
                        self._end(to, reached + trunk[to], behind)
                    continue
                if across != FREE:
                    reached += CROSSING
                state = to << 1 | axis
                if state in best and best[state] <= reached:
                    continue
                best[state], came[state] = reached, behind
                x, y = divmod(to, stride)
                dx, dy = ahead_x[x], ahead_y[y]
                ahead = dx + dy + BEND if (dx if axis else dy) else dx + dy
                if trunk:
                    # The rest may run along the trunk at a lower price, but it has to get there first.
                    ahead = max((dx + dy) // SHARED_DIVISOR, min(ahead, self.near_x[x] + self.near_y[y]))
                heappush(heap, (reached + ahead, state, reached))
            if not heap:
                return None
            _, state, cost = heappop(heap)
            if state < 0:
                return self._unwind(state)
            moves = ()
            if best[state] == cost:
                jatah.terpakai += 1
                point, behind = state >> 1, came[state]
                moves = ((point, point - (behind >> 1 if behind >= 0 else -behind - 1), cost, state),)
                if owners[0][point] == FREE == owners[1][point]:
                    turn = stride if state & 1 else 1
                    moves += ((point, turn, cost + BEND, state), (point, -turn, cost + BEND, state))
        return None

    def _first(self) -> tuple[tuple[int, int, int, int], ...]:
        """Return the first moves, as (from, step, cost so far, where from)."""
        steps = {sisi: step for step, sisi in self.grid.sides.items()}
        return tuple(
            (start, steps[sisi], extra + cost, -start - 1)
            for start, extra in self.query.starts.items()
            for sisi, cost in self.query.exits.items()
        )

    def _arrive(self, point: int, step: int, cost: int, came: int) -> None:
        """End at a goal, where the step leads to one and at a side that is allowed."""
        to, sisi = point + step, self.grid.sides[-step]
        if to in self.query.goals and sisi in self.query.entries:
            reached = cost + self.grid.length(point, to)
            self._end(to, reached + self.query.goals[to] + self.query.entries[sisi], came)

    def _end(self, to: int, cost: int, came: int) -> None:
        end = -to - 1
        if end not in self.best or cost < self.best[end]:
            self.best[end], self.came[end] = cost, came
            heappush(self.heap, (cost, end, cost))

    def _unwind(self, end: int) -> Path:
        points = [-end - 1]
        state = self.came[end]
        while state >= 0:
            points.append(state >> 1)
            state = self.came[state]
        points.append(-state - 1)
        return tuple(reversed(points))


def _trunk_distance(grid: Grid, trunk: dict[int, int]) -> tuple[list[int], list[int]]:
    """Return for each column and row of points how far it lies from the trunk's bounding box."""
    if not trunk:
        return [], []
    columns = [grid.xs[point // grid.stride] for point in trunk]
    rows = [grid.ys[point % grid.stride] for point in trunk]
    return _outside(grid.xs, columns), _outside(grid.ys, rows)


def _outside(positions: list[int], span: list[int]) -> list[int]:
    low, high = min(span), max(span)
    return [max(low - p, p - high, 0) for p in positions]
