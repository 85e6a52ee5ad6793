"""The performance of a year as a page: by sasaran the indikator with quarters, then the money; and all years."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from lkjip_build.bahasa import anggaran as kata_anggaran
from lkjip_build.bahasa import sasaran as kata_sasaran
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.bahasa.bab import rencana_aksi_tidak_ada
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.efisiensi import pengantar
from lkjip_build.bahasa.hitungan import SELISIH
from lkjip_build.bahasa.putusan import sebutan as sebutan_putusan
from lkjip_build.bahasa.renstra import cara, judul_banding
from lkjip_build.bahasa.sasaran import judul_pendek, sebutan
from lkjip_build.compute.putusan import Putusan
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapTahun
from lkjip_build.isi import (
    KANAN,
    Bagian,
    Baris,
    Blok,
    DaftarUnduhan,
    Halaman,
    Kalimat,
    Kolom,
    Kosong,
    Navigasi,
    Rancangan,
    Sel,
    TandaPutusan,
    Tautan,
    Unduhan,
    bulat,
    capaian,
    daftar,
    jawaban,
    p,
    sel,
    tabel,
    tanda,
    tautan,
    teks,
)
from lkjip_build.isi.sumber import berkas_sumber, halaman_sumber
from lkjip_build.susunan import asal
from lkjip_build.susunan.bab_3 import alamat_anggaran
from lkjip_build.susunan.bab_3 import alamat_induk as alamat_analisis
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import (
    fakta_batas,
    fakta_rata_rata,
    fakta_rumus_efisiensi,
    fakta_tahun,
    fakta_uang,
    kalimat,
    yang_disebut,
)
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.jalur import jawaban_tahun, kalimat_induk
from lkjip_build.susunan.kolom.efisiensi import serapan
from lkjip_build.susunan.kolom.kinerja import KinerjaTahun, kategori, putusan_of
from lkjip_build.susunan.koreksi import dengan_koreksi, memuat_koreksi
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.anggaran import tabel_per_program
from lkjip_build.susunan.tabel.banding import tabel_banding
from lkjip_build.susunan.tabel.capaian import jangkar_indikator, tabel_kinerja, tabel_triwulan
from lkjip_build.susunan.tabel.efisiensi import tabel_efisiensi_semua

_TANPA_TANDA: Mapping[str, tuple[TandaPutusan, ...]] = MappingProxyType({})
MELESET_TERBANYAK = 8
"""So many names stand above the list of a year, which has them all."""
RINCIAN = "Setiap kegiatan, dan pemakaiannya dari triwulan ke triwulan"
SEBAB = "Sebab, yang sudah dilakukan, dan rencana berikutnya"
KATEGORI_BUKAN_PUTUSAN = "Kategori adalah tingkat capaian, bukan tanda target tercapai."


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the overview of all years and the page of each year."""
    yield Rancangan("/kinerja/", partial(_ikhtisar, situs))
    for tahun in situs.semua_tahun:
        yield Rancangan(f"/kinerja/{tahun}/", partial(_halaman, situs, tahun))


def _ikhtisar(situs: Situs) -> Halaman:
    judul = "Kinerja menurut tahun"
    return Halaman(
        judul,
        "Berapa indikator mencapai target, rata-rata capaian, dan serapan anggaran setiap tahun.",
        f"{situs.folder}/renstra.yml",
        Bagian("", judul, tuple(_semua_tahun(situs, judul))),
    )


def _semua_tahun(situs: Situs, judul: str) -> Iterator[Blok]:
    semua = [situs.rekap.tahun[tahun] for tahun in situs.semua_tahun]
    if not semua:
        yield Kosong("Belum ada laporan satu tahun pun. Untuk memulai, buat folder tahun di dalam folder data.")
        return
    # The newest year answers nothing while it runs; then the year before is told as well.
    told = semua[:1] if semua[0].bisa_dinilai else semua[:2]
    answers = [jawaban_tahun(situs, one.tahun) for one in told]
    yield jawaban(bersama(one.teks for one in answers), [angka for one in answers for angka in one.angka])
    kolom = (
        Kolom("tahun", "Tahun"),
        Kolom("tercapai", "Target tercapai", 3, KANAN),
        Kolom("rata_rata", "Rata-rata capaian", 3, KANAN),
        Kolom("kategori", "Kategori", 3),
        Kolom("serapan", "Serapan anggaran", 3, KANAN),
        Kolom("status", "Status laporan", 4),
    )
    yield tabel("", judul, kolom, (_baris_tahun(situs, one) for one in semua))


def _baris_tahun(situs: Situs, rekap: RekapTahun) -> Baris:
    tahun = rekap.tahun
    facts = list(fakta_tahun(rekap))
    met, counted = f"{rekap.tercapai} dari {rekap.jumlah_indikator}", kata.dihitung_kecil(rekap)
    average = None if rekap.rata_rata is None else capaian(rekap.rata_rata, rekap.aturan, asal.rata_rata_tahun(rekap))
    siklus = situs.siklus.get(tahun)
    status = teks(kata_siklus.sebutan(siklus), ke=f"/siklus/{tahun}/") if siklus else teks("–")
    return Baris(
        (
            teks(str(tahun), ke=f"/kinerja/{tahun}/", kepala=True),
            berangka(met, yang_disebut(met, facts)) if rekap.bisa_dinilai else sel(None, "belum bisa dinilai"),
            sel(average).with_small(counted, angka=yang_disebut(counted, fakta_rata_rata(rekap))),
            kategori(rekap.kategori, rekap.aturan),
            _serapan(situs, rekap),
            dengan_koreksi(status.with_small("" if situs.is_final(tahun) else "angka sementara"), situs, tahun),
        )
    )


def _serapan(situs: Situs, rekap: RekapTahun) -> Sel:
    """Return the share of the budget that was spent, with until when while the year runs."""
    if rekap.anggaran is None:
        return sel(None, BELUM_ADA)
    made = serapan(rekap.anggaran, rekap.aturan.desimal)
    until = kata_anggaran.hingga(rekap.anggaran, situs.masa(rekap.tahun)) if rekap.anggaran.serapan is not None else ""
    return made.with_small(until)


def _halaman(semua: Situs, tahun: int) -> Halaman:
    bahan = Bahan(semua.untuk(tahun), tahun)
    situs, rekap = bahan.situs, bahan.rekap
    said, numbers = jawaban_tahun(situs, tahun)
    judul = f"Kinerja tahun {tahun}"
    parts = [
        Bagian(one.induk.kode.lower(), judul_pendek(one.induk), tuple(_induk(bahan, one))) for one in rekap.semua_induk
    ]
    if not parts:
        parts = [Bagian("kinerja", "Kinerja", (Kosong("Belum ada baris di kinerja.csv tahun ini."),))]
    marks = {one.induk.kode.lower(): semua_tanda(bahan, one) for one in rekap.semua_induk}
    parts += [*_banding(bahan), _anggaran(bahan), *_efisiensi(bahan), _asal(bahan)]
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/kinerja.csv",
        Bagian(
            "",
            judul,
            (
                jawaban(said, numbers),
                *_meleset(bahan),
                *memuat_koreksi(situs, tahun),
                _lain(bahan),
                *((arti_tanda(bahan),) if rekap.semua_induk else ()),
                isi_halaman(parts, marks),
                *_rata_rata(bahan),
            ),
            tuple(parts),
        ),
        situs.tanda(tahun),
    )


def semua_tanda(bahan: Bahan, rekap: RekapInduk, halaman: str = "") -> tuple[TandaPutusan, ...]:
    """Return the marks of the indikator of a sasaran or tujuan, each leading to its row, on this page or another."""
    return tuple(
        tanda(
            found,
            f"{one.indikator.nama}: {sebutan_putusan(found)}",
            ke=f"{halaman}#{jangkar_indikator(one)}",
            gambar_saja=True,
        )
        for one, found in _putusan(bahan, rekap)
    )


def _putusan(bahan: Bahan, rekap: RekapInduk) -> Iterator[tuple[BarisKinerja, Putusan]]:
    return ((one, putusan_of(KinerjaTahun(bahan.situs, one))) for one in rekap.baris)


def arti_tanda(bahan: Bahan) -> Kalimat:
    """Return the marks that the year has, each with its word."""
    found = {one for rekap in bahan.rekap.semua_induk for _, one in _putusan(bahan, rekap)}
    return p(*(part for one in Putusan if one in found for part in (tanda(one), "\u2002 ")), kecil=True)


def isi_halaman(parts: Iterable[Bagian], tanda: Mapping[str, tuple[TandaPutusan, ...]] = _TANPA_TANDA) -> Navigasi:
    """Return the links to the parts of a page, each with the marks of its verdicts by the kode of the part."""
    links = (Tautan(one.judul_lengkap, f"#{one.kode}", tanda=tanda.get(one.kode, ())) for one in parts)
    return Navigasi("Isi halaman ini", tuple(links))


def _meleset(bahan: Bahan) -> Iterator[Blok]:
    """Yield which indikator missed their target, are behind while the year runs, or have no verdict, each by name;
    nothing of a year that nobody can judge.
    """
    found = [(one, verdict) for rekap in bahan.rekap.semua_induk for one, verdict in _putusan(bahan, rekap)]
    if not any(verdict.diketahui for _, verdict in found):
        return
    for verdict in (one for one in Putusan if not one.baik):
        rows = [one for one, mine in found if mine is verdict]
        if rows:
            names = [
                part
                for one in rows[:MELESET_TERBANYAK]
                for part in (", ", tautan(one.indikator.sebutan_singkat, f"#{jangkar_indikator(one)}"))
            ]
            rest = rows[MELESET_TERBANYAK:]
            more = kata.dan_lainnya(len(rest)) if rest else ""
            count = (bulat(len(rest), asal.cacah_indikator(rest)),) if rest else ()
            yield p(tanda(verdict), ": ", *names[1:], more, ".", angka=count)


def _rata_rata(bahan: Bahan) -> Iterator[Blok]:
    rekap = bahan.rekap
    if rekap.rata_rata is None:
        return
    said = f"Rata-rata capaian: {kata.rata_rata_sel(rekap)}, kategori {rekap.kategori}. "
    more = (tautan("Cara menghitung", "/metodologi/"), ".")
    yield kalimat(said, KATEGORI_BUKAN_PUTUSAN, " ", *more, fakta=fakta_rata_rata(rekap), kecil=True)
    if note := kata.batas_rata_rata(rekap.dalam_rata_rata, rekap.aturan):
        yield kalimat(note, kecil=True, fakta=fakta_batas(rekap.aturan))


def _lain(bahan: Bahan) -> Blok:
    """Return what else the site has on the year: its report with its state, its plan of action."""
    tahun, siklus = bahan.tahun, bahan.siklus
    report = tautan(f"Laporan {tahun}", f"/laporan/{tahun}/")
    state = (": ", tautan(kata_siklus.sebutan(siklus), f"/siklus/{tahun}/")) if siklus else ()
    if not bahan.laporan.rencana_aksi:
        return p(report, *state, f". {rencana_aksi_tidak_ada(tahun)}")
    return p(report, *state, ". ", tautan(f"Rencana aksi {tahun}", alamat_rencana(tahun)), ".")


def _judul(bahan: Bahan, judul: str) -> str:
    """Return the title of a table; until the report is signed its figures may still change."""
    return judul if bahan.final else f"{judul} (angka sementara)"


def _induk(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    kode, aturan = rekap.induk.kode, bahan.rekap.aturan
    name = _judul(bahan, f"{sebutan(rekap)}: indikator tahun {bahan.tahun}")
    said = kata_sasaran.panjang(rekap, aturan, bahan.jalur_berjalan, final=bahan.final)
    yield kalimat_induk(rekap, aturan, bahan.jalur_berjalan, said)
    yield tabel_kinerja(bahan, rekap, f"tabel-{kode.lower()}", name)
    if any(one.triwulan_terisi for one in rekap.baris):
        said = f"{sebutan(rekap)}: realisasi setiap triwulan"
        yield tabel_triwulan(bahan, rekap, f"triwulan-{kode.lower()}", _judul(bahan, said))
    yield p(tautan(SEBAB, alamat_analisis(rekap)), ".")


def _banding(bahan: Bahan) -> Iterator[Bagian]:
    if not bahan.semua_baris:
        return
    standar = any(baris.indikator.standar_nasional for baris in bahan.semua_baris)
    filled = {
        tahun
        for tahun, rekap in bahan.situs.rekap.tahun.items()
        if any(baris.realisasi is not None for baris in rekap.semua_baris)
    }
    judul = judul_banding(bahan.tahun, bahan.situs.data.renstra.periode.akhir, filled, standar=standar)
    how = bersama((cara([one.renstra for one in bahan.banding.values()]), SELISIH))
    table = tabel_banding(bahan, "tabel-banding", _judul(bahan, judul))
    yield Bagian(
        "dari-tahun-ke-tahun-dan-terhadap-renstra",
        "Dari tahun ke tahun dan terhadap Renstra",
        (replace(table, catatan=how, tertutup=True),),
    )


def _anggaran(bahan: Bahan) -> Bagian:
    tahun, uang = bahan.tahun, bahan.rekap.anggaran
    if uang is None:
        return Bagian("anggaran", "Anggaran", (Kosong(kata_anggaran.belum_dicatat(tahun), f"{tahun}/anggaran.csv"),))
    file = f"{bahan.situs.folder}/{tahun}/anggaran.csv"
    judul = f"Anggaran setiap program, {kata_anggaran.tahun_uang(uang, tahun, bahan.masa)}"
    blok = (
        kalimat(kata_anggaran.terpakai(uang, bahan.masa, bahan.desimal), fakta=fakta_uang(uang, bahan.desimal)),
        tabel_per_program(bahan, uang, "tabel-anggaran", _judul(bahan, judul)),
        p(tautan(RINCIAN, alamat_anggaran(tahun)), "."),
        p(
            "Setiap baris anggaran dihitung sekali, juga bila mendukung lebih dari satu sasaran. Sumber: ",
            tautan(f"anggaran.csv {tahun}", halaman_sumber(file)),
            ".",
            kecil=True,
        ),
    )
    return Bagian("anggaran", "Anggaran", blok)


def _efisiensi(bahan: Bahan) -> Iterator[Bagian]:
    if (uang := bahan.rekap.anggaran) is None:
        return
    said = kalimat(pengantar(bahan.efisiensi.rumus), fakta=fakta_rumus_efisiensi(bahan.rekap.aturan), kecil=True)
    judul = f"Anggaran dan efisiensi setiap sasaran, {kata_anggaran.tahun_uang(uang, bahan.tahun, bahan.masa)}"
    yield Bagian(
        "efisiensi",
        "Efisiensi",
        (replace(tabel_efisiensi_semua(bahan, "tabel-efisiensi", _judul(bahan, judul)), tertutup=True), said),
    )


def _asal(bahan: Bahan) -> Bagian:
    tahun = bahan.tahun
    file = f"{bahan.situs.folder}/{tahun}/kinerja.csv"
    blok: list[Blok] = [
        p("Target dan realisasi seperti ditulis kantor: ", tautan(f"kinerja.csv {tahun}", halaman_sumber(file)), "."),
        DaftarUnduhan(
            (
                Unduhan(f"/{berkas_sumber(file)}", f"kinerja.csv {tahun}", "berkas data itu sendiri"),
                Unduhan("/data/kinerja.csv", "kinerja.csv semua tahun", "dengan capaian dan kategori"),
            )
        ),
    ]
    if bahan.laporan.fakta.sumber:
        blok += [p("Keterangan sumber:"), daftar(bahan.laporan.fakta.sumber)]
    return Bagian("asal-angka", "Asal angka", tuple(blok))
