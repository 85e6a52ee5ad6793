"""Bab III Akuntabilitas Kinerja: every sasaran by its seven analyses, a tujuan by its figures and causes; then money.

Dasar: PermenPANRB 53/2014, the outline of the report: seven analyses for each sasaran, in its order. The four that
compare figures are one table, with why one of them is not in it; the others stand also where they have nothing to say,
so that none can be forgotten.
"""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa import bab, kata
from lkjip_build.bahasa import banding as kata_banding
from lkjip_build.bahasa import sasaran as kata_sasaran
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.indikator import butir_target
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapSasaran
from lkjip_build.isi import Bagian, Blok, Kalimat, daftar, p, tebal
from lkjip_build.susunan.anggaran import anggaran, efisiensi, program_penunjang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_batas, fakta_indikator, fakta_lalu, kalimat, yang_disebut
from lkjip_build.susunan.gambar import gambar_induk
from lkjip_build.susunan.jalur import kalimat_indikator, kalimat_induk
from lkjip_build.susunan.tabel.kategori import tabel_kategori
from lkjip_build.susunan.tabel.perbandingan import cara_membaca, tabel_perbandingan
from lkjip_build.susunan.tabel.sasaran import tabel_sasaran

ANGGARAN = "realisasi-anggaran"
KEPALA = Bagian("bab-3", "Akuntabilitas Kinerja")


def bab_3(bahan: Bahan) -> Bagian:
    """Return the chapter on performance."""
    return replace(
        KEPALA,
        bagian=(
            Bagian(
                "capaian-kinerja",
                "Capaian Kinerja Organisasi",
                tuple(_ringkasan(bahan)),
                tuple(_induk(bahan, rekap) for rekap in bahan.rekap.semua_induk),
            ),
            Bagian(ANGGARAN, "Realisasi Anggaran", tuple(anggaran(bahan)), sendiri=True),
        ),
    )


def _induk(bahan: Bahan, rekap: RekapInduk) -> Bagian:
    """Return a sasaran by its seven analyses, or a tujuan by those that do not ask for money of its own."""
    aturan = bahan.rekap.aturan
    said = kata_sasaran.panjang(rekap, aturan, bahan.jalur_berjalan, final=bahan.final)
    blok: list[Blok] = [kalimat_induk(rekap, aturan, bahan.jalur_berjalan, said)]
    parts = [*_pembandingan(bahan, rekap)]
    if isinstance(rekap, RekapSasaran):
        parts += _analisis(bahan, rekap)
    else:
        blok.append(p(bab.ANALISIS_TUJUAN))
        parts += _analisis_tujuan(bahan, rekap)
    return Bagian(kode_induk(rekap), kata_sasaran.judul(rekap), tuple(blok), tuple(parts), sendiri=True)


def kode_induk(rekap: RekapInduk) -> str:
    """Return the kode of the part of a sasaran or tujuan."""
    return f"{kata.induk(rekap.induk)}-{rekap.induk.kode.lower()}"


def alamat_anggaran(tahun: int) -> str:
    """Return where the money of a year stands."""
    return f"/laporan/{tahun}/{KEPALA.kode}/{ANGGARAN}/"


def kode_tabel_target(rekap: RekapInduk) -> str:
    """Return the kode of the table of its targets."""
    return f"tabel-target-{rekap.induk.kode.lower()}"


def alamat_induk(rekap: RekapInduk) -> str:
    """Return the page of the analyses of a sasaran or tujuan."""
    return f"/laporan/{rekap.tahun}/{KEPALA.kode}/{kode_induk(rekap)}/"


def _ringkasan(bahan: Bahan) -> Iterator[Blok]:
    aturan = bahan.rekap.aturan
    yield kalimat(*bab.cara_menilai(aturan), fakta=fakta_batas(aturan))
    yield tabel_kategori(aturan, "tabel-kategori", "Kategori capaian")
    judul = kata_sasaran.judul_capaian(bahan.rekap.semua_induk, bahan.tahun)
    yield tabel_sasaran(bahan, "tabel-sasaran", judul)
    if bahan.semua_baris:
        yield cara_pembandingan(bahan)


def cara_pembandingan(bahan: Bahan) -> Kalimat:
    """Return how the tables of all sasaran are read."""
    return p(cara_membaca(bahan, bahan.semua_baris), kecil=True)


def _pembandingan(bahan: Bahan, rekap: RekapInduk) -> Iterator[Bagian]:
    """Yield the analyses that compare figures, in one table."""
    yield from _bagian(rekap, ("target", "Target, realisasi, dan pembandingnya", _target(bahan, rekap)))


def _analisis(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Bagian]:
    """Yield the analyses that the office writes, and those of money."""
    yield from _bagian(
        rekap,
        ("penyebab", "Penyebab dan solusi", _penyebab(bahan, rekap)),
        ("efisiensi", "Efisiensi penggunaan sumber daya", efisiensi(bahan, rekap)),
        ("program", "Program dan kegiatan penunjang", program_penunjang(bahan, rekap)),
    )


def _analisis_tujuan(bahan: Bahan, rekap: RekapInduk) -> Iterator[Bagian]:
    """Yield what the office writes of a tujuan; of money, which belongs to the sasaran, only where it wrote of it."""
    kode = rekap.induk.kode
    written = bahan.laporan.analisis.get(kode)
    yield from _bagian(rekap, ("penyebab", "Penyebab dan solusi", _penyebab(bahan, rekap)))
    for nama, ruas, judul in (
        ("efisiensi", "efisiensi", "Efisiensi penggunaan sumber daya"),
        ("program", "program_penunjang", "Program dan kegiatan penunjang"),
    ):
        if written and getattr(written, ruas):
            yield from _bagian(rekap, (nama, judul, iter(bahan.analisis(kode, ruas))))


def _bagian(rekap: RekapInduk, *semua: tuple[str, str, Iterator[Blok]]) -> Iterator[Bagian]:
    kode = rekap.induk.kode.lower()
    return (Bagian(f"{kode}-{name}", judul, tuple(blok)) for name, judul, blok in semua)


def _target(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    kode = rekap.induk.kode
    judul = kata_banding.judul(f"{kata.induk(rekap.induk)} {kode}", bahan.tahun)
    yield tabel_perbandingan(bahan, rekap, kode_tabel_target(rekap), judul)
    yield daftar([_butir_target(bahan, baris) for baris in rekap.baris])
    yield from gambar_induk(bahan, rekap)


def _butir_target(bahan: Bahan, baris: BarisKinerja) -> Kalimat:
    """Return the year of an indikator against its target and the year before, and of a running one whether it is on
    track.
    """
    track = kalimat_indikator(bahan.situs, baris) if bahan.triwulan_berjalan else None
    told = track is not None and bahan.jalur.berangka(bahan.jalur.by_kode[baris.indikator.kode])
    banding = bahan.banding[baris.indikator.kode]
    said = butir_target(baris, banding.lalu.sebelum if banding.lalu else None, bahan.masa, triwulan=not told)
    numbers = (*fakta_indikator(baris), *fakta_lalu(banding, bahan.rekap.aturan))
    if track is None:
        return kalimat(said, fakta=numbers)
    return p(bersama((said, track.teks)), angka=(*yang_disebut(said, numbers), *track.angka))


def _penyebab(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    kode = rekap.induk.kode
    yield p(tebal("Penyebab keberhasilan atau kegagalan"))
    yield from bahan.analisis(kode, "penyebab")
    yield p(tebal("Solusi yang sudah dilakukan"))
    yield from bahan.analisis(kode, "solusi")
