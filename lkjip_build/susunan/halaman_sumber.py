"""The data files as pages, a line with its anchor each: where every number leads."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import assert_never

from lkjip_build.bahasa.berkas import SALINAN, JenisBerkas, seperti_disahkan, uraian_berkas
from lkjip_build.isi import (
    Bagian,
    BarisBerkas,
    BerkasBaris,
    DaftarUnduhan,
    Halaman,
    Rancangan,
    SelBerkas,
    Tautan,
    Unduhan,
    daftar,
    p,
    tautan,
)
from lkjip_build.isi.sumber import berkas_sumber, halaman_sumber
from lkjip_build.prosa import Paragraf
from lkjip_build.sources import Record, typed_records
from lkjip_build.susunan.halaman_kamus import kode_kamus
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan_data import KAMUS_BERKAS

_TAHUN = re.compile(r"(\d{4})/(.+)")
_DISAHKAN = re.compile(r"(\d{4})/disahkan/(.+)")
_SOP = re.compile(r"sop/(?:[^/]+/)?([^/]+)\.(?:yml|(pemantauan)\.csv)")


def rancangan(situs: Situs, sources: Mapping[str, Sequence[str]]) -> Iterator[Rancangan]:
    """Yield the list of files, then the page of each; `sources` are the lines of the published files by path."""
    yield Rancangan("/sumber/", partial(_daftar, situs, sources))
    for path, lines in sources.items():
        yield Rancangan(halaman_sumber(path), partial(_berkas, situs, path, lines))


def _daftar(situs: Situs, sources: Mapping[str, Sequence[str]]) -> Halaman:
    judul = "Berkas sumber"
    intro = p(
        "Semua angka situs ini ditulis kantor di berkas berikut. Setiap angka di halaman lain menuju barisnya di sini. "
        "Arti setiap kolom ada di ",
        tautan("kamus berkas sumber", KAMUS_BERKAS),
        ".",
    )
    groups: dict[str, list[Paragraf]] = {}
    for path in sources:
        name = path.split("/", 1)[-1]
        tahun = _TAHUN.fullmatch(name)
        said = p(tautan(name, halaman_sumber(path)), f": {_uraian(name)}")
        groups.setdefault(tahun[1] if tahun else "", []).append(said)
    parts = (
        Bagian(
            f"tahun-{tahun}" if tahun else "semua-tahun",
            f"Tahun {tahun}" if tahun else "Untuk semua tahun",
            (daftar(listed),),
        )
        for tahun, listed in sorted(groups.items(), reverse=True)
    )
    return Halaman(
        judul,
        "Berkas data yang diisi kantor, baris demi baris.",
        f"{situs.folder}/instansi.yml",
        Bagian("", judul, (intro,), tuple(parts)),
    )


def _berkas(situs: Situs, path: str, lines: Sequence[str]) -> Halaman:
    name = path.split("/", 1)[-1]
    judul = f"Berkas {name}"
    jenis, nama = _jenis(name)
    said = _uraian(name)
    sealed = _DISAHKAN.fullmatch(name)
    hasil = _hasil(JenisBerkas.PENGESAHAN, sealed[1]) if sealed else _hasil_kini(situs, jenis, nama)
    above = p(tautan("Semua berkas sumber", "/sumber/"))
    lanjut = p(
        "Yang dibuat darinya: ",
        tautan(hasil.teks, hasil.ke),
        ". ",
        tautan(
            "Arti setiap kolom" if path.endswith(".csv") else "Arti setiap kunci", f"{KAMUS_BERKAS}#{kode_kamus(jenis)}"
        ),
        ".",
    )
    unduhan = Unduhan(f"/{berkas_sumber(path)}", f"Unduh {name.rsplit('/', 1)[-1]}", SALINAN)
    return Halaman(
        judul,
        said,
        path,
        Bagian(
            "",
            judul,
            (above, p(said), lanjut, DaftarUnduhan((unduhan,))),
            (Bagian("isi-berkas", "Isi berkas", (_isi(name, path, lines),)),),
        ),
        tanda=situs.tanda(int(tahun[1])) if (tahun := _TAHUN.fullmatch(name)) else "",
        cari=False,
    )


def _isi(name: str, path: str, lines: Sequence[str]) -> BerkasBaris:
    if path.endswith(".csv"):
        (*above, titles), rows = typed_records(lines)
        return BerkasBaris(name, tuple(map(_baris, rows)), _baris(titles), tuple(map(_baris, above)))
    return BerkasBaris(name, tuple(BarisBerkas(number, (SelBerkas(line),)) for number, line in enumerate(lines, 1)))


def _baris(record: Record) -> BarisBerkas:
    """Return a row whose cells know on which lines of the file they go on."""
    cells = []
    for cell in record.cells:
        first, *more = cell.text.split("\n")
        cells.append(SelBerkas(first, tuple((cell.line + after + 1, text) for after, text in enumerate(more, 1))))
    return BarisBerkas(record.cells[0].line + 1, tuple(cells))


def _uraian(name: str) -> str:
    sealed = _DISAHKAN.fullmatch(name)
    said = uraian_berkas(*_jenis(name))
    return f"{said} {seperti_disahkan(sealed[1])}" if sealed else said


def _jenis(name: str) -> tuple[JenisBerkas, str]:
    """Return what a file is, and its year or the code of its SOP, from its path in the data folder."""
    if sealed := _DISAHKAN.fullmatch(name):
        return _jenis(sealed[2])
    if tahun := _TAHUN.fullmatch(name):
        return JenisBerkas(f"TAHUN/{tahun[2]}"), tahun[1]
    if sop := _SOP.fullmatch(name):
        return JenisBerkas.PEMANTAUAN if sop[2] else JenisBerkas.SOP, sop[1]
    return JenisBerkas(name), ""


def hasil_berkas(nama: str) -> str:
    """Return the page that shows best what a file says, by its name in the data folder."""
    return _hasil(*_jenis(nama)).ke


def _hasil_kini(situs: Situs, jenis: JenisBerkas, nama: str) -> Tautan:
    """Return that page as the site is: a plan of action without a row has none of its own, and Bab II says so."""
    if jenis is JenisBerkas.RENCANA_AKSI and not situs.data.laporan[int(nama)].rencana_aksi:
        return Tautan(f"Bab II laporan {nama}", f"/laporan/{nama}/bab-2/")
    return _hasil(jenis, nama)


def _hasil(jenis: JenisBerkas, nama: str) -> Tautan:
    """Return the page that shows best what a file says."""
    match jenis:
        case JenisBerkas.LAPORAN:
            return Tautan(f"laporan kinerja {nama}", f"/laporan/{nama}/")
        case JenisBerkas.KINERJA:
            return Tautan(f"kinerja {nama}", f"/kinerja/{nama}/")
        case JenisBerkas.RENCANA_AKSI:
            return Tautan(f"rencana aksi {nama}", f"/rencana-aksi/{nama}/")
        case JenisBerkas.ANGGARAN:
            return Tautan(f"anggaran {nama}", f"/laporan/{nama}/bab-3/")
        case JenisBerkas.ANALISIS:
            return Tautan(f"Bab III laporan {nama}", f"/laporan/{nama}/bab-3/")
        case JenisBerkas.SIKLUS:
            return Tautan(f"siklus laporan {nama}", f"/siklus/{nama}/")
        case JenisBerkas.KEPEGAWAIAN | JenisBerkas.SARANA:
            return Tautan(f"Bab I laporan {nama}", f"/laporan/{nama}/bab-1/")
        case JenisBerkas.KONFIRMASI_TAHUN:
            return Tautan(f"kinerja {nama}", f"/kinerja/{nama}/")
        case JenisBerkas.PENGESAHAN:
            return Tautan(f"laporan kinerja {nama}", f"/laporan/{nama}/")
        case JenisBerkas.KOREKSI | JenisBerkas.DAFTAR_SEGEL:
            return Tautan("perubahan sesudah disahkan", "/perubahan/")
        case JenisBerkas.KODE_ANGGARAN | JenisBerkas.KONFIRMASI:
            return Tautan("kinerja setiap tahun", "/kinerja/")
        case JenisBerkas.LIBUR:
            return Tautan("siklus laporan", "/siklus/")
        case JenisBerkas.INSTANSI:
            return Tautan("tentang situs ini", "/tentang/")
        case JenisBerkas.ATURAN:
            return Tautan("cara menghitung", "/metodologi/")
        case JenisBerkas.RENSTRA:
            return Tautan("semua indikator", "/indikator/")
        case JenisBerkas.ISTILAH:
            return Tautan("istilah", "/istilah/")
        case JenisBerkas.SOP:
            return Tautan(f"SOP {nama}", f"/sop/{nama}/")
        case JenisBerkas.PEMANTAUAN:
            return Tautan(f"pemantauan SOP {nama}", f"/sop/{nama}/#pemantauan")
    assert_never(jenis)
