"""The pages of a portal say what the summaries say, of every office, and nothing that is for its keeper alone."""

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from kantor_buatan import HARI_INI, Kantor, ringkas, tulis_kantor, tulis_semua

from lkjip_build.build import Site
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.ringkasan import KoreksiKantor, Naskah, RingkasanKantor, Terbit
from lkjip_build.isi import Halaman, Kalimat, TandaPutusan
from lkjip_build.isi.tabel import Baris, Tabel
from lkjip_build.keluaran import cari
from lkjip_build.portal.kantor import semua_kantor
from lkjip_build.portal.penerbitan import nama_portal, situs_portal
from lkjip_build.susunan.portal import peta
from lkjip_build.susunan.portal.portal import Portal, berurutan


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> tuple[RingkasanKantor, ...]:
    folder = tmp_path_factory.mktemp("kantor")
    tulis_semua(folder, 6)
    (folder / "kosong").mkdir()
    offices, refused = semua_kantor(folder)
    return berurutan([*(ringkas(one, HARI_INI) for one in offices), *refused])


@pytest.fixture(scope="module")
def portal(kantor: tuple[RingkasanKantor, ...]) -> Portal:
    return Portal("Kabupaten Contoh", kantor)


@pytest.fixture(scope="module")
def halaman(portal: Portal) -> Mapping[str, Halaman]:
    return {one.alamat: one.halaman() for one in peta.rancangan(portal)}


@pytest.fixture(scope="module")
def situs(portal: Portal) -> Site:
    return situs_portal(portal.nama, portal.semua)


def tabel(halaman: Halaman, kode: str) -> Tabel:
    (found,) = [one for one in halaman.semua_blok if isinstance(one, Tabel) and one.kode == kode]
    return found


def kalimat(blok: object) -> str:
    return "".join(one.teks for one in blok.potongan) if isinstance(blok, Kalimat) else ""


def kata(baris: Baris) -> list[str]:
    return [one.teks for one in baris.sel]


def test_the_overview_has_every_office_with_its_counts_in_the_order_of_codes(
    halaman: Mapping[str, Halaman], kantor: tuple[RingkasanKantor, ...]
) -> None:
    rows = tabel(halaman["/"], "daftar-kantor").baris
    assert [row.sel[0].teks for row in rows] == [one.nama or one.folder for one in kantor]
    for row, one in zip(rows, kantor, strict=True):
        if year := one.tahun(2025):
            met, missed = year.cacah(Putusan.TERCAPAI), year.cacah(Putusan.TIDAK_TERCAPAI)
            assert row.sel[1].teks == f"{met} dari {met + missed}"
            assert row.sel[1].isi[0].ke == f"/kantor/{one.alamat}/kinerja/2025/"
            assert row.sel[2].teks_kecil.endswith("lewat tenggat") is year.terlambat
    last = rows[-1]
    assert kata(last)[:2] == ["kosong", "Belum terbit"]
    assert last.sel[0].isi[0].ke == "", "there is nothing to lead to"


def test_the_answer_adds_up_all_offices(halaman: Mapping[str, Halaman], kantor: tuple[RingkasanKantor, ...]) -> None:
    years = [year for one in kantor if (year := one.tahun(2025))]
    met = sum(year.cacah(Putusan.TERCAPAI) for year in years)
    judged = met + sum(year.cacah(Putusan.TIDAK_TERCAPAI) for year in years)
    sent = sum(1 for year in years if year.dikirim)
    said = halaman["/"].isi.blok[0].potongan[0].teks  # type: ignore[union-attr]
    assert said.startswith(f"Pada 2025, {met} dari {judged} target yang bisa dinilai tercapai di 6 kantor.")
    assert f"{sent} dari 6 laporan 2025 sudah terkirim" in said


def test_who_is_overdue_and_whose_figures_are_unfinished_stands_at_the_top_by_name(
    kantor: tuple[RingkasanKantor, ...], halaman: Mapping[str, Halaman]
) -> None:
    years = [(one, year) for one in kantor if (year := one.tahun(2025))]
    due = [one for one, year in years if year.lewat_tenggat and year.dikirim is None]
    late = [one for one, year in years if year.dikirim and year.tenggat and year.dikirim > year.tenggat]
    missing = {one.nama: sum(janji.capaian is None for janji in year.janji) for one, year in years}
    unfinished = {nama: banyak for nama, banyak in missing.items() if banyak}
    assert due
    assert unfinished
    answer, *said = (kalimat(one) for one in halaman["/"].isi.blok)
    assert f"{len(due)} belum terkirim padahal tenggatnya lewat" in answer
    assert (f"{len(late)} terkirim terlambat" in answer) == bool(late)
    assert "Belum mengirim laporan 2025, padahal tenggatnya lewat: " + ", ".join(one.nama for one in due) + "." in said
    names = ", ".join(f"{nama} ({banyak})" for nama, banyak in unfinished.items())
    assert f"Masih punya indikator 2025 yang belum terhitung: {names}." in said
    for row, one in zip(tabel(halaman["/"], "daftar-kantor").baris, kantor, strict=True):
        marks = {part.teks for cell in row.sel for part in (*cell.isi, *cell.kecil) if isinstance(part, TandaPutusan)}
        assert ("lewat tenggat" in marks) == (one in due)
        assert any(said.endswith("indikator belum terhitung") for said in marks) == (one.nama in unfinished)


def test_where_nobody_is_overdue_nobody_is_named(kantor: tuple[RingkasanKantor, ...]) -> None:
    good = [
        replace(one, semua_tahun=tuple(replace(year, lewat_tenggat=False, janji=()) for year in one.semua_tahun))
        for one in kantor
    ]
    pages = {one.alamat: one.halaman() for one in peta.rancangan(Portal("Kabupaten Contoh", tuple(good)))}
    said = " ".join(kalimat(one) for one in pages["/"].isi.blok)
    assert "padahal tenggatnya lewat" not in said
    assert "yang belum terhitung" not in said


def test_a_checklist_row_says_what_is_published(
    halaman: Mapping[str, Halaman], kantor: tuple[RingkasanKantor, ...]
) -> None:
    table = tabel(halaman["/dokumen/"], "dokumen-2025")
    gone = [row for row in table.baris if kata(row)[1] == "–"]
    assert [kata(row) for row in gone] == [[one.nama or one.folder, *"–" * 8] for one in kantor if not one.terbit], (
        "told, not left out"
    )
    assert all(row.sel[0].kecil and not row.sel[0].isi[0].ke for row in gone)
    rows = [row for row in table.baris if row not in gone]
    words = {"ada": "✓ Ada", "sebagian": "Sebagian", "belum": "Belum"}
    for row, one in zip(rows, [one for one in kantor if one.terbit], strict=False):
        year = one.tahun(2025)
        expected = [words[state] for _, state in year.naskah] if year else ["Belum"] * 8
        if year and dict(year.naskah)[Naskah.LKJIP] is Terbit.SEBAGIAN:
            expected[list(Naskah).index(Naskah.LKJIP)] = "Draf"
        assert kata(row)[1:] == expected
    drafts = [row for row in rows if row.sel[7].teks == "Draf"]
    assert 0 < len(drafts) < 6, "a report is a draft until it is signed"
    assert len(rows) == 7, "six offices and the row that counts"
    assert rows[-1].sel[1].teks == "6 dari 7", "each that is published has an agreement"


def test_a_shared_indikator_has_a_page_with_each_office(
    halaman: Mapping[str, Halaman], kantor: tuple[RingkasanKantor, ...]
) -> None:
    page = halaman["/indikator/indeks-kepuasan-masyarakat/"]
    rows = tabel(page, "kantor").baris
    assert len(rows) == 6
    other = next(row for row in rows if row.sel[0].teks == "Kecamatan Contoh 05")
    assert other.sel[0].teks_kecil == "satuan di kantor ini: persen"
    own = {janji.nama for one in kantor for _, janji in one.semua_janji if janji.nama.startswith("Inovasi")}
    assert own
    assert not any("inovasi" in alamat for alamat in halaman), "what one office alone measures is on its own site"


def test_no_public_page_tells_what_only_side_by_side_looks_wrong(tmp_path: Path) -> None:
    first = tulis_kantor(tmp_path, Kantor(1))
    second = tulis_kantor(tmp_path, Kantor(2))
    for tahun in (2024, 2025):
        for name in ("kinerja.csv", "anggaran.csv"):
            (second / f"{tahun}/{name}").write_bytes((first / f"{tahun}/{name}").read_bytes())
    offices, _ = semua_kantor(tmp_path)
    made = situs_portal("Uji", [ringkas(one, HARI_INI) for one in offices])
    text = "".join(one.source(inline=True) for one in made.pages) + "".join(map(str, made.files.values()))
    assert not re.search(r"LKJ9\d\d|sama persis|tersalin", text)


def test_open_data_have_the_office_as_key_and_the_same_rows_in_both_forms(
    situs: Site, kantor: tuple[RingkasanKantor, ...]
) -> None:
    rows = list(csv.DictReader(io.StringIO(str(situs.files["data/kinerja.csv"]).lstrip("\ufeff")), delimiter=","))
    told = json.loads(situs.files["data/kinerja.json"])
    assert len(rows) == len(told) == sum(1 for one in kantor for _ in one.semua_janji)
    assert {one["kantor"] for one in told} == {one.alamat for one in kantor if one.terbit}
    offices = json.loads(situs.files["data/kantor.json"])
    assert [one["terbit"] for one in offices if one["kantor"] == "kosong"] == ["tidak"]
    assert {(one["kantor"], one["tahun"], one["dokumen"]) for one in json.loads(situs.files["data/dokumen.json"])}


def test_every_column_of_open_data_is_explained_on_the_page(situs: Site) -> None:
    page = situs.halaman["data/index.md"]().source(inline=True)
    for name in ("kantor", "kinerja", "dokumen", "perubahan"):
        head = str(situs.files[f"data/{name}.csv"]).lstrip("\ufeff").splitlines()[0]
        for column in re.split(r"[,;]", head):
            assert f"{column}</code>" in page, column


def test_one_example_marks_the_whole_portal(kantor: tuple[RingkasanKantor, ...]) -> None:
    real = [replace(one, contoh=False) for one in kantor]
    assert situs_portal("Uji", real).extra["tanda"] == ""
    assert situs_portal("Uji", [*real[1:], kantor[0]]).extra["tanda"] == "DATA CONTOH, bukan angka resmi"


def test_corrections_of_all_offices_stand_together(kantor: tuple[RingkasanKantor, ...]) -> None:
    made = KoreksiKantor(2025, HARI_INI, "Indeks", "Realisasi", "84", "85", "Salah salin")
    pages = {one.alamat: one for one in peta.rancangan(Portal("Uji", (replace(kantor[0], koreksi=(made,)),)))}
    (table,) = [one for one in pages["/perubahan/"].halaman().semua_blok if isinstance(one, Tabel)]
    assert [one.teks for one in table.baris[0].sel] == [
        *(kantor[0].nama, "2025", "15 April 2026", "Indeks", "Realisasi", "84", "85", "Salah salin")
    ]


def test_hostile_names_stay_text(kantor: tuple[RingkasanKantor, ...]) -> None:
    hostile = "</script><img src=x onerror=alert(1)> {{ 7*7 }} [x](javascript:1)"
    made = situs_portal("Uji", [replace(kantor[0], nama=hostile), *kantor[1:]])
    page = made.halaman["index.md"]().source(inline=True)
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_the_search_leads_to_each_office_that_has_a_site(situs: Site, kantor: tuple[RingkasanKantor, ...]) -> None:
    scripts = cari.files(situs.cari, situs.halaman)  # type: ignore[arg-type]
    rows = [
        row
        for path, make in scripts.items()
        if path.startswith("cari/halaman-")
        for row in json.loads(make().split(",", 1)[1].rstrip().removesuffix(")"))
    ]
    found = {alamat: (judul, uraian) for _, alamat, judul, uraian in rows if alamat.startswith("kantor/")}
    assert set(found) == {f"kantor/{one.alamat}/" for one in kantor if one.terbit}
    assert found["kantor/contoh-03/"][0] == "Kecamatan Contoh 03"
    assert "kode wilayah 90.01.03" in found["kantor/contoh-03/"][1]
    heads = json.loads(scripts["cari/indeks.js"]().split(",", 1)[1].rstrip().removesuffix(")"))["jenis"]
    assert "Kantor" in heads


def test_an_empty_folder_is_a_portal_too() -> None:
    made = situs_portal("Uji", [])
    assert len(made.pages) == 7
    assert json.loads(made.files["data/kinerja.json"]) == []


def test_the_name_of_a_portal_is_that_of_most_offices(kantor: tuple[RingkasanKantor, ...]) -> None:
    assert nama_portal(kantor) == "Kabupaten Contoh 90.01"
    apart = [replace(one, kabupaten=f"Kabupaten {number}") for number, one in enumerate(kantor)]
    assert nama_portal(apart) == "Provinsi Contoh 90"
    assert nama_portal([]) == "semua kantor"


def test_the_portal_has_an_address_where_it_is_told(kantor: tuple[RingkasanKantor, ...]) -> None:
    assert "site_url" not in situs_portal("Uji", kantor).setelan
    assert (
        situs_portal("Uji", kantor, "https://kinerja.example.id").setelan["site_url"] == "https://kinerja.example.id/"
    )
