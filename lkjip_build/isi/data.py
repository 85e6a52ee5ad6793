"""Open data as values: what each file for programs holds, before it is CSV, JSON, XES or Atom."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from lkjip_build.drawing.grafik import Grafik


class EventRow(NamedTuple):
    """One event: a beginning (`start`) or an end (`complete`) of an activity.

    `timestamp` is ISO 8601 with +07:00. Its time of day says nothing where `ketelitian` is `hari`: XES knows no date
    without one. What only an end can tell (`keputusan`, `keluaran`, `bukti`) is empty at a beginning.
    """

    case: str
    activity: str
    timestamp: str
    resource: str
    lifecycle: str
    instance: str
    role: str
    langkah: str
    keputusan: str
    keluaran: str
    bukti: str
    ketelitian: str
    sop: str


@dataclass(frozen=True)
class Kasus:
    """A case of an event log with its events in their order, and the code of the SOP that it follows."""

    nama: str
    sop: str
    peristiwa: tuple[EventRow, ...]


class Dialek(StrEnum):
    """Whom a CSV is for: programs, or Excel on a computer that speaks Indonesian."""

    MESIN = "mesin"
    EXCEL = "excel"


@dataclass(frozen=True)
class TabelData:
    """Records of the same columns, to be written as CSV; `alamat` is the file's place in the site. `tanggal` are the
    columns whose texts are dates.
    """

    alamat: str
    kolom: tuple[str, ...]
    baris: tuple[dict[str, Any], ...]
    tanggal: frozenset[str] = frozenset()
    dialek: Dialek = Dialek.MESIN


@dataclass(frozen=True)
class RincianData:
    """Values of any shape, to be written as JSON."""

    alamat: str
    isi: Any


@dataclass(frozen=True)
class LogData:
    """An event log, to be written as XES."""

    alamat: str
    nama: str
    kasus: tuple[Kasus, ...]


@dataclass(frozen=True)
class SalinanData:
    """A text file line by line: a data file as the office wrote it, or one that programs look for."""

    alamat: str
    baris: tuple[str, ...]


@dataclass(frozen=True)
class ButirUmpan:
    """One entry of a feed: `id` is an IRI that never changes, `pada` when (ISO 8601), `ke` its place in the site."""

    id: str
    judul: str
    pada: str
    ke: str
    isi: str


@dataclass(frozen=True)
class UmpanData:
    """A feed with at least one entry, the newest first, to be written as Atom; `halaman` is the page of the same,
    `dasar` the address of the site, or empty.
    """

    alamat: str
    id: str
    judul: str
    oleh: str
    halaman: str
    butir: tuple[ButirUmpan, ...]
    dasar: str = ""


@dataclass(frozen=True)
class GrafikData:
    """A chart to be written as a picture of its own: what it shows, its title, and what stands below it."""

    alamat: str
    grafik: Grafik
    judul: str
    uraian: str
    catatan: tuple[str, ...]


@dataclass(frozen=True)
class BukuData:
    """Tables of records as one workbook, each with the name of its sheet; before them a sheet of notes, behind them one
    with the dictionary, whose first row is its head.
    """

    alamat: str
    catatan: tuple[str, tuple[str, ...]]
    lembar: tuple[tuple[str, TabelData], ...]
    kamus: tuple[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class PetiData:
    """Files by their names, to be written as one ZIP."""

    alamat: str
    isi: tuple[tuple[str, bytes], ...]


BerkasData = PetiData | TabelData | RincianData | LogData | SalinanData | UmpanData | GrafikData | BukuData
