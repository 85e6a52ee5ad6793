"""Where a report stands, by the roles of its SOP and by what the log records as done, and by nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

from lkjip_build.compute.alur import Alur
from lkjip_build.compute.siklus.hasil import Kembali, Status
from lkjip_build.compute.siklus.replay import Jejak, Replay
from lkjip_build.model.laporan import Kejadian
from lkjip_build.model.sop import Peran

PERAN_STATUS = {
    Peran.INSTRUKSI: Status.DIINSTRUKSIKAN,
    Peran.PENUGASAN: Status.DITUGASKAN,
    Peran.SUSUN: Status.DISUSUN,
    Peran.KOREKSI: Status.DIKOREKSI,
    Peran.PARAF: Status.TERPARAF,
    Peran.TANDA_TANGAN: Status.DITANDATANGANI,
    Peran.KIRIM: Status.TERKIRIM,
}
"""The state that a finished step of a role brings, in rising order; arsip and tolak bring none on the way."""


def tahapan(alur: Alur) -> tuple[Status, ...]:
    """Return the states that the roles of an SOP can bring on a clean way, in their order."""
    return tuple(status for peran, status in PERAN_STATUS.items() if alur.dengan(peran))


@dataclass(frozen=True)
class Keadaan:
    """The state of a report and the rows that settle it. `kini` is the step running or due next; `kembali` the return
    that is still open; `belum_tanda_tangan` the signature that is wanted where one of several is there.
    """

    status: Status
    putaran: int
    kembali: Kembali | None = None
    tanda_tangan: Kejadian | None = None
    belum_tanda_tangan: str | None = None
    kirim: date | None = None
    kini: str | None = None
    tamat: bool = False


def keadaan(alur: Alur | None, replay: Replay) -> Keadaan:
    """Return the state after the whole log; without an SOP it is told only whether there is a log.

    The state is the highest role that a finished step has brought and no return has undone. A return undoes the steps
    from its target to the decision, and is over when that decision leads forward or a step above koreksi is done; a log
    that goes back without one undoes as much. Signed is a report with each signature that the way taken cannot avoid.
    Rows that do not move the report (unknown to the SOP, done late, after the end) change nothing.
    """
    if alur is None:
        return Keadaan(Status.BERJALAN if replay.jejak else Status.BELUM_DIMULAI, 0)
    jejak = [satu for satu in replay.jejak if satu.bergerak]
    tercapai, kembali = _tercapai(alur, jejak)
    peran = {satu for no in tercapai for satu in alur.langkah[no].peran}
    rejected = Peran.TOLAK in peran
    missing = [no for no in alur.wajib(Peran.TANDA_TANGAN, replay.berikut) if no not in tercapai]
    signatures = [tercapai[no] for no in tercapai if Peran.TANDA_TANGAN in alur.langkah[no].peran]
    signed = signatures[-1] if signatures and not missing and not rejected else None
    sent = next((tercapai[no] for no in tercapai if Peran.KIRIM in alur.langkah[no].peran), None)
    last = jejak[-1].kejadian if jejak else None
    ended = replay.tamat and last is not None and last.selesai is not None
    status = Status.BERJALAN if replay.jejak else Status.BELUM_DIMULAI
    status = next((PERAN_STATUS[satu] for satu in reversed(PERAN_STATUS) if satu in peran), status)
    if status is Status.DITANDATANGANI and signed is None:
        status = Status.DITANDATANGANI_SEBAGIAN
    if kembali and sent is None:
        status = Status.DIKOREKSI if kembali.koreksi else Status.DIKEMBALIKAN
    if rejected:
        status = Status.DITOLAK
    return Keadaan(
        status=status,
        putaran=replay.putaran,
        kembali=kembali if sent is None else None,
        tanda_tangan=signed,
        belum_tanda_tangan=missing[0] if missing else None,
        kirim=sent.selesai.tanggal if sent and sent.selesai and not rejected else None,
        kini=None if ended or sent else _kini(alur, jejak, replay.berikut),
        tamat=ended,
    )


def _tercapai(alur: Alur, jejak: Sequence[Jejak]) -> tuple[dict[str, Kejadian], Kembali | None]:
    """Return the steps that are done and not undone, each with its row, and the return that is still open."""
    done: dict[str, Kejadian] = {}
    open_return: Kembali | None = None
    left_undone: frozenset[str] = frozenset()
    for nomor, satu in enumerate(jejak):
        kejadian, langkah = satu.kejadian, alur.langkah[satu.kejadian.langkah]
        before = jejak[nomor - 1].kejadian.langkah if nomor else langkah.no
        if before != langkah.no and before not in alur.bersama(langkah.no) and alur.is_sebelum(langkah.no, before):
            done = _tanpa(done, alur.di_antara(langkah.no, before))
        if langkah.no in left_undone:
            continue
        alongside = frozenset(alur.bersama(langkah.no)) - {langkah.no}
        left_undone = alongside if satu.dikembalikan else frozenset()
        if satu.dikembalikan:
            target = _target(alur, satu, [lain.kejadian.langkah for lain in jejak[nomor + 1 :]])
            done = _tanpa(done, alur.di_antara(target, langkah.no))
            open_return = Kembali(alur.sebut(langkah.no), alur.sebut(target), koreksi=Peran.KOREKSI in langkah.peran)
        elif kejadian.selesai and _berlaku(alur, kejadian):
            done.setdefault(langkah.no, kejadian)
            if open_return and (langkah.no == open_return.dari.no or _is_di_atas_koreksi(langkah.peran)):
                open_return = None
    return done, open_return


def _tanpa(done: dict[str, Kejadian], undone: frozenset[str]) -> dict[str, Kejadian]:
    return {no: row for no, row in done.items() if no not in undone}


def _berlaku(alur: Alur, kejadian: Kejadian) -> bool:
    """Tell whether a finished step brings its roles: a decision only where its answer, and not the other as well, leads
    forward.
    """
    if not alur.is_keputusan(kejadian.langkah):
        return True
    return alur.jawaban_maju(kejadian.langkah) == (kejadian.keputusan,)


def _target(alur: Alur, jejak: Jejak, sesudah: Sequence[str]) -> str:
    """Return where a return led: the first step before the decision that followed, else the earliest that it can lead
    to. A way back may go by steps of its own first; what was still done alongside the decision is none of them.
    """
    no, keputusan = jejak.kejadian.langkah, jejak.kejadian.keputusan
    alongside = frozenset(alur.bersama(no)) - {no}
    for step in dropwhile(alongside.__contains__, sesudah):
        if alur.is_sebelum(step, no):
            return step
        if not alur.is_mundur(no, step):
            break
    answers = (keputusan,) if keputusan else alur.jawaban_kembali(no)
    followed = jejak.disusul if jejak.disusul not in alongside else None
    first = followed or next((tujuan for answer in answers for tujuan in alur.tujuan(no, answer)), no)
    return alur.tujuan_mundur(no, first)


def _is_di_atas_koreksi(semua: Sequence[Peran]) -> bool:
    order = tuple(PERAN_STATUS)
    return any(satu in order and order.index(satu) > order.index(Peran.KOREKSI) for satu in semua)


def _kini(alur: Alur, jejak: Sequence[Jejak], berikut: tuple[str, ...]) -> str | None:
    """Return the step running or due next; None where a decision may go either way, since its answer is not noted."""
    last = jejak[-1].kejadian if jejak else None
    if last and last.selesai is None:
        return last.langkah
    unanswered = last and alur.is_keputusan(last.langkah) and last.keputusan is None
    if not berikut or (unanswered and len(berikut) > 1):
        return None
    return berikut[0]
