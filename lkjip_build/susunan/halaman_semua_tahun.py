"""The performance of all years as one table."""

from collections.abc import Iterator

from lkjip_build.bahasa import anggaran as kata_anggaran
from lkjip_build.bahasa import jalur_tahun as kata_jalur
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.bahasa.beranda import TERCAPAI_DARI
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import RekapTahun
from lkjip_build.isi import KANAN, Bagian, Baris, Blok, Halaman, Kolom, Kosong, Sel, capaian, jawaban, sel, tabel, teks
from lkjip_build.susunan import asal
from lkjip_build.susunan.fakta import fakta_rata_rata, fakta_tahun, yang_disebut
from lkjip_build.susunan.jalur import fakta_janji, jawaban_tahun
from lkjip_build.susunan.kolom.efisiensi import serapan
from lkjip_build.susunan.kolom.kinerja import kategori
from lkjip_build.susunan.koreksi import dengan_koreksi
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import Situs


def halaman(situs: Situs) -> Halaman:
    """Return the table of all years: targets met, average, absorption, state of the report."""
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
        Kolom("tercapai", TERCAPAI_DARI if situs.tahun_direncanakan else "Target tercapai", 3, KANAN),
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
            berangka(met, yang_disebut(met, facts)) if rekap.bisa_dinilai else _sejauh_ini(situs, tahun),
            sel(average).with_small(counted, angka=yang_disebut(counted, fakta_rata_rata(rekap))),
            kategori(rekap.kategori, rekap.aturan),
            _serapan(situs, rekap),
            dengan_koreksi(status.with_small("" if situs.is_final(tahun) else "angka sementara"), situs, tahun),
        )
    )


def _sejauh_ini(situs: Situs, tahun: int) -> Sel:
    """Return how many indikator are on track where nothing of the year can be judged yet."""
    jalur = situs.jalur[tahun]
    fine = len(jalur.of(Putusan.DI_JALUR))
    if not fine:
        return sel(None, "belum bisa dinilai")
    said = kata_jalur.di_jalur(fine, len(jalur.semua))
    return berangka(said, yang_disebut(said, fakta_janji(jalur))).with_small(kata_jalur.sampai_dengan(jalur.nomor))


def _serapan(situs: Situs, rekap: RekapTahun) -> Sel:
    """Return the share of the budget that was spent, with until when while the year runs."""
    if rekap.anggaran is None:
        return sel(None, BELUM_ADA)
    made = serapan(rekap.anggaran, rekap.aturan.desimal)
    until = kata_anggaran.hingga(rekap.anggaran, situs.masa(rekap.tahun)) if rekap.anggaran.serapan is not None else ""
    return made.with_small(until)
