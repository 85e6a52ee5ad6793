"""Two people's versions of one data file made one, value by value: what only one of them changed is kept, what both did
is told.

Lines are no measure: of one row two people may fill two cells, and rows beside each other have nothing to do with each
other.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Document, read_file
from lkjip_build.sunting.perubahan import Bentrok, Perubahan, kunci_baris
from lkjip_build.sunting.rancangan import model_of
from lkjip_build.sunting.tabel import ubah_tabel
from lkjip_build.sunting.teks_yaml import ubah_yaml
from lkjip_build.sunting.tiga_yaml import TakTergabung, Versi, banding

Sel = Mapping[str, str]


@dataclass(frozen=True)
class Tiga:
    """Two versions held against the one before both: `perubahan` are mine, as changes of theirs."""

    berkas: str
    mereka: bytes
    perubahan: tuple[Perubahan, ...]
    bentrok: tuple[Bentrok, ...]

    def gabungan(self, milik_saya: Sequence[bool]) -> bytes:
        """Return the bytes of both: theirs, with what only I changed and with mine of each conflict that is chosen.
        Raises Ditolak.
        """
        chosen = [one for one, mine in zip(self.bentrok, milik_saya, strict=True) if mine]
        mine = [*self.perubahan, *(Perubahan(one.berkas, one.kunci, one.kolom, one.mereka, one.saya) for one in chosen)]
        if not mine:
            return self.mereka
        if not self.berkas.endswith(".csv"):
            return ubah_yaml(self.mereka, self.berkas, mine)
        model = model_of(self.berkas)
        assert model is not None
        return ubah_tabel(self.mereka, self.berkas, model, mine)


def tiga(berkas: str, asal: bytes, saya: bytes, mereka: bytes) -> Tiga:
    """Return what two versions of a data file make together. Raises TakTergabung."""
    base, mine, theirs = (_dibaca(berkas, raw) for raw in (asal, saya, mereka))
    found = list((_tabel if berkas.endswith(".csv") else _yaml)(berkas, base, mine, theirs))
    changes = tuple(one for one in found if isinstance(one, Perubahan))
    return Tiga(berkas, mereka, changes, tuple(one for one in found if isinstance(one, Bentrok)))


def _dibaca(berkas: str, raw: bytes) -> Document:
    document = read_file(raw, berkas).document
    if document is None:
        raise TakTergabung
    return document


def _tabel(berkas: str, base: Document, mine: Document, theirs: Document) -> Iterator[Perubahan | Bentrok]:
    was, here, there = (_baris(one) for one in (base, mine, theirs))
    for kunci in dict.fromkeys((*was, *here)):
        row, my, their = was.get(kunci), here.get(kunci), there.get(kunci)
        if my is not None and their is not None:
            yield from _sel(berkas, kunci, row or {}, my, their)
        elif my != row and my != their:
            whole = [tuple((name, cell) for name, cell in one.items()) if one else None for one in (row, my, their)]
            if their == row:
                yield Perubahan(berkas, kunci, SELURUH, whole[0], whole[1])
            else:
                yield Bentrok(berkas, kunci, SELURUH, *whole)


def _baris(document: Document) -> dict[str, Sel]:
    """Return the filled cells of each row, by the name that changes know it by."""
    tree = document.tree if isinstance(document.tree, list) else []
    rows = [{name: str(cell) for name, cell in row.items() if cell} if isinstance(row, dict) else {} for row in tree]
    return dict(zip(kunci_baris(document), rows, strict=True))


def _yaml(berkas: str, base: Document, mine: Document, theirs: Document) -> Iterator[Perubahan | Bentrok]:
    yield from banding(berkas, "", Versi(base.tree, mine.tree, theirs.tree))


def _sel(berkas: str, kunci: str, was: Sel, mine: Sel, theirs: Sel) -> Iterator[Perubahan | Bentrok]:
    """Yield what I changed of the values of one record, on theirs."""
    for name in dict.fromkeys((*was, *mine)):
        before, my, their = was.get(name), mine.get(name), theirs.get(name)
        if my in (before, their):
            continue
        if their == before:
            yield Perubahan(berkas, kunci, name, their, my)
        else:
            yield Bentrok(berkas, kunci, name, before, my, their)
