"""An indikator that is no longer used, or measured in another unit, after its year was sealed: no correction of it."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from kantor_sah import salin, situs

from lkjip_build.build import build, inspect
from lkjip_build.isi import PeranBaris, Tabel
from lkjip_build.perintah.tahun_baru import tahun_baru
from lkjip_build.susunan import halaman_semua_indikator

HARI_INI = date(2027, 2, 1)
SATUAN = "            satuan: nilai\n"
BARU = """\
          - kode: iku-03
            nama: Indeks Kepuasan Masyarakat
            mulai: 2026
            satuan: skala 4
            arah: naik
            konsolidasi: posisi-akhir
            target_renstra: {2026: "3,3"}
          - kode: iku-02
"""


def tak_tercatat(folder: Path) -> list[str]:
    return [one.message for one in inspect(folder, HARI_INI).problems if one.code == "LKJ705"]


@pytest.mark.parametrize(
    ("masa", "kolom"),
    [("berakhir: 2025", ""), ("mulai: 2025", ""), ("berakhir: 2024", "berakhir"), ("mulai: 2026", "mulai")],
)
def test_from_when_to_when_an_indikator_is_used_changes_a_sealed_year_only_where_it_leaves_it(
    masa: str, kolom: str, tmp_path: Path
) -> None:
    folder = salin(tmp_path, {"renstra.yml": (SATUAN, f"{SATUAN}            {masa}\n")})
    assert [one.partition(" ")[0] for one in tak_tercatat(folder)] == ([kolom] if kolom else [])


def test_another_unit_is_another_indikator_and_page_and_data_tell_the_same_of_both(tmp_path: Path) -> None:
    """The way that the manual of LKJ705 names."""
    folder = salin(tmp_path, {"renstra.yml": (SATUAN, f"{SATUAN}            berakhir: 2025\n")})
    plan = (folder / "renstra.yml").read_text(encoding="utf-8")
    plan = plan.replace(', 2026: "83", 2027: "84", 2028: "85", 2029: "86"}', "}")
    (folder / "renstra.yml").write_text(plan.replace("          - kode: iku-02\n", BARU), encoding="utf-8")
    data = inspect(folder, HARI_INI).data
    assert data is not None
    (folder / "2026").mkdir()
    cells = {"iku-03": {"realisasi": "3,4"}, "iku-02": {"realisasi": "4"}}
    for name, content in tahun_baru(data, 2026, cells).items():
        (folder / "2026" / name).write_text(content, encoding="utf-8")
    site = build(folder, HARI_INI)
    assert site.publishable, site.problems
    table = site.files["data/kinerja.csv"]
    text = table if isinstance(table, str) else table.decode("utf-8-sig")
    told = [
        [row[name] for name in ("tahun", "indikator", "satuan", "realisasi", "dikoreksi")]
        for row in csv.DictReader(io.StringIO(text))
    ]
    assert told == [
        ["2025", "iku-01", "nilai", "83", ""],
        ["2025", "iku-02", "pengaduan", "7", "2026-05-04"],
        ["2026", "iku-03", "skala 4", "3.4", ""],
        ["2026", "iku-02", "pengaduan", "4", ""],
    ]
    page = halaman_semua_indikator.halaman(situs(folder, HARI_INI))
    (index,) = [one for one in page.isi.blok if isinstance(one, Tabel)]
    heads = [row.sel[0] for row in index.baris if row.peran is PeranBaris.KELOMPOK]
    assert ["".join(one.teks for one in head.kecil) for head in heads] == ["2 dari 2 target tercapai"]
