"""Documents that are no longer as they were signed."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.problems import Location, Problem, Rule

DOKUMEN_BERUBAH = Rule(
    "LKJ707",
    "error",
    "Dokumen yang ditandatangani hilang atau berubah",
    manual="""
Dokumen di folder `dokumen` tahun ini tidak ada lagi, atau isinya bukan yang ditandatangani. Kembalikan berkasnya dari
riwayat git, dari salinan, atau unduh dari situs yang sudah terbit.

Salah:

```
data/2025/dokumen/lkjip-2025.pdf: disimpan ulang oleh program lain
```

Benar:

```
data/2025/dokumen/lkjip-2025.pdf: seperti waktu disahkan
```
""",
)
_KEMBALIKAN = "kembalikan dari riwayat git, dari salinan, atau unduh dari situs yang sudah terbit"


def dokumen_utuh(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ707. Every document of a seal lies in its folder, byte for byte."""
    for tahun, tersegel in data.segel.items():
        place = tersegel.segel.location().path.removesuffix("pengesahan.yml")
        for pengesahan in tersegel.segel.pengesahan:
            for berkas in pengesahan.semua_berkas:
                found = data.sidik_dokumen.get(f"{tahun}/dokumen/{berkas.nama}")
                if found != berkas.sidik:
                    told = "tidak ada, atau tidak bisa dibuka" if found is None else "bukan lagi yang ditandatangani"
                    where = Location(f"{place}dokumen/{berkas.nama}")
                    yield DOKUMEN_BERUBAH.at(where, f"{berkas.nama} {told}", remedy=_KEMBALIKAN)
