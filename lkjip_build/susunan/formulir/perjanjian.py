"""The Perjanjian Kinerja of a year in its two parts: the statement that both parties sign, and its annex."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa import bab
from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import Bagian, Blok, Lembar, Penandatangan, TandaTangan, p, tebal
from lkjip_build.model.instansi import Pejabat
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.susunan.anggaran import anggaran_pk
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.kolom.kinerja import TARGET_BERLAKU, TARGET_MURNI
from lkjip_build.susunan.tabel.pk import PAGU_BERLAKU, PAGU_MURNI, tabel_pk


@dataclass(frozen=True)
class Perjanjian:
    """A version of the agreement of a year: of the office with who stands above it, or of `pejabat` with the atasan."""

    tahun: int
    perubahan: bool
    pejabat: Pejabat | None = None

    @property
    def nama(self) -> str:
        whose = f"-{self.pejabat.kode}" if self.pejabat else ""
        return f"perjanjian-kinerja-{'perubahan-' if self.perubahan else ''}{self.tahun}{whose}"

    @property
    def judul(self) -> str:
        said = kata.judul_perjanjian(self.tahun, perubahan=self.perubahan)
        return f"{said}, {self.pejabat.jabatan}" if self.pejabat else said

    def tercatat(self, bahan: Bahan) -> PerjanjianKinerja | None:
        """Return what is on record of the signing of the office's agreement; nothing is of those below it."""
        if self.pejabat:
            return None
        return bahan.pk_perubahan if self.perubahan else bahan.pk_murni

    def memuat(self, baris: BarisKinerja) -> bool:
        """Tell whether an indikator is promised in it."""
        return self.pejabat is None or baris.indikator.kode in self.pejabat.indikator


def semua(bahan: Bahan) -> Iterator[Perjanjian]:
    """Yield the agreements of a year of the office: the first, and the amended one where anything was amended."""
    yield Perjanjian(bahan.tahun, perubahan=False)
    if bahan.ada_perubahan:
        yield Perjanjian(bahan.tahun, perubahan=True)


def semua_bawahan(bahan: Bahan) -> Iterator[Perjanjian]:
    """Yield those of each jabatan below that promises an indikator of the year and was held in it."""
    for satu in semua(bahan):
        for pejabat in bahan.instansi.pejabat:
            made = Perjanjian(satu.tahun, satu.perubahan, pejabat)
            if (
                pejabat is not bahan.pejabat
                and _menjabat(pejabat, satu.tahun)
                and any(map(made.memuat, bahan.semua_baris))
            ):
                yield made


def _menjabat(pejabat: Pejabat, tahun: int) -> bool:
    began, ended = pejabat.mulai, pejabat.sampai
    return (began is None or began.year <= tahun) and (ended is None or ended.year >= tahun)


def lembar(bahan: Bahan, satu: Perjanjian) -> Lembar:
    """Return the agreement to print and sign."""
    when = satu.tercatat(bahan)
    annex = (*lampiran(bahan, satu), *([p(kata.TANPA_ANGGARAN, kecil=True)] if satu.pejabat else []))
    return kertas(
        bahan,
        satu.nama,
        satu.judul,
        (
            Bagian("", kata.PERNYATAAN, tuple(pernyataan(bahan, satu))),
            Bagian("", kata.LAMPIRAN, (*annex, _tanda_tangan(bahan, satu))),
        ),
        when.tanggal if when else None,
        terpisah=True,
    )


def pernyataan(bahan: Bahan, satu: Perjanjian) -> Iterator[Blok]:
    """Yield the statement of both parties; a name that the data do not know stays open."""
    lower, upper = _pihak(bahan, satu)
    yield p(kata.PERNYATAAN_PEMBUKA)
    yield p(tebal(f"{lower.peran}: {lower.nama or bab.RUANG_TANDA_TANGAN}"), f", {lower.jabatan}")
    yield p(tebal(f"{upper.peran}: {upper.nama or bab.RUANG_TANDA_TANGAN}"), f", {upper.jabatan}, atasan Pihak Pertama")
    yield p(kata.pernyataan_pertama(bahan.tahun))
    yield p(kata.PERNYATAAN_KEDUA)
    yield _tanda_tangan(bahan, satu)


def lampiran(bahan: Bahan, satu: Perjanjian) -> Iterator[Blok]:
    """Yield what is promised: the indikator with their targets, and of the office the programmes with their budget."""
    suffix, versi = ("-perubahan", " perubahan") if satu.perubahan else ("", "")
    target, pagu = (TARGET_BERLAKU, PAGU_BERLAKU) if satu.perubahan else (TARGET_MURNI, PAGU_MURNI)
    judul = f"Formulir Perjanjian Kinerja{versi} {satu.tahun}"
    yield tabel_pk(bahan, f"formulir-pk{suffix}", judul, [target], satu.memuat)
    if satu.pejabat is None:
        judul = f"Program dan anggaran{versi} {satu.tahun}"
        yield anggaran_pk(bahan, f"formulir-pk{suffix}-anggaran", judul, [pagu])


def _pihak(bahan: Bahan, satu: Perjanjian) -> tuple[Penandatangan, Penandatangan]:
    """Return the lower and the upper party; without an atasan that of a jabatan below is who signs for the office."""
    first, second = "Pihak Pertama", "Pihak Kedua"
    if satu.pejabat is None:
        return bahan.penandatangan(first), Penandatangan(bab.atasan(bahan.instansi), "", (), second)
    above = next((one for one in bahan.instansi.pejabat if one.kode == satu.pejabat.atasan), bahan.pejabat)
    return bahan.penandatangan_dari(satu.pejabat, first), bahan.penandatangan_dari(above, second)


def _tanda_tangan(bahan: Bahan, satu: Perjanjian) -> TandaTangan:
    lower, upper = _pihak(bahan, satu)
    pk = satu.tercatat(bahan)
    when = tanggal(pk.tanggal if pk else None, bab.RUANG_TANDA_TANGAN)
    return TandaTangan(f"{bahan.tempat}, {when}", (upper, lower))
