"""The front page: the answer of the newest year, and where this year's report stands."""

from collections.abc import Iterator

from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa import tahun as kata
from lkjip_build.bahasa.anggaran import ringkas
from lkjip_build.bahasa.angka import BELUM_ADA
from lkjip_build.bahasa.indikator import meleset
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.rekap import BarisKinerja, RekapProgram, RekapSasaran, RekapTahun
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import (
    AngkaKunci,
    Bagian,
    Blok,
    ButirKunci,
    Halaman,
    Kartu,
    KumpulanKartu,
    daftar,
    jawaban,
    lencana,
    p,
    sel,
    tautan,
    tebal,
    teks,
)
from lkjip_build.isi import angka as isi
from lkjip_build.prosa import Paragraf
from lkjip_build.susunan import asal
from lkjip_build.susunan.angka_tahun import angka_anggaran, angka_cacah, angka_jawaban, angka_nilai
from lkjip_build.susunan.halaman_siklus import angka_keadaan, garis_status
from lkjip_build.susunan.situs import Situs, kategori_level


def halaman(situs: Situs) -> Halaman:
    """Return the front page."""
    tahun = situs.tahun_dinilai
    rekap = situs.rekap.tahun[tahun] if tahun is not None else None
    said = kata.jawaban(rekap, situs.masa(rekap.tahun)) if rekap else kata.TANPA_KINERJA
    judul = f"Kinerja {situs.data.instansi.nama}"
    parts = [*(_tahun(situs, rekap) if rekap else ()), *_laporan(situs), _periksa(situs)]
    return Halaman(
        "index.md",
        judul,
        said,
        f"{situs.folder}/instansi.yml",
        Bagian("", judul, (jawaban(said, angka_jawaban(rekap)), *(_kunci(rekap) if rekap else ())), tuple(parts)),
        situs.tanda(tahun) if tahun is not None else "",
    )


def _kunci(rekap: RekapTahun) -> Iterator[Blok]:
    decimals = rekap.aturan.desimal
    met, total, counted = angka_cacah(rekap)
    average = rekap.rata_rata
    butir = [
        ButirKunci(
            "Target tercapai",
            sel(met).with_after(f" dari {total.teks}", total),
            teks(f"indikator kinerja, {rekap.tahun}"),
        ),
        ButirKunci(
            "Rata-rata capaian",
            sel(None if average is None else isi.persen(average, decimals, asal.rata_rata_tahun(rekap))),
            teks(kata.rata_rata_kecil(rekap)).with_numbers(counted, total),
        ),
    ]
    if uang := rekap.anggaran:
        butir.append(_anggaran(uang, decimals))
    yield AngkaKunci(tuple(butir))
    yield p(tautan(f"Lihat kinerja {rekap.tahun} per sasaran", f"/kinerja/{rekap.tahun}/"))


def _anggaran(uang: RekapProgram, decimals: int) -> ButirKunci:
    share = uang.serapan
    return ButirKunci(
        "Anggaran terserap",
        sel(None if share is None else isi.persen(share, decimals, asal.serapan(uang)), BELUM_ADA),
        teks(ringkas(uang)).with_numbers(*angka_anggaran(uang, decimals)),
    )


def _tahun(situs: Situs, rekap: RekapTahun) -> Iterator[Bagian]:
    missed = [baris for baris in rekap.semua_baris if baris.tercapai is False]
    blok: list[Blok] = [p("Belum mencapai target:"), daftar([_meleset(baris) for baris in missed])] if missed else []
    blok.append(KumpulanKartu(tuple(_kartu(rekap, one) for one in rekap.sasaran)))
    kode = f"janji-dan-hasilnya-{rekap.tahun}"
    yield Bagian(kode, f"Janji dan hasilnya, {rekap.tahun}", tuple(blok))


def _meleset(baris: BarisKinerja) -> Paragraf:
    link = tautan(baris.indikator.nama, f"/indikator/{baris.indikator.kode.lower()}/")
    return p(link, f": {meleset(baris)}.", angka=angka_nilai(baris))


def _kartu(rekap: RekapTahun, satu: RekapSasaran) -> Kartu:
    decimals, place = rekap.aturan.desimal, f"/kinerja/{rekap.tahun}/#{satu.sasaran.kode.lower()}"
    met, total, counted = angka_cacah(satu, rekap.aturan)
    average = satu.rata_rata
    shown = None if average is None else isi.persen(average, decimals, asal.rata_rata(satu.baris, rekap.aturan))
    badge = (" ", lencana(satu.kategori, kategori_level(satu.kategori, rekap.aturan.skala))) if satu.kategori else ()
    return Kartu(
        satu.sasaran.nama,
        (
            p(tebal(f"{met.teks} dari {total.teks} target tercapai"), angka=(met, total)),
            p(
                f"Rata-rata capaian {shown.teks if shown else '–'}",
                *badge,
                f"; {kata.dihitung(satu.dihitung, len(satu.baris))}.",
                angka=(*((shown,) if shown else ()), counted, total),
            ),
            p(tautan("Lihat indikatornya", place)),
        ),
    )


def current_siklus(situs: Situs) -> Siklus | None:
    """Return the cycle a reader asks about: the oldest report not sent yet, or the newest one."""
    if not situs.siklus:
        return None
    open_years = [tahun for tahun, siklus in sorted(situs.siklus.items()) if siklus.tanggal_kirim is None]
    return situs.siklus[open_years[0] if open_years else max(situs.siklus)]


def _laporan(situs: Situs) -> Iterator[Bagian]:
    if siklus := current_siklus(situs):
        tahun = siklus.tahun
        link = tautan(f"Lihat siklus laporan {tahun}", f"/siklus/{tahun}/")
        yield Bagian(
            f"laporan-{tahun}",
            f"Laporan kinerja {tahun}: {kata_siklus.sebutan(siklus)}",
            (
                p(f"{kata_siklus.keadaan(siklus)} ", link, ".", angka=angka_keadaan(siklus)),
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
            p(tautan(f"SOP {sop.nama}", f"/sop/{sop.kode}/"), ": siapa mengerjakan apa.")
            for sop in situs.data.sop.values()
        ),
    ]
    updated = p(f"Angka di situs ini terakhir diperbarui: {tanggal(situs.data.instansi.diperbarui)}.")
    return Bagian("periksa-sendiri", "Periksa sendiri", (updated, daftar(links)))
