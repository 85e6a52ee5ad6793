"""Figures outside the limits of their indikator."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.isian import isian_indikator, isian_rencana, show
from lkjip_build.model import Data
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.model.satuan import BatasNilai
from lkjip_build.problems import Problem, Rule

ANGKA_TIDAK_WAJAR = Rule(
    "LKJ406",
    "error",
    "Angka di luar batas wajar",
    manual="""
Angka ini di luar batas indikatornya: persentase di luar 0 sampai 100, angka lain yang negatif, atau di luar `batas`
yang ditulis di renstra.yml. Berlaku untuk target, triwulan, realisasi, kondisi awal, target Renstra, dan standar
nasional. Biasanya koma bergeser.

Bila indikatornya sendiri bisa lebih atau kurang dari itu (laju pertumbuhan, persen terhadap target), tulis batasnya di
renstra.yml: `batas: [-100, 100]`, atau `batas: [0, ""]` bila tanpa batas atas. Pembilang yang lebih besar daripada
penyebutnya (`35/30`) lebih dari semuanya; biasanya keduanya tertukar. Bila hanya angka ini yang luar biasa,
[konfirmasikan](#konfirmasi).

Salah:

```
satuan: persen, realisasi: 952,4
```

Benar:

```
satuan: persen, realisasi: 95,24
```
""",
    konfirmasi=True,
)


def dalam_batas(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ406. No figure lies outside the limits of its indikator: the declared ones, else 0–100 for a percentage and
    nothing negative for the rest. Steps of a scale have their own.
    """
    for indikator, semua in (*isian_indikator(data), *isian_rencana(data)):
        batas = indikator.batas_berlaku
        for isian in semua:
            for angka in isian.angka:
                # The exact share, as 100001/100000 is more than all though it prints as 100.
                tepat = isian.nilai.persen if isinstance(isian.nilai, Nisbah) else angka
                if not batas.memuat(tepat):
                    yield isian.problem(
                        ANGKA_TIDAK_WAJAR,
                        f"{isian.tulis(angka)} {_luar(batas)}",
                        remedy=f"{_periksa(isian.nilai)}; bila satuannya memang bisa begitu, tulis batasnya pada "
                        "indikator ini di renstra.yml, misalnya batas: [-100, 200]",
                    )
                    break


def _periksa(nilai: Nilai | None) -> str:
    if isinstance(nilai, Nisbah):
        swapped = show(Nisbah(nilai.penyebut, nilai.pembilang))
        return f"pembilang lebih besar daripada penyebut; bila keduanya tertukar, tulis {swapped}"
    return "periksa letak koma dan tanda minus"


def _luar(batas: BatasNilai) -> str:
    if batas.bawah is not None and batas.atas is not None:
        return f"di luar {show(batas.bawah)} sampai {show(batas.atas)}"
    if batas.bawah is not None:
        return f"lebih kecil dari {show(batas.bawah)}" if batas.bawah else "lebih kecil dari nol"
    return f"lebih besar dari {show(batas.atas)}"
