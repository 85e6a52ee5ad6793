"""The published site changes whole or not at all: MkDocs writes beside it, and what is whole is swapped in at the end.

For `mkdocs build` and `gh-deploy`. A preview has a folder of its own, and `--dirty` means to patch the old site.
"""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from lkjip_build import utuh
from lkjip_build.jembatan.ambil_alih import is_preview, pasang
from lkjip_build.jembatan.tetap import Catatan

log = logging.getLogger("mkdocs.hooks.terbit")
MKDOCS = logging.getLogger("mkdocs")
WAYS = {"folder": utuh.WAYS, "berkas": utuh.WAYS[-1:]}
"""What `extra.tukar` may say, with the ways to try: the whole folder if possible, or file by file."""


class Terbit(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no settings of its own
    """The publishing of a run of MkDocs: where the new site is written, and whether it is whole.

    `terbit` tells after the run whether the site was swapped in, `dibiarkan` that it was left as it is.
    """

    def __init__(self) -> None:
        self.publishing = False
        self.stage: utuh.Stage | None = None
        self.whole = self.terbit = self.dibiarkan = False
        self.config: MkDocsConfig
        self.site_dir = ""
        self.catatan: Catatan | None = None
        self.level = MKDOCS.level

    @property
    def bagian(self) -> "tuple[Terbit]":
        """The parts that may take over a build; see `ambil_alih`."""
        return (self,)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.__init__()  # type: ignore[misc]  # MkDocs keeps a plugin; nothing of a run before may stay
        self.publishing = not dirty and not is_preview(command)
        pasang()

    def bangun(self, config: MkDocsConfig, asli: Callable[..., None], **options: Any) -> None:
        """Build a site, unless the same build would make it again as it stands; that is for `mkdocs build` to ask."""
        catatan = Catatan.untuk(config) if self.publishing else None
        if catatan is None:
            asli(config, **options)
        elif catatan.masih_sama(Path(config.site_dir)):
            self.dibiarkan = True
            log.info("Tidak ada yang berubah sejak %s dibuat; situs itu dibiarkan", config.site_dir)
        else:
            with catatan.dengarkan():
                asli(config, **options)
            self.catatan = catatan

    def on_config(self, config: MkDocsConfig) -> None:
        """Have MkDocs write beside the published site, which stays as it is until the new one is whole."""
        if not self.publishing:
            return
        if _way(config) not in WAYS:
            known = " dan ".join(f"'{way}'" for way in WAYS)
            raise _not_published(f"'{_way(config)}' di extra: tukar (mkdocs.yml) tidak dikenal; yang dikenal {known}")
        try:
            self.stage = utuh.Stage.begin(Path(config.site_dir))
        except utuh.SystemFailure as failure:
            raise _not_published(failure) from failure
        self.config, self.whole = config, False
        self.site_dir, config.site_dir = config.site_dir, str(self.stage.folder)
        for handler in MKDOCS.handlers:
            handler.addFilter(_leave_it_to_us)
        if config.strict:
            # A warning is an error then, but with --quiet MkDocs would neither show nor count it.
            MKDOCS.setLevel(min(MKDOCS.level, logging.WARNING))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.whole = True

    def on_build_error(self, *, error: Exception) -> None:
        """Forget the new site. A full disk and its like are told as a sentence; MkDocs would print a traceback."""
        self.whole = False
        if self.stage and utuh.is_of_system(error):
            raise _not_published(self.stage.sentence(error)) from error

    def on_shutdown(self) -> None:
        """Swap the new site in if it is whole; not sooner, since a strict build is judged after its last event."""
        stage, self.stage = self.stage, None
        if stage is None:
            return
        MKDOCS.setLevel(self.level)
        for handler in MKDOCS.handlers:
            handler.removeFilter(_leave_it_to_us)
        self.config.site_dir = self.site_dir  # gh-deploy takes the site from there
        if not self.whole:
            stage.discard()
            return
        try:
            stage.publish(utuh.dot_entries, WAYS[_way(self.config)])
        except utuh.SystemFailure as failure:
            raise _not_published(failure) from failure
        self.terbit = True
        log.info("Situs diterbitkan di %s", self.site_dir)
        if self.catatan:
            self.catatan.tulis(Path(self.site_dir))


def _way(config: MkDocsConfig) -> str:
    return config.extra.get("tukar") or "folder"


def _leave_it_to_us(record: logging.LogRecord) -> bool:
    """MkDocs logs an error of the system in English before it tells the hooks of it."""
    return not utuh.is_of_system(sys.exc_info()[1])


def _not_published(why: object) -> click.ClickException:
    """Return what ends the command with this line alone; after a PluginError MkDocs adds one in English."""
    return click.ClickException(f"Situs belum diterbitkan: {why}.")
