"""The map of the site: all its pages, and the two menus that lead to them: for the public, and for staff."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from lkjip_build.isi import Nav, Rancangan, Terbitan
from lkjip_build.model.sop import Sop
from lkjip_build.privasi import samarkan
from lkjip_build.susunan import (
    acuan,
    halaman_beranda,
    halaman_indikator,
    halaman_kinerja,
    halaman_laporan,
    halaman_perubahan,
    halaman_peta_situs,
    halaman_rencana_aksi,
    halaman_siklus,
    halaman_sop,
)
from lkjip_build.susunan.halaman_asal import asal_terpisah
from lkjip_build.susunan.situs import Situs
from lkjip_build.susunan.unduhan import SemuaBerkas

TERPANJANG = 48
"""Letters of a title in the menu."""


def rancangan(
    situs: Situs,
    laporan: Mapping[int, Terbitan],
    berkas: Mapping[int, SemuaBerkas],
    sumber: Mapping[str, Sequence[str]],
) -> Iterator[Rancangan]:
    """Yield all pages: `laporan` are the reports with their files, `sumber` the lines of the published data files."""
    yield Rancangan("/", partial(halaman_beranda.halaman, situs))
    yield from asal_terpisah(halaman_kinerja.rancangan(situs))
    yield from halaman_rencana_aksi.rancangan(situs)
    yield from asal_terpisah(halaman_indikator.rancangan(situs))
    yield from asal_terpisah(halaman_sop.rancangan(situs))
    yield from halaman_siklus.rancangan(situs)
    yield from asal_terpisah(halaman_laporan.rancangan(situs, laporan, berkas))
    yield Rancangan("/perubahan/", partial(halaman_perubahan.halaman, situs))
    yield from acuan.rancangan(situs, sumber)
    yield Rancangan("/peta-situs/", partial(halaman_peta_situs.halaman, situs, laporan))


def menu(situs: Situs, laporan: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of the public; titles are plain text, not yet escaped.

    The pages of single indikator are reached from their index: hundreds of them in every page's menu would cost more
    than they help. The pages of data files are reached from the numbers.
    """
    years = situs.semua_tahun
    plans = [{f"Tahun {tahun}": f"rencana-aksi/{tahun}/index.md"} for tahun in halaman_rencana_aksi.semua_tahun(situs)]
    return [
        {"Beranda": "index.md"},
        *halaman_laporan.menu(situs, laporan),
        {"Kinerja": ["kinerja/index.md", *({f"Tahun {tahun}": f"kinerja/{tahun}/index.md"} for tahun in years)]},
        *([{"Rencana aksi": plans}] if plans else ()),
        {"Indikator": "indikator/index.md"},
        {"SOP": ["sop/index.md", *({_short(one): f"sop/{one.kode}/index.md"} for one in situs.data.sop.values())]},
        {"Siklus": ["siklus/index.md", *({f"Laporan {tahun}": f"siklus/{tahun}/index.md"} for tahun in years)]},
        {"Data": "data/index.md"},
        {
            "Tentang": [
                {"Tentang situs ini": "tentang/index.md"},
                {"Cara menghitung": "metodologi/index.md"},
                {"Perubahan": "perubahan/index.md"},
                {"Istilah": "istilah/index.md"},
                {"Peta situs": "peta-situs/index.md"},
            ]
        },
    ]


def menu_pegawai(situs: Situs, laporan: Mapping[int, Terbitan]) -> Nav:
    """Return the menu of what only the office needs: what each report still lacks, and what the data do."""
    return [
        *halaman_laporan.menu_pegawai(laporan),
        *halaman_sop.menu_pegawai(situs),
        {"Mutu data": "mutu-data/index.md"},
    ]


def _short(sop: Sop) -> str:
    nama = samarkan(sop.nama)  # before it is cut: half a NIP is not found later
    return nama if len(nama) <= TERPANJANG else nama[: TERPANJANG - 1].rstrip() + "…"
