"""The official form of an SOP as content: its identity, its steps, and who signs it. Page and document set the same.

Dasar: PermenPANRB 35/2012 (form of an SOP AP: identity above, then numbered activities by pelaksana with mutu baku).
"""

from collections.abc import Sequence
from itertools import takewhile

from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.kata import jenis_langkah
from lkjip_build.bahasa.sop import alur, catatan_formulir, pelaksana, waktu_bersama
from lkjip_build.bahasa.tanggal import tanggal_form
from lkjip_build.drawing.gambar_sop import GambarSop
from lkjip_build.drawing.kepala import Kepala, RuangKepala, susun_kepala
from lkjip_build.isi import (
    Blok,
    FormulirSop,
    KepalaPelaksana,
    KolomIdentitas,
    LangkahFormulir,
    LangkahSop,
    Penandatangan,
    TandaTangan,
    belum,
    daftar,
    p,
)
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.privasi import tanda_nip
from lkjip_build.prosa import Paragraf
from lkjip_build.susunan.naskah import blok_halaman

RUANG_KEPALA = RuangKepala(huruf=(12.4,), lebar=640, tinggi=240, sisip=6)
"""Of a page: the letters of `sop.css`, and what a wide window leaves to the lanes beside columns of text."""


def formulir(sop: Sop, keterkaitan: tuple[Paragraf, ...]) -> FormulirSop:
    """Return the identity of an SOP; `keterkaitan` are the SOPs it refers to, as they may be linked."""
    jabatan, nama, nip = sop.disahkan.jabatan, sop.disahkan.nama or BELUM_DIISI, sop.disahkan.nip or BELUM_DIISI
    warned: tuple[Blok, ...] = blok_halaman(sop.peringatan, "") if sop.peringatan else _daftar(())
    return FormulirSop(
        sop.kode,
        sop.nama,
        sop.unit or (BELUM_DIISI,),
        (
            ("Nomor SOP", (sop.nomor or BELUM_DIISI,)),
            ("Tanggal pembuatan", (tanggal_form(sop.tanggal.pembuatan),)),
            ("Tanggal revisi", (tanggal_form(sop.tanggal.revisi),)),
            ("Tanggal efektif", (tanggal_form(sop.tanggal.efektif),)),
            ("Disahkan oleh", (jabatan, nama, *filter(None, (sop.disahkan.pangkat,)), f"NIP {nip}")),
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
    names = tuple(one.nama for one in sop.pelaksana)
    heads = susun_kepala(names, [one.singkatan for one in sop.pelaksana], gambar.tata.lebar, RUANG_KEPALA)
    return LangkahFormulir(
        sop.kode,
        sop.nama,
        tuple(_head(heads, i, nama) for i, nama in enumerate(names)),
        heads.panjang > 0,
        semua_langkah(sop),
        gambar,
        tuple(catatan_formulir(sop.jangka_waktu, heads.kepanjangan(names))),
        TandaTangan(
            f"{sop.disahkan.tempat or 'tempat belum diisi'}, {tanggal_form(sop.tanggal.ditandatangani)}",
            (
                Penandatangan(
                    sop.disahkan.jabatan,
                    sop.disahkan.nama or BELUM_DIISI,
                    tanda_nip(sop.disahkan.nip or "", utuh=nip),
                    pangkat=sop.disahkan.pangkat or "",
                ),
            ),
        ),
    )


def _head(heads: Kepala, lajur: int, nama: str) -> KepalaPelaksana:
    if heads.panjang:
        return KepalaPelaksana(nama, heads.baris[lajur])
    return KepalaPelaksana(nama, (heads.nama[lajur],) if heads.dipendekkan[lajur] else ())


def semua_langkah(sop: Sop) -> tuple[LangkahSop, ...]:
    """Return the rows of the form."""
    shared: dict[str, tuple[int, str]] = {}
    for row, langkah in enumerate(sop.langkah):
        last = langkah.mutu_baku.waktu_sampai
        if last is None or langkah.no in shared or not langkah.mutu_baku.waktu.teks:
            continue
        rows = _sampai([one for one in sop.langkah[row:] if one.no not in shared], last)
        told = waktu_bersama(str(langkah.mutu_baku.waktu), rows)
        shared |= {no: (len(rows) if no == langkah.no else 0, told) for no in rows if len(rows) > 1}
    return tuple(_langkah(langkah, sop, *shared.get(langkah.no, (1, ""))) for langkah in sop.langkah)


def _sampai(semua: Sequence[Langkah], last: str) -> list[str]:
    """Return the numbers of the steps, from the first on, that one cell of time covers up to step `last`: none below a
    step with a time of its own.
    """
    rows = [semua[0].no, *(one.no for one in takewhile(lambda one: not one.mutu_baku.waktu.teks, semua[1:]))]
    return rows[: rows.index(last) + 1] if last in rows else rows[:1]


def _langkah(langkah: Langkah, sop: Sop, baris_waktu: int, bersama: str) -> LangkahSop:
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
        baris_waktu,
        bersama,
    )
