"""What a build gives to an engine; the privacy pass is part of making one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from lkjip_build.build.sekali import Sekali, berdua
from lkjip_build.privasi import samarkan_berkas, samarkan_isi
from lkjip_build.problems import Problem

if TYPE_CHECKING:
    from lkjip_build.isi import Nav
    from lkjip_build.keluaran.cari import Pencarian
    from lkjip_build.keluaran.html import Page


@dataclass(frozen=True)
class Site:
    """A site before any engine: pages, other files by path, the menus of the public and of staff, words for
    the theme (`extra`), and what the data tell in the place of settings (`setelan`: name, description, addresses).

    Without pages where the data have errors; then `problems` says why. Pages and files are made when somebody asks for
    them, each once: `halaman` and `berkas` hold how, by the address of the page and the path of the file.

    `cari` is what the search is made of; its scripts are among the files, made of the pages as they are offered.

    What a Site offers to be written has no NIP or NIK in it: the privacy pass is part of making one, so that no output
    can go around it. `problems` and `lines` are for the terminal of who holds the files, as typed.
    """

    problems: tuple[Problem, ...]
    lines: Mapping[str, tuple[str, ...]]
    halaman: "Mapping[str, Callable[[], Page]]" = field(default_factory=dict)
    berkas: Mapping[str, Callable[[], str | bytes]] = field(default_factory=dict)
    nav: "Nav" = field(default_factory=list)
    nav_pegawai: "Nav" = field(default_factory=list)
    extra: Mapping[str, Any] = field(default_factory=dict)
    setelan: Mapping[str, str] = field(default_factory=dict)
    cari: "Pencarian | None" = None

    def __post_init__(self) -> None:
        halaman = {uri: Sekali(partial(_halaman_tersamar, make)) for uri, make in self.halaman.items()}
        berkas = {**self.berkas, **(_berkas_cari(self.cari, halaman) if self.cari else {})}
        offered = {
            "halaman": halaman,
            "berkas": {path: Sekali(partial(_berkas_tersamar, path, make)) for path, make in berkas.items()},
            "nav": samarkan_isi(self.nav),
            "nav_pegawai": samarkan_isi(self.nav_pegawai),
            "extra": samarkan_isi(self.extra),
            "setelan": samarkan_isi(self.setelan),
        }
        for name, value in offered.items():
            object.__setattr__(self, name, value)

    def buat_berdua(self) -> None:
        """Have the pages made by two processes, where nothing else waits for the second processor."""
        berdua([one for one in self.halaman.values() if isinstance(one, Sekali)])

    @cached_property
    def pages(self) -> "tuple[Page, ...]":
        return tuple(make() for make in self.halaman.values())

    @cached_property
    def files(self) -> Mapping[str, str | bytes]:
        return {path: make() for path, make in self.berkas.items()}

    @property
    def publishable(self) -> bool:
        return bool(self.halaman)


def _berkas_cari(
    cari: "Pencarian", halaman: "Mapping[str, Callable[[], Page]]"
) -> Mapping[str, Callable[[], str | bytes]]:
    from lkjip_build.keluaran.cari import files

    return files(cari, halaman)


def _halaman_tersamar(make: "Callable[[], Page]") -> "Page":
    return samarkan_isi(make())


def _berkas_tersamar(path: str, make: Callable[[], str | bytes]) -> str | bytes:
    return samarkan_berkas(path, make())
