"""Where the numbers of the making of reports come from: the log, the SOP, and what both say together."""

from collections.abc import Sequence

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.tanggal import rentang_pendek, saat_pendek, tanggal
from lkjip_build.compute.siklus import Pelaksanaan, Siklus
from lkjip_build.isi import Asal, Masukan, dihitung, tertulis
from lkjip_build.isi.sumber import sebut_baris
from lkjip_build.model.sop import Langkah, Pelaksana
from lkjip_build.problems import Location


def lama(one: Pelaksanaan) -> Asal:
    """Return the two moments between which a step ran."""
    return dihitung(
        kata.LAMA_CARA,
        Masukan(kata.MULAI, saat_pendek(one.mulai), one.lokasi),
        Masukan(kata.SELESAI, saat_pendek(one.selesai), one.lokasi),
    )


def tunggu(sebelum: Pelaksanaan, satu: Pelaksanaan) -> Asal:
    """Return the two moments between which nobody worked on the report."""
    return dihitung(kata.TUNGGU_CARA, _end(sebelum), Masukan(kata.MULAI, saat_pendek(satu.mulai), satu.lokasi))


def pelaksanaan(sebelum: Pelaksanaan | None, satu: Pelaksanaan) -> Asal:
    """Return what is known of an execution: when the one before it ended, its own moments, its mutu baku."""
    before = (_end(sebelum),) if sebelum and satu.tunggu else ()
    standard = (Masukan(kata.MUTU_BAKU, str(satu.baku)),) if satu.baku else ()
    return dihitung(kata.PELAKSANAAN_CARA, *before, *lama(satu).masukan, *standard)


def _end(sebelum: Pelaksanaan) -> Masukan:
    return Masukan(kata.selesai_langkah(sebelum.langkah), saat_pendek(sebelum.selesai), sebelum.lokasi)


def mutu_baku(langkah: Langkah) -> Asal:
    return tertulis(langkah.mutu_baku.location("waktu"))


def cacah_langkah(semua: Sequence[Langkah]) -> Asal:
    return dihitung(kata.CACAH_LANGKAH, *(Masukan(kata.LANGKAH, str(one.no), one.location()) for one in semua))


def cacah_pelaksana(semua: Sequence[Pelaksana]) -> Asal:
    return dihitung(kata.CACAH_PELAKSANA, *(Masukan(kata.PELAKSANA, one.nama, one.location()) for one in semua))


def jumlah_baku(semua: Sequence[Langkah], satuan: str) -> Asal:
    """Return the steps whose nominal times of one unit were added up."""
    steps = [one for one in semua if (lama := one.mutu_baku.waktu.terhitung) and lama.satuan == satuan]
    parts = (Masukan(kata.langkah(one.no), str(one.mutu_baku.waktu), one.mutu_baku.location("waktu")) for one in steps)
    return dihitung(kata.jumlah(len(steps), kata.MUTU_BAKU), *parts)


def temuan(lokasi: Location) -> Asal:
    """Return that something was found where the log of the cycle departs from the SOP."""
    return dihitung(kata.SIKLUS_CARA, Masukan(kata.CATATAN_SIKLUS, sebut_baris(lokasi), lokasi))


def siklus(satu: Siklus) -> Asal:
    """Return what the state of a report follows from: the lines of the log, exceeded standards, the deadline."""
    moments = (
        Masukan(kata.langkah(one.langkah), rentang_pendek(one.mulai, one.selesai), one.lokasi)
        for one in satu.pelaksanaan
    )
    exceeded = {one.langkah: str(one.baku) for one in satu.pelaksanaan if one.melebihi}
    standards = (Masukan(kata.mutu_baku_langkah(no), baku) for no, baku in exceeded.items())
    due = Masukan(kata.TENGGAT, tanggal(satu.tenggat.nominal))
    return dihitung(kata.SIKLUS_CARA, *moments, *standards, due)


def semua_siklus(semua: Sequence[Siklus]) -> Asal:
    """Return which reports were counted, with the day each was sent and its last line in the log."""
    sent = [one for one in semua if one.tanggal_kirim and one.pelaksanaan]
    return dihitung(
        kata.SIKLUS_CARA,
        *(Masukan(f"laporan {one.tahun}", tanggal(one.tanggal_kirim), one.pelaksanaan[-1].lokasi) for one in sent),
    )
