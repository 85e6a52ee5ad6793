"""What a reader must know of a published figure: that it needs a look, or that somebody answers for it.

The one source of such notes for pages and report; each note is a whole sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.checks.bantu.isian import Isian, semua_isian
from lkjip_build.pages.situs import Situs
from lkjip_build.problems import Location, Problem


@dataclass(frozen=True)
class CatatanAngka:
    """One note; `kode` is that of the problem, `lokasi` the cell in the data."""

    kode: str
    lokasi: Location
    kalimat: str
    dikonfirmasi: bool


Kunci = tuple[int | None, str]
"""The year of a figure, None for the plan, and the code of its indikator or budget line."""


def semua_catatan_angka(situs: Situs) -> Mapping[Kunci, tuple[CatatanAngka, ...]]:
    """Return the notes on each indikator and each budget line that has any, by year and code."""
    isian = {one.lokasi: one for one in semua_isian(situs.data)} if situs.problems or situs.dikonfirmasi else {}
    found: dict[Kunci, list[CatatanAngka]] = {}
    for problem in situs.problems:
        if one := isian.get(problem.location):
            sentence = f"Perlu diperiksa: {_isi(problem, one)}."
            note = CatatanAngka(problem.code, problem.location, sentence, dikonfirmasi=False)
            found.setdefault((one.tahun, one.kode), []).append(note)
    for confirmed in situs.dikonfirmasi:
        if one := isian.get(confirmed.problem.location):
            problem, by = confirmed.problem, confirmed.konfirmasi
            said = _isi(problem, one)
            sentence = (
                f"{said[:1].upper()}{said[1:]}. Dikonfirmasi {by.oleh}, {tanggal(by.tanggal)}: {by.alasan.rstrip('.')}."
            )
            note = CatatanAngka(problem.code, problem.location, sentence, dikonfirmasi=True)
            found.setdefault((one.tahun, one.kode), []).append(note)
    return {key: tuple(notes) for key, notes in found.items()}


def _isi(problem: Problem, isian: Isian) -> str:
    """Return what was found, with the name of the figure in front where the message does not begin with it."""
    name = _NAMA.get(isian.kolom[0], isian.kolom[0])
    if isian.kolom[0] == "target_renstra":
        name += f" {isian.kolom[1]}"
    if problem.message.casefold().startswith((isian.kolom[0].split("_")[0], "triwulan", "ada ")):
        return problem.message
    return f"{name} {problem.message}"


_NAMA = {
    **{f"tw{number}": f"triwulan {roman}" for number, roman in enumerate(("I", "II", "III", "IV"), 1)},
    "target_perubahan": "target perubahan",
    "kondisi_awal": "kondisi awal",
    "target_renstra": "target Renstra",
    "standar_nasional": "standar nasional",
    "pagu_perubahan": "pagu perubahan",
}
