"""Bab I Pendahuluan."""

from lkjip_build.isi import Bagian, Baris, Blok, Kolom, Kosong, daftar, p, rujuk, tabel, teks
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.sel import nomor
from lkjip_build.susunan.tabel.definisi import NO


def bab_1(bahan: Bahan) -> Bagian:
    """Return the introduction: the office, its tasks and issues, the law, the order of the report."""
    return Bagian(
        "bab-1",
        "Pendahuluan",
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
    rows = (Baris((nomor(number), teks(one.kode), teks(one.nama))) for number, one in enumerate(desa, 1))
    made += [
        p("Desa di wilayah ", bahan.instansi.nama, " dan kodenya ada di ", rujuk("tabel-desa"), "."),
        tabel("tabel-desa", f"Desa di {bahan.instansi.nama}", kolom, rows),
    ]
    return made


def _dasar(bahan: Bahan) -> list[Blok]:
    sop = bahan.sop
    renstra = bahan.situs.data.renstra
    listed = [*(sop.dasar_hukum if sop else ()), *([renstra.dasar] if renstra.dasar else [])]
    if not listed:
        return [Kosong("Belum ditulis.", f"sop/{bahan.laporan.fakta.sop}.yml: dasar_hukum")]
    return [p("Laporan ini disusun berdasarkan:"), daftar(listed, bernomor=True)]


def _sistematika(bahan: Bahan) -> Blok:
    parts = [
        p(rujuk("bab-1"), " Pendahuluan memuat gambaran umum kantor, tugasnya, isu strategis, dan dasar hukum."),
        p(rujuk("bab-2"), f" Perencanaan Kinerja memuat Renstra, IKU, dan Perjanjian Kinerja {bahan.tahun}."),
        p(
            rujuk("bab-3"),
            " Akuntabilitas Kinerja memuat capaian setiap sasaran dengan tujuh analisisnya, dan realisasi anggaran.",
        ),
        p(rujuk("bab-4"), " Penutup memuat kesimpulan dan langkah perbaikan."),
        p("Lampiran memuat Perjanjian Kinerja, pengukuran kinerja, definisi indikator, SOP, dan catatan siklus."),
    ]
    return daftar(parts)
