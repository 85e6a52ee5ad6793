"""Notes at figures: what needs a look, and what somebody answers for; each note is whole sentences."""

from collections.abc import Sequence
from datetime import date

from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.kata import TRIWULAN, kapital
from lkjip_build.bahasa.tanggal import tanggal

_NAMA = {
    **{f"tw{number}": f"triwulan {roman}" for number, roman in enumerate(TRIWULAN, 1)},
    **{f"target_tw{number}": f"target triwulan {roman}" for number, roman in enumerate(TRIWULAN, 1)},
    "target_perubahan": "target perubahan",
    "kondisi_awal": "kondisi awal",
    "target_renstra": "target Renstra",
    "standar_nasional": "standar nasional",
    "pagu_perubahan": "pagu perubahan",
}


def perlu_diperiksa(pesan: str, kolom: Sequence[str]) -> str:
    """Return the note on a figure that a rule doubts; `kolom` is the place of the figure in its record."""
    return f"Perlu diperiksa: {kalimat(_temuan(pesan, kolom))}"


def dikonfirmasi(pesan: str, kolom: Sequence[str], oleh: str, pada: date, alasan: str) -> str:
    """Return the note on a figure that only looks wrong: what a rule found, who answers for it, and why."""
    return bersama(
        (kalimat(kapital(_temuan(pesan, kolom))), f"Dikonfirmasi {oleh}, {tanggal(pada)}: {kalimat(alasan)}")
    )


def tidak_ada(tahun: int | None, kolom: Sequence[str], oleh: str, pada: date, alasan: str) -> str:
    """Return the note on a figure that is not there: who answers for that, and why. What a rule says of an empty cell
    is a reminder to the office, and nothing that a reader need know.
    """
    name = _NAMA.get(kolom[0], kolom[0])
    of_year = f" {tahun}" if tahun else f" {kolom[1]}" if kolom[0] == "target_renstra" else ""
    return bersama((f"{kapital(name)}{of_year} tidak ada.", f"Dikonfirmasi {oleh}, {tanggal(pada)}: {kalimat(alasan)}"))


def sebut_kolom(kolom: str) -> str:
    """Return a column as a sentence names it: `triwulan II`, `target Renstra 2025` for `target_renstra.2025`."""
    name, _, rest = kolom.partition(".")
    return f"{_NAMA.get(name, name.replace('_', ' '))} {rest}".strip()


def milik(kode: str, catatan: str) -> str:
    """Return a note below a table, with the line it belongs to."""
    return f"{kode}: {catatan}"


def _temuan(pesan: str, kolom: Sequence[str]) -> str:
    """Return what was found, with the name of the figure in front where the message does not begin with it."""
    if pesan.casefold().startswith((kolom[0].split("_")[0], "triwulan", "ada ")):
        return pesan
    name = _NAMA.get(kolom[0], kolom[0])
    year = f" {kolom[1]}" if kolom[0] == "target_renstra" else ""
    return f"{name}{year} {pesan}"
