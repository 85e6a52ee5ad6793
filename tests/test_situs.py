"""The shipped data as a real site: built strictly, then read as its readers and their programs would."""

import csv
import json
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from builders import TERKECIL, write_folder
from pengaturan import ROOT
from peramban import axe, overflow, serve
from playwright.sync_api import Browser
from situs_uji import build, cells, pages, parse, read, words, words_of

from lkjip_build.build import build as build_of
from lkjip_build.build import inspect, site_of_problems

HARI_INI = date(2026, 11, 23)


def test_the_front_page_answers_in_one_sentence(situs: Path) -> None:
    text = words(read(situs, ""))
    assert "Pada 2025, 9 dari 13 indikator kinerja mencapai target, 3 tidak tercapai, 1 tidak dinilai." in text
    assert "Laporan kinerja 2026: belum dimulai" in text


def test_a_year_shows_its_indikator_with_the_right_numbers(situs: Path) -> None:
    rows = cells(read(situs, "kinerja/2025"), "Sasaran S1")
    assert rows[0] == [
        "Indeks Kepuasan Masyarakat satuan: nilai", "Tercapai kategori Sangat Tinggi", "85,4", "85", "100,47 %",
    ]  # fmt: skip
    assert rows[3][1:] == ["Tidak tercapai kategori Sedang", "Uji coba", "Diterapkan", "66,67 %"]
    quarters = cells(read(situs, "kinerja/2025"), "Sasaran S1: realisasi setiap triwulan")
    assert quarters[0][1:] == ["85", "85,4", "85,6", "85,6"]
    assert quarters[3][1:] == ["Uji coba"] * 4
    # (85,4/85 + 94,25/94 + 1 + 2/3 + 45/40) / 5
    assert "Rata-rata capaian 95,98 %, kategori Sangat Tinggi." in words(read(situs, "kinerja/2025"))


def test_what_is_missing_says_so(situs: Path) -> None:
    rows = cells(read(situs, "kinerja/2025"), "Sasaran S2")
    assert rows[0][1:] == ["Tidak dinilai", "belum ada", "72", "– realisasi belum ada"]
    assert "Dari 2 indikator sasaran ini, 1 tidak mencapai target dan 1 tidak dinilai." in words(
        read(situs, "kinerja/2025")
    )


def test_a_running_year_is_provisional(situs: Path) -> None:
    page = read(situs, "kinerja/2026")
    said = "Sampai triwulan III (September) 2026: 9 dari 13 indikator di jalur, 3 tertinggal, 1 belum ada data."
    assert said in words(page)
    assert "DRAF: angka 2026 masih sementara" in words(page)
    row = cells(page, "Sasaran S1")[0]
    assert row[1:] == ["Tertinggal rata-rata 85,77, di bawah target 85,83", "86"]


def test_an_amended_target_counts_and_shows_the_first_one(situs: Path) -> None:
    row = cells(read(situs, "indikator/iku-01"), "Indeks Kepuasan Masyarakat")[1]
    assert row[2] == "84,25 semula 84"
    assert row[4] == "100,06 %"  # 84,3 / 84,25, not / 84
    assert row[-1].startswith("2024/kinerja.csv baris 2")


def test_budget_lines_add_up_to_the_total(situs: Path) -> None:
    rows = cells(read(situs, "laporan/2025/bab-3/realisasi-anggaran"), "Anggaran dan realisasi")
    at, total = next((number, row) for number, row in enumerate(rows) if row[0] == "Jumlah")
    sums = ("Program ", "Kegiatan ")
    amounts = [int(row[2].removeprefix("Rp").replace(".", "")) for row in rows[:at] if not row[0].startswith(sums)]
    assert len(amounts) == 20
    assert sum(amounts) == int(total[1].removeprefix("Rp").replace(".", ""))


def test_the_sop_has_its_six_steps_and_says_what_must_be_confirmed(situs: Path) -> None:
    page = read(situs, "sop/penyusunan-lkjip")
    text = words(page)
    for aktivitas in (
        "Menginstruksikan penyusunan LKjIP",
        "Menugaskan penyusunan LKjIP",
        "Menyusun draft LKjIP",
        "Mengoreksi draft LKjIP",
        "Mengoreksi dan menandatangani LKjIP",
        "Mengarsipkan dan mengirimkan dokumen LKjIP",
    ):
        assert aktivitas in text
    assert "Peraturan Bupati Banyumas No 47 Tahun 2018" in text
    assert text.count("belum diisi") >= 4  # nomor, pembuatan, revisi, efektif
    assert "Perlu konfirmasi kantor" in text
    assert "16 Juni 2023" in text


def test_no_page_shows_a_full_nip(situs: Path) -> None:
    for file in situs.rglob("*"):
        if file.suffix in {".html", ".json", ".csv", ".yml", ".txt", ".xml"}:
            text = file.read_text(encoding="utf-8")
            assert not re.search(r"19730723[ .]?1993", text), file


@dataclass(frozen=True)
class Dibaca:
    """What the checks of all pages ask of one, which is parsed once."""

    ids: frozenset[str]
    tautan: tuple[str, ...]
    kata: str


@pytest.fixture(scope="module")
def dibaca(situs: Path) -> dict[str, Dibaca]:
    """Every page of the site by its address."""
    made = {}
    for address, page in pages(situs):
        tree = parse(page)
        ids = frozenset(value for node in tree.iter() if (value := node.get("id")))
        links = tuple(link.get("href") or "" for link in tree.iter("a"))
        made[address] = Dibaca(ids, links, words_of(tree))
    return made


def test_no_page_shows_the_machine(dibaca: dict[str, Dibaca]) -> None:
    for address, page in dibaca.items():
        if address.startswith("pengembang/"):
            continue
        text = page.kata
        for sign in ("{{", "}}", "{%", "<!-- lkjip", "Traceback", "Decimal(", "Fraction("):
            assert sign not in text, (address, sign)
        assert not re.search(r"\b(nan|NaN|None|undefined|True|False)\b|lkjip:\d", text), address


def test_every_link_leads_somewhere(situs: Path, dibaca: dict[str, Dibaca]) -> None:
    broken = []
    for address, page in dibaca.items():
        for link in page.tautan:
            target = urlsplit(urljoin(f"http://situs/{address}", link))
            if target.netloc != "situs":
                continue
            path = unquote(target.path).lstrip("/")
            path += "index.html" if path.endswith("/") or not path else ""
            there = dibaca.get(path)
            if not (situs / path).is_file() or (target.fragment and there and target.fragment not in there.ids):
                broken.append((address, link))
    assert broken == []


def test_every_generated_page_links_to_its_data_file(situs: Path) -> None:
    page = parse(read(situs, "kinerja/2025"))
    link = next(node for node in page.iter("a") if node.get("rel") == "edit")
    assert link.get("href") == "../../data/sumber/2025/kinerja.csv"
    assert (situs / "data/sumber/2025/kinerja.csv").read_text(encoding="utf-8").startswith("indikator;nama;target")


def test_with_a_repository_the_link_opens_the_data_file_there(tmp_path: Path) -> None:
    data = write_folder(tmp_path / "data", TERKECIL)
    docs = write_folder(tmp_path / "docs", {"panduan/index.md": "# Panduan\n"})
    nav = [{"Panduan": ["panduan/index.md"]}]
    site = build(tmp_path, data, docs, nav=nav, repo_url="https://repo.invalid/kantor/kinerja")
    page = parse(read(site, "indikator/iku-01"))
    link = next(node for node in page.iter("a") if node.get("rel") == "edit")
    assert urljoin("http://x/", link.get("href")) == "https://repo.invalid/kantor/kinerja/edit/main/data/renstra.yml"


def test_open_data_have_the_promised_shape(situs: Path) -> None:
    rows: list[dict[str, Any]] = json.loads((situs / "data/kinerja.json").read_text(encoding="utf-8"))
    assert list(rows[0]) == [
        "tahun", "tujuan", "sasaran", "induk", "indikator", "nama", "satuan", "arah", "target", "target_bawah",
        "target_atas", "target_teks", "target_semula", "target_semula_teks", "tw1", "tw2", "tw3", "tw4", "realisasi",
        "realisasi_teks", "realisasi_pembilang", "realisasi_penyebut", "tw1_pembilang", "tw1_penyebut",
        "tw2_pembilang", "tw2_penyebut", "tw3_pembilang", "tw3_penyebut", "tw4_pembilang", "tw4_penyebut",
        "capaian", "capaian_tampil", "tercapai",
        "kategori", "putusan", "status", "keterangan", "dikoreksi", "target_disahkan", "target_disahkan_teks",
        "realisasi_disahkan", "realisasi_disahkan_teks", "sumber", "alamat",
    ]  # fmt: skip
    assert len(rows) == 12 + 12 + 13 + 13
    by_key = {(row["tahun"], row["indikator"]): row for row in rows}
    assert by_key[2025, "iku-01"]["capaian"] == pytest.approx(85.4 / 85 * 100, abs=1e-9)
    assert by_key[2025, "iku-01"]["status"] == "final"
    assert by_key[2025, "iku-01"]["sumber"] == "data/2025/kinerja.csv:2"
    assert by_key[2025, "iku-06"]["realisasi"] is None
    assert by_key[2025, "iku-06"]["capaian"] is None
    bounds = ("target", "target_bawah", "target_atas", "target_teks")
    assert [by_key[2025, "iku-08"][one] for one in bounds] == [None, 80, 90, "80–90"]
    assert by_key[2026, "iku-01"]["status"] == "sementara"
    flat = list(csv.DictReader((situs / "data/kinerja.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["capaian_tampil"] for row in flat] == [row["capaian_tampil"] or "" for row in rows]


def test_open_data_of_sasaran_money_and_cycle(situs: Path) -> None:
    sasaran = json.loads((situs / "data/sasaran.json").read_text(encoding="utf-8"))
    assert list(sasaran[0]) == [
        "tahun", "tujuan", "sasaran", "induk", "nama", "rata_rata", "kategori", "jumlah_indikator", "dihitung",
        "tercapai", "alamat",
    ]  # fmt: skip
    anggaran = json.loads((situs / "data/anggaran.json").read_text(encoding="utf-8"))
    assert list(anggaran[0]) == [
        "tahun", "kode", "program", "kegiatan", "sub_kegiatan", "sasaran", "pagu", "pagu_semula", "tw1", "tw2", "tw3",
        "tw4", "realisasi", "serapan", "keluaran", "satuan", "target_keluaran", "realisasi_keluaran", "dikoreksi",
        "pagu_disahkan", "realisasi_disahkan", "sumber", "alamat",
    ]  # fmt: skip
    siklus = {row["tahun"]: row for row in json.loads((situs / "data/siklus.json").read_text(encoding="utf-8"))}
    assert (siklus[2023]["status"], siklus[2023]["putaran"], siklus[2023]["tepat_waktu"]) == ("terkirim", 0, True)
    assert (siklus[2024]["putaran"], siklus[2024]["tepat_waktu"]) == (2, True)
    assert siklus[2025]["tepat_waktu"] is False
    assert siklus[2026]["status"] == "belum dimulai"
    assert siklus[2026]["tenggat"] == "2027-02-28"
    again = [one for one in siklus[2024]["langkah"] if len(one["pelaksanaan"]) > 1]
    assert [one["ke"] for one in again[0]["pelaksanaan"]] == [1, 2, 3][: len(again[0]["pelaksanaan"])]
    drafted = siklus[2024]["langkah"][2]
    assert drafted["baku"] == "7 hari"
    assert {(one["baku"], one["satuan_baku"], one["satuan"]) for one in drafted["pelaksanaan"]} == {(7, "hari", "hari")}
    assert all(isinstance(one["lama"], int) for one in drafted["pelaksanaan"])
    sop = json.loads((situs / "data/sop/penyusunan-lkjip.json").read_text(encoding="utf-8"))
    assert {"dari": "4", "ke": "3", "label": "Tidak"} in sop["panah"]
    assert {"dari": "5", "ke": "6", "label": "Ya"} in sop["panah"]


@pytest.mark.lama
def test_the_same_data_give_the_same_bytes(situs: Path, tmp_path: Path) -> None:
    again = build(tmp_path)
    names = sorted(file.relative_to(situs).as_posix() for file in situs.rglob("*") if file.is_file())
    assert names == sorted(file.relative_to(again).as_posix() for file in again.rglob("*") if file.is_file())
    # The folder of the project differs in nothing; sitemap.xml.gz holds a time that MkDocs takes from the epoch.
    assert [name for name in names if (situs / name).read_bytes() != (again / name).read_bytes()] == []


@pytest.mark.parametrize("nama", ["salatiga-2020", "demak-2020"])
def test_real_published_figures_come_out_as_printed(nama: str) -> None:
    data = ROOT / "tests/situs" / nama / "data"
    site = build_of(data, HARI_INI)
    printed = {
        kinerja.indikator: kinerja.capaian_terbit
        for laporan in getattr(inspect(data, HARI_INI).data, "laporan").values()  # noqa: B009
        for kinerja in laporan.kinerja
    }
    rows = json.loads(site.berkas["data/kinerja.json"]())
    assert {row["indikator"]: row["capaian"] for row in rows} == {
        kode: pytest.approx(float(value), abs=0.1) for kode, value in printed.items()
    }
    assert len(rows) >= 2
    assert site.extra["tanda"] == ""
    assert "DATA CONTOH" not in site.halaman["index.md"]().source(inline=True)


def test_an_office_without_any_year_gets_a_useful_site(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    for name in ("instansi.yml", "aturan.yml", "renstra.yml"):
        (data / name).write_bytes((ROOT / "data" / name).read_bytes())
    site = build(tmp_path, data)
    assert "Belum ada laporan satu tahun pun." in words(read(site, "kinerja"))
    assert "Belum ada SOP." in words(read(site, "sop"))
    assert "Belum ada siklus yang tercatat." in words(read(site, "siklus"))


@pytest.mark.browser
def test_everything_can_be_read_without_javascript(situs: Path, browser: Browser) -> None:
    with serve(situs) as home:
        context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
        page = context.new_page()
        page.goto(home + "kinerja/2025/")
        assert page.locator("#iku-01").get_by_text("100,47").is_visible()
        page.locator("p.asal a").first.click()
        origin = page.locator('[href$="/sumber/2025/kinerja/#baris-2"]').first
        page.locator("details", has=origin).first.locator("summary").first.click()  # a fold opens without it, too
        origin.click()
        assert page.locator("tr:target").inner_text().split()[:2] == ["2", "iku-01"]
        page.goto(home + "data/")
        assert page.get_by_role("link", name="Kinerja (CSV)").is_visible()
        context.close()


def test_a_fold_tells_all_that_its_table_tells(situs: Path) -> None:
    """Each row stands in a fold, or its cells in sight."""
    rows = 0
    addresses = ("kinerja/{}", "laporan/{}/bab-3", "laporan/{}/bab-3/sasaran-s1", "laporan/{}/lampiran-pengukuran")
    for address in (one.format(year) for year in (2023, 2024, 2025, 2026) for one in addresses):
        page = parse(read(situs, address))
        for box in page.iter("div"):
            if box.get("class") != "berlipat":
                continue
            table, fold = (next(one for one in box if one.get("class") == name) for name in ("gulir", "lipatan"))
            in_sight = [_words(one) for one in fold.iter() if one.tag in ("p", "summary")]
            folded = [_row(row) for row in fold.iter("tr") if row.find("th[@scope='col']") is None]
            for row in table.iter("tr"):
                if row.find("th[@scope='col']") is not None:
                    continue
                rows += 1
                if _row(row) not in folded:
                    first, *others = _row(row)
                    said = next(one for one in in_sight if one.startswith(first))
                    assert all(cell in said for cell in others if cell != "–"), row
    assert rows > 150


def _row(row: Any) -> list[str]:
    return [_words(cell) for cell in row]


def _words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


@pytest.mark.browser
def test_a_phone_folds_the_money_and_a_wide_screen_or_paper_does_not(situs: Path, browser: Browser) -> None:
    with serve(situs) as home:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(home + "laporan/2025/bab-3/realisasi-anggaran/#tabel-anggaran")
        assert page.evaluate("document.documentElement.scrollHeight") < 14_500
        assert 0 <= page.locator("#tabel-anggaran").bounding_box()["y"] < 844  # type: ignore[index]
        fold = page.locator("#tabel-anggaran details", has_text="7.01.01.2.06").first
        summary, line = fold.locator("summary"), fold.get_by_text("Penyediaan Bahan Logistik Kantor")
        for said in ("Kegiatan Administrasi Umum", "Pagu Rp101.200.000", "Realisasi Rp97.463.500", "Serapan 96,31 %"):
            assert said in " ".join(summary.inner_text().split())
        assert not line.is_visible()
        summary.click()
        assert line.is_visible()
        summary.click()
        # A browser opens what hides the place that an address leads to.
        line.evaluate("one => { one.id = 'logistik'; location.hash = '#logistik'; }")
        assert line.is_visible()
        table = page.locator("#tabel-anggaran > .gulir")
        assert not table.is_visible()
        page.emulate_media(media="print")
        assert table.is_visible()
        assert not fold.is_visible()
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 844})
        assert table.is_visible()
        assert not fold.is_visible()
        context.close()


@pytest.mark.browser
def test_a_mark_of_bab_3_leads_to_the_figures_of_its_indikator_on_any_screen(situs: Path, browser: Browser) -> None:
    with serve(situs) as home:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(home + "laporan/2025/bab-3/")
        page.locator('a[href$="sasaran-s1/#iku-05"]').click()
        fold = page.locator('details[data-baris="iku-05"]')
        end = fold.get_by_role("row", name="Akhir Renstra 2026")
        assert "Realisasi 45 % (9 dari 20)" in " ".join(fold.locator("summary").inner_text().split())
        assert end.is_visible()
        assert -1 < fold.bounding_box()["y"] < 844  # type: ignore[index]
        page.set_viewport_size({"width": 1280, "height": 844})
        page.reload()
        row = page.locator("tr#iku-05")
        assert row.is_visible()
        assert not end.is_visible()
        assert -1 < row.bounding_box()["y"] < 844  # type: ignore[index]
        context.close()


@pytest.mark.browser
def test_the_page_of_errors_is_accessible_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data)
    kinerja = data / "2025/kinerja.csv"
    text = kinerja.read_text(encoding="utf-8")
    kinerja.write_text(
        text.replace(";85,4;Rekap", ";delapan puluh;Rekap").replace(";94;;93,5", ";1.731;;93,5"), "utf-8"
    )
    docs = tmp_path / "docs"
    site = site_of_problems(build_of(data, HARI_INI))
    for halaman in site.pages:
        (docs / halaman.uri).parent.mkdir(parents=True, exist_ok=True)
        (docs / halaman.uri).write_text(halaman.source(inline=True), encoding="utf-8")
    for name, content in site.files.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes(bytes(content))  # type: ignore[arg-type]
    menu = [{"Data perlu diperbaiki": "index.md"}]
    made = build(tmp_path, data, docs, site_name="Kinerja Uji", hooks=[], edit_uri="", nav=menu)
    with serve(made) as home:
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        page.goto(home)
        assert page.locator(".masalah > li").count() == 2
        assert page.get_by_text("1731 (ribuan) atau 1,731 (desimal)").is_visible()
        assert (axe(page), overflow(page)) == ([], [])
        context.close()
