"""A site whose content is made already, built where nobody wrote settings: a portal, and each office in it.

What an office has as settings and hooks is left alone: whoever builds the sites of others runs no code of theirs.
"""

import logging
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from lkjip_build.jejak import how_to_report, reveal
from lkjip_build.jembatan import tema
from lkjip_build.jembatan.ambil_alih import bangun
from lkjip_build.jembatan.bangunan import PROGRAM, didengar
from lkjip_build.jembatan.halaman import Halaman
from lkjip_build.jembatan.plugin import Lkjip
from lkjip_build.utuh import is_of_system, sentence


class _Jadi(Lkjip):  # type: ignore[no-untyped-call]  # MkDocs does not type its plugins
    """The plugin for content that is given, written where it is asked for: who asks publishes it. The guide for staff
    is on the computer where the office edits, not once more in each site of a portal.
    """

    def __init__(self, site: Any) -> None:
        super().__init__()
        self.halaman.siap = site
        self.halaman.panduan = False

    @property
    def bagian(self) -> tuple[Halaman]:  # type: ignore[override]
        return (self.halaman,)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.halaman.mulai()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.halaman.on_config(config)
        return tema.on_config(config)

    def on_shutdown(self) -> None:
        self.halaman.selesai()


def bangun_isi(site: Any, keluaran: Path, extra: Mapping[str, object] | None = None) -> tuple[str, ...]:
    """Write a publishable `build.Site` into the folder `keluaran`, strictly; return why that failed, a sentence each.

    `extra` are words for the theme beside those of the site. What stands in the folder after a failure is not whole.
    """
    plugin = _Jadi(site)
    with tempfile.TemporaryDirectory() as docs, didengar(logging.WARNING) as heard:
        try:
            config = _setelan(docs, keluaran)
            config.extra.update(extra or {})
            config.plugins["lkjip"] = plugin
            config.plugins.on_startup(command="build", dirty=False)
            try:
                bangun(config)
            finally:
                config.plugins.on_shutdown()
        except Abort as error:
            return tuple(dict.fromkeys(heard)) or (error.message,)
        except click.ClickException as error:
            return (*dict.fromkeys(heard), error.message)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - one site never ends the work on the others
            if isinstance(error, OSError) and is_of_system(error):
                return (sentence(error, keluaran, "situs ini belum ditulis"),)
            if isinstance(error, Exception):
                reveal(error)
            return (f"program gagal membuat situs ini ({type(error).__name__}: {error}); {how_to_report()}",)
    return ()


def _setelan(docs: str, keluaran: Path) -> MkDocsConfig:
    """Return settings that leave to the site what it is called; here no page is written by hand."""
    config = MkDocsConfig(config_file_path=str(Path(docs).with_suffix(".yml")))
    config.load_dict(
        {
            "site_name": "",
            "docs_dir": docs,
            "site_dir": str(keluaran),
            "strict": True,
            "theme": {"name": "material", "custom_dir": str(PROGRAM / "theme")},  # also where it is not installed
            "plugins": [],
            "validation": {"nav": {"omitted_files": "ignore"}},
        }
    )
    errors, _ = config.validate()
    if errors:
        raise click.ClickException("; ".join(f"{key}: {error}" for key, error in errors))
    return config
