"""Bab I Pendahuluan."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa import bab
from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.isi import Bagian, Blok, Daftar, Kalimat, Kosong, Potongan, daftar, p, tebal
from lkjip_build.susunan.bagan import bagan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.lampiran import lampiran
from lkjip_build.susunan.tabel.desa import banyak_desa, tabel_desa
from lkjip_build.susunan.tabel.sumber_daya import tabel_pegawai, tabel_sarana

KEPALA = Bagian("bab-1", "Pendahuluan")


def bab_1(bahan: Bahan) -> Bagian:
    """Return the introduction: the office, its tasks and issues, the law, the order of the report."""
    parts = (
        Bagian("gambaran-umum", "Gambaran Umum", (*bahan.naskah("gambaran_umum"), *_wilayah(bahan))),
        _struktur(bahan),
        Bagian("tugas-fungsi", "Tugas dan Fungsi", bahan.naskah("tugas_fungsi")),
        *_kepegawaian(bahan),
        *_sarana(bahan),
        Bagian("isu-strategis", "Isu Strategis", bahan.naskah("isu_strategis")),
        Bagian("dasar-hukum", "Dasar Hukum", tuple(_dasar(bahan))),
    )
    order = Bagian("sistematika", "Sistematika", (_sistematika(bahan, parts),))
    return replace(KEPALA, bagian=(*parts, order))


def _wilayah(bahan: Bahan) -> Iterator[Blok]:
    """Yield the desa: as a table where the office gives figures of them, else their names alone."""
    instansi = bahan.instansi
    if not instansi.desa:
        return
    count = banyak_desa(instansi)
    if all(one.luas is None and one.penduduk is None for one in instansi.desa):
        yield p(kata.daftar_desa(instansi, count.teks), angka=(count,))
        return
    yield p(*kata.tabel_desa(instansi, count.teks), angka=(count,))
    yield tabel_desa(instansi, "tabel-desa", bernomor=True)


def _struktur(bahan: Bahan) -> Bagian:
    """Return what the office wrote of its structure, with the chart, which has a page of its own where it lies; and in
    a draft what else Bab I may hold.
    """
    made = Bagian("struktur-organisasi", "Struktur Organisasi", bahan.naskah("struktur_organisasi"))
    rest = tuple(_belum(bahan))
    drawn = bagan(bahan.instansi)
    if drawn is None:
        return replace(made, blok=(*made.blok, *rest))
    gambar, listed = drawn
    told = (p(*kata.susunan_jabatan()), listed)
    if gambar.melintang:
        apart = Bagian("bagan-organisasi", "Bagan Organisasi", (gambar,))
        return replace(made, blok=(*made.blok, *told, *rest), bagian=(apart,))
    return replace(made, blok=(*made.blok, gambar, *told, *rest))


def _belum(bahan: Bahan) -> Iterator[Kosong]:
    """Yield what an office may add to Bab I and did not: a draft tells of it, a final report goes without. It has no
    part of its own, since the address of a part that is not there later would lead nowhere.
    """
    if bahan.final:
        return
    if bagan(bahan.instansi) is None:
        yield Kosong(kata.MEMUAT_BAGAN, "instansi.yml: pejabat.atasan")
    if not bahan.laporan.kepegawaian:
        yield Kosong(kata.MEMUAT_PEGAWAI, f"{bahan.tahun}/kepegawaian.csv")
    if not bahan.laporan.sarana:
        yield Kosong(kata.MEMUAT_SARANA, f"{bahan.tahun}/sarana-prasarana.csv")


def _kepegawaian(bahan: Bahan) -> Iterator[Bagian]:
    if bahan.laporan.kepegawaian:
        blok = (p(*kata.pegawai(bahan.instansi.nama)), tabel_pegawai(bahan.laporan))
        yield Bagian("kepegawaian", "Kepegawaian", blok)


def _sarana(bahan: Bahan) -> Iterator[Bagian]:
    if bahan.laporan.sarana:
        blok = (p(*kata.sarana(bahan.instansi.nama)), tabel_sarana(bahan.laporan))
        yield Bagian("sarana-prasarana", "Sarana dan Prasarana", blok)


def _dasar(bahan: Bahan) -> Iterator[Blok]:
    """Yield what the report rests on: as the office lists it, else as its SOP and Renstra do."""
    listed = [_peraturan(*kata.peraturan(one)) for one in bahan.instansi.dasar_hukum] or [
        p(one) for one in dasar_lain(bahan)
    ]
    if not listed:
        yield Kosong(bab.BELUM_DITULIS, "instansi.yml: dasar_hukum")
        return
    yield p(bab.DASAR_HUKUM)
    yield daftar(listed, bernomor=True)


def dasar_lain(bahan: Bahan) -> list[str]:
    """Return the regulations that SOP and Renstra name."""
    sop, renstra = bahan.sop, bahan.situs.data.renstra
    return [*(sop.dasar_hukum if sop else ()), *([renstra.dasar] if renstra.dasar else [])]


def _peraturan(sebutan: str, kaitan: str) -> Kalimat:
    return p(tebal(sebutan), f". {kaitan}") if kaitan else p(sebutan)


def _sistematika(bahan: Bahan, bagian: Sequence[Bagian]) -> Blok:
    """Return the order of the report as it is: the parts of this chapter, and the annexes that there are."""
    rekap = bahan.rekap
    chapters = bab.sistematika(bahan.tahun, tujuan=len(rekap.sasaran) < len(rekap.semua_induk))
    parts = [_di_bagian(one.judul, one.kode) for one in bagian]
    annexes = bab.isi_lampiran(kepala.kode for kepala, _ in lampiran(bahan))
    return Daftar(
        (
            (p(*bab.ISI_BAB_1), daftar(parts)),
            *((p(*one),) for one in chapters),
            (p(annexes),),
        )
    )


def _di_bagian(judul: str, kode: str) -> Kalimat:
    return p(Potongan(judul, ke=kode))
