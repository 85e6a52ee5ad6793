"""The annex on how the report was made: the log against the SOP."""

from collections.abc import Iterator

from lkjip_build.bahasa.tanggal import saat_pendek
from lkjip_build.compute.siklus import Pelaksanaan
from lkjip_build.isi import Baris, Blok, Kolom, Kosong, Sel, daftar, p, tabel, teks
from lkjip_build.model.sop import Sop
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.kalimat import kesimpulan_siklus
from lkjip_build.susunan.sel import lama

KOLOM = (
    Kolom("langkah", "Langkah", 6),
    Kolom("pelaksana", "Pelaksana", 4),
    Kolom("mulai", "Mulai", 3),
    Kolom("selesai", "Selesai", 3),
    Kolom("lama", "Lama", 3),
    Kolom("mutu_baku", "Mutu baku", 2.4),
    Kolom("keputusan", "Keputusan", 2.4),
    Kolom("bukti", "Bukti dan catatan", 6),
)


def siklus(bahan: Bahan) -> Iterator[Blok]:
    """Yield the state, the log and the departures from the SOP."""
    found = bahan.siklus
    said = kesimpulan_siklus(found)
    yield p(said, angka=angka_teks(said, asal.siklus(found)) if found else ())
    if found is None or not found.pelaksanaan:
        yield Kosong("Belum ada langkah yang tercatat.", f"{bahan.tahun}/siklus.csv")
        return
    yield tabel(
        "tabel-siklus",
        f"Pelaksanaan setiap langkah penyusunan laporan {bahan.tahun}",
        KOLOM,
        (_row(one, bahan.sop) for one in found.pelaksanaan),
        melintang=True,
        catatan=found.cara_hitung,
    )
    if found.temuan:
        yield p("Yang berbeda dari SOP:")
        yield daftar([p(one.kalimat, angka=angka_teks(one.kalimat, asal.temuan(one.lokasi))) for one in found.temuan])
    else:
        yield p("Tidak ada penyimpangan dari SOP yang tercatat.")


def _row(one: Pelaksanaan, sop: Sop | None) -> Baris:
    exceeded = "terlampaui" if one.melebihi else ""
    return Baris(
        (
            teks(f"{one.langkah}. {one.aktivitas}".strip(), kepala=True),
            teks(one.pelaksana or "–"),
            teks(saat_pendek(one.mulai)),
            teks(saat_pendek(one.selesai, "masih berjalan")),
            lama(one.lama, asal.lama(one)).with_small(one.keterangan, angka=angka_teks(one.keterangan, asal.lama(one))),
            _baku(one, sop).with_small(exceeded),
            teks(str(one.keputusan or "–")),
            teks(one.bukti or "–", one.catatan or ""),
        )
    )


def _baku(one: Pelaksanaan, sop: Sop | None) -> Sel:
    step = next((step for step in sop.langkah if step.no == one.langkah), None) if sop else None
    return lama(one.baku, asal.mutu_baku(step)) if step else teks("–")
