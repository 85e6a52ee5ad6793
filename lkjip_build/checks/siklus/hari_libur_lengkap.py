"""The table of days off: whole for every year that working days are counted in."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.masa import dalam_masa
from lkjip_build.checks.bantu.tempat import berkas_data
from lkjip_build.model import Data
from lkjip_build.model.libur import HariLibur, JenisLibur
from lkjip_build.problems import Problem, Rule

HARI_LIBUR_TIDAK_LENGKAP = Rule(
    "LKJ431",
    "warning",
    "Daftar hari libur tidak lengkap",
    manual="""
Hari kerja dihitung dengan melewati hari libur. Tahun yang disentuh catatan siklus butuh libur nasional dan cuti
bersama, dan setiap tahun di daftar butuh libur yang tanggalnya tetap (1 Januari, 1 Mei, 1 Juni, 17 Agustus, 25
Desember). Bila yang disebut tahun yang aneh, tahunnya salah ketik.

Salah:

```
2062-12-25;libur-nasional;Natal;SKB 3 Menteri
```

Benar:

```
2026-12-25;libur-nasional;Natal;SKB 3 Menteri
```
""",
)


# The days off whose date never moves: a year without them is cut off, or holds a date with a mistyped year.
_TETAP = ((1, 1), (5, 1), (6, 1), (8, 17), (12, 25))


def hari_libur_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ431. A year in the table, or touched by a cycle log, has its days off and its cuti bersama."""
    if "hari-libur.csv" in data.cacat:
        return
    by_tahun: dict[int, list[HariLibur]] = defaultdict(list)
    for libur in data.libur:
        by_tahun[libur.tanggal.year].append(libur)
    needed = set(_tahun_siklus(data))
    for tahun in sorted(needed | set(by_tahun)):
        rows = by_tahun.get(tahun, [])
        if missing := list(_kurang(tahun, rows, needed=tahun in needed)):
            mistyped = 0 < len(rows) < len(_TETAP)
            yield HARI_LIBUR_TIDAK_LENGKAP.at(
                rows[0].location("tanggal") if mistyped else berkas_data(data, "hari-libur.csv"),
                f"hari libur {tahun} belum ada: {', '.join(missing)}",
                remedy=f"salin hari libur {tahun} dari SKB 3 Menteri, atau perbaiki tahun yang salah ketik",
            )


def _tahun_siklus(data: Data) -> Iterator[int]:
    for tahun, laporan in data.laporan.items():
        if laporan.siklus:
            yield tahun + 1  # the year of the deadline
        for kejadian in laporan.siklus:
            for saat in (kejadian.mulai, kejadian.selesai):
                if saat and dalam_masa(saat.tanggal, tahun):
                    yield saat.tanggal.year


def _kurang(tahun: int, rows: list[HariLibur], *, needed: bool) -> Iterator[str]:
    nasional = {libur.tanggal for libur in rows if libur.jenis is JenisLibur.NASIONAL}
    if not nasional:
        yield "libur nasional"
    else:
        yield from (day.isoformat() for day in (date(tahun, *one) for one in _TETAP) if day not in nasional)
    if needed and not any(libur.jenis is JenisLibur.CUTI_BERSAMA for libur in rows):
        yield "cuti bersama"
