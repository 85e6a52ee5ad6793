"""One indikator in words: its year against the target, against the year before, and what is missing.

A falling indikator has a limit, a steady one should hit its target, a range has two ends: each is missed in words of
its own. What a print hides (a capaian of 99,996 printed as 100,00) is said beside it.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, assert_never

from lkjip_build.bahasa.angka import (
    angka,
    kalimat,
    nilai,
    nilai_kalimat,
    nilai_ringkas,
    persen,
    round_half_up,
)
from lkjip_build.bahasa.daftar import bersama, dan, rangkai, rangkai_sel
from lkjip_build.bahasa.kata import TRIWULAN, triwulan
from lkjip_build.bahasa.seri import putus
from lkjip_build.compute.capaian import score
from lkjip_build.compute.masa import Masa
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.renstra import Arah, Indikator
from lkjip_build.model.satuan import Satuan

if TYPE_CHECKING:
    from lkjip_build.compute.banding import Banding, BandingLalu
    from lkjip_build.compute.rekap import BarisKinerja

HINGGA = Decimal(100)
"""The capaian of a target that was just met, in percent."""


def jawaban(seri: Sequence["BarisKinerja"], aturan: Mapping[int, Himpunan], masa: Mapping[int, Masa]) -> str:
    """Return what happened to an indikator in its newest known year, against its target and the year before.

    Later years whose figure should be there are told first; `masa` is where each year stands in time.
    """
    known = [baris for baris in seri if baris.realisasi is not None]
    if not known:
        return "Belum ada realisasi yang tercatat untuk indikator ini."
    last = known[-1]
    before = next((baris for baris in seri if baris.tahun == last.tahun - 1), None)
    lost = [baris.tahun for baris in seri if baris.tahun > last.tahun and _is_past(masa[baris.tahun])]
    absent = f"Realisasi {dan(lost)} tidak tercatat." if lost else ""
    clauses = (terhadap_target(last, aturan[last.tahun].desimal), _terhadap_sebelum(last, before))
    return bersama((absent, f"Pada {last.tahun}, {rangkai(clauses)}"))


def _is_past(masa: Masa) -> bool:
    return masa in (Masa.LEWAT, Masa.DITANDATANGANI)


def terhadap_target(baris: "BarisKinerja", desimal: int) -> str:
    """Return a realisasi against its target, as a clause: `realisasinya 83 nilai, melampaui target 82 nilai`."""
    if baris.realisasi is None:
        return f"realisasi {baris.tahun} belum ada"
    reached = f"realisasinya {nilai_kalimat(baris.realisasi, baris.indikator.satuan)}"
    if baris.target is None:
        return f"{reached}; targetnya belum ditetapkan"
    verdict = f"{reached}, {putusan(baris.target, baris.realisasi, baris.indikator)}"
    if dibulatkan_tercapai(baris, desimal):
        verdict += f"; capaiannya tercetak {persen(baris.capaian.tampil, desimal)} hanya karena pembulatan"
    return verdict


def putusan(target: Nilai, realisasi: Nilai, indikator: Indikator) -> str:
    """Return how a realisasi stands to its target, in the words of its arah and kind of target."""
    if isinstance(target, Jenjang):
        return _putusan_jenjang(target, score(realisasi), indikator.arah)
    if isinstance(target, Rentang):
        return _putusan_rentang(target, score(realisasi), indikator)
    t, r, aim = score(target), score(realisasi), nilai(target, indikator.satuan)
    match indikator.arah:
        case Arah.NAIK:
            if r == t:
                return "tepat mencapai target"
            return f"melampaui target {aim}" if r > t else f"di bawah target {aim}"
        case Arah.TURUN:
            if r == t:
                return "sesuai target" if t == 0 else "tepat pada batas targetnya"
            if t == 0:
                return f"padahal targetnya {aim}"
            return f"melebihi batas {aim}" if r > t else f"di bawah batas {aim}"
        case Arah.TETAP:
            if r == t:
                return "tepat sesuai target"
            if t == 0:
                return f"padahal targetnya {aim}"
            more = "lebih dari" if r > t else "kurang dari"
            return f"{more} target {aim}, padahal seharusnya tepat sama"
        case _:
            assert_never(indikator.arah)


def _putusan_jenjang(target: Jenjang, r: Decimal, arah: Arah) -> str:
    if r == target.skor:
        return "sesuai target"
    match arah:
        case Arah.NAIK:
            better = r > target.skor
        case Arah.TURUN:
            better = r < target.skor
        case Arah.TETAP:
            better = False
        case _:
            assert_never(arah)
    aim = nilai_kalimat(target)
    return f"lebih baik dari target {aim}" if better else f"padahal targetnya {aim}"


def _putusan_rentang(target: Rentang, r: Decimal, indikator: Indikator) -> str:
    aim = f"rentang target {nilai(target, indikator.satuan)}"
    if target.bawah <= r <= target.atas:
        return f"di dalam {aim}"
    above = r > target.atas
    side = f"di atas {aim}" if above else f"di bawah {aim}"
    match indikator.arah:
        case Arah.NAIK:
            better = above
        case Arah.TURUN:
            better = not above
        case Arah.TETAP:
            better = False
        case _:
            assert_never(indikator.arah)
    return f"{side}, lebih baik dari target" if better else f"{side}, jadi target tidak tercapai"


def dibulatkan_tercapai(baris: "BarisKinerja", desimal: int) -> bool:
    """Tell whether the printed capaian looks like that of a met target although it was missed."""
    shown = baris.capaian.tampil
    return baris.tercapai is False and shown is not None and round_half_up(shown, desimal) >= HINGGA


def hasil(baris: "BarisKinerja", desimal: int) -> str:
    """Return the verdict in the words of a cell; empty where there is none."""
    if baris.tercapai is None:
        return ""
    if baris.tercapai:
        return "target tercapai"
    if dibulatkan_tercapai(baris, desimal):
        return f"target tidak tercapai; {persen(baris.capaian.tampil, desimal)} hanya karena pembulatan"
    return "target tidak tercapai"


def meleset(baris: "BarisKinerja") -> str:
    """Return by how much a target was missed: `3 temuan, padahal targetnya paling banyak 2 temuan`."""
    if baris.realisasi is None:
        return f"realisasi {baris.tahun} belum ada"
    satuan = baris.indikator.satuan
    reached = nilai_kalimat(baris.realisasi, satuan)
    if baris.target is None:
        return f"{reached}; targetnya belum ditetapkan"
    aim = nilai_kalimat(baris.target, satuan)
    if isinstance(baris.target, Jenjang | Rentang) or baris.target == 0:
        return f"{reached}, padahal targetnya {aim}"
    match baris.indikator.arah:
        case Arah.NAIK:
            bound = "sedikitnya"
        case Arah.TURUN:
            bound = "paling banyak"
        case Arah.TETAP:
            bound = "tepat"
        case _:
            assert_never(baris.indikator.arah)
    return f"{reached}, padahal targetnya {bound} {aim}"


def _terhadap_sebelum(baris: "BarisKinerja", before: "BarisKinerja | None") -> str:
    if before is None or before.realisasi is None or baris.realisasi is None:
        return ""
    if baris.tahun in baris.indikator.perubahan_ukuran:
        return f"tidak dibandingkan dengan {before.tahun} karena cara mengukurnya berubah"
    if baris.realisasi == before.realisasi:
        return f"sama seperti pada {before.tahun}"
    moved = _gerak(baris.realisasi, before.realisasi, baris.indikator.satuan)
    return f"{moved} pada {before.tahun}{_membaik(baris.realisasi, before.realisasi, baris.indikator.arah)}"


def _gerak(now: Nilai, then: Nilai, satuan: Satuan) -> str:
    """Return `turun 2 temuan dari 4 temuan`; steps of a scale have no difference."""
    way = "naik" if score(now) > score(then) else "turun"
    amount = ""
    if isinstance(now, Decimal) and isinstance(then, Decimal):
        amount = f" {angka(abs(now - then))} {satuan.selisih}"
    return f"{way}{amount} dari {nilai_kalimat(then, satuan)}"


def _membaik(now: Nilai, then: Nilai, arah: Arah) -> str:
    """Return whether a change is for the better, in brackets; nothing where no direction is."""
    match arah:
        case Arah.NAIK:
            better = score(now) > score(then)
        case Arah.TURUN:
            better = score(now) < score(then)
        case Arah.TETAP:
            return ""
        case _:
            assert_never(arah)
    return " (membaik)" if better else " (memburuk)"


def tanpa_realisasi(baris: "BarisKinerja", masa: Masa) -> str:
    """Return that a year has no realisasi, why as far as time tells, and what its quarters say so far."""
    so_far = ""
    if baris.sementara is not None:
        made = baris.sementara
        figure = nilai_kalimat(made) if isinstance(made, Jenjang) else nilai_ringkas(made, baris.indikator.satuan)
        so_far = f"angka sementara sampai {triwulan(baris.triwulan_terisi)}: {figure}"
    return "; ".join(one for one in (_belum_ada(baris.tahun, masa), so_far) if one)


def _belum_ada(tahun: int, masa: Masa) -> str:
    match masa:
        case Masa.BELUM_MULAI:
            return f"realisasi {tahun} belum ada karena tahunnya belum dimulai"
        case Masa.BERJALAN:
            return f"realisasi {tahun} belum ada karena tahunnya masih berjalan"
        case Masa.PELAPORAN:
            return f"realisasi {tahun} belum tercatat; laporannya masih dalam masa penyusunan"
        case Masa.LEWAT:
            return f"realisasi {tahun} tidak tercatat"
        case Masa.DITANDATANGANI:
            return f"realisasi {tahun} tidak tercatat dalam laporan yang sudah ditandatangani"
        case _:
            assert_never(masa)


def butir_target(baris: "BarisKinerja", desimal: int, masa: Masa) -> str:
    """Return the year of one indikator against its target as an item of the report, with the office's own remark."""
    found = tanpa_realisasi(baris, masa) if baris.realisasi is None else terhadap_target(baris, desimal)
    note = f"Catatan: {kalimat(baris.kinerja.catatan)}" if baris.kinerja.catatan else ""
    return bersama((f"{baris.indikator.nama}: {found}.", note))


def butir_sebelum(banding: "Banding", desimal: int) -> str:
    """Return the year of one indikator against the year before as an item of the report, or why it cannot be."""
    return f"{banding.baris.indikator.nama}: {_sebelum(banding, desimal)}"


def _sebelum(banding: "Banding", desimal: int) -> str:
    baris, lalu = banding.baris, banding.lalu
    if lalu is None:
        first = "indikator baru, jadi " if baris.indikator.mulai == baris.tahun else ""
        return f"{first}tidak ada angka {baris.tahun - 1} sebagai pembanding."
    then = lalu.sebelum
    if baris.realisasi is None or then.realisasi is None:
        missing = [one.tahun for one in (then, baris) if one.realisasi is None]
        return f"belum dapat dibandingkan karena realisasi {dan(missing)} belum tercatat."
    broken = [putus(one) for one in lalu.putus]
    if any(one.memutus_realisasi for one in lalu.putus):
        return rangkai(broken)
    return rangkai((_berubah(baris, then), _capaian_berubah(lalu, baris, desimal), *broken))


def _berubah(baris: "BarisKinerja", then: "BarisKinerja") -> str:
    if baris.realisasi is None or then.realisasi is None:
        return ""
    satuan = baris.indikator.satuan
    now = nilai_kalimat(baris.realisasi, satuan)
    if baris.realisasi == then.realisasi:
        return f"realisasi sama seperti pada {then.tahun}, yaitu {now}"
    moved = f"{_gerak(baris.realisasi, then.realisasi, satuan)} pada {then.tahun} menjadi {now}"
    return f"realisasi {moved}{_membaik(baris.realisasi, then.realisasi, baris.indikator.arah)}"


def _capaian_berubah(lalu: "BandingLalu", baris: "BarisKinerja", desimal: int) -> str:
    change = lalu.selisih_capaian
    if change is None:
        return ""
    capped = baris.capaian.dibatasi or lalu.sebelum.capaian.dibatasi
    what = "capaian sebelum dibatasi" if capped else "capaian"
    if round_half_up(change, desimal) == 0:
        return f"{what} {'tetap' if change == 0 else 'hampir tetap'}"
    return f"{what} {'naik' if change > 0 else 'turun'} {angka(abs(change), desimal)} poin persen"


def perubahan_kecil(banding: "Banding") -> str:
    """Return why a change since the year before has no figure, in the words of a cell; empty where it has one."""
    lalu = banding.lalu
    if lalu is None:
        began = banding.baris.indikator.mulai == banding.baris.tahun
        return "indikator baru" if began else f"angka {banding.baris.tahun - 1} tidak ada"
    if banding.baris.realisasi is None or lalu.sebelum.realisasi is None:
        return "realisasi belum lengkap"
    return ""


def perubahan_sel(banding: "Banding") -> str:
    """Return the change of a realisasi without a difference, as a cell says it: `tetap`, `dari Gagasan`, `–`."""
    lalu = banding.lalu
    now, then = banding.baris.realisasi, lalu.sebelum.realisasi if lalu else None
    if lalu is None or now is None or then is None:
        return "–"
    if any(one.memutus_realisasi for one in lalu.putus):
        return "tidak sebanding"
    return "tetap" if now == then else f"dari {nilai(then)}"


def sementara(baris: "BarisKinerja") -> str:
    """Return the figure of the quarters so far where the year has none, in the words of a cell, or nothing."""
    if baris.realisasi is not None or baris.sementara is None:
        return ""
    return f"s.d. triwulan {TRIWULAN[baris.triwulan_terisi - 1]}: {nilai_ringkas(baris.sementara)}"


def skala(indikator: Indikator) -> str:
    """Return the steps of a scale with their scores, from the lowest."""
    return dan(f"{one.nama} ({angka(one.skor)})" for one in indikator.skala)


def target_renstra(indikator: Indikator) -> str:
    """Return the yearly targets of the plan: `2025: 83; 2026: 84`."""
    return rangkai_sel(*(f"{year}: {nilai(target)}" for year, target in sorted(indikator.target_renstra.items())))
