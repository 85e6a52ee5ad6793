"""Content that becomes documents: masked once, and written anew only where what it says was not written before."""

from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

from lkjip_build.isi import sidik
from lkjip_build.privasi import samarkan_isi

T = TypeVar("T")
Simpan = Callable[[str, str, Callable[[], bytes]], bytes]
"""Returns what its third argument makes, perhaps from an earlier time: under a name, of content with a fingerprint."""


def selalu_baru(nama: str, sidik_isi: str, make: Callable[[], bytes]) -> bytes:
    """Return what is made, made now."""
    return make()


class Isi(Generic[T]):
    """Content of a document, composed when somebody asks for one of its files; `nama` is of its kind.

    The bytes of a document are no text, so the privacy pass goes over the content, here and nowhere else.
    """

    def __init__(self, nama: str, susun: Callable[[], T]) -> None:
        self.nama = nama
        self._susun = susun

    @cached_property
    def tersamar(self) -> T:
        return samarkan_isi(self._susun())

    @cached_property
    def _sidik(self) -> str:
        return sidik(self.tersamar)

    def tulis(self, jenis: str, write: Callable[[T], bytes], simpan: Simpan) -> bytes:
        """Return the file of this kind."""
        return simpan(f"{self.nama}.{jenis}", self._sidik, lambda: write(self.tersamar))
