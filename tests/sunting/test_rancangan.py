"""Changes of a whole data folder: checked before they are kept, written whole, taken back byte for byte."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from unittest.mock import patch

import kantor_sah
import pytest
from bahan import HARI_INI
from bentuk import BENTUK, salin
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pengaturan import ROOT

from lkjip_build.build import inspect, inspect_sources
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import SELURUH
from lkjip_build.sources import read_folder
from lkjip_build.sunting import (
    Koreksian,
    Perubahan,
    Rancangan,
    TidakJadi,
    langkah_terakhir,
    rancang,
    simpan,
    urungkan,
)
from lkjip_build.sunting import riwayat as riwayat_modul
from lkjip_build.utuh import SystemFailure

KINERJA, LAPORAN = "2026/kinerja.csv", "2026/laporan.yml"
TW4 = Perubahan(KINERJA, "iku-01", "tw4", None, "86,4")


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    return salin(tmp_path, "2023", "2024", "2025")


def susun(folder: Path, *semua: Perubahan, hari_ini: date = HARI_INI, koreksi: Koreksian | None = None) -> Rancangan:
    sources = read_folder(folder)
    return rancang(folder, sources, inspect_sources(sources, folder.name, hari_ini), semua, hari_ini, koreksi)


def isi(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def data_of(folder: Path) -> Data:
    data = inspect(folder, HARI_INI).data
    assert data is not None
    return data


def test_a_figure_is_typed_and_taken_back(kantor: Path) -> None:
    before = isi(kantor)
    simpan(kantor, susun(kantor, TW4))
    after = isi(kantor)
    old, new = before.pop(KINERJA), after.pop(KINERJA)
    assert before == after
    assert new == old.replace(
        b"iku-01;Indeks Kepuasan Masyarakat;86;;85,3;85,8;86,2;;;",
        b"iku-01;Indeks Kepuasan Masyarakat;86;;85,3;85,8;86,2;86,4;;",
    )
    assert str(data_of(kantor).laporan[2026].kinerja[0].tw4) == "86.4"
    step = langkah_terakhir(kantor)
    assert step is not None
    assert step.perubahan == (TW4,)
    assert urungkan(kantor).perubahan == (TW4,)
    assert isi(kantor) == before | {KINERJA: old}
    with pytest.raises(TidakJadi, match="tidak ada perubahan yang bisa diurungkan"):
        urungkan(kantor)


def test_prose_a_date_and_a_source_are_written_at_once(kantor: Path) -> None:
    semua = (
        Perubahan(LAPORAN, "", "penutup", None, "Satu kalimat.\n\nParagraf kedua: 5 # bukan catatan."),
        Perubahan(LAPORAN, "perjanjian_kinerja.1", "tanggal", "2026-01-12", "2026-01-14"),
        Perubahan(LAPORAN, "sumber", SELURUH, None, "Register pelayanan"),
        Perubahan(LAPORAN, "reviu", "oleh", None, "Inspektorat"),
        Perubahan("2026/analisis.yml", "S2", "penyebab", None, "Sebab.\nDua baris."),
        Perubahan(KINERJA, "iku-06", "catatan", "Laporan hasil evaluasi diterima pada triwulan III", None),
    )
    before = isi(kantor)
    made = susun(kantor, *semua)
    assert made.baik, (made.ditolak, made.kesalahan)
    simpan(kantor, made)
    laporan = data_of(kantor).laporan[2026]
    assert laporan.fakta.penutup == "Satu kalimat.\n\nParagraf kedua: 5 # bukan catatan.\n"
    assert laporan.fakta.perjanjian_kinerja[0].tanggal == date(2026, 1, 14)
    assert laporan.fakta.sumber[-1] == "Register pelayanan"
    assert laporan.fakta.reviu is not None
    assert laporan.fakta.reviu.oleh == "Inspektorat"
    assert laporan.analisis["S2"].penyebab == "Sebab.\nDua baris.\n"
    assert next(one for one in laporan.kinerja if one.indikator == "iku-06").catatan is None
    assert len([name for name, raw in isi(kantor).items() if before[name] != raw]) == 3
    urungkan(kantor)
    assert isi(kantor) == before


def test_a_change_with_a_new_error_is_refused_unless_it_is_kept(kantor: Path) -> None:
    before = isi(kantor)
    made = susun(kantor, Perubahan(KINERJA, "iku-01", "tw4", None, "n/a"))
    assert [(one.code, one.location.field) for one in made.kesalahan] == [("LKJ201", "tw4")]
    with pytest.raises(TidakJadi, match="n/a"):
        simpan(kantor, made)
    assert isi(kantor) == before
    simpan(kantor, made, tetap=True)
    assert b";86,2;n/a;" in (kantor / KINERJA).read_bytes()
    # What is wrong already does not stand in the way of another change.
    again = susun(kantor, Perubahan(KINERJA, "iku-02", "tw4", None, "96"))
    assert again.baik
    assert again.hasil is not None
    assert [one.code for one in again.hasil.problems if one.severity == "error"] == ["LKJ201"]


def test_an_error_that_only_moved_to_another_line_is_no_new_one(kantor: Path) -> None:
    file = kantor / KINERJA
    file.write_text(file.read_text().replace("iku-10;", "iku-99;"))
    made = susun(kantor, Perubahan(KINERJA, "ikk-01", SELURUH, _baris(kantor, "ikk-01"), None))
    assert [one.code for one in made.kesalahan if "iku-99" in one.message] == []


def _baris(folder: Path, kunci: str) -> tuple[tuple[str, str], ...]:
    tree = read_folder(folder).documents[KINERJA].tree
    assert isinstance(tree, list)
    rows = (row for row in tree if isinstance(row, dict))
    return next(tuple((k, str(v)) for k, v in row.items() if v) for row in rows if row["indikator"] == kunci)


def test_a_file_that_somebody_changed_meanwhile_is_left_alone(kantor: Path) -> None:
    sources = read_folder(kantor)
    inspection = inspect_sources(sources, "data", HARI_INI)
    made = rancang(kantor, sources, inspection, [TW4], HARI_INI)
    file = kantor / KINERJA
    file.write_bytes(file.read_bytes().replace(b"86,2", b"86,3"))
    with pytest.raises(TidakJadi, match="berubah selagi dibaca"):
        simpan(kantor, made)
    assert b"86,3;;;" in file.read_bytes()
    refused = rancang(kantor, sources, inspection, [TW4], HARI_INI)
    assert [one.perubahan for one in refused.ditolak] == [TW4]
    assert langkah_terakhir(kantor) is None


def test_what_was_edited_after_a_step_is_not_undone(kantor: Path) -> None:
    simpan(kantor, susun(kantor, TW4))
    file = kantor / KINERJA
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(TidakJadi, match="diubah lagi sesudahnya"):
        urungkan(kantor)


def test_steps_are_taken_back_one_by_one_and_a_damaged_one_is_passed_over(kantor: Path) -> None:
    before = isi(kantor)
    simpan(kantor, susun(kantor, TW4))
    simpan(kantor, susun(kantor, replace(TW4, semula="86,4", menjadi="86,5")))
    urungkan(kantor)
    assert b";86,4;;" in (kantor / KINERJA).read_bytes()
    folder = kantor.parent / ".cache/lkjip/sunting/data"
    (folder / "000009.json").write_text("{", encoding="utf-8")
    urungkan(kantor)
    assert isi(kantor) == before


def test_no_more_steps_are_kept_than_said(kantor: Path) -> None:
    with patch.object(riwayat_modul, "TERBANYAK", 2):
        for old, new in ((None, "1"), ("1", "2"), ("2", "3")):
            simpan(kantor, susun(kantor, replace(TW4, semula=old, menjadi=new)), tetap=True)
    names = sorted(one.name for one in (kantor.parent / ".cache/lkjip/sunting/data").iterdir())
    assert names == ["000002.json", "000003.json"]


def test_where_the_second_file_cannot_be_written_the_first_is_put_back(kantor: Path) -> None:
    before = isi(kantor)
    made = susun(kantor, TW4, Perubahan(LAPORAN, "", "penutup", None, "Selesai."))
    real = riwayat_modul.write_whole

    def full(path: Path, content: str | bytes, **more: bytes | None) -> None:
        if path.name == "laporan.yml":
            raise SystemFailure("ruang penyimpanan penuh")
        real(path, content, **more)

    with patch.object(riwayat_modul, "write_whole", full), pytest.raises(SystemFailure, match="penuh"):
        simpan(kantor, made)
    assert isi(kantor) == before
    assert langkah_terakhir(kantor) is None


def test_a_step_that_was_broken_off_is_taken_back(kantor: Path) -> None:
    before = isi(kantor)
    made = susun(kantor, TW4, Perubahan(LAPORAN, "", "penutup", None, "Selesai."))
    simpan(kantor, made)
    (kantor / LAPORAN).write_bytes(before[LAPORAN])  # as where the power failed between the two
    urungkan(kantor)
    assert isi(kantor) == before


@pytest.mark.parametrize(
    ("berkas", "why"),
    [
        ("pengesahan.csv", "ditulis program"),
        ("2026/pengesahan.yml", "ditulis program"),
        ("../README.md", "bukan berkas data"),
        ("2026/../instansi.yml", "bukan berkas data"),
        ("2026/gambar/a.jpg", "bukan berkas data"),
        ("2031/kinerja.csv", "bukan berkas data"),
        ("sop/lain.yml", "bukan berkas data"),
    ],
)
def test_only_data_files_that_are_there_are_changed(kantor: Path, berkas: str, why: str) -> None:
    made = susun(kantor, Perubahan(berkas, "x", "nama", None, "y"))
    assert [why in one.alasan for one in made.ditolak] == [True]


def test_a_table_that_a_year_lacks_is_begun_and_gone_again_after_undo(kantor: Path) -> None:
    (kantor / "2026/rencana-aksi.csv").unlink()
    row = (("indikator", "iku-01"), ("target_tw1", "85,5"), ("aksi", "Melatih petugas"))
    simpan(kantor, susun(kantor, Perubahan("2026/rencana-aksi.csv", "iku-01", SELURUH, None, row)))
    assert (kantor / "2026/rencana-aksi.csv").read_text() == (
        "indikator;target_tw1;target_tw2;target_tw3;target_tw4;aksi;kegiatan;penanggung_jawab\n"
        "iku-01;85,5;;;;Melatih petugas;;\n"
    )
    urungkan(kantor)
    assert not (kantor / "2026/rencana-aksi.csv").exists()


def test_what_was_signed_changes_only_with_a_correction(tmp_path: Path) -> None:
    folder, today = kantor_sah.salin(tmp_path), kantor_sah.HARI_INI
    row = data_of(folder).laporan[2025].kinerja[0]
    semula = next(
        str(one["realisasi"]) for one in read_folder(folder).documents["2025/kinerja.csv"].tree if isinstance(one, dict)
    )
    change = Perubahan("2025/kinerja.csv", row.indikator, "realisasi", semula, "81")
    made = susun(folder, change, hari_ini=today)
    assert [(one.perubahan, "lkjip koreksi 2025" in one.alasan) for one in made.ditolak] == [(change, True)]
    before = isi(folder)
    fixed = susun(folder, change, hari_ini=today, koreksi=Koreksian("Salah salin", "Kasi Perencanaan"))
    assert fixed.ditolak == ()
    simpan(folder, fixed)
    data = inspect(folder, today).data
    assert data is not None
    assert [(one.kolom, one.menjadi, one.alasan, one.oleh) for one in data.laporan[2025].koreksi][-1] == (
        "realisasi",
        "81",
        "Salah salin",
        "Kasi Perencanaan",
    )
    assert not [one for one in inspect(folder, today).problems if one.code in ("LKJ705", "LKJ706")]
    urungkan(folder)
    assert isi(folder) == before


def test_a_year_that_is_not_signed_is_free_and_what_may_follow_a_signing_too(tmp_path: Path) -> None:
    folder = kantor_sah.salin(tmp_path)
    change = Perubahan("2025/laporan.yml", "", "tautan", None, "https://contoh.go.id/lkjip-2025.pdf")
    assert susun(folder, change, hari_ini=kantor_sah.HARI_INI).ditolak == ()


_ISIAN = st.sampled_from(["86", "0", "82,5", "n/a", "30/35", "Ada", "1.731", "-3", "=1+1", "85.4"])


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(set(BENTUK) - {"utf-16"})),
    st.lists(st.tuples(st.sampled_from(["iku-01", "iku-05", "ikk-02"]), _ISIAN), min_size=1, max_size=3),
)
def test_whatever_is_kept_undo_gives_the_same_bytes(kantor: Path, bentuk: str, steps: list[tuple[str, str]]) -> None:
    shutil.copyfile(ROOT / "data" / KINERJA, kantor / KINERJA)
    file = kantor / KINERJA
    file.write_bytes(BENTUK[bentuk](file.read_bytes()))
    states = [file.read_bytes()]
    for kunci, text in steps:
        semula = next(str(v) for k, v in _baris(kantor, kunci) if k == "tw2")
        simpan(kantor, susun(kantor, Perubahan(KINERJA, kunci, "tw2", semula, text)), tetap=True)
        if file.read_bytes() != states[-1]:
            states.append(file.read_bytes())
        assert dict(_baris(kantor, kunci))["tw2"] == text
    while len(states) > 1:
        assert file.read_bytes() == states.pop()
        urungkan(kantor)
    assert file.read_bytes() == states[0]
    assert langkah_terakhir(kantor) is None


def test_the_history_says_what_was_changed_in_text(kantor: Path) -> None:
    simpan(kantor, susun(kantor, TW4))
    said = json.loads((kantor.parent / ".cache/lkjip/sunting/data/000001.json").read_text(encoding="utf-8"))
    assert said["perubahan"] == [
        {"berkas": KINERJA, "kunci": "iku-01", "kolom": "tw4", "semula": None, "menjadi": "86,4"}
    ]
