"""Rules over the whole data: each yields problems at the place to edit.

A rule is a generator in the tuple below; adding one means writing it, naming it here, giving its code a severity in
`problems.RULES` and a heading in docs/panduan/masalah.md.
"""

from collections.abc import Callable, Iterator
from datetime import date

from lkjip_build.checks import (
    anggaran,
    aturan,
    baris,
    kinerja,
    kode,
    laporan,
    libur,
    prosa,
    renstra,
    salinan,
    siklus,
    sop,
    terputus,
    wajar,
)
from lkjip_build.checks.konfirmasi import Dikonfirmasi, pilah
from lkjip_build.jejak import unforeseen
from lkjip_build.model import Data
from lkjip_build.problems import Problem

Rule = Callable[[Data, date], Iterator[Problem]]

SEMUA: tuple[Rule, ...] = (
    kode.kode_unik,
    kode.rujukan_dikenal,
    kode.desa_di_kecamatan,
    renstra.keterangan_lengkap,
    renstra.tahun_dalam_periode,
    renstra.target_sesuai_renstra,
    aturan.tahun_punya_aturan,
    aturan.aturan_tidak_tumpang_tindih,
    aturan.skala_menurun,
    kinerja.indikator_lengkap,
    kinerja.indikator_dalam_masa_berlaku,
    kinerja.target_dan_realisasi_terisi,
    kinerja.triwulan_cocok_dengan_tahun,
    kinerja.triwulan_berurutan,
    kinerja.target_nol_bisa_dihitung,
    kinerja.perubahan_punya_perjanjian,
    wajar.dalam_batas,
    wajar.koma_di_tempatnya,
    wajar.realisasi_dekat_target,
    wajar.nol_uang_di_tempatnya,
    anggaran.baris_sekali,
    anggaran.induk_tanpa_rincian,
    anggaran.program_satu_nama,
    anggaran.sasaran_terhubung,
    anggaran.realisasi_terisi,
    anggaran.realisasi_dalam_pagu,
    anggaran.serapan_masuk_akal,
    anggaran.pagu_serupa_tahun_lalu,
    anggaran.uang_lengkap,
    baris.keterangan_bukan_angka,
    prosa.tulisan_terbaca,
    laporan.angka_diperbarui,
    laporan.analisis_lengkap,
    laporan.perjanjian_tercatat,
    laporan.tanggal_laporan_wajar,
    siklus.kejadian_sekali,
    siklus.tanggal_siklus_wajar,
    libur.hari_libur_lengkap,
    salinan.tabel_tahun_lain,
    salinan.naskah_tahun_lain,
    terputus.siklus_sampai_akhir,
    terputus.tahun_tanpa_putus,
    sop.pelaksana_dikenal,
    sop.tujuan_dikenal,
    sop.keputusan_bercabang_dua,
    sop.alur_utuh,
    sop.kembali_dari_keputusan,
    sop.pelaksana_dipakai,
    sop.output_menjadi_kelengkapan,
    sop.keterangan_cocok_keterkaitan,
    sop.identitas_lengkap,
    sop.tanggal_berurutan,
    sop.pelaksana_sekali,
    sop.gambar_tidak_terlalu_besar,
    sop.panah_bisa_digambar,
    sop.tinjauan_jatuh_tempo,
)


def run(data: Data, hari_ini: date) -> tuple[Problem, ...]:
    """Return what all rules find in the data and nobody has confirmed; `hari_ini` decides what is overdue."""
    return periksa(data, hari_ini)[0]


def periksa(data: Data, hari_ini: date) -> tuple[tuple[Problem, ...], tuple[Dikonfirmasi, ...]]:
    """Return the problems that remain, and those that konfirmasi.csv answers for.

    A rule that fails is a problem of the folder, and the other rules are asked all the same.
    """
    return pilah(data, [problem for rule in SEMUA for problem in _asked(rule, data, hari_ini)])


def _asked(rule: Rule, data: Data, hari_ini: date) -> Iterator[Problem]:
    try:
        yield from rule(data, hari_ini)
    except Exception as error:  # noqa: BLE001 - told with its rule instead of hiding what all others find
        folder = data.instansi.location().path.partition("/")[0]
        yield unforeseen(error, folder, f"menjalankan pemeriksaan '{rule.__name__}'")


__all__ = ["SEMUA", "Dikonfirmasi", "Rule", "periksa", "run"]
