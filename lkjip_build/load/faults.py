"""Faults of reading: what pydantic and the folder tell, in the reader's words and at the reader's place."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.laporan import AnalisisSasaran, Anggaran, Kejadian, Kinerja, LaporanFakta
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Renstra
from lkjip_build.problems import Location, Problem, closest
from lkjip_build.sources import Document, Sources

YAML_FILES: dict[str, type[Rekaman]] = {
    "instansi.yml": Instansi,
    "aturan.yml": Aturan,
    "renstra.yml": Renstra,
    "istilah.yml": Glosarium,
}
CSV_FILES: dict[str, type[Rekaman]] = {"hari-libur.csv": HariLibur}
TAHUN_FILES: dict[str, type[Rekaman]] = {
    "laporan.yml": LaporanFakta,
    "kinerja.csv": Kinerja,
    "anggaran.csv": Anggaran,
    "analisis.yml": AnalisisSasaran,
    "siklus.csv": Kejadian,
}
REQUIRED = ("instansi.yml", "aturan.yml", "renstra.yml")
REQUIRED_IN_TAHUN = ("laporan.yml", "kinerja.csv")


def file_problems(sources: Sources, folder: str, tahun_folders: list[str]) -> Iterator[Problem]:
    """Yield a problem for each required file that is missing and each file that nobody reads."""
    unreadable = {problem.location.path for problem in sources.problems}
    expected = [*YAML_FILES, *CSV_FILES]
    wanted = [*REQUIRED, *(f"{tahun}/{name}" for tahun in tahun_folders for name in REQUIRED_IN_TAHUN)]
    for name in wanted:
        path = f"{folder}/{name}"
        if name not in sources.documents and path not in unreadable:
            yield Problem(
                Location(path),
                "LKJ001",
                "berkas ini tidak ada",
                remedy="buat berkasnya, atau kembalikan dari riwayat git",
            )
    for name in sources.documents:
        if name in expected or re.fullmatch(r"sop/[^/]+\.yml", name):
            continue
        tahun, _, inner = name.rpartition("/")
        if tahun in tahun_folders and inner in TAHUN_FILES:
            continue
        known = list(TAHUN_FILES) if tahun in tahun_folders else expected
        guess = closest(inner, known)
        remedy = f"maksud Anda {guess}? Ganti namanya" if guess else "hapus berkas ini, atau pindahkan dari folder data"
        yield Problem(
            Location(f"{folder}/{name}"), "LKJ009", "berkas ini tidak dikenal dan tidak dibaca", remedy=remedy
        )


def shape_problem(document: Document) -> Problem:
    """Return the problem of a YAML file whose top is no mapping."""
    return Problem(
        document.locate(),
        "LKJ104",
        "isi berkas ini harus berupa 'nama: isi'",
        remedy="lihat contoh di panduan",
    )


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
    for column, name in enumerate(document.header, 1):
        if name in known:
            continue
        guess = closest(name, missing or known)
        yield Problem(
            Location(place.path, place.line, column, name),
            "LKJ102",
            f"kolom '{name}' tidak dikenal" if name else "judul kolom kosong",
            name or None,
            f"maksud Anda '{guess}'?" if guess else f"kolom yang dikenal: {', '.join(known)}",
        )
        if guess in missing:
            missing.remove(guess)
    for name in missing:
        yield Problem(
            Location(place.path, place.line, field=name),
            "LKJ101",
            f"kolom '{name}' tidak ada",
            remedy=f"tambahkan kolom '{name}'; isinya boleh kosong"
            if not model.model_fields[name].is_required()
            else f"tambahkan kolom '{name}' dan isi setiap barisnya",
        )


def problem_of(fault: ErrorDetails, document: Document, path: tuple[str | int, ...], model: type[Rekaman]) -> Problem:
    """Return the problem of one validation fault; `path` leads from the top of the document to the validated record."""
    loc = tuple(step for step in fault["loc"] if step != "[key]")
    kind = fault["type"]
    last = str(loc[-1]) if loc else ""
    place = document.locate(*path, *loc)
    value = fault["input"] if isinstance(fault["input"], str) else None
    if kind.startswith("LKJ"):
        return Problem(place, kind, fault["ctx"]["pesan"], value, fault["ctx"]["perbaikan"])
    if kind == "missing":
        place = Location(
            place.path, place.line, place.column, ".".join(str(_human(step)) for step in (*path[1:], *loc))
        )
        return Problem(place, "LKJ103", f"'{last}' wajib diisi", remedy=f"isi '{last}': {_description(model, loc)}")
    if kind == "extra_forbidden":
        known = _fields_at(model, loc[:-1])
        guess = closest(last, known)
        remedy = f"maksud Anda '{guess}'?" if guess else f"kunci yang dikenal: {', '.join(known)}"
        return Problem(place, "LKJ102", f"kunci '{last}' tidak dikenal", last, remedy)
    if kind == "enum":
        allowed = [choice.strip(" '") for choice in re.split(r", | or ", fault["ctx"]["expected"])]
        guess = closest(value or "", allowed)
        remedy = f"maksud Anda '{guess}'?" if guess else f"pilih salah satu: {', '.join(allowed)}"
        return Problem(place, "LKJ204", f"'{value or ''}' bukan pilihan untuk {last}", value, remedy)
    return Problem(place, "LKJ104", _SHAPES.get(kind, "bentuk isian ini salah"), value, _description(model, loc))


_SHAPES = {
    "model_type": "bagian ini harus berisi 'nama: isi'",
    "dict_type": "bagian ini harus berisi 'nama: isi'",
    "tuple_type": "bagian ini harus berupa daftar (baris yang diawali '- ')",
    "too_short": "daftar ini tidak boleh kosong",
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
    names = [step for step in loc if isinstance(step, str)]
    holder = _model_at(model, loc[:-1])
    field_info = holder.model_fields.get(names[-1]) if names else None
    return (field_info.description or "") if field_info else ""
