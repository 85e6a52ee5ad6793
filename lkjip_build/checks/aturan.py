"""Rule sets: one for each year, with scales that leave no gap."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from lkjip_build.model import Data
from lkjip_build.problems import Problem


def tahun_punya_aturan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ303. Every report year has a rule set."""
    for tahun, laporan in data.laporan.items():
        if data.aturan.for_tahun(tahun) is None:
            last = data.aturan.himpunan[-1]
            yield last.problem(
                "LKJ303",
                f"laporan tahun {tahun} tidak punya himpunan aturan ({laporan.fakta.location().path})",
                "mulai",
                remedy=f"ubah 'mulai' atau 'sampai' agar mencakup {tahun}, atau tambah himpunan",
            )


def aturan_tidak_tumpang_tindih(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ304. No year has two rule sets, and none ends before it begins."""
    for himpunan in data.aturan.himpunan:
        if himpunan.sampai is not None and himpunan.sampai < himpunan.mulai:
            yield himpunan.problem(
                "LKJ304", "himpunan ini berakhir sebelum mulai", "sampai", remedy="tukar 'mulai' dan 'sampai'"
            )
    for first, second in combinations(data.aturan.himpunan, 2):
        if first.berlaku(second.mulai) or second.berlaku(first.mulai):
            yield second.problem(
                "LKJ304",
                f"himpunan '{second.kode}' berlaku di tahun yang sama dengan '{first.kode}'",
                "mulai",
                remedy=f"isi 'sampai' pada '{first.kode}' dengan tahun sebelum {second.mulai}",
            )


def skala_menurun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ305. Bands stand from high to low; so each ends where the next begins, without gap or overlap."""
    for himpunan in data.aturan.himpunan:
        for upper, lower in pairwise(himpunan.skala.kategori):
            if lower.bawah >= upper.bawah:
                yield lower.problem(
                    "LKJ305",
                    f"batas '{lower.nama}' tidak lebih rendah dari '{upper.nama}'",
                    "bawah",
                    remedy="urutkan kategori dari batas tertinggi ke terendah",
                )
        predikat = himpunan.predikat.predikat if himpunan.predikat else ()
        for above, below in pairwise(predikat):
            if above.di_atas is None or (below.di_atas is not None and below.di_atas >= above.di_atas):
                yield below.problem(
                    "LKJ305",
                    f"batas '{below.nama}' tidak lebih rendah dari '{above.nama}'",
                    "di_atas",
                    remedy="urutkan predikat dari tertinggi; hanya yang terendah boleh tanpa batas",
                )
