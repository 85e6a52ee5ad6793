"""The yearly cycle as pages: where a report stands, what happened when, and what departed from the SOP."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lkjip_build.bahasa import siklus as kata
from lkjip_build.bahasa.angka import kalimat
from lkjip_build.bahasa.cerita import cerita, ringkasan
from lkjip_build.bahasa.langkah import judul as judul_langkah
from lkjip_build.bahasa.tanggal import hari_tanggal, saat_pendek, tanggal
from lkjip_build.checks.temuan_siklus import masalah
from lkjip_build.compute.siklus import TAHAPAN, JadwalLangkah, Pelaksanaan, Siklus, Status
from lkjip_build.isi import (
    KANAN,
    AngkaKunci,
    Bagian,
    Baris,
    Blok,
    ButirKunci,
    Daftar,
    GarisStatus,
    Halaman,
    Kolom,
    Kosong,
    Paragraf,
    Potongan,
    Sel,
    Tahap,
    bulat,
    daftar,
    jawaban,
    kecil,
    kode,
    p,
    sel,
    tabel,
    tautan,
    teks,
    tebal,
)
from lkjip_build.isi.angka import Angka, Masukan, dihitung, tertulis
from lkjip_build.isi.sumber import alamat_baris, halaman_sumber
from lkjip_build.problems import Location, Problem
from lkjip_build.susunan.gambar_siklus import gambar_siklus
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.waktu_langkah import bagian_waktu

_ALAMAT = re.compile(r"https?://[^\s<>\"'`]+")


def garis_status(siklus: Siklus) -> tuple[GarisStatus, ...]:
    """Return the states a report goes through with the present one marked; none for an SOP of another shape."""
    if siklus.status not in TAHAPAN:
        return ()
    # A year with no correction passes over that state; it is shown all the same, since the SOP foresees it.
    position = TAHAPAN.index(siklus.status)
    return (
        GarisStatus(
            tuple(
                Tahap(
                    kata.sebutan(siklus) if number == position else str(status),
                    number < position or (number == position and status is Status.TERKIRIM),
                    number == position,
                )
                for number, status in enumerate(TAHAPAN)
                # Nobody passes through not having begun.
                if number == position or status is not Status.BELUM_DIMULAI
            )
        ),
    )


def semua_halaman(situs: Situs) -> Iterator[Halaman]:
    """Yield the overview of all cycles and the page of each year."""
    semua = [situs.siklus[tahun] for tahun in situs.semua_tahun if tahun in situs.siklus]
    yield _ikhtisar(situs, semua)
    for siklus in semua:
        yield _halaman(situs, siklus)


def _ikhtisar(situs: Situs, semua: Sequence[Siklus]) -> Halaman:
    judul = "Siklus penyusunan laporan"
    return Halaman(
        "siklus/index.md",
        judul,
        "Kapan laporan kinerja setiap tahun disusun, dikoreksi, ditandatangani, dan dikirim.",
        f"{situs.folder}/aturan.yml",
        Bagian("", judul, tuple(_semua_tahun(semua)), (*bagian_waktu(situs), _unduhan_log())),
    )


def _semua_tahun(semua: Sequence[Siklus]) -> Iterator[Blok]:
    if not semua:
        yield Kosong("Belum ada siklus yang tercatat. Setiap langkah SOP dicatat sebagai satu baris di siklus.csv.")
        return
    sent = [siklus for siklus in semua if siklus.tanggal_kirim]
    on_time = [siklus for siklus in sent if siklus.tepat_waktu]
    yield jawaban(
        kata.jawaban(semua),
        [
            bulat(len(on_time), dihitung("laporan yang terkirim sampai tenggatnya", *map(_kirim, on_time))),
            bulat(len(sent), dihitung("laporan yang terkirim", *map(_kirim, sent))),
        ],
    )
    kolom = (
        Kolom("tahun", "Laporan"),
        Kolom("status", "Status", 3),
        Kolom("mulai", "Dimulai", 3),
        Kolom("putaran", "Putaran koreksi", 2, KANAN),
        Kolom("lama", "Lama seluruhnya", 2, KANAN),
        Kolom("dikirim", "Dikirim", 3),
        Kolom("tenggat", "Tenggat", 3),
        Kolom("tepat_waktu", "Tepat waktu", 2),
    )
    yield tabel("", "Siklus penyusunan laporan setiap tahun", kolom, map(_baris_tahun, semua))


def _kirim(siklus: Siklus) -> Masukan:
    last = siklus.pelaksanaan[-1] if siklus.pelaksanaan else None
    return Masukan(f"laporan {siklus.tahun}", tanggal(siklus.tanggal_kirim, "belum"), last.lokasi if last else None)


def _baris_tahun(siklus: Siklus) -> Baris:
    return Baris(
        (
            teks(str(siklus.tahun), ke=f"/siklus/{siklus.tahun}/", kepala=True),
            teks(kata.sebutan(siklus)),
            teks(tanggal(_mulai(siklus), "belum")),
            _putaran(siklus),
            _lama_seluruhnya(siklus),
            teks(tanggal(siklus.tanggal_kirim, "belum")),
            teks(tanggal(siklus.tenggat.nominal)),
            teks(kata.ketepatan(siklus)),
        )
    )


def _mulai(siklus: Siklus) -> date | None:
    """Return the first day that the log knows."""
    momen = [satu.mulai or satu.selesai for satu in siklus.pelaksanaan]
    return min((satu.tanggal for satu in momen if satu), default=None)


def _putaran(siklus: Siklus) -> Sel:
    if not siklus.pelaksanaan:
        return teks("–")
    back = [satu for satu in siklus.pelaksanaan if satu.dikembalikan]
    rows = back or siklus.pelaksanaan
    asal = dihitung("keputusan yang mengembalikan laporan", *map(_masukan, rows))
    return sel(bulat(siklus.putaran, asal))


def _masukan(satu: Pelaksanaan) -> Masukan:
    return Masukan(judul_langkah(satu.nama), saat_pendek(satu.selesai or satu.mulai), satu.lokasi)


def _lama_seluruhnya(siklus: Siklus) -> Sel:
    printed = kata.lama_seluruhnya(siklus)
    if siklus.lama_hari is None or printed == "–":
        return teks(printed)
    ends = (siklus.pelaksanaan[0], siklus.pelaksanaan[-1])
    asal = dihitung("hari kerja dari langkah pertama sampai terkirim", *map(_masukan, ends))
    return sel(replace(bulat(siklus.lama_hari, asal), teks=printed))


def _halaman(situs: Situs, siklus: Siklus) -> Halaman:
    tahun = siklus.tahun
    said = kata.keadaan(siklus)
    judul = f"Siklus laporan {tahun}"
    drawn = gambar_siklus(siklus, situs)
    parts = [
        Bagian("jalannya-penyusunan", "Jalannya penyusunan", tuple(_cerita(siklus))),
        Bagian("temuan", "Temuan", tuple(_temuan(situs, siklus))),
        Bagian("cara-menghitung", "Cara menghitung", tuple(_cara(situs, siklus))),
    ]
    if siklus.pelaksanaan:
        log = (_tabel_log(situs, siklus), *(drawn or (p(kata.TANPA_GARIS_WAKTU, kecil=True),)))
        parts.insert(1, Bagian("catatan-setiap-langkah", "Catatan setiap langkah", log))
    if siklus.jadwal:
        plan = (p(kata.CARA_JADWAL), _tabel_jadwal(siklus), *(drawn if not siklus.pelaksanaan else ()))
        parts.insert(0, Bagian("jadwal-paling-lambat", "Jadwal paling lambat", plan))
    return Halaman(
        f"siklus/{tahun}/index.md",
        judul,
        said,
        f"{situs.folder}/{tahun}/siklus.csv",
        Bagian("", judul, (jawaban(said, _angka_keadaan(siklus)), *garis_status(siklus), _kunci(siklus)), tuple(parts)),
        situs.tanda(tahun),
    )


def _angka_keadaan(siklus: Siklus) -> list[Angka]:
    """Return the numbers in the sentence of the state: returns, and days past the deadline."""
    late = (siklus.tanggal_kirim or siklus.hari_ini) - siklus.tenggat.nominal
    found = [angka for angka in (_putaran(siklus).angka,) if angka and siklus.putaran]
    if late.days > 0:
        until = tanggal(siklus.tanggal_kirim) if siklus.tanggal_kirim else f"hari ini, {tanggal(siklus.hari_ini)}"
        place = siklus.pelaksanaan[-1].lokasi if siklus.tanggal_kirim and siklus.pelaksanaan else None
        asal = dihitung(
            "hari kalender sesudah tenggat",
            Masukan("tenggat", tanggal(siklus.tenggat.nominal)),
            Masukan("dikirim" if siklus.tanggal_kirim else "dihitung sampai", until, place),
        )
        found.append(bulat(late.days, asal))
    return found


def _kunci(siklus: Siklus) -> AngkaKunci:
    return AngkaKunci(
        (
            ButirKunci("Tenggat", teks(tanggal(siklus.tenggat.nominal)), teks(kata.keterangan_tenggat(siklus.tenggat))),
            ButirKunci("Dikirim", teks(tanggal(siklus.tanggal_kirim, "belum")), teks(kata.ketepatan(siklus))),
            ButirKunci("Putaran koreksi", _putaran(siklus), teks(kata.keterangan_putaran(siklus))),
        )
    )


def _tabel_jadwal(siklus: Siklus) -> Blok:
    kolom = (
        Kolom("langkah", "Langkah", 5),
        Kolom("pelaksana", "Pelaksana", 4),
        Kolom("mulai", "Mulai", 4),
        Kolom("selesai", "Selesai", 4),
        Kolom("sudah", "Sudah?", 3),
    )
    judul = f"Paling lambat mulai dan selesai supaya laporan {siklus.tahun} tepat waktu"
    return tabel("", judul, kolom, map(_baris_jadwal, siklus.jadwal))


def _baris_jadwal(satu: JadwalLangkah) -> Baris:
    done = kata.sudah(satu)
    return Baris(
        (
            teks(f"{satu.no}. {satu.aktivitas}", kepala=True),
            teks(satu.pelaksana),
            teks(hari_tanggal(satu.mulai)),
            teks(hari_tanggal(satu.selesai)),
            teks(tebal(done) if satu.terlewat else done),
        )
    )


def _cerita(siklus: Siklus) -> Iterator[Blok]:
    if not siklus.pelaksanaan:
        yield Kosong("Belum ada langkah yang tercatat.", f"{siklus.tahun}/siklus.csv")
        return
    if told := ringkasan(siklus):
        yield p(" ".join(told), angka=_angka_ringkasan(siklus))
    for babak in cerita(siklus):
        if babak.judul:
            yield p(tebal(babak.judul))
        rows = siklus.pelaksanaan[babak.mulai - 1 :]
        items = tuple(
            (p(said, angka=_angka_pelaksanaan(satu)),) for said, satu in zip(babak.isi, rows, strict=False)
        )
        yield Daftar(items, tuple(f"{number}." for number in range(babak.mulai, babak.mulai + len(items))))


def _angka_ringkasan(siklus: Siklus) -> list[Angka]:
    whole = _lama_seluruhnya(siklus).angka
    return [
        *([whole] if whole else []),
        *(angka for satu in siklus.pelaksanaan for angka in _angka_pelaksanaan(satu)),
    ]


def _angka_pelaksanaan(satu: Pelaksanaan) -> list[Angka]:
    """Return the numbers that are told of one execution: its time, its standard, the wait before it."""
    found = []
    if satu.lama:
        cells = [Masukan(judul_langkah(satu.nama), f"{saat_pendek(satu.mulai)} sampai {saat_pendek(satu.selesai)}", satu.lokasi)]
        found.append(Angka(Decimal(satu.lama.jumlah), str(satu.lama), dihitung("dari mulai sampai selesai", *cells)))
    if satu.tunggu:
        cells = [Masukan(judul_langkah(satu.nama), f"mulai {saat_pendek(satu.mulai)}", satu.lokasi)]
        asal = dihitung("hari kerja sejak langkah sebelumnya selesai", *cells)
        found.append(Angka(Decimal(satu.tunggu), f"{satu.tunggu} hari kerja", asal))
    return found


def _tabel_log(situs: Situs, siklus: Siklus) -> Blok:
    kolom = (
        Kolom("langkah", "Langkah", 6),
        Kolom("pelaksana", "Pelaksana", 4),
        Kolom("mulai", "Mulai", 3),
        Kolom("selesai", "Selesai", 3),
        Kolom("lama", "Lama", 3, KANAN),
        Kolom("baku", "Mutu baku", 2.4, KANAN),
        Kolom("keputusan", "Keputusan", 2.4),
        Kolom("bukti", "Bukti dan catatan", 6),
    )
    rows = (_baris_log(situs, siklus, satu) for satu in siklus.pelaksanaan)
    return tabel("", "Pelaksanaan setiap langkah, menurut waktu", kolom, rows)


def _baris_log(situs: Situs, siklus: Siklus, satu: Pelaksanaan) -> Baris:
    numbers = {angka.teks: angka for angka in _angka_pelaksanaan(satu)}
    took = numbers.get(str(satu.lama)) if satu.lama else None
    note = kata.keterangan_lama(satu.keterangan) if satu.keterangan else ""
    waited = kata.menunggu(satu)
    evidence = Potongan(satu.bukti or "")
    if satu.bukti and _ALAMAT.fullmatch(satu.bukti):
        evidence = Potongan(satu.bukti, tautan=satu.bukti)
    small = [one for one in (satu.catatan, kata.bacaan_lain(satu.tafsir) if satu.tafsir else "") if one]
    return Baris(
        (
            teks(f"{satu.langkah}. {satu.aktivitas}".strip(), kata.kali_ke(satu), kepala=True),
            teks(satu.pelaksana or "–"),
            teks(saat_pendek(satu.mulai)).with_small(
                waited, angka=[angka for angka in numbers.values() if waited and angka is not took]
            ),
            teks(kata.selesai(siklus, satu)),
            sel(took, kecil=note),
            sel(_baku(situs, siklus, satu), kecil=kata.lewat_baku(satu)),
            teks(str(satu.keputusan or "–")),
            teks(evidence, "; ".join(small)),
        )
    )


def _baku(situs: Situs, siklus: Siklus, satu: Pelaksanaan) -> Angka | None:
    """Return the standard of a step, with its place in the SOP."""
    sop = situs.data.sop.get(situs.data.laporan[siklus.tahun].fakta.sop)
    langkah = next((one for one in sop.langkah if one.no == satu.langkah), None) if sop else None
    if langkah is None:
        return None
    baku = langkah.mutu_baku
    return Angka(Decimal(baku.waktu.jumlah), str(baku.waktu), tertulis(baku.location("waktu")))


def _temuan(situs: Situs, siklus: Siklus) -> Iterator[Blok]:
    if siklus.temuan:
        yield daftar([_butir_temuan(masalah(satu, situs.data)) for satu in siklus.temuan])
    elif siklus.pelaksanaan:
        yield p(kata.kesesuaian(siklus), angka=_angka_keadaan(siklus))
    else:
        yield Kosong("Belum ada yang bisa dibandingkan dengan SOP.")


def _butir_temuan(problem: Problem) -> Paragraf:
    place = problem.location
    return p(
        f"{problem.message} ",
        tautan(problem.code, f"/panduan/masalah/#{problem.code.lower()}"),
        kecil(", "),
        Potongan(str(place), ke=alamat_baris(place), gaya=kode("").gaya),
    )


def _cara(situs: Situs, siklus: Siklus) -> Iterator[Blok]:
    tahun = siklus.tahun
    sop = situs.data.sop.get(situs.data.laporan[tahun].fakta.sop)
    yield p(kata.cara_hitung(siklus.cara_hitung))
    yield p(f"Tenggat menurut {kata.menurut(siklus.tenggat.menurut)}: {kalimat(kata.dasar_tenggat(siklus.tenggat))}")
    yield p(
        *(("Dibandingkan dengan ", tautan(f"SOP {sop.nama}", f"/sop/{sop.kode}/")) if sop else ()),
        *((", menurut ", tautan("cara membaca formulirnya", f"/sop/{sop.kode}/#tafsir")) if sop and sop.tafsir else ()),
        ". Catatannya di " if sop else "Catatannya di ",
        tautan(f"siklus.csv {tahun}", halaman_sumber(f"{situs.folder}/{tahun}/siklus.csv")),
        "; ",
        tautan("semua tahun", "/siklus/"),
        " juga bisa diunduh. ",
        tautan(f"Kinerja tahun {tahun}", f"/kinerja/{tahun}/"),
        ".",
    )


def _unduhan_log() -> Bagian:
    from lkjip_build.susunan.unduhan_data import UNDUHAN_SIKLUS

    return Bagian("unduhan", "Unduhan", (UNDUHAN_SIKLUS,))
