"""Which pages the checks of accessibility visit: all of the site, or one of each kind."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

LEBAR = (1280, 390, 360)
SKEMA: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")

_SATU_DARI_BANYAK = (
    (re.compile(r"^indikator/[^/]+/"), "indikator/*/"),
    (re.compile(r"(sasaran|tujuan)-\w+/"), "sasaran-*/"),
    (re.compile(r"^(laporan|sumber|rencana-aksi|kinerja|siklus)/(\d{4})/"), r"\1/*/"),
    (re.compile(r"^sumber/(\*/)?(kinerja|anggaran|siklus|rencana-aksi|hari-libur)/"), "sumber/tabel/"),
    (re.compile(r"^sumber/(?!tabel/).+/"), "sumber/teks/"),
)


def alamat(situs: Path) -> list[str]:
    """The address of every page of the site, also of the one for what is not found."""
    found = (file.relative_to(situs).as_posix() for file in sorted(situs.rglob("*.html")))
    return [one.removesuffix("index.html") for one in found]


def jenis(alamat: str) -> str:
    """The kind of a page: pages of one kind differ in their data only."""
    for pattern, kind in _SATU_DARI_BANYAK:
        alamat = pattern.sub(kind, alamat)
    return alamat


def wakil(situs: Path) -> list[str]:
    """The longest page of each kind, and of what a year has the running year too."""
    made: dict[str, tuple[int, str]] = {}
    running = max(one.name for one in (situs / "kinerja").iterdir() if one.is_dir())
    for one in alamat(situs):
        size = (situs / one / "index.html" if one.endswith("/") or not one else situs / one).stat().st_size
        kind = one if one in (f"kinerja/{running}/", f"siklus/{running}/", f"laporan/{running}/bab-3/") else jenis(one)
        made[kind] = max(made.get(kind, (0, "")), (size, one))
    return [one for _, one in made.values()]


@contextmanager
def halaman(browser: Browser, lebar: int = 1280, tinggi: int = 900, **lain: object) -> Iterator[Page]:
    """A page whose colours change at once with the scheme, as for a reader who wants no motion."""
    with browser.new_context(viewport={"width": lebar, "height": tinggi}, reduced_motion="reduce", **lain) as context:  # type: ignore[arg-type]
        yield context.new_page()
