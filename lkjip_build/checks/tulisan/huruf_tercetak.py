"""Letters that no font of our documents has."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.drawing.fon import PENGGANTI, tak_tercetak
from lkjip_build.model import Data
from lkjip_build.model.aturan import Efisiensi, RumusCapaian, SkalaKategori, SkalaPredikat, Tenggat
from lkjip_build.model.instansi import Instansi, Pejabat
from lkjip_build.model.laporan import Anggaran, Kinerja, LaporanFakta
from lkjip_build.model.rekaman import Path, Rekaman
from lkjip_build.model.rencana_aksi import RencanaAksi
from lkjip_build.model.sop import Sop
from lkjip_build.model.waktu_baku import WaktuBaku
from lkjip_build.problems import Problem, Rule

HURUF_TIDAK_TERCETAK = Rule(
    "LKJ229",
    "warning",
    "Huruf tidak bisa dicetak di PDF",
    manual="""
Huruf cetak dokumen PDF kita memuat huruf Latin, Yunani, dan Kiril serta tanda yang lazim, tetapi tidak memuat emoji dan
aksara lain. Halaman web menampilkannya, tetapi di PDF huruf itu diganti kotak.

Salah:

```
aktivitas: Menyerahkan KTP 😀
```

Benar:

```
aktivitas: Menyerahkan KTP
```
""",
)
_DISEBUT = 3  # letters of one text
_TANPA_PDF: dict[type[Rekaman], tuple[str, ...]] = {
    RumusCapaian: ("dasar",),
    SkalaKategori: ("dasar",),
    SkalaPredikat: ("nama", "dasar"),
    Efisiensi: ("dasar",),
    Tenggat: ("dasar",),
    Instansi: ("sumber",),
    Pejabat: ("keterangan",),
    Sop: ("tafsir", "catatan"),
    LaporanFakta: ("surat_edaran", "sumber"),
    Kinerja: ("nama", "sumber_data"),
    RencanaAksi: ("nama",),
    Anggaran: ("catatan",),
}
"""Texts that stand on pages only, or as a copy of one that is told where it was first written."""


def huruf_tercetak(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ229. What is printed is written in letters that our fonts have."""
    printed = (
        data.instansi, data.aturan, data.renstra, data.kode_anggaran, data.sop, data.laporan, data.pemantauan,
    )  # fmt: skip
    for record, field, text in _texts(printed):
        if lost := tak_tercetak(text):
            yield record.problem(
                HURUF_TIDAK_TERCETAK,
                f"{_named(lost)} tidak bisa dicetak di PDF; di sana tampil sebagai {PENGGANTI}",
                *field,
                remedy="hapus huruf itu, atau tulis dengan huruf Latin",
            )


def _texts(value: object, record: Rekaman | None = None, field: Path = ()) -> Iterator[tuple[Rekaman, Path, str]]:
    """Yield each text with its record and its place there."""
    if isinstance(value, str):
        if record:
            yield record, field, value
    elif isinstance(value, WaktuBaku):
        yield from _texts(value.teks, record, field)
    elif isinstance(value, Rekaman):
        for name in type(value).model_fields:
            if name not in _TANPA_PDF.get(type(value), ()):
                yield from _texts(getattr(value, name), value, (name,))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, record, (*field, key))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _texts(item, record, (*field, at))


def _named(letters: str) -> str:
    told = ", ".join(f"'{letter}' (U+{ord(letter):04X})" for letter in letters[:_DISEBUT])
    more = len(letters) - _DISEBUT
    return f"huruf {told}{f' dan {more} huruf lain' if more > 0 else ''}"
