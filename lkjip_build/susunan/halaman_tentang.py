"""The page on the office and its site: what the site answers, where its numbers come from, who is behind it."""

from collections.abc import Iterator

from lkjip_build.bahasa import bab_1
from lkjip_build.bahasa import situs as kata_situs
from lkjip_build.bahasa.angka import BELUM_DIISI
from lkjip_build.bahasa.daftar import bersama, dan
from lkjip_build.bahasa.halaman import ASAL_ANGKA, TANPA_ASAL, beri_tahu, tujuan_situs
from lkjip_build.isi import (
    Bagian,
    Blok,
    Halaman,
    Peringatan,
    Rincian,
    daftar,
    kecil,
    p,
    tautan,
)
from lkjip_build.model.instansi import Instansi
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.desa import banyak_desa, tabel_desa


def halaman(situs: Situs) -> Halaman:
    """Return the page about the office."""
    judul = "Tentang situs ini"
    instansi = situs.data.instansi
    judul_desa = bab_1.judul_sebutan(instansi)
    desa = (Bagian("desa", judul_desa, tuple(_desa(instansi))),) if instansi.desa else ()
    return Halaman(
        judul,
        f"Tentang {instansi.nama} dan situs kinerjanya.",
        f"{situs.folder}/instansi.yml",
        Bagian(
            "",
            judul,
            tuple(_situs(situs)),
            (
                Bagian("kantor", "Kantor", (Rincian(tuple(_kantor(instansi))),)),
                *desa,
                Bagian("sumber", "Sumber", tuple(_sumber(situs))),
            ),
        ),
    )


def _situs(situs: Situs) -> Iterator[Blok]:
    yield p(tujuan_situs(situs.data.instansi.nama, contoh=situs.contoh))
    if situs.contoh:
        semua_sop = situs.data.sop.values()
        instansi = situs.data.instansi
        known = {
            "SOP": semua_sop and all(sop.disalin for sop in semua_sop),
            "kode wilayah": instansi.kode_wilayah,
            f"daftar {bab_1.sebutan(instansi)}": instansi.desa,
        }
        real = [name for name, given in known.items() if given]
        said = "Angka kinerja, anggaran, dan siklus di situs ini adalah ilustrasi, bukan angka resmi."
        yield Peringatan("Data contoh", (p(bersama((said, f"Yang nyata: {dan(real)}." if real else ""))),))
    yield p(f"{ASAL_ANGKA} ", tautan("Semua berkas sumber", "/sumber/"), ".")
    yield p(TANPA_ASAL)


def _kantor(instansi: Instansi) -> Iterator[tuple[str, tuple[Blok, ...]]]:
    for nama, isi in (
        ("Nama", instansi.nama),
        ("Kabupaten atau kota", instansi.kabupaten),
        ("Provinsi", instansi.provinsi),
        *([("Kode wilayah", instansi.kode_wilayah)] if instansi.kode_wilayah or instansi.berwilayah else []),
        ("Alamat", instansi.alamat),
        ("Telepon", instansi.telepon),
        ("Surel", instansi.surel),
    ):
        yield nama, (p(isi or BELUM_DIISI),)
    for pejabat in instansi.pejabat:
        note = (kecil(f" ({pejabat.keterangan})"),) if pejabat.keterangan else ()
        yield pejabat.jabatan, (p(pejabat.nama or BELUM_DIISI, *note),)


def _desa(instansi: Instansi) -> Iterator[Blok]:
    jumlah = banyak_desa(instansi)
    yield p(f"{jumlah.teks} {bab_1.sebutan(instansi)} di {instansi.nama}.", angka=(jumlah,))
    yield tabel_desa(instansi, "")


def _sumber(situs: Situs) -> Iterator[Blok]:
    renstra = situs.data.renstra
    dasar = f" {renstra.dasar}." if renstra.dasar else ""
    rencana = f"Rencana kinerja: {renstra.nama}, {renstra.periode.awal}–{renstra.periode.akhir}.{dasar}"
    yield daftar([rencana, *situs.data.instansi.sumber])
    yield p(kata_situs.kemutakhiran(situs.data.instansi.diperbarui))
    yield p(
        "Angka yang belum ada atau tampak ganjil diberi keterangan di tempatnya. Ringkasannya ada di ",
        tautan("mutu data", "/mutu-data/"),
        ".",
    )
    yield p(beri_tahu(situs.data.instansi.telepon, situs.data.instansi.surel))
