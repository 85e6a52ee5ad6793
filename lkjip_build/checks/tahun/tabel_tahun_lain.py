"""Tables and rows that are another year's: what is equal there and cannot be so by chance."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.compute.besaran import sama, score
from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran, Kejadian, Kinerja, Laporan
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule

TABEL_TAHUN_LAIN = Rule(
    "LKJ450",
    "error",
    "Tabel sama dengan tahun lain",
    manual="""
Sebagian besar baris tabel ini sama dengan tabel tahun lain, jadi berkas tahun yang satu tersalin ke tahun yang lain.
Yang dibandingkan: di `kinerja.csv` angka triwulan dan realisasi, di `anggaran.csv` pagu dan realisasi, di `siklus.csv`
tanggalnya. Tidak dihitung: baris yang wajar berulang, yaitu realisasi yang persis sama dengan target atau pagunya, dan
angka 0 dan 100. Masalah ini disebut di tahun yang lebih baru; periksa tahun mana yang tertimpa.

Salah:

```
2024/anggaran.csv: 7.01.02.2.01;…;78300000;;76944000;
2025/anggaran.csv: 7.01.02.2.01;…;78300000;;76944000;
```

Benar:

```
2024/anggaran.csv: 7.01.02.2.01;…;78300000;;76944000;
2025/anggaran.csv: 7.01.02.2.01;…;82400000;;79815000;
```
""",
)

BARIS_TAHUN_LAIN = Rule(
    "LKJ451",
    "warning",
    "Baris sama dengan tahun lain",
    manual="""
Angka baris ini sama dengan angka baris yang kodenya sama di tahun lain, padahal kecil kemungkinannya kebetulan.
Aturannya sama dengan [LKJ450](#lkj450), tetapi di sini baru beberapa baris. Bila memang benar, biarkan.

Salah:

```
2024/kinerja.csv: iku-10;90;;71,43;80;83,33;85,71;85,71;…
2025/kinerja.csv: iku-10;92;;71,43;80;83,33;85,71;85,71;…
```

Benar:

```
2024/kinerja.csv: iku-10;90;;71,43;80;83,33;85,71;85,71;…
2025/kinerja.csv: iku-10;92;;80;90;93,33;94,74;94,74;…
```
""",
)

_CUKUP = 4
"""So many different numbers that are equal in two years, row by row, are no chance."""

_BERULANG = (Decimal(0), Decimal(100))
"""The ends of a percentage come again every year."""


class Ciri(NamedTuple):
    """What of a row is compared: the row of another year with the same `kunci` is equal if its `isi` is.

    `bukti` is how many different numbers the equality rests on; 0 where a row may well come again.
    """

    kunci: object
    isi: object
    bukti: int


def _kinerja(row: Kinerja) -> Ciri:
    """Compare what was measured, not what was promised; a promise kept to the dot (12 of 12) comes again every year."""
    isi = (*row.triwulan, row.realisasi)
    numbers = {nilai for nilai in isi if isinstance(nilai, Decimal | Nisbah) and score(nilai) not in _BERULANG}
    reached, target = row.realisasi, row.target_berlaku
    kept = reached == target or (reached is not None and target is not None and sama(reached, target))
    return Ciri(row.indikator, isi, 0 if kept else len(numbers))


def _anggaran(row: Anggaran) -> Ciri:
    """Compare the money; budget and spending equal to the rupiah are proof enough, but not where all or nothing of the
    budget was spent.
    """
    plain = not row.realisasi or row.realisasi == row.pagu_berlaku
    return Ciri(row.kode, (row.pagu, row.pagu_perubahan, row.realisasi), 0 if plain else _CUKUP)


def _kejadian(row: Kejadian) -> Ciri:
    """Compare the dates, which no other year shares."""
    return Ciri((row.langkah, row.mulai), row.selesai, _CUKUP if row.mulai else 0)


_TABEL: tuple[tuple[str, Callable[[Laporan], Sequence[Any]], Callable[[Any], Ciri]], ...] = (
    ("kinerja.csv", lambda laporan: laporan.kinerja, _kinerja),
    ("anggaran.csv", lambda laporan: laporan.anggaran, _anggaran),
    ("siklus.csv", lambda laporan: laporan.siklus, _kejadian),
)


def tabel_tahun_lain(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ450, LKJ451. A year has its own figures: a table is another year's where most of its rows that cannot come
    again (two at least) are equal there; fewer such rows are told one by one.

    It is told in the later year, for which the other is more often the model.
    """
    for name, rows_of, ciri_of in _TABEL:
        seen: dict[tuple[object, object], dict[int, Rekaman]] = defaultdict(dict)
        for tahun in sorted(data.laporan):
            read = [(row, ciri_of(row)) for row in rows_of(data.laporan[tahun])]
            equal: dict[int, list[_Sama]] = defaultdict(list)
            for row, ciri in read:
                for lain, other in seen[ciri.kunci, ciri.isi].items():
                    equal[lain].append(_Sama(row, other, ciri.bukti))
            for pairs in equal.values():
                yield from _banding(data.laporan[tahun], name, pairs, [ciri.bukti for _, ciri in read])
            for row, ciri in read:
                seen[ciri.kunci, ciri.isi][tahun] = row


class _Sama(NamedTuple):
    row: Rekaman
    other: Rekaman
    bukti: int


def _banding(laporan: Laporan, name: str, equal: list[_Sama], semua_bukti: list[int]) -> Iterator[Problem]:
    """Yield what the rows that are equal in one other year say, among all rows of the table."""
    telling = [one for one in equal if one.bukti]
    if sum(one.bukti for one in telling) < _CUKUP:
        return
    source = telling[0].other.location().path
    if len(telling) > 1 and 2 * len(telling) > sum(bukti > 0 for bukti in semua_bukti):
        yield TABEL_TAHUN_LAIN.at(
            berkas(laporan, name),
            f"tabel ini sama dengan {source}: {len(equal)} dari {len(semua_bukti)} baris",
            remedy=f"salin ulang tabel {laporan.tahun} yang benar, atau kembalikan dari riwayat git; bila {source} "
            "yang keliru, perbaiki di sana",
        )
        return
    for one in telling:
        yield one.row.problem(
            BARIS_TAHUN_LAIN,
            f"isi baris ini sama dengan baris {one.other.location().line} di {source}",
            remedy=f"periksa apakah baris ini tersalin dari sana, lalu tulis angka {laporan.tahun}",
        )
