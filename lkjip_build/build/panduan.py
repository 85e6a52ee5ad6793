"""The guide for staff, which every site has: the pages that come with the program."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_build.bahasa.panduan import HALAMAN, JUDUL

if TYPE_CHECKING:
    from lkjip_build.isi import Nav

_PAKET = Path(__file__).parents[1]


def halaman_panduan() -> dict[str, str]:
    """Return the Markdown of each page of the guide, and the recipes beside them, by their path in the site."""
    recipes = (file for file in (_PAKET / "panduan").glob("*/*") if file.is_file())
    files = [*HALAMAN, *sorted(file.relative_to(_PAKET).as_posix() for file in recipes)]
    return {uri: (_PAKET / uri).read_text(encoding="utf-8") for uri in files}


def menu_panduan(disebut: Collection[str] = ()) -> "Nav":
    """Return the part of the menu with the guide, without pages that the settings of a site name themselves."""
    pages: Nav = [{judul: uri} for uri, judul in HALAMAN.items() if uri not in disebut]
    return [{JUDUL: pages}] if pages else []
