"""Faults of reading: what pydantic and the folder tell, in the reader's words and at the reader's place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from lkjip_build.load.masalah_isian import (
    KOLOM_TIDAK_ADA,
    KOLOM_TIDAK_DIKENAL,
    KUNCI_TERTELAN,
    RUMUS_DI_SEL,
    WAJIB_KOSONG,
)
from lkjip_build.model.masalah_nilai import BENTUK_SALAH, PILIHAN_TIDAK_DIKENAL
from lkjip_build.model.pesan import short
from lkjip_build.model.rekaman import Path, Rekaman
from lkjip_build.problems import Location, Problem, Rule, closest
from lkjip_build.sources import KEY, Document, Tree
from lkjip_build.sources.csv_text import TANPA_JUDUL


def shape_problem(document: Document, model: type[BaseModel] | None = None) -> Problem | None:
    """Return the problem of a YAML file whose top is no mapping, or that says nothing where `model` needs something."""
    if not isinstance(document.tree, dict):
        return BENTUK_SALAH.at(
            document.locate(),
            "isi berkas ini harus berupa 'nama: isi'",
            remedy="lihat contoh di panduan",
        )
    required = [name for name, info in model.model_fields.items() if info.is_required()] if model else []
    if document.tree or not required:
        return None
    return TANPA_JUDUL.at(Location(document.path), "berkas ini kosong", remedy=f"isi mulai dari '{required[0]}:'")


def is_optional_column(model: type[BaseModel], name: str) -> bool:
    """Tell whether a CSV column may be left out of the header altogether."""
    extra = model.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("kolom_opsional"))


def header_problems(document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """Yield the unknown and missing columns of a CSV file; a misspelt column is reported once, with its likely
    meaning.
    """
    place = document.locate("header")
    known = list(model.model_fields)
    missing = [name for name in known if name not in document.header and not is_optional_column(model, name)]
    if len(document.header) == 1 and len(missing) > 1:
        yield TANPA_JUDUL.at(
            place,
            "baris pertama bukan judul kolom, atau selnya tidak dipisahkan titik koma, koma, atau tab",
            remedy=f"tulis di baris pertama: {';'.join(name for name in known if name in missing)}",
        )
        return
    for column, name in enumerate(document.header, 1):
        if name in known:
            continue
        guess = closest(name, missing or known)
        remedy = f"maksud Anda '{guess}'?" if guess else f"kolom yang dikenal: {', '.join(known)}"
        if guess in document.header:
            remedy = f"'{guess}' sudah ada di sini; hapus kolom ini"
        yield KOLOM_TIDAK_DIKENAL.at(
            Location(place.path, place.line, column, name),
            f"kolom '{name}' tidak dikenal" if name else "judul kolom kosong",
            name or None,
            remedy,
        )
        if guess in missing:
            missing.remove(guess)
    for name in missing:
        yield KOLOM_TIDAK_ADA.at(
            Location(place.path, place.line, field=name),
            f"kolom '{name}' tidak ada",
            remedy=f"tambahkan kolom '{name}'; isinya boleh kosong"
            if not model.model_fields[name].is_required()
            else f"tambahkan kolom '{name}' dan isi setiap barisnya",
        )


def own_faults(faults: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the faults that are not the echo of another: pydantic calls a list too short when its only item fails, and
    asks for the value of a key that is none.
    """
    locs = {fault["loc"] for fault in faults}
    for fault in faults:
        loc = fault["loc"]
        if (*loc, "[key]") in locs:
            continue
        if fault["type"] == "too_short" and any(
            len(one["loc"]) > len(loc) and one["loc"][: len(loc)] == loc for one in faults
        ):
            continue
        yield fault


def formula_problems(document: Document, path: Path) -> Iterator[Problem]:
    """Yield LKJ213 for each cell of a CSV row that holds a formula of a spreadsheet."""
    for name, cell in _cells(document, path).items():
        if str(cell or "").startswith("="):
            message = f"sel ini berisi rumus '{short(str(cell))}'"
            yield RUMUS_DI_SEL.at(document.locate(*path, name), message, str(cell), "ketik hasilnya, bukan rumusnya")


def sum_row_problem(document: Document, path: Path) -> Problem | None:
    """Return the problem of a faulty CSV row whose first word says that it sums the others, or None."""
    first = next((str(cell) for cell in _cells(document, path).values() if cell), "")
    if not re.match(r"(?i)(?:grand ?|sub ?)?(?:jumlah|total)\b", first):
        return None
    remedy = "hapus baris ini; program menjumlahkan sendiri"
    return WAJIB_KOSONG.at(document.locate(*path), f"baris jumlah '{short(first)}' jangan ditulis", first, remedy)


def _cells(document: Document, path: Path) -> Mapping[str, Tree]:
    """Return the cells of a CSV row by column; nothing for a YAML file."""
    if not isinstance(document.tree, list) or not isinstance(path[0], int):  # a YAML file is no list
        return {}
    row = document.tree[path[0]]
    return row if isinstance(row, dict) else {}


def problem_of(fault: ErrorDetails, document: Document, path: Path, model: type[Rekaman]) -> Problem:
    """Return the problem of one validation fault; `path` leads from the top of the document to the validated record."""
    loc = tuple(step for step in fault["loc"] if step != "[key]")
    kind, given = fault["type"], fault["input"]
    last = str(loc[-1]) if loc else ""
    place = document.locate(*path, *loc)
    value = given if isinstance(given, str) else None
    if (kind == "extra_forbidden" or "[key]" in fault["loc"]) and not document.header:
        place = document.locate(*path, *loc, KEY)
    if (kind == "extra_forbidden" or "[key]" in fault["loc"]) and re.fullmatch(r"[0-9]+", last):
        remedy = 'angka berkoma di dalam { } harus diapit tanda kutip: "83,5"'
        return KOLOM_TIDAK_DIKENAL.at(place, f"'{last}' bukan nama isian", last, remedy)
    if kind == "extra_forbidden":
        known = _fields_at(model, loc[:-1])
        remedy = _choice(last, known, "kunci yang dikenal")
        holder, guess = _tree_at(document.tree, (*path, *loc[:-1])), closest(last, known)
        if isinstance(holder, dict) and guess in holder:
            remedy = f"'{guess}' sudah ada di sini; hapus kunci ini, atau gabungkan isinya"
        return KOLOM_TIDAK_DIKENAL.at(place, f"kunci '{last}' tidak dikenal", last, remedy)
    if kind == "missing" or given is None:
        dotted = ".".join(str(_human(step)) for step in (*path, *loc) if not (document.header and step == path[0]))
        place = Location(place.path, place.line, place.column, dotted)
        if loc and isinstance(loc[-1], int):
            message = f"isi ke-{loc[-1] + 1} daftar ini kosong"
            return WAJIB_KOSONG.at(place, message, remedy="isi, atau hapus dari daftarnya")
        meaning = _description(model, loc)
        remedy = f"isi '{last}'" + (meaning and f": {meaning}")
        return WAJIB_KOSONG.at(place, f"'{last}' wajib diisi", remedy=remedy)
    if kind == "enum" and value is not None:
        allowed = [choice.strip(" '") for choice in re.split(r", | or ", fault["ctx"]["expected"])]
        message = f"'{short(value)}' bukan pilihan untuk {last}"
        return PILIHAN_TIDAK_DIKENAL.at(place, message, value, _choice(value, allowed, "pilih salah satu"))
    said = fault.get("ctx", {})
    rule: Rule = said.get("aturan", BENTUK_SALAH)
    if "aturan" in said:
        message, remedy = said["pesan"], said["perbaikan"]
    else:
        message, remedy = _SHAPES.get(kind, ("bentuk isian ini salah", "lihat contoh di panduan"))
        if kind == "tuple_type":
            of_records = _model_at(model, loc) is not _model_at(model, loc[:-1])
            remedy = _as_list(given, of_records=of_records) or remedy
    if isinstance(given, dict) and given and "satu nilai" in message:
        inner = next(iter(given))
        line = document.locate(*path, *loc, inner).line
        message = f"'{last}' harus satu nilai, tetapi '{inner}:' di baris {line} menjorok ke dalamnya"
        remedy = f"kurangi jarak awal baris {line} sampai sama dengan '{last}:'"
    return rule.at(place, message, value, remedy)


def _as_list(given: object, *, of_records: bool) -> str:
    """Return the remedy that makes a list of the one thing that was typed where one is wanted, or nothing."""
    if of_records:
        return "awali isiannya dengan '- ', di baris baru" if isinstance(given, dict) else ""
    if not isinstance(given, str) or short(given) != given or re.search(r'["\\\n]', given):
        return ""
    parts = re.split(r",\s*", given.strip())
    if all(re.fullmatch(r"[\w.-]+", part) for part in parts) or re.fullmatch(r"\w[\w ./()-]*", given.strip()):
        return f"tulis [{', '.join(parts)}]"
    return f'tulis ["{given.strip()}"]'


def _tree_at(tree: Tree, path: Iterable[str | int]) -> Tree:
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree


def _choice(written: str, known: list[str], all_of_them: str) -> str:
    guess = closest(written, known)
    return f"maksud Anda '{guess}'?" if guess else f"{all_of_them}: {', '.join(known)}"


def swallowed_keys(record: Rekaman) -> Iterator[Problem]:
    """Yield LKJ106 for each line of a long text that is a key of the same record: its line is indented too far, so
    that YAML took the key for more of the text above it.
    """
    for name in type(record).model_fields:
        value = getattr(record, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Rekaman):
                yield from swallowed_keys(inner)
        if not isinstance(value, str) or "\n" not in value:
            continue
        names = "|".join(type(record).model_fields)
        place = record.location(name)
        for number, line in enumerate(value.split("\n"), 1):
            if found := re.match(rf"\s*(?:- )?({names}):(?:\s|$)", line):
                yield KUNCI_TERTELAN.at(
                    Location(place.path, place.line + number, 0, place.field),
                    f"'{found[1]}:' terbaca sebagai bagian dari teks '{name}'",
                    remedy=f"samakan jarak awal barisnya dengan '{name}:'",
                )


_PAIRS = ("bagian ini harus berisi 'nama: isi'", "tulis nama isian, titik dua, spasi, lalu isinya")
_SHAPES = {
    "model_type": _PAIRS,
    "dict_type": _PAIRS,
    "tuple_type": ("bagian ini harus berupa daftar", "tulis [isi, isi], atau '- isi' satu baris satu isi"),
    "too_short": ("daftar ini terlalu pendek", "lengkapi isinya, atau kembalikan dari riwayat git"),
    "enum": ("isian ini harus satu nilai, bukan daftar", "tulis satu nilai di belakang titik dua"),
}


def _human(step: str | int) -> str | int:
    return step + 1 if isinstance(step, int) else step


def _model_at(model: type[BaseModel], loc: Iterable[str | int]) -> type[BaseModel]:
    """Follow a fault's path from the file's model to the model of the record that holds the fault."""
    current = model
    for step in loc:
        if isinstance(step, str) and step in current.model_fields:
            found = next(_models_in(current.model_fields[step].annotation), None)
            current = found or current
    return current


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models_in(inner)


def _fields_at(model: type[BaseModel], loc: Iterable[str | int]) -> list[str]:
    return list(_model_at(model, loc).model_fields)


def _description(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    field_info = _model_at(model, loc[:-1]).model_fields.get(str(loc[-1])) if loc else None
    return (field_info.description or "") if field_info else ""
