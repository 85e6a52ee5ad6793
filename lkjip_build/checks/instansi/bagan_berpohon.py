"""Superiors that make no organisation chart."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.daftar import dan
from lkjip_build.compute.struktur import dalam_bagan, lingkaran
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

BUKAN_BAGAN = Rule(
    "LKJ482",
    "error",
    "Atasan tidak membentuk bagan organisasi",
    manual="""
Bagan organisasi digambar dari `atasan` setiap pejabat. Tepat satu jabatan tidak punya atasan: pimpinan kantor. Jabatan
lain punya satu atasan yang masih menjabat, dan lewat atasan-atasannya sampai ke pimpinan, tidak kembali ke dirinya.
Bila `atasan` semua pejabat kosong, bagan tidak digambar.

Salah:

```
- {kode: camat, jabatan: Camat, atasan: sekcam}
- {kode: sekcam, jabatan: Sekretaris, atasan: camat}
```

Benar:

```
- {kode: camat, jabatan: Camat}
- {kode: sekcam, jabatan: Sekretaris, atasan: camat}
```
""",
)


def bagan_berpohon(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ482. One jabatan heads the office, and every other stands below it."""
    semua = dalam_bagan(data.instansi)
    known = {one.kode for one in data.instansi.pejabat}
    holding = {one.kode for one in semua}
    heads = [one for one in semua if one.atasan is None]
    for other in heads[1:]:
        yield other.problem(
            BUKAN_BAGAN,
            f"{other.jabatan} tidak punya atasan, padahal pimpinannya sudah {heads[0].jabatan}",
            "kode",
            remedy="isi 'atasan' dengan kode atasan langsungnya",
        )
    for ring in lingkaran(data.instansi):
        first = ring[0]
        said = (
            f"{first.jabatan} menjadi atasannya sendiri"
            if len(ring) == 1
            else f"atasan berputar: {dan(one.jabatan for one in ring)}"
        )
        yield first.problem(
            BUKAN_BAGAN, said, "atasan", remedy="kosongkan 'atasan' pimpinan, atau perbaiki salah satunya"
        )
    for one in semua:
        if one.atasan in known - holding:
            yield one.problem(
                BUKAN_BAGAN,
                f"atasan {one.jabatan}, '{one.atasan}', sudah tidak menjabat",
                "atasan",
                remedy="ganti dengan kode penggantinya, atau kosongkan 'sampai'",
            )
