"""Reports for the tests of documents: those of the shipped data, and small ones made by hand."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pengaturan import ROOT

from lkjip_build.build import inspect, laporan_tahun, situs_of
from lkjip_build.isi import (
    Asal,
    Bagian,
    Baris,
    Blok,
    JenisBagian,
    Kolom,
    Paragraf,
    PeranBaris,
    Potongan,
    Rata,
    Sel,
    Tabel,
    bilangan,
    persen,
    rupiah,
    sel,
    teks,
)
from lkjip_build.isi.nomor import bernomor
from lkjip_build.susunan import Dokumen
from lkjip_build.susunan.dokumen import FORMULIR

HARI_INI = date(2026, 11, 23)
NOWHERE = Asal()
TAHUN = tuple(sorted(int(folder.name) for folder in (ROOT / "data").iterdir() if folder.name.isdecimal()))
SETIAP_TAHUN = [*(pytest.param(tahun, marks=pytest.mark.lama) for tahun in TAHUN[:-2]), *TAHUN[-2:]]
"""For tests of a year each: the last whole one and the running one each time, the others among the long proofs."""


@cache
def shipped(tahun: int) -> Dokumen:
    """The report of a shipped year."""
    return laporan_dari(ROOT / "data", tahun)


def laporan_dari(folder: Path, tahun: int) -> Dokumen:
    """The report of a year of a data folder."""
    inspection = inspect(folder, HARI_INI)
    assert inspection.data is not None, inspection.problems
    return laporan_tahun(situs_of(inspection, inspection.data, folder, HARI_INI, draf=True), tahun)


def a_dokumen(*bagian: Bagian, **lain: Any) -> Dokumen:
    """A numbered report of these parts."""
    fields: dict[str, Any] = {
        "tahun": 2025,
        "judul": "Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun 2025",
        "pemerintah": "Pemerintah Kabupaten Uji",
        "instansi": "Kecamatan Uji",
        "tempat": "Uji",
        "alamat": "",
        "tanggal": date(2026, 2, 26),
        "tanda": ("DRAF", "DATA CONTOH"),
        "formulir": FORMULIR,
    }
    return bernomor(Dokumen(**(fields | lain), bagian=bagian))


def a_bagian(kode: str, *blok: Blok, bagian: tuple[Bagian, ...] = (), **lain: Any) -> Bagian:
    fields: dict[str, Any] = {"judul": f"Bagian {kode}", "jenis": JenisBagian.BAB}
    return Bagian(kode, blok=blok, bagian=bagian, **(fields | lain))


def a_tabel(kode: str, *baris: Sequence[Sel | str], **lain: Any) -> Tabel:
    """A table of plain rows; a text is a cell of text."""
    rows = tuple(Baris(tuple(teks(one) if isinstance(one, str) else one for one in cells)) for cells in baris)
    names = [f"Kolom {number}" for number in range(1, 1 + max((len(row.sel) for row in rows), default=2))]
    fields: dict[str, Any] = {
        "judul": f"Isi {kode}",
        "kolom": tuple(Kolom("", name, 1) for name in names),
        "kepala": (Baris(tuple(teks(name) for name in names)),),
        "baris": rows,
    }
    return Tabel(kode, **(fields | lain))


def a_form(kode: str) -> Tabel:
    """A table with everything a table may have: two header rows, spans, a group, a sum, all kinds of numbers."""
    kolom = (
        Kolom("", "Indikator", 6),
        Kolom("", "Target", 2, Rata.KANAN),
        Kolom("", "Realisasi", 2, Rata.KANAN),
        Kolom("", "Capaian", 2, Rata.KANAN),
        Kolom("", "Pagu", 3, Rata.KANAN),
    )
    head = (
        Baris((teks("Indikator", tinggi=2), teks("2025", lebar=3), teks("Pagu", tinggi=2))),
        Baris((teks("Target"), teks("Realisasi"), teks("Capaian"))),
    )
    two_thirds = sel(persen(Fraction(200, 3), 2, NOWHERE), kecil="dibatasi; hasil hitung 70,10 %")
    rows = (
        Baris((teks("Sasaran S1", lebar=5),), PeranBaris.KELOMPOK),
        Baris(
            (
                teks("Nilai survei", "nilai", kepala=True),
                sel(bilangan(Decimal("82.5"), NOWHERE), kecil="semula 80"),
                teks("belum ada", "s.d. triwulan II: 40"),
                sel(None, kecil="realisasi belum ada"),
                sel(rupiah(Decimal(2286300000), NOWHERE)),
            )
        ),
        Baris((teks("Temuan", kepala=True), sel(bilangan(Decimal(1069), NOWHERE)), teks("−3"), two_thirds, sel(None))),
        Baris((teks("Jumlah", lebar=4, kepala=True), sel(rupiah(Decimal("0.5"), NOWHERE))), PeranBaris.JUMLAH),
    )
    return Tabel(kode, "Pengukuran", kolom, head, rows, melintang=True, catatan="Angka sementara.")


def p(*runs: str | Potongan) -> Paragraf:
    return Paragraf(tuple(Potongan(one) if isinstance(one, str) else one for one in runs))


def grid(baris: Sequence[Baris], columns: int) -> Iterator[list[Sel]]:
    """The cells of each row, a spanning cell at every place it covers."""
    places: dict[tuple[int, int], Sel] = {}
    for row, one in enumerate(baris):
        at = 0
        for cell in one.sel:
            while (row, at) in places:
                at += 1
            for y in range(row, row + cell.tinggi):
                places.update({(y, x): cell for x in range(at, at + cell.lebar)})
    for row in range(len(baris)):
        yield [places[row, column] for column in range(columns)]


HOSTILE = (
    '=HYPERLINK("http://jahat.example","klik")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "<script>alert(1)</script> & <w:p/>",
    "#set page(width: 1pt) $x$ \\end{document} %",
    "{{ 7 * 7 }} _x0041_ &L&P",
    "🎉 selamat 👩‍👩‍👧",
    "مرحبا بالعالم",
    "n" * 300,
    "Sebab yang panjang sekali. " * 150,
)
