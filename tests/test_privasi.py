"""No NIP and no NIK leaves in any spelling, wherever it was typed; what only looks like one stays as it was."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from builders import HARI_INI, TERKECIL, write_folder
from click.testing import CliRunner
from data_jahat import write_data
from docx import Document
from hypothesis import assume, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader
from situs_uji import build as build_site
from test_gerbang import everything_in

from lkjip_build.build import Inspection, Site, build, inspect, site_of_problems
from lkjip_build.cli import main
from lkjip_build.keluaran import simpan
from lkjip_build.load.files import CSV_FILES, TAHUN_FILES
from lkjip_build.model.data_terbuka import JenisData
from lkjip_build.model.nilai_ukur import Jenjang, Rentang
from lkjip_build.privasi import samarkan, samarkan_berkas, samarkan_isi, tanda_nip
from lkjip_build.privasi.nomor import PROVINSI
from lkjip_build.privasi.sapuan import KOLOM_ANGKA
from lkjip_build.susunan.terbuka.tabel import SEMUA

NIP, NIK = "197307231993031001", "3302221507850001"
NIP_TAMPIL = "19730723 199303 1 001"
# Every office types these in every free text field, comment and prose of its data.
EJAAN = (
    "NIP 19730723 199303 1 001; NIP.197307231993031001; oleh197307231993031001",
    "(19730723-199303-1-001) 19730723  199303  1  001 2025, 1. 19730723.199303.1.001",
    "19730723\u00a0199303\u202f1\u00a0001 / 19730723–199303—1−001",
    "19730723_199303_1_001, 19730723/199303/1/001, 19730723 - 199303 . 1 / 001",
    "**19730723** 199303 *1* 001, `19730723` 199303 1 001, 1973 0723 1993 0310 01",
    "19730723&nbsp;199303&#32;1%20001, １９７３0723 199303 1 001, 1 9 7 3 0 7 2 3 1 9 9 3 0 3 1 0 0 1",
    "19730723 1993031 1 001; NIK 3302221507850001, 3302.2215.0785.0001",
    "33.02.22.150785.0001 - 330222 150785 0001 - 33-02-22-15-07-85-0001",
    "33022215 07850001; NIK: 330 222 150 785 0001",
    "https://contoh.go.id/SK%20197307231993031001.pdf, https://contoh.go.id/?a=%E2%80%933302221507850001",
)
RAHASIA = (NIP, NIK, "1973072319930311001", "19730723", "197307", "330222150785")


def bare(text: str) -> str:
    """The letters and digits of a text, as someone sees them who looks for a number in any spelling."""
    plain = re.sub(r"<[^<>]*>", "", html.unescape(text))
    return "".join(letter for letter in plain if letter.isalnum())


def leaks_in(text: str) -> list[str]:
    seen = (text, bare(text), re.sub(r"[^0-9A-Za-z]", "", text))
    return [secret for secret in RAHASIA if any(secret in one for one in seen)]


def leaking(folder: Path) -> dict[str, list[str]]:
    found = ((str(file.relative_to(folder)), leaks_in(text)) for file, text in everything_in(folder))
    return {name: secrets for name, secrets in found if secrets}


def office(folder: Path, ejaan: str) -> Path:
    """A folder whose every free text is this spelling, with comments and signers that hold it too."""
    data = write_data(folder, ejaan)
    for file in data.rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(f"# {ejaan}\n{text}\n# lahir: {NIP}\n", encoding="utf-8")
    instansi = data / "instansi.yml"
    text = instansi.read_text(encoding="utf-8")
    signer = f'"kode": "camat",\n"nip": "{NIP_TAMPIL}",'
    instansi.write_text(text.replace('"kode": "camat",', signer, 1), encoding="utf-8")
    sop = data / "sop/uji.yml"
    text = sop.read_text(encoding="utf-8")
    sop.write_text(text.replace('"disahkan": {', f'"disahkan": {{"nip": "{NIP}",', 1), encoding="utf-8")
    laporan = data / "2025/laporan.yml"
    text = laporan.read_text(encoding="utf-8")
    laporan.write_text(text.replace('"sop": "uji",', '"sop": "uji", "penandatangan": "camat",', 1), encoding="utf-8")
    return data


def write_site(folder: Path, site: Site) -> Path:
    for page in site.pages:
        write_folder(folder, {page.uri: page.source(inline=True), f"{page.uri}.bare": page.source(inline=False)})
    return write_folder(folder, dict(site.files))


SETIAP_KALI = (EJAAN[5], EJAAN[7])
"""A whole office is made of these each time, of the others among the long proofs."""


def test_every_spelling_is_masked() -> None:
    assert [one for one in EJAAN if leaks_in(samarkan_isi(one)) or "001" not in samarkan_isi(one)] == []


@pytest.mark.parametrize(
    "ejaan", [one if one in SETIAP_KALI else pytest.param(one, marks=pytest.mark.lama) for one in EJAAN]
)
def test_no_spelling_leaves_in_pages_open_data_and_documents(ejaan: str, tmp_path: Path) -> None:
    data = office(tmp_path, ejaan)
    site = build(data, HARI_INI)
    assert site.publishable, [(str(problem.location), problem.message) for problem in site.problems]
    assert leaking(write_site(tmp_path / "hasil", site)) == {}
    assert leaks_in(json.dumps([site.nav, dict(site.extra)], ensure_ascii=False)) == []
    about = site.halaman["tentang/index.md"]().source(inline=True)
    assert "001" in about  # masked, not cut out


def test_nothing_leaves_in_a_built_site_written_pages_and_documents(tmp_path: Path) -> None:
    """The same with every output as programs read it: HTML, search, JSON, CSV, BPMN, XES, PDF, DOCX, XLSX, ODS."""
    data = office(tmp_path, " ; ".join((EJAAN[1], EJAAN[7])))
    site = build_site(tmp_path, data)
    assert leaking(site) == {}
    kinds = {file.suffix for file in site.rglob("*")}
    assert {".html", ".json", ".csv", ".bpmn", ".xes", ".yml", ".xml"} <= kinds
    assert {".pdf", ".docx", ".odt", ".xlsx", ".ods"} <= kinds
    docs = write_folder(tmp_path / "docs", {"panduan/index.md": f"# Panduan {EJAAN[1]}\n"})
    written = CliRunner().invoke(main, ["tulis", str(tmp_path / "tulis"), "--data", str(data), "--docs", str(docs)])
    assert written.exit_code == 0, written.output
    assert leaking(tmp_path / "tulis") == {}
    made = CliRunner().invoke(main, ["dokumen", "2025", "--data", str(data), "--ke", str(tmp_path / "dokumen")])
    assert made.exit_code == 0, made.output
    assert leaking(tmp_path / "dokumen") == {}


@pytest.mark.parametrize(
    "prosa",
    [
        "Oleh [19730723](https://contoh.go.id/a_(b)) 199303 1 001 dan [330222](https://contoh.go.id) 150785 0001.",
        pytest.param(f"Oleh 19730723 **[199303](https://contoh.go.id/{'x' * 250})** 1 001.", marks=pytest.mark.lama),
        pytest.param("- 19730723 [199303 1](mailto:a@contoh.go.id)001", marks=pytest.mark.lama),
    ],
)
def test_a_link_around_some_of_the_digits_hides_nothing_from_the_pass(prosa: str, tmp_path: Path) -> None:
    data = office(tmp_path, "biasa")
    for name, field in (("2025/laporan.yml", "penutup"), ("renstra.yml", "definisi")):
        file = data / name
        text = file.read_text(encoding="utf-8")
        assert f'"{field}": "biasa"' in text
        text = text.replace(f'"{field}": "biasa"', f'"{field}": {json.dumps(prosa)}')
        file.write_text(text, encoding="utf-8")
    site = build(data, HARI_INI)
    assert site.publishable, [(str(problem.location), problem.message) for problem in site.problems]
    found = everything_in(write_site(tmp_path / "hasil", site))
    shown = [(file.name, re.sub(r"\(?(?:https?:|mailto:)[^\s)]*\)*", "", text)) for file, text in found]
    assert [name for name, text in shown if {NIP, NIK, "19730723"} & {*leaks_in(text)}] == []


TERPOTONG = """\
langkah;pelaksana;mulai;selesai;keputusan;keluaran;bukti;catatan
1;kasi;2026-01-19;2026-01-27;;19730723;"199303";1001
2;camat;2026-01-27;2026-01-29;tidak;"oleh 19730723
199303
1 001";33022215;07850001
1;kasi;2026-01-29;2026-02-03;;Draf 2;2026;20260129
"""
KOMENTAR = """\
# Ditulis 19730723
#   199303 1
# 001, NIK 330222
#
# 150785 0001.
istilah:
  - istilah: Pejabat
    arti: |
      Oleh 19730723
        199303

      1 001.
"""


def test_a_number_that_goes_on_over_cells_or_lines_stands_on_no_page_of_a_data_file(tmp_path: Path) -> None:
    changes = {"2025/siklus.csv": TERPOTONG, "istilah.yml": KOMENTAR}
    site = build(write_folder(tmp_path / "data", {**TERKECIL, **changes}), HARI_INI)
    assert site.publishable, [(str(problem.location), problem.message) for problem in site.problems]
    pages = {uri: make().source(inline=True) for uri, make in site.halaman.items() if uri.startswith("sumber/")}
    sources = {path: str(make()) for path, make in site.berkas.items() if path.startswith("data/sumber/")}
    assert {name: leaks_in(text) for name, text in (pages | sources).items() if leaks_in(text)} == {}
    for address, lines in (("2025/siklus", 6), ("istilah", 11)):
        shown = re.sub(r"<[^>]*>", " ", pages[f"sumber/{address}/index.md"])
        assert shown.count("001") >= 2
        assert all(f'"baris-{number}"' in pages[f"sumber/{address}/index.md"] for number in range(1, lines + 1))
    assert sources["data/sumber/istilah.yml"].split("\n")[:6] == [
        "# Ditulis ••••••••", "#•••••••", "#001, NIK ••••••", "#", "#•••••••001.", "istilah:",
    ]  # fmt: skip
    kept = "1;kasi;2026-01-29;2026-02-03;;Draf 2;2026;20260129"
    assert sources["data/sumber/2025/siklus.csv"].split("\n")[5] == kept


def test_hand_written_pages_are_masked_in_a_built_site(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", TERKECIL)
    docs = write_folder(tmp_path / "docs", {"panduan/index.md": f"# Panduan\n\n{EJAAN[1]}\n"})
    site = build_site(tmp_path, data, docs, nav=[{"Panduan": ["panduan/index.md"]}])
    assert leaking(site) == {}
    assert "•••001" in (site / "panduan/index.html").read_text(encoding="utf-8")


def test_without_the_pass_the_same_look_finds_the_leak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lkjip_build.build.site.samarkan_isi", lambda value: value)
    monkeypatch.setattr("lkjip_build.build.site.samarkan_berkas", lambda path, content: content)
    monkeypatch.setattr("lkjip_build.build.samarkan_baris", lambda path, lines: tuple(lines))
    monkeypatch.setattr(simpan, "samarkan_isi", lambda value: value)
    site = build(office(tmp_path, EJAAN[1]), HARI_INI)
    found = leaking(write_site(tmp_path / "hasil", site))
    for name in (
        "index.md",
        "sop/uji/index.md",
        "laporan/2025/bab-1/index.md",
        "data/kinerja.csv",
        "data/kinerja.json",
        "data/siklus/uji.xes",
        "data/sumber/instansi.yml",
        "sumber/instansi/index.md",
        "sop/uji/sop-uji.bpmn",
        "sop/uji/sop-uji.pdf",
        "laporan/2025/lkjip-2025.pdf",
        "laporan/2025/lkjip-2025.docx",
        "laporan/2025/lkjip-2025.xlsx",
        "laporan/2025/lkjip-2025.ods",
    ):
        assert name in found, name


def test_the_full_nip_stands_in_signatures_alone_where_the_office_asks(tmp_path: Path) -> None:
    data = office(tmp_path, EJAAN[0])
    instansi = data / "instansi.yml"
    text = instansi.read_text(encoding="utf-8")
    asked = text.replace('"status_data"', '"tampilkan_nip": "ya",\n"status_data"', 1)
    instansi.write_text(asked, encoding="utf-8")
    site = build(data, HARI_INI)
    found = leaking(write_site(tmp_path / "hasil", site))
    names = ("lkjip", "pengukuran-kinerja", "perjanjian-kinerja", "rencana-aksi")
    word, forms = ([f"laporan/2025/{name}-2025.{kind}" for name in names] for kind in ("docx", "pdf"))
    text_of_odf, book = "laporan/2025/lkjip-2025.odt", "laporan/2025/perjanjian-kinerja-2025.xlsx"
    assert sorted(found) == sorted([*word, *forms, text_of_odf, book, "sop/uji/sop-uji.pdf"])
    for path in (*forms, "sop/uji/sop-uji.pdf"):
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(bytes_of(site, path))).pages)
        flat = " ".join(text.split())
        assert flat.count(f"NIP. {NIP_TAMPIL}") >= 1
        assert leaks_in(flat.replace(f"NIP. {NIP_TAMPIL}", "")) == []
    for path in word:
        body = Document(io.BytesIO(bytes_of(site, path))).element.body
        lines = [one.text or "" for one in body.iter() if one.tag.endswith("}t")]
        assert {line for line in lines if leaks_in(line)} == {f"NIP. {NIP_TAMPIL}"}, path
    with zipfile.ZipFile(io.BytesIO(bytes_of(site, text_of_odf))) as file:
        paragraphs = re.findall(r"<text:p[^>]*>([^<]*)</text:p>", file.read("content.xml").decode())
    assert {line for line in paragraphs if leaks_in(line)} == {f"NIP. {NIP_TAMPIL}"}
    sheets = load_workbook(io.BytesIO(bytes_of(site, book)))
    cells = [str(cell) for sheet in sheets for row in sheet.values for cell in row]
    assert {cell for cell in cells if leaks_in(cell)} == {f"NIP. {NIP_TAMPIL}"}


def bytes_of(site: Site, path: str) -> bytes:
    content = site.berkas[path]()
    assert isinstance(content, bytes)
    return content


def test_pages_of_errors_and_machine_readable_problems_are_masked(tmp_path: Path) -> None:
    long = "x" * 40
    rows = TERKECIL["2025/kinerja.csv"].replace(";21;Buku kejadian;", f";{long} {NIP_TAMPIL};{NIP} {NIK};")
    data = write_folder(tmp_path / "data", {**TERKECIL, "2025/kinerja.csv": rows})
    site = build(data, HARI_INI)
    assert [problem.code for problem in site.problems if problem.severity == "error"] == ["LKJ201"]
    shown = site_of_problems(site).pages[0].source(inline=True)
    assert "LKJ201" in shown
    assert leaks_in(shown) == []
    for form in ("json", "sarif", "github"):
        told = CliRunner().invoke(main, ["periksa", "--data", str(data), "--format", form])
        assert "LKJ201" in told.output
        assert leaks_in(told.output) == []


def test_names_in_the_menu_and_on_drawings_are_masked_before_they_are_cut(tmp_path: Path) -> None:
    sop = TERKECIL["sop/penyusunan-lkjip.yml"]
    sop = sop.replace("nama: Penyusunan LKjIP", f"nama: Penyusunan laporan kinerja kantor oleh {NIP_TAMPIL}")
    sop = sop.replace("nama: KASI", f"nama: Kepala Seksi Pelayanan {NIP_TAMPIL} dan {NIK}")
    site = build(write_folder(tmp_path / "data", {**TERKECIL, "sop/penyusunan-lkjip.yml": sop}), HARI_INI)
    assert leaks_in(json.dumps(site.nav)) == []
    assert leaking(write_site(tmp_path / "hasil", site)) == {}


def test_what_a_site_offers_is_masked_whoever_makes_it() -> None:
    files = {
        "x.json": json.dumps({"nama": NIP, "uang": int(NIK)}),
        "x.xes": f'<a v="{NIK}"/>'.encode(),
        "x.pdf": b"%PDF",
    }
    offered = {path: partial(bytes if isinstance(content, bytes) else str, content) for path, content in files.items()}
    site = Site((), {}, {}, offered, [{f"Oleh {NIP}": "index.md"}], extra={"tanda": NIK})
    assert json.loads(site.files["x.json"]) == {"nama": "•" * 15 + "001", "uang": int(NIK)}
    assert site.files["x.xes"] == f'<a v="{"•" * 13}001"/>'.encode()
    assert site.files["x.pdf"] == b"%PDF"
    assert site.nav == [{"Oleh " + "•" * 15 + "001": "index.md"}]
    assert site.extra == {"tanda": "•" * 13 + "001"}


def test_the_places_of_problems_stay_as_typed_for_the_terminal(tmp_path: Path) -> None:
    inspection: Inspection = inspect(write_folder(tmp_path / "data", TERKECIL), HARI_INI)
    assert any(NIP_TAMPIL in line for line in inspection.lines["data/instansi.yml"])


TERPISAH = st.text(st.sampled_from(" \u00a0\u202f.-–−_/*`·"), min_size=1, max_size=4)


@st.composite
def semua_nip(draw: st.DrawFn) -> str:
    born = draw(st.dates(date(1940, 1, 1), date(2012, 12, 31)))
    started = born.year + draw(st.integers(15, 66))
    month = draw(st.sampled_from([*range(1, 13), 21, 22, 23]))
    return f"{born:%Y%m%d}{started}{month:02}{draw(st.sampled_from('12'))}{draw(st.integers(1, 999)):03}"


@st.composite
def semua_nik(draw: st.DrawFn) -> str:
    place = f"{draw(st.sampled_from(sorted(PROVINSI)))}{draw(st.integers(1, 79)):02}{draw(st.integers(1, 99)):02}"
    day = draw(st.integers(1, 28)) + draw(st.sampled_from([0, 40]))
    born = f"{day:02}{draw(st.integers(1, 12)):02}{draw(st.integers(0, 99)):02}"
    return f"{place}{born}{draw(st.integers(1, 9999)):04}"


def cut(number: str, cuts: list[int], separators: list[str]) -> str:
    edges = [0, *sorted(cuts), len(number)]
    parts = [number[left:right] for left, right in pairwise(edges)]
    return "".join(part + sign for part, sign in zip(parts, [*separators, ""], strict=True))


def is_amount(cuts: list[int], length: int, separators: list[str]) -> bool:
    return (
        bool(cuts)
        and cuts == list(range(length - 3 * len(cuts), length, 3))
        and cuts[0] <= 3
        and (len(set(separators)) == 1)
    )


@given(semua_nip(), st.sets(st.integers(1, 17)), st.data(), st.sampled_from(["", "NIP", "a. ", "(", "<td>"]))
def test_every_spelling_of_a_nip_is_masked(nip: str, places: set[int], data: st.DataObject, before: str) -> None:
    cuts = sorted(places)
    separators = [data.draw(TERPISAH) for _ in cuts]
    assume(not is_amount(cuts, 18, separators))
    assert samarkan(f"{before}{cut(nip, cuts, separators)} 2025") == f"{before}{'•' * 15}{nip[15:]} 2025"


@given(semua_nip(), st.integers(0, 18), st.sampled_from("0123456789"))
def test_a_nip_with_one_digit_too_many_is_masked(nip: str, at: int, digit: str) -> None:
    typed = nip[:at] + digit + nip[at:]
    assert samarkan(typed) == "•" * 16 + typed[16:]


BERBAGIAN = st.sets(st.sampled_from([2, 4, 8, 10, 12])).map(lambda some: sorted({6, *some}))


@given(semua_nik(), st.one_of(BERBAGIAN, st.sampled_from([[], [4, 8, 12], [8]])), st.data())
def test_a_nik_cut_at_its_parts_is_masked_with_any_separators(nik: str, cuts: list[int], data: st.DataObject) -> None:
    separators = [data.draw(TERPISAH) for _ in cuts]
    assume(not (cuts == [8] and {nik[4:6], nik[12:14]} <= {"19", "20"}))
    assert samarkan(f"1. {cut(nik, cuts, separators)}, 2025") == f"1. {'•' * 13}{nik[13:]}, 2025"


@given(semua_nik(), st.sets(st.integers(1, 15), min_size=1), TERPISAH)
def test_a_nik_cut_anywhere_by_one_sign_is_masked(nik: str, places: set[int], sign: str) -> None:
    cuts = sorted(places)
    separators = [sign] * len(cuts)
    assume(not is_amount(cuts, 16, separators))
    assume(not (cuts in ([2, 4, 8, 10, 12], [8]) and {nik[4:6], nik[12:14]} <= {"19", "20"}))
    assert samarkan(f"({cut(nik, cuts, separators)})") == f"({'•' * 13}{nik[13:]})"


@given(
    semua_nip(), st.sampled_from([(0, "1939"), (0, "2030"), (4, "13"), (6, "32"), (12, "13"), (14, "3"), (15, "000")])
)
def test_a_number_that_breaks_the_structure_of_a_nip_stays(nip: str, fault: tuple[int, str]) -> None:
    at, wrong = fault
    broken = nip[:at] + wrong + nip[at + len(wrong) :]
    for text in (broken, f"{broken[:8]} {broken[8:14]} {broken[14]} {broken[15:]}"):
        assert samarkan(text) == text


@pytest.mark.parametrize("years", [14, 67])
def test_a_nip_of_a_child_or_a_pensioner_is_none(years: int) -> None:
    for started, masked in ((1973 + years, False), (1973 + 15, True), (1973 + 66, True)):
        assert ("•" in samarkan(f"19730723{started}031001")) is masked


SALAH_NIK = [
    (0, "20"), (0, "00"), (0, "54"), (2, "00"), (2, "80"), (4, "00"), (6, "00"), (6, "32"), (6, "40"), (6, "72"),
    (8, "00"), (8, "13"), (12, "0000"),
]  # fmt: skip


@given(semua_nik(), st.sampled_from(SALAH_NIK), st.sampled_from([[], [6, 12], [4, 8, 12], [2, 4, 6, 12]]))
def test_a_number_that_breaks_the_structure_of_a_nik_stays(nik: str, fault: tuple[int, str], cuts: list[int]) -> None:
    at, wrong = fault
    broken = cut(nik[:at] + wrong + nik[at + len(wrong) :], cuts, [" "] * len(cuts))
    assert samarkan(broken) == broken


@pytest.mark.parametrize(
    "text",
    [
        "1.234.567.890.123.456",
        "3.302.221.507.850.001",
        "Rp3302221507850001",
        "Rp 3302221507850001",
        "3\u00a0302\u00a0221\u00a0507\u00a0850\u00a0001",
        "197.307.231.993.031.001",
        "7.01.01.2.01.0001",
        "7.01.02.2.01.0003 2025 31 12",
        "7.01.01.2.01.0001 5.1.02.02.01.0012",
        "12-05-2025 – 10-06-2025",
        "12-05-2025 08.15 – 10-06-2025 09.00",
        "12052025 10062025",
        "2026-01-05/2026-01-12",
        "+62 812-3456-0790 / 0281-681234",
        "065/12/2023/001/2024",
        "-7.330512 109.229134",
        "2023 2024 2025 2026",
        "11 12 13 14 15 16 17 18",
        "0197307231993031001x1",
        "19730723199303100112",
        "33022215078500011",
        "a" * 20 + "3302221507850001" + "b" * 20,
        "202611230000000001",
        "M10 20 30 40 50 60 70 80 90",
        "PPPK 2021 2022 2023 2024",
        "NIP 2021 2022 2023 2024",
        "[2021](https://a.id) [2022](https://b.id) [2023](https://c.id) [2024](https://d.id)",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_of_a_person_stays(text: str) -> None:
    assert samarkan(text) in {text, text.replace("0197307231993031001", "•" * 16 + "001")}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("NIP: 197.307.231.993.031.001", "NIP: " + "•" * 15 + "001"),
        ("<b>19730723</b> 199303 1 001", "<b>••••••••</b>•••••••001"),
        ("19730723\n    199303 1 001\n", "••••••••\n    •••••••001\n"),
        ('{"a": "\\u0031973072\\x33199303 1 001"}', '{"a": "' + "•" * 15 + '001"}'),
        ("%319730723%20199303%201001", "•" * 15 + "001"),
        ("&#49;9730723&amp;nbsp;199303&#38;#32;1001", "•" * 15 + "001"),
        ("19730723 202221 2 015", "•" * 15 + "015"),
        ("3302225507850001 dan 3302221507850001", f"{'•' * 13}001 dan {'•' * 13}001"),
        ("19730723 199303 1 001 3302221507850001", f"{'•' * 15}001 {'•' * 13}001"),
        ("1. 19730723 199303 1 001 7", "1. " + "•" * 15 + "001 7"),
        ("KK 3302 221507 85 0001", f"KK {'•' * 13}001"),
        ("[19730723](https://a.id) 199303 1 001", "[••••••••](https://a.id)•••••••001"),
        ("19730723 [199303](https://a.id/(b)) 1 001", "••••••••[••••••](https://a.id/(b))•001"),
        ("a%20197307231993031001%2C", "a%20" + "•" * 15 + "001%2C"),
        ("\\u0020197307231993031001", "\\u0020" + "•" * 15 + "001"),
        ("NIP. 19730723 19930 1 001", "NIP. " + "•" * 14 + "001"),
        ("NIP 197313231993031001 lahir", "NIP " + "•" * 15 + "001 lahir"),
        ("NIK 33022215078500011", "NIK " + "•" * 14 + "011"),
    ],
)
def test_the_masked_form(text: str, shown: str) -> None:
    assert samarkan(text) == shown
    assert samarkan(shown) == shown


def test_figures_in_columns_and_json_numbers_stay_and_texts_do_not() -> None:
    table = f'kode;pagu;catatan\n7.01;{NIK};"a ""b"" {NIK}"\n7.02;"{NIK}";{NIK}\n7.03;oleh {NIK};\n'
    masked = "•" * 13 + "001"
    assert samarkan_berkas("data/sumber/2025/anggaran.csv", table) == (
        f'kode;pagu;catatan\n7.01;{NIK};"a ""b"" {masked}"\n7.02;"{NIK}";{masked}\n7.03;oleh {masked};\n'
    )
    assert samarkan_berkas("x.csv", f"sep=,\ncatatan,target\n{NIK},{NIK}\n") == (
        f"sep=,\ncatatan,target\n{masked},{NIK}\n"
    )
    cells = "a\tb\tc\td\tpagu\n19730723\t199303\t1\t001\t9\n19730723\t199303\t1\t\t001\n"
    assert samarkan_berkas("x.csv", cells) == cells.replace("19730723\t199303\t1\t001", "••••••••\t••••••\t•\t001")
    assert samarkan_berkas("x.json", f'{{"{NIK}": {NIK}, "b": ["\\"{NIK}", {NIK}]}}') == (
        f'{{"{masked}": {NIK}, "b": ["\\"{masked}", {NIK}]}}'
    )


@given(st.text(st.sampled_from(';,\t\n"a1 '), max_size=40))
def test_a_csv_loses_nothing_to_the_look_at_its_cells(text: str) -> None:
    assert samarkan_berkas("x.csv", f"a;b\n{text}\n{NIK}") == f"a;b\n{text}\n{'•' * 13}001"


def test_the_columns_of_figures_are_those_of_the_models() -> None:
    figures = {Decimal, int, Rentang, Jenjang}
    typed = {
        name
        for model in (*CSV_FILES.values(), *(one for file, one in TAHUN_FILES.items() if file.endswith(".csv")))
        for name, field in model.model_fields.items()
        if figures.intersection(_types(field.annotation))
    }
    kinds = (JenisData.ANGKA, JenisData.BULAT)
    published = {one.kode for table in SEMUA for one in table.kolom if one.data and one.data.jenis in kinds}
    assert typed | published == KOLOM_ANGKA
    assert {"tahun", "target", "target_bawah", "realisasi", "capaian", "rata_rata"} < published


def _types(annotation: object) -> Iterator[object]:
    yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)


def test_content_is_rebuilt_only_where_it_must_be() -> None:
    clean = {"a": ["x", ("y", 1)], "b": None}
    assert samarkan_isi(clean) is clean
    assert samarkan_isi({"a": [NIP, (NIK, 1)], NIP: None}) == {
        "a": ["•" * 15 + "001", ("•" * 13 + "001", 1)],
        "•" * 15 + "001": None,
    }
    for length in range(18, 120):  # whatever the length of a text, its neighbours in memory do not hide a number
        assert samarkan_isi((NIP + "x" * (length - 18),)) != (NIP + "x" * (length - 18),)


def test_a_signature_shows_the_parts_that_the_pass_lets_go() -> None:
    assert tanda_nip(NIP, utuh=True) == ("19730723", "199303", "1", "001")
    assert samarkan_isi(tanda_nip(NIP, utuh=True)) == tanda_nip(NIP, utuh=True)
    assert tanda_nip(NIP, utuh=False) == ("•" * 15 + "001",)
    assert tanda_nip("", utuh=True) == ()
