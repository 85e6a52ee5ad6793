"""Codes that point to a record that does not exist."""

from collections.abc import Container, Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule, closest

RUJUKAN_TIDAK_DIKENAL = Rule(
    "LKJ302",
    "error",
    "Kode tidak ada di berkas lain",
    manual="""
Kode yang ditunjuk tidak ada di berkas asalnya: indikator dan sasaran di `renstra.yml`, pejabat di `instansi.yml`, SOP
di folder `sop`. Bila di sana belum ada satu kode pun, tambahkan dulu.

Salah:

```
iku-1;85;…
```

Benar:

```
iku-01;85;…
```
""",
)


def rujukan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ302. A code that points to another record meets one."""
    indikator = [one.kode for one in data.renstra.semua_indikator]
    sasaran = [one.kode for one in data.renstra.semua_sasaran]
    taken = {one.casefold() for one in sasaran}
    measured = (one.kode for one in data.renstra.tujuan if one.indikator)
    diuraikan = [*sasaran, *(kode for kode in measured if kode.casefold() not in taken)]
    pejabat = [one.kode for one in data.instansi.pejabat]
    for ukuran in data.renstra.semua_indikator:
        for at, kode in enumerate(ukuran.pembangun):
            used = {ukuran.kode, *ukuran.pembangun}
            yield from _unknown(ukuran, "pembangun", kode, indikator, "renstra.yml", used=used, at=at)
    for one in data.instansi.pejabat:
        if one.atasan:
            yield from _unknown(one, "atasan", one.atasan, pejabat, "instansi.yml", used={one.kode})
        for at, kode in enumerate(one.indikator):
            yield from _unknown(one, "indikator", kode, indikator, "renstra.yml", used=one.indikator, at=at)
    for laporan in data.laporan.values():
        rows = {kinerja.indikator for kinerja in laporan.kinerja}
        for kinerja in laporan.kinerja:
            yield from _unknown(kinerja, "indikator", kinerja.indikator, indikator, "renstra.yml", used=rows)
        for rencana in laporan.rencana_aksi:
            yield from _unknown(rencana, "indikator", rencana.indikator, indikator, "renstra.yml")
        for anggaran in laporan.anggaran:
            for kode in anggaran.sasaran:
                yield from _unknown(anggaran, "sasaran", kode, sasaran, "renstra.yml")
        for kode, analisis in laporan.analisis.items():
            yield from _unknown(analisis, "", kode, diuraikan, "renstra.yml", used=laporan.analisis.keys())
        if laporan.fakta.penandatangan:
            yield from _unknown(laporan.fakta, "penandatangan", laporan.fakta.penandatangan, pejabat, "instansi.yml")
        # A faulty file, or a folder that is only misnamed, is told itself.
        if laporan.siklus and not _is_cacat(data, laporan.fakta.sop):
            yield from _unknown(
                laporan.fakta, "sop", laporan.fakta.sop, list(data.sop), f"folder sop ({laporan.fakta.sop}.yml)"
            )


def _unknown(
    record: Rekaman,
    field: str,
    kode: str,
    known: list[str],
    where: str,
    *,
    used: Container[str] = (),
    at: int | None = None,
) -> Iterator[Problem]:
    """Yield LKJ302; a code that is `used` in its table already is not what was meant: it would stand there twice. `at`
    is its place where the field is a list.
    """
    if kode in known:
        return
    guess = closest(kode, known)
    free = [one for one in known if one not in used]
    if guess and guess not in used:
        remedy = f"maksud Anda '{guess}'?"
    elif not known:
        remedy = f"tambahkan di {where}; di sana belum ada satu kode pun"
    elif free:
        taken = f"'{guess}' sudah ada di sini; " if guess else ""
        remedy = f"{taken}kode {'lain' if guess else 'yang ada'}: {', '.join(free)}"
    else:
        remedy = "semua kodenya sudah ada di sini; hapus yang ini"
    place = [one for one in (field or None, at) if one is not None]
    yield record.problem(RUJUKAN_TIDAK_DIKENAL, f"kode '{kode}' tidak ada di {where}", *place, remedy=remedy)


def _is_cacat(data: Data, sop: str) -> bool:
    """Tell whether the file of an SOP, in whichever group, or the folder of SOPs could not be read."""
    return any(one == "sop" or (one.startswith("sop/") and one.endswith(f"/{sop}.yml")) for one in data.cacat)
