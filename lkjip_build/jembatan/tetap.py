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
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from lkjip_build import utuh
from lkjip_build.jembatan.bangunan import PROGRAM, hooks_of
from lkjip_build.jembatan.setelan import SITE_URL

log = logging.getLogger("mkdocs.hooks.tetap")
CATATAN = Path(".cache/lkjip/situs.json")
"""Beside mkdocs.yml: the fingerprint of what the site was made of, and those of its files."""
KAIT = '''"""The bridge to MkDocs, where this program is not installed as a plugin: `lkjip_build/jembatan/` has it."""

from lkjip_build.jembatan.plugin import Lkjip

globals().update(Lkjip().peristiwa())
'''
"""The only hook that is known to add nothing: it stands for the plugin."""


@dataclass
class Catatan:
    """What a build under way is made of, and where that is noted once its site is published; a warning is to be given
    again, so such a build is not noted.
    """

    masukan: str
    berkas: Path
    memperingatkan: bool = False

    @classmethod
    def untuk(cls, config: MkDocsConfig) -> "Catatan | None":
        """Return what a build with these settings is made of; None where that is not known."""
        masukan = sidik_masukan(config)
        return (masukan and cls(masukan, Path(config.config_file_path).parent / CATATAN)) or None

    def masih_sama(self, site: Path) -> bool:
        """Tell whether a site was made of the same, and still is as it was published."""
        try:
            noted = json.loads(self.berkas.read_bytes())
            return bool(noted["masukan"] == self.masukan and noted["berkas"] == sidik_situs(site))
        except (OSError, ValueError, KeyError, TypeError):
            return False

    @contextmanager
    def dengarkan(self) -> Iterator[None]:
        """Notice whether MkDocs warns."""
        handler = logging.Handler(logging.WARNING)
        handler.emit = lambda record: setattr(self, "memperingatkan", True)  # type: ignore[method-assign]
        logging.getLogger("mkdocs").addHandler(handler)
        try:
            yield
        finally:
            logging.getLogger("mkdocs").removeHandler(handler)

    def tulis(self, site: Path) -> None:
        """Note what the site was made of that was just published."""
        if self.memperingatkan:
            return
        noted = {"masukan": self.masukan, "berkas": sidik_situs(site)}
        try:
            utuh.write_whole(self.berkas, json.dumps(noted, indent=0, sort_keys=True))
        except utuh.SystemFailure as failure:
            log.debug("%s", failure)


def sidik_masukan(config: MkDocsConfig) -> str | None:
    """Return the fingerprint of all that a build with these settings is made of; None where that is not known."""
    settings = Path(config.config_file_path)
    text = settings.read_text(encoding="utf-8")
    if config.watch or re.search(r"^INHERIT:", text, re.MULTILINE) or not _hanya_kami(config):
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
        os.environ.get(SITE_URL, ""),
        date.today().isoformat(),
    ):
        made.update(f"{len(word)}:{word}".encode())
    try:
        for root in (data, Path(config.docs_dir), PROGRAM, *map(Path, theme)):
            for path, sidik in _berkas(root):
                made.update(f"{len(path)}:{path}{sidik}".encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    return made.hexdigest()


def _hanya_kami(config: MkDocsConfig) -> bool:
    """Tell whether every plugin and hook is of this program, whose files are read whole."""
    try:
        hooks = [Path(hook.__file__ or "").read_text(encoding="utf-8") for hook in hooks_of(config)]
    except (OSError, ValueError):
        return False
    package = __name__.rpartition(".")[0]
    plugins = [plugin for name, plugin in config.plugins.items() if name not in config.hooks]
    return all(text == KAIT for text in hooks) and all(
        type(plugin).__module__.startswith(f"{package}.") for plugin in plugins
    )


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
