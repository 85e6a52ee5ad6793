"""The report as pages: all years, a year with its downloads, one page for each bab and annex, and what is missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from lkjip_build.bahasa import kelengkapan as kata
from lkjip_build.bahasa import siklus as kata_siklus
from lkjip_build.bahasa.sasaran import judul as judul_induk
from lkjip_build.bahasa.sasaran import sebutan
from lkjip_build.bahasa.segel import EDISI
from lkjip_build.bahasa.tanggal import tanggal
from lkjip_build.compute.rekap import RekapInduk
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
    Kalimat,
    Kolom,
    Kosong,
    Masukan,
    Nav,
    Navigasi,
    Paragraf,
    Rancangan,
    Sel,
    Tabel,
    Tautan,
    Terbitan,
    bulat,
    dihitung,
    jawaban,
    kecil,
    kelompok,
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
from lkjip_build.susunan.fakta import yang_disebut
from lkjip_build.susunan.halaman_kinerja import arti_tanda, isi_halaman, semua_tanda
from lkjip_build.susunan.halaman_siklus import garis_status
from lkjip_build.susunan.jalur import jawaban_tahun
from lkjip_build.susunan.kelengkapan import Butir, Keadaan, kelengkapan
from lkjip_build.susunan.koreksi import dengan_koreksi
from lkjip_build.susunan.layar import layar
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.tabel.capaian import tabel_kinerja
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
        for rekap in semua_induk(situs, tahun):
            yield Rancangan(bab_3.alamat_induk(rekap), partial(_halaman_induk, satu, rekap))
        yield Rancangan(bab_3.alamat_anggaran(tahun), partial(_halaman_anggaran, satu))


def semua_induk(situs: Situs, tahun: int) -> tuple[RekapInduk, ...]:
    """Return the sasaran and tujuan that have a page in the report of a year."""
    return tuple(Bahan(situs.untuk(tahun), tahun).rekap.semua_induk)


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
    page = uri_of(_halaman_dari(tahun, bagian))
    if bagian.kode != bab_3.KEPALA.kode:
        return page
    own = ({sebutan(one): uri_of(bab_3.alamat_induk(one))} for one in semua_induk(situs, tahun))
    return [{"Ringkasan": page}, *own, {"Anggaran": uri_of(bab_3.alamat_anggaran(tahun))}]


def menu_pegawai(semua: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of what each report still lacks; nothing where there is none."""
    years = [{f"Laporan {tahun}": f"laporan/{tahun}/kelengkapan/index.md"} for tahun in semua]
    return [{"Kelengkapan": years}] if years else []


def _alamat(dokumen: Dokumen) -> dict[str, str]:
    """Return the place of every part, table and figure of a report."""
    return {
        kode: place for one in dokumen.bagian for kode, place in _tempat(one, _halaman_dari(dokumen.tahun, one), "")
    }


def _tempat(bagian: Bagian, induk: str, page: str) -> Iterator[tuple[str, str]]:
    """Yield the places in a part by their kode: `induk` is the page of its bab, `page` the one that holds the part,
    empty where the part is a page itself.
    """
    if bagian.sendiri:
        page, here = f"{induk}{bagian.kode}/", f"{induk}{bagian.kode}/"
    else:
        page, here = page or induk, f"{page}#{bagian.kode}" if page else induk
    yield bagian.kode, here
    for blok in bagian.blok:
        if kode := getattr(blok, "kode", None):
            yield kode, f"{page}#{kode}"
    for one in bagian.bagian:
        yield from _tempat(one, induk, page)


def _missing(semua: tuple[Butir, ...]) -> int:
    return sum(1 for one in semua if one.keadaan is Keadaan.BELUM)


def _semua_laporan(situs: Situs, semua: Sequence[_Satu]) -> Halaman:
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


def _kurang(situs: Situs, tahun: int, butir: tuple[Butir, ...]) -> Blok:
    said = kata.butir_kurang(_missing(butir), ditandatangani=situs.is_final(tahun))
    return p(said, angka=angka_teks(said, _asal(butir)))


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
        "Berkas dan halaman dibuat dari data yang sama. Di halaman, angka yang sama tidak diulang dalam kalimat. Sidik "
        "berkas memastikan berkas yang Anda terima tidak berubah.",
        kecil=True,
    )


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


def _masukan(butir: Butir) -> Masukan:
    return Masukan(butir.bagian, butir.butir)


def _baris_butir(butir: Butir, lebar: int) -> Baris:
    return Baris((teks(butir.butir, kepala=True), teks(butir.tindakan or "–"))[:lebar])


def _halaman_kelengkapan(satu: _Satu) -> Halaman:
    situs, tahun, butir = satu.situs, satu.tahun, satu.butir
    said = kata.jawaban(tahun, _missing(butir), len(butir), ditandatangani=situs.is_final(tahun))
    counted = (
        bulat(_missing(butir), _asal(butir)),
        bulat(len(butir), dihitung(kata.CACAH_BUTIR, *map(_masukan, butir))),
    )
    judul = f"Kelengkapan laporan {tahun}"
    intro = p(
        "Butir mengikuti kerangka laporan dalam PermenPANRB 53/2014: tujuh analisis untuk setiap sasaran, realisasi "
        'anggaran, dan lampirannya. Butir "perlu dilihat" tidak menghalangi tanda tangan. ',
        tautan("Kembali ke laporan", f"/laporan/{tahun}/"),
        ".",
    )
    blok = (jawaban(said, yang_disebut(said, counted)), intro, *_menurut_keadaan(butir))
    return Halaman(
        judul,
        said,
        f"{situs.folder}/{tahun}/laporan.yml",
        Bagian("", judul, blok),
        situs.tanda(tahun),
        cari=False,
    )


def _menurut_keadaan(butir: tuple[Butir, ...]) -> Iterator[Blok]:
    """Yield what is missing, then what is worth a look, both in sight; what is done behind its heading."""
    for keadaan in (Keadaan.BELUM, Keadaan.PERIKSA, Keadaan.LENGKAP):
        found = [one for one in butir if one.keadaan is keadaan]
        if found:
            made = _tabel_butir(kata.judul_keadaan(str(keadaan), len(found)), found)
            yield replace(made, tertutup=keadaan is Keadaan.LENGKAP)


def _tabel_butir(judul: str, butir: Sequence[Butir]) -> Tabel:
    groups: dict[str, list[Butir]] = {}
    for one in butir:
        groups.setdefault(one.bagian, []).append(one)
    kolom = [
        Kolom("", "Butir", 6),
        *([Kolom("", "Yang perlu dilakukan", 8)] if any(one.tindakan for one in butir) else ()),
    ]
    rows = [
        row
        for bagian, semua in groups.items()
        for row in (kelompok(bagian, len(kolom)), *(_baris_butir(one, len(kolom)) for one in semua))
    ]
    return tabel("", judul, kolom, rows)


def _halaman_bagian(satu: _Satu, number: int) -> Halaman:
    situs, dokumen = satu.situs, satu.dokumen
    tahun, whole = dokumen.tahun, arahkan(dokumen.bagian[number], satu.alamat)
    bagian, own = layar(_tanpa_sendiri(whole)), [one for _, one in whole.semua() if one.sendiri]
    judul = bagian.judul_lengkap
    above = p(tautan("Semua laporan", "/laporan/"), " › ", tautan(f"LKjIP {tahun}", f"/laporan/{tahun}/"))
    inner = list(whole.semua())
    bahan = Bahan(situs.untuk(tahun), tahun)
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


def _tanpa_sendiri(bagian: Bagian) -> Bagian:
    """Return a part without those that have a page of their own."""
    return replace(bagian, bagian=tuple(_tanpa_sendiri(one) for one in bagian.bagian if not one.sendiri))


def _sendiri(satu: _Satu, kode: str) -> tuple[Bagian, Kalimat, Blok]:
    """Return a part of Bab III that has a page of its own, as a screen shows it, with the way up and around."""
    tahun = satu.tahun
    chapter = next(one for one in satu.dokumen.bagian if one.kode == bab_3.KEPALA.kode)
    siblings = [one for _, one in chapter.semua() if one.sendiri]
    number = next(at for at, one in enumerate(siblings) if one.kode == kode)
    above = p(
        tautan(f"LKjIP {tahun}", f"/laporan/{tahun}/"), " › ", tautan(chapter.judul_lengkap, satu.alamat[chapter.kode])
    )
    around = _sekitar(siblings, number, satu.alamat, chapter)
    return layar(arahkan(siblings[number], satu.alamat)), above, around


def _halaman_anggaran(satu: _Satu) -> Halaman:
    """Return the money of the year: each kegiatan, quarter by quarter, beside what it brought."""
    situs, tahun = satu.situs, satu.tahun
    bagian, above, around = _sendiri(satu, bab_3.ANGGARAN)
    said = next((one.teks for one in bagian.blok if isinstance(one, Paragraf)), bagian.judul)
    return Halaman(
        f"{bagian.judul} {tahun}",
        said,
        f"{situs.folder}/{tahun}/anggaran.csv",
        Bagian(bagian.kode, bagian.judul, (above, *bagian.blok), bagian.bagian),
        situs.tanda(tahun),
        ekor=(around,),
    )


def _halaman_induk(satu: _Satu, rekap: RekapInduk) -> Halaman:
    """Return the analyses of a sasaran or tujuan, the verdict first, and what is planned next."""
    situs, tahun = satu.situs, satu.tahun
    bagian, above, around = _sendiri(satu, bab_3.kode_induk(rekap))
    bahan = Bahan(situs.untuk(tahun), tahun)
    verdict, *more = bagian.blok
    assert isinstance(verdict, Kalimat)
    parts = [*(_layar_induk(bahan, rekap, one) for one in bagian.bagian), *_rencana(bahan, rekap)]
    judul = judul_induk(rekap)
    first = (above, replace(verdict, jawaban=True), *more, isi_halaman(parts))
    return Halaman(
        f"{judul}, {tahun}",
        verdict.teks,
        f"{situs.folder}/{tahun}/analisis.yml",
        Bagian(bagian.kode, judul, first, tuple(parts)),
        situs.tanda(tahun),
        ekor=(around,),
    )


def _layar_induk(bahan: Bahan, rekap: RekapInduk, bagian: Bagian) -> Bagian:
    """Return an analysis as a screen shows it: the table of targets is the one of the page of the year."""
    blok = tuple(
        replace(tabel_kinerja(bahan, rekap, one.kode, one.judul), nomor=one.nomor)
        if isinstance(one, Tabel) and one.kode == bab_3.kode_tabel_target(rekap)
        else one
        for one in bagian.blok
    )
    return replace(bagian, blok=blok, nomor="")


def _rencana(bahan: Bahan, rekap: RekapInduk) -> Iterator[Bagian]:
    kode = rekap.induk.kode
    found = bahan.laporan.analisis.get(kode)
    if found and found.rencana_tindak_lanjut:
        text = bahan.analisis(kode, "rencana_tindak_lanjut")
        yield Bagian(f"{kode.lower()}-rencana", "Rencana tindak lanjut", (text,))


def _sekitar(siblings: Sequence[Bagian], number: int, alamat: Mapping[str, str], chapter: Bagian) -> Navigasi:
    around = [Tautan(chapter.judul_lengkap, alamat[chapter.kode])]
    if number:
        before = siblings[number - 1]
        around.insert(0, Tautan(f"‹ {before.judul}", alamat[before.kode]))
    if number + 1 < len(siblings):
        after = siblings[number + 1]
        around.append(Tautan(f"{after.judul} ›", alamat[after.kode]))
    return Navigasi("Sasaran sebelum dan sesudahnya", tuple(around), urut=True)
