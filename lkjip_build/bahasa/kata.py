"""The vocabulary: for each value that code decides by, the words that readers see.

Every function is exhaustive, so that a new member of an enum without words fails the type check.
"""

from typing import assert_never

from lkjip_build.bahasa.angka import BELUM_DIISI, kalimat
from lkjip_build.compute.alasan import AlasanEfisiensi, JenisPutus
from lkjip_build.compute.capaian import Alasan, Rumus
from lkjip_build.model.aturan import RumusEfisiensi, RumusTetap, RumusTurun
from lkjip_build.model.renstra import Arah, CaraRenstra, Induk, JenisIndikator, Konsolidasi, Sasaran, Tujuan
from lkjip_build.model.sop import JenisLangkah

TRIWULAN = ("I", "II", "III", "IV")


def triwulan(nomor: int) -> str:
    """Return the name of a quarter from its number: `triwulan III`."""
    return f"triwulan {TRIWULAN[nomor - 1]}"


def isian(text: str | None) -> str:
    """Return what was typed, or the words for nothing."""
    return text or BELUM_DIISI


def kapital(text: str) -> str:
    """Return a text that begins with a capital letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


def arah(nilai: Arah) -> str:
    match nilai:
        case Arah.NAIK:
            return "makin besar makin baik"
        case Arah.TURUN:
            return "makin kecil makin baik"
        case Arah.TETAP:
            return "makin dekat ke target makin baik"
        case _:
            assert_never(nilai)


def satuan(nama: str, nilai: Arah) -> str:
    """Return the unit of an indikator, as it stands below its name in a table of targets, with the direction where more
    is not better: `3 of 2, not reached` would read as a mistake without it.
    """
    said = f"satuan: {nama}"
    return said if nilai is Arah.NAIK else f"{said}; {arah(nilai)}"


def konsolidasi(nilai: Konsolidasi) -> str:
    match nilai:
        case Konsolidasi.JUMLAH:
            return "angka empat triwulan dijumlahkan"
        case Konsolidasi.RATA_RATA:
            return "rata-rata empat triwulan"
        case Konsolidasi.POSISI_AKHIR:
            return "angka triwulan terakhir"
        case _:
            assert_never(nilai)


def skor_jenjang(terendah: str | None, dasar: str) -> str:
    """Return which scores the steps of a scale have; `terendah` is that of the lowest where a scale declares none."""
    made = "Dihitung dari skor jenjangnya, yang ditulis pada skala indikatornya."
    if terendah is None:
        return made
    return (
        f"{made} Skala tanpa skor: jenjang terendah bernilai {terendah}, setiap jenjang berikutnya satu lebih tinggi. "
        f"Dasar: {kalimat(dasar)}"
    )


def cara_renstra(nilai: CaraRenstra) -> str:
    match nilai:
        case CaraRenstra.AKHIR:
            return "angka tahun terakhir terhadap target tahun terakhir Renstra"
        case CaraRenstra.KUMULATIF:
            return "jumlah realisasi semua tahun terhadap jumlah target semua tahun Renstra"
        case _:
            assert_never(nilai)


def hasil(tercapai: bool | None) -> str:
    """Return whether a target was met, in the words of a cell; empty where that cannot be judged."""
    return "" if tercapai is None else "target tercapai" if tercapai else "target tidak tercapai"


def jenis_indikator(nilai: JenisIndikator) -> str:
    match nilai:
        case JenisIndikator.IKU:
            return "IKU"
        case JenisIndikator.IKK:
            return "IKK"
        case _:
            assert_never(nilai)


def jenis_langkah(nilai: JenisLangkah) -> str:
    match nilai:
        case JenisLangkah.MULAI:
            return "mulai"
        case JenisLangkah.PROSES:
            return "proses"
        case JenisLangkah.KEPUTUSAN:
            return "keputusan"
        case JenisLangkah.SELESAI:
            return "selesai"
        case _:
            assert_never(nilai)


def rumus(nilai: Rumus) -> str:
    """Return a formula of capaian in words."""
    match nilai:
        case Rumus.NAIK:
            return "realisasi ÷ target × 100"
        case Rumus.SELISIH:
            return "(2 × target − realisasi) ÷ target × 100"
        case Rumus.NISBAH:
            return "target ÷ realisasi × 100"
        case Rumus.TETAP:
            return "100 − selisih realisasi dan target ÷ target × 100"
        case Rumus.PERSIS:
            return "100 bila realisasi tepat sama dengan target, selain itu 0"
        case Rumus.DALAM_RENTANG:
            return "realisasi berada di dalam rentang target, jadi 100"
        case Rumus.LUAR_RENTANG:
            return "realisasi berada di luar rentang target, jadi 0"
        case Rumus.NOL:
            return "target nol: 100 bila realisasi tetap nol, selain itu 0"
        case _:
            assert_never(nilai)


def rumus_turun(nilai: RumusTurun) -> str:
    match nilai:
        case RumusTurun.SELISIH:
            return rumus(Rumus.SELISIH)
        case RumusTurun.NISBAH:
            return rumus(Rumus.NISBAH)
        case _:
            assert_never(nilai)


def rumus_tetap(nilai: RumusTetap) -> str:
    match nilai:
        case RumusTetap.SIMPANGAN:
            return rumus(Rumus.TETAP)
        case RumusTetap.PERSIS:
            return rumus(Rumus.PERSIS)
        case _:
            assert_never(nilai)


def rumus_efisiensi(nilai: RumusEfisiensi) -> str:
    match nilai:
        case RumusEfisiensi.SELISIH_SERAPAN:
            return "rata-rata capaian − serapan anggaran"
        case RumusEfisiensi.SISA_PAGU:
            return "100 − serapan anggaran"
        case _:
            assert_never(nilai)


def induk(nilai: Induk) -> str:
    """Return what an indikator measures: `sasaran` or `tujuan`."""
    match nilai:
        case Tujuan():
            return "tujuan"
        case Sasaran():
            return "sasaran"
        case _:
            assert_never(nilai)


def alasan_capaian(nilai: Alasan) -> str:
    """Return why a capaian cannot be computed."""
    match nilai:
        case Alasan.TARGET_KOSONG:
            return "target belum ditetapkan"
        case Alasan.REALISASI_KOSONG:
            return "realisasi belum ada"
        case Alasan.TARGET_NOL:
            return "target 0 tidak bisa menjadi pembagi"
        case Alasan.TARGET_NEGATIF:
            return "target di bawah 0 tidak bisa menjadi pembagi"
        case Alasan.REALISASI_NOL:
            return "realisasi 0 atau kurang tidak bisa menjadi pembagi"
        case _:
            assert_never(nilai)


def alasan_efisiensi(nilai: AlasanEfisiensi) -> str:
    """Return why the efficiency of a sasaran is not judged."""
    match nilai:
        case AlasanEfisiensi.TANPA_ATURAN:
            return "aturan tahun ini tidak menetapkan rumus efisiensi"
        case AlasanEfisiensi.TARGET_BELUM_TERCAPAI:
            return "tidak semua target tercapai"
        case AlasanEfisiensi.CAPAIAN_BELUM_LENGKAP:
            return "belum semua capaian dapat dihitung"
        case AlasanEfisiensi.TANPA_ANGGARAN:
            return "tidak ada kegiatan yang menyebut sasaran ini"
        case AlasanEfisiensi.ANGGARAN_BELUM_LENGKAP:
            return "realisasi anggarannya belum lengkap"
        case _:
            assert_never(nilai)


def putus_pendek(nilai: JenisPutus) -> str:
    """Return what broke a series, in the words of a cell."""
    match nilai:
        case JenisPutus.UKURAN:
            return "cara mengukur berubah"
        case JenisPutus.RUMUS:
            return "rumus berubah"
        case JenisPutus.SKALA:
            return "skala kategori berubah"
        case _:
            assert_never(nilai)
