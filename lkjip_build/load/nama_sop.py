"""The names of SOP files, which become the addresses of their pages."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from lkjip_build.load.masalah_isian import KOLOM_TIDAK_DIKENAL
from lkjip_build.model.pesan import short
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources import KEY, Document

NAMA_SOP_TIDAK_BISA = Rule(
    "LKJ013",
    "error",
    "Nama berkas SOP tidak bisa menjadi alamat",
    manual="""
Nama berkas SOP menjadi alamat halamannya, jadi hanya berisi huruf, angka, titik, dan tanda hubung, paling banyak 40,
dan tidak sama dengan nama berkas SOP di subfolder lain. Judul SOP sendiri ditulis di dalamnya, dengan spasi. Nama
subfolder boleh berspasi, tetapi tanpa tanda yang tidak bisa dipakai di semua komputer. Nama yang dicadangkan Windows
(con, nul, prn, aux, com1, lpt1) tidak bisa dipakai.

Salah:

```
data/sop/SOP Pelayanan KTP.yml
```

Benar:

```
data/sop/pelayanan-ktp.yml
```
""",
)
_PANJANG = 40  # signs of a kode
_PANJANG_FOLDER = 60
_WINDOWS = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
"""Names that Windows keeps for itself, whatever follows the first dot."""
_TIDAK_DI_FOLDER = re.compile(r'[<>:"|?*\\#%{}]|^[ .-]|[ .]$')


def nama_sop_problem(document: Document, kode: str, terpakai: str | None, ada: Collection[str]) -> Problem | None:
    """Return the problem of an SOP whose file name makes no address, or one that the file `terpakai` has already.

    `ada` are the names in small letters that other SOPs have, or are told to take.
    """
    if terpakai:
        message = f"nama berkas ini sama dengan {terpakai}, jadi alamat keduanya akan sama"
        return NAMA_SOP_TIDAK_BISA.at(Location(document.path), message, remedy="beri salah satunya nama lain")
    if _is_kode(kode):
        return None
    why = (
        f"nama '{short(kode)}' dicadangkan Windows, jadi tidak bisa dipakai di semua komputer"
        if _WINDOWS.fullmatch(kode)
        else f"nama berkas menjadi alamat halaman SOP, dan '{short(kode)}' tidak bisa menjadi alamat"
    )
    place = document.path.partition("/")[2].rpartition("/")[0]
    name = usulan_nama(kode)
    if not name:
        remedy = "beri nama lain, dengan huruf Latin"
    elif name in ada:
        remedy = f"beri nama lain; '{name}' sudah dipakai SOP lain"
    else:
        remedy = f"ubah nama berkas menjadi {place}/{name}.yml"
    return NAMA_SOP_TIDAK_BISA.at(Location(document.path), why, remedy=remedy)


def usulan_nama(kode: str) -> str:
    """Return the address that the name of a file most likely means, or nothing where its letters make none."""
    if _is_kode(kode):
        return kode.casefold()
    latin = "".join(one for one in unicodedata.normalize("NFKD", kode) if not unicodedata.combining(one))
    if re.search(r"[^\W\d_]", re.sub(r"[ -~]", "", latin)):
        return ""
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?i)(?:\.(?:ya?ml|csv|txt))+$", "", latin).casefold())
    plain = words[1:] if words[:1] == ["sop"] and len(words) > 1 else words
    name = "-".join(plain)[:_PANJANG].strip("-")
    return f"sop-{name}" if name and _WINDOWS.fullmatch(name) else name


def _is_kode(kode: str) -> bool:
    shaped = re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", kode) and len(kode) <= _PANJANG
    return bool(shaped) and not _WINDOWS.fullmatch(kode) and not re.search(r"(?i)\.(?:ya?ml|csv|txt)$", kode)


def nama_folder_problem(folder: str, name: str) -> Problem | None:
    """Return the problem of a folder of SOPs (`sop/NAMA`) whose name cannot be part of an address everywhere."""
    if not (_WINDOWS.fullmatch(name) or _TIDAK_DI_FOLDER.search(name) or len(name) > _PANJANG_FOLDER):
        return None
    return NAMA_SOP_TIDAK_BISA.at(
        Location(f"{folder}/sop/{name}"),
        f"nama folder '{short(name)}' tidak bisa dipakai di semua komputer",
        remedy=f"beri nama lain: huruf, angka, dan spasi, paling panjang {_PANJANG_FOLDER}",
    )


def typed_name_problems(document: Document) -> Iterator[Problem]:
    """Yield the keys that the name of the file and of its folder fill in, where they were typed as well."""
    for key in ("kode", "kelompok"):
        if isinstance(document.tree, dict) and key in document.tree:
            message = f"'{key}' diisi otomatis dari nama {'berkas' if key == 'kode' else 'foldernya'}"
            yield KOLOM_TIDAK_DIKENAL.at(document.locate(key, KEY), message, remedy="hapus kunci ini")
