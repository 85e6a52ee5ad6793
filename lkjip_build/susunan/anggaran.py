"""Bab III.B: the budget used to deliver the Perjanjian Kinerja, each line once, and its efficiency by sasaran."""

from collections.abc import Iterator

from lkjip_build.compute.rekap import RekapProgram, serapan
from lkjip_build.isi import Baris, Blok, Kosong, PeranBaris, Sel, Tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.efisiensi import KOLOM_EFISIENSI, pagu, pengertian, sel_efisiensi
from lkjip_build.susunan.kalimat import terpakai
from lkjip_build.susunan.sel import KANAN, kepala, kolom_of, p, persen, rujuk, rupiah, teks


def anggaran(bahan: Bahan) -> Iterator[Blok]:
    """Yield the budget of the year, or what to fill in."""
    uang = bahan.rekap.anggaran
    if uang is None:
        yield Kosong(f"Anggaran {bahan.tahun} belum dicatat.", f"{bahan.tahun}/anggaran.csv")
        return
    yield p(terpakai(uang, bahan.desimal), " Rinciannya ada di ", rujuk("tabel-anggaran"), ".")
    kode = f"Anggaran dan realisasi menurut program dan kegiatan tahun {bahan.tahun}"
    yield tabel_anggaran(bahan, uang, "tabel-anggaran", kode)
    yield p(
        pengertian(bahan),
        " Kegiatan yang mendukung beberapa sasaran tampil sebagai anggaran bersama di setiap sasaran itu, tetapi dalam "
        "jumlah dihitung sekali.",
    )
    yield _tabel_efisiensi(bahan)


def tabel_anggaran(bahan: Bahan, uang: RekapProgram, kode: str, judul: str) -> Tabel:
    """Return the budget by programme and kegiatan with its sums."""
    kolom = (
        kolom_of("Program dan kegiatan", 7),
        kolom_of("Sasaran", 1.6),
        kolom_of("Pagu", 3, KANAN),
        kolom_of("Realisasi", 3, KANAN),
        kolom_of("Serapan", 2, KANAN),
    )
    rows: list[Baris] = []
    for program in bahan.rekap.program:
        rows.append(
            Baris(
                (teks(program.program, program.kode, kepala=True, lebar=2), *_sums(program, bahan)), PeranBaris.KELOMPOK
            )
        )
        for baris in program.baris:
            before = "" if baris.pagu_perubahan is None else f"semula {rupiah(baris.pagu).teks}"
            rows.append(
                Baris(
                    (
                        teks(baris.kegiatan or baris.program, baris.kode, kepala=True),
                        teks(" ".join(baris.sasaran) or "–"),
                        rupiah(baris.pagu_berlaku, before),
                        rupiah(baris.realisasi),
                        persen(serapan(baris.realisasi, baris.pagu_berlaku), bahan.desimal),
                    )
                )
            )
    rows.append(Baris((teks("Jumlah", kepala=True, lebar=2), *_sums(uang, bahan)), PeranBaris.JUMLAH))
    notes = (f"{one.kode}: {note.kalimat}" for one in uang.baris for note in bahan.catatan_angka.get(one.kode, ()))
    return Tabel(kode, judul, kolom, kepala(*kolom), tuple(rows), catatan=" ".join(notes))


def _sums(uang: RekapProgram, bahan: Bahan) -> tuple[Sel, Sel, Sel]:
    return rupiah(uang.pagu), rupiah(uang.realisasi), persen(uang.serapan, bahan.desimal)


def _tabel_efisiensi(bahan: Bahan) -> Tabel:
    kolom = (kolom_of("Sasaran", 5), *KOLOM_EFISIENSI)
    tahun = bahan.efisiensi
    rows = [
        Baris((teks(f"{one.rekap.sasaran.kode}: {one.rekap.sasaran.nama}", kepala=True), *sel_efisiensi(bahan, one)))
        for one in tahun.sasaran
    ]
    if tahun.lain.baris:
        rest = (pagu(tahun.lain), teks("–"), persen(tahun.lain.serapan, bahan.desimal), teks("–"), teks("–"))
        rows.append(Baris((teks("Tanpa sasaran", kepala=True), *rest)))
    sums = (
        pagu(tahun.khusus),
        pagu(tahun.bersama),
        persen(tahun.total.serapan, bahan.desimal),
        persen(bahan.rekap.rata_rata, bahan.desimal),
        teks("–"),
    )
    label = teks("Setiap kegiatan sekali", f"seluruh pagu {rupiah(tahun.total.pagu).teks}", kepala=True)
    rows.append(Baris((label, *sums), PeranBaris.JUMLAH))
    judul = f"Anggaran dan efisiensi setiap sasaran tahun {bahan.tahun}"
    return Tabel("tabel-efisiensi", judul, kolom, kepala(*kolom), tuple(rows))
