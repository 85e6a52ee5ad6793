"""Rows of an SOP dealt to pages, and the flow of each page with its off-page connectors.

An arrow that leaves a page ends there in a segilima with a letter; on the page it goes to, a segilima with the same
letter begins it again. Arrows to one step that come from the same direction share a letter. Connectors stand in
rows of their own above and below the page's steps, in the lane of the step they lead to where that is free.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from lkjip_build.drawing.alur import Alur, LangkahAlur, Panah
from lkjip_build.drawing.router import route, sketch
from lkjip_build.drawing.tata import PENUH, GayaLabel, Tata, arrange

ROW_OF_CONNECTORS = 46  # pixels, before its route is known
FIRST_FLOW_PAGE = 2  # page 1 is the identity page


class Sambung(NamedTuple):
    """What an off-page connector stands for: the step it leads to, and from which side of the pages."""

    tujuan: str
    maju: bool


@dataclass(frozen=True)
class Ruang:
    """The room of pages, in points, and how tall texts are.

    `baris` are the rows' text heights; `isi` is what a page has for rows, of which the first page gives `pertama`
    to its heading and the last `terakhir` to the signature; `skala` is points per pixel of drawing, `pesan` gives
    the height of a note beside connectors, `label` how words beside lines are written.
    """

    baris: tuple[float, ...]
    isi: float
    pertama: float
    terakhir: float
    skala: float
    pesan: Callable[[str], float]
    label: GayaLabel = PENUH

    def of(self, cuts: Sequence[int], page: int) -> float:
        """Return the room of one page."""
        first = self.pertama if page == 0 else 0
        return self.isi - first - (self.terakhir if page == len(cuts) - 2 else 0)


@dataclass(frozen=True)
class Halaman:
    """A page of the flow: per row the index of its step (None for connectors), its height and its note."""

    tata: Tata
    langkah: tuple[int | None, ...]
    tinggi: tuple[float, ...]
    pesan: tuple[str, ...]


def deal(alur: Alur, ruang: Ruang, drawn: dict[Alur, Tata]) -> tuple[Halaman, ...]:
    """Return the pages of a flow: as many rows on each as fit with the connectors they need.

    Rows are moved by sketches of the pages; only what then stands is drawn well. `drawn` keeps what was, for a caller
    that deals again with other widths.
    """
    cuts = _cuts(_draw(alur, ruang, drawn).tinggi, ruang)
    sketched: dict[Alur, Tata] = {}
    cuts, _ = _fit(alur, ruang, cuts, lambda flow: sketched.setdefault(flow, arrange(sketch(flow), ruang.label)))
    return _fit(alur, ruang, cuts, lambda flow: _draw(flow, ruang, drawn))[1]


def _fit(
    alur: Alur, ruang: Ruang, cuts: tuple[int, ...], draw: Callable[[Alur], Tata]
) -> tuple[tuple[int, ...], tuple[Halaman, ...]]:
    """Return where pages begin, and the pages, once rows were moved on until each page has room for its own."""
    while True:
        pages = [_page(alur, ruang, cuts, i, draw) for i in range(len(cuts) - 1)]
        over = [sum(page.tinggi) - ruang.of(cuts, i) for i, page in enumerate(pages)]
        full = next((i for i, much in enumerate(over) if much > 0 and cuts[i + 1] - cuts[i] > 1), None)
        if full is None:
            return cuts, tuple(pages)
        cuts = _move_rows(cuts, full, _rows_to_move(pages[full], over[full]))


def _rows_to_move(page: Halaman, much: float) -> int:
    """Return how many of a page's last rows fit in what is too much: one at least, rather too few than too many."""
    heights = [h for h, i in zip(page.tinggi, page.langkah, strict=True) if i is not None]
    fitting = sum(total <= much for total in accumulate(reversed(heights)))
    return max(1, min(fitting, len(heights) - 1))


def _cuts(least: Sequence[int], ruang: Ruang) -> tuple[int, ...]:
    """Return the first row of each page, and the end: pages filled as if the flow were undivided."""
    rows = [max(h, t * ruang.skala) for h, t in zip(ruang.baris, least, strict=True)]
    if sum(rows) <= ruang.of((0, len(rows)), 0):
        return (0, len(rows))
    connectors = ROW_OF_CONNECTORS * ruang.skala
    cuts, left = [0], ruang.isi - ruang.pertama - connectors
    for i, row in enumerate(rows):
        if row > left and i > cuts[-1]:
            cuts.append(i)
            left = ruang.isi - 2 * connectors
        left -= row
    return (*cuts, len(rows))


def _move_rows(cuts: tuple[int, ...], page: int, count: int) -> tuple[int, ...]:
    """Push the last rows of a page to the next one, or to a new page at the end."""
    if page == len(cuts) - 2:
        return (*cuts[:-1], cuts[-1] - count, cuts[-1])
    return (*cuts[: page + 1], cuts[page + 1] - count, *cuts[page + 2 :])


def _draw(alur: Alur, ruang: Ruang, drawn: dict[Alur, Tata]) -> Tata:
    if alur not in drawn:
        drawn[alur] = arrange(route(alur), ruang.label)
    return drawn[alur]


def _page(alur: Alur, ruang: Ruang, cuts: Sequence[int], page: int, draw: Callable[[Alur], Tata]) -> Halaman:
    part = _Part(alur, cuts, page)
    above, below = part.connectors(above=True), part.connectors(above=False)
    rows = range(cuts[page], cuts[page + 1])
    semua = (*above, *(alur.baris[i] for i in rows), *below)
    flow = Alur(alur.lajur, semua, tuple(part.panah))
    tata = part.lettered(draw(flow))
    langkah = (*(None for _ in above), *rows, *(None for _ in below))
    pesan = tuple(part.note(baris) if i is None else "" for baris, i in zip(semua, langkah, strict=True))
    tinggi = tuple(
        max(t * ruang.skala, ruang.pesan(note) if i is None else ruang.baris[i])
        for t, i, note in zip(tata.tinggi, langkah, pesan, strict=True)
    )
    return Halaman(tata, langkah, tinggi, pesan)


class _Part:
    """One page: its arrows, with connectors in place of steps on other pages.

    A connector's step number begins with a sign that no step has and says what it stands for, so that a page whose rows
    stay the same is routed once however the letters turn out.
    """

    def __init__(self, alur: Alur, cuts: Sequence[int], page: int) -> None:
        self.alur = alur
        self.page = page
        self.page_of = {
            langkah.no: next(p for p in range(len(cuts) - 1) if cuts[p] <= i < cuts[p + 1])
            for i, satu in enumerate(alur.baris)
            for langkah in satu
        }
        self.lane = {langkah.no: langkah.lajur[0] for langkah in alur.semua_langkah}
        self.letters = _letters(alur, self.page_of)
        self.stands_for: dict[str, Sambung] = {}
        self.panah: list[Panah] = []
        self.wanted: dict[bool, dict[str, int]] = {True: {}, False: {}}  # above: connector to lane
        for panah in alur.panah:
            self._take(panah)

    def _take(self, panah: Panah) -> None:
        source, target = self.page_of[panah.asal], self.page_of[panah.tujuan]
        key = Sambung(panah.tujuan, source < target)
        if source == target == self.page:
            self.panah.append(panah)
        elif source == self.page != target:
            # Forward the flow leaves at the bottom, towards the target's lane; a return leaves at the top.
            lane = self.lane[panah.tujuan if key.maju else panah.asal]
            stub = self._connector(key, True, above=not key.maju, lane=lane)
            self.panah.append(replace(panah, tujuan=stub, sisi_tujuan=None))
        elif target == self.page != source:
            stub = self._connector(key, False, above=key.maju, lane=self.lane[panah.tujuan])
            arriving = Panah(stub, panah.tujuan, sisi_tujuan=panah.sisi_tujuan)
            if arriving not in self.panah:
                self.panah.append(arriving)

    def _connector(self, key: Sambung, leaving: bool, above: bool, lane: int) -> str:
        stub = f"~{key.tujuan}~{key.maju:d}{leaving:d}"
        self.stands_for[stub] = key
        self.wanted[above].setdefault(stub, lane)
        return stub

    def connectors(self, above: bool) -> tuple[tuple[LangkahAlur, ...], ...]:
        """Return the rows of connectors above or below the steps: each in its lane, or the nearest free one."""
        rows: list[dict[int, LangkahAlur]] = []
        for stub, lane in self.wanted[above].items():
            if not rows or len(rows[-1]) == len(self.alur.lajur):
                rows.append({})
            free = [i for i in range(len(self.alur.lajur)) if i not in rows[-1]]
            nearest = min(free, key=lambda i, lane=lane: (abs(i - lane), i))  # type: ignore[misc]
            rows[-1][nearest] = LangkahAlur(stub, "segilima", (nearest,))
        return tuple(tuple(row[i] for i in sorted(row)) for row in rows)

    def lettered(self, tata: Tata) -> Tata:
        """Return the drawing with the letters in its connectors."""
        lambang = tuple(
            replace(one, teks=self.letters[self.stands_for[one.no]]) if one.no in self.stands_for else one
            for one in tata.lambang
        )
        return replace(tata, lambang=lambang)

    def note(self, baris: Sequence[LangkahAlur]) -> str:
        """Return in words where the connectors of a row lead or come from."""
        return "; ".join(sorted(self._note(langkah.no) for langkah in baris))

    def _note(self, stub: str) -> str:
        key = self.stands_for[stub]
        letter = self.letters[key]
        if any(panah.tujuan == stub for panah in self.panah):
            return f"{letter}: ke langkah {key.tujuan} (halaman {self.page_of[key.tujuan] + FIRST_FLOW_PAGE})"
        asal = [
            f"{panah.asal} (halaman {self.page_of[panah.asal] + FIRST_FLOW_PAGE})"
            for panah in self.alur.panah
            if panah.tujuan == key.tujuan
            and self.page_of[panah.asal] != self.page
            and (self.page_of[panah.asal] < self.page) == key.maju
        ]
        return f"{letter}: dari langkah {', '.join(asal)}"


def _letters(alur: Alur, page_of: dict[str, int]) -> dict[Sambung, str]:
    """Give each step that is reached from another page a letter, one per direction it is reached from."""
    letters: dict[Sambung, str] = {}
    for panah in alur.panah:
        source, target = page_of[panah.asal], page_of[panah.tujuan]
        if source != target:
            letters.setdefault(Sambung(panah.tujuan, source < target), _letter(len(letters)))
    return letters


def _letter(i: int) -> str:
    return chr(65 + i) if i < 26 else _letter(i // 26 - 1) + chr(65 + i % 26)
