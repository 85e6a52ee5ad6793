"""Actions against the budget that pays for them."""

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran
from lkjip_build.problems import Problem, Rule, closest

KEGIATAN_TIDAK_ADA = Rule(
    "LKJ476",
    "warning",
    "Kegiatan rencana aksi tidak ada di anggaran",
    manual="""
Kegiatan yang membiayai aksi ini tidak ada di `anggaran.csv` tahun itu. Tulis kodenya atau namanya persis seperti di
sana; besar kecil huruf tidak dibedakan. Aksi yang tidak memakai anggaran: kosongkan kolom kegiatan.

Salah:

```
iku-09;5;5;4;4;Patroli gabungan;7.01.04.2.10;…
```

Benar:

```
iku-09;5;5;4;4;Patroli gabungan;7.01.04.2.01;…
```
""",
)


def kegiatan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ476. The kegiatan of an action is in the budget of its year: by its name, its code, or the code above it."""
    for tahun, laporan in data.laporan.items():
        if not laporan.anggaran or f"{tahun}/anggaran.csv" in data.cacat:
            continue
        known = _sebutan(laporan.anggaran)
        meant = {_plain(one) for one in known}
        for one in laporan.rencana_aksi:
            if one.kegiatan is None or _plain(one.kegiatan) in meant:
                continue
            guess = closest(one.kegiatan, known)
            yield one.problem(
                KEGIATAN_TIDAK_ADA,
                f"kegiatan '{one.kegiatan}' tidak ada di anggaran.csv tahun {tahun}",
                "kegiatan",
                remedy=f"maksud Anda '{guess}'?" if guess else "tulis kode atau nama kegiatan seperti di anggaran.csv",
            )


def _sebutan(semua: Sequence[Anggaran]) -> list[str]:
    """Return the codes of the lines and of what they are part of, and their names."""
    found: dict[str, None] = {}
    for one in semua:
        parts = one.kode.split(".")
        found |= dict.fromkeys(".".join(parts[:length]) for length in range(len(parts), 0, -1))
        found |= dict.fromkeys(name for name in (one.sub_kegiatan, one.kegiatan, one.program) if name)
    return list(found)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
