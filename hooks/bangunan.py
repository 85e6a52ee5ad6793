"""The builds of a preview: which save each shows, and how it went."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click
from babel.dates import format_datetime
from langsung import langsung
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from perubahan import Stamp, newest, stamp

log = logging.getLogger("mkdocs.hooks.bangunan")
HOOKS = Path(__file__).parent


def is_preview(command: str) -> bool:
    """Tell whether MkDocs serves; `command` is what it says itself, and `mkdocs serve --clean` says that it builds."""
    context = click.get_current_context(silent=True)
    return "serve" in {command, context and context.info_name}


@dataclass(frozen=True)
class Simpanan:
    """A save: when it was made, and the names of what it changed."""

    waktu: datetime
    berkas: tuple[str, ...]

    def __str__(self) -> str:
        waktu = format_datetime(self.waktu, "d MMMM y 'pukul' HH.mm.ss", locale="id")
        lain = f" dan {len(self.berkas) - 1} lainnya" if len(self.berkas) > 1 else ""
        return f"{waktu} · {self.berkas[0]}{lain}" if self.berkas else waktu


class Builds:
    """The builds of this process: what they read, what was built last, and how that went.

    `near` are the files of the office, `far` those of the program; `kabar` tells what the last save brought, `failure`
    are the messages of a build that stopped.
    `outdated` tells that the hooks changed, which live as long as the process.
    """

    def __init__(self) -> None:
        self.near: tuple[Path, ...] = ()
        self.far: tuple[Path, ...] = ()
        self.built: Stamp = {}
        self.simpanan = Simpanan(datetime.now(), ())
        self.kabar = ""
        self.failure: tuple[str, ...] = ()
        self.begun = False
        self.outdated = False

    def build(self, build: Callable[[], None], config: MkDocsConfig) -> None:
        """Build, but let the first build fail without ending the program."""
        root = Path(config.config_file_path).parent
        self.near = (
            root / config.extra.get("folder_data", "data"),
            Path(config.docs_dir),
            Path(config.config_file_path),
        )
        theme = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        self.far = (HOOKS.parent / "lkjip_build", HOOKS, *theme, *map(Path, config.watch))
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
        with _heard(logging.getLogger("mkdocs")) as messages:
            self.failure = ()
            try:
                build()
            except (Exception, SystemExit) as error:
                self.failure = tuple(dict.fromkeys([*messages, f"{type(error).__name__}: {error}"]))
                log.exception("Pratinjau gagal dibuat")

    def name(self, path: str) -> str:
        """Return a path as the office knows it, from the name of the watched folder on."""
        for place in (*self.near, *self.far):
            if Path(path).is_relative_to(place):
                return (place.name / Path(path).relative_to(place)).as_posix()
        return path


builds = Builds()


def take_over(bentuk: Callable[[], object]) -> None:
    """Let `mkdocs serve` build through us. Called before its first build, which must not end the program. `bentuk`
    tells the shape of the site that was made last.
    """

    def build(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False) -> None:
        builds.build(lambda: langsung.bangun(config, bentuk, serve_url=serve_url), config)

    serve.build = build


TODAY = "tanggal hari ini"


def today() -> Stamp:
    """The pages of a running year say how many days are left."""
    return {TODAY: (date.today().toordinal(),)}


@contextlib.contextmanager
def _heard(logger: logging.Logger) -> Iterator[list[str]]:
    """Collect the error messages of a logger."""
    messages: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
