"""`lkjip verifikasi BERKAS`: whether a file is the signed one, of which year, and what its signatures tell."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import assert_never

from lkjip_build.bahasa import tanda_tangan as kata_tanda
from lkjip_build.bahasa import verifikasi as kata
from lkjip_build.bahasa.angka import kalimat as kalimat_utuh
from lkjip_build.bahasa.kata import kapital
from lkjip_build.model.pengesahan import BerkasKembali, BerkasSah, Pengesahan, Segel
from lkjip_build.perintah.verifikasi import Hasil
from lkjip_build.tanda_tangan import (
    BelumDipasang,
    KeadaanPdf,
    Pemeriksaan,
    Rantai,
    berawal_dengan,
    keadaan_pdf,
    periksa,
    semua_akar,
    tahun_tertulis,
)


class Hubungan(Enum):
    """What a file has to do with a file of a seal."""

    DISAHKAN = auto()
    """It is one that was sealed."""
    KEMBALI = auto()
    """It is one that came back signed, and was added to the seal."""
    BERTANDA_TANGAN = auto()
    """It begins with one and has an electronic signature, but is in no seal itself."""
    BERTAMBAH = auto()
    """It begins with one, and something else follows."""


@dataclass(frozen=True)
class Cocok:
    """The file of a seal to which a file belongs, and the sealing: the `ke`-th of `dari`."""

    hubungan: Hubungan
    tahun: int
    berkas: BerkasSah
    pengesahan: Pengesahan
    ke: int
    dari: int


@dataclass(frozen=True)
class VerifikasiBerkas:
    """What is found of a file.

    `semua_segel` are the seals it was held against, `segel_rusak` the years whose seal is not to be trusted. `tanda`
    are the facts of its signatures, None where it has none or nobody could verify them (`belum_dipasang`);
    `bukan_sertifikat` are files that hold no certificate.
    """

    nama: str
    sidik: str
    keadaan: KeadaanPdf
    tahun_tertulis: int | None
    cocok: Cocok | None
    semua_segel: Mapping[int, Segel]
    segel_rusak: tuple[int, ...] = ()
    tanda: Pemeriksaan | None = None
    belum_dipasang: bool = False
    bukan_sertifikat: tuple[str, ...] = ()

    @property
    def hasil(self) -> Hasil:
        """How the file stands. Of one in a seal the office has answered for who signed it; of another with a signature
        everything must hold.
        """
        if self.tanda is not None and not self.tanda.utuh:
            return Hasil.BERBEDA
        if self.cocok is None:
            return Hasil.BERBEDA if self.semua_segel or self.segel_rusak else Hasil.BELUM_DISAHKAN
        match self.cocok.hubungan:
            case Hubungan.DISAHKAN | Hubungan.KEMBALI:
                return Hasil.SESUAI
            case Hubungan.BERTANDA_TANGAN:
                return Hasil.SESUAI if self.tanda is not None and _holds(self.tanda) else Hasil.BERBEDA
            case Hubungan.BERTAMBAH:
                return Hasil.BERBEDA
        assert_never(self.cocok.hubungan)


def _holds(tanda: Pemeriksaan) -> bool:
    known = all(one.rantai is Rantai.DIKENAL and one.berlaku for one in tanda.tanda_tangan)
    return bool(tanda.bita_kami and tanda.tanpa_ekor and known and tanda.tanda_tangan)


def verifikasi_berkas(
    nama: str,
    isi: bytes,
    semua: Mapping[int, Segel],
    segel_rusak: tuple[int, ...],
    sertifikat: Mapping[str, bytes],
) -> VerifikasiBerkas:
    """Return what is found of a file, whatever its name; `semua` are the seals at hand, `segel_rusak` the years whose
    seal is not to be trusted, `sertifikat` the files with the roots that the office trusts.
    """
    keadaan = keadaan_pdf(isi)
    found = cocokkan(isi, semua, keadaan)
    base = VerifikasiBerkas(
        nama, hashlib.sha256(isi).hexdigest(), keadaan, tahun_tertulis(isi), found, semua, segel_rusak
    )
    if keadaan is not KeadaanPdf.BERTANDA_TANGAN:
        return base
    laporan = found.pengesahan.pdf if found else None
    kami = (laporan.ukuran, laporan.sidik) if laporan else None
    try:
        akar, bad = semua_akar(sertifikat)
        facts = periksa(isi, kami, akar)
    except BelumDipasang:
        return replace(base, belum_dipasang=True)
    return replace(base, tanda=facts, bukan_sertifikat=bad)


def cocokkan(isi: bytes, semua: Mapping[int, Segel], keadaan: KeadaanPdf) -> Cocok | None:
    """Return the file of a seal that a file is, else the longest that it begins with; None where there is none."""
    own = hashlib.sha256(isi).hexdigest()
    every = [
        Cocok(_dalam_segel(berkas), tahun, berkas, one, ke, len(segel.pengesahan))
        for tahun, segel in semua.items()
        for ke, one in enumerate(segel.pengesahan, 1)
        for berkas in one.semua_berkas
    ]
    for one in every:
        if one.berkas.sidik == own:
            return one
    for one in sorted(every, key=lambda one: one.berkas.ukuran, reverse=True):
        if berawal_dengan(isi, one.berkas.ukuran, one.berkas.sidik):
            signed = keadaan is KeadaanPdf.BERTANDA_TANGAN
            return replace(one, hubungan=Hubungan.BERTANDA_TANGAN if signed else Hubungan.BERTAMBAH)
    return None


def _dalam_segel(berkas: BerkasSah) -> Hubungan:
    return Hubungan.KEMBALI if isinstance(berkas, BerkasKembali) else Hubungan.DISAHKAN


def kalimat(hasil: VerifikasiBerkas) -> Iterator[str]:
    """Yield what was found in sentences, the answer first."""
    yield _jawaban(hasil)
    yield kata.sidik_berkas(hasil.sidik)
    for tahun in hasil.segel_rusak:
        yield kata.segel_rusak(tahun)
    if hasil.cocok is None or hasil.cocok.hubungan is Hubungan.BERTAMBAH:
        yield from _keadaan(hasil)
    if hasil.cocok is None:
        yield from _tercetak(hasil)
    elif hasil.cocok.ke < hasil.cocok.dari:
        yield kata.disahkan_lagi(hasil.cocok.tahun, hasil.semua_segel[hasil.cocok.tahun].terakhir)
    for nama in hasil.bukan_sertifikat:
        yield kata_tanda.bukan_sertifikat(nama)
    if hasil.belum_dipasang:
        yield kata_tanda.TIDAK_DIPERIKSA
    if hasil.tanda:
        yield from kata_tanda.semua_fakta(hasil.tanda, dibandingkan=hasil.cocok is not None)


def _jawaban(hasil: VerifikasiBerkas) -> str:
    if not (hasil.semua_segel or hasil.segel_rusak):
        return kata.tanpa_segel(hasil.nama)
    if (found := hasil.cocok) is None:
        return kata.bukan_disahkan(hasil.nama)
    match found.hubungan:
        case Hubungan.DISAHKAN:
            return kata.berkas_disahkan(hasil.nama, found.tahun, found.pengesahan)
        case Hubungan.KEMBALI:
            assert isinstance(found.berkas, BerkasKembali)
            return kata.berkas_kembali(hasil.nama, found.tahun, found.pengesahan, found.berkas)
        case Hubungan.BERTANDA_TANGAN:
            return kata.berkas_bertanda(hasil.nama, found.tahun, found.pengesahan, found.berkas.nama)
        case Hubungan.BERTAMBAH:
            return kata.berkas_bertambah(hasil.nama, found.tahun, found.berkas.nama)
    assert_never(found.hubungan)


def _keadaan(hasil: VerifikasiBerkas) -> Iterator[str]:
    match hasil.keadaan:
        case KeadaanPdf.BUKAN_PDF:
            yield kapital(kalimat_utuh(kata_tanda.BUKAN_PDF))
        case KeadaanPdf.RUSAK:
            yield kapital(kalimat_utuh(kata_tanda.RUSAK))
        case KeadaanPdf.TERKUNCI | KeadaanPdf.TANPA_TANDA_TANGAN | KeadaanPdf.BERTANDA_TANGAN:
            if hasil.tahun_tertulis:
                yield kata.menyebut_diri(hasil.tahun_tertulis)
        case _:
            assert_never(hasil.keadaan)


def _tercetak(hasil: VerifikasiBerkas) -> Iterator[str]:
    """Yield what a person can compare with the last page."""
    for tahun, segel in hasil.semua_segel.items():
        for one in segel.pengesahan:
            yield kata.bandingkan_tercetak(tahun, one)
    if not hasil.semua_segel:
        yield kata.CARA_TANPA_SEGEL
