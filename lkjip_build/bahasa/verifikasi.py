"""What `lkjip verifikasi` answers: whether a sealed report is still as it was signed, in sentences."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import assert_never

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.catatan import sebut_kolom
from lkjip_build.bahasa.daftar import dan, rangkai_sel
from lkjip_build.bahasa.kata import kapital
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.segel import Alamat, KoreksiSalah, Selisih
from lkjip_build.model.pengesahan import (
    SELURUH,
    TIDAK_ADA,
    BerkasKembali,
    DaftarSegel,
    JenisKembali,
    Koreksi,
    Pengesahan,
)


class Dokumen(Enum):
    """How a signed document lies in its folder today."""

    UTUH = auto()
    BERUBAH = auto()
    HILANG = auto()


TIDAK_DIBANDINGKAN = "Data sekarang tidak dibandingkan dengan yang disahkan, karena salah satunya tidak terbaca."


CARA_TANPA_SEGEL = (
    "Cocokkan SHA-256 itu dengan yang tertulis di halaman laporannya, atau sidik isi di halaman terakhir naskahnya "
    "dengan yang tertulis di situs dan di surat pengirimannya."
)


def belum_disahkan(tahun: int) -> str:
    return f"Laporan {tahun} belum disahkan, jadi tidak ada yang bisa dicocokkan."


def sesuai(tahun: int, koreksi: int) -> str:
    """Return the answer for a report that stands as it was signed, but for what was recorded."""
    if koreksi:
        return f"Laporan {tahun} seperti ditandatangani, kecuali {koreksi} koreksi yang tercatat."
    return f"Laporan {tahun} seperti ditandatangani; tidak ada yang berubah."


def berbeda(tahun: int) -> str:
    return f"Laporan {tahun} TIDAK lagi seperti ditandatangani; yang berbeda disebut di bawah."


def masalah(tempat: str, pesan: str) -> str:
    """Return what is wrong with a seal or the list of seals, with its place."""
    return f"{tempat}: {kalimat(pesan)}"


def hilang(satu: DaftarSegel) -> str:
    """Return that a sealing of the list, or a file added to one, is in no seal."""
    when = tanggal(satu.ditandatangani)
    return (
        f"Catatan pengesahan laporan yang ditandatangani {when} terdaftar di pengesahan.csv, tetapi tidak ada di "
        "foldernya."
    )


def pengesahan(satu: Pengesahan, nomor: int, dari: int, *, terdaftar: bool) -> str:
    """Return when and by whom a report was signed, and whether the list of seals knows it."""
    which = f"Pengesahan ke-{nomor}" if dari > 1 else "Pengesahan"
    listed = "terdaftar di pengesahan.csv" if terdaftar else "TIDAK terdaftar di pengesahan.csv"
    when = f"ditandatangani {tanggal(satu.ditandatangani)} oleh {satu.oleh}, disahkan {tanggal(satu.tanggal)}"
    return f"{which}: {when}; sidiknya {satu.sidik}, {listed}."


def sidik_isi(sidik: str, *, cocok: bool | None) -> str:
    """Return the fingerprint that is printed in the report, and whether the facts in the seal give the same."""
    if cocok is None:
        return f"Sidik isi {sidik} tidak dihitung ulang, karena isi pengesahannya tidak terbaca."
    told = "sama dengan" if cocok else "BUKAN"
    return (
        f"Sidik isi yang tercetak di laporannya {sidik}; yang dihitung lagi dari isi pengesahan {told} "
        f"{'itu' if cocok else 'sidik itu'}."
    )


def dokumen(nama: str, sidik: str, keadaan: Dokumen) -> str:
    """Return how a signed document lies in its folder, with its SHA-256."""
    match keadaan:
        case Dokumen.UTUH:
            return f"{nama}: berkas yang ditandatangani, bita demi bita (SHA-256 {sidik})."
        case Dokumen.BERUBAH:
            return f"{nama}: BUKAN lagi berkas yang ditandatangani; SHA-256 yang ditandatangani {sidik}."
        case Dokumen.HILANG:
            return f"{nama}: TIDAK ADA atau tidak bisa dibuka; SHA-256 yang ditandatangani {sidik}."
    assert_never(keadaan)


def tak_terdaftar(nama: str) -> str:
    """Return that the list of seals does not know a file that was added to one."""
    return f"{nama} ditambahkan kemudian, dan TIDAK terdaftar di pengesahan.csv."


def tak_terbaca(berkas: Sequence[str]) -> str:
    """Return that faults in files of today may hide what differs."""
    return (
        f"Sebagian {dan(berkas)} tidak terbaca, jadi mungkin ada perbedaan yang belum terlihat; jalankan lkjip periksa."
    )


def sama(tahun: int) -> str:
    return f"Data {tahun} sekarang sama dengan yang disahkan."


def koreksi(satu: Koreksi) -> str:
    """Return a recorded correction: what, since when, by whom and why."""
    what = _tempat(Alamat(satu.berkas, satu.kunci, satu.kolom))
    who = f"({satu.oleh}): {kalimat(satu.alasan)}"
    if satu.kolom == SELURUH:
        return f"Sejak {tanggal(satu.tanggal)} {what} {_baris(satu.semula)} {who}"
    change = f"dikoreksi dari '{satu.semula or ''}' menjadi '{satu.menjadi or ''}'"
    return f"Sejak {tanggal(satu.tanggal)} {what} {change} {who}"


def koreksi_salah(satu: KoreksiSalah) -> str:
    """Return a correction that does not follow from what was signed."""
    one = satu.koreksi
    what = _tempat(Alamat(one.berkas, one.kunci, one.kolom))
    told = f"semula '{one.semula or ''}'" if satu.dikenal else "tempatnya tidak ada di yang disahkan"
    return f"Koreksi {tanggal(one.tanggal)} TIDAK cocok dengan yang disahkan: {rangkai_sel(what, told)}."


def tak_tercatat(satu: Selisih) -> str:
    """Return a difference that nobody recorded; nobody knows since when."""
    what = kapital(_tempat(satu.alamat))
    if satu.alamat.kolom == SELURUH:
        return f"{what} {_baris(satu.semula)} TANPA CATATAN; sejak kapan tidak diketahui."
    change = f"berubah dari '{satu.semula or ''}' menjadi '{satu.menjadi or ''}'"
    return f"{what} {change} TANPA CATATAN; sejak kapan tidak diketahui."


def dibuat_ulang(nama: str, *, sama: bool) -> str:
    """Return whether a document made anew has the bytes of the signed one."""
    if sama:
        return f"{nama} dibuat lagi dari isi pengesahan: sama bita demi bita dengan yang ditandatangani."
    return (
        f"{nama} dibuat lagi dari isi pengesahan: bitanya berbeda, yang bisa terjadi bila versi programnya lain; "
        "bandingkan isinya."
    )


def _tempat(alamat: Alamat) -> str:
    if alamat.kolom == SELURUH:
        part = "baris" if alamat.berkas.endswith(".csv") else "bagian"
        return f"{part} {alamat.kunci} di {alamat.berkas}"
    return f"{sebut_kolom(alamat.kolom)} {alamat.kunci} di {alamat.berkas}"


def _baris(semula: str | None) -> str:
    return "ditambahkan" if semula == TIDAK_ADA else "dihapus"


def sidik_berkas(sidik: str) -> str:
    return f"SHA-256 berkas ini {sidik}."


def berkas_disahkan(nama: str, tahun: int, satu: Pengesahan) -> str:
    """Return that a file is one of those that were sealed."""
    return f"{nama} adalah berkas laporan {tahun} {_yang_disahkan(satu)}, bita demi bita."


def berkas_kembali(nama: str, tahun: int, satu: Pengesahan, berkas: BerkasKembali) -> str:
    """Return that a file is one that came back signed."""
    match berkas.jenis:
        case JenisKembali.ELEKTRONIK:
            what = "berkas bertanda tangan elektronik"
        case JenisKembali.PINDAIAN:
            what = "pindaian bertanda tangan"
        case _:
            assert_never(berkas.jenis)
    added = f"yang ditambahkan pada pengesahannya {tanggal(berkas.tanggal)}"
    return f"{nama} adalah {what} dari laporan {tahun} {_yang_disahkan(satu)}, {added}, bita demi bita."


def berkas_bertanda(nama: str, tahun: int, satu: Pengesahan, asal: str) -> str:
    """Return that a file begins with a sealed one and is signed, but was not added to the seal."""
    return (
        f"{nama} berawal dengan {asal} dari laporan {tahun} {_yang_disahkan(satu)}, dan bertanda tangan elektronik; "
        "berkasnya sendiri tidak terdaftar di pengesahan, jadi lihat tanda tangannya di bawah."
    )


def berkas_bertambah(nama: str, tahun: int, asal: str) -> str:
    """Return that something follows behind a file of a seal."""
    return (
        f"{nama} BUKAN berkas yang disahkan: isinya {asal} dari pengesahan laporan {tahun}, ditambah sesuatu di "
        "belakangnya."
    )


def bukan_disahkan(nama: str) -> str:
    return f"{nama} BUKAN salah satu berkas yang disahkan; cetakan ulang dan simpanan ulang program lain juga bukan."


def tanpa_segel(nama: str) -> str:
    return f"Tidak ada pengesahan di folder data ini, jadi {nama} tidak bisa dicocokkan."


def menyebut_diri(tahun: int) -> str:
    """Return what a file that is no signed one says of itself."""
    return f"Berkas ini menyebut dirinya LKjIP {tahun}; siapa pun bisa menulisnya."


def bandingkan_tercetak(tahun: int, satu: Pengesahan) -> str:
    """Return with what the fingerprint is to be compared that is printed on the last page."""
    when = tanggal(satu.ditandatangani)
    return (
        f"Sidik isi yang tercetak di halaman terakhir laporan {tahun}, yang ditandatangani {when}: {satu.sidik_isi}; "
        "naskah dengan sidik lain bukan laporan itu."
    )


def segel_rusak(tahun: int) -> str:
    """Return that nothing was held against the seal of a year."""
    return f"Pengesahan laporan {tahun} di folder data ini tidak seperti waktu ditulis, jadi tidak dipakai."


def disahkan_lagi(tahun: int, terakhir: Pengesahan) -> str:
    """Return that a later sealing stands beside the one a file is of."""
    return f"Sesudah itu laporan {tahun} disahkan lagi, ditandatangani {tanggal(terakhir.ditandatangani)}."


def _yang_disahkan(satu: Pengesahan) -> str:
    return f"yang ditandatangani {tanggal(satu.ditandatangani)} oleh {satu.oleh}"
