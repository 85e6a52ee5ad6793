"""The annex on how the report was made: the log against the SOP."""

from collections.abc import Iterator

from lkjip_build.bahasa.tanggal import saat_pendek
from lkjip_build.compute.siklus import Pelaksanaan
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Baris, Blok, Kolom, Kosong, Tabel
from lkjip_build.laporan.sel import daftar, kepala, p, teks

KOLOM = (
    Kolom("Langkah", 6),
    Kolom("Pelaksana", 4),
    Kolom("Mulai", 3),
    Kolom("Selesai", 3),
    Kolom("Lama", 3),
    Kolom("Mutu baku", 2.4),
    Kolom("Keputusan", 2.4),
    Kolom("Bukti dan catatan", 6),
)


def siklus(bahan: Bahan) -> Iterator[Blok]:
    """Yield the state, the log and the departures from the SOP."""
    found = bahan.siklus
    yield p(found.kalimat if found else "Siklus penyusunan laporan ini belum dapat dibaca.")
    if found is None or not found.pelaksanaan:
        yield Kosong("Belum ada langkah yang tercatat.", f"{bahan.tahun}/siklus.csv")
        return
    yield Tabel(
        "tabel-siklus",
        f"Pelaksanaan setiap langkah penyusunan laporan {bahan.tahun}",
        KOLOM,
        kepala(*KOLOM),
        tuple(_row(one) for one in found.pelaksanaan),
        melintang=True,
        catatan=found.cara_hitung,
    )
    if found.temuan:
        yield p("Yang berbeda dari SOP:")
        yield daftar([one.kalimat for one in found.temuan])
    else:
        yield p("Tidak ada penyimpangan dari SOP yang tercatat.")


def _row(one: Pelaksanaan) -> Baris:
    took = str(one.lama) if one.lama else "–"
    exceeded = "terlampaui" if one.melebihi else ""
    return Baris(
        (
            teks(f"{one.langkah}. {one.aktivitas}".strip(), kepala=True),
            teks(one.pelaksana or "–"),
            teks(saat_pendek(one.mulai)),
            teks(saat_pendek(one.selesai, "masih berjalan")),
            teks(took, one.keterangan),
            teks(str(one.baku) if one.baku else "–", exceeded),
            teks(str(one.keputusan or "–")),
            teks(one.bukti or "–", one.catatan or ""),
        )
    )
