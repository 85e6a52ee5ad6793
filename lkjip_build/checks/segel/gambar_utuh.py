"""Pictures that are no longer as they were signed."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Location, Problem, Rule

GAMBAR_SAH_BERUBAH = Rule(
    "LKJ709",
    "error",
    "Gambar laporan yang disahkan hilang atau berubah",
    manual="""
Gambar di folder `gambar` tahun ini tampil di laporan waktu ditandatangani. Berkasnya tidak ada lagi, atau bukan lagi
gambar itu. Kembalikan berkasnya dari riwayat git atau dari salinan. Gambar lain disimpan dengan nama lain.

Salah:

```
data/2025/gambar/loket.jpg: diganti foto lain
```

Benar:

```
data/2025/gambar/loket.jpg: seperti waktu disahkan
```
""",
)


def gambar_utuh(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ709. Every picture of the last seal of a year lies in its folder, byte for byte."""
    for tahun, tersegel in data.segel.items():
        place = tersegel.segel.location().path.removesuffix("pengesahan.yml")
        for one in tersegel.segel.terakhir.gambar:
            found = data.gambar.get(f"{tahun}/gambar/{one.nama}")
            if found is None or found.sidik != one.sidik:
                told = "tidak ada, atau tidak bisa dibuka" if found is None else "bukan lagi yang disahkan"
                where = Location(f"{place}gambar/{one.nama}")
                remedy = "kembalikan dari riwayat git atau dari salinan"
                yield GAMBAR_SAH_BERUBAH.at(where, f"gambar {one.nama} {told}", remedy=remedy)
