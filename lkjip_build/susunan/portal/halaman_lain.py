"""The pages of a portal around its figures: corrections, open data, what it is, and all its pages."""

from collections.abc import Sequence
from typing import Any

from lkjip_build.bahasa import portal as kata
from lkjip_build.isi import (
    Bagian,
    Blok,
    DaftarTautan,
    DaftarUnduhan,
    Halaman,
    Kolom,
    KolomOf,
    Kosong,
    Tautan,
    Unduhan,
    baris_of,
    jawaban,
    kode,
    p,
    tabel,
    teks,
)
from lkjip_build.isi.tabel import Baris
from lkjip_build.susunan.portal import kolom
from lkjip_build.susunan.portal.portal import Portal, alamat_kantor, nama_kantor


def perubahan(portal: Portal) -> Halaman:
    """Return the page of the corrections of all offices."""
    semua = kolom.semua_perubahan(portal)
    blocks: tuple[Blok, ...] = (Kosong(kata.TANPA_PERUBAHAN),)
    if semua:
        rows = [baris_of(kolom.PERUBAHAN, one) for one in semua]
        offices = len({one.kantor.alamat for one in semua})
        table = tabel("", kata.PERUBAHAN, [one.kolom for one in kolom.PERUBAHAN], rows)
        blocks = (jawaban(kata.jawaban_perubahan(len(semua), offices)), table)
    return Halaman(kata.PERUBAHAN, kata.PERUBAHAN, "", Bagian("", kata.PERUBAHAN, blocks), lebar=True)


def data(portal: Portal) -> Halaman:
    """Return the page of what can be downloaded, with the meaning of each column."""
    parts = tuple(
        Bagian(nama, f"{nama}.csv, {nama}.json", (_unduhan(nama, apa), _kamus(nama, columns)))
        for nama, apa, columns in (
            ("kantor", "setiap kantor dan tahunnya", kolom.KANTOR),
            ("kinerja", "setiap indikator setiap tahun", kolom.KINERJA),
            ("dokumen", "dokumen yang sudah dan belum terbit", kolom.DOKUMEN),
            ("perubahan", "koreksi sesudah laporan ditandatangani", kolom.PERUBAHAN),
        )
    )
    return Halaman(kata.DATA, kata.CARA_DATA, "", Bagian("", kata.DATA, (p(kata.CARA_DATA),), parts))


def _unduhan(nama: str, apa: str) -> Blok:
    return DaftarUnduhan(tuple(Unduhan(f"/data/{nama}.{end}", f"{nama}.{end}", apa) for end in ("csv", "json")))


def _kamus(nama: str, columns: Sequence[KolomOf[Any]]) -> Blok:
    heads = (Kolom("", "Kolom", 2), Kolom("", "Arti", 6))
    rows = (Baris((teks(kode(one.kode), kepala=True), teks(one.arti))) for one in columns)
    return tabel("", f"Kolom {nama}.csv dan {nama}.json", heads, rows)


def tentang(portal: Portal) -> Halaman:
    """Return the page that says what the portal is."""
    blocks = tuple(p(one) for one in kata.tentang(portal.nama, len(portal.semua)))
    return Halaman(kata.TENTANG, blocks[0].potongan[0].teks, "", Bagian("", kata.TENTANG, blocks))


def peta(portal: Portal) -> Halaman:
    """Return the list of all pages and of the sites of all offices."""
    pages = (
        *((kata.judul(portal.nama), "/"), (kata.DOKUMEN, "/dokumen/"), (kata.BERSAMA, "/indikator/")),
        *((kata.PERUBAHAN, "/perubahan/"), (kata.DATA, "/data/"), (kata.TENTANG, "/tentang/")),
    )
    parts = (
        Bagian("halaman", "Halaman portal", (_tautan(pages),)),
        Bagian(
            "kantor", "Situs setiap kantor", (_tautan([(nama_kantor(o), alamat_kantor(o)) for o in portal.terbit]),)
        ),
        Bagian("indikator", kata.BERSAMA, (_tautan([(one.nama, one.alamat) for one in portal.bersama]),)),
    )
    said = "Semua halaman portal ini, dan situs setiap kantor."
    return Halaman(kata.PETA, said, "", Bagian("", kata.PETA, (p(said),), parts), cari=False)


def _tautan(semua: Sequence[tuple[str, str]]) -> Blok:
    return DaftarTautan(tuple(Tautan(*one) for one in semua)) if semua else Kosong("Belum ada.")
