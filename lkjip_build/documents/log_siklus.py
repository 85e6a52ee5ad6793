"""The cycle for machines: JSON, and the event log that process-mining tools read, as rows and as XES."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta, timezone
from typing import Any, NamedTuple
from xml.etree import ElementTree

from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.checks.catatan_siklus import kode
from lkjip_build.compute.siklus import RingkasanLangkah, Siklus
from lkjip_build.compute.siklus.temuan import TanpaHariLibur, Temuan
from lkjip_build.model.nilai import Saat

WIB = timezone(timedelta(hours=7))

_EKSTENSI = (("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle"))


class EventRow(NamedTuple):
    """One event: a beginning (`start`) or an end (`complete`) of an activity. `timestamp` is ISO 8601 with +07:00."""

    case: str
    activity: str
    timestamp: str
    resource: str
    lifecycle: str


def to_json(siklus: Siklus) -> dict[str, Any]:
    """Return the year's entry of data/siklus.json; moments are ISO 8601, durations read like `7 hari`."""
    return {
        "tahun": siklus.tahun,
        "status": str(siklus.status),
        "putaran": siklus.putaran,
        "tenggat": siklus.tenggat.nominal.isoformat(),
        "tepat_waktu": siklus.tepat_waktu,
        "temuan": [
            {"kode": kode(temuan), "langkah": _langkah_temuan(temuan), "kalimat": kalimat(temuan)}
            for temuan in siklus.temuan
        ],
        "langkah": [_langkah(langkah) for langkah in siklus.langkah],
    }


def _langkah_temuan(temuan: Temuan) -> int | None:
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


def event_rows(semua_siklus: Sequence[Siklus]) -> tuple[EventRow, ...]:
    """Return the events of all years, each year a case, in the order they happened.

    A moment noted without a time of day takes the time of the event before it on that day, else 00.00, so that the
    order is kept; where times of day were noted they stand as they are.
    """
    return tuple(row for siklus in semua_siklus for row in _events(siklus))


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
        yield EventRow(f"LKjIP {siklus.tahun}", activity, stamp.isoformat(), resource, lifecycle)


def xes(semua_siklus: Sequence[Siklus]) -> bytes:
    """Return the event log as XES (IEEE 1849-2016), UTF-8; the same input gives the same bytes."""
    log = ElementTree.Element("log", {"xes.version": "1849.2016", "xes.features": ""})
    log.set("xmlns", "http://www.xes-standard.org/")
    for name, prefix in _EKSTENSI:
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        ElementTree.SubElement(log, "extension", {"name": name, "prefix": prefix, "uri": uri})
    _globals(log)
    _string(log, "concept:name", "Penyusunan LKjIP")
    _string(log, "lifecycle:model", "standard")
    for siklus in semua_siklus:
        trace = ElementTree.SubElement(log, "trace")
        _string(trace, "concept:name", f"LKjIP {siklus.tahun}")
        for row in _events(siklus):
            event = ElementTree.SubElement(trace, "event")
            _event(event, row.activity, row.timestamp, row.resource, row.lifecycle)
    ElementTree.indent(log)
    text: str = ElementTree.tostring(log, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _globals(log: ElementTree.Element) -> None:
    _string(ElementTree.SubElement(log, "global", {"scope": "trace"}), "concept:name", "")
    _event(ElementTree.SubElement(log, "global", {"scope": "event"}), "", "1970-01-01T00:00:00+07:00", "", "complete")
    kelas = {"name": "Aktivitas", "scope": "event", "keys": "concept:name lifecycle:transition"}
    ElementTree.SubElement(log, "classifier", kelas)


def _event(event: ElementTree.Element, activity: str, timestamp: str, resource: str, lifecycle: str) -> None:
    _string(event, "concept:name", activity)
    _string(event, "org:resource", resource)
    _string(event, "lifecycle:transition", lifecycle)
    ElementTree.SubElement(event, "date", {"key": "time:timestamp", "value": timestamp})


def _string(parent: ElementTree.Element, key: str, value: str) -> None:
    ElementTree.SubElement(parent, "string", {"key": key, "value": value})
