"""The lists at the front of a document."""

from contoh_lkjip import a_bagian, a_dokumen, a_tabel, p, shipped

from lkjip_build.isi.daftar_isi import JenisDaftar, semua_daftar


def test_parts_to_the_third_level_then_tables() -> None:
    inner = a_bagian("c", a_tabel("t2", ["a"]), bagian=(a_bagian("d"),))
    dokumen = a_dokumen(a_bagian("a", a_tabel("t1", ["a"]), bagian=(a_bagian("b", bagian=(inner,)),)))
    parts, tables = semua_daftar(dokumen)
    assert (parts.judul, tables.judul) == ("Daftar Isi", "Daftar Tabel")
    assert [(one.tingkat, one.teks, one.kode) for one in parts.butir] == [
        (1, "Bab I Bagian a", "a"),
        (2, "A. Bagian b", "b"),
        (3, "1. Bagian c", "c"),
    ]
    assert [(one.teks, one.kode) for one in tables.butir] == [("Tabel 1.1 Isi t1", "t1"), ("Tabel 1.2 Isi t2", "t2")]


def test_a_list_without_lines_is_none() -> None:
    assert [one.jenis for one in semua_daftar(a_dokumen(a_bagian("a", p("isi"))))] == [JenisDaftar.BAGIAN]
    assert list(semua_daftar(a_dokumen())) == []


def test_every_table_and_figure_of_a_year_is_listed() -> None:
    dokumen = shipped(2025)
    listed = {one.jenis: [butir.kode for butir in one.butir] for one in semua_daftar(dokumen)}
    assert listed[JenisDaftar.TABEL] == [one.kode for one in dokumen.semua_tabel]
    assert listed[JenisDaftar.GAMBAR] == [one.kode for one in dokumen.semua_gambar]
