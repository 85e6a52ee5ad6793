"""What prose refers to by a name between braces, and the names that it gives to what it holds."""

from collections.abc import Iterator, Sequence
from datetime import date

from lkjip_build.checks.bantu.tempat import baris_teks
from lkjip_build.compute.naskah import nama_laporan, naskah_laporan
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
Yang ditulis di antara kurung kurawal menunjuk tabel dalam naskah laporan tahun yang sama. Nama tabel ditulis di baris
judulnya, huruf besar dan kecil dibedakan. Judul tabel sendiri tidak bisa memuat rujukan ke tabel.

Salah:

```
Nilai setiap desa ada di {tabel:desa}.

Tabel nilai-desa: Nilai survei menurut desa
```

Benar:

```
Nilai setiap desa ada di {tabel:nilai-desa}.

Tabel nilai-desa: Nilai survei menurut desa
```
""",
)

NAMA_NASKAH_GANDA = Rule(
    "LKJ231",
    "error",
    "Nama tabel dipakai dua kali",
    manual="""
Dua tabel dalam naskah satu tahun bernama sama, sehingga rujukan ke nama itu bisa berarti dua hal. Beri nama lain; nama
hanya untuk merujuk dan tidak dicetak.

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


def rujukan_naskah(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ230, LKJ231. What prose refers to is there, and each name is given once."""
    for laporan in data.laporan.values():
        named = list(nama_laporan(laporan))
        yield from _twice(named)
        known = list(dict.fromkeys(nama.isi for *_, nama in named))
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
        if one.judul and one.isi in known:
            yield RUJUKAN_NASKAH.at(
                place,
                f"judul tabel memuat rujukan '{short(typed)}'",
                one.isi,
                "pindahkan rujukan itu ke kalimat sebelum atau sesudah tabel",
            )
        elif one.isi not in known:
            yield RUJUKAN_NASKAH.at(place, f"rujukan '{short(typed)}' tidak dikenal", one.isi, _remedy(one, known))


def _remedy(rujukan: Rujukan, known: Sequence[str]) -> str:
    kind, colon, name = rujukan.isi.rpartition(":")  # alone, or all names of a kind would look alike
    alike = [one.removeprefix(kind + colon) for one in known if one.startswith(kind + colon)]
    if guess := closest(name, alike):
        return f"maksud Anda '{{{kind}{colon}{guess}}}'?"
    if known:
        listed = ", ".join(f"{{{one}}}" for one in known[:8])
        return f"yang bisa dirujuk: {listed}{' …' if len(known) > 8 else ''}"
    return "belum ada tabel bernama; tulis 'Tabel nama: Judul tabel' di atas tabelnya, atau hapus kurung kurawalnya"
