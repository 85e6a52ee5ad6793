"""Sheets of a workbook as values, before Excel and OpenDocument."""

import pytest
from contoh_lkjip import TAHUN, a_bagian, a_dokumen, a_form, a_tabel, p, shipped

from lkjip_build.isi import AngkaKunci, Bagian, Rata
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.isi.lebar_lembar import KATA, MELINTANG
from lkjip_build.isi.lembar import PeranLembar, semua_lembar


def test_a_form_is_a_grid_with_its_remarks_in_a_column() -> None:
    (empty, lembar, last) = semua_lembar(a_dokumen(a_bagian("l", a_form("tabel-pengukuran"))))
    assert (empty.nama, lembar.nama, last.nama) == ("Perjanjian Kinerja", "Pengukuran Kinerja", "Realisasi Anggaran")
    assert [baris.peran for baris in lembar.baris] == [
        PeranLembar.JUDUL,
        PeranLembar.KANTOR,
        PeranLembar.TANDA,
        PeranLembar.KANTOR,
        PeranLembar.KEPALA,
        PeranLembar.KEPALA,
        PeranLembar.KELOMPOK,
        PeranLembar.ISI,
        PeranLembar.ISI,
        PeranLembar.JUMLAH,
        PeranLembar.KETERANGAN,
        PeranLembar.KETERANGAN,
    ]
    assert (lembar.kepala, lembar.isi) == (4, 6)
    places = [[(sel.kolom, sel.lebar, sel.tinggi) for sel in baris.sel] for baris in lembar.baris[4:7]]
    assert places == [
        [(0, 1, 2), (1, 3, 1), (4, 1, 2), (5, 1, 2)],
        [(1, 1, 1), (2, 1, 1), (3, 1, 1)],
        [(0, 5, 1), (5, 1, 1)],
    ]
    survey = lembar.baris[7].sel
    assert [sel.teks for sel in survey] == [
        "Nilai survei\nnilai",
        "82,5",
        "belum ada\ns.d. triwulan II: 40",
        "–\nrealisasi belum ada",
        "Rp2.286.300.000",
        "Target: semula 80",
    ]
    assert [sel.nilai for sel in survey if sel.angka] == [82.5, 2286300000]
    assert lembar.baris[8].sel[3].nilai == pytest.approx(2 / 3)
    assert [sel.rata for sel in survey[:2]] == [Rata.KIRI, Rata.KANAN]


def test_rows_are_as_tall_as_their_fullest_cell() -> None:
    name = "Persentase kegiatan yang terlaksana " * 20
    (lembar, *_) = semua_lembar(a_dokumen(a_bagian("l", a_tabel("formulir-pk", ["a", name], ["a", "b"]))))
    high, low = (baris.garis for baris in lembar.baris[5:7])
    assert low == 1
    assert high >= len(name) / lembar.lebar[1]


def test_a_column_grows_for_a_long_word_but_not_for_an_endless_one() -> None:
    widths = [
        next(iter(semua_lembar(a_dokumen(a_bagian("l", a_tabel("formulir-pk", [one, "b" * 60, "c", "d"])))))).lebar[0]
        for one in ("a", "a" * 40, "a" * 500)
    ]
    assert widths == [MELINTANG.huruf / 4, 40 * 1.15 + 2, KATA * 1.15 + 2]


@pytest.mark.parametrize("tahun", TAHUN)
def test_a_year_has_a_sheet_for_each_form_it_has(tahun: int) -> None:
    dokumen = shipped(tahun)
    tables = {tabel.kode for tabel in (*dokumen.semua_tabel, *dokumen.kertas_kerja)}
    wanted = [form.lembar for form in dokumen.formulir if form.wajib or form.tabel in tables]
    assert [lembar.nama for lembar in semua_lembar(dokumen)] == wanted


def test_what_only_pages_hold_is_refused_by_a_document() -> None:
    assert blok_dokumen(a_bagian("a", p("isi"))) == (p("isi"),)
    with pytest.raises(TypeError, match="Ringkasan"):
        blok_dokumen(Bagian("a", "Ringkasan", (p("isi"), AngkaKunci(()))))
