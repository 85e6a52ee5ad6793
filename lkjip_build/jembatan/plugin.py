"""The plugin: which part of the bridge takes part in which event of MkDocs.

A run of MkDocs begins with `on_startup`, which makes the parts anew, so that no site has a part in that of another.
"""

from collections.abc import Callable
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from lkjip_build.jembatan import tema
from lkjip_build.jembatan.ambil_alih import is_preview, pasang
from lkjip_build.jembatan.halaman import Halaman
from lkjip_build.jembatan.terbit import Terbit


class Lkjip(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no settings of its own
    """Pages from data (`Halaman`), put in the place of the old site once they are whole (`Terbit`), without the files
    of a theme (`tema`).
    """

    def __init__(self) -> None:
        self.halaman, self.terbit = Halaman(), Terbit()

    @property
    def bagian(self) -> tuple[Halaman, Terbit]:
        """The parts that may take over a build; see `ambil_alih`."""
        return self.halaman, self.terbit

    def peristiwa(self) -> dict[str, Any]:
        """Return what a module that MkDocs knows as a hook needs in order to stand for this plugin."""
        return {"plugin": self} | {name: getattr(self, name) for name in dir(self) if name.startswith("on_")}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        serving = is_preview(command)
        self.halaman, self.terbit = Halaman(serving=serving), Terbit()
        self.halaman.mulai()
        self.terbit.on_startup(command=command, dirty=dirty)
        pasang()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.halaman.on_config(config)
        self.terbit.on_config(config)
        return tema.on_config(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self.halaman.on_files(files, config)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return self.halaman.on_page_markdown(markdown, page, config)

    def on_page_content(self, content: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        return tema.on_page_content(content, page)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return tema.on_post_page(self.halaman.on_post_page(output, page), page, config)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        return self.halaman.on_serve(server)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self.terbit.on_post_build(config=config)

    def on_build_error(self, *, error: Exception) -> None:
        self.terbit.on_build_error(error=error)

    def on_shutdown(self) -> None:
        try:
            self.terbit.on_shutdown()
        finally:
            self.halaman.selesai()
