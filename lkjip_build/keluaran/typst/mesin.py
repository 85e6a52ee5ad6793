"""Typst, as one function: a template and data in, an archivable and accessible PDF out.

The data go in as JSON files, never as text in the template, so nothing in them is read as markup. Fonts are our own and
only ours: the same input gives the same bytes on every machine.

Typst remembers what it laid out by all that went into it. So a large document comes in parts, a file each, of which
only those that changed are written, and templates hand on small values instead of the whole: then one changed cell
costs its chapter. (Data in `sys.inputs` would be in every key.)
"""

import atexit
import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from itertools import chain, count
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from threading import RLock
from typing import Any

import typst
from pikepdf import ObjectStreamMode, Pdf

from lkjip_build.drawing.fon import FONTS, cetak, tak_tercetak

FOLDER = Path(__file__).parent
STANDARDS: list[Any] = ["a-2a", "ua-1"]
INGATAN = 1_500_000
"""Letters of data that Typst may remember the layout of, which takes about 220 MiB for a million."""
_USIA = 11
GAMBAR = 128
"""Pictures that are kept, so that a preview draws only what changed."""
_AWALAN, _SEHARI = "lkjip-typst-", 24 * 3600
_satu_per_satu = RLock()
_gambar: dict[tuple[str, int, str], bytes] = {}


class DocumentError(Exception):
    """A document that Typst could not make, or made with a warning (say a missing font)."""


def compile_pdf(
    template: str,
    data: dict[str, Any],
    tanggal: date,
    bagian: Iterable[Any] = (),
    lengkapi: Callable[[Pdf], None] = lambda _: None,
) -> bytes:
    """Return the PDF/A-2a and PDF/UA-1, packed, made from `template` (a file beside this one) and JSON-able data: it
    reads `data` as data.json and each of `bagian` as bagian-0.json, bagian-1.json and so on.

    `tanggal` stands in the document's metadata, `lengkapi` adds what Typst cannot write. DocumentError says what Typst
    complained about.
    """
    moment = int(datetime(tanggal.year, tanggal.month, tanggal.day, tzinfo=UTC).timestamp())
    with _pengolah(template, data, bagian) as compiler:
        made, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARDS, timestamp=moment)
    if warnings or not isinstance(made, bytes):
        raise DocumentError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
    return _kemas(made, lengkapi)


def _kemas(pdf: bytes, lengkapi: Callable[[Pdf], None]) -> bytes:
    """Return the PDF with its objects in compressed streams, which makes it a third as large: the tags of a report are
    thousands of small ones. What is signed is never packed later.
    """
    packed = BytesIO()
    with Pdf.open(BytesIO(pdf)) as found:
        lengkapi(found)
        found.save(
            packed, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, fix_metadata_version=False
        )
    return packed.getvalue()


def compile_png(template: str, bagian: Sequence[Any], titik_per_inci: int) -> list[bytes]:
    """Return the pictures of the pages that a template makes, one of each of `bagian`, all that are new in one run.

    DocumentError as for a PDF.
    """
    keys = [(template, titik_per_inci, _json(one)) for one in bagian]
    with _satu_per_satu:
        lacking = {key: one for key, one in zip(keys, bagian, strict=True) if key not in _gambar}
        if lacking:
            _gambar.update(zip(lacking, _pages(template, list(lacking.values()), titik_per_inci), strict=True))
        made = [_gambar[key] for key in keys]
        for key in list(_gambar)[:-GAMBAR]:
            del _gambar[key]
    return made


def _pages(template: str, bagian: Sequence[Any], titik_per_inci: int) -> list[bytes]:
    with _pengolah(template, {"jumlah": len(bagian)}, bagian) as compiler:
        made, warnings = compiler.compile_with_warnings(format="png", ppi=titik_per_inci)
    pages = [made] if isinstance(made, bytes) else made or []
    if warnings or len(pages) != len(bagian):
        raise DocumentError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
    return pages


def query(template: str, data: dict[str, Any], label: str, bagian: Iterable[Any] = ()) -> Any:
    """Return the value of the metadata labelled `label` which `template` sets: what Typst measured."""
    with _pengolah(template, data, bagian) as compiler:
        return json.loads(compiler.query(f"<{label}>", field="value", one=True))


@contextmanager
def _pengolah(template: str, data: dict[str, Any], bagian: Iterable[Any] = ()) -> Iterator[typst.Compiler]:
    """Give the compiler of a template whose data lie in its folder, to one thread at a time; its faults are
    DocumentError.
    """
    with _satu_per_satu:
        try:
            yield _ruang(os.getpid(), FOLDER).compiler(template, chain([data], bagian))
        except RuntimeError as error:  # TypstError, and what a query says
            raise DocumentError(f"{template}: {error} {' '.join(getattr(error, 'hints', ()))}".strip()) from error


class _Ruang:
    """A folder that is ours while this process lives, with copies of the templates and the data beside them."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        _buang_lama(Path(gettempdir()))
        self._folder = Path(mkdtemp(prefix=_AWALAN))
        self._isi: dict[Path, str] = {}
        self._disalin: dict[Path, int] = {}
        self._compilers: dict[str, typst.Compiler] = {}
        self._diingat = 0
        atexit.register(self._buang, os.getpid())

    def compiler(self, template: str, semua: Iterable[Any]) -> typst.Compiler:
        """Return the compiler of a template, with the data written that are not there yet."""
        inner = self._folder / template.removesuffix(".typ")
        self._salin_templates(inner)
        names = chain(["data.json"], (f"bagian-{nomor}.json" for nomor in count()))
        texts = {inner / name: _json(one) for one, name in zip(semua, names, strict=False)}
        baru = {file: text for file, text in texts.items() if not self._ada(file, text)}
        self._ingat(sum(map(len, baru.values())))
        for file, text in baru.items():
            self._tulis(file, text)
        if template not in self._compilers:
            self._compilers[template] = typst.Compiler(inner / template, root=inner, font_paths=_fonts())
        return self._compilers[template]

    def _ingat(self, huruf: int) -> None:
        """Let Typst forget before it has to remember more than fits: it does so with what ten runs did not use."""
        if self._diingat + huruf > INGATAN:
            self._tulis(self._folder / "kosong.typ", "")
            empty = typst.Compiler(self._folder / "kosong.typ", root=self._folder, font_paths=_fonts())
            for _ in range(_USIA):
                empty.compile(format="png", ppi=1)
            self._diingat = 0
        self._diingat += huruf

    def _salin_templates(self, inner: Path) -> None:
        for source in self._templates.glob("*.typ"):
            copy, stamp = inner / source.name, source.stat().st_mtime_ns
            if self._disalin.get(copy) != stamp or not copy.exists():
                self._tulis(copy, source.read_text(encoding="utf-8"))
                self._disalin[copy] = stamp

    def _ada(self, file: Path, isi: str) -> bool:
        # Something else may clear away temporary files.
        return self._isi.get(file) == isi and file.exists()

    def _tulis(self, file: Path, isi: str) -> None:
        self._isi.pop(file, None)  # a disk that is full leaves half a file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(isi, encoding="utf-8")
        self._isi[file] = isi

    def _buang(self, pid: int) -> None:
        if os.getpid() == pid:  # not where a child of this process ends
            shutil.rmtree(self._folder, ignore_errors=True)


def _buang_lama(temporary: Path) -> None:
    """Remove what processes left that were killed. One that still runs writes again what it lacks."""
    for folder in temporary.glob(f"{_AWALAN}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _SEHARI:
                shutil.rmtree(folder, ignore_errors=True)


@cache
def _ruang(pid: int, templates: Path) -> _Ruang:
    return _Ruang(templates)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _json(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False)
    # Most data have no letter that is changed, which the whole text tells faster than its parts. Of what JSON writes
    # with a backslash only a newline and a quotation mark are printed as they are.
    if not tak_tercetak(text) and "\\" not in text.replace("\\n", "").replace('\\"', ""):
        return text
    return json.dumps(printable(data), ensure_ascii=False)


def printable(data: Any) -> Any:
    """Return data whose letters our fonts all have."""
    if isinstance(data, str):
        return cetak(data)
    if isinstance(data, dict):
        return {key: printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [printable(value) for value in data]
    return data
