"""Bab I Pendahuluan."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa import bab
from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.isi import Bagian, Blok, Kalimat, Kosong, daftar, p, tebal
from lkjip_build.susunan.bagan import bagan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.lampiran import lampiran
from lkjip_build.susunan.tabel.desa import banyak_desa, tabel_desa
from lkjip_build.susunan.tabel.sumber_daya import tabel_pegawai, tabel_sarana

KEPALA = Bagian("bab-1", "Pendahuluan")


def bab_1(bahan: Bahan) -> Bagian:
    """Return the introduction: the office, its tasks and issues, the law, the order of the report."""
    return replace(
        KEPALA,
        bagian=(
            Bagian("gambaran-umum", "Gambaran Umum", (*bahan.naskah("gambaran_umum"), *_wilayah(bahan))),
            _struktur(bahan),
            Bagian("tugas-fungsi", "Tugas dan Fungsi", bahan.naskah("tugas_fungsi")),
            *_kepegawaian(bahan),
            *_sarana(bahan),
            Bagian("isu-strategis", "Isu Strategis", bahan.naskah("isu_strategis")),
            Bagian("dasar-hukum", "Dasar Hukum", tuple(_dasar(bahan))),
            Bagian("sistematika", "Sistematika", (_sistematika(bahan),)),
        ),
    )


def _wilayah(bahan: Bahan) -> Iterator[Blok]:
    """Yield the desa: as a table where the office gives figures of them, else their names alone."""
    instansi = bahan.instansi
    if not instansi.desa:
        return
    count = banyak_desa(instansi)
    if all(one.luas is None and one.penduduk is None for one in instansi.desa):
        yield p(kata.daftar_desa(instansi.nama, count.teks, [one.nama for one in instansi.desa]), angka=(count,))
        return
    yield p(*kata.tabel_desa(instansi.nama, count.teks), angka=(count,))
    yield tabel_desa(instansi, "tabel-desa", bernomor=True)


def _struktur(bahan: Bahan) -> Bagian:
    """Return what the office wrote of its structure, with the chart; a chart that lies has a page of its own."""
    made = Bagian("struktur-organisasi", "Struktur Organisasi", bahan.naskah("struktur_organisasi"))
    drawn = bagan(bahan.instansi)
    if drawn is None:
        rest = () if bahan.final else (Kosong(kata.MEMUAT_BAGAN, "instansi.yml: pejabat.atasan"),)
        return replace(made, blok=(*made.blok, *rest))
    gambar, listed = drawn
    told = (p(*kata.susunan_jabatan()), listed)
    if gambar.melintang:
        apart = Bagian("bagan-organisasi", "Bagan Organisasi", (gambar,))
        return replace(made, blok=(*made.blok, *told), bagian=(apart,))
    return replace(made, blok=(*made.blok, gambar, *told))


def _kepegawaian(bahan: Bahan) -> Iterator[Bagian]:
    laporan = bahan.laporan
    blok = (p(*kata.pegawai(bahan.instansi.nama)), tabel_pegawai(laporan)) if laporan.kepegawaian else ()
    yield from _pilihan(bahan, Bagian("kepegawaian", "Kepegawaian", blok), "kepegawaian.csv", kata.MEMUAT_PEGAWAI)


def _sarana(bahan: Bahan) -> Iterator[Bagian]:
    laporan = bahan.laporan
    blok = (p(*kata.sarana(bahan.instansi.nama)), tabel_sarana(laporan)) if laporan.sarana else ()
    made = Bagian("sarana-prasarana", "Sarana dan Prasarana", blok)
    yield from _pilihan(bahan, made, "sarana-prasarana.csv", kata.MEMUAT_SARANA)


def _pilihan(bahan: Bahan, bagian: Bagian, berkas: str, memuat: str) -> Iterator[Bagian]:
    """Yield a part that an office may leave out: a draft says what it would hold, a final report goes without it."""
    if bagian.blok:
        yield bagian
    elif not bahan.final:
        yield replace(bagian, blok=(Kosong(memuat, f"{bahan.tahun}/{berkas}"),))


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


def _sistematika(bahan: Bahan) -> Blok:
    rekap, annexes = bahan.rekap, [one.kode for one, _ in lampiran(bahan)]
    own = len(rekap.sasaran) < len(rekap.semua_induk)
    return daftar([p(*one) for one in bab.sistematika(bahan.tahun, annexes, tujuan=own)])
