"""What was typed of undamaged files stands for every damaged copy beside it, so that a copy costs what is damaged."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any, ClassVar
from unittest.mock import patch

from lkjip_build import load
from lkjip_build.checks.tulisan import tulisan_terbaca
from lkjip_build.load import segel
from lkjip_build.load.reader import Reader
from lkjip_build.problems import Problem
from lkjip_build.sources import Document, FileRead, Tree, read_file

RENCANA = ("renstra.yml", "aturan.yml")
"""What the context of a record is made of."""


class PembacaIngat(Reader):
    """A reader that types each record of the documents it knows once; only what is damaged is typed anew."""

    kenal: ClassVar[dict[int, Document]] = {}
    ingatan: ClassVar[dict[tuple[object, ...], tuple[Any, list[Problem]]]] = {}

    def validate(
        self,
        document: Document,
        path: tuple[str | int, ...],
        tree: Tree,
        model: type[Any],
        context: Mapping[str, Any] | None = None,
    ) -> Any:
        about = [document, *(map(self.document, RENCANA) if context is not None else ())]
        if any(id(one) not in self.kenal for one in about):
            return super().validate(document, path, tree, model, context)
        key = (*map(id, about), path, model)
        if key not in self.ingatan:
            before = len(self.problems)
            self.ingatan[key] = (super().validate(document, path, tree, model, context), self.problems[before:])
            return self.ingatan[key][0]
        record, problems = self.ingatan[key]
        self.problems += problems
        return record


@contextmanager
def pembaca_ingat(utuh: Iterable[Document]) -> Iterator[None]:
    """Let what was typed of the undamaged documents, read and typed of their seals, and found in a text of prose, stand
    for every copy.
    """

    @cache
    def read(raw: bytes, path: str) -> FileRead:
        found = read_file(raw, path)
        if found.document is not None:
            PembacaIngat.kenal[id(found.document)] = found.document
        return found

    PembacaIngat.kenal.update((id(one), one) for one in utuh)
    with ExitStack() as stack:
        stack.enter_context(patch.object(load, "Reader", PembacaIngat))
        stack.enter_context(patch.object(segel, "read_file", read))
        stack.enter_context(patch.object(tulisan_terbaca, "baca", cache(tulisan_terbaca.baca)))
        yield
