"""Codes: each stands once, and each reference meets one."""

from collections.abc import Container, Iterable, Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, closest


def kode_unik(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ301. A code names one record only."""
    renstra = data.renstra
    yield from _repeated(renstra.tujuan, "kode")
    yield from _repeated(renstra.semua_sasaran, "kode")
    yield from _repeated(renstra.semua_indikator, "kode")
    yield from _repeated(data.instansi.pejabat, "kode")
    yield from _repeated(data.instansi.desa, "kode")
    yield from _repeated(data.aturan.himpunan, "kode")
    yield from _repeated(data.libur, "tanggal")
    yield from _repeated(data.glosarium.istilah, "istilah")
    for sop in data.sop.values():
        yield from _repeated(sop.pelaksana, "kode")
        yield from _repeated(sop.langkah, "no")
    for laporan in data.laporan.values():
        yield from _repeated(laporan.kinerja, "indikator")
        for anggaran in laporan.anggaran:
            if len(set(anggaran.sasaran)) < len(anggaran.sasaran):
                yield anggaran.problem(
                    "LKJ301", "satu sasaran disebut dua kali", "sasaran", remedy="sebut tiap kode sekali saja"
                )


def _repeated(records: Iterable[Rekaman], field: str) -> Iterator[Problem]:
    first: dict[str, Rekaman] = {}
    for record in records:
        # Codes become addresses, and Windows does not tell Iku-01 from iku-01.
        kode = str(getattr(record, field)).casefold()
        if kode in first:
            line = first[kode].location(field).line
            yield record.problem(
                "LKJ301",
                f"{field} '{getattr(record, field)}' sudah dipakai di baris {line}",
                field,
                remedy="hapus salah satunya, atau beri kode lain",
            )
        else:
            first[kode] = record


def rujukan_dikenal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ302. A code that points to another record meets one."""
    indikator = [one.kode for one in data.renstra.semua_indikator]
    sasaran = [one.kode for one in data.renstra.semua_sasaran]
    pejabat = [one.kode for one in data.instansi.pejabat]
    for laporan in data.laporan.values():
        rows = {kinerja.indikator for kinerja in laporan.kinerja}
        for kinerja in laporan.kinerja:
            yield from _unknown(kinerja, "indikator", kinerja.indikator, indikator, "renstra.yml", used=rows)
        for anggaran in laporan.anggaran:
            for kode in anggaran.sasaran:
                yield from _unknown(anggaran, "sasaran", kode, sasaran, "renstra.yml")
        for kode, analisis in laporan.analisis.items():
            yield from _unknown(analisis, "", kode, sasaran, "renstra.yml", used=laporan.analisis.keys())
        if laporan.fakta.penandatangan:
            yield from _unknown(laporan.fakta, "penandatangan", laporan.fakta.penandatangan, pejabat, "instansi.yml")
        # A faulty file, or a folder that is only misnamed, is told itself.
        if laporan.siklus and data.cacat.isdisjoint({"sop", f"sop/{laporan.fakta.sop}.yml"}):
            yield from _unknown(
                laporan.fakta, "sop", laporan.fakta.sop, list(data.sop), f"folder sop ({laporan.fakta.sop}.yml)"
            )


def desa_di_kecamatan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ432. The code of a desa begins with that of its kecamatan."""
    kecamatan = data.instansi.kode_wilayah
    for desa in data.instansi.desa:
        if kecamatan and not desa.kode.startswith(f"{kecamatan}."):
            yield desa.problem(
                "LKJ432",
                f"kode desa {desa.nama} tidak diawali kode kecamatan {kecamatan}",
                "kode",
                remedy="periksa kode desa dan kode_wilayah kantor",
            )


def _unknown(
    record: Rekaman, field: str, kode: str, known: list[str], where: str, *, used: Container[str] = ()
) -> Iterator[Problem]:
    """Yield LKJ302; a code that is `used` in its table already is not what was meant: it would stand there twice."""
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
    yield record.problem("LKJ302", f"kode '{kode}' tidak ada di {where}", *([field] if field else []), remedy=remedy)
