"""What one row, or two rows in a row, say that the SOP does not: each rule a generator with its code.

These rules need no walk over the graph; those that do are in `replay`.
"""

from collections.abc import Iterator

from lkjip_build.compute.hari import tanggal_panjang
from lkjip_build.compute.siklus.alur import Alur
from lkjip_build.compute.siklus.hasil import Temuan
from lkjip_build.compute.siklus.urutan import mendahului, saat
from lkjip_build.model.laporan import Kejadian, Keputusan
from lkjip_build.model.nilai import Saat


def sebut(alur: Alur, no: int) -> str:
    """Return `langkah 4 (Mengoreksi draft LKjIP)`."""
    return f"langkah {no} ({alur.langkah[no].aktivitas})" if no in alur.langkah else f"langkah {no}"


def pada(kejadian: Kejadian) -> str:
    """Return ` pada 24 Februari 2027`, or nothing for a row without a date."""
    momen = saat(kejadian)
    return f" pada {tanggal_panjang(momen.tanggal)}" if momen else ""


def momen_panjang(momen: Saat | None) -> str:
    """Return `24 Februari 2027 pukul 08.15`, without the hour where none was noted."""
    if momen is None:
        return "pada waktu yang tidak dicatat"
    return tanggal_panjang(momen.tanggal) + (f" pukul {momen.jam:%H.%M}" if momen.jam else "")


def temuan_at(kode: str, kejadian: Kejadian, kalimat: str, kolom: str, langkah: int | None = None) -> Temuan:
    """Return a finding at one cell; the sentence gets its capital letter here."""
    no = kejadian.langkah if langkah is None else langkah
    return Temuan(kode, no, kalimat[0].upper() + kalimat[1:], kejadian.location(kolom))


def baris(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    """Yield the findings of a dated row of a step that the SOP has."""
    yield from _pelaksana(kejadian, alur)
    yield from _waktu(kejadian, alur)
    if kejadian.keputusan and not alur.is_keputusan(kejadian.langkah):
        yield temuan_at(
            "LKJ615",
            kejadian,
            f"{sebut(alur, kejadian.langkah)}{pada(kejadian)} diisi keputusan “{kejadian.keputusan}”, padahal di SOP "
            "langkah ini tidak memutuskan apa-apa.",
            "keputusan",
        )
    if kejadian.selesai:
        yield from _hasil(kejadian, alur)


def _pelaksana(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    langkah = alur.langkah[kejadian.langkah]
    awal = f"{sebut(alur, kejadian.langkah)}{pada(kejadian)}"
    menurut = " atau ".join(alur.nama(kode) for kode in langkah.pelaksana)
    if kejadian.pelaksana is None:
        yield temuan_at("LKJ603", kejadian, f"{awal} tidak mencatat pelaksananya; menurut SOP {menurut}.", "pelaksana")
    elif kejadian.pelaksana.casefold() not in {kode.casefold() for kode in langkah.pelaksana}:
        oleh = alur.nama(kejadian.pelaksana)
        yield temuan_at("LKJ603", kejadian, f"{awal} dikerjakan {oleh}; menurut SOP {menurut}.", "pelaksana")


def _waktu(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    awal = sebut(alur, kejadian.langkah)
    if kejadian.mulai is None:
        yield temuan_at(
            "LKJ613", kejadian, f"{awal}{pada(kejadian)} tidak mencatat waktu mulai; lamanya tidak diketahui.", "mulai"
        )
    elif kejadian.selesai and mendahului(kejadian.selesai, kejadian.mulai):
        yield temuan_at(
            "LKJ608",
            kejadian,
            f"{awal} tercatat selesai {momen_panjang(kejadian.selesai)}, lebih awal daripada waktu mulainya "
            f"{momen_panjang(kejadian.mulai)}.",
            "selesai",
        )


def _hasil(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    awal = f"{sebut(alur, kejadian.langkah)}{pada(kejadian)}"
    output = alur.langkah[kejadian.langkah].mutu_baku.output
    # A draft that is sent back has no paraf or signature, so its output is free.
    ditolak = alur.is_keputusan(kejadian.langkah) and kejadian.keputusan is Keputusan.TIDAK
    if kejadian.keluaran and not ditolak and _ringkas(output) not in _ringkas(kejadian.keluaran):
        yield temuan_at(
            "LKJ609", kejadian, f"{awal} menghasilkan “{kejadian.keluaran}”; menurut SOP “{output}”.", "keluaran"
        )
    if not kejadian.bukti:
        yield temuan_at("LKJ610", kejadian, f"{awal} tidak mencatat bukti.", "bukti")


def _ringkas(teks: str) -> str:
    return " ".join(teks.casefold().split())


def tumpang(sebelum: Kejadian, kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    """LKJ607. A step begins when the one before it has ended."""
    if kejadian.mulai is None:
        return
    awal = f"{sebut(alur, kejadian.langkah)} dimulai {momen_panjang(kejadian.mulai)}"
    lain = sebut(alur, sebelum.langkah)
    if sebelum.selesai is None:
        yield temuan_at("LKJ607", kejadian, f"{awal}, padahal {lain} belum dicatat selesai.", "mulai")
    elif mendahului(kejadian.mulai, sebelum.selesai):
        selesai = momen_panjang(sebelum.selesai)
        yield temuan_at("LKJ607", kejadian, f"{awal}, padahal {lain} baru selesai {selesai}.", "mulai")


def tanpa_tanggal(kejadian: Kejadian, alur: Alur) -> Temuan:
    """LKJ613. A row without any date has no place in the order."""
    kalimat = f"{sebut(alur, kejadian.langkah)} tertulis tanpa waktu mulai dan selesai, jadi belum dihitung."
    return temuan_at("LKJ613", kejadian, kalimat, "mulai")
