"""Logs whose end is gone, of a report that must have been sent."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from lkjip_build.checks.bantu.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Laporan
from lkjip_build.model.sop import JenisLangkah
from lkjip_build.problems import Problem, Rule

SIKLUS_TERPUTUS = Rule(
    "LKJ452",
    "warning",
    "Catatan siklus terputus",
    manual="""
Catatan siklus berhenti sebelum langkah terakhir SOP, padahal laporannya mestinya sudah terkirim: `laporan.yml` menyebut
alamatnya atau tanggal reviunya, siklus tahun sesudahnya sudah dicatat, atau tenggatnya sudah lewat lebih dari dua
bulan. Selama terputus, laporan itu tampil sebagai draf. Bila laporannya memang belum selesai, biarkan.

Salah:

```
5;camat;2026-03-02;2026-03-03;ya;LKjIP;B/03/2026;
```

Benar:

```
5;camat;2026-03-02;2026-03-03;ya;LKjIP;B/03/2026;
6;pengadministrasi;2026-03-04 09.40;2026-03-04 09.49;;LKjIP terkirim;B/04/2026;
```
""",
)

_LAMA = timedelta(days=60)
"""So long after the deadline a report has been sent, or its log says nothing of what keeps it."""


def siklus_sampai_akhir(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ452. The log of a report that must have been sent reaches the last step of its SOP.

    It must have been sent where laporan.yml says so, where the log of a later year has begun, or long after the
    deadline. A log without rows is judged only after an older one, since an office may have begun its logs later, and
    where LKJ012 does not tell it already.
    """
    logged = [tahun for tahun, laporan in data.laporan.items() if laporan.siklus]
    for tahun, laporan in data.laporan.items():
        name = f"{tahun}/siklus.csv"
        if name in data.cacat or not (laporan.siklus or any(lain < tahun for lain in logged)):
            continue
        if not laporan.siklus and all(kinerja.realisasi is not None for kinerja in laporan.kinerja):
            continue
        sop = data.sop.get(laporan.fakta.sop)
        ends = [langkah.no for langkah in sop.langkah if langkah.jenis is JenisLangkah.SELESAI] if sop else []
        if not ends or any(one.langkah in ends and one.selesai for one in laporan.siklus):
            continue
        why = _sudah_terkirim(data, laporan, hari_ini, later=[lain for lain in logged if lain > tahun])
        if why:
            last = laporan.siklus[-1] if laporan.siklus else None
            place = last.location() if last else berkas(laporan, "siklus.csv")
            to = " atau ".join(ends)
            stop = f"berhenti di langkah {last.langkah}" if last else "tidak berisi satu baris pun"
            yield SIKLUS_TERPUTUS.at(
                place,
                f"catatan siklus {tahun} {stop}, padahal {why}",
                remedy=f"lengkapi barisnya sampai langkah {to}; bila terhapus, kembalikan dari riwayat git",
            )


def _sudah_terkirim(data: Data, laporan: Laporan, hari_ini: date, *, later: list[int]) -> str | None:
    """Return why a report must have been sent by now, or None."""
    fakta, aturan = laporan.fakta, data.aturan.for_tahun(laporan.tahun)
    if fakta.tautan:
        return "laporan.yml menyebut alamat laporan yang sudah terbit"
    reviu = fakta.reviu.tanggal if fakta.reviu else None
    dates = [saat.tanggal for one in laporan.siklus for saat in (one.mulai, one.selesai) if saat]
    if reviu and reviu <= hari_ini and all(tanggal < reviu for tanggal in dates):
        return f"laporan.yml mencatat reviu tanggal {reviu.isoformat()}"
    if later:
        return f"siklus {later[0]} sudah dicatat"
    if aturan is None:
        return None
    year, month = laporan.tahun + 1, aturan.tenggat.bulan
    tenggat = date(year, month, monthrange(year, month)[1])
    if hari_ini - tenggat > _LAMA:
        return f"tenggatnya {tenggat.isoformat()} sudah lewat {(hari_ini - tenggat).days} hari"
    return None
