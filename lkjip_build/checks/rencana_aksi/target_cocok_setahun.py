"""The targets of the quarters against the target of the year."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.angka import nilai_ringkas
from lkjip_build.checks.bantu.isian import show, show_hitungan
from lkjip_build.checks.bantu.rencana import semua_rencana
from lkjip_build.compute.besaran import Besaran, bounds, sama, setuju
from lkjip_build.compute.target_triwulan import jumlah_target, sejak_januari, target_setahun
from lkjip_build.model import Data
from lkjip_build.model.nilai_ukur import Nilai, Rentang
from lkjip_build.model.rencana_aksi import RencanaIndikator
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Problem, Rule

TARGET_TIDAK_COCOK = Rule(
    "LKJ473",
    "warning",
    "Target triwulan tidak cocok dengan target setahun",
    manual="""
Pada akhir tahun target triwulan harus sampai pada target setahun di `kinerja.csv`: jumlahnya bila triwulannya
dijumlahkan, rata-ratanya bila dirata-rata, dan target triwulan IV bila posisi akhir. Dengan
`target_triwulan: kumulatif` di `renstra.yml` selalu target triwulan IV.

Salah:

```
jumlah, target triwulan 23, 46, 69, 92, target setahun 92
```

Benar:

```
jumlah, target triwulan 23, 23, 23, 23, target setahun 92
jumlah dan target_triwulan: kumulatif, target triwulan 23, 46, 69, 92, target setahun 92
```
""",
    konfirmasi=True,
)


def target_cocok_setahun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ473. The quarterly targets, taken together as the indikator says, give the target of the year in force."""
    for laporan, indikator, rencana in semua_rencana(data):
        row = next((one for one in laporan.kinerja if one.indikator == indikator.kode), None)
        target, triwulan = (row.target_berlaku, row.triwulan) if row else (None, ())
        found, holder = target_setahun(indikator, rencana.target, triwulan), rencana.pemegang(4)
        last = rencana.target[3]
        if target is None or found is None or holder is None or last is None or _gives(*found, target):
            continue
        terakhir = sejak_januari(indikator, last, triwulan) or not indikator.konsolidasi.memakai_semua
        yield holder.problem(
            TARGET_TIDAK_COCOK,
            f"{_sebutan(indikator, *found, terakhir=terakhir)} tidak sama dengan target setahun {show(target)}",
            "target_tw4",
            remedy=_remedy(indikator, rencana, target),
        )


def _gives(total: Besaran, pembagi: int, target: Nilai) -> bool:
    """Tell whether a sum over so many quarters gives the target, a mean as far as the target has decimals."""
    if pembagi == 1:
        return sama(total, target)
    ends = (target.bawah, target.atas) if isinstance(target, Rentang) else (target, target)
    return all(setuju(one / pembagi, aim) for one, aim in zip(bounds(total), ends, strict=True))


def _sebutan(indikator: Indikator, total: Besaran, pembagi: int, *, terakhir: bool) -> str:
    if terakhir:
        return f"target triwulan IV {show_hitungan(total)}"
    if indikator.konsolidasi.menjumlah:
        return f"jumlah target keempat triwulan {show_hitungan(total)}"
    low, high = (nilai_ringkas(one / pembagi) for one in bounds(total))
    return f"rata-rata target triwulan {low}" + (f"-{high}" if high != low else "")


def _remedy(indikator: Indikator, rencana: RencanaIndikator, target: Nilai) -> str:
    """Return what to do: where the other way of writing would fit the year, that is what was meant."""
    kumulatif = indikator.target_triwulan.sejak_januari
    if not kumulatif and rencana.target[3] == target:
        return "bila targetnya dari Januari, tulis 'target_triwulan: kumulatif' pada indikator ini di renstra.yml"
    if kumulatif and indikator.konsolidasi.menjumlah and jumlah_target(rencana.target) == target:
        return "bila targetnya per triwulan, hapus 'target_triwulan: kumulatif' pada indikator ini di renstra.yml"
    return "periksa target triwulan di sini dan target di kinerja.csv"
