"""The annexes: Perjanjian Kinerja, pengukuran kinerja, definitions, the SOP, the cycle log, the statement of review."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran, bab, kata
from lkjip_build.bahasa import sop as kalimat_sop
from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.laporan.anggaran import tabel_anggaran
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.gambar import gambar_sop
from lkjip_build.laporan.isi import (
    Bagian,
    Baris,
    Blok,
    JenisBagian,
    Kolom,
    Kosong,
    Penandatangan,
    Tabel,
    TandaTangan,
)
from lkjip_build.laporan.lampiran_siklus import siklus
from lkjip_build.laporan.sel import (
    KANAN,
    TENGAH,
    bulat,
    capaian,
    kategori,
    kelompok,
    kepala,
    nilai,
    p,
    realisasi,
    target,
    tebal,
    teks,
)
from lkjip_build.laporan.tabel_pk import (
    pagu_berlaku,
    pagu_murni,
    tabel_program,
    tabel_sasaran,
    target_berlaku,
    target_murni,
)
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.model.sop import Sop
from lkjip_build.prosa import polos


def lampiran(bahan: Bahan) -> Iterator[Bagian]:
    """Yield the annexes; the statement of review only where there was one."""
    yield _part("lampiran-pk", f"Perjanjian Kinerja Tahun {bahan.tahun}", (), tuple(_perjanjian(bahan)))
    yield _part("lampiran-pengukuran", f"Pengukuran Kinerja Tahun {bahan.tahun}", _pengukuran(bahan))
    yield _part("lampiran-definisi", "Definisi Indikator Kinerja", [_definisi(bahan)])
    sop = bahan.sop
    yield _part("lampiran-sop", f"SOP {sop.nama}" if sop else "SOP Penyusunan LKjIP", _sop(bahan))
    yield _part("lampiran-siklus", "Catatan Siklus Penyusunan Laporan", siklus(bahan))
    if bahan.laporan.fakta.reviu:
        yield _part("lampiran-reviu", "Pernyataan Reviu", _reviu(bahan))


def _part(
    kode: str, judul: str, blok: Iterator[Blok] | list[Blok] | tuple[Blok, ...], bagian: tuple[Bagian, ...] = ()
) -> Bagian:
    return Bagian(kode, judul, tuple(blok), bagian, JenisBagian.LAMPIRAN)


def _perjanjian(bahan: Bahan) -> Iterator[Bagian]:
    tahun = bahan.tahun
    yield Bagian("pernyataan-murni", "Pernyataan", tuple(_pernyataan(bahan, bahan.pk_murni)))
    yield Bagian(
        "formulir-murni",
        "Lampiran Perjanjian Kinerja",
        (
            tabel_sasaran(bahan, "formulir-pk", f"Formulir Perjanjian Kinerja {tahun}", [("Target", target_murni)]),
            *tabel_program(bahan, "formulir-pk-anggaran", f"Program dan anggaran {tahun}", [("Anggaran", pagu_murni)]),
        ),
    )
    if bahan.ada_perubahan:
        yield Bagian("pernyataan-perubahan", "Pernyataan Perubahan", tuple(_pernyataan(bahan, bahan.pk_perubahan)))
        judul = f"Formulir Perjanjian Kinerja perubahan {tahun}"
        uang = f"Program dan anggaran perubahan {tahun}"
        yield Bagian(
            "formulir-perubahan",
            "Lampiran Perjanjian Kinerja Perubahan",
            (
                tabel_sasaran(bahan, "formulir-pk-perubahan", judul, [("Target", target_berlaku)]),
                *tabel_program(bahan, "formulir-pk-perubahan-anggaran", uang, [("Anggaran", pagu_berlaku)]),
            ),
        )


def _pernyataan(bahan: Bahan, pk: PerjanjianKinerja | None) -> Iterator[Blok]:
    """Yield the two-sided statement; the names of the upper party are not known to the data and stay open."""
    if pk is None:
        yield Kosong(bab.PERJANJIAN_BELUM_DICATAT, f"{bahan.tahun}/laporan.yml: perjanjian_kinerja")
        return
    kabupaten = bahan.instansi.kabupaten
    upper = Penandatangan(bab.kepala_daerah(kabupaten), "", (), "Pihak Kedua")
    lower = bahan.penandatangan("Pihak Pertama")
    yield p(bab.PERNYATAAN_PEMBUKA)
    yield p(tebal(f"Pihak Pertama: {lower.nama or bab.RUANG_TANDA_TANGAN}"), f", {lower.jabatan}")
    yield p(tebal(f"Pihak Kedua: {upper.nama or bab.RUANG_TANDA_TANGAN}"), f", {upper.jabatan}, atasan Pihak Pertama")
    yield p(bab.pernyataan_pertama(bahan.tahun))
    yield p(bab.PERNYATAAN_KEDUA)
    yield TandaTangan(f"{bahan.tempat}, {tanggal(pk.tanggal, bab.RUANG_TANDA_TANGAN)}", (upper, lower))
    yield p(bab.PERNYATAAN_NASKAH, kecil=True)


def _pengukuran(bahan: Bahan) -> Iterator[Blok]:
    kolom = (
        Kolom("Indikator kinerja", 7),
        Kolom("Satuan", 2.2),
        Kolom("Target", 2.2, KANAN),
        *(Kolom(f"TW {roman}", 2, KANAN) for roman in kata.TRIWULAN),
        Kolom("Realisasi", 2.2, KANAN),
        Kolom("Capaian", 2.4, KANAN),
        Kolom("Kategori", 2.6),
    )
    rows: list[Baris] = []
    for rekap in bahan.rekap.sasaran:
        rows.append(kelompok(teks(f"Sasaran {rekap.sasaran.kode}: {rekap.sasaran.nama}", lebar=len(kolom))))
        rows += [
            Baris(
                (
                    teks(baris.indikator.nama, kepala=True),
                    teks(baris.indikator.satuan),
                    target(baris),
                    *(nilai(quarter, kosong="–") for quarter in baris.kinerja.triwulan),
                    realisasi(baris),
                    capaian(baris, bahan.desimal),
                    kategori(baris.kategori),
                )
            )
            for baris in rekap.baris
        ]
    yield Tabel(
        "tabel-pengukuran",
        f"Pengukuran kinerja tahun {bahan.tahun}",
        kolom,
        kepala(*kolom),
        tuple(rows),
        melintang=True,
        catatan="TW: triwulan.",
    )
    if uang := bahan.rekap.anggaran:
        yield tabel_anggaran(bahan, uang, "tabel-pengukuran-anggaran", f"Realisasi anggaran tahun {bahan.tahun}")
    else:
        yield Kosong(anggaran.belum_dicatat(bahan.tahun), f"{bahan.tahun}/anggaran.csv")


def _definisi(bahan: Bahan) -> Blok:
    kolom = (
        Kolom("No", 1, TENGAH),
        Kolom("Indikator", 5),
        Kolom("Definisi", 9),
        Kolom("Cara mengukur", 6),
        Kolom("Sumber data", 4),
        Kolom("Penanggung jawab", 3),
    )
    rows = [
        Baris(
            (
                bulat(number),
                teks(
                    one.nama, rangkai_sel(kata.jenis_indikator(one.jenis), one.satuan, kata.arah(one.arah)), kepala=True
                ),
                teks(polos(one.definisi) if one.definisi else BELUM_DIISI),
                teks(kata.isian(one.rumus)),
                teks(kata.isian(one.sumber_data)),
                teks(kata.isian(one.penanggung_jawab)),
            )
        )
        for number, one in enumerate((baris.indikator for baris in bahan.semua_baris), 1)
    ]
    judul = "Definisi dan cara mengukur indikator kinerja"
    return Tabel("tabel-definisi", judul, kolom, kepala(*kolom), tuple(rows), melintang=True)


def _sop(bahan: Bahan) -> Iterator[Blok]:
    sop = bahan.sop
    if sop is None:
        yield Kosong(bab.SOP_TIDAK_ADA, f"sop/{bahan.laporan.fakta.sop}.yml")
        return
    yield p(bab.identitas_sop(sop))
    if any(one.perlu_konfirmasi for one in sop.tafsir):
        yield p(bab.SOP_BELUM_PASTI)
    yield _tabel_sop(sop)
    yield gambar_sop(sop)


def _tabel_sop(sop: Sop) -> Tabel:
    kolom = (
        Kolom("No", 1, TENGAH),
        Kolom("Aktivitas", 5),
        Kolom("Pelaksana", 4),
        Kolom("Kelengkapan", 5),
        Kolom("Waktu", 2),
        Kolom("Output", 4),
        Kolom("Berikutnya", 3),
        Kolom("Keterangan", 4),
    )
    rows = [
        Baris(
            (
                bulat(one.no),
                teks(one.aktivitas, kepala=True),
                teks(kalimat_sop.pelaksana(one, sop)),
                teks("; ".join(one.mutu_baku.kelengkapan)),
                teks(str(one.mutu_baku.waktu)),
                teks(one.mutu_baku.output),
                teks(kalimat_sop.berikutnya(one)),
                teks(one.keterangan or "–"),
            )
        )
        for one in sop.langkah
    ]
    return Tabel("tabel-sop", "Langkah SOP", kolom, kepala(*kolom), tuple(rows), melintang=True)


def _reviu(bahan: Bahan) -> Iterator[Blok]:
    reviu = bahan.laporan.fakta.reviu
    if reviu is None:
        return
    yield p(bab.reviu(reviu))
