"""The report as pages: all years, a year with its downloads, one page for each bab and annex, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from lkjip_build.bahasa import kelengkapan as kata
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa.segel import EDISI
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import (
    Asal,
    Bagian,
    Baris,
    Blok,
    Daftar,
    DaftarUnduhan,
    Dokumen,
    Halaman,
    Kolom,
    Kosong,
    Masukan,
    Nav,
    Navigasi,
    Rancangan,
    Sel,
    Tautan,
    Terbitan,
    bulat,
    dihitung,
    jawaban,
    keadaan,
    kecil,
    kelompok,
    p,
    tabel,
    tautan,
    teks,
    uri_of,
)
from lkjip_build.isi.nomor import arahkan
from lkjip_build.susunan import asal_siklus, pengesahan_laporan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.fakta import yang_disebut
from lkjip_build.susunan.halaman_siklus import garis_status
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.kelengkapan import Butir, Keadaan, kelengkapan
from lkjip_build.susunan.koreksi import dengan_koreksi
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan import Berkas, SemuaBerkas

PANJANG = 8
"""A part with more headings than these begins with its contents."""


def rancangan(situs: Situs, semua: Mapping[int, Terbitan], unduhan: Mapping[int, SemuaBerkas]) -> Iterator[Rancangan]:
    """Yield the pages of all reports, newest first; `unduhan` gives the files of each."""
    reports = [_Satu(situs, terbitan, unduhan[tahun]) for tahun, terbitan in semua.items()]
    yield Rancangan("/laporan/", partial(_semua_laporan, situs, reports))
    for satu in reports:
        tahun = satu.tahun
        yield Rancangan(f"/laporan/{tahun}/", partial(_halaman_tahun, satu))
        yield Rancangan(f"/laporan/{tahun}/kelengkapan/", partial(_halaman_kelengkapan, satu))
        for number, bagian in enumerate(satu.terbitan.kerangka.bagian):
            yield Rancangan(_halaman_dari(tahun, bagian), partial(_halaman_bagian, satu, number))


@dataclass(frozen=True)
class _Satu:
    """One report of the site with its files."""

    situs: Situs
    terbitan: Terbitan
    unduhan: SemuaBerkas

    @property
    def tahun(self) -> int:
        return self.terbitan.kerangka.tahun

    @property
    def dokumen(self) -> Dokumen:
        return self.terbitan.dokumen

    @cached_property
    def butir(self) -> tuple[Butir, ...]:
        return kelengkapan(self.situs, self.tahun)

    @cached_property
    def alamat(self) -> dict[str, str]:
        return _alamat(self.dokumen)


def _halaman_dari(tahun: int, bagian: Bagian) -> str:
    return f"/laporan/{tahun}/{bagian.kode}/"


def menu(semua: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of the reports: each year with its parts."""
    years: Nav = [
        {
            f"LKjIP {tahun}": [
                {f"Laporan {tahun}": f"laporan/{tahun}/index.md"},
                *({one.judul_lengkap: uri_of(_halaman_dari(tahun, one))} for one in terbitan.kerangka.bagian),
                {"Kelengkapan": f"laporan/{tahun}/kelengkapan/index.md"},
            ]
        }
        for tahun, terbitan in semua.items()
    ]
    return [{"Laporan": [{"Semua laporan": "laporan/index.md"}, *years]}]


def _alamat(dokumen: Dokumen) -> dict[str, str]:
    """Return the place of every part, table and figure of a report."""
    found = {}
    for part in dokumen.bagian:
        page = _halaman_dari(dokumen.tahun, part)
        for tingkat, one in part.semua():
            found[one.kode] = page if tingkat == 1 else f"{page}#{one.kode}"
            for blok in one.blok:
                if kode := getattr(blok, "kode", None):
                    found[kode] = f"{page}#{kode}"
    return found


def _missing(semua: tuple[Butir, ...]) -> int:
    return sum(1 for one in semua if one.keadaan is Keadaan.BELUM)


def _semua_laporan(situs: Situs, semua: Sequence[_Satu]) -> Halaman:
    kolom = [Kolom("", judul) for judul in ("Tahun", "Status", "Ditandatangani", "Dikirim", "Kelengkapan", "Unduh")]
    rows = map(_baris_laporan, semua)
    empty = Kosong("Belum ada laporan satu tahun pun. Untuk memulai, buat folder tahun di dalam folder data.")
    blok: Blok = tabel("", "LKjIP semua tahun", kolom, rows) if semua else empty
    judul = "Laporan kinerja (LKjIP)"
    return Halaman(
        judul,
        "LKjIP setiap tahun: statusnya, isinya, dan berkas untuk diunduh.",
        f"{situs.folder}/aturan.yml",
        Bagian("", judul, (blok,)),
    )


def _baris_laporan(satu: _Satu) -> Baris:
    tahun, kerangka, berkas = satu.tahun, satu.terbitan.kerangka, satu.unduhan()
    siklus = satu.situs.siklus.get(tahun)
    on_time = kata_siklus.ketepatan(siklus) if siklus and siklus.tanggal_kirim else ""
    files = [
        one
        for file in pengesahan_laporan.disahkan(kerangka, berkas)
        for one in (tautan(file.jenis, f"/laporan/{tahun}/{file.berkas}"), kecil(f" {file.ukuran} "))
    ]
    if pengesahan_laporan.edisi(kerangka, berkas):
        files.append(tautan("edisi dikoreksi", f"/laporan/{tahun}/#unduh"))
    marks = ", ".join(one for one in kerangka.tanda if one != EDISI)
    status = teks(kata_siklus.sebutan(siklus) if siklus else "–", marks)
    return Baris(
        (
            teks(f"LKjIP {tahun}", ke=f"/laporan/{tahun}/", kepala=True),
            dengan_koreksi(status, satu.situs, tahun),
            teks(tanggal(siklus.tanggal_tanda_tangan if siklus else None, "belum")),
            teks(tanggal(siklus.tanggal_kirim if siklus else None, "belum"), on_time),
            _kelengkapan(satu.butir, f"/laporan/{tahun}/kelengkapan/"),
            Sel(tuple(files)) if files else teks("–"),
        )
    )


def _halaman_tahun(satu: _Satu) -> Halaman:
    situs, tahun, dokumen = satu.situs, satu.tahun, satu.dokumen
    siklus = situs.siklus.get(tahun)
    said, numbers = jawaban_tahun(situs, tahun)
    judul = f"Laporan Kinerja {tahun}"
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian(
            "",
            judul,
            (
                jawaban(said, numbers),
                *pengesahan_laporan.keadaan(situs, tahun),
                *_perjalanan(siklus, tahun),
                _kurang(situs, tahun, satu.butir),
            ),
            (
                _unduh(situs, dokumen, satu.unduhan()),
                *pengesahan_laporan.pemeriksaan(situs, tahun),
                *pengesahan_laporan.sesudah(situs, tahun),
                Bagian("isi-laporan", "Isi laporan", (_daftar_isi(dokumen), _tabel_yang_sama(tahun))),
            ),
        ),
        situs.tanda(tahun),
    )


def _perjalanan(siklus: Siklus | None, tahun: int) -> Iterator[Blok]:
    if siklus:
        said = kata_siklus.keadaan(siklus)
        link = tautan(f"Siklus laporan {tahun}", f"/siklus/{tahun}/")
        yield p(f"{said} ", link, ".", angka=angka_teks(said, asal_siklus.siklus(siklus)))
        yield from garis_status(siklus)


def _kurang(situs: Situs, tahun: int, butir: tuple[Butir, ...]) -> Blok:
    said = kata.butir_kurang(_missing(butir), ditandatangani=situs.is_final(tahun))
    link = tautan("Lihat kelengkapannya", f"/laporan/{tahun}/kelengkapan/")
    return p(f"{said} ", link, ".", angka=angka_teks(said, _asal(butir)))


def _kelengkapan(butir: tuple[Butir, ...], ke: str) -> Sel:
    said = kata.butir_sel(_missing(butir))
    return replace(teks(said, ke=ke), angka_kecil=angka_teks(said, _asal(butir)))


def _asal(butir: tuple[Butir, ...]) -> Asal:
    """Return which items were counted: those that are missing, or all where none is."""
    missing = [one for one in butir if one.keadaan is Keadaan.BELUM] or butir
    return dihitung(kata.CACAH_BUTIR, *map(_masukan, missing))


def _unduh(situs: Situs, dokumen: Dokumen, berkas: tuple[Berkas, ...]) -> Bagian:
    if berkas and dokumen.tahun in situs.data.segel:
        segel = situs.data.segel[dokumen.tahun].segel
        return Bagian("unduh", "Unduh", (), tuple(pengesahan_laporan.unduhan(segel, dokumen, berkas)))
    return Bagian("unduh", "Unduh", tuple(_semua_berkas(dokumen, berkas)))


def _semua_berkas(dokumen: Dokumen, berkas: tuple[Berkas, ...]) -> Iterator[Blok]:
    if not berkas:
        yield Kosong("Berkas belum dibuat.")
        return
    yield DaftarUnduhan(tuple(pengesahan_laporan.satu_unduhan(dokumen.tahun, one) for one in berkas))
    yield p(
        "Isi berkas dan halaman sama: keduanya dibuat dari data yang sama. Sidik berkas memastikan berkas yang Anda "
        "terima tidak berubah.",
        kecil=True,
    )


def _daftar_isi(dokumen: Dokumen) -> Blok:
    items = []
    for part in dokumen.bagian:
        page = _halaman_dari(dokumen.tahun, part)
        inner = tuple((p(tautan(one.judul_lengkap, f"{page}#{one.kode}")),) for one in part.bagian)
        items.append((p(tautan(part.judul_lengkap, page)), *((Daftar(inner),) if inner else ())))
    return Daftar(tuple(items))


def _tabel_yang_sama(tahun: int) -> Blok:
    return p("Angka yang sama sebagai tabel: ", tautan(f"Kinerja tahun {tahun}", f"/kinerja/{tahun}/"), ".")


def _masukan(butir: Butir) -> Masukan:
    return Masukan(butir.bagian, butir.butir)


_TINGKAT = {Keadaan.LENGKAP: 5, Keadaan.PERIKSA: 3, Keadaan.BELUM: 1}


def _baris_butir(butir: Butir) -> Baris:
    state = keadaan(str(butir.keadaan), _TINGKAT[butir.keadaan])
    return Baris((teks(butir.butir, kepala=True), teks(state), teks(butir.tindakan or "–")))


def _halaman_kelengkapan(satu: _Satu) -> Halaman:
    situs, tahun, butir = satu.situs, satu.tahun, satu.butir
    said = kata.jawaban(tahun, _missing(butir), len(butir), ditandatangani=situs.is_final(tahun))
    counted = (
        bulat(_missing(butir), _asal(butir)),
        bulat(len(butir), dihitung(kata.CACAH_BUTIR, *map(_masukan, butir))),
    )
    groups: dict[str, list[Butir]] = {}
    for one in butir:
        groups.setdefault(one.bagian, []).append(one)
    rows = [row for bagian, semua in groups.items() for row in (kelompok(bagian, 3), *map(_baris_butir, semua))]
    judul = f"Kelengkapan laporan {tahun}"
    kolom = [Kolom("", "Butir", 6), Kolom("", "Keadaan", 2), Kolom("", "Yang perlu dilakukan", 8)]
    intro = p(
        "Butir mengikuti kerangka laporan dalam PermenPANRB 53/2014: tujuh analisis untuk setiap sasaran, realisasi "
        'anggaran, dan lampirannya. Butir "perlu dilihat" tidak menghalangi tanda tangan. ',
        tautan("Kembali ke laporan", f"/laporan/{tahun}/"),
        ".",
    )
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian("", judul, (jawaban(said, yang_disebut(said, counted)), intro, tabel("", judul, kolom, rows))),
        situs.tanda(tahun),
    )


def _halaman_bagian(satu: _Satu, number: int) -> Halaman:
    situs, dokumen = satu.situs, satu.dokumen
    tahun, bagian = dokumen.tahun, arahkan(dokumen.bagian[number], satu.alamat)
    judul = bagian.judul_lengkap
    above = p(tautan("Semua laporan", "/laporan/"), " › ", tautan(dokumen.judul, f"/laporan/{tahun}/"))
    inner = list(bagian.semua())
    listed = tuple(Tautan(one.judul_lengkap, f"#{one.kode}", level) for level, one in inner if level in (2, 3))
    contents = (Navigasi("Isi bagian ini", listed),) if len(inner) > PANJANG else ()
    around = [Tautan("Daftar isi", f"/laporan/{tahun}/")]
    if number:
        before = dokumen.bagian[number - 1]
        around.insert(0, Tautan(f"‹ {before.judul_lengkap}", _halaman_dari(tahun, before)))
    if number + 1 < len(dokumen.bagian):
        after = dokumen.bagian[number + 1]
        around.append(Tautan(f"{after.judul_lengkap} ›", _halaman_dari(tahun, after)))
    return Halaman(
        f"{judul}, LKjIP {tahun}",
        f"{judul} dalam {dokumen.judul} {dokumen.instansi}.",
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian(bagian.kode, judul, (above, *contents, *bagian.blok), bagian.bagian),
        situs.tanda(tahun),
        ekor=(Navigasi("Bagian laporan sebelum dan sesudahnya", tuple(around), urut=True),),
    )
