"""What an office promises for each quarter and means to do for it: data/TAHUN/rencana-aksi.csv."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import Field

from lkjip_build.model.nilai import Kode, Teks
from lkjip_build.model.nilai_indikator import TargetIndikator
from lkjip_build.model.nilai_ukur import Nilai
from lkjip_build.model.rekaman import Rekaman

KOLOM_TARGET = ("target_tw1", "target_tw2", "target_tw3", "target_tw4")


class RencanaAksi(Rekaman):
    """One row of rencana-aksi.csv: an action for an indikator; its targets stand in one of its rows."""

    indikator: Kode = Field(description="Kode indikator dari renstra.yml. Beberapa aksi berarti beberapa baris.")
    nama: Teks | None = Field(
        None,
        description="Nama indikator, supaya baris mudah dikenali; diisi lkjip rapikan. Tidak dipakai menghitung.",
        json_schema_extra={"kolom_opsional": True},
    )
    target_tw1: TargetIndikator | None = Field(
        None, description="Target triwulan I; cukup di satu baris setiap indikator. Kosong berarti belum ditetapkan."
    )
    target_tw2: TargetIndikator | None = Field(None, description="Target triwulan II.")
    target_tw3: TargetIndikator | None = Field(None, description="Target triwulan III.")
    target_tw4: TargetIndikator | None = Field(None, description="Target triwulan IV.")
    aksi: Teks | None = Field(None, description="Yang akan dikerjakan.")
    kegiatan: Teks | None = Field(None, description="Kode atau nama kegiatan di anggaran.csv yang membiayainya.")
    penanggung_jawab: Teks | None = Field(None, description="Unit atau jabatan yang mengerjakannya.")

    @property
    def target(self) -> tuple[Nilai | None, Nilai | None, Nilai | None, Nilai | None]:
        return (self.target_tw1, self.target_tw2, self.target_tw3, self.target_tw4)


@dataclass(frozen=True)
class RencanaIndikator:
    """All rows of one indikator in a year, in the order of the file."""

    baris: tuple[RencanaAksi, ...]

    def pemegang(self, nomor: int) -> RencanaAksi | None:
        """Return the row that tells the target of a quarter (from 1): the first that has one."""
        return next((one for one in self.baris if one.target[nomor - 1] is not None), None)

    @property
    def target(self) -> tuple[Nilai | None, ...]:
        """The targets of the four quarters."""
        holders = (self.pemegang(nomor) for nomor in range(1, 5))
        return tuple(one.target[number] if one else None for number, one in enumerate(holders))

    @property
    def bertarget(self) -> bool:
        return any(one is not None for one in self.target)

    @property
    def aksi(self) -> tuple[RencanaAksi, ...]:
        """The rows that tell an action."""
        return tuple(one for one in self.baris if one.aksi)


def rencana_by_indikator(semua: Iterable[RencanaAksi]) -> dict[str, RencanaIndikator]:
    """Return the rows of each indikator by its kode."""
    found: dict[str, list[RencanaAksi]] = {}
    for one in semua:
        found.setdefault(one.indikator, []).append(one)
    return {kode: RencanaIndikator(tuple(rows)) for kode, rows in found.items()}
