"""Seals that were made and are not there, and those that the list does not know."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pengesahan import Pengesahan
from lkjip_build.problems import Location, Problem, Rule

SEGEL_HILANG = Rule(
    "LKJ708",
    "error",
    "Pengesahan hilang atau tidak terdaftar",
    manual="""
`pengesahan.csv` di folder data mendaftar setiap pengesahan, supaya folder yang hilang atau tertimpa terlihat. Yang
terdaftar harus ada di `pengesahan.yml` tahunnya dengan tanggal yang sama, dan sebaliknya.

Salah:

```
pengesahan.csv: 2025;2026-03-03;…
data/2025 tidak ada
```

Benar:

```
pengesahan.csv: 2025;2026-03-03;…
data/2025/pengesahan.yml: berisi pengesahan itu
```
""",
)


def segel_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ708. The list beside the years and the seals in them name the same sealings and files added to them, signed on
    the same day.
    """
    made = {
        (tahun, sidik): (one, what)
        for tahun, tersegel in data.segel.items()
        for one in tersegel.segel.pengesahan
        for sidik, what in _terdaftar(tahun, one)
    }
    listed = {(one.tahun, one.sidik) for one in data.daftar_segel}
    for one in data.daftar_segel:
        if (one.tahun, one.sidik) not in made and f"{one.tahun}/pengesahan.yml" not in data.cacat:
            message = f"catatan pengesahan laporan {one.tahun} yang terdaftar di sini tidak ada di folder {one.tahun}"
            remedy = f"kembalikan {one.tahun}/pengesahan.yml (beserta foldernya) dari riwayat git atau dari salinan"
            yield one.problem(SEGEL_HILANG, message, "sidik", remedy=remedy)
        elif (found := made.get((one.tahun, one.sidik))) and found[0].ditandatangani != one.ditandatangani:
            message = f"laporan {one.tahun} ditandatangani {found[0].ditandatangani}, bukan {one.ditandatangani}"
            remedy = f"kembalikan tanggalnya menjadi {found[0].ditandatangani}"
            yield one.problem(SEGEL_HILANG, message, "ditandatangani", remedy=remedy)
    if "pengesahan.csv" in data.cacat:
        return
    folder = data.instansi.location().path.partition("/")[0]
    for (tahun, sidik), (pengesahan, what) in made.items():
        if (tahun, sidik) not in listed:
            row = f"{tahun};{pengesahan.ditandatangani};{sidik}"
            message = f"{what} tidak terdaftar di pengesahan.csv"
            remedy = f"kembalikan pengesahan.csv dari riwayat git, atau tambahkan baris ini: {row}"
            yield SEGEL_HILANG.at(Location(f"{folder}/pengesahan.csv"), message, remedy=remedy)


def _terdaftar(tahun: int, pengesahan: Pengesahan) -> Iterator[tuple[str, str]]:
    """Yield the fingerprints of a sealing that are listed, each with what it is of."""
    yield pengesahan.sidik, f"pengesahan laporan {tahun}"
    for one in pengesahan.kembali:
        yield one.segel, f"{one.nama} yang ditambahkan ke pengesahan laporan {tahun}"
