"""What changed since the signing, and whether it was recorded: each value of the seal by its corrections to now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic_core import PydanticCustomError

from lkjip_build.compute.segel.isian import Alamat
from lkjip_build.compute.segel.lingkup import Isi, bandingkan
from lkjip_build.model import Data
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
    """All that a year's seal, corrections and data say of each other."""

    tak_tercatat: tuple[Selisih, ...] = ()
    salah: tuple[KoreksiSalah, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()


def perubahan(sah: Isi, kini: Isi, semua_koreksi: Sequence[Koreksi]) -> Perubahan:
    """Return what changed between a seal and today, parted by what the corrections explain.

    A value of the seal, changed by its corrections in their order, must be today's: each names as `semula` what was
    before it. A correction back to the old value is one too.
    """
    by_alamat: dict[Alamat, list[Koreksi]] = {}
    for one in semua_koreksi:
        by_alamat.setdefault(Alamat(one.berkas, one.kunci, one.kolom), []).append(one)
    present = {(one.berkas, one.kunci) for one in kini.nilai if one.kolom != SELURUH}
    removed = {(one.berkas, one.kunci) for one in sah.nilai if one.kolom == SELURUH} - present
    salah: list[KoreksiSalah] = []
    riwayat: list[Riwayat] = []
    tak_tercatat: list[Selisih] = []
    for alamat in dict.fromkeys((*sah.nilai, *kini.nilai, *by_alamat)):
        disahkan, last = sah.nilai.get(alamat), _kini(kini, alamat)
        known = alamat in sah.nilai or alamat in kini.nilai
        value, used = _kosong(disahkan, alamat), []
        for one in by_alamat.get(alamat, ()):
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
        apart = row in present if alamat.kolom == SELURUH else row in removed
        if not apart and not sama(value, last):
            tak_tercatat.append(Selisih(alamat, value, last, place))
    return Perubahan(tuple(tak_tercatat), tuple(salah), tuple(riwayat))


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


def perubahan_tahun(data: Data, tahun: int) -> Perubahan:
    """Return what changed in a year since it was sealed; nothing where it is not, or where every file is as it was."""
    tersegel, laporan = data.segel.get(tahun), data.laporan.get(tahun)
    if tersegel is None or tersegel.sah is None:
        return Perubahan()
    return perubahan(*bandingkan(tersegel.sah, data, tahun), laporan.koreksi if laporan else ())
