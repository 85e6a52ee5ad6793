"""Arrows that find no way over the form."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lkjip_build.checks.sop.cabang_hanya_keputusan import cabang_hanya_keputusan
from lkjip_build.checks.sop.gambar_tidak_terlalu_besar import gambar_tidak_terlalu_besar
from lkjip_build.checks.sop.keputusan_bercabang_dua import keputusan_bercabang_dua
from lkjip_build.checks.sop.pelaksana_dikenal import pelaksana_dikenal
from lkjip_build.checks.sop.pelaksana_sekali import pelaksana_sekali
from lkjip_build.checks.sop.tujuan_dikenal import tujuan_dikenal
from lkjip_build.checks.sop.tujuan_langkah_lain import tujuan_langkah_lain
from lkjip_build.drawing.alur import RuteGagal
from lkjip_build.drawing.gambar_sop import alur_of
from lkjip_build.drawing.router import lay
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

PANAH_TIDAK_BISA_DIGAMBAR = Rule(
    "LKJ515",
    "error",
    "Panah SOP tidak bisa digambar",
    manual="""
Panah SOP tidak menemukan jalan di formulir. Biasanya karena `sisi_ya`, `sisi_tidak`, atau `sisi_lanjut` diatur ke sisi
yang sudah dipakai.

Salah:

```
sisi_ya: {keluar: kiri}
sisi_tidak: {keluar: kiri}
```

Benar:

```
sisi_ya: {keluar: bawah}
sisi_tidak: {keluar: kiri}
```
""",
)

_UTUH = (
    pelaksana_sekali,
    gambar_tidak_terlalu_besar,
    pelaksana_dikenal,
    tujuan_dikenal,
    tujuan_langkah_lain,
    keputusan_bercabang_dua,
    cabang_hanya_keputusan,
)
_SEBAB = {
    "sisi-terpakai": "sisi simbol yang diatur sudah dipakai panah lain",
    "tidak-ada-jalan": "tidak ada ruang untuk panahnya",
}


def panah_bisa_digambar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ515. Every arrow finds a way over the form; asked only of flows that the rules in `_UTUH` find whole.

    A first laying tells; the good drawing, which takes longer, is made with the pages.
    """
    for kode, sop in data.sop.items():
        only = replace(data, sop={kode: sop})
        repeated = len({langkah.no for langkah in sop.langkah}) < len(sop.langkah)
        if repeated or any(one.severity == "error" for rule in _UTUH for one in rule(only, hari_ini)):
            continue
        try:
            lay(alur_of(sop))
        except RuteGagal as error:
            langkah = next(langkah for langkah in sop.langkah if langkah.no == error.asal)
            yield langkah.problem(
                PANAH_TIDAK_BISA_DIGAMBAR,
                f"panah dari langkah {error.asal} ke langkah {error.tujuan} tidak bisa digambar:"
                f" {_SEBAB.get(error.sebab, error.sebab)}",
                "no",
                remedy="hapus 'sisi_…' pada langkah ini, atau kurangi panah yang menuju langkah yang sama",
            )
