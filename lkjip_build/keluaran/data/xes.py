"""An event log as XES (IEEE 1849-2016), which process-mining tools read."""

from collections.abc import Sequence
from xml.etree import ElementTree

from lkjip_build.isi.data import Kasus

_EKSTENSI = (("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle"))


def xes(nama: str, semua_kasus: Sequence[Kasus]) -> bytes:
    """Return the log `nama` as XES, UTF-8; the same input gives the same bytes."""
    log = ElementTree.Element("log", {"xes.version": "1849.2016", "xes.features": ""})
    log.set("xmlns", "http://www.xes-standard.org/")
    for name, prefix in _EKSTENSI:
        uri = f"http://www.xes-standard.org/{prefix}.xesext"
        ElementTree.SubElement(log, "extension", {"name": name, "prefix": prefix, "uri": uri})
    _globals(log)
    _string(log, "concept:name", nama)
    _string(log, "lifecycle:model", "standard")
    for kasus in semua_kasus:
        trace = ElementTree.SubElement(log, "trace")
        _string(trace, "concept:name", kasus.nama)
        for row in kasus.peristiwa:
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
