"""An office of sixty indikator: its pages are no heavier and no longer than those of a small one, and lead to all."""

from datetime import date
from pathlib import Path

import pytest
from kantor_besar import write_kantor
from playwright.sync_api import Browser
from situs_uji import cells, read, words
from test_halaman_ringan import terlalu_berat
from test_panjang_halaman import semua_alamat, terlalu_besar

from lkjip_build.build import build
from lkjip_build.jembatan.situs import bangun_situs
from lkjip_build.susunan.layar import BARIS_TERBUKA

HARI_INI = date(2026, 11, 23)


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_kantor(tmp_path_factory.mktemp("besar") / "kantor")


@pytest.fixture(scope="module")
def situs(kantor: Path) -> Path:
    hasil = bangun_situs(kantor, kantor.parent / "situs", hari_ini=HARI_INI)
    assert (hasil.terbit, hasil.gagal) == (True, ())
    assert {one.code for one in hasil.masalah} == {"LKJ414", "LKJ513"}  # what nobody made up: an agreement, a number
    return kantor.parent / "situs"


def test_long_tables_wait_by_group_and_lead_where_the_rest_is(kantor: Path) -> None:
    pages = build(kantor / "data", HARI_INI, dokumen=False).halaman  # made when asked for

    def told(uri: str) -> str:
        return pages[uri]().source(inline=True)

    year = told("kinerja/2025/index.md")
    assert year.count('<tr id="iku-') == 60
    assert year.partition('class="tertutup"')[0].count('<tr id="iku-') == 6  # the first sasaran is open
    assert 'id="tabel-banding"' not in year
    assert "ada di halaman setiap sasaran" in year
    assert year.count(">Sebab, rencana, dan perbandingan: sasaran S") == 10
    assert "../../laporan/2025/lampiran-pengukuran/" in year
    annex = told("laporan/2025/lampiran-pengukuran/index.md")
    assert annex.count('class="tertutup__judul">Sasaran S') == 9
    assert 'id="tabel-pengukuran"' in annex
    assert 'id="tabel-pengukuran-10"' in annex
    definitions = told("laporan/2025/lampiran-definisi/index.md")
    assert definitions.count('<details class="lipat">') == 60
    index = told("indikator/index.md")
    assert index.count('<tr id="iku-') == 60 > BARIS_TERBUKA
    assert 'href="semua/asal/' in index
    assert "iku-60" in told("indikator/semua/asal/index.md")
    assert 'href="indikator/">Setiap indikator</a>' in told("index.md")


@pytest.mark.lama
def test_every_page_is_light(situs: Path) -> None:
    assert terlalu_berat(situs) == {}


@pytest.mark.lama
@pytest.mark.browser
def test_no_page_is_longer_than_ten_screens(situs: Path, browser: Browser) -> None:
    assert terlalu_besar(situs, browser, semua_alamat(situs)) == ({}, {})


@pytest.mark.lama
def test_all_figures_are_there(situs: Path) -> None:
    rows = [row for number in range(1, 11) for row in cells(read(situs, "kinerja/2025"), f"Sasaran S{number}")]
    assert len([row for row in rows if any("%" in cell for cell in row)]) >= 60
    said = words(read(situs, "laporan/2025/lampiran-pengukuran"))
    assert "Produksi kopi robusta" in said
    assert "Hasil panen yang dijual berkelompok" in said
