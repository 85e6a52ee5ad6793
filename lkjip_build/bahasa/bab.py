"""The standing sentences of the report's chapters and annexes, with the places where a table or part is referred to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.hitungan import cara_capaian
from lkjip_build.bahasa.kata import isian
from lkjip_build.bahasa.tanggal import tanggal, tanggal_form
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.instansi import Instansi, JenisInstansi
from lkjip_build.model.laporan import Reviu
from lkjip_build.model.renstra import Renstra
from lkjip_build.model.sop import Sop


@dataclass(frozen=True)
class Rujuk:
    """The place in a sentence where the number of a part, a table or a figure stands, by its code."""

    ke: str


Kalimat = Sequence[str | Rujuk]
"""Sentences in pieces: words, and references between them."""

BELUM_DITULIS = "Belum ditulis."
RUANG_TANDA_TANGAN = "…………………………"
DASAR_HUKUM = "Laporan ini disusun berdasarkan:"
TARGET_PERUBAHAN = "Capaian dalam laporan ini diukur terhadap target perubahan."
PERJANJIAN_BELUM_DICATAT = "Perjanjian ini belum dicatat."
SOP_TIDAK_ADA = "SOP tahun ini tidak ada."
SOP_BELUM_PASTI = "Sebagian formulirnya bisa dibaca lebih dari satu cara; bacaan ini belum dipastikan kantor."
PERNYATAAN_NASKAH = "Bentuk ini disusun dari data; naskah yang ditandatangani disimpan kantor."


ISI_BAB_1: Kalimat = (Rujuk("bab-1"), " Pendahuluan memuat:")
_LAMPIRAN = {
    "lampiran-pk": "Perjanjian Kinerja",
    "lampiran-pengukuran": "pengukuran kinerja",
    "lampiran-definisi": "definisi indikator",
    "lampiran-sop": "SOP",
    "lampiran-siklus": "catatan siklus",
    "lampiran-reviu": "pernyataan reviu",
    "lampiran-koreksi": "koreksi",
    "lampiran-sidik": "sidik isi",
}


def isi_lampiran(kode: Iterable[str]) -> str:
    """Return what the annexes hold, by their codes, in their order."""
    return f"Lampiran memuat {dan(_LAMPIRAN[one] for one in kode)}."


def sistematika(tahun: int, *, tujuan: bool) -> Sequence[Kalimat]:
    """Return what the chapters after the first hold; `tujuan` where a tujuan has indikator of its own."""
    also = "setiap tujuan yang punya indikator, capaian " if tujuan else ""
    return (
        (Rujuk("bab-2"), f" Perencanaan Kinerja memuat Renstra, IKU, Perjanjian Kinerja, dan rencana aksi {tahun}."),
        (
            Rujuk("bab-3"),
            f" Akuntabilitas Kinerja memuat capaian {also}setiap sasaran dengan tujuh analisisnya. Realisasi anggaran "
            "ada di bagian akhirnya.",
        ),
        (Rujuk("bab-4"), " Penutup memuat kesimpulan dan langkah perbaikan."),
    )


def renstra(renstra: Renstra) -> Kalimat:
    """Return what the plan holds and what it rests on."""
    aims, measures = len(list(renstra.semua_sasaran)), len(list(renstra.semua_indikator))
    made = f"{renstra.nama} memuat {len(renstra.tujuan)} tujuan, {aims} sasaran strategis, dan {measures} indikator."
    basis = f"Renstra ditetapkan dengan {kalimat(renstra.dasar)}" if renstra.dasar else ""
    return (bersama((made, basis, "Target setiap tahun ada di ")), Rujuk("tabel-renstra"), ".")


ANALISIS_TUJUAN = (
    "Indikator ini mengukur tujuan itu sendiri. Anggaran dan program penunjang diuraikan menurut sasaran di bawah "
    "tujuan ini."
)


def iku(instansi: str, tahun: int, utama: int, kunci: int) -> Kalimat:
    """Return by how many indikator the year is measured; `kunci` are those beside the main ones."""
    also = f"Selain itu ada {kunci} indikator kinerja kunci (IKK)." if kunci else ""
    return (
        f"Keberhasilan {instansi} pada {tahun} diukur dengan {utama} indikator kinerja utama (IKU), yaitu yang ada di ",
        Rujuk("tabel-iku"),
        bersama((".", also, "Definisi setiap indikator ada di ")),
        Rujuk("lampiran-definisi"),
        ".",
    )


def perjanjian_ditandatangani(versi: str, tahun: int, pada: date) -> Kalimat:
    return (
        f"Perjanjian Kinerja {versi} {tahun} ditandatangani pada {tanggal(pada)}. Pernyataan dan formulirnya ada di ",
        Rujuk("lampiran-pk"),
        ".",
    )


def perjanjian_belum_dicatat(versi: str, tahun: int) -> str:
    return f"Perjanjian Kinerja {versi} {tahun} belum dicatat."


def perjanjian_tanpa_tanggal(versi: str, tahun: int) -> str:
    return f"Tanggal Perjanjian Kinerja {versi} {tahun} belum diisi."


def alasan_perubahan(alasan: str) -> str:
    return f"Alasan perubahan: {kalimat(alasan)}"


def cara_menilai(aturan: Himpunan) -> Kalimat:
    """Return how capaian is counted and where its scale and the summary stand."""
    return (
        f"{cara_capaian(aturan)} Kategori capaian mengikuti ",
        Rujuk("tabel-kategori"),
        ". Ringkasan semua sasaran ada di ",
        Rujuk("tabel-sasaran"),
        ".",
    )


def rincian_anggaran(terpakai: str) -> Kalimat:
    """Return what was spent, with where the lines stand."""
    return (f"{terpakai} Rinciannya ada di ", Rujuk("tabel-anggaran"), ".")


def rujukan_kegiatan(menurut: str) -> Kalimat:
    """Return what serves a sasaran and where its money stands; `menurut` are the levels that are listed."""
    return (f"{menurut} berikut mendukung sasaran ini. Pagu dan realisasinya ada di ", Rujuk("tabel-anggaran"), ".")


def rujukan_efisiensi() -> Kalimat:
    """Return where the money of a sasaran stands beside that of the others."""
    return (" Anggarannya bersama sasaran lain ada di ", Rujuk("tabel-efisiensi"), ".")


def rencana_aksi_tidak_ada(tahun: int) -> str:
    """Return that no plan of action of a year is on record."""
    return f"Rencana aksi {tahun} tidak tercatat."


def atasan(instansi: Instansi) -> str:
    """Return to whom the head of an office promises its performance: the head of the region, to whom a bagian answers
    through the Sekretaris Daerah and a kelurahan through its camat.
    """
    if instansi.jenis is JenisInstansi.BAGIAN:
        return f"Sekretaris Daerah {instansi.kabupaten}"
    if instansi.jenis is JenisInstansi.KELURAHAN:
        return "Camat"
    return kepala_daerah(instansi.kabupaten)


def kepala_daerah(daerah: str) -> str:
    """Return who heads a region: `Bupati Demak`, `Wali Kota Salatiga`, `Gubernur Jawa Timur`."""
    kind, _, name = daerah.partition(" ")
    head = {"Kota": "Wali Kota", "Provinsi": "Gubernur"}.get(kind, "Bupati")
    return f"{head} {name if kind in ('Kabupaten', 'Kota', 'Provinsi') else daerah}"


def tempat(instansi: Instansi) -> str:
    """Return where an office signs: what it says, else the name of its own area, or of its region."""
    own = instansi.nama if instansi.berwilayah else instansi.kabupaten
    return instansi.tempat or re.sub(r"^(Kecamatan|Kelurahan|Kabupaten|Kota|Provinsi) ", "", own)


def identitas_sop(sop: Sop) -> str:
    """Return number, dates and authority of an SOP."""
    return (
        f"Nomor SOP: {isian(sop.nomor)}. Berlaku sejak: {tanggal_form(sop.tanggal.efektif)}. "
        f"Disahkan {sop.disahkan.jabatan}, {tanggal_form(sop.tanggal.ditandatangani)}."
    )


def reviu(reviu: Reviu) -> str:
    """Return who reviewed the report, when, and in which document."""
    on = f" pada {tanggal(reviu.tanggal)}" if reviu.tanggal else f"; tanggalnya {isian(None)}"
    document = f"Pernyataannya ada dalam dokumen {kalimat(reviu.dokumen)}" if reviu.dokumen else ""
    return bersama((f"Laporan kinerja ini telah direviu oleh {reviu.oleh}{on}.", document))
