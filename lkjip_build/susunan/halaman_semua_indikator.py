"""The index of all indikator, each with the newest year that can be judged."""

from collections.abc import Sequence
from dataclasses import replace

from lkjip_build.bahasa import kata
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    Halaman,
    KolomOf,
    Sel,
    baris_of,
    belum,
    tabel,
    teks,
)
from lkjip_build.model.renstra import Indikator, Induk
from lkjip_build.susunan.kolom import kinerja
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, alamat_indikator
from lkjip_build.susunan.situs import Situs

_TERAKHIR: KolomOf[KinerjaTahun] = replace(
    kinerja.TAHUN, judul="Tahun terakhir dinilai", sel=lambda row: teks(str(row.baris.tahun)), rata=KANAN
)


TERDAHULU = "Indikator Renstra terdahulu"


def _nama(indikator: Indikator) -> Sel:
    return teks(indikator.judul, ke=alamat_indikator(indikator.kode), kepala=True)


_NAMA: KolomOf[KinerjaTahun] = replace(kinerja.NAMA, sel=lambda row: _nama(row.baris.indikator))
_HASIL: KolomOf[KinerjaTahun] = KolomOf("hasil", "Hasil", lambda row: teks(kata.hasil(row.baris.tercapai)), bagian=3)


def halaman(situs: Situs) -> Halaman:
    """Return the page that lists every indikator of the Renstra by tujuan and sasaran."""
    judul = "Semua indikator"
    parts = tuple(
        Bagian(
            "",
            tujuan.nama,
            (_tabel(situs, tujuan),) if tujuan.indikator else (),
            tuple(Bagian("", one.nama, (_tabel(situs, one),)) for one in tujuan.sasaran),
        )
        for tujuan in situs.data.renstra.tujuan
    )
    if situs.induk_terdahulu:
        earlier = _tabel_indikator(situs, TERDAHULU, [one for _, _, one in situs.induk_terdahulu])
        parts = (*parts, Bagian("", TERDAHULU, (earlier,)))
    return Halaman(
        judul,
        "Setiap indikator kinerja dengan capaian tahun terakhir yang sudah bisa dinilai.",
        f"{situs.folder}/renstra.yml",
        Bagian("", judul, (), parts),
    )


def _tabel(situs: Situs, induk: Induk) -> Blok:
    return _tabel_indikator(situs, f"Indikator {kata.induk(induk)} {induk.kode}", induk.indikator)


def _tabel_indikator(situs: Situs, judul: str, semua: Sequence[Indikator]) -> Blok:
    columns = (_NAMA, kinerja.SATUAN, _TERAKHIR, kinerja.TARGET, kinerja.REALISASI, _HASIL)
    rows = (_baris_terakhir(situs, indikator, columns) for indikator in semua)
    return tabel("", judul, [one.kolom for one in columns], rows)


def _baris_terakhir(situs: Situs, indikator: Indikator, columns: Sequence[KolomOf[KinerjaTahun]]) -> Baris:
    seri = situs.rekap.seri.get(indikator.kode, ())
    last = next((baris for baris in reversed(seri) if baris.tercapai is not None), None)
    if last:
        return baris_of(columns, KinerjaTahun(situs, last))
    name = _nama(indikator)
    empty = (teks("–") for _ in range(3))
    return Baris((name, teks(str(indikator.satuan)), *empty, teks(belum("belum ada datanya"))))
