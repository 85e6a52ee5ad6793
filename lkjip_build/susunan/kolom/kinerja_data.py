"""The columns of open data of an indikator in a year: those of the tables, and those that only programs read."""

from collections.abc import Callable
from functools import partial

from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.kata import TRIWULAN, alasan_capaian
from lkjip_build.bahasa.triwulan import usulan
from lkjip_build.compute.besaran import Besaran
from lkjip_build.isi import KolomOf
from lkjip_build.isi.nilai_data import NilaiData
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.nisbah import Nisbah
from lkjip_build.problems import Location
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.data import (
    SATUANNYA,
    KolomAsal,
    data_angka,
    data_rentang,
    data_teks,
    hanya_data,
    kolom_asal,
)
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.kolom.terkoreksi import dikoreksi

STATUS = ("final", "sementara")


def _semula(satu: KinerjaTahun) -> Besaran | None:
    """The first target of one that was amended."""
    typed = satu.baris.kinerja
    return typed.target if typed.target_perubahan is not None else None


def _disahkan(satu: KinerjaTahun, nama: str) -> Besaran | None:
    """A value as it was sealed, where today's is another."""
    sealed: Besaran | None = getattr(satu.disahkan, nama)
    return None if sealed == getattr(satu.baris, nama) else sealed


def _tampil(satu: KinerjaTahun) -> str | None:
    shown = satu.baris.capaian.tampil
    return None if shown is None else cetak_capaian(shown, satu.aturan)


def _status(satu: KinerjaTahun) -> str:
    final, provisional = STATUS
    return final if satu.situs.is_final(satu.baris.tahun) else provisional


def _keterangan(satu: KinerjaTahun) -> str | None:
    """How the realisasi came about where nobody typed it, or why there is no capaian."""
    alasan = satu.baris.capaian.alasan
    return rangkai_sel(usulan(satu.baris), alasan_capaian(alasan) if alasan else "") or None


def _ujung(at: int, kode: str, judul: str, arti: str, contoh: str) -> KolomOf[KinerjaTahun]:
    data = NilaiData(JenisData.ANGKA, contoh, "kinerja.csv: target, bila rentang", SATUANNYA)
    return hanya_data(kode, judul, arti, lambda satu: data_rentang(satu.baris.target)[at], data)


def _pecahan(nama: str, sebutan: str, nilai: Callable[[KinerjaTahun], object]) -> tuple[KolomOf[KinerjaTahun], ...]:
    """Return both numbers of a value that may be a share: `nama` is its column, `sebutan` what people call it."""
    sides = (("pembilang", "Berapa yang memenuhi", "30"), ("penyebut", "Berapa semuanya", "35"))
    return tuple(
        hanya_data(
            f"{nama}_{side}",
            f"{side.capitalize()} {sebutan}",
            f"{said}, bila {sebutan} ditulis sebagai pembilang/penyebut; selain itu kosong.",
            partial(_sisi, nilai, side),
            NilaiData(JenisData.ANGKA, example, f"kinerja.csv: {nama}"),
        )
        for side, said, example in sides
    )


def _sisi(nilai: Callable[[KinerjaTahun], object], sisi: str, satu: KinerjaTahun) -> int | float | None:
    """Return one number of a share; None of any other value."""
    found = nilai(satu)
    return data_angka(getattr(found, sisi)) if isinstance(found, Nisbah) else None


def _triwulan(nomor: int, satu: KinerjaTahun) -> object:
    return satu.baris.kinerja.triwulan[nomor - 1]


def _tercetak(kode: str, judul: str, arti: str, nama: str, contoh: str) -> KolomOf[KinerjaTahun]:
    data = NilaiData(JenisData.TEKS, contoh, "seperti tercetak di situs")
    return hanya_data(kode, judul, arti, lambda satu: data_teks(getattr(satu.baris, nama)), data)


def _tersegel(nama: str, judul: str, contoh: str) -> tuple[KolomOf[KinerjaTahun], KolomOf[KinerjaTahun]]:
    """Return the number and the print of a value as it was sealed."""
    rest = "seperti disahkan, bila sudah dikoreksi; selain itu kosong."
    number = NilaiData(JenisData.ANGKA, contoh, "pengesahan.yml", SATUANNYA)
    return (
        hanya_data(
            f"{nama}_disahkan",
            f"{judul} disahkan",
            f"Angka {judul.lower()} {rest}",
            lambda satu: data_angka(_disahkan(satu, nama)),
            number,
        ),
        hanya_data(
            f"{nama}_disahkan_teks",
            f"{judul} disahkan tercetak",
            f"{judul} sebagai teks, {rest}",
            lambda satu: data_teks(_disahkan(satu, nama)),
            NilaiData(JenisData.TEKS, contoh.replace(".", ","), "pengesahan.yml"),
        ),
    )


INDUK: KolomOf[KinerjaTahun] = hanya_data(
    "induk",
    "Kode induk",
    "Kode sasaran, atau kode tujuan bila yang diukur tujuannya sendiri.",
    lambda satu: satu.baris.induk.kode,
    NilaiData(JenisData.TEKS, "S1", "renstra.yml", wajib=True),
)
TARGET_BAWAH = _ujung(0, "target_bawah", "Batas bawah target", "Batas bawah target yang berupa rentang.", "80")
TARGET_ATAS = _ujung(1, "target_atas", "Batas atas target", "Batas atas target yang berupa rentang.", "90")
TARGET_TEKS = _tercetak(
    "target_teks", "Target tercetak", "Target seperti tercetak di situs, tanpa satuan.", "target", "85,5"
)
TARGET_SEMULA: KolomOf[KinerjaTahun] = hanya_data(
    "target_semula",
    "Target semula",
    "Angka target sebelum PK perubahan; kosong bila tidak pernah diubah, atau bila rentang.",
    lambda satu: data_angka(_semula(satu)),
    NilaiData(JenisData.ANGKA, "88", "kinerja.csv: target, bila ada target_perubahan", SATUANNYA),
)
TARGET_SEMULA_TEKS: KolomOf[KinerjaTahun] = hanya_data(
    "target_semula_teks",
    "Target semula tercetak",
    "Target sebelum PK perubahan seperti tercetak; kosong bila tidak pernah diubah.",
    lambda satu: data_teks(_semula(satu)),
    NilaiData(JenisData.TEKS, "88", "kinerja.csv: target, bila ada target_perubahan"),
)
REALISASI_TEKS = _tercetak(
    "realisasi_teks", "Realisasi tercetak", "Realisasi seperti tercetak di situs, tanpa satuan.", "realisasi", "84,7"
)
PECAHAN = _pecahan("realisasi", "realisasi", lambda satu: satu.baris.realisasi)
PECAHAN_TW = tuple(
    column
    for nomor, angka in enumerate(TRIWULAN, 1)
    for column in _pecahan(f"tw{nomor}", f"TW {angka}", partial(_triwulan, nomor))
)
CAPAIAN_TAMPIL: KolomOf[KinerjaTahun] = hanya_data(
    "capaian_tampil",
    "Capaian tercetak",
    "Persentase capaian seperti tercetak di situs, dengan batas atas bila aturannya menetapkan.",
    _tampil,
    NilaiData(JenisData.TEKS, "99,06\u00a0%", "seperti tercetak di situs"),
)
TERCAPAI: KolomOf[KinerjaTahun] = hanya_data(
    "tercapai",
    "Target tercapai",
    "Apakah realisasi setahun mencapai target; kosong bila belum dapat dinilai.",
    lambda satu: satu.baris.tercapai,
    NilaiData(JenisData.YA_TIDAK, "true", "dihitung dari realisasi dan target"),
)
KOLOM_STATUS: KolomOf[KinerjaTahun] = hanya_data(
    "status",
    "Status",
    "final bila laporan tahun itu sudah ditandatangani, selain itu sementara.",
    _status,
    NilaiData(JenisData.TEKS, "final", "siklus.csv atau pengesahan.yml", wajib=True, pilihan=STATUS),
)
KETERANGAN: KolomOf[KinerjaTahun] = hanya_data(
    "keterangan",
    "Keterangan",
    "Dari mana realisasi bila dihitung dari triwulan, atau mengapa capaian tidak dapat dihitung.",
    _keterangan,
    NilaiData(JenisData.TEKS, "realisasi belum ada", "disusun dari perhitungannya"),
)
DIKOREKSI: KolomOf[KinerjaTahun] = dikoreksi()
ASAL: KolomAsal[KinerjaTahun] = kolom_asal(
    lambda satu: satu.baris.sumber,
    lambda satu: satu.situs,
    Location("data/TAHUN/kinerja.csv", 3),
    "Berkas dan baris asal angka; tanpa baris bila kinerja.csv tidak memuat indikator ini.",
)

KOLOM_DATA = (
    *(kinerja.TAHUN, kinerja.TUJUAN, kinerja.SASARAN, INDUK, kinerja.KODE, kinerja.NAMA, kinerja.SATUAN, kinerja.ARAH),
    *(kinerja.TARGET, TARGET_BAWAH, TARGET_ATAS, TARGET_TEKS, TARGET_SEMULA, TARGET_SEMULA_TEKS, *kinerja.TW),
    *(kinerja.REALISASI, REALISASI_TEKS, *PECAHAN, *PECAHAN_TW, kinerja.CAPAIAN, CAPAIAN_TAMPIL, TERCAPAI),
    *(kinerja.KATEGORI, kinerja.PUTUSAN, KOLOM_STATUS, KETERANGAN, DIKOREKSI),
    *(*_tersegel("target", "Target", "85.5"), *_tersegel("realisasi", "Realisasi", "84.7"), *ASAL),
)
"""The columns of kinerja.csv and kinerja.json, in order."""
