"""Sentences of the report, made from its numbers alone; causes are the office's to write."""

from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa.angka import angka, nilai, persen, round_half_up, rupiah
from lkjip_build.compute.banding import Banding, BandingLalu
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.compute.rekap import BarisKinerja, RekapProgram, RekapSasaran
from lkjip_build.compute.siklus import Siklus
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.model.nilai import Jenjang
from lkjip_build.pages.kalimat import jawaban_indikator, kalimat_putus, perubahan
from lkjip_build.pages.perbandingan import ALASAN_EFISIENSI


def rata_rata_tahun(bahan: Bahan) -> str:
    """Return the average of the year with its kategori, or nothing where none can be computed."""
    rekap = bahan.rekap
    if rekap.rata_rata is None:
        return ""
    return (
        f"Rata-rata capaian {rekap.dihitung} indikator yang dapat dihitung adalah "
        f"{persen(rekap.rata_rata, bahan.desimal)} (kategori {rekap.kategori})."
    )


def anggaran_tahun(bahan: Bahan) -> str:
    """Return how much of the budget was spent."""
    uang = bahan.rekap.anggaran
    if uang is None:
        return "Anggaran tahun ini belum dicatat."
    return terpakai(uang, bahan.desimal)


def terpakai(uang: RekapProgram, desimal: int) -> str:
    """Return what was spent of a budget; says how many lines are known where some are not."""
    if uang.realisasi is None:
        return f"Pagunya {rupiah(uang.pagu)}; realisasi anggaran belum dicatat."
    known = (
        ""
        if uang.terisi == len(uang.baris)
        else f" Realisasi tercatat untuk {uang.terisi} dari {len(uang.baris)} kegiatan."
    )
    share = "" if uang.serapan is None else f" atau {persen(uang.serapan, desimal)}"
    return f"Dari pagu {rupiah(uang.pagu)}, terpakai {rupiah(uang.realisasi)}{share}.{known}"


def sasaran_pendek(rekap: RekapSasaran, desimal: int) -> str:
    """Return a sasaran in one line: how many targets were met, and the average."""
    return f"Sasaran {rekap.sasaran.kode}, {rekap.sasaran.nama}: {_met(rekap)}{_average(rekap, desimal)}."


def sasaran_panjang(rekap: RekapSasaran, desimal: int) -> str:
    """Return the opening of a sasaran's analysis."""
    return f"Sasaran ini diukur dengan {len(rekap.baris)} indikator; {_met(rekap)}{_average(rekap, desimal)}."


def _met(rekap: RekapSasaran) -> str:
    judged = [baris for baris in rekap.baris if baris.tercapai is not None]
    met = sum(1 for baris in judged if baris.tercapai)
    total = len(rekap.baris)
    if not judged:
        return "belum ada yang dapat dinilai"
    parts = [f"{met} dari {total} mencapai target" if met else "tidak ada yang mencapai target"]
    if 0 < met < len(judged):
        parts.append(f"{len(judged) - met} tidak")
    if len(judged) < total:
        parts.append(f"{total - len(judged)} belum dapat dinilai")
    return ", ".join(parts)


def _average(rekap: RekapSasaran, desimal: int) -> str:
    if rekap.rata_rata is None:
        return ""
    return f"; rata-rata capaian {persen(rekap.rata_rata, desimal)}, kategori {rekap.kategori}"


def terhadap_target(baris: BarisKinerja) -> str:
    """Return the year of one indikator against its target."""
    if baris.realisasi is None:
        note = f" {baris.kinerja.catatan}." if baris.kinerja.catatan else ""
        return f"{baris.indikator.nama}: realisasi {baris.tahun} belum ada.{note.replace('..', '.')}"
    answer = jawaban_indikator((baris,)).removeprefix(f"Pada {baris.tahun}, ")
    note = f" Catatan: {baris.kinerja.catatan}." if baris.kinerja.catatan else ""
    return f"{baris.indikator.nama}: {answer}{note.replace('..', '.')}"


def terhadap_lalu(banding: Banding, desimal: int) -> str:
    """Return the year of one indikator against the year before: naik, turun or tetap, and why not where it cannot."""
    baris, lalu = banding.baris, banding.lalu
    nama = baris.indikator.nama
    if lalu is None:
        return f"{nama}: tidak ada angka {baris.tahun - 1} sebagai pembanding."
    then = lalu.sebelum
    if baris.realisasi is None or then.realisasi is None:
        missing = [str(one.tahun) for one in (then, baris) if one.realisasi is None]
        return f"{nama}: belum dapat dibandingkan karena realisasi {' dan '.join(missing)} tidak ada."
    broken = " ".join(kalimat_putus(one) for one in lalu.putus)
    if any(one.memutus_realisasi for one in lalu.putus):
        return f"{nama}: {broken}"
    return " ".join(one for one in (f"{nama}: {_moved(baris, lalu)}{_points(lalu, desimal)}.", broken) if one)


def _moved(baris: BarisKinerja, lalu: BandingLalu) -> str:
    now, then = baris.realisasi, lalu.sebelum.realisasi
    if now is None or then is None:
        return ""
    if now == then:
        return f"realisasi tetap {nilai(now, baris.indikator.satuan)}"
    if isinstance(now, Jenjang) and isinstance(then, Jenjang):
        return f"realisasi {'naik' if now.skor > then.skor else 'turun'} dari {then.nama} menjadi {now.nama}"
    moved = perubahan(now, then, baris.indikator.satuan, lalu.sebelum.tahun).removeprefix("; ")
    return f"realisasi {moved} menjadi {nilai(now, baris.indikator.satuan)}"


def _points(lalu: BandingLalu, desimal: int) -> str:
    if lalu.selisih_capaian is None:
        return ""
    if round_half_up(lalu.selisih_capaian, desimal) == 0:
        return "; capaian tetap"
    return f"; capaian {naik_turun(lalu.selisih_capaian)} {angka(abs(lalu.selisih_capaian), desimal)} poin persen"


def naik_turun(selisih: Fraction | Decimal) -> str:
    return "naik" if selisih > 0 else "turun" if selisih < 0 else "tetap"


def efisiensi_sasaran(one: EfisiensiSasaran, desimal: int) -> str:
    """Return whether a sasaran was efficient, or why that is not judged."""
    if one.persen is None:
        reason = ALASAN_EFISIENSI[one.alasan] if one.alasan else "angkanya belum lengkap"
        return f"Efisiensi sasaran ini tidak dinilai: {reason}."
    amount = f"{angka(abs(one.persen), desimal)} poin persen"
    if one.persen > 0:
        return f"Semua target tercapai dengan efisiensi {amount}."
    if one.persen < 0:
        return f"Semua target tercapai, tetapi tidak efisien: selisihnya −{amount}."
    return "Semua target tercapai dengan seluruh anggaran terpakai sebanding capaiannya."


def kesimpulan_siklus(siklus: Siklus | None) -> str:
    """Return where the report itself stands."""
    return siklus.kalimat if siklus else "Siklus penyusunan laporan ini belum dapat dibaca."
