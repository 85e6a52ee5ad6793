"""The pages of open data: on each what others may do with it and how to name the source, every column answered, every
file within reach.
"""

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import html5lib
import pytest
from alat_data import ALAMAT, isi_data, kantor_kecil
from bahan import HARI_INI
from pengaturan import ROOT

from lkjip_build.build import Site, build
from lkjip_build.susunan.terbuka.kunci_siklus import KUNCI_SIKLUS
from lkjip_build.susunan.terbuka.kunci_sop import KUNCI_SOP
from lkjip_build.susunan.terbuka.tabel import SEMUA

RUANG = "{http://www.w3.org/1999/xhtml}"


def teks(site: Site, uri: str) -> str:
    """The words of a page."""
    page = html5lib.parse(site.halaman[uri]().source(inline=True))
    return re.sub(r"\s+", " ", "".join(page.itertext()))


@pytest.mark.parametrize(
    "uri", ["data/index.md", "data/kamus/index.md", "data/kamus-kunci/index.md", "data/v1/index.md"]
)
def test_every_data_page_says_on_what_terms_and_how_to_name_the_source(tmp_path: Path, uri: str) -> None:
    told = teks(kantor_kecil(tmp_path, lisensi="CC-BY-4.0", alamat_situs=ALAMAT), uri)
    assert "Creative Commons Atribusi 4.0" in told
    assert "asalkan sumbernya disebut" in told
    assert re.search(rf"Sumber: Uji, .*, data kinerja, {re.escape(ALAMAT)}\. .*Lisensi CC-BY-4\.0\.", told)
    bare = teks(kantor_kecil(tmp_path / "tanpa"), uri)
    assert "Kantor belum menetapkan lisensi." in bare
    assert "Sumber: Uji, " in bare


@pytest.mark.parametrize("alamat", ["", ALAMAT])
def test_the_page_of_an_indikator_says_how_to_cite_it_with_its_whole_address(tmp_path: Path, alamat: str) -> None:
    site = kantor_kecil(tmp_path, **({"alamat_situs": alamat} if alamat else {}))
    cited = f"“Indikator iku-01”. Kinerja Uji, halaman {alamat or '/'}indikator/iku-01/. Angka"
    assert cited in teks(site, "indikator/iku-01/index.md")


def test_the_dictionary_answers_every_column_of_every_table(tmp_path: Path) -> None:
    site = kantor_kecil(tmp_path)
    page = html5lib.parse(site.halaman["data/kamus/index.md"]().source(inline=True))
    found = {
        tuple(re.sub(r"\s+", " ", "".join(cell.itertext())).strip() for cell in row)[:2]
        for row in page.iter(f"{RUANG}tr")
    }
    for table in SEMUA:
        for column in table.kolom:
            assert any(
                head.startswith(column.kode) and head.endswith(column.judul) and meaning == column.arti
                for head, meaning in found
            ), (table.nama, column.kode)


def semua_kunci(isi: Any, jalan: str = "") -> Iterator[str]:
    """Every key of a value read from JSON, by its way."""
    if isinstance(isi, dict):
        for key, value in isi.items():
            yield f"{jalan}{key}"
            yield from semua_kunci(value, f"{jalan}{key}.")
    elif isinstance(isi, list):
        for one in isi:
            yield from semua_kunci(one, f"{jalan.removesuffix('.')}[].")


SEMUA_KUNCI = (*KUNCI_SIKLUS, *KUNCI_SOP)


def test_the_dictionary_answers_every_key_of_an_sop_and_no_other(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "data/sop/penyusunan-lkjip.pemantauan.csv").write_text(
        "tahun;semester;langkah;berjalan;catatan;tindakan;paraf\n2026;1;1;baik;;;\n", encoding="utf-8"
    )
    site = build(tmp_path / "data", HARI_INI)
    (name,) = (one for one in isi_data(site) if one.startswith("data/sop/"))
    assert set(semua_kunci(json.loads(isi_data(site)[name]))) == {
        f"{place}{key}" for place, _, keys in KUNCI_SOP for key in keys
    }


def test_the_dictionary_answers_every_key_of_the_cycle_and_no_other(tmp_path: Path) -> None:
    """An office with a finding and one with a sealed year have every key between them."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    log = tmp_path / "data/2023/siklus.csv"
    first, _, *rest = log.read_text(encoding="utf-8").splitlines(keepends=True)
    log.write_text("".join((first, *rest)), encoding="utf-8")  # the first step was never noted
    found = set[str]()
    for data in (tmp_path / "data", ROOT / "tests/situs/sukamaju-2025/data"):
        site = build(data, HARI_INI)
        found |= {key for year in json.loads(isi_data(site)["data/siklus.json"]) for key in semua_kunci(year)}
    assert found == {f"{place}{key}" for place, _, keys in KUNCI_SIKLUS for key in keys}
    page = html5lib.parse(site.halaman["data/kamus-kunci/index.md"]().source(inline=True))
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in page.iter(f"{RUANG}tr")]
    said = [row for _, _, keys in SEMUA_KUNCI for row in (["Kunci", "Arti"], *map(list, keys.items()))]
    assert rows[rows.index(["Kunci", "Arti"]) :] == said


def test_a_page_leads_to_every_file_of_the_data(tmp_path: Path) -> None:
    site = kantor_kecil(tmp_path)

    @cache
    def leads(uri: str) -> frozenset[str]:
        at = f"http://situs/{uri.removesuffix('index.md')}"
        links = re.findall(r'(?:href|src)="([^"#?]+)|\]\(([^)#?]+)', site.halaman[uri]().source(inline=True))
        return frozenset(urljoin(at, one or other).removeprefix("http://situs/") for one, other in links)

    named = frozenset[str]().union(*map(leads, site.halaman))
    assert [path for path in isi_data(site) if path not in named and not path.startswith("data/v1/skema/")] == []


def test_the_file_that_most_people_want_comes_first_and_what_is_said_of_excel_is_there(tmp_path: Path) -> None:
    site = kantor_kecil(tmp_path)
    page = html5lib.parse(site.halaman["data/index.md"]().source(inline=True))
    links = [one.get("href") for one in page.iter(f"{RUANG}a") if (one.get("href") or "").endswith((".xlsx", ".csv"))]
    assert links[0] == "kinerja-uji.xlsx"
    told = teks(site, "data/index.md")
    assert "Buka kinerja-uji.xlsx, atau klik dua kali CSV di kolom Untuk Excel." in told
    heads = ["".join(one.itertext()) for one in page.iter(f"{RUANG}th") if one.get("scope") == "col"]
    assert "Untuk Excel" in heads
