"""The Perjanjian Kinerja of a year in its two parts: the statement that both parties sign, and its annex."""

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_build.bahasa import bab
from lkjip_build.bahasa import formulir as kata
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.isi import Bagian, Blok, Lembar, Penandatangan, TandaTangan, p, tebal
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.susunan.anggaran import anggaran_pk
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.formulir.kertas import kertas
from lkjip_build.susunan.kolom.kinerja import TARGET_BERLAKU, TARGET_MURNI
from lkjip_build.susunan.tabel.pk import PAGU_BERLAKU, PAGU_MURNI, tabel_pk


@dataclass(frozen=True)
class Perjanjian:
    """A version of the agreement of a year."""

    tahun: int
    perubahan: bool

    @property
    def nama(self) -> str:
        return f"perjanjian-kinerja-{'perubahan-' if self.perubahan else ''}{self.tahun}"

    @property
    def judul(self) -> str:
        return kata.judul_perjanjian(self.tahun, perubahan=self.perubahan)

    def tercatat(self, bahan: Bahan) -> PerjanjianKinerja | None:
        """Return what is on record of its signing."""
        return bahan.pk_perubahan if self.perubahan else bahan.pk_murni


def semua(bahan: Bahan) -> Iterator[Perjanjian]:
    """Yield the agreements of a year: the first, and the amended one where anything was amended."""
    yield Perjanjian(bahan.tahun, perubahan=False)
    if bahan.ada_perubahan:
        yield Perjanjian(bahan.tahun, perubahan=True)


def lembar(bahan: Bahan, satu: Perjanjian) -> Lembar:
    """Return the agreement to print and sign."""
    when = satu.tercatat(bahan)
    return kertas(
        bahan,
        satu.nama,
        satu.judul,
        (
            Bagian("", kata.PERNYATAAN, tuple(pernyataan(bahan, when))),
            Bagian("", kata.LAMPIRAN, (*lampiran(bahan, satu), _tanda_tangan(bahan, when))),
        ),
        when.tanggal if when else None,
        terpisah=True,
    )


def pernyataan(bahan: Bahan, pk: PerjanjianKinerja | None) -> Iterator[Blok]:
    """Yield the statement of both parties; the name of the upper one is not known to the data and stays open."""
    lower, upper = _pihak(bahan)
    yield p(kata.PERNYATAAN_PEMBUKA)
    yield p(tebal(f"{lower.peran}: {lower.nama or bab.RUANG_TANDA_TANGAN}"), f", {lower.jabatan}")
    yield p(tebal(f"{upper.peran}: {upper.nama or bab.RUANG_TANDA_TANGAN}"), f", {upper.jabatan}, atasan Pihak Pertama")
    yield p(kata.pernyataan_pertama(bahan.tahun))
    yield p(kata.PERNYATAAN_KEDUA)
    yield _tanda_tangan(bahan, pk)


def lampiran(bahan: Bahan, satu: Perjanjian) -> Iterator[Blok]:
    """Yield what is promised: the indikator with their targets, the programmes with their budget."""
    suffix, versi = ("-perubahan", " perubahan") if satu.perubahan else ("", "")
    target, pagu = (TARGET_BERLAKU, PAGU_BERLAKU) if satu.perubahan else (TARGET_MURNI, PAGU_MURNI)
    yield tabel_pk(bahan, f"formulir-pk{suffix}", f"Formulir Perjanjian Kinerja{versi} {satu.tahun}", [target])
    judul = f"Program dan anggaran{versi} {satu.tahun}"
    yield anggaran_pk(bahan, f"formulir-pk{suffix}-anggaran", judul, [pagu])


def _pihak(bahan: Bahan) -> tuple[Penandatangan, Penandatangan]:
    upper = Penandatangan(bab.kepala_daerah(bahan.instansi.kabupaten), "", (), "Pihak Kedua")
    return bahan.penandatangan("Pihak Pertama"), upper


def _tanda_tangan(bahan: Bahan, pk: PerjanjianKinerja | None) -> TandaTangan:
    lower, upper = _pihak(bahan)
    when = tanggal(pk.tanggal if pk else None, bab.RUANG_TANDA_TANGAN)
    return TandaTangan(f"{bahan.tempat}, {when}", (upper, lower))
