"""The pages of the parts of Bab III: each sasaran and tujuan, and the money of the year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lkjip_build.bahasa.banding import CARA_MEMBACA, CARA_MEMBACA_SEMUA
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.compute.rekap import RekapInduk
from lkjip_build.isi import (
    Bagian,
    Blok,
    Halaman,
    Kalimat,
    Navigasi,
    Paragraf,
    Tabel,
    Tautan,
    Terlipat,
    p,
    tautan,
)
from lkjip_build.isi.nomor import arahkan, bernomor_seperti
from lkjip_build.susunan import bab_3
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.layar import layar
from lkjip_build.susunan.putusan_tahun import isi_halaman
from lkjip_build.susunan.satu_laporan import SatuLaporan
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.perbandingan import cara_membaca


def semua_induk(situs: Situs, tahun: int) -> tuple[RekapInduk, ...]:
    """Return the sasaran and tujuan that have a page in the report of a year."""
    return tuple(Bahan(situs.untuk(tahun), tahun).rekap.semua_induk)


def halaman_induk(satu: SatuLaporan, rekap: RekapInduk) -> Halaman:
    """Return the analyses of a sasaran or tujuan, the verdict first, and what is planned next."""
    situs, tahun = satu.situs, satu.tahun
    bagian, above, around = _sendiri(satu, bab_3.kode_induk(rekap))
    bahan = Bahan(situs.untuk(tahun), tahun)
    verdict, *more = bagian.blok
    assert isinstance(verdict, Kalimat)
    parts = [*(_layar_induk(bahan, rekap, one) for one in bagian.bagian), *_rencana(satu, bahan, rekap)]
    judul = judul_induk(rekap)
    first = (above, replace(verdict, jawaban=True), *more, isi_halaman(parts))
    return Halaman(
        f"{judul}, {tahun}",
        verdict.teks,
        f"{situs.folder}/{tahun}/analisis.yml",
        Bagian(bagian.kode, judul, first, tuple(parts)),
        situs.tanda(tahun),
        ekor=(around,),
    )


def _layar_induk(bahan: Bahan, rekap: RekapInduk, bagian: Bagian) -> Bagian:
    """Return an analysis as a screen shows it: without its number, and below the table, for who asks, how it is read;
    print tells that once for all.
    """
    blok = tuple(
        replace(one, catatan=cara_membaca(bahan, rekap.baris), judul_catatan=CARA_MEMBACA)
        if isinstance(one, Tabel) and one.kode == bab_3.kode_tabel_target(rekap)
        else one
        for one in bagian.blok
    )
    return replace(bagian, blok=blok, nomor="")


def layar_ringkasan(bahan: Bahan, bagian: Bagian) -> Bagian:
    """Return the summary of Bab III as a screen shows it: how the tables of all sasaran are read waits for who asks."""
    how = bab_3.cara_pembandingan(bahan)
    blok = tuple(Terlipat(CARA_MEMBACA_SEMUA, (one,)) if one == how else one for one in bagian.blok)
    return replace(bagian, blok=blok, bagian=tuple(layar_ringkasan(bahan, one) for one in bagian.bagian))


def _rencana(satu: SatuLaporan, bahan: Bahan, rekap: RekapInduk) -> Iterator[Bagian]:
    """Yield what Bab IV says of a sasaran once more, with the numbers that its tables have there."""
    kode = rekap.induk.kode
    found = bahan.laporan.analisis.get(kode)
    if found and found.rencana_tindak_lanjut:
        text = bahan.analisis(kode, "rencana_tindak_lanjut")
        made = Bagian(f"{kode.lower()}-rencana", "Rencana tindak lanjut", text)
        yield arahkan(bernomor_seperti(made, satu.dokumen), satu.alamat)


def halaman_anggaran(satu: SatuLaporan) -> Halaman:
    """Return the money of the year: each kegiatan, quarter by quarter, beside what it brought."""
    situs, tahun = satu.situs, satu.tahun
    bagian, above, around = _sendiri(satu, bab_3.ANGGARAN)
    said = next((one.teks for one in bagian.blok if isinstance(one, Paragraf)), bagian.judul)
    return Halaman(
        f"{bagian.judul} {tahun}",
        said,
        f"{situs.folder}/{tahun}/anggaran.csv",
        Bagian(bagian.kode, bagian.judul, (above, *bagian.blok), bagian.bagian),
        situs.tanda(tahun),
        ekor=(around,),
    )


def _sendiri(satu: SatuLaporan, kode: str) -> tuple[Bagian, Kalimat, Blok]:
    """Return a part of Bab III that has a page of its own, as a screen shows it, with the way up and around."""
    tahun = satu.tahun
    chapter = next(one for one in satu.dokumen.bagian if one.kode == bab_3.KEPALA.kode)
    siblings = [one for _, one in chapter.semua() if one.sendiri]
    number = next(at for at, one in enumerate(siblings) if one.kode == kode)
    above = p(
        tautan(f"LKjIP {tahun}", f"/laporan/{tahun}/"), " › ", tautan(chapter.judul_lengkap, satu.alamat[chapter.kode])
    )
    around = _sekitar(siblings, number, satu.alamat, chapter)
    return layar(arahkan(siblings[number], satu.alamat)), above, around


def _sekitar(siblings: Sequence[Bagian], number: int, alamat: Mapping[str, str], chapter: Bagian) -> Navigasi:
    around = [Tautan(chapter.judul_lengkap, alamat[chapter.kode])]
    if number:
        before = siblings[number - 1]
        around.insert(0, Tautan(f"‹ {before.judul}", alamat[before.kode]))
    if number + 1 < len(siblings):
        after = siblings[number + 1]
        around.append(Tautan(f"{after.judul} ›", alamat[after.kode]))
    return Navigasi("Sasaran sebelum dan sesudahnya", tuple(around), urut=True)
