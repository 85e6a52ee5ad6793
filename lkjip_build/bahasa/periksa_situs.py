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
    TAK_TERBUKA = "tak-terbuka"
    SEMUA_PINDAH = "semua-pindah"
    LAMA_DISIMPAN = "lama-disimpan"
    KEBIJAKAN_SEMPIT = "kebijakan-sempit"
    KEBIJAKAN_LONGGAR = "kebijakan-longgar"
    TAK_DICARI = "tak-dicari"
    ALAMAT_LAIN = "alamat-lain"
    BERPUTAR = "berputar"
    LAIN_UNTUK = "lain-untuk"
    KEPALA_SISIPAN = "kepala-sisipan"
    ATURAN_LAIN = "aturan-lain"

    @property
    def berat(self) -> bool:
        """Whether readers get something else than was built; else it is advice on the server."""
        return self not in _SARAN


_SARAN = frozenset(
    {
        *(Kelainan.KEPALA_KURANG, Kelainan.TANPA_HTTPS, Kelainan.SERTIFIKAT_SEGERA_HABIS),
        *(Kelainan.KEBIJAKAN_LONGGAR, Kelainan.TAK_DICARI, Kelainan.ALAMAT_LAIN, Kelainan.ATURAN_LAIN),
    }
)


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
        case Kelainan.TAK_TERBUKA:
            return f"tidak satu pun berkas situs terbaca ({satu.isi}). Periksa alamatnya, servernya, dan jaringan Anda."
        case Kelainan.SEMUA_PINDAH:
            return (
                f"seluruh situs dialihkan ke {satu.isi}. Bila itu situs kantor, periksa dengan alamat itu; bila bukan, "
                "cari tahu siapa yang mengubah setelan server."
            )
        case Kelainan.LAMA_DISIMPAN:
            return (
                f"boleh disimpan browser {satu.isi} tanpa bertanya, sehingga pembaca melihat angka lama. Pasang "
                "Cache-Control: no-cache seperti di resep panduan penerbitan."
            )
        case Kelainan.KEBIJAKAN_SEMPIT:
            return (
                f"Content-Security-Policy server melarang {satu.isi} dari situs ini sendiri, sehingga halaman tampil "
                "rusak. Pakai yang ada di resep panduan penerbitan."
            )
        case Kelainan.KEBIJAKAN_LONGGAR:
            return (
                f"Content-Security-Policy server terlalu longgar ({satu.isi}). Pakai yang ada di resep panduan "
                "penerbitan."
            )
        case Kelainan.TAK_DICARI:
            return (
                f"server meminta mesin pencari tidak memuatnya ({satu.isi}), padahal datanya resmi. Hapus permintaan "
                "itu dari setelan server."
            )
        case Kelainan.ALAMAT_LAIN:
            return (
                f"situs ini dibangun untuk {satu.isi}. Bila alamat yang diperiksa memang alamat resminya, isi "
                "alamat_situs di instansi.yml dengan alamat itu, bangun, lalu unggah lagi."
            )
        case Kelainan.BERPUTAR:
            return (
                f"seluruh situs dialihkan ke {satu.isi}, yang mengalihkan kembali ke sini, sehingga tidak bisa dibuka "
                "siapa pun. Perbaiki pengalihan http dan https di server dan di CDN."
            )
        case Kelainan.LAIN_UNTUK:
            return (
                f"isinya lain untuk {satu.isi}, seperti situs yang disusupi iklan judi. Periksa seluruh server, bukan "
                "folder situs ini saja, dan ganti sandinya."
            )
        case Kelainan.KEPALA_SISIPAN:
            return (
                f"server menyisipkan kepala jawaban yang membawa pembaca atau mesin pencari ke tempat lain: {satu.isi}"
            )
        case Kelainan.ATURAN_LAIN:
            return (
                f"memuat aturan yang bukan dari resep panduan penerbitan: {satu.isi}. Bila bukan pengelola server yang "
                "menulisnya, cari tahu siapa; aturan seperti ini bisa membawa pembaca ke tempat lain."
            )
        case _:
            assert_never(satu.kelainan)


def tautan_ke(tempat: str) -> str:
    return f"tautan ke {tempat}, bukan berkas"


def dialihkan_untuk(siapa: str, tujuan: str) -> str:
    return f"{siapa}: dialihkan ke {tujuan}"


def aturan_lain(semua: Sequence[str]) -> str:
    """Return the first rule that is not ours, and how many more there are."""
    return f"{semua[0]}{f' dan {len(semua) - 1} baris lain' if len(semua) > 1 else ''}"


def salah_jenis(jenis: str, berkas: int) -> str:
    """Return as what files are sent; `berkas` is how many of their kind."""
    others = f" ({berkas} berkas sejenis)" if berkas > 1 else ""
    return f"{jenis or 'tanpa jenis'}{others}"


def selama(detik: int) -> str:
    """Return a length of days or more in words."""
    return f"{detik // 86_400} hari"


def tak_berlaku(kode: int, pesan: str) -> str:
    """Return why a certificate does not hold, by the code of OpenSSL; `pesan` is its own sentence."""
    return _TAK_BERLAKU.get(kode, pesan)


def berlaku_sampai(hari: date) -> str:
    return f"berlaku sampai {tanggal(hari)}"


_TAK_BERLAKU = {
    9: "belum mulai berlaku",
    10: "masa berlakunya sudah habis",
    18: "dibuat sendiri, tidak oleh penerbit yang dikenal browser",
    19: "dibuat sendiri, tidak oleh penerbit yang dikenal browser",
    20: "penerbitnya tidak dikenal; mungkin sertifikat antara belum dipasang di server",
    62: "dibuat untuk nama situs lain",
}
TERPANJANG = 400
"""Letters of a line of the report."""
UKURAN_LAIN, ISI_LAIN = "ukurannya lain", "ukurannya sama, isinya lain"
TAK_TERBACA = "tidak terbaca: {}"
JAWABAN = "server menjawab {}"
GZIP_LAIN = "salinan gzip yang dikirim server ke browser isinya lain; hapus berkas .gz yang lama"
TAK_ADA_BERKAS, BUKAN_BERKAS = "tidak ada di folder itu", "bukan berkas biasa"
MESIN_PENCARI, DARI_PENCARIAN = "mesin pencari", "pembaca yang datang dari hasil pencarian dengan ponsel"


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
