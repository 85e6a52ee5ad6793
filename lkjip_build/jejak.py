"""What nobody foresaw: a fault of our own program as a sentence with the path, and the way to its traceback."""

import os

from lkjip_build.problems import Location, Problem, Rule

PROGRAM_GAGAL = Rule(
    "LKJ047",
    "error",
    "Program gagal di tengah pekerjaan",
    manual="""
Ini kesalahan program, bukan kesalahan Anda: ada isi yang tidak diduga pembuatnya. Berkas lain tetap diperiksa. Kirim
pesannya beserta berkas yang disebut kepada pengelola program. Bila diminta jejaknya, jalankan perintah yang sama dengan
`LKJIP_JEJAK=1` di depannya. Sementara itu, kembalikan berkas itu ke isi terakhir yang baik.

Salah:

```
data/2025/siklus.csv: kesalahan [LKJ047] program gagal membaca berkas ini (RuntimeError)
```

Benar:

```
LKJIP_JEJAK=1 lkjip periksa
```
""",
)

# Set to 1, lets the fault pass as Python's own traceback, for whoever mends the program.
VARIABLE = "LKJIP_JEJAK"


def reveal(error: Exception) -> None:
    """Raise the fault again where a developer asks for its traceback."""
    if os.environ.get(VARIABLE, "") not in {"", "0"}:
        raise error


def unforeseen(error: Exception, path: str, doing: str) -> Problem:
    """Return LKJ047 for a fault that was caught while the program was `doing` something with a file or folder."""
    reveal(error)
    return PROGRAM_GAGAL.at(Location(path), f"program gagal {doing} ({named(error)})", remedy=how_to_report())


def named(error: Exception) -> str:
    """Return the kind of a fault, and what it says where that fits in a line."""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said[:80]}" if said else type(error).__name__


def how_to_report() -> str:
    return (
        "ini kesalahan program, bukan kesalahan Anda: kirim pesan ini beserta berkasnya kepada pengelola program; "
        f"jejaknya tampil bila perintah yang sama dijalankan dengan {VARIABLE}=1"
    )
