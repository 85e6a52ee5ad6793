"""Quarters without a target."""

from collections.abc import Collection, Iterator
from datetime import date

from lkjip_build.bahasa.kata import triwulan
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.rencana_aksi import KOLOM_TARGET, RencanaIndikator, rencana_by_indikator
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Problem, Rule

TARGET_TRIWULAN_BERCELAH = Rule(
    "LKJ474",
    "warning",
    "Target triwulan tidak lengkap",
    manual="""
Sebagian triwulan punya target, sebagian tidak, sehingga triwulan itu tidak bisa dinilai. Bila triwulannya dijumlahkan,
keempatnya harus terisi; yang memang tidak direncanakan ditulis 0.

Salah:

```
jumlah, target triwulan 5, kosong, 4, 4
```

Benar:

```
jumlah, target triwulan 5, 0, 4, 4
```
""",
)

TANPA_TARGET_TRIWULAN = Rule(
    "LKJ478",
    "warning",
    "Indikator tanpa target triwulan",
    manual="""
Indikator lain di `rencana-aksi.csv` punya target triwulan, yang ini tidak. Selama kosong, indikator ini tidak bisa
dikatakan di jalur atau tertinggal.

Salah:

```
iku-01;;;;;Melatih petugas loket;…
```

Benar:

```
iku-01;85;85,5;86,5;87;Melatih petugas loket;…
```
""",
)


def target_triwulan_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ474, LKJ478. Where a year plans by quarters, every indikator in force does, without gaps."""
    for laporan, indikator, rencana in semua_rencana(data):
        for nomor in _gaps(laporan, indikator, rencana):
            # The gap is told in the row that has the other targets.
            holder = next(one for one in rencana.baris if any(value is not None for value in one.target))
            yield holder.problem(
                TARGET_TRIWULAN_BERCELAH,
                f"target {triwulan(nomor)} kosong, padahal triwulan lain punya target",
                KOLOM_TARGET[nomor - 1],
                remedy="isi targetnya; bila memang tidak ada yang direncanakan, tulis 0"
                if indikator.konsolidasi.menjumlah
                else "isi targetnya",
            )
    for tahun, laporan in data.laporan.items():
        if f"{tahun}/rencana-aksi.csv" not in data.cacat:
            yield from _without(laporan, [one for one in data.renstra.semua_indikator if one.berlaku(tahun)])


def _gaps(laporan: Laporan, indikator: Indikator, rencana: RencanaIndikator) -> list[int]:
    filled = [number for number, value in enumerate(rencana.target, 1) if value is not None]
    if not filled:
        return []
    return [nomor for nomor in _wanted(laporan, indikator, filled[0]) if nomor not in filled]


def _wanted(laporan: Laporan, indikator: Indikator, first: int) -> Collection[int]:
    """Return the quarters that need a target: of a sum all; of a mean those that have a figure, and the last; of what
    goes on from quarter to quarter all from the first on.
    """
    if indikator.target_triwulan.sejak_januari or not indikator.konsolidasi.memakai_semua:
        return range(first, 5)
    if indikator.konsolidasi.menjumlah:
        return range(1, 5)
    figures = next((one.triwulan for one in laporan.kinerja if one.indikator == indikator.kode), ())
    return sorted({4, *(number for number, value in enumerate(figures, 1) if value is not None)})


def _without(laporan: Laporan, berlaku: list[Indikator]) -> Iterator[Problem]:
    rencana = rencana_by_indikator(laporan.rencana_aksi)
    known = {one.kode for one in berlaku}
    if not any(one.bertarget for one in rencana.values()) or rencana.keys() - known:
        return  # what stands under an unknown code is another rule's
    for indikator in berlaku:
        found = rencana.get(indikator.kode)
        if found is None:
            place = berkas(laporan, "rencana-aksi.csv")
            message, remedy = f"tidak ada baris untuk indikator '{indikator.kode}'", "tambahkan barisnya"
            yield TANPA_TARGET_TRIWULAN.at(place, message, remedy=f"{remedy} dengan target triwulannya")
        elif not found.bertarget:
            yield found.baris[0].problem(
                TANPA_TARGET_TRIWULAN,
                f"indikator '{indikator.kode}' belum punya target triwulan",
                "indikator",
                remedy="isi target triwulannya di baris ini",
            )
