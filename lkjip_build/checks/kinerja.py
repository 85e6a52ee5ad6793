"""Figures of performance: complete, and likely to be what was meant."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from lkjip_build.checks.isian import show
from lkjip_build.checks.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import Kinerja, Laporan
from lkjip_build.model.nilai import Nilai
from lkjip_build.model.renstra import Arah, Indikator, Konsolidasi
from lkjip_build.problems import Problem


def pairs(data: Data) -> Iterator[tuple[Laporan, Kinerja, Indikator]]:
    """Yield each row of figures with its report and its indikator, where that is known."""
    known = {indikator.kode: indikator for indikator in data.renstra.semua_indikator}
    for laporan in data.laporan.values():
        for kinerja in laporan.kinerja:
            if indikator := known.get(kinerja.indikator):
                yield laporan, kinerja, indikator


def indikator_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ401. Every indikator in force has a row in each year.

    A row that some years have and one lacks is missing there, unless it stands under an unknown code, which is another
    rule's; what no year has is more likely mistyped in the plan.
    """
    known = {indikator.kode for indikator in data.renstra.semua_indikator}
    rows = {
        tahun: {kinerja.indikator for kinerja in laporan.kinerja}
        for tahun, laporan in data.laporan.items()
        if f"{tahun}/kinerja.csv" not in data.cacat
    }
    for indikator in data.renstra.semua_indikator:
        expected = [tahun for tahun in rows if indikator.berlaku(tahun)]
        lacking = [tahun for tahun in expected if indikator.kode not in rows[tahun]]
        years = ", ".join(str(tahun) for tahun in lacking)
        message = f"indikator '{indikator.kode}' tidak punya baris di kinerja.csv tahun {years}"
        remedy = "tambahkan barisnya, atau isi 'mulai'/'berakhir' bila indikator tidak dipakai tahun itu"
        if len(lacking) > 1 and lacking == expected:
            yield indikator.problem("LKJ401", message, "kode", remedy=remedy)
            continue
        for tahun in lacking:
            if rows[tahun] - known:
                continue
            place = berkas(data.laporan[tahun], "kinerja.csv")
            yield Problem(place, "LKJ401", f"tidak ada baris untuk indikator '{indikator.kode}'", remedy=remedy)


def indikator_dalam_masa_berlaku(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ402. No row for an indikator outside its years."""
    for laporan, kinerja, indikator in pairs(data):
        if not indikator.berlaku(laporan.tahun):
            yield kinerja.problem(
                "LKJ402",
                f"indikator '{indikator.kode}' tidak berlaku di tahun {laporan.tahun} menurut renstra.yml",
                "indikator",
                remedy="hapus baris ini, atau perbaiki 'mulai'/'berakhir' di renstra.yml",
            )


def target_dan_realisasi_terisi(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ403, LKJ404. A target stands from the start; a realisasi once the reporting of the year has begun."""
    for laporan, kinerja, _ in pairs(data):
        if kinerja.target_berlaku is None:
            yield kinerja.problem("LKJ403", "target kosong", "target", remedy="isi target menurut Perjanjian Kinerja")
        if kinerja.realisasi is None and laporan.siklus:
            yield kinerja.problem(
                "LKJ404",
                f"realisasi {laporan.tahun} kosong padahal laporannya sudah mulai disusun",
                "realisasi",
                remedy="isi realisasinya",
            )


def triwulan_cocok_dengan_tahun(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ405. Four quarters, taken together as `konsolidasi` says, give the year."""
    for _, kinerja, indikator in pairs(data):
        if kinerja.realisasi is None or any(nilai is None for nilai in kinerja.triwulan):
            continue
        expected: Nilai | None = kinerja.tw4
        found = f"triwulan terakhir {show(expected)}"
        if indikator.konsolidasi is not Konsolidasi.POSISI_AKHIR:
            if not isinstance(kinerja.realisasi, Decimal):
                continue  # steps of a scale have neither sum nor mean
            total = sum((nilai for nilai in kinerja.triwulan if isinstance(nilai, Decimal)), Decimal(0))
            mean = indikator.konsolidasi is Konsolidasi.RATA_RATA
            # The office prints its mean with as many decimals as it types.
            expected = (total / 4).quantize(kinerja.realisasi, ROUND_HALF_UP) if mean else total
            exact = (total / 4 if mean else total).normalize()
            found = f"{'rata-ratanya' if mean else 'jumlahnya'} {exact:f}".replace(".", ",")
        if expected != kinerja.realisasi:
            yield kinerja.problem(
                "LKJ405",
                f"realisasi setahun {show(kinerja.realisasi)} tidak cocok dengan triwulan: {found}",
                "realisasi",
                remedy="periksa angka triwulan dan setahun, atau 'konsolidasi' di renstra.yml",
            )


def triwulan_berurutan(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ416. No figure for a quarter that has not begun, and none left out before a later one where they add up."""
    for laporan, kinerja, indikator in pairs(data):
        filled = [number for number, nilai in enumerate(kinerja.triwulan, 1) if nilai is not None]
        for number in filled:
            if hari_ini < date(laporan.tahun, 3 * number - 2, 1):
                yield kinerja.problem(
                    "LKJ416",
                    f"triwulan {number} tahun {laporan.tahun} sudah terisi, padahal belum mulai",
                    f"tw{number}",
                    remedy="periksa apakah angkanya masuk ke kolom triwulan yang salah",
                )
        gap = next((number for number in range(1, max(filled, default=1)) if number not in filled), None)
        if gap and indikator.konsolidasi is not Konsolidasi.POSISI_AKHIR:
            yield kinerja.problem(
                "LKJ416",
                f"triwulan {gap} kosong, padahal triwulan sesudahnya terisi",
                f"tw{gap}",
                remedy="isi angkanya; bila memang nol, tulis 0",
            )


def target_nol_bisa_dihitung(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ408. A zero target of an indikator that should rise gives no percentage."""
    for _, kinerja, indikator in pairs(data):
        if indikator.arah is Arah.NAIK and kinerja.target_berlaku == Decimal(0):
            yield kinerja.problem(
                "LKJ408",
                "target 0 pada indikator yang arahnya naik: capaian tidak dapat dihitung",
                "target",
                remedy="periksa targetnya, atau 'arah' di renstra.yml",
            )


def perubahan_punya_perjanjian(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ409. An amended target needs an amended Perjanjian Kinerja, which says since when and why."""
    for laporan in data.laporan.values():
        versions = {perjanjian.versi for perjanjian in laporan.fakta.perjanjian_kinerja}
        for kinerja in laporan.kinerja:
            if kinerja.target_perubahan is not None and "perubahan" not in versions:
                yield kinerja.problem(
                    "LKJ409",
                    "ada target perubahan, tetapi laporan.yml tidak menyebut PK perubahan",
                    "target_perubahan",
                    remedy="catat PK perubahan di 'perjanjian_kinerja' pada laporan.yml, atau kosongkan sel ini",
                )
