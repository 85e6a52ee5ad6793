"""Tables of watching an SOP that stand beside none."""

from collections.abc import Sequence

from lkjip_build.load.gerbang import PEMANTAUAN
from lkjip_build.problems import Location, Problem, Rule, closest

PEMANTAUAN_TANPA_SOP = Rule(
    "LKJ527",
    "error",
    "Tabel pemantauan tanpa SOP",
    manual="""
Tabel pemantauan berdiri di samping berkas SOP-nya, di folder yang sama, dan namanya diawali nama berkas itu.

Salah:

```
data/sop/pelayanan/ktp.yml
data/sop/ktp.pemantauan.csv
```

Benar:

```
data/sop/pelayanan/ktp.yml
data/sop/pelayanan/ktp.pemantauan.csv
```
""",
)


def tanpa_sop_problem(folder: str, name: str, semua_sop: Sequence[str]) -> Problem:
    """Return the problem of a table whose SOP does not stand beside it; `semua_sop` are the files of all SOPs."""
    induk = name.removesuffix(PEMANTAUAN)
    wanted = [one.removesuffix(".yml") for one in semua_sop]
    elsewhere = [one for one in wanted if one.rpartition("/")[2] == induk.rpartition("/")[2]]
    meant = elsewhere[0] if elsewhere else closest(induk, wanted)
    remedy = (
        f"ganti namanya menjadi {meant}{PEMANTAUAN}"
        if meant
        else f"hapus berkas ini, atau pindahkan dari folder data sampai {induk}.yml ada"
    )
    return PEMANTAUAN_TANPA_SOP.at(
        Location(f"{folder}{name}"), f"tidak ada SOP {induk}.yml di samping tabel ini", remedy=remedy
    )
