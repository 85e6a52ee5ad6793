"""How long an SOP takes by its own form: the straight way, and what each return adds.

Units are never mixed: twelve days and twenty-two minutes stay so, since the form does not say how long a day is. A time
without a certain reading counts nowhere, and the total names the steps that it leaves out.
"""

from collections import Counter
from dataclasses import dataclass

from lkjip_build.compute.alur import Alur
from lkjip_build.model.sop import Langkah, Sop
from lkjip_build.model.waktu_baku import SATUAN_WAKTU, JenisWaktu, Lama


@dataclass(frozen=True)
class JumlahWaktu:
    """The time of several steps: a total for each unit, the longest unit first, of a range the upper end.

    `tanpa` are the steps that add no known time. `paling_lama` tells that the total is an upper end, `kira_kira` that
    the form itself says about.
    """

    semua: tuple[Lama, ...]
    tanpa: tuple[str, ...] = ()
    paling_lama: bool = False
    kira_kira: bool = False


@dataclass(frozen=True)
class BiayaKembali:
    """A decision that sends the work back: the steps done again, and the time they add."""

    langkah: str
    jawaban: str
    ke: str
    diulang: tuple[str, ...]
    tambahan: JumlahWaktu


def jalan_lurus(sop: Sop) -> tuple[Langkah, ...]:
    """Return the steps from the first start to a good end when nothing is sent back."""
    alur = Alur(sop)
    return tuple(alur.langkah[no] for no in alur.utama)


def waktu_lurus(sop: Sop) -> JumlahWaktu:
    """Return the nominal time of the straight way."""
    return _total(sop, jalan_lurus(sop))


def biaya_kembali(sop: Sop) -> tuple[BiayaKembali, ...]:
    """Return what each answer that leads back along the straight way adds: the steps from there to the decision."""
    alur = Alur(sop)
    position = {no: number for number, no in enumerate(alur.utama)}
    costs = []
    for no in alur.utama:
        for answer in alur.jawaban_kembali(no) if no in alur.yang_mengembalikan else ():
            back = next((to for to in alur.tujuan(no, answer) if to in position and position[to] <= position[no]), None)
            if back is not None:
                again = alur.utama[position[back] : position[no] + 1]
                total = _total(sop, tuple(alur.langkah[one] for one in again))
                costs.append(BiayaKembali(no, answer.value, back, again, total))
    return tuple(costs)


def _total(sop: Sop, semua_langkah: tuple[Langkah, ...]) -> JumlahWaktu:
    total: Counter[str] = Counter()
    left_out: list[str] = []
    shared = _berbagi(sop)
    kinds = set()
    for langkah in semua_langkah:
        lama = langkah.mutu_baku.waktu.terhitung
        if lama:
            total[lama.satuan] += lama.jumlah
            kinds.add(langkah.mutu_baku.waktu.jenis)
        elif langkah.no not in shared:
            left_out.append(langkah.no)
    return JumlahWaktu(
        tuple(Lama(total[satuan], satuan) for satuan in reversed(SATUAN_WAKTU) if total[satuan]),
        tuple(left_out),
        paling_lama=bool(kinds & {JenisWaktu.RENTANG, JenisWaktu.PALING_LAMA}),
        kira_kira=JenisWaktu.KIRA_KIRA in kinds,
    )


def _berbagi(sop: Sop) -> frozenset[str]:
    """Return the steps whose time stands in the cell of a step above them."""
    rows = [langkah.no for langkah in sop.langkah]
    shared: set[str] = set()
    for row, langkah in enumerate(sop.langkah):
        if langkah.mutu_baku.waktu_sampai in rows:
            shared.update(rows[row + 1 : rows.index(langkah.mutu_baku.waktu_sampai) + 1])
    return frozenset(shared)
