"""The SOPs of a folder and the tables that stand beside them; an SOP's kode is the name of its file."""

from collections.abc import Iterator

from lkjip_build.load.faults import shape_problem
from lkjip_build.load.gerbang import PEMANTAUAN, is_pemantauan, is_sop
from lkjip_build.load.nama_sop import nama_folder_problem, nama_sop_problem, typed_name_problems, usulan_nama
from lkjip_build.load.pemantauan_sop import tanpa_sop_problem
from lkjip_build.load.reader import Reader
from lkjip_build.model.pemantauan import Pemantauan
from lkjip_build.model.sop import Sop


def read_semua_sop(reader: Reader) -> Iterator[tuple[str, Sop | None]]:
    taken: dict[str, str] = {}
    semua = list(filter(is_sop, sorted({*reader.sources.documents, *reader.sources.isi.berkas})))
    folders = dict.fromkeys(name.split("/")[1] for name in semua if name.count("/") > 1)
    reader.problems += filter(None, (nama_folder_problem(reader.folder, one) for one in folders))
    for at, name in enumerate(semua):
        document = reader.document(name)
        if document is None:
            continue
        kelompok, kode = _parts(name)
        before, after = ([_parts(one)[1] for one in some] for some in (semua[:at], semua[at + 1 :]))
        ada = {*map(usulan_nama, before), *map(str.casefold, before + after)}
        if fault := shape_problem(document, Sop) or nama_sop_problem(document, kode, taken.get(kode.casefold()), ada):
            reader.problems.append(fault)
        elif isinstance(document.tree, dict):
            taken[kode.casefold()] = name
            reader.problems += typed_name_problems(document)
            yield kode, reader.validate(document, (), {**document.tree, "kode": kode, "kelompok": kelompok}, Sop)


def _parts(name: str) -> tuple[str, str]:
    """Return the folder of an SOP's file below `sop`, empty where it has none, and its name without the ending."""
    place, _, kode = name.removesuffix(".yml").rpartition("/")
    return place.removeprefix("sop").removeprefix("/"), kode


def read_pemantauan(reader: Reader) -> Iterator[tuple[str, tuple[Pemantauan, ...]]]:
    """Yield the rows of each table beside an SOP by the SOP's kode; a table without its SOP is a problem."""
    present = {*reader.sources.documents, *reader.sources.isi.berkas}
    semua_sop = [name for name in sorted(present) if is_sop(name)]
    for name in filter(is_pemantauan, sorted(present)):
        rows = reader.rows(name, Pemantauan)
        induk = name.removesuffix(PEMANTAUAN)
        if f"{induk}.yml" in semua_sop:
            yield induk.rpartition("/")[2], rows
        else:
            reader.problems.append(tanpa_sop_problem(f"{reader.folder}/", name, semua_sop))
