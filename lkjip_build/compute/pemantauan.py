"""An SOP watched over half a year: what the log of the cycles proposes for each step, and what the office wrote.

Dasar: PermenPANRB 35/2012, Tabel 7: setiap enam bulan. Proposed from the log is only what the log says: a step that
exceeded its mutu baku or departed from the SOP does not run well, one that kept both does, of any other nothing is
proposed. Sending a report back is what a decision is there for, so it speaks against no step.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.compute.siklus.temuan import TanpaHariLibur, TemuanLangkah
from lkjip_build.model.pemantauan import Berjalan, Pemantauan
from lkjip_build.model.sop import Langkah, Sop


@dataclass(frozen=True, order=True)
class Semester:
    """Half a year: `nomor` 1 from January to June, 2 from July to December."""

    tahun: int
    nomor: int

    @classmethod
    def of(cls, hari: date) -> "Semester":
        return cls(hari.year, 1 if hari.month <= 6 else 2)

    @property
    def mulai(self) -> date:
        return date(self.tahun, 6 * self.nomor - 5, 1)

    @property
    def akhir(self) -> date:
        return date(self.tahun, 6, 30) if self.nomor == 1 else date(self.tahun, 12, 31)


@dataclass(frozen=True)
class Usulan:
    """What the log says of a step in a half year: its executions that ended in it, and what was found at rows that
    ended in it. Both empty: it was not done.
    """

    pelaksanaan: tuple[Pelaksanaan, ...] = ()
    temuan: tuple[TemuanLangkah, ...] = ()

    @property
    def berjalan(self) -> Berjalan | None:
        if self.temuan or any(one.melebihi for one in self.pelaksanaan):
            return Berjalan.TIDAK
        kept = bool(self.pelaksanaan) and all(one.melebihi is False for one in self.pelaksanaan)
        return Berjalan.BAIK if kept else None


@dataclass(frozen=True)
class LangkahDipantau:
    """One step in a half year: the row that the office wrote, which counts where there is one, and what the log
    proposes; `usulan` is None where nothing of this SOP was logged in that half year.
    """

    langkah: Langkah
    tercatat: Pemantauan | None
    usulan: Usulan | None

    @property
    def berjalan(self) -> Berjalan | None:
        if self.tercatat:
            return self.tercatat.berjalan
        return self.usulan.berjalan if self.usulan else None

    @property
    def tindakan(self) -> str:
        return (self.tercatat and self.tercatat.tindakan) or ""

    @property
    def paraf(self) -> str:
        return (self.tercatat and self.tercatat.paraf) or ""

    @property
    def diusulkan(self) -> Usulan | None:
        """The proposal, where it stands in the place of what nobody wrote yet."""
        return None if self.tercatat else self.usulan


@dataclass(frozen=True)
class PemantauanSemester:
    """An SOP in a half year, in the order of its steps."""

    semester: Semester
    langkah: tuple[LangkahDipantau, ...]

    @property
    def ada_usulan(self) -> bool:
        return any(one.diusulkan for one in self.langkah)


def compute_pemantauan(
    sop: Sop, semua_siklus: Iterable[Siklus], tercatat: Sequence[Pemantauan]
) -> tuple[PemantauanSemester, ...]:
    """Return each half year in which a step ended or the office wrote something, the newest first.

    `semua_siklus` are the cycles that this SOP governs, `tercatat` the rows of the table beside it.
    """
    typed = {(Semester(one.tahun, one.semester), one.langkah): one for one in tercatat}
    ended: dict[Semester, list[Pelaksanaan]] = {}
    found: dict[Semester, list[TemuanLangkah]] = {}
    for siklus in semua_siklus:
        rows = {}
        for satu in siklus.pelaksanaan:
            if satu.selesai:
                semester = Semester.of(satu.selesai.tanggal)
                ended.setdefault(semester, []).append(satu)
                rows[satu.lokasi.line] = semester
        for temuan in siklus.temuan:
            if not isinstance(temuan, TanpaHariLibur) and temuan.lokasi.line in rows:
                found.setdefault(rows[temuan.lokasi.line], []).append(temuan)

    def usulan(semester: Semester, no: str) -> Usulan | None:
        if semester not in ended:
            return None
        of_step = (one for one in ended[semester] if one.langkah == no)
        return Usulan(tuple(of_step), tuple(one for one in found.get(semester, ()) if one.langkah.no == no))

    return tuple(
        PemantauanSemester(
            semester,
            tuple(
                LangkahDipantau(langkah, typed.get((semester, langkah.no)), usulan(semester, langkah.no))
                for langkah in sop.langkah
            ),
        )
        for semester in sorted({*ended, *(semester for semester, _ in typed)}, reverse=True)
    )
