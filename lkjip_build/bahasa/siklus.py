"""The making of a report in words: where it stands, what kept time and what did not, how time was counted."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.langkah import besar, sebut
from lkjip_build.bahasa.tanggal import hari_tanggal, saat, saat_pendek, tanggal
from lkjip_build.bahasa.temuan import libur_kosong
from lkjip_build.compute.siklus import (
    BacaanLain,
    BerjalanTanpaKalender,
    CaraHitung,
    CatatanLama,
    DasarTenggat,
    JadwalLangkah,
    KeteranganLama,
    LamaTanpaKalender,
    Pelaksanaan,
    Siklus,
    Status,
    SudahBerjalan,
    Tenggat,
    Tunggu,
)
from lkjip_build.model.aturan import HariNol, SatuanHari

SOP_TAK_TERBACA = "SOP tahun ini tidak terbaca, jadi catatannya tidak diperiksa."


def sebutan(siklus: Siklus) -> str:
    """Return the state in words: `dikoreksi (putaran 2)`, `dikoreksi` before any return, `sampai langkah 3`."""
    if siklus.status is Status.BERJALAN and siklus.pelaksanaan:
        return f"sampai langkah {siklus.pelaksanaan[-1].langkah}"
    if siklus.status is Status.DIKOREKSI and siklus.putaran:
        return f"{siklus.status} (putaran {siklus.putaran})"
    return str(siklus.status)


def keadaan(siklus: Siklus) -> str:
    """Return where the report stands, in two or three sentences."""
    if siklus.tanggal_kirim:
        return " ".join(_terkirim(siklus, siklus.tanggal_kirim))
    return " ".join(_belum_terkirim(siklus))


def _terkirim(siklus: Siklus, kirim: date) -> Iterator[str]:
    batas = tanggal(siklus.tenggat.nominal)
    lewat = (kirim - siklus.tenggat.nominal).days
    nilai = f"terlambat {lewat} hari kalender dari tenggat {batas}" if lewat > 0 else f"tepat waktu; tenggatnya {batas}"
    yield f"Laporan {siklus.tahun} terkirim pada {tanggal(kirim)}, {nilai}."
    yield from _dikembalikan(siklus)
    if not siklus.final:
        yield "Tanda tangannya tidak tercatat."


def _belum_terkirim(siklus: Siklus) -> Iterator[str]:
    yield _tahap(siklus.status, siklus.tahun)
    yield from _dikembalikan(siklus)
    if not siklus.langkah:
        yield SOP_TAK_TERBACA
    elif siklus.pelaksanaan:
        yield _posisi(siklus, siklus.pelaksanaan[-1])
    yield _batas(siklus)


def _tahap(status: Status, tahun: int) -> str:
    match status:
        case Status.BELUM_DIMULAI:
            return f"Penyusunan laporan {tahun} belum dimulai."
        case Status.DIINSTRUKSIKAN:
            return f"Penyusunan laporan {tahun} sudah diinstruksikan."
        case Status.DITUGASKAN:
            return f"Penyusunan laporan {tahun} sudah ditugaskan."
        case Status.DISUSUN:
            return f"Laporan {tahun} dalam tahap penyusunan draft."
        case Status.DIKOREKSI:
            return f"Draft laporan {tahun} dalam tahap koreksi."
        case Status.TERPARAF:
            return f"Draft laporan {tahun} sudah diparaf, belum ditandatangani."
        case Status.DITANDATANGANI:
            return f"Laporan {tahun} sudah ditandatangani, belum dikirim."
        case Status.TERKIRIM:
            return f"Laporan {tahun} sudah terkirim."
        case Status.BERJALAN:
            return f"Penyusunan laporan {tahun} sudah dimulai."
        case _:
            assert_never(status)


def _dikembalikan(siklus: Siklus) -> Iterator[str]:
    if siklus.putaran:
        yield f"Draft dikembalikan {siklus.putaran} kali untuk diperbaiki."


def _posisi(siklus: Siklus, terakhir: Pelaksanaan) -> str:
    langkah = besar(sebut(terakhir.nama))
    if terakhir.selesai is None:
        return f"{langkah} dimulai {saat(terakhir.mulai)} dan belum selesai."
    kini = siklus.langkah_kini
    berikut = "" if kini is None else f"; berikutnya {sebut(siklus.sebut(kini))}"
    return f"{langkah} selesai {saat(terakhir.selesai)}{berikut}."


def _batas(siklus: Siklus) -> str:
    nominal, terakhir = siklus.tenggat.nominal, siklus.tenggat.hari_kerja_terakhir
    if siklus.lewat_tenggat:
        return f"Tenggat {tanggal(nominal)} sudah lewat {(siklus.hari_ini - nominal).days} hari."
    if terakhir and terakhir != nominal:
        return f"Tenggatnya {tanggal(nominal)}; hari kerja terakhir sebelumnya {tanggal(terakhir)}."
    return f"Tenggatnya {tanggal(nominal)}."


def jawaban(semua: Sequence[Siklus]) -> str:
    """Return in one sentence how many of the reports sent so far were on time."""
    terkirim = [siklus for siklus in semua if siklus.tanggal_kirim]
    if not terkirim:
        return "Belum ada laporan yang terkirim." if semua else ""
    tepat = sum(siklus.tepat_waktu is True for siklus in terkirim)
    return f"{tepat} dari {len(terkirim)} laporan yang sudah terkirim dikirim tepat waktu."


def ketepatan(siklus: Siklus) -> str:
    """Return whether the report was on time, in two words for a table."""
    if siklus.tepat_waktu is None:
        return "lewat tenggat" if siklus.lewat_tenggat else "belum bisa dinilai"
    return "tepat waktu" if siklus.tepat_waktu else "terlambat"


def kesesuaian(siklus: Siklus) -> str:
    """Return what a log without findings kept, and what it did not: the order, the time of each step, the deadline."""
    return " ".join(_kesesuaian(siklus))


def _kesesuaian(siklus: Siklus) -> Iterator[str]:
    yield "Urutan, pelaksana, dan keputusan sesuai SOP." if siklus.langkah else SOP_TAK_TERBACA
    lewat = sorted({satu.langkah for satu in siklus.pelaksanaan if satu.melebihi})
    if lewat:
        yield f"Yang melebihi waktu mutu baku: langkah {_dan(lewat)}."
    elif is_dalam_baku(siklus):
        yield "Setiap langkah selesai dalam mutu bakunya."
    if siklus.tepat_waktu:
        yield "Laporan terkirim tepat waktu."
    elif siklus.tanggal_kirim:
        hari = (siklus.tanggal_kirim - siklus.tenggat.nominal).days
        yield f"Laporan terkirim {hari} hari kalender sesudah tenggat."
    elif siklus.lewat_tenggat:
        yield "Laporan belum terkirim, padahal tenggatnya sudah lewat."


def is_dalam_baku(siklus: Siklus) -> bool:
    """Tell whether every execution is known to have kept its standard."""
    return bool(siklus.pelaksanaan) and all(satu.melebihi is False for satu in siklus.pelaksanaan)


def _dan(semua: Sequence[int]) -> str:
    """Return `3`, `3 dan 5` or `3, 4, dan 5`."""
    if len(semua) < 3:
        return " dan ".join(map(str, semua))
    return f"{', '.join(map(str, semua[:-1]))}, dan {semua[-1]}"


def menurut(dasar: DasarTenggat) -> str:
    """Return which rule sets a deadline."""
    match dasar:
        case DasarTenggat.ATURAN:
            return "menurut aturan"
        case DasarTenggat.SURAT_EDARAN:
            return "menurut surat edaran"
        case _:
            assert_never(dasar)


def keterangan_tenggat(tenggat: Tenggat) -> str:
    """Return the last working day where it is another, and which rule sets the deadline."""
    terakhir = tenggat.hari_kerja_terakhir
    if terakhir and terakhir != tenggat.nominal:
        return f"hari kerja terakhir {hari_tanggal(terakhir)}; {menurut(tenggat.menurut)}"
    return menurut(tenggat.menurut)


def dasar_tenggat(tenggat: Tenggat) -> str:
    """Return what the deadline rests on."""
    dasar = tenggat.dasar or "Surat edaran Sekda (nomor belum diisi)"
    return f"Tenggat {menurut(tenggat.menurut)}: {kalimat(dasar)}"


def putaran(siklus: Siklus) -> str:
    """Return the number of correction rounds; a dash before anything was done."""
    return str(siklus.putaran) if siklus.pelaksanaan else "–"


def keterangan_putaran(siklus: Siklus) -> str:
    """Return what the number of correction rounds counts."""
    if not siklus.pelaksanaan:
        return "belum dimulai"
    return "kali dikembalikan" if siklus.putaran else "tidak pernah dikembalikan"


def lama_seluruhnya(siklus: Siklus) -> str:
    """Return how long a report that was sent took; a dash where that is not known."""
    known = siklus.tanggal_kirim and siklus.lama_hari is not None
    return f"{siklus.lama_hari} hari kerja" if known else "–"


def sudah(jadwal: JadwalLangkah) -> str:
    """Return whether a step of the schedule is done."""
    if jadwal.sudah:
        return "sudah"
    if jadwal.terlewat:
        return "belum, sudah lewat"
    return "sedang dikerjakan" if jadwal.berjalan else "belum"


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


def tunggu_terlama(tunggu: Tunggu) -> str:
    """Return the longest wait in a sentence."""
    dari, ke = sebut(tunggu.dari_langkah), sebut(tunggu.ke_langkah)
    if tunggu.berjalan:
        sejak = f"sejak {dari} selesai pada {tanggal(tunggu.dari)}"
        return f"Sudah {tunggu.hari} hari kerja {sejak}; {ke} belum dimulai."
    asal, tujuan = f"{dari} selesai pada {tanggal(tunggu.dari)}", f"{ke} dimulai pada {tanggal(tunggu.sampai)}"
    return f"Paling lama menunggu {tunggu.hari} hari kerja: dari {asal} sampai {tujuan}."


def bacaan_lain(bacaan: BacaanLain) -> str:
    """Return which other reading of the SOP a return followed."""
    return (
        f"Dari langkah {bacaan.dari} kembali ke {sebut(bacaan.ke)}: bacaan lain SOP yang diterima. "
        f"Bacaan yang dipakai: kembali ke langkah {bacaan.resmi}."
    )


def keterangan_lama(keterangan: KeteranganLama) -> str:
    """Return what must be said beside a time: why it is unknown, that it is running, that it went overnight."""
    match keterangan:
        case CatatanLama.MULAI_KOSONG:
            return "Lamanya tidak diketahui: waktu mulai tidak dicatat."
        case CatatanLama.SELESAI_KOSONG:
            return "Lamanya tidak diketahui: waktu selesai tidak dicatat."
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
            return "Hari langkah dimulai adalah hari ke-0, jadi hari berikutnya hari ke-1."
        case HariNol.INKLUSIF:
            return "Hari langkah dimulai adalah hari ke-1."
        case _:
            assert_never(hari_nol)
