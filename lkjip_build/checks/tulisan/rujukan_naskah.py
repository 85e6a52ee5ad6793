"""What prose refers to by a name between braces, and the names that it gives to what it holds."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.checks.bantu.tempat import baris_teks
from lkjip_build.compute.naskah import nama_angka, nama_laporan, naskah_laporan
from lkjip_build.model import Data
from lkjip_build.model.istilah import Istilah
from lkjip_build.model.pesan import short
from lkjip_build.model.prosa import semua_prosa
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator
from lkjip_build.model.sop import Sop
from lkjip_build.problems import Problem, Rule, closest
from lkjip_build.prosa import Nama, Rujukan, baca

RUJUKAN_NASKAH = Rule(
    "LKJ230",
    "error",
    "Rujukan di dalam teks tidak dikenal",
    manual="""
Yang ditulis di antara kurung kurawal menunjuk tabel atau gambar dalam naskah laporan tahun yang sama, atau angka tahun
itu dan tahun sebelumnya. Nama ditulis di baris judul tabel atau baris gambarnya; huruf besar dan kecil dibedakan.
Angka indikator ditulis dengan kodenya: `{iku-01.target}`, `{iku-01.realisasi}`, `{iku-01.capaian}`. Angka tahun lain
didahului tahunnya: `{2024.iku-01.realisasi}`. Anggaran setahun: `{2025.pagu}`, `{2025.realisasi}`, `{2025.serapan}`.
Judul tabel dan gambar tidak bisa memuat rujukan. Di luar naskah laporan, rujukan hanya ke tabel di teks itu sendiri.

Salah:

```
Nilai setiap desa ada di {tabel:desa}, rata-ratanya {iku-01.nilai}.

Tabel nilai-desa: Nilai survei menurut desa
```

Benar:

```
Nilai setiap desa ada di {tabel:nilai-desa}, rata-ratanya {iku-01.realisasi}.

Tabel nilai-desa: Nilai survei menurut desa
```
""",
)

NAMA_NASKAH_GANDA = Rule(
    "LKJ231",
    "error",
    "Nama tabel atau gambar dipakai dua kali",
    manual="""
Dua tabel atau dua gambar dalam naskah satu tahun bernama sama, sehingga rujukan ke nama itu bisa berarti dua hal. Beri
nama lain; nama hanya untuk merujuk dan tidak dicetak.

Salah:

```
Tabel nilai: Nilai survei 2024
…
Tabel nilai: Nilai survei 2025
```

Benar:

```
Tabel nilai-2024: Nilai survei 2024
…
Tabel nilai-2025: Nilai survei 2025
```
""",
)


_TAHUN = re.compile(r"([0-9]{4})\.")
DISEBUT = 6
"""Names that a remedy lists."""


def rujukan_naskah(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ230, LKJ231. What prose refers to is there, and each name is given once."""
    for laporan in data.laporan.values():
        named = list(nama_laporan(laporan))
        yield from _twice(named)
        known = list(dict.fromkeys((*(nama.isi for *_, nama in named), *nama_angka(data, laporan.tahun))))
        for record, field, text in naskah_laporan(laporan):
            yield from _unknown(record, field, text, known)
    for record, field, text in semua_prosa(data):
        if isinstance(record, Istilah | Indikator | Sop):
            named = [(record, field, one) for one in baca(text).nama]
            yield from _twice(named)
            yield from _unknown(record, field, text, [nama.isi for *_, nama in named])


def _twice(named: Sequence[tuple[Rekaman, str, Nama]]) -> Iterator[Problem]:
    first: dict[str, tuple[Rekaman, str, Nama]] = {}
    for record, field, nama in named:
        other, other_field, before = first.setdefault(nama.isi, (record, field, nama))
        if before is not nama:
            there = baris_teks(other, other_field, before.baris)
            yield NAMA_NASKAH_GANDA.at(
                baris_teks(record, field, nama.baris),
                f"nama '{nama.isi}' sudah dipakai di {there.path} baris {there.line}",
                nama.isi,
                "beri salah satunya nama lain, juga di kalimat yang merujuknya",
            )


def _unknown(record: Rekaman, field: str, text: str, known: Sequence[str]) -> Iterator[Problem]:
    for one in baca(text).rujukan:
        place = baris_teks(record, field, one.baris)
        typed = f"{{{one.isi}}}"
        if one.judul:
            yield RUJUKAN_NASKAH.at(
                place,
                f"judul tabel atau gambar memuat rujukan '{short(typed)}'",
                one.isi,
                "pindahkan rujukan itu ke kalimat sebelum atau sesudah tabel",
            )
        elif one.isi not in known:
            yield RUJUKAN_NASKAH.at(place, f"rujukan '{short(typed)}' tidak dikenal", typed, _remedy(one, known))


def _remedy(rujukan: Rujukan, known: Sequence[str]) -> str:
    kind, colon, name = rujukan.isi.rpartition(":")  # alone, or all names of a kind would look alike
    alike = [
        one.removeprefix(kind + colon) for one in known if one.startswith(kind + colon) and (":" in one) == bool(colon)
    ]
    years = sorted({found[1] for one in alike if (found := _TAHUN.match(one))})
    if years and (found := _TAHUN.match(name)) and found[1] not in years:
        return f"yang bisa dirujuk: tahun laporan ini dan sebelumnya ({', '.join(years)})"
    if guess := closest(name, alike):
        return f"maksud Anda '{{{kind}{colon}{guess}}}'?"
    if alike:
        listed = ", ".join(f"{{{kind}{colon}{one}}}" for one in alike[:DISEBUT])
        return f"yang bisa dirujuk: {listed}{' …' if len(alike) > DISEBUT else ''}"
    if kind == "gambar":
        return "belum ada gambar bernama; tulis 'Gambar nama: berkas.jpg' di naskahnya, atau hapus kurung kurawalnya"
    if colon:
        return "belum ada tabel bernama; tulis 'Tabel nama: Judul tabel' di atas tabelnya, atau hapus kurung kurawalnya"
    return "angka hanya dirujuk di laporan.yml dan analisis.yml; tulis angkanya, atau hapus kurung kurawalnya"
