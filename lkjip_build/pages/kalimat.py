"""Sentences around numbers, made from the numbers alone."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from lkjip_build.bahasa.angka import angka, nilai, persen, round_half_up
from lkjip_build.compute.banding import AlasanBanding, Banding, BandingRenstra, BandingStandar, Terbit
from lkjip_build.compute.capaian import Alasan, Capaian, Rumus
from lkjip_build.compute.efisiensi import AlasanEfisiensi
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.compute.seri import JenisPutus, Putus
from lkjip_build.model.aturan import Himpunan, RumusEfisiensi
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


EFISIENSI = {
    RumusEfisiensi.SELISIH_SERAPAN: "rata-rata capaian − serapan anggaran",
    RumusEfisiensi.SISA_PAGU: "100 − serapan anggaran",
}

ALASAN_EFISIENSI = {
    AlasanEfisiensi.TANPA_ATURAN: "aturan tahun ini tidak menetapkan rumus efisiensi",
    AlasanEfisiensi.TARGET_BELUM_TERCAPAI: "belum semua target tercapai",
    AlasanEfisiensi.CAPAIAN_BELUM_LENGKAP: "belum semua capaian dapat dihitung",
    AlasanEfisiensi.TANPA_ANGGARAN: "tidak ada kegiatan yang menyebut sasaran ini",
    AlasanEfisiensi.ANGGARAN_BELUM_LENGKAP: "realisasi anggarannya belum lengkap",
}


def signed(text: str) -> str:
    """Return a printed difference with its sign; nothing before a zero."""
    is_zero = not text.strip("0,.−")
    return text if is_zero or text.startswith("−") else f"+{text}"


def kalimat_efisiensi(rumus: RumusEfisiensi | None) -> Sequence[str]:
    """Return what stands with the table of efficiency: the definition, and that shared money is not counted twice."""
    if rumus is None:
        return (f"Efisiensi tidak dihitung: {ALASAN_EFISIENSI[AlasanEfisiensi.TANPA_ATURAN]}.",)
    return (
        f"Efisiensi = {EFISIENSI[rumus]}, hanya untuk sasaran yang semua targetnya tercapai: uang yang tersisa "
        "sementara target meleset bukan penghematan.",
        "Kegiatan yang mendukung beberapa sasaran tampil sebagai anggaran bersama di setiap sasaran itu, tetapi dalam "
        "jumlah dihitung sekali.",
    )


def hasil(baris: BarisKinerja) -> str:
    """Return the verdict in the words of a cell; empty where there is none."""
    return {True: "target tercapai", False: "target tidak tercapai", None: ""}[baris.tercapai]


def perubahan_kecil(banding: Banding) -> str:
    """Return why a change since the year before has no figure, in the words of a cell; empty where it has one."""
    lalu = banding.lalu
    if lalu is None:
        began = banding.baris.indikator.mulai == banding.baris.tahun
        return "indikator baru" if began else "tahun sebelumnya tidak ada"
    if banding.baris.realisasi is None or lalu.sebelum.realisasi is None:
        return "realisasi belum lengkap"
    return ""


def perubahan_sel(banding: Banding) -> str:
    """Return the change of a realisasi without a difference, as a cell says it: `tetap`, `dari Gagasan`, `–`."""
    lalu = banding.lalu
    now, then = banding.baris.realisasi, lalu.sebelum.realisasi if lalu else None
    if lalu is None or now is None or then is None:
        return "–"
    if any(one.memutus_realisasi for one in lalu.putus):
        return "tidak sebanding"
    return "tetap" if now == then else f"dari {nilai(then)}"


def cara_target(renstra: BandingRenstra) -> str:
    """Return how the target of the end came about, or nothing."""
    return "jumlah target setiap tahun" if renstra.dijumlahkan and renstra.target is not None else ""


def cakupan(renstra: BandingRenstra) -> str:
    """Return the years that the realisasi to date really covers; empty without one."""
    if renstra.dijumlahkan and renstra.dari != renstra.sampai:
        return f"jumlah {renstra.dari}–{renstra.sampai}"
    return "" if renstra.sampai is None else f"tahun {renstra.sampai}"


def alasan_renstra(renstra: BandingRenstra) -> str:
    """Return why there is no percentage against the end, or nothing."""
    why = {
        None: "",
        AlasanBanding.TANPA_TARGET_AKHIR: "target akhir belum diisi",
        AlasanBanding.TANPA_REALISASI: "realisasi belum ada",
        AlasanBanding.TAHUN_KURANG: f"realisasi {', '.join(map(str, renstra.tahun_kurang))} tidak ada",
        AlasanBanding.BELUM_AKHIR: f"dinilai setelah {renstra.akhir} lengkap",
        AlasanBanding.TIDAK_TERJUMLAH: "nilainya tidak dapat dijumlahkan",
        AlasanBanding.UKURAN_BERUBAH: "cara mengukur berubah",
        AlasanBanding.TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
    }
    return why[renstra.alasan]


def hasil_standar(standar: BandingStandar) -> str:
    """Return whether the national standard is met."""
    return {True: "memenuhi", False: "belum memenuhi", None: "realisasi belum ada"}[standar.tercapai]


def nama_program(program: str) -> str:
    """Return the name of a programme that says it is one."""
    return program if program.casefold().startswith("program") else f"Program {program}"


def tercatat(terisi: int, semua: int) -> str:
    """Return of how many budget lines a sum knows the realisasi; nothing where it knows all."""
    return "" if terisi == semua else f"tercatat {terisi} dari {semua} baris"


def batas_rata_rata(semua: Iterable[BarisKinerja], aturan: Himpunan) -> str:
    """Return why these capaian as shown do not give their average: a cap counts there that print does not show, or the
    other way about. Nothing where they do.
    """
    differing = [one.capaian for one in semua if one.capaian.dalam_rata_rata != one.capaian.tampil]
    if not differing:
        return ""
    cap = aturan.batas.rata_rata
    if cap is not None and any(one.dalam_rata_rata == cap for one in differing):
        shown = f"{angka(cap)}\u00a0%"
        return f"Dalam rata-rata, capaian di atas {shown} dihitung {shown}."
    return "Dalam rata-rata dipakai hasil hitung sebelum dibatasi."
