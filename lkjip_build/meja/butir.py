"""Records of the files that every year shares, added and removed: one more of the kind that is shown, begun with what
it must have, one of a list that stands in it, or the shown one taken out.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lkjip_build.bahasa import meja as kata
from lkjip_build.bahasa.sunting import baris_tak_ada
from lkjip_build.meja.formulir import Skema, Tampilan, acuan, arti, definisi, semua_daftar
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import Tree
from lkjip_build.sunting import Perubahan, TidakJadi, isi_butir

_BERURUT = frozenset({"langkah"})
"""Lists whose order says what comes next: a new record stands right behind the shown one, elsewhere at the end."""


_TERDALAM = 2
"""How deep the first of a list in the first of a list is asked: a tujuan with its sasaran and that one's indikator."""


class Medan(NamedTuple):
    """One value that a new record must have: the way to it in the record, what it is called, what the schema says;
    `kelompok` is the inner record that it is of, empty for the record itself. Nothing but its `pilihan` can be said
    where `tertutup`.
    """

    kode: str
    judul: str
    catatan: str
    pilihan: tuple[str, ...]
    tertutup: bool
    kelompok: str = ""


class ButirBaru(NamedTuple):
    """A record that may be added: the list of the shown one that it is of, empty for one beside that."""

    daftar: str
    judul: str
    medan: tuple[Medan, ...]


def medan_baru(record: Tampilan, tree: Tree = None) -> tuple[Medan, ...]:
    """Return what a record beside this one must have; nothing where it stands in no list, or needs what a few texts
    cannot say. `tree` is its file, for what may be referred to.
    """
    return _wajib(record.skema, definisi(record.berkas), tree) if bisa_dihapus(record) else ()


def semua_baru(record: Tampilan, tree: Tree = None) -> Iterator[ButirBaru]:
    """Yield what may be added: one beside this record, and one to each list that stands in it."""
    if beside := medan_baru(record, tree):
        yield ButirBaru("", kata.tambah_butir(jenis(record)), beside)
    for path, items in semua_daftar(record):
        if found := _wajib(items, definisi(record.berkas), tree):
            yield ButirBaru(path, kata.tambah_butir(path.rpartition(".")[2]), found)


def jenis(record: Tampilan) -> str:
    """Return what an item of a list is called: the name of its list, which in Indonesian is that of one."""
    return record.path.rpartition(".")[0].rpartition(".")[2]


def bisa_dihapus(record: Tampilan) -> bool:
    """Tell whether a record is an item of a list."""
    return record.path.rpartition(".")[2].isdecimal()


def _wajib(schema: Skema, defs: Skema, tree: Tree, awalan: str = "") -> tuple[Medan, ...]:
    """Return what a record must have, and in a list that it must have the first, and so on; nothing where that goes
    deeper than one page of questions.
    """
    found: list[Medan] = []
    for name in schema.get("required", ()):
        one, way = arti(schema["properties"][name], defs), f"{awalan}{name}"
        if one.get("type") == "array":
            items = arti(one.get("items", {}), defs)
            if "properties" in items:
                deep = awalan.count(".1.") >= _TERDALAM
                inner = () if deep else _wajib(items, defs, tree, f"{way}.1.")
                if not inner:
                    return ()
                found += inner
                continue
            one, way = {**items, "description": one.get("description", "")}, f"{way}.1"
        if one.get("type") in ("array", "object"):
            return ()
        found.append(_medan(way, name, one, tree)._replace(kelompok=_kelompok(awalan)))
    return tuple(found)


def _medan(way: str, name: str, schema: Skema, tree: Tree) -> Medan:
    choices = tuple(str(one) for one in schema.get("enum", ()) if one is not None)
    return Medan(way, _judul(name), schema.get("description", ""), choices or acuan(name, tree), tertutup=bool(choices))


def _kelompok(awalan: str) -> str:
    """Return what the inner record is called that the way `awalan` leads to; nothing for the record itself."""
    name = awalan.removesuffix(".1.").rpartition(".")[2]
    return kata.yang_pertama(name.replace("_", " ")) if name else ""


def _judul(name: str) -> str:
    return name.replace("_", " ").capitalize()


def butir_baru(record: Tampilan, daftar: str, isi: Mapping[str, str]) -> Perubahan:
    """Return the change that adds a record to the list of the shown one, or to one of its own lists. Raises
    TidakJadi for one that is none.
    """
    offered = {one.daftar: one.medan for one in semua_baru(record)}
    known = [one.kode for one in offered.get(daftar, ())]
    if not known or set(isi) - set(known):
        raise TidakJadi(baris_tak_ada(record.kode))
    row = tuple((name, isi[name].strip()) for name in known if isi.get(name, "").strip())
    semua = record.path.rpartition(".")[0]
    beside = record.path if semua.rpartition(".")[2] in _BERURUT else semua
    return Perubahan(record.berkas, daftar or beside, SELURUH, None, row)


def butir_hapus(record: Tampilan) -> Perubahan:
    """Return the change that removes the shown record with all that stands in it. Raises TidakJadi for one that stands
    in no list.
    """
    if not bisa_dihapus(record):
        raise TidakJadi(baris_tak_ada(record.kode))
    return Perubahan(record.berkas, record.path, SELURUH, isi_butir(dict(record.isi)), None)
