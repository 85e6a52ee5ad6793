"""The grid the router walks on: which points exist and who owns them.

Every table cell is a small grid: a centre track and K tracks on both sides of it, M above and M below. A symbol
takes the centre point of its cell and nothing else, so all lines keep clear of it except at its four sides.

Lines are owned by a *group*: arrows to the same step form one group and may merge, a join of one step's symbols is
a group of its own. A point has one owner along each axis; a corner owns both. So two groups can only cross
at right angles: sharing a stretch or touching a corner would need a point that is already owned.
"""

from itertools import pairwise
from typing import NamedTuple

from lkjip_build.drawing.alur import Sisi

PITCH_X, PITCH_Y = 110, 60
NEAR_X, NEAR_Y = 36, 20

BLOCKED = -1
FREE = 0

Path = tuple[int, ...]


class Titik(NamedTuple):
    """A grid point: column, track in it (0 the centre, negative left), row, track in it (negative above)."""

    kolom: int
    k: int
    baris: int
    m: int


class Grid:
    """Points are numbered down the columns; a border of blocked points makes bounds checks needless.

    `owners` holds, along x and along y, the group at each point. `xs` and `ys` are nominal positions in pixels:
    the search weighs lengths by them, the drawing has its own.
    """

    def __init__(self, kolom: int, baris: int, k: int, m: int) -> None:
        self.k, self.m = k, m
        self.xs = [0, *_positions(kolom, k, PITCH_X, NEAR_X), kolom * PITCH_X]
        self.ys = [0, *_positions(baris, m, PITCH_Y, NEAR_Y), baris * PITCH_Y]
        self.stride = len(self.ys)
        size = len(self.xs) * self.stride
        # sides[step]: the side of a symbol at which a step leaves it
        self.sides: dict[int, Sisi] = {-self.stride: "kiri", self.stride: "kanan", -1: "atas", 1: "bawah"}
        self.owners = ([FREE] * size, [FREE] * size)
        self._counts = ([0] * size, [0] * size)
        # steps[axis][point]: the length from a point to the next one along that axis
        self.steps = (
            [b - a for a, b in pairwise([*self.xs, self.xs[-1]]) for _ in self.ys],
            [b - a for a, b in pairwise([*self.ys, self.ys[-1]])] * len(self.xs),
        )
        for point in range(size):
            x, y = divmod(point, self.stride)
            if x in (0, len(self.xs) - 1) or y in (0, self.stride - 1):
                self.block(point)

    def centre(self, kolom: int, baris: int) -> int:
        """Return the point in the middle of a cell."""
        x = kolom * (2 * self.k + 1) + self.k + 1
        return x * self.stride + baris * (2 * self.m + 1) + self.m + 1

    def titik(self, point: int) -> Titik:
        """Return a point's cell and tracks."""
        x, y = divmod(point, self.stride)
        kolom, k = divmod(x - 1, 2 * self.k + 1)
        baris, m = divmod(y - 1, 2 * self.m + 1)
        return Titik(kolom, k - self.k, baris, m - self.m)

    def axis(self, a: int, b: int) -> int:
        """Return 0 where two neighbouring points lie side by side, 1 where one is above the other."""
        return 0 if abs(a - b) >= self.stride else 1

    def length(self, a: int, b: int) -> int:
        """Return the nominal distance of two points."""
        (ax, ay), (bx, by) = divmod(a, self.stride), divmod(b, self.stride)
        return abs(self.xs[ax] - self.xs[bx]) + abs(self.ys[ay] - self.ys[by])

    def block(self, point: int) -> None:
        """Give a centre point to a symbol: no line passes it."""
        self.owners[0][point] = self.owners[1][point] = BLOCKED

    def add(self, path: Path, group: int) -> None:
        """Let `group` own the points of a path; its ends are symbols and stay blocked."""
        self._change(path, group, 1)

    def remove(self, path: Path, group: int) -> None:
        """Undo `add`."""
        self._change(path, group, -1)

    def _change(self, path: Path, group: int, by: int) -> None:
        for before, point, after in zip(path, path[1:], path[2:], strict=False):
            for axis in {self.axis(before, point), self.axis(point, after)}:
                self._counts[axis][point] += by
                self.owners[axis][point] = group if self._counts[axis][point] else FREE


def _positions(cells: int, tracks: int, pitch: int, near: int) -> list[int]:
    spacing = max(1, (pitch // 2 - near) // tracks)
    one = [0 if t == 0 else (near + spacing * (abs(t) - 1)) * (1 if t > 0 else -1) for t in range(-tracks, tracks + 1)]
    return [pitch * cell + pitch // 2 + offset for cell in range(cells) for offset in one]
