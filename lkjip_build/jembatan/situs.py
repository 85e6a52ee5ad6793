"""The site of an office, built from Python: for whoever builds many of them, in this process or in others."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

import click
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from lkjip_build.jejak import how_to_report, reveal
from lkjip_build.jembatan.ambil_alih import bangun
from lkjip_build.jembatan.bangunan import didengar
from lkjip_build.jembatan.plugin import Lkjip
from lkjip_build.jembatan.setelan import SITE_URL
from lkjip_build.problems import Problem

EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True)
class HasilSitus:
    """What became of building the site of an office; plain values that can be pickled.

    `terbit` tells that a new site stands in the folder `situs`, `dibiarkan` that the one that stood there is what would
    have been built. Where neither holds, `gagal` says why, a sentence each, and what stood in the folder is as it was.
    `masalah` are the problems of the data; a site that was left as it is has none told.
    """

    kantor: str
    situs: str
    terbit: bool
    dibiarkan: bool
    masalah: tuple[Problem, ...]
    gagal: tuple[str, ...]

    @property
    def ada(self) -> bool:
        """Tell whether a site of the data as they are stands in the folder."""
        return self.terbit or self.dibiarkan


def bangun_situs(folder_kantor: str | Path, keluaran: str | Path, *, hari_ini: date | None = None) -> HasilSitus:
    """Build the site of the office in `folder_kantor` (with its `mkdocs.yml`) strictly into the folder `keluaran`.

    `hari_ini` is the day that the pages count as today; without it, it is what `SOURCE_DATE_EPOCH` or the clock says.
    Neither folder depends on where the process stands, and nothing of a build is left behind for the next; but MkDocs
    speaks through one log and reads the day from the environment, so that a process builds one site at a time.

    It raises nothing that data, settings or the disk can bring about: a folder without settings, a mistake in them,
    data with errors, a warning of MkDocs, a full disk are sentences in `gagal`, and so is a fault of the program.
    """
    kantor, situs = Path(folder_kantor).absolute(), Path(keluaran).absolute()
    plugin: Lkjip | None = None
    with _lingkungan(hari_ini), didengar(logging.WARNING) as heard:
        try:
            config = load_config(str(_setelan(kantor)), site_dir=str(situs), strict=True)
            plugin = _plugin(config)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                bangun(config)
            finally:
                config.plugins.on_shutdown()
        except Abort as error:
            heard = heard or [error.message]  # it says in English how many messages there were
        except click.ClickException as error:
            heard.append(error.message)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one office never ends the work on the others
            if isinstance(error, Exception):
                reveal(error)
            heard.append(f"program gagal membuat situs ini ({type(error).__name__}: {error}); {how_to_report()}")
    terbit, dibiarkan = (plugin.terbit.terbit, plugin.terbit.dibiarkan) if plugin else (False, False)
    gagal = () if terbit or dibiarkan else tuple(dict.fromkeys(heard))
    return HasilSitus(str(kantor), str(situs), terbit, dibiarkan, plugin.halaman.problems if plugin else (), gagal)


def _setelan(kantor: Path) -> Path:
    settings = kantor / "mkdocs.yml"
    if not settings.is_file():
        raise click.ClickException(f"di folder '{kantor}' tidak ada mkdocs.yml; buat dengan lkjip mulai")
    return settings


def _plugin(config: MkDocsConfig) -> Lkjip:
    for one in config.plugins.values():
        plugin = getattr(one, "plugin", one)
        if isinstance(plugin, Lkjip):
            return plugin
    raise click.ClickException(f"'{config.config_file_path}' tidak memakai program ini; tulis plugins: [lkjip]")


@contextmanager
def _lingkungan(hari_ini: date | None) -> Iterator[None]:
    """Let a day be today while a site is built, and an address that was told of all be that of none."""
    before = {name: os.environ.get(name) for name in (EPOCH, SITE_URL)}
    os.environ.pop(SITE_URL, None)
    if hari_ini:
        os.environ[EPOCH] = str(int(datetime.combine(hari_ini, time(), UTC).timestamp()))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
