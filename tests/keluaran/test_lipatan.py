"""A long table as a phone shows it: what stays in sight, and the rows below it."""

from dataclasses import replace
from typing import Any

import html5lib

from lkjip_build.isi import KANAN, Baris, Kolom, Lipatan, PeranBaris, Tabel, catatan, tabel, teks
from lkjip_build.keluaran.html.penulis import Penulis

KOLOM = (Kolom("nama", "Nama"), Kolom("pagu", "Pagu", rata=KANAN), Kolom("isi", "Keluaran"))


def baris(nama: str, *sel: str, peran: PeranBaris = PeranBaris.ISI) -> Baris:
    return Baris((teks(nama, ke="/ke/", kepala=True), *map(teks, sel)), peran)


ANGGARAN = tabel(
    "uang",
    "Uang",
    KOLOM,
    (
        baris("Program A", "Rp9", "–", peran=PeranBaris.KELOMPOK),
        baris("Kegiatan B", "Rp5", "–", peran=PeranBaris.KELOMPOK),
        baris("Rapat", "Rp2", "2 laporan"),
        catatan("Perlu diperiksa", len(KOLOM)),
        baris("Bimbingan", "Rp3", "4 orang"),
        baris("Jumlah", "Rp9", "–", peran=PeranBaris.JUMLAH),
        catatan("Dibatasi", len(KOLOM)),
    ),
)


def written(lipatan: Lipatan | None, of: Tabel = ANGGARAN) -> Any:
    return html5lib.parse(Penulis(str).tulis(replace(of, lipatan=lipatan)), namespaceHTMLElements=False).find("body")


def words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def parts(page: Any) -> list[tuple[str, list[str]]]:
    """What is in sight of a fold after its title, each with the rows below it."""
    fold = page.find(".//div[@class='lipatan']")
    return [
        (
            words(one.find("summary") if one.tag == "details" else one),
            [words(row) for row in one.findall(".//tbody/tr")],
        )
        for one in fold[1:]
    ]


def test_the_rows_of_a_group_lie_below_its_heading() -> None:
    assert parts(written(Lipatan(("pagu",), kelompok=True))) == [
        ("Program A Pagu Rp9", []),
        ("Kegiatan B Pagu Rp5", ["Rapat Rp2 2 laporan", "Perlu diperiksa", "Bimbingan Rp3 4 orang"]),
        ("Jumlah Pagu Rp9", []),
        ("Dibatasi", []),
    ]


def test_a_remark_on_a_heading_lies_below_it_with_the_rows_of_its_group() -> None:
    rows = (
        baris("Indikator A", "9", "–", peran=PeranBaris.KELOMPOK),
        catatan("Perlu diperiksa", len(KOLOM)),
        baris("2024", "8", "–"),
    )
    page = written(Lipatan(("pagu",), kelompok=True), replace(ANGGARAN, baris=rows))
    assert parts(page) == [("Indikator A Pagu 9", ["Perlu diperiksa", "2024 8 –"])]


def test_each_row_lies_below_its_summary_and_what_is_to_know_of_it_stays_in_sight() -> None:
    assert parts(written(Lipatan(("isi",)))) == [
        ("Program A", []),
        ("Kegiatan B", []),
        ("Rapat Keluaran 2 laporan", ["Rapat Rp2 2 laporan"]),
        ("Perlu diperiksa", []),
        ("Bimbingan Keluaran 4 orang", ["Bimbingan Rp3 4 orang"]),
        ("Jumlah Pagu Rp9", []),
        ("Dibatasi", []),
    ]


def test_the_table_itself_stays_as_it_is_and_its_anchor_holds_both() -> None:
    plain, folded = written(None)[0], written(Lipatan(("pagu",)))[0]
    assert (plain.get("class"), folded.get("class")) == ("gulir", "berlipat")
    assert plain.get("id") == folded.get("id") == "uang"
    assert folded[0].get("id") is None
    assert html5lib.serialize(plain[0]) == html5lib.serialize(folded[0][0])


def test_a_summary_has_no_link_as_a_tap_opens_it() -> None:
    page = written(Lipatan(("pagu",), kelompok=True))
    assert page.findall(".//summary//a") == []
    assert [words(one) for one in page.findall(".//details//a")] == ["Rapat", "Bimbingan"]


def test_a_cell_without_a_figure_says_why() -> None:
    row = Baris((teks("Nilai", kepala=True), teks("–", "realisasi belum ada"), teks("–")))
    of = tabel("", "Capaian", KOLOM, [row])
    assert parts(written(Lipatan(("pagu", "isi")), of))[0][0] == "Nilai Pagu – realisasi belum ada"


def test_a_kegiatan_without_a_group_is_its_own_summary() -> None:
    of = tabel("", "Uang", KOLOM, [baris("Rapat", "Rp2", "2 laporan")])
    assert parts(written(Lipatan(("pagu",), kelompok=True), of)) == [("Rapat Pagu Rp2", ["Rapat Rp2 2 laporan"])]
