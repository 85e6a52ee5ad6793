"""What came after a report was signed: a sheet beside the signed file, which stays, and a part of its page."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from lkjip_build.bahasa import bab
from lkjip_build.bahasa import pengesahan as kata
from lkjip_build.bahasa.siklus import keadaan
from lkjip_build.isi import Bagian, BlokDokumen, Kalimat, Lembar, kode, p
from lkjip_build.model.laporan import Reviu
from lkjip_build.model.pengesahan import Pengesahan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.lampiran_siklus import kalimat_siklus
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.sidik import tabel_sidik
from lkjip_build.susunan.tabel.siklus import tabel_sesudah


def semua_lembar(situs: Situs) -> dict[str, Callable[[], Lembar]]:
    """Return how the sheet of each sealed report is composed, by its path in the site."""
    sealed = (tahun for tahun in situs.semua_tahun if tahun in situs.data.segel)
    return {f"laporan/{tahun}/{nama(tahun)}": partial(_lembar, situs, tahun) for tahun in sealed}


def nama(tahun: int) -> str:
    """Return the name of the file of the sheet of a year, without the ending."""
    return f"lkjip-{tahun}-susulan"


def _lembar(situs: Situs, tahun: int) -> Lembar:
    bahan, satu = Bahan(situs.untuk(tahun), tahun), situs.data.segel[tahun].segel.terakhir
    return kertas(
        bahan,
        nama(tahun),
        kata.LEMBAR,
        (
            Bagian("", kata.SESUDAH, (_pengiriman(bahan), *sesudah(bahan, satu))),
            Bagian("", kata.SIDIK, (tabel_sidik(satu),)),
            Bagian("", kata.UNTUK_SURAT, (_surat(tahun, satu),)),
        ),
        max(_semua_tanggal(bahan, satu)),
        kaki=f"LKjIP {tahun}, {bahan.instansi.nama}",
        untuk=f"Laporan Kinerja Instansi Pemerintah (LKjIP) Tahun {tahun}",
        pembuka=kata.pembuka(satu.ditandatangani),
    )


def sesudah(bahan: Bahan, satu: Pengesahan) -> Iterator[BlokDokumen]:
    """Yield what was done after the signing: the steps of the log, and a review that came later."""
    siklus = bahan.siklus
    if siklus and siklus.sesudah_tanda_tangan:
        yield tabel_sesudah(siklus, bahan.sop, "", kata.langkah_sesudah(bahan.tahun))
    if reviu := _reviu(bahan, satu):
        yield p(bab.reviu(reviu))


def _pengiriman(bahan: Bahan) -> Kalimat:
    siklus = bahan.siklus
    if siklus and siklus.tanggal_kirim:
        return kalimat_siklus(keadaan(siklus), siklus)
    return p(kata.BELUM_DIKIRIM)


def _reviu(bahan: Bahan, satu: Pengesahan) -> Reviu | None:
    """Return the review where the signed report does not have it."""
    reviu = bahan.laporan.fakta.reviu
    return None if reviu and reviu.tanggal and reviu.tanggal <= satu.ditandatangani else reviu


def _surat(tahun: int, satu: Pengesahan) -> Kalimat:
    """Return the sentence with which a letter of sending names what is sent; a fingerprint is copied in one piece."""
    files = [(one.nama, one.sidik) for one in satu.dokumen if one.nama.endswith(".pdf")]
    told = [run for name, sidik in files for run in (f"SHA-256 {name} ", kode(sidik), ", ")]
    return p(kata.kalimat_surat(tahun), *told, "sidik isi ", kode(satu.sidik_isi), ".")


def _semua_tanggal(bahan: Bahan, satu: Pengesahan) -> Iterator[date]:
    yield satu.tanggal
    for one in bahan.siklus.sesudah_tanda_tangan if bahan.siklus else ():
        yield from (moment.tanggal for moment in (one.mulai, one.selesai) if moment)
    if (reviu := bahan.laporan.fakta.reviu) and reviu.tanggal:
        yield reviu.tanggal
