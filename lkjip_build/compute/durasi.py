"""How long an SOP takes by its own form: the straight way, and what each return adds.

Units are never mixed: twelve days and twenty-two minutes stay so, since the form does not say how long a day is. A time
without a certain reading counts nowhere, and the total names the steps that it leaves out. Of steps done alongside one
another the longest counts, and a cell of time over several steps counts once and whole.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from lkjip_build.compute.alur import Alur
from lkjip_build.model.sop import Sop
from lkjip_build.model.waktu_baku import DETIK, SATUAN_WAKTU, JenisWaktu, Lama, WaktuBaku

_HARI = {"hari": (1, 1), "minggu": (5, 7), "bulan": (18, 31), "tahun": (216, 366)}
"""How many hari a unit lasts at least, in working days, and at most, by the calendar."""
_JAM_SEHARI = (5, 24)
"""How many hours a hari lasts at least and at most. Both tell which of two times is the longer, and convert none."""


@dataclass(frozen=True)
class SelWaktu:
    """A printed cell of time, with the steps that it stands for and those of them that a way goes through."""

    langkah: tuple[str, ...]
    waktu: WaktuBaku
    dilalui: tuple[str, ...] = ()

    @property
    def utuh(self) -> bool:
        return len(self.dilalui) == len(self.langkah)


@dataclass(frozen=True)
class Bersamaan:
    """Steps done alongside one another that have several times: the longest counts (`terlama`), or all of them where
    the form does not tell which is the longest.
    """

    langkah: tuple[str, ...]
    terlama: bool


@dataclass(frozen=True)
class JumlahWaktu:
    """The time of several steps: a total for each unit, the longest unit first, of a range the upper end.

    `tanpa` are the steps that add no known time, `dihitung` those whose printed time was added. `paling_lama` tells
    that the total is an upper end, `kira_kira` that the form itself says about. `sebagian` are the cells that count
    whole though some of their steps are not on the way, `buntu` the step from which the way reaches no end.
    """

    semua: tuple[Lama, ...]
    tanpa: tuple[str, ...] = ()
    paling_lama: bool = False
    kira_kira: bool = False
    dihitung: tuple[str, ...] = ()
    bersamaan: tuple[Bersamaan, ...] = ()
    sebagian: tuple[tuple[str, ...], ...] = ()
    buntu: str | None = None


@dataclass(frozen=True)
class BiayaKembali:
    """A decision that sends the work back: the steps done again, and the time they add."""

    langkah: str
    jawaban: str
    ke: str
    diulang: tuple[str, ...]
    tambahan: JumlahWaktu


def waktu_lurus(sop: Sop) -> JumlahWaktu:
    """Return the nominal time from the first start to a good end when nothing is sent back."""
    alur = Alur(sop)
    total, last = _total(sop, alur.utama), alur.utama[-1]
    return total if set(alur.bersama(last)) & set(alur.akhir) else replace(total, buntu=last)


def biaya_kembali(sop: Sop) -> tuple[BiayaKembali, ...]:
    """Return what each answer that leads back along the straight way adds: the steps from there to the decision, and
    what is done alongside it.
    """
    alur = Alur(sop)
    position = {no: number for number, no in enumerate(alur.utama)}
    costs = []
    for no in alur.utama:
        for answer in alur.jawaban_kembali(no) if no in alur.yang_mengembalikan else ():
            back = next((to for to in alur.tujuan(no, answer) if to in position and position[to] <= position[no]), None)
            if back is not None:
                again = alur.utama[position[back] : max(position[one] for one in alur.bersama(no)) + 1]
                costs.append(BiayaKembali(no, answer.value, back, again, _total(sop, again)))
    return tuple(costs)


def sel_waktu(sop: Sop, jalan: Iterable[str]) -> tuple[SelWaktu, ...]:
    """Return the printed cells of time that a way goes through, in its order, each once."""
    walked = tuple(jalan)
    cells = {no: satu for satu in _semua_sel(sop) for no in satu.langkah}
    of_way = dict.fromkeys(cells[no] for no in walked if no in cells)
    return tuple(replace(satu, dilalui=tuple(no for no in walked if no in satu.langkah)) for satu in of_way)


def _semua_sel(sop: Sop) -> Iterator[SelWaktu]:
    rows = [langkah.no for langkah in sop.langkah]
    row = 0
    while row < len(rows):
        mutu_baku = sop.langkah[row].mutu_baku
        last = rows.index(mutu_baku.waktu_sampai) if mutu_baku.waktu_sampai in rows else row
        yield SelWaktu(tuple(rows[row : last + 1]) or (rows[row],), mutu_baku.waktu)
        row = max(row, last) + 1


def _total(sop: Sop, semua_no: Sequence[str]) -> JumlahWaktu:
    cells = sel_waktu(sop, semua_no)
    timed = [satu for satu in cells if satu.waktu.terhitung]
    counted, alongside = list(timed), []
    for knot in dict.fromkeys(sop.bersama[no] for no in semua_no):
        touching = [satu for satu in timed if set(satu.dilalui) & set(knot)]
        if len(knot) > 1 and len(touching) > 1:
            longest = _terlama(touching) if all(set(satu.dilalui) <= set(knot) for satu in touching) else None
            alongside.append(Bersamaan(knot, terlama=longest is not None))
            counted = [satu for satu in counted if longest in {None, satu} or satu not in touching]
    total: Counter[str] = Counter()
    for satu in counted:
        if lama := satu.waktu.terhitung:
            total[lama.satuan] += lama.jumlah
    in_part = tuple(satu.langkah for satu in counted if not satu.utuh)
    kinds = {satu.waktu.jenis for satu in counted}
    about = {satu.waktu.jenis for satu in timed}
    return JumlahWaktu(
        tuple(Lama(total[satuan], satuan) for satuan in reversed(SATUAN_WAKTU) if total[satuan]),
        tuple(no for no in semua_no if any(no in satu.dilalui for satu in cells if satu not in timed)),
        paling_lama=bool(kinds & {JenisWaktu.RENTANG, JenisWaktu.PALING_LAMA} or in_part)
        or not all(satu.terlama for satu in alongside),
        kira_kira=JenisWaktu.KIRA_KIRA in about,
        dihitung=tuple(satu.langkah[0] for satu in counted),
        bersamaan=tuple(alongside),
        sebagian=in_part,
    )


def _terlama(semua: Sequence[SelWaktu]) -> SelWaktu | None:
    """Return the cell that surely lasts no less than each other; None where the form does not tell."""
    for satu in semua:
        if all(_is_tidak_kurang(satu.waktu.terhitung, lain.waktu.terhitung) for lain in semua):
            return satu
    return None


def _is_tidak_kurang(satu: Lama | None, lain: Lama | None) -> bool:
    """Tell whether one time surely lasts no less than another."""
    if satu is None or lain is None:
        return False
    if satu.satuan in _HARI and lain.satuan in _HARI:
        return _hari(satu)[0] >= _hari(lain)[1] or (satu.satuan == lain.satuan and satu.jumlah >= lain.jumlah)
    return _jam(satu)[0] >= _jam(lain)[1]


def _hari(lama: Lama) -> tuple[int, int]:
    return lama.jumlah * _HARI[lama.satuan][0], lama.jumlah * _HARI[lama.satuan][1]


def _jam(lama: Lama) -> tuple[Fraction, Fraction]:
    if lama.satuan in DETIK:
        return (Fraction(lama.jumlah * DETIK[lama.satuan], DETIK["jam"]),) * 2
    least, most = _hari(lama)
    return Fraction(least * _JAM_SEHARI[0]), Fraction(most * _JAM_SEHARI[1])
