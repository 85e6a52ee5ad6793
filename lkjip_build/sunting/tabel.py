"""Changes of one CSV file: its cells, rows and optional columns, read back before they are accepted."""

from collections.abc import Sequence

from lkjip_build.bahasa import sunting as kata
from lkjip_build.load.faults import is_optional_column
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import has_errors
from lkjip_build.sources import Document, TypedTable, read_file, typed_table
from lkjip_build.sources.csv_text import clean
from lkjip_build.sunting.perubahan import Baris, Ditolak, Perubahan, kunci_baris, tolak_lain

Sel = dict[str, str | None]


def tabel_baru(model: type[Rekaman]) -> bytes:
    """Return a table without rows, with the columns that it must have."""
    columns = [name for name in model.model_fields if not is_optional_column(model, name)]
    return (";".join(columns) + "\n").encode()


def ubah_tabel(raw: bytes, path: str, model: type[Rekaman], semua: Sequence[Perubahan]) -> bytes:
    """Return the bytes of a table after changes that all speak of it as it is. Raises Ditolak."""
    document = read_file(raw, path).document
    if document is None:
        raise Ditolak(semua[0], kata.BERUBAH)
    table, rows = typed_table(raw), _rows(document)
    numbers = {name: number for number, name in enumerate(kunci_baris(document))}
    removed: list[int] = []
    for one in semua:
        if one.kolom == SELURUH and one.semula is None:
            continue
        number = numbers.get(one.kunci)
        if number is None:
            raise Ditolak(one, kata.baris_tak_ada(one.kunci))
        if one.kolom == SELURUH:
            if one.semula != _filled(rows[number]):
                raise tolak_lain(one, _filled(rows[number]))
            removed.append(number)
            continue
        table = _with_cell(table, rows, number, one, model)
    for number in sorted(removed, reverse=True):
        table = table.without_row(number)
        del rows[number]
    for one in semua:
        if one.kolom == SELURUH and one.semula is None:
            table = _with_row(table, rows, one, model)
    return _read_back(table, path, rows, semua)


def _rows(document: Document) -> list[Sel]:
    tree = document.tree if isinstance(document.tree, list) else []
    return [{name: str(cell) if cell else None for name, cell in row.items()} for row in tree if isinstance(row, dict)]


def _filled(row: Sel) -> Baris:
    return tuple((name, cell) for name, cell in row.items() if cell)


def _with_cell(table: TypedTable, rows: list[Sel], number: int, one: Perubahan, model: type[Rekaman]) -> TypedTable:
    table = _with_known_column(table, rows, one, one.kolom, model)
    kini = rows[number][one.kolom]
    semula, menjadi = one.semula or None, one.menjadi or ""
    if not (semula is None or isinstance(semula, str)) or not isinstance(menjadi, str):
        raise Ditolak(one, kata.TAK_TERTULIS)
    if kini != semula:
        raise tolak_lain(one, kini)
    rows[number][one.kolom] = clean(menjadi) or None
    return table.with_cells(one.kolom, {number: menjadi})


def _with_row(table: TypedTable, rows: list[Sel], one: Perubahan, model: type[Rekaman]) -> TypedTable:
    if not isinstance(one.menjadi, tuple) or not any(text.strip() for _, text in one.menjadi):
        raise Ditolak(one, kata.TAK_TERTULIS)
    for kolom, _ in one.menjadi:
        table = _with_known_column(table, rows, one, kolom, model)
    texts = dict(one.menjadi)
    rows.append({name: clean(texts.get(name, "")) or None for name in table.titles})
    return table.with_row(texts)


def _with_known_column(
    table: TypedTable, rows: list[Sel], one: Perubahan, kolom: str, model: type[Rekaman]
) -> TypedTable:
    """Return the table with a column that its model knows and that the file left out, where the model has it."""
    if kolom in table.titles:
        return table
    known = list(model.model_fields)
    if kolom not in known:
        raise Ditolak(one, kata.kolom_tak_dikenal(kolom))
    before = [name for name in known[: known.index(kolom)] if name in table.titles]
    for row in rows:
        row[kolom] = None
    return table.with_column(kolom, before[-1] if before else table.titles[0])


def _read_back(table: TypedTable, path: str, rows: Sequence[Sel], semua: Sequence[Perubahan]) -> bytes:
    """Return the file, accepted only if it says what is intended."""
    try:
        made = table.to_bytes()
    except UnicodeEncodeError as error:
        raise Ditolak(semua[-1], kata.huruf_tak_tertulis(error.object[error.start], table.codec)) from error
    read = read_file(made, path)
    if read.document is None or _rows(read.document) != list(rows) or has_errors(read.problems):
        raise Ditolak(semua[-1], kata.TAK_TERTULIS)
    return made
