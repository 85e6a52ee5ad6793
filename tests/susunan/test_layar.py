"""The report on a screen: nothing is told twice, long tables wait behind their titles, and print has all of it."""

from bersama import terbitan
from situs_laporan import HARI_INI, laporan

from lkjip_build.isi import Bagian, Daftar, Kalimat, Kolom, Tabel, daftar, p, tabel, teks
from lkjip_build.isi.tabel import Baris
from lkjip_build.susunan.layar import BARIS_TERBUKA, layar


def a_tabel(kode: str, banyak: int) -> Tabel:
    return tabel(kode, kode, [Kolom("", "A")], [Baris((teks(str(number)),)) for number in range(banyak)])


def test_a_list_that_repeats_the_table_before_it_is_left_out_and_any_other_stays() -> None:
    table, again, other = a_tabel("satu", 2), daftar(["lagi"]), daftar(["lain"])
    made = layar(Bagian("a", "A", (other, table, again), (Bagian("b", "B", (p("Teks."), other)),)))
    assert made.blok == (other, table)
    assert made.bagian[0].blok == (p("Teks."), other)


def test_tables_close_once_a_page_has_shown_enough_and_the_first_never() -> None:
    def closed(*rows: int) -> list[bool]:
        parts = tuple(Bagian(f"b{n}", "B", (a_tabel(f"t{n}", banyak),)) for n, banyak in enumerate(rows))
        return [one.tertutup for _, part in layar(Bagian("a", "A", (), parts)).semua() for one in part.blok]  # type: ignore[union-attr]

    assert closed(BARIS_TERBUKA + 50, 1) == [False, True]
    assert closed(BARIS_TERBUKA - 2, 2, 1) == [False, False, True]
    assert closed(BARIS_TERBUKA - 2, 3, 2) == [False, True, False]


def test_the_document_itself_keeps_its_sentences() -> None:
    chapter = next(one for one in laporan(2025).bagian if one.kode == "bab-3")
    lists = [blok for _, part in chapter.semua() for blok in part.blok if isinstance(blok, Daftar)]
    shown = [blok for _, part in layar(chapter).semua() for blok in part.blok if isinstance(blok, Daftar)]
    assert len(lists) == 9
    # Of the programs of a sasaran no table tells.
    assert shown == [one for one in lists if one.butir[0][1:]]


def test_how_tables_are_read_waits_on_every_page_of_bab_3_and_stands_in_the_document() -> None:
    how = "Perubahan realisasi dan capaian dihitung dari angka yang belum dibulatkan"
    for uri, title in (
        ("bab-3/index.md", "Cara membaca tabel setiap sasaran"),
        ("bab-3/sasaran-s1/index.md", "Cara membaca tabel ini"),
    ):
        text = next(one for one in terbitan(HARI_INI).pages if one.uri == f"laporan/2025/{uri}").source(inline=True)
        before, _, fold = text.partition(f"<summary>{title}</summary>")
        assert how not in before
        assert how in fold.partition("</details>")[0]
    chapter = next(one for one in laporan(2025).bagian if one.kode == "bab-3")
    said = [blok.teks for _, part in chapter.semua() for blok in part.blok if isinstance(blok, Kalimat)]
    assert sum(one.startswith(how) for one in said) == 1
