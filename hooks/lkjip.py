"""The bridge to MkDocs: pages from data. Only the files of this folder know it.

`mkdocs build` stops on a data error before the old site is touched. `mkdocs serve` shows the errors in the browser, at
every address, and goes on watching (pratinjau.py); mended data bring the pages back. It makes a page when somebody
looks at it (langsung.py).
"""

import gc
import html
import importlib
import logging
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Literal

import bangunan
import perubahan
import pratinjau
from bangunan import builds
from langsung import Nanti, langsung
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

log = logging.getLogger("mkdocs.hooks.lkjip")
PACKAGE = "lkjip_build"
PEGAWAI = "Untuk pegawai"
"""The part of the menu that the theme shows on its own pages only, and in the footer."""


class State:
    """What the process remembers between the events of a build, and of the build before.

    `site` is the one of the last save, `siap` one that waits for a build, `problems` those of the data; `folder` holds
    them.
    """

    serving = False
    publishable = True
    folder: Path
    site: Any = None
    siap: Any = None
    problems: tuple[Any, ...] = ()


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    State.serving = bangunan.is_preview(command)
    if not State.serving:
        gc.disable()  # a build makes hardly any cycles and ends soon; looking for them costs a fifth of a large one
    bangunan.take_over(lambda: _bentuk(State.site))


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the site from the data, before MkDocs empties the old one."""
    State.folder = Path(config.config_file_path).parent / config.extra.get("folder_data", "data")
    if State.siap is None:
        perubahan.forget_changed_code(PACKAGE)
        _siapkan()
    _terbitkan()
    site = State.site
    config.extra.update(site.extra)
    if not config.repo_url:
        config.edit_uri = None
    staff = [*(config.nav or []), *_escaped(site.nav_pegawai)]
    config.nav = [*_escaped(site.nav), *([{PEGAWAI: staff}] if staff else ())]
    config.extra["pegawai"] = PEGAWAI
    return config


def _siapkan() -> None:
    """Make a site of the data as they are. PluginError where they cannot be published."""
    lkjip = importlib.import_module(f"{PACKAGE}.build")
    simpanan = importlib.import_module(f"{PACKAGE}.simpanan").simpanan_of(State.folder)
    site = lkjip.build(State.folder, lkjip.today(), pratinjau=State.serving, simpanan=simpanan)
    if not State.serving:
        site = lkjip.lengkap(site, State.folder)
    printers = importlib.import_module(f"{PACKAGE}.printers")
    if not site.publishable and not State.serving:
        problems = lkjip.samarkan(printers.text(site.problems, site.lines))  # logs of servers may be public
        raise PluginError(f"Data belum bisa diterbitkan; situs lama tidak diubah.\n\n{problems}")
    builds.kabar = printers.kabar(State.problems, site.problems) if State.site else ""
    State.siap, State.problems = site, site.problems
    if site.problems and not State.serving:
        log.info("Data: %s. Rinciannya: lkjip periksa", printers.summary(site.problems))


def _terbitkan() -> None:
    """Let the site that waits be the one that is shown."""
    site, State.siap = State.siap, None
    State.publishable = site.publishable
    State.site = site if site.publishable else importlib.import_module(f"{PACKAGE}.build").site_of_problems(site)


def _bentuk(site: Any) -> object:
    """Return what of a site MkDocs has to know before a page is made."""
    return (
        State.publishable,
        tuple(site.halaman),
        tuple(site.berkas),
        repr(site.nav),
        repr(site.nav_pegawai),
        repr(site.extra),
    )


def segarkan() -> bool:
    """Show the data as they were saved last, and tell whether nothing more has to be made for it than pages."""
    with langsung.lock:
        _siapkan()
        waiting = State.siap
        _terbitkan()
        if langsung.pakai(_bentuk(State.site)):
            return True
        State.siap = waiting
        return False


def _escaped(nav: list[Any]) -> Iterator[Any]:
    """MkDocs and Material put titles of the menu into HTML as they are."""
    for item in nav:
        if isinstance(item, dict):
            for title, inner in item.items():
                yield {html.escape(title): list(_escaped(inner)) if isinstance(inner, list) else inner}
        else:
            yield item


def on_files(files: Files, config: MkDocsConfig) -> Files:
    _keep_plain_files(files, config)
    for uri in State.site.halaman:
        files.append(_file(config, uri, partial(_sumber, uri)))
    for uri in State.site.berkas:
        files.append(_file(config, uri, partial(_isi, uri)))
    return files


def _file(config: MkDocsConfig, uri: str, isi: Callable[[], str | bytes]) -> File:
    if not State.serving:
        return File.generated(config, uri, content=isi())
    file = Nanti.generated(config, uri, content="")
    file.isi = isi
    return file


def _sumber(uri: str) -> str:
    """Return the Markdown of a page of the site as it is now."""
    return str(State.site.halaman[uri]().source(inline=False))


def _isi(path: str) -> str | bytes:
    content: str | bytes = State.site.berkas[path]()
    return content


def _ours(page: Page) -> Any:
    """Return the page of ours that MkDocs makes, None for one that was written by hand."""
    make = State.site.halaman.get(page.file.src_uri)
    return make() if make else None


def _keep_plain_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what MkDocs would follow to a place outside docs/, and what editors and Excel left behind there."""
    plain = importlib.import_module(f"{PACKAGE}.build").hand_written(Path(config.docs_dir))
    for file in list(files):
        if file.src_dir == config.docs_dir and file.src_uri not in plain:
            log.info("Dilewati, karena tautan atau sisa program: %s", file.src_uri)
            files.remove(file)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = _ours(page)
    if ours and config.repo_url:
        page.file.edit_uri = f"../{ours.sumber}"
        page._set_edit_url(config.repo_url, config.edit_uri, config.edit_uri_template)
    elif ours:
        # Without a repository the published copy of the data file is the source a reader can open.
        copy = ours.sumber_terbit
        page.edit_url = get_relative_url(copy, page.url) if copy in State.site.berkas else None
    return markdown if ours else importlib.import_module(f"{PACKAGE}.build").samarkan(markdown)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    ours = _ours(page)
    return ours.with_fragments(output) if ours else output


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Watch and answer as pratinjau.py does."""
    return pratinjau.Pratinjau(server, lambda: not State.publishable, segarkan)
