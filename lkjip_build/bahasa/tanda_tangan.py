"""What is said of a signed file that came back: why it is no such file, and what its signatures tell."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import assert_never

from lkjip_build.bahasa.tanggal import jam, tanggal
from lkjip_build.tanda_tangan import Kemudian, Pemeriksaan, Rantai, SumberWaktu, TandaTanganElektronik

_WIB = timezone(timedelta(hours=7))
CARA_PASANG = "pip install --no-deps --require-hashes -r requirements-tanda-tangan.lock"
"""How pyHanko is installed, in the folder of the project."""
DICABUT = "Diperiksa tanpa jaringan, jadi apakah sertifikatnya pernah dicabut tidak diketahui."
TAK_TERBACA = "Tanda tangan elektroniknya tidak terbaca, jadi tidak ada yang bisa dipastikan tentangnya."
BELUM_DIPERIKSA = "Tanda tangan elektroniknya tidak diperiksa waktu situs ini dibuat; pembaca PDF bisa memeriksanya."
BITA_KAMI = "Sebelum ditandatangani, berkas ini bita demi bita PDF yang disahkan."
BUKAN_KAMI = "TIDAK bisa dipastikan bahwa berkas ini hanya PDF yang disahkan ditambah tanda tangan."
TANPA_EKOR = "Tidak ada yang ditambahkan di belakang tanda tangan atau cap waktu yang terakhir."
BEREKOR = "Tanda tangan atau cap waktu yang terakhir TIDAK menjamin berkas ini sampai bita terakhir."
BUKAN_PDF = "berkas ini bukan PDF"
RUSAK = "PDF ini rusak atau terpotong; minta atau unduh lagi dari asalnya"
TERKUNCI = "PDF ini terkunci dengan kata sandi; simpan dulu tanpa kata sandi"
BELUM_DITANDATANGANI = "ini laporan yang disahkan itu sendiri, belum bertanda tangan"
BUKAN_BITA_KAMI = (
    "PDF ini bertanda tangan elektronik, tetapi tidak berawal dengan bita laporan yang disahkan: barangkali disimpan "
    "ulang oleh program lain sebelum ditandatangani, atau laporan lain; tanda tangani berkas di folder dokumen itu "
    "apa adanya"
)
TIDAK_UTUH = "tanda tangan elektroniknya tidak utuh: isinya berubah sesudah ditandatangani; unduh lagi dari asalnya"
TIDAK_DIPERIKSA = (
    "Tanda tangan elektroniknya belum diperiksa, karena pyHanko belum dipasang. Di folder proyek, jalankan "
    f"{CARA_PASANG}."
)


def laporan_lain(tahun: int) -> str:
    """Return that a file is of the report of another year."""
    return f"ini berkas laporan {tahun}"


def tentang(nama: str) -> str:
    return f"Tanda tangan elektronik di {nama}:"


def bukan_sertifikat(berkas: str) -> str:
    """Return that a file among the roots of the office holds none."""
    return f"{berkas} bukan sertifikat, jadi tidak dipakai."


def semua_fakta(found: Pemeriksaan, *, dibandingkan: bool = True) -> Iterator[str]:
    """Yield what was verified in a signed file, in sentences: of each signature, then of the file, which was
    `dibandingkan` with one of ours or not. What cannot be told is not told.
    """
    if not found.terbaca:
        yield TAK_TERBACA
        return
    for nomor, one in enumerate(found.tanda_tangan, 1):
        which = f"Tanda tangan ke-{nomor}" if len(found.tanda_tangan) > 1 else "Tanda tangan"
        yield " ".join((f"{which}: {siapa(one)}.", *fakta(one)))
    if dibandingkan:
        yield BITA_KAMI if found.bita_kami else BUKAN_KAMI
    if found.utuh:
        yield TANPA_EKOR if found.tanpa_ekor else BEREKOR
    yield DICABUT


def siapa(satu: TandaTanganElektronik) -> str:
    """Return who signed and when, as far as the signature says."""
    who = f"{satu.penanda_tangan}, menurut sertifikat dari {satu.penerbit}" if satu.penanda_tangan else "tidak terbaca"
    return f"{who}; {_kapan(satu.waktu, satu.sumber_waktu)}"


def _kapan(waktu: datetime | None, sumber: SumberWaktu) -> str:
    if waktu is None:
        return "waktunya tidak disebut"
    here = (waktu if waktu.tzinfo else waktu.replace(tzinfo=UTC)).astimezone(_WIB)
    when = f"{tanggal(here.date())} pukul {jam(here.time())} WIB"
    match sumber:
        case SumberWaktu.CAP_WAKTU:
            return f"{when} menurut cap waktu dari penerbit yang dipercaya instansi"
        case SumberWaktu.CAP_WAKTU_TAK_DIKENAL:
            return f"{when} menurut cap waktu yang penerbitnya tidak dikenal"
        case SumberWaktu.PENANDA_TANGAN | SumberWaktu.TIDAK_ADA:
            return f"{when} menurut jam komputer penanda tangan, tanpa cap waktu"
    assert_never(sumber)


def fakta(satu: TandaTanganElektronik) -> tuple[str, ...]:
    """Return what was verified of one signature, each fact as a sentence: whole, chain, validity, what came later,
    which nobody can tell of what is not whole.
    """
    told = (_utuh(utuh=satu.utuh), _rantai(satu.rantai), _berlaku(satu.berlaku))
    return (*told, _kemudian(satu.kemudian)) if satu.utuh else told


def _utuh(*, utuh: bool) -> str:
    if utuh:
        return "Yang ditandatanganinya utuh."
    return "Yang ditandatanganinya TIDAK utuh: berubah sesudah ditandatangani, atau tanda tangannya rusak."


def _rantai(rantai: Rantai) -> str:
    match rantai:
        case Rantai.DIKENAL:
            return "Sertifikatnya berujung pada sertifikat akar yang dipercaya instansi."
        case Rantai.TAK_DIKENAL:
            return "Sertifikatnya TIDAK berujung pada sertifikat akar yang dipercaya instansi."
        case Rantai.DITOLAK:
            return (
                "Sertifikatnya berujung pada sertifikat akar yang dipercaya instansi, tetapi TIDAK memenuhi aturannya."
            )
    assert_never(rantai)


def _berlaku(berlaku: bool | None) -> str:
    if berlaku is None:
        return "Apakah sertifikatnya berlaku waktu itu tidak diketahui."
    return "Sertifikatnya berlaku pada waktu itu." if berlaku else "Sertifikatnya TIDAK berlaku pada waktu itu."


def _kemudian(kemudian: Kemudian) -> str:
    match kemudian:
        case Kemudian.TIDAK_ADA:
            return "Sesudah itu isi dokumennya tidak berubah."
        case Kemudian.TANDA_TANGAN:
            return "Sesudah itu hanya ditambahkan tanda tangan lain, cap waktu, atau bukti pemeriksaannya."
        case Kemudian.LAIN:
            return "Sesudah itu ADA perubahan lain pada dokumennya."
    assert_never(kemudian)
