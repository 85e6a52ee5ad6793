"""The builds of a preview: which save each shows, and how it went."""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from babel.dates import format_datetime
from mkdocs.config.defaults import MkDocsConfig

from lkjip_build.jembatan.perubahan import Stamp, newest, stamp

log = logging.getLogger("mkdocs.hooks.bangunan")
JEMBATAN = Path(__file__).parent
PROGRAM = JEMBATAN.parent


Tunggu = tuple[str, tuple[str, ...]]
"""What is told of a workbook that waits: a sentence, and line by line what it would change."""


@dataclass(frozen=True)
class Simpanan:
    """A save: when it was made, and the names of what it changed."""

    waktu: datetime
    berkas: tuple[str, ...]

    def __str__(self) -> str:
        waktu = format_datetime(self.waktu, "d MMMM y 'pukul' HH.mm.ss", locale="id")
        lain = f" dan {len(self.berkas) - 1} lainnya" if len(self.berkas) > 1 else ""
        return f"{waktu} · {self.berkas[0]}{lain}" if self.berkas else waktu


def hooks_of(config: MkDocsConfig) -> list[ModuleType]:
    """Return the hooks of a site; MkDocs types them as a list and keeps them by name."""
    hooks: Any = config.hooks
    return [*hooks.values()]


class Builds:
    """The builds of a preview: what they read, what was built last, and how that went.

    `near` are the files of the office, `far` those of the program, `tetap` those of them that live as long as the
    process; `outdated` names the one that changed since. `kabar` tells what the last save brought, `failure` are the
    messages of a build that stopped. `menunggu` are the workbooks that wait to be taken.
    """

    def __init__(self) -> None:
        self.near: tuple[Path, ...] = ()
        self.far: tuple[Path, ...] = ()
        self.tetap: tuple[Path, ...] = (JEMBATAN,)
        self.built: Stamp = {}
        self.simpanan = Simpanan(datetime.now(), ())
        self.kabar = ""
        self.menunggu: Sequence[Tunggu] = ()
        self.failure: tuple[str, ...] = ()
        self.begun = False
        self.outdated = ""

    def build(self, build: Callable[[], None], config: MkDocsConfig, data: Path) -> None:
        """Build, but let the first build fail without ending the program."""
        self.near = data, Path(config.docs_dir), Path(config.config_file_path)
        hooks = dict.fromkeys(Path(hook.__file__ or "").parent for hook in hooks_of(config))
        theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        self.tetap = JEMBATAN, *hooks
        self.far = (PROGRAM, *hooks, *theme, *map(Path, config.watch))
        if self.begun:
            build()
            return
        self.begun = True
        near = stamp(self.near)
        self.built = {**near, **stamp(self.far), **today()}
        if last := newest(near):
            path, nanoseconds = last
            waktu = min(datetime.fromtimestamp(nanoseconds / 1e9), datetime.now())
            self.simpanan = Simpanan(waktu, (self.name(path),))
        self.attempt(build)

    def attempt(self, build: Callable[[], None]) -> None:
        """Run a build, and keep what was wrong with it: MkDocs logs what is wrong with a setting and raises without
        saying it.
        """
        with didengar(logging.ERROR) as messages:
            self.failure = ()
            try:
                build()
            except (Exception, SystemExit) as error:
                self.failure = tuple(dict.fromkeys([*messages, f"{type(error).__name__}: {error}"]))
                log.exception("Pratinjau gagal dibuat")

    def tunggu(self, menunggu: Sequence[Tunggu]) -> None:
        """Remember which workbooks wait, and tell in the terminal of those that are new."""
        for sentence, lines in menunggu:
            if (sentence, lines) not in self.menunggu:
                log.info("%s", "\n".join((sentence, *lines)))
        self.menunggu = menunggu

    def name(self, path: str) -> str:
        """Return a path as the office knows it, from the name of the watched folder on."""
        for place in (*self.near, *self.far):
            if Path(path).is_relative_to(place):
                return (place.name / Path(path).relative_to(place)).as_posix()
        return path


TODAY = "tanggal hari ini"


def today() -> Stamp:
    """The pages of a running year say how many days are left."""
    return {TODAY: (date.today().toordinal(),)}


@contextlib.contextmanager
def didengar(level: int) -> Iterator[list[str]]:
    """Collect what MkDocs says at this level of its log and above."""
    logger = logging.getLogger("mkdocs")
    messages: list[str] = []
    handler = logging.Handler(level)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
