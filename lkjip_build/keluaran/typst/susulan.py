"""The sheet on what came after a report was signed, as a document to print and send with it (PDF/A-2a, PDF/UA-1)."""

from lkjip_build.isi import LembarSusulan
from lkjip_build.isi.halaman import blok_dokumen
from lkjip_build.keluaran.typst.lkjip import HURUF, HURUF_KOP, LEBAR_TEGAK, isi_blok
from lkjip_build.keluaran.typst.mesin import compile_pdf
from lkjip_build.keluaran.typst.teks import fitted, in_one_line


def susulan_pdf(lembar: LembarSusulan) -> bytes:
    """Return the PDF of the sheet; the same sheet gives the same bytes. DocumentError where Typst cannot set it."""
    data = {
        "judul": lembar.judul,
        "laporan": lembar.laporan,
        "penerbit": lembar.instansi,
        "kop": [fitted(one.upper(), LEBAR_TEGAK, HURUF, tebal=True) for one in (lembar.pemerintah, lembar.instansi)],
        "kaki": in_one_line(f"{lembar.judul}, LKjIP {lembar.tahun}, {lembar.instansi}", LEBAR_TEGAK / 2, HURUF_KOP),
        "tanda": lembar.tanda,
        "pembuka": lembar.pembuka,
        "bagian": [
            {"judul": one.judul, "blok": [made for blok in blok_dokumen(one) for made in isi_blok(blok)]}
            for one in lembar.bagian
        ],
    }
    return compile_pdf("susulan.typ", data, lembar.tanggal)
