"""The cheapest way from one step to another on the grid (A*).

A state is a point and the axis on which it was reached, so that bends can be priced. Costs are whole numbers
and ties fall to the lower state, so the same diagram always gives the same lines.
"""

from dataclasses import dataclass
from heapq import heappop, heappush

from lkjip_build.drawing.alur import Sisi
from lkjip_build.drawing.grid import BLOCKED, FREE, Grid, Path

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


def find_path(grid: Grid, query: Query) -> Path | None:
    """Return the points of the cheapest path, or None.

    It begins at a start and ends at a goal, or at a point of the trunk from where the group's line goes on.
    """
    walk = _Walk(grid, query)
    for start, extra in query.starts.items():
        for sisi, cost in query.exits.items():
            walk.visit(start, walk.moves[sisi], extra + cost, -start - 1)
    return walk.run()


class _Walk:
    """The open and closed states of one search. A negative state is an end: nothing follows it."""

    def __init__(self, grid: Grid, query: Query) -> None:
        self.grid = grid
        self.query = query
        self.moves: dict[Sisi, tuple[int, int, Sisi]] = {
            "kiri": (-grid.stride, 0, "kanan"),
            "kanan": (grid.stride, 0, "kiri"),
            "atas": (-1, 1, "bawah"),
            "bawah": (1, 1, "atas"),
        }
        self.best: dict[int, int] = {}
        self.came: dict[int, int] = {}
        self.heap: list[tuple[int, int, int]] = []
        goals = [divmod(goal, grid.stride) for goal in query.goals]
        self.ahead_x = [min(abs(x - grid.xs[gx]) for gx, _ in goals) for x in grid.xs]
        self.ahead_y = [min(abs(y - grid.ys[gy]) for _, gy in goals) for y in grid.ys]
        self.near_x, self.near_y = _trunk_distance(grid, query.trunk)

    def run(self) -> Path | None:
        """Take the most promising state until it is an end. The loop is flat because it is the hot one."""
        ahead_moves = tuple(tuple(m for m in self.moves.values() if m[1] == axis) for axis in (0, 1))
        along_x, along_y = self.grid.owners
        heap, best, visit = self.heap, self.best, self.visit
        while heap:
            _, state, cost = heappop(heap)
            if state < 0:
                return self._unwind(state)
            if best[state] < cost:
                continue
            point, axis = state >> 1, state & 1
            came = self.came[state]
            behind = came >> 1 if came >= 0 else -came - 1
            for move in ahead_moves[axis]:
                if point + move[0] != behind:
                    visit(point, move, cost, state)
            if along_x[point] == FREE == along_y[point]:
                for move in ahead_moves[1 - axis]:
                    visit(point, move, cost + BEND, state)
        return None

    def visit(self, point: int, move: tuple[int, int, Sisi], cost: int, came: int) -> None:
        """Step from `point` to a neighbour and queue it, unless it is taken."""
        step, axis, side = move
        to = point + step
        owners = self.grid.owners
        along, across = owners[axis][to], owners[1 - axis][to]
        if along != FREE and along != self.query.group:
            if along == BLOCKED and to in self.query.goals and side in self.query.entries:
                cost += self.grid.length(point, to) + self.query.goals[to] + self.query.entries[side]
                self._queue(-to - 1, cost, 0, came)
            return
        cost += self.grid.steps[axis][min(point, to)]
        if self.query.group in (along, across):
            if to in self.query.trunk:
                self._queue(-to - 1, cost + self.query.trunk[to], 0, came)
            return
        if across != FREE:
            cost += CROSSING
        state = to << 1 | axis
        if cost < self.best.get(state, cost + 1):
            x, y = divmod(to, self.grid.stride)
            dx, dy = self.ahead_x[x], self.ahead_y[y]
            ahead = dx + dy + BEND if (dx if axis else dy) else dx + dy
            if self.query.trunk:
                # The rest may run along the trunk at a lower price, but it has to get there first.
                ahead = max((dx + dy) // SHARED_DIVISOR, min(ahead, self.near_x[x] + self.near_y[y]))
            self._queue(state, cost, ahead, came)

    def _queue(self, state: int, cost: int, ahead: int, came: int) -> None:
        if cost < self.best.get(state, cost + 1):
            self.best[state] = cost
            self.came[state] = came
            heappush(self.heap, (cost + ahead, state, cost))

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
