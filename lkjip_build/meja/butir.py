"""New records of the files that every year shares: one more of the kind that is shown, begun with what it must have."""

from collections.abc import Mapping
from typing import NamedTuple

from lkjip_build.bahasa.sunting import baris_tak_ada
from lkjip_build.meja.formulir import Skema, Tampilan, arti, definisi
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sunting import Perubahan, TidakJadi


class Medan(NamedTuple):
    """One value that a new record must have: its key, what it is called and what the schema says of it."""

    kode: str
    judul: str
    catatan: str
    pilihan: tuple[str, ...]


def medan_baru(record: Tampilan) -> tuple[Medan, ...]:
    """Return what a record beside this one must have; nothing where it stands in no list, or needs more than texts."""
    if not record.path.rpartition(".")[2].isdecimal():
        return ()
    defs = definisi(record.berkas)
    fields = {name: arti(record.skema["properties"][name], defs) for name in record.skema.get("required", ())}
    if not fields or any(one.get("type") in ("array", "object") for one in fields.values()):
        return ()
    return tuple(_medan(name, one) for name, one in fields.items())


def _medan(name: str, schema: Skema) -> Medan:
    choices = tuple(str(one) for one in schema.get("enum", ()) if one is not None)
    return Medan(name, name.replace("_", " ").capitalize(), schema.get("description", ""), choices)


def butir_baru(record: Tampilan, isi: Mapping[str, str]) -> Perubahan:
    """Return the change that adds a record behind the others of its list. Raises TidakJadi for one that is none."""
    known = [one.kode for one in medan_baru(record)]
    if not known or set(isi) - set(known):
        raise TidakJadi(baris_tak_ada(record.kode))
    row = tuple((name, isi[name].strip()) for name in known if isi.get(name, "").strip())
    return Perubahan(record.berkas, record.path.rpartition(".")[0], SELURUH, None, row)
