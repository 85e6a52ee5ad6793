"""Where a report stands: its state, read off the last step that moved it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from lkjip_build.compute.siklus.alur import Alur, Peran
from lkjip_build.compute.siklus.hasil import Status
from lkjip_build.compute.siklus.replay import Jejak, Replay
from lkjip_build.model.laporan import Keputusan


@dataclass(frozen=True)
class Keadaan:
    """The state of a report and the days that settle it. `kini` is the step running or due next."""

    status: Status
    putaran: int
    final: bool
    tanda_tangan: date | None
    kirim: date | None
    kini: int | None


def keadaan(alur: Alur | None, replay: Replay) -> Keadaan:
    """Return the state after the whole log; without an SOP it is told only whether there is one.

    Sent is the first finished sending. Signed is a "Ya" as the last decision of the signing step, with nothing sent
    back since; an SOP that signs nothing is final when it ends. Rows that do not move the report (unknown to the SOP,
    done late, after the end) change neither.
    """
    if alur is None:
        status = Status.BERJALAN if replay.jejak else Status.BELUM_DIMULAI
        return Keadaan(status, 0, final=False, tanda_tangan=None, kirim=None, kini=None)
    jejak = [satu for satu in replay.jejak if satu.bergerak]
    status, ttd, kirim = Status.BELUM_DIMULAI, None, None
    for satu in jejak:
        peran = alur.peran[satu.kejadian.langkah]
        status = _sesudah(alur, satu, status)
        if peran is Peran.TANDA_TANGAN and satu.kejadian.keputusan:
            ttd = satu.kejadian
        if peran is Peran.PENGIRIMAN and satu.kejadian.selesai:
            kirim = satu.kejadian.selesai.tanggal
    signed = ttd is not None and ttd.keputusan is Keputusan.YA and status in {Status.DITANDATANGANI, Status.TERKIRIM}
    tanpa_ttd = Peran.TANDA_TANGAN not in alur.peran.values()
    return Keadaan(
        status=status,
        putaran=replay.putaran,
        final=signed or (tanpa_ttd and kirim is not None),
        tanda_tangan=ttd.selesai.tanggal if signed and ttd and ttd.selesai else None,
        kirim=kirim,
        kini=None if kirim else _kini(jejak, replay.berikut),
    )


def _kini(jejak: Sequence[Jejak], berikut: tuple[int, ...]) -> int | None:
    if jejak and jejak[-1].kejadian.selesai is None:
        return jejak[-1].kejadian.langkah
    return berikut[0] if berikut else None


def _sesudah(alur: Alur, jejak: Jejak, status: Status) -> Status:
    """Return the state after one more row; a report sent back stays "dikoreksi" until a Ya moves it on."""
    no, keputusan = jejak.kejadian.langkah, jejak.kejadian.keputusan
    # A signing or sending under way has moved nothing yet; without an earlier state there is no name for where it is.
    tetap = Status.BERJALAN if status is Status.BELUM_DIMULAI else status
    match alur.peran[no]:
        case Peran.INSTRUKSI:
            return Status.DIKOREKSI if jejak.putaran else Status.DIINSTRUKSIKAN
        case Peran.PENUGASAN:
            return Status.DIKOREKSI if jejak.putaran else Status.DITUGASKAN
        case Peran.PENYUSUNAN:
            return Status.DIKOREKSI if jejak.putaran else Status.DISUSUN
        case Peran.KOREKSI:
            return Status.TERPARAF if keputusan is Keputusan.YA and no == alur.pemaraf else Status.DIKOREKSI
        case Peran.TANDA_TANGAN:
            return _sesudah_tanda_tangan(keputusan, tetap)
        case Peran.PENGIRIMAN:
            return Status.TERKIRIM if jejak.kejadian.selesai else tetap
        case Peran.LAIN:
            return tetap
        case peran:
            assert_never(peran)


def _sesudah_tanda_tangan(keputusan: Keputusan | None, tetap: Status) -> Status:
    match keputusan:
        case Keputusan.YA:
            return Status.DITANDATANGANI
        case Keputusan.TIDAK:
            return Status.DIKOREKSI
        case None:
            return tetap
        case _:
            assert_never(keputusan)
