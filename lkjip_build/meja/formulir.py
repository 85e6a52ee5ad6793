"""The files that every year shares as forms: one record a view (an indikator, a langkah, an istilah), from the schemas.

A view is a sheet like that of the prose of a year: a row for each value, with what the schema says of it. Lists of
texts are one row, a line each.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from lkjip_build.bahasa import isian as kata
from lkjip_build.bahasa.meja import RUMPUN
from lkjip_build.isian.lembar import BarisIsian, KolomIsian, Lembar
from lkjip_build.isian.susun import lembar_berkas
from lkjip_build.limits import PROSE_LETTERS
from lkjip_build.load.files import CSV_FILES
from lkjip_build.model.pengesahan import SELURUH, DaftarSegel
from lkjip_build.perintah.skema import semua_skema
from lkjip_build.sources import Sources, Tree
from lkjip_build.sunting import Perubahan

TABEL = {name: model for name, model in CSV_FILES.items() if model is not DaftarSegel}
"""The tables that every year shares, but the list of seals, which the program writes."""
DAFTAR = "[]"
"""Behind the path of a list of texts."""
_BERKAS = ("instansi.yml", "aturan.yml", "renstra.yml", "istilah.yml")
_NAMA = ("nama_singkat", "istilah", "nama", "aktivitas", "jabatan", "kode", "no", "versi")
"""Which key of a record says what it is called; the first that it has."""
_ACUAN = {
    "atasan": ("pejabat", "kode"),
    "lanjut": ("langkah", "no"),
    "ya": ("langkah", "no"),
    "tidak": ("langkah", "no"),
    "langkah": ("langkah", "no"),
    "pelaksana": ("pelaksana", "kode"),
}
"""Which list of the same file a value refers to, and by which of its keys; offered and not forced."""
_CONTOH_PETA = re.compile(r", misalnya \{[^}]*\}")
Skema = Mapping[str, Any]


class Tampilan(NamedTuple):
    """One record of a file: `kode` names it in requests, `rumpun` is what its file is called, `path` its way with
    places from 1, `dalam` how deep.
    """

    berkas: str
    rumpun: str
    path: str
    nama: str
    dalam: int
    isi: Mapping[str, Any]
    skema: Skema

    @property
    def kode(self) -> str:
        return f"{self.berkas}#{self.path}"


def semua_tampilan(sources: Sources) -> Iterator[Tampilan]:
    """Yield every record that has a form: those of a file in its order, an inner one behind the one that it is in."""
    shared = [name for name in _BERKAS if name in sources.documents]
    sops = sorted(name for name in sources.documents if name.startswith("sop/") and name.endswith(".yml"))
    for berkas in (*shared, *sops):
        tree = sources.documents[berkas].tree
        if isinstance(tree, dict):
            schema = _skema("sop" if berkas in sops else berkas.removesuffix(".yml"))
            rumpun = RUMPUN.get(berkas) or f"SOP {tree.get('nama') or berkas}"
            yield from _tampilan(Tampilan(berkas, rumpun, "", rumpun, 0, tree, schema), schema["definitions"])
    for berkas in TABEL:
        if berkas in sources.documents:
            yield Tampilan(berkas, RUMPUN[berkas], "", RUMPUN[berkas], 0, {}, {})


def definisi(berkas: str) -> Skema:
    """Return what the schema of a file names once and refers to."""
    found: Skema = _skema("sop" if berkas.startswith("sop/") else berkas.removesuffix(".yml"))["definitions"]
    return found


@cache
def _skema(name: str) -> Skema:
    made = semua_skema()[name]
    return {"definitions": {}, **made}


def _tampilan(record: Tampilan, defs: Skema) -> Iterator[Tampilan]:
    if any(_baris(record, defs)):
        yield record
    for path, value, schema in _isian(record.isi, record.skema, defs, record.path):
        items = arti(schema.get("items", {}), defs)
        if isinstance(value, list) and "properties" in items:
            for number, one in enumerate(value, 1):
                if isinstance(one, dict):
                    inner = f"{path}.{number}"
                    named = sebut(one, path, number)
                    shown = Tampilan(record.berkas, record.rumpun, inner, named, record.dalam + 1, one, items)
                    yield from _tampilan(shown, defs)


def sebut(record: Mapping[str, Any], path: str, number: int) -> str:
    """Return what a record is called, with its code or number where it has one besides."""
    said = [str(record[name]) for name in _NAMA if isinstance(record.get(name), str)]
    code = next((str(record[name]) for name in ("kode", "no") if isinstance(record.get(name), str)), "")
    return " ".join(dict.fromkeys(filter(None, (code, said[0] if said else f"{path.rpartition('.')[2]} {number}"))))


def arti(schema: Skema, defs: Skema) -> Skema:
    """Return a schema without its references, and without the choice of nothing."""
    if "$ref" in schema:
        inner = arti(defs[schema["$ref"].rpartition("/")[2]], defs)
        return {**inner, **{key: value for key, value in schema.items() if key == "description"}}
    choices = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if len(choices) == 1:
        return {**arti(choices[0], defs), **{key: schema[key] for key in ("description",) if key in schema}}
    return schema


def _isian(
    tree: Mapping[str, Any], schema: Skema, defs: Skema, path: str, tahun: Sequence[str] = ()
) -> Iterator[tuple[str, Tree, Skema]]:
    """Yield path, value and schema of each value of a record and of the records that stand in it once; a map of years
    has all of `tahun`.
    """
    for name, one in schema.get("properties", {}).items():
        inner, meaning, value = f"{path}.{name}" if path else name, arti(one, defs), tree.get(name)
        if "properties" in meaning:
            yield from _isian(value if isinstance(value, dict) else {}, meaning, defs, inner, tahun)
        elif isinstance(value, dict) or "patternProperties" in meaning:
            said = value if isinstance(value, dict) else {}
            keys = sorted({*said, *tahun}) if "patternProperties" in meaning else [*said]
            # What the map is for is said once, and without the YAML that shows how it is written by hand.
            described = {"description": _CONTOH_PETA.sub("", meaning.get("description", ""))}
            yield from (
                (f"{inner}.{key}", said.get(key), described if key == keys[0] else {})
                for key in keys
                if not isinstance(said.get(key), dict | list)
            )
        else:
            yield inner, value, meaning


def _baris(record: Tampilan, defs: Skema, tahun: Sequence[str] = ()) -> Iterator[BarisIsian]:
    """Yield a row for each text of a record, and for each list of texts."""
    for path, value, schema in _isian(record.isi, record.skema, defs, record.path, tahun):
        label = path.removeprefix(f"{record.path}." if record.path else "")
        shown = {
            "bagian": label.replace("_", " ").replace(".", ", ").capitalize(),
            "berkas": schema.get("description", ""),
        }
        if isinstance(value, list) or schema.get("type") == "array":
            lines = value if isinstance(value, list) else []
            if "properties" in arti(schema.get("items", {}), defs) or any(
                isinstance(one, dict | list) for one in lines
            ):
                continue
            text = "\n".join(str(one or "") for one in lines)
            yield BarisIsian(f"{record.berkas}|{path}{DAFTAR}", {**shown, "isi": text}, prosa=True)
        elif isinstance(value, str) or not _bersusun(schema):
            text = value.rstrip("\n") if isinstance(value, str) else ""
            choices = tuple(str(one) for one in schema.get("enum", ()) if one is not None)
            prose = schema.get("maxLength") == PROSE_LETTERS or "\n" in text
            offered = {"isi": choices} if choices else {}
            yield BarisIsian(f"{record.berkas}|{path}", {**shown, "isi": text}, offered, prose)


def _bersusun(schema: Skema) -> bool:
    """Tell whether a value is no single text: a map, or a list or map at choice."""
    return any(one.get("type") in ("object", "array") for one in (schema, *schema.get("anyOf", ())))


def formulir(record: Tampilan, sources: Sources) -> Lembar:
    """Return the form of a record, or the table of a file."""
    if record.berkas in TABEL:
        return replace(
            lembar_berkas(sources, record.berkas, TABEL[record.berkas], {}), kode=record.kode, nama=record.nama
        )
    defs = definisi(record.berkas)
    kolom = (
        KolomIsian("berkas", kata.BERKAS, terkunci=True),
        KolomIsian("bagian", kata.BAGIAN, terkunci=True),
        KolomIsian("isi", kata.ISI),
    )
    tree = sources.documents[record.berkas].tree
    rows = tuple(_beracuan(one, tree) for one in _baris(record, defs, _periode(tree)))
    return Lembar(record.kode, record.nama, record.nama, "", None, kolom, rows)


def _periode(tree: Tree) -> tuple[str, ...]:
    """Return the years of a plan; none where its file says none that can be read."""
    found = tree.get("periode") if isinstance(tree, dict) else None
    ends = [str(found.get(one)).strip() for one in ("awal", "akhir")] if isinstance(found, dict) else []
    if len(ends) != 2 or not all(len(one) == 4 and one.isdecimal() for one in ends):
        return ()
    return tuple(str(one) for one in range(int(ends[0]), int(ends[1]) + 1))


def _beracuan(baris: BarisIsian, tree: Tree) -> BarisIsian:
    """Return a row that offers what its value may refer to."""
    offered = acuan(baris.kunci.rpartition(".")[2], tree)
    return replace(baris, pilihan={"isi": offered}) if offered and not baris.pilihan else baris


def acuan(nama: str, tree: Tree) -> tuple[str, ...]:
    """Return what a value of this key may refer to in its file."""
    lists, key = _ACUAN.get(nama, ("", ""))
    found = tree.get(lists) if isinstance(tree, dict) else None
    codes = [one.get(key) for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return tuple(one for one in codes if isinstance(one, str))


def semua_daftar(record: Tampilan) -> Iterator[tuple[str, Skema]]:
    """Yield the way to each list of records in a record, and what one of them is."""
    defs = definisi(record.berkas) if record.skema else {}
    for path, _, schema in _isian(record.isi, record.skema, defs, record.path):
        items = arti(schema.get("items", {}), defs)
        if "properties" in items:
            yield path, items


def ubah_daftar(kunci: str, semula: Sequence[str], menjadi: Sequence[str]) -> Iterator[Perubahan]:
    """Yield the changes that make one list of texts another: items in their places, then what is more or less."""
    berkas, _, path = kunci.removesuffix(DAFTAR).partition("|")
    for number, (one, other) in enumerate(zip(semula, menjadi, strict=False), 1):
        if one != other:
            yield Perubahan(berkas, path, str(number), one, other)
    for number in range(len(semula), len(menjadi), -1):
        yield Perubahan(berkas, f"{path}.{number}", SELURUH, semula[number - 1], None)
    yield from (Perubahan(berkas, path, SELURUH, None, one) for one in menjadi[len(semula) :])
