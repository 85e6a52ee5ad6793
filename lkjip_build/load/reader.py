"""The reader of a data folder: typed records of the files that it is asked for, and what nobody asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from lkjip_build.jejak import unforeseen
from lkjip_build.load.faults import (
    formula_problems,
    header_problems,
    own_faults,
    problem_of,
    shape_problem,
    sum_row_problem,
    swallowed_keys,
)
from lkjip_build.load.files import DOKUMEN
from lkjip_build.load.gerbang import TakDibaca, tak_dibaca
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem
from lkjip_build.sources import Document, Sources, Tree

R = TypeVar("R", bound=Rekaman)


@dataclass
class Reader:
    """Reads the files that it is asked for, and remembers which: they alone may be published."""

    sources: Sources
    folder: str
    problems: list[Problem] = field(default_factory=list)
    dibaca: set[str] = field(default_factory=set)

    def keep_dokumen(self, tahun: str) -> None:
        """Let the documents of a year stand whose seal is lost: they may be the last trace of it."""
        self.dibaca.update(one for one in self.sources.isi.berkas if one.startswith(f"{tahun}/{DOKUMEN}/"))

    def document(self, name: str) -> Document | None:
        self.dibaca.add(name)
        return self.sources.documents.get(name)

    def close(self) -> list[TakDibaca]:
        """Tell what was not asked for; what is wrong inside such a file is nobody's concern."""
        unread = {f"{self.folder}/{name}" for name in self.sources.isi.berkas if name not in self.dibaca}
        self.problems = [problem for problem in self.problems if problem.location.path not in unread]
        present = self.dibaca.intersection(self.sources.isi.berkas)
        told = list(tak_dibaca(self.sources.isi, present, self.folder))
        self.problems += (one.masalah for one in told)
        return told

    def record(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> R | None:
        """Return the record of a YAML file, or None where the file is missing or has faults."""
        document = self.document(name)
        if document is None:
            return None
        if fault := shape_problem(document, model):
            self.problems.append(fault)
            return None
        return self.validate(document, (), document.tree, model, context)

    def rows(self, name: str, model: type[R], context: Mapping[str, Any] | None = None) -> tuple[R, ...]:
        """Return the records of the good rows of a CSV file."""
        document = self.document(name)
        if document is None or not isinstance(document.tree, list):
            return ()
        faults = list(header_problems(document, model))
        self.problems += faults
        if faults:
            return ()
        read = (self.validate(document, (number,), row, model, context) for number, row in enumerate(document.tree))
        return tuple(row for row in read if row is not None)

    def validate(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[R],
        context: Mapping[str, Any] | None = None,
    ) -> R | None:
        """Return the record of a part of a document, or None where it has faults."""
        try:
            return self._validated(document, path, tree, model, context)
        except Exception as error:  # noqa: BLE001 - told with its path instead of ending the work on all the others
            self.problems.append(unforeseen(error, document.path, "memahami isi berkas ini"))
            return None

    def _validated(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[R],
        context: Mapping[str, Any] | None,
    ) -> R | None:
        formulas = list(formula_problems(document, path))
        self.problems += formulas
        told = {problem.location.field for problem in formulas}
        try:
            record = model.model_validate(tree, context=context)
        except ValidationError as error:
            if one := sum_row_problem(document, path):
                self.problems.append(one)
                return None
            faults = (fault for fault in own_faults(error.errors()) if not told.intersection(fault["loc"]))
            self.problems += (problem_of(fault, document, path, model) for fault in faults)
            return None
        if formulas:
            return None
        record = record.placed(document.places, path)
        if not document.header:
            self.problems += swallowed_keys(record)
        return record
