"""Parts, tables and figures are numbered once, and sizes are read as people read them."""

from datetime import date

import pytest

from lkjip_build.bahasa.angka import ukuran_berkas
from lkjip_build.isi import Bagian, Dokumen, JenisBagian, Paragraf, Potongan, Tabel
from lkjip_build.isi.nomor import bernomor


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
    assert ukuran_berkas(jumlah) == cetak
