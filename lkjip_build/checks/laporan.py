"""The report of a year: its agreement, its dates and its analyses."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.tempat import berkas
from lkjip_build.model import Data
from lkjip_build.model.laporan import AnalisisSasaran, Laporan
from lkjip_build.problems import Problem


def analisis_lengkap(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ413. Once the report is being made, each sasaran has the analyses that Bab III asks for.

    Dasar: PermenPANRB 53/2014, Lampiran II (penyebab, solusi, efisiensi, program penunjang).
    """
    for tahun, laporan in data.laporan.items():
        if not laporan.siklus or f"{tahun}/analisis.yml" in data.cacat:
            continue
        wanted = [
            sasaran.kode
            for sasaran in data.renstra.semua_sasaran
            if any(indikator.berlaku(tahun) for indikator in sasaran.indikator)
        ]
        if absent := [kode for kode in wanted if kode not in laporan.analisis]:
            yield Problem(
                berkas(laporan, "analisis.yml"),
                "LKJ413",
                f"sasaran tanpa analisis {tahun}: {', '.join(absent)}",
                remedy=f"tambahkan '{absent[0]}:' dengan isi {', '.join(AnalisisSasaran.model_fields)}",
            )
        for kode in wanted:
            if kode in laporan.analisis:
                yield from _analisis_kosong(kode, laporan.analisis[kode])


def _analisis_kosong(kode: str, analisis: AnalisisSasaran) -> Iterator[Problem]:
    empty = [name for name in AnalisisSasaran.model_fields if not (getattr(analisis, name) or "").strip()]
    if empty:
        yield analisis.problem(
            "LKJ413",
            f"analisis sasaran {kode} belum berisi: {', '.join(empty)}",
            remedy=f"tulis '{empty[0]}: |' lalu kalimatnya di baris berikutnya",
        )


def perjanjian_tercatat(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ414. Targets come from a signed Perjanjian Kinerja: a year has one, with its date."""
    for tahun, laporan in data.laporan.items():
        perjanjian = laporan.fakta.perjanjian_kinerja
        if not any(pk.versi == "murni" for pk in perjanjian):
            yield laporan.fakta.problem(
                "LKJ414",
                f"Perjanjian Kinerja murni {tahun} belum dicatat",
                "perjanjian_kinerja",
                remedy="tambahkan '- versi: murni' dan 'tanggal' di bawah perjanjian_kinerja",
            )
        for pk in perjanjian:
            if pk.tanggal is None:
                yield pk.problem(
                    "LKJ414",
                    f"tanggal Perjanjian Kinerja {pk.versi} {tahun} kosong",
                    "tanggal",
                    remedy="isi tanggal ditandatanganinya",
                )


def tanggal_laporan_wajar(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ415. The dates of a report lie where its year puts them; a mistyped year is the usual cause."""
    for tahun, laporan in data.laporan.items():
        fakta = laporan.fakta
        for number, pk in enumerate(fakta.perjanjian_kinerja):
            if pk.tanggal and not date(tahun - 1, 11, 1) <= pk.tanggal <= date(tahun, 12, 31):
                yield _wrong(laporan, pk.tanggal, "perjanjian_kinerja", number, "tanggal")
        tenggat = fakta.tenggat_surat_edaran
        if tenggat and not date(tahun, 12, 1) <= tenggat <= date(tahun + 1, 6, 30):
            yield _wrong(laporan, tenggat, "tenggat_surat_edaran")
        if (
            fakta.reviu
            and (reviu := fakta.reviu.tanggal)
            and not date(tahun, 12, 1) <= reviu <= date(tahun + 2, 12, 31)
        ):
            yield _wrong(laporan, reviu, "reviu", "tanggal")


def _wrong(laporan: Laporan, found: date, *field: str | int) -> Problem:
    return laporan.fakta.problem(
        "LKJ415",
        f"tanggal {found.isoformat()} tidak cocok dengan laporan tahun {laporan.tahun}",
        *field,
        remedy="periksa tahun, bulan, dan harinya",
    )


_SETENGAH_TAHUN = 183


def angka_diperbarui(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ433. What is published on activities and performance is renewed at least every six months.

    Dasar: UU 14/2008 Pasal 9 (informasi berkala).
    """
    diperbarui = data.instansi.diperbarui
    if diperbarui is not None and (hari_ini - diperbarui).days > _SETENGAH_TAHUN:
        yield data.instansi.problem(
            "LKJ433",
            f"angka terakhir diperbarui {diperbarui:%d-%m-%Y}, lebih dari enam bulan lalu",
            "diperbarui",
            remedy="isi triwulan yang sudah lewat, lalu ganti tanggal ini",
        )
