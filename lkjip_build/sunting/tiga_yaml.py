"""Two people's versions of a YAML tree held against the one before both, value by value.

Records of a list are known by a key that they all have (kode, tahun, istilah): so both may lengthen it. Where they have
none, places are all there is, and a list of another length is left to people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Tree
from lkjip_build.sunting.perubahan import Baris, Bentrok, Perubahan
from lkjip_build.sunting.teks_yaml import isi_butir

_KUNCI = ("kode", "no", "istilah", "tahun", "versi", "nama")
"""By what records of a list are known; the first that all of them have, each its own."""
Butir = Mapping[str, Tree]


class TakTergabung(Exception):
    """A version that cannot be read, or lists that nothing tells how to put together."""


@dataclass(frozen=True)
class Versi:
    """What stands at one place of a file before both, in mine and in theirs."""

    asal: Tree
    saya: Tree
    mereka: Tree

    @property
    def semua(self) -> tuple[Tree, Tree, Tree]:
        return self.asal, self.saya, self.mereka


def banding(berkas: str, path: str, versi: Versi) -> Iterator[Perubahan | Bentrok]:
    """Yield what I changed at a place, on theirs; `path` leads to it there. Raises TakTergabung."""
    if versi.saya in (versi.asal, versi.mereka):
        return
    kinds = {type(one) for one in versi.semua if one is not None}
    if kinds == {dict}:
        was, my, their = ({} if one is None else one for one in versi.semua)
        for name in dict.fromkeys((*was, *my)):
            inner = Versi(was.get(name), my.get(name), their.get(name))  # type: ignore[union-attr]
            way = f"{path}.{name}" if path else name
            yield from banding(berkas, way, inner) if name in my else _kunci_hilang(berkas, way, inner)
    elif kinds == {list}:
        yield from _daftar(berkas, path, versi)
    elif kinds == {str}:
        yield from _teks(berkas, path, versi)
    else:
        raise TakTergabung


def _kunci_hilang(berkas: str, path: str, versi: Versi) -> Iterator[Perubahan | Bentrok]:
    """Yield what taking a key out of a record is on theirs: out with it there too, as a year that is merely emptied
    would still be a year. Raises TakTergabung.
    """
    was, their = versi.asal, versi.mereka
    if not isinstance(was, str | dict) or (isinstance(was, dict) and was != their):
        yield from banding(berkas, path, versi)
    elif their is not None:
        before, now = (isi_butir(one) if isinstance(one, dict) else _polos(one) for one in (was, their))
        yield (
            Perubahan(berkas, path, SELURUH, now, None)
            if now == before
            else Bentrok(berkas, path, SELURUH, before, None, now)
        )


def _polos(tree: Tree) -> str | None:
    return tree.rstrip("\n") if isinstance(tree, str) else None


def _teks(berkas: str, path: str, versi: Versi) -> Iterator[Perubahan | Bentrok]:
    was, my, their = map(_polos, versi.semua)
    kunci, _, kolom = path.rpartition(".")
    if my in (was, their):
        return
    if their == was:
        yield Perubahan(berkas, kunci, kolom, their, my)
    else:
        yield Bentrok(berkas, kunci, kolom, was, my, their)


def _daftar(berkas: str, path: str, versi: Versi) -> Iterator[Perubahan | Bentrok]:
    lists = [one if isinstance(one, list) else [] for one in versi.semua]
    key = next((one for one in _KUNCI if all(_berkunci(each, one) for each in lists)), None)
    if key is not None:
        yield from _butir(berkas, path, *(_menurut(each, key) for each in lists))
        return
    if len({len(one) for one in lists}) > 1:
        raise TakTergabung
    for number, three in enumerate(zip(*lists, strict=True), 1):
        yield from banding(berkas, f"{path}.{number}" if path else str(number), Versi(*three))


def _berkunci(semua: Sequence[Tree], key: str) -> bool:
    found = [one.get(key) if isinstance(one, dict) else None for one in semua]
    return all(isinstance(one, str) and one for one in found) and len({*map(str, found)}) == len(found)


def _menurut(semua: Sequence[Tree], key: str) -> dict[str, Butir]:
    return {str(one[key]): one for one in semua if isinstance(one, dict)}


def _butir(
    berkas: str, path: str, was: Mapping[str, Butir], here: Mapping[str, Butir], there: Mapping[str, Butir]
) -> Iterator[Perubahan | Bentrok]:
    """Yield what I changed of a list of records. Raises TakTergabung where I put one between others or moved some:
    what that means among theirs is not known.
    """
    stay = [kunci for kunci in here if kunci in was]
    if stay != [kunci for kunci in was if kunci in here] or [*here][: len(stay)] != stay:
        raise TakTergabung
    places = {kunci: f"{path}.{number}" for number, kunci in enumerate(there, 1)}
    for kunci in dict.fromkeys((*was, *here)):
        row, my, their = was.get(kunci), here.get(kunci), there.get(kunci)
        if my is not None and their is not None:
            yield from banding(berkas, places[kunci], Versi(dict(row or {}), dict(my), dict(their)))
        elif my not in (row, their):
            way, three = places.get(kunci, path), (_baris(row), _baris(my), _baris(their))
            if their == row:
                yield Perubahan(berkas, way, SELURUH, three[2], three[1])
            else:
                yield Bentrok(berkas, way, SELURUH, *three)


def _baris(butir: Butir | None) -> Baris | None:
    return None if butir is None else isi_butir(dict(butir))
