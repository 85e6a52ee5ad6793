"""The facts of the yearly cycle: what the pages, the documents and the open data read.

All are frozen and can be pickled. They hold no sentence; `bahasa` makes those. `None` always means "unknown" or "not
yet", never zero.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto

from lkjip_build.compute.alur import NamaLangkah
from lkjip_build.compute.siklus.temuan import Temuan
from lkjip_build.model.aturan import HariNol, SatuanHari
from lkjip_build.model.laporan import Keputusan
from lkjip_build.model.nilai import Saat
from lkjip_build.model.waktu_baku import Lama, WaktuBaku
from lkjip_build.problems import Location


class Status(StrEnum):
    """How far a year's report has come."""

    BELUM_DIMULAI = "belum dimulai"
    DIINSTRUKSIKAN = "diinstruksikan"
    DITUGASKAN = "ditugaskan"
    DISUSUN = "disusun"
    DIKOREKSI = "dikoreksi"
    TERPARAF = "terparaf"
    DITANDATANGANI_SEBAGIAN = "ditandatangani sebagian"
    """One of two signatures that the way needs is there."""
    DITANDATANGANI = "ditandatangani"
    TERKIRIM = "terkirim"
    DIKEMBALIKAN = "dikembalikan"
    """Sent back by a step that corrects nothing, as one that checks whether the papers are complete."""
    DITOLAK = "ditolak"
    BERJALAN = "berjalan"
    """Under way, and no step with a role done yet."""


class DasarTenggat(StrEnum):
    """Which rule sets the deadline: the earlier of the two."""

    ATURAN = "aturan"
    SURAT_EDARAN = "surat edaran"


@dataclass(frozen=True)
class Tenggat:
    """The deadline of sending: the date as written, and the last working day on or before it.

    `hari_kerja_terakhir` is None where the calendar of that year is not filled in. `dasar` quotes the rule or names the
    circular; None for a circular whose number is not filled in. `edaran_lambat` is the day of a circular that is later
    than the rule, and so does not count.
    """

    nominal: date
    hari_kerja_terakhir: date | None
    menurut: DasarTenggat
    dasar: str | None
    edaran_lambat: date | None = None


@dataclass(frozen=True)
class CaraHitung:
    """How days are counted, and by whose word."""

    satuan: SatuanHari
    hari_nol: HariNol
    dasar: str


class CatatanLama(Enum):
    """What must be said beside the time of an execution, where no number is needed for it."""

    MULAI_KOSONG = auto()
    SELESAI_KOSONG = auto()
    SELESAI_KELAK = auto()
    """The end is noted for a day to come, and other rows follow."""
    SELESAI_LEBIH_AWAL = auto()
    TANPA_JAM = auto()
    """A standard in minutes, and a moment without its time of day."""
    LEWAT_MALAM = auto()
    HARI_KALENDER = auto()
    """A standard in weeks or months goes by the calendar."""
    BERJALAN = auto()


@dataclass(frozen=True)
class LamaTanpaKalender:
    """The time is unknown: the days off of a year are not filled in."""

    tahun: int


@dataclass(frozen=True)
class BerjalanTanpaKalender:
    """It is running, for how long is unknown: the days off of a year are not filled in."""

    tahun: int


@dataclass(frozen=True)
class SudahBerjalan:
    """It is running, for so many days by the rule."""

    hari: int
    satuan: SatuanHari


KeteranganLama = CatatanLama | LamaTanpaKalender | BerjalanTanpaKalender | SudahBerjalan


@dataclass(frozen=True)
class BacaanLain:
    """From step `dari` back to `ke`, as another accepted reading of the SOP has it; `resmi` is where the reading in use
    goes.
    """

    dari: str
    ke: NamaLangkah
    resmi: str


@dataclass(frozen=True)
class Kembali:
    """A return that is still open: the decision, where it led, and whether that decision corrects."""

    dari: NamaLangkah
    ke: NamaLangkah
    koreksi: bool


@dataclass(frozen=True)
class TandaTangan:
    """The recorded step that makes a report final: the evidence that it is signed."""

    langkah: NamaLangkah
    pelaksana: str | None
    tanggal: date
    bukti: str | None


@dataclass(frozen=True)
class Pelaksanaan:
    """One execution of a step, in replayed order (`urutan` from 1)."""

    urutan: int
    langkah: str
    ke: int
    """The how-manieth execution of this step it is, from 1."""
    putaran: int
    """How often the report had been sent back before it; 0 on the first way through."""
    aktivitas: str
    """Empty where the SOP has no such step."""
    pelaksana: str | None
    """The name of the pelaksana, or the kode as typed where the SOP does not know it."""
    kode_pelaksana: str | None
    mulai: Saat | None
    selesai: Saat | None
    keputusan: Keputusan | None
    dikembalikan: bool
    """Whether it sent the report back."""
    disusul: str | None
    """The step that moved the report next; None for the last one, and for a row that moved it nowhere."""
    keluaran: str | None
    bukti: str | None
    catatan: str | None
    lama: Lama | None
    """menit for standards that go by the clock, hari for the others; None while running or where it cannot be known."""
    baku: WaktuBaku | None
    melebihi: bool | None
    """Whether it took longer than mutu baku; already True for a running step that is past it."""
    tunggu: int | None
    """Working days between the end of the execution before it and its own beginning."""
    keterangan: KeteranganLama | None
    """What must be said beside `lama`: why it is unknown, that it is running, that it went overnight."""
    tafsir: BacaanLain | None
    """The accepted alternative reading of the SOP that it follows."""
    lokasi: Location

    @property
    def nama(self) -> NamaLangkah:
        return NamaLangkah(self.langkah, self.aktivitas)


@dataclass(frozen=True)
class Tunggu:
    """A wait between two steps, in working days; `berjalan` while it still lasts (`sampai` is then today)."""

    dari_langkah: NamaLangkah
    ke_langkah: NamaLangkah
    dari: date
    sampai: date
    hari: int
    berjalan: bool


@dataclass(frozen=True)
class RingkasanLangkah:
    """One step of the SOP over the whole cycle.

    `mulai` is the first beginning, `selesai` the last end (None while one is running), `lama` the sum over all
    executions, `terlambat` whether any single one exceeded `baku`.
    """

    no: str
    aktivitas: str
    pelaksana: str
    kali: int
    mulai: Saat | None
    selesai: Saat | None
    lama: Lama | None
    baku: WaktuBaku
    terlambat: bool | None


@dataclass(frozen=True)
class JadwalLangkah:
    """The latest beginning and end of a step that still make the deadline; `sudah` when it is done already."""

    no: str
    aktivitas: str
    pelaksana: str
    mulai: date
    selesai: date
    sudah: bool
    terlewat: bool
    """Not done although today is past `selesai`."""
    berjalan: bool


@dataclass(frozen=True)
class Siklus:
    """Everything there is to say about the making of one year's report, as seen on `hari_ini`."""

    tahun: int
    hari_ini: date
    status: Status
    putaran: int
    """Rounds: how often the report was sent back; 0 in a clean year."""
    koreksi: bool
    """Whether each step that can send it back is one that corrects; else a return is not called a correction."""
    tahapan: tuple[Status, ...]
    """The states that the roles of this SOP can bring, in their order; empty where it has no roles."""
    kembali: Kembali | None
    tanda_tangan: TandaTangan | None
    """The recorded step that makes the report final."""
    disahkan: date | None
    """The day of signing that its seal tells, where no step of the log does; with neither the report is a draft."""
    belum_tanda_tangan: NamaLangkah | None
    """The first signature that is still wanted; None where the way taken wants none more."""
    tamat: bool
    """The log has come to an end of the SOP."""
    langkah_kini: str | None
    """The step that is running or is next; None when sent or where it cannot be told."""
    tenggat: Tenggat
    tanggal_kirim: date | None
    tepat_waktu: bool | None
    """Judged on the date of sending; None while unsent."""
    lewat_tenggat: bool
    """Unsent although today is past the deadline; False where nothing is to be sent: rejected, or no step sends."""
    lama_hari: int | None
    """Working days from the first beginning to the last end."""
    pelaksanaan: tuple[Pelaksanaan, ...]
    langkah: tuple[RingkasanLangkah, ...]
    """One for each step of the SOP, in its order; empty where its file could not be read."""
    temuan: tuple[Temuan, ...]
    tunggu_terlama: Tunggu | None
    jadwal: tuple[JadwalLangkah, ...]
    """Of an unsent year, in the order of the steps; empty when sent or where the calendar is not filled in."""
    cara_hitung: CaraHitung

    @property
    def final(self) -> bool:
        """Signed. Everything else is a draft."""
        return self.tanggal_tanda_tangan is not None

    @property
    def tanggal_tanda_tangan(self) -> date | None:
        return self.tanda_tangan.tanggal if self.tanda_tangan else self.disahkan

    @property
    def sesudah_tanda_tangan(self) -> "tuple[Pelaksanaan, ...]":
        """The executions after the one that made the report final; none where nothing did."""
        signed = self.tanda_tangan
        if signed is None:
            return tuple(one for one in self.pelaksanaan if _sesudah(one, self.disahkan))
        last = max(
            one.urutan
            for one in self.pelaksanaan
            if one.langkah == signed.langkah.no and one.selesai and one.selesai.tanggal == signed.tanggal
        )
        return tuple(one for one in self.pelaksanaan if one.urutan > last)

    def sebut(self, no: str) -> NamaLangkah:
        return NamaLangkah(no, next((satu.aktivitas for satu in self.langkah if satu.no == no), ""))


def _sesudah(satu: Pelaksanaan, day: date | None) -> bool:
    """Tell whether an execution began after a day."""
    return day is not None and satu.mulai is not None and satu.mulai.tanggal > day
