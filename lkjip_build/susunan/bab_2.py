"""Bab II Perencanaan Kinerja: the Renstra, the IKU, the Perjanjian Kinerja and its amendment, the plan of action."""

from collections.abc import Iterator
from dataclasses import replace

from lkjip_build.bahasa import bab
from lkjip_build.bahasa.rencana_aksi import pengantar_bab
from lkjip_build.isi import Bagian, Blok, Kosong, bulat, p
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.susunan import asal
from lkjip_build.susunan.anggaran import anggaran_pk
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import kalimat
from lkjip_build.susunan.kolom.kinerja import TARGET_BERLAKU, TARGET_MURNI
from lkjip_build.susunan.tabel.definisi import tabel_iku
from lkjip_build.susunan.tabel.pk import PAGU_BERLAKU, PAGU_MURNI, tabel_pk
from lkjip_build.susunan.tabel.rencana_aksi import tabel_rencana
from lkjip_build.susunan.tabel.renstra import tabel_renstra

KEPALA = Bagian("bab-2", "Perencanaan Kinerja")


def bab_2(bahan: Bahan) -> Bagian:
    """Return the chapter on planning; the amended agreement stands only where something was amended."""
    parts = [
        Bagian("renstra", "Rencana Strategis", tuple(_renstra(bahan))),
        Bagian("iku", "Indikator Kinerja Utama", tuple(_iku(bahan))),
        Bagian("pk-murni", f"Perjanjian Kinerja Tahun {bahan.tahun}", tuple(_murni(bahan))),
    ]
    if bahan.ada_perubahan:
        parts.append(
            Bagian("pk-perubahan", f"Perubahan Perjanjian Kinerja Tahun {bahan.tahun}", tuple(_perubahan(bahan)))
        )
    parts.append(Bagian("rencana-aksi", f"Rencana Aksi Tahun {bahan.tahun}", tuple(_rencana_aksi(bahan))))
    return replace(KEPALA, bagian=tuple(parts))


def _renstra(bahan: Bahan) -> Iterator[Blok]:
    renstra = bahan.situs.data.renstra
    goals, aims, measures = renstra.tujuan, list(renstra.semua_sasaran), list(renstra.semua_indikator)
    counts = [bulat(len(one), asal.cacah_rencana(one)) for one in (goals, aims, measures)]
    yield p(*bab.renstra(renstra), angka=counts)
    yield tabel_renstra(renstra, "tabel-renstra")


def _iku(bahan: Bahan) -> Iterator[Blok]:
    semua = [one for one in bahan.semua_baris if one.indikator.jenis.utama]
    lain = [one for one in bahan.semua_baris if one not in semua]
    yield kalimat(
        *bab.iku(bahan.instansi.nama, bahan.tahun, len(semua), len(lain)),
        fakta=[bulat(len(one), asal.cacah_indikator(one)) for one in (semua, lain)],
    )
    yield tabel_iku(bahan, "tabel-iku", f"Indikator kinerja utama tahun {bahan.tahun}")


def _murni(bahan: Bahan) -> Iterator[Blok]:
    yield _ditandatangani(bahan, bahan.pk_murni, "murni")
    yield tabel_pk(bahan, "tabel-pk", f"Perjanjian Kinerja tahun {bahan.tahun}", [TARGET_MURNI])
    yield anggaran_pk(bahan, "tabel-pk-anggaran", f"Anggaran Perjanjian Kinerja tahun {bahan.tahun}", [PAGU_MURNI])


def _perubahan(bahan: Bahan) -> Iterator[Blok]:
    pk = bahan.pk_perubahan
    yield _ditandatangani(bahan, pk, "perubahan")
    if pk and pk.alasan:
        yield p(bab.alasan_perubahan(pk.alasan))
    yield p(bab.TARGET_PERUBAHAN)
    judul = f"Perubahan target Perjanjian Kinerja tahun {bahan.tahun}"
    targets = [TARGET_MURNI.berjudul("Target semula"), TARGET_BERLAKU.berjudul("Target perubahan")]
    yield tabel_pk(bahan, "tabel-pk-perubahan", judul, targets)
    judul = f"Perubahan anggaran Perjanjian Kinerja tahun {bahan.tahun}"
    budgets = [PAGU_MURNI.berjudul("Anggaran semula"), PAGU_BERLAKU.berjudul("Anggaran perubahan")]
    yield anggaran_pk(bahan, "tabel-pk-perubahan-anggaran", judul, budgets)


def _rencana_aksi(bahan: Bahan) -> Iterator[Blok]:
    if not bahan.laporan.rencana_aksi:
        yield p(bab.rencana_aksi_tidak_ada(bahan.tahun))
        return
    yield p(pengantar_bab(bahan.tahun))
    yield tabel_rencana(bahan, "tabel-rencana-aksi", f"Rencana aksi tahun {bahan.tahun}")


def _ditandatangani(bahan: Bahan, pk: PerjanjianKinerja | None, versi: str) -> Blok:
    place = f"{bahan.tahun}/laporan.yml: perjanjian_kinerja"
    if pk is None:
        return Kosong(bab.perjanjian_belum_dicatat(versi, bahan.tahun), place)
    if pk.tanggal is None:
        return Kosong(bab.perjanjian_tanpa_tanggal(versi, bahan.tahun), place)
    return p(*bab.perjanjian_ditandatangani(versi, bahan.tahun, pk.tanggal))
