"""Cells of the domain: a target, a realisasi, a capaian, money, each with its print and its origin."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa import angka as cetak
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import (
    KANAN,
    KIRI,
    TENGAH,
    Angka,
    Asal,
    Baris,
    JenisAngka,
    Kolom,
    PeranBaris,
    Potongan,
    Sel,
    bilangan,
    daftar,
    p,
    rujuk,
    sel,
    tebal,
    teks,
)
from lkjip_build.isi import angka as isi_angka
from lkjip_build.model.nilai import Nilai
from lkjip_build.pages.kalimat import ALASAN, TRIWULAN

KOSONG = Asal()


def kolom_of(judul: str, bagian: float, rata: object = KIRI) -> Kolom:
    return Kolom("", judul, bagian, rata)  # type: ignore[arg-type]


def bulat(jumlah: int, asal: Asal = KOSONG) -> Sel:
    return sel(isi_angka.bulat(jumlah, asal))


def nilai(value: Nilai | Fraction | None, kecil: str = "", kosong: str = cetak.BELUM_ADA, asal: Asal = KOSONG) -> Sel:
    """Return the cell of a target or realisasi; ranges and steps of a scale are texts."""
    if isinstance(value, Decimal | Fraction):
        return sel(bilangan(value, asal), kecil=kecil)
    return sel(None, cetak.nilai(value, kosong=kosong), kecil) if value is None else teks(cetak.nilai(value), kecil)


def persen(value: Fraction | Decimal | None, desimal: int, kecil: str = "", asal: Asal = KOSONG) -> Sel:
    return sel(None if value is None else isi_angka.persen(value, desimal, asal), kecil=kecil)


def rupiah(value: Decimal | None, kecil: str = "", asal: Asal = KOSONG) -> Sel:
    return sel(None if value is None else isi_angka.rupiah(value, asal), cetak.BELUM_ADA, kecil)


def selisih(value: Decimal | Fraction, cetakan: str, desimal: int, kecil: str = "", asal: Asal = KOSONG) -> Sel:
    """Return the cell of a difference, printed with its sign."""
    return sel(Angka(value, cetakan, asal, JenisAngka.ANGKA, desimal), kecil=kecil)


def target(baris: BarisKinerja) -> Sel:
    """Return the target that counts, with the first one below it where it was amended."""
    before = baris.kinerja
    small = "" if before.target_perubahan is None else f"semula {cetak.nilai(before.target, kosong='kosong')}"
    return nilai(baris.target, small, kosong="belum ditetapkan")


def realisasi(baris: BarisKinerja) -> Sel:
    """Return the realisasi of the year, or the word for nothing with the quarters so far below it."""
    if baris.realisasi is not None or baris.sementara is None:
        return nilai(baris.realisasi)
    quarter = TRIWULAN[baris.triwulan_terisi - 1]
    return nilai(None, f"s.d. triwulan {quarter}: {cetak.nilai_ringkas(baris.sementara)}")


def capaian(baris: BarisKinerja, desimal: int) -> Sel:
    """Return the capaian as shown, with why it is missing or what caps hide."""
    found = baris.capaian
    if found.alasan is not None:
        return persen(None, desimal, ALASAN[found.alasan])
    small = f"dibatasi; hasil hitung {cetak.persen(found.persen, desimal)}" if found.dibatasi else ""
    return persen(found.tampil, desimal, small)


def kategori(nama: str | None) -> Sel:
    return teks(nama or "–")


def kepala(*kolom: Kolom) -> tuple[Baris, ...]:
    """Return the header row that names each column."""
    return (Baris(tuple(teks(one.judul) for one in kolom)),)


def kelompok(satu: Sel) -> Baris:
    """Return a row that names the group below it."""
    return Baris((satu,), PeranBaris.KELOMPOK)


__all__ = ["KANAN", "KIRI", "TENGAH", "Potongan", "Sequence", "daftar", "p", "rujuk", "tebal", "teks"]
