"""Steps that begin or end on a day off."""

from collections.abc import Iterator, Mapping
from datetime import date

from lkjip_build.bahasa.tanggal import hari_tanggal
from lkjip_build.checks.bantu.masa import dalam_masa
from lkjip_build.model import Data
from lkjip_build.problems import Problem, Rule

LANGKAH_DI_HARI_LIBUR = Rule(
    "LKJ436",
    "warning",
    "Langkah tercatat di hari libur",
    manual="""
Langkah siklus tercatat mulai atau selesai pada hari Sabtu, Minggu, atau hari libur. Lama langkah dihitung dalam hari
kerja, jadi hari itu tidak ikut dihitung. Sering kali tanggalnya salah ketik. Bila memang dikerjakan di hari libur,
biarkan tercatat.

Salah:

```
3;kasi;2026-02-14;2026-02-17;;Draft LKjIP;draft-1.docx;
```

Benar:

```
3;kasi;2026-02-13;2026-02-18;;Draft LKjIP;draft-1.docx;
```
""",
)


def langkah_di_hari_kerja(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ436. A step begins and ends on a working day, where its year counts working days.

    Dates that cannot be right are told by LKJ415 and LKJ608 already.
    """
    libur = {one.tanggal: one.nama for one in data.libur}
    for tahun, laporan in data.laporan.items():
        aturan = data.aturan.for_tahun(tahun)
        if aturan is None or not aturan.hari.satuan.kerja:
            continue
        for kejadian in laporan.siklus:
            mulai, selesai = kejadian.mulai, kejadian.selesai
            if mulai and selesai and selesai.tanggal < mulai.tanggal:
                continue
            for kolom, saat in (("mulai", mulai), ("selesai", selesai)):
                if saat and dalam_masa(saat.tanggal, tahun) and (why := _libur(saat.tanggal, libur)):
                    yield kejadian.problem(
                        LANGKAH_DI_HARI_LIBUR,
                        f"{kolom} {hari_tanggal(saat.tanggal)} bukan hari kerja: {why}",
                        kolom,
                        remedy="periksa tanggalnya; bila memang dikerjakan di hari libur, biarkan",
                    )


def _libur(hari: date, libur: Mapping[date, str]) -> str:
    """Return why a day is off, or nothing."""
    return libur.get(hari) or ("akhir pekan" if hari.weekday() >= 5 else "")
