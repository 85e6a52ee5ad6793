"""`lkjip verifikasi`: whether a sealed year is as it was signed, for people in sentences and for scripts in a code."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from lkjip_build.bahasa import verifikasi as kata
from lkjip_build.bahasa.verifikasi import Dokumen
from lkjip_build.compute.segel import Perubahan, Riwayat
from lkjip_build.model import Data
from lkjip_build.model.pengesahan import DaftarSegel, Pengesahan, Segel
from lkjip_build.problems import Problem


class Hasil(IntEnum):
    """The exit code of the command; 2 is a command that is wrong."""

    SESUAI = 0
    BERBEDA = 1
    BELUM_DISAHKAN = 3


@dataclass(frozen=True)
class SatuPengesahan:
    """One sealing held against the list of all, the documents, and what its own facts give.

    `tak_terdaftar` are the files added to it that the list does not have.
    `isi_cocok` tells whether the fingerprint computed from the sealed facts is the one in the seal; None where this
    version cannot type them, or the seal is not to be trusted.
    """

    pengesahan: Pengesahan
    terdaftar: bool
    dokumen: tuple[tuple[str, str, Dokumen], ...]
    isi_cocok: bool | None
    tak_terdaftar: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verifikasi:
    """All that is found of the seal of a year.

    `masalah` are the faults of the seal and of the list; `hilang` the sealings that the list has and the seal has not.
    `perubahan` is None where nothing can be compared; `tak_terbaca` are files of today of which something cannot be
    read, which may hide what differs. `ulang` are the documents made anew, and whether they have the same bytes; None
    where nobody asked.
    """

    tahun: int
    semua: tuple[SatuPengesahan, ...]
    masalah: tuple[Problem, ...]
    hilang: tuple[DaftarSegel, ...]
    perubahan: Perubahan | None
    tak_terbaca: tuple[str, ...]
    ulang: tuple[tuple[str, bool], ...] | None = None

    @property
    def hasil(self) -> Hasil:
        """How the year stands; a recorded correction is no difference, and neither is a document made anew."""
        if not (self.semua or self.masalah or self.hilang):
            return Hasil.BELUM_DISAHKAN
        whole = self.semua and not self.masalah and not self.hilang and not self.tak_terbaca
        same = self.perubahan is not None and not (self.perubahan.tak_tercatat or self.perubahan.salah)
        kept = all(
            one.terdaftar
            and one.isi_cocok
            and not one.tak_terdaftar
            and all(keadaan is Dokumen.UTUH for *_, keadaan in one.dokumen)
            for one in self.semua
        )
        return Hasil.SESUAI if whole and same and kept else Hasil.BERBEDA


def verifikasi(
    tahun: int,
    segel: Segel | None,
    daftar: Sequence[DaftarSegel],
    masalah: Sequence[Problem],
    sidik_dokumen: Mapping[str, str],
    sidik_isi: Sequence[str | None],
    perubahan: Perubahan | None,
    tak_terbaca: tuple[str, ...],
    ulang: Mapping[str, bytes] | None = None,
) -> Verifikasi:
    """Return what is found of a year's seal; `sidik_isi` are the fingerprints that its facts give, one for each
    sealing, `ulang` the documents of the last one made anew.
    """
    semua = segel.pengesahan if segel else ()
    listed = {one.sidik for one in daftar if one.tahun == tahun}
    made = {sidik for one in semua for sidik in (one.sidik, *(each.segel for each in one.kembali))}
    judged = tuple(
        SatuPengesahan(
            one,
            one.sidik in listed,
            tuple(
                (berkas.nama, berkas.sidik, _keadaan(sidik_dokumen.get(f"{tahun}/dokumen/{berkas.nama}"), berkas.sidik))
                for berkas in one.semua_berkas
            ),
            None if found is None else found == one.sidik_isi,
            tuple(each.nama for each in one.kembali if each.segel not in listed),
        )
        for one, found in zip(semua, sidik_isi, strict=True)
    )
    lost = tuple(one for one in daftar if one.tahun == tahun and one.sidik not in made)
    again = None
    if ulang is not None:
        kept = {berkas.sidik for one in semua[-1:] for berkas in one.dokumen}
        again = tuple((name, hashlib.sha256(content).hexdigest() in kept) for name, content in ulang.items())
    return Verifikasi(tahun, judged, tuple(masalah), lost, perubahan, tak_terbaca, again)


def tak_terbaca(data: Data | None, tahun: int) -> tuple[str, ...]:
    """Return the files of today of which something cannot be read, among those that a seal covers."""
    if data is None:
        return ()
    covered = {"renstra.yml", "aturan.yml"}
    seal = f"{tahun}/pengesahan.yml"  # told by itself
    return tuple(one for one in sorted(data.cacat) if one in covered or (one.startswith(f"{tahun}/") and one != seal))


def _keadaan(found: str | None, sidik: str) -> Dokumen:
    if found is None:
        return Dokumen.HILANG
    return Dokumen.UTUH if found == sidik else Dokumen.BERUBAH


def kalimat(hasil: Verifikasi) -> Iterator[str]:
    """Yield what was found in sentences, the answer first."""
    corrections = [one for riwayat in _riwayat(hasil) for one in riwayat.koreksi]
    match hasil.hasil:
        case Hasil.BELUM_DISAHKAN:
            yield kata.belum_disahkan(hasil.tahun)
            return
        case Hasil.SESUAI:
            yield kata.sesuai(hasil.tahun, len(corrections))
        case Hasil.BERBEDA:
            yield kata.berbeda(hasil.tahun)
    for problem in hasil.masalah:
        yield kata.masalah(str(problem.location), problem.message)
    for lost in hasil.hilang:
        yield kata.hilang(lost)
    for number, one in enumerate(hasil.semua, 1):
        yield kata.pengesahan(one.pengesahan, number, len(hasil.semua), terdaftar=one.terdaftar)
        yield kata.sidik_isi(one.pengesahan.sidik_isi, cocok=one.isi_cocok)
        for nama, sidik, keadaan in one.dokumen:
            yield kata.dokumen(nama, sidik, keadaan)
        for nama in one.tak_terdaftar:
            yield kata.tak_terdaftar(nama)
    if hasil.tak_terbaca:
        yield kata.tak_terbaca(hasil.tak_terbaca)
    yield from _isi(hasil)
    for name, same in hasil.ulang or ():
        yield kata.dibuat_ulang(name, sama=same)


def _isi(hasil: Verifikasi) -> Iterator[str]:
    if hasil.perubahan is None:
        yield kata.TIDAK_DIBANDINGKAN
        return
    if not (hasil.perubahan.riwayat or hasil.perubahan.tak_tercatat or hasil.perubahan.salah):
        yield kata.sama(hasil.tahun)
    for riwayat in sorted(_riwayat(hasil), key=lambda one: one.koreksi[-1].tanggal):
        for koreksi in riwayat.koreksi:
            yield kata.koreksi(koreksi)
    for one in hasil.perubahan.salah:
        yield kata.koreksi_salah(one)
    for selisih in hasil.perubahan.tak_tercatat:
        yield kata.tak_tercatat(selisih)


def _riwayat(hasil: Verifikasi) -> Sequence[Riwayat]:
    return hasil.perubahan.riwayat if hasil.perubahan else ()
