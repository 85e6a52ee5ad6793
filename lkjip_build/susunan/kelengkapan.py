"""What a report still lacks before it can be signed, by the items of its outline.

Dasar: PermenPANRB 53/2014 (outline with the seven analyses of each sasaran, Perjanjian Kinerja as annex);
PermenPANRB 88/2021 asks besides whether a report was reviewed and in time. The outline is recommended by its own
heading, so what is missing is told here and stops only the final document.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lkjip_build.bahasa import kata
from lkjip_build.bahasa import kelengkapan as kalimat
from lkjip_build.checks.kinerja.realisasi_terisi import REALISASI_KOSONG
from lkjip_build.compute.kepegawaian import is_sejumlah, kelompok_pegawai
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapSasaran
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.susunan.bab_1 import dasar_lain
from lkjip_build.susunan.bagan import bagan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.sisa_contoh import nip_di_naskah, sisa_contoh
from lkjip_build.susunan.situs import Situs


class Keadaan(StrEnum):
    """Done; missing, so that the report cannot be signed; or worth a look without stopping it."""

    LENGKAP = "lengkap"
    BELUM = "belum"
    PERIKSA = "perlu dilihat"


@dataclass(frozen=True)
class Butir:
    """One item: the part of the report, what belongs there, its state, and what to do (empty where nothing)."""

    bagian: str
    butir: str
    keadaan: Keadaan
    tindakan: str = ""


def kelengkapan(situs: Situs, tahun: int) -> tuple[Butir, ...]:
    """Return all items of the report of a year, in the order of the report."""
    bahan = Bahan(situs.untuk(tahun), tahun)
    return (
        *_awal(bahan),
        *_bab_2(bahan),
        *(butir for rekap in bahan.rekap.semua_induk for butir in _bab_3(bahan, rekap)),
        *_anggaran(bahan),
        *_penutup(bahan),
        *_lampiran(bahan),
        *_penetapan(bahan),
    )


def bisa_ditandatangani(semua: tuple[Butir, ...]) -> bool:
    """Tell whether nothing is missing."""
    return all(butir.keadaan is not Keadaan.BELUM for butir in semua)


def _item(bagian: str, butir: str, missing: str, *, wajib: bool = True) -> Butir:
    """Return an item that is complete where there is nothing to do."""
    lacking = Keadaan.BELUM if wajib else Keadaan.PERIKSA
    return Butir(bagian, butir, lacking if missing else Keadaan.LENGKAP, missing)


def _tertulis(naskah: str | None) -> bool:
    """Tell whether a text says something: a dash or dots say nothing."""
    return any(map(str.isalnum, naskah or ""))


def _naskah(bahan: Bahan, bagian: str, butir: str, nama: str) -> Butir:
    return _item(
        bagian,
        butir,
        "" if _tertulis(getattr(bahan.laporan.fakta, nama)) else kalimat.tulis((nama,), f"{bahan.tahun}/laporan.yml"),
    )


def _analisis(bahan: Bahan, bagian: str, butir: str, kode: str, *nama: str) -> Butir:
    found = bahan.laporan.analisis.get(kode)
    empty = [one for one in nama if not (found and _tertulis(getattr(found, one)))]
    missing = kalimat.tulis(empty, f"{bahan.tahun}/analisis.yml", kode) if empty else ""
    return _item(bagian, butir, missing)


def _awal(bahan: Bahan) -> Iterator[Butir]:
    yield _naskah(bahan, "Bagian awal", "Kata pengantar", "kata_pengantar")
    yield _naskah(bahan, "Bagian awal", "Ikhtisar eksekutif", "ikhtisar")
    yield _naskah(bahan, "Bab I", "Gambaran umum", "gambaran_umum")
    yield _naskah(bahan, "Bab I", "Struktur organisasi", "struktur_organisasi")
    yield _naskah(bahan, "Bab I", "Tugas dan fungsi", "tugas_fungsi")
    yield from _sumber_daya(bahan)
    yield _naskah(bahan, "Bab I", "Isu strategis", "isu_strategis")
    has_law = bahan.instansi.dasar_hukum or dasar_lain(bahan)
    yield _item("Bab I", "Dasar hukum", "" if has_law else kalimat.isi("'dasar_hukum'", "instansi.yml"))


def _sumber_daya(bahan: Bahan) -> Iterator[Butir]:
    """Yield the parts of Bab I that an office may leave out; counts that contradict each other may not be signed."""
    missing = "" if bagan(bahan.instansi) else kalimat.isi("'atasan' setiap pejabat", "instansi.yml")
    yield _item("Bab I", "Bagan organisasi", missing, wajib=False)
    berkas = f"{bahan.tahun}/kepegawaian.csv"
    pegawai = bahan.laporan.kepegawaian
    missing = "" if pegawai else kalimat.isi_berkas(berkas)
    agreed = is_sejumlah(kelompok_pegawai(pegawai))
    yield _item("Bab I", "Kepegawaian", missing if agreed else kalimat.samakan_pegawai(berkas), wajib=not agreed)
    missing = "" if bahan.laporan.sarana else kalimat.isi_berkas(f"{bahan.tahun}/sarana-prasarana.csv")
    yield _item("Bab I", "Sarana dan prasarana", missing, wajib=False)


def _bab_2(bahan: Bahan) -> Iterator[Butir]:
    renstra = bahan.situs.data.renstra
    yield _item("Bab II", "Dasar Renstra", "" if renstra.dasar else kalimat.isi("'dasar'", "renstra.yml"), wajib=False)
    planned = [one.indikator for one in bahan.semua_baris]
    absent = [one.kode for one in planned if bahan.tahun not in one.target_renstra]
    missing = kalimat.isi(f"target_renstra {bahan.tahun}", "renstra.yml", absent) if absent else ""
    yield _item("Bab II", "Target Renstra tahun ini", missing, wajib=False)
    yield _item("Bab II", "Perjanjian Kinerja murni", _perjanjian(bahan, bahan.pk_murni, "murni"))
    unset = [one.indikator.kode for one in bahan.semua_baris if one.target is None]
    missing = kalimat.isi("target", f"{bahan.tahun}/kinerja.csv", unset) if unset else ""
    yield _item("Bab II", "Target Perjanjian Kinerja setiap indikator", missing)
    if bahan.ada_perubahan:
        pk = bahan.pk_perubahan
        missing = _perjanjian(bahan, pk, "perubahan")
        if pk and not missing and not pk.alasan:
            missing = kalimat.isi("'alasan' perubahan", f"{bahan.tahun}/laporan.yml")
        yield _item("Bab II", "Perjanjian Kinerja perubahan", missing)
    missing = "" if bahan.laporan.rencana_aksi else kalimat.isi_berkas(f"{bahan.tahun}/rencana-aksi.csv")
    yield _item("Bab II", "Rencana aksi", missing, wajib=False)


def _perjanjian(bahan: Bahan, pk: PerjanjianKinerja | None, versi: str) -> str:
    if pk is None:
        return kalimat.catat_perjanjian(versi, f"{bahan.tahun}/laporan.yml")
    return "" if pk.tanggal else kalimat.isi(f"tanggal Perjanjian Kinerja {versi}", f"{bahan.tahun}/laporan.yml")


def _bab_3(bahan: Bahan, rekap: RekapInduk) -> Iterator[Butir]:
    """Yield the seven analyses of a sasaran; a tujuan has no money of its own, so it has the first five."""
    kode = rekap.induk.kode
    bagian = f"Bab III A, {kata.induk(rekap.induk)} {kode}"
    # What quarters propose is published, but a report is signed with what the office wrote.
    unknown = [one for one in rekap.baris if one.kinerja.realisasi is None]
    # In a running year a figure may still come, whatever was confirmed.
    unexplained = [one.indikator.kode for one in unknown if _berjalan(bahan) or not _kosong_dikonfirmasi(bahan, one)]
    names = unexplained or [one.indikator.kode for one in unknown]
    missing = kalimat.isi("realisasi", f"{bahan.tahun}/kinerja.csv", names) if unknown else ""
    if unknown and not unexplained:
        missing += kalimat.SUDAH_DIKONFIRMASI
    yield _item(bagian, "1. Target dan realisasi", missing, wajib=bool(unexplained))
    first = bahan.tahun - 1 in bahan.situs.rekap.tahun or bahan.tahun == bahan.situs.data.renstra.periode.awal
    missing = "" if first else kalimat.buat_pembanding(bahan.tahun - 1)
    yield _item(bagian, "2. Perbandingan dengan tahun-tahun sebelumnya", missing, wajib=False)
    endless = [one.indikator.kode for one in rekap.baris if bahan.banding[one.indikator.kode].renstra.target is None]
    missing = kalimat.isi("target_renstra sampai tahun akhir", "renstra.yml", endless) if endless else ""
    yield _item(bagian, "3. Perbandingan dengan target akhir Renstra", missing)
    # The report tells what is not on record, and no rule says which indikator have a standard: this stops nothing.
    bare = [one.indikator.kode for one in rekap.baris if bahan.banding[one.indikator.kode].standar is None]
    missing = kalimat.catat_standar(bare) if bare else ""
    yield _item(bagian, "4. Perbandingan dengan standar nasional", missing, wajib=False)
    yield _analisis(bahan, bagian, "5. Penyebab dan solusi", kode, "penyebab", "solusi")
    if not isinstance(rekap, RekapSasaran):
        return
    yield _analisis(bahan, bagian, "6. Efisiensi sumber daya", kode, "efisiensi")
    yield _analisis(bahan, bagian, "7. Program dan kegiatan penunjang", kode, "program_penunjang")


def _kosong_dikonfirmasi(bahan: Bahan, baris: BarisKinerja) -> bool:
    notes = bahan.catatan_angka.get(baris.indikator.kode, ())
    return any(one.dikonfirmasi and one.kode == REALISASI_KOSONG.code for one in notes)


def _anggaran(bahan: Bahan) -> Iterator[Butir]:
    uang = bahan.rekap.anggaran
    if uang is None:
        yield _item("Bab III B", "Realisasi anggaran", kalimat.isi_berkas(f"{bahan.tahun}/anggaran.csv"))
        return
    empty = [one.kode for one in uang.baris if one.realisasi is None]
    missing = kalimat.isi("realisasi", f"{bahan.tahun}/anggaran.csv", empty) if empty else ""
    yield _item("Bab III B", "Realisasi anggaran", missing)


def _penutup(bahan: Bahan) -> Iterator[Butir]:
    yield _naskah(bahan, "Bab IV", "Kesimpulan", "penutup")
    yield _naskah(bahan, "Bab IV", "Langkah perbaikan", "langkah_perbaikan")
    for rekap in bahan.rekap.semua_induk:
        kode = rekap.induk.kode
        butir = f"Rencana tindak lanjut {kata.induk(rekap.induk)} {kode}"
        yield _analisis(bahan, "Bab IV", butir, kode, "rencana_tindak_lanjut")


def _lampiran(bahan: Bahan) -> Iterator[Butir]:
    pejabat = bahan.pejabat
    missing = "" if pejabat and pejabat.nama else kalimat.isi("nama pejabatnya", "instansi.yml")
    if pejabat is None:
        missing = kalimat.isi_penandatangan(f"{bahan.tahun}/laporan.yml")
    yield _item("Lampiran", "Penanda tangan", missing or _penandatangan(bahan))
    semua = [one.indikator for one in bahan.semua_baris]
    bare = [one.kode for one in semua if not (one.definisi and one.rumus and one.sumber_data and one.penanggung_jawab)]
    yield _item("Lampiran", "Definisi indikator", kalimat.lengkapi_definisi(bare) if bare else "")
    sop = bahan.sop
    yield _item("Lampiran", "SOP", "" if sop else kalimat.buat(f"sop/{bahan.laporan.fakta.sop}.yml"))
    if sop:
        dated = sop.nomor and sop.tanggal.efektif
        missing = "" if dated else kalimat.isi("nomor dan tanggal efektif", sop.berkas)
        yield _item("Lampiran", "Nomor dan tanggal SOP", missing, wajib=False)
    logged = bahan.siklus and bahan.siklus.pelaksanaan
    yield _item("Lampiran", "Catatan siklus", "" if logged else kalimat.catat_langkah(f"{bahan.tahun}/siklus.csv"))
    missing = "" if bahan.laporan.fakta.reviu else kalimat.isi_reviu(f"{bahan.tahun}/laporan.yml")
    yield _item("Lampiran", "Pernyataan reviu", missing, wajib=False)


def _penandatangan(bahan: Bahan) -> str:
    """Return what is wrong with who signs: not in office on that day, or without the NIP that is asked for."""
    pejabat = bahan.pejabat
    assert pejabat is not None
    day = _hari_tanda_tangan(bahan)
    if (pejabat.mulai and day < pejabat.mulai) or (pejabat.sampai and day > pejabat.sampai):
        place = f"{bahan.tahun}/laporan.yml"
        return kalimat.ganti_penandatangan(pejabat.jabatan, day, pejabat.mulai, pejabat.sampai, place)
    if not bahan.instansi.tampilkan_nip:
        return ""
    if not pejabat.nip:
        return kalimat.isi_nip(pejabat.jabatan)
    hidden = nip_di_naskah(bahan)
    return kalimat.hapus_nip(hidden) if hidden else ""


def _hari_tanda_tangan(bahan: Bahan) -> date:
    """Return the day on which the report was signed, by its log or its seal; today where it still is to be."""
    signed = bahan.siklus.tanggal_tanda_tangan if bahan.siklus else None
    seal = bahan.situs.data.segel.get(bahan.tahun)
    return signed or (seal.segel.terakhir.ditandatangani if seal else bahan.situs.hari_ini)


def _berjalan(bahan: Bahan) -> bool:
    return bahan.situs.hari_ini.year <= bahan.tahun


def _penetapan(bahan: Bahan) -> Iterator[Butir]:
    yield _item("Penetapan", "Tahun berakhir", kalimat.tunggu(bahan.tahun) if _berjalan(bahan) else "")
    missing = kalimat.GANTI_CONTOH
    yield _item("Penetapan", "Angka resmi", missing if bahan.situs.contoh else "")
    sisa = sisa_contoh(bahan)
    yield _item("Penetapan", "Tulisan contoh sudah diganti", kalimat.ganti_tulisan(sisa) if sisa else "")
    siklus = bahan.siklus
    on_time = siklus.tepat_waktu if siklus else None
    yield _item("Penetapan", "Dikirim tepat waktu", kalimat.pengiriman(on_time), wajib=False)
