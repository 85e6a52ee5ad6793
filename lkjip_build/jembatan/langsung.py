"""The site of a preview, made piece by piece when somebody looks at it.

MkDocs makes every page before the first can be seen. Here it only gathers what all pages share: settings, files, menu
and templates (a `Kerangka`). A page, a document or a script of the search is made when it is asked for, by the same
functions that `mkdocs build` calls, from the data of the last save. A save that leaves the addresses, the menu and the
words of the theme as they are needs no new Kerangka; nothing of an older save can stay in a page that is made later.
"""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import _build_extra_template, _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

TERBANYAK = 3
"""Kerangka that are kept, each with its folder: that of the site, that of broken data, and one to go back to."""


class Nanti(File):
    """A page or file whose content is made when it is read; `isi` makes it."""

    isi: Callable[[], str | bytes]

    @property  # type: ignore[misc]
    def content_string(self) -> str:
        made = self.isi()
        return made if isinstance(made, str) else made.decode()

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        made = self.isi()
        return made if isinstance(made, bytes) else made.encode()

    def copy_file(self, dirty: bool = False) -> None:
        """Do nothing: who asks for it gets it."""


class Kerangka:
    """What all pages of a site share, and the folder in which its pages stand once they are made."""

    def __init__(self, config: MkDocsConfig, *, serve_url: str | None) -> None:
        inclusion = InclusionLevel.is_in_serve if serve_url else InclusionLevel.is_included
        plugins = config.plugins
        config = plugins.on_config(config)
        plugins.on_pre_build(config=config)
        files = get_files(config)
        env = config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = plugins.on_files(files, config=config)
        set_exclusions(files, config)
        self.nav = plugins.on_nav(get_navigation(files, config), config=config, files=files)
        self.pages = files.documentation_pages(inclusion=inclusion)
        for file in self.pages:
            if file.page is None:
                Page(None, file, config)
            if not isinstance(file, Nanti):
                file.content_string = file.content_string  # as it is now: a later save is seen by the watcher first
        self.env = plugins.on_env(env, config=config, files=files)
        files.copy_static_files(inclusion=inclusion)
        self.config, self.files = config, files
        self.by_path = {file.dest_uri: file for file in files}
        self.diperiksa = False
        self.made: set[str] = set()
        self.read: set[str] = set()
        for page in self.nav.pages:
            if page.title is None:  # the menu of every page shows it
                self._baca(page.file)

    @property
    def folder(self) -> Path:
        return Path(self.config.site_dir)

    def lupakan(self) -> None:
        """Have everything made anew that is asked for from now on."""
        self.made.clear()
        self.read.clear()

    def buat(self, path: str) -> None:
        """Make what stands at a path of the site, unless it is made already."""
        path = path.removesuffix(".gz") if path == "sitemap.xml.gz" else path
        if path in self.made:
            return
        file = self.by_path.get(path)
        if file is not None and file.is_documentation_page():
            self._halaman(file)
        elif isinstance(file, Nanti):
            write_file(file.content_bytes, file.abs_dest_path)
        elif path in self.config.theme.static_templates:
            _build_theme_template(path, self.env, self.files, self.config, self.nav)
        elif path in self.config.extra_templates:
            _build_extra_template(path, self.files, self.config, self.nav)
        self.made.add(path)

    def periksa_tautan(self) -> None:
        """Read one page more; once all are read, have the links between them checked. A Kerangka is checked once: where
        pages link by hand, and to what, does not change with the data.
        """
        if self.diperiksa:
            return
        if page := next((file for file in self.pages if file.dest_uri not in self.read), None):
            self._baca(page)
            return
        self.diperiksa = True
        for file in self.pages:
            assert file.page is not None
            file.page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)

    def _baca(self, file: File) -> None:
        assert file.page is not None
        _populate_page(file.page, self.config, self.files)
        self.read.add(file.dest_uri)

    def _halaman(self, file: File) -> None:
        assert file.page is not None
        if file.dest_uri not in self.read:
            self._baca(file)
        excluded = file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
        _build_page(file.page, self.config, self.pages, self.nav, self.env, excluded=excluded)


class Langsung:
    """The Kerangka of a preview by the shape of the site that each is for.

    `situs` tells which site the data of the last save give, and `bentuk` what of a site a Kerangka is made of.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.semua: dict[object, Kerangka] = {}
        self.kini: Kerangka | None = None
        self.nomor = 0

    def bangun(self, config: MkDocsConfig, bentuk: Callable[[], object], *, serve_url: str | None) -> None:
        """Make a new Kerangka for the site of the data as they are."""
        with self.lock:
            root = Path(config.site_dir)
            self.nomor += 1
            config.site_dir = str(root / str(self.nomor))
            try:
                made = Kerangka(config, serve_url=serve_url)
            except Exception as error:
                config.plugins.on_build_error(error=error)
                raise
            self.semua[bentuk()] = self.kini = made
            for old in [*self.semua][:-TERBANYAK]:
                shutil.rmtree(self.semua.pop(old).folder, ignore_errors=True)

    def lupakan(self) -> None:
        """Forget every Kerangka, since more than data changed."""
        with self.lock:
            for one in self.semua.values():
                shutil.rmtree(one.folder, ignore_errors=True)
            self.semua.clear()

    def pakai(self, bentuk: object) -> bool:
        """Go on with the Kerangka of this shape, for new data; tells whether there is one."""
        with self.lock:
            if bentuk not in self.semua:
                return False
            self.kini = self.semua[bentuk]
            self.kini.lupakan()
            return True

    def periksa_tautan(self) -> None:
        """Go on with checking the links of the site, unless a page is being made."""
        if self.lock.acquire(blocking=False):
            try:
                if self.kini:
                    self.kini.periksa_tautan()
            finally:
                self.lock.release()

    def isi(self, path: str) -> bytes | None:
        """Return what stands at a path of the site of the last save, made now if it is not yet; None for nothing."""
        with self.lock:
            if self.kini is None:
                return None
            self.kini.buat(path)
            try:
                return Path(self.kini.config.site_dir, path).read_bytes()
            except (OSError, ValueError):
                return None
