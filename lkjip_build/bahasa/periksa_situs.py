"""What is said of a published site that is not the one that was built."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from lkjip_build.bahasa.tanggal import tanggal


class Kelainan(StrEnum):
    """A way in which a published site can be another than the one that was built."""

    HILANG = "hilang"
    BERBEDA = "berbeda"
    DISAHKAN_BERUBAH = "disahkan-berubah"
    LEBIH = "lebih"
    TERBUKA = "terbuka"
    TAUTAN_PUTUS = "tautan-putus"
    SALAH_JENIS = "salah-jenis"
    BUKAN_404 = "bukan-404"
    DAFTAR_FOLDER = "daftar-folder"
    PINDAH = "pindah"
    SERTIFIKAT_HABIS = "sertifikat-habis"
    KEPALA_KURANG = "kepala-kurang"
    TANPA_HTTPS = "tanpa-https"
    SERTIFIKAT_SEGERA_HABIS = "sertifikat-segera-habis"

    @property
    def berat(self) -> bool:
        """Whether readers get something else than was built; else it is advice on the server."""
        return self not in (Kelainan.KEPALA_KURANG, Kelainan.TANPA_HTTPS, Kelainan.SERTIFIKAT_SEGERA_HABIS)


@dataclass(frozen=True)
class TemuanSitus:
    """One thing found at an address of the site; `isi` is what of it, such as the name of a header."""

    kelainan: Kelainan
    alamat: str
    isi: str = ""


def sebut(satu: TemuanSitus) -> str:
    """Return what was found, and what to do about it."""
    match satu.kelainan:
        case Kelainan.HILANG:
            return f"tidak ada di situs terbit ({satu.isi}). Unggah lagi seluruh folder situs."
        case Kelainan.BERBEDA:
            return f"isinya berbeda dari hasil bangun ({satu.isi}). Unggah lagi; kosongkan tembolok server bila ada."
        case Kelainan.DISAHKAN_BERUBAH:
            return (
                f"bagian laporan {satu.isi} yang sudah ditandatangani berubah atau hilang. Cari tahu siapa yang "
                "mengubah sebelum mengunggah lagi."
            )
        case Kelainan.LEBIH:
            return "ada di situs terbit, tetapi tidak dibuat dari data. Hapus dari server bila memang sisa lama."
        case Kelainan.TERBUKA:
            return "berkas yang tidak boleh terbit dapat dibuka orang. Hapus dari server sekarang."
        case Kelainan.TAUTAN_PUTUS:
            return f"tautannya tidak menuju ke mana-mana: {satu.isi}"
        case Kelainan.SALAH_JENIS:
            return f"dikirim dengan jenis yang salah: {satu.isi}. Perbaiki jenis berkas (MIME) di setelan server."
        case Kelainan.BUKAN_404:
            return (
                f"alamat yang tidak ada dijawab {satu.isi}, bukan halaman 404 situs ini. Pasang 404.html di setelan "
                "server."
            )
        case Kelainan.DAFTAR_FOLDER:
            return "server menampilkan daftar isi folder. Matikan daftar folder (autoindex) di setelan server."
        case Kelainan.PINDAH:
            return f"dialihkan ke tempat lain: {satu.isi}"
        case Kelainan.SERTIFIKAT_HABIS:
            return f"sertifikat https tidak berlaku: {satu.isi}"
        case Kelainan.KEPALA_KURANG:
            return f"kepala jawaban {satu.isi} tidak ada atau lain. Lihat resep di panduan penerbitan."
        case Kelainan.TANPA_HTTPS:
            return "situs dibuka tanpa https, sehingga isinya bisa diubah di jalan. Pasang sertifikat."
        case Kelainan.SERTIFIKAT_SEGERA_HABIS:
            return f"sertifikat https segera habis: {satu.isi}. Perpanjang sebelum tanggal itu."
        case _:
            assert_never(satu.kelainan)


def berlaku_sampai(hari: date) -> str:
    return f"berlaku sampai {tanggal(hari)}"


TERPANJANG = 400
"""Letters of a line of the report."""
UKURAN_LAIN, ISI_LAIN = "ukurannya lain", "ukurannya sama, isinya lain"
TAK_TERBACA = "tidak terbaca: {}"
JAWABAN = "server menjawab {}"


def laporan(alamat: str, dibandingkan: int, semua: Sequence[TemuanSitus]) -> str:
    """Return the report on a published site."""
    grave = [one for one in semua if one.kelainan.berat]
    advice = [one for one in semua if not one.kelainan.berat]
    lines = [f"Situs {alamat} dibandingkan dengan hasil bangun: {dibandingkan} berkas.", ""]
    if grave:
        lines += [f"{len(grave)} yang tidak sama:", *map(_baris, grave), ""]
    if advice:
        lines += [f"{len(advice)} saran untuk server:", *map(_baris, advice), ""]
    lines.append(
        f"Kesimpulan: situs terbit TIDAK sama dengan hasil bangun ({len(grave)} temuan)."
        if grave
        else "Kesimpulan: situs terbit sama dengan hasil bangun."
    )
    return "\n".join(lines)


def _baris(satu: TemuanSitus) -> str:
    """Return a line on what was found; what a server said cannot command a terminal or fill it."""
    said = f"  {satu.alamat}: {sebut(satu)}"
    return "".join(one if one.isprintable() else "·" for one in said[:TERPANJANG])
