"""The heads of rows in a finished PDF, which Typst cannot tag: it knows heads of columns alone.

The tables of the structure tree are those of the model, in its order. A cell that the model calls a head becomes one
here, with an ID; and as Typst lists the heads of each cell one by one, a reader asks for no others, so those of the row
are added to that list. Whoever takes a fingerprint has to do so after this.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import assert_never

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from lkjip_build.isi import BlokDokumen, PeranBaris, Prosa, Tabel, TabelProsa
from lkjip_build.isi.petak import Kotak, petak
from lkjip_build.isi.tabel import Baris
from lkjip_build.isi.tata_tabel import ikatan
from lkjip_build.keluaran.typst.mesin import DocumentError


def beri_kepala(pdf: Pdf, semua: Iterable[Tabel | None]) -> None:
    """Make heads of rows of the cells that name one in the tables of a document in its order; None is a table without
    any. DocumentError where the structure holds other tables.
    """
    tables, meant = list(_tables(pdf.Root.StructTreeRoot)), list(semua)
    if len(tables) != len(meant):
        raise DocumentError(f"kepala baris: {len(tables)} bukan {len(meant)} tabel")
    ids = NameTree(pdf.Root.StructTreeRoot.IDTree) if "/IDTree" in pdf.Root.StructTreeRoot else None
    for number, (table, model) in enumerate(zip(tables, meant, strict=True)):
        if model and ikatan(model):
            _untie(table, model, ids)
        if model and ids is not None:
            for name, head in _heads(table, model, f"B{number}"):
                ids[name] = head


def tabel_dalam(blok: Iterable[BlokDokumen]) -> Iterator[Tabel | None]:
    """Yield the tables of blocks in their order; the office's own say nothing of their rows."""
    for one in blok:
        if isinstance(one, Tabel):
            yield one
        elif isinstance(one, Prosa):
            yield from (None for inner in one.blok if isinstance(inner, TabelProsa))


def _kids(element: Object) -> list[Object]:
    found = element.get("/K", Array())
    kids = list(found) if isinstance(found, Array) else [found]
    return [one for one in kids if isinstance(one, Dictionary) and "/S" in one]


def _tables(element: Object) -> Iterator[Object]:
    """Yield the tables of the structure tree in reading order."""
    left = [element]
    while left:
        one = left.pop()
        if one.get("/S") == Name.Table:
            yield one
        else:
            left += reversed(_kids(one))


def _rows(table: Object) -> Iterator[Object]:
    for part in _kids(table):
        if Name.Caption != part.S:
            yield from [part] if part.S == Name.TR else _kids(part)


def _untie(table: Object, model: Tabel, ids: NameTree | None) -> None:
    """Take the empty cells out of a table that tie its rows, where it has any: forms have a drawing of their own."""
    rows, ties = list(_rows(table)), (*(1 for _ in model.kepala), *ikatan(model))
    grid = [*petak(model.kepala, len(model.kolom)), *petak(model.baris, len(model.kolom))]
    cells = [sum(not one.lanjutan for one in boxes) for boxes in grid]
    if [len(_kids(row)) for row in rows] != [count + bool(tie) for count, tie in zip_longest(cells, ties, fillvalue=0)]:
        return
    for row, tie in zip(rows, ties, strict=False):
        if tie:
            *others, empty = _kids(row)
            row.K = Array(others)
            if ids is not None and "/ID" in empty:
                del ids[str(empty.ID)]


def _heads(table: Object, model: Tabel, awalan: str) -> Iterator[tuple[str, Object]]:
    """Tag the heads of the rows of a table and name them to its other cells; yield each head with its name."""
    rows = [_kids(row) for row in _rows(table)]
    grid = [*petak(model.kepala, len(model.kolom)), *petak(model.baris, len(model.kolom))]
    if [len(row) for row in rows] != [sum(not one.lanjutan for one in boxes) for boxes in grid]:
        raise DocumentError(f"kepala baris: {model.kode} tidak seperti dalam struktur")
    top = len(model.kepala)
    named: dict[int, str] = {}  # the last head in each column, which may go on over more rows
    group: list[str] = []
    above: list[str] = []
    for number, (baris, boxes) in enumerate(zip(model.baris, grid[top:], strict=True)):
        cells = iter(rows[top + number])
        data = []
        own = []
        for kotak in boxes:
            cell = None if kotak.lanjutan else next(cells)
            if not _is_head(baris, kotak):
                data += [cell] if cell else []
                continue
            if cell is not None:
                named[kotak.kolom] = name = f"{awalan}x{kotak.kolom}y{number}"
                _tag(cell, name)
                yield name, cell
            own.append(named[kotak.kolom])
        match baris.peran:
            case PeranBaris.KELOMPOK:
                group = above = own
            case PeranBaris.JUMLAH:
                group, above = [], own
            case PeranBaris.ISI:
                above = [*group, *own]
            case PeranBaris.CATATAN:
                pass  # it speaks of the row above
            case _ as never:
                assert_never(never)
        for cell in data:
            _name_heads(cell, above)


def _is_head(baris: Baris, kotak: Kotak) -> bool:
    """Tell whether a cell is the head of its row; of one that names a group the first is."""
    return kotak.sel.kepala or (baris.peran is PeranBaris.KELOMPOK and kotak.kolom == 0)


def _tag(cell: Object, name: str) -> None:
    cell.S, cell.ID = Name.TH, String(name)
    _attributes(cell).Scope = Name.Row


def _name_heads(cell: Object, semua: list[str]) -> None:
    about = _attributes(cell)
    if "/Headers" not in about:  # a table without heads of columns
        about.Headers = Array()
    about.Headers.extend(map(String, semua))


def _attributes(cell: Object) -> Object:
    """Return what a cell says of its table, which it may not do yet."""
    if "/A" not in cell:
        cell.A = Array()
    found = next((one for one in cell.A if Name.Table == one.O), None)
    if found is None:
        found = Dictionary(O=Name.Table)
        cell.A.append(found)
        found = cell.A[-1]
    return found
