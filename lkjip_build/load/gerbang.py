"""What lies in the data folder and is not read: told, and never published.

Where it looks like data of ours it is an error, because someone may be editing the wrong file: a copy of a table,
another case or ending of a name, a second folder of a year. Anything else is a warning. A folder that nobody reads is
told once.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from lkjip_build.load.files import CSV_FILES, TAHUN_FILES, YAML_FILES
from lkjip_build.load.masalah_gerbang import (
    FOLDER_MIRIP_DATA,
    FOLDER_TERTUTUP,
    MIRIP_DATA,
    SALINAN_SOP,
    TAUTAN_DI_FOLDER,
    TAUTAN_DI_TEMPAT_DATA,
    TIDAK_DIKENAL,
)
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources import IsiFolder

TAHUN = re.compile(r"(?:19|20|21)[0-9]{2}")
PEMANTAUAN = ".pemantauan.csv"
"""How the name of the table ends that stands beside an SOP."""
_DI_SOP = re.compile(r"sop/(?:([^/]+)/)?[^/]+\.[^/]+")
_PEMANTAUAN = re.compile(r"(?i)(.*?)[ ._-]*pemantauan(?![a-z])(.*)\.(?!ya?ml)[a-z]+")
_PEMANTAUAN_YAML = re.compile(r"(?i)([^/]*)\.pemantauan()\.ya?ml$")

_BUKU = {"xls", "xlsx", "xlsm", "xlsb", "ods", "numbers"}
_AKHIRAN = _BUKU | {"csv", "tsv", "yml", "yaml", "txt", "json", "bak", "old", "orig", "save", "copy", "backup"}
_SALINAN = frozenset({
    "copy", "copies", "of", "salinan", "kopi", "duplikat", "duplicate", "cadangan", "backup", "bak", "orig", "final",
})  # fmt: skip
_KETERANGAN = _SALINAN | {
    "fix", "asli", "lama", "old", "baru", "terbaru", "new", "revisi", "rev", "edit", "perbaikan", "draf", "draft",
    "sementara", "temp", "v", "ver", "versi", "tahun", "th", "thn", "ta", "data", "lkjip", "csv", "yml", "yaml",
}  # fmt: skip
_SIMPANAN = _KETERANGAN | {"arsip", "usang", "batal"}
_MIRIP, _MIRIP_SEAKHIRAN = 0.9, 0.75  # how alike a misspelt name is, and one of the same ending
_SUATU_TAHUN = "TAHUN"
_PINDAHKAN = "atau pindahkan dari folder data"


class TakDibaca(NamedTuple):
    """A problem of the gate, and the file (`2025/kinerja.csv`) that its own seems to be meant for, if any."""

    masalah: Problem
    maksud: str = ""


def is_sop(name: str) -> bool:
    """Tell whether a file is an SOP: in the folder `sop`, or in a folder of it that groups SOPs.

    A folder that by its name keeps old ones (`sop/lama`, `sop/arsip 2020`) groups none: they are not in force.
    A table of watching an SOP with the ending of one (`sop/ktp.pemantauan.yml`) is none.
    """
    return name.endswith(".yml") and not _PEMANTAUAN_YAML.search(name) and _is_di_sop(name)


def is_pemantauan(name: str) -> bool:
    """Tell whether a file is the table of watching an SOP: it stands where an SOP may stand."""
    return name.endswith(PEMANTAUAN) and _is_di_sop(name)


def _is_di_sop(name: str) -> bool:
    found = _DI_SOP.fullmatch(name)
    return found is not None and (found[1] is None or _is_kelompok(found[1]))


def _is_kelompok(nama: str) -> bool:
    words = [word for word in _all_words(nama) if not word.isdigit()]
    return bool(words) and not _SIMPANAN.intersection(words)


def tak_dibaca(isi: IsiFolder, dibaca: Collection[str], folder: str) -> Iterator[TakDibaca]:
    """Yield a problem for each thing in the folder that is not among the files `dibaca`."""
    inside: dict[str, list[str]] = {}
    files: dict[str, str] = {}  # and what each seems to be meant for
    for name in sorted({*isi.berkas} - {*dibaca}):
        if unknown := _unknown_folder(name):
            inside.setdefault(unknown, []).append(name)
        else:
            files[name] = _intended(name, dibaca)
    folders = {name: _meant_folder(name) for name in inside}
    for name, maksud in files.items():
        yield _file(name, maksud, [one for one in files if files[one] == maksud], dibaca, folder)
    for name, maksud in folders.items():
        alike = [one for one in folders if folders[one] == maksud]
        yield _folder(name, maksud, inside[name], alike, isi.berkas, folder)
    for name in isi.tautan:
        yield TakDibaca(_link(name, folder), name)
    for name in isi.aneh:
        message = "ini bukan berkas biasa, atau namanya tidak terbaca; isinya tidak dibaca"
        remedy = f"ganti namanya dengan huruf biasa, hapus, {_PINDAHKAN}"
        yield TakDibaca(_problem(folder, name, TIDAK_DIKENAL, message, remedy))
    for name in isi.tertutup:
        message = "folder ini tidak bisa dibuka, jadi isinya tidak dibaca"
        yield TakDibaca(
            _problem(folder, name, FOLDER_TERTUTUP, message, "beri izin baca pada folder ini, lalu periksa lagi")
        )
    yield from _copied_sop(dibaca, folder)


def _problem(folder: str, name: str, rule: Rule, message: str, remedy: str) -> Problem:
    return rule.at(Location(f"{folder}/{name}" if name else folder), message, remedy=remedy)


def _unknown_folder(name: str) -> str:
    """Return the outermost folder of a file that no reader enters, or nothing."""
    parts = name.split("/")
    entered = 1 if parts[0] in {"sop", "sertifikat"} or TAHUN.fullmatch(parts[0]) else 0
    if len(parts) > 2 and TAHUN.fullmatch(parts[0]) and parts[1] == "gambar":
        entered = 2
    if len(parts) > 2 and parts[0] == "sop" and _is_kelompok(parts[1]):
        entered = 2
    return "/".join(parts[: entered + 1]) if len(parts) > entered + 1 else ""


def _intended(name: str, dibaca: Collection[str]) -> str:
    maksud = _meant(name)
    return next((one for one in dibaca if one.casefold() == maksud.casefold()), maksud)


def _file(name: str, maksud: str, alike: Sequence[str], dibaca: Collection[str], folder: str) -> TakDibaca:
    if not maksud:
        message = "berkas ini tidak dikenal dan tidak dibaca"
        return TakDibaca(_problem(folder, name, TIDAK_DIKENAL, message, f"hapus berkas ini, {_PINDAHKAN}"))
    if maksud == _SUATU_TAHUN:
        message = "berkas ini milik satu tahun, tetapi tidak berada di folder tahun, jadi tidak dibaca"
        return TakDibaca(
            _problem(folder, name, MIRIP_DATA, message, "pindahkan ke folder tahunnya, atau keluarkan dari folder data")
        )
    message = f"berkas ini mirip {maksud}, tetapi tidak dibaca"
    return TakDibaca(_problem(folder, name, MIRIP_DATA, message, _remedy(name, maksud, alike, dibaca)), maksud)


def _remedy(name: str, maksud: str, alike: Sequence[str], dibaca: Collection[str]) -> str:
    is_workbook = name.rpartition(".")[2].lower() in _BUKU
    if maksud in dibaca:
        return f"bila isinya lebih baru, salin ke {maksud}; lalu hapus berkas ini, {_PINDAHKAN}"
    if len(alike) > 1:  # each would take the name, and the last would overwrite the others
        return f"pilih satu dari {_listed(alike)}: simpan sebagai {maksud}, lalu hapus yang lain, {_PINDAHKAN}"
    if is_workbook and maksud.endswith(".csv"):
        inner = maksud.rpartition("/")[2]
        return f"buka di Excel, lalu Simpan Sebagai > CSV UTF-8 dengan nama {inner}; hapus yang ini, {_PINDAHKAN}"
    if is_workbook:
        return f"tulis isinya di {maksud}, lalu hapus yang ini, {_PINDAHKAN}"
    return f"ganti namanya menjadi {maksud}"


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} dan {names[-1]}"


def _meant(name: str) -> str:
    """Return which of our files an unread one seems to be, `_SUATU_TAHUN` for a table of no year, or nothing."""
    place, _, inner = name.rpartition("/")
    if place == "sop" or (place.startswith("sop/") and _is_kelompok(place[4:])):
        stem, *endings = inner.split(".")
        if not _like_data(endings):
            return ""
        table = _PEMANTAUAN.fullmatch(inner) or _PEMANTAUAN_YAML.fullmatch(inner)
        if table and not _words(table[2]):
            return f"{place}/{table[1] or 'KODE'}{PEMANTAUAN}"
        return f"{place}/{stem}.yml"
    at_top = _alike(inner, (*YAML_FILES, *CSV_FILES))
    of_year = _alike(inner, tuple(TAHUN_FILES))
    if place:
        return f"{place}/{of_year}" if of_year else at_top
    return at_top or (_SUATU_TAHUN if of_year else "")


def _alike(inner: str, known: Sequence[str]) -> str:
    """Return the known file name that a name is a copy or a misspelling of, or nothing."""
    stem, *endings = inner.casefold().split(".")
    if not _like_data(endings):
        return ""
    words = _words(" ".join((stem, *endings[:-1])))
    for one in known:
        name, _, ending = one.rpartition(".")
        joined, wanted = "".join(words), name.replace("-", "")
        alike = SequenceMatcher(None, joined, wanted).ratio()
        if endings[-1:] != [ending]:
            if alike >= _MIRIP:
                return one
        elif alike >= _MIRIP_SEAKHIRAN or any(word.startswith(wanted) for word in (*words, joined)):
            return one
    return ""


def _like_data(endings: Sequence[str]) -> bool:
    return not endings or any(ending.lower() in _AKHIRAN for ending in endings)


def _words(name: str) -> list[str]:
    """Return the words of a name but for those that only say that it is a copy, and of when."""
    return [word for word in _all_words(name) if not word.isdigit() and word not in _KETERANGAN]


def _all_words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+|[0-9]+", name.casefold())


def _folder(
    name: str, maksud: str, files: Sequence[str], alike: Sequence[str], berkas: Collection[str], folder: str
) -> TakDibaca:
    ours = {*YAML_FILES, *CSV_FILES, *TAHUN_FILES}
    if not maksud and not any(one.rpartition("/")[2].casefold() in ours for one in files):
        message = f"folder ini tidak dikenal; {len(files)} berkas di dalamnya tidak dibaca"
        return TakDibaca(_problem(folder, name, TIDAK_DIKENAL, message, f"hapus folder ini, {_PINDAHKAN}"))
    if not maksud:
        remedy = "pindahkan dari folder data; bila isinya data satu tahun, namai dengan tahunnya, empat angka"
    elif any(one.startswith(f"{maksud}/") for one in berkas):
        remedy = f"bila isinya lebih baru, salin ke folder {maksud}; lalu hapus folder ini, {_PINDAHKAN}"
    elif len(alike) > 1:
        remedy = f"pilih satu dari {_listed(alike)}: namai {maksud}, lalu hapus yang lain, {_PINDAHKAN}"
    else:
        remedy = f"ganti nama folder ini menjadi {maksud}"
    message = f"folder ini mirip folder {maksud or 'data'}, tetapi tidak dibaca"
    return TakDibaca(_problem(folder, name, FOLDER_MIRIP_DATA, message, remedy), maksud)


def _meant_folder(name: str) -> str:
    """Return the folder that a name is a copy or a misspelling of: a year, `sop`, or nothing."""
    if "/" in name:
        return ""
    words, numbers = _words(name), re.findall(r"[0-9]+", name)
    if words == ["sop"]:
        return "sop"
    if words:
        return ""
    if re.fullmatch(r"[0-9]{2}", name):
        return f"20{name}"
    return next((number for number in numbers if TAHUN.fullmatch(number)), "")


def _link(name: str, folder: str) -> Problem:
    place, _, inner = name.rpartition("/")
    like_data = place == "sop" or _meant(name) or (not place and _meant_folder(inner))
    return _problem(
        folder,
        name,
        TAUTAN_DI_TEMPAT_DATA if like_data else TAUTAN_DI_FOLDER,
        "ini tautan ke tempat lain, bukan berkas atau folder, jadi tidak dibaca",
        "ganti tautan ini dengan berkas atau folder aslinya" if like_data else "hapus tautan ini dari folder data",
    )


def _copied_sop(dibaca: Collection[str], folder: str) -> Iterator[TakDibaca]:
    """Yield each SOP that is by its name a copy of another: it is read, and would be published beside it."""
    words = {name: _all_words(name.rpartition("/")[2][:-4]) for name in sorted(dibaca) if is_sop(name)}
    for name, these in words.items():
        for other, those in words.items():
            more = Counter(these) - Counter(those)
            as_copy = _SALINAN.intersection(more) and all(one in _SALINAN or one.isdigit() for one in more)
            if as_copy and not Counter(those) - Counter(these):
                message = f"menurut namanya SOP ini salinan {other}, dan akan terbit sebagai SOP tersendiri"
                remedy = f"samakan isinya dengan {other}, lalu hapus yang ini; bila memang SOP lain, beri nama lain"
                yield TakDibaca(_problem(folder, name, SALINAN_SOP, message, remedy))
                break
