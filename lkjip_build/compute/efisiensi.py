"""Efficiency of each sasaran: what the money of its kegiatan brought, judged only where every target was met.

Money that is left over where a target was missed is no saving, so such a sasaran has no efficiency. A budget line that
serves several sasaran is shown as shared with each of them and stands once in the total.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from lkjip_build.compute.alasan import AlasanEfisiensi
from lkjip_build.compute.anggaran import Uang
from lkjip_build.compute.rekap import RekapSasaran, RekapTahun
from lkjip_build.model.aturan import RumusEfisiensi
from lkjip_build.model.laporan import Anggaran


@dataclass(frozen=True)
class EfisiensiSasaran:
    """One sasaran: the money for it alone, the money it shares, and the efficiency in percentage points, or why not.

    `semua` are both together; their serapan is the one that counts.
    """

    rekap: RekapSasaran
    khusus: Uang
    bersama: Uang
    semua: Uang
    persen: Fraction | None
    alasan: AlasanEfisiensi | None


@dataclass(frozen=True)
class EfisiensiTahun:
    """A year: its sasaran, and its money as parts that add up to the whole without counting a line twice."""

    rumus: RumusEfisiensi | None
    sasaran: tuple[EfisiensiSasaran, ...]
    bersama: Uang
    """The lines that serve several sasaran, each once."""
    lain: Uang
    """The lines that name no sasaran, or only sasaran without indikator this year."""
    total: Uang

    @property
    def khusus(self) -> Uang:
        """The lines that serve one sasaran alone; with `bersama` and `lain` they make the whole."""
        return Uang(tuple(baris for one in self.sasaran for baris in one.khusus.baris))


def compute_efisiensi(rekap: RekapTahun) -> EfisiensiTahun:
    """Return the efficiency of each sasaran of a year by the definition of its rule set."""
    baris = rekap.anggaran.baris if rekap.anggaran else ()
    present = {one.induk.kode for one in rekap.sasaran}
    serves = {row.kode: present.intersection(row.sasaran) for row in baris}
    rumus = rekap.aturan.efisiensi.rumus if rekap.aturan.efisiensi else None
    return EfisiensiTahun(
        rumus,
        tuple(
            _sasaran(one, [row for row in baris if one.induk.kode in serves[row.kode]], rumus) for one in rekap.sasaran
        ),
        Uang(tuple(row for row in baris if len(set(row.sasaran)) > 1 and serves[row.kode])),
        Uang(tuple(row for row in baris if not serves[row.kode])),
        Uang(baris),
    )


def _sasaran(rekap: RekapSasaran, baris: Sequence[Anggaran], rumus: RumusEfisiensi | None) -> EfisiensiSasaran:
    khusus = Uang(tuple(row for row in baris if len(set(row.sasaran)) == 1))
    bersama = Uang(tuple(row for row in baris if len(set(row.sasaran)) > 1))
    semua = Uang(tuple(baris))
    alasan = _alasan(rekap, semua, rumus)
    if alasan or rumus is None or semua.serapan is None or rekap.rata_rata is None:
        return EfisiensiSasaran(rekap, khusus, bersama, semua, None, alasan)
    match rumus:
        case RumusEfisiensi.SELISIH_SERAPAN:
            gained = rekap.rata_rata
        case RumusEfisiensi.SISA_PAGU:
            gained = Fraction(100)
        case _:
            assert_never(rumus)
    return EfisiensiSasaran(rekap, khusus, bersama, semua, gained - semua.serapan, None)


def _alasan(rekap: RekapSasaran, uang: Uang, rumus: RumusEfisiensi | None) -> AlasanEfisiensi | None:
    if rumus is None:
        return AlasanEfisiensi.TANPA_ATURAN
    if any(baris.tercapai is False for baris in rekap.baris):
        return AlasanEfisiensi.TARGET_BELUM_TERCAPAI
    if rekap.dihitung < len(rekap.baris):
        return AlasanEfisiensi.CAPAIAN_BELUM_LENGKAP
    if uang.pagu <= 0:
        return AlasanEfisiensi.TANPA_ANGGARAN
    return None if uang.lengkap else AlasanEfisiensi.ANGGARAN_BELUM_LENGKAP
