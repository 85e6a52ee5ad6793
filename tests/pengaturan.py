"""The project's own mkdocs.yml, put to work on another data folder elsewhere."""

import os
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
# Tests wait for signs. They give up after these seconds, which only a machine a hundred times slower than usual needs;
# LKJIP_SABAR=5 makes it five hundred times.
CAP = 300 * float(os.environ.get("LKJIP_SABAR", "1"))


class _Loader(yaml.SafeLoader):
    """Knows MkDocs' `!ENV [NAME, default]`, of which the default is kept."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])  # type: ignore[no-untyped-call]


def write_settings(folder: Path, data: Path, docs: Path, **changes: object) -> Path:
    """Write `folder/mkdocs.yml` with absolute paths into the project; returns it. The site goes to `folder/site`."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    settings["hooks"] = [str(ROOT / name) for name in settings["hooks"]]
    settings["theme"]["custom_dir"] = str(ROOT / "lkjip_build/theme")
    settings["docs_dir"] = str(docs)
    settings["extra"] = {"folder_data": str(data)}
    settings.update(changes)
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")
    return file
