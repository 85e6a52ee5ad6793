"""The letter that goes with a sealed report, with the fingerprints of what is sent."""

from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.bab import RUANG_TANDA_TANGAN
from lkjip_build.isi import Bagian, Lembar, TandaTangan, p
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.tabel.sidik import tabel_sidik


def ada(bahan: Bahan) -> bool:
    """Tell whether there is something to send whose bytes are fixed."""
    return bahan.tahun in bahan.situs.data.segel


def nama(tahun: int) -> str:
    return f"surat-pengantar-lkjip-{tahun}"


def judul(tahun: int) -> str:
    return kata.judul_surat(tahun)


def lembar(bahan: Bahan) -> Lembar:
    """Return the letter; its number and to whom it goes are for the office to fill in."""
    satu = bahan.situs.data.segel[bahan.tahun].segel.terakhir
    signed = TandaTangan(f"{bahan.tempat}, {RUANG_TANDA_TANGAN}", (bahan.penandatangan(),))
    return kertas(
        bahan,
        nama(bahan.tahun),
        judul(bahan.tahun),
        [
            Bagian(
                "",
                "",
                (
                    p("\n".join(f"{name}: {said}" for name, said in kata.kepala_surat(bahan.tahun))),
                    p(kata.isi_surat(bahan.instansi.nama, bahan.tahun, satu.ditandatangani)),
                    tabel_sidik(satu),
                    p(kata.PERIKSA_SURAT),
                    p(kata.SURAT_PENUTUP),
                    signed,
                ),
            )
        ],
        satu.tanggal,
    )
