"""Sub kegiatan whose code belongs to another kegiatan than its name says."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.anggaran import Tingkat, tingkat
from lkjip_build.model import Data
from lkjip_build.model.laporan import TINGKAT_KEGIATAN, TINGKAT_PROGRAM, Anggaran, Laporan, potong_kode
from lkjip_build.problems import Problem, Rule

SUB_KEGIATAN_DI_DUA_KEGIATAN = Rule(
    "LKJ455",
    "warning",
    "Sub kegiatan di dua kegiatan",
    manual="""
Menurut namanya sub kegiatan ini milik satu kegiatan, menurut kodenya milik kegiatan lain. Uangnya dijumlahkan menurut
kodenya.

Salah:

```
7.01.01.2.01.0001;Program Penunjang;Perencanaan;Penyusunan Dokumen;…
7.01.01.2.06.0002;Program Penunjang;Perencanaan;Koordinasi Penyusunan;…
```

Benar:

```
7.01.01.2.01.0001;Program Penunjang;Perencanaan;Penyusunan Dokumen;…
7.01.01.2.01.0002;Program Penunjang;Perencanaan;Koordinasi Penyusunan;…
```
""",
)


def sub_kegiatan_satu_kegiatan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ455. The code of a sub kegiatan begins with that of the kegiatan it names; of several codes the right one is
    that of the table of codes, else of the kegiatan's own row, else the most frequent.
    """
    table = {(potong_kode(one.kode, TINGKAT_PROGRAM), _plain(one.nama)): one.kode for one in data.kode_anggaran}
    for laporan in data.laporan.values():
        by_name: dict[tuple[str, str], list[Anggaran]] = {}
        for anggaran in laporan.anggaran:
            if tingkat(anggaran) is Tingkat.SUB_KEGIATAN and anggaran.kegiatan:
                by_name.setdefault(_nama(anggaran, anggaran.kegiatan), []).append(anggaran)
        for nama, lines in by_name.items():
            counted = Counter(potong_kode(one.kode, TINGKAT_KEGIATAN) for one in lines)
            right = table.get(nama) or _own_row(laporan, nama) or counted.most_common(1)[0][0]
            for anggaran in lines:
                if potong_kode(anggaran.kode, TINGKAT_KEGIATAN) != right:
                    yield anggaran.problem(
                        SUB_KEGIATAN_DI_DUA_KEGIATAN,
                        f"kode {anggaran.kode} bukan rincian kegiatan '{anggaran.kegiatan}', yang kodenya {right}",
                        "kode",
                        remedy="perbaiki kodenya, atau nama kegiatannya",
                    )


def _own_row(laporan: Laporan, nama: tuple[str, str]) -> str | None:
    """Return the code of the kegiatan's own row, where its sum was typed beside its parts."""
    return next(
        (one.kode for one in laporan.jumlah_anggaran if one.kegiatan and _nama(one, one.kegiatan) == nama), None
    )


def _nama(anggaran: Anggaran, kegiatan: str) -> tuple[str, str]:
    return potong_kode(anggaran.kode, TINGKAT_PROGRAM), _plain(kegiatan)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
