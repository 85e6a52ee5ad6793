"""Bab III Akuntabilitas Kinerja: every sasaran by its seven analyses, then the money.

Dasar: PermenPANRB 53/2014, the outline of the report: the seven analyses stand in its order for each sasaran, also
where one has nothing to say, so that none can be forgotten.
"""

from collections.abc import Iterator

from lkjip_build.bahasa import bab, metodologi, renstra
from lkjip_build.bahasa import sasaran as kalimat_sasaran
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.indikator import butir_target
from lkjip_build.bahasa.perubahan import butir_sebelum
from lkjip_build.bahasa.tahun import batas_rata_rata, dihitung
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran
from lkjip_build.laporan.anggaran import anggaran
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.efisiensi import efisiensi, program_penunjang
from lkjip_build.laporan.gambar import gambar_sasaran
from lkjip_build.laporan.isi import Bagian, Baris, Blok, Kolom, PeranBaris, Tabel
from lkjip_build.laporan.sel import (
    KANAN,
    bulat,
    capaian,
    daftar,
    kategori,
    kepala,
    nilai,
    p,
    persen,
    realisasi,
    target,
    tebal,
    teks,
)
from lkjip_build.laporan.tabel_seri import tabel_renstra, tabel_seri
from lkjip_build.model.aturan import Himpunan


def bab_3(bahan: Bahan) -> Bagian:
    """Return the chapter on performance."""
    sasaran = tuple(
        Bagian(
            f"sasaran-{rekap.sasaran.kode.lower()}",
            f"Sasaran {rekap.sasaran.kode}: {rekap.sasaran.nama}",
            (p(kalimat_sasaran.panjang(rekap, bahan.rekap.aturan)),),
            tuple(_tujuh_analisis(bahan, rekap)),
        )
        for rekap in bahan.rekap.sasaran
    )
    return Bagian(
        "bab-3",
        "Akuntabilitas Kinerja",
        bagian=(
            Bagian("capaian-kinerja", "Capaian Kinerja Organisasi", tuple(_ringkasan(bahan)), sasaran),
            Bagian("realisasi-anggaran", "Realisasi Anggaran", tuple(anggaran(bahan))),
        ),
    )


def _ringkasan(bahan: Bahan) -> Iterator[Blok]:
    aturan = bahan.rekap.aturan
    yield p(*bab.cara_menilai(aturan))
    yield _tabel_kategori(aturan)
    kolom = (
        Kolom("Sasaran", 8),
        Kolom("Indikator", 2, KANAN),
        Kolom("Dihitung", 2, KANAN),
        Kolom("Mencapai target", 2, KANAN),
        Kolom("Rata-rata capaian", 3, KANAN),
        Kolom("Kategori", 3),
    )
    rows = [
        Baris(
            (
                teks(kalimat_sasaran.nama(one), kepala=True),
                bulat(len(one.baris)),
                bulat(one.dihitung),
                bulat(one.tercapai),
                persen(one.rata_rata, bahan.desimal),
                kategori(one.kategori),
            )
        )
        for one in bahan.rekap.sasaran
    ]
    rekap = bahan.rekap
    counts = (bulat(rekap.jumlah_indikator), bulat(rekap.dihitung), bulat(rekap.tercapai))
    average = (persen(rekap.rata_rata, bahan.desimal), kategori(rekap.kategori))
    rows.append(Baris((teks("Semua indikator", kepala=True), *counts, *average), PeranBaris.JUMLAH))
    yield Tabel("tabel-sasaran", f"Capaian setiap sasaran tahun {bahan.tahun}", kolom, kepala(*kolom), tuple(rows))
    if note := batas_rata_rata(rekap.semua_baris, aturan):
        yield p(note, kecil=True)


def _tabel_kategori(aturan: Himpunan) -> Tabel:
    kolom = (Kolom("Kategori", 4), Kolom("Capaian", 6))
    spans = metodologi.rentang_kategori(aturan)
    return Tabel(
        "tabel-kategori",
        "Kategori capaian",
        kolom,
        kepala(*kolom),
        tuple(
            Baris((teks(band.nama, kepala=True), teks(span)))
            for band, span in zip(aturan.skala.kategori, spans, strict=True)
        ),
        catatan=f"Skala: {aturan.skala.nama}.",
    )


def _tujuh_analisis(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Bagian]:
    kode = rekap.sasaran.kode.lower()
    tahun = bahan.tahun
    akhir = bahan.situs.data.renstra.periode.akhir
    for name, judul, blok in (
        ("target", f"Target dan realisasi tahun {tahun}", _target(bahan, rekap)),
        ("seri", "Perbandingan dengan tahun-tahun sebelumnya", _seri(bahan, rekap)),
        ("renstra", f"Perbandingan dengan target akhir Renstra {akhir}", _renstra(bahan, rekap)),
        ("standar", "Perbandingan dengan standar nasional", _standar(bahan, rekap)),
        ("penyebab", "Penyebab dan solusi", _penyebab(bahan, rekap)),
        ("efisiensi", "Efisiensi penggunaan sumber daya", efisiensi(bahan, rekap)),
        ("program", "Program dan kegiatan penunjang", program_penunjang(bahan, rekap)),
    ):
        yield Bagian(f"{kode}-{name}", judul, tuple(blok))


def _target(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    kolom = (
        Kolom("Indikator", 7),
        Kolom("Satuan", 2),
        Kolom("Target", 2, KANAN),
        Kolom("Realisasi", 2, KANAN),
        Kolom("Capaian", 2.4, KANAN),
        Kolom("Kategori", 2.6),
    )
    rows = [
        Baris(
            (
                teks(baris.indikator.nama, kepala=True),
                teks(baris.indikator.satuan),
                target(baris),
                realisasi(baris),
                capaian(baris, bahan.desimal),
                kategori(baris.kategori),
            )
        )
        for baris in rekap.baris
    ]
    average = teks("Rata-rata capaian", dihitung(rekap.dihitung, len(rekap.baris)), kepala=True, lebar=4)
    rows.append(Baris((average, persen(rekap.rata_rata, bahan.desimal), kategori(rekap.kategori)), PeranBaris.JUMLAH))
    kode = rekap.sasaran.kode
    judul = f"Target, realisasi, dan capaian sasaran {kode} tahun {bahan.tahun}"
    yield Tabel(f"tabel-target-{kode.lower()}", judul, kolom, kepala(*kolom), tuple(rows))
    yield daftar([_terhadap_target(bahan, baris) for baris in rekap.baris])


def _terhadap_target(bahan: Bahan, baris: BarisKinerja) -> str:
    notes = (one.kalimat for one in bahan.catatan_angka.get(baris.indikator.kode, ()))
    return bersama((butir_target(baris, bahan.desimal, bahan.masa), *notes))


def _seri(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    yield tabel_seri(bahan, rekap)
    yield daftar([butir_sebelum(bahan.banding[baris.indikator.kode], bahan.desimal) for baris in rekap.baris])
    yield from gambar_sasaran(bahan, rekap)


def _renstra(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    yield tabel_renstra(bahan, rekap)
    if any(bahan.banding[baris.indikator.kode].renstra.dijumlahkan for baris in rekap.baris):
        yield p(renstra.CARA_JUMLAH, kecil=True)


def _standar(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    found = [(baris, one) for baris in rekap.baris if (one := bahan.banding[baris.indikator.kode].standar)]
    if not found:
        yield p(renstra.TANPA_STANDAR)
        return
    kolom = (
        Kolom("Indikator", 6),
        Kolom("Standar nasional", 2, KANAN),
        Kolom("Realisasi", 2, KANAN),
        Kolom("Hasil", 3),
        Kolom("Sumber standar", 5),
    )
    rows = [
        Baris(
            (
                teks(baris.indikator.nama, kepala=True),
                nilai(one.standar),
                realisasi(baris),
                teks(renstra.hasil_standar(one), renstra.selisih_kecil(one)),
                teks(one.sumber),
            )
        )
        for baris, one in found
    ]
    kode = rekap.sasaran.kode
    judul = f"Realisasi sasaran {kode} terhadap standar nasional"
    yield Tabel(f"tabel-standar-{kode.lower()}", judul, kolom, kepala(*kolom), tuple(rows))
    if len(found) < len(rekap.baris):
        yield p(renstra.STANDAR_LAIN)


def _penyebab(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    kode = rekap.sasaran.kode
    yield p(tebal("Penyebab keberhasilan atau kegagalan"))
    yield bahan.analisis(kode, "penyebab")
    yield p(tebal("Solusi yang sudah dilakukan"))
    yield bahan.analisis(kode, "solusi")
