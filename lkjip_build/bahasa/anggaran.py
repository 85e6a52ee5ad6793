"""Money in words: what was spent of a budget, and of how many lines that is known."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import BELUM_ADA, angka, persen, rupiah
from lkjip_build.bahasa.daftar import bersama, dan, rangkai
from lkjip_build.bahasa.kata import TRIWULAN, kapital, triwulan
from lkjip_build.compute.anggaran import Tingkat, tingkat
from lkjip_build.compute.besaran import Besaran
from lkjip_build.compute.masa import Masa

if TYPE_CHECKING:
    from lkjip_build.compute.anggaran import Uang
    from lkjip_build.model.laporan import Anggaran


BAGIAN_PAGU_PROGRAM = "Persentase: bagian dari pagu program itu; pada baris Jumlah, dari pagu semua program."
JUDUL_LAJU = "Sampai akhir setiap triwulan"


def belum_dicatat(tahun: int) -> str:
    return f"Anggaran {tahun} belum dicatat."


def setahun(uang: "Uang | None", tahun: int, masa: Masa, desimal: int) -> str:
    """Return how much of the year's budget was spent, or that there is no budget on record."""
    return belum_dicatat(tahun) if uang is None else terpakai(uang, masa, desimal)


def terpakai(uang: "Uang", masa: Masa, desimal: int) -> str:
    """Return what was spent of a budget; where lines are empty, of which lines the share is."""
    if uang.realisasi is None:
        return f"Pagunya {rupiah(uang.pagu)}; realisasi anggaran belum dicatat."
    until = hingga(uang, masa)
    made = f"Dari pagu {rupiah(uang.pagu)}, {f'{until} ' if until else ''}terpakai {rupiah(uang.realisasi)}"
    share = "" if uang.serapan is None else persen(uang.serapan, desimal)
    if uang.lengkap:
        return f"{made} atau {share}." if share else f"{made}."
    of_these = f"; serapannya {share} dari pagu {uang.terisi} baris itu, {rupiah(uang.terpakai.pagu)}" if share else ""
    known = f"Realisasi baru tercatat untuk {uang.terisi} dari {len(uang.baris)} baris anggaran{of_these}."
    return bersama((f"{made}.", known))


def hingga(uang: "Uang", masa: Masa) -> str:
    """Return until when the realisasi of a budget runs while its year does; nothing for a year that is over."""
    match masa:
        case Masa.BELUM_MULAI | Masa.BERJALAN:
            return f"sampai {triwulan(uang.sampai)}" if uang.sampai else "sejauh ini"
        case Masa.PELAPORAN | Masa.LEWAT | Masa.DITANDATANGANI:
            return ""
        case _:
            assert_never(masa)


def tahun_uang(uang: "Uang | None", tahun: int, masa: Masa) -> str:
    """Return the year in the caption of what was spent in it: `2025`, or `2026 sampai triwulan III` while it runs."""
    return " ".join(filter(None, (str(tahun), _hingga_bila_ada(uang, masa))))


def judul_realisasi(uang: "Uang", masa: Masa) -> str:
    """Return the heading of the column of what was spent."""
    return " ".join(filter(None, ("Realisasi", _hingga_bila_ada(uang, masa))))


def _hingga_bila_ada(uang: "Uang | None", masa: Masa) -> str:
    return hingga(uang, masa) if uang is not None and uang.realisasi is not None else ""


def sampai_triwulan(uang: "Uang", desimal: int) -> str:
    """Return what was spent until the end of the last quarter that is on record, or nothing where none is."""
    nomor = uang.triwulan_terakhir
    if not nomor:
        return ""
    spent = uang.triwulan[nomor - 1]
    made = f"Sampai {triwulan(nomor)} terpakai {rupiah(spent.jumlah)}"
    lines = f"{len(spent.terisi)} dari {len(spent.semua)} baris anggaran"
    if spent.serapan is not None:
        of = cacah(spent.terisi) if spent.lengkap else lines
        return f"{made}, {persen(spent.serapan, desimal)} dari pagu {of}."
    return f"{made}." if spent.lengkap else f"{made} untuk {lines}."


def menurut(semua: "Sequence[Anggaran]") -> str:
    """Return by which levels these lines stand in a table: `program, kegiatan, dan sub kegiatan`."""
    levels = {tingkat(one) for one in semua}
    if Tingkat.SUB_KEGIATAN in levels:
        return "program, kegiatan, dan sub kegiatan"
    return "program dan kegiatan" if Tingkat.KEGIATAN in levels else "program"


def cacah(semua: "Sequence[Anggaran]") -> str:
    """Return how many lines there are, by the name of their level: `9 kegiatan`."""
    levels = {tingkat(one) for one in semua}
    return f"{len(semua)} {_sebutan(levels.pop()) if len(levels) == 1 else 'baris anggaran'}"


def _sebutan(satu: Tingkat) -> str:
    match satu:
        case Tingkat.PROGRAM:
            return "program"
        case Tingkat.KEGIATAN:
            return "kegiatan"
        case Tingkat.SUB_KEGIATAN:
            return "sub kegiatan"
        case _:
            assert_never(satu)


def judul_triwulan(nomor: int) -> str:
    """Return the heading of a column of cumulative spending."""
    return f"s.d. {kapital(triwulan(nomor))}"


def nama_kegiatan(kegiatan: str) -> str:
    """Return the name of a kegiatan above its sub kegiatan, so that it is not taken for one of them."""
    return kegiatan if kegiatan.casefold().startswith("kegiatan") else f"Kegiatan {kegiatan}"


def ringkas(uang: "Uang", masa: Masa) -> str:
    """Return what stands below a share of the budget: `Rp5.000 dari Rp10.000`, and the whole where lines are empty."""
    if uang.realisasi is None:
        return f"realisasi belum dicatat; pagu {rupiah(uang.pagu)}"
    whole = "" if uang.lengkap else f"; seluruh pagu {rupiah(uang.pagu)}"
    until = hingga(uang, masa)
    return f"{f'{until}: ' if until else ''}{rupiah(uang.realisasi)} dari {rupiah(uang.terpakai.pagu)}{whole}"


def pagu_semula(semua: "Sequence[Anggaran]") -> str:
    """Return the first budget of these lines where any of them was amended, or nothing."""
    return f"semula {rupiah(sum((one.pagu for one in semua), Decimal(0)))}" if _is_amended(semua) else ""


def _is_amended(semua: "Sequence[Anggaran]") -> bool:
    return any(one.pagu_perubahan is not None for one in semua)


def nama_program(program: str) -> str:
    """Return the name of a programme that says it is one."""
    return program if program.casefold().startswith("program") else f"Program {program}"


def nama_bersama(nama: str, lain: Sequence[str]) -> str:
    """Return the name of a budget line with the other sasaran that it serves."""
    return f"{nama} (bersama sasaran {dan(lain)})" if lain else nama


def seluruh_pagu(total: Decimal) -> str:
    """Return what all lines of a budget come to, each once, in the words of a cell."""
    return f"seluruh pagu {rupiah(total)}"


def tercatat(terisi: int, semua: int) -> str:
    """Return of how many budget lines a share is, in the words of a cell; nothing where it is of all."""
    return "" if terisi == semua else f"dari {terisi} dari {semua} baris"


def keluaran(baris: "Anggaran") -> str:
    """Return what a line brought of what it promised, in the words of a cell: `3 dari 4 dokumen`, or
    `belum ada (target 4 dokumen)`.
    """
    made, aim = baris.realisasi_keluaran, baris.target_keluaran
    if made is None:
        return "–" if aim is None else f"{BELUM_ADA} (target {' '.join(filter(None, (angka(aim), baris.satuan)))})"
    of = "" if aim is None else f" dari {angka(aim)}"
    return " ".join(filter(None, (f"{angka(made)}{of}", baris.satuan)))


def nama_triwulan(nomor: int) -> str:
    """Return the name of a quarter at the head of its row."""
    return kapital(triwulan(nomor))


def nama_triwulan_pendek(nomor: int) -> str:
    return f"TW {TRIWULAN[nomor - 1]}"


def label_persen(nilai: Besaran) -> str:
    """Return a percentage on a chart, with the decimals that it has."""
    return f"{angka(nilai)}\u00a0%" if isinstance(nilai, Decimal) else ""


def uraian_laju(uang: "Uang", capaian: "Sequence[Fraction | None]", desimal: int) -> str:
    """Return the curves of a year in words, for those who do not see them; `capaian` are the means by quarter."""
    return rangkai(
        f"{nama_triwulan_pendek(nomor)} serapan {persen(spent.serapan, desimal)}"
        f"{'' if reached is None else f', realisasi {persen(reached, desimal)} dari target setahun'}"
        for nomor, (spent, reached) in enumerate(zip(uang.triwulan, capaian, strict=False), 1)
    )


def legenda_laju(indikator: int) -> str:
    """Return what the lines of the chart are; `indikator` is of how many the second one is, 0 for none."""
    spent = "Garis tebal: serapan anggaran."
    return f"{spent} Garis putus-putus: rata-rata realisasi terhadap target setahun." if indikator else spent


def cara_laju(indikator: int, semua: int) -> str:
    """Return what the two lines count; `indikator` of `semua` are in the second one, 0 where there is none."""
    spent = "Uang yang terpakai setiap triwulan adalah jumlah dari awal tahun."
    if not indikator:
        return spent
    return (
        f"{spent} Realisasi terhadap target setahun adalah rata-rata {indikator} dari {semua} indikator. Yang ikut: "
        "yang makin besar makin baik, bertarget satu angka, dan lengkap angka triwulannya. Realisasi setiap indikator "
        "sampai triwulan itu (jumlah, rata-rata, atau angka terakhir, menurut indikatornya) dibagi target setahun. "
        "Ini bukan rata-rata capaian, dan dapat turun."
    )
