"""The published site changes whole or not at all: MkDocs writes beside it, and what is whole is swapped in at the end.

For `mkdocs build` and `gh-deploy`. A preview has a folder of its own, and `--dirty` means to patch the old site.
"""

import logging
import sys
from pathlib import Path
from typing import Literal

import bangunan
import click
import tetap
from mkdocs.config.defaults import MkDocsConfig

from lkjip_build import utuh

log = logging.getLogger("mkdocs.hooks.terbit")
WAYS = {"folder": utuh.WAYS, "berkas": utuh.WAYS[-1:]}
"""What `extra.tukar` may say, with the ways to try: the whole folder if possible, or file by file."""


class State:
    """The build under way."""

    publishing = False
    stage: utuh.Stage | None = None
    whole = False
    config: MkDocsConfig
    site_dir: str


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    State.publishing = not dirty and not bangunan.is_preview(command)
    if State.publishing:
        tetap.take_over()


def on_config(config: MkDocsConfig) -> None:
    """Have MkDocs write beside the published site, which stays as it is until the new one is whole."""
    if not State.publishing:
        return
    if _way(config) not in WAYS:
        known = " dan ".join(f"'{way}'" for way in WAYS)
        raise _not_published(f"'{_way(config)}' di extra: tukar (mkdocs.yml) tidak dikenal; yang dikenal {known}")
    try:
        State.stage = utuh.Stage.begin(Path(config.site_dir))
    except utuh.SystemFailure as failure:
        raise _not_published(failure) from failure
    State.config, State.whole = config, False
    State.site_dir, config.site_dir = config.site_dir, str(State.stage.folder)
    logger = logging.getLogger("mkdocs")
    for handler in logger.handlers:
        handler.addFilter(_leave_it_to_us)
    if config.strict:
        # A warning is an error then, but with --quiet MkDocs would neither show nor count it.
        logger.setLevel(min(logger.level, logging.WARNING))


def _way(config: MkDocsConfig) -> str:
    return config.extra.get("tukar") or "folder"


def _leave_it_to_us(record: logging.LogRecord) -> bool:
    """MkDocs logs an error of the system in English before it tells the hooks of it."""
    return not utuh.is_of_system(sys.exc_info()[1])


def on_post_build(config: MkDocsConfig) -> None:
    State.whole = True


def on_build_error(error: Exception) -> None:
    """Forget the new site. A full disk and its like are told as a sentence, where MkDocs would print a traceback."""
    State.whole = False
    if State.stage and utuh.is_of_system(error):
        raise _not_published(State.stage.sentence(error)) from error


def on_shutdown() -> None:
    """Swap the new site in if it is whole; not sooner, since a strict build is judged after its last event."""
    stage, State.stage = State.stage, None
    if stage is None:
        return
    State.config.site_dir = State.site_dir  # gh-deploy takes the site from there
    if not State.whole:
        stage.discard()
        return
    try:
        stage.publish(utuh.dot_entries, WAYS[_way(State.config)])
    except utuh.SystemFailure as failure:
        raise _not_published(failure) from failure
    log.info("Situs diterbitkan di %s", State.site_dir)
    tetap.catat(Path(State.site_dir))


def _not_published(why: object) -> click.ClickException:
    """Return what ends the command with this line alone; after a PluginError MkDocs adds one in English."""
    return click.ClickException(f"Situs belum diterbitkan: {why}.")
