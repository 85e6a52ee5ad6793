"""The making of a report in words: where it stands, what kept time and what did not, how time was counted."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.daftar import dan
from lkjip_build.bahasa.langkah import besar, sebut
from lkjip_build.bahasa.tanggal import hari_tanggal, saat, tanggal
from lkjip_build.compute.siklus import (
    DasarTenggat,
    Pelaksanaan,
    Siklus,
    Status,
    Tenggat,
)

TANPA_GARIS_WAKTU = "Garis waktunya tidak digambar: tanggalnya terlalu berjauhan."
CARA_JADWAL = (
    "Dihitung mundur dari hari kerja terakhir sebelum tenggat, dengan waktu setiap langkah menurut SOP dan tanpa "
    "koreksi ulang."
)
SIKLUS_TAK_TERBACA = "Siklus penyusunan laporan ini belum dapat dibaca."
TANPA_PERAN = (
    "Peran langkah SOP ini belum diisi, jadi laporannya diperlakukan sebagai draf: belum bisa dikatakan apakah sudah "
    "diparaf, ditandatangani, atau dikirim."
)
SOP_TAK_TERBACA = "SOP tahun ini tidak terbaca, jadi catatannya tidak diperiksa."


def sebutan(siklus: Siklus) -> str:
    """Return the state in words: `dikoreksi (putaran 2)`, `dikoreksi` before any return, `sampai langkah 3`."""
    match siklus.status:
        case Status.BERJALAN if siklus.pelaksanaan:
            return f"sampai langkah {siklus.pelaksanaan[-1].langkah}"
        case Status.DIKOREKSI if siklus.kembali:
            return f"{siklus.status} (putaran {siklus.putaran})"
        case Status.DIKEMBALIKAN if siklus.kembali:
            return f"{siklus.status} ke langkah {siklus.kembali.ke.no} (ke-{siklus.putaran})"
        case _:
            return str(siklus.status)


ARTI_SIKLUS = (
    "Siklus adalah satu kali penyusunan laporan, dari perintah menyusun, lewat draf yang diperiksa dan ditandatangani, "
    "sampai laporan terkirim."
)


def keadaan(siklus: Siklus) -> str:
    """Return where the report stands, in two to four sentences."""
    if siklus.tanggal_kirim:
        return " ".join(_terkirim(siklus, siklus.tanggal_kirim))
    return " ".join(_belum_terkirim(siklus))


def keadaan_ditandatangani(siklus: Siklus, ditandatangani: date) -> str:
    """Return what the report itself says of its making, as it is when it is signed: nothing of what comes later."""
    return " ".join(_ditandatangani(siklus, ditandatangani))


def _ditandatangani(siklus: Siklus, hari: date) -> Iterator[str]:
    yield f"Laporan {siklus.tahun} ditandatangani pada {tanggal(hari)}."
    yield from _dikembalikan(siklus)
    nominal = siklus.tenggat.nominal
    lewat = (hari - nominal).days
    late = f", {lewat} hari kalender sebelum laporan ini ditandatangani" if lewat > 0 else ""
    yield f"Tenggat penyampaiannya {tanggal(nominal)}{late}."
    yield "Catatan di bawah berakhir pada penandatanganan; langkah sesudahnya tercatat di luar laporan ini."


def _terkirim(siklus: Siklus, kirim: date) -> Iterator[str]:
    batas = tanggal(siklus.tenggat.nominal)
    lewat = (kirim - siklus.tenggat.nominal).days
    nilai = f"terlambat {lewat} hari kalender dari tenggat {batas}" if lewat > 0 else f"tepat waktu; tenggatnya {batas}"
    yield f"Laporan {siklus.tahun} terkirim pada {tanggal(kirim)}, {nilai}."
    yield from _dikembalikan(siklus)
    yield from _tanda_tangan(siklus)


def _belum_terkirim(siklus: Siklus) -> Iterator[str]:
    yield _tahap(siklus)
    yield from _dikembalikan(siklus)
    if not siklus.langkah:
        yield SOP_TAK_TERBACA
    elif siklus.pelaksanaan:
        yield _posisi(siklus, siklus.pelaksanaan[-1])
    yield from _tanda_tangan(siklus)
    yield from _batas(siklus)


def _tahap(siklus: Siklus) -> str:
    tahun = siklus.tahun
    match siklus.status:
        case Status.BELUM_DIMULAI:
            return f"Penyusunan laporan {tahun} belum dimulai."
        case Status.DIINSTRUKSIKAN:
            return f"Penyusunan laporan {tahun} sudah diinstruksikan."
        case Status.DITUGASKAN:
            return f"Penyusunan laporan {tahun} sudah ditugaskan."
        case Status.DISUSUN:
            return f"Draf laporan {tahun} sudah disusun{_belum_ttd(siklus)}."
        case Status.DIKOREKSI if siklus.kembali and siklus.final:
            return f"Laporan {tahun} dikoreksi lagi sesudah ditandatangani."
        case Status.DIKOREKSI if siklus.kembali:
            return f"Draf laporan {tahun} dalam tahap koreksi."
        case Status.DIKOREKSI:
            return f"Draf laporan {tahun} sudah dikoreksi{_belum_ttd(siklus)}."
        case Status.TERPARAF:
            return f"Draf laporan {tahun} sudah diparaf{_belum_ttd(siklus)}."
        case Status.DITANDATANGANI_SEBAGIAN:
            return f"Laporan {tahun} baru ditandatangani sebagian."
        case Status.DITANDATANGANI:
            unsent = ", belum dikirim" if Status.TERKIRIM in siklus.tahapan else ""
            return f"Laporan {tahun} sudah ditandatangani{unsent}."
        case Status.TERKIRIM:
            return f"Laporan {tahun} sudah terkirim."
        case Status.DIKEMBALIKAN:
            to = f" ke {sebut(siklus.kembali.ke)}" if siklus.kembali else ""
            return f"Laporan {tahun} dikembalikan{to}."
        case Status.DITOLAK:
            return f"Laporan {tahun} ditolak, dan alurnya berakhir di situ."
        case Status.BERJALAN:
            return f"Penyusunan laporan {tahun} sudah dimulai."
        case _:
            assert_never(siklus.status)


def _belum_ttd(siklus: Siklus) -> str:
    return ", belum ditandatangani" if Status.DITANDATANGANI in siklus.tahapan else ""


def _tanda_tangan(siklus: Siklus) -> Iterator[str]:
    """Yield why a report stays a draft though nothing more is to come, or by what it is signed if by no step."""
    if siklus.disahkan:
        signed = tanggal(siklus.disahkan)
        yield f"Laporan ini ditandatangani {signed} menurut pengesahannya; catatan siklus tidak memuatnya."
    if siklus.final:
        return
    if siklus.langkah and not siklus.tahapan:
        yield TANPA_PERAN
    elif siklus.langkah and Status.DITANDATANGANI not in siklus.tahapan:
        yield "SOP ini tidak memuat langkah tanda tangan, jadi laporannya tetap draf."
    elif siklus.belum_tanda_tangan and (siklus.tanggal_kirim or siklus.status is Status.DITANDATANGANI_SEBAGIAN):
        yield f"Tanda tangan di {sebut(siklus.belum_tanda_tangan)} tidak tercatat, jadi laporan ini masih draf."
    elif siklus.tanggal_kirim:
        yield "Jalan yang ditempuh tidak memuat tanda tangan, jadi laporan ini tetap draf."


def _dikembalikan(siklus: Siklus) -> Iterator[str]:
    if siklus.putaran:
        yield f"Draf dikembalikan {siklus.putaran} kali untuk diperbaiki."


def _posisi(siklus: Siklus, terakhir: Pelaksanaan) -> str:
    langkah = besar(sebut(terakhir.nama))
    if terakhir.selesai is None:
        return f"{langkah} dimulai {saat(terakhir.mulai)} dan belum selesai."
    kini = siklus.langkah_kini
    berikut = (
        "; alurnya selesai" if siklus.tamat else "" if kini is None else f"; berikutnya {sebut(siklus.sebut(kini))}"
    )
    return f"{langkah} selesai {saat(terakhir.selesai)}{berikut}."


def bukti_tanda_tangan(siklus: Siklus) -> str:
    """Return who signed and by which evidence this is known, for the line below the date."""
    signed = siklus.tanda_tangan
    if siklus.disahkan:
        return "menurut pengesahannya; catatan siklus tidak memuatnya"
    if signed is None:
        if siklus.tahapan and Status.DITANDATANGANI not in siklus.tahapan:
            return "SOP ini tidak memuat tanda tangan"
        return "penyusunannya belum dimulai" if siklus.status is Status.BELUM_DIMULAI else "masih draf"
    who = f"oleh {signed.pelaksana}, " if signed.pelaksana else ""
    return f"{who}langkah {signed.langkah.no}; bukti: {signed.bukti or 'tidak dicatat'}"


def nama_putaran(semua: Sequence[Siklus]) -> str:
    """Return what the rounds of these reports are called."""
    return "Putaran koreksi" if all(siklus.koreksi for siklus in semua) else "Dikembalikan"


def _batas(siklus: Siklus) -> Iterator[str]:
    nominal, terakhir = siklus.tenggat.nominal, siklus.tenggat.hari_kerja_terakhir
    if siklus.status is Status.DITOLAK:
        return
    if siklus.lewat_tenggat:
        yield f"Tenggat {tanggal(nominal)} sudah lewat {(siklus.hari_ini - nominal).days} hari."
    elif terakhir and terakhir != nominal:
        yield f"Tenggatnya {tanggal(nominal)}; hari kerja terakhir sebelumnya {tanggal(terakhir)}."
    else:
        yield f"Tenggatnya {tanggal(nominal)}."
    if siklus.tahapan and Status.TERKIRIM not in siklus.tahapan:
        yield "SOP ini tidak memuat pengiriman, jadi ketepatan waktunya tidak dapat dinilai."


def jawaban(semua: Sequence[Siklus]) -> str:
    """Return in one sentence how many of the reports sent so far were on time."""
    terkirim = [siklus for siklus in semua if siklus.tanggal_kirim]
    if not terkirim:
        return "Belum ada laporan yang terkirim." if semua else ""
    tepat = sum(siklus.tepat_waktu is True for siklus in terkirim)
    return f"{tepat} dari {len(terkirim)} laporan terkirim tepat waktu."


def ketepatan(siklus: Siklus) -> str:
    """Return whether the report was on time, in two words for a table."""
    if siklus.tepat_waktu is None:
        never = siklus.tahapan and Status.TERKIRIM not in siklus.tahapan
        return "lewat tenggat" if siklus.lewat_tenggat else "tidak dinilai" if never else "belum bisa dinilai"
    return "tepat waktu" if siklus.tepat_waktu else "terlambat"


def kesesuaian(siklus: Siklus) -> str:
    """Return what a log without findings kept, and what it did not: the order, the time of each step, the deadline."""
    return " ".join((kesesuaian_langkah(siklus), *_ketepatan(siklus)))


def kesesuaian_langkah(siklus: Siklus) -> str:
    """Return what a log without findings kept of the SOP, and what it did not."""
    return " ".join(_kesesuaian(siklus))


def _kesesuaian(siklus: Siklus) -> Iterator[str]:
    yield "Urutan, pelaksana, dan keputusan sesuai SOP." if siklus.langkah else SOP_TAK_TERBACA
    exceeded = {satu.langkah for satu in siklus.pelaksanaan if satu.melebihi}
    if exceeded:
        lewat = [satu.no for satu in siklus.langkah if satu.no in exceeded]
        yield f"Yang melebihi waktu mutu baku: langkah {dan(lewat)}."
    elif is_dalam_baku(siklus):
        yield "Setiap langkah selesai dalam mutu bakunya."


def _ketepatan(siklus: Siklus) -> Iterator[str]:
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
    made = f"Tenggat {menurut(tenggat.menurut)}: {kalimat(dasar)}"
    if tenggat.edaran_lambat is None:
        return made
    return f"{made} Surat edaran menyebut {tanggal(tenggat.edaran_lambat)}; yang lebih lambat tidak dipakai."


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
