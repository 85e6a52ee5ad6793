"""What looks wrong and is true: confirmations are matched with the problems that they answer for.

A confirmation holds for one code, one place and one value. It stands beside the table it speaks of: for renstra.yml in
data/konfirmasi.csv, for the tables of a year in data/TAHUN/konfirmasi.csv. Everything else silences nothing.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pydantic_core import PydanticCustomError

from lkjip_build.checks.isian import Isian, semua_isian, show
from lkjip_build.model import Data
from lkjip_build.model.konfirmasi import Konfirmasi
from lkjip_build.model.nilai import Jenjang, parse_angka, parse_nilai
from lkjip_build.problems import RULES, Location, Problem, closest

# What follows from a figure that is told to be wrong is not told besides: of its cell, or of its whole row.
_AKIBAT_SEL = {"LKJ412": ("LKJ406", "LKJ440"), "LKJ428": ("LKJ441",)}
_AKIBAT_BARIS = {
    "LKJ405": ("LKJ406", "LKJ440"),
    "LKJ407": ("LKJ406", "LKJ440", "LKJ442"),
    "LKJ421": ("LKJ441",),
    "LKJ427": ("LKJ441",),
}
_IKUT_PASTI = {"LKJ407": ("LKJ406", "LKJ440", "LKJ442")}  # once confirmed, it may be far from its target too


@dataclass(frozen=True)
class Dikonfirmasi:
    """A problem that is none: somebody answers for its figure."""

    problem: Problem
    konfirmasi: Konfirmasi


def pilah(data: Data, found: Sequence[Problem]) -> tuple[tuple[Problem, ...], tuple[Dikonfirmasi, ...]]:
    """Return the problems that remain, with those of the confirmations themselves, and those that are confirmed.

    What remains and could be confirmed says with which row.
    """
    semua = {(isian.tahun, isian.tempat): isian for isian in semua_isian(data)}
    dikonfirmasi: list[Dikonfirmasi] = []
    salah: list[Problem] = []
    pertama: dict[tuple[object, ...], Konfirmasi] = {}
    for tahun, konfirmasi in _semua_konfirmasi(data):
        kunci = (tahun, konfirmasi.kode, konfirmasi.tempat, konfirmasi.nilai)
        sebelumnya = pertama.setdefault(kunci, konfirmasi)
        if sebelumnya is not konfirmasi:
            salah.append(_ganda(konfirmasi, sebelumnya))
            continue
        hasil = _cocokkan(data, semua, found, tahun, konfirmasi)
        if isinstance(hasil, Dikonfirmasi):
            dikonfirmasi.append(hasil)
        elif hasil is not None:
            salah.append(hasil)
    settled = {(one.problem.code, one.problem.location) for one in dikonfirmasi}
    by_place = {isian.lokasi: isian for isian in semua.values()}
    left = [one for one in found if (one.code, one.location) not in settled]
    cells = {(one.code, one.location) for one in left}
    rows = {(one.code, _baris(one.location)) for one in left}
    shown = (
        _with_row(one, by_place.get(one.location))
        for one in left
        if not any((code, one.location) in cells for code in _AKIBAT_SEL.get(one.code, ()))
        and not any((code, _baris(one.location)) in rows for code in _AKIBAT_BARIS.get(one.code, ()))
        and not any((code, one.location) in settled for code in _IKUT_PASTI.get(one.code, ()))
    )
    return (*shown, *salah), tuple(dikonfirmasi)


def _baris(location: Location) -> tuple[str, int]:
    return location.path, location.line


def _semua_konfirmasi(data: Data) -> Iterator[tuple[int | None, Konfirmasi]]:
    yield from ((None, one) for one in data.konfirmasi)
    for tahun, laporan in data.laporan.items():
        yield from ((tahun, one) for one in laporan.konfirmasi)


def _cocokkan(
    data: Data,
    semua: dict[tuple[int | None, str], Isian],
    found: Iterable[Problem],
    tahun: int | None,
    konfirmasi: Konfirmasi,
) -> Dikonfirmasi | Problem | None:
    """Return the problem that a confirmation settles, or what is wrong with the confirmation; None where files with
    faults leave that open.
    """
    bisa = [code for code, rule in RULES.items() if rule.konfirmasi]
    if konfirmasi.kode not in RULES:
        guess = closest(konfirmasi.kode, bisa)
        remedy = f"maksud Anda '{guess}'?" if guess else f"kode yang bisa dikonfirmasi: {', '.join(bisa)}"
        return konfirmasi.problem("LKJ444", f"kode masalah '{konfirmasi.kode}' tidak ada", "kode", remedy=remedy)
    if konfirmasi.kode not in bisa:
        return konfirmasi.problem(
            "LKJ445",
            f"{konfirmasi.kode} ({RULES[konfirmasi.kode].title}) tidak bisa dikonfirmasi",
            "kode",
            remedy="perbaiki masalahnya di berkasnya, lalu hapus baris ini",
        )
    isian = semua.get((tahun, konfirmasi.tempat))
    if isian is None:
        name = konfirmasi.tempat.split("/")[0]
        if data.cacat & {name, f"{tahun}/{name}"}:
            return None
        return _tempat_salah(semua, tahun, konfirmasi)
    if not _sama(isian, konfirmasi.nilai):
        return konfirmasi.problem(
            "LKJ443",
            f"konfirmasi ini untuk '{konfirmasi.nilai or ''}', padahal isiannya kini '{show(isian.nilai)}'",
            "nilai",
            remedy="hapus baris ini; bila isian yang baru juga perlu dikonfirmasi, salin baris dari pesannya",
        )
    for problem in found:
        if problem.code == konfirmasi.kode and problem.location == isian.lokasi:
            return Dikonfirmasi(problem, konfirmasi)
    if data.cacat:
        return None
    message = f"tidak ada lagi masalah {konfirmasi.kode} di {konfirmasi.tempat}"
    return konfirmasi.problem("LKJ443", message, "kode", remedy="hapus baris ini")


def _ganda(konfirmasi: Konfirmasi, sebelumnya: Konfirmasi) -> Problem:
    message = f"{konfirmasi.kode} untuk {konfirmasi.tempat} sudah dikonfirmasi di baris {sebelumnya.location().line}"
    return konfirmasi.problem("LKJ301", message, "tempat", remedy="hapus salah satunya")


def _tempat_salah(semua: dict[tuple[int | None, str], Isian], tahun: int | None, konfirmasi: Konfirmasi) -> Problem:
    tempat = konfirmasi.tempat
    elsewhere = [other for other, name in semua if name == tempat]  # the latest year last
    known = [name for year, name in semua if year == tahun]
    if elsewhere:
        remedy = f"pindahkan baris ini ke {_berkas(elsewhere[-1])}"
    elif guess := closest(tempat, known):
        remedy = f"maksud Anda '{guess}'?"
    else:
        remedy = "salin tempatnya dari pesan masalahnya, misalnya kinerja.csv/iku-01/realisasi"
    return konfirmasi.problem("LKJ444", f"tempat '{tempat}' tidak ada", "tempat", remedy=remedy)


def _sama(isian: Isian, written: str | None) -> bool:
    """Tell whether a confirmed value is the one in the file, however its number is spelled."""
    if isian.nilai is None or not written:
        return isian.nilai is None and not written
    if isinstance(isian.nilai, Jenjang):
        return written.casefold() == isian.nilai.nama.casefold()
    try:
        if isian.berkas == "anggaran.csv":
            return parse_angka(written, rupiah=True) == isian.nilai
        return parse_nilai(written) == isian.nilai
    except PydanticCustomError:
        return False


def _with_row(problem: Problem, isian: Isian | None) -> Problem:
    """Return the problem with the row that would confirm it, where it can be confirmed."""
    if isian is None or not RULES[problem.code].konfirmasi:
        return problem
    row = io.StringIO()
    csv.writer(row, delimiter=";", lineterminator="").writerow(
        (problem.code, isian.tempat, show(isian.nilai), "", "", "")
    )
    true = "memang kosong" if isian.nilai is None else "angkanya memang benar"
    remedy = (
        f"{problem.remedy}; bila {true}, tambahkan baris ini ke {_berkas(isian.tahun)} dan lengkapi alasan, oleh, dan "
        f"tanggalnya: {row.getvalue()}"
    )
    return replace(problem, remedy=remedy)


def _berkas(tahun: int | None) -> str:
    return "konfirmasi.csv" if tahun is None else f"{tahun}/konfirmasi.csv"
