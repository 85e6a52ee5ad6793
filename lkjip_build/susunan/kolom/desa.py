"""The columns of a desa: its code and name, and where the office gives them its area and inhabitants."""

from collections.abc import Sequence

from lkjip_build.bahasa import bab_1 as kata
from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.isi import KANAN, KolomOf, bilangan, bulat, sel, teks, tertulis
from lkjip_build.model.instansi import Desa, Instansi

KODE: KolomOf[Desa] = KolomOf("kode", "Kode wilayah", lambda satu: teks(satu.kode), bagian=4)
NAMA: KolomOf[Desa] = KolomOf("nama", "Desa", lambda satu: teks(satu.nama, kepala=True), bagian=6)
LUAS: KolomOf[Desa] = KolomOf(
    "luas",
    "Luas",
    lambda satu: sel(None if satu.luas is None else bilangan(satu.luas, tertulis(satu.location("luas"))), BELUM_ADA),
    bagian=3,
    rata=KANAN,
)
PENDUDUK: KolomOf[Desa] = KolomOf(
    "penduduk",
    "Penduduk",
    lambda satu: sel(
        None if satu.penduduk is None else bulat(satu.penduduk, tertulis(satu.location("penduduk"))), BELUM_ADA
    ),
    bagian=4,
    rata=KANAN,
)


def kolom_desa(instansi: Instansi) -> Sequence[KolomOf[Desa]]:
    """Return the columns that any desa of the office fills."""
    given = (
        (LUAS.berjudul(kata.judul_luas(instansi.wilayah)), any(one.luas is not None for one in instansi.desa)),
        (
            PENDUDUK.berjudul(kata.judul_penduduk(instansi.wilayah)),
            any(one.penduduk is not None for one in instansi.desa),
        ),
    )
    return (KODE, NAMA, *(kolom for kolom, known in given if known))
