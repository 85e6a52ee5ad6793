"""How each year's capaian of an indikator was computed, with its own numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lkjip_build.bahasa import kata
from lkjip_build.bahasa.daftar import rangkai
from lkjip_build.bahasa.halaman import sebutan_aturan
from lkjip_build.bahasa.hitungan import cara_cetak, hitungan, semua_catatan
from lkjip_build.bahasa.triwulan import cara_setahun
from lkjip_build.compute.banding import terbit
from lkjip_build.compute.rekap import BarisKinerja
from lkjip_build.isi import (
    Angka,
    Asal,
    Baris,
    Blok,
    Kolom,
    Rincian,
    p,
    tabel,
    tautan,
    teks,
    tertulis,
)
from lkjip_build.model.aturan import Himpunan
from lkjip_build.model.renstra import Indikator
from lkjip_build.susunan import asal
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.fakta import fakta_batas, kalimat
from lkjip_build.susunan.halaman_metodologi import jangkar_aturan
from lkjip_build.susunan.sel import berangka


def hitungan_setiap_tahun(
    semua: Sequence[BarisKinerja], aturan: Mapping[int, Himpunan], indikator: Indikator
) -> Iterator[Blok]:
    """Yield the sum of each year in its own numbers, and the rule sets and settings that it follows."""
    noted = any(_catatan(baris, aturan[baris.tahun]) for baris in semua)
    kolom = [
        Kolom("tahun", "Tahun"),
        Kolom("hitungan", "Hitungan", 5),
        *([Kolom("catatan", "Catatan", 6)] if noted else []),
        Kolom("aturan", "Aturan", 2),
    ]
    rows = (_baris_hitungan(baris, aturan[baris.tahun], bercatatan=noted) for baris in semua)
    yield tabel("", "Capaian setiap tahun, dengan angkanya sendiri", kolom, rows)
    used = {rules.kode: rules for rules in (aturan[baris.tahun] for baris in semua)}
    yield Rincian(
        (
            *(
                (
                    sebutan_aturan(one),
                    (
                        kalimat(
                            f"{cara_cetak(one)} {one.capaian.dasar} ",
                            tautan("Cara menghitung", jangkar_aturan(one)),
                            fakta=fakta_batas(one),
                        ),
                    ),
                )
                for one in used.values()
            ),
            ("Setahun dari triwulan", (p(cara_setahun(indikator)),)),
            ("Terhadap akhir Renstra", (p(kata.cara_renstra(indikator.renstra)),)),
        )
    )


def _catatan(baris: BarisKinerja, aturan: Himpunan) -> str:
    return rangkai(semua_catatan(baris, aturan, terbit(baris)))


def _baris_hitungan(baris: BarisKinerja, aturan: Himpunan, *, bercatatan: bool) -> Baris:
    found = baris.capaian
    made = hitungan(found, aturan)
    noted, came = _catatan(baris, aturan), asal.capaian(baris, aturan)
    return Baris(
        (
            teks(str(baris.tahun), kepala=True),
            berangka(made, angka_teks(made, came)).with_small(kata.rumus(found.rumus) if found.rumus else ""),
            *((berangka(noted, _angka_catatan(baris, noted, came)),) if bercatatan else ()),
            teks(aturan.kode, ke=jangkar_aturan(aturan)),
        )
    )


def _angka_catatan(baris: BarisKinerja, noted: str, came: Asal) -> tuple[Angka, ...]:
    """Return the numbers of a note; what the printed report said was typed and not computed."""
    printed, place = baris.kinerja.capaian_terbit, tertulis(baris.kinerja.location("capaian_terbit"))
    return tuple(
        replace(one, asal=place) if printed is not None and one.nilai == printed else one
        for one in angka_teks(noted, came)
    )
