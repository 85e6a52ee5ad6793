"""The annex on how the report was made: the log against the SOP."""

from collections.abc import Iterator

from lkjip_build.bahasa.langkah import judul
from lkjip_build.bahasa.pelaksanaan import cara_hitung, keterangan_lama, lewat_baku, selesai
from lkjip_build.bahasa.siklus import SIKLUS_TAK_TERBACA, keadaan, kesesuaian
from lkjip_build.bahasa.tanggal import saat_pendek
from lkjip_build.bahasa.temuan import kalimat
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.isi import Baris, Blok, Kosong, Tabel
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.sel import daftar, kepala, kolom_of, p, teks

KOLOM = (
    kolom_of("Langkah", 6),
    kolom_of("Pelaksana", 4),
    kolom_of("Mulai", 3),
    kolom_of("Selesai", 3),
    kolom_of("Lama", 3),
    kolom_of("Mutu baku", 2.4),
    kolom_of("Keputusan", 2.4),
    kolom_of("Bukti dan catatan", 6),
)


def siklus(bahan: Bahan) -> Iterator[Blok]:
    """Yield the state, the log and the departures from the SOP."""
    found = bahan.siklus
    yield p(keadaan(found) if found else SIKLUS_TAK_TERBACA)
    if found is None or not found.pelaksanaan:
        yield Kosong("Belum ada langkah yang tercatat.", f"{bahan.tahun}/siklus.csv")
        return
    yield Tabel(
        "tabel-siklus",
        f"Pelaksanaan setiap langkah penyusunan laporan {bahan.tahun}",
        KOLOM,
        kepala(*KOLOM),
        tuple(_row(found, one) for one in found.pelaksanaan),
        melintang=True,
        catatan=cara_hitung(found.cara_hitung),
    )
    if found.temuan:
        yield p("Yang berbeda dari SOP:")
        yield daftar([kalimat(one) for one in found.temuan])
    else:
        yield p(kesesuaian(found))


def _row(found: Siklus, one: Pelaksanaan) -> Baris:
    took = str(one.lama) if one.lama else "–"
    return Baris(
        (
            teks(judul(one.nama), kepala=True),
            teks(one.pelaksana or "–"),
            teks(saat_pendek(one.mulai)),
            teks(selesai(found, one)),
            teks(took, keterangan_lama(one.keterangan) if one.keterangan else ""),
            teks(str(one.baku) if one.baku else "–", lewat_baku(one)),
            teks(str(one.keputusan or "–")),
            teks(one.bukti or "–", one.catatan or ""),
        )
    )
