"""The cycle log: each execution once, at a time that can be."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Kejadian
from lkjip_build.problems import Problem


def kejadian_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ307. A correction round repeats a step on other days; the same days twice are one row too many."""
    for laporan in data.laporan.values():
        first: dict[tuple[object, ...], Kejadian] = {}
        for kejadian in laporan.siklus:
            if kejadian.mulai is None and kejadian.selesai is None:
                continue
            key = (kejadian.langkah, kejadian.pelaksana, kejadian.mulai, kejadian.selesai)
            before = first.setdefault(key, kejadian)
            if before is not kejadian:
                yield kejadian.problem(
                    "LKJ307",
                    f"langkah {kejadian.langkah} pada waktu yang sama sudah dicatat di baris {before.location().line}",
                    remedy="hapus salah satunya; putaran koreksi punya tanggal sendiri",
                )


def dalam_masa(tanggal: date, tahun: int) -> bool:
    """Tell whether the report of `tahun` can have been worked on at a date."""
    return date(tahun, 10, 1) <= tanggal <= date(tahun + 1, 12, 31)


def tanggal_siklus_wajar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ415. A report is made from the end of its year on, and no step has been done in the future."""
    for tahun, laporan in data.laporan.items():
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
                yield kejadian.problem("LKJ415", message, field, remedy="periksa tahun, bulan, dan harinya")
