"""A year's figures beside last year, the Renstra and the national standard, and its money beside its results.

Both tables are made of ready words here, because each cell is a small case of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.angka import BELUM_ADA, angka, nilai, persen, rupiah
from lkjip_build.compute.banding import AlasanBanding, Banding, BandingRenstra
from lkjip_build.compute.capaian import Capaian
from lkjip_build.compute.efisiensi import AlasanEfisiensi, EfisiensiSasaran, EfisiensiTahun, Uang
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.model.aturan import RumusEfisiensi
from lkjip_build.pages.kalimat import ALASAN, PUTUS_PENDEK

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


@dataclass(frozen=True)
class Sel:
    """One cell: its figure, and smaller words below it."""

    isi: str
    kecil: str = ""


@dataclass(frozen=True)
class BarisBanding:
    """One indikator over its comparisons."""

    baris: BarisKinerja
    lalu: Sel
    kini: Sel
    perubahan: Sel
    akhir: Sel
    sampai: Sel
    standar: Sel


def semua_baris_banding(
    semua: dict[str, Banding], rekap: RekapTahun, lalu: RekapTahun | None
) -> list[tuple[str, list[BarisBanding]]]:
    """Return (sasaran, its rows) for the comparison table of a year."""
    return [
        (
            f"{one.sasaran.kode}: {one.sasaran.nama}",
            [_row(semua[baris.indikator.kode], rekap.aturan.desimal, lalu) for baris in one.baris],
        )
        for one in rekap.sasaran
    ]


def _row(banding: Banding, decimals: int, lalu: RekapTahun | None) -> BarisBanding:
    before = banding.lalu.sebelum if banding.lalu else None
    return BarisBanding(
        banding.baris,
        _figure(before, lalu.aturan.desimal) if before and lalu else Sel("–"),
        _figure(banding.baris, decimals),
        _change(banding, decimals),
        _end(banding.renstra),
        _to_date(banding.renstra, decimals),
        _standard(banding),
    )


def _figure(baris: BarisKinerja, decimals: int) -> Sel:
    if baris.realisasi is None:
        return Sel(BELUM_ADA)
    capaian = baris.capaian
    if capaian.alasan is not None:
        return Sel(nilai(baris.realisasi), ALASAN[capaian.alasan])
    return Sel(nilai(baris.realisasi), f"capaian {_percent(capaian, decimals)}")


def _percent(capaian: Capaian, decimals: int) -> str:
    shown = persen(capaian.tampil, decimals)
    return f"{shown} (dibatasi; hasil hitung {persen(capaian.persen, decimals)})" if capaian.dibatasi else shown


def _change(banding: Banding, decimals: int) -> Sel:
    lalu = banding.lalu
    if lalu is None:
        began = banding.baris.indikator.mulai == banding.baris.tahun
        return Sel("–", "indikator baru" if began else "tahun sebelumnya tidak ada")
    words = [PUTUS_PENDEK[one.jenis] for one in lalu.putus]
    if lalu.selisih_capaian is not None:
        words.insert(0, f"capaian {signed(angka(lalu.selisih_capaian, decimals))} poin persen")
    small = "; ".join(words)
    if lalu.selisih_realisasi is not None:
        return Sel(signed(angka(lalu.selisih_realisasi)), small)
    now, then = banding.baris.realisasi, lalu.sebelum.realisasi
    if now is None or then is None:
        return Sel("–", small or "realisasi belum lengkap")
    if any(one.memutus_realisasi for one in lalu.putus):
        return Sel("tidak sebanding", small)
    return Sel("tetap" if now == then else f"dari {nilai(then)}", small)


def signed(text: str) -> str:
    """Return a printed difference with its sign; nothing before a zero."""
    is_zero = not text.strip("0,.−")
    return text if is_zero or text.startswith("−") else f"+{text}"


def _end(renstra: BandingRenstra) -> Sel:
    return Sel(
        nilai(renstra.target, kosong="belum diisi"),
        "jumlah target setiap tahun" if renstra.dijumlahkan and renstra.target is not None else "",
    )


def _to_date(renstra: BandingRenstra, decimals: int) -> Sel:
    covers = ""
    if renstra.dijumlahkan and renstra.dari != renstra.sampai:
        covers = f"jumlah {renstra.dari}–{renstra.sampai}"
    elif renstra.sampai is not None:
        covers = f"tahun {renstra.sampai}"
    if renstra.capaian is not None:
        capped = "; dibatasi" if renstra.capaian.dibatasi else ""
        return Sel(persen(renstra.capaian.tampil, decimals), f"{nilai(renstra.realisasi)}, {covers}{capped}")
    why = {
        AlasanBanding.TANPA_TARGET_AKHIR: "target akhir belum diisi",
        AlasanBanding.TANPA_REALISASI: "realisasi belum ada",
        AlasanBanding.TAHUN_KURANG: f"realisasi {', '.join(map(str, renstra.tahun_kurang))} tidak ada",
        AlasanBanding.BELUM_AKHIR: f"dinilai setelah {renstra.akhir} lengkap",
        AlasanBanding.TIDAK_TERJUMLAH: "nilainya tidak dapat dijumlahkan",
        AlasanBanding.UKURAN_BERUBAH: "cara mengukur berubah",
        AlasanBanding.TIDAK_DAPAT_DIHITUNG: "tidak dapat dihitung",
    }
    reason = why[renstra.alasan] if renstra.alasan else ""
    if renstra.realisasi is None:
        return Sel("–", reason)
    return Sel(nilai(renstra.realisasi), f"{covers}; {reason}")


def _standard(banding: Banding) -> Sel:
    standar = banding.standar
    if standar is None:
        return Sel("tidak ada")
    if standar.tercapai is None:
        return Sel(nilai(standar.standar), f"realisasi belum ada; {standar.sumber}")
    gap = f" ({signed(angka(standar.selisih))})" if standar.selisih is not None else ""
    return Sel(nilai(standar.standar), f"{'memenuhi' if standar.tercapai else 'belum memenuhi'}{gap}; {standar.sumber}")


@dataclass(frozen=True)
class BarisEfisiensi:
    """One sasaran of the table of efficiency."""

    sasaran: str
    khusus: str
    bersama: str
    serapan: str
    capaian: str
    efisiensi: Sel


def semua_baris_efisiensi(tahun: EfisiensiTahun, decimals: int) -> list[BarisEfisiensi]:
    """Return the rows of the table of efficiency."""
    return [_efficiency(one, decimals) for one in tahun.sasaran]


def _efficiency(one: EfisiensiSasaran, decimals: int) -> BarisEfisiensi:
    efisiensi = Sel("tidak dinilai", ALASAN_EFISIENSI[one.alasan]) if one.alasan else Sel("–")
    if one.persen is not None:
        efisiensi = Sel(f"{signed(angka(one.persen, decimals))} poin persen")
    return BarisEfisiensi(
        f"{one.rekap.sasaran.kode}: {one.rekap.sasaran.nama}",
        pagu(one.khusus),
        pagu(one.bersama),
        persen(one.semua.serapan, decimals) if one.semua.baris else "–",
        persen(one.rekap.rata_rata, decimals),
        efisiensi,
    )


def pagu(uang: Uang) -> str:
    """Return the budget of some lines, or an en dash for none."""
    return rupiah(uang.pagu) if uang.baris else "–"


def kalimat_efisiensi(tahun: EfisiensiTahun) -> Sequence[str]:
    """Return what stands above the table: the definition, and that shared money is not counted twice."""
    if tahun.rumus is None:
        return (f"Efisiensi tidak dihitung: {ALASAN_EFISIENSI[AlasanEfisiensi.TANPA_ATURAN]}.",)
    return (
        f"Efisiensi = {EFISIENSI[tahun.rumus]}, hanya untuk sasaran yang semua targetnya tercapai: uang yang tersisa "
        "sementara target meleset bukan penghematan.",
        "Kegiatan yang mendukung beberapa sasaran tampil sebagai anggaran bersama di setiap sasaran itu, tetapi dalam "
        "jumlah dihitung sekali.",
    )
