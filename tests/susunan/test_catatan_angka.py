"""What is to be known of a figure stands at that figure: on its pages, in the report, and on the page of quality."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import TERKECIL, write_folder
from situs_laporan import HARI_INI, baris, laporan_of, situs_at, tabel

from lkjip_build.build import build, inspect
from lkjip_build.isi import PeranBaris, uri_of
from lkjip_build.keluaran.html import halaman
from lkjip_build.susunan import peta

KEPALA = "kode;tempat;nilai;alasan;oleh;tanggal\n"
KINERJA = TERKECIL["2025/kinerja.csv"]
ANGGARAN = TERKECIL["2025/anggaran.csv"]
JAUH = {"2025/kinerja.csv": KINERJA.replace(";5;6;5;5;21;", ";5;60;5;5;75;")}
TINGGI = {"2025/kinerja.csv": KINERJA.replace("45;45;Daftar", ";101,5;Daftar")}
ROW = "LKJ406;kinerja.csv/iku-03/realisasi;101,5;Pembaginya target awal.;Seksi Pelayanan;2026-02-03\n"


def notes(folder: Path, changes: Mapping[str, str]) -> dict[tuple[int | None, str], list[str]]:
    situs = situs_at(write_folder(folder / "data", {**TERKECIL, **changes}))
    return {key: [one.kalimat for one in found] for key, found in situs.catatan_angka.items()}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {}),
        (
            JAUH,
            {(2025, "iku-02"): ["Perlu diperiksa: triwulan II 60 jauh dari angka lain indikator ini, yang sekitar 5."]},
        ),
        (
            {"2025/kinerja.csv": KINERJA.replace("iku-01;83;", "iku-01;82;")},
            {(2025, "iku-01"): ["Perlu diperiksa: target 82 berbeda dari target Renstra 2025: 83."]},
        ),
        (
            {"renstra.yml": TERKECIL["renstra.yml"].replace("kondisi_awal: 22", "kondisi_awal: 137")},
            {
                (None, "iku-02"): [
                    "Perlu diperiksa: kondisi awal 137 jauh dari angka lain indikator ini, yang sekitar 20."
                ]
            },
        ),
        (
            {"renstra.yml": TERKECIL["renstra.yml"].replace("2026: 18", "2026: 137")},
            {
                (None, "iku-02"): [
                    "Perlu diperiksa: target Renstra 2026 137 jauh dari angka lain indikator ini, yang sekitar 20."
                ]
            },
        ),
        (
            {"2025/anggaran.csv": ANGGARAN.replace(";80345000;", ";20345000;")},
            {(2025, "7.01.02.2.01"): ["Perlu diperiksa: realisasi hanya 23,9 % dari pagu."]},
        ),
        (
            {**TINGGI, "2025/konfirmasi.csv": KEPALA + ROW},
            {
                (2025, "iku-03"): [
                    "Realisasi 101,5 di luar 0 sampai 100. Dikonfirmasi Seksi Pelayanan, 3\u00a0Februari\u00a02026: "
                    "Pembaginya target awal."
                ]
            },
        ),
        (
            {
                "2025/kinerja.csv": KINERJA.replace(";84,6;83,5;Survei;", ";;;Survei;"),
                "2025/konfirmasi.csv": KEPALA + "LKJ404;kinerja.csv/iku-01/realisasi;;Survei batal;Seksi;2026-01-20\n",
            },
            {
                (2025, "iku-01"): [
                    "Realisasi 2025 tidak ada. Dikonfirmasi Seksi, 20\u00a0Januari\u00a02026: Survei batal."
                ]
            },
        ),
    ],
)
def test_a_figure_has_its_notes(
    tmp_path: Path, changes: Mapping[str, str], expected: Mapping[tuple[int | None, str], list[str]]
) -> None:
    plain = {key: [one.replace("\u00a0", " ") for one in found] for key, found in notes(tmp_path, changes).items()}
    assert plain == {key: [one.replace("\u00a0", " ") for one in found] for key, found in expected.items()}


def test_a_value_that_is_not_the_confirmed_one_stops_the_site(tmp_path: Path) -> None:
    row = ROW.replace("101,5", "101,4")
    folder = write_folder(tmp_path / "data", {**TERKECIL, **TINGGI, "2025/konfirmasi.csv": KEPALA + row})
    assert not inspect(folder, HARI_INI).publishable
    assert [problem.code for problem in inspect(folder, HARI_INI).problems] == ["LKJ406", "LKJ443"]


def page(folder: Path, uri: str, changes: Mapping[str, str]) -> str:
    situs = situs_at(write_folder(folder / "data", {**TERKECIL, **changes}))
    found = next(one.halaman() for one in peta.rancangan(situs, {}, {}, {}) if uri_of(one.alamat) == uri)
    return halaman(found).source(inline=True)


def test_the_note_stands_below_the_row_of_its_figure(tmp_path: Path) -> None:
    text = page(tmp_path, "kinerja/2025/index.md", JAUH)
    after = text.split('href="../../indikator/iku-02/"', 1)[1].split("</tr>")
    assert "Perlu diperiksa: triwulan II 60 jauh dari angka lain" in after[1]
    assert text.count("Perlu diperiksa") == 1


def test_the_page_of_the_indikator_tells_it_at_the_year(tmp_path: Path) -> None:
    text = page(tmp_path, "indikator/iku-02/index.md", JAUH)
    after = text.split('href="../../kinerja/2025/"', 1)[1].split("</tr>")
    assert "Perlu diperiksa: triwulan II 60 jauh" in after[1]


def test_what_is_odd_in_the_plan_stands_on_the_page_of_its_indikator(tmp_path: Path) -> None:
    changes = {"renstra.yml": TERKECIL["renstra.yml"].replace("kondisi_awal: 22", "kondisi_awal: 137")}
    assert "Perlu diperiksa: kondisi awal 137 jauh" in page(tmp_path, "indikator/iku-02/index.md", changes)


def test_money_has_its_note_below_its_line(tmp_path: Path) -> None:
    changes = {"2025/anggaran.csv": ANGGARAN.replace(";80345000;", ";20345000;")}
    site = build(write_folder(tmp_path / "data", {**TERKECIL, **changes}), HARI_INI)
    text = site.halaman["laporan/2025/bab-3/realisasi-anggaran/index.md"]().source(inline=True)
    after = text.split("<small>7.01.02.2.01</small>", 1)[1].split("</tr>")
    assert "Perlu diperiksa: realisasi hanya 23,9" in after[1]


def test_confirmed_figures_are_listed_with_their_indikator(tmp_path: Path) -> None:
    text = page(tmp_path, "mutu-data/index.md", {**TINGGI, "2025/konfirmasi.csv": KEPALA + ROW})
    listed = text.split("Tampak ganjil, sudah dikonfirmasi", 1)[1].split("</ul>")[0]
    for said in ("Layanan daring", "Dikonfirmasi Seksi Pelayanan", "Pembaginya target awal.", "LKJ406"):
        assert said in listed


def test_the_report_tells_it_beside_the_figure(tmp_path: Path) -> None:
    dokumen = laporan_of(tmp_path, {**JAUH, "2025/anggaran.csv": ANGGARAN.replace(";80345000;", ";20345000;")})
    for kode, nama, expected in (
        ("tabel-target-s1", "Kejadian gangguan", "Perlu diperiksa: triwulan II 60 jauh dari angka lain indikator ini"),
        ("tabel-pengukuran", "Kejadian gangguan", "Perlu diperiksa: triwulan II 60 jauh dari angka lain indikator ini"),
        ("tabel-anggaran", "Koordinasi", "Perlu diperiksa: realisasi hanya 23,9 % dari pagu."),
    ):
        rows = tabel(dokumen, kode).baris
        at = rows.index(baris(tabel(dokumen, kode), nama))
        assert rows[at + 1].peran is PeranBaris.CATATAN
        assert rows[at + 1].sel[0].teks.startswith(expected)
        assert all(one.asal.masukan[0].tempat for one in rows[at + 1].sel[0].semua_angka)


def test_an_unpublished_year_keeps_its_notes_to_itself(tmp_path: Path) -> None:
    """The report of 2025 is not signed in this folder, so with `terbitkan_draf: tidak` it is not published."""
    changes = {
        **TINGGI,
        "2025/konfirmasi.csv": KEPALA + ROW,
        "2025/siklus.csv": TERKECIL["2025/siklus.csv"].split("\n2;")[0] + "\n",
        "aturan.yml": TERKECIL["aturan.yml"] + "terbitkan_draf: tidak\n",
    }
    site = build(write_folder(tmp_path / "data", {**TERKECIL, **changes}), HARI_INI)
    assert site.publishable, site.problems
    assert not any("Pembaginya target awal" in one.source(inline=True) for one in site.pages)
