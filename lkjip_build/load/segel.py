"""The seal of a year: what was signed, typed again by the same readers as today's files.

Files that still say what they said are today's own, so that a seal costs nothing while nothing changed.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lkjip_build.load.files import TAHUN_FILES
from lkjip_build.load.masalah_segel import (
    ISI_SEGEL_TAK_TERBACA,
    SEGEL_BERUBAH,
    SEGEL_LEBIH_BARU,
    SEGEL_TAHUN_LAIN,
)
from lkjip_build.load.reader import Reader
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import BENTUK, Pengesahan, Segel
from lkjip_build.problems import Location, Problem
from lkjip_build.sources import Document, IsiFolder, Sources, Tree, read_file

DISAHKAN = "disahkan"
"""The folder of a year in which what was sealed seems to lie, for places and for the pages of data files."""
SEGEL = "pengesahan.yml"
_LUAR = ("instansi.yml", "aturan.yml", "renstra.yml", "hari-libur.csv", "kode-anggaran.csv", "konfirmasi.csv")
_BLANKS = str.maketrans("\u00a0\u202f", "  ")
_KEMBALIKAN = "kembalikan berkas ini dari riwayat git atau dari salinan"


def sidik_pengesahan(tree: Mapping[str, Any]) -> str:
    """Return the SHA-256 of one sealing as text: all its keys but `sidik` and what came later, in any order, empty ones
    left out.
    """
    return _sidik_isian({key: value for key, value in tree.items() if key not in {"sidik", "kembali"}})


def segel_kembali(tree: Mapping[str, Any], pengesahan: str) -> str:
    """Return the SHA-256 of a file added to the sealing of this fingerprint: all its keys but its own."""
    return _sidik_isian({**{key: value for key, value in tree.items() if key != "segel"}, "pengesahan": pengesahan})


def _sidik_isian(isian: Mapping[str, Any]) -> str:
    said = {key: value for key, value in isian.items() if value not in (None, "", [], {})}
    made = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(made.encode()).hexdigest()


def lebih_baru(document: Document) -> Problem | None:
    """Return that a seal has a form that this version does not know, whatever else is in it."""
    tree = document.tree
    bentuk = tree.get("bentuk") if isinstance(tree, dict) else None
    if not isinstance(bentuk, str) or not bentuk.isdecimal() or int(bentuk) <= BENTUK:
        return None
    message = f"berkas ini berbentuk {bentuk}; versi program ini mengenal sampai {BENTUK}"
    place = document.places.get(("bentuk",), Location(document.path))
    return SEGEL_LEBIH_BARU.at(place, message, remedy="perbarui programnya")


def rusak(fault: Problem) -> Problem:
    """Return what stops a seal from being read, as a fault of the seal."""
    message = f"berkas ini tidak seperti waktu ditulis program, barangkali terpotong: {fault.message}"
    return SEGEL_BERUBAH.at(fault.location, message, remedy=_KEMBALIKAN)


def segel_problems(segel: Segel, tree: Tree, tahun: str) -> Iterator[Problem]:
    """Yield what is wrong with a seal: another year's, or other content than it was written with."""
    if str(segel.tahun) != tahun:
        message = f"pengesahan ini milik laporan {segel.tahun}, bukan {tahun}"
        remedy = f"kembalikan pengesahan.yml laporan {tahun}; bila laporan itu belum disahkan, hapus berkas ini"
        yield segel.problem(SEGEL_TAHUN_LAIN, message, "tahun", remedy=remedy)
    written = tree.get("pengesahan") if isinstance(tree, dict) else None
    for number, (one, typed) in enumerate(zip(segel.pengesahan, _dicts(written), strict=True), 1):
        if sidik_pengesahan(_bare(typed)) != one.sidik:
            message = f"isi pengesahan ke-{number} tidak cocok dengan sidiknya: pernah diubah atau terpotong"
            yield one.problem(SEGEL_BERUBAH, message, "sidik", remedy=_KEMBALIKAN)
        for kembali, written_so in zip(one.kembali, _dicts(typed.get("kembali")), strict=True):
            if segel_kembali(_bare(written_so), one.sidik) != kembali.segel:
                message = f"catatan {kembali.nama} tidak cocok dengan segelnya: pernah diubah atau terpotong"
                yield kembali.problem(SEGEL_BERUBAH, message, "segel", remedy=_KEMBALIKAN)


def _dicts(value: Tree) -> list[dict[str, Tree]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _bare(value: Any) -> Any:
    """Return a tree of text without what is empty, as the writer left it out."""
    if isinstance(value, dict):
        return {key: _bare(one) for key, one in value.items() if one not in (None, "")}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def sources_of(segel: Segel, pengesahan: Pengesahan, sources: Sources, folder: str) -> Sources:
    """Return the files of a sealing as if they lay in the folder; `lines` are of those that differ today.

    A year before it has its figures only; its other facts are not of the report.
    """
    documents: dict[str, Document] = {}
    lines: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for name, text in pengesahan.fakta.items():
        today = sources.documents.get(name)
        if today is not None and teks_berkas(sources.lines.get(f"{folder}/{name}", ())) == text:
            documents[name] = today
            continue
        path = f"{folder}/{segel.tahun}/{DISAHKAN}/{name}"
        read = read_file(text.encode(), path)
        lines[path] = read.lines
        problems += read.problems
        if read.document is not None:
            documents[name] = read.document
    for name in list(documents):
        year = name.partition("/")[0]
        if year.isdigit() and f"{year}/laporan.yml" not in documents:
            documents[f"{year}/laporan.yml"] = Document(f"{folder}/{year}/laporan.yml", {})
    return Sources(documents, lines, tuple(problems), IsiFolder(tuple(sorted(documents))), gambar=sources.gambar)


def nama_fakta(names: Collection[str], data: Data, tahun: int) -> list[str]:
    """Return those of the data files `names` that the report of a year is made of.

    Of earlier years it shows their figures only.
    """
    sop = data.laporan[tahun].fakta.sop
    wanted = [
        *_LUAR,
        *(name for name in names if name.startswith("sop/") and name.endswith(f"/{sop}.yml")),
        *(f"{year}/kinerja.csv" for year in sorted(data.laporan) if year < tahun),
        *(f"{tahun}/{name}" for name in TAHUN_FILES if name != SEGEL),
    ]
    return [name for name in wanted if name in names]


def is_seperti_disahkan(segel: Segel, sealed: Sources, sources: Sources) -> bool:
    """Tell whether the files of a year, and all it was made of, are as they were sealed, none added, none corrected."""
    tahun = segel.tahun
    own = {f"{tahun}/{name}" for name in TAHUN_FILES} - {f"{tahun}/pengesahan.yml", *sealed.documents}
    return not sealed.lines and not {*own, f"{tahun}/koreksi.csv"} & sources.documents.keys()


def teks_berkas(lines: Sequence[str]) -> str:
    """Return a file as a seal keeps it: without blanks at the ends of lines and empty lines around, and with plain
    blanks for those that do not break, as every reader of values takes them.
    """
    text = "\n".join(line.translate(_BLANKS).rstrip() for line in lines).strip("\n")
    return f"{text}\n" if text else ""


def tak_terbaca(segel: Segel, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield that what was sealed cannot be read by this version, with the first fault of it."""
    within = [one for one in problems if one.severity == "error" and f"/{DISAHKAN}/" in one.location.path]
    if within:
        first = within[0]
        name = first.location.path.partition(f"/{DISAHKAN}/")[2]
        message = f"isi {name} yang disahkan tidak terbaca: {first.message}"
        remedy = f"pakai versi program yang menulisnya ({segel.terakhir.program}), dan laporkan masalah ini"
        yield ISI_SEGEL_TAK_TERBACA.at(Location(segel.location().path), message, remedy=remedy)


def read_segel(reader: Reader, tahun: str) -> Segel | None:
    """Return a seal that is as the program wrote it; whatever is wrong with any other is one problem, for nobody mends
    it by hand. The documents beside it are kept all the same.
    """
    name = f"{tahun}/pengesahan.yml"
    path = f"{reader.folder}/{name}"
    document = reader.document(name)
    there = document is not None or path in reader.sources.lines
    if document and (newer := lebih_baru(document)):
        faults, segel = [newer], None
    else:
        segel = reader.record(name, Segel)
        own = [one for one in reader.problems if one.location.path == path]
        reader.problems = [one for one in reader.problems if one.location.path != path]
        faults = [rusak(own[0])] if own and segel is None else own
        if segel and document:
            faults += segel_problems(segel, document.tree, tahun)
    reader.problems += faults
    if not any(one.severity == "error" for one in faults):
        return segel
    if there:
        reader.keep_dokumen(tahun)
    return None


def signed_on(sah: Data, tahun: int, pengesahan: Pengesahan) -> Data:
    """Return sealed data that know when they were signed."""
    return replace(sah, ditandatangani={tahun: pengesahan.ditandatangani})
