"""What readers need to know of an indikator."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.renstra import Indikator, Renstra
from lkjip_build.problems import Problem, Rule

KETERANGAN_BELUM_LENGKAP = Rule(
    "LKJ410",
    "warning",
    "Keterangan indikator belum lengkap",
    manual="""
Pembaca perlu tahu apa yang diukur, cara menghitungnya, dari mana datanya, siapa yang bertanggung jawab, dari keadaan
mana indikator mulai, dan target akhir Renstranya.

Salah:

```
- kode: iku-01
  nama: Indeks Kepuasan Masyarakat
```

Benar:

```
- kode: iku-01
  nama: Indeks Kepuasan Masyarakat
  definisi: Seberapa puas warga yang baru dilayani.
  rumus: Rata-rata nilai survei empat triwulan
  sumber_data: Survei kepuasan masyarakat
  penanggung_jawab: Seksi Pelayanan
  kondisi_awal: "82,1"
  target_renstra: {2025: "85", 2026: "86"}
```
""",
)

_METADATA = ("definisi", "rumus", "sumber_data", "penanggung_jawab")


def keterangan_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ410. An indikator says what it measures, how, from where, by whom, from which start to which end."""
    for indikator in data.renstra.semua_indikator:
        if empty := list(_kosong(indikator, data.renstra)):
            yield indikator.problem(
                KETERANGAN_BELUM_LENGKAP,
                f"keterangan indikator '{indikator.kode}' belum diisi: {', '.join(empty)}",
                "kode",
                remedy=_isi(indikator, *empty[0].split()),
            )


def _isi(indikator: Indikator, name: str, tahun: str = "") -> str:
    """Return how to fill in a key: one that stands there already must not be added again."""
    if tahun:
        what = f"tahun {tahun} di '{name}'" if indikator.target_renstra else f"'{name}: {{{tahun}: targetnya}}' pada"
        return f"tambahkan {what} indikator ini"
    there = indikator.location(name) != indikator.location()
    return f"isi '{name}:' pada indikator ini" if there else f"tambahkan '{name}:' di bawah indikator ini"


def _kosong(indikator: Indikator, renstra: Renstra) -> Iterator[str]:
    yield from (name for name in _METADATA if getattr(indikator, name) is None)
    # What began in the middle of the plan has no state before it, and what ended has no target at its end.
    if indikator.kondisi_awal is None and indikator.mulai is None:
        yield "kondisi_awal"
    awal, akhir = renstra.periode.awal, renstra.periode.akhir
    if awal <= akhir and indikator.berlaku(akhir) and akhir not in indikator.target_renstra:
        yield f"target_renstra {akhir}"
