"""Sentences around numbers, made from the numbers alone."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa.angka import angka, nilai, persen, round_half_up
from lkjip_build.compute.banding import Terbit
from lkjip_build.compute.capaian import Alasan, Capaian, Rumus
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.compute.seri import JenisPutus, Putus
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.model.renstra import Arah
from lkjip_build.model.satuan import Satuan

TRIWULAN = ("I", "II", "III", "IV")

ALASAN = {
    Alasan.TARGET_KOSONG: "target belum ditetapkan",
    Alasan.REALISASI_KOSONG: "realisasi belum ada",
    Alasan.TARGET_NOL: "target 0 tidak bisa menjadi pembagi",
    Alasan.TARGET_NEGATIF: "target di bawah 0 tidak bisa menjadi pembagi",
    Alasan.REALISASI_NOL: "realisasi 0 atau kurang tidak bisa menjadi pembagi",
}

RUMUS = {
    Rumus.NAIK: "realisasi ÷ target × 100",
    Rumus.SELISIH: "(2 × target − realisasi) ÷ target × 100",
    Rumus.NISBAH: "target ÷ realisasi × 100",
    Rumus.TETAP: "100 − selisih realisasi dan target ÷ target × 100",
    Rumus.PERSIS: "100 bila realisasi tepat sama dengan target, selain itu 0",
    Rumus.DALAM_RENTANG: "realisasi berada di dalam rentang target, jadi 100",
    Rumus.LUAR_RENTANG: "realisasi berada di luar rentang target, jadi 0",
    Rumus.NOL: "target nol: 100 bila realisasi tetap nol, selain itu 0",
}

ARAH = {
    Arah.NAIK: "makin besar makin baik",
    Arah.TURUN: "makin kecil makin baik",
    Arah.TETAP: "makin dekat ke target makin baik",
}

KONSOLIDASI = {
    "jumlah": "angka empat triwulan dijumlahkan",
    "rata-rata": "rata-rata empat triwulan",
    "posisi-akhir": "angka triwulan terakhir",
}


def hitungan(capaian: Capaian, decimals: int) -> str:
    """Return the formula with its own numbers put in: `83,25 ÷ 82 × 100 ≈ 101,52 %`; empty where there is none.

    The sign is `=` where the printed percentage is exact.
    """
    if capaian.persen is None or capaian.target is None or capaian.realisasi is None or capaian.rumus is None:
        return ""
    t, r = angka(capaian.target), angka(capaian.realisasi)
    made = {
        Rumus.NAIK: f"{r} ÷ {t} × 100",
        Rumus.SELISIH: f"(2 × {t} − {r}) ÷ {t} × 100",
        Rumus.NISBAH: f"{t} ÷ {r} × 100",
        Rumus.TETAP: f"100 − |{r} − {t}| ÷ {t} × 100",
        Rumus.PERSIS: f"target {t}, realisasi {r}",
        Rumus.DALAM_RENTANG: f"{r} di dalam rentang target",
        Rumus.LUAR_RENTANG: f"{r} di luar rentang target",
        Rumus.NOL: f"target 0, realisasi {r}",
    }[capaian.rumus]
    sign = "=" if Fraction(round_half_up(capaian.persen, decimals)) == capaian.persen else "≈"
    return f"{made} {sign} {persen(capaian.persen, decimals)}"


def jawaban_tahun(rekap: RekapTahun, *, final: bool) -> str:
    """Return the answer of a year in one sentence: how many promises were kept, how many not, how many are unknown."""
    total, judged, met = rekap.jumlah_indikator, rekap.bisa_dinilai, rekap.tercapai
    if not total:
        return f"Belum ada indikator kinerja yang tercatat untuk {rekap.tahun}."
    if not judged:
        quarter = max((baris.triwulan_terisi for baris in rekap.semua_baris), default=0)
        until = f" Angka sementara sudah ada sampai triwulan {TRIWULAN[quarter - 1]}." if quarter else ""
        return f"Tahun {rekap.tahun} masih berjalan: {total} indikator kinerja belum bisa dinilai.{until}"
    missing = f"; {total - judged} belum ada datanya" if total > judged else ""
    failed = f", {judged - met} tidak" if judged > met else ""
    provisional = "" if final else " (angka sementara)"
    return f"Pada {rekap.tahun}, {met} dari {total} indikator kinerja mencapai target{failed}{missing}{provisional}."


def jawaban_indikator(seri: Sequence[BarisKinerja]) -> str:
    """Return what happened to an indikator, newest known year first, and how that differs from the year before."""
    known = [baris for baris in seri if baris.realisasi is not None]
    if not known:
        return "Belum ada realisasi yang tercatat untuk indikator ini."
    last = known[-1]
    before = next((baris for baris in seri if baris.tahun == last.tahun - 1), None)
    # A later year that has quarters is still running; one without any figure is missing.
    missing = [str(baris.tahun) for baris in seri if baris.tahun > last.tahun and not baris.triwulan_terisi]
    absent = f"Angka {' dan '.join(missing)} belum ada. " if missing else ""
    return f"{absent}Pada {last.tahun}, {_against_target(last)}{_against_before(last, before)}."


def meleset(baris: BarisKinerja) -> str:
    """Return by how much a target was missed, in the words of its direction: `3 temuan, padahal paling banyak 2`."""
    reached = nilai(baris.realisasi, baris.indikator.satuan)
    if baris.target is None:
        return reached
    if isinstance(baris.realisasi, Jenjang):
        return f"masih {reached}, targetnya {nilai(baris.target)}"
    if isinstance(baris.target, Rentang) or baris.indikator.arah is Arah.TETAP:
        return f"{reached}, targetnya {nilai(baris.target)}"
    bound = "paling banyak" if baris.indikator.arah is Arah.TURUN else "sedikitnya"
    return f"{reached}, padahal targetnya {bound} {nilai(baris.target)}"


def _against_target(baris: BarisKinerja) -> str:
    satuan = baris.indikator.satuan
    reached = f"realisasinya {nilai(baris.realisasi, satuan)}"
    if baris.target is None:
        return f"{reached}; targetnya belum ditetapkan"
    aim = nilai(baris.target, satuan)
    if not baris.tercapai:
        return f"{reached}, belum mencapai target {aim}"
    if is_inside(baris.target, baris.realisasi):
        return f"{reached}, berada dalam target {aim}"
    better = isinstance(baris.target, Rentang) or baris.realisasi != baris.target
    return f"{reached}, {'lebih baik dari' if better else 'tepat mencapai'} target {aim}"


def is_inside(target: Nilai, realisasi: Nilai | None) -> bool:
    """Tell whether a realisasi lies inside a range target."""
    return isinstance(target, Rentang) and isinstance(realisasi, Decimal) and target.bawah <= realisasi <= target.atas


def _against_before(baris: BarisKinerja, before: BarisKinerja | None) -> str:
    if before is None or before.realisasi is None or baris.realisasi is None:
        return ""
    if baris.tahun in baris.indikator.perubahan_ukuran:
        return f"; tidak dibandingkan dengan {before.tahun} karena cara mengukurnya berubah"
    if isinstance(baris.realisasi, Jenjang) or isinstance(before.realisasi, Jenjang):
        same = baris.realisasi == before.realisasi
        return f"; sama dengan {before.tahun}" if same else f"; pada {before.tahun} {nilai(before.realisasi)}"
    return perubahan(baris.realisasi, before.realisasi, baris.indikator.satuan, before.tahun)


def perubahan(now: Nilai, then: Nilai, satuan: Satuan, tahun: int) -> str:
    """Return `; naik 1,2 poin dari 2024`: the difference of percentages is in poin persen, of counts in their unit."""
    if not isinstance(now, Decimal) or not isinstance(then, Decimal):
        return ""
    if now == then:
        return f"; sama dengan {tahun}"
    return f"; {'naik' if now > then else 'turun'} {angka(abs(now - then))} {satuan.selisih} dari {tahun}"


def rata_rata(value: Fraction | None, decimals: int, dihitung: int, jumlah: int) -> str:
    """Return `98,20 % (8 dari 10 indikator dihitung)`."""
    return f"{persen(value, decimals)} ({dihitung} dari {jumlah} indikator dihitung)"


PUTUS = {
    JenisPutus.UKURAN: "Cara mengukur berubah mulai {tahun}{uraian}; angka sebelumnya tidak sebanding.",
    JenisPutus.RUMUS: "Rumus capaian berubah mulai {tahun}; capaian sebelumnya tidak sebanding.",
    JenisPutus.SKALA: "Skala kategori berubah mulai {tahun}; kategori sebelumnya tidak sebanding.",
}


PUTUS_PENDEK = {
    JenisPutus.UKURAN: "cara mengukur berubah",
    JenisPutus.RUMUS: "rumus berubah",
    JenisPutus.SKALA: "skala kategori berubah",
}


def kalimat_putus(putus: Putus) -> str:
    """Return the sentence of a break in a series."""
    return PUTUS[putus.jenis].format(tahun=putus.tahun, uraian=f" ({putus.uraian})" if putus.uraian else "")


def batas(aturan: Himpunan) -> str:
    """Return how a shown capaian is kept within the caps of the rule set: `tanpa batas atas, paling rendah 0 %`."""
    high, low = aturan.batas.tampil, aturan.batas.bawah
    above = "tanpa batas atas" if high is None else f"paling tinggi {angka(high)}\u00a0%"
    return above if low is None else f"{above}, paling rendah {angka(low)}\u00a0%"


def kalimat_terbit(terbit: Terbit, decimals: int) -> str:
    """Return what an earlier print says and whether it agrees with what is computed here."""
    printed = f"laporan cetak menulis {angka(terbit.tercetak)}\u00a0%"
    if terbit.selisih is None:
        return f"{printed}; di sini tidak dapat dihitung"
    if terbit.sama:
        return f"{printed}; sama, atau berbeda paling banyak 0,1 poin"
    # Enough decimals that a difference worth telling never prints as none.
    more = "lebih tinggi" if terbit.selisih > 0 else "lebih rendah"
    return f"{printed}, {angka(abs(terbit.selisih), max(decimals, 2))} poin persen {more} dari hitungan ini"
