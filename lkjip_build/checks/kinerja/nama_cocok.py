"""Names beside codes against the plan."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.pembantu import SEMUA, pemilik_of, sama
from lkjip_build.model.pesan import short
from lkjip_build.problems import Problem, Rule

NAMA_LAIN = Rule(
    "LKJ446",
    "warning",
    "Nama di baris ini bukan nama kodenya",
    manual="""
Kolom `nama` hanya supaya baris mudah dikenali; yang menentukan adalah kodenya. Bila namanya lain, mungkin kodenya
salah ketik dan angkanya masuk ke indikator lain. Huruf besar dan kecil dianggap sama. Periksa dulu kodenya; bila benar,
`lkjip rapikan` menulis nama yang berlaku. Bila namanya milik kode lain, `lkjip rapikan` tidak menyentuh berkas itu:
hanya kantor yang tahu mana yang benar.

Salah:

```
indikator;nama;target
iku-01;Waktu pelayanan;85
```

Benar:

```
indikator;nama;target
iku-01;Indeks kepuasan masyarakat;85
```
""",
)


def nama_cocok(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ446. A name that stands beside a code is that of the code: one of them may be a slip."""
    for pembantu in SEMUA:
        arti = pembantu.arti(data)
        for laporan in data.laporan.values():
            for baris in pembantu.baris(laporan):
                kode, tertulis = getattr(baris, pembantu.kode), getattr(baris, pembantu.kolom)
                if not tertulis or kode not in arti or sama(tertulis, arti[kode]):
                    continue
                if pemilik := pemilik_of(tertulis, arti):
                    message = f"'{short(tertulis)}' adalah {pembantu.kolom} {pemilik}, bukan {kode}"
                    remedy = f"bila kodenya benar, kosongkan sel ini; bila yang dimaksud {pemilik}, perbaiki kodenya"
                else:
                    message = f"'{short(tertulis)}' bukan {pembantu.kolom} {kode} di {pembantu.asal}: '{arti[kode]}'"
                    remedy = "periksa kodenya; bila benar, jalankan lkjip rapikan"
                yield baris.problem(NAMA_LAIN, message, pembantu.kolom, remedy=remedy)
