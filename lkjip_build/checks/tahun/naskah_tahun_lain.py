"""Prose that is another year's."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule

NASKAH_TAHUN_LAIN = Rule(
    "LKJ454",
    "warning",
    "Naskah sama dengan tahun lain",
    manual="""
Teks yang menceritakan satu tahun sama kata demi kata dengan tahun lain. Yang dibandingkan: ikhtisar, isu strategis,
penutup, dan langkah perbaikan di `laporan.yml`, serta penyebab, solusi, dan rencana tindak lanjut di `analisis.yml`,
bila panjangnya 80 huruf atau lebih. Gambaran kantor, tugas, dan program boleh sama setiap tahun.

Salah:

```
2024: penutup: Sebagian besar target tercapai. Yang gagal dan harus diperbaiki adalah ketertiban wilayah.
2025: penutup: Sebagian besar target tercapai. Yang gagal dan harus diperbaiki adalah ketertiban wilayah.
```

Benar:

```
2024: penutup: Sebagian besar target tercapai. Yang gagal dan harus diperbaiki adalah ketertiban wilayah.
2025: penutup: Pelayanan dan ketertiban melampaui target, sedangkan tindak lanjut pemeriksaan tertinggal.
```
""",
)

_CERITA = ("ikhtisar", "isu_strategis", "penutup", "langkah_perbaikan")

_CERITA_SASARAN = ("penyebab", "solusi", "rencana_tindak_lanjut")
"""The prose that tells of one year; the office, its tasks and its programmes may read the same every year."""

_PANJANG = 80  # letters: shorter sentences ("Tidak ada kendala.") may be true twice


def naskah_tahun_lain(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ454. What is told of one year is not told word for word of another."""
    first: dict[tuple[str, str], Rekaman] = {}
    for tahun in sorted(data.laporan):
        for record, name, text in _cerita(data.laporan[tahun]):
            plain = " ".join(text.split())
            before = first.setdefault((name, plain), record)
            if len(plain) < _PANJANG or before is record:
                continue
            here, there = record.location(name), before.location(name)
            if here.path != there.path:
                yield record.problem(
                    NASKAH_TAHUN_LAIN,
                    f"teks '{name}' sama persis dengan {there.path} baris {there.line}",
                    name,
                    remedy=f"tulis menurut keadaan {tahun}; bila {there.path} tertimpa, kembalikan dari riwayat git",
                )


def _cerita(laporan: Laporan) -> Iterator[tuple[Rekaman, str, str]]:
    records = [(laporan.fakta, _CERITA), *((one, _CERITA_SASARAN) for one in laporan.analisis.values())]
    for record, names in records:
        for name in names:
            if text := getattr(record, name):
                yield record, name, text
