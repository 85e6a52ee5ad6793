"""Bab II Perencanaan Kinerja: the Renstra, the IKU, the Perjanjian Kinerja and its amendment."""

from collections.abc import Iterator

from lkjip_build.bahasa import bab
from lkjip_build.bahasa.kata import isian
from lkjip_build.laporan.bahan import Bahan
from lkjip_build.laporan.isi import Bagian, Baris, Blok, Kolom, Kosong, PeranBaris, Tabel
from lkjip_build.laporan.sel import KANAN, TENGAH, bulat, kelompok, kepala, nilai, p, teks
from lkjip_build.laporan.tabel_pk import (
    pagu_berlaku,
    pagu_murni,
    tabel_program,
    tabel_sasaran,
    target_berlaku,
    target_murni,
)
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.model.renstra import JenisIndikator


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
    return Bagian("bab-2", "Perencanaan Kinerja", bagian=tuple(parts))


def _renstra(bahan: Bahan) -> Iterator[Blok]:
    renstra = bahan.situs.data.renstra
    years = range(renstra.periode.awal, renstra.periode.akhir + 1)
    yield p(*bab.renstra(renstra))
    kolom = (
        Kolom("Indikator", 7),
        Kolom("Satuan", 2),
        Kolom("Kondisi awal", 2, KANAN),
        *(Kolom(str(year), 2, KANAN) for year in years),
    )
    rows: list[Baris] = []
    for tujuan in renstra.tujuan:
        rows.append(kelompok(teks(f"Tujuan {tujuan.kode}: {tujuan.nama}", lebar=len(kolom))))
        for sasaran in tujuan.sasaran:
            rows.append(kelompok(teks(f"Sasaran {sasaran.kode}: {sasaran.nama}", lebar=len(kolom))))
            for one in sasaran.indikator:
                targets = (nilai(one.target_renstra.get(year), kosong="–") for year in years)
                begin = nilai(one.kondisi_awal, kosong="–")
                rows.append(Baris((teks(one.nama, kepala=True), teks(one.satuan), begin, *targets)))
    yield Tabel(
        "tabel-renstra",
        f"Tujuan, sasaran, indikator, dan target Renstra {years[0]}–{years[-1]}",
        kolom,
        kepala(*kolom),
        tuple(rows),
        melintang=len(years) > 5,
    )


def _iku(bahan: Bahan) -> Iterator[Blok]:
    semua = [one for one in bahan.semua_baris if one.indikator.jenis is JenisIndikator.IKU]
    lain = len(bahan.semua_baris) - len(semua)
    yield p(*bab.iku(bahan.instansi.nama, bahan.tahun, len(semua), lain))
    kolom = (
        Kolom("No", 1, TENGAH),
        Kolom("Indikator kinerja utama", 7),
        Kolom("Satuan", 2),
        Kolom("Sumber data", 4),
        Kolom("Penanggung jawab", 3),
    )
    rows: list[Baris] = []
    for rekap in bahan.rekap.sasaran:
        mine = [one.indikator for one in rekap.baris if one in semua]
        if mine:
            rows.append(kelompok(teks(f"Sasaran {rekap.sasaran.kode}: {rekap.sasaran.nama}", lebar=5)))
        for one in mine:
            number = bulat(1 + sum(1 for row in rows if row.peran is PeranBaris.ISI))
            source, owner = isian(one.sumber_data), isian(one.penanggung_jawab)
            rows.append(Baris((number, teks(one.nama, kepala=True), teks(one.satuan), teks(source), teks(owner))))
    yield Tabel("tabel-iku", f"Indikator kinerja utama tahun {bahan.tahun}", kolom, kepala(*kolom), tuple(rows))


def _murni(bahan: Bahan) -> Iterator[Blok]:
    yield _ditandatangani(bahan, bahan.pk_murni, "murni")
    yield tabel_sasaran(bahan, "tabel-pk", f"Perjanjian Kinerja tahun {bahan.tahun}", [("Target", target_murni)])
    judul = f"Anggaran Perjanjian Kinerja tahun {bahan.tahun}"
    yield from tabel_program(bahan, "tabel-pk-anggaran", judul, [("Anggaran", pagu_murni)])


def _perubahan(bahan: Bahan) -> Iterator[Blok]:
    pk = bahan.pk_perubahan
    yield _ditandatangani(bahan, pk, "perubahan")
    if pk and pk.alasan:
        yield p(bab.alasan_perubahan(pk.alasan))
    yield p(bab.TARGET_PERUBAHAN)
    judul = f"Perubahan target Perjanjian Kinerja tahun {bahan.tahun}"
    targets = [("Target semula", target_murni), ("Target perubahan", target_berlaku)]
    yield tabel_sasaran(bahan, "tabel-pk-perubahan", judul, targets)
    judul = f"Perubahan anggaran Perjanjian Kinerja tahun {bahan.tahun}"
    budgets = [("Anggaran semula", pagu_murni), ("Anggaran perubahan", pagu_berlaku)]
    yield from tabel_program(bahan, "tabel-pk-perubahan-anggaran", judul, budgets)


def _ditandatangani(bahan: Bahan, pk: PerjanjianKinerja | None, versi: str) -> Blok:
    place = f"{bahan.tahun}/laporan.yml: perjanjian_kinerja"
    if pk is None:
        return Kosong(bab.perjanjian_belum_dicatat(versi, bahan.tahun), place)
    if pk.tanggal is None:
        return Kosong(bab.perjanjian_tanpa_tanggal(versi, bahan.tahun), place)
    return p(*bab.perjanjian_ditandatangani(versi, bahan.tahun, pk.tanggal))
