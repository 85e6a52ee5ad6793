"""Printed times that look like a figure and have no reading."""

import re
from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pesan import short
from lkjip_build.model.waktu_baku import JenisWaktu, is_relatif
from lkjip_build.problems import Problem, Rule

WAKTU_TIDAK_TERBACA = Rule(
    "LKJ524",
    "warning",
    "Waktu mutu baku tidak terbaca",
    manual="""
Waktu ditulis persis seperti tercetak di formulir. Yang terbaca sebagai lama ikut dihitung: `5 menit`, `1-2 hari`,
`paling lama 3 hari kerja`, `± 15 menit`, `1 x 24 jam`, `1 jam 30 menit`, `½ jam`, `16 menit (hari 1)`. Yang lain
tercetak dan tidak dihitung: `Kondisional`, `H-14`, `5 menit/buku`. Di sini ada angka yang tidak terbaca.

Salah:

```
waktu: 3
```

Benar:

```
waktu: 3 hari
```
""",
)


def waktu_terbaca(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ524. A time with a figure in it has a reading, or is one of the kinds that count nowhere by their nature."""
    for sop in data.sop.values():
        for langkah in sop.langkah:
            waktu = langkah.mutu_baku.waktu
            figure = re.search(r"[0-9]", waktu.teks)
            if waktu.jenis is JenisWaktu.TANPA_BACAAN and figure and not is_relatif(waktu.teks):
                yield langkah.problem(
                    WAKTU_TIDAK_TERBACA,
                    f"waktu '{short(waktu.teks)}' di langkah {langkah.no} tidak terbaca sebagai lama; tercetak begitu,"
                    " tetapi tidak dihitung",
                    "mutu_baku",
                    "waktu",
                    remedy="bila formulirnya memang begitu, biarkan; kalau salah ketik, tulis misalnya 5 menit,"
                    " 1-2 hari, atau 7 hari kerja",
                )
