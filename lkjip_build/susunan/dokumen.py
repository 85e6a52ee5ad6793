"""The whole report of a year in the order of PermenPANRB 53/2014."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa.segel import EDISI
from lkjip_build.bahasa.tahun import judul_angka
from lkjip_build.isi import Bagian, Dokumen, LembarFormulir, Tabel
from lkjip_build.isi.nomor import bernomor
from lkjip_build.susunan import awal, bab_1, bab_2, bab_3, bab_4
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.foto import lambang
from lkjip_build.susunan.kertas_kerja import kertas_kerja
from lkjip_build.susunan.lampiran import PENGUKURAN as LAMPIRAN_PENGUKURAN
from lkjip_build.susunan.lampiran import lampiran
from lkjip_build.susunan.situs import CONTOH, Situs

DRAF = "DRAF"
BERANGKA = frozenset({awal.IKHTISAR.kode, bab_3.KEPALA.kode, LAMPIRAN_PENGUKURAN})
"""The parts that tell figures of the year; what was promised in an agreement does not change any more."""
FORMULIR = (
    LembarFormulir("Perjanjian Kinerja", "formulir-pk", wajib=True),
    LembarFormulir("PK Anggaran", "formulir-pk-anggaran"),
    LembarFormulir("PK Perubahan", "formulir-pk-perubahan"),
    LembarFormulir("PK Perubahan Anggaran", "formulir-pk-perubahan-anggaran"),
    LembarFormulir("Rencana Aksi", "tabel-rencana-aksi"),
    LembarFormulir("Pengukuran Kinerja", "tabel-pengukuran", wajib=True),
    LembarFormulir("Realisasi Anggaran", "tabel-pengukuran-anggaran", wajib=True),
    LembarFormulir("Anggaran Triwulan", "tabel-anggaran-triwulan"),
    LembarFormulir("Serapan dan Realisasi", "tabel-pengukuran-laju", kurva=("serapan", "capaian")),
    LembarFormulir("Efisiensi", "tabel-efisiensi"),
    LembarFormulir("Hitungan Capaian", "kertas-capaian"),
    LembarFormulir("Rata-rata Capaian", "kertas-rata-rata"),
    LembarFormulir("Rincian Pagu", "kertas-pagu"),
)
"""The sheets of the workbook of a year: the forms of PermenPANRB 53/2014 that a clerk goes on computing with, and the
steps of what they compute."""


def susun(situs: Situs, tahun: int) -> Dokumen:
    """Return the report of a year that the site has, numbered and ready for every output.

    It carries "DRAF" until it is signed, "EDISI DIKOREKSI" where it is not as it was signed, and "DATA CONTOH" until
    its data are the office's own.
    """
    bahan = Bahan(situs.untuk(tahun), tahun)
    parts = (isi() for _, isi in _semua_bagian(bahan))
    made = _dokumen(bahan, tuple(one if bahan.final else _ditandai(bahan, one) for one in parts))
    return bernomor(replace(made, kertas_kerja=tuple(kertas_kerja(bahan))))


def _ditandai(bahan: Bahan, bagian: Bagian) -> Bagian:
    """Return a part of a report that is not signed with its tables of figures named as provisional."""
    return _tabel_ditandai(bahan, bagian) if bagian.kode in BERANGKA else bagian


def _tabel_ditandai(bahan: Bahan, bagian: Bagian) -> Bagian:
    blok = tuple(
        replace(one, judul=judul_angka(one.judul, final=False))
        if isinstance(one, Tabel) and _berangka(bahan, one)
        else one
        for one in bagian.blok
    )
    return replace(bagian, blok=blok, bagian=tuple(_tabel_ditandai(bahan, one) for one in bagian.bagian))


def _berangka(bahan: Bahan, tabel: Tabel) -> bool:
    """Tell whether a table has what was typed of the performance or the money of the year."""
    origins = (angka.asal for baris in tabel.baris for sel in baris.sel for angka in sel.semua_angka)
    places = (place for one in origins for place in (*one.tempat, *(into.tempat for into in one.masukan)))
    files = {f"{bahan.situs.folder}/{bahan.tahun}/{name}" for name in ("kinerja.csv", "anggaran.csv")}
    return any(place is not None and place.path in files for place in places)


def kerangka(situs: Situs, tahun: int) -> Dokumen:
    """Return the same report with the headings of its first level alone, which costs next to nothing."""
    bahan = Bahan(situs.untuk(tahun), tahun)
    return bernomor(_dokumen(bahan, tuple(kepala for kepala, _ in _semua_bagian(bahan))))


def _semua_bagian(bahan: Bahan) -> Iterator[tuple[Bagian, Callable[[], Bagian]]]:
    """Yield the heading of each part of the first level, and how it is composed."""
    yield awal.KATA_PENGANTAR, partial(awal.kata_pengantar, bahan)
    yield awal.IKHTISAR, partial(awal.ikhtisar, bahan)
    yield bab_1.KEPALA, partial(bab_1.bab_1, bahan)
    yield bab_2.KEPALA, partial(bab_2.bab_2, bahan)
    yield bab_3.KEPALA, partial(bab_3.bab_3, bahan)
    yield bab_4.KEPALA, partial(bab_4.bab_4, bahan)
    yield from lampiran(bahan)


def _dokumen(bahan: Bahan, bagian: tuple[Bagian, ...]) -> Dokumen:
    tahun, instansi, corrected = bahan.tahun, bahan.instansi, bahan.riwayat
    tanda = [
        *([] if bahan.final else [DRAF]),
        *([EDISI] if corrected else []),
        *([CONTOH] if bahan.situs.contoh else []),
    ]
    return Dokumen(
        tahun,
        f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {tahun}",
        f"Pemerintah {instansi.kabupaten}",
        instansi.nama,
        bahan.tempat_terbit,
        instansi.alamat or "",
        max([bahan.tanggal_dokumen, *(one.tanggal for riwayat in corrected for one in riwayat.koreksi)]),
        tuple(tanda),
        bagian,
        FORMULIR,
        dikoreksi=bool(corrected),
        lambang=lambang(bahan.situs),
        kertas=instansi.kertas,
    )
