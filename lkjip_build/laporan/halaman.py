"""The report as pages: all years, a year with its downloads, one page for each bab and annex, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lkjip_build.bahasa import kelengkapan as kalimat_kelengkapan
from lkjip_build.bahasa import tahun as kalimat_tahun
from lkjip_build.laporan.isi import Bagian, Baris, Dokumen, Kolom, PeranBaris, Rata, Sel, Tabel
from lkjip_build.laporan.kelengkapan import Butir, Keadaan, kelengkapan
from lkjip_build.laporan.unduhan import Unduhan
from lkjip_build.pages import Nav, renderer
from lkjip_build.pages.render import Page, Renderer
from lkjip_build.pages.siklus import status_line
from lkjip_build.pages.situs import Situs


def pages(situs: Situs, semua: Mapping[int, Dokumen], unduhan: Mapping[int, tuple[Unduhan, ...]]) -> Iterator[Page]:
    """Yield the pages of all reports, newest first."""
    making = renderer(situs)
    butir = {tahun: kelengkapan(situs, tahun) for tahun in semua}
    yield making.page(
        "laporan/semua.md.jinja",
        "laporan/index.md",
        "Laporan kinerja (LKjIP)",
        "LKjIP setiap tahun: statusnya, isinya, dan berkas untuk diunduh.",
        f"{situs.folder}/aturan.yml",
        semua=list(semua.values()),
        kurang={tahun: _missing(one) for tahun, one in butir.items()},
        unduhan=unduhan,
        kalimat_kelengkapan=kalimat_kelengkapan,
    )
    for tahun, dokumen in semua.items():
        yield _page_tahun(situs, making, dokumen, unduhan.get(tahun, ()), butir[tahun])
        yield _page_kelengkapan(situs, making, dokumen, butir[tahun])
        for number, bagian in enumerate(dokumen.bagian):
            yield _page_bagian(situs, making, dokumen, bagian, number)


def navigation(semua: Mapping[int, Dokumen]) -> Nav:
    """Return the menu of the reports: each year with its parts."""
    years: Nav = [
        {
            f"LKjIP {tahun}": [
                {f"Laporan {tahun}": f"laporan/{tahun}/index.md"},
                *({one.judul_lengkap: f"laporan/{tahun}/{one.kode}/index.md"} for one in dokumen.bagian),
                {"Kelengkapan": f"laporan/{tahun}/kelengkapan/index.md"},
            ]
        }
        for tahun, dokumen in semua.items()
    ]
    return [{"Laporan": [{"Semua laporan": "laporan/index.md"}, *years]}]


def _missing(semua: tuple[Butir, ...]) -> int:
    return sum(1 for one in semua if one.keadaan is Keadaan.BELUM)


def _page_tahun(
    situs: Situs, making: Renderer, dokumen: Dokumen, unduhan: tuple[Unduhan, ...], butir: tuple[Butir, ...]
) -> Page:
    tahun = dokumen.tahun
    jawaban = kalimat_tahun.jawaban(situs.rekap.tahun[tahun], situs.masa(tahun))
    siklus = situs.siklus.get(tahun)
    return making.page(
        "laporan/tahun.md.jinja",
        f"laporan/{tahun}/index.md",
        f"Laporan Kinerja {tahun}",
        jawaban,
        f"{situs.folder}/{tahun}/laporan.yml",
        dokumen=dokumen,
        jawaban=jawaban,
        siklus=siklus,
        tahapan=status_line(siklus) if siklus else (),
        unduhan=unduhan,
        butir_kurang=kalimat_kelengkapan.butir_kurang(_missing(butir), ditandatangani=situs.is_final(tahun)),
        meta=situs.tanda(tahun),
    )


def _page_kelengkapan(situs: Situs, making: Renderer, dokumen: Dokumen, butir: tuple[Butir, ...]) -> Page:
    tahun = dokumen.tahun
    groups: dict[str, list[Butir]] = {}
    for one in butir:
        groups.setdefault(one.bagian, []).append(one)
    jawaban = kalimat_kelengkapan.jawaban(tahun, _missing(butir), len(butir), ditandatangani=situs.is_final(tahun))
    return making.page(
        "laporan/kelengkapan.md.jinja",
        f"laporan/{tahun}/kelengkapan/index.md",
        f"Kelengkapan laporan {tahun}",
        jawaban,
        f"{situs.folder}/{tahun}/laporan.yml",
        dokumen=dokumen,
        jawaban=jawaban,
        kelompok=groups,
        meta=situs.tanda(tahun),
    )


def _page_bagian(situs: Situs, making: Renderer, dokumen: Dokumen, bagian: Bagian, number: int) -> Page:
    tahun = dokumen.tahun
    judul = bagian.judul_lengkap
    return making.page(
        "laporan/bagian.md.jinja",
        f"laporan/{tahun}/{bagian.kode}/index.md",
        f"{judul}, LKjIP {tahun}",
        f"{judul} dalam {dokumen.judul} {dokumen.instansi}.",
        f"{situs.folder}/{tahun}/laporan.yml",
        dokumen=dokumen,
        bagian=list(bagian.semua()),
        sebelum=dokumen.bagian[number - 1] if number else None,
        sesudah=dokumen.bagian[number + 1] if number + 1 < len(dokumen.bagian) else None,
        alamat=_addresses(dokumen, bagian),
        jenis=_kind,
        kepala=kepala,
        badan=badan,
        meta=situs.tanda(tahun),
    )


def _addresses(dokumen: Dokumen, here: Bagian) -> dict[str, str]:
    """Return the address of every part, table and figure as seen from the page of one part."""
    found = {}
    for part in dokumen.bagian:
        page = "" if part.kode == here.kode else f"../{part.kode}/"
        for tingkat, one in part.semua():
            found[one.kode] = (page or "#isi") if tingkat == 1 else f"{page}#{one.kode}"
            for blok in one.blok:
                if kode := getattr(blok, "kode", None):
                    found[kode] = f"{page}#{kode}"
    return found


def _kind(blok: object) -> str:
    return type(blok).__name__


@dataclass(frozen=True)
class SelWeb:
    """A cell with the column it stands in."""

    sel: Sel
    kolom: Kolom

    @property
    def angka(self) -> bool:
        return self.kolom.rata is Rata.KANAN


def kepala(tabel: Tabel) -> list[list[SelWeb]]:
    """Return the header rows with the column of each cell, past the cells that reach down from the row above."""
    taken: dict[int, int] = {}
    rows = []
    for baris in tabel.kepala:
        row, at = [], 0
        for sel in baris.sel:
            while taken.get(at, 0):
                at += 1
            row.append(SelWeb(sel, tabel.kolom[at]))
            for column in range(at, at + sel.lebar):
                taken[column] = sel.tinggi
            at += sel.lebar
        rows.append(row)
        taken = {column: left - 1 for column, left in taken.items()}
    return rows


def badan(tabel: Tabel) -> list[list[tuple[Baris, list[SelWeb]]]]:
    """Return the rows in groups, each with its cells; a row that names a group begins one, and so do the sums."""
    groups: list[list[tuple[Baris, list[SelWeb]]]] = []
    for baris in tabel.baris:
        begins = baris.peran is PeranBaris.KELOMPOK or (
            baris.peran is PeranBaris.JUMLAH and groups and groups[-1][-1][0].peran is not PeranBaris.JUMLAH
        )
        if begins or not groups:
            groups.append([])
        groups[-1].append((baris, _cells(baris, tabel)))
    return groups


def _cells(baris: Baris, tabel: Tabel) -> list[SelWeb]:
    cells, at = [], 0
    for sel in baris.sel:
        cells.append(SelWeb(sel, tabel.kolom[at]))
        at += sel.lebar
    return cells
