"""Wherever an average stands, the reader is told what it is of and what a cap does to it; print and verdict agree."""

import html
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from bahan import HARI_INI, himpunan, read_data, write_data

from lkjip_build.bahasa.tahun import dihitung_kecil, rata_rata, rata_rata_sel
from lkjip_build.build import Site, build
from lkjip_build.compute.rekap import compute_rekap
from lkjip_build.susunan.fakta import fakta_rata_rata, yang_disebut

# Averages under a cap of 100: S1 (100 + 100 + 80) / 3 = 93,33; S2 70; indikator (93,33 × 3 + 70) / 4 = 87,50; sasaran
# 81,67. Without the cap S1 is 106,67.
SEMUA: list[dict[str, Any]] = [
    {"kode": "iku-01", "sasaran": "S1", "tahun": {2025: {"target": "100", "realisasi": "120"}}},
    {"kode": "iku-02", "sasaran": "S1", "tahun": {2025: {"target": "100", "realisasi": "120"}}},
    {"kode": "iku-03", "sasaran": "S1", "tahun": {2025: {"target": "100", "realisasi": "80"}}},
    {"kode": "iku-04", "sasaran": "S2", "tahun": {2025: {"target": "100", "realisasi": "70"}}},
]
UANG = {
    2025: [
        {
            "kode": "7.01.01.2.01",
            "program": "P",
            "kegiatan": "K",
            "sasaran": "S1",
            "pagu": "10000000",
            "realisasi": "9000000",
        }
    ]
}
DIBATASI = "di atas 100 % dihitung 100 %"
INDIKATOR, SASARAN = "4 dari 4 indikator dihitung", "rata-rata 2 sasaran"


def site_of(folder: Path, semua: list[dict[str, Any]] = SEMUA, **rules: Any) -> Site:
    site = build(write_data(folder / "data", semua, UANG, [himpunan(**rules)]), HARI_INI)
    assert site.publishable, site.problems
    return site


def texts(site: Site) -> dict[str, str]:
    """What each page says, without the folds of origins."""
    found = {}
    for page in site.pages:
        open_text = re.sub(r"<details.*?</details>", " ", page.source(inline=True), flags=re.DOTALL)
        spaced = re.sub(r"<[^>]+>", " ", open_text)
        found[page.uri] = " ".join(html.unescape(spaced).replace("\u00a0", " ").split())
    return found


def beside(text: str, cetakan: str) -> list[str]:
    """What follows each print of a number."""
    return [text[one.end() : one.end() + 260] for one in re.finditer(rf"(?<![\d,.]){cetakan} %", text)]


@pytest.mark.parametrize(
    ("cara", "cetakan", "dari", "kalimat"),
    [
        ("indikator", "87,50", INDIKATOR, "Rata-rata capaian 4 indikator adalah 87,50 %"),
        ("sasaran", "81,67", SASARAN, "Rata-rata dari rata-rata capaian 2 sasaran adalah 81,67 %"),
    ],
)
def test_the_average_of_the_year_says_what_it_is_of_and_what_the_cap_does(
    tmp_path: Path, cara: str, cetakan: str, dari: str, kalimat: str
) -> None:
    said = texts(site_of(tmp_path, rata_rata=cara, batas_rata_rata=100))
    for uri in ("kinerja/index.md", "kinerja/2025/index.md"):
        after = beside(said[uri], cetakan)
        assert after, uri
        assert all(dari in one and DIBATASI in one for one in after), (uri, after)
    ikhtisar = said["laporan/2025/ikhtisar-eksekutif/index.md"]
    assert kalimat in ikhtisar
    assert all(DIBATASI in one for one in beside(ikhtisar, cetakan))
    table = "rata-ratanya dari rata-rata setiap sasaran" if cara == "sasaran" else "Semua indikator"
    bab = said["laporan/2025/bab-3/index.md"]
    assert table in bab
    assert all(DIBATASI in one for one in beside(bab, cetakan))
    everywhere = [uri for uri, text in said.items() if beside(text, cetakan)]
    assert len(everywhere) >= 4  # not the front page, where verdicts stand


# The average of the tujuan is 100 under the cap of 100; over sasaran it stays 81,67 and over indikator it is 90.
BERTUJUAN = [{"kode": "iku-05", "sasaran": "T1", "tahun": {2025: {"target": "100", "realisasi": "150"}}}, *SEMUA]
TANPA_TUJUAN = "indikator tujuan tidak ikut dalam rata-rata sasaran"


def test_an_average_over_sasaran_says_that_it_leaves_out_those_of_a_tujuan(tmp_path: Path) -> None:
    said = texts(site_of(tmp_path, BERTUJUAN, rata_rata="sasaran", batas_rata_rata=100))
    for uri in ("kinerja/index.md", "kinerja/2025/index.md", "laporan/2025/ikhtisar-eksekutif/index.md"):
        after = beside(said[uri], "81,67")
        assert after, uri
        assert all(TANPA_TUJUAN in one.lower() for one in after), (uri, after)
    assert f"rata-rata 2 sasaran; {INDIKATOR}; {TANPA_TUJUAN}" in said["kinerja/2025/index.md"]
    assert f"rata-ratanya dari rata-rata setiap sasaran; {TANPA_TUJUAN}" in said["laporan/2025/bab-3/index.md"]
    assert "tingkat tujuan ini mencapai target. Rata-rata capaian 100,00 %" in said["kinerja/2025/index.md"]


def test_an_average_over_indikator_counts_those_of_a_tujuan(tmp_path: Path) -> None:
    said = texts(site_of(tmp_path, BERTUJUAN, batas_rata_rata=100))
    assert beside(said["kinerja/2025/index.md"], "90,00")[0].startswith(" (5 dari 5 indikator dihitung)")
    assert not [uri for uri, text in said.items() if TANPA_TUJUAN in text.lower()]


@pytest.mark.parametrize("cara", ["indikator", "sasaran"])
def test_every_number_of_such_an_average_has_an_origin(tmp_path: Path, cara: str) -> None:
    data = read_data(write_data(tmp_path / "data", BERTUJUAN, UANG, [himpunan(rata_rata=cara, batas_rata_rata=100)]))
    rekap = compute_rekap(data, HARI_INI).tahun[2025]
    for said in (rata_rata_sel(rekap), rata_rata(rekap), dihitung_kecil(rekap)):
        named = [one.teks for one in yang_disebut(said, fakta_rata_rata(rekap))]
        assert set(re.findall(r"[\d,]*\d", " ".join(named))) == set(re.findall(r"[\d,]*\d", said)), said


@pytest.mark.parametrize("uri", ["kinerja/2025/index.md", "laporan/2025/bab-3/index.md"])
def test_the_average_of_a_sasaran_says_what_the_cap_does(tmp_path: Path, uri: str) -> None:
    said = texts(site_of(tmp_path, batas_rata_rata=100))[uri]
    after = beside(said, "93,33")
    assert after
    # In the table of all sasaran the note stands once, below the year.
    assert all(DIBATASI in one or "Semua indikator" in one for one in after), after


def test_without_a_cap_nothing_is_said_of_one(tmp_path: Path) -> None:
    said = texts(site_of(tmp_path))
    assert not [uri for uri, text in said.items() if DIBATASI in text]


def test_a_shown_cap_that_does_not_count_is_told(tmp_path: Path) -> None:
    said = texts(site_of(tmp_path, batas_tampil=100))
    after = beside(said["kinerja/index.md"], "97,50")
    assert after
    assert all("sebelum dibatasi" in one for one in after), after


NYARIS: list[dict[str, Any]] = [
    {"kode": "iku-01", "sasaran": "S1", "tahun": {2025: {"target": "83", "realisasi": "82,9995"}}},
    {"kode": "iku-02", "sasaran": "S2", "tahun": {2025: {"target": "100", "realisasi": "90,9962"}}},
]


def test_no_output_prints_a_missed_target_as_met(tmp_path: Path) -> None:
    site = site_of(tmp_path, NYARIS)
    said = texts(site)
    assert not [
        uri
        for uri, text in said.items()
        if uri.startswith(("kinerja/", "laporan/", "indikator/iku-01")) and "100,00 %" in text
    ]
    assert "82,9995 ÷ 83 × 100 ≈ 99,999 %" in said["indikator/iku-01/index.md"]
    files = {name: make() for name, make in site.berkas.items() if name == "data/kinerja.json"}
    (content,) = files.values()
    shown = {row["indikator"]: row["capaian_tampil"].replace("\u00a0", " ") for row in json.loads(content)}
    assert shown == {"iku-01": "99,999 %", "iku-02": "90,996 %"}
    assert "Tinggi" in beside(said["kinerja/2025/index.md"], "90,996")[0]


def test_of_a_year_that_is_over_a_target_is_missed_and_no_longer_awaited(tmp_path: Path) -> None:
    assert "Tidak tercapai pada 2025" in texts(site_of(tmp_path))["index.md"]
    running = [one | {"tahun": {2026: one["tahun"][2025]}} for one in SEMUA]
    site = build(write_data(tmp_path / "berjalan", running, None, [himpunan()]), HARI_INI)
    assert "Belum tercapai pada 2026" in texts(site)["index.md"]


def test_no_document_prints_a_missed_target_as_met(tmp_path: Path) -> None:
    """Word and ODS hold the print; a workbook the number, with as many decimals as the print."""
    documents = {
        name.rpartition(".")[2]: zipfile.ZipFile(io.BytesIO(make()))  # type: ignore[arg-type]
        for name, make in site_of(tmp_path, NYARIS).berkas.items()
        if "/lkjip-" in name and name.endswith((".docx", ".ods", ".xlsx"))
    }
    for kind, part in (("docx", "word/document.xml"), ("ods", "content.xml")):
        said = documents[kind].read(part).decode()
        assert "99,999\u00a0%" in said, kind
        assert "90,996\u00a0%" in said, kind
        assert "100,00\u00a0%" not in said, kind
    assert '#,##0.000#####\\ %"' in documents["xlsx"].read("xl/styles.xml").decode()
