"""A new office begins in one command: what is written passes the check, overwrites nothing, and takes over a table."""

import csv
import json
import re
import subprocess
import sys
from importlib.metadata import PathDistribution, distribution
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from bahan import HARI_INI
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from lkjip_build.build import build, inspect
from lkjip_build.cli import main
from lkjip_build.model import Data
from lkjip_build.problems import has_errors

AKAR = Path(__file__).parents[2]
JAWABAN = {
    "nama": "Kecamatan Sukamaju",
    "jenis": "kecamatan",
    "kabupaten": "Kabupaten Contoh",
    "provinsi": "Provinsi Contoh",
    "kode-wilayah": "99.01.02",
    "tahun": "2025",
    "renstra": "2025-2029",
}


def mulai(folder: Path, *lagi: str, jawab: str | None = None, **isian: str) -> Result:
    answers = JAWABAN | {key.replace("_", "-"): value for key, value in isian.items()}
    given = [] if jawab is not None else [word for key, value in answers.items() for word in (f"--{key}", value)]
    return CliRunner().invoke(main, ["mulai", str(folder), *given, *lagi], input=jawab)


def data_of(folder: Path) -> Data:
    found = inspect(folder / "data", HARI_INI)
    assert not has_errors(found.problems), found.problems
    assert found.data is not None
    return found.data


def semua(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize(
    ("jenis", "nama", "pimpinan", "sekretaris"),
    [
        ("kecamatan", "Kecamatan Sukamaju", "Camat Sukamaju", "Sekretaris Kecamatan"),
        ("kelurahan", "Kelurahan Sukadamai", "Lurah Sukadamai", "Sekretaris Kelurahan"),
        ("dinas", "Dinas Pertanian", "Kepala Dinas Pertanian", "Sekretaris Dinas"),
        ("badan", "Badan Pendapatan", "Kepala Badan Pendapatan", "Sekretaris Badan"),
        ("bagian", "Bagian Hukum", "Kepala Bagian Hukum", "Kasubbag"),
        ("lainnya", "Rumah Sakit Umum", "Kepala Rumah Sakit Umum", "Sekretaris"),
    ],
)
def test_any_kind_of_office_begins_without_an_error(
    jenis: str, nama: str, pimpinan: str, sekretaris: str, tmp_path: Path
) -> None:
    made = mulai(tmp_path / "kantor", jenis=jenis, nama=nama, kode_wilayah="")
    assert made.exit_code == 0, made.output
    data = data_of(tmp_path / "kantor")
    assert (data.instansi.nama, str(data.instansi.jenis), str(data.instansi.status_data)) == (nama, jenis, "contoh")
    assert data.instansi.kode_wilayah is None
    assert [one.jabatan for one in data.instansi.pejabat] == [pimpinan]
    sop = data.sop["penyusunan-lkjip"]
    assert (sop.disahkan.jabatan, sop.disahkan.nama, sop.nomor) == (pimpinan, None, None)
    assert sop.unit == ("Pemerintah Kabupaten Contoh", nama)
    assert sop.nama_pelaksana["sekretaris"] == sekretaris
    assert not sop.disalin  # it is a starting point, not the copy of a form
    assert sorted(data.laporan) == [2025]
    assert {one.indikator: str(one.realisasi) for one in data.laporan[2025].kinerja} == {
        "iku-01": "82.75",
        "iku-02": "89.5",
        "iku-03": "70.4",
        "iku-04": "4",
    }
    assert all("(Contoh)" in one.nama for one in data.renstra.semua_sasaran)


def test_the_folder_names_no_other_office_and_has_what_editors_and_servers_need(tmp_path: Path) -> None:
    assert mulai(tmp_path / "kantor").exit_code == 0
    files = semua(tmp_path / "kantor")
    for path, content in files.items():
        for name in (b"Baturraden", b"Banyumas", b"33.02"):
            assert name not in content, path
    assert yaml.safe_load(files["mkdocs.yml"]) == {"site_name": "", "theme": "lkjip", "plugins": ["lkjip"]}
    assert files["requirements.txt"].decode().startswith("lkjip-build==")
    assert b"mkdocs build --strict" in files[".github/workflows/situs.yml"]
    assert b'"./schemas/instansi.schema.json": "data/instansi.yml"' in files[".vscode/settings.json"]
    assert b"null" not in files["data/instansi.yml"] + files["data/sop/penyusunan-lkjip.yml"]
    for name in ("istilah.yml", "hari-libur.csv"):
        assert files[f"data/{name}"] == (AKAR / "data" / name).read_bytes()
    for path in ("data/instansi.yml", "data/sop/penyusunan-lkjip.yml", "data/2025/laporan.yml"):
        first = files[path].decode().partition("\n")[0]
        schema = (tmp_path / "kantor" / path).parent / first.partition("$schema=")[2]
        assert schema.is_file(), path


@pytest.mark.parametrize(
    ("asal", "tertulis"),
    [
        (None, "lkjip-build=="),
        ({"url": "file:///home/siapa/proyek", "dir_info": {"editable": True}}, "lkjip-build=="),
        (
            {"url": "https://contoh.invalid/proyek", "vcs_info": {"vcs": "git", "commit_id": "abc123"}},
            "lkjip-build @ git+https://contoh.invalid/proyek@abc123\n",
        ),
        ({"url": "https://contoh.invalid/paket", "archive_info": {}}, "lkjip-build @ https://contoh.invalid/paket\n"),
    ],
)
def test_the_program_is_asked_for_where_another_computer_finds_it(
    asal: dict[str, Any] | None, tertulis: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terpasang(PathDistribution):
        def read_text(self, filename: Any) -> str | None:
            if filename == "direct_url.json":
                return asal and json.dumps(asal)
            return super().read_text(filename)

    terpasang = Terpasang(distribution("lkjip-build")._path)  # type: ignore[attr-defined]
    monkeypatch.setattr("lkjip_build.perintah.mulai.distribution", lambda _: terpasang)
    assert mulai(tmp_path / "kantor").exit_code == 0
    assert (tmp_path / "kantor/requirements.txt").read_text(encoding="utf-8").startswith(tertulis)


def test_it_asks_what_no_option_says(tmp_path: Path) -> None:
    asked = mulai(tmp_path / "kantor", jawab="Dinas Uji\ndinas\nKabupaten Uji\nProvinsi Uji\n\n2026\n2026-2030\n")
    assert asked.exit_code == 0, asked.output
    assert "Nama kantor, misalnya Kecamatan Sukamaju:" in asked.output
    assert data_of(tmp_path / "kantor").instansi.nama == "Dinas Uji"
    broken = mulai(tmp_path / "lain", jawab="Dinas Uji\n")
    assert broken.exit_code == 1
    assert "pertanyaannya tidak dijawab; tidak ada yang ditulis" in broken.output


def test_a_period_that_cannot_be_is_asked_again_and_no_answer_is_lost(tmp_path: Path) -> None:
    answers = "Dinas Pertanian\ndinas\nKabupaten Contoh\nProvinsi Contoh\n\n2025\n2025\n2026-2030\n2025-2029\n"
    made = mulai(tmp_path / "kantor", jawab=answers)
    assert made.exit_code == 0, made.output
    assert made.output.count("Periode Renstra") == 3
    assert "periode Renstra ditulis dua tahun" in made.output
    assert "tahun laporan pertama harus di dalam periode Renstra" in made.output
    assert "ubah satu realisasi di data/2025/kinerja.csv" in made.output
    assert (data_of(tmp_path / "kantor").renstra.periode.awal, made.output.count("Nama kantor")) == (2025, 1)


@pytest.mark.parametrize(
    ("isian", "said"),
    [
        ({"renstra": "2025"}, "periode Renstra ditulis dua tahun"),
        ({"renstra": "2029-2025"}, "periode Renstra ditulis dua tahun"),
        ({"tahun": "2024"}, "tahun laporan pertama harus di dalam periode Renstra"),
        ({"kode_wilayah": "330222"}, "'330222' bukan kode wilayah"),
        ({"nama": "x" * 2000}, "LKJ210"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(isian: dict[str, str], said: str, tmp_path: Path) -> None:
    refused = mulai(tmp_path / "kantor", **isian)
    assert refused.exit_code == 1, refused.output
    assert said in refused.output
    assert list(tmp_path.iterdir()) == []


def test_no_link_of_a_new_site_leads_nowhere(tmp_path: Path) -> None:
    """A new office has tables without a row, which have no page yet; MkDocs does not see links in our HTML."""
    folder = tmp_path / "kantor"
    assert mulai(folder).exit_code == 0
    site = build(folder / "data", HARI_INI)
    there = {f"/{uri}".removesuffix("index.md") for uri in site.halaman} | {f"/{path}" for path in site.berkas}
    broken, followed = set(), 0
    for uri, page in site.halaman.items():
        here = f"/{uri}".removesuffix("index.md")
        for link in re.findall(r'href="([^"#?]+)', page().source(inline=True)):
            if "://" not in link and not link.startswith(("mailto:", "tel:")):
                followed += 1
                broken |= set() if urljoin(here, link) in there else {(here, link)}
    assert followed > 500
    assert broken == set()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    kantor = tmp_path / "kantor"
    kantor.mkdir()
    assert mulai(kantor).exit_code == 0  # an empty folder is taken
    before = semua(kantor)
    refused = mulai(kantor, nama="Kecamatan Lain")
    assert refused.exit_code == 1
    assert "sudah berisi .gitattributes, .github, .gitignore, dan 11 lainnya; tidak ada yang ditulis" in refused.output
    assert semua(kantor) == before
    (tmp_path / "berkas").write_text("penting")
    assert "sudah ada dan bukan folder" in mulai(tmp_path / "berkas").output
    assert (tmp_path / "berkas").read_text() == "penting"


def test_the_folder_one_stands_in_is_not_pulled_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kantor-kami").mkdir()
    monkeypatch.chdir(tmp_path / "kantor-kami")
    for here in (Path(), tmp_path / "kantor-kami"):
        refused = mulai(here)
        assert (refused.exit_code, "galat" in refused.output) == (1, False)
        assert "ketik dulu: cd .. lalu: lkjip mulai kantor-kami" in refused.output
    assert list((tmp_path / "kantor-kami").iterdir()) == []


@given(nama=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_hostile_name_reaches_the_model_as_typed_or_is_refused(nama: str, tmp_path_factory: Any) -> None:
    folder = tmp_path_factory.mktemp("mulai")
    made = mulai(folder / "kantor", nama=nama)
    assert "Traceback" not in made.output
    if made.exit_code == 0:
        data = data_of(folder / "kantor")
        assert " ".join(data.instansi.nama.split()) == " ".join(nama.split())
    else:
        assert not (folder / "kantor").exists()


# A table of indikator that an office has already

TABEL = """\
PEMERINTAH KABUPATEN CONTOH;;;;;;;
;;;;;;;
No;Sasaran Strategis;Indikator Kinerja Utama;Satuan;Target 2025;Target 2026;Realisasi 2025;Warna
1;Meningkatnya pelayanan;Indeks Kepuasan Masyarakat;nilai;85;86;85,4;biru
2;;Waktu layanan;hari;5;4;n/a;
3;Meningkatnya akuntabilitas;Nilai SAKIP;;70,5;71;-;
4;;;persen;90;91;92;
"""


def excel(berkas: Path, rows: list[list[Any]], persen: str) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    sheet[persen].number_format = "0.0%"
    book.save(berkas)
    return berkas


def test_a_table_of_indikator_becomes_the_plan(tmp_path: Path) -> None:
    tabel = tmp_path / "indikator.csv"
    tabel.write_text(TABEL, encoding="cp1252")
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    for said in (
        "indikator.csv: terbaca 2 sasaran dan 3 indikator",
        "indikator.csv: kolom yang tidak dikenal atau berulang, dilewati: Warna",
        "indikator.csv: baris 5: kolom 'realisasi 2025': 'n/a' bukan angka; 'n/a' tidak ditulis",
        "indikator.csv: baris 6: satuan kosong; ditulis 'belum diisi', lengkapi di renstra.yml",
        "indikator.csv: baris 7: tidak ada nama indikator; dilewati",
        "indikator.csv: arah dan konsolidasi 3 indikator tidak tertulis di tabel",
    ):
        assert said in made.output
    data = data_of(tmp_path / "kantor")
    assert [(one.kode, one.nama) for one in data.renstra.semua_sasaran] == [
        ("S1", "Meningkatnya pelayanan"),
        ("S2", "Meningkatnya akuntabilitas"),
    ]
    assert [(one.nama, str(one.satuan)) for one in data.renstra.semua_indikator] == [
        ("Indeks Kepuasan Masyarakat", "nilai"),
        ("Waktu layanan", "hari"),
        ("Nilai SAKIP", "belum diisi"),
    ]
    first = next(data.renstra.semua_indikator.__iter__())
    assert {year: str(value) for year, value in first.target_renstra.items()} == {2025: "85", 2026: "86"}
    with (tmp_path / "kantor/data/2025/kinerja.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [(row["indikator"], row["target"], row["realisasi"]) for row in rows] == [
        ("iku-01", "85", "85,4"),
        ("iku-02", "5", ""),
        ("iku-03", "70,5", ""),
    ]


def test_a_workbook_with_years_below_a_merged_heading_is_read(tmp_path: Path) -> None:
    tabel = excel(
        tmp_path / "iku.xlsx",
        [
            ["Rencana Strategis"],
            [
                "Tujuan",
                "Sasaran",
                "Indikator Kinerja",
                "Satuan",
                "Target",
                None,
                "Realisasi",
                None,
                "Arah",
                "Konsolidasi",
            ],
            [None, None, None, None, 2025, 2026, 2025, 2026],
            ["Tujuan satu", "Sasaran satu", "Jumlah kejadian", "kejadian", 20, 18.5, 19, None, "Turun", "jumlah"],
            [None, "Sasaran satu", "Persentase selesai", "persen", "80-90", "90", 0.825, None, "naik", "rata-rata"],
            [None, "Sasaran satu", "Persentase tiba", "persen", "80", "90", 0.825, None, "naik", "rata-rata"],
        ],
        "G5",
    )
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    assert "terbaca 1 sasaran dan 3 indikator" in made.output
    assert "realisasi iku-03 tidak ditulis: 0,825 tampak keliru letak komanya" in made.output
    assert "tidak tertulis di tabel" not in made.output
    data = data_of(tmp_path / "kantor")
    assert [one.nama for one in data.renstra.tujuan] == ["Tujuan satu"]
    satu, dua, _ = data.renstra.semua_indikator
    assert (str(satu.arah), str(satu.konsolidasi), str(satu.target_renstra[2026])) == ("turun", "jumlah", "18.5")
    assert (str(dua.arah), str(dua.konsolidasi)) == ("naik", "rata-rata")
    assert {one.indikator: str(one.realisasi) for one in data.laporan[2025].kinerja} == {
        "iku-01": "19",
        "iku-02": "82.5",  # a cell that is shown as per cent
        "iku-03": "None",
    }


def buku_kerja(berkas: Path, **lembar: list[list[Any]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in lembar.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(berkas)
    return berkas


JUDUL_CETAK = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA (IKU)", "SATUAN", "TARGET TAHUN 2025"]


def test_a_table_made_for_printing_is_read_without_what_is_only_there_for_print(tmp_path: Path) -> None:
    """A cover sheet, numbers of columns, the headings again on the next page, totals, and who signed it."""
    rows = [
        ["INDIKATOR KINERJA UTAMA"],
        JUDUL_CETAK,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1, "Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", "nilai", 82.5],
        JUDUL_CETAK,
        [1, 2, 3, 4, 5],
        [2, None, "Surat tepat waktu", "persen", 90],
        [None, "Rata-rata"],
        [None, "Mengetahui, Lurah Sukadamai"],
    ]
    tabel = buku_kerja(tmp_path / "iku.xlsx", Sampul=[["Renstra Kelurahan"]], IKU=rows)
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    assert "iku.xlsx: terbaca 1 sasaran dan 2 indikator" in made.output
    assert "iku.xlsx: baris 8: 'Rata-rata' tidak punya indikator; dilewati" in made.output
    assert "iku.xlsx: baris 9: 'Mengetahui, Lurah Sukadamai' tidak punya indikator; dilewati" in made.output
    assert "Tujuan sampai realisasinya dari iku.xlsx; tandanya tetap DATA CONTOH" in made.output
    assert "Angkanya contoh" not in made.output
    plan = data_of(tmp_path / "kantor").renstra
    assert [(one.kode, one.nama) for one in plan.semua_sasaran] == [("S1", "Meningkatnya pelayanan")]
    assert [one.nama for one in plan.semua_indikator] == ["Indeks Kepuasan Masyarakat", "Surat tepat waktu"]


@pytest.mark.parametrize(
    ("judul", "angka", "dilewati"),
    [
        (
            [
                [*JUDUL_CETAK[:4], "TAHUN 2025", None, None, "TAHUN 2024", None, "KET."],
                [None, None, None, None, "TARGET", "REALISASI", "%", "TARGET", "REALISASI", None],
            ],
            [84, "85,2", "101 %", 83, 80, "baik"],
            "KET.",
        ),
        (
            [
                [*JUDUL_CETAK[:4], "Target 2025", None, None, None, None, "Realisasi"],
                [None, None, None, None, "TW I", "TW II", "TW III", "TW IV", "Tahun 2025", "2025"],
            ],
            [20, 40, 60, 80, 84, "85,2"],
            "Target 2025 TW I, Target 2025 TW II, Target 2025 TW III, dan Target 2025 TW IV",
        ),
        (
            [
                [*JUDUL_CETAK[:4], "Kinerja", None, None, None],
                [None, None, None, None, "Target", None, "Realisasi", None],
                [None, None, None, None, "2024", "2025", "2024", "2025"],
            ],
            [83, 84, 80, "85,2"],
            "",
        ),
        (
            [
                [*JUDUL_CETAK[:4], "Anggaran 2025", None, "Triwulan I", "Target", "Realisasi"],
                [None, None, None, None, "Target", "Realisasi", "Realisasi", None, None],
            ],
            [5000, 4000, 12, 84, "85,2"],
            "Anggaran 2025 Target, Anggaran 2025 Realisasi, dan Triwulan I Realisasi",
        ),
        ([[*JUDUL_CETAK[:4], "Target TA. 2025", "Realisasi Th. 2025"]], [84, "85,2"], ""),
        ([[*JUDUL_CETAK[:4], "Target", "Realisasi", "Target Kinerja"]], [84, "85,2", 99], "Target Kinerja"),
    ],
    ids=["tahun-di-atas", "triwulan-bukan-setahun", "tiga-tingkat", "anggaran", "tahun-anggaran", "dua-sama"],
)
def test_headings_over_headings_say_together_what_a_column_holds(
    judul: list[list[Any]], angka: list[Any], dilewati: str, tmp_path: Path
) -> None:
    rows = [["PENGUKURAN KINERJA"], *judul, [1, "Meningkatnya pelayanan", "Indeks Kepuasan", "nilai", *angka], *judul]
    tabel = buku_kerja(tmp_path / "iku.xlsx", IKU=rows)
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    assert "terbaca 1 sasaran dan 1 indikator" in made.output
    assert ("dilewati: " in made.output, f"dilewati: {dilewati}\n" in made.output) == (bool(dilewati),) * 2, made.output
    satu = data_of(tmp_path / "kantor").laporan[2025].kinerja[0]
    assert (str(satu.target), str(satu.realisasi)) == ("84", "85.2")


def test_each_sasaran_stands_under_its_own_tujuan_and_an_empty_one_leaves_no_gap_in_the_codes(tmp_path: Path) -> None:
    tabel = tmp_path / "iku.csv"
    tabel.write_text(
        "Tujuan;Sasaran;Indikator;Satuan;Target 2025\n"
        "Satu;Pelayanan;Kepuasan;nilai;80\n"
        "Kosong;;;;\n"
        "Dua;Pelayanan;Aduan;persen;90\n"
        ";Kosong juga;;;\n"
        ";Akuntabilitas;Nilai SAKIP;nilai;70\n"
        "Tiga;;Tanpa sasaran;nilai;1\n"
    )
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    for said in (
        "baris 3: 'Kosong' tidak punya indikator; dilewati",
        "baris 5: 'Kosong juga' tidak punya indikator; dilewati",
        "baris 7: tidak ada sasaran di baris ini atau di atasnya; dilewati",
        "baris 7: 'Tiga' tidak punya indikator; dilewati",
    ):
        assert said in made.output
    assert [
        (tujuan.kode, tujuan.nama, [(one.kode, one.nama) for one in tujuan.sasaran])
        for tujuan in data_of(tmp_path / "kantor").renstra.tujuan
    ] == [("T1", "Satu", [("S1", "Pelayanan")]), ("T2", "Dua", [("S2", "Pelayanan"), ("S3", "Akuntabilitas")])]


@pytest.mark.parametrize(
    ("targets", "arah"),
    [
        (("12", "11", "9"), "turun"),
        (("12", "12", "9"), "turun"),
        (("12", "12", "12"), "naik"),
        (("12", "9", "10"), "naik"),
        (("80-90", "70", "60"), "naik"),
        (("12", "", ""), "naik"),
    ],
)
def test_targets_that_only_become_smaller_mean_that_less_is_better(
    targets: tuple[str, ...], arah: str, tmp_path: Path
) -> None:
    tabel = tmp_path / "iku.csv"
    tabel.write_text(
        f"Sasaran;Indikator;Satuan;Target 2025;Target 2026;Target 2027\nKetertiban;Gangguan;kasus;{';'.join(targets)}\n"
    )
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert made.exit_code == 0, made.output
    assert [str(one.arah) for one in data_of(tmp_path / "kantor").renstra.semua_indikator] == [arah]
    assert ("arah iku-01 ditulis 'turun', karena targetnya makin kecil" in made.output) == (arah == "turun")


def test_a_title_with_commas_above_the_table_does_not_hide_its_columns(tmp_path: Path) -> None:
    tabel = tmp_path / "iku.csv"
    tabel.write_text(
        "Indikator Kinerja Utama, Sukamaju, Contoh, 2 Januari 2025\n"
        "Sasaran;Indikator;Satuan;Target 2025\nSatu;Dua;nilai;82,5\n"
    )
    made = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert "terbaca 1 sasaran dan 1 indikator" in made.output


@pytest.mark.parametrize(
    ("isi", "said"),
    [
        (b"", "bukan CSV atau XLSX"),
        (b"PK\x03\x04rusak", "bukan CSV atau XLSX"),
        (b"\0\1\2", "bukan CSV atau XLSX"),
        (b"a;b\n1;2\n", "tidak ada baris judul yang memuat kolom sasaran dan indikator"),
        (b"Sasaran;Indikator\n;\n", "tidak ada satu pun baris indikator di bawah judulnya"),
    ],
)
def test_a_table_that_cannot_be_read_is_told_and_nothing_written(isi: bytes, said: str, tmp_path: Path) -> None:
    tabel = tmp_path / "tabel.xlsx"
    tabel.write_bytes(isi)
    refused = mulai(tmp_path / "kantor", "--dari", str(tabel))
    assert refused.exit_code == 1
    assert said in refused.output
    assert not (tmp_path / "kantor").exists()


def test_the_version_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lkjip_build", "--version"], check=True, capture_output=True, text=True
    )
    assert done.stdout.startswith("lkjip 0.")
