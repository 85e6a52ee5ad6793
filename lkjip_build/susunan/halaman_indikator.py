"""One page for each indikator: its years, how they were computed, what it measures."""

from collections.abc import Iterator
from functools import partial

from lkjip_build.bahasa import halaman_indikator as kata_halaman
from lkjip_build.bahasa import kata
from lkjip_build.bahasa.indikator import jawaban as jawaban_indikator
from lkjip_build.compute.masa import Masa
from lkjip_build.isi import (
    Bagian,
    Blok,
    DaftarUnduhan,
    Halaman,
    Navigasi,
    Rancangan,
    Rincian,
    Tautan,
    Unduhan,
    p,
    tautan,
)
from lkjip_build.susunan import halaman_semua_indikator
from lkjip_build.susunan.fakta import fakta_indikator, kalimat
from lkjip_build.susunan.gambar import ada_grafik
from lkjip_build.susunan.halaman_semua_indikator import alamat_sasaran
from lkjip_build.susunan.hitungan_indikator import hitungan_setiap_tahun
from lkjip_build.susunan.jalur import kalimat_indikator
from lkjip_build.susunan.keterangan_indikator import keterangan_indikator
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator, putusan_of
from lkjip_build.susunan.koreksi import memuat_koreksi_indikator
from lkjip_build.susunan.putusan_indikator import putusan_indikator
from lkjip_build.susunan.satu_indikator import SatuIndikator
from lkjip_build.susunan.seri_indikator import seri_indikator
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.triwulan_indikator import triwulan_indikator


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the index and the page of each indikator of the Renstra, also of those without figures yet, and of those
    that only a sealed report has.
    """
    yield Rancangan("/indikator/", partial(halaman_semua_indikator.halaman, situs))
    for _, induk in situs.data.renstra.semua_induk:
        for indikator in induk.indikator:
            yield _rancangan(SatuIndikator(situs, induk, indikator))
    for _, induk, indikator in situs.induk_terdahulu:
        yield _rancangan(SatuIndikator(situs, induk, indikator))


def _rancangan(satu: SatuIndikator) -> Rancangan:
    return Rancangan(alamat_indikator(satu.indikator.kode), partial(_halaman, satu))


def _halaman(satu: SatuIndikator) -> Halaman:
    situs, indikator, induk = satu.situs, satu.indikator, satu.induk
    masa = {baris.tahun: situs.masa(baris.tahun) for baris in satu.seri}
    now = next((baris for baris in satu.seri if masa[baris.tahun] is Masa.BERJALAN), None)
    track = kalimat_indikator(situs, now) if now else None
    place = p(kata_halaman.tempat(kata.induk(induk)), tautan(induk.nama, alamat_sasaran(induk)), ".")
    parts = [Bagian("dari-tahun-ke-tahun", "Dari tahun ke tahun", tuple(seri_indikator(satu)))]
    parts += [triwulan_indikator(situs, now)] if now and track else []
    if satu.dijelaskan:
        parts.append(
            Bagian(
                "bagaimana-angka-ini-dihitung",
                "Bagaimana angka ini dihitung",
                tuple(hitungan_setiap_tahun(satu.dijelaskan, satu.aturan, indikator)),
            )
        )
    parts.append(Bagian("tentang-indikator-ini", "Tentang indikator ini", (keterangan_indikator(situs, indikator),)))
    parts.append(Bagian("unduh", kata_halaman.BERBAGI, tuple(_berbagi(satu))))
    return Halaman(
        indikator.judul,
        jawaban_indikator(satu.seri, masa),
        indikator.location().path or f"{situs.folder}/renstra.yml",
        Bagian(
            "",
            indikator.judul,
            (putusan_indikator(situs, satu.seri), *memuat_koreksi_indikator(situs, indikator.kode), place),
            tuple(parts),
        ),
        situs.tanda(*(baris.tahun for baris in satu.seri if baris.realisasi is not None or baris.triwulan_terisi)),
        lebar=True,
        ekor=_sekitar(satu),
    )


def _sekitar(satu: SatuIndikator) -> tuple[Blok, ...]:
    """Return the way to the indikator before and after, in the order of the plan."""
    situs = satu.situs
    semua = [*situs.data.renstra.semua_indikator, *(one for _, _, one in situs.induk_terdahulu)]
    at = next(number for number, one in enumerate(semua) if one.kode == satu.indikator.kode)
    around = [Tautan(kata_halaman.SEMUA, "/indikator/")]
    if at:
        around.insert(0, Tautan(f"‹ {semua[at - 1].judul}", alamat_indikator(semua[at - 1].kode)))
    if at + 1 < len(semua):
        around.append(Tautan(f"{semua[at + 1].judul} ›", alamat_indikator(semua[at + 1].kode)))
    return (Navigasi(kata_halaman.SEKITAR, tuple(around), urut=True),)


def _berbagi(satu: SatuIndikator) -> Iterator[Blok]:
    """Yield the data of an indikator, how to cite its page, and a message to copy."""
    situs, indikator, instansi = satu.situs, satu.indikator, satu.situs.data.instansi
    kode = indikator.kode.lower()
    files = [
        Unduhan(f"/data/indikator/{kode}.csv", f"{kode}.csv", kata_halaman.UNDUH_CSV),
        Unduhan(f"/data/indikator/{kode}.json", f"{kode}.json", kata_halaman.UNDUH_JSON),
    ]
    if ada_grafik(satu.seri):
        files.append(Unduhan(f"/data/indikator/{kode}.svg", f"{kode}.svg", kata_halaman.UNDUH_SVG))
    more = p(kata_halaman.SEMUA_DATA, tautan(kata_halaman.HALAMAN_DATA, "/data/"), ".", kecil=True)
    here = alamat_indikator(indikator.kode)
    at = situs.alamat_terbuka(here) if situs.alamat_situs else here
    cited = kata_halaman.kutipan(indikator, instansi, at, contoh=situs.contoh)
    butir: list[tuple[str, tuple[Blok, ...]]] = [
        (kata_halaman.DATA, (DaftarUnduhan(tuple(files)), more)),
        (kata_halaman.KUTIP, (p(cited),)),
    ]
    if judged := [baris for baris in satu.seri if baris.tercapai is not None]:
        last = judged[-1]
        verdict = putusan_of(KinerjaTahun(situs, last))
        said = kata_halaman.bagikan(last, verdict, instansi, contoh=situs.contoh)
        butir.append((kata_halaman.BAGIKAN, (kalimat(said, fakta=fakta_indikator(last)),)))
    yield Rincian(tuple(butir))
