"""Analyses that are missing or have gaps."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import AnalisisSasaran
from lkjip_build.problems import Problem, Rule

ANALISIS_BELUM_LENGKAP = Rule(
    "LKJ413",
    "warning",
    "Analisis sasaran belum lengkap",
    manual="""
Bab III meminta setiap sasaran dijelaskan: penyebab, solusi, efisiensi, program penunjang, dan rencana tindak lanjut.
Peringatan ini muncul setelah catatan siklus tahun itu mulai diisi.

Salah:

```
S1:
  penyebab: |
    Perangkat belum tersedia.
```

Benar:

```
S1:
  penyebab: |
    Perangkat belum tersedia.
  solusi: |
    Uji coba dengan perangkat pinjaman.
  efisiensi: |
    Tidak dinilai karena target belum tercapai.
  program_penunjang: |
    Program Pelayanan Publik.
  rencana_tindak_lanjut: |
    Menerapkan antrean daring.
```
""",
)


def analisis_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ413. Once the report is being made, each sasaran has the analyses that Bab III asks for.

    Dasar: PermenPANRB 53/2014, Lampiran II (penyebab, solusi, efisiensi, program penunjang).
    """
    for tahun, laporan in data.laporan.items():
        if not laporan.siklus or f"{tahun}/analisis.yml" in data.cacat:
            continue
        wanted = [
            sasaran.kode
            for sasaran in data.renstra.semua_sasaran
            if any(indikator.berlaku(tahun) for indikator in sasaran.indikator)
        ]
        if absent := [kode for kode in wanted if kode not in laporan.analisis]:
            yield ANALISIS_BELUM_LENGKAP.at(
                berkas(laporan, "analisis.yml"),
                f"sasaran tanpa analisis {tahun}: {', '.join(absent)}",
                remedy=f"tambahkan '{absent[0]}:' dengan isi {', '.join(AnalisisSasaran.model_fields)}",
            )
        for kode in wanted:
            if kode in laporan.analisis:
                yield from _analisis_kosong(kode, laporan.analisis[kode])


def _analisis_kosong(kode: str, analisis: AnalisisSasaran) -> Iterator[Problem]:
    empty = [name for name in AnalisisSasaran.model_fields if not (getattr(analisis, name) or "").strip()]
    if empty:
        yield analisis.problem(
            ANALISIS_BELUM_LENGKAP,
            f"analisis sasaran {kode} belum berisi: {', '.join(empty)}",
            remedy=f"tulis '{empty[0]}: |' lalu kalimatnya di baris berikutnya",
        )
