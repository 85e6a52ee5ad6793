"""The words of the front page."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.anggaran import ringkas
from lkjip_build.bahasa.angka import persen
from lkjip_build.bahasa.kata import kapital, triwulan
from lkjip_build.bahasa.putusan import sebutan
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import Gerak, Putusan

if TYPE_CHECKING:
    from lkjip_build.compute.anggaran import Uang

JUDUL = "Apakah janji kinerja ditepati?"
SEMUA_JANJI = "Semua indikator, semua tahun"
MENURUT_SASARAN = "Indikator yang tercapai, menurut sasaran"
ARTI_TANDA = "Arti tanda"
SETIAP_JANJI = "Setiap indikator"
INDIKATOR = "Indikator"
TANPA_BARIS, ARTI_TANPA_BARIS = "–", "– tidak dijanjikan tahun itu"
TERCAPAI_DARI = "Tercapai atau di jalur"
KAPAN_DIPERBARUI = "Kapan angka diperbarui"
SESUDAH_TANDA_TANGAN = "Koreksi sesudah ditandatangani"
PERIKSA_SENDIRI = "Periksa sendiri"
CARA_GERAK = "Setiap tahun dibandingkan dengan target tahunnya sendiri."
TANPA_GERAK = "Tidak ada hasil yang berubah, atau tidak ada yang bisa dibandingkan."
DAN_LAINNYA = ", dan lainnya di "
SEMUA_INDIKATOR = "semua indikator"


def ditepati(tercapai: int, dinilai: int, semua: int) -> str:
    """Return the answer in a word, of all that was promised; nothing while none was kept and some may yet be. What
    nobody judged was neither kept nor broken.
    """
    if tercapai == semua:
        return "Ya."
    if not tercapai:
        return "Tidak." if dinilai == semua else ""
    if 2 * tercapai > semua:
        return "Lebih dari separuh."
    if 2 * tercapai == semua == dinilai:
        return "Separuh."
    return "Kurang dari separuh." if 2 * (semua - dinilai + tercapai) < semua else "Sebagian."


def janji_ditepati(tercapai: int, dinilai: int, semua: int) -> str:
    """Return the same as a sentence, where nobody asked."""
    match ditepati(tercapai, dinilai, semua):
        case "":
            return ""
        case "Ya.":
            return "Semua janji ditepati."
        case "Tidak.":
            return "Tidak satu pun janji ditepati."
        case some:
            return f"{some.removesuffix('.')} janji ditepati."


def terpakai(uang: "Uang", masa: Masa, desimal: int) -> str:
    """Return how much of the year's budget was spent."""
    share = "" if uang.serapan is None else f", atau {persen(uang.serapan, desimal)}"
    said = ringkas(uang, masa)
    return f"{kapital(said)}." if uang.realisasi is None else f"Terpakai {said}{share}."


def lihat_tahun(tahun: int) -> str:
    return f"Kinerja {tahun}, semua indikator"


SELEBIHNYA = "Selebihnya ada di: "


def lihat_rencana(tahun: int) -> str:
    return f"Rencana aksi {tahun}: target setiap triwulan"


def lihat_anggaran(tahun: int) -> str:
    return f"Anggaran {tahun} menurut kegiatan"


def menurut_program(tahun: int) -> str:
    return f"Terpakai menurut program, {tahun}"


def dari(jumlah: int, semua: int) -> str:
    return f"{jumlah} dari\u00a0{semua}"


def rincian(semua: "Sequence[tuple[Putusan, int]]") -> str:
    """Return how many promises have each verdict, for those who do not see their marks."""
    return ", ".join(f"{jumlah} {sebutan(putusan)}" for putusan, jumlah in semua)


def kepala_tahun(tahun: int, *, berjalan: bool, disahkan: bool) -> str:
    """Return what stands below a year in the heading of its column: nothing where its report is signed."""
    return "" if disahkan else "berjalan" if berjalan else "sementara"


def judul_meleset(tahun: int, masa: Masa) -> str:
    """Return the heading of missed targets: of a year that is over nothing can be reached any more."""
    match masa:
        case Masa.BELUM_MULAI | Masa.BERJALAN:
            return f"Belum tercapai pada {tahun}"
        case Masa.PELAPORAN | Masa.LEWAT | Masa.DITANDATANGANI:
            return f"Tidak tercapai pada {tahun}"
        case _:
            assert_never(masa)


def judul_tertinggal(tahun: int, nomor: int) -> str:
    """Return the heading of the promises of a running year that are behind."""
    return f"Perlu perhatian pada {tahun}, sampai {triwulan(nomor)}" if nomor else f"Perlu perhatian pada {tahun}"


def judul_gerak(tahun: int) -> str:
    return f"Yang membaik dan memburuk, {tahun - 1} ke {tahun}"


def gerak(nilai: Gerak, tahun: int) -> str:
    """Return how promises moved in a year, before their names. Both years are named: `now` would be read as today,
    when a later year runs in which the same promise may be behind.
    """
    match nilai:
        case Gerak.JADI_TERCAPAI:
            return f"Tidak tercapai pada {tahun - 1}, tercapai pada {tahun}"
        case Gerak.TAK_LAGI_TERCAPAI:
            return f"Tercapai pada {tahun - 1}, tidak tercapai pada {tahun}"
        case Gerak.TETAP:
            return "Tetap"
        case Gerak.TIDAK_DIBANDINGKAN:
            return "Tidak dibandingkan"
        case _:
            assert_never(nilai)


def uang(tahun: int) -> str:
    return f"Ke mana uangnya, {tahun}"


def belum_dimuat(tahun: int) -> str:
    """Return that the site has nothing on a year that runs already."""
    return f"Target dan angka {tahun} belum dimuat di situs ini."


def berikutnya(tahun: int, nomor: int, akhir: date) -> str:
    """Return when the next figures can be there: a quarter's are, at the earliest, when it is over."""
    return f"{kapital(triwulan(nomor))} {tahun} berakhir {tanggal(akhir)}; angkanya baru bisa ada sesudah itu."
