"""Text to model: the only place where the text of the files becomes numbers, dates and codes.

Each file is validated against its model; every fault that pydantic finds is turned into a `Problem` at the place of the
text that caused it. A file that fails is left out, and the rest is still read, so that all faults are told at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lkjip_build.model import Data
from lkjip_build.model.aturan import Aturan
from lkjip_build.model.instansi import Instansi
from lkjip_build.model.istilah import Glosarium
from lkjip_build.model.laporan import Anggaran, AnalisisSasaran, Kejadian, Kinerja, Laporan, LaporanFakta
from lkjip_build.model.libur import HariLibur
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sop import Sop
from lkjip_build.problems import Location, Problem, closest
from lkjip_build.sources import Document, Sources, Tree

R = TypeVar("R", bound=Rekaman)

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


@dataclass
class _Reader:
    sources: Sources
    folder: str
    problems: list[Problem] = field(default_factory=list)

    def document(self, name: str) -> Document | None:
        return self.sources.documents.get(name)

    def record(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> R | None:
        """Return the record of a YAML file, or None where the file is missing or has faults."""
        document = self.document(name)
        if document is None:
            return None
        tree = document.tree
        if not isinstance(tree, dict):
            self.problems.append(_shape_problem(document))
            return None
        return self.validate(document, (), tree, model, context)

    def rows(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> tuple[R, ...]:
        """Return the records of the good rows of a CSV file."""
        document = self.document(name)
        if document is None or not isinstance(document.tree, list):
            return ()
        faults = list(_header_faults(document, model))
        self.problems += faults
        if any(fault.code in {"LKJ101", "LKJ102"} for fault in faults):
            return ()
        read = (
            self.validate(document, (number,), _without_empty(row), model, context)
            for number, row in enumerate(document.tree)
        )
        return tuple(row for row in read if row is not None)

    def validate(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[R],
        context: Mapping[str, Any] | None = None,
    ) -> R | None:
        try:
            record = model.model_validate(tree, context=context)
        except ValidationError as error:
            self.problems += (_problem_of(fault, document, path, model) for fault in error.errors())
            return None
        return record.placed(document.places, path)


def load(sources: Sources, folder: str) -> tuple[Data | None, tuple[Problem, ...]]:
    """Return the data of a folder and all problems of reading and typing it.

    The data are None where a file that everything else needs (instansi, aturan, renstra) is missing or faulty.
    """
    reader = _Reader(sources, folder, list(sources.problems))
    if not sources.documents and sources.problems:
        return None, tuple(reader.problems)
    tahun_folders = sorted({name.split("/")[0] for name in sources.documents if re.match(r"(?:19|20|21)\d\d/", name)})
    reader.problems += _file_problems(sources, folder, tahun_folders)
    instansi = reader.record("instansi.yml", Instansi)
    aturan = reader.record("aturan.yml", Aturan)
    renstra = reader.record("renstra.yml", Renstra)
    glosarium = reader.record("istilah.yml", Glosarium) or Glosarium()
    libur = reader.rows("hari-libur.csv", HariLibur)
    sop = {kode: read for kode, read in _semua_sop(reader) if read is not None}
    # Without the plan the scale of an indikator is unknown, so its figures cannot be read truly.
    laporan = {int(tahun): _laporan(reader, tahun, renstra) for tahun in tahun_folders} if renstra else {}
    found = {tahun: read for tahun, read in laporan.items() if read is not None}
    if instansi is None or aturan is None or renstra is None:
        return None, tuple(reader.problems)
    return Data(instansi, aturan, renstra, glosarium, libur, sop, found), tuple(reader.problems)


def _semua_sop(reader: _Reader) -> Iterator[tuple[str, Sop | None]]:
    for name, document in reader.sources.documents.items():
        if not re.fullmatch(r"sop/[^/]+\.yml", name):
            continue
        kode = name.removeprefix("sop/").removesuffix(".yml")
        if not isinstance(document.tree, dict):
            reader.problems.append(_shape_problem(document))
            continue
        yield kode, reader.validate(document, (), {"kode": kode, **document.tree}, Sop)


def _laporan(reader: _Reader, tahun: str, renstra: Renstra) -> Laporan | None:
    indikator = {indikator.kode: indikator for indikator in renstra.semua_indikator}
    fakta = reader.record(f"{tahun}/laporan.yml", LaporanFakta)
    kinerja = reader.rows(f"{tahun}/kinerja.csv", Kinerja, {"indikator": indikator})
    anggaran = reader.rows(f"{tahun}/anggaran.csv", Anggaran)
    siklus = reader.rows(f"{tahun}/siklus.csv", Kejadian)
    analisis = dict(_analisis(reader, f"{tahun}/analisis.yml"))
    if fakta is None:
        return None
    return Laporan.model_construct(
        tahun=int(tahun), fakta=fakta, kinerja=kinerja, anggaran=anggaran, analisis=analisis, siklus=siklus
    )


def _analisis(reader: _Reader, name: str) -> Iterator[tuple[str, AnalisisSasaran]]:
    document = reader.document(name)
    if document is None:
        return
    if not isinstance(document.tree, dict):
        reader.problems.append(_shape_problem(document))
        return
    for kode, tree in document.tree.items():
        if analisis := reader.validate(document, (kode,), tree, AnalisisSasaran):
            yield kode, analisis


def _file_problems(sources: Sources, folder: str, tahun_folders: Iterable[str]) -> Iterator[Problem]:
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


def _shape_problem(document: Document) -> Problem:
    return Problem(
        document.locate(),
        "LKJ104",
        "isi berkas ini harus berupa 'nama: isi'",
        remedy="lihat contoh di panduan",
    )


def _without_empty(row: Tree) -> dict[str, Tree]:
    return {name: cell for name, cell in row.items() if cell is not None} if isinstance(row, dict) else {}


def is_optional_column(model: type[BaseModel], name: str) -> bool:
    """Tell whether a CSV column may be left out of the header altogether."""
    extra = model.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and bool(extra.get("kolom_opsional"))


def _header_faults(document: Document, model: type[BaseModel]) -> Iterator[Problem]:
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


def _problem_of(fault: ErrorDetails, document: Document, path: tuple[str | int, ...], model: type[Rekaman]) -> Problem:
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
