"""What a log holds against its SOP, as facts: one small type for each kind of departure.

`langkah` is the step a finding is about, `lokasi` the cell of siklus.csv to look at, `hari` the day that places the
row, None where it has no date. `bahasa.temuan` says what is wrong, `checks.catatan_siklus` under which code.
"""

from dataclasses import dataclass
from datetime import date

from lkjip_build.compute.alur import NamaLangkah
from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.nilai import Saat
from lkjip_build.problems import Location


@dataclass(frozen=True)
class BarisLog:
    """Another row that a finding speaks of."""

    langkah: NamaLangkah
    hari: date | None


@dataclass(frozen=True)
class _DiLangkah:
    langkah: NamaLangkah
    lokasi: Location


@dataclass(frozen=True)
class _DiBaris(_DiLangkah):
    hari: date | None


@dataclass(frozen=True)
class Dilewati(_DiLangkah):
    """The step was jumped over: `oleh` came right after step `sesudah`, or began the log where that is None."""

    sesudah: str | None
    oleh: BarisLog


@dataclass(frozen=True)
class BaruDikerjakan(_DiBaris):
    """A step that was jumped over was done after those behind it."""


@dataclass(frozen=True)
class SalahUrut(_DiBaris):
    """The step came after step `sesudah`, or began the log, where one of `seharusnya` was due."""

    sesudah: str | None
    seharusnya: tuple[NamaLangkah, ...]


@dataclass(frozen=True)
class TanpaPelaksana(_DiBaris):
    """Nobody is noted; `menurut` are the names that the SOP gives."""

    menurut: tuple[str, ...]


@dataclass(frozen=True)
class PelaksanaLain(_DiBaris):
    """Somebody did it whom the SOP does not name."""

    oleh: str
    menurut: tuple[str, ...]


@dataclass(frozen=True)
class TanpaKeputusan(_DiBaris):
    """A decision was made and not noted."""


@dataclass(frozen=True)
class Bertentangan(_DiBaris):
    """What followed is what the other decision leads to."""

    keputusan: Keputusan
    disusul: BarisLog


@dataclass(frozen=True)
class SalahKembali(_DiBaris):
    """After this answer at step `dari` the report went back to a step that is none of `menurut`."""

    dari: str
    keputusan: Keputusan
    menurut: tuple[str, ...]


@dataclass(frozen=True)
class Tumpang(_DiLangkah):
    """The step began before the one before it had ended; `selesai` is None where that has no end noted, at
    `lokasi_selesai`.
    """

    mulai: Saat
    sebelum: NamaLangkah
    selesai: Saat | None
    lokasi_selesai: Location


@dataclass(frozen=True)
class SelesaiLebihAwal(_DiLangkah):
    """The end noted is before the beginning noted."""

    mulai: Saat
    selesai: Saat


@dataclass(frozen=True)
class KeluaranLain(_DiBaris):
    """What came out is not what the SOP says comes out."""

    keluaran: str
    menurut: str


@dataclass(frozen=True)
class TanpaBukti(_DiBaris):
    """A finished step without evidence."""


@dataclass(frozen=True)
class SesudahTamat(_DiBaris):
    """The log goes on for `banyak` rows after `terakhir`, the last step of the SOP; this is the first of them."""

    terakhir: str
    banyak: int


@dataclass(frozen=True)
class BukanLangkahSop(_DiBaris):
    """The SOP has no step of this number."""


@dataclass(frozen=True)
class TanpaMulai(_DiBaris):
    """A row with an end and no beginning."""


@dataclass(frozen=True)
class TanpaTanggal(_DiLangkah):
    """A row without any date has no place in the order, so it is not counted."""


@dataclass(frozen=True)
class UrutanTakPasti(_DiBaris):
    """A decision was answered twice on one day, and nothing tells which answer came first; `dulu` is read as the first
    one.
    """

    dulu: Keputusan
    kemudian: Keputusan


@dataclass(frozen=True)
class BelumTerjadi(_DiLangkah):
    """The row ends on a day to come, and with `belum_mulai` it begins on one; it counts as far as it has happened."""

    momen: Saat
    belum_mulai: bool
    hari_ini: date


@dataclass(frozen=True)
class KeputusanSalahTempat(_DiBaris):
    """A decision is noted at a step that decides nothing."""

    keputusan: Keputusan


@dataclass(frozen=True)
class TanpaHariLibur:
    """The days off of a year are not known, so its working days cannot be counted; a fact of the holiday table."""

    tahun: int


TemuanLangkah = (
    Dilewati
    | BaruDikerjakan
    | SalahUrut
    | TanpaPelaksana
    | PelaksanaLain
    | TanpaKeputusan
    | Bertentangan
    | SalahKembali
    | Tumpang
    | SelesaiLebihAwal
    | KeluaranLain
    | TanpaBukti
    | SesudahTamat
    | BukanLangkahSop
    | TanpaMulai
    | TanpaTanggal
    | BelumTerjadi
    | UrutanTakPasti
    | KeputusanSalahTempat
)
"""What is found at a row of the log, about a step."""

Temuan = TemuanLangkah | TanpaHariLibur
