"""Targets that fall from quarter to quarter."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_build.bahasa.kata import triwulan
from lkjip_build.checks.bantu.isian import show
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.compute.besaran import bounds
from lkjip_build.model import Data
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.model.rencana_aksi import KOLOM_TARGET
from lkjip_build.problems import Problem, Rule

BUKAN_KUMULATIF = "bila targetnya per triwulan, hapus 'target_triwulan: kumulatif' pada indikator ini di renstra.yml"
KUMULATIF_MENYUSUT = Rule(
    "LKJ471",
    "error",
    "Target kumulatif menyusut",
    manual="""
Indikator ini dijumlahkan dan target triwulannya kumulatif (`target_triwulan: kumulatif`), jadi setiap triwulan memuat
triwulan sebelumnya dan tidak mungkin lebih kecil. Bila targetnya per triwulan, hapus kunci itu di `renstra.yml`.

Salah:

```
target_triwulan: kumulatif, target 23, 46, 38, 92
```

Benar:

```
target_triwulan: kumulatif, target 23, 46, 69, 92
```
""",
)

TARGET_TURUN_DI_TENGAH_TAHUN = Rule(
    "LKJ472",
    "warning",
    "Target turun di tengah tahun",
    manual="""
Indikator ini seharusnya naik, tetapi target triwulannya lebih rendah daripada triwulan sebelumnya. Mungkin salah ketik,
atau angkanya masuk ke kolom yang salah.

Salah:

```
posisi-akhir, arah naik, target 50, 55, 52, 60
```

Benar:

```
posisi-akhir, arah naik, target 50, 52, 55, 60
```
""",
    konfirmasi=True,
)


def target_triwulan_naik(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ471, LKJ472. A cumulative sum never sinks, and the target of a rising state does not fall within a year.

    Quarters that stand for themselves, as those of a sum or a mean do, may differ with the season.
    """
    for _, indikator, rencana in semua_rencana(data):
        kumulatif, semua = indikator.target_triwulan.sejak_januari, indikator.konsolidasi.memakai_semua
        jumlah = kumulatif and indikator.konsolidasi.menjumlah
        if not jumlah and (indikator.arah.berbatas_atas or (semua and not kumulatif)):
            continue
        rule = KUMULATIF_MENYUSUT if jumlah else TARGET_TURUN_DI_TENGAH_TAHUN
        remedy = f"periksa angkanya; {BUKAN_KUMULATIF}" if kumulatif else "periksa angkanya dan kolomnya"
        known = [(nomor, value) for nomor, value in enumerate(rencana.target, 1) if value is not None]
        for (_, before), (nomor, value) in pairwise(known):
            holder = rencana.pemegang(nomor)
            if holder and _lower(value, before):
                falls = f"lebih kecil daripada triwulan sebelumnya, {show(before)}"
                message = f"target {triwulan(nomor)} {show(value)} {falls}"
                yield holder.problem(rule, message, KOLOM_TARGET[nomor - 1], remedy=remedy)


def _lower(value: Nilai, before: Nilai) -> bool:
    return any(now < then for now, then in zip(bounds(value), bounds(before), strict=True))
