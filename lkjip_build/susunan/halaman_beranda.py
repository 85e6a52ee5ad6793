"""The front page: the answer of the newest year, and where this year's report stands."""

from collections.abc import Iterator

from lkjip_build.bahasa import jalur as kata_jalur
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.anggaran import ringkas
from lkjip_build.bahasa.capaian import cetak_capaian
from lkjip_build.bahasa.daftar import bersama, rangkai_sel
from lkjip_build.bahasa.indikator import meleset
from lkjip_build.bahasa.sasaran import judul_pendek
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.jalur import JalurIndikator
from lkjip_build.compute.masa import Masa
from lkjip_build.compute.rekap import BarisKinerja, RekapInduk, RekapTahun
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import (
    AngkaKunci,
    Bagian,
    Blok,
    ButirKunci,
    Halaman,
    Kalimat,
    Kartu,
    KumpulanKartu,
    capaian,
    daftar,
    jawaban,
    lencana,
    p,
    sel,
    tautan,
    tebal,
    teks,
)
from lkjip_build.susunan import asal, asal_siklus
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.fakta import (
    fakta_hasil,
    fakta_indikator,
    fakta_rata_rata_induk,
    fakta_tahun,
    fakta_uang,
    kalimat,
    yang_disebut,
)
from lkjip_build.susunan.halaman_rencana_aksi import alamat as alamat_rencana
from lkjip_build.susunan.halaman_siklus import garis_status
from lkjip_build.susunan.jalur import angka_sampai, jawaban_tahun
from lkjip_build.susunan.kolom.efisiensi import serapan
from lkjip_build.susunan.kolom.kinerja import alamat_indikator
from lkjip_build.susunan.kolom.sasaran import alamat_induk
from lkjip_build.susunan.koreksi import memuat_koreksi
from lkjip_build.susunan.sel import berangka
from lkjip_build.susunan.situs import Situs, kategori_level


def halaman(situs: Situs) -> Halaman:
    """Return the front page."""
    tahun, berjalan = situs.tahun_dinilai, situs.tahun_direncanakan
    rekap = situs.rekap.tahun[tahun] if tahun is not None else None
    answers = [jawaban_tahun(situs, one) for one in dict.fromkeys((tahun, berjalan)) if one is not None]
    said = bersama(one.teks for one in answers) or kata.TANPA_KINERJA
    facts = [angka for one in answers for angka in one.angka]
    judul = f"Kinerja {situs.data.instansi.nama}"
    parts = [
        *((_tahun(rekap, situs.masa(rekap.tahun)),) if rekap else ()),
        *((_berjalan(Bahan(situs.untuk(berjalan), berjalan)),) if berjalan is not None else ()),
        *_laporan(situs),
        _periksa(situs),
    ]
    return Halaman(
        judul,
        said,
        f"{situs.folder}/instansi.yml",
        Bagian(
            "",
            judul,
            (jawaban(said, facts), *(_kunci(situs, rekap) if rekap else ())),
            tuple(parts),
        ),
        situs.tanda(*(one for one in (tahun, berjalan) if one is not None)),
    )


def _kunci(situs: Situs, rekap: RekapTahun) -> Iterator[Blok]:
    decimals = rekap.aturan.desimal
    facts = list(fakta_tahun(rekap))
    met, below = f"{rekap.tercapai} dari {rekap.jumlah_indikator}", kata.rata_rata_kecil(rekap)
    average = rekap.rata_rata
    butir = [
        ButirKunci(
            "Target tercapai",
            berangka(met, yang_disebut(met, facts)),
            teks(f"indikator kinerja, {rekap.tahun}"),
        ),
        ButirKunci(
            "Rata-rata capaian",
            sel(None if average is None else capaian(average, rekap.aturan, asal.rata_rata_tahun(rekap))),
            berangka(below, yang_disebut(below, facts)),
        ),
    ]
    if uang := rekap.anggaran:
        spent = ringkas(uang, situs.masa(rekap.tahun))
        butir.append(
            ButirKunci(
                "Anggaran terserap",
                serapan(uang, decimals),
                berangka(spent, yang_disebut(spent, fakta_uang(uang, decimals))),
            )
        )
    yield AngkaKunci(tuple(butir))
    yield from memuat_koreksi(situs, rekap.tahun)
    yield p(tautan(f"Lihat kinerja {rekap.tahun} per sasaran", f"/kinerja/{rekap.tahun}/"))


def _tahun(rekap: RekapTahun, masa: Masa) -> Bagian:
    missed = [baris for baris in rekap.semua_baris if baris.tercapai is False]
    blok: list[Blok] = []
    if missed:
        blok += [p(kata.yang_meleset(masa)), daftar([_meleset(baris) for baris in missed])]
    blok.append(KumpulanKartu(tuple(_kartu(rekap, one) for one in rekap.semua_induk)))
    return Bagian(f"janji-dan-hasilnya-{rekap.tahun}", f"Janji dan hasilnya, {rekap.tahun}", tuple(blok))


def _berjalan(bahan: Bahan) -> Bagian:
    """Return which promises of the running year are not on track, and why, each with what it rests on."""
    tahun, jalur = bahan.tahun, bahan.jalur
    blok: list[Blok] = []
    for putusan in kata_jalur.YANG_PERLU_DILIHAT:
        items = [_satu_janji(bahan, one) for one in jalur.of(putusan) if one.baris.tercapai is None]
        blok += [p(kata_jalur.kepala(putusan, jalur.nomor)), daftar(items)] if items else []
    blok.append(
        p(
            tautan(f"Rencana aksi {tahun}", alamat_rencana(tahun)),
            ": target setiap triwulan dan yang dikerjakan untuk mencapainya. ",
            tautan(f"Kinerja {tahun}", f"/kinerja/{tahun}/"),
            ": semua indikator.",
        )
    )
    return Bagian(f"tahun-berjalan-{tahun}", f"Tahun yang berjalan, {tahun}", tuple(blok))


def _satu_janji(bahan: Bahan, satu: JalurIndikator) -> Kalimat:
    link = tautan(satu.baris.indikator.nama, alamat_indikator(satu.baris.indikator.kode))
    found = bahan.jalur.sampai(satu)
    if found is None:
        return p(link)
    return kalimat(
        link, f": {kata_jalur.rincian(satu.baris, found)}.", fakta=angka_sampai(satu, found, bahan.rekap.aturan)
    )


def _meleset(baris: BarisKinerja) -> Kalimat:
    link = tautan(baris.indikator.nama, alamat_indikator(baris.indikator.kode))
    return kalimat(link, f": {meleset(baris)}.", fakta=fakta_indikator(baris))


def _kartu(rekap: RekapTahun, satu: RekapInduk) -> Kartu:
    aturan = rekap.aturan
    badge = (" ", lencana(satu.kategori, kategori_level(satu.kategori, aturan.skala))) if satu.kategori else ()
    counted = rangkai_sel(kata.dihitung(satu.dihitung, len(satu.baris)), kata.batas_kecil(satu.baris, aturan))
    average = f"Rata-rata capaian {cetak_capaian(satu.rata_rata, aturan)}"
    return Kartu(
        judul_pendek(satu.induk),
        (
            kalimat(tebal(kata.target_tercapai(satu.baris)), fakta=fakta_hasil(satu.baris)),
            kalimat(average, *badge, f"; {counted}.", fakta=fakta_rata_rata_induk(satu, aturan)),
            p(tautan("Lihat indikatornya", alamat_induk(satu))),
        ),
    )


def current_siklus(situs: Situs) -> Siklus | None:
    """Return the cycle a reader asks about: the oldest report not sent yet, or the newest one."""
    if not situs.siklus:
        return None
    open_years = [tahun for tahun, siklus in sorted(situs.siklus.items()) if not (siklus.tanggal_kirim or siklus.tamat)]
    return situs.siklus[open_years[0] if open_years else max(situs.siklus)]


def _laporan(situs: Situs) -> Iterator[Bagian]:
    if siklus := current_siklus(situs):
        tahun = siklus.tahun
        link = tautan(f"Lihat siklus laporan {tahun}", f"/siklus/{tahun}/")
        said = kata_siklus.keadaan(siklus)
        yield Bagian(
            f"laporan-{tahun}",
            f"Laporan kinerja {tahun}: {kata_siklus.sebutan(siklus)}",
            (
                p(f"{said} ", link, ".", angka=angka_teks(said, asal_siklus.siklus(siklus))),
                *garis_status(siklus),
            ),
        )


def _periksa(situs: Situs) -> Bagian:
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
    updated = p(f"Angka di situs ini terakhir diperbarui: {tanggal(situs.data.instansi.diperbarui)}.")
    return Bagian("periksa-sendiri", "Periksa sendiri", (updated, daftar(links)))
