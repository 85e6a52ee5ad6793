"""The columns of an indikator of the Renstra: what it is, and what is planned for it."""

from dataclasses import replace

from lkjip_build.bahasa.daftar import rangkai_sel
from lkjip_build.bahasa.indikator import cara_mengukur
from lkjip_build.bahasa.kata import arah, isian, jenis_indikator
from lkjip_build.isi import KANAN, KolomOf, Sel, teks
from lkjip_build.model.renstra import Indikator
from lkjip_build.prosa import polos
from lkjip_build.susunan import asal_renstra
from lkjip_build.susunan.kolom.data import data_angka
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.sel import nilai


def _nama(satu: Indikator) -> Sel:
    return teks(satu.nama, ke=alamat_indikator(satu.kode), kepala=True)


NAMA: KolomOf[Indikator] = KolomOf("nama", "Indikator", _nama, "Nama indikator.", lambda satu: satu.nama, 7)
NAMA_LENGKAP: KolomOf[Indikator] = KolomOf(
    "nama",
    "Indikator",
    lambda satu: _nama(satu).with_small(rangkai_sel(jenis_indikator(satu.jenis), str(satu.satuan), arah(satu.arah))),
    "Nama indikator dengan jenis, satuan, dan arahnya.",
    lambda satu: satu.nama,
    5,
)
SATUAN: KolomOf[Indikator] = KolomOf(
    "satuan", "Satuan", lambda satu: teks(str(satu.satuan)), "Satuan target dan realisasi.", lambda satu: satu.satuan
)


def _definisi(satu: Indikator) -> Sel:
    """What it measures; how, where Bab II does not tell."""
    made = teks(isian(satu.definisi and polos(satu.definisi)))
    return made if satu.jenis.utama else made.with_small(cara_mengukur(isian(satu.rumus)))


DEFINISI: KolomOf[Indikator] = KolomOf(
    "definisi",
    "Definisi",
    _definisi,
    "Apa yang diukur.",
    lambda satu: satu.definisi,
    9,
)
NAMA_SATUAN: KolomOf[Indikator] = replace(NAMA, sel=lambda satu: _nama(satu).with_small(f"satuan: {satu.satuan}"))
ALASAN: KolomOf[Indikator] = KolomOf(
    "alasan",
    "Alasan dipilih",
    lambda satu: teks(isian(satu.alasan)),
    "Mengapa indikator ini dipilih.",
    lambda satu: satu.alasan,
    7,
)
RUMUS: KolomOf[Indikator] = KolomOf(
    "rumus",
    "Cara mengukur",
    lambda satu: teks(isian(satu.rumus)),
    "Cara menghitung realisasi.",
    lambda satu: satu.rumus,
    6,
)
SUMBER_DATA: KolomOf[Indikator] = KolomOf(
    "sumber_data",
    "Sumber data",
    lambda satu: teks(isian(satu.sumber_data)),
    "Dari mana angkanya berasal.",
    lambda satu: satu.sumber_data,
    4,
)
PENANGGUNG_JAWAB: KolomOf[Indikator] = KolomOf(
    "penanggung_jawab",
    "Penanggung jawab",
    lambda satu: teks(isian(satu.penanggung_jawab)),
    "Unit yang mengumpulkan angkanya.",
    lambda satu: satu.penanggung_jawab,
    3,
)
KONDISI_AWAL: KolomOf[Indikator] = KolomOf(
    "kondisi_awal",
    "Kondisi awal",
    lambda satu: nilai(satu.kondisi_awal, asal_renstra.kondisi_awal(satu), kosong="–"),
    "Nilai sebelum periode Renstra.",
    lambda satu: data_angka(satu.kondisi_awal),
    2,
    KANAN,
)


def target_renstra(tahun: int) -> KolomOf[Indikator]:
    """Return the column of the planned targets of a year."""
    return KolomOf(
        f"target_{tahun}",
        str(tahun),
        lambda satu: nilai(satu.target_renstra.get(tahun), asal_renstra.target_renstra(satu, tahun), kosong="–"),
        f"Target Renstra {tahun}.",
        lambda satu: data_angka(satu.target_renstra.get(tahun)),
        2,
        KANAN,
    )
