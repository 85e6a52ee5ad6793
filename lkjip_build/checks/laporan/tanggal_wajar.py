"""Dates against the year of the report."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.masa import dalam_masa, tenggat_dalam_masa
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.problems import Problem, Rule

TANGGAL_TIDAK_COCOK = Rule(
    "LKJ415",
    "warning",
    "Tanggal tidak cocok dengan tahun laporan",
    manual="""
Tanggal ini jauh dari tahun laporannya, atau belum terjadi. Biasanya tahunnya salah ketik. PK bertanggal di tahun
laporan (atau akhir tahun sebelumnya); laporan disusun sejak akhir tahun itu sampai tahun berikutnya. Langkah yang
selesainya belum terjadi dihitung belum selesai, dan yang mulainya belum terjadi tidak dihitung.

Salah:

```
# laporan tahun 2025
3;kasi;2025-02-02;2026-02-13;…
```

Benar:

```
# laporan tahun 2025
3;kasi;2026-02-02;2026-02-13;…
```
""",
)


def tanggal_wajar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ415. The dates of a report and of its log lie where its year puts them; a mistyped year is the usual cause."""
    for tahun, laporan in data.laporan.items():
        yield from _tanggal_laporan(tahun, laporan)
        yield from _tanggal_siklus(tahun, laporan, hari_ini)


def _tanggal_laporan(tahun: int, laporan: Laporan) -> Iterator[Problem]:
    fakta = laporan.fakta
    for number, pk in enumerate(fakta.perjanjian_kinerja):
        if pk.tanggal and not date(tahun - 1, 11, 1) <= pk.tanggal <= date(tahun, 12, 31):
            yield _wrong(laporan, pk.tanggal, "perjanjian_kinerja", number, "tanggal")
    tenggat = fakta.tenggat_surat_edaran
    if tenggat and not tenggat_dalam_masa(tenggat, tahun):
        yield _wrong(laporan, tenggat, "tenggat_surat_edaran")
    if fakta.reviu and (reviu := fakta.reviu.tanggal) and not date(tahun, 12, 1) <= reviu <= date(tahun + 2, 12, 31):
        yield _wrong(laporan, reviu, "reviu", "tanggal")


def _wrong(laporan: Laporan, found: date, *field: str | int) -> Problem:
    return laporan.fakta.problem(
        TANGGAL_TIDAK_COCOK,
        f"tanggal {found.isoformat()} tidak cocok dengan laporan tahun {laporan.tahun}",
        *field,
        remedy="periksa tahun, bulan, dan harinya",
    )


def _tanggal_siklus(tahun: int, laporan: Laporan, hari_ini: date) -> Iterator[Problem]:
    """Yield what is wrong in the log: a report is made from the end of its year on, and no step in the future."""
    for kejadian in laporan.siklus:
        for field in ("mulai", "selesai"):
            saat = getattr(kejadian, field)
            if saat is None:
                continue
            if saat.tanggal > hari_ini:
                message = f"{field} {saat.tanggal.isoformat()} belum terjadi; hari ini {hari_ini.isoformat()}"
            elif not dalam_masa(saat.tanggal, tahun):
                message = f"{field} {saat.tanggal.isoformat()} tidak cocok dengan laporan tahun {tahun}"
            else:
                continue
            yield kejadian.problem(TANGGAL_TIDAK_COCOK, message, field, remedy="periksa tahun, bulan, dan harinya")
