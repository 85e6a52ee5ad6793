"""What changed since the signing, and whether it was recorded: each value of the seal by its corrections to now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from lkjip_build.compute.segel.isian import Alamat, isian
from lkjip_build.compute.segel.lingkup import Isi, bandingkan, masa_berlaku
from lkjip_build.model import Data, serencana
from lkjip_build.model.nilai import parse_angka
from lkjip_build.model.pengesahan import SELURUH, TIDAK_ADA, Koreksi
from lkjip_build.problems import Location


@dataclass(frozen=True)
class Selisih:
    """A change that nobody recorded: `semula` is the value after the last correction, `menjadi` today's; None is an
    empty cell. `lokasi` is where it stands today, or stood.
    """

    alamat: Alamat
    semula: str | None
    menjadi: str | None
    lokasi: Location


@dataclass(frozen=True)
class KoreksiSalah:
    """A correction that does not follow from what was before: `seharusnya` stands where its `semula` is, None where the
    seal knows no such value.
    """

    koreksi: Koreksi
    seharusnya: str | None
    dikenal: bool


@dataclass(frozen=True)
class Riwayat:
    """The corrections of one value, the first first; `disahkan` is what was signed, None where it was empty."""

    alamat: Alamat
    disahkan: str | None
    koreksi: tuple[Koreksi, ...]
    lokasi: Location


@dataclass(frozen=True)
class Perubahan:
    """All that a year's seal, corrections and data say of each other; `baru` is what was corrected since the last seal,
    which no signed document has.
    """

    tak_tercatat: tuple[Selisih, ...] = ()
    salah: tuple[KoreksiSalah, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    baru: tuple[Riwayat, ...] = ()


def perubahan(sah: Isi, kini: Isi, semua_koreksi: Sequence[Koreksi]) -> Perubahan:
    """Return what changed between a seal and today, parted by what the corrections explain.

    A value of the seal, changed by its corrections from day to day, must be today's: each names as `semula` what was
    before it. A correction back to the old value is one too.
    """
    by_alamat: dict[Alamat, list[Koreksi]] = {}
    for one in semua_koreksi:
        by_alamat.setdefault(_alamat(one), []).append(one)
    removed = sah.hadir - kini.hadir
    salah: list[KoreksiSalah] = []
    riwayat: list[Riwayat] = []
    tak_tercatat: list[Selisih] = []
    for alamat in dict.fromkeys((*sah.nilai, *kini.nilai, *by_alamat)):
        disahkan, last = sah.nilai.get(alamat), _kini(kini, alamat)
        known = alamat in sah.nilai or alamat in kini.nilai
        value, used = _kosong(disahkan, alamat), []
        rest = sorted(by_alamat.get(alamat, ()), key=lambda one: one.tanggal)
        while rest:
            # Rows of one day may stand in any order: that which continues comes first.
            today = (one for one in rest if one.tanggal == rest[0].tanggal and sama(one.semula, value))
            one = next(today, rest[0])
            rest = [other for other in rest if other is not one]
            if known and sama(one.semula, value):
                value = one.menjadi
                used.append(one)
            else:
                salah.append(KoreksiSalah(one, value, known))
        place = kini.lokasi.get(alamat) or sah.lokasi.get(alamat) or Location("")
        if used:
            riwayat.append(Riwayat(alamat, disahkan, tuple(used), place))
        row = (alamat.berkas, alamat.kunci)
        # A row stands or does not, or its values are compared: never both.
        apart = row in kini.hadir if alamat.kolom == SELURUH else row in removed
        if not apart and not sama(value, last):
            tak_tercatat.append(Selisih(alamat, value, last, place))
    return Perubahan(tuple(tak_tercatat), tuple(salah), tuple(riwayat))


def _alamat(koreksi: Koreksi) -> Alamat:
    return Alamat(koreksi.berkas, koreksi.kunci, koreksi.kolom)


def _kini(kini: Isi, alamat: Alamat) -> str | None:
    return _kosong(kini.nilai.get(alamat), alamat)


def _kosong(value: str | None, alamat: Alamat) -> str | None:
    return TIDAK_ADA if value is None and alamat.kolom == SELURUH else value


def sama(satu: str | None, lain: str | None) -> bool:
    """Tell whether two spellings are of one value: `85,40` and `85.4`, and words however they are spaced."""
    one, other = " ".join((satu or "").split()), " ".join((lain or "").split())
    return one == other or (bool(one and other) and _angka(one) is not None and _angka(one) == _angka(other))


def _angka(text: str) -> Decimal | None:
    try:
        return parse_angka(text, rupiah=True)
    except PydanticCustomError:
        return None


def dikoreksi(semua: Mapping[int, Perubahan]) -> Iterator[tuple[int, Riwayat, Koreksi]]:
    """Yield every correction of all years with its value, the newest first."""
    found = [
        (one.tanggal, tahun, number, riwayat, one)
        for tahun, satu in semua.items()
        for riwayat in satu.riwayat
        for number, one in enumerate(riwayat.koreksi)
    ]
    for _, tahun, _, riwayat, one in sorted(found, key=lambda item: (item[0], item[1], item[2]), reverse=True):
        yield tahun, riwayat, one


def perubahan_tahun(data: Data, tahun: int, sah: Data | None = None) -> Perubahan:
    """Return what changed in a year since it was last sealed; nothing where it is not, or where every file is as it
    was. `sah` are the sealed data where the caller has read them by themselves.

    Of a file that cannot be read whole nothing is said to be missing, and where koreksi.csv cannot, nothing to be
    unrecorded. Corrections that the last seal holds were judged when it was made.
    """
    tersegel, laporan = data.segel.get(tahun), data.laporan.get(tahun)
    sah = sah or (tersegel.sah if tersegel else None)
    if sah is None or laporan is None:
        return Perubahan()
    dulu, kini = bandingkan(sah, data, tahun)
    before, later = _pisah(laporan.koreksi, sah.laporan[tahun].koreksi)
    found = perubahan(dulu, kini, later)
    untold = {one for one in data.cacat if one in _RENCANA or one.startswith(f"{tahun}/")}
    untold |= set() if serencana(data, sah, tahun) else {"renstra.yml"}
    told = () if f"{tahun}/koreksi.csv" in data.cacat else found.tak_tercatat
    later_use = masa_berlaku(sah, data, tahun)
    return Perubahan(
        tuple(
            one
            for one in told
            if one.alamat not in later_use and not untold & {one.alamat.berkas, f"{tahun}/{one.alamat.berkas}"}
        ),
        found.salah,
        tuple(_bersama(before, found.riwayat, dulu, kini)),
        found.riwayat,
    )


_RENCANA = ("renstra.yml", "aturan.yml")


def _pisah(semua: Sequence[Koreksi], disahkan: Sequence[Koreksi]) -> tuple[list[Koreksi], list[Koreksi]]:
    """Return the corrections that the last seal holds already, and those after it."""
    sealed = [isian(one) for one in disahkan]
    before: list[Koreksi] = []
    later: list[Koreksi] = []
    for one in semua:
        if (said := isian(one)) in sealed:
            sealed.remove(said)
            before.append(one)
        else:
            later.append(one)
    return before, later


def _bersama(before: Sequence[Koreksi], after: Sequence[Riwayat], dulu: Isi, kini: Isi) -> Iterator[Riwayat]:
    """Yield the corrections of each value over all sealings."""
    later = {one.alamat: one for one in after}
    by_alamat: dict[Alamat, list[Koreksi]] = {}
    for one in sorted(before, key=lambda one: one.tanggal):
        by_alamat.setdefault(_alamat(one), []).append(one)
    for alamat, rows in by_alamat.items():
        first = None if rows[0].semula == TIDAK_ADA and alamat.kolom == SELURUH else rows[0].semula
        more = later.pop(alamat).koreksi if alamat in later else ()
        place = kini.lokasi.get(alamat) or dulu.lokasi.get(alamat) or Location("")
        yield Riwayat(alamat, first, (*rows, *more), place)
    yield from later.values()
