"""The names of SOP files, which become the addresses of their pages."""

import re
from collections.abc import Iterator

from lkjip_build.load.masalah_isian import KOLOM_TIDAK_DIKENAL
from lkjip_build.model.pesan import short
from lkjip_build.problems import Location, Problem, Rule
from lkjip_build.sources import KEY, Document

NAMA_SOP_TIDAK_BISA = Rule(
    "LKJ013",
    "error",
    "Nama berkas SOP tidak bisa menjadi alamat",
    manual="""
Nama berkas SOP menjadi alamat halamannya, jadi hanya berisi huruf, angka, titik, dan tanda hubung, dan tidak sama
dengan nama berkas SOP di subfolder lain. Judul SOP sendiri ditulis di dalamnya, dengan spasi.

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


def nama_sop_problem(document: Document, kode: str, terpakai: str | None) -> Problem | None:
    """Return the problem of an SOP whose file name makes no address, or one that the file `terpakai` has already."""
    if terpakai:
        message = f"nama berkas ini sama dengan {terpakai}, jadi alamat keduanya akan sama"
        return NAMA_SOP_TIDAK_BISA.at(Location(document.path), message, remedy="beri salah satunya nama lain")
    if re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", kode) and len(kode) <= _PANJANG:
        return None
    words = re.findall(r"[a-z0-9]+", kode.casefold())
    name = "-".join(words[1:] if words[:1] == ["sop"] and len(words) > 1 else words)[:_PANJANG].strip("-") or "sop"
    place = document.path.partition("/")[2].rpartition("/")[0]
    return NAMA_SOP_TIDAK_BISA.at(
        Location(document.path),
        f"nama berkas menjadi alamat halaman SOP, dan '{short(kode)}' tidak bisa menjadi alamat",
        remedy=f"ubah nama berkas menjadi {place}/{name}.yml",
    )


def typed_name_problems(document: Document) -> Iterator[Problem]:
    """Yield the keys that the name of the file and of its folder fill in, where they were typed as well."""
    for key in ("kode", "kelompok"):
        if isinstance(document.tree, dict) and key in document.tree:
            message = f"'{key}' diisi otomatis dari nama {'berkas' if key == 'kode' else 'foldernya'}"
            yield KOLOM_TIDAK_DIKENAL.at(document.locate(key, KEY), message, remedy="hapus kunci ini")
