"""The bytes of one file of the disk, or the problem why there are none."""

import stat
from math import ceil
from pathlib import Path

from lkjip_build.limits import FILE_BYTES, FOLDER_BYTES, FOLDER_FILES
from lkjip_build.problems import Location, Problem, Rule

BERKAS_TERLALU_BESAR = Rule(
    "LKJ043",
    "error",
    "Berkas terlalu besar",
    manual="""
Berkas data paling besar 4 MB, dan satu berkas YAML berisi paling banyak 100.000 nama dan isi; itu cukup untuk seribu
indikator dengan semua keterangannya. Berkas yang lebih besar biasanya bukan data, atau terisi berulang-ulang karena
salah salin.

Salah:

```
data/2025/kinerja.csv berukuran 210 MB
```

Benar:

```
data/2025/kinerja.csv berukuran 12 kB
```
""",
)

FOLDER_TERLALU_BESAR = Rule(
    "LKJ044",
    "error",
    "Folder data terlalu besar",
    manual=r"""
Folder data berisi paling banyak 1.000 berkas data yang bersama-sama paling besar 40 MB. Lebih dari itu biasanya folder
yang salah, atau arsip yang ikut tersalin ke dalamnya. Tidak satu berkas pun dibaca.

Salah:

```
lkjip periksa --data "D:\Dokumen"
```

Benar:

```
lkjip periksa --data "D:\Dokumen\lkjip\data"
```
""",
)

BERKAS_TERTUTUP = Rule(
    "LKJ046",
    "error",
    "Berkas tidak bisa dibuka",
    manual="""
Sistem menolak membuka berkas ini: izinnya tidak ada, berkasnya sedang dipindahkan, penyimpanannya rusak, atau namanya
bukan nama berkas biasa. Berkas lain tetap diperiksa.

Salah:

```
-rw------- root  data/2025/kinerja.csv
```

Benar:

```
-rw-r--r-- root  data/2025/kinerja.csv
```
""",
)


def read_bytes(file: Path, path: str) -> bytes | Problem:
    """Return the content of a plain file of a size that an office types.

    It is asked for its kind and size first: a pipe would keep us waiting for ever, and a huge file is never read whole.
    What the system refuses is a problem at `path`.
    """
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode):
            return _unreadable(path, "ini bukan berkas biasa", "ganti dengan berkas biasa, atau hapus dari folder data")
        if found.st_size > FILE_BYTES:
            return _too_large(path, found.st_size)
        with file.open("rb") as stream:
            raw = stream.read(FILE_BYTES + 1)  # it may have grown since
    except FileNotFoundError:
        return _unreadable(path, "berkas ini hilang sebelum sempat dibaca", "kembalikan berkasnya, lalu periksa lagi")
    except PermissionError:
        return _unreadable(path, "berkas ini tidak boleh dibaca", "beri izin baca pada berkas ini, lalu periksa lagi")
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        remedy = "salin berkasnya dari cadangan atau riwayat git, lalu periksa lagi"
        return _unreadable(path, f"berkas ini gagal dibaca; kata sistem: {error}", remedy)
    return raw if len(raw) <= FILE_BYTES else _too_large(path, len(raw))


def folder_problem(files: list[Path], name: str) -> Problem | None:
    """Return LKJ044 where the data files of a folder are more, or larger together, than those of any office."""
    remedy = "pindahkan yang bukan data dari folder ini, atau sebut folder yang benar dengan --data"
    if len(files) > FOLDER_FILES:
        message = f"folder ini berisi {len(files)} berkas data, paling banyak {FOLDER_FILES}"
        return FOLDER_TERLALU_BESAR.at(Location(name), message, remedy=remedy)
    if (size := sum(_size(file) for file in files)) > FOLDER_BYTES:
        message = f"berkas data di folder ini {_megabytes(size)}, paling besar {_megabytes(FOLDER_BYTES)}"
        return FOLDER_TERLALU_BESAR.at(Location(name), message, remedy=remedy)
    return None


def _size(file: Path) -> int:
    """Return the size of a file that will be read; what is too large by itself or gone is told elsewhere."""
    try:
        size = file.stat().st_size
    except OSError:
        return 0
    return size if size <= FILE_BYTES else 0


def _unreadable(path: str, message: str, remedy: str) -> Problem:
    return BERKAS_TERTUTUP.at(Location(path), message, remedy=remedy)


def _too_large(path: str, size: int) -> Problem:
    message = f"berkas ini {_megabytes(size)}, paling besar {_megabytes(FILE_BYTES)}"
    return BERKAS_TERLALU_BESAR.at(
        Location(path), message, remedy="hapus yang bukan data, atau bagi isinya menurut tahun"
    )


def _megabytes(size: int) -> str:
    """Return a size rounded up, so that one byte more than a limit shows as more."""
    return f"{ceil(size / 100_000) / 10:.1f} MB".replace(".", ",")
