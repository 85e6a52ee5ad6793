"""The files of an SOP beside its page: the form to print and sign, and its flow for process modellers."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.bahasa.tanggal import tanggal_form
from lkjip_build.drawing.gambar_sop import alur_of
from lkjip_build.isi import DokumenSop, Penandatangan, TandaTangan
from lkjip_build.model.sop import Sop
from lkjip_build.privasi import tanda_nip
from lkjip_build.prosa import baris_polos, urai
from lkjip_build.susunan.formulir_sop import semua_langkah
from lkjip_build.susunan.halaman_sop import berkas_sop
from lkjip_build.susunan.proses_sop import proses_sop
from lkjip_build.susunan.situs import Situs


def semua_dokumen(situs: Situs) -> Iterator[DokumenSop]:
    """Yield the form of every SOP."""
    for sop in situs.data.sop.values():
        yield dokumen_sop(sop, nip=situs.data.instansi.tampilkan_nip, hari_ini=situs.hari_ini)


def dokumen_sop(sop: Sop, *, nip: bool, hari_ini: date) -> DokumenSop:
    """Return the form of an SOP; `nip` prints the NIP in full, as only a signed document may."""
    shown = tanda_nip(sop.disahkan.nip or "", utuh=nip)
    signer = Penandatangan(sop.disahkan.jabatan, sop.disahkan.nama or "", shown, pangkat=sop.disahkan.pangkat or "")
    tempat = sop.disahkan.tempat or "tempat belum diisi"
    warned = "\n".join(line for blok in urai(sop.peringatan or "") for line in baris_polos(blok))
    berkas = berkas_sop(sop)
    proses = proses_sop(sop)
    return DokumenSop(
        sop.kode,
        sop.nama,
        sop.unit,
        sop.nomor or "",
        tanggal_form(sop.tanggal.pembuatan, ""),
        tanggal_form(sop.tanggal.revisi, ""),
        tanggal_form(sop.tanggal.efektif, ""),
        signer,
        TandaTangan(f"{tempat}, {tanggal_form(sop.tanggal.ditandatangani)}", (signer,)),
        sop.dasar_hukum,
        sop.kualifikasi,
        sop.keterkaitan,
        sop.peralatan,
        (warned,) if warned else (),
        sop.pencatatan,
        semua_langkah(sop),
        alur_of(sop),
        tuple(one.singkatan for one in sop.pelaksana),
        sop.jangka_waktu,
        None if isinstance(proses, str) else proses,
        _tanggal_berkas(sop, hari_ini),
        _tanda(sop),
        berkas.pdf,
        berkas.bpmn,
    )


def _tanda(sop: Sop) -> str:
    """Return the mark of a form whose reading is open; the form is real also where the figures are examples."""
    return "alur belum dikonfirmasi" if any(tafsir.perlu_konfirmasi for tafsir in sop.tafsir) else ""


def _tanggal_berkas(sop: Sop, hari_ini: date) -> date:
    """Return the last date on the form, so that an unchanged SOP gives the same bytes; today where it has none."""
    known = [found.akhir for _, found in sop.tanggal if found is not None and found.akhir]
    return max(known, default=hari_ini)
