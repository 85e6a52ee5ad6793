"""Prose: what its parser took for text, or could not set, where the clerk most likely meant a mark."""

from collections.abc import Iterator
from datetime import date

from lkjip_build.checks.bantu.tempat import baris_teks
from lkjip_build.checks.tulisan.tanda.butir_berangka import BUTIR_BERANGKA
from lkjip_build.checks.tulisan.tanda.daftar_terlalu_dalam import DAFTAR_TERLALU_DALAM
from lkjip_build.checks.tulisan.tanda.gambar_di_teks import GAMBAR_DI_TEKS
from lkjip_build.checks.tulisan.tanda.judul_di_teks import JUDUL_DI_TEKS
from lkjip_build.checks.tulisan.tanda.sel_tabel_tidak_cocok import SEL_TABEL_TIDAK_COCOK
from lkjip_build.checks.tulisan.tanda.tabel_tanpa_garis import TABEL_TANPA_GARIS
from lkjip_build.checks.tulisan.tanda.tabel_terlalu_lebar import TABEL_TERLALU_LEBAR
from lkjip_build.checks.tulisan.tanda.tautan_tidak_lengkap import TAUTAN_TIDAK_LENGKAP
from lkjip_build.checks.tulisan.tanda.tebal_tidak_berpasangan import TEBAL_TIDAK_BERPASANGAN
from lkjip_build.model import Data
from lkjip_build.model.pesan import short
from lkjip_build.model.prosa import semua_prosa
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.problems import Problem, Rule
from lkjip_build.prosa import Cacat, JenisCacat, baca

_SATU_PER_SATU = {JenisCacat.SEL, JenisCacat.LEBAR}


def tulisan_terbaca(data: Data, hari_ini: date) -> Iterator[Problem]:
    """LKJ220 to LKJ228. Marks in prose mean what their writer meant.

    Tables are told row by row; of the rest each text tells the first of a kind, and how many lines more there are.
    """
    for record, name, text in semua_prosa(data):
        kinds: dict[JenisCacat, list[Cacat]] = {}
        for cacat in baca(text).cacat:
            kinds.setdefault(cacat.jenis, []).append(cacat)
        for jenis, found in kinds.items():
            if jenis in _SATU_PER_SATU:
                yield from (_problem(record, name, cacat, "") for cacat in found)
            else:
                others = len({cacat.baris for cacat in found}) - 1
                more = f" (dan di {others} baris lain)" if others else ""
                yield _problem(record, name, found[0], more)


def _problem(record: Rekaman, name: str, cacat: Cacat, more: str) -> Problem:
    rule, pesan, perbaikan = _kata(cacat)
    return rule.at(baris_teks(record, name, cacat.baris), pesan + more, short(cacat.kutipan), perbaikan)


def _kata(cacat: Cacat) -> tuple[Rule, str, str]:
    """Return rule, message and remedy."""
    kutipan = short(cacat.kutipan)
    match cacat.jenis:
        case JenisCacat.DALAM:
            return (
                DAFTAR_TERLALU_DALAM,
                f"daftar di dalam daftar paling dalam {cacat.mestinya} tingkat; '{kutipan}' tampil sebagai teks biasa",
                "kurangi jarak awal baris ini",
            )
        case JenisCacat.SEL:
            return (
                SEL_TABEL_TIDAK_COCOK,
                f"baris tabel ini berisi {cacat.ada} sel, judulnya {cacat.mestinya}",
                "samakan banyaknya sel dengan judul tabel; sel kosong ditulis | |, "
                "dan tanda | tidak bisa menjadi isi sel",
            )
        case JenisCacat.LEBAR:
            return (
                TABEL_TERLALU_LEBAR,
                f"tabel ini {cacat.ada} kolom, paling banyak {cacat.mestinya}; tampil sebagai teks biasa",
                "bagi menjadi beberapa tabel",
            )
        case JenisCacat.TANPA_GARIS:
            return (
                TABEL_TANPA_GARIS,
                "baris-baris ini mirip tabel, tetapi tampil sebagai teks biasa",
                f"bila tabel, tulis '{'| --- ' * (cacat.kutipan.strip('|').count('|') + 1)}|' di bawah baris judulnya",
            )
        case JenisCacat.BUTIR:
            return (
                BUTIR_BERANGKA,
                f"'{kutipan}' tampil sebagai teks biasa, karena tanda di depan angka bisa berarti minus atau kali",
                "bila ini butir daftar, awali dengan • sebagai ganti tandanya",
            )
        case JenisCacat.TAUTAN:
            return (
                TAUTAN_TIDAK_LENGKAP,
                f"'{kutipan}' tampil sebagai teks biasa, karena alamatnya tidak lengkap",
                "tulis alamat lengkap yang diawali https://, http:// atau mailto:",
            )
        case JenisCacat.GAMBAR:
            return (
                GAMBAR_DI_TEKS,
                f"'{kutipan}' tampil sebagai teks biasa; gambar ditulis dengan cara lain",
                "hapus tulisan itu, lalu tulis 'Gambar: berkas.jpg', 'Keterangan: …', dan 'Uraian: …' di baris sendiri",
            )
        case JenisCacat.BINTANG:
            return (
                TEBAL_TIDAK_BERPASANGAN,
                f"tanda ** di '{kutipan}' tampil sebagai teks biasa",
                "apit kata yang tebal dengan ** di kedua ujungnya, di awal dan akhir kata, dalam satu paragraf",
            )
        case JenisCacat.JUDUL:
            return (
                JUDUL_DI_TEKS,
                f"'{kutipan}' tampil sebagai teks biasa; judul tidak dikenal di dalam teks",
                "tulis judul kecil sebagai **teks tebal** di baris sendiri, lalu kosongkan satu baris",
            )
