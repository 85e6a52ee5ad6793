"""Bab II Perencanaan Kinerja: the Renstra, the IKU, the Perjanjian Kinerja and its amendment, the plan of action."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from lkjip_build.bahasa import bab, pk
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.rencana_aksi import pengantar_bab
from lkjip_build.compute.anggaran import Uang
from lkjip_build.isi import Bagian, Blok, Kosong, bulat, p, rupiah
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.susunan import asal, asal_uang
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import kalimat
from lkjip_build.susunan.tabel.definisi import tabel_iku
from lkjip_build.susunan.tabel.pk import pagu_berubah, tabel_pk_anggaran_perubahan, tabel_pk_perubahan, target_berubah
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
    """Yield when the agreement was signed and what it holds; its form, with every target, is an annex."""
    yield _ditandatangani(bahan, bahan.pk_murni, "murni")
    semua, uang, program = bahan.semua_baris, bahan.rekap.anggaran, bahan.rekap.program
    facts = [bulat(len(semua), asal.cacah_indikator(semua))]
    money = sum((one.pagu for one in uang.baris), Decimal(0)) if uang else None
    if uang and money is not None:
        facts += [bulat(len(program), asal_uang.cacah_program(program))]
        facts += [rupiah(money, asal_uang.jumlah_pagu(uang.baris, murni=True))]
    yield kalimat(pk.isi(len(semua), len(program), money), fakta=facts)


def _perubahan(bahan: Bahan) -> Iterator[Blok]:
    """Yield why the agreement was amended, and what it changed, both agreements side by side."""
    amended = bahan.pk_perubahan
    yield _ditandatangani(bahan, amended, "perubahan")
    if amended and amended.alasan:
        yield p(bab.alasan_perubahan(amended.alasan))
    semua = bahan.semua_baris
    changed = [one for one in semua if target_berubah(one)]
    same = [one for one in semua if one not in changed]
    yield kalimat(
        bersama((bab.TARGET_PERUBAHAN, pk.tetap(len(semua), len(changed)))),
        fakta=[bulat(len(same), asal.cacah_indikator(same))],
    )
    if changed:
        judul = f"Perubahan target Perjanjian Kinerja tahun {bahan.tahun}"
        yield tabel_pk_perubahan(bahan, "tabel-pk-perubahan", judul)
    if uang := bahan.rekap.anggaran:
        yield from _anggaran_berubah(bahan, uang)


def _anggaran_berubah(bahan: Bahan, uang: Uang) -> Iterator[Blok]:
    program = bahan.rekap.program
    same = [one for one in program if not pagu_berubah(one)]
    changed = len(program) - len(same)
    yield kalimat(pk.pagu_tetap(len(program), changed), fakta=[bulat(len(same), asal_uang.cacah_program(same))])
    if changed:
        judul = f"Perubahan anggaran Perjanjian Kinerja tahun {bahan.tahun}"
        yield tabel_pk_anggaran_perubahan(bahan, uang, "tabel-pk-perubahan-anggaran", judul)


def _rencana_aksi(bahan: Bahan) -> Iterator[Blok]:
    if not bahan.laporan.rencana_aksi:
        yield p(bab.rencana_aksi_tidak_ada(bahan.tahun))
        return
    yield p(pengantar_bab(bahan.tahun))
    yield tabel_rencana(bahan, "tabel-rencana-aksi", f"Rencana aksi menurut triwulan (TW) tahun {bahan.tahun}")


def _ditandatangani(bahan: Bahan, found: PerjanjianKinerja | None, versi: str) -> Blok:
    place = f"{bahan.tahun}/laporan.yml: perjanjian_kinerja"
    if found is None:
        return Kosong(bab.perjanjian_belum_dicatat(versi, bahan.tahun), place)
    if found.tanggal is None:
        return Kosong(bab.perjanjian_tanpa_tanggal(versi, bahan.tahun), place)
    return p(*bab.perjanjian_ditandatangani(versi, bahan.tahun, found.tanggal))
