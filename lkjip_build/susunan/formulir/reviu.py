"""The statement of review and its checklist, as forms to fill in."""

from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.bab import RUANG_TANDA_TANGAN
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.isi import (
    TENGAH,
    Bagian,
    Baris,
    Kolom,
    Lembar,
    Penandatangan,
    Tabel,
    TandaTangan,
    kelompok,
    p,
    tabel,
    teks,
)
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.sel import nomor
from lkjip_build.susunan.tabel.definisi import NO


def ada(bahan: Bahan) -> bool:
    """Tell whether the report of the year can be reviewed: it can from the day that it is signed."""
    return bahan.final


def nama(tahun: int) -> str:
    return f"reviu-lkjip-{tahun}"


def judul(tahun: int) -> str:
    return f"{kata.JUDUL_REVIU}, LKjIP {tahun}"


def lembar(bahan: Bahan) -> Lembar:
    """Return statement and checklist, with what the data know of the review."""
    reviu = bahan.laporan.fakta.reviu
    when = tanggal(reviu.tanggal if reviu else None, RUANG_TANDA_TANGAN)
    signed = TandaTangan(f"{RUANG_TANDA_TANGAN}, {when}", (Penandatangan(kata.pereviu(reviu), "", ()),))
    said = kata.pernyataan_reviu(bahan.instansi.nama, bahan.tahun)
    return kertas(
        bahan,
        nama(bahan.tahun),
        judul(bahan.tahun),
        (
            Bagian("", "", (*map(p, said), signed)),
            Bagian("", kata.DAFTAR_UJI, (_daftar_uji(), p(kata.ASAL_DAFTAR_UJI, kecil=True))),
        ),
        reviu.tanggal if reviu else None,
        pembuka=kata.reviu_tercatat(reviu),
        terpisah=True,
    )


def _daftar_uji() -> Tabel:
    said, *answers = kata.KOLOM_UJI
    kolom = (NO, Kolom("", said, 12), *(Kolom("", one, 4 if one == answers[-1] else 2, TENGAH) for one in answers))
    rows, number = [], 0
    for group, items in kata.DAFTAR_REVIU:
        rows.append(kelompok(group, len(kolom)))
        for item in items:
            number += 1
            rows.append(Baris((nomor(number), teks(item, kepala=True), *(teks("") for _ in answers))))
    return tabel("", kata.DAFTAR_UJI, kolom, rows)
