"""MkDocs builds by functions of its own; where a site is ours, they ask us first.

What is put in their place has no memory: each settings say themselves who takes part, so a site of somebody else that
is built in the same process is built as ever.
"""

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

import click
from mkdocs.commands import build as commands
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig

_build, _serve = commands.build, serve.build  # type: ignore[attr-defined]


@runtime_checkable
class Pembangun(Protocol):
    """A part of a plugin that builds in the place of MkDocs."""

    def bangun(self, config: MkDocsConfig, asli: Callable[..., None], **options: Any) -> None:
        """Build a site; `asli` is how MkDocs would."""


@runtime_checkable
class Pratinjau(Protocol):
    """A part of a plugin that builds previews in the place of MkDocs."""

    def pratinjau(self, config: MkDocsConfig, *, serve_url: str | None) -> None:
        """Build a preview."""


def is_preview(command: str) -> bool:
    """Tell whether MkDocs serves; `command` is what it says itself, and `mkdocs serve --clean` says that it builds."""
    context = click.get_current_context(silent=True)
    return "serve" in {command, context and context.info_name}


def pasang() -> None:
    """Have MkDocs ask the plugins of each site who builds it."""
    commands.build, serve.build = bangun, _pratinjau  # type: ignore[attr-defined]


def bangun(config: MkDocsConfig, **options: Any) -> None:
    """Build a site by the part of its plugins that knows how, or as MkDocs does."""
    for part in _bagian(config):
        if isinstance(part, Pembangun):
            part.bangun(config, _build, **options)
            return
    _build(config, **options)


def _pratinjau(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False) -> None:
    for part in _bagian(config):
        if isinstance(part, Pratinjau):
            part.pratinjau(config, serve_url=serve_url)
            return
    _serve(config, serve_url=serve_url, dirty=dirty)


def _bagian(config: MkDocsConfig) -> list[object]:
    """Return the parts of the plugins of a site; a hook stands for its plugin."""
    plugins: list[Any] = [getattr(one, "plugin", one) for one in config.plugins.values()]
    return [part for plugin in plugins for part in getattr(plugin, "bagian", ())]
