"""A published site that the same build would make again, file by file, is left as it is.

What a build is made of is read whole and compared by content: data, pages, settings, program, libraries, day. So is the
site. Where something else could have a part in it, such as a plugin of somebody's own, nothing is left out.
"""

import hashlib
import json
import logging
import os
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bangunan import HOOKS
from mkdocs.commands import build as commands
from mkdocs.config.defaults import MkDocsConfig

from lkjip_build import utuh

log = logging.getLogger("mkdocs.hooks.tetap")
CATATAN = Path(".cache/lkjip/situs.json")
"""Beside mkdocs.yml: the fingerprint of what the site was made of, and those of its files."""
_asli = commands.build


class State:
    """The build under way: what it is made of, and where that is to be noted once its site is published."""

    masukan: str | None = None
    catatan: Path


def take_over() -> None:
    """Let `mkdocs build` ask first whether there is something to build."""
    State.masukan = None
    commands.build = _build


def _build(config: MkDocsConfig, **options: Any) -> None:
    State.masukan, State.catatan = None, Path(config.config_file_path).parent / CATATAN
    masukan = sidik_masukan(config)
    if masukan is not None and masukan == _tercatat(State.catatan, Path(config.site_dir)):
        log.info("Tidak ada yang berubah sejak %s dibuat; situs itu dibiarkan", config.site_dir)
        return
    with _Peringatan() as heard:
        _asli(config, **options)
    if not heard.any:  # a warning is to be given again
        State.masukan = masukan


def catat(site: Path) -> None:
    """Note what the site was made of that was just published."""
    if State.masukan is not None:
        noted = {"masukan": State.masukan, "berkas": sidik_situs(site)}
        try:
            utuh.write_whole(State.catatan, json.dumps(noted, indent=0, sort_keys=True))
        except utuh.SystemFailure as failure:
            log.debug("%s", failure)


def _tercatat(catatan: Path, site: Path) -> str | None:
    """Return what the site was made of, if it still is as it was published."""
    try:
        noted = json.loads(catatan.read_bytes())
        return str(noted["masukan"]) if noted["berkas"] == sidik_situs(site) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def sidik_masukan(config: MkDocsConfig) -> str | None:
    """Return the fingerprint of all that a build with these settings is made of; None where that is not known."""
    settings = Path(config.config_file_path)
    text = settings.read_text(encoding="utf-8")
    strange = set(config.plugins) - set(config.hooks)
    if strange or config.watch or re.search(r"^INHERIT:", text, re.MULTILINE):
        return None
    if any(not Path(hook.__file__ or "").resolve().is_relative_to(HOOKS.resolve()) for hook in config.hooks.values()):
        return None
    theme = [config.theme.custom_dir] if config.theme.custom_dir else []
    data = settings.parent / config.extra.get("folder_data", "data")
    made = hashlib.sha256()
    values = {key: value for key, value in config.items() if key not in {"plugins", "hooks", "theme"}}
    for word in (
        sys.version,
        *_libraries(),
        text,
        str(logging.getLogger("mkdocs").level),  # what is not shown is not heard either
        json.dumps(values, default=lambda value: type(value).__name__, sort_keys=True),
        os.environ.get("SOURCE_DATE_EPOCH", ""),
        date.today().isoformat(),
    ):
        made.update(f"{len(word)}:{word}".encode())
    try:
        for root in (data, Path(config.docs_dir), HOOKS, HOOKS.parent / "lkjip_build", *map(Path, theme)):
            for path, sidik in _berkas(root):
                made.update(f"{len(path)}:{path}{sidik}".encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    return made.hexdigest()


def _libraries() -> Iterator[str]:
    """Yield the names of all that is installed, with versions as their folders tell them."""
    for place in map(Path, sys.path):
        if place.is_dir():
            yield from sorted(one.name for one in place.iterdir() if one.suffix in {".dist-info", ".pth"})


def sidik_situs(site: Path) -> dict[str, str]:
    """Return the fingerprint of each file of a site, by its path in it, without what is not its own."""
    return dict(_berkas(site, utuh.dot_entries(site)))


def _berkas(root: Path, tanpa: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    left_out = set(tanpa)
    for folder, folders, names in os.walk(root, followlinks=True):
        top = Path(folder) == root
        folders[:] = sorted(one for one in folders if one != "__pycache__" and not (top and one in left_out))
        for name in sorted(names):
            if not (top and name in left_out) and not name.endswith(".pyc"):
                file = Path(folder, name)
                content = file.read_bytes() if file.is_file() else b""  # nothing is read from a pipe or a device
                yield file.relative_to(root).as_posix(), hashlib.sha256(content).hexdigest()


class _Peringatan(logging.Handler):
    """Notes whether MkDocs warns."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, record: logging.LogRecord) -> None:
        self.any = True

    def __enter__(self) -> "_Peringatan":
        logging.getLogger("mkdocs").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)
