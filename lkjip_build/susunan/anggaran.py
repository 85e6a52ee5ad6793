"""The money of a report: Bab III.B, what it brought for each sasaran, and the budget of a Perjanjian Kinerja."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lkjip_build.bahasa import anggaran as kata
from lkjip_build.bahasa import efisiensi as kata_efisiensi
from lkjip_build.bahasa.bab import rincian_anggaran, rujukan_efisiensi, rujukan_kegiatan
from lkjip_build.bahasa.kata import kapital
from lkjip_build.compute.anggaran import Uang
from lkjip_build.compute.efisiensi import EfisiensiSasaran
from lkjip_build.compute.laju import laju_capaian
from lkjip_build.compute.rekap import RekapSasaran
from lkjip_build.isi import Blok, Daftar, KolomOf, Kosong, bulat, daftar, p
from lkjip_build.model.laporan import Anggaran
from lkjip_build.susunan import asal
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_efisiensi, fakta_rumus_efisiensi, fakta_terpakai, fakta_uang, kalimat
from lkjip_build.susunan.tabel.anggaran import tabel_anggaran, tabel_triwulan, tabel_triwulan_rinci
from lkjip_build.susunan.tabel.efisiensi import tabel_efisiensi_semua
from lkjip_build.susunan.tabel.laju import gambar_laju, tabel_laju
from lkjip_build.susunan.tabel.pk import tabel_pk_anggaran


def anggaran(bahan: Bahan) -> Iterator[Blok]:
    """Yield the budget of the year with its efficiency, or what to fill in."""
    uang, tahun = bahan.rekap.anggaran, bahan.tahun
    if uang is None:
        yield belum_dicatat(bahan)
        return
    facts = fakta_uang(uang, bahan.desimal)
    yield kalimat(*rincian_anggaran(kata.terpakai(uang, bahan.masa, bahan.desimal)), fakta=facts)
    when = kata.tahun_uang(uang, tahun, bahan.masa)
    judul = f"Anggaran dan realisasi menurut {kata.menurut(uang.baris)} tahun {when}"
    yield tabel_anggaran(bahan, uang, "tabel-anggaran", judul)
    yield from triwulan(bahan, uang)
    yield kalimat(kata_efisiensi.pengantar(bahan.efisiensi.rumus), fakta=fakta_rumus_efisiensi(bahan.rekap.aturan))
    yield tabel_efisiensi_semua(bahan, "tabel-efisiensi", f"Anggaran dan efisiensi setiap sasaran tahun {when}")


def triwulan(bahan: Bahan, uang: Uang) -> Iterator[Blok]:
    """Yield how a year was spent by its quarters, as a sentence, a chart, the table of it, and by program; nothing
    where no line tells a quarter.
    """
    nomor, tahun = uang.triwulan_terakhir, bahan.tahun
    if not nomor:
        return
    facts = fakta_terpakai(uang.triwulan[nomor - 1], bahan.desimal)
    yield kalimat(kata.sampai_triwulan(uang, bahan.desimal), fakta=facts)
    yield from gambar_laju(bahan, uang, "gambar-laju", f"Serapan anggaran dan realisasi indikator tahun {tahun}")
    judul = f"Serapan anggaran dan realisasi indikator menurut triwulan tahun {tahun}"
    yield replace(tabel_laju(bahan, uang, "tabel-laju", judul), tertutup=True)
    indikator = [one.baris for one in laju_capaian(bahan.rekap, nomor)[0].bagian]
    semua = bahan.semua_baris
    count = [bulat(len(some), asal.cacah_indikator(some)) for some in (indikator, semua)] if indikator else []
    yield kalimat(kata.cara_laju(len(indikator), len(semua)), fakta=count, kecil=True)
    yield tabel_triwulan(bahan, uang, "tabel-triwulan", f"Realisasi setiap program sampai setiap triwulan, {tahun}")


def triwulan_rinci(bahan: Bahan, kode: str, judul: str) -> Iterator[Blok]:
    """Yield what was spent of each line until the end of each quarter, where any line tells one."""
    uang = bahan.rekap.anggaran
    if uang and uang.triwulan_terakhir:
        yield tabel_triwulan_rinci(bahan, uang, kode, judul)


def laju(bahan: Bahan, kode: str, judul: str) -> Iterator[Blok]:
    """Yield the table of the year's curves, where any line tells a quarter."""
    uang = bahan.rekap.anggaran
    if uang and uang.triwulan_terakhir:
        yield tabel_laju(bahan, uang, kode, judul)


def belum_dicatat(bahan: Bahan) -> Kosong:
    """Return what stands in the place of a missing budget."""
    return Kosong(kata.belum_dicatat(bahan.tahun), f"{bahan.tahun}/anggaran.csv")


def anggaran_tabel(bahan: Bahan, kode: str, judul: str) -> Blok:
    """Return the budget by programme and kegiatan, or what to fill in."""
    uang = bahan.rekap.anggaran
    return tabel_anggaran(bahan, uang, kode, judul) if uang else belum_dicatat(bahan)


def anggaran_pk(bahan: Bahan, kode: str, judul: str, pagu: Sequence[KolomOf[Sequence[Anggaran]]]) -> Blok:
    """Return the programmes of a Perjanjian Kinerja with their budget, or what to fill in."""
    uang = bahan.rekap.anggaran
    return tabel_pk_anggaran(bahan, uang, kode, judul, pagu) if uang else belum_dicatat(bahan)


def efisiensi(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 6 of a sasaran: its money beside its results, judged only where every target was met."""
    one = bahan.efisiensi_sasaran(rekap)
    said = kata_efisiensi.kalimat(one, bahan.efisiensi.rumus, bahan.desimal)
    where = rujukan_efisiensi() if one.semua.baris else ()
    yield kalimat(said, *where, fakta=fakta_efisiensi(one, bahan.rekap.aturan))
    yield from bahan.analisis(rekap.induk.kode, "efisiensi")


def program_penunjang(bahan: Bahan, rekap: RekapSasaran) -> Iterator[Blok]:
    """Yield analysis 7: the budget lines that name the sasaran, and what the office writes of them."""
    one, kode = bahan.efisiensi_sasaran(rekap), rekap.induk.kode
    if one.semua.baris:
        yield p(*rujukan_kegiatan(kapital(kata.menurut(one.semua.baris))))
        yield _semua_program(one)
    elif bahan.rekap.anggaran is None:
        yield belum_dicatat(bahan)
    else:
        yield p(kata_efisiensi.TANPA_KEGIATAN)
    yield from bahan.analisis(kode, "program_penunjang")


def _semua_program(one: EfisiensiSasaran) -> Daftar:
    """Return the programs that serve a sasaran, each with its lines; one that is a line itself is not named twice."""
    found: dict[str, list[Anggaran]] = {}
    for baris in one.semua.baris:
        found.setdefault(baris.program, []).append(baris)
    own = one.rekap.induk.kode

    def said(baris: Anggaran) -> str:
        name = kata.nama_program(baris.nama) if baris.nama == baris.program else baris.nama
        return kata.nama_bersama(name, [other for other in baris.sasaran if other != own])

    return Daftar(
        tuple(
            (p(said(lines[0])),)
            if lines[0].nama == program
            else (p(kata.nama_program(program)), daftar([said(line) for line in lines]))
            for program, lines in found.items()
        )
    )
