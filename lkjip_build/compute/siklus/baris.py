"""What one row, or two rows in a row, say that the SOP does not: generators of findings.

These rules need no walk over the graph; those that do are in `replay`.
"""

from collections.abc import Iterator
from datetime import date

from lkjip_build.compute.alur import Alur, NamaLangkah
from lkjip_build.compute.siklus.temuan import (
    BarisLog,
    BelumTerjadi,
    KeluaranLain,
    KeputusanSalahTempat,
    PelaksanaLain,
    SelesaiLebihAwal,
    TanpaBukti,
    TanpaMulai,
    TanpaPelaksana,
    TanpaTanggal,
    Temuan,
    Tumpang,
    UrutanTakPasti,
)
from lkjip_build.compute.siklus.urutan import mendahului, saat
from lkjip_build.model.laporan import Kejadian, Keputusan
from lkjip_build.problems import Location


def di(kejadian: Kejadian, alur: Alur, kolom: str) -> tuple[NamaLangkah, Location, date | None]:
    """Return what every finding at a row begins with: its step, the cell, and its day."""
    return alur.sebut(kejadian.langkah), kejadian.location(kolom), _hari(kejadian)


def baris_log(kejadian: Kejadian, alur: Alur) -> BarisLog:
    """Return a row as the finding at another row speaks of it."""
    return BarisLog(alur.sebut(kejadian.langkah), _hari(kejadian))


def _hari(kejadian: Kejadian) -> date | None:
    momen = saat(kejadian)
    return momen.tanggal if momen else None


def temuan_baris(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    """Yield the findings of a dated row of a step that the SOP has."""
    yield from _pelaksana(kejadian, alur)
    yield from _waktu(kejadian, alur)
    if kejadian.keputusan and not alur.is_keputusan(kejadian.langkah):
        yield KeputusanSalahTempat(*di(kejadian, alur, "keputusan"), kejadian.keputusan)
    if kejadian.selesai:
        yield from _hasil(kejadian, alur)


def _pelaksana(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    langkah = alur.langkah[kejadian.langkah]
    menurut = tuple(alur.nama(kode) for kode in langkah.pelaksana)
    if kejadian.pelaksana is None:
        yield TanpaPelaksana(*di(kejadian, alur, "pelaksana"), menurut)
    elif kejadian.pelaksana.casefold() not in {kode.casefold() for kode in langkah.pelaksana}:
        yield PelaksanaLain(*di(kejadian, alur, "pelaksana"), alur.nama(kejadian.pelaksana), menurut)


def _waktu(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    if kejadian.mulai is None:
        yield TanpaMulai(*di(kejadian, alur, "mulai"))
    elif kejadian.selesai and mendahului(kejadian.selesai, kejadian.mulai):
        tempat = kejadian.location("selesai")
        yield SelesaiLebihAwal(alur.sebut(kejadian.langkah), tempat, kejadian.mulai, kejadian.selesai)


def _hasil(kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    output = alur.langkah[kejadian.langkah].mutu_baku.output
    # A draft that is sent back has no paraf or signature, so its output is free.
    ditolak = alur.is_keputusan(kejadian.langkah) and kejadian.keputusan is Keputusan.TIDAK
    if kejadian.keluaran and not ditolak and _ringkas(output) not in _ringkas(kejadian.keluaran):
        yield KeluaranLain(*di(kejadian, alur, "keluaran"), kejadian.keluaran, output)
    if not kejadian.bukti:
        yield TanpaBukti(*di(kejadian, alur, "bukti"))


def _ringkas(teks: str) -> str:
    return " ".join(teks.casefold().split())


def tumpang(sebelum: Kejadian, kejadian: Kejadian, alur: Alur) -> Iterator[Temuan]:
    """Yield a step that began before the one before it had ended."""
    mulai, selesai = kejadian.mulai, sebelum.selesai
    if mulai and (selesai is None or mendahului(mulai, selesai)):
        tempat, ujung = kejadian.location("mulai"), sebelum.location("selesai")
        yield Tumpang(alur.sebut(kejadian.langkah), tempat, mulai, alur.sebut(sebelum.langkah), selesai, ujung)


def tanpa_tanggal(kejadian: Kejadian, alur: Alur) -> TanpaTanggal:
    """Return the finding of a row without any date."""
    return TanpaTanggal(alur.sebut(kejadian.langkah), kejadian.location("mulai"))


def belum_terjadi(kejadian: Kejadian, alur: Alur | None, hari_ini: date) -> BelumTerjadi | None:
    """Return that a row begins or ends after `hari_ini`, at the first cell that does."""
    for kolom, momen in (("mulai", kejadian.mulai), ("selesai", kejadian.selesai)):
        if momen and momen.tanggal > hari_ini:
            nama = alur.sebut(kejadian.langkah) if alur else NamaLangkah(kejadian.langkah, "")
            belum_mulai = momen == saat(kejadian)
            return BelumTerjadi(nama, kejadian.location(kolom), momen, belum_mulai, hari_ini)
    return None


def urutan_tak_pasti(dulu: Kejadian, kemudian: Kejadian, alur: Alur) -> UrutanTakPasti:
    """Return the finding of two rows with an answer each, of which nothing tells which came first."""
    jawaban = [satu.keputusan for satu in (dulu, kemudian) if satu.keputusan]
    return UrutanTakPasti(*di(kemudian, alur, "mulai"), *jawaban)
