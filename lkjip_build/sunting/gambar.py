"""A picture put into the folder of a year: a file that was not there, cleaned before it is written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from lkjip_build.bahasa import sunting as kata
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Sources
from lkjip_build.sources.gambar import Cacat, baca_isi
from lkjip_build.sunting.perubahan import Ditolak, Perubahan

GAMBAR = re.compile(r"([0-9]{4})/gambar/[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?\.(?:jpg|png)")
"""The names of pictures that may be put there: such as every system and every address can say."""


def perubahan_gambar(nama: str) -> Perubahan:
    """Return the change that a new picture is."""
    return Perubahan(nama, "", SELURUH, None, (("gambar", nama.rpartition("/")[2]),))


def gambar_baru(folder: Path, sources: Sources, semua: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the cleaned bytes of new pictures, by name. Raises Ditolak for a name that is none or is taken, for a year
    that is not there, and for bytes that are no picture.
    """
    for nama, raw in semua.items():
        change = perubahan_gambar(nama)
        found = GAMBAR.fullmatch(nama)
        if found is None or f"{found[1]}/laporan.yml" not in sources.documents:
            raise Ditolak(change, kata.NAMA_GAMBAR)
        if (folder / nama).exists():
            raise Ditolak(change, kata.GAMBAR_ADA)
        clean = baca_isi(raw, Path(nama).suffix)
        if isinstance(clean, Cacat):
            raise Ditolak(change, f"{clean.pesan}; {clean.perbaikan}")
        yield nama, clean.isi


def dengan_gambar(sources: Sources, made: Mapping[str, tuple[bytes | None, bytes]]) -> Sources:
    """Return what a folder says once it holds these pictures too."""
    new = {nama: baca_isi(raw, Path(nama).suffix) for nama, (_, raw) in made.items() if GAMBAR.fullmatch(nama)}
    names = {*sources.isi.berkas, *new}
    return (
        replace(sources, gambar={**sources.gambar, **new}, isi=replace(sources.isi, berkas=tuple(sorted(names))))
        if new
        else sources
    )
