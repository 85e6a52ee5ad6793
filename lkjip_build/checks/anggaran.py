"""Money: each line once, and spending within the budget."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran
from lkjip_build.problems import Problem


def baris_sekali(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ306. A budget line stands once, however many sasaran it serves; typed again it would be counted again."""
    for laporan in data.laporan.values():
        first: dict[str, Anggaran] = {}
        for anggaran in laporan.anggaran:
            before = first.setdefault(anggaran.kode, anggaran)
            if before is not anggaran:
                yield anggaran.problem(
                    "LKJ306",
                    f"kode anggaran '{anggaran.kode}' sudah ada di baris {before.location().line}",
                    "kode",
                    remedy="tulis sekali saja; di kolom sasaran boleh lebih dari satu: S1 S2",
                )


def realisasi_dalam_pagu(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ420, LKJ421. Money is not negative, and spending above the budget is likely a slip."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            for field in ("pagu", "pagu_perubahan", "realisasi"):
                amount = getattr(anggaran, field)
                if amount is not None and amount < 0:
                    yield anggaran.problem(
                        "LKJ420", f"{field} lebih kecil dari nol", field, remedy="hapus tanda minusnya"
                    )
            if anggaran.realisasi is not None and anggaran.realisasi > anggaran.pagu_berlaku:
                yield anggaran.problem(
                    "LKJ421",
                    "realisasi lebih besar dari pagu",
                    "realisasi",
                    remedy="periksa banyak angka nolnya, atau isi pagu_perubahan",
                )
