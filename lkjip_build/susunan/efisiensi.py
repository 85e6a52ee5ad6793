"""What the money of a sasaran brought, and the programmes that served it: analyses 6 and 7."""

from collections.abc import Iterator

from lkjip_build.bahasa.angka import angka
from lkjip_build.compute.efisiensi import EfisiensiSasaran, Uang
from lkjip_build.compute.rekap import RekapSasaran, serapan
from lkjip_build.isi import Baris, Blok, Kosong, PeranBaris, Sel, Tabel
from lkjip_build.pages.perbandingan import ALASAN_EFISIENSI, EFISIENSI, signed
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kalimat import efisiensi_sasaran
from lkjip_build.susunan.sel import KANAN, kepala, kolom_of, p, persen, rupiah, selisih, teks


def efisiensi(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 6 of a sasaran: its money beside its results, judged only where every target was met."""
    one = _of(bahan, rekap)
    kode = rekap.sasaran.kode
    if one.semua.baris:
        kolom = KOLOM_EFISIENSI
        judul = f"Anggaran dan efisiensi sasaran {kode} tahun {bahan.tahun}"
        cells = sel_efisiensi(bahan, one)
        yield Tabel(f"tabel-efisiensi-{kode.lower()}", judul, kolom, kepala(*kolom), (Baris(cells),))
    yield p(efisiensi_sasaran(one, bahan.desimal))
    yield bahan.analisis(kode, "efisiensi")


KOLOM_EFISIENSI = (
    kolom_of("Pagu khusus", 3.4, KANAN),
    kolom_of("Pagu bersama", 3.4, KANAN),
    kolom_of("Serapan", 2, KANAN),
    kolom_of("Rata-rata capaian", 2.4, KANAN),
    kolom_of("Efisiensi", 3.4, KANAN),
)


def sel_efisiensi(bahan: Bahan, one: EfisiensiSasaran) -> tuple[Sel, ...]:
    """Return the cells of `KOLOM_EFISIENSI` for one sasaran."""
    return (
        pagu(one.khusus),
        pagu(one.bersama),
        persen(one.semua.serapan, bahan.desimal),
        persen(one.rekap.rata_rata, bahan.desimal),
        _judged(one, bahan.desimal),
    )


def _judged(one: EfisiensiSasaran, desimal: int) -> Sel:
    if one.persen is None:
        return teks("tidak dinilai", ALASAN_EFISIENSI[one.alasan] if one.alasan else "")
    return selisih(one.persen, f"{signed(angka(one.persen, desimal))} poin persen", desimal)


def pagu(uang: Uang) -> Sel:
    """Return the budget of some lines, or an en dash for none."""
    return rupiah(uang.pagu) if uang.baris else teks("–")


def pengertian(bahan: Bahan) -> str:
    """Return the definition of efficiency in force, in one sentence."""
    rumus = bahan.efisiensi.rumus
    if rumus is None:
        return "Aturan tahun ini tidak menetapkan rumus efisiensi."
    return (
        f"Efisiensi = {EFISIENSI[rumus]}, hanya untuk sasaran yang semua targetnya tercapai: uang yang tersisa "
        "sementara target meleset bukan penghematan."
    )


def program_penunjang(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 7: the budget lines that name the sasaran, and what the office writes of them."""
    kode = rekap.sasaran.kode
    one = _of(bahan, rekap)
    if one.semua.baris:
        yield _tabel_program(bahan, kode, one)
    elif bahan.rekap.anggaran is None:
        yield Kosong(f"Anggaran {bahan.tahun} belum dicatat.", f"{bahan.tahun}/anggaran.csv")
    else:
        yield p("Tidak ada kegiatan dalam anggaran yang menyebut sasaran ini.")
    yield bahan.analisis(kode, "program_penunjang")


def _tabel_program(bahan: Bahan, kode: str, one: EfisiensiSasaran) -> Tabel:
    kolom = (
        kolom_of("Program dan kegiatan", 7),
        kolom_of("Pagu", 3, KANAN),
        kolom_of("Realisasi", 3, KANAN),
        kolom_of("Serapan", 2, KANAN),
    )
    rows = []
    for baris in one.semua.baris:
        others = [other for other in baris.sasaran if other != kode]
        small = f"{baris.program}; bersama sasaran {', '.join(others)}" if others else baris.program
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
