"""The sheets on which an SOP is watched, as a document to print and initial."""

from functools import partial

from lkjip_build.bahasa.pemantauan import JUDUL_LEMBAR
from lkjip_build.isi.dokumen_sop import DokumenPemantauan
from lkjip_build.keluaran.typst.formulir import ATAS, BAWAH, HURUF_KAKI, RUANG_HALAMAN, TEPI, UKURAN_KERTAS
from lkjip_build.keluaran.typst.kepala import beri_kepala
from lkjip_build.keluaran.typst.lkjip import isi_tabel
from lkjip_build.keluaran.typst.mesin import compile_pdf
from lkjip_build.keluaran.typst.teks import fitted, in_one_line

HURUF = 9


def pemantauan_pdf(dokumen: DokumenPemantauan) -> bytes:
    """Return the PDF of the sheets (PDF/A-2a, PDF/UA-1), landscape F4, one page or more for each half year;
    the same sheets give the same bytes. DocumentError where Typst cannot set it.
    """
    wide, high = UKURAN_KERTAS["F4"]
    room = wide - 2 * TEPI
    data = {
        "judul": dokumen.judul,
        "penerbit": " ".join(dokumen.unit),
        "kop": [fitted(one.upper(), room, HURUF, tebal=True) for one in dokumen.unit],
        "kepala": JUDUL_LEMBAR,
        "kaki": in_one_line(dokumen.judul, room - RUANG_HALAMAN, HURUF_KAKI),
        "nama": fitted(dokumen.nama, room, HURUF, tebal=True),
        "huruf": HURUF,
        "huruf_kaki": HURUF_KAKI,
        "tanda": dokumen.tanda,
        "kertas": {"lebar": wide, "tinggi": high, "tepi": TEPI, "atas": ATAS, "bawah": BAWAH},
        "lembar": [{"periode": one.periode, "tabel": isi_tabel(one.tabel, room)} for one in dokumen.lembar],
    }
    heads = partial(beri_kepala, semua=[one.tabel for one in dokumen.lembar])
    return compile_pdf("pemantauan.typ", data, dokumen.tanggal_berkas, lengkapi=heads)
