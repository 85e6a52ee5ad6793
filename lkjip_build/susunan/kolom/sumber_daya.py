"""The columns of what the office works with: its pegawai and its sarana."""

from collections.abc import Sequence

from lkjip_build.isi import KANAN, KolomOf, teks, tertulis
from lkjip_build.model.sumber_daya import Pegawai, Sarana
from lkjip_build.susunan.sel import bulat

RINCIAN: KolomOf[Pegawai] = KolomOf("rincian", "Uraian", lambda satu: teks(satu.rincian, kepala=True), bagian=8)
JUMLAH_PEGAWAI: KolomOf[Pegawai] = KolomOf(
    "jumlah",
    "Jumlah (orang)",
    lambda satu: bulat(satu.jumlah, tertulis(satu.location("jumlah"))),
    bagian=3,
    rata=KANAN,
)

NAMA: KolomOf[Sarana] = KolomOf("nama", "Sarana atau prasarana", lambda satu: teks(satu.nama, kepala=True), bagian=7)
JUMLAH: KolomOf[Sarana] = KolomOf(
    "jumlah", "Jumlah", lambda satu: bulat(satu.jumlah, tertulis(satu.location("jumlah"))), rata=KANAN
)
SATUAN: KolomOf[Sarana] = KolomOf("satuan", "Satuan", lambda satu: teks(satu.satuan))
KONDISI: KolomOf[Sarana] = KolomOf("kondisi", "Kondisi", lambda satu: teks(satu.kondisi or "–"), bagian=3)
KETERANGAN: KolomOf[Sarana] = KolomOf("keterangan", "Keterangan", lambda satu: teks(satu.keterangan or "–"), bagian=5)


def kolom_sarana(semua: Sequence[Sarana]) -> Sequence[KolomOf[Sarana]]:
    """Return the columns of sarana, without a remark where no row has one."""
    return (NAMA, JUMLAH, SATUAN, KONDISI, *((KETERANGAN,) if any(one.keterangan for one in semua) else ()))
