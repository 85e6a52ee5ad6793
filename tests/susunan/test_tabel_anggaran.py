"""The budget of a year as a table, where kegiatan with and without sub kegiatan stand in one program."""

from pathlib import Path

from builders import TERKECIL, write_folder
from situs_laporan import situs_at

from lkjip_build.isi import PeranBaris
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.tabel.anggaran import tabel_anggaran

ANGGARAN = """kode;program;kegiatan;sub_kegiatan;sasaran;pagu;pagu_perubahan;realisasi;catatan
7.01.02.2.01.0001;Program Pelayanan;Koordinasi;Rapat koordinasi;S1;45200000;;42345000;
7.01.02.2.01.0003;Program Pelayanan;Koordinasi;Peningkatan efektivitas;S1;40000000;;38000000;
7.01.02.2.04;Program Pelayanan;Pelaksanaan;;S1;74800000;;72960000;
"""


def test_a_kegiatan_without_parts_stands_below_its_program_and_not_below_another_kegiatan(tmp_path: Path) -> None:
    situs = situs_at(write_folder(tmp_path / "data", {**TERKECIL, "2025/anggaran.csv": ANGGARAN}))
    bahan = Bahan(situs, 2025)
    assert bahan.rekap.anggaran is not None
    rows = tabel_anggaran(bahan, bahan.rekap.anggaran, "", "").baris
    assert [(row.peran, row.sel[0].teks_kecil or row.sel[0].teks) for row in rows] == [
        (PeranBaris.KELOMPOK, "7.01.02"),
        (PeranBaris.ISI, "7.01.02.2.04"),
        (PeranBaris.KELOMPOK, "7.01.02.2.01"),
        (PeranBaris.ISI, "7.01.02.2.01.0001"),
        (PeranBaris.ISI, "7.01.02.2.01.0003"),
        (PeranBaris.JUMLAH, "Jumlah"),
    ]
