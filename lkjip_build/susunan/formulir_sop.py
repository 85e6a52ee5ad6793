"""The official form of an SOP as content: its identity, its steps, and who signs it. Page and document set the same.

Dasar: PermenPANRB 35/2012 (form of an SOP AP: identity above, then numbered activities by pelaksana with mutu baku).
"""

from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.kata import jenis_langkah
from lkjip_build.bahasa.sop import alur, pelaksana
from lkjip_build.bahasa.tanggal import tanggal_form
from lkjip_build.drawing.gambar_sop import GambarSop
from lkjip_build.isi import (
    Blok,
    FormulirSop,
    KolomIdentitas,
    LangkahFormulir,
    LangkahSop,
    Penandatangan,
    Prosa,
    TandaTangan,
    belum,
    daftar,
    p,
)
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.privasi import tanda_nip
from lkjip_build.prosa import Paragraf, urai


def formulir(sop: Sop, keterkaitan: tuple[Paragraf, ...]) -> FormulirSop:
    """Return the identity of an SOP; `keterkaitan` are the SOPs it refers to, as they may be linked."""
    jabatan, nama, nip = sop.disahkan.jabatan, sop.disahkan.nama or BELUM_DIISI, sop.disahkan.nip or BELUM_DIISI
    warned: tuple[Blok, ...] = (Prosa(urai(sop.peringatan), ""),) if sop.peringatan else _daftar(())
    return FormulirSop(
        sop.kode,
        sop.nama,
        sop.unit,
        (
            ("Nomor SOP", (sop.nomor or BELUM_DIISI,)),
            ("Tanggal pembuatan", (tanggal_form(sop.tanggal.pembuatan),)),
            ("Tanggal revisi", (tanggal_form(sop.tanggal.revisi),)),
            ("Tanggal efektif", (tanggal_form(sop.tanggal.efektif),)),
            ("Disahkan oleh", (jabatan, nama, f"NIP {nip}")),
            ("Nama SOP", (sop.nama,)),
        ),
        (
            (
                KolomIdentitas("Dasar hukum", _daftar(sop.dasar_hukum)),
                KolomIdentitas("Kualifikasi pelaksana", _daftar(sop.kualifikasi)),
            ),
            (
                KolomIdentitas("Keterkaitan", _daftar(keterkaitan)),
                KolomIdentitas("Peralatan/perlengkapan", _daftar(sop.peralatan)),
            ),
            (
                KolomIdentitas("Peringatan", warned),
                KolomIdentitas("Pencatatan dan pendataan", _daftar(sop.pencatatan)),
            ),
        ),
    )


def _daftar(butir: tuple[str | Paragraf, ...]) -> tuple[Blok, ...]:
    return (daftar(butir, bernomor=True),) if butir else (p(belum(BELUM_DIISI)),)


def langkah_formulir(sop: Sop, gambar: GambarSop, *, nip: bool) -> LangkahFormulir:
    """Return the steps of an SOP and the block to sign; `nip` prints the NIP in full, as only a signed document may."""
    return LangkahFormulir(
        sop.kode,
        sop.nama,
        tuple(one.nama for one in sop.pelaksana),
        tuple(langkah_sop(langkah, sop) for langkah in sop.langkah),
        gambar,
        TandaTangan(
            f"{sop.disahkan.tempat or 'tempat belum diisi'}, {tanggal_form(sop.tanggal.ditandatangani)}",
            (
                Penandatangan(
                    sop.disahkan.jabatan, sop.disahkan.nama or BELUM_DIISI, tanda_nip(sop.disahkan.nip or "", utuh=nip)
                ),
            ),
        ),
    )


def langkah_sop(langkah: Langkah, sop: Sop) -> LangkahSop:
    """Return a step as a row of the form."""
    baku = langkah.mutu_baku
    return LangkahSop(
        langkah.no,
        langkah.aktivitas,
        f"{pelaksana(langkah, sop)} ({jenis_langkah(langkah.jenis)}). {alur(langkah, sop)}",
        jenis_langkah(langkah.jenis),
        tuple(one.kode in langkah.pelaksana for one in sop.pelaksana),
        baku.kelengkapan,
        str(baku.waktu),
        baku.output,
        langkah.keterangan,
    )
