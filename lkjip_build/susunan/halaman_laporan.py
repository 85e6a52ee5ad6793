"""The report as pages: all years, a year with its downloads, one page for each bab and annex, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from lkjip_build.bahasa import formulir as kata_formulir
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa.sasaran import sebutan
from lkjip_build.bahasa.segel import EDISI
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.siklus import Siklus
from lkjip_build.isi import (
    Bagian,
    Baris,
    Blok,
    Daftar,
    DaftarUnduhan,
    Dokumen,
    Halaman,
    Kolom,
    Kosong,
    Nav,
    Navigasi,
    Paragraf,
    Rancangan,
    Sel,
    Tautan,
    Terbitan,
    jawaban,
    kecil,
    p,
    tabel,
    tautan,
    teks,
    uri_of,
)
from lkjip_build.isi.nomor import arahkan
from lkjip_build.susunan import asal_siklus, bab_3, pengesahan_laporan
from lkjip_build.susunan.bahan import Bahan
from lkjip_build.susunan.catatan import angka_teks
from lkjip_build.susunan.formulir import Formulir, semua_formulir
from lkjip_build.susunan.halaman_bab_3 import halaman_anggaran, halaman_induk, layar_ringkasan, semua_induk
from lkjip_build.susunan.halaman_kelengkapan import halaman_kelengkapan, kurang
from lkjip_build.susunan.halaman_siklus import garis_status
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.koreksi import dengan_koreksi
from lkjip_build.susunan.layar import layar
from lkjip_build.susunan.putusan_tahun import arti_tanda, semua_tanda
from lkjip_build.susunan.satu_laporan import SatuLaporan, halaman_dari
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan import Berkas, SemuaBerkas

PANJANG = 8
"""A part with more headings than these begins with its contents."""


def rancangan(situs: Situs, semua: Mapping[int, Terbitan], unduhan: Mapping[int, SemuaBerkas]) -> Iterator[Rancangan]:
    """Yield the pages of all reports, newest first; `unduhan` gives the files of each."""
    reports = [SatuLaporan(situs, terbitan, unduhan[tahun]) for tahun, terbitan in semua.items()]
    yield Rancangan("/laporan/", partial(_semua_laporan, situs, reports))
    for satu in reports:
        tahun = satu.tahun
        yield Rancangan(f"/laporan/{tahun}/", partial(_halaman_tahun, satu))
        yield Rancangan(f"/laporan/{tahun}/kelengkapan/", partial(halaman_kelengkapan, satu))
        for number, bagian in enumerate(satu.terbitan.kerangka.bagian):
            yield Rancangan(halaman_dari(tahun, bagian), partial(_halaman_bagian, satu, number))
        for rekap in semua_induk(situs, tahun):
            yield Rancangan(bab_3.alamat_induk(rekap), partial(halaman_induk, satu, rekap))
        yield Rancangan(bab_3.alamat_anggaran(tahun), partial(halaman_anggaran, satu))


def menu(situs: Situs, semua: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of the reports: each year with its parts, and Bab III with its sasaran."""
    years: Nav = [
        {
            f"LKjIP {tahun}": [
                {f"Laporan {tahun}": f"laporan/{tahun}/index.md"},
                *({one.judul_lengkap: _menu_bagian(situs, tahun, one)} for one in terbitan.kerangka.bagian),
            ]
        }
        for tahun, terbitan in semua.items()
    ]
    return [{"Laporan": [{"Semua laporan": "laporan/index.md"}, *years]}]


def _menu_bagian(situs: Situs, tahun: int, bagian: Bagian) -> str | Nav:
    page = uri_of(halaman_dari(tahun, bagian))
    if bagian.kode != bab_3.KEPALA.kode:
        return page
    own = ({sebutan(one): uri_of(bab_3.alamat_induk(one))} for one in semua_induk(situs, tahun))
    return [{"Ringkasan": page}, *own, {"Anggaran": uri_of(bab_3.alamat_anggaran(tahun))}]


def menu_pegawai(semua: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of what each report still lacks; nothing where there is none."""
    years = [{f"Laporan {tahun}": f"laporan/{tahun}/kelengkapan/index.md"} for tahun in semua]
    return [{"Kelengkapan": years}] if years else []


def _semua_laporan(situs: Situs, semua: Sequence[SatuLaporan]) -> Halaman:
    kolom = [Kolom("", judul) for judul in ("Tahun", "Status", "Ditandatangani", "Dikirim", "Unduh")]
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


def _baris_laporan(satu: SatuLaporan) -> Baris:
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
            Sel(tuple(files)) if files else teks("–"),
        )
    )


def _halaman_tahun(satu: SatuLaporan) -> Halaman:
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
                kurang(situs, tahun, satu.butir),
            ),
            (
                _unduh(situs, dokumen, satu.unduhan()),
                *pengesahan_laporan.pemeriksaan(situs, tahun),
                *pengesahan_laporan.sesudah(situs, tahun),
                Bagian("formulir", "Formulir", tuple(_formulir(situs, tahun))),
                Bagian("isi-laporan", "Isi laporan", (_daftar_isi(dokumen, satu.alamat), _tabel_yang_sama(tahun))),
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
        "Berkas dan halaman dibuat dari data yang sama. Di halaman, angka yang sama tidak diulang dalam kalimat. Sidik "
        "berkas memastikan berkas yang Anda terima tidak berubah.",
        kecil=True,
    )


def _formulir(situs: Situs, tahun: int) -> Iterator[Blok]:
    yield p(kata_formulir.PENGANTAR)
    yield Daftar(tuple((_satu_formulir(one),) for one in semua_formulir(situs, tahun)))


def _satu_formulir(satu: Formulir) -> Paragraf:
    book = (", ", tautan("Excel", f"/{satu.berkas}.xlsx")) if satu.berangka else ()
    pdf, word = tautan(f"{satu.judul} (PDF)", f"/{satu.berkas}.pdf"), tautan("Word", f"/{satu.berkas}.docx")
    return p(pdf, ", ", word, *book)


def _daftar_isi(dokumen: Dokumen, alamat: Mapping[str, str]) -> Blok:
    items = []
    for part in dokumen.bagian:
        inner = tuple(_butir_isi(one, alamat) for one in part.bagian)
        items.append((p(tautan(part.judul_lengkap, alamat[part.kode])), *((Daftar(inner),) if inner else ())))
    return Daftar(tuple(items))


def _butir_isi(bagian: Bagian, alamat: Mapping[str, str]) -> tuple[Paragraf | Daftar, ...]:
    """Return a line of the contents, with the parts below it that have a page of their own."""
    own = tuple((p(tautan(one.judul_lengkap, alamat[one.kode])),) for one in bagian.bagian if one.sendiri)
    return p(tautan(bagian.judul_lengkap, alamat[bagian.kode])), *((Daftar(own),) if own else ())


def _tabel_yang_sama(tahun: int) -> Blok:
    return p("Angka yang sama sebagai tabel: ", tautan(f"Kinerja tahun {tahun}", f"/kinerja/{tahun}/"), ".")


def _halaman_bagian(satu: SatuLaporan, number: int) -> Halaman:
    situs, dokumen = satu.situs, satu.dokumen
    tahun, whole = dokumen.tahun, arahkan(dokumen.bagian[number], satu.alamat)
    bahan = Bahan(situs.untuk(tahun), tahun)
    bagian = layar(layar_ringkasan(bahan, _tanpa_sendiri(whole)))
    own = [one for _, one in whole.semua() if one.sendiri]
    judul = bagian.judul_lengkap
    above = p(tautan("Semua laporan", "/laporan/"), " › ", tautan(f"LKjIP {tahun}", f"/laporan/{tahun}/"))
    inner = list(whole.semua())
    marks = {bab_3.kode_induk(one): semua_tanda(bahan, one, bab_3.alamat_induk(one)) for one in bahan.rekap.semua_induk}
    listed = tuple(
        Tautan(one.judul_lengkap, satu.alamat[one.kode], level, marks.get(one.kode, ()))
        for level, one in inner
        if level == 2 or one.sendiri
    )
    contents: tuple[Blok, ...] = (Navigasi("Isi bagian ini", listed),) if len(inner) > PANJANG or own else ()
    if own:
        said, numbers = jawaban_tahun(bahan.situs, tahun)
        contents = (jawaban(said, numbers), *contents, arti_tanda(bahan))
    around = [Tautan("Daftar isi", f"/laporan/{tahun}/")]
    if number:
        before = dokumen.bagian[number - 1]
        around.insert(0, Tautan(f"‹ {before.judul_lengkap}", halaman_dari(tahun, before)))
    if number + 1 < len(dokumen.bagian):
        after = dokumen.bagian[number + 1]
        around.append(Tautan(f"{after.judul_lengkap} ›", halaman_dari(tahun, after)))
    return Halaman(
        f"{judul}, LKjIP {tahun}",
        f"{judul} dalam {dokumen.judul} {dokumen.instansi}.",
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian(bagian.kode, judul, (above, *contents, *bagian.blok), bagian.bagian),
        situs.tanda(tahun),
        ekor=(Navigasi("Bagian laporan sebelum dan sesudahnya", tuple(around), urut=True),),
    )


def _tanpa_sendiri(bagian: Bagian) -> Bagian:
    """Return a part without those that have a page of their own."""
    return replace(bagian, bagian=tuple(_tanpa_sendiri(one) for one in bagian.bagian if not one.sendiri))
