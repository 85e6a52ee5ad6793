"""An SOP watched every six months: a part of its page, a sheet to print and sign, and rows of open data."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lkjip_build.bahasa import asal as kata_asal
from lkjip_build.bahasa import pemantauan as kata
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.langkah import judul
from lkjip_build.bahasa.tanggal import rentang_pendek
from lkjip_build.compute.pemantauan import LangkahDipantau, PemantauanSemester, Usulan, compute_pemantauan
from lkjip_build.compute.siklus import NamaLangkah
from lkjip_build.isi import (
    TENGAH,
    Asal,
    Bagian,
    Blok,
    DaftarUnduhan,
    KolomOf,
    Lipatan,
    Masukan,
    Sel,
    Tabel,
    Unduhan,
    baris_of,
    belum,
    dihitung,
    p,
    tabel,
    tebal,
    teks,
    tertulis,
)
from lkjip_build.isi.dokumen_sop import DokumenPemantauan, LembarPemantauan
from lkjip_build.isi.sumber import sebut_baris
from lkjip_build.model.pemantauan import Berjalan
from lkjip_build.model.sop import Sop
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import CONTOH, Situs


def semua_semester(situs: Situs, sop: Sop) -> tuple[PemantauanSemester, ...]:
    """Return every half year in which an SOP was used or watched, the newest first."""
    laporan = situs.data.laporan
    siklus = (one for tahun, one in sorted(situs.siklus.items()) if laporan[tahun].fakta.sop == sop.kode)
    return compute_pemantauan(sop, siklus, situs.data.pemantauan.get(sop.kode, ()))


def bagian_pemantauan(situs: Situs, sop: Sop) -> tuple[Bagian, ...]:
    """Return the part of the SOP's page with a table for each half year; none where nothing was logged nor watched."""
    semua = semua_semester(situs, sop)
    if not semua:
        return ()
    tables = (
        Bagian(
            f"pemantauan-{one.semester.tahun}-{one.semester.nomor}",
            kata.nama(one.semester),
            (replace(_tabel(situs, one, HALAMAN), tertutup=one is not semua[0]),),
        )
        for one in semua
    )
    return (Bagian("pemantauan", kata.JUDUL, tuple(_awal(situs, sop, semua)), tuple(tables)),)


def _awal(situs: Situs, sop: Sop, semua: Sequence[PemantauanSemester]) -> Iterator[Blok]:
    proposed = any(one.ada_usulan for one in semua)
    yield p(
        *((tebal(kata.PEMANTAUAN_CONTOH), " ") if situs.contoh else ()),
        bersama((kata.DASAR, kata.CARA_USULAN if proposed else "")),
    )
    yield DaftarUnduhan((Unduhan(f"/sop/{sop.kode}/{_berkas(sop)}", kata.UNDUHAN, kata.UNDUHAN_ARTI),))


def semua_lembar(situs: Situs) -> Iterator[DokumenPemantauan]:
    """Yield the sheets of every SOP that was used or watched."""
    for sop in situs.data.sop.values():
        if semua := semua_semester(situs, sop):
            sheets = (
                LembarPemantauan(
                    kata.periode(one.semester), _tabel(situs, one, LEMBAR, kata.UBAH_USULAN if one.ada_usulan else "")
                )
                for one in semua
            )
            yield DokumenPemantauan(
                sop.kode,
                sop.nama,
                sop.unit,
                tuple(sheets),
                semua[0].semester.mulai,
                _berkas(sop),
                CONTOH if situs.contoh else "",
            )


def pemantauan_json(situs: Situs, sop: Sop) -> dict[str, Any]:
    """Return the rows that the office wrote, for the SOP's open data; nothing where it has no table."""
    rows = situs.data.pemantauan.get(sop.kode, ())
    return {"pemantauan": [one.model_dump(mode="json") for one in rows]} if rows else {}


def _berkas(sop: Sop) -> str:
    return f"sop-{sop.kode}-pemantauan.pdf"


def _tabel(
    situs: Situs, satu: PemantauanSemester, kolom: Sequence[KolomOf[LangkahDipantau]], catatan: str = ""
) -> Tabel:
    semester = satu.semester
    return tabel(
        f"tabel-pemantauan-{semester.tahun}-{semester.nomor}",
        kata.judul_tabel(semester, contoh=situs.contoh),
        [one.kolom for one in kolom],
        (baris_of(kolom, langkah) for langkah in satu.langkah),
        melintang=True,
        catatan=catatan,
        lipatan=Lipatan((BERJALAN.kode,)) if BERJALAN in kolom else None,
    )


def _berjalan(satu: LangkahDipantau) -> Sel:
    said = kata.berjalan(satu.berjalan)
    if satu.berjalan is None:
        return teks(belum(said))
    return teks(tebal(said), kata.USULAN_DARI if satu.diusulkan else "")


def _centang(judul: str, nilai: Berjalan) -> KolomOf[LangkahDipantau]:
    def cell(satu: LangkahDipantau) -> Sel:
        if satu.berjalan is not nilai:
            return teks("")
        return teks(kata.CENTANG, kata.USULAN if satu.diusulkan else "")

    return KolomOf(str(nilai), judul, cell, bagian=1.5, rata=TENGAH)


def _catatan(satu: LangkahDipantau) -> Sel:
    said = kata.catatan(satu)
    return berangka(said or "–", angka_teks(said, _asal(satu)))


def _asal(satu: LangkahDipantau) -> Asal:
    """Return where the numbers of a note come from: its own line, or what the log says of the step."""
    if satu.tercatat:
        return tertulis(satu.tercatat.location("catatan"))
    usulan = satu.diusulkan or Usulan()
    baku = satu.langkah.mutu_baku
    return dihitung(
        kata_asal.SIKLUS_CARA,
        *(Masukan(kata_asal.LANGKAH, rentang_pendek(one.mulai, one.selesai), one.lokasi) for one in usulan.pelaksanaan),
        *(Masukan(kata_asal.CATATAN_SIKLUS, sebut_baris(one.lokasi), one.lokasi) for one in usulan.temuan),
        Masukan(kata_asal.MUTU_BAKU, str(baku.baku), baku.location("waktu")),
    )


NO: KolomOf[LangkahDipantau] = KolomOf("no", kata.NO, lambda satu: teks(satu.langkah.no), bagian=1, rata=TENGAH)
PROSEDUR: KolomOf[LangkahDipantau] = KolomOf(
    "aktivitas", kata.PROSEDUR, lambda satu: teks(satu.langkah.aktivitas, kepala=True), bagian=5
)
PROSEDUR_BERNOMOR = replace(
    PROSEDUR, sel=lambda satu: teks(judul(NamaLangkah(satu.langkah.no, satu.langkah.aktivitas)), kepala=True)
)
BERJALAN: KolomOf[LangkahDipantau] = KolomOf("berjalan", kata.BERJALAN, _berjalan, bagian=2)
CATATAN: KolomOf[LangkahDipantau] = KolomOf("catatan_pemantauan", kata.CATATAN, _catatan, bagian=7)
TINDAKAN: KolomOf[LangkahDipantau] = KolomOf(
    "tindakan", kata.TINDAKAN, lambda satu: teks(satu.tindakan or "–"), bagian=5
)
PARAF: KolomOf[LangkahDipantau] = KolomOf("paraf", kata.PARAF, lambda satu: teks(kata.paraf(satu)), bagian=3)
HALAMAN = (PROSEDUR_BERNOMOR, BERJALAN, CATATAN, TINDAKAN, PARAF)
LEMBAR = (
    NO,
    PROSEDUR,
    _centang(kata.BERJALAN_BAIK, Berjalan.BAIK),
    _centang(kata.TIDAK, Berjalan.TIDAK),
    replace(CATATAN, sel=lambda satu: teks(kata.catatan(satu))),
    replace(TINDAKAN, sel=lambda satu: teks(satu.tindakan)),
    replace(PARAF, sel=lambda satu: teks(satu.paraf)),
)
"""What is not filled in yet stays empty on the sheet, to be written by hand."""
