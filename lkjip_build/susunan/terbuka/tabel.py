"""The tables of open data: of each its columns, what makes a row one of its kind, and which rows of others it names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lkjip_build.isi import KolomOf
from lkjip_build.susunan.kolom import (
    anggaran,
    informasi,
    kamus_indikator,
    kinerja,
    kinerja_data,
    koreksi,
    log,
    rencana_aksi,
    sasaran,
)
from lkjip_build.susunan.situs import Situs

T = TypeVar("T")


@dataclass(frozen=True)
class Rujukan:
    """Columns that name a row of another table by its key: `ke` is that table, `kunci` its columns."""

    kolom: tuple[str, ...]
    ke: str
    kunci: tuple[str, ...]


@dataclass(frozen=True)
class TabelTerbuka(Generic[T]):
    """A table as it is published: `nama` names its files, `uraian` says what a row is, `kunci` are the columns that no
    two rows share.
    """

    nama: str
    judul: str
    uraian: str
    kolom: tuple[KolomOf[T], ...]
    semua: Callable[[Situs], Iterable[T]]
    kunci: tuple[str, ...]
    rujukan: tuple[Rujukan, ...] = ()


_KE_INDIKATOR = Rujukan(("indikator",), "indikator", ("indikator",))
KINERJA = TabelTerbuka(
    "kinerja",
    "Kinerja",
    "Target, realisasi, dan capaian: satu baris untuk setiap tahun dan indikator.",
    kinerja_data.KOLOM_DATA,
    kinerja.semua_kinerja,
    ("tahun", "indikator"),
    (_KE_INDIKATOR, Rujukan(("tahun", "induk"), "sasaran", ("tahun", "induk"))),
)
INDIKATOR = TabelTerbuka(
    "indikator",
    "Indikator",
    "Apa yang diukur setiap indikator dan bagaimana: satu baris untuk setiap indikator.",
    kamus_indikator.KOLOM_DATA,
    kamus_indikator.semua_indikator,
    ("indikator",),
)
SASARAN = TabelTerbuka(
    "sasaran",
    "Sasaran",
    "Rata-rata capaian: satu baris untuk setiap tahun dan sasaran, atau tujuan yang punya indikator sendiri.",
    sasaran.KOLOM_DATA,
    sasaran.semua_induk,
    ("tahun", "induk"),
)
RENCANA_AKSI = TabelTerbuka(
    "rencana-aksi",
    "Rencana aksi",
    "Aksi yang dijanjikan dengan target setiap triwulan: satu baris untuk setiap aksi.",
    rencana_aksi.KOLOM_DATA,
    rencana_aksi.semua_aksi,
    ("sumber",),
    (_KE_INDIKATOR, Rujukan(("tahun", "indikator"), "kinerja", ("tahun", "indikator"))),
)
ANGGARAN = TabelTerbuka(
    "anggaran",
    "Anggaran",
    "Pagu, realisasi, triwulan, dan keluaran: satu baris untuk setiap tahun dan baris anggaran.",
    anggaran.KOLOM_DATA,
    anggaran.semua_anggaran,
    ("tahun", "kode"),
)
PERUBAHAN = TabelTerbuka(
    "perubahan",
    "Perubahan",
    "Koreksi sesudah laporan disahkan, yang terbaru dulu: satu baris untuk setiap koreksi.",
    koreksi.KOLOM_DATA,
    koreksi.semua_koreksi,
    ("sumber",),
)
LOG = TabelTerbuka(
    "siklus-log",
    "Catatan siklus",
    "Penyusunan laporan langkah demi langkah: satu baris untuk setiap langkah dimulai dan selesai.",
    log.KOLOM_DATA,
    log.semua_peristiwa,
    ("case", "instance", "lifecycle"),
)

INFORMASI = TabelTerbuka(
    "daftar-informasi",
    "Daftar informasi publik",
    "Informasi yang diterbitkan situs ini, untuk daftar PPID: satu baris untuk setiap informasi.",
    informasi.KOLOM_DATA,
    informasi.semua_informasi,
    ("alamat",),
)

SEMUA: tuple[TabelTerbuka[Any], ...] = (
    *(KINERJA, INDIKATOR, SASARAN, RENCANA_AKSI, ANGGARAN, PERUBAHAN, LOG, INFORMASI),
)
"""Every table, the one that most ask for first."""
