"""What the money of a sasaran brought, and the programmes that served it: analyses 6 and 7."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran as kalimat_anggaran
from lkjip_build.bahasa import efisiensi as kalimat_efisiensi
from lkjip_build.compute.efisiensi import EfisiensiSasaran, Uang
from lkjip_build.compute.rekap import RekapSasaran, serapan
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Baris, Blok, JenisSel, Kolom, Kosong, PeranBaris, Sel, Tabel
from lkjip_build.laporan.sel import KANAN, kepala, p, persen, rupiah, teks


def efisiensi(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 6 of a sasaran: its money beside its results, judged only where every target was met."""
    one = _of(bahan, rekap)
    kode = rekap.sasaran.kode
    if one.semua.baris:
        kolom = KOLOM_EFISIENSI
        judul = f"Anggaran dan efisiensi sasaran {kode} tahun {bahan.tahun}"
        cells = sel_efisiensi(bahan, one)
        yield Tabel(f"tabel-efisiensi-{kode.lower()}", judul, kolom, kepala(*kolom), (Baris(cells),))
    yield p(kalimat_efisiensi.kalimat(one, bahan.efisiensi.rumus, bahan.desimal))
    yield bahan.analisis(kode, "efisiensi")


KOLOM_EFISIENSI = (
    Kolom("Pagu khusus", 3.4, KANAN),
    Kolom("Pagu bersama", 3.4, KANAN),
    Kolom("Serapan", 2, KANAN),
    Kolom("Rata-rata capaian", 2.4, KANAN),
    Kolom("Efisiensi", 3.4, KANAN),
)


def sel_efisiensi(bahan: Bahan, one: EfisiensiSasaran) -> tuple[Sel, ...]:
    """Return the cells of `KOLOM_EFISIENSI` for one sasaran."""
    return (
        pagu(one.khusus),
        pagu(one.bersama),
        persen(one.semua.serapan, bahan.desimal, kalimat_anggaran.serapan_kosong(one.semua)),
        persen(one.rekap.rata_rata, bahan.desimal),
        _judged(one, bahan.desimal),
    )


def _judged(one: EfisiensiSasaran, desimal: int) -> Sel:
    words = kalimat_efisiensi.sel(one, desimal)
    if one.persen is None:
        return teks(words, kalimat_efisiensi.sel_kecil(one))
    return Sel(words, one.persen, JenisSel.ANGKA, desimal)


def pagu(uang: Uang) -> Sel:
    """Return the budget of some lines, or an en dash for none."""
    return rupiah(uang.pagu) if uang.baris else teks("–")


def program_penunjang(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 7: the budget lines that name the sasaran, and what the office writes of them."""
    kode = rekap.sasaran.kode
    one = _of(bahan, rekap)
    if one.semua.baris:
        yield _tabel_program(bahan, kode, one)
    elif bahan.rekap.anggaran is None:
        yield Kosong(kalimat_anggaran.belum_dicatat(bahan.tahun), f"{bahan.tahun}/anggaran.csv")
    else:
        yield p(kalimat_efisiensi.TANPA_KEGIATAN)
    yield bahan.analisis(kode, "program_penunjang")


def _tabel_program(bahan: Bahan, kode: str, one: EfisiensiSasaran) -> Tabel:
    kolom = (
        Kolom("Program dan kegiatan", 7),
        Kolom("Pagu", 3, KANAN),
        Kolom("Realisasi", 3, KANAN),
        Kolom("Serapan", 2, KANAN),
    )
    rows = []
    for baris in one.semua.baris:
        others = [other for other in baris.sasaran if other != kode]
        small = kalimat_anggaran.program_bersama(baris.program, others)
        rows.append(
            Baris(
                (
                    teks(baris.kegiatan or baris.program, small, kepala=True),
                    rupiah(baris.pagu_berlaku),
                    rupiah(baris.realisasi),
                    persen(serapan(baris.realisasi, baris.pagu_berlaku), bahan.desimal),
                )
            )
        )
    total = one.semua
    sums = (rupiah(total.pagu), rupiah(total.realisasi), persen(total.serapan, bahan.desimal))
    rows.append(Baris((teks("Jumlah", kepala=True), *sums), PeranBaris.JUMLAH))
    judul = f"Program dan kegiatan yang mendukung sasaran {kode}"
    return Tabel(f"tabel-program-{kode.lower()}", judul, kolom, kepala(*kolom), tuple(rows))


def _of(bahan: Bahan, rekap: RekapSasaran) -> EfisiensiSasaran:
    return next(one for one in bahan.efisiensi.sasaran if one.rekap.sasaran.kode == rekap.sasaran.kode)
