"""The performance of a year as a page: by sasaran the indikator with quarters, then the money; and all years."""

from collections.abc import Iterator
from functools import partial

from lkjip_build.bahasa import anggaran as kata_anggaran
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.bahasa.bab import rencana_aksi_tidak_ada
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.efisiensi import pengantar
from lkjip_build.bahasa.hitungan import SELISIH
from lkjip_build.bahasa.renstra import cara, judul_banding
from lkjip_build.bahasa.sasaran import judul_pendek, sebutan
from lkjip_build.bahasa.triwulan import beda_triwulan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapTahun
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    DaftarUnduhan,
    Halaman,
    Kolom,
    Kosong,
    Rancangan,
    Rincian,
    Sel,
    Unduhan,
    capaian,
    daftar,
    jawaban,
    lencana,
    p,
    sel,
    tabel,
    tautan,
    teks,
)
from lkjip_build.isi.sumber import berkas_sumber, halaman_sumber
from lkjip_build.susunan import asal
from lkjip_build.susunan.anggaran import triwulan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import (
    fakta_batas,
    fakta_indikator,
    fakta_rata_rata,
    fakta_rumus_efisiensi,
    fakta_tahun,
    fakta_uang,
    kalimat,
    yang_disebut,
)
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.halaman_siklus import garis_status
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.kolom.efisiensi import serapan
from lkjip_build.susunan.kolom.kinerja import kategori
from lkjip_build.susunan.koreksi import dengan_koreksi, memuat_koreksi
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import Situs, kategori_level
from lkjip_build.susunan.tabel.anggaran import tabel_anggaran
from lkjip_build.susunan.tabel.banding import tabel_banding
from lkjip_build.susunan.tabel.capaian import tabel_capaian
from lkjip_build.susunan.tabel.efisiensi import tabel_efisiensi_semua

ANALISIS = (
    ("penyebab", "Penyebab"),
    ("solusi", "Yang sudah dilakukan"),
    ("efisiensi", "Efisiensi"),
    ("program_penunjang", "Program penunjang"),
    ("rencana_tindak_lanjut", "Rencana tindak lanjut"),
)


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the overview of all years and the page of each year."""
    yield Rancangan("/kinerja/", partial(_ikhtisar, situs))
    for tahun in situs.semua_tahun:
        yield Rancangan(f"/kinerja/{tahun}/", partial(_halaman, situs, tahun))


def _ikhtisar(situs: Situs) -> Halaman:
    judul = "Kinerja menurut tahun"
    return Halaman(
        judul,
        "Berapa indikator mencapai target, rata-rata capaian, dan serapan anggaran setiap tahun.",
        f"{situs.folder}/renstra.yml",
        Bagian("", judul, tuple(_semua_tahun(situs, judul))),
    )


def _semua_tahun(situs: Situs, judul: str) -> Iterator[Blok]:
    semua = [situs.rekap.tahun[tahun] for tahun in situs.semua_tahun]
    if not semua:
        yield Kosong("Belum ada laporan satu tahun pun. Untuk memulai, buat folder tahun di dalam folder data.")
        return
    # The newest year answers nothing while it runs; then the year before is told as well.
    told = semua[:1] if semua[0].bisa_dinilai else semua[:2]
    answers = [jawaban_tahun(situs, one.tahun) for one in told]
    yield jawaban(bersama(one.teks for one in answers), [angka for one in answers for angka in one.angka])
    kolom = (
        Kolom("tahun", "Tahun"),
        Kolom("tercapai", "Target tercapai", 3, KANAN),
        Kolom("rata_rata", "Rata-rata capaian", 3, KANAN),
        Kolom("kategori", "Kategori", 3),
        Kolom("serapan", "Serapan anggaran", 3, KANAN),
        Kolom("status", "Status laporan", 4),
    )
    yield tabel("", judul, kolom, (_baris_tahun(situs, one) for one in semua))


def _baris_tahun(situs: Situs, rekap: RekapTahun) -> Baris:
    tahun = rekap.tahun
    facts = list(fakta_tahun(rekap))
    met, counted = f"{rekap.tercapai} dari {rekap.jumlah_indikator}", kata.dihitung_kecil(rekap)
    average = None if rekap.rata_rata is None else capaian(rekap.rata_rata, rekap.aturan, asal.rata_rata_tahun(rekap))
    siklus = situs.siklus.get(tahun)
    status = teks(kata_siklus.sebutan(siklus), ke=f"/siklus/{tahun}/") if siklus else teks("–")
    return Baris(
        (
            teks(str(tahun), ke=f"/kinerja/{tahun}/", kepala=True),
            berangka(met, yang_disebut(met, facts)) if rekap.bisa_dinilai else sel(None, "belum bisa dinilai"),
            sel(average).with_small(counted, angka=yang_disebut(counted, fakta_rata_rata(rekap))),
            kategori(rekap.kategori, rekap.aturan),
            _serapan(situs, rekap),
            dengan_koreksi(status.with_small("" if situs.is_final(tahun) else "angka sementara"), situs, tahun),
        )
    )


def _serapan(situs: Situs, rekap: RekapTahun) -> Sel:
    """Return the share of the budget that was spent, with until when while the year runs."""
    if rekap.anggaran is None:
        return sel(None, BELUM_ADA)
    made = serapan(rekap.anggaran, rekap.aturan.desimal)
    until = kata_anggaran.hingga(rekap.anggaran, situs.masa(rekap.tahun)) if rekap.anggaran.serapan is not None else ""
    return made.with_small(until)


def _halaman(semua: Situs, tahun: int) -> Halaman:
    bahan = Bahan(semua.untuk(tahun), tahun)
    situs, rekap = bahan.situs, bahan.rekap
    said, numbers = jawaban_tahun(situs, tahun)
    judul = f"Kinerja tahun {tahun}"
    parts = [
        Bagian(one.induk.kode.lower(), judul_pendek(one.induk), tuple(_induk(bahan, one))) for one in rekap.semua_induk
    ]
    if not parts:
        parts = [Bagian("kinerja", "Kinerja", (Kosong("Belum ada baris di kinerja.csv tahun ini."),))]
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/kinerja.csv",
        Bagian(
            "",
            judul,
            (
                jawaban(said, numbers),
                *_rencana(bahan),
                *_rata_rata(bahan),
                *memuat_koreksi(situs, tahun),
                *_laporan(bahan),
            ),
            (*parts, *_banding(bahan), _anggaran(bahan), *_efisiensi(bahan), *_perjalanan(bahan), _asal(bahan)),
        ),
        situs.tanda(tahun),
    )


def _rencana(bahan: Bahan) -> Iterator[Blok]:
    if not bahan.laporan.rencana_aksi:
        yield p(rencana_aksi_tidak_ada(bahan.tahun))
    else:
        link = tautan(f"Rencana aksi {bahan.tahun}", alamat_rencana(bahan.tahun))
        yield p(link, ": target setiap triwulan dan yang dikerjakan untuk mencapainya.")


def _rata_rata(bahan: Bahan) -> Iterator[Blok]:
    rekap = bahan.rekap
    if rekap.rata_rata is None:
        yield p("Rata-rata capaian belum dapat dihitung.")
        return
    badge = lencana(rekap.kategori or "", kategori_level(rekap.kategori, rekap.aturan.skala))
    yield kalimat(
        f"Rata-rata capaian: {kata.rata_rata_sel(rekap)} ",
        badge,
        ". Kategori adalah tingkat capaian, bukan tanda target tercapai; lihat ",
        tautan("cara menghitung", "/metodologi/"),
        ".",
        fakta=fakta_rata_rata(rekap),
    )
    if note := kata.batas_rata_rata(rekap.dalam_rata_rata, rekap.aturan):
        yield kalimat(note, kecil=True, fakta=fakta_batas(rekap.aturan))


def _laporan(bahan: Bahan) -> Iterator[Blok]:
    if siklus := bahan.siklus:
        link = tautan("Lihat siklusnya", f"/siklus/{bahan.tahun}/")
        yield p(f"Laporan {bahan.tahun}: {kata_siklus.sebutan(siklus)}. ", link, ".")


def _induk(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    kode = rekap.induk.kode
    judul = f"{sebutan(rekap)}: indikator tahun {bahan.tahun}"
    yield tabel_capaian(bahan, rekap, f"tabel-{kode.lower()}", judul, triwulan=True, satuan=False)
    for baris in rekap.baris:
        yield from _catatan(baris)
    analisis = bahan.laporan.analisis.get(kode)
    written = [(said, bahan.analisis(kode, name)) for name, said in ANALISIS if analisis and getattr(analisis, name)]
    if written:
        yield Rincian(tuple((said, (blok,)) for said, blok in written))


def _catatan(baris: BarisKinerja) -> Iterator[Blok]:
    if note := beda_triwulan(baris):
        yield kalimat(f"{baris.indikator.nama}: {note}.", kecil=True, fakta=fakta_indikator(baris))
    if baris.kinerja.catatan:
        yield p(f"{baris.indikator.nama}: {baris.kinerja.catatan}", kecil=True)


def _banding(bahan: Bahan) -> Iterator[Bagian]:
    if not bahan.semua_baris:
        return
    standar = any(baris.indikator.standar_nasional for baris in bahan.semua_baris)
    filled = {
        tahun
        for tahun, rekap in bahan.situs.rekap.tahun.items()
        if any(baris.realisasi is not None for baris in rekap.semua_baris)
    }
    judul = judul_banding(bahan.tahun, bahan.situs.data.renstra.periode.akhir, filled, standar=standar)
    how = bersama((cara([one.renstra for one in bahan.banding.values()]), SELISIH))
    yield Bagian(
        "dari-tahun-ke-tahun-dan-terhadap-renstra",
        "Dari tahun ke tahun dan terhadap Renstra",
        (tabel_banding(bahan, "tabel-banding", judul), p(how, kecil=True)),
    )


def _anggaran(bahan: Bahan) -> Bagian:
    tahun, uang = bahan.tahun, bahan.rekap.anggaran
    if uang is None:
        return Bagian("anggaran", "Anggaran", (Kosong(kata_anggaran.belum_dicatat(tahun), f"{tahun}/anggaran.csv"),))
    file = f"{bahan.situs.folder}/{tahun}/anggaran.csv"
    judul = f"Anggaran menurut {kata_anggaran.menurut(uang.baris)}, {kata_anggaran.tahun_uang(uang, tahun, bahan.masa)}"
    blok = (
        kalimat(kata_anggaran.terpakai(uang, bahan.masa, bahan.desimal), fakta=fakta_uang(uang, bahan.desimal)),
        tabel_anggaran(bahan, uang, "tabel-anggaran", judul),
        *triwulan(bahan, uang),
        p(
            "Setiap baris anggaran dihitung sekali, juga bila mendukung lebih dari satu sasaran. Sumber: ",
            tautan(f"anggaran.csv {tahun}", halaman_sumber(file)),
            ".",
            kecil=True,
        ),
    )
    return Bagian("anggaran", "Anggaran", blok)


def _efisiensi(bahan: Bahan) -> Iterator[Bagian]:
    if (uang := bahan.rekap.anggaran) is None:
        return
    said = kalimat(pengantar(bahan.efisiensi.rumus), fakta=fakta_rumus_efisiensi(bahan.rekap.aturan))
    judul = f"Anggaran dan efisiensi setiap sasaran, {kata_anggaran.tahun_uang(uang, bahan.tahun, bahan.masa)}"
    yield Bagian("efisiensi", "Efisiensi", (said, tabel_efisiensi_semua(bahan, "tabel-efisiensi", judul)))


def _perjalanan(bahan: Bahan) -> Iterator[Bagian]:
    line = garis_status(bahan.siklus) if bahan.siklus else ()
    if line:
        tahun = bahan.tahun
        link = p(tautan(f"Siklus laporan {tahun}", f"/siklus/{tahun}/"))
        yield Bagian(f"perjalanan-laporan-{tahun}", f"Perjalanan laporan {tahun}", (*line, link))


def _asal(bahan: Bahan) -> Bagian:
    tahun = bahan.tahun
    file = f"{bahan.situs.folder}/{tahun}/kinerja.csv"
    blok: list[Blok] = [
        p("Target dan realisasi seperti ditulis kantor: ", tautan(f"kinerja.csv {tahun}", halaman_sumber(file)), "."),
        DaftarUnduhan(
            (
                Unduhan(f"/{berkas_sumber(file)}", f"kinerja.csv {tahun}", "berkas data itu sendiri"),
                Unduhan("/data/kinerja.csv", "kinerja.csv semua tahun", "dengan capaian dan kategori"),
            )
        ),
    ]
    if bahan.laporan.fakta.sumber:
        blok += [p("Keterangan sumber:"), daftar(bahan.laporan.fakta.sumber)]
    return Bagian("asal-angka", "Asal angka", tuple(blok))
