"""A folder beside the offices that holds none."""

from lkjip_build.problems import Location, Problem, Rule

FOLDER_KANTOR = Rule(
    "LKJ907",
    "error",
    "Folder ini tidak bisa dipakai sebagai kantor",
    manual="""
Setiap folder di dalam folder portal adalah satu kantor: folder datanya, atau folder yang berisi `data/`. Yang kosong,
yang hanya tautan ke tempat lain, dan yang namanya tidak bisa menjadi alamat dilewati; kantor lain tetap terbit.

Salah:

```
kantor/sumbang -> D:\\Arsip\\sumbang
```

Benar:

```
kantor/sumbang/data/instansi.yml
```
""",
    terbit=False,
)


def kosong(folder: str) -> Problem:
    """Return the problem of a folder without data."""
    said = f"folder '{folder}' tidak berisi data: tidak ada data/instansi.yml maupun instansi.yml"
    return FOLDER_KANTOR.at(Location(folder), said, remedy="salin folder data kantor ini ke situ, atau hapus foldernya")


def tautan(folder: str) -> Problem:
    """Return the problem of a link to a place that may hold anything."""
    said = f"'{folder}' hanya tautan ke tempat lain, dan tautan tidak diikuti"
    return FOLDER_KANTOR.at(Location(folder), said, remedy="salin foldernya sendiri ke sini")


def tanpa_alamat(folder: str) -> Problem:
    """Return the problem of a name without a letter or digit that an address can have."""
    said = f"nama folder '{folder}' tidak bisa menjadi alamat"
    return FOLDER_KANTOR.at(Location(folder), said, remedy="beri nama dengan huruf a-z, angka, dan tanda hubung")


def alamat_sama(folder: str, lain: str) -> Problem:
    """Return the problem of a name that gives the address of another office."""
    said = f"folder '{folder}' beralamat sama dengan folder '{lain}'"
    return FOLDER_KANTOR.at(Location(folder), said, remedy="beri salah satunya nama lain")
