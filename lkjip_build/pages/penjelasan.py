"""How each published capaian came about: the formula with its own numbers, what rounds and caps it, and its line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lkjip_build.bahasa.angka import angka, nilai, nilai_ringkas, persen, round_half_up
from lkjip_build.compute.banding import terbit
from lkjip_build.compute.capaian import Rumus, kategori_of, predikat_of
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.nilai import Jenjang, Nilai, Rentang
from lkjip_build.pages.kalimat import ALASAN, RUMUS, batas, hitungan, kalimat_terbit
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
    return tuple(
        AturanDipakai(
            one.kode,
            f"Dihitung tanpa pembulatan, dicetak dengan {one.desimal} angka di belakang koma, setengah dibulatkan ke "
            f"atas; {batas(one)}.",
            one.capaian.dasar,
        )
        for one in used.values()
    )


def _penjelasan(baris: BarisKinerja, aturan: Himpunan) -> Penjelasan:
    capaian = baris.capaian
    made = hitungan(capaian, aturan.desimal)
    if capaian.alasan is not None:
        made = f"tidak dapat dihitung: {ALASAN[capaian.alasan]}"
    return Penjelasan(
        baris.tahun,
        made,
        RUMUS[capaian.rumus] if capaian.rumus else "",
        tuple(_catatan(baris, aturan)),
        aturan.kode,
        baris.sumber,
    )


def _catatan(baris: BarisKinerja, aturan: Himpunan) -> Iterator[str]:
    capaian, decimals = baris.capaian, aturan.desimal
    if baris.kinerja.target_perubahan is not None:
        yield f"memakai target PK perubahan; semula {nilai(baris.kinerja.target, kosong='kosong')}"
    if isinstance(baris.target, Rentang) and capaian.rumus:
        used = angka(capaian.target) if capaian.target is not None else ""
        outside = (
            "" if capaian.rumus in (Rumus.DALAM_RENTANG, Rumus.LUAR_RENTANG) else f"; dipakai batas terdekat, {used}"
        )
        yield f"target rentang {nilai(baris.target)}{outside}"
    steps = {one.nama: one for one in (baris.target, baris.realisasi) if isinstance(one, Jenjang)}
    if steps:
        yield "skor jenjang: " + ", ".join(f"{nama} {angka(one.skor)}" for nama, one in steps.items())
    if capaian.dibatasi:
        yield f"ditampilkan {persen(capaian.tampil, decimals)} karena batas: {batas(aturan)}"
    if capaian.dalam_rata_rata != capaian.tampil:
        yield f"dihitung {persen(capaian.dalam_rata_rata, decimals)} di dalam rata-rata"
    if note := _rounded_into_next_band(baris, aturan):
        yield note
    if baris.beda_triwulan is not None:
        yield (
            f"empat triwulan memberi {nilai_ringkas(baris.beda_triwulan)}, setahun tertulis {nilai(baris.realisasi)}; "
            "yang dipakai angka setahun"
        )
    if printed := terbit(baris):
        yield kalimat_terbit(printed, decimals)


def _rounded_into_next_band(baris: BarisKinerja, aturan: Himpunan) -> str:
    exact = baris.capaian.persen
    if exact is None or baris.capaian.dibatasi:
        return ""
    shown = kategori_of(Fraction(round_half_up(exact, aturan.desimal)), aturan.skala)
    if shown is None or shown.nama == baris.kategori:
        return ""
    return f"sebelum dibulatkan belum mencapai {angka(shown.bawah)}\u00a0%, jadi belum {shown.nama}"


def predikat(nilai_indikator: Nilai | None, aturan: Himpunan) -> str:
    """Return the SAKIP predicate of a score, such as `BB`; empty without a score or without a scale."""
    if aturan.predikat is None or nilai_indikator is None or isinstance(nilai_indikator, Jenjang | Rentang):
        return ""
    found = predikat_of(nilai_indikator, aturan.predikat)
    return f"{found.nama} ({found.sebutan})"
