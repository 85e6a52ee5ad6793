"""Where the numbers of the making of reports come from: the log, the SOP, and what both say together."""

from collections.abc import Sequence

from lkjip_build.bahasa import asal as kata
from lkjip_build.bahasa.tanggal import saat_pendek, tanggal
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


def mutu_baku(langkah: Langkah) -> Asal:
    return tertulis(langkah.mutu_baku.location("waktu"))


def cacah_langkah(semua: Sequence[Langkah]) -> Asal:
    return dihitung(kata.CACAH_LANGKAH, *(Masukan(kata.LANGKAH, str(one.no), one.location()) for one in semua))


def cacah_pelaksana(semua: Sequence[Pelaksana]) -> Asal:
    return dihitung(kata.CACAH_PELAKSANA, *(Masukan(kata.PELAKSANA, one.nama, one.location()) for one in semua))


def jumlah_baku(semua: Sequence[Langkah], satuan: str) -> Asal:
    """Return the steps whose nominal times of one unit were added up."""
    steps = [one for one in semua if one.mutu_baku.waktu.satuan == satuan]
    parts = (
        Masukan(f"{kata.LANGKAH} {one.no}", str(one.mutu_baku.waktu), one.mutu_baku.location("waktu")) for one in steps
    )
    return dihitung(kata.jumlah(len(steps), kata.MUTU_BAKU), *parts)


def temuan(lokasi: Location) -> Asal:
    """Return that something was found where the log of the cycle departs from the SOP."""
    return dihitung(kata.SIKLUS_CARA, Masukan(kata.CATATAN_SIKLUS, sebut_baris(lokasi), lokasi))


def siklus(satu: Siklus) -> Asal:
    """Return the lines of the log from which the state of a report follows."""
    moments = (
        Masukan(f"langkah {one.langkah}", saat_pendek(one.selesai or one.mulai), one.lokasi) for one in satu.pelaksanaan
    )
    return dihitung(kata.SIKLUS_CARA, *moments)


def semua_siklus(semua: Sequence[Siklus]) -> Asal:
    """Return which reports were counted, with the day each was sent and its last line in the log."""
    sent = [one for one in semua if one.tanggal_kirim and one.pelaksanaan]
    return dihitung(
        kata.SIKLUS_CARA,
        *(Masukan(f"laporan {one.tahun}", tanggal(one.tanggal_kirim), one.pelaksanaan[-1].lokasi) for one in sent),
    )
