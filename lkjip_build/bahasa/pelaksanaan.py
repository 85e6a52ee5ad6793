"""One execution of a step in words: its time and what must be said of it, the waits, the schedule, the counting."""

from typing import assert_never

from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.langkah import sebut
from lkjip_build.bahasa.tanggal import saat_pendek, tanggal
from lkjip_build.bahasa.temuan import libur_kosong
from lkjip_build.compute.siklus import (
    BacaanLain,
    BerjalanTanpaKalender,
    CaraHitung,
    CatatanLama,
    JadwalLangkah,
    KeteranganLama,
    LamaTanpaKalender,
    Pelaksanaan,
    Siklus,
    SudahBerjalan,
    Tunggu,
)
from lkjip_build.model.aturan import HariNol, SatuanHari


def kali_ke(satu: Pelaksanaan) -> str:
    """Return the how-manieth time a step was done; nothing the first time."""
    return f"kali ke-{satu.ke}" if satu.ke > 1 else ""


def menunggu(satu: Pelaksanaan) -> str:
    """Return how long an execution was waited for; nothing where it was not."""
    return f"menunggu {satu.tunggu} hari kerja" if satu.tunggu else ""


def selesai(siklus: Siklus, satu: Pelaksanaan) -> str:
    """Return the end of an execution for a table; only the last one can still be running."""
    return saat_pendek(satu.selesai, "masih berjalan" if satu.urutan == len(siklus.pelaksanaan) else "–")


def lewat_baku(satu: Pelaksanaan) -> str:
    """Return the mark beside a standard that was exceeded."""
    return "terlampaui" if satu.melebihi else ""


def keterangan_lama(keterangan: KeteranganLama) -> str:
    """Return what must be said beside a time: why it is unknown, that it is running, that it went overnight."""
    match keterangan:
        case CatatanLama.MULAI_KOSONG:
            return "Lamanya tidak diketahui: waktu mulai tidak dicatat."
        case CatatanLama.SELESAI_KOSONG:
            return "Lamanya tidak diketahui: waktu selesai tidak dicatat."
        case CatatanLama.SELESAI_KELAK:
            return "Lamanya tidak diketahui: waktu selesai yang dicatat belum terjadi."
        case CatatanLama.SELESAI_LEBIH_AWAL:
            return "Lamanya tidak diketahui: waktu selesai lebih awal daripada waktu mulai."
        case CatatanLama.TANPA_JAM:
            return "Lamanya tidak diketahui: jam mulai atau jam selesai tidak dicatat."
        case CatatanLama.LEWAT_MALAM:
            return "Melewati malam; dihitung terus menurut jam."
        case CatatanLama.HARI_KALENDER:
            return "Dihitung hari kalender."
        case CatatanLama.BERJALAN:
            return "Masih berjalan."
        case LamaTanpaKalender(tahun=tahun):
            return f"Lamanya tidak diketahui: {libur_kosong(tahun)}."
        case BerjalanTanpaKalender(tahun=tahun):
            return f"Masih berjalan; {libur_kosong(tahun)}."
        case SudahBerjalan(hari=hari, satuan=satuan):
            return f"Masih berjalan, sudah {hari} hari {satuan}."
        case _:
            assert_never(keterangan)


def bacaan_lain(bacaan: BacaanLain) -> str:
    """Return which other reading of the SOP a return followed."""
    return (
        f"Dari langkah {bacaan.dari} kembali ke {sebut(bacaan.ke)}: bacaan lain SOP yang diterima. "
        f"Bacaan yang dipakai: kembali ke langkah {bacaan.resmi}."
    )


def tunggu_terlama(tunggu: Tunggu) -> str:
    """Return the longest wait in a sentence."""
    dari, ke = sebut(tunggu.dari_langkah), sebut(tunggu.ke_langkah)
    if tunggu.berjalan:
        sejak = f"sejak {dari} selesai pada {tanggal(tunggu.dari)}"
        return f"Sudah {tunggu.hari} hari kerja {sejak}; {ke} belum dimulai."
    asal, tujuan = f"{dari} selesai pada {tanggal(tunggu.dari)}", f"{ke} dimulai pada {tanggal(tunggu.sampai)}"
    return f"Paling lama menunggu {tunggu.hari} hari kerja. {kapital(asal)}, lalu {tujuan}."


def sudah(jadwal: JadwalLangkah) -> str:
    """Return whether a step of the schedule is done."""
    if jadwal.sudah:
        return "sudah"
    if jadwal.terlewat:
        return "belum, sudah lewat"
    return "sedang dikerjakan" if jadwal.berjalan else "belum"


def cara_hitung(cara: CaraHitung) -> str:
    """Return how time is counted, in sentences to stand beside the figures."""
    return (
        f"{_satuan(cara.satuan)} {_hari_nol(cara.hari_nol)} Bulan Ramadan dihitung sama: jam kerjanya lebih pendek, "
        "tetapi satu hari kerja tetap satu hari. Menit dan jam dihitung terus menurut jam, juga melewati malam. "
        f"Dasar: {cara.dasar}"
    )


def _satuan(satuan: SatuanHari) -> str:
    match satuan:
        case SatuanHari.KERJA:
            hari = "Senin sampai Jumat, tanpa libur nasional, cuti bersama, dan libur lokal"
            return f"Hari dihitung sebagai hari kerja: {hari}."
        case SatuanHari.KALENDER:
            return "Hari dihitung sebagai hari kalender, hari libur ikut dihitung."
        case _:
            assert_never(satuan)


def _hari_nol(hari_nol: HariNol) -> str:
    match hari_nol:
        case HariNol.PENERIMAAN:
            return "Hari langkah dimulai tidak ikut dihitung; hari berikutnya adalah hari pertama."
        case HariNol.INKLUSIF:
            return "Hari langkah dimulai adalah hari pertama."
        case _:
            assert_never(hari_nol)
