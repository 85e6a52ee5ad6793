"""The yearly cycle as pages: where a report stands, what happened when, and what departed from the SOP."""

from collections.abc import Iterator, Sequence
from functools import partial

from lkjip_build.bahasa import data_terbuka as kata_data
from lkjip_build.bahasa import siklus as kata
from lkjip_build.bahasa.cerita import Babak, cerita, ringkasan
from lkjip_build.bahasa.pelaksanaan import cara_hitung
from lkjip_build.bahasa.sop import judul_sop
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.checks.siklus.temuan import masalah
from lkjip_build.compute.siklus import Siklus, Status
from lkjip_build.isi import (
    AngkaKunci,
    Asal,
    Bagian,
    Blok,
    ButirKunci,
    Daftar,
    DaftarUnduhan,
    GarisStatus,
    Gaya,
    Halaman,
    Kalimat,
    Kosong,
    Potongan,
    Rancangan,
    Tahap,
    Unduhan,
    daftar,
    jawaban,
    p,
    tautan,
    teks,
)
from lkjip_build.isi.sumber import alamat_baris, halaman_sumber, sebut_baris
from lkjip_build.problems import Problem
from lkjip_build.susunan import asal_siklus
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.gambar_siklus import gambar_siklus
from lkjip_build.susunan.lampiran_siklus import kalimat_siklus
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.siklus import putaran, tabel_jadwal, tabel_log, tabel_semua_siklus
from lkjip_build.susunan.terbuka.tabel import LOG
from lkjip_build.susunan.unduhan_data import unduhan_log
from lkjip_build.susunan.waktu_langkah import bagian_waktu


def garis_status(siklus: Siklus) -> tuple[GarisStatus, ...]:
    """Return the states that the roles of its SOP give a report, with the present one marked; none without roles."""
    if not siklus.tahapan:
        return ()
    now = Status.DITANDATANGANI if siklus.status is Status.DITANDATANGANI_SEBAGIAN else siklus.status
    # A state that is no stage, as before the beginning or sent back, stands in front of all that is to come. A year
    # without correction passes over that state; it is shown all the same, since the SOP foresees it.
    stages = siklus.tahapan if now in siklus.tahapan else (now, *siklus.tahapan)
    position = stages.index(now)
    return (
        GarisStatus(
            tuple(
                Tahap(
                    kata.sebutan(siklus) if number == position else str(status),
                    number < position or (number == position and status is stages[-1]),
                    number == position,
                )
                for number, status in enumerate(stages)
            )
        ),
    )


def rancangan(situs: Situs) -> Iterator[Rancangan]:
    """Yield the overview of all cycles and the page of each year."""
    semua = [situs.siklus[tahun] for tahun in situs.semua_tahun if tahun in situs.siklus]
    yield Rancangan("/siklus/", partial(_ikhtisar, situs, semua))
    for siklus in semua:
        yield Rancangan(f"/siklus/{siklus.tahun}/", partial(_halaman, situs.untuk(siklus.tahun), siklus))


def bagian_sekarang(siklus: Siklus) -> Bagian:
    """Return where a report stands, in words and on the line of states."""
    tahun, said = siklus.tahun, kata.keadaan(siklus)
    link = tautan("Perjalanan lengkapnya", f"/siklus/{tahun}/")
    told = p(f"{said} ", link, ".", angka=angka_teks(said, asal_siklus.siklus(siklus)))
    return Bagian("sekarang", f"Di mana laporan {tahun} sekarang", (told, *garis_status(siklus)))


def _ikhtisar(situs: Situs, semua: Sequence[Siklus]) -> Halaman:
    judul = "Siklus penyusunan laporan"
    log = DaftarUnduhan(
        (
            Unduhan(f"/data/{LOG.nama}.csv", kata_data.judul_csv(LOG.judul), LOG.uraian),
            *unduhan_log(situs),
            Unduhan("/data/siklus.json", "Siklus laporan (JSON)", "status, tenggat, dan waktu setiap pelaksanaan"),
        )
    )
    return Halaman(
        judul,
        "Kapan draf laporan kinerja setiap tahun disusun dan diperiksa, lalu ditandatangani dan dikirim.",
        f"{situs.folder}/aturan.yml",
        Bagian(
            "",
            judul,
            tuple(_semua(situs, semua)),
            (
                *([bagian_sekarang(semua[0])] if semua else ()),
                *bagian_waktu(situs),
                Bagian("unduhan", "Unduhan", (log,)),
            ),
        ),
    )


def _semua(situs: Situs, semua: Sequence[Siklus]) -> Iterator[Blok]:
    if not semua:
        yield Kosong("Belum ada siklus yang tercatat. Setiap langkah SOP dicatat sebagai satu baris di siklus.csv.")
        return
    said = kata.jawaban(semua)
    yield jawaban(said, angka_teks(said, asal_siklus.semua_siklus(semua)))
    sop = situs.data.sop.get(situs.data.laporan[semua[0].tahun].fakta.sop)
    who = (" ", tautan("Siapa mengerjakan apa", f"/sop/{sop.kode}/"), ".") if sop else ()
    yield p(kata.ARTI_SIKLUS, *who)
    yield tabel_semua_siklus(semua, "")


def _halaman(situs: Situs, siklus: Siklus) -> Halaman:
    tahun = siklus.tahun
    said = kata.keadaan(siklus)
    judul = f"Siklus laporan {tahun}"
    sop = situs.data.sop.get(situs.data.laporan[tahun].fakta.sop)
    drawn = gambar_siklus(siklus, situs)
    parts = [
        _cerita(siklus),
        Bagian("temuan", "Sesuai SOP atau tidak", tuple(_temuan(situs, siklus))),
        Bagian("cara-menghitung", "Cara menghitung", tuple(_cara(situs, siklus))),
    ]
    if siklus.pelaksanaan:
        log = tabel_log(siklus, sop, "tabel-siklus", "Pelaksanaan setiap langkah, menurut waktu")
        shown: tuple[Blok, ...] = drawn or (p(kata.TANPA_GARIS_WAKTU, kecil=True),)
        parts.insert(1, Bagian("catatan-setiap-langkah", "Catatan setiap langkah", (log, *shown)))
    if siklus.jadwal:
        plan: tuple[Blok, ...] = (p(kata.CARA_JADWAL), tabel_jadwal(siklus, ""), *(() if siklus.pelaksanaan else drawn))
        parts.insert(0, Bagian("jadwal-paling-lambat", "Jadwal paling lambat", plan))
    first: tuple[Blok, ...] = (
        jawaban(said, angka_teks(said, asal_siklus.siklus(siklus))),
        *garis_status(siklus),
        _kunci(siklus),
        p(kata.ARTI_SIKLUS, kecil=True),
    )
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/siklus.csv",
        Bagian("", judul, first, tuple(parts)),
        situs.tanda(tahun),
    )


def _kunci(siklus: Siklus) -> AngkaKunci:
    return AngkaKunci(
        (
            ButirKunci("Tenggat", teks(tanggal(siklus.tenggat.nominal)), teks(kata.keterangan_tenggat(siklus.tenggat))),
            ButirKunci(
                "Ditandatangani",
                teks(tanggal(siklus.tanggal_tanda_tangan, "belum")),
                teks(kata.bukti_tanda_tangan(siklus)),
            ),
            ButirKunci("Dikirim", teks(tanggal(siklus.tanggal_kirim, "belum")), teks(kata.ketepatan(siklus))),
            ButirKunci(kata.nama_putaran((siklus,)), putaran(siklus), teks(kata.keterangan_putaran(siklus))),
        )
    )


def _cerita(siklus: Siklus) -> Bagian:
    kode, judul = "jalannya-penyusunan", "Jalannya penyusunan"
    if not siklus.pelaksanaan:
        return Bagian(kode, judul, (Kosong("Belum ada langkah yang tercatat.", f"{siklus.tahun}/siklus.csv"),))
    told = " ".join(ringkasan(siklus))
    first = (kalimat_siklus(told, siklus),) if told else ()
    rounds = [(babak.judul, _babak(siklus, babak)) for babak in cerita(siklus)]
    parts = (Bagian(f"putaran-{number}", title, (steps,)) for number, (title, steps) in enumerate(rounds) if title)
    return Bagian(kode, judul, (*first, *(steps for title, steps in rounds if not title)), tuple(parts))


def _babak(siklus: Siklus, babak: Babak) -> Daftar:
    rows = list(enumerate(babak.isi, babak.mulai))
    items = tuple((p(said, angka=angka_teks(said, _asal(siklus, number))),) for number, said in rows)
    return Daftar(items, tuple(f"{number}." for number, _ in rows))


def _asal(siklus: Siklus, urutan: int) -> Asal:
    satu = siklus.pelaksanaan[urutan - 1]
    return asal_siklus.pelaksanaan(siklus.pelaksanaan[urutan - 2] if urutan > 1 else None, satu)


def _temuan(situs: Situs, siklus: Siklus) -> Iterator[Blok]:
    if siklus.temuan:
        yield daftar([_butir(masalah(satu, situs.data), siklus) for satu in siklus.temuan])
    elif siklus.pelaksanaan:
        yield kalimat_siklus(kata.kesesuaian(siklus), siklus)
    else:
        yield Kosong("Belum ada yang bisa dibandingkan dengan SOP.")


def _butir(problem: Problem, siklus: Siklus) -> Kalimat:
    place = problem.location
    return p(
        f"{problem.message} ",
        Potongan(sebut_baris(place), ke=alamat_baris(place), gaya=Gaya.KODE),
        angka=angka_teks(problem.message, asal_siklus.temuan(place)),
    )


def _cara(situs: Situs, siklus: Siklus) -> Iterator[Blok]:
    tahun = siklus.tahun
    sop = situs.data.sop.get(situs.data.laporan[tahun].fakta.sop)
    if not siklus.pelaksanaan:  # else it stands below the log
        yield p(cara_hitung(siklus.cara_hitung))
    yield p(kata.dasar_tenggat(siklus.tenggat))
    against = (tautan(judul_sop(sop.nama), f"/sop/{sop.kode}/"),) if sop else ()
    yield p(
        *(("Dibandingkan dengan ", *against, ". ") if against else ()),
        "Catatannya di ",
        tautan(f"siklus.csv {tahun}", halaman_sumber(f"{situs.folder}/{tahun}/siklus.csv")),
        "; ",
        tautan("semua tahun", "/siklus/"),
        " juga bisa diunduh. Angka laporannya: ",
        tautan(f"Kinerja tahun {tahun}", f"/kinerja/{tahun}/"),
        ".",
    )
