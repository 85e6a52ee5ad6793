"""Money: each line once, for a sasaran, under one name, and spending within the budget."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from lkjip_build.checks.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Anggaran, Laporan
from lkjip_build.model.renstra import Sasaran
from lkjip_build.problems import Problem

_TIMES = 5


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


def induk_tanpa_rincian(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ308. A line is either a sum or a part: sums are made here, and typed beside their parts would count twice."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if re.match(r"(?i)(?:grand ?|sub ?)?(?:jumlah|total)\b", anggaran.kode):
                yield anggaran.problem(
                    "LKJ308",
                    f"baris jumlah '{anggaran.kode}' jangan ditulis",
                    "kode",
                    remedy="hapus baris ini; program menjumlahkan sendiri",
                )
            part = next((one for one in laporan.anggaran if one.kode.startswith(f"{anggaran.kode}.")), None)
            if part:
                yield anggaran.problem(
                    "LKJ308",
                    f"'{anggaran.kode}' adalah jumlah dari rinciannya, misalnya '{part.kode}'",
                    "kode",
                    remedy="hapus baris ini; jumlahnya dihitung dari rinciannya",
                )


def program_satu_nama(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ422. Lines of one program code carry one name; else they would be two programs with two sums."""
    for laporan in data.laporan.values():
        first: dict[str, Anggaran] = {}
        for anggaran in laporan.anggaran:
            segments = anggaran.kode.split(".")
            before = first.setdefault(".".join(segments[:3]), anggaran) if len(segments) > 3 else anggaran
            if before.program != anggaran.program:
                yield anggaran.problem(
                    "LKJ422",
                    f"nama programnya berbeda dari baris {before.location().line} yang kodenya sama: "
                    f"'{before.program}'",
                    "program",
                    remedy="samakan nama programnya, atau perbaiki kodenya",
                )


def sasaran_terhubung(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ423, LKJ424. Each line serves a sasaran, once, and each sasaran has money."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if not anggaran.sasaran:
                yield anggaran.problem(
                    "LKJ423", "tidak disebut untuk sasaran mana", "sasaran", remedy="isi kode sasaran, misalnya S1 S2"
                )
    with_money = [
        laporan
        for tahun, laporan in data.laporan.items()
        if laporan.anggaran and f"{tahun}/anggaran.csv" not in data.cacat
    ]
    for sasaran in data.renstra.semua_sasaran:
        yield from _tanpa_anggaran(sasaran, with_money)


def _tanpa_anggaran(sasaran: Sasaran, with_money: list[Laporan]) -> Iterator[Problem]:
    expected = [
        laporan for laporan in with_money if any(indikator.berlaku(laporan.tahun) for indikator in sasaran.indikator)
    ]
    lacking = [
        laporan for laporan in expected if not any(sasaran.kode in anggaran.sasaran for anggaran in laporan.anggaran)
    ]
    remedy = f"sebut {sasaran.kode} di kolom sasaran baris yang mendukungnya"
    if len(lacking) > 1 and lacking == expected:
        years = ", ".join(str(laporan.tahun) for laporan in lacking)
        message = f"sasaran {sasaran.kode} tidak disebut di anggaran.csv tahun {years}"
        yield sasaran.problem("LKJ424", message, "kode", remedy=remedy)
        return
    for laporan in lacking:
        message = f"tidak ada baris untuk sasaran {sasaran.kode}"
        yield Problem(berkas(laporan, "anggaran.csv"), "LKJ424", message, remedy=remedy)


def realisasi_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ425. Once the report of a year is being made, what was spent is known."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            if anggaran.realisasi is None and laporan.siklus:
                yield anggaran.problem(
                    "LKJ425",
                    f"realisasi {laporan.tahun} kosong padahal laporannya sudah mulai disusun",
                    "realisasi",
                    remedy="isi realisasinya; bila tidak ada belanja, tulis 0",
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


def serapan_masuk_akal(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ427. Once the report of a year is being made, less than half of a budget line spent is likely a zero short.

    A typed 0 is meant (LKJ425), and what is less than a thousand rupiah is told by LKJ426.
    """
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran if laporan.siklus else ():
            pagu, realisasi = anggaran.pagu_berlaku, anggaran.realisasi
            if realisasi is not None and realisasi >= 1000 and realisasi * 2 < pagu:
                percent = f"{realisasi * 100 / pagu:.1f}".replace(".", ",")
                yield anggaran.problem(
                    "LKJ427",
                    f"realisasi hanya {percent} % dari pagu",
                    "realisasi",
                    remedy="periksa banyak angka nolnya",
                )


def pagu_serupa_tahun_lalu(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ428. A budget line that grew or shrank more than fivefold in a year is likely a zero too many or too few."""
    for tahun, laporan in data.laporan.items():
        before = data.laporan.get(tahun - 1)
        lalu = {one.kode: one.pagu for one in before.anggaran} if before else {}
        for anggaran in laporan.anggaran:
            pagu, dulu = anggaran.pagu, lalu.get(anggaran.kode)
            if dulu and min(pagu, dulu) >= 1000 and max(pagu, dulu) > _TIMES * min(pagu, dulu):
                yield anggaran.problem(
                    "LKJ428",
                    f"pagu {anggaran.kode} Rp{_show(pagu)}, padahal tahun {tahun - 1} Rp{_show(dulu)}",
                    "pagu",
                    remedy="periksa banyak angka nolnya di kedua tahun",
                )


def _show(amount: Decimal) -> str:
    return f"{amount:,.0f}".replace(",", ".")


def uang_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ426. No budget line is worth less than a thousand rupiah: its zeros were left out (`1,50` for a million)."""
    for laporan in data.laporan.values():
        for anggaran in laporan.anggaran:
            for field in ("pagu", "pagu_perubahan", "realisasi"):
                amount = getattr(anggaran, field)
                if amount is not None and 0 < amount < 1000:
                    yield anggaran.problem(
                        "LKJ426",
                        f"{field} hanya Rp{str(amount).replace('.', ',')}",
                        field,
                        remedy="tulis rupiah lengkap dengan nolnya, bukan dalam ribuan atau juta",
                    )
