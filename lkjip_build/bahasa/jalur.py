"""One indikator of a running year against its quarterly targets, in words: on track, behind, or why nobody can say.

A verdict comes first, then the figures it rests on, in the words that a finished year has for them.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import nilai, nilai_kalimat, round_half_up
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.indikator import putusan as terhadap
from lkjip_build.bahasa.kata import kapital, triwulan
from lkjip_build.bahasa.putusan import kata_putusan, sebutan
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.putusan import AlasanPutusan
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.model.renstra import Arah, Konsolidasi, TargetTriwulan

if TYPE_CHECKING:
    from lkjip_build.compute.jalur import SampaiTriwulan, Sejauh
    from lkjip_build.compute.rekap import BarisKinerja

CARA_JALUR = (
    (
        "Yang dibandingkan",
        "Realisasi sampai akhir sebuah triwulan terhadap target sampai triwulan itu. Realisasinya jumlah, rata-rata, "
        "atau angka terakhir, menurut indikatornya. Target triwulan ditulis seperti angka triwulannya dan digabung "
        "dengan cara yang sama; target yang ditulis kumulatif sudah memuat triwulan sebelumnya.",
    ),
    (
        "Di jalur",
        "Target sampai triwulan itu terpenuhi. Aturannya sama seperti target setahun: sedikitnya sebesar target, "
        "paling banyak sebesar batas, tepat sama, atau di dalam rentang.",
    ),
    ("Tertinggal", "Target sampai triwulan itu belum tercapai, atau batasnya sudah dilewati."),
    (
        "Batas terlampaui",
        "Bila angka triwulan dijumlahkan dan jumlahnya sudah melewati batas setahun, target tahun itu tidak mungkin "
        "tercapai lagi. Ini disebut segera, tanpa menunggu akhir tahun.",
    ),
    (
        "Belum ada data",
        "Angkanya belum ada, atau ada triwulan kosong di dalam sebuah jumlah. Triwulan yang belum berakhir dan belum "
        "berangka disebut belum waktunya. Rata-rata memakai triwulan yang ada dan menyebut yang tidak.",
    ),
    (
        "Tidak dinilai",
        "Target sampai triwulan itu tidak ada, atau jenjangnya tidak bisa dijumlahkan atau dirata-rata. Sesudah "
        "laporan ditandatangani, juga yang tidak punya angka.",
    ),
    (
        "Capaian terhadap target sampai triwulan",
        "Rumus capaian tahun itu, dengan realisasi dan target sampai triwulan itu. Angka ini tidak ikut rata-rata.",
    ),
    ("Sesudah ada realisasi setahun", "Yang berlaku realisasi setahun terhadap target setahun."),
    ("Dasar", "Kebijakan instansi; peraturan yang menetapkan kapan sebuah tahun disebut di jalur tidak ditemukan."),
)
"""When a running year is on track, for the page of the method."""


def alasan(nilai: AlasanPutusan) -> str:
    """Return why a year so far has no verdict."""
    match nilai:
        case AlasanPutusan.TANPA_RENCANA:
            return "target triwulan belum diisi"
        case AlasanPutusan.TANPA_TARGET:
            return "target sampai triwulan ini tidak ada"
        case AlasanPutusan.BELUM_WAKTUNYA:
            return "belum waktunya"
        case AlasanPutusan.BELUM_ADA_DATA:
            return "belum ada data"
        case AlasanPutusan.TRIWULAN_KURANG:
            return "angka triwulan sebelumnya belum lengkap, jadi belum bisa dijumlahkan"
        case AlasanPutusan.TIDAK_TERJUMLAH:
            return "jenjang tidak bisa dijumlahkan atau dirata-rata"
        case _:
            assert_never(nilai)


def belum_ada(baris: "BarisKinerja", nomor: int, terakhir: "SampaiTriwulan | None") -> str:
    """Return which quarter has no figure, and the last that has one: `angka triwulan III belum ada; sampai triwulan II:
    2 temuan, tepat pada batas targetnya`.
    """
    known = f"; sampai {triwulan(terakhir.nomor)}: {rincian(baris, terakhir)}" if terakhir else ""
    return f"angka {triwulan(nomor)} belum ada{known}"


def tanda(satu: "SampaiTriwulan") -> str:
    """Return a verdict as the mark in a cell; where there is none, why."""
    if satu.alasan is not None:
        return kapital(alasan(satu.alasan))
    return "Batas terlampaui" if satu.melampaui is not None else kata_putusan(satu.putusan)


def singkat(satu: "SampaiTriwulan") -> str:
    """Return a verdict in the smallest words, with what is judged where that is not the quarter alone; nothing for a
    quarter that is not due or has no target.
    """
    match satu.alasan:
        case None if satu.melampaui is not None:
            return "batas terlampaui"
        case None:
            return f"{sebutan(satu.putusan)}{_yang_dinilai(satu.sejauh)}"
        case AlasanPutusan.BELUM_ADA_DATA:
            return alasan(satu.alasan)
        case AlasanPutusan.TRIWULAN_KURANG | AlasanPutusan.TIDAK_TERJUMLAH:
            return sebutan(satu.putusan)
        case AlasanPutusan.TANPA_RENCANA | AlasanPutusan.TANPA_TARGET | AlasanPutusan.BELUM_WAKTUNYA:
            return ""
        case _:
            assert_never(satu.alasan)


def _yang_dinilai(sejauh: "Sejauh | None") -> str:
    if sejauh is None or len(sejauh.triwulan) == 1:
        return ""
    return f" ({'rata-rata' if sejauh.pembagi > 1 else 'jumlah'} s.d. triwulan itu)"


def realisasi_sel(realisasi: Besaran | None) -> str:
    """Return the realisasi below its target, in the words of a cell; nothing without one."""
    return "" if realisasi is None else f"realisasi {nilai(realisasi)}"


def rincian(baris: "BarisKinerja", satu: "SampaiTriwulan") -> str:
    """Return the figures that a verdict rests on, as `55 %, di bawah target 58 %`, or why there is none."""
    if satu.alasan is not None:
        return alasan(satu.alasan)
    if satu.melampaui is not None:
        return _terlampaui(baris, satu.melampaui)
    return _sejauh(baris, satu.sejauh) if satu.sejauh else ""


def sampai(baris: "BarisKinerja", satu: "SampaiTriwulan") -> str:
    """Return the verdict up to a quarter as a clause: `sampai triwulan III 2026 tertinggal: 55 %, di bawah target
    58 %`.
    """
    until = f"sampai {triwulan(satu.nomor)} {baris.tahun}"
    if satu.alasan is not None:
        return f"{until} belum bisa dinilai: {alasan(satu.alasan)}"
    if satu.melampaui is not None:
        return f"{until} sudah {_terlampaui(baris, satu.melampaui)}, jadi target tahun ini tidak mungkin tercapai lagi"
    return f"{until} {sebutan(satu.putusan)}: {rincian(baris, satu)}"


def kalimat(baris: "BarisKinerja", satu: "SampaiTriwulan", aturan: Himpunan) -> str:
    """Return the verdict up to a quarter as a sentence, then the share of the target so far and of the year's."""
    return bersama((f"{kapital(sampai(baris, satu))}.", semua_bagian(baris, satu, aturan)))


def semua_bagian(baris: "BarisKinerja", satu: "SampaiTriwulan", aturan: Himpunan) -> str:
    """Return the share of the target so far and of the year's as sentences; nothing where a limit is broken."""
    if satu.melampaui is not None:
        return ""
    return bersama(f"{kapital(one)}." for one in (bagian(satu, aturan), dari_setahun(baris, satu)) if one)


def bagian(satu: "SampaiTriwulan", aturan: Himpunan) -> str:
    """Return the share of the target so far, or nothing where there is none."""
    if satu.capaian is None or satu.capaian.tampil is None:
        return ""
    return f"capaian {cetak_capaian(satu.capaian.tampil, aturan)} terhadap target s.d. {triwulan(satu.nomor)}"


def dari_setahun(baris: "BarisKinerja", satu: "SampaiTriwulan") -> str:
    """Return how far an indikator has come on its way to the year's target, as `4 dari target setahun 12 desa`, where
    more is better, something is counted, and the target to date is not yet that of the year; else nothing.
    """
    indikator, target, sejauh = baris.indikator, baris.target, satu.sejauh
    if sejauh is None or indikator.arah is not Arah.NAIK or indikator.konsolidasi.merata:
        return ""
    if indikator.satuan.terukur or not (isinstance(target, Decimal) and isinstance(sejauh.realisasi, Decimal)):
        return ""
    if sejauh.target == target:
        return ""
    return f"{nilai(sejauh.realisasi)} dari target setahun {nilai(target, indikator.satuan)}"


def _terlampaui(baris: "BarisKinerja", total: "Decimal") -> str:
    satuan = baris.indikator.satuan
    limit = "target" if baris.indikator.arah.berbatas_bawah else "batas"
    return f"{nilai(total, satuan)}, melebihi {limit} setahun {nilai(baris.target, satuan)}"


def _sejauh(baris: "BarisKinerja", sejauh: "Sejauh") -> str:
    target, realisasi = tercetak(sejauh)
    mean = "rata-rata " if sejauh.pembagi > 1 else ""
    without = f" (tanpa {dan(map(triwulan, sejauh.terlewat))})" if sejauh.terlewat else ""
    reached = f"{mean}{nilai_kalimat(realisasi, baris.indikator.satuan)}{without}"
    return f"{reached}, {terhadap(target, realisasi, baris.indikator, sejauh_ini=True)}"


def tercetak(sejauh: "Sejauh") -> tuple[Besaran, Besaran]:
    """Return target and realisasi to date as they are printed.

    What was typed or added up keeps its decimals. A mean has two, and more where two would hide on which side of its
    target it is.
    """
    if sejauh.pembagi == 1 or isinstance(sejauh.realisasi, Jenjang):
        return sejauh.target, sejauh.realisasi
    low, high = sejauh.batas_target
    places = next(n for n in count(2) if all(_same_side(sejauh.nilai, bound, n) for bound in (low, high)))
    reached, bottom, top = (_pendek(one, places) for one in (sejauh.nilai, low, high))
    return (bottom if low == high else Rentang(bottom, top)), reached


def _same_side(one: Fraction, other: Fraction, places: int) -> bool:
    shown, beside = round_half_up(one, places), round_half_up(other, places)
    return (shown < beside) == (one < other) and (shown > beside) == (one > other)


def _pendek(value: Fraction, places: int) -> "Decimal":
    short = round_half_up(value, places)
    return round_half_up(short, 0) if short == short.to_integral_value() else short.normalize()


def judul_sampai(nomor: int) -> str:
    """Return the heading of the column with the verdicts up to a quarter."""
    return f"Hasil sampai {triwulan(nomor)}"


def cara_target(target: TargetTriwulan, konsolidasi: Konsolidasi) -> str:
    """Return how the quarterly targets of an indikator are meant."""
    if not konsolidasi.memakai_semua:
        return "keadaan pada akhir setiap triwulan"
    match target:
        case TargetTriwulan.KUMULATIF:
            return "kumulatif, dari Januari sampai akhir triwulan"
        case TargetTriwulan.PER_TRIWULAN:
            return "untuk triwulan itu saja"
        case _:
            assert_never(target)


def cara_target_sel(target: TargetTriwulan, konsolidasi: Konsolidasi) -> str:
    """Return the same in the words of a cell."""
    if not konsolidasi.memakai_semua:
        return "target keadaan akhir triwulan"
    match target:
        case TargetTriwulan.KUMULATIF:
            return "target kumulatif"
        case TargetTriwulan.PER_TRIWULAN:
            return "target untuk triwulan itu saja"
        case _:
            assert_never(target)
