"""Corrections that do not follow from what was signed."""

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.checks.bantu.segel import tertulis
from lkjip_build.compute.segel import perubahan_tahun
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import Koreksi
from lkjip_build.problems import Problem, Rule

KOREKSI_TIDAK_COCOK = Rule(
    "LKJ706",
    "error",
    "Koreksi tidak cocok dengan yang disahkan",
    manual="""
Baris `koreksi.csv` menyebut isi semula yang tidak pernah ada di tempat itu, atau tempatnya tidak ada. Setiap koreksi
berawal dari isi yang disahkan, atau dari akhir koreksi sebelumnya di tempat yang sama, dan tanggalnya antara
penandatanganan dan hari ini. Paling mudah: hapus baris ini, lalu jalankan `lkjip koreksi 2025`.

Salah:

```
waktu disahkan: 2
koreksi.csv: 2026-05-03;kinerja.csv;ikk-01;target;4;3;…
```

Benar:

```
waktu disahkan: 2
koreksi.csv: 2026-05-03;kinerja.csv;ikk-01;target;2;3;…
```
""",
)


def koreksi_cocok(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ706. Every correction begins with what was signed, or with the end of the one before it, on a day between the
    signing and today.
    """
    for tahun, laporan in data.laporan.items():
        if tahun not in data.segel and f"{tahun}/pengesahan.yml" not in data.cacat:
            for koreksi in laporan.koreksi:
                message = f"laporan {tahun} belum disahkan, jadi belum ada yang dikoreksi"
                remedy = f"hapus baris ini; sebelum disahkan, {koreksi.berkas} cukup diperbaiki"
                yield koreksi.problem(KOREKSI_TIDAK_COCOK, message, "berkas", remedy=remedy)
        if tahun in data.segel:
            yield from _tanggal(laporan.koreksi, data.segel[tahun].segel.pengesahan[0].ditandatangani, hari_ini)
        for one in perubahan_tahun(data, tahun).salah:
            koreksi = one.koreksi
            tempat = f"{koreksi.berkas}/{koreksi.kunci}/{koreksi.kolom}"
            if not one.dikenal:
                remedy = f"hapus baris ini, lalu jalankan lkjip koreksi {tahun}"
                yield koreksi.problem(
                    KOREKSI_TIDAK_COCOK, f"tidak ada {tempat} di yang disahkan", "kolom", remedy=remedy
                )
            else:
                message = (
                    f"{tempat} sebelum koreksi ini '{tertulis(one.seharusnya)}', bukan '{tertulis(koreksi.semula)}'"
                )
                remedy = f"tulis semula '{tertulis(one.seharusnya)}', atau hapus baris ini"
                yield koreksi.problem(KOREKSI_TIDAK_COCOK, message, "semula", remedy=remedy)


def _tanggal(semua: Sequence[Koreksi], ditandatangani: date, hari_ini: date) -> Iterator[Problem]:
    for koreksi in semua:
        if not ditandatangani <= koreksi.tanggal <= hari_ini:
            early = koreksi.tanggal < ditandatangani
            when = f"sebelum laporannya ditandatangani, {ditandatangani}" if early else "belum tiba"
            message = f"tanggal koreksi {koreksi.tanggal} {when}"
            yield koreksi.problem(KOREKSI_TIDAK_COCOK, message, "tanggal", remedy="tulis tanggal koreksi yang benar")
