"""What a report still lacks, as a page for staff."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa import kelengkapan as kata
from lkjip_build.isi import (
    Asal,
    Bagian,
    Baris,
    Blok,
    Halaman,
    Kolom,
    Masukan,
    Potongan,
    Sel,
    Tabel,
    bulat,
    dihitung,
    jawaban,
    kelompok,
    p,
    tabel,
    tautan,
    teks,
)
from lkjip_build.isi.sumber import alamat_baris, sebut_baris
from lkjip_build.susunan.butir import Butir, Keadaan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.fakta import yang_disebut
from lkjip_build.susunan.satu_laporan import SatuLaporan
from lkjip_build.susunan.situs import Situs


def halaman_kelengkapan(satu: SatuLaporan) -> Halaman:
    situs, tahun, butir = satu.situs, satu.tahun, satu.butir
    said = kata.jawaban(tahun, _missing(butir), len(butir), ditandatangani=situs.is_final(tahun))
    counted = (
        bulat(_missing(butir), _asal(butir)),
        bulat(len(butir), dihitung(kata.CACAH_BUTIR, *map(_masukan, butir))),
    )
    judul = f"Kelengkapan laporan {tahun}"
    intro = p(
        "Butir mengikuti kerangka laporan dalam PermenPANRB 53/2014: tujuh analisis untuk setiap sasaran, realisasi "
        'anggaran, dan lampirannya. Butir "perlu dilihat" tidak menghalangi tanda tangan. ',
        tautan("Kembali ke laporan", f"/laporan/{tahun}/"),
        ".",
    )
    blok = (jawaban(said, yang_disebut(said, counted)), intro, *_menurut_keadaan(butir))
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian("", judul, blok),
        situs.tanda(tahun),
        cari=False,
    )


def _menurut_keadaan(butir: tuple[Butir, ...]) -> Iterator[Blok]:
    """Yield what is missing, then what is worth a look, both in sight; what is done behind its heading."""
    for keadaan in (Keadaan.BELUM, Keadaan.PERIKSA, Keadaan.LENGKAP):
        found = [one for one in butir if one.keadaan is keadaan]
        if found:
            made = _tabel_butir(kata.judul_keadaan(str(keadaan), len(found)), found)
            yield replace(made, tertutup=keadaan is Keadaan.LENGKAP)


def _tabel_butir(judul: str, butir: Sequence[Butir]) -> Tabel:
    groups: dict[str, list[Butir]] = {}
    for one in butir:
        groups.setdefault(one.bagian, []).append(one)
    kolom = [
        Kolom("", "Butir", 6),
        *([Kolom("", "Yang perlu dilakukan", 8)] if any(one.tindakan for one in butir) else ()),
    ]
    rows = [
        row
        for bagian, semua in groups.items()
        for row in (kelompok(bagian, len(kolom)), *(_baris_butir(one, len(kolom)) for one in semua))
    ]
    return tabel("", judul, kolom, rows)


def _baris_butir(butir: Butir, lebar: int) -> Baris:
    return Baris((teks(butir.butir, kepala=lebar > 1), _tindakan(butir))[:lebar])


def _tindakan(butir: Butir) -> Sel:
    """Return what to do, with the line to open below it."""
    place = (tautan(sebut_baris(butir.tempat), alamat_baris(butir.tempat)),) if butir.tempat else ()
    return Sel((Potongan(butir.tindakan or "–"),), kecil=place)


def kurang(situs: Situs, tahun: int, butir: tuple[Butir, ...]) -> Blok:
    names = [one.butir for one in butir if one.keadaan is Keadaan.BELUM]
    said = kata.butir_kurang(names, ditandatangani=situs.is_final(tahun))
    return p(said, angka=angka_teks(said, _asal(butir)))


def _missing(semua: tuple[Butir, ...]) -> int:
    return sum(1 for one in semua if one.keadaan is Keadaan.BELUM)


def _asal(butir: tuple[Butir, ...]) -> Asal:
    """Return which items were counted: those that are missing, or all where none is."""
    missing = [one for one in butir if one.keadaan is Keadaan.BELUM] or butir
    return dihitung(kata.CACAH_BUTIR, *map(_masukan, missing))


def _masukan(butir: Butir) -> Masukan:
    return Masukan(butir.bagian, butir.butir)
