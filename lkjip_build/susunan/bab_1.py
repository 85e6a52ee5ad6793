"""Bab I Pendahuluan."""

from dataclasses import replace

from lkjip_build.bahasa import bab
from lkjip_build.isi import Bagian, Baris, Blok, Kolom, Kosong, daftar, p, tabel, teks
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.sel import nomor
from lkjip_build.susunan.tabel.definisi import NO

KEPALA = Bagian("bab-1", "Pendahuluan")


def bab_1(bahan: Bahan) -> Bagian:
    """Return the introduction: the office, its tasks and issues, the law, the order of the report."""
    return replace(
        KEPALA,
        bagian=(
            Bagian("gambaran-umum", "Gambaran Umum", tuple(_gambaran(bahan))),
            Bagian("struktur-organisasi", "Struktur Organisasi", (bahan.naskah("struktur_organisasi"),)),
            Bagian("tugas-fungsi", "Tugas dan Fungsi", (bahan.naskah("tugas_fungsi"),)),
            Bagian("isu-strategis", "Isu Strategis", (bahan.naskah("isu_strategis"),)),
            Bagian("dasar-hukum", "Dasar Hukum", tuple(_dasar(bahan))),
            Bagian("sistematika", "Sistematika", (_sistematika(bahan),)),
        ),
    )


def _gambaran(bahan: Bahan) -> list[Blok]:
    made: list[Blok] = [bahan.naskah("gambaran_umum")]
    desa = bahan.instansi.desa
    if not desa:
        return made
    kolom = (NO, Kolom("kode", "Kode wilayah", 4), Kolom("nama", "Desa", 8))
    rows = (Baris((nomor(number), teks(one.kode), teks(one.nama, kepala=True))) for number, one in enumerate(desa, 1))
    made += [
        p(*bab.desa(bahan.instansi.nama)),
        tabel("tabel-desa", f"Desa di {bahan.instansi.nama}", kolom, rows),
    ]
    return made


def _dasar(bahan: Bahan) -> list[Blok]:
    sop = bahan.sop
    renstra = bahan.situs.data.renstra
    listed = [*(sop.dasar_hukum if sop else ()), *([renstra.dasar] if renstra.dasar else [])]
    if not listed:
        return [Kosong(bab.BELUM_DITULIS, f"sop/{bahan.laporan.fakta.sop}.yml: dasar_hukum")]
    return [p(bab.DASAR_HUKUM), daftar(listed, bernomor=True)]


def _sistematika(bahan: Bahan) -> Blok:
    rekap = bahan.rekap
    return daftar([p(*one) for one in bab.sistematika(bahan.tahun, tujuan=len(rekap.sasaran) < len(rekap.semua_induk))])
