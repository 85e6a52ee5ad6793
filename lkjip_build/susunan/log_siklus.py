"""The cycle for machines: the entry of a year, and the events of all years, each year a case."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta, timezone
from typing import Any

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.siklus.temuan import rule_of
from lkjip_build.compute.siklus import RingkasanLangkah, Siklus
from lkjip_build.compute.siklus.temuan import TanpaHariLibur, Temuan
from lkjip_build.isi.data import EventRow, Kasus
from lkjip_build.model.nilai import Saat

WIB = timezone(timedelta(hours=7))


def to_json(siklus: Siklus) -> dict[str, Any]:
    """Return the year's entry of data/siklus.json; moments are ISO 8601, durations read like `7 hari`."""
    return {
        "tahun": siklus.tahun,
        "status": str(siklus.status),
        "putaran": siklus.putaran,
        "tenggat": siklus.tenggat.nominal.isoformat(),
        "tepat_waktu": siklus.tepat_waktu,
        "temuan": [
            {"kode": rule_of(temuan).code, "langkah": _langkah_temuan(temuan), "kalimat": kalimat(temuan)}
            for temuan in siklus.temuan
        ],
        "langkah": [_langkah(langkah) for langkah in siklus.langkah],
    }


def _langkah_temuan(temuan: Temuan) -> str | None:
    return None if isinstance(temuan, TanpaHariLibur) else temuan.langkah.no


def _langkah(langkah: RingkasanLangkah) -> dict[str, Any]:
    return {
        "no": langkah.no,
        "mulai": _iso(langkah.mulai),
        "selesai": _iso(langkah.selesai),
        "lama": str(langkah.lama) if langkah.lama else None,
        "baku": str(langkah.baku),
        "terlambat": langkah.terlambat,
    }


def _iso(momen: Saat | None) -> str | None:
    if momen is None:
        return None
    return momen.urutan.isoformat(timespec="minutes") if momen.jam else momen.tanggal.isoformat()


def semua_kasus(semua_siklus: Sequence[Siklus]) -> tuple[Kasus, ...]:
    """Return the events of all years, each year a case, in the order they happened.

    A moment noted without a time of day takes the time of the event before it on that day, else 00.00, so that the
    order is kept; where times of day were noted they stand as they are.
    """
    return tuple(Kasus(_nama(siklus), tuple(_events(siklus))) for siklus in semua_siklus)


def _events(siklus: Siklus) -> Iterator[EventRow]:
    events: list[tuple[datetime, str, str, str]] = []
    jam_terakhir: dict[object, time] = {}
    for satu in siklus.pelaksanaan:
        for momen, lifecycle in ((satu.mulai, "start"), (satu.selesai, "complete")):
            if momen is None:
                continue
            jam = momen.jam or jam_terakhir.get(momen.tanggal, time.min)
            jam_terakhir[momen.tanggal] = jam
            activity = satu.aktivitas or f"Langkah {satu.langkah}"
            events.append((datetime.combine(momen.tanggal, jam, WIB), activity, satu.pelaksana or "", lifecycle))
    for stamp, activity, resource, lifecycle in sorted(events, key=lambda event: event[0]):
        yield EventRow(_nama(siklus), activity, stamp.isoformat(), resource, lifecycle)


def _nama(siklus: Siklus) -> str:
    return f"LKjIP {siklus.tahun}"
