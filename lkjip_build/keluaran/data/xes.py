"""An event log as XES (IEEE 1849), which process-mining tools read."""

from xml.etree import ElementTree

from lkjip_build.isi.data import EventRow, LogData
from lkjip_build.keluaran.data.teks_xml import teks_xml

_EKSTENSI = (("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle"))
# Keys without a prefix are ours: a prefix belongs to an extension that the log declares.
_KUNCI = {
    "concept:name": "activity",
    "concept:instance": "instance",
    "org:resource": "resource",
    "org:role": "role",
    "lifecycle:transition": "lifecycle",
    "langkah": "langkah",
    "keputusan": "keputusan",
    "keluaran": "keluaran",
    "bukti": "bukti",
    "ketelitian": "ketelitian",
}
_PENGGOLONG = {"Langkah": "concept:name", "Langkah dan putusan": "concept:name keputusan"}
_KOSONG = EventRow("", "", "1970-01-01T00:00:00+07:00", "", "complete", "", "", "", "", "", "", "hari", "")


def xes(data: LogData) -> bytes:
    """Return the log as XES, UTF-8; the same input gives the same bytes."""
    log = ElementTree.Element("log", {"xes.version": "1849.2016", "xes.features": ""})
    log.set("xmlns", "http://www.xes-standard.org/")
    for name, prefix in _EKSTENSI:
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        ElementTree.SubElement(log, "extension", {"name": name, "prefix": prefix, "uri": uri})
    _trace(ElementTree.SubElement(log, "global", {"scope": "trace"}), "", "")
    _event(ElementTree.SubElement(log, "global", {"scope": "event"}), _KOSONG)
    for name, keys in _PENGGOLONG.items():
        ElementTree.SubElement(log, "classifier", {"name": name, "scope": "event", "keys": keys})
    _string(log, "concept:name", data.nama)
    _string(log, "lifecycle:model", "standard")
    for kasus in data.kasus:
        trace = ElementTree.SubElement(log, "trace")
        _trace(trace, kasus.nama, kasus.sop)
        for row in kasus.peristiwa:
            _event(ElementTree.SubElement(trace, "event"), row)
    ElementTree.indent(log)
    text: str = ElementTree.tostring(log, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _trace(trace: ElementTree.Element, nama: str, sop: str) -> None:
    _string(trace, "concept:name", nama)
    _string(trace, "sop", sop)


def _event(event: ElementTree.Element, row: EventRow) -> None:
    for key, field in _KUNCI.items():
        _string(event, key, getattr(row, field))
    ElementTree.SubElement(event, "date", {"key": "time:timestamp", "value": row.timestamp})


def _string(parent: ElementTree.Element, key: str, value: str) -> None:
    ElementTree.SubElement(parent, "string", {"key": key, "value": teks_xml(value)})
