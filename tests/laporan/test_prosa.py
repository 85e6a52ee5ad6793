"""Prose of the office becomes the same plain blocks for every output, and numbers are dealt once."""

from datetime import date

import pytest

from lkjip_build.laporan.isi import Bagian, Daftar, Dokumen, JenisBagian, Kutipan, Paragraf, Potongan, Tabel
from lkjip_build.laporan.nomor import bernomor
from lkjip_build.laporan.prosa import polos, urai
from lkjip_build.laporan.unduhan import ukuran


def test_paragraphs_keep_their_emphasis_and_join_their_lines() -> None:
    (one,) = urai("Satu **tebal** dan *miring*\nlanjut.")
    assert one == Paragraf(
        (
            Potongan("Satu "),
            Potongan("tebal", tebal=True),
            Potongan(" dan "),
            Potongan("miring", miring=True),
            Potongan(" lanjut."),
        )
    )


def test_lists_nest_and_keep_their_first_number() -> None:
    first, second = urai("- a\n- b\n    - c\n\n<!-- -->\n\n5. x\n6. y")[0::2]
    assert isinstance(first, Daftar)
    assert isinstance(second, Daftar)
    assert not first.bernomor
    inner = first.butir[1][1]
    assert isinstance(inner, Daftar)
    assert inner.butir == ((Paragraf((Potongan("c"),)),),)
    assert (second.bernomor, second.mulai, len(second.butir)) == (True, 5, 2)


@pytest.mark.parametrize(
    "teks", ["<script>x</script>", "#let x = 1", "$\\frac{1}{2}$", "a & b < c", "&lt;b&gt;", "{{ 7 }}"]
)
def test_code_of_any_kind_stays_text(teks: str) -> None:
    (one,) = urai(f"kata {teks}")
    assert isinstance(one, Paragraf)
    assert one.teks == f"kata {teks}"


def test_only_web_and_mail_addresses_become_links() -> None:
    (one,) = urai("[a](https://a.id) [b](javascript:alert(1)) [c](mailto:x@y.id)")
    assert isinstance(one, Paragraf)
    assert [run.tautan for run in one.potongan if run.teks in "abc"] == ["https://a.id", "", "mailto:x@y.id"]


def test_quotations_and_line_breaks_are_kept() -> None:
    quote, broken = urai("> kutip\n\nsatu  \ndua")
    assert quote == Kutipan((Paragraf((Potongan("kutip"),)),))
    assert isinstance(broken, Paragraf)
    assert broken.teks == "satu\ndua"


def test_prose_in_a_cell_is_one_line() -> None:
    assert polos("Satu\n\n- dua\n- *tiga*") == "Satu dua; tiga"


def a_table(kode: str) -> Tabel:
    return Tabel(kode, "Judul", (), (), ())


def test_parts_tables_and_references_are_numbered() -> None:
    inner = Bagian("dalam", "Dalam", (a_table("t2"),))
    parts = (
        Bagian("kata", "Kata", jenis=JenisBagian.AWAL),
        Bagian("bab-1", "Satu", (a_table("t1"),), (inner,)),
        Bagian("bab-2", "Dua", (Paragraf((Potongan("lihat "), Potongan("", ke="t3"))),)),
        Bagian("lampiran-x", "X", (a_table("t3"),), jenis=JenisBagian.LAMPIRAN),
    )
    made = bernomor(Dokumen(2025, "J", "P", "I", "T", "", date(2026, 1, 1), (), parts))
    assert [bagian.judul_lengkap for _, bagian in made.semua_bagian()] == [
        "Kata",
        "Bab I Satu",
        "A. Dalam",
        "Bab II Dua",
        "Lampiran 1 X",
    ]
    assert [one.nomor for one in made.semua_tabel] == ["Tabel 1.1", "Tabel 1.2", "Tabel L1.1"]
    sentence = next(blok for blok in made.semua_blok if isinstance(blok, Paragraf))
    assert sentence.teks == "lihat Tabel L1.1"


@pytest.mark.parametrize(
    ("jumlah", "cetak"), [(1, "1 kB"), (12_499, "12 kB"), (678_061, "678 kB"), (1_449_999, "1,4 MB")]
)
def test_sizes_are_read_as_people_read_them(jumlah: int, cetak: str) -> None:
    assert ukuran(jumlah) == cetak
