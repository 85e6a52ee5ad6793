"""The sheets of a workbook that show the steps between what was typed and what is printed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from lkjip_build.bahasa import angka as cetak
from lkjip_build.bahasa import buku_kerja as kata
from lkjip_build.bahasa.kata import arah as kata_arah
from lkjip_build.bahasa.putusan import kata_putusan
from lkjip_build.compute.anggaran import Uang
from lkjip_build.compute.besaran import bounds, score
from lkjip_build.compute.capaian import kategori_of
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import (
    KANAN,
    Angka,
    Asal,
    Baris,
    JenisAngka,
    Kolom,
    PeranBaris,
    Sel,
    Tabel,
    baris_of,
    bulat,
    capaian,
    sel,
    tabel,
    teks,
)
from lkjip_build.isi.rumus import Fungsi, Hitung, Langkah, Rumus, hitung, jika, positif
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai_ukur import Jenjang
from lkjip_build.problems import Location
from lkjip_build.susunan import asal, asal_uang
from lkjip_build.susunan import rumus_capaian as rumus
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.kolom import anggaran
from lkjip_build.susunan.kolom.anggaran import AnggaranTahun
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, putusan_of
from lkjip_build.susunan.rumus_capaian import TANPA, langkah
from lkjip_build.susunan.sel import rupiah

DESIMAL_HITUNGAN = 6
"""Decimals that a step shows of a percentage."""
CAPAIAN = "kertas-capaian"
_KOLOM_CAPAIAN = (
    Kolom("kode", kata.KODE, 1.6),
    Kolom("indikator", kata.INDIKATOR, 6),
    Kolom("arah", kata.ARAH, 3),
    *(
        Kolom(kode, judul, 2, KANAN)
        for kode, judul in (
            ("target_bawah", kata.TARGET_BAWAH),
            ("target_atas", kata.TARGET_ATAS),
            ("realisasi", kata.REALISASI),
            ("target_acuan", kata.TARGET_ACUAN),
            ("hitungan", kata.HITUNGAN),
            ("rata", kata.RATA),
            ("tampil", kata.TAMPIL),
            ("ambang", kata.AMBANG),
            ("tercetak", kata.TERCETAK),
        )
    ),
    Kolom("hasil", kata.HASIL, 2.4),
    Kolom("kategori", kata.KATEGORI, 2.4),
)


RATA_RATA = "kertas-rata-rata"
_KOLOM_RATA = (
    Kolom("kode", kata.KODE, 1.6),
    Kolom("nama", kata.SASARAN, 8),
    *(
        Kolom(kode, judul, 2, KANAN)
        for kode, judul in (
            ("jumlah", kata.JUMLAH),
            ("dihitung", kata.DIHITUNG),
            ("tercapai", kata.TERCAPAI),
            ("hitungan", kata.RATA_HITUNGAN),
            ("ambang", kata.AMBANG),
            ("tercetak", kata.RATA_TERCETAK),
        )
    ),
    Kolom("kategori", kata.KATEGORI, 2.4),
)


def kertas_kerja(bahan: Bahan) -> Iterator[Tabel]:
    """Yield the sheets of steps of a year: of each capaian, of their averages, of a budget that was amended."""
    if bahan.semua_baris:
        yield _capaian(bahan)
        yield _rata_rata(bahan)
    uang = bahan.rekap.anggaran
    if uang and any(one.pagu_perubahan is not None for one in uang.baris):
        yield _pagu(bahan, uang)


def _rata_rata(bahan: Bahan) -> Tabel:
    """Return the averages and counts of every tujuan and sasaran, and of the year."""
    rekap, tahun = bahan.rekap, str(bahan.tahun)
    rows = [
        _rata(bahan, one.induk.kode, one.induk.nama, one.baris, asal.semua_rata_rata(one.baris), one.rata_rata)
        for one in rekap.semua_induk
    ]
    year = asal.semua_rata_rata_tahun(rekap)
    whole = _rata(bahan, tahun, kata.SETAHUN, tuple(rekap.semua_baris), year, rekap.rata_rata)
    rows.append(replace(whole, peran=PeranBaris.JUMLAH))
    judul = kata.rata_rata_capaian(bahan.tahun)
    return tabel(RATA_RATA, judul, _KOLOM_RATA, rows, melintang=True, catatan=kata.CATATAN_RATA_RATA)


def _rata(
    bahan: Bahan,
    kode: str,
    nama: str,
    semua: Sequence[BarisKinerja],
    isi: Sequence[Langkah],
    nilai: Fraction | None,
) -> Baris:
    aturan, dari = bahan.rekap.aturan, f"{kode} {bahan.tahun}"
    exact, limit = Langkah("rata-rata", dari), Langkah("ambang-rata-rata", dari)
    counted = [langkah("rata", one) for one in semua]
    known = sum(1 for one in semua if one.capaian.dalam_rata_rata is not None)
    met = sum(1 for one in semua if putusan_of(KinerjaTahun(bahan.situs, one)) is Putusan.TERCAPAI)
    verdicts = tuple(langkah("hasil", one) for one in semua)
    kept = hitung(Fungsi.CACAH_ISI, *verdicts, kata_putusan(Putusan.TERCAPAI))
    average = jika(positif(Hitung(Fungsi.CACAH, tuple(isi))), Hitung(Fungsi.RATA_RATA, tuple(isi)), TANPA)
    band = kategori_of(nilai, aturan.skala)
    return Baris(
        (
            teks(kode, kepala=True),
            teks(nama),
            sel(bulat(len(semua), Asal(rumus=Hitung(Fungsi.CACAH_TERISI, verdicts)))),
            sel(bulat(known, Asal(rumus=Hitung(Fungsi.CACAH, tuple(counted))))),
            sel(bulat(met, Asal(rumus=kept))),
            _persen(nilai, exact, average),
            _persen(_ambang(nilai, aturan), limit, rumus.ambang_berikut(exact, aturan)),
            tercetak(nilai, Langkah("rata-rata-tercetak", dari, tercetak=True), exact, limit, aturan),
            _kata(band.nama if band else TANPA, Langkah("kategori", dari), rumus.kategori(exact, aturan.skala)),
        )
    )


def _pagu(bahan: Bahan, uang: Uang) -> Tabel:
    """Return what the lines of a budget were before it was amended, and what they are now."""
    rows = (baris_of(_KOLOM_PAGU, AnggaranTahun(bahan.situs, bahan.tahun, one)) for one in uang.baris)
    judul = kata.rincian_pagu(bahan.tahun)
    return tabel(PAGU, judul, [one.kolom for one in _KOLOM_PAGU], rows, melintang=True)


PAGU = "kertas-pagu"
_KOLOM_PAGU = (
    anggaran.KODE,
    anggaran.KEGIATAN,
    anggaran.PAGU_SEMULA,
    replace(anggaran.PAGU, sel=lambda satu: rupiah(satu.baris.pagu_berlaku, asal_uang.pagu(satu.baris))),
)


def _capaian(bahan: Bahan) -> Tabel:
    """Return how each capaian of a year comes about."""
    rows = (_indikator(bahan, one) for one in bahan.semua_baris)
    judul = kata.hitungan_capaian(bahan.tahun)
    return tabel(CAPAIAN, judul, _KOLOM_CAPAIAN, rows, melintang=True, catatan=kata.CATATAN_CAPAIAN)


def _indikator(bahan: Bahan, baris: BarisKinerja) -> Baris:
    aturan, arah, found = bahan.rekap.aturan, baris.indikator.arah, baris.capaian

    def step(apa: str) -> Langkah:
        return langkah(apa, baris)

    low, high, r, t = step("target-bawah"), step("target-atas"), step("realisasi"), step("target-acuan")
    exact, shown, next_up = step("hitungan"), step("tampil"), step("ambang")
    place = baris.kinerja.location("target" if baris.kinerja.target_perubahan is None else "target_perubahan")
    typed_low, typed_high = bounds(baris.target) if baris.target is not None else (None, None)
    percent, average, limit = found.persen, found.dalam_rata_rata, _ambang(found.tampil, aturan)
    verdict = putusan_of(KinerjaTahun(bahan.situs, baris))
    return Baris(
        (
            teks(baris.indikator.kode, kepala=True),
            teks(baris.indikator.sebutan_singkat),
            teks(kata_arah(arah)),
            _angka(typed_low, low, _target(baris, place)),
            _angka(typed_high, high, low if typed_low == typed_high else None),
            _angka(None if baris.realisasi is None else score(baris.realisasi), r, _realisasi(baris)),
            _angka(_acuan(baris), t, _acuan_rumus(low, high, r)),
            _persen(percent, exact, rumus.capaian(baris.target, arah, aturan, t, r, (low, high))),
            _persen(average, step("rata"), rumus.dibatasi(exact, aturan.batas.bawah, aturan.batas.rata_rata)),
            _persen(found.tampil, shown, rumus.dibatasi(exact, aturan.batas.bawah, aturan.batas.tampil)),
            _persen(limit, next_up, rumus.ambang_berikut(shown, aturan)),
            tercetak(found.tampil, langkah("tercetak", baris, tercetak=True), shown, next_up, aturan),
            _kata(kata_putusan(verdict), step("hasil"), _hasil(baris, verdict, (low, high), r)),
            _kata(baris.kategori or TANPA, step("kategori"), rumus.kategori(exact, aturan.skala)),
        )
    )


def _target(baris: BarisKinerja, place: Location) -> Rumus | None:
    """Return the least target from its cell; a step with another below it in that cell is typed here by its score."""
    if isinstance(baris.target, Jenjang) and baris.kinerja.target_perubahan is not None:
        return None
    return rumus.sel_ukur(baris.target, place, baris.indikator)


def _realisasi(baris: BarisKinerja) -> Rumus | None:
    if not baris.diusulkan:
        return rumus.sel_ukur(baris.kinerja.realisasi, baris.kinerja.location("realisasi"), baris.indikator)
    made = rumus.dari_triwulan(baris)
    return rumus.skor(made, baris.indikator) if made is not None and baris.indikator.skala else made


def _acuan(baris: BarisKinerja) -> Fraction | None:
    """Return the target that counts: of a range the bound that a realisasi stands nearest to."""
    if baris.target is None or baris.realisasi is None:
        return None
    low, high = bounds(baris.target)
    return low if score(baris.realisasi) < low else high


def _acuan_rumus(low: Rumus, high: Rumus, r: Rumus) -> Rumus:
    return rumus.berangka([low, high, r], rumus.lebih_dekat(low, high, r))


def _hasil(baris: BarisKinerja, verdict: Putusan, batas: tuple[Rumus, Rumus], r: Rumus) -> Rumus:
    told = verdict in (Putusan.TERCAPAI, Putusan.TIDAK_TERCAPAI) and baris.tercapai is not None
    unknown = kata_putusan(Putusan.BELUM_ADA_DATA if told else verdict)
    words = (kata_putusan(Putusan.TERCAPAI), kata_putusan(Putusan.TIDAK_TERCAPAI), unknown)
    return rumus.tercapai(baris.indikator.arah, batas, r, words)


def _ambang(persen: Fraction | None, aturan: Himpunan) -> Fraction | None:
    return None if persen is None else next((one for one in aturan.ambang if one > persen), None)


def tercetak(nilai: Fraction | None, step: Langkah, exact: Rumus, limit: Rumus, aturan: Himpunan) -> Sel:
    """Return the cell of a capaian, or an average, as it is printed."""
    came = Asal(rumus=rumus.dicetak(exact, limit, aturan), kunci=step)
    return sel(None if nilai is None else capaian(nilai, aturan, came), isian=came)


def _angka(nilai: Fraction | None, step: Langkah, made: Rumus | None) -> Sel:
    came = Asal(rumus=made, kunci=step)
    if nilai is None:
        return sel(None, isian=came)
    places = min(DESIMAL_HITUNGAN, _desimal(nilai))
    return sel(Angka(nilai, cetak.angka(nilai, places), came, desimal=places))


def _desimal(nilai: Fraction) -> int:
    return next(
        (places for places in range(DESIMAL_HITUNGAN) if (nilai * 10**places).denominator == 1), DESIMAL_HITUNGAN
    )


def _persen(nilai: Fraction | None, step: Langkah, made: Rumus | None) -> Sel:
    came = Asal(rumus=made, kunci=step)
    if nilai is None:
        return sel(None, isian=came)
    places = min(DESIMAL_HITUNGAN, _desimal(nilai))
    return sel(Angka(nilai, cetak.persen(nilai, places), came, JenisAngka.PERSEN, places))


def _kata(kata: str, step: Langkah, made: Rumus) -> Sel:
    return Sel(teks(kata).isi, isian=Asal(rumus=made, kunci=step))
