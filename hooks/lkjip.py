"""The bridge to MkDocs: pages from data. Only the files of this folder know it.

`mkdocs build` stops on a data error before the old site is touched. `mkdocs serve` shows the errors in the browser, at
every address, and goes on watching (pratinjau.py); mended data bring the pages back.
"""

import gc
import html
import importlib
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import bangunan
import perubahan
import pratinjau
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

log = logging.getLogger("mkdocs.hooks.lkjip")
PACKAGE = "lkjip_build"


class State:
    """What the process remembers between the events of a build, and of the build before."""

    serving = False
    publishable = True
    pages: dict[str, Any] = {}  # noqa: RUF012 - one process builds one site
    files: dict[str, str | bytes] = {}  # noqa: RUF012


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    State.serving = bangunan.is_preview(command)
    if not State.serving:
        gc.disable()  # a build makes hardly any cycles and ends soon; looking for them costs a fifth of a large one
    bangunan.take_over()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Build the site from the data, before MkDocs empties the old one."""
    folder = Path(config.config_file_path).parent / config.extra.get("folder_data", "data")
    perubahan.forget_changed_code(PACKAGE)
    lkjip = importlib.import_module(f"{PACKAGE}.build")
    printers = importlib.import_module(f"{PACKAGE}.printers")
    site = lkjip.build(folder, lkjip.today(), pratinjau=State.serving)
    if not site.publishable and not State.serving:
        problems = lkjip.samarkan(printers.text(site.problems, site.lines))  # logs of servers may be public
        raise PluginError(f"Data belum bisa diterbitkan; situs lama tidak diubah.\n\n{problems}")
    State.publishable = site.publishable
    if not site.publishable:
        site = lkjip.site_of_problems(site)
    if site.problems:
        log.info("Data: %s Rinciannya: lkjip periksa", printers.summary(site.problems) + ".")
    State.pages = {page.uri: page for page in site.pages}
    State.files = dict(site.files)
    config.extra.update(site.extra)
    if not config.repo_url:
        config.edit_uri = None
    config.nav = [*_escaped(site.nav), *(config.nav or [])]
    return config


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
    for uri, page in State.pages.items():
        file = File.generated(config, uri, content=page.source(inline=False))
        file.edit_uri = f"../{page.sumber}"
        files.append(file)
    for uri, content in State.files.items():
        files.append(File.generated(config, uri, content=content))
    return files


def _keep_plain_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what MkDocs would follow to a place outside docs/, and what editors and Excel left behind there."""
    plain = importlib.import_module(f"{PACKAGE}.build").hand_written(Path(config.docs_dir))
    for file in list(files):
        if file.src_dir == config.docs_dir and file.src_uri not in plain:
            log.info("Dilewati, karena tautan atau sisa program: %s", file.src_uri)
            files.remove(file)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    ours = State.pages.get(page.file.src_uri)
    if ours:
        page.meta["search"] = {"exclude": True}  # it brings its own entries
    if ours and not config.repo_url:
        # Without a repository the published copy of the data file is the source a reader can open.
        copy = ours.sumber_terbit
        page.edit_url = get_relative_url(copy, page.url) if copy in State.files else None
    return markdown if ours else importlib.import_module(f"{PACKAGE}.build").samarkan(markdown)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the search the entries that a page brings: nothing has to look for words in its HTML."""
    search = config.plugins.get("material/search") or config.plugins.get("search")
    if (ours := State.pages.get(page.file.src_uri)) and hasattr(search, "search_index"):
        search.search_index.entries += ours.entries(page.url)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    ours = State.pages.get(page.file.src_uri)
    return ours.with_fragments(output) if ours else output


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Watch and answer as pratinjau.py does."""
    return pratinjau.Pratinjau(server, lambda: not State.publishable)
