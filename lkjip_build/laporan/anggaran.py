"""Bab III.B: the budget used to deliver the Perjanjian Kinerja, each line once, and its efficiency by sasaran."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran as kalimat
from lkjip_build.bahasa.bab import rincian_anggaran
from lkjip_build.bahasa.catatan import milik
from lkjip_build.bahasa.efisiensi import SEKALI, pengertian
from lkjip_build.bahasa.sasaran import nama
from lkjip_build.compute.efisiensi import Uang
from lkjip_build.compute.rekap import RekapProgram, serapan
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.efisiensi import KOLOM_EFISIENSI, pagu, sel_efisiensi
from lkjip_build.laporan.isi import Baris, Blok, Kolom, Kosong, PeranBaris, Sel, Tabel
from lkjip_build.laporan.sel import KANAN, kepala, p, persen, rupiah, teks


def anggaran(bahan: Bahan) -> Iterator[Blok]:
    """Yield the budget of the year, or what to fill in."""
    uang = bahan.rekap.anggaran
    if uang is None:
        yield Kosong(kalimat.belum_dicatat(bahan.tahun), f"{bahan.tahun}/anggaran.csv")
        return
    yield p(*rincian_anggaran(kalimat.terpakai(uang, bahan.desimal)))
    kode = f"Anggaran dan realisasi menurut program dan kegiatan tahun {bahan.tahun}"
    yield tabel_anggaran(bahan, uang, "tabel-anggaran", kode)
    yield p(f"{pengertian(bahan.efisiensi.rumus)} {SEKALI}")
    yield _tabel_efisiensi(bahan)


def tabel_anggaran(bahan: Bahan, uang: RekapProgram, kode: str, judul: str) -> Tabel:
    """Return the budget by programme and kegiatan with its sums."""
    kolom = (
        Kolom("Program dan kegiatan", 7),
        Kolom("Sasaran", 1.6),
        Kolom("Pagu", 3, KANAN),
        Kolom("Realisasi", 3, KANAN),
        Kolom("Serapan", 2, KANAN),
    )
    rows: list[Baris] = []
    for program in bahan.rekap.program:
        rows.append(
            Baris(
                (teks(program.program, program.kode, kepala=True, lebar=2), *_sums(program, bahan)), PeranBaris.KELOMPOK
            )
        )
        for baris in program.baris:
            rows.append(
                Baris(
                    (
                        teks(baris.kegiatan or baris.program, baris.kode, kepala=True),
                        teks(" ".join(baris.sasaran) or "–"),
                        rupiah(baris.pagu_berlaku, kalimat.pagu_semula(baris)),
                        rupiah(baris.realisasi),
                        persen(serapan(baris.realisasi, baris.pagu_berlaku), bahan.desimal),
                    )
                )
            )
    rows.append(Baris((teks("Jumlah", kepala=True, lebar=2), *_sums(uang, bahan)), PeranBaris.JUMLAH))
    notes = (milik(one.kode, note.kalimat) for one in uang.baris for note in bahan.catatan_angka.get(one.kode, ()))
    return Tabel(kode, judul, kolom, kepala(*kolom), tuple(rows), catatan=" ".join(notes))


def _sums(uang: RekapProgram, bahan: Bahan) -> tuple[Sel, Sel, Sel]:
    return rupiah(uang.pagu), rupiah(uang.realisasi), persen(uang.serapan, bahan.desimal)


def _serapan(uang: Uang, bahan: Bahan) -> Sel:
    return persen(uang.serapan, bahan.desimal, kalimat.serapan_kosong(uang))


def _tabel_efisiensi(bahan: Bahan) -> Tabel:
    kolom = (Kolom("Sasaran", 5), *KOLOM_EFISIENSI)
    tahun = bahan.efisiensi
    rows = [Baris((teks(nama(one.rekap), kepala=True), *sel_efisiensi(bahan, one))) for one in tahun.sasaran]
    if tahun.lain.baris:
        rest = (pagu(tahun.lain), teks("–"), _serapan(tahun.lain, bahan), teks("–"), teks("–"))
        rows.append(Baris((teks("Tanpa sasaran", kepala=True), *rest)))
    sums = (
        pagu(tahun.khusus),
        pagu(tahun.bersama),
        _serapan(tahun.total, bahan),
        persen(bahan.rekap.rata_rata, bahan.desimal),
        teks("–"),
    )
    label = teks("Setiap kegiatan sekali", kalimat.jumlah_seluruhnya(tahun.lain, tahun.total.pagu), kepala=True)
    rows.append(Baris((label, *sums), PeranBaris.JUMLAH))
    judul = f"Anggaran dan efisiensi setiap sasaran tahun {bahan.tahun}"
    return Tabel("tabel-efisiensi", judul, kolom, kepala(*kolom), tuple(rows))
