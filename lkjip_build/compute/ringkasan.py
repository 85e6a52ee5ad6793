"""What is kept of an office beside its site: few values, frozen, small enough to be sent from process to process."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.siklus import Status
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.problems import Location, Problem


class Terbit(StrEnum):
    """Whether a document of a year can be read on the site of its office."""

    ADA = "ada"
    SEBAGIAN = "sebagian"
    BELUM = "belum"


class Naskah(StrEnum):
    """The documents that an office owes its public for each year."""

    PK = "pk"
    RENCANA_AKSI = "rencana-aksi"
    TRIWULAN_1 = "tw1"
    TRIWULAN_2 = "tw2"
    TRIWULAN_3 = "tw3"
    TRIWULAN_4 = "tw4"
    LKJIP = "lkjip"
    SOP = "sop"


@dataclass(frozen=True)
class Janji:
    """One indikator of an office in one year; `rencana` is where the plan says its unit."""

    kode: str
    nama: str
    satuan: str
    arah: str
    target: Nilai | None
    realisasi: Besaran | None
    capaian: Fraction | None
    putusan: Putusan
    tercapai: bool | None
    sumber: Location
    rencana: Location

    @property
    def kunci(self) -> str:
        """What indikator of several offices are known by as the same: their name, however it is spaced and cased."""
        return " ".join(self.nama.casefold().split())


@dataclass(frozen=True)
class Program:
    """The budget of a programme in a year; `sumber` is the first of its lines."""

    kode: str
    nama: str
    pagu: Decimal
    realisasi: Decimal | None
    sumber: Location


@dataclass(frozen=True)
class TahunKantor:
    """A year of an office: its promises, its money, and where its report stands."""

    tahun: int
    janji: tuple[Janji, ...]
    program: tuple[Program, ...]
    serapan: Fraction | None
    status: Status | None
    final: bool
    tenggat: date | None
    dikirim: date | None
    lewat_tenggat: bool
    naskah: tuple[tuple[Naskah, Terbit], ...]
    peringatan: int

    @property
    def pagu(self) -> Decimal:
        return sum((one.pagu for one in self.program), Decimal(0))

    @property
    def terlambat(self) -> bool:
        """Whether the report was sent late, or is late."""
        return self.lewat_tenggat or bool(self.dikirim and self.tenggat and self.dikirim > self.tenggat)

    @property
    def menunggak(self) -> bool:
        """Whether the report is late and still not sent."""
        return self.lewat_tenggat and self.dikirim is None

    @property
    def belum_terhitung(self) -> int:
        """How many promises have no capaian yet."""
        return sum(1 for one in self.janji if one.capaian is None)

    def cacah(self, *putusan: Putusan) -> int:
        """Return how many promises have one of these verdicts."""
        return sum(1 for one in self.janji if one.putusan in putusan)


@dataclass(frozen=True)
class KoreksiKantor:
    """A correction of a signed report."""

    tahun: int
    tanggal: date
    tempat: str
    kolom: str
    semula: str
    menjadi: str
    alasan: str


@dataclass(frozen=True)
class RingkasanKantor:
    """An office among others. `alamat` is the address of its site within the portal and its key in open data.

    One whose data cannot be published has `masalah`, which say why, and no years; it never stops the others.
    `sidik` is of the bytes that it was read from, `sidik_hari` of all that the day does to its site.
    """

    alamat: str
    folder: str
    nama: str
    kabupaten: str = ""
    provinsi: str = ""
    kode_wilayah: str = ""
    contoh: bool = False
    diperbarui: date | None = None
    semua_tahun: tuple[TahunKantor, ...] = ()
    koreksi: tuple[KoreksiKantor, ...] = ()
    masalah: tuple[Problem, ...] = ()
    peringatan: int = 0
    sidik: str = ""
    sidik_hari: str = ""

    @property
    def terbit(self) -> bool:
        """Whether it has a site in the portal."""
        return not self.masalah

    @property
    def tempat(self) -> Location:
        """The place that a problem of the office as a whole is told at."""
        return Location(f"{self.folder}/instansi.yml")

    def tahun(self, tahun: int) -> TahunKantor | None:
        """Return a year; None where the office has none."""
        return next((one for one in self.semua_tahun if one.tahun == tahun), None)

    @property
    def semua_janji(self) -> Iterator[tuple[TahunKantor, Janji]]:
        return ((year, one) for year in self.semua_tahun for one in year.janji)
