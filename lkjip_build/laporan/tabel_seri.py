"""The tables that hold a sasaran against other years and against the end of the Renstra."""

from dataclasses import replace

from lkjip_build.bahasa import renstra
from lkjip_build.bahasa.angka import bertanda, poin_persen
from lkjip_build.bahasa.daftar import rentang_tahun
from lkjip_build.bahasa.hitungan import dibatasi
from lkjip_build.bahasa.perubahan import perubahan_kecil, perubahan_sel
from lkjip_build.bahasa.seri import semua_putus_pendek
from lkjip_build.compute.rekap import BarisKinerja, RekapSasaran
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Baris, JenisSel, Kolom, Sel, Tabel
from lkjip_build.laporan.sel import KANAN, capaian, kepala, nilai, persen, realisasi, teks

TAHUN_TERBANYAK = 5
"""A page holds so many years; older ones stand on the page of the indikator."""


def tabel_seri(bahan: Bahan, rekap: RekapSasaran) -> Tabel:
    """Return the year and the years before it, two rows for each indikator: realisasi, then capaian."""
    years = sorted(year for year in bahan.situs.rekap.tahun if year <= bahan.tahun)[-TAHUN_TERBANYAK:]
    kolom = (Kolom("Indikator", 6), *(Kolom(str(year), 2.6, KANAN) for year in years), Kolom("Perubahan", 3.6, KANAN))
    kode = rekap.sasaran.kode
    span = rentang_tahun(years[0], years[-1])
    return Tabel(
        f"tabel-seri-{kode.lower()}",
        f"Realisasi dan capaian sasaran {kode}, {span}",
        kolom,
        kepala(*kolom),
        tuple(row for baris in rekap.baris for row in _rows(bahan, baris, years)),
        catatan="Perubahan terhadap tahun sebelumnya: realisasi dalam satuan indikator, capaian dalam poin persen.",
    )


def _rows(bahan: Bahan, baris: BarisKinerja, years: list[int]) -> tuple[Baris, Baris]:
    by_tahun = {one.tahun: one for one in (*bahan.banding[baris.indikator.kode].sebelum, baris)}
    found = [by_tahun.get(year) for year in years]
    reached = [realisasi(one) if one else teks("–") for one in found]
    percent = [_percent(bahan, one) for one in found]
    name = teks(baris.indikator.nama, f"realisasi, {baris.indikator.satuan}", kepala=True)
    return (
        Baris((name, *reached, _change(bahan, baris))),
        Baris((teks("Capaian", kepala=True), *percent, _change_capaian(bahan, baris))),
    )


def _percent(bahan: Bahan, baris: BarisKinerja | None) -> Sel:
    if baris is None or baris.realisasi is None:
        return teks("–")
    return capaian(baris, bahan.situs.rekap.tahun[baris.tahun].aturan.desimal)


def _change(bahan: Bahan, baris: BarisKinerja) -> Sel:
    banding = bahan.banding[baris.indikator.kode]
    lalu = banding.lalu
    small = (semua_putus_pendek(lalu.putus) if lalu else "") or perubahan_kecil(banding)
    if lalu and lalu.selisih_realisasi is not None:
        made = nilai(lalu.selisih_realisasi, small)
        return replace(made, teks=bertanda(made.teks))
    return teks(perubahan_sel(banding), small)


def _change_capaian(bahan: Bahan, baris: BarisKinerja) -> Sel:
    lalu = bahan.banding[baris.indikator.kode].lalu
    if lalu is None or lalu.selisih_capaian is None:
        return teks("–")
    printed = poin_persen(lalu.selisih_capaian, bahan.desimal)
    return Sel(printed, lalu.selisih_capaian, JenisSel.ANGKA, bahan.desimal)


def tabel_renstra(bahan: Bahan, rekap: RekapSasaran) -> Tabel:
    """Return the Renstra to date against its end, with why where there is no percentage."""
    akhir = bahan.situs.data.renstra.periode.akhir
    kolom = (
        Kolom("Indikator", 6),
        Kolom("Satuan", 2),
        Kolom(f"Target akhir Renstra {akhir}", 3, KANAN),
        Kolom("Realisasi sejauh ini", 3, KANAN),
        Kolom("Capaian terhadap target akhir", 4, KANAN),
    )
    rows = []
    for baris in rekap.baris:
        found = bahan.banding[baris.indikator.kode].renstra
        reached = teks("–", renstra.alasan(found))
        if found.capaian is not None:
            reached = persen(found.capaian.tampil, bahan.desimal, dibatasi(found.capaian, bahan.desimal))
        covers = renstra.cakupan(found) if found.realisasi is not None else ""
        rows.append(
            Baris(
                (
                    teks(baris.indikator.nama, kepala=True),
                    teks(baris.indikator.satuan),
                    nilai(found.target, renstra.cara_target(found), kosong=renstra.TANPA_TARGET),
                    nilai(found.realisasi, covers),
                    reached,
                )
            )
        )
    kode = rekap.sasaran.kode
    judul = f"Realisasi sasaran {kode} terhadap target akhir Renstra {akhir}"
    return Tabel(f"tabel-akhir-{kode.lower()}", judul, kolom, kepala(*kolom), tuple(rows))
