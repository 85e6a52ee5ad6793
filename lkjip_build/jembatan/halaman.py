"""Pages from data, as MkDocs asks for them.

`mkdocs build` stops on a data error before the old site is touched. `mkdocs serve` shows the errors in the browser, at
every address, and goes on watching (pratinjau.py); mended data bring the pages back. It makes a page when somebody
looks at it (langsung.py).
"""

import atexit
import gc
import html
import importlib
import logging
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from lkjip_build.jembatan import perubahan, pratinjau, setelan
from lkjip_build.jembatan.bangunan import Builds
from lkjip_build.jembatan.langsung import Langsung, Nanti
from lkjip_build.jembatan.masuk import menunggu

log = logging.getLogger("mkdocs.hooks.lkjip")
PACKAGE = "lkjip_build"
PEGAWAI = "Untuk pegawai"
"""The part of the menu that the theme shows on its own pages only, and in the footer."""


def folder_data(config: MkDocsConfig) -> Path:
    """Return the data folder of an office, by its settings."""
    return Path(config.config_file_path).parent / str(config.extra.get("folder_data", "data"))


class Halaman:
    """What a run of MkDocs remembers between the events of a build, and of the build before.

    `site` is the one of the last save, `siap` one that waits for a build, `problems` those of the data; `folder` holds
    them. `panduan` tells whether the site has the guide for staff.
    """

    def __init__(self, *, serving: bool = False) -> None:
        self.serving = serving
        self.publishable = True
        self.folder = Path()
        self.alamat = ""
        self.site: Any = None
        self.siap: Any = None
        self.problems: tuple[Any, ...] = ()
        self.panduan = True
        self.builds, self.langsung = Builds(), Langsung()
        self.mengumpulkan = gc.isenabled()

    def mulai(self) -> None:
        if not self.serving:
            gc.disable()  # a build makes hardly any cycles and ends soon; looking for them costs a fifth of a large one
            atexit.register(gc.freeze)  # what is left goes with the process, of which Python would look through all

    def selesai(self) -> None:
        if self.mengumpulkan:
            gc.enable()

    def pratinjau(self, config: MkDocsConfig, *, serve_url: str | None) -> None:
        """Build a preview, whose first build must not end the program."""

        def build() -> None:
            self.langsung.bangun(config, lambda: _bentuk(self.site, self.publishable), serve_url=serve_url)

        self.builds.build(build, config, folder_data(config))

    def on_config(self, config: MkDocsConfig) -> None:
        """Build the site from the data, before MkDocs empties the old one."""
        self.folder = folder_data(config)
        if self.siap is None:
            if self.serving:
                perubahan.forget_changed_code(PACKAGE)
            wrong = importlib.import_module(f"{PACKAGE}.build").BUKAN_ALAMAT
            self.alamat = setelan.alamat(config, wrong)  # in a preview MkDocs sets that of the preview
            self._siapkan()
        self._terbitkan()
        site = self.site
        config.extra.update(site.extra)
        setelan.bersama(config)
        setelan.dari_data(config, site.setelan)
        if not config.site_url and not self.serving:
            log.info("%s", importlib.import_module(f"{PACKAGE}.build").TANPA_ALAMAT)
        own = _own_pages(config) if config.nav is None else config.nav
        guide = importlib.import_module(f"{PACKAGE}.build").menu_panduan(set(_named(own))) if self.panduan else []
        staff = [*_escaped(guide), *own, *_escaped(site.nav_pegawai)]
        config.nav = [*_escaped(site.nav), *([{PEGAWAI: staff}] if staff else ())]
        config.extra["pegawai"] = PEGAWAI

    def _siapkan(self) -> None:
        """Make a site of the data as they are. PluginError where they cannot be published."""
        lkjip = importlib.import_module(f"{PACKAGE}.build")
        simpanan = importlib.import_module(f"{PACKAGE}.simpanan").simpanan_of(self.folder)
        site = lkjip.build(self.folder, lkjip.today(), pratinjau=self.serving, simpanan=simpanan, alamat=self.alamat)
        if not self.serving:
            site = lkjip.lengkap(site, self.folder)
        printers = importlib.import_module(f"{PACKAGE}.printers")
        self.builds.kabar = printers.kabar(self.problems, site.problems) if self.site else ""
        self.problems = site.problems
        if self.serving:
            told = [(lkjip.samarkan(one), tuple(map(lkjip.samarkan, lines))) for one, lines in menunggu(self.folder)]
            self.builds.tunggu(told)
        if not site.publishable and not self.serving:
            problems = lkjip.samarkan(printers.text(site.problems, site.lines))  # logs of servers may be public
            raise PluginError(f"Data belum bisa diterbitkan; situs lama tidak diubah.\n\n{problems}")
        self.siap = site
        if site.problems and not self.serving:
            log.info("Data: %s. Rinciannya: lkjip periksa", printers.summary(site.problems))

    def _terbitkan(self) -> None:
        """Let the site that waits be the one that is shown."""
        site, self.siap = self.siap, None
        self.publishable = site.publishable
        self.site = site if site.publishable else importlib.import_module(f"{PACKAGE}.build").site_of_problems(site)

    def segarkan(self) -> bool:
        """Show the data as they were saved last, and tell whether nothing more has to be made for it than pages."""
        with self.langsung.lock:
            self._siapkan()
            waiting = self.siap
            self._terbitkan()
            if self.langsung.pakai(_bentuk(self.site, self.publishable)):
                return True
            self.siap = waiting
            return False

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        _keep_plain_files(files, config)
        guide = importlib.import_module(f"{PACKAGE}.build").halaman_panduan() if self.panduan else {}
        for uri, text in guide.items():
            if files.get_file_from_path(uri) is None:  # an office may write a page of the guide itself
                files.append(File.generated(config, uri, content=text))
        for uri in self.site.halaman:
            files.append(self._file(config, uri, partial(self._sumber, uri)))
        for uri in self.site.berkas:
            files.append(self._file(config, uri, partial(self._isi, uri)))
        return files

    def _file(self, config: MkDocsConfig, uri: str, isi: Callable[[], str | bytes]) -> File:
        if not self.serving:
            return File.generated(config, uri, content=isi())
        file = Nanti.generated(config, uri, content="")
        assert isinstance(file, Nanti)
        file.isi = isi
        return file

    def _sumber(self, uri: str) -> str:
        """Return the Markdown of a page of the site as it is now."""
        return str(self.site.halaman[uri]().source(inline=False))

    def _isi(self, path: str) -> str | bytes:
        content: str | bytes = self.site.berkas[path]()
        return content

    def _ours(self, page: Page) -> Any:
        """Return the page of ours that MkDocs makes, None for one that was written by hand."""
        make = self.site.halaman.get(page.file.src_uri)
        return make() if make else None

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig) -> str:
        ours = self._ours(page)
        if ours and config.repo_url:
            page.file.edit_uri = f"../{ours.sumber}"
            page._set_edit_url(config.repo_url, config.edit_uri, config.edit_uri_template)
        elif ours:
            # Without a repository the published copy of the data file is the source a reader can open.
            copy = ours.sumber_terbit
            page.edit_url = get_relative_url(copy, page.url) if copy in self.site.berkas else None
        return markdown if ours else str(importlib.import_module(f"{PACKAGE}.build").samarkan(markdown))

    def on_post_page(self, output: str, page: Page) -> str:
        ours = self._ours(page)
        return str(ours.with_fragments(output)) if ours else output

    def on_serve(self, server: LiveReloadServer) -> LiveReloadServer:
        """Watch and answer as pratinjau.py does."""
        return pratinjau.Pratinjau(server, self.builds, self.langsung, lambda: not self.publishable, self.segarkan)


def _bentuk(site: Any, publishable: bool) -> object:
    """Return what of a site MkDocs has to know before a page is made."""
    told = (site.nav, site.nav_pegawai, site.extra, site.setelan)
    return publishable, tuple(site.halaman), tuple(site.berkas), *map(repr, told)


def _escaped(nav: list[Any]) -> Iterator[Any]:
    """MkDocs and Material put titles of the menu into HTML as they are."""
    for item in nav:
        if isinstance(item, dict):
            for title, inner in item.items():
                yield {html.escape(title): list(_escaped(inner)) if isinstance(inner, list) else inner}
        else:
            yield item


def _own_pages(config: MkDocsConfig) -> list[str]:
    """Return the pages of docs/, for an office whose settings do not put them into a menu."""
    plain = importlib.import_module(f"{PACKAGE}.build").hand_written(Path(config.docs_dir))
    return sorted(path for path in plain if path.endswith(".md"))


def _named(nav: Any) -> Iterator[str]:
    """Yield every page that a menu names."""
    if isinstance(nav, str):
        yield nav
    else:
        for inner in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(inner)


def _keep_plain_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what MkDocs would follow to a place outside docs/, and what editors and Excel left behind there."""
    plain = importlib.import_module(f"{PACKAGE}.build").hand_written(Path(config.docs_dir))
    for file in list(files):
        if file.src_dir == config.docs_dir and file.src_uri not in plain:
            if file.inclusion is not InclusionLevel.EXCLUDED:  # MkDocs leaves out .names itself
                log.info("Dilewati, karena tautan atau sisa program: %s", file.src_uri)
            files.remove(file)
