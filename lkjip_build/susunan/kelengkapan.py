"""What a report still lacks before it can be signed, by the items of its outline.

Dasar: PermenPANRB 53/2014 (outline with the seven analyses of each sasaran, Perjanjian Kinerja as annex);
PermenPANRB 88/2021 asks besides whether a report was reviewed and in time. The outline is recommended by its own
heading, so what is missing is told here and stops only the final document.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lkjip_build.bahasa import kata
from lkjip_build.bahasa import kelengkapan as kalimat
from lkjip_build.checks.kinerja.realisasi_terisi import REALISASI_KOSONG
from lkjip_build.compute.kepegawaian import is_sejumlah, kelompok_pegawai
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapSasaran
from lkjip_build.model.laporan import PerjanjianKinerja
from lkjip_build.model.rekaman import Rekaman
from lkjip_build.model.renstra import Indikator
from lkjip_build.problems import Location
from lkjip_build.susunan.bab_1 import dasar_lain
from lkjip_build.susunan.bagan import bagan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.butir import Butir, Keadaan, butir
from lkjip_build.susunan.naskah_diperiksa import naskah_diperiksa
from lkjip_build.susunan.sisa_contoh import nip_di_naskah, sisa_contoh
from lkjip_build.susunan.situs import Situs


def kelengkapan(situs: Situs, tahun: int) -> tuple[Butir, ...]:
    """Return all items of the report of a year, in the order of the report."""
    bahan = Bahan(situs.untuk(tahun), tahun)
    return (
        *_awal(bahan),
        *_bab_2(bahan),
        *(one for rekap in bahan.rekap.semua_induk for one in _bab_3(bahan, rekap)),
        *_anggaran(bahan),
        *_penutup(bahan),
        *_lampiran(bahan),
        *_penetapan(bahan),
        *naskah_diperiksa(bahan),
    )


def bisa_ditandatangani(semua: tuple[Butir, ...]) -> bool:
    """Tell whether nothing is missing."""
    return all(one.keadaan is not Keadaan.BELUM for one in semua)


def _tertulis(naskah: str | None) -> bool:
    """Tell whether a text says something: a dash or dots say nothing."""
    return any(map(str.isalnum, naskah or ""))


def _naskah(bahan: Bahan, bagian: str, judul: str, nama: str) -> Butir:
    return butir(
        bagian,
        judul,
        "" if _tertulis(getattr(bahan.laporan.fakta, nama)) else kalimat.tulis((nama,), f"{bahan.tahun}/laporan.yml"),
        bahan.laporan.fakta.location(nama),
    )


def _analisis(bahan: Bahan, bagian: str, judul: str, kode: str, *nama: str) -> Butir:
    found = bahan.laporan.analisis.get(kode)
    empty = [one for one in nama if not (found and _tertulis(getattr(found, one)))]
    missing = kalimat.tulis(empty, f"{bahan.tahun}/analisis.yml", kode) if empty else ""
    return butir(bagian, judul, missing, found.location(*empty[:1]) if found else None)


def _awal(bahan: Bahan) -> Iterator[Butir]:
    yield _naskah(bahan, "Bagian awal", "Kata pengantar", "kata_pengantar")
    yield _naskah(bahan, "Bagian awal", "Ikhtisar eksekutif", "ikhtisar")
    yield _naskah(bahan, "Bab I", "Gambaran umum", "gambaran_umum")
    yield _naskah(bahan, "Bab I", "Struktur organisasi", "struktur_organisasi")
    yield _naskah(bahan, "Bab I", "Tugas dan fungsi", "tugas_fungsi")
    yield from _sumber_daya(bahan)
    yield _naskah(bahan, "Bab I", "Isu strategis", "isu_strategis")
    has_law = bahan.instansi.dasar_hukum or dasar_lain(bahan)
    missing = "" if has_law else kalimat.isi("'dasar_hukum'", "instansi.yml")
    yield butir("Bab I", "Dasar hukum", missing, bahan.instansi.location("dasar_hukum"))


def _sumber_daya(bahan: Bahan) -> Iterator[Butir]:
    """Yield the parts of Bab I that an office may leave out; counts that contradict each other may not be signed."""
    missing = "" if bagan(bahan.instansi) else kalimat.isi("'atasan' setiap pejabat", "instansi.yml")
    yield butir("Bab I", "Bagan organisasi", missing, bahan.instansi.location("pejabat"), wajib=False)
    berkas = f"{bahan.tahun}/kepegawaian.csv"
    pegawai = bahan.laporan.kepegawaian
    missing = "" if pegawai else kalimat.isi_berkas(berkas)
    agreed = is_sejumlah(kelompok_pegawai(pegawai))
    missing = missing if agreed else kalimat.samakan_pegawai(berkas)
    yield butir("Bab I", "Kepegawaian", missing, _awal_dari(pegawai), wajib=not agreed)
    missing = "" if bahan.laporan.sarana else kalimat.isi_berkas(f"{bahan.tahun}/sarana-prasarana.csv")
    yield butir("Bab I", "Sarana dan prasarana", missing, wajib=False)


def _bab_2(bahan: Bahan) -> Iterator[Butir]:
    renstra = bahan.situs.data.renstra
    missing = "" if renstra.dasar else kalimat.isi("'dasar'", "renstra.yml")
    yield butir("Bab II", "Dasar Renstra", missing, renstra.location("dasar"), wajib=False)
    planned = [one.indikator for one in bahan.semua_baris]
    absent = [one for one in planned if bahan.tahun not in one.target_renstra]
    missing = kalimat.isi(f"target_renstra {bahan.tahun}", "renstra.yml", _kode(absent)) if absent else ""
    yield butir("Bab II", "Target Renstra tahun ini", missing, _awal_dari(absent, "target_renstra"), wajib=False)
    pk = bahan.pk_murni
    yield butir("Bab II", "Perjanjian Kinerja murni", _perjanjian(bahan, pk, "murni"), _tempat_pk(bahan, pk))
    unset = [one for one in bahan.semua_baris if one.target is None]
    names = [one.indikator.kode for one in unset]
    missing = kalimat.isi("target", f"{bahan.tahun}/kinerja.csv", names) if unset else ""
    place = _awal_dari([one.kinerja for one in unset], "target")
    yield butir("Bab II", "Target Perjanjian Kinerja setiap indikator", missing, place)
    if bahan.ada_perubahan:
        pk = bahan.pk_perubahan
        missing = _perjanjian(bahan, pk, "perubahan")
        if pk and not missing and not pk.alasan:
            missing = kalimat.isi("'alasan' perubahan", f"{bahan.tahun}/laporan.yml")
        yield butir("Bab II", "Perjanjian Kinerja perubahan", missing, _tempat_pk(bahan, pk))
    missing = "" if bahan.laporan.rencana_aksi else kalimat.isi_berkas(f"{bahan.tahun}/rencana-aksi.csv")
    yield butir("Bab II", "Rencana aksi", missing, wajib=False)


def _tempat_pk(bahan: Bahan, pk: PerjanjianKinerja | None) -> Location:
    return pk.location() if pk else bahan.laporan.fakta.location("perjanjian_kinerja")


def _kode(semua: Iterable[Indikator]) -> list[str]:
    return [one.kode for one in semua]


def _awal_dari(semua: Sequence[Rekaman], *ruas: str) -> Location | None:
    """Return the place of the first of some records, where it has this field."""
    return semua[0].location(*ruas) if semua else None


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
    place = _awal_dari([one.kinerja for one in unknown if one.indikator.kode in names], "realisasi")
    yield butir(bagian, "1. Target dan realisasi", missing, place, wajib=bool(unexplained))
    first = bahan.tahun - 1 in bahan.situs.rekap.tahun or bahan.tahun == bahan.situs.data.renstra.periode.awal
    missing = "" if first else kalimat.buat_pembanding(bahan.tahun - 1)
    yield butir(bagian, "2. Perbandingan dengan tahun-tahun sebelumnya", missing, wajib=False)
    semua = [one.indikator for one in rekap.baris]
    endless = [one for one in semua if bahan.banding[one.kode].renstra.target is None]
    missing = kalimat.isi("target_renstra sampai tahun akhir", "renstra.yml", _kode(endless)) if endless else ""
    place = _awal_dari(endless, "target_renstra")
    yield butir(bagian, "3. Perbandingan dengan target akhir Renstra", missing, place)
    # The report tells what is not on record, and no rule says which indikator have a standard: this stops nothing.
    bare = [one for one in semua if bahan.banding[one.kode].standar is None]
    missing = kalimat.catat_standar(_kode(bare)) if bare else ""
    yield butir(bagian, "4. Perbandingan dengan standar nasional", missing, _awal_dari(bare), wajib=False)
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
        yield butir("Bab III B", "Realisasi anggaran", kalimat.isi_berkas(f"{bahan.tahun}/anggaran.csv"))
        return
    empty = [one for one in uang.baris if one.realisasi is None]
    missing = kalimat.isi("realisasi", f"{bahan.tahun}/anggaran.csv", [one.kode for one in empty]) if empty else ""
    yield butir("Bab III B", "Realisasi anggaran", missing, _awal_dari(empty, "realisasi"))


def _penutup(bahan: Bahan) -> Iterator[Butir]:
    yield _naskah(bahan, "Bab IV", "Kesimpulan", "penutup")
    yield _naskah(bahan, "Bab IV", "Langkah perbaikan", "langkah_perbaikan")
    for rekap in bahan.rekap.semua_induk:
        kode = rekap.induk.kode
        judul = f"Rencana tindak lanjut {kata.induk(rekap.induk)} {kode}"
        yield _analisis(bahan, "Bab IV", judul, kode, "rencana_tindak_lanjut")


def _lampiran(bahan: Bahan) -> Iterator[Butir]:
    yield from _pejabat(bahan)
    semua = [one.indikator for one in bahan.semua_baris]
    bare = [one for one in semua if not (one.definisi and one.rumus and one.sumber_data and one.penanggung_jawab)]
    missing = kalimat.lengkapi_definisi(_kode(bare)) if bare else ""
    yield butir("Lampiran", "Definisi indikator", missing, _awal_dari(bare))
    sop = bahan.sop
    missing = "" if sop else kalimat.buat(f"sop/{bahan.laporan.fakta.sop}.yml")
    yield butir("Lampiran", "SOP", missing, bahan.laporan.fakta.location("sop"))
    if sop:
        dated = sop.nomor and sop.tanggal.efektif
        missing = "" if dated else kalimat.isi("nomor dan tanggal efektif", sop.berkas)
        yield butir("Lampiran", "Nomor dan tanggal SOP", missing, sop.location("nomor"), wajib=False)
    logged = bahan.siklus and bahan.siklus.pelaksanaan
    yield butir("Lampiran", "Catatan siklus", "" if logged else kalimat.catat_langkah(f"{bahan.tahun}/siklus.csv"))
    missing = "" if bahan.laporan.fakta.reviu else kalimat.isi_reviu(f"{bahan.tahun}/laporan.yml")
    yield butir("Lampiran", "Pernyataan reviu", missing, bahan.laporan.fakta.location("reviu"), wajib=False)


def _pejabat(bahan: Bahan) -> Iterator[Butir]:
    """Yield who signs, and since when that is theirs to do: the review asks for the term of office."""
    pejabat = bahan.pejabat
    place = pejabat.location() if pejabat else bahan.laporan.fakta.location("penandatangan")
    missing = "" if pejabat and pejabat.nama else kalimat.isi("nama pejabatnya", "instansi.yml")
    if pejabat is None:
        missing = kalimat.isi_penandatangan(f"{bahan.tahun}/laporan.yml")
    yield butir("Lampiran", "Penanda tangan", missing or _penandatangan(bahan), place)
    if pejabat:
        missing = "" if pejabat.mulai else kalimat.isi_masa_jabatan(pejabat.jabatan)
        yield butir("Lampiran", "Masa jabatan penanda tangan", missing, place, wajib=False)


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
    yield butir("Penetapan", "Tahun berakhir", kalimat.tunggu(bahan.tahun) if _berjalan(bahan) else "")
    missing = kalimat.GANTI_CONTOH
    yield butir("Penetapan", "Angka resmi", missing if bahan.situs.contoh else "")
    sisa = sisa_contoh(bahan)
    yield butir("Penetapan", "Tulisan contoh sudah diganti", kalimat.ganti_tulisan(sisa) if sisa else "")
    siklus = bahan.siklus
    on_time = siklus.tepat_waktu if siklus else None
    yield butir("Penetapan", "Dikirim tepat waktu", kalimat.pengiriman(on_time), wajib=False)
