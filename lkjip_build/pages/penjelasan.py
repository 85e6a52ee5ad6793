"""How each published capaian came about: the formula with its own numbers, what rounds and caps it, and its line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lkjip_build.bahasa.hitungan import cara_cetak, hitungan, semua_catatan
from lkjip_build.bahasa.kata import rumus
from lkjip_build.compute.banding import terbit
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.model.aturan import Himpunan
from lkjip_build.problems import Location


@dataclass(frozen=True)
class Penjelasan:
    """One year of one indikator; `catatan` are further sentences without a full stop."""

    tahun: int
    hitungan: str
    rumus: str
    catatan: tuple[str, ...]
    aturan: str
    sumber: Location


@dataclass(frozen=True)
class AturanDipakai:
    """A rule set that the explanations name: how it rounds and caps, and on what ground."""

    kode: str
    cetak: str
    dasar: str


def semua_penjelasan(seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan]) -> tuple[Penjelasan, ...]:
    """Return the explanation of each year with a realisasi or a printed percentage, newest first."""
    return tuple(_penjelasan(baris, aturan[baris.tahun]) for baris in reversed(seri) if _needs_words(baris))


def _needs_words(baris: BarisKinerja) -> bool:
    return baris.realisasi is not None or baris.kinerja.capaian_terbit is not None


def semua_aturan(seri: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan]) -> tuple[AturanDipakai, ...]:
    """Return the rule sets behind the explanations, newest first, each once."""
    used = {aturan[baris.tahun].kode: aturan[baris.tahun] for baris in reversed(seri) if _needs_words(baris)}
    return tuple(AturanDipakai(one.kode, cara_cetak(one), one.capaian.dasar) for one in used.values())


def _penjelasan(baris: BarisKinerja, aturan: Himpunan) -> Penjelasan:
    capaian = baris.capaian
    return Penjelasan(
        baris.tahun,
        hitungan(capaian, aturan.desimal),
        rumus(capaian.rumus) if capaian.rumus else "",
        tuple(semua_catatan(baris, aturan, terbit(baris))),
        aturan.kode,
        baris.sumber,
    )
