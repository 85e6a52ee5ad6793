"""The performance of a year as a page: by sasaran the indikator with quarters, then the money."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa import anggaran as kata_anggaran
from lkjip_build.bahasa import sasaran as kata_sasaran
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.bab import rencana_aksi_tidak_ada
from lkjip_build.bahasa.beranda import janji_ditepati
from lkjip_build.bahasa.daftar import bersama
from lkjip_build.bahasa.efisiensi import pengantar
from lkjip_build.bahasa.halaman import BERKAS_SUMBER
from lkjip_build.bahasa.hitungan import SELISIH
from lkjip_build.bahasa.renstra import cara, judul_banding
from lkjip_build.bahasa.sasaran import judul_pendek, sebutan
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import RekapInduk
from lkjip_build.isi import (
    Bagian,
    Blok,
    DaftarUnduhan,
    Halaman,
    Kosong,
    Rancangan,
    Terlipat,
    Unduhan,
    daftar,
    jawaban,
    p,
    tautan,
)
from lkjip_build.isi.sumber import berkas_sumber, halaman_sumber
from lkjip_build.susunan import halaman_semua_tahun
from lkjip_build.susunan.bab_3 import alamat_anggaran
from lkjip_build.susunan.bab_3 import alamat_induk as alamat_analisis
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.fakta import fakta_batas, fakta_rata_rata, fakta_rumus_efisiensi, fakta_uang, kalimat
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.jalur import Ucapan, jawaban_tahun, kalimat_induk
from lkjip_build.susunan.koreksi import memuat_koreksi
from lkjip_build.susunan.lampiran import PENGUKURAN
from lkjip_build.susunan.layar import BARIS_TERBUKA, layar
from lkjip_build.susunan.putusan_tahun import arti_tanda, isi_halaman, semua_meleset, semua_tanda
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.anggaran import tabel_per_program
from lkjip_build.susunan.tabel.banding import tabel_banding
from lkjip_build.susunan.tabel.capaian import tabel_kinerja, tabel_triwulan
from lkjip_build.susunan.tabel.efisiensi import tabel_efisiensi_semua
from lkjip_build.susunan.tabel.janji import SATU_PITA

RINCIAN = "Setiap kegiatan, dan pemakaiannya dari triwulan ke triwulan"
BANDING, JUDUL_BANDING = "dari-tahun-ke-tahun-dan-terhadap-renstra", "Dari tahun ke tahun dan terhadap Renstra"
CARA_EFISIENSI = "Cara menghitung efisiensi"
KATEGORI_BUKAN_PUTUSAN = "Kategori adalah tingkat capaian, bukan tanda target tercapai."


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the overview of all years and the page of each year."""
    yield Rancangan("/kinerja/", partial(halaman_semua_tahun.halaman, situs))
    for tahun in situs.semua_tahun:
        yield Rancangan(f"/kinerja/{tahun}/", partial(_halaman, situs, tahun))


def _halaman(semua: Situs, tahun: int) -> Halaman:
    bahan = Bahan(semua.untuk(tahun), tahun)
    situs, rekap = bahan.situs, bahan.rekap
    said, numbers = _jawaban(situs, tahun)
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
        layar(
            Bagian(
                "",
                judul,
                (
                    jawaban(said, numbers),
                    *semua_meleset(bahan),
                    *memuat_koreksi(situs, tahun),
                    _lain(bahan),
                    *((arti_tanda(bahan),) if rekap.semua_induk else ()),
                    isi_halaman(parts, marks),
                    *_rata_rata(bahan),
                ),
                tuple(parts),
            )
        ),
        situs.tanda(tahun),
    )


def _jawaban(situs: Situs, tahun: int) -> Ucapan:
    """Return the answer of a year, of one that is over with whether its promises were kept before it."""
    rekap, answer = situs.rekap.tahun[tahun], jawaban_tahun(situs, tahun)
    if situs.masa(tahun) is Masa.BERJALAN or not rekap.bisa_dinilai:
        return answer
    kept = janji_ditepati(rekap.tercapai, rekap.bisa_dinilai, rekap.jumlah_indikator)
    return answer._replace(teks=bersama((kept, answer.teks)))


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
    return kata.judul_angka(judul, final=bahan.final)


def _panjang(bahan: Bahan) -> bool:
    """Tell whether the indikator are too many to be read through."""
    return bahan.rekap.jumlah_indikator > BARIS_TERBUKA


def _induk(bahan: Bahan, rekap: RekapInduk) -> Iterator[Blok]:
    """Yield what a year says of a sasaran or tujuan. Where all of them are too many to be read through, the marks at
    the top tell each, their tables wait but the first, and their quarters stand in the annex of all.
    """
    kode, aturan = rekap.induk.kode, bahan.rekap.aturan
    name = _judul(bahan, f"{sebutan(rekap)}: indikator tahun {bahan.tahun}")
    said = kata_sasaran.panjang(rekap, aturan, bahan.jalur_berjalan, final=bahan.final)
    yield kalimat_induk(rekap, aturan, bahan.jalur_berjalan, said)
    tertutup = _panjang(bahan) and rekap is not bahan.rekap.semua_induk[0]
    yield replace(tabel_kinerja(bahan, rekap, f"tabel-{kode.lower()}", name), tertutup=tertutup)
    if any(one.triwulan_terisi for one in rekap.baris) and not _panjang(bahan):
        said = f"{sebutan(rekap)}: realisasi setiap triwulan"
        yield tabel_triwulan(bahan, rekap, f"triwulan-{kode.lower()}", _judul(bahan, said))
    said = kata_sasaran.sebab(rekap, dan_banding=_banding_terpisah(bahan))
    yield p(tautan(said, alamat_analisis(rekap)), ".")


def _banding_terpisah(bahan: Bahan) -> bool:
    """Tell whether the indikator are so many that each is compared on the page of its sasaran."""
    return bahan.rekap.jumlah_indikator > SATU_PITA


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
    if _banding_terpisah(bahan):
        yield Bagian(BANDING, JUDUL_BANDING, tuple(_di_tempat_lain(bahan, judul)))
    else:
        how = bersama((cara([one.renstra for one in bahan.banding.values()]), SELISIH))
        table = tabel_banding(bahan, "tabel-banding", _judul(bahan, judul))
        yield Bagian(BANDING, JUDUL_BANDING, (replace(table, catatan=how, tertutup=True),))


def _di_tempat_lain(bahan: Bahan, judul: str) -> Iterator[Blok]:
    """Yield where the comparisons of many indikator are, and of very many also their quarters."""
    yield p(kata.banding_per_induk(judul, kata_sasaran.SEBAB_DAN_BANDING))
    if _panjang(bahan) and any(one.triwulan_terisi for one in bahan.semua_baris):
        yield p(kata.TRIWULAN_SEMUA, tautan(kata.PENGUKURAN, f"/laporan/{bahan.tahun}/{PENGUKURAN}/"), ".")


def _anggaran(bahan: Bahan) -> Bagian:
    tahun, uang = bahan.tahun, bahan.rekap.anggaran
    if uang is None:
        return Bagian("anggaran", "Anggaran", (Kosong(kata_anggaran.belum_dicatat(tahun), f"{tahun}/anggaran.csv"),))
    file = f"{bahan.situs.folder}/{tahun}/anggaran.csv"
    judul = f"Anggaran setiap program, {kata_anggaran.tahun_uang(uang, tahun, bahan.masa)}"
    blok = (
        kalimat(kata_anggaran.terpakai(uang, bahan.masa, bahan.desimal), fakta=fakta_uang(uang, bahan.desimal)),
        replace(tabel_per_program(bahan, uang, "tabel-anggaran", _judul(bahan, judul)), tertutup=_panjang(bahan)),
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
        (
            replace(tabel_efisiensi_semua(bahan, "tabel-efisiensi", _judul(bahan, judul)), tertutup=True),
            Terlipat(CARA_EFISIENSI, (said,)) if _panjang(bahan) else said,
        ),
    )


def _asal(bahan: Bahan) -> Bagian:
    tahun = bahan.tahun
    file = f"{bahan.situs.folder}/{tahun}/kinerja.csv"
    blok: list[Blok] = [
        p("Target dan realisasi seperti ditulis kantor: ", tautan(f"kinerja.csv {tahun}", halaman_sumber(file)), "."),
        DaftarUnduhan(
            (
                Unduhan(f"/{berkas_sumber(file)}", f"Unduh kinerja.csv {tahun}", "berkas data itu sendiri"),
                Unduhan("/data/kinerja.csv", "kinerja.csv semua tahun", "dengan capaian dan kategori"),
            )
        ),
    ]
    if bahan.laporan.fakta.sumber:
        blok += [p("Keterangan sumber:"), daftar(bahan.laporan.fakta.sumber)]
    return Bagian("asal-angka", BERKAS_SUMBER, tuple(blok))
