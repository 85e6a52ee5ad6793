"""The front page: the answer of the newest year and of the one that runs, every promise of every year, and what else a
citizen asks: what got better, where the money went, where the report stands, when figures come.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from lkjip_build.bahasa import beranda as kata
from lkjip_build.bahasa import jalur as kata_jalur
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata_tahun
from lkjip_build.bahasa.anggaran import belum_dicatat, nama_program
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.indikator import meleset
from lkjip_build.bahasa.situs import terakhir
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.compute.gerak import semua_gerak
from lkjip_build.compute.jalur import JalurIndikator, akhir_triwulan
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.putusan import Gerak, Putusan
from lkjip_build.compute.rekap import BarisKinerja, RekapTahun
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Halaman,
    Kalimat,
    Kartu,
    Kolom,
    KumpulanKartu,
    Potongan,
    daftar,
    jawaban,
    p,
    tabel,
    tautan,
    tebal,
    teks,
)
from lkjip_build.susunan import asal_siklus
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.fakta import fakta_indikator, fakta_uang, kalimat
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.jalur import angka_sampai, jawaban_tahun
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.koreksi import jawaban_perubahan, memuat_koreksi
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.anggaran import sums
from lkjip_build.susunan.tabel.janji import pita_janji

NAMA_TERBANYAK, BUTIR_TERBANYAK = 12, 6
"""So many names stand in one sentence, and in one list; the pages behind them have all."""


def halaman(situs: Situs) -> Halaman:
    """Return the front page."""
    tahun, berjalan = situs.tahun_dinilai, situs.tahun_direncanakan
    answers = [jawaban_tahun(situs, one) for one in dict.fromkeys((tahun, berjalan)) if one is not None]
    said = [one.teks for one in answers] or [kata_tahun.TANPA_KINERJA]
    if tahun is not None and (rekap := situs.rekap.tahun[tahun]).bisa_dinilai:
        said[0] = bersama((kata.ditepati(rekap.tercapai, rekap.bisa_dinilai, rekap.jumlah_indikator), said[0]))
    facts = [one.angka for one in answers] or [()]
    return Halaman(
        kata.JUDUL,
        bersama(said),
        f"{situs.folder}/instansi.yml",
        Bagian(
            "", kata.JUDUL, (*map(jawaban, said, facts), KumpulanKartu(tuple(_kartu(situs)), tingkat=2, lajur=True))
        ),
        situs.tanda(*(one for one in (tahun, berjalan) if one is not None)),
    )


def _kartu(situs: Situs) -> Iterator[Kartu]:
    tahun, berjalan = situs.tahun_dinilai, situs.tahun_direncanakan
    if strip := tuple(pita_janji(situs)):
        yield Kartu(kata.SEMUA_JANJI, strip)
    if tahun is not None:
        yield from _meleset(situs.rekap.tahun[tahun], situs.masa(tahun))
    if berjalan is not None and berjalan != tahun:
        yield from _berjalan(Bahan(situs.untuk(berjalan), berjalan))
    yield from _laporan(situs)
    if tahun is not None:
        yield from _gerak(situs, tahun)
        yield _uang(Bahan(situs.untuk(tahun), tahun))
    yield _pembaruan(situs)
    yield _koreksi(situs)
    yield _periksa(situs)


def _meleset(rekap: RekapTahun, masa: Masa) -> Iterator[Kartu]:
    missed = [baris for baris in rekap.semua_baris if baris.tercapai is False]
    if missed:
        items = [_satu_meleset(baris) for baris in missed[:BUTIR_TERBANYAK]]
        yield Kartu(
            kata.judul_meleset(rekap.tahun, masa),
            (daftar(items), p(*_selebihnya(missed), tautan(kata.lihat_tahun(rekap.tahun), f"/kinerja/{rekap.tahun}/"))),
        )


def _selebihnya(semua: Sequence[object]) -> tuple[str, ...]:
    """Return the words before the way to the rest, where a list leaves any out."""
    return (kata.SELEBIHNYA,) if len(semua) > BUTIR_TERBANYAK else ()


def _satu_meleset(baris: BarisKinerja) -> Kalimat:
    return kalimat(_nama(baris), f": {meleset(baris)}.", fakta=fakta_indikator(baris))


def _nama(baris: BarisKinerja) -> Potongan:
    return tautan(baris.indikator.nama, alamat_indikator(baris.indikator.kode))


def _berjalan(bahan: Bahan) -> Iterator[Kartu]:
    """Yield which promises of the running year are not on track, and why, each with what it rests on."""
    tahun, jalur = bahan.tahun, bahan.jalur
    items = [
        _satu_janji(bahan, one)
        for putusan in (Putusan.TIDAK_TERCAPAI, Putusan.TERTINGGAL)
        for one in jalur.of(putusan)
        if one.baris.tercapai is None
    ]
    more = p(*_selebihnya(items), tautan(kata.lihat_rencana(tahun), alamat_rencana(tahun)))
    if items:
        yield Kartu(kata.judul_tertinggal(tahun, jalur.nomor), (daftar(items[:BUTIR_TERBANYAK]), more))


def _satu_janji(bahan: Bahan, satu: JalurIndikator) -> Kalimat:
    found = bahan.jalur.sampai(satu)
    if found is None:
        return p(_nama(satu.baris))
    return kalimat(
        _nama(satu.baris),
        f": {kata_jalur.rincian(satu.baris, found)}.",
        fakta=angka_sampai(satu, found, bahan.rekap.aturan),
    )


def _gerak(situs: Situs, tahun: int) -> Iterator[Kartu]:
    """Yield what got better and what got worse since the year before, where there is one."""
    if tahun - 1 not in situs.rekap.tahun:
        return
    moved: dict[Gerak, list[BarisKinerja]] = {one: [] for one in Gerak}
    for satu in semua_gerak(situs.rekap, situs.data, tahun):
        moved[satu.gerak].append(satu.baris)
    said = [
        _bernama(kata.gerak(one, tahun), moved[one])
        for one in (Gerak.JADI_TERCAPAI, Gerak.TAK_LAGI_TERCAPAI)
        if moved[one]
    ]
    yield Kartu(kata.judul_gerak(tahun), (*(said or [p(kata.TANPA_GERAK)]), p(kata.CARA_GERAK, kecil=True)))


def _bernama(said: str, semua: Sequence[BarisKinerja]) -> Kalimat:
    names = [
        part
        for one in semua[:NAMA_TERBANYAK]
        for part in (", ", tautan(one.indikator.sebutan_singkat, alamat_indikator(one.indikator.kode)))
    ]
    more = (kata.DAN_LAINNYA, tautan(kata.SEMUA_INDIKATOR, "/indikator/")) if len(semua) > NAMA_TERBANYAK else ()
    return p(tebal(said), ": ", *names[1:], *more, ".")


def _uang(bahan: Bahan) -> Kartu:
    uang, tahun = bahan.rekap.anggaran, bahan.tahun
    judul = kata.uang(tahun)
    if uang is None:
        return Kartu(judul, (p(belum_dicatat(tahun)),))
    said = kalimat(kata.terpakai(uang, bahan.masa, bahan.desimal), fakta=fakta_uang(uang, bahan.desimal))
    kolom = (Kolom("program", "Program", 5), Kolom("realisasi", "Terpakai", 3, KANAN))
    rows = (
        Baris((teks(nama_program(one.program), kepala=True), sums(one, bahan.desimal)[1]))
        for one in bahan.rekap.program
    )
    link = p(tautan(kata.lihat_anggaran(tahun), f"/kinerja/{tahun}/#anggaran"))
    return Kartu(judul, (said, tabel("", kata.menurut_program(tahun), kolom, rows, sempit=True), link))


def current_siklus(situs: Situs) -> Siklus | None:
    """Return the cycle a reader asks about: the oldest report not sent yet, or the newest one."""
    if not situs.siklus:
        return None
    open_years = [tahun for tahun, siklus in sorted(situs.siklus.items()) if not (siklus.tanggal_kirim or siklus.tamat)]
    return situs.siklus[open_years[0] if open_years else max(situs.siklus)]


def _laporan(situs: Situs) -> Iterator[Kartu]:
    if siklus := current_siklus(situs):
        tahun = siklus.tahun
        link = tautan(f"Lihat siklus laporan {tahun}", f"/siklus/{tahun}/")
        said = kata_siklus.keadaan(siklus)
        yield Kartu(
            f"Laporan kinerja {tahun}: {kata_siklus.sebutan(siklus)}",
            (p(f"{said} ", link, ".", angka=angka_teks(said, asal_siklus.siklus(siklus))),),
        )


def _pembaruan(situs: Situs) -> Kartu:
    """Return when figures were last renewed, and from when on there can be new ones: dates that are known. That a site
    has nothing on the year that runs is said, not left to be noticed.
    """
    tahun, nomor = situs.hari_ini.year, (situs.hari_ini.month + 2) // 3
    end = akhir_triwulan(tahun, nomor) - timedelta(days=1)
    absent = () if tahun in situs.rekap.tahun else (p(kata.belum_dimuat(tahun)),)
    return Kartu(
        kata.KAPAN_DIPERBARUI,
        (p(terakhir(situs.data.instansi.diperbarui)), *absent, p(kata.berikutnya(tahun, nomor, end))),
    )


def _koreksi(situs: Situs) -> Kartu:
    """Return what was corrected after signing, year by year, or what can be said where nothing was."""
    said = tuple(blok for tahun in sorted(situs.perubahan, reverse=True) for blok in memuat_koreksi(situs, tahun))
    return Kartu(kata.SESUDAH_TANDA_TANGAN, said or (p(jawaban_perubahan(situs)),))


def _periksa(situs: Situs) -> Kartu:
    links = [
        p(
            tautan("Kinerja setiap tahun", "/kinerja/"),
            " dan ",
            tautan("setiap indikator", "/indikator/"),
            ", dengan berkas dan baris asal angkanya.",
        ),
        p(
            tautan("Cara menghitung", "/metodologi/"),
            " capaian, dan ",
            tautan("apa yang belum lengkap", "/mutu-data/"),
            ".",
        ),
        p(tautan("Unduh semua data", "/data/"), " sebagai CSV atau JSON."),
        *(
            p(tautan(judul_sop(sop.nama), f"/sop/{sop.kode}/"), ": siapa mengerjakan apa.")
            for sop in situs.data.sop.values()
        ),
    ]
    return Kartu(kata.PERIKSA_SENDIRI, (daftar(links),))
