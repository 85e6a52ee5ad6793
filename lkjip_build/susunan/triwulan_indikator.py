"""The running year of one indikator, quarter by quarter."""

from lkjip_build.bahasa.jalur import cara_target
from lkjip_build.bahasa.kata import TRIWULAN
from lkjip_build.bahasa.seri import keterangan_arah
from lkjip_build.bahasa.tahun import judul_angka
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import KANAN, Bagian, Baris, Blok, Gambar, Kolom, daftar, p, tabel, tautan, teks
from lkjip_build.susunan.gambar import angka_triwulan, panel_triwulan
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.jalur import bagian_indikator
from lkjip_build.susunan.kolom import kinerja, rencana_aksi
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun
from lkjip_build.susunan.situs import Situs


def triwulan_indikator(situs: Situs, baris: BarisKinerja) -> Bagian:
    """Return the running year of an indikator quarter by quarter, and what is done for it."""
    row, tahun = KinerjaTahun(situs, baris), baris.tahun
    _, satu = rencana_aksi.jalur_of(row)
    kolom = (
        Kolom("triwulan", "Triwulan"),
        Kolom("target", "Target", 2, KANAN),
        Kolom("realisasi", "Realisasi", 2, KANAN),
        Kolom("sampai", "Sampai triwulan itu", 6),
    )
    rows = (
        Baris(
            (
                teks(TRIWULAN[found.nomor - 1], kepala=True),
                rencana_aksi.TARGET_TW[found.nomor - 1].sel(row),
                kinerja.TW[found.nomor - 1].sel(row),
                rencana_aksi.sel_putusan(row, satu, found),
            )
        )
        for found in satu.triwulan
    )
    judul = f"Triwulan demi triwulan, {tahun}"
    indikator = baris.indikator
    how = f"Target {cara_target(indikator.target_triwulan, indikator.konsolidasi)}. Satuan: {indikator.satuan}."
    share = bagian_indikator(situs, baris)
    blok: list[Blok] = []
    if panel := panel_triwulan(satu):
        code = f"grafik-triwulan-{indikator.kode.lower()}"
        legend = keterangan_arah(indikator, satu.rencana.target, bertanda=False)
        blok.append(Gambar(code, "", panel.uraian, (panel,), legend, tuple(angka_triwulan(satu, row.aturan))))
    if share.teks:
        blok.append(p(share.teks, angka=share.angka))
    name = judul_angka(judul, final=situs.is_final(tahun)) if baris.triwulan_terisi else judul
    blok += [tabel("", name, kolom, rows, sempit=True), p(how, kecil=True)]
    if actions := [_aksi(one.aksi or "", one.penanggung_jawab or "") for one in satu.rencana.aksi]:
        blok += [p(f"Yang dikerjakan pada {tahun}:"), daftar(actions)]
    if satu.rencana.baris:
        blok.append(p(tautan(f"Rencana aksi {tahun}", alamat_rencana(tahun))))
    return Bagian("triwulan-demi-triwulan", judul, tuple(blok))


def _aksi(aksi: str, oleh: str) -> str:
    return f"{aksi} ({oleh})" if oleh else aksi
